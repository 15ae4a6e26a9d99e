#include "audit/years/years_of_paper.h"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr std::size_t kAlike = 2;  // tables that are as they should be

// A day that a year ends or begins with. matches "31-12-2019", "Saldo per 31 december 2019", "1-1-2020", "1 jan. 2020" / not "30-6-2019"
static const Pattern kYearEnd(R"((?i)(?:^|\D)(31\s*[-./ ]\s*(?:12|dec[a-z]*\.?)|0?1\s*[-./ ]\s*(?:0?1|jan[a-z]*\.?))\s*[-./ ]\s*(20\d\d)(?:\D|$))");
static const Pattern kBegin(R"(^0?1\D)");
// matches "Verslag 2023", "Jaarverslag 2023" / not "Verslag t/m juni 2023"
static const Pattern kReport(R"((?i)\W*(?:jaar)?verslag\s+(20\d\d)\W*)");
static const Pattern kReportBelow(R"((?i)\W*(?:jaar)?verslag\W*)");  // the year stands above it
// Of a year that has not ended there is an outcome so far. matches "Realisatie t/m juni 2024", "Stand 2e kwartaal 2024"
static const Pattern kSoFar(R"((?i)t/m|tot en met|kwartaal|half\s?jaar|prognose|verwacht|jan|feb|mrt|maart|apr|mei|juni|juli|aug|sep|okt|nov|dec|\d-\d)");

// The year whose end the day is: 1-1-2020 is the end of 2019.
std::optional<int> year_end(const std::string& name) {
    std::string day;
    int year = 0;
    if (!RE2::PartialMatch(name, kYearEnd, &day, &year)) return std::nullopt;
    return RE2::PartialMatch(day, kBegin) ? year - 1 : year;
}

enum class Found { nothing, right, odd };

struct Judged {
    Found found = Found::nothing;
    int column = 0;
    std::string message;
};

// Two days, and no other year over a column of figures.
Judged stocks_of(const TableFigures& figures, int fiscal_year) {
    std::map<int, int> days;  // year, its first column
    for (int col = 0; col < figures.columns; ++col) {
        if (!figures.figure_column[static_cast<std::size_t>(col)]) continue;
        const std::string& name = figures.column_names[static_cast<std::size_t>(col)];
        if (const auto year = year_end(name))
            days.emplace(*year, col);
        else if (figures.column(col).year && !name.empty())
            return {};
    }
    if (days.size() != 2) return {};
    const int first = days.begin()->first, last = days.rbegin()->first;
    if (first == fiscal_year - 1 && last == fiscal_year) return {Found::right, 0, ""};
    const bool early = first == fiscal_year - 2 && last == fiscal_year, late = first == fiscal_year - 1 && last == fiscal_year + 1;
    if (!early && !late) return {};
    const int odd = early ? days.begin()->second : days.rbegin()->second;
    return {Found::odd, odd, ": the stocks of accounts of " + std::to_string(fiscal_year) + " lie one year apart, here two"};
}

// Of what was realised; nullopt for any other column.
std::optional<int> outcome_year(const TableFigures& figures, int col) {
    const std::string& name = figures.column_names[static_cast<std::size_t>(col)];
    if (!figures.figure_column[static_cast<std::size_t>(col)] || RE2::PartialMatch(name, kSoFar)) return std::nullopt;
    int year = 0;
    if (RE2::FullMatch(name, kReport, &year)) return year;
    const std::vector<std::string>& path = figures.column(col).path;
    if (!path.empty() && RE2::FullMatch(path.back(), kReportBelow)) return figures.column(col).year;
    return figures.column(col).basis == Basis::realisatie ? figures.column(col).year : std::nullopt;
}

Judged outcome_in_budget(const TableFigures& figures, int fiscal_year) {
    Judged judged;
    for (int col = 0; col < figures.columns; ++col) {
        const std::optional<int> year = outcome_year(figures, col);
        if (year == fiscal_year - 2 && judged.found == Found::nothing) judged.found = Found::right;
        if (year == fiscal_year - 1) judged = {Found::odd, col, ": a budget of " + std::to_string(fiscal_year) + " is made before that year has an outcome"};
    }
    return judged;
}

// The columns with a year; nullopt where one of figures has none.
std::optional<std::map<int, std::vector<int>>> columns_by_year(const TableFigures& figures) {
    std::map<int, std::vector<int>> columns;
    for (int col = 0; col < figures.columns; ++col) {
        if (!figures.figure_column[static_cast<std::size_t>(col)]) continue;
        if (!figures.column(col).year) return std::nullopt;
        columns[*figures.column(col).year].push_back(col);
    }
    return columns;
}

