#include "audit/years/odd_years.h"

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

// Of a year that has not ended there is an outcome so far. matches "Prognose 2024", "Verwachte realisatie 2025"
static const Pattern kExpected(R"((?i)prognose|verwacht|raming|geraamd)");

bool has_euros(const TableFigures& figures, int column) {
    for (int row = 0; row < figures.rows; ++row)
        if (figures.at(row, column).counts() && figures.at(row, column).unit == UnitKind::eur) return true;
    return false;
}

bool is_outcome(const TableFigures& figures, const YearColumn& one) {
    return one.basis == Basis::realisatie && !RE2::PartialMatch(figures.column_names[static_cast<std::size_t>(one.column)], kExpected);
}

bool is_plan(Basis basis) {
    return basis == Basis::begroting || basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging || basis == Basis::raming;
}

namespace {

constexpr int kFarYears = 2;     // what came of the next year may stand beside a budget by another reading of the headers
constexpr int kPlannedLast = 3;  // a budget plans its own year and three more
constexpr int kAimedAt = 4;      // years behind a plan, or a multiple of five, are what a policy aims at
constexpr int kAimedEvery = 5;
constexpr int kLongAgo = 5;      // years before all others that an outcome of a table of money does not lie
constexpr std::size_t kRun = 3;  // years that run on beside the one that does not

// matches "Besteed t/m 2024", "Uitgaven tot en met 2023"
static const Pattern kUntil(R"((?i)(t/m|tot\s+en\s+met)\D*20\d\d)");

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

bool has_difference(const TableFigures& figures) {
    for (int c = 0; c < figures.columns; ++c)
        if (figures.figure_column[static_cast<std::size_t>(c)] && figures.column(c).basis == Basis::verschil) return true;
    return false;
}

// "Rekening 2033 | Begroting 2024 | Begroting 2025": what came of a year lies behind no plan.
std::optional<OddYear> outcome_after_all(const TableFigures& figures, const std::vector<YearColumn>& columns) {
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
            return OddYear{one.column, "it is an outcome, and all other columns are of " + std::to_string(last) + " or before"};
    }
    return std::nullopt;
}

// An outcome of a year that had not ended when the paper was made.
std::optional<OddYear> outcome_after_paper(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (!facts.fiscal_year || (facts.kind != "jaarstukken" && facts.kind != "programmabegroting")) return std::nullopt;
    for (const YearColumn& one : columns)
        if (is_outcome(figures, one) && one.year >= *facts.fiscal_year + kFarYears)
            return OddYear{one.column, "it is an outcome, and the paper is of " + std::to_string(*facts.fiscal_year)};
    return std::nullopt;
}

// "2016 | 2027 | 2028 | 2029", of one name: long before a plan that runs on.
std::optional<OddYear> first_of_run(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts&) {
    if (columns.size() < kRun + 1 || columns[0].year > columns[1].year - kLongAgo || is_outcome(figures, columns[0])) return std::nullopt;
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (columns[i].form != columns[0].form || (i > 1 && columns[i].year != columns[i - 1].year + 1)) return std::nullopt;
    if (!has_euros(figures, columns[0].column)) return std::nullopt;
    return OddYear{columns[0].column, std::to_string(columns[1].year - 1) + " would run on with the years behind it"};
}

// "2024 | 2025 | 2026 | 2037", of one name: a year that nobody aims at; in a budget of 2024, and where a total adds them up, any other than the next.
std::optional<OddYear> end_of_plan(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (columns.size() < kRun + 1) return std::nullopt;
    const YearColumn& last = columns.back();
    std::size_t run = 1;
    for (std::size_t i = columns.size() - 1; i-- > 1 && columns[i].year == columns[i - 1].year + 1;) ++run;
    const YearColumn& before = columns[columns.size() - 2];
    if (run < kRun || last.form != before.form || last.year <= before.year + 1) return std::nullopt;
    const bool far = last.year > before.year + kAimedAt && last.year % kAimedEvery != 0;
    const bool planned = facts.kind == "programmabegroting" && facts.fiscal_year && before.year + 1 == *facts.fiscal_year + kPlannedLast;
    const bool summed = last.column + 1 < figures.columns && figures.column(last.column + 1).total && !figures.column(last.column + 1).year;
    if (!far && !planned && !summed) return std::nullopt;
    return OddYear{last.column, "the years run on to " + std::to_string(before.year) + ", and " + std::to_string(before.year + 1) + " is next"};
}

// The tens are others, or the last two digits changed places.
bool is_slip_of(int year, int right) {
    const int tens = right / 10 % 10, ones = right % 10;
    return year != right && (year == right + 10 || year == right / 100 * 100 + ones * 10 + tens);
}

