// Sums of tables whose first rows may stand on the page before.
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

const char* const kList = "Onderdeel | Bedrag\nPost onvoorzien | 100.952\nStille reserves | 948.960\nLeges | 12.300\nTotaal | 6.017.670";

// The list stands at the top of page 2; page 1 ends in `before`.
std::string sum_of(const std::string& before, const std::string& caption = "", bool heading = false, const char* list = kList, const std::string& foot = "") {
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
        if ((check.rule == "COLSUM" || check.rule == "HIER") && check.message.find("printed Totaal " + foot) != std::string::npos)
            return std::string(name(check.status)) + " " + name(check.reason);
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
    CHECK(sum_of("Economische promotie 140 137 131", "", false, totals, "taakvelden") == "not_checkable missing_operand");
    CHECK(sum_of("Een zin die af is.", "", false, totals, "taakvelden") == "flag ");
    const char* with_rows =
        "Taak | 2024 | 2025 | 2026\n"
        "Huisvesting | 5.270 | 4.907 | 4.948\n"
        "Beleid | 4.678 | 4.794 | 4.875\n"
        "Totaal Onderwijs | 9.948 | 9.701 | 9.823\n"
        "Sport | 7.617 | 7.653 | 7.533\n"
        "Cultuur | 8.233 | 8.323 | 8.430\n"
        "Totaal Sport | 15.850 | 15.976 | 15.963\n"
        "Zorg | 12.125 | 12.340 | 12.271\n"
        "Werk | 4.379 | 4.580 | 4.600\n"
        "Totaal Sociaal | 16.504 | 16.920 | 16.871\n"
        "Afval | 6.273 | 5.725 | 6.147\n"
        "Riool | 10.891 | 10.861 | 10.963\n"
        "Totaal Milieu | 17.164 | 16.586 | 17.110\n"
        "Bouwen | 5.090 | 4.809 | 5.206\n"
        "Ruimte | 2.081 | 2.058 | 2.106\n"
        "Totaal Wonen | 7.171 | 6.867 | 7.312\n"
        "Totaal taakvelden | 114.366 | 113.091 | 114.494";
    const auto total_of = [&](const std::string& before) { return sum_of(before, "", false, with_rows, "taakvelden"); };
    CHECK(total_of("Economische promotie 140 137 131") == "not_checkable missing_operand");
    CHECK(total_of("Een zin die af is.") == "flag ");
}
