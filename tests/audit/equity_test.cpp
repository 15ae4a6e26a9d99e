#include "audit/across/equity.h"

#include "audit/across/balance_posts.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

void add(Document& document, const char* text, const char* caption, const char* unit = "Bedragen x € 1.000") {
    Printed p = printed(text, unit);
    p.caption = caption;
    Document one = document_of(p);
    document.tables.push_back(one.tables.front());
    const int page = static_cast<int>(document.pages.size()) + 1;
    one.pages.front().number = page;
    for (Cell& cell : document.tables.back().cells) cell.page = page;
    for (TablePart& part : document.tables.back().parts) part.page = page;
    for (Line& line : document.tables.back().nearby) line.page = page;
    document.pages.push_back(one.pages.front());
}

constexpr const char* kOverview =
    "Programma | Rekening 2023 baten | Rekening 2023 lasten | Rekening 2023 saldo\nP1 Veiligheid | 400 | -900 | -500\nP2 Groen | 1.900 | -1.650 | 250\nSaldo "
    "van baten en lasten | 2.300 | -2.550 | -250\nMutaties reserves | 700 | -100 | "
    "600\nGerealiseerde resultaat | 3.000 | -2.650 | 350";

std::string tried(const std::string& balance, const std::set<std::string>& rules, const char* provisions = nullptr, const char* ratios = nullptr,
                  const char* kind = "jaarstukken") {
    Document document;
    add(document, kOverview, "Overzicht van baten en lasten");
    add(document, balance.c_str(), "Balans per 31 december 2023");
    if (provisions) add(document, provisions, "Verloop voorzieningen");
    if (ratios) add(document, ratios, "Kengetallen", "");
    Extraction extraction;
    extraction.facts.kind = kind;
    extraction.facts.fiscal_year = 2023;
    extraction.tables = read_tables(document);
    extraction.budget_lines = find_budget_lines(document, extraction.tables, extraction.facts);
    return only(audit(document, extraction), rules);
}

std::string balance(const char* equity, const char* result, const char* provisions = "500") {
    return std::string(
               "ACTIVA | 31-12-2023 | 31-12-2022\nUitzettingen met een looptijd < 1 jaar | 900 | 700\nLiquide middelen | 40 | 30\nOverlopende activa | 60 | "
               "70\nTotaal activa | 2.000 | 2.100\nPASSIVA | 31-12-2023 | "
               "31-12-2022\nEigen vermogen | ") +
           equity + " | 1.250\nGerealiseerde resultaat | " + result + " | 120\nVoorzieningen | " + provisions +
           " | 450\nVaste schulden | 300 | 250\nKortlopende schulden | 120 | 90\nOverlopende passiva | 80 | 60\nTotaal passiva | 2.000 | 2.100";
}

}  // namespace

TEST_CASE("the result of the accounts is the one of the balance") {
    CHECK(tried(balance("1.000", "350"), {"RESULT_BAL"}) == "RESULT_BAL pass");
    CHECK(tried(balance("1.000", "351"), {"RESULT_BAL"}) == "RESULT_BAL warn_rounding");
    CHECK(tried(balance("1.000", "530"), {"RESULT_BAL"}) == "RESULT_BAL fail");
    CHECK(tried(balance("1.000", "p.m."), {"RESULT_BAL"}) == "");
    CHECK(tried(balance("1.000", "350"), {"RESULT_BAL"}, nullptr, nullptr, "programmabegroting") == "");
}

TEST_CASE("the equity changes by the saldo of the year") {
    CHECK(tried(balance("1.000", "350"), {"EV_ROND"}) == "EV_ROND pass");
    CHECK(tried(balance("1.001", "350"), {"EV_ROND"}) == "EV_ROND pass_rounding");
    CHECK(tried(balance("1.100", "350"), {"EV_ROND"}) == "EV_ROND flag");
    CHECK(tried(balance("p.m.", "350"), {"EV_ROND"}) == "");
}

TEST_CASE("the provisions roll forward to the balance") {
    const char* rolls =
        "Voorzieningen | Saldo 31-12-2022 | Vermeerdering | Vermindering | Saldo 31-12-2023\nWegen | 300 | 100 | -60 | 340\nRiolering | 150 | 20 | -10 | "
        "160\nTotaal voorzieningen | 450 | 120 | -70 | 500";
    CHECK(tried(balance("1.000", "350"), {"VOORZ_ROLL"}, rolls) == "VOORZ_ROLL pass, VOORZ_ROLL pass");
    CHECK(tried(balance("1.000", "350", "501"), {"VOORZ_ROLL"}, rolls) == "VOORZ_ROLL warn_rounding, VOORZ_ROLL pass");
    CHECK(tried(balance("1.000", "350", "620"), {"VOORZ_ROLL"}, rolls) == "VOORZ_ROLL fail, VOORZ_ROLL pass");
    CHECK(tried(balance("1.000", "350", "p.m."), {"VOORZ_ROLL"}, rolls) == "VOORZ_ROLL pass");
    // No year end agrees: the total of other provisions.
    const char* other =
        "Voorzieningen | Saldo 31-12-2022 | Vermeerdering | Vermindering | Saldo 31-12-2023\nWegen | 200 | 100 | -60 | 240\nRiolering | 150 | 20 | -10 | "
        "160\nTotaal voorzieningen | 350 | 120 | -70 | 400";
    CHECK(tried(balance("1.000", "350"), {"VOORZ_ROLL"}, other) == "VOORZ_ROLL flag");
}

