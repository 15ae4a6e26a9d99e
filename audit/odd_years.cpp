#include "audit/odd_years.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>

#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kFarYears = 2;     // what came of the next year may stand beside a budget by another reading of the headers
constexpr int kPlannedLast = 3;  // a budget plans its own year and three more
constexpr int kDecade = 10;
constexpr std::size_t kRun = 3;  // years that run on beside the one that does not

// matches "Besteed t/m 2024", "Uitgaven tot en met 2023"
static const Pattern kUntil(R"((?i)(t/m|tot\s+en\s+met)\D*20\d\d)");
// Of a year that has not ended there is an outcome so far. matches "Prognose 2024", "Verwachte realisatie 2025"
static const Pattern kExpected(R"((?i)prognose|verwacht|raming|geraamd)");

struct YearColumn {
    int column = 0, year = 0;
    Basis basis = Basis::none;
    std::string form;  // its name without the year
    bool until = false;
};

std::vector<YearColumn> columns_with_years(const TableFigures& figures) {
    std::vector<YearColumn> columns;
    for (int c = 0; c < figures.columns; ++c) {
        const ColumnMeaning& meaning = figures.column(c);
        if (!figures.figure_column[static_cast<std::size_t>(c)] || !meaning.year) continue;
        const std::string& name = figures.column_names[static_cast<std::size_t>(c)];
        std::string form = name;
        const std::size_t at = form.find(std::to_string(*meaning.year));
        if (at == std::string::npos) return {};  // the year of the paper, or of a table above
        form.replace(at, 4, "#");
        columns.push_back({c, *meaning.year, meaning.basis, form, RE2::PartialMatch(name, kUntil)});
    }
    return columns;
}

bool is_outcome(const TableFigures& figures, const YearColumn& one) {
    return one.basis == Basis::realisatie && !RE2::PartialMatch(figures.column_names[static_cast<std::size_t>(one.column)], kExpected);
}

bool has_difference(const TableFigures& figures) {
    for (int c = 0; c < figures.columns; ++c)
        if (figures.figure_column[static_cast<std::size_t>(c)] && figures.column(c).basis == Basis::verschil) return true;
    return false;
}

struct Odd {
    int column = 0;
    std::string said;
};

// "Rekening 2033 | Begroting 2024 | Begroting 2025": what came of a year lies behind no plan.
std::optional<Odd> outcome_after_all(const TableFigures& figures, const std::vector<YearColumn>& columns) {
    for (const YearColumn& one : columns) {
        if (!is_outcome(figures, one)) continue;
        int last = 0;
        bool planned = false;
        for (const YearColumn& other : columns) {
            if (&other == &one) continue;
            last = std::max(last, other.year);
            planned |= !is_outcome(figures, other) || (one.until && !other.until);
        }
        if (planned && one.year >= last + kFarYears)
            return Odd{one.column, "it is an outcome, and all other columns are of " + std::to_string(last) + " or before"};
    }
    return std::nullopt;
}

// An outcome of a year that had not ended when the paper was made.
std::optional<Odd> outcome_after_paper(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (!facts.fiscal_year || (facts.kind != "jaarstukken" && facts.kind != "programmabegroting")) return std::nullopt;
    for (const YearColumn& one : columns)
        if (is_outcome(figures, one) && one.year >= *facts.fiscal_year + kFarYears)
            return Odd{one.column, "it is an outcome, and the paper is of " + std::to_string(*facts.fiscal_year)};
    return std::nullopt;
}

