#include "audit/statute/emu.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string emu(const char* table) {
    Printed p = printed(table);
    p.caption = "Berekening EMU-saldo";
    return only(audit_printed(p), {"EMU", "EMU10", "COLSUM", "HIER"});
}

}  // namespace

TEST_CASE("the EMU-saldo follows from its rows") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"less the referentiewaarde",
                  "EMU | 2024 | 2025 | 2026\nEMU-saldo | -2.310 | -1.205 | 890\nReferentiewaarde | -1.140 | -1.155 | -1.170\nVerschil | -1.170 | -50 | 2.060",
                  "EMU pass, EMU pass, EMU pass"},
             Case{"one of three is off by rounding",
                  "EMU | 2024 | 2025 | 2026\nEMU-saldo | -2.310 | -1.205 | 890\nReferentiewaarde | -1.140 | -1.155 | -1.170\nVerschil | -1.170 | -51 | 2.060",
                  "EMU pass, EMU pass_rounding, EMU pass"},
             Case{"one of three is wrong",
                  "EMU | 2024 | 2025 | 2026\nEMU-saldo | -2.310 | -1.205 | 890\nReferentiewaarde | -1.140 | -1.155 | -1.170\nVerschil | -1.170 | -50 | 2.600",
                  "EMU pass, EMU pass, EMU fail"},
             Case{"none holds: the rows may mean something else",
                  "EMU | 2024 | 2025\nEMU-saldo | -2.310 | -1.205\nReferentiewaarde | -1.140 | -1.155\nVerschil | 4 | 7", "EMU not_checkable ambiguous_sign"},
             Case{"signs before the rows",
                  "EMU | 2024 | 2025\n1 Exploitatiesaldo | -410 | 120\n+ 2 Afschrijvingen | 230 | 240\n+ 3 Dotaties | 95 | 90\n- 4 Investeringen | 1.310 | "
                  "700\nBerekend EMU-saldo | -1.395 | -250",
                  "EMU pass, EMU pass"},
             Case{"signs before the rows, one year wrong",
                  "EMU | 2024 | 2025\n1 Exploitatiesaldo | -410 | 120\n+ 2 Afschrijvingen | 230 | 240\n+ 3 Dotaties | 95 | 90\n- 4 Investeringen | 1.310 | "
                  "700\nBerekend EMU-saldo | -1.395 | 1.150",
                  "EMU pass, EMU fail"},
             Case{"the signs are in the figures, whatever stands before them",
                  "EMU | 2024 | 2025\n1 Exploitatiesaldo | -410 | 120\n+ 2 Afschrijvingen | 230 | 240\n+ 3 Dotaties | 95 | 90\n- 4 Investeringen | -1.310 | "
                  "-700\nBerekend EMU-saldo | -1.395 | -250",
                  "EMU pass, EMU pass"},
             Case{"activa less passiva",
                  "Berekening | 2024 | 2025 | 2026\nEMU-saldo | -120 | 45 | -31\nActiva: leningen | -20 | -20 | -20\nLiquide middelen | -50 | 80 | "
                  "-10\nPassiva: vaste schuld | 40 | 10 | 0\nVlottende schuld | 10 | 5 | 1",
                  "EMU pass, EMU pass, EMU pass"},
         }) {
        CAPTURE(c.what);
        CHECK(emu(c.table) == c.verdicts);
    }
}

TEST_CASE("the EMU-saldo in ten rows") {
    const char* rows =
        "EMU | 2024 | 2025\n1 Exploitatiesaldo | -410 | 120\n2 Afschrijvingen | 230 | 240\n3 Dotaties | 95 | 90\n4 Investeringen | 1.310 | 700\n5 Bijdragen | "
        "12 | 10\n6 Verkoop van activa | 40 | 0\n7 Aankoop "
        "van grond | 200 | 100\n8 Verkoop van grond | 310 | 90\n9 Lasten op voorzieningen | 80 | 75\n10 Lasten op reserves | 5 | 5\nEMU-saldo | ";
    CHECK(emu((std::string(rows) + "-1.318 | -330").c_str()) == "EMU10 pass, EMU10 pass");
    CHECK(emu((std::string(rows) + "-1.319 | -330").c_str()) == "EMU10 pass_rounding, EMU10 pass");
    // A third year like the first: two of three hold.
    std::string three;
    for (const std::string& line : split(rows, '\n')) {
        const std::vector<std::string> cells = split(line, '|');
        three += cells[0] + " | " + (cells.size() > 2 ? cells[1] + " | " + cells[2] + " | " + (cells[1] == "2024" ? "2026" : cells[1]) + "\n" : "");
    }
    CHECK(emu((three + "-1.318 | -330 | -1.318").c_str()) == "EMU10 pass, EMU10 pass, EMU10 pass");
    CHECK(emu((three + "-1.318 | -303 | -1.318").c_str()) == "EMU10 pass, EMU10 fail, EMU10 pass");
    CHECK(emu((std::string(rows) + "1 | 2").c_str()) == "EMU10 not_checkable ambiguous_sign");
}

TEST_CASE("an EMU-saldo whose label says how it is made") {
    Printed p = printed(
        "EMU | 2027 | 2028\n1. Exploitatiesaldo | 325 | 2.555\n2. Afschrijvingen | 2.864 | 3.311\n3. Dotaties | 708 | 862\n4. Investeringen | 5.644 | "
        "4.921\n5. Bijdragen "
        "| 451 | 792\n6. Aanwending | 301 | 277\nBerekend EMU-saldo (1+2+3-4+5-6) | -1.597 | 2.322");
    p.caption = "EMU-saldo";
    CHECK(only(audit_printed(p), {"EMU", "EMU10", "FORMULA"}) == "FORMULA pass, FORMULA pass");
}

TEST_CASE("an EMU-saldo that is not what its label says") {
    const auto form = [](const std::string& fourth, const std::string& fifth = "\n5. Boekwinst | 255 | 277 | 360") {
        Printed p = printed(
            "EMU | 2025 | 2026 | 2027\n1. Exploitatiesaldo | -1.085 | -1.671 | -1.730\n2. Mutatie activa | 5.704 | 7.492 | 7.365\n3. Mutatie voorzieningen | "
            "568 | "
            "655 | 452\n4. Mutatie voorraden | " +
            fourth + fifth + "\nBerekend EMU-saldo (1-2+3-4-5) | -7.658 | -10.445 | -9.808");
        p.caption = "EMU-saldo";
        return only(audit_printed(p), {"EMU", "FORMULA"});
    };
    CHECK(form("1.182 | 1.660 | 805") == "EMU pass, EMU pass, EMU pass");
    CHECK(form("1.182 | 805 | 1.660") == "FORMULA pass, FORMULA flag, FORMULA flag");
    CHECK(form("1.182 | 1.660 | 805", "") == "FORMULA flag");  // row 5 is not there
}
