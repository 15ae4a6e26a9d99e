// What must not change what the audit says of tables, tried on every table of the fixtures and of the published tables beside the project: the scale of the figures, a
// constant more in every part, the order of rows and of tables.
#include <fcntl.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "audit/audit.h"
#include "audit/labels.h"
#include "audit/published_table.h"
#include "audit/shared_folder.h"
#include "catch.h"
#include "document/structure.h"
#include "extractors/budget/budget.h"
#include "extractors/extract.h"
#include "extractors/tables/table_reading.h"
#include "pipeline/source_file.h"

using namespace griffier;

namespace {

struct Paper {
    std::string name;
    Document document;
    Extraction extraction;  // of the tables: what the text says of them would have to change with them
};

void read_tables_of(Paper& paper) {
    const Extraction all = extract(paper.document);
    paper.extraction.facts = all.facts;
    paper.extraction.tables = all.tables;
    paper.extraction.budget_lines = find_budget_lines(paper.document, paper.extraction.tables, paper.extraction.facts);
}

const std::vector<Paper>& papers() {
    static const std::vector<Paper> kPapers = [] {
        std::vector<Paper> made;
        for (const auto& entry : std::filesystem::directory_iterator(std::string(testing::source_dir()) + "/fixtures/documents")) {
            static const std::set<std::string> kPictures = {".png"};
            if (kPictures.count(entry.path().extension().string()) > 0 || entry.path().filename() == "scan.pdf") continue;
            Paper paper{entry.path().filename().string(), {}, {}};
            SourceFile file(Descriptor(::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC)), {});
            if (!file.stated().blocks.empty()) {
                paper.document = file.stated();
            } else {
                std::vector<Page> pages;
                for (int number : file.page_numbers()) pages.push_back(file.read_page(number));
                paper.document = build_document(std::move(pages));
            }
            made.push_back(std::move(paper));
        }
        const std::filesystem::path sums = kShared / "corpus" / "sums";
        if (!absent(sums))
            for (const auto& entry : std::filesystem::directory_iterator(sums))
                if (entry.path().extension() == ".tsv") made.push_back({entry.path().filename().string(), document_of(published(entry.path())), {}});
        std::sort(made.begin(), made.end(), [](const Paper& a, const Paper& b) { return a.name < b.name; });
        for (Paper& paper : made) read_tables_of(paper);
        return made;
    }();
    return kPapers;
}

// A figure that a budget line was read from is told by the line: here by its cell, where it has one.
std::vector<Check> by_cells(std::vector<Check> checks, const Paper& paper) {
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < paper.extraction.budget_lines.size(); ++i)
        if (const auto& cell = paper.extraction.budget_lines[i].source.cell)
            cells[budget_line_id(static_cast<int>(i))] = cell_id(cell->table, cell->row, cell->col);
    const auto to_cell = [&](Operand& operand) {
        if (const auto found = cells.find(operand.id); found != cells.end()) operand.id = found->second;
    };
    for (Check& check : checks) {
        for (Operand& operand : check.operands) to_cell(operand);
        if (check.result) to_cell(*check.result);
    }
    return checks;
}

std::vector<Check> audited(const Paper& paper) {
    Extraction extraction = paper.extraction;
    return by_cells(audit(paper.document, extraction), paper);
}

const std::set<std::string> kSums = {"SALDO", "COLSUM", "HIER", "RES_NA", "ROWSUM", "DIFF", "BUDGET_CHANGE", "IS_SUM", "STRUCT", "EMU", "EMU10", "RES_ROLL"};

// Within rounding is one thing: whole euros are judged more strictly than thousands.
std::string verdict(const Check& check) {
    return check.status == Status::pass_rounding || check.status == Status::warn_rounding ? "rounding" : name(check.status);
}

std::vector<std::string> sorted(std::vector<std::string> all) {
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<std::string> findings(const std::vector<Check>& checks) {
    std::vector<std::string> all;
    for (const Check& check : checks) all.push_back(check.rule + " " + verdict(check) + (check.result ? " " + check.result->id : ""));
    return sorted(std::move(all));
}

// What is in one list and not in the other.
std::string apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> only_a, only_b;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only_a));
    std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(only_b));
    std::string text;
    for (const std::string& one : only_a) text += "- " + one + "\n";
    for (const std::string& one : only_b) text += "+ " + one + "\n";
    return text;
}

std::string place(std::size_t t, const Cell& cell) { return cell_id(static_cast<int>(t), cell.row, cell.col); }

