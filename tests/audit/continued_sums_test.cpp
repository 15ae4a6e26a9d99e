#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string sums_of(Literal literal) {
    std::string text;
    for (const Check& check : literal.run())
        if (check.rule == "COLSUM")
            text += (text.empty() ? "" : ", ") + check.rule + " " + name(check.status) +
                    (check.reason == Reason::none ? "" : std::string(" ") + name(check.reason));
    return text;
}

const std::string kHead = "Post | begroting | rekening\n";
const std::string kFirst = kHead + "Feest | 10.400 | 9.310\nBrug | 25.000 | 24.115\nKade | 7.250 | 0";

std::string continued(const std::string& second, const std::string& first = kFirst) {
    Literal literal = table_of(first);
    add_table(literal, second);
    return sums_of(literal);
}

}  // namespace

TEST_CASE("a total over a list that began on the page before") {
    CHECK(continued(kHead + "Plein | 3.100 | 2.875\nBank | 1.950 | 2.020\nTotaal | 47.700 | 38.320") == "COLSUM pass, COLSUM pass");
    // whole euros that were rounded: a step is a doubt, and one column that holds is chance enough to say nothing
    CHECK(continued(kHead + "Plein | 3.100 | 2.875\nBank | 1.950 | 2.020\nTotaal | 47.701 | 38.320").find("fail") == std::string::npos);
    CHECK(continued("Post | begroting | rekening | prognose\nPlein | 3.100 | 2.875 | 2.900\nBank | 1.950 | 2.020 | 2.000\nTotaal | 47.700 | 38.230 | 38.215",
                    "Post | begroting | rekening | prognose\nFeest | 10.400 | 9.310 | 9.300\nBrug | 25.000 | 24.115 | 24.015\nKade | 7.250 | 0 | 0") ==
          "COLSUM pass, COLSUM fail, COLSUM pass");
    // another header, or a total of its own on the first page: not one list
    CHECK(continued("Post | 2024 | 2025\nPlein | 3.100 | 2.875\nBank | 1.950 | 2.020\nTotaal | 47.700 | 38.320").find("pass") == std::string::npos);
    CHECK(continued(kHead + "Plein | 3.100 | 2.875\nBank | 1.950 | 2.020\nTotaal | 47.700 | 38.320", kFirst + "\nTotaal | 42.650 | 33.425") ==
          "COLSUM pass, COLSUM pass, COLSUM flag, COLSUM flag");
    // two columns of the first page in which one row's figures stand in each other's place
    CHECK(continued("Post | begroting | rekening | prognose\nPlein | 3.100 | 2.875 | 2.900\nBank | 1.950 | 2.020 | 2.000\nTotaal | 47.700 | 38.320 | 38.215",
                    "Post | begroting | rekening | prognose\nFeest | 10.400 | 9.310 | 9.300\nBrug | 25.000 | 24.015 | 24.115\nKade | 7.250 | 0 | 0")
              .find("COLSUM fail, COLSUM fail") != std::string::npos);
    // a figure that the header took up
    CHECK(continued(
              "Post | begroting | rekening | prognose 2.500\nPlein | 3.100 | 2.875 | 2.900\nBank | 1.950 | 2.020 | 2.000\nTotaal | 47.700 | 38.320 | 40.715",
              "Post | begroting | rekening | prognose\nFeest | 10.400 | 9.310 | 9.300\nBrug | 25.000 | 24.115 | 24.015\nKade | 7.250 | 0 | 0") ==
          "COLSUM pass, COLSUM pass, COLSUM not_checkable unread_cell");
}

