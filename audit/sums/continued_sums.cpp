#include "audit/sums/continued_sums.h"

#include <algorithm>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/sums/row_sums.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// A figure that the header of a column took up. matches "Begroting 0", "Rekening 15.000" / not "Begroting 2024", "31-12-2024", "2e wijziging"
const Pattern kFigureInHeader("(?:^| )-?(?:[0-9]|[0-9]{1,3}(?:\\.[0-9]{3})+)$");
constexpr int kTellingColumns = 2;
constexpr std::int64_t kTellingSteps = 1000;

bool has_total(const TableFigures& figures) {
    for (int row = 0; row < figures.rows; ++row)
        if (figures.figure_row[static_cast<std::size_t>(row)] && claim_of(figures, row) == Claim::strong) return true;
    return false;
}

// The second goes on where the first ends: the next page, the same columns, called the same or, where figures got into a header, nearly so.
bool goes_on(const TableFigures& first, const TableFigures& second) {
    if (first.table->parts.empty() || second.table->parts.empty() || first.columns != second.columns) return false;
    if (second.table->parts.front().page != first.table->parts.back().page + 1) return false;
    for (int c = 0; c < first.columns; ++c) {
        if (!first.figure_column[static_cast<std::size_t>(c)]) continue;
        if (!second.figure_column[static_cast<std::size_t>(c)]) return false;
        const auto &one = first.column(c).path, &two = second.column(c).path;
        if (one.empty() || two.empty() || fold(two.back()).rfind(fold(one.back()), 0) != 0) return false;
    }
    return true;
}

// Both as one table, in the columns of figures of the first (one side of a table of two). `rows` holds what its rows mean and must outlive it.
TableFigures joined(const TableFigures& first, const TableFigures& second, std::vector<RowMeaning>& rows) {
    TableFigures all = second;
    rows.clear();
    for (const TableFigures* part : {&first, &second})
        for (int row = 0; row < part->rows; ++row) rows.push_back(part->row(row));
    all.rows = first.rows + second.rows;
    all.rows_of_side = &rows;
    all.figure_column = first.figure_column;
    for (int row = 0; row < second.rows; ++row)
        for (int c = 0; c < second.columns; ++c)
            if (!first.figure_column[static_cast<std::size_t>(c)]) all.grid[static_cast<std::size_t>(row * second.columns + c)] = Figure();
    all.grid.insert(all.grid.begin(), first.grid.begin(), first.grid.end());
    all.figure_row.insert(all.figure_row.begin(), first.figure_row.begin(), first.figure_row.end());
    all.row_names.insert(all.row_names.begin(), first.row_names.begin(), first.row_names.end());
    all.strays.insert(all.strays.end(), first.strays.begin(), first.strays.end());
    return all;
}

std::set<std::string> ids_of(const TableFigures& figures, int from, int to) {
    std::set<std::string> ids;
    for (int row = from; row < to; ++row)
        for (int c = 0; c < figures.columns; ++c)
            if (!figures.at(row, c).id.empty()) ids.insert(figures.at(row, c).id);
    return ids;
}

// The sums over rows of both; empty where too few columns hold to the last digit for chance to be out of the question.
std::vector<PlacedCheck> sums_over(const TableFigures& first, const TableFigures& second, const std::set<std::string>& explained) {
    std::vector<RowMeaning> rows;
    const TableFigures all = joined(first, second, rows);
    const std::set<std::string> above = ids_of(all, 0, first.rows);
    std::vector<PlacedCheck> sums = check_row_sums(all, saldo_claims(all), {}).checks;
    std::erase_if(sums, [&](const PlacedCheck& sum) {
        const Check& check = sum.check;
        return !check.result || explained.count(check.result->id) > 0 || above.count(check.result->id) > 0 ||
               std::none_of(check.operands.begin(), check.operands.end(), [&](const Operand& term) { return above.count(term.id) > 0; });
    });
    const auto telling = std::count_if(sums.begin(), sums.end(), [](const PlacedCheck& sum) {
        return sum.check.status == Status::pass && sum.check.found && sum.check.found->abs() >= sum.check.result->step * Decimal(kTellingSteps);
    });
    // Two columns that miss by the same amount in opposite directions say together what one that holds says: a figure stands in the wrong one of them.
    Decimal off;
    int misses = 0;
    for (const PlacedCheck& sum : sums)
        if (sum.check.status == Status::fail) off = off + *sum.check.difference, ++misses;
    const bool exchanged = telling > 0 && misses == 2 && off.is_zero();
    if (telling + (exchanged ? 1 : 0) < kTellingColumns) return {};
    for (PlacedCheck& sum : sums) {
        if (sum.check.status != Status::fail && sum.check.status != Status::flag && sum.check.status != Status::warn_rounding) continue;
        for (int c = 0; c < all.columns; ++c) {
            const auto& path = second.column(c).path;
            const bool taken = !path.empty() && RE2::PartialMatch(path.back(), kFigureInHeader);
            for (int row = first.rows; taken && row < all.rows; ++row)
                if (all.at(row, c).id == sum.check.result->id) leave_undecided(sum.check, Reason::unread_cell, "a figure stands in the header of the column");
        }
    }
    return sums;
}

}  // namespace

std::vector<PlacedCheck> check_continued_sums(const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told) {
    std::set<std::string> tried;
    for (const PlacedCheck& placed : told)
        if (placed.check.result && is_held(placed.check.status)) tried.insert(placed.check.result->id);
    std::vector<PlacedCheck> checks;
    for (std::size_t one = 0; one < tables.size(); ++one)
        for (std::size_t two = one + 1; two < tables.size() && tables[two].index <= tables[one].index + 1; ++two) {
            if (tables[two].index == tables[one].index || has_total(tables[one]) || !has_total(tables[two]) || !goes_on(tables[one], tables[two])) continue;
            // A total that holds in one of its columns without the rows of the first needs them in none.
            std::set<std::string> explained;
            for (int row = 0; row < tables[two].rows; ++row) {
                const std::set<std::string> ids = ids_of(tables[two], row, row + 1);
                if (std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return tried.count(id) > 0; })) explained.insert(ids.begin(), ids.end());
            }
            auto sums = sums_over(tables[one], tables[two], explained);
            checks.insert(checks.end(), std::make_move_iterator(sums.begin()), std::make_move_iterator(sums.end()));
        }
    std::set<std::string> results;
    for (const PlacedCheck& placed : checks) results.insert(placed.check.result->id);
    std::erase_if(told, [&](const PlacedCheck& placed) {
        const Check& check = placed.check;
        return (check.rule == "COLSUM" || check.rule == "HIER") && check.result && !is_held(check.status) && results.count(check.result->id) > 0;
    });
    return checks;
}

}  // namespace griffier
