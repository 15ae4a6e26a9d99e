// Columns whose headers say what is made of what, and whose figures say another order.
#include "audit/columns/percent_order.h"
#include "audit/columns/remaining_columns.h"
#include "audit/columns/small_outcomes.h"
#include "audit/columns/year_chain.h"
#include "audit/columns/year_differences.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& text, const std::string& rule = "COL_ORDER") { return only(audit_printed(printed(text, "bedragen in euro's")), {rule}); }

}  // namespace

TEST_CASE("small counts that make a total in many rows") {
    const std::string head = "Leeftijd | Man | Vrouw | Totaal\n";
    CHECK(told(head + "tot 25 | 42 | 82 | 40\n25-35 | 57 | 93 | 36\n35-45 | 33 | 70 | 37\n45-55 | 61 | 90 | 29\n55-65 | 28 | 79 | 51\n65+ | 12 | 31 | 19",
               "ROWSUM") == "ROWSUM flag");
    CHECK(told(head + "tot 25 | 42 | 82 | 40\n25-35 | 57 | 93 | 36\n35-45 | 33 | 70 | 37", "ROWSUM").find("flag") == std::string::npos);  // too few
    CHECK(told(head + "tot 25 | 42 | 40 | 82\n25-35 | 57 | 36 | 93\n35-45 | 33 | 37 | 70", "ROWSUM") == "ROWSUM pass, ROWSUM pass, ROWSUM pass");
}

TEST_CASE("a budget before and after changes that later headers name") {
    const std::string head = "Programma | Primitieve begroting | 1e berap | Begroting na 1e berap | 2e berap | Begroting na 2e berap\n";
    const std::string rule = "BUDGET_CHANGE";
    CHECK(told(head + "Bestuur | -18.209 | -322 | -18.531 | 1.345 | -17.186\nZorg | -21.791 | 87 | -21.704 | 1.536 | -20.168", rule) ==
          "BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE pass");
    CHECK(told(head + "Bestuur | -18.209 | -322 | 1.345 | -18.531 | -17.186\nZorg | -21.791 | 87 | 1.536 | -21.704 | -20.168", rule).find("flag") !=
          std::string::npos);
}

TEST_CASE("the column before a budget stands under its header") {
    const std::string head = "Deelnemer | Uren | Bijdrage voor wijziging | Wijziging | Bijdrage na wijziging\n";
    CHECK(told(head + "Noord | 8.084 | 698.107 | 8.176 | 706.283\nZuid | 4.796 | 159.521 | 8.176 | 167.697", "BUDGET_CHANGE").find("flag") ==
          std::string::npos);
    CHECK(told(head + "Noord | 698.107 | 8.084 | 8.176 | 706.283\nZuid | 159.521 | 4.796 | 8.176 | 167.697\nWest | 668.886 | 10.105 | 8.176 | 677.062",
               "BUDGET_CHANGE") == "BUDGET_CHANGE flag");
}

TEST_CASE("what remains of a ceiling") {
    const std::string head = "Subsidie | Plafond | Aangevraagd | Toegekend | Ruimte\n";
    CHECK(told(head + "Sport | 71.000 | 86.937 | 55.230 | 15.770\nJeugd | 98.000 | 96.237 | 89.720 | 8.280\nCultuur | 45.000 | 47.110 | 40.362 | 4.638") == "");
    CHECK(told(head + "Sport | 71.000 | 55.230 | 86.937 | 15.770\nJeugd | 98.000 | 89.720 | 96.237 | 8.280\nCultuur | 45.000 | 40.362 | 47.110 | 4.638") ==
          "COL_ORDER flag");
    CHECK(told(head + "Sport | 86.937 | 71.000 | 55.230 | 15.770\nJeugd | 96.237 | 98.000 | 89.720 | 8.280\nCultuur | 47.110 | 45.000 | 40.362 | 4.638") ==
          "COL_ORDER flag");
    CHECK(told(head + "Sport | 71.000 | 55.230 | 86.937 | 15.770\nJeugd | 98.000 | 89.720 | 96.237 | 8.290\nCultuur | 45.000 | 40.362 | 47.110 | 4.638") == "");
}