// Nothing stands over or below the years, and no figures beside them.
bool is_plain(const TableFigures& figures, const std::vector<YearColumn>& columns) {
    const auto all = std::count(figures.figure_column.begin(), figures.figure_column.end(), true);
    return static_cast<std::size_t>(all) == columns.size() && std::all_of(columns.begin(), columns.end(), [&](const YearColumn& one) {
               return figures.column(one.column).path.size() == 1 && figures.column(one.column).path.front() == std::to_string(one.year);
           });
}

// "2035 | 2026 | 2027", of one name: no order of its own.
std::optional<OddYear> first_of_three(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts&) {
    if (columns.size() != kRun) return std::nullopt;
    const bool alike = columns[0].form == columns[1].form && columns[1].form == columns[2].form;
    // "Vastgesteld 2032 | Verleend 2024 | Verleend 2025"
    const int before = columns[1].year - 1;
    if (columns[2].year == before + 2 && columns[0].year > before + 2 && is_slip_of(columns[0].year, before))
        return OddYear{columns[0].column, std::to_string(before) + " would run on with the years beside it, and is it but for a slip"};
    if (!alike) return std::nullopt;
    for (const std::size_t odd : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
        const int a = columns[odd == 0 ? 1 : 0].year, b = columns[odd == 2 ? 1 : 2].year, apart = odd == 1 ? 2 : 1, year = columns[odd].year;
        const int right = odd == 0 ? a - 1 : odd == 1 ? a + 1 : b + 1;
        const bool sorted = odd == 0 ? year < a : odd == 1 ? year > a && year < b : year > b;
        const bool far = std::abs(year - right) > static_cast<int>(kRun);  // nearer, it is an order of another kind
        // "2027 | 2026 | 2027" and nothing else in the table: no two columns of one name.
        const bool twice = odd == 0 && year == b && is_plain(figures, columns);
        if (b == a + apart && !sorted && (far || twice)) return OddYear{columns[odd].column, std::to_string(right) + " would run on with the years beside it"};
    }
    return std::nullopt;
}

// "2025 | 2027 | 2027 | 2028 | 2029": a year twice, and the one beside it missing.
std::optional<OddYear> twice_beside_a_gap(const TableFigures&, const std::vector<YearColumn>& columns, const DocumentFacts&) {
    if (columns.size() < kRun + 1) return std::nullopt;
    int twice = -1, gap = -1;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const int apart = columns[i].year - columns[i - 1].year;
        int* const at = apart == 0 ? &twice : apart == 2 ? &gap : nullptr;
        if (apart != 1 && (at == nullptr || *at >= 0 || columns[i].column != columns[i - 1].column + 1)) return std::nullopt;
        if (at != nullptr) *at = static_cast<int>(i);
    }
    if (twice < 0 || gap < 0 || std::abs(twice - gap) != 1) return std::nullopt;
    const YearColumn& odd = columns[static_cast<std::size_t>(std::min(twice, gap))];
    return OddYear{odd.column, std::to_string(twice < gap ? odd.year + 1 : odd.year - 1) + " is not there, and " + std::to_string(odd.year) + " is twice"};
}

// "2026 | 2027 | 2025 | 2027 | 2026 | 2027": the same years come again, three times or more, but for one.
std::optional<OddYear> odd_in_turn(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts&) {
    for (std::size_t period = 2; period * kRun <= columns.size(); ++period) {
        if (columns.size() % period != 0) continue;
        std::vector<std::size_t> odd;
        for (std::size_t first = 0; first < period; ++first) {
            std::map<int, std::vector<std::size_t>> by_year;
            for (std::size_t i = first; i < columns.size(); i += period) by_year[columns[i].year].push_back(i);
            for (const auto& [year, at] : by_year)
                if (2 * at.size() <= columns.size() / period) odd.insert(odd.end(), at.begin(), at.end());
        }
        if (odd.size() != 1) continue;
        // Days under one group and years under the next need not be of the same years.
        const auto is_day = [&](std::size_t i) { return moment_of(figures.column_names[static_cast<std::size_t>(columns[i].column)]).has_value(); };
        bool alike = true;
        for (std::size_t i = odd.front() % period; i < columns.size(); i += period) alike = alike && is_day(i) == is_day(odd.front());
        if (!alike) continue;
        const YearColumn& one = columns[odd.front()];
        const YearColumn& usual = columns[odd.front() >= period ? odd.front() - period : odd.front() + period];
        return OddYear{one.column, "the years of the columns come again with " + std::to_string(usual.year)};
    }
    return std::nullopt;
}

// "Rekening 2014 | Begroting 2025 | Rekening 2025": accounts and budgets show the outcome of the year before, or the one before that.
std::optional<OddYear> outcome_long_before(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts&) {
    if (columns.size() < kRun) return std::nullopt;
    const YearColumn& one = columns.front();
    if (!is_outcome(figures, one) || !has_euros(figures, one.column)) return std::nullopt;
    bool budget = false;
    int first = columns[1].year, last = first;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        budget |= !is_outcome(figures, columns[i]);
        first = std::min(first, columns[i].year), last = std::max(last, columns[i].year);
    }
    if (!budget || last - first > kPlannedLast + 1 || one.year > first - kLongAgo) return std::nullopt;
    return OddYear{one.column, "all other columns are of " + std::to_string(first) + " or later"};
}

