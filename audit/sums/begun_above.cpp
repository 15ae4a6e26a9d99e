#include "audit/sums/begun_above.h"

#include <algorithm>
#include <set>
#include <string>

#include "audit/labels.h"
#include "document/pattern.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

bool ends_in_figure(const std::string& text) {
    const std::size_t space = text.rfind(' ');
    const std::string last = text.substr(space == std::string::npos ? 0 : space + 1);
    return looks_like_value(last) && !looks_like_year(last);
}

bool ends_in_total(const TableFigures& figures) {
    for (int row = figures.rows - 1; row >= 0; --row)
        if (figures.figure_row[static_cast<std::size_t>(row)]) return claim_of(figures, row) != Claim::none;
    return true;
}

// In reading order.
std::vector<const Block*> blocks_of(const Document& document, int page) {
    std::vector<const Block*> blocks;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture) continue;
        if (block.kind != BlockKind::table && block.page == page) blocks.push_back(&block);
        if (block.kind == BlockKind::table && block.table >= 0) {
            const Table& table = document.tables[static_cast<std::size_t>(block.table)];
            if (!table.parts.empty() && table.parts.back().page == page) blocks.push_back(&block);
        }
    }
    return blocks;
}

// What the page before ends in may be the beginning of this table.
bool ends_open(const Document& document, const std::vector<TableFigures>& tables, int page) {
    const std::vector<const Block*> blocks = blocks_of(document, page);
    if (blocks.empty()) return false;
    const Block* last = blocks.back();
    if (last->kind != BlockKind::table) return ends_in_figure(last->text);
    return std::any_of(tables.begin(), tables.end(), [&](const TableFigures& figures) { return figures.index == last->table && !ends_in_total(figures); });
}

// Without a title, as the first on its page, which is not the first page.
bool stands_first(const Document& document, const TableFigures& figures) {
    const Table& table = *figures.table;
    if (table.parts.empty()) return false;
    const TablePart& first = table.parts.front();
    if (!table.caption.empty() || document.pages.empty() || first.page <= document.pages.front().number) return false;
    return std::none_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return block.kind != BlockKind::furniture && block.page == first.page && block.table != figures.index && block.box.y1 <= first.box.y0 + 1;
    });
}

}  // namespace

bool may_begin_above(const Document& document, const std::vector<TableFigures>& tables, const TableFigures& figures) {
    static const Pattern kGoesOn("(?i)\\bvervolg\\b");  // matches "Reserves (vervolg)" / not "vervolgopleiding"
    if (figures.table->parts.empty()) return false;
    if (RE2::PartialMatch(figures.table->caption, kGoesOn)) return true;
    return stands_first(document, figures) && ends_open(document, tables, figures.table->parts.front().page - 1);
}

bool follows_a_table(const Document& document, const TableFigures& figures) {
    if (!stands_first(document, figures)) return false;
    std::vector<const Block*> blocks = blocks_of(document, figures.table->parts.front().page - 1);
    const auto is_table = [](const Block* block) { return block->kind == BlockKind::table; };
    // The title of the section that goes on ("Baten") may be left below it.
    if (!blocks.empty() && !is_table(blocks.back()) && !ends_in_figure(blocks.back()->text)) blocks.pop_back();
    return !blocks.empty() && (is_table(blocks.back()) || ends_in_figure(blocks.back()->text));
}

namespace {

std::set<std::string> ids_of_row(const TableFigures& figures, int row) {
    std::set<std::string> ids;
    for (int c = 0; c < figures.columns; ++c)
        if (!figures.at(row, c).id.empty()) ids.insert(figures.at(row, c).id);
    return ids;
}

}  // namespace

void set_aside_begun_above(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& checks) {
    const auto is_sum = [](const Check& check) { return (check.rule == "COLSUM" || check.rule == "HIER") && check.result; };
    for (const TableFigures& figures : tables) {
        const auto first = std::find(figures.figure_row.begin(), figures.figure_row.end(), true);
        if (first == figures.figure_row.end() || !may_begin_above(document, tables, figures)) continue;
        std::set<std::string> begin = ids_of_row(figures, static_cast<int>(first - figures.figure_row.begin()));
        // A sum over the first total of the table is one over its first rows.
        for (int row = 0; row < figures.rows; ++row)
            if (figures.figure_row[static_cast<std::size_t>(row)] && claim_of(figures, row) == Claim::strong) {
                begin.merge(ids_of_row(figures, row));
                break;
            }
        for (int row = 0; row < figures.rows; ++row) {
            const std::set<std::string> results = ids_of_row(figures, row);
            std::vector<Check*> sums;
            bool held = false;
            for (PlacedCheck& placed : checks) {
                if (!is_sum(placed.check) || results.count(placed.check.result->id) == 0) continue;
                held = held || is_held(placed.check.status);
                const bool from_first =
                    std::any_of(placed.check.operands.begin(), placed.check.operands.end(), [&](const Operand& term) { return begin.count(term.id) > 0; });
                if (from_first && (placed.check.status == Status::fail || placed.check.status == Status::flag)) sums.push_back(&placed.check);
            }
            for (Check* check : sums) {
                if (held) break;
                leave_undecided(*check, Reason::missing_operand, "the table may begin on the page before");
                check->diagnosis.clear();
            }
        }
    }
}

}  // namespace griffier