TEST_CASE("a percentage of what was spent of a budget") {
    const std::string head = "Programma | Begroting | Realisatie t/m augustus | Uitputting\n";
    CHECK(told(head + "Bestuur | 4.991 | 3.137 | 62,9%\nLeefomgeving | 23.049 | 12.976 | 56,3%\nZorg | 28.749 | 16.370 | 56,9%") == "");
    CHECK(told(head + "Bestuur | 3.137 | 4.991 | 62,9%\nLeefomgeving | 12.976 | 23.049 | 56,3%\nZorg | 16.370 | 28.749 | 56,9%") == "COL_ORDER flag");
    const std::string other = "Programma | Begroting | Realisatie t/m augustus | Aandeel\n";  // of what it does not say
    CHECK(told(other + "Bestuur | 3.137 | 4.991 | 62,9%\nLeefomgeving | 12.976 | 23.049 | 56,3%\nZorg | 16.370 | 28.749 | 56,9%") == "");
}

TEST_CASE("rows of years that lead to the next") {
    const std::string head = "Jaar | Stand 1-1 | Nieuwe leningen | Aflossingen | Stand 31-12\n";
    CHECK(told(head + "2026 | 57.791 | 5.000 | 3.154 | 59.637\n2027 | 59.637 | 8.000 | 6.745 | 60.892\n2028 | 60.892 | 9.000 | 4.700 | 65.192") == "");
    CHECK(told(head + "2026 | 5.000 | 57.791 | 3.154 | 59.637\n2027 | 8.000 | 59.637 | 6.745 | 60.892\n2028 | 9.000 | 60.892 | 4.700 | 65.192") ==
          "COL_ORDER flag");
    CHECK(told(head + "2026 | 57.791 | 5.000 | 59.637 | 3.154\n2027 | 59.637 | 8.000 | 60.892 | 6.745\n2028 | 60.892 | 9.000 | 65.192 | 4.700") ==
          "COL_ORDER flag");
    CHECK(told(head + "2026 | 5.000 | 57.791 | 3.154 | 59.637\n2028 | 9.000 | 60.892 | 4.700 | 65.192") == "");  // no year leads to the next
}

TEST_CASE("what was spent and received of land") {
    const std::string head = "Complex | Boekwaarde 1-1-2025 | Investeringen | Opbrengsten | Winstneming | Boekwaarde 31-12-2025\n", rule = "RES_ROLL";
    CHECK(told(head + "Bos | 6.468 | 1.420 | 2.160 | 260 | 5.988\nAkker | 1.750 | 1.297 | 559 | 353 | 2.841\nHaven | 8.294 | 241 | 726 | 158 | 7.967", rule) ==
          "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass");
    CHECK(told(head + "Bos | 6.468 | 2.160 | 1.420 | 260 | 5.988\nAkker | 1.750 | 559 | 1.297 | 353 | 2.841\nHaven | 8.294 | 726 | 241 | 158 | 7.967", rule) ==
          "RES_ROLL flag");
    // a book value that counts what was received
    CHECK(told(head + "Bos | 6.468 | 1.420 | 2.160 | 260 | 6.948\nAkker | 1.750 | 1.297 | 559 | 353 | 659\nHaven | 8.294 | 241 | 726 | 158 | 8.621", rule) ==
          "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass");
}

TEST_CASE("an overrun of what was once meant") {
    const std::string head = "Project | Raming bij besluit | Actuele raming | Overschrijding\n";
    CHECK(told(head + "Station | 27.800 | 34.500 | 6.700\nStadhuis | 89.500 | 101.400 | 11.900\nRingweg | 57.200 | 81.600 | 24.400") == "");
    CHECK(told(head + "Station | 34.500 | 27.800 | 6.700\nStadhuis | 101.400 | 89.500 | 11.900\nRingweg | 81.600 | 57.200 | 24.400") == "COL_ORDER flag");
    CHECK(told(head + "Station | 34.500 | 27.800 | -6.700\nStadhuis | 101.400 | 89.500 | -11.900\nRingweg | 81.600 | 57.200 | -24.400") == "");
}

