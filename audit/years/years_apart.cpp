#include "audit/years/years_apart.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/across/stocks.h"
#include "audit/one_claim.h"
#include "audit/years/odd_year.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr std::size_t kRun = 3;    // years that run on beside the one that does not
constexpr std::size_t kShown = 2;  // others that have a year
constexpr int kApart = 5;          // years from all others
constexpr int kAimedEvery = 5;     // a year that a policy aims at
constexpr int kDecade = 10;        // by which a slip in the tens is off

static const Pattern kYear(R"((?:^|\D)(20\d\d)(?:\D|$))");
static const Pattern kSpan(R"((20\d\d)\s*(?:-|–|t/m)\s*(20\d\d))");

struct Column {
    int column = 0, year = 0;
};

// With the year in its own header.
std::vector<Column> columns_of(const TableFigures& figures) {
    std::vector<Column> columns;
    for (int c = 0; c < figures.columns; ++c) {
        const auto year = figures.column(c).year;
        if (!figures.figure_column[static_cast<std::size_t>(c)] || !year) continue;
        if (figures.column_names[static_cast<std::size_t>(c)].find(std::to_string(*year)) == std::string::npos) continue;
        columns.push_back({c, *year});
    }
    return columns;
}

// By year: the tables that have it over a column, and those whose title has it or a span of years around it.
struct YearsOfPaper {
    std::map<int, std::set<int>> columns, titles;

    std::size_t others_with(int year, int table) const {
        std::set<int> found;
        for (const auto* places : {&columns, &titles})
            if (const auto at = places->find(year); at != places->end()) found.insert(at->second.begin(), at->second.end());
        return found.size() - found.count(table);
    }
    std::size_t other_columns(int year, int table) const {
        const auto at = columns.find(year);
        return at == columns.end() ? 0 : at->second.size() - at->second.count(table);
    }
};

YearsOfPaper years_of(const std::vector<TableFigures>& tables) {
    YearsOfPaper years;
    for (const TableFigures& figures : tables) {
        for (int c = 0; c < figures.columns; ++c)
            if (const auto year = figures.column(c).year) years.columns[*year].insert(figures.index);
        re2::StringPiece rest(figures.table->caption);
        for (int year = 0; RE2::FindAndConsume(&rest, kYear, &year);) years.titles[year].insert(figures.index);
        int first = 0, last = 0;
        if (RE2::PartialMatch(figures.table->caption, kSpan, &first, &last))
            for (int year = first; year <= last && year < first + kDecade; ++year) years.titles[year].insert(figures.index);
    }
    return years;
}

bool is_slip_of(int year, int right) {
    return year == right + kDecade || year == right - kDecade || year == right / 100 * 100 + right % 10 * 10 + right / 10 % 10;
}

std::optional<OddYear> far_from_all(const TableFigures& figures, const std::vector<Column>& columns, const YearsOfPaper& paper, const DocumentFacts& facts) {
    for (const Column& one : columns) {
        std::set<int> others;
        for (const auto& [year, tables] : paper.columns)
            if (year != one.year) others.insert(year);
        if (facts.fiscal_year) others.insert(*facts.fiscal_year);
        const bool alone = paper.other_columns(one.year, figures.index) == 0 &&
                           std::count_if(columns.begin(), columns.end(), [&](const Column& other) { return other.year == one.year; }) == 1;
        const bool far = std::all_of(others.begin(), others.end(), [&](int year) { return std::abs(year - one.year) >= kApart; });
        if (others.empty() || !alone || !far) continue;
        const bool later = one.year > *others.rbegin();
        const bool stock = moment_of(figures.column_names[static_cast<std::size_t>(one.column)]).has_value() && facts.kind == "jaarstukken";
        if (later ? one.year % kAimedEvery == 0 && !stock : !has_euros(figures, one.column)) continue;
        for (const int right : others) {
            const bool own = facts.fiscal_year && std::abs(right - *facts.fiscal_year) <= 1;
            if (!is_slip_of(one.year, right) || !(own || paper.other_columns(right, figures.index) >= kShown)) continue;
            return OddYear{one.column, "all other years of the paper lie " + std::to_string(kApart) + " or more away, and it is " + std::to_string(right) +
                                           " but for a slip"};
        }
    }
    return std::nullopt;
}

// "2026 | 2027 | 2026 | 2028" where other tables have 2027 and none 2028.
std::optional<OddYear> odd_of_twice(const TableFigures& figures, const std::vector<Column>& columns, const YearsOfPaper& paper) {
    const std::size_t half = columns.size() / 2;
    if (half < 2 || columns.size() % 2 != 0 || columns.back().column - columns.front().column + 1 != static_cast<int>(columns.size())) return std::nullopt;
    std::vector<std::size_t> odd;
    for (std::size_t i = 0; i < half; ++i)
        if (columns[i].year != columns[i + half].year) odd.push_back(i);
    if (odd.size() != 1) return std::nullopt;
    const Column &first = columns[odd.front()], &second = columns[odd.front() + half];
    for (const auto& [wrong, right] : {std::pair(first, second), std::pair(second, first)})
        if (paper.other_columns(wrong.year, figures.index) == 0 && paper.other_columns(right.year, figures.index) >= kShown)
            return OddYear{wrong.column, "the years of the columns come again with " + std::to_string(right.year) + ", as other tables have it"};
    return std::nullopt;
}

