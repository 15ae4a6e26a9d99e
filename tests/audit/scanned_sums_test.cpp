// Rules that only a recognised figure makes not_checkable: the claim fails as it was read, and holds with what was read otherwise.
#include <algorithm>

#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/told_text.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Case {
    const char* rule;
    Side side;
    const char* first;  // items of the lines that state the same in two tables
    const char* second;
    const char* type;      // of the second table
    const char* taakveld;  // of the second
    const char* programme;
};

const Case kCases[] = {
    {"XTAB", Side::baten, "Baten", "Baten", "programme_blw", "", "2"},
    {"MJR", Side::saldo, "Saldo van baten en lasten", "Saldo van baten en lasten", "overview_blw", "", ""},
    {"TAAKVELD_SUM", Side::lasten, "Saldo van baten en lasten", "Saldo van baten en lasten alle programma's", "taakvelden", "", ""},
    {"RES_PROG", Side::reserve_onttrekking, "Mutaties reserves", "Totaal reserves", "reserves", "", ""},
    {"OVERHEAD", Side::lasten, "Overhead", "0.4 Overhead", "taakvelden", "0.4", ""},
    {"ONVOORZIEN", Side::lasten, "Onvoorzien", "Onvoorzien", "overview_blw", "", ""},
};

// Three years in two tables: the first year of the second reads 1.246 where the first has 1.284.
std::vector<Check> audited(const Case& c, const char* read_otherwise) {
    Literal literal;
    const std::string header = "Post | 2024 | 2025 | 2026\n";
    add_table(literal, header + c.first + " | 1.284 | 2.310 | 3.155", 1000);
    add_table(literal, header + c.second + " | 1.246 | 2.310 | 3.155", 1000);
    for (Table& table : literal.document.tables)
        for (Cell& cell : table.cells) {
            cell.origin = Origin::ocr;
            if (cell.text == "1.246" && read_otherwise) cell.readings = {{"1.246", 0.8, "page"}, {read_otherwise, 0.75, "again"}};
        }
    for (int table : {0, 1})
        for (int col : {1, 2, 3}) {
            BudgetLine line;
            if (*c.programme) line.programme = Named{c.programme, "Programma"};
            if (table == 1 && *c.taakveld) line.taakveld = Named{c.taakveld, "Overhead"}, line.programme = Named{"3", "Programma"};
            line.item = table == 0 ? c.first : c.second;
            line.side = c.side;
            line.basis = Basis::begroting;
            line.year = 2023 + col;
            const auto& cells = literal.document.tables[static_cast<std::size_t>(table)].cells;
            const auto cell = std::find_if(cells.begin(), cells.end(), [&](const Cell& one) { return one.row == 1 && one.col == col; });
            line.value = literal_amount(cell->text, 1000)->value;
            line.step = 1000;
            line.table_type = table == 0 ? "overview_blw" : c.type;
            line.source.page = table + 1;
            line.source.cell = CellRef{table, 1, col};
            literal.extraction.budget_lines.push_back(line);
        }
    return literal.run();
}

}  // namespace

TEST_CASE("a fact of two tables that another reading of one makes the same cannot be tried") {
    for (const Case& c : kCases) {
        CAPTURE(c.rule);
        const std::string rule = c.rule, others = ", " + rule + " pass, " + rule + " pass";
        CHECK(only(audited(c, nullptr), {rule}) == rule + " fail" + others);
        CHECK(only(audited(c, "1.248"), {rule}) == rule + " fail" + others);
        CHECK(only(audited(c, "1.284"), {rule}) == rule + " not_checkable unread_cell" + others);
    }
}

TEST_CASE("overspending that another reading makes the difference of its row cannot be tried") {
    const auto spent = [](const char* read_otherwise) {
        Printed table = printed(
            "Programma | begroting na wijziging lasten | realisatie lasten | verschil lasten | overschrijding lasten\nVeiligheid | -500 | -520 | -20 | "
            "-20\nGroen | -300 | -290 | 10 |\nSport | -200 | -209 | -9 | -9\nWonen | -400 | -380 | 20 |\nZorg | -900 | -930 | -30 | -80");
        table.recognised = true;
        Document document = document_of(table);
        for (Cell& cell : document.tables[0].cells)
            if (cell.text == "-80" && read_otherwise) cell.readings = {{"-80", 0.8, "page"}, {read_otherwise, 0.75, "again"}};
        return only(audit_document(document), {"RECHTM"});
    };
    CHECK(spent(nullptr) == "RECHTM pass, RECHTM pass, RECHTM fail");
    CHECK(spent("-30") == "RECHTM pass, RECHTM pass, RECHTM not_checkable unread_cell");
}

TEST_CASE("a fact a thousand times as large that was also read a thousand times smaller cannot be tried") {
    const auto units = [](const char* read_otherwise) {
        Literal literal;
        add_table(literal, "Post | 2024 | 2025\nBaten | 80.499 | 71.300");
        add_table(literal, "Post | 2024 | 2025\nBaten | 80.499.000 | 71.300.000");
        for (Table& table : literal.document.tables)
            for (Cell& cell : table.cells) {
                cell.origin = Origin::ocr;
                if (cell.text == "80.499.000" && read_otherwise) cell.readings = {{"80.499.000", 0.8, "page"}, {read_otherwise, 0.75, "again"}};
            }
        for (int table : {0, 1})
            for (int col : {1, 2}) {
                BudgetLine line;
                line.programme = Named{"2", "Programma"};
                line.item = "Baten";
                line.side = Side::baten;
                line.basis = Basis::begroting;
                line.year = 2023 + col;
                line.value = Decimal(col == 1 ? 80499 : 71300) * Decimal(table == 0 ? 1 : 1000);
                line.step = 1;
                line.source.page = table + 1;
                line.source.cell = CellRef{table, 1, col};
                literal.extraction.budget_lines.push_back(line);
            }
        return only(literal.run(), {"UNIT_CONFLICT"});
    };
    CHECK(units(nullptr) == "UNIT_CONFLICT fail, UNIT_CONFLICT fail");
    CHECK(units("80.499") == "UNIT_CONFLICT not_checkable unread_cell, UNIT_CONFLICT fail");
}

TEST_CASE("a difference that the text states, and another reading of a line makes right, cannot be tried") {
    const auto told = [](const char* read_otherwise) {
        ToldText text = taakvelden();
        text.document.tables.emplace_back();
        text.extraction.tables.emplace_back();
        const CellRef now = *text.extraction.budget_lines[13].source.cell;  // the saldo of 2.4 in 2026
        Cell cell;
        cell.row = now.row, cell.col = now.col;
        cell.text = "-770";
        cell.origin = Origin::ocr;
        if (read_otherwise) cell.readings = {{"-770", 0.8, "page"}, {read_otherwise, 0.75, "again"}};
        text.document.tables[0].cells.push_back(cell);
        for (const char* title : {"Taakveld 2.1 Wegen (nadeel van € 140.000 t.o.v. begroting 2025)", "Taakveld 2.2 Parkeren (€ 48.000 voordeel)",
                                  "Taakveld 2.3 Havens (nadeel van € 56.000)", "Taakveld 2.4 Vervoer (voordeel van € 80.000)"})
            text.section(title);
        return only(audit(text.document, text.extraction), {"PROSE_DIFF"});
    };
    const std::string three = "PROSE_DIFF pass, PROSE_DIFF pass, PROSE_DIFF pass, ";
    CHECK(told(nullptr) == three + "PROSE_DIFF fail");
    CHECK(told("-720") == three + "PROSE_DIFF not_checkable unread_cell");
}