TEST_CASE("totals one column to the right of their parts") {
    const auto staggered = [](const std::string& incoming, const std::string& outgoing) {
        return sums_of(table_of("Kasstroom | bedrag | som\nStortingen | 3.556 |\nAfschrijvingen | 2.683 |\nAflossingen | 56 |\nTotale toename | | " + incoming +
                                    "\nInvesteringen | -4.128 |\nBeschikkingen | -8.369 |\nTotale afname | | " + outgoing,
                                1000));
    };
    CHECK(staggered("6.295", "-12.497") == "COLSUM pass, COLSUM pass");
    CHECK(staggered("6.296", "-12.497") == "COLSUM pass_rounding, COLSUM pass");
    CHECK(staggered("6.295", "-12.947") == "COLSUM pass, COLSUM flag");
    // a total of three parts that is a step off is proof enough where it is large
    const auto other = [](const std::string& incoming) {
        return sums_of(table_of("Kasstroom | bedrag | som\nStortingen | 3.556 |\nAfschrijvingen | 2.683 |\nAflossingen | 56 |\nTotale toename | | " + incoming +
                                    "\nInvesteringen | -4.128 |\nBeschikkingen | -8.369 |\nSchulden | -174 |\nTotale afname | | -12.670",
                                1000));
    };
    CHECK(other("6.295") == "COLSUM pass, COLSUM pass_rounding");
    CHECK(other("6.301") == "COLSUM flag, COLSUM pass_rounding");
    CHECK(staggered("6.595", "-12.947").find("pass") == std::string::npos);  // nothing shows that the columns belong together
    // what stands in the outer column may be a part of its total
    CHECK(
        sums_of(table_of(
                    "Kasstroom | bedrag | som\nStortingen | 3.556 |\nAfschrijvingen | 2.683 |\nAflossingen | 56 |\nTotale toename | | 6.295\nSchuld | | 4.000\n"
                    "Investeringen | 4.128 |\nBeschikkingen | 8.369 |\nTotale afname | | 16.497",
                    1000))
            .find("flag") == std::string::npos);
    // one total that holds to the last digit, and one that a slip parts from its sum by more than a rounding
    const auto levy = [](const std::string& overhead, const std::string& total = "64.000") {
        return sums_of(table_of("Heffing | bedrag | som\nKosten | 122.000 |\nInkomsten | 3.000 |\nNetto kosten | | 125.000\nOverhead | " + overhead +
                                    " |\nBTW | 5.000 |\nTotaal toerekenbaar | | " + total,
                                1));
    };
    CHECK(levy("59.000") == "COLSUM pass, COLSUM pass");
    CHECK(levy("59.000.000").find("COLSUM flag") != std::string::npos);
    CHECK(levy("59.000", "65.000").find("flag") == std::string::npos);  // thousands, rounded
    CHECK(levy("71.400").find("flag") == std::string::npos);            // no slip
    // in one of two years the total and the figure below it changed places
    const auto years = [](const std::string& second, const std::string& beside) {
        return sums_of(
            table_of("Passief | 2023 | som 2023 | 2022 | som 2022\nFonds | 4.160 | | 5.100 |\nReserves | 25.183 | | 31.620 |\nEigen vermogen | | 29.343 | | " +
                         second + "\nSchulden | | 5.639 | | " + beside,
                     1));
    };
    CHECK(years("36.720", "3.660").find("flag") == std::string::npos);
    CHECK(years("3.660", "36.720").find("COLSUM flag") != std::string::npos);
    CHECK(years("3.660", "36.100").find("flag") == std::string::npos);
    // both columns have figures in one row: the second is a year of its own
    CHECK(sums_of(table_of("Post | 2024 | 2025\nA | 3.556 | 10\nB | 2.683 |\nC | | 6.239", 1000)).empty());
}

TEST_CASE("a total of two parts in two years") {
    const std::string before = "Fonds | 2023 | som 2023 | 2022 | som 2022\nBij | 2.647 | | 2.870 |\nAf | -3.587 | | -1.650 |\nPer saldo | | ";
    CHECK(sums_of(table_of(before + "-940 | | 1.220", 1)) == "COLSUM pass, COLSUM pass");
    CHECK(sums_of(table_of(before + "-940 | | 1.338", 1)).find("pass") == std::string::npos);         // one year alone is chance,
    CHECK(sums_of(table_of(before + "-940 | | 1.270", 1)).find("COLSUM flag") != std::string::npos);  // but for the other off by one digit
}