// "31-12-2026 | 31-12-2024" in accounts of 2025: the only stocks of the table.
std::optional<OddYear> stock_after_accounts(const TableFigures& figures, const std::vector<Column>& columns, const DocumentFacts& facts) {
    if (facts.kind != "jaarstukken" || !facts.fiscal_year || columns.size() != 2) return std::nullopt;
    if (std::count(figures.figure_column.begin(), figures.figure_column.end(), true) != 2) return std::nullopt;
    std::map<int, int> days;
    for (const Column& one : columns) {
        const auto moment = moment_of(figures.column_names[static_cast<std::size_t>(one.column)]);
        if (!moment || moment->begins) return std::nullopt;
        days.emplace(moment->year, one.column);
    }
    if (days.size() != 2 || days.begin()->first != *facts.fiscal_year - 1 || days.rbegin()->first <= *facts.fiscal_year) return std::nullopt;
    return OddYear{days.rbegin()->second, "the accounts are of " + std::to_string(*facts.fiscal_year) + ", and the stock beside it is of the year before"};
}

void set_header(const TableFigures& figures, const OddYear& odd, Check& check) {
    for (const Cell& cell : figures.table->cells)
        if (cell.header && cell.col <= odd.column && odd.column < cell.col + cell.col_span && RE2::PartialMatch(cell.text, kYear))
            check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
}

}  // namespace

std::vector<PlacedCheck> check_years_apart(const std::vector<TableFigures>& tables, const DocumentFacts& facts, const std::vector<PlacedCheck>& told) {
    const YearsOfPaper paper = years_of(tables);
    std::vector<PlacedCheck> checks;
    std::set<int> seen;
    for (const TableFigures& figures : tables) {
        const std::string prefix = table_id(figures.index) + "/";
        const bool known = std::any_of(told.begin(), told.end(), [&](const PlacedCheck& one) {
            return (one.check.rule == "YEAR_MONO" || one.check.rule == "YEAR_FORM") && one.check.result && one.check.result->id.rfind(prefix, 0) == 0;
        });
        if (known || !seen.insert(figures.index).second) continue;
        const std::vector<Column> columns = columns_of(figures);
        std::optional<OddYear> odd = far_from_all(figures, columns, paper, facts);
        if (!odd) odd = odd_of_twice(figures, columns, paper);
        if (!odd) odd = stock_after_accounts(figures, columns, facts);
        if (!odd) continue;
        PlacedCheck placed = placed_at_table("YEAR_MONO", figures);
        placed.check.status = Status::flag;
        placed.check.message = figures.column_names[static_cast<std::size_t>(odd->column)] + " stands where another year should: " + odd->said;
        set_header(figures, *odd, placed.check);
        checks.push_back(std::move(placed));
    }
    return checks;
}

void weigh_year_gaps(const std::vector<TableFigures>& tables, const DocumentFacts& facts, std::vector<PlacedCheck>& checks) {
    const YearsOfPaper paper = years_of(tables);
    std::map<int, std::set<int>> years;  // by table
    for (const auto& [year, having] : paper.columns)
        for (const int table : having) years[table].insert(year);
    for (PlacedCheck& placed : checks) {
        Check& check = placed.check;
        if (check.rule != "YEAR_GAP" || check.severity != Severity::info || !check.result) continue;
        for (const auto& [table, own] : years) {
            if (check.result->id.rfind(table_id(table) + "/", 0) != 0 || own.size() < kRun) continue;
            const std::vector<int> run(own.begin(), own.end());
            const auto runs_on = [&](std::size_t from, std::size_t to) { return run[to] - run[from] == static_cast<int>(to - from); };
            const std::size_t last = run.size() - 1;
            const bool at_end = runs_on(0, last - 1), at_begin = runs_on(1, last);
            if (at_end == at_begin) continue;
            const int odd = at_end ? run[last] : run[0], right = at_end ? run[last - 1] + 1 : run[1] - 1;
            const std::size_t shown = paper.others_with(right, table) + (facts.fiscal_year == right ? 1 : 0);
            if (shown < kShown || paper.other_columns(odd, table) > 0) continue;
            check.severity = Severity::warning;
            check.message += "; other tables have " + std::to_string(right) + ", and none " + std::to_string(odd);
        }
    }
}

}  // namespace griffier