TEST_CASE("ratios follow from the balance") {
    const auto ratio = [](const char* solvency, const char* debt) {
        const std::string table =
            std::string("Kengetallen (%) | Verslag 2022 | Verslag 2023\nNetto schuldquote | 10 | ") + debt + "\nSolvabiliteitsratio | 60 | " + solvency;
        return tried(balance("1.000", "350"), {"KENGETAL"}, nullptr, table.c_str());
    };
    // 1.000 of 2.000; 300 + 120 + 80 - 900 - 40 - 60 = -500 of 2.300
    CHECK(ratio("50", "-22") == "KENGETAL pass_rounding, KENGETAL pass_rounding, KENGETAL pass");
    CHECK(ratio("53", "22") == "KENGETAL flag, KENGETAL pass_rounding, KENGETAL flag");
    CHECK(ratio("n.v.t.", "n.b.") == "KENGETAL pass_rounding");
}

TEST_CASE("the ratio of land follows from what the balance has of it") {
    const auto ratio = [](const char* posts, const char* printed) {
        std::string with_land = balance("1.000", "350");
        with_land.insert(with_land.find("Liquide middelen"), posts);
        return tried(with_land, {"KENGETAL"}, nullptr,
                     (std::string("Kengetallen (%) | Verslag 2022 | Verslag 2023\nGrondexploitatie | 9 | ") + printed).c_str());
    };
    // 115 and 46 of 2.300
    CHECK(ratio("Bouwgronden in exploitatie | 115 | 100\n", "5") == "KENGETAL pass");
    CHECK(ratio("Niet in exploitatie genomen gronden | 46 | 40\nBouwgronden in exploitatie | 115 | 100\n", "7") == "KENGETAL pass");
    CHECK(ratio("Bouwgronden in exploitatie | 117 | 100\n", "5") == "KENGETAL pass_rounding");
    CHECK(ratio("Bouwgronden in exploitatie | 115 | 100\n", "9") == "KENGETAL flag");
    CHECK(ratio("", "5").empty());
}

TEST_CASE("the burden of a household beside the average") {
    const auto burden = [](const char* ratios) {
        Document document;
        add(document,
            (std::string("Woonlasten | 2022 | 2023 | 2024\nTotale woonlasten gezin in jaar t | 1.393 | 1.561 | 1.155,00\nWoonlasten gemiddeld gezin in t-1 | "
                         "813 | 904 | 721,00\nWoonlasten jaar t t.o.v. gemiddelde jaar t-1 | ") +
             ratios)
                .c_str(),
            "Woonlasten", "");
        Extraction extraction;
        extraction.facts.kind = "programmabegroting";
        extraction.facts.fiscal_year = 2024;
        extraction.tables = read_tables(document);
        return only(audit(document, extraction), {"KENGETAL"});
    };
    CHECK(burden("171,3% | 172,6% | 160,1%") == "KENGETAL pass_rounding, KENGETAL pass_rounding, KENGETAL pass_rounding");
    CHECK(burden("171,3% | 172,6% | 106,1%") == "KENGETAL pass_rounding, KENGETAL pass_rounding, KENGETAL flag");
    CHECK(burden("171,3% | n.b. | n.b.") == "KENGETAL pass_rounding");
}

TEST_CASE("where a saldo above zero is a nadeel the balance has it below zero") {
    const auto with = [](const char* overview, const char* equity, const char* result) {
        Document document;
        add(document, overview, "Overzicht van baten en lasten");
        add(document, balance(equity, result).c_str(), "Balans per 31 december 2023");
        Extraction extraction;
        extraction.facts.kind = "jaarstukken";
        extraction.facts.fiscal_year = 2023;
        extraction.tables = read_tables(document);
        extraction.budget_lines = find_budget_lines(document, extraction.tables, extraction.facts);
        return only(audit(document, extraction), {"RESULT_BAL", "EV_ROND"});
    };
    // lasten - baten, and baten printed below zero: both ways of the same convention.
    const char* minus =
        "Programma | Rekening 2023 lasten | Rekening 2023 baten | Rekening 2023 saldo\nP1 Veiligheid | 900 | 400 | 500\nP2 Groen | 1.650 | 1.900 | -250\nSaldo "
        "van baten en lasten | 2.550 | 2.300 | 250\nMutaties reserves | 100 | 700 | -600\nGerealiseerde resultaat | 2.650 | 3.000 | -350";
    const char* below =
        "Programma | Rekening 2023 lasten | Rekening 2023 baten | Rekening 2023 saldo\nP1 Veiligheid | 900 | -400 | 500\nP2 Groen | 1.650 | -1.900 | "
        "-250\nSaldo "
        "van baten en lasten | 2.550 | -2.300 | 250\nMutaties reserves | 100 | -700 | -600\nGerealiseerde resultaat | 2.650 | -3.000 | -350";
    for (const char* overview : {minus, below}) {
        CHECK(with(overview, "1.000", "350") == "EV_ROND pass, RESULT_BAL pass");
        CHECK(with(overview, "1.001", "351") == "EV_ROND pass_rounding, RESULT_BAL warn_rounding");
        CHECK(with(overview, "1.500", "-350") == "EV_ROND flag, RESULT_BAL fail");
    }
    // Nothing says which way a saldo counts.
    const char* open =
        "Programma | Rekening 2023\nP1 Veiligheid | 500\nP2 Groen | -250\nSaldo van baten en lasten | 250\nMutaties reserves | -600\nGerealiseerde resultaat | "
        "-350";
    CHECK(with(open, "1.000", "350") == "EV_ROND not_checkable ambiguous_sign, RESULT_BAL not_checkable ambiguous_sign");
    CHECK(with(open, "1.500", "-350") == "EV_ROND pass, RESULT_BAL pass");
}