// This year and the one before it, and no other.
Judged pair_of_years(const TableFigures& figures, int fiscal_year) {
    const auto columns = columns_by_year(figures);
    if (!columns || columns->size() != 2 || columns->begin()->second.size() != 1 || columns->rbegin()->second.size() != 1) return {};
    const int first = columns->begin()->first, last = columns->rbegin()->first;
    if (first == fiscal_year - 1 && last == fiscal_year) return {Found::right, 0, ""};
    if (first != fiscal_year - 1 || last != fiscal_year + 1) return {};
    return {Found::odd, columns->rbegin()->second.front(),
            ": accounts of " + std::to_string(fiscal_year) + " show that year beside the one before it, here another without it"};
}

// What was realised after the year of the accounts, which nobody knows when they are made.
Judged later_outcome(const TableFigures& figures, int fiscal_year) {
    Judged judged;
    for (int col = 0; col < figures.columns; ++col) {
        const std::optional<int> year = outcome_year(figures, col);
        if (year == fiscal_year && judged.found == Found::nothing) judged.found = Found::right;
        if (year == fiscal_year + 1)
            judged = {Found::odd, col, ": accounts of " + std::to_string(fiscal_year) + " are made before the next year has an outcome"};
    }
    return judged;
}

// The budget after changes that the outcome of the year is held against: of that year, or of the next one where that year has none.
Judged changed_budget(const TableFigures& figures, int fiscal_year) {
    int outcomes = 0, own = 0, later = 0, column = 0;
    for (int col = 0; col < figures.columns; ++col) {
        if (!figures.figure_column[static_cast<std::size_t>(col)]) continue;
        const ColumnMeaning& meaning = figures.column(col);
        const bool changed = meaning.basis == Basis::begroting_na_wijziging;
        outcomes += outcome_year(figures, col) == fiscal_year;
        own += changed && meaning.year == fiscal_year;
        if (meaning.year == fiscal_year + 1) later += changed ? 1 : 2, column = col;
    }
    if (outcomes != 1) return {};
    if (own == 1 && later == 0) return {Found::right, 0, ""};
    if (own > 0 || later != 1) return {};
    return {Found::odd, column, ": the outcome of " + std::to_string(fiscal_year) + " stands beside the changed budget of the next year, and none of its own"};
}

// The one table that is not as two others are.
std::vector<PlacedCheck> odd_one(const std::vector<TableFigures>& tables, int fiscal_year, Judged (*judge)(const TableFigures&, int), std::set<int>& told) {
    std::set<int> right, odd;  // tables
    std::vector<PlacedCheck> checks;
    for (const TableFigures& figures : tables) {
        const Judged judged = judge(figures, fiscal_year);
        if (judged.found == Found::right) right.insert(figures.index);
        if (judged.found != Found::odd) continue;
        odd.insert(figures.index);
        PlacedCheck placed = placed_at_table("YEAR_FORM", figures);
        placed.check.status = Status::flag;
        placed.check.message = figures.column_names[static_cast<std::size_t>(judged.column)] + judged.message + "; " + std::to_string(kAlike) +
                               " or more other tables are as they should be";
        for (int row = 0; row < figures.rows; ++row)
            if (figures.at(row, judged.column).counts() && !figures.at(row, judged.column).id.empty())
                placed.check.operands.push_back(operand_of(figures.at(row, judged.column)));
        checks.push_back(std::move(placed));
    }
    if (odd.size() != 1 || right.size() < kAlike || !told.insert(*odd.begin()).second) return {};
    return {checks.front()};
}

}  // namespace

std::vector<PlacedCheck> check_years_of_paper(const std::vector<TableFigures>& tables, const DocumentFacts& facts) {
    const bool accounts = facts.kind == "jaarstukken", budget = facts.kind == "programmabegroting";
    if (!facts.fiscal_year || (!accounts && !budget)) return {};
    std::vector<PlacedCheck> checks;
    using Judge = Judged (*)(const TableFigures&, int);
    const std::vector<Judge> judges =
        accounts ? std::vector<Judge>{stocks_of, pair_of_years, later_outcome, changed_budget} : std::vector<Judge>{outcome_in_budget};
    std::set<int> told;  // tables
    for (Judge judge : judges)
        for (PlacedCheck& placed : odd_one(tables, *facts.fiscal_year, judge, told)) checks.push_back(std::move(placed));
    return checks;
}

}  // namespace griffier