// Gives the figures new values, in the cells and in the lines read from them.
template <class Change>
Paper with_figures(Paper paper, const Change& change) {
    for (std::size_t t = 0; t < paper.extraction.tables.size(); ++t)
        for (std::size_t i = 0; i < paper.extraction.tables[t].cells.size(); ++i) {
            CellReading& read = paper.extraction.tables[t].cells[i];
            if (read.amount) change(place(t, paper.document.tables[t].cells[i]), read.unit, read.amount->value, read.amount->step);
        }
    for (std::size_t i = 0; i < paper.extraction.budget_lines.size(); ++i) {
        BudgetLine& line = paper.extraction.budget_lines[i];
        const auto& cell = line.source.cell;
        change(cell ? cell_id(cell->table, cell->row, cell->col) : budget_line_id(static_cast<int>(i)), line.unit, line.value, line.step);
    }
    return paper;
}

}  // namespace

TEST_CASE("figures a thousand times as large give the same findings, on all tables") {
    for (const Paper& paper : papers()) {
        const Paper large = with_figures(paper, [](const std::string&, UnitKind unit, Decimal& value, Decimal& step) {
            if (unit == UnitKind::percent || unit == UnitKind::percent_point) return;
            value = value * Decimal(1000), step = step * Decimal(1000);
        });
        CAPTURE(paper.name);
        CHECK(apart(findings(audited(paper)), findings(audited(large))) == "");
    }
}

TEST_CASE("a constant more in every part moves the sums by as much as they have parts, on all tables") {
    int moved = 0;
    for (const Paper& paper : papers()) {
        // Of sums by name, whose figures are all of one table: what each figure must grow by.
        std::map<std::string, Decimal> growth;
        std::set<std::string> results;
        std::vector<const Check*> sums;
        const std::vector<Check> checks = audited(paper);
        for (const Check& check : checks) {
            const bool holds = check.status == Status::pass || check.status == Status::pass_rounding;
            if (kSums.count(check.rule) == 0 || !check.result || check.result->from_null || !holds || check.message.find("(proved by") != std::string::npos)
                continue;
            sums.push_back(&check);
            results.insert(check.result->id);
        }
        const auto grown = [&](const Operand& operand) {
            const auto known = growth.find(operand.id);
            if (known != growth.end()) return known->second;
            if (operand.from_null || !operand.value || operand.value->is_zero() || results.count(operand.id) > 0) return Decimal(0);
            return growth[operand.id] = operand.step * Decimal(operand.value->is_negative() ? -7 : 7);
        };
        // Results of results follow from those; as often as sums are nested.
        std::set<std::string> undecided;
        for (int depth = 0; depth < 6; ++depth)
            for (const Check* check : sums) {
                Decimal sum;
                for (const Operand& operand : check->operands) sum = operand.sign < 0 ? sum - grown(operand) : sum + grown(operand);
                const auto before = growth.find(check->result->id);
                if (depth == 5 && before != growth.end() && before->second != sum) undecided.insert(check->result->id);
                growth[check->result->id] = sum;
            }
        const Paper more = with_figures(paper, [&](const std::string& id, UnitKind, Decimal& value, Decimal&) {
            if (const auto by = growth.find(id); by != growth.end()) value = value + by->second;
        });
        std::map<std::string, std::set<std::string>> now;
        for (const Check& check : audited(more))
            if (check.result) now[check.rule + " " + check.result->id].insert(verdict(check));
        CAPTURE(paper.name);
        for (const Check* check : sums) {
            Decimal sum;
            bool clear = undecided.count(check->result->id) == 0;
            for (const Operand& operand : check->operands) {
                sum = operand.sign < 0 ? sum - grown(operand) : sum + grown(operand);
                clear &= undecided.count(operand.id) == 0;
            }
            if (!clear || sum != growth[check->result->id]) continue;  // two sums of one figure that want different things
            ++moved;
            CAPTURE(check->message);
            CHECK(now[check->rule + " " + check->result->id].count(verdict(*check)) > 0);
        }
    }
    CHECK(moved > 200);
}