TEST_CASE("differences of the years that they name") {
    const std::string head = "Uitkering | Mei 2026 | Mei 2027 | September 2026 | September 2027 | Mutatie 2026 | Mutatie 2027\n";
    CHECK(told(head + "Energie | 312.787 | 549.934 | 678.336 | 118.232 | 365.549 | -431.702\nWonen | 519.476 | 756.318 | 343.097 | 741.725 | -176.379 | "
                      "-14.593\nOpvang | 106.022 | 627.525 | 133.658 | 299.028 | 27.636 | -328.497") == "");
    CHECK(told(head + "Energie | 312.787 | 678.336 | 549.934 | 118.232 | 365.549 | -431.702\nWonen | 519.476 | 343.097 | 756.318 | 741.725 | -176.379 | "
                      "-14.593\nOpvang | 106.022 | 133.658 | 627.525 | 299.028 | 27.636 | -328.497") == "COL_ORDER flag");
    const std::string area = "Areaal | 2025 | 2026 | 2027 | Groei 2025-2027\n";
    CHECK(told(area + "Asfalt | 680.697 | 692.039 | 699.049 | 18.352\nGroen | 950.428 | 967.944 | 970.825 | 20.397\nBomen | 15.631 | 15.667 | 16.252 | 621") ==
          "");
    CHECK(told(area + "Asfalt | 680.697 | 692.039 | 18.352 | 699.049\nGroen | 950.428 | 967.944 | 20.397 | 970.825\nBomen | 15.631 | 15.667 | 621 | 16.252") ==
          "COL_ORDER flag");
}

TEST_CASE("percentages under the header of amounts") {
    const std::string head = "Heffing | Totale lasten | Opbrengst | Dekking\n";
    CHECK(told(head + "Afval | 2.290.032 | 2.063.870 | 90%\nRiool | 6.049.748 | 4.979.492 | 82%\nMarkten | 5.738.241 | 4.801.761 | 84%") == "");
    CHECK(told(head + "Afval | 2.290.032 | 90 | 2.063.870%\nRiool | 6.049.748 | 82 | 4.979.492%\nMarkten | 5.738.241 | 84 | 4.801.761%") == "COL_ORDER flag");
    const std::string shares = "Soort | Totaal | Aandeel\n";
    CHECK(told(shares + "Toegekend | 27 | 472%\nAfgewezen | 29 | 510%\nIngetrokken | 27 | 483%\nOpen | 17 | 309%\nTotaal | 100 | 1.774%") == "COL_ORDER flag");
    // an index beside amounts in millions
    CHECK(told("Soort | Bedrag | Index\nLonen | 27 | 104%\nHuur | 29 | 112%\nZorg | 17 | 131%") == "");
}

TEST_CASE("an outcome under its difference with the budget") {
    const std::string head = "Overhead | Begroting 2025 | Rekening 2025 | Afwijking\n";
    CHECK(told(head + "Leiding | 619.660 | 667.404 | -47.744\nControle | 2.893.551 | 2.776.883 | 116.668\nICT | 1.204.770 | 1.150.212 | 54.558\n"
                      "Huisvesting | 804.110 | 838.402 | -34.292") == "");
    CHECK(told(head + "Leiding | 619.660 | -47.744 | 667.404\nControle | 2.893.551 | 116.668 | 2.776.883\nICT | 1.204.770 | 54.558 | 1.150.212\n"
                      "Huisvesting | 804.110 | -34.292 | 838.402") == "COL_ORDER flag");
    // the first months of a year
    CHECK(told(head + "Leiding | 619.660 | 47.744 | 571.916\nControle | 2.893.551 | 116.668 | 2.776.883\nICT | 1.204.770 | 54.558 | 1.150.212\n"
                      "Huisvesting | 804.110 | 34.292 | 769.818") == "");
}
