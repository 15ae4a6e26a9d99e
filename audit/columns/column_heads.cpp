#include "audit/columns/column_heads.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/across/facts_of_lines.h"
#include "audit/labels.h"

namespace griffier {

std::optional<Head> head_named(const TableFigures& figures, int col) {
    const ColumnMeaning& column = figures.column(col);
    if (column.total || column.basis == Basis::verschil) return std::nullopt;
    if (!column.year && column.basis == Basis::none) return std::nullopt;  // a phase without a year is that of the year that the paper is about
    const Side side = side_of_column(figures, col);
    // "Boekwaarde 31-12-2024" is what a balance has below "31-12-2024".
    return Head{column.year.value_or(0), comparable(column.basis), side == Side::other ? Side::none : side};
}

std::optional<Head> head_of(const TableFigures& figures, int col) {
    return figures.figure_column[static_cast<std::size_t>(col)] ? head_named(figures, col) : std::nullopt;
}

Heads heads_of(const TableFigures& figures) {
    Heads heads;
    for (int c = 0; c < figures.columns; ++c)
        if (const auto head = head_of(figures, c)) heads.emplace_back(c, *head);
    return heads;
}

std::vector<Heads> heads_of(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    std::map<std::pair<int, int>, std::set<std::pair<int, Basis>>> of_lines;  // by table and column
    for (const BudgetLine& line : extraction.budget_lines)
        if (line.source.cell && line.year) of_lines[{line.source.cell->table, line.source.cell->col}].insert({*line.year, line.basis});
    std::vector<Heads> all;
    for (const TableFigures& figures : tables) {
        Heads heads = heads_of(figures);
        for (int c = 0; c < figures.columns; ++c) {
            const auto lines = of_lines.find({figures.index, c});
            if (lines == of_lines.end() || lines->second.size() != 1 || !figures.figure_column[static_cast<std::size_t>(c)]) continue;
            if (figures.column(c).year || figures.column(c).total || figures.column(c).basis == Basis::verschil) continue;
            const auto& [year, basis] = *lines->second.begin();
            const Side side = side_of_column(figures, c);
            const Head head{year, comparable(basis), side == Side::other ? Side::none : side};
            const auto own = std::find_if(heads.begin(), heads.end(), [c](const auto& one) { return one.first >= c; });
            if (own != heads.end() && own->first == c)
                own->second = head;
            else
                heads.emplace(own, c, head);
        }
        all.push_back(std::move(heads));
    }
    return all;
}

std::vector<std::optional<int>> years_of_rows(const TableFigures& figures) {
    static const Pattern kYear(R"((?i)^\W*(?:jaar\s+)?(20\d\d)\W*$)");
    std::vector<std::optional<int>> years;
    int year = 0;
    for (int row = 0; row < figures.rows; ++row)
        years.push_back(figures.row(row).year                                     ? figures.row(row).year
                        : RE2::PartialMatch(figures.row(row).label, kYear, &year) ? std::optional(year)
                                                                                  : std::nullopt);
    if (figures.columns == 0 || figures.figure_column.front()) return years;
    for (const Cell& cell : figures.table->cells)
        if (cell.col == 0 && cell.row < figures.rows && !cell.header && figures.row(cell.row).label.empty() && RE2::PartialMatch(cell.text, kYear, &year))
            years[static_cast<std::size_t>(cell.row)] = year;
    return years;
}

bool may_be_same(const Head& a, const Head& b) {
    const auto is_budget = [](Basis basis) {
        return basis == Basis::begroting || basis == Basis::raming || basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging;
    };
    const bool same_basis = a.basis == b.basis || a.basis == Basis::none || b.basis == Basis::none ||
                            (is_budget(a.basis) && is_budget(b.basis) && (a.basis == Basis::begroting || b.basis == Basis::begroting));
    return a.year == b.year && same_basis && (a.side == b.side || a.side == Side::none || b.side == Side::none);
}

}  // namespace griffier