TEST_CASE("the order of the rows of a sum changes nothing, on all tables") {
    int turned = 0;
    for (const Paper& paper : papers()) {
        const std::vector<Check> before = audited(paper);
        // Blocks of rows that are the terms of one sum down a column, plain rows one below the other.
        std::map<int, std::vector<std::pair<int, int>>> blocks;  // table → first and last row
        for (const Check& check : before) {
            if (check.rule != "COLSUM" || check.status == Status::not_checkable || check.operands.size() < 3) continue;
            int table = -1, first = -1, last = -1;
            bool plain = check.message.find("(proved by") == std::string::npos;
            for (std::size_t t = 0; t < paper.document.tables.size() && plain; ++t)
                for (const Cell& cell : paper.document.tables[t].cells)
                    for (const Operand& operand : check.operands)
                        if (operand.id == place(t, cell)) {
                            plain &= last < 0 || cell.row == last + 1;
                            table = static_cast<int>(t), first = first < 0 ? cell.row : first, last = cell.row;
                        }
            if (!plain || table < 0 || last - first + 1 != static_cast<int>(check.operands.size())) continue;
            const TableReading& reading = paper.extraction.tables[static_cast<std::size_t>(table)];
            const auto row = [&](int r) -> const RowMeaning& { return reading.rows[static_cast<std::size_t>(r)]; };
            for (int r = first; r <= last; ++r)
                plain &= row(r).kind == RowKind::data && row(r).level == row(first).level && row(r).side == row(first).side && !is_bulleted(row(r).label) &&
                         !speaks_of_part(row(r).label);
            if (last + 1 < static_cast<int>(reading.rows.size())) plain &= !speaks_of_part(row(last + 1).label);
            for (const Cell& cell : paper.document.tables[static_cast<std::size_t>(table)].cells)
                plain &= cell.row < first || cell.row > last || cell.row_span == 1;
            const std::pair<int, int> block{first, last};
            auto& known = blocks[table];
            if (plain && std::find(known.begin(), known.end(), block) == known.end()) known.push_back(block);
        }
        for (const auto& [table, known] : blocks)
            for (const auto& [first, last] : known) {
                Paper other = paper;
                const auto t = static_cast<std::size_t>(table);
                const auto moved = [&, from = first, to = last](int row) { return row >= from && row <= to ? from + to - row : row; };
                Table& grid = other.document.tables[t];
                TableReading& reading = other.extraction.tables[t];
                std::vector<std::pair<Cell, CellReading>> cells;
                for (std::size_t i = 0; i < grid.cells.size(); ++i) {
                    Cell cell = grid.cells[i];
                    cell.row = moved(cell.row);
                    cells.emplace_back(cell, reading.cells[i]);
                }
                std::sort(cells.begin(), cells.end(),
                          [](const auto& a, const auto& b) { return std::pair(a.first.row, a.first.col) < std::pair(b.first.row, b.first.col); });
                for (std::size_t i = 0; i < cells.size(); ++i) grid.cells[i] = cells[i].first, reading.cells[i] = cells[i].second;
                std::reverse(reading.rows.begin() + first, reading.rows.begin() + last + 1);
                for (BudgetLine& line : other.extraction.budget_lines)
                    if (line.source.cell && line.source.cell->table == table) line.source.cell->row = moved(line.source.cell->row);
                const auto of_sums = [&](const std::vector<Check>& checks) {
                    std::vector<std::string> all;
                    for (const Check& check : checks)
                        if (kSums.count(check.rule) > 0 && check.message.find("(proved by") == std::string::npos)
                            all.push_back(check.rule + " " + verdict(check) + " " + check.difference.value_or(0).str());
                    return sorted(std::move(all));
                };
                CAPTURE(paper.name, table, first, last);
                CHECK(apart(of_sums(before), of_sums(audited(other))) == "");
                ++turned;
            }
    }
    CHECK(turned > 20);
}

TEST_CASE("the order of the tables changes nothing of what each says, on all papers") {
    for (const Paper& paper : papers()) {
        Paper other = paper;
        const int last = static_cast<int>(paper.document.tables.size()) - 1;
        std::reverse(other.document.tables.begin(), other.document.tables.end());
        std::reverse(other.extraction.tables.begin(), other.extraction.tables.end());
        for (BudgetLine& line : other.extraction.budget_lines)
            if (line.source.cell) line.source.cell->table = last - line.source.cell->table;
        for (Block& block : other.document.blocks)
            if (block.table >= 0) block.table = last - block.table;
        const auto of_tables = [&](const std::vector<Check>& checks) {
            std::vector<std::string> all;
            for (const Check& check : checks)
                if (kSums.count(check.rule) > 0) all.push_back(check.rule + " " + name(check.status) + " " + check.difference.value_or(0).str());
            return sorted(std::move(all));
        };
        CAPTURE(paper.name);
        CHECK(apart(of_tables(audited(paper)), of_tables(audited(other))) == "");
    }
}
