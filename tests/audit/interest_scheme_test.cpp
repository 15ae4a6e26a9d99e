// RENTE: the forms in which councils print the interest scheme.
#include "audit/statute/interest_scheme.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string verdicts(const std::string& table) {
    Printed p = printed(table);
    p.caption = "Renteschema";
    return only(audit_printed(p), {"RENTE", "SALDO", "COLSUM", "HIER", "ROWSUM", "DIFF"});
}

// Two years, what is taken off without a sign, each figure named by its row.
std::string plain(const char* received = "215 | 121", const char* saldo = "1.423 | 1.506", const char* to_bear = "1.290 | 1.390",
                  const char* outcome = "502 | 633") {
    return std::string(
               "Renteschema | Begroting 2024 | Begroting 2025\na. De externe rentelasten over de korte en lange financiering | 1.638 | 1.627\nb. De externe "
               "rentebaten | ") +
           received + "\nSaldo rentelasten en rentebaten | " + saldo +
           "\nc1. De rente die aan de grondexploitatie moet worden doorberekend | 231 | 214\nc2. De rente van projectfinanciering | 62 | 65\nSaldo door te "
           "rekenen externe rente | 1.130 | 1.227\nd. Rente over eigen vermogen | 160 | 163\nDe aan taakvelden toe te rekenen rente | " +
           to_bear + "\ne. De aan taakvelden toegerekende rente (renteomslag) | 1.792 | 2.023\nf. Renteresultaat op het taakveld Treasury | " + outcome;
}

std::string times(const std::string& one, int n) {
    std::string all = one;
    for (int i = 1; i < n; ++i) all += ", " + one;
    return all;
}

}  // namespace

TEST_CASE("the interest scheme adds up in the forms in which it is printed") {
    struct Case {
        const char* what;
        std::string table;
        std::string verdicts;
    };
    const std::string head = "Renteschema | 2025\na. Externe rentelasten over de lange en korte financiering | ";
    for (
        const Case& c : {
            Case{"what is taken off has no sign", plain(), times("RENTE pass", 8)},
            Case{"a sum off by rounding", plain("215 | 121", "1.423 | 1.507"),
                 "RENTE pass, RENTE pass_rounding, RENTE pass, RENTE pass_rounding, " + times("RENTE pass", 4)},
            Case{"one saldo is wrong", plain("215 | 121", "1.423 | 1.560"), "RENTE pass, RENTE fail, RENTE pass, RENTE fail, " + times("RENTE pass", 4)},
            Case{"what the taakvelden have to bear is wrong", plain("215 | 121", "1.423 | 1.506", "1.290 | 1.309"),
                 times("RENTE pass", 5) + ", RENTE fail, RENTE pass, RENTE fail"},
            Case{"the renteresultaat is turned in one year", plain("215 | 121", "1.423 | 1.506", "1.290 | 1.390", "502 | -633"),
                 times("RENTE pass", 6) + ", RENTE flag, RENTE pass"},
            Case{"a minus in one year and none in the other", plain("-215 | 121"), "RENTE flag, " + times("RENTE pass", 8)},
            Case{"a figure that is not given", plain("p.m. | 121"), "RENTE not_checkable null_token, " + times("RENTE pass", 7)},
            Case{
                "signs before what is taken off, and a result in favour",
                head +
                    "391.995\nb. De externe rentebaten (idem) | -11.834\nSaldo rentelasten en rentebaten | 380.161\nc1. Rente die aan de grondexploitatie moet "
                    "worden doorberekend | -112.919\nc2. Rente van projectfinanciering | 0\n | -112.919\nAan taakvelden toe te rekenen externe rente | "
                    "267.242\nd1. Rente over eigen vermogen | 754.024\nd2. Rente over voorzieningen | 410.338\nTotaal aan taakvelden toe te rekenen rente | "
                    "1.431.604\ne. De aan taakvelden toegerekende rente (renteomslag) | -1.443.438\nf. Voordelig renteresultaat op het taakveld Treasury | "
                    "11.834",
                times("RENTE pass", 4)},
            Case{"more received than paid",
                 head +
                     "27\nb. Externe rentebaten | -32\nTotaal door te rekenen externe rente | -5\nc1. Rente toe te rekenen aan grondexploitaties | -3\nc3. "
                     "Rentebaten van doorverstrekte leningen indien daar projectfinanciering voor is aangetrokken | 2\nAan taakvelden toe te rekenen externe "
                     "rente | -6\nd1. Rente over eigen vermogen | 0\nAan taakvelden toe te rekenen rente | -6\ne. Werkelijke aan taakvelden toegerekende "
                     "rente (renteomslag) | -4\nf. Renteresultaat op het taakveld Treasury (voordeel) | -10",
                 times("RENTE pass", 4)},
            Case{
                "the sum of what land and projects bear is printed too, letters say what is added",
                "Overzicht rentelasten | Bedrag\nExterne rentelasten over de korte en lange financiering | 37.029\nExterne rentebaten | 16.152\nTotaal door te "
                "rekenen externe rente | 20.877\nRente door te berekenen aan grondexploitaties | 2.434\nMinus toe te rekenen rente aan projecten (inclusief "
                "grondexploitaties) | 2.434\nSaldo door te rekenen externe rente (A) | 18.443\nRente over eigen vermogen (B) | 2.348\nRente over voorzieningen "
                "(C) | 67\nAan taakvelden (programma's inclusief overhead) toe te rekenen rente (A+B+C) | 20.858\nWerkelijk aan taakvelden toegerekende rente "
                "| "
                "22.552\nRenteresultaat op het taakveld Treasury | -1.694",
                times("RENTE pass", 4)},
            Case{"a scheme of one column with one wrong figure",
                 head +
                     "343\nb. De externe rentebaten | -9\nTotaal door te rekenen rente | 334\nc. De rente die aan grondexploitaties moet worden doorberekend | "
                     "-197\nSaldo door te rekenen externe rente | 173\nd1. Rente over eigen vermogen | 20\nDe aan taakvelden toe te rekenen rente | 193\ne. De "
                     "werkelijk aan taakvelden toegerekende rente | 93\nf. Rente resultaat op het taakveld treasury | 100",
                 "RENTE pass, RENTE fail, RENTE pass, RENTE pass"},
            Case{"interest of another kind makes no scheme", "Rente | 2025\nRentelasten | 410\nRentebaten | 120\nPer saldo | 290", "SALDO pass"},
            Case{"nothing of it holds",
                 head +
                     "343\nb. De externe rentebaten | 51\nTotaal door te rekenen rente | 871\nc. De rente die aan grondexploitaties moet worden doorberekend | "
                     "96\nSaldo door te rekenen externe rente | 140",
                 "RENTE not_checkable ambiguous_sign, RENTE not_checkable ambiguous_sign"},
        }) {
        CAPTURE(c.what);
        CHECK(verdicts(c.table) == c.verdicts);
    }
}
