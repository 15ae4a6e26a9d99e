// Rules across the tables of a document that are never not_checkable, and remarks about them: silent.h.
#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/silent.h"

namespace griffier::test {
namespace {

struct Case {
    const char* rule;
    const char* why;
    const char* expected;
    std::vector<const char*> with, without;  // tables
    std::vector<const char*> in_order = {};  // of a remark
};

const char* const kPosts =
    "Post | 2024 | 2025\nBestuur en organisatie | 1.200 | 1.310\nVeiligheid en handhaving | 4.410 | 4.555\nVerkeer en vervoer | 3.105 | 2.950";
const char* const kExchanged = "Post | 2024 | 2025\nBestuur en organisatie | 1.310 | 1.200\nVeiligheid en handhaving | 4.555 | 4.410";
const char* const kSame = "Post | 2024 | 2025\nBestuur en organisatie | 1.200 | 1.310\nVeiligheid en handhaving | 4.410 | 4.555";
const char* const kOthers = "Post | 2024 | 2025\nSport en bewegen | 1.310 | 1.200\nKunst en cultuur | 4.555 | 4.410";
const char* const kForm = "Programma | primair 2025 | actueel 2025 | rekening 2025\nWegen | 1 | 2 | 3";
const char* const kOtherYear = "Programma | primair 2025 | actueel 2024 | rekening 2025\nWegen | 1 | 2 | 3";
const char* const kOverview =
    "Programma | 2025 | 2026\nBestuur | 120 | 131\nVeiligheid | 240 | 233\nVerkeer | 318 | 322\nOnvoorzien | 26 | 28\nTotaal lasten | 704 | 714";
const char* const kLost = "Programma | 2026 | 2027\nBestuur | 131 | 140\nVeiligheid | 233 | \nVerkeer | 322 | 300\nTotaal lasten | 714 | 701";
const char* const kWhole = "Programma | 2026\nBestuur | 131\nVeiligheid | 233\nVerkeer | 322\nOnvoorzien | 28\nTotaal lasten | 714";
const char* const kPlus = "Programma | 2024 | 2025 | 2026\nbaten | 10 | 20 | 30\nlasten | -15 | -27 | -31\nsaldo | -5 | -7 | -1";
const char* const kBare = "Programma | 2024 | 2025 | 2026\nbaten | 10 | 20 | 30\nlasten | 15 | 27 | 31\nsaldo | 5 | 7 | 1";
const char* const kNoSaldo = "Programma | 2024 | 2025 | 2026\nbaten | 10 | 20 | 30\nlasten | 15 | 27 | 31";

const Case kCases[] = {
    {"COL_ORDER", "rows of the same name stand in another table or they do not", "COL_ORDER flag", {kPosts, kExchanged}, {kPosts, kOthers}, {kPosts, kSame}},
    {"YEAR_FORM",
     "three tables have the same header or they have not",
     "YEAR_FORM flag",
     {kForm, kForm, kForm, kOtherYear},
     {kForm, kForm, kOtherYear},
     {kForm, kForm, kForm, kForm}},
    {"ROW_LOST", "another table has the rows and their total or it has not", "ROW_LOST flag", {kOverview, kLost}, {kLost}, {kOverview, kWhole}},
    {"SIGN_TABLE", "only sums say what signs mean", "SIGN_TABLE flag", {kPlus, kBare}, {kPlus, kNoSaldo}, {kPlus, kPlus}},
};

std::string said(const char* rule, const std::vector<const char*>& tables) {
    Literal literal;
    for (const char* table : tables) add_table(literal, table, 1000);
    return only(literal.run(), {rule});
}

struct Spec {
    Side side;
    int year;
    std::int64_t value;
    int table;  // -1: a card
};

Extraction lines_of(const std::vector<Spec>& specs) {
    Extraction extraction;
    for (const Spec& spec : specs) {
        BudgetLine line;
        line.programme = Named{"2", "Samen leven"};
        line.item = "Baten";
        line.side = spec.side;
        line.basis = Basis::begroting;
        line.year = spec.year;
        line.value = spec.value;
        line.step = 1;
        line.source.page = spec.table + 2;
        if (spec.table >= 0) line.source.cell = CellRef{spec.table, static_cast<int>(extraction.budget_lines.size()), 1};
        extraction.budget_lines.push_back(line);
    }
    return extraction;
}

std::string said(const char* rule, Extraction extraction) { return only(audit({}, extraction), {rule}); }

Extraction with_percent(std::optional<Decimal> percent) {
    Extraction extraction = lines_of({{Side::saldo, 2025, -120, -1}});
    extraction.budget_lines[0].percent = percent;
    return extraction;
}

Extraction targets(const std::vector<int>& values) {
    Extraction extraction;
    Indicator indicator;
    indicator.name = "Tevredenheid";
    for (std::size_t i = 0; i < values.size(); ++i)
        indicator.values.push_back({"Begroting", 2024 + static_cast<int>(i), Decimal(values[i]), std::to_string(values[i]), {}});
    extraction.indicators = {indicator};
    return extraction;
}

// Accounts whose balance has this equity at the end of the year, and this ratio of it.
std::string said_of_equity(const char* rule, const std::string& equity, const std::string& ratio) {
    const std::vector<std::pair<std::string, std::string>> tables = {
        {"Overzicht van baten en lasten",
         "Programma | Rekening 2023 baten | Rekening 2023 lasten | Rekening 2023 saldo\nP1 Veiligheid | 400 | -900 | -500\nP2 Groen | 1.900 | -1.650 | "
         "250\nSaldo van baten en lasten | 2.300 | -2.550 | -250\nMutaties reserves | 700 | -100 | 600\nGerealiseerde resultaat | 3.000 | -2.650 | 350"},
        {"Balans per 31 december 2023",
         "ACTIVA | 31-12-2023 | 31-12-2022\nUitzettingen met een looptijd < 1 jaar | 900 | 700\nLiquide middelen | 40 | 30\nOverlopende activa | 60 | "
         "70\nTotaal "
         "activa | 2.000 | 2.100\nPASSIVA | 31-12-2023 | 31-12-2022\nEigen vermogen | " +
             equity +
             " | 1.250\nGerealiseerde resultaat | 350 | 120\nVoorzieningen | 500 | 450\nVaste schulden | 300 | 250\nKortlopende schulden | 120 | "
             "90\nOverlopende "
             "passiva | 80 | 60\nTotaal passiva | 2.000 | 2.100"},
        {"Kengetallen", "Kengetallen (%) | Verslag 2023\nSolvabiliteitsratio | " + ratio},
    };
    Document document;
    for (const auto& [caption, text] : tables) {
        Printed table = printed(text, caption == "Kengetallen" ? "" : "Bedragen x € 1.000");
        table.caption = caption;
        Document one = document_of(table);
        const int page = static_cast<int>(document.pages.size()) + 1;
        one.pages[0].number = page;
        for (Cell& cell : one.tables[0].cells) cell.page = page;
        for (TablePart& part : one.tables[0].parts) part.page = page;
        for (Line& line : one.tables[0].nearby) line.page = page;
        document.tables.push_back(one.tables[0]);
        document.pages.push_back(one.pages[0]);
    }
    Extraction extraction;
    extraction.facts.kind = "jaarstukken";
    extraction.facts.fiscal_year = 2023;
    extraction.tables = read_tables(document);
    extraction.budget_lines = find_budget_lines(document, extraction.tables, extraction.facts);
    return only(audit(document, extraction), {rule});
}

}  // namespace

std::vector<Silent> silent_across_tables() {
    std::vector<Silent> all;
    for (const Case& c : kCases) all.push_back({c.rule, c.why, c.expected, said(c.rule, c.with), said(c.rule, c.without), true, said(c.rule, c.in_order)});
    all.push_back({"DUP", "a card is repeated or it is not", "DUP pass", said("DUP", lines_of({{Side::baten, 2024, 500, -1}, {Side::baten, 2024, 500, -1}})),
                   said("DUP", lines_of({{Side::baten, 2024, 500, -1}, {Side::baten, 2025, 500, -1}}))});
    all.push_back({"PCT_RANGE", "a percentage is printed beside the amount or not", "PCT_RANGE flag", said("PCT_RANGE", with_percent(Decimal(495127, 2))),
                   said("PCT_RANGE", with_percent(std::nullopt)), true, said("PCT_RANGE", with_percent(Decimal(164, 2)))});
    all.push_back({"ALL_EQUAL", "targets of four years are printed or not", "ALL_EQUAL flag", said("ALL_EQUAL", targets({80, 80, 80, 80})),
                   said("ALL_EQUAL", targets({80, 80, 80})), true, said("ALL_EQUAL", targets({80, 80, 80, 81}))});
    all.push_back({"KENGETAL", "a ratio is printed, and all posts of its formula, or it is no claim", "KENGETAL pass",
                   said_of_equity("KENGETAL", "1.000", "50"), said_of_equity("KENGETAL", "1.000", "n.b.")});
    return all;
}

}  // namespace griffier::test