// "2024 | 2025 | 2026 | 2037", of one name: ten years beside the year that is next; in a budget of 2024 any other year.
std::optional<Odd> end_of_plan(const TableFigures&, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (columns.size() < kRun + 1) return std::nullopt;
    const YearColumn& last = columns.back();
    std::size_t run = 1;
    for (std::size_t i = columns.size() - 1; i-- > 1 && columns[i].year == columns[i - 1].year + 1;) ++run;
    const YearColumn& before = columns[columns.size() - 2];
    if (run < kRun || last.form != before.form || last.year == before.year + 1 || last.year <= before.year) return std::nullopt;
    const bool planned = facts.kind == "programmabegroting" && facts.fiscal_year && before.year + 1 == *facts.fiscal_year + kPlannedLast;
    if (last.year != before.year + 1 + kDecade && !planned) return std::nullopt;
    return Odd{last.column, "the years run on to " + std::to_string(before.year) + ", and " + std::to_string(before.year + 1) + " is next"};
}

// "2025 | 2028 | Verschil" in a budget of 2026: the year before it is held against its own.
std::optional<Odd> difference_with_other_year(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (facts.kind != "programmabegroting" || !facts.fiscal_year || columns.size() != 2 || !has_difference(figures)) return std::nullopt;
    if (columns[0].form != columns[1].form || columns[0].year != *facts.fiscal_year - 1) return std::nullopt;
    const int year = columns[1].year;
    if (year <= *facts.fiscal_year || year == *facts.fiscal_year + kPlannedLast || year == columns[0].year + kPlannedLast + 1) return std::nullopt;
    return Odd{columns[1].column, "the budget is of " + std::to_string(*facts.fiscal_year) + ", and the column beside it of the year before"};
}

// The outcome beside a budget without a year, with their difference, in accounts: that of the year of the accounts.
std::optional<Odd> outcome_of_accounts(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (facts.kind != "jaarstukken" || !facts.fiscal_year || columns.empty() || !has_difference(figures)) return std::nullopt;
    for (const YearColumn& one : columns)
        if (!is_outcome(figures, one) || one.year != columns.front().year || one.year == *facts.fiscal_year) return std::nullopt;
    for (int c = 0; c < figures.columns; ++c)
        if (figures.figure_column[static_cast<std::size_t>(c)] && figures.column(c).basis == Basis::begroting_na_wijziging && !figures.column(c).year)
            return Odd{columns.front().column, "the accounts are of " + std::to_string(*facts.fiscal_year) + ", and their changed budget stands beside it"};
    return std::nullopt;
}

std::optional<Odd> odd_in(const TableFigures& figures, const DocumentFacts& facts) {
    const std::vector<YearColumn> columns = columns_with_years(figures);
    if (columns.empty()) return std::nullopt;
    if (auto odd = outcome_after_all(figures, columns)) return odd;
    for (const auto check : {outcome_after_paper, end_of_plan, difference_with_other_year, outcome_of_accounts})
        if (auto odd = check(figures, columns, facts)) return odd;
    return std::nullopt;
}

// The last header cell over the column that names the year.
void set_header(const TableFigures& figures, int column, Check& check) {
    const std::string year = std::to_string(*figures.column(column).year);
    for (const Cell& cell : figures.table->cells)
        if (cell.header && cell.col <= column && column < cell.col + cell.col_span && cell.text.find(year) != std::string::npos)
            check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
}

}  // namespace

std::vector<PlacedCheck> check_odd_years(const std::vector<TableFigures>& tables, const DocumentFacts& facts, const std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    std::set<int> seen;
    for (const TableFigures& figures : tables) {
        const std::string prefix = table_id(figures.index) + "/";
        const bool known = std::any_of(told.begin(), told.end(), [&](const PlacedCheck& one) {
            return (one.check.rule == "YEAR_MONO" || one.check.rule == "YEAR_FORM") && one.check.result && one.check.result->id.rfind(prefix, 0) == 0;
        });
        if (known || !seen.insert(figures.index).second) continue;
        const auto odd = odd_in(figures, facts);
        if (!odd) continue;
        PlacedCheck placed = placed_at_table("YEAR_MONO", figures);
        placed.check.status = Status::flag;
        placed.check.message = figures.column_names[static_cast<std::size_t>(odd->column)] + " stands where another year should: " + odd->said;
        set_header(figures, odd->column, placed.check);
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
