// Sums of tables whose first rows may stand on the page before.
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

const char* const kList = "Onderdeel | Bedrag\nPost onvoorzien | 100.952\nStille reserves | 948.960\nLeges | 12.300\nTotaal | 6.017.670";

// The list stands at the top of page 2; page 1 ends in `before`.
std::string sum_of(const std::string& before, const std::string& caption = "", bool heading = false, const char* list = kList) {
    Document document = document_of(printed(list, "Bedragen in euro"));
    document.pages.emplace(document.pages.begin());
    document.pages[0].number = 1;
    document.pages[1].number = 2;
    Table& table = document.tables[0];
    table.caption = caption;
    table.parts[0].page = 2;
    for (Cell& cell : table.cells) cell.page = 2;
    for (const auto& [page, text, y] : {std::tuple(1, before, 700.0), std::tuple(2, std::string("Capaciteit"), 50.0)}) {
        if (page == 2 && !heading) continue;
        document.blocks.emplace_back();
        Block& block = document.blocks.back();
        block.page = page;
        block.text = text;
        block.box = {50, y, 300, y + 10};
    }
    document.blocks.emplace_back();
    document.blocks.back().kind = BlockKind::table;
    document.blocks.back().page = 2;
    document.blocks.back().table = 0;
    document.blocks.back().box = table.parts[0].box;
    for (const Check& check : audit_document(document))
        if ((check.rule == "COLSUM" || check.rule == "HIER") && !check.operands.empty()) return std::string(name(check.status)) + " " + name(check.reason);
    return "";
}

}  // namespace

TEST_CASE("a sum over rows that may begin on the page before is not decided") {
    CHECK(sum_of("Algemene reserve 4.967.758") == "not_checkable missing_operand");
    CHECK(sum_of("Een zin die af is.", "Capaciteit (vervolg)") == "not_checkable missing_operand");
    // What ends, or has a heading or a title of its own, begins where it stands.
    CHECK(sum_of("Een zin die af is.") == "fail ");
    CHECK(sum_of("Zie de begroting van 2025") == "fail ");
    CHECK(sum_of("Algemene reserve 4.967.758", "", true) == "fail ");
    CHECK(sum_of("Algemene reserve 4.967.758", "Capaciteit") == "fail ");
}

TEST_CASE("a total of totals that lacks a row is not flagged where its first rows may stand on the page before") {
    const char* totals =
        "Taak | 2024 | 2025 | 2026\nTotaal Economie | 5.008 | 5.101 | 5.158\nTotaal Onderwijs | 9.948 | 9.701 | 9.823\nTotaal Wonen | 7.171 | 6.867 | 7.312\n"
        "Totaal taakvelden | 62.127 | 60.669 | 62.293";
    CHECK(sum_of("Economische promotie 140 137 131", "", false, totals) == "not_checkable missing_operand");
    CHECK(sum_of("Een zin die af is.", "", false, totals) == "flag ");
}