// "Rekening 2024 | Begroting 2025 | Begroting 2028" in a budget of 2026: the year that it is made for is not there.
std::optional<OddYear> own_year_missing(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (facts.kind != "programmabegroting" || !facts.fiscal_year) return std::nullopt;
    // "2025 | 2027 | 2028 | 2029", all of one name.
    const auto alike = [&](const YearColumn& one) { return one.form == columns.front().form && !is_outcome(figures, one); };
    if (columns.size() > kRun && std::all_of(columns.begin(), columns.end(), alike) && columns[0].year == *facts.fiscal_year - 1 &&
        has_euros(figures, columns[0].column)) {
        bool runs = true;
        for (std::size_t i = 1; i < columns.size(); ++i) runs &= columns[i].year == *facts.fiscal_year + static_cast<int>(i);
        if (runs) return OddYear{columns[0].column, "the budget is of " + std::to_string(*facts.fiscal_year) + ", which no column is"};
    }
    const auto last = std::find_if(columns.rbegin(), columns.rend(), [&](const YearColumn& one) { return is_plan(one.basis); });
    if (last == columns.rend() || last->year <= *facts.fiscal_year || !has_euros(figures, last->column)) return std::nullopt;
    int plans = 0;
    bool before = false;
    for (const YearColumn& one : columns) {
        if (one.year == *facts.fiscal_year) return std::nullopt;
        before |= is_plan(one.basis) && one.year == *facts.fiscal_year - 1;
        plans += one.year > *facts.fiscal_year;
    }
    if (!before || plans != 1) return std::nullopt;
    return OddYear{last->column, "the budget is of " + std::to_string(*facts.fiscal_year) + ", and the column of a plan beside it of the year before"};
}

// "2025 | 2028 | Verschil" in a budget of 2026: the year before it is held against its own.
std::optional<OddYear> difference_with_other_year(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (facts.kind != "programmabegroting" || !facts.fiscal_year || columns.size() != 2 || !has_difference(figures)) return std::nullopt;
    if (columns[0].form != columns[1].form || columns[0].year != *facts.fiscal_year - 1) return std::nullopt;
    const int year = columns[1].year;
    if (year <= *facts.fiscal_year || year == *facts.fiscal_year + kPlannedLast || year == columns[0].year + kPlannedLast + 1) return std::nullopt;
    return OddYear{columns[1].column, "the budget is of " + std::to_string(*facts.fiscal_year) + ", and the column beside it of the year before"};
}

// The outcome beside a budget without a year, with their difference, in accounts: that of the year of the accounts.
std::optional<OddYear> outcome_of_accounts(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (facts.kind != "jaarstukken" || !facts.fiscal_year || columns.empty() || !has_difference(figures)) return std::nullopt;
    for (const YearColumn& one : columns)
        if (!is_outcome(figures, one) || one.year != columns.front().year || one.year == *facts.fiscal_year) return std::nullopt;
    for (int c = 0; c < figures.columns; ++c)
        if (figures.figure_column[static_cast<std::size_t>(c)] && figures.column(c).basis == Basis::begroting_na_wijziging && !figures.column(c).year)
            return OddYear{columns.front().column, "the accounts are of " + std::to_string(*facts.fiscal_year) + ", and their changed budget stands beside it"};
    return std::nullopt;
}

std::optional<OddYear> odd_in(const TableFigures& figures, const DocumentFacts& facts) {
    if (auto odd = odd_day(figures)) return odd;
    if (auto odd = odd_span(figures)) return odd;
    const std::vector<YearColumn> columns = columns_with_years(figures);
    if (columns.empty()) return std::nullopt;
    if (auto odd = outcome_after_all(figures, columns)) return odd;
    for (const auto check : {outcome_after_paper, outcome_long_before, end_of_plan, first_of_three, first_of_run, twice_beside_a_gap, odd_in_turn,
                             own_year_missing, difference_with_other_year, outcome_of_accounts})
        if (auto odd = check(figures, columns, facts)) return odd;
    if (auto odd = odd_phase(figures, columns, facts)) return odd;
    const std::vector<YearColumn> groups = groups_of(figures, columns);
    if (groups.size() < 2) return std::nullopt;
    for (const auto check : {odd_phase, outcome_long_before, first_of_three, first_of_run, twice_beside_a_gap})
        if (auto odd = check(figures, groups, facts)) return odd;
    return odd_begin(figures, groups);
}

// The last header cell over the column that names the year.
void set_header(const TableFigures& figures, int column, Check& check) {
    static const Pattern kYear(R"(\b20\d\d\b)");
    for (const Cell& cell : figures.table->cells)
        if (cell.header && cell.col <= column && column < cell.col + cell.col_span && RE2::PartialMatch(cell.text, kYear))
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
