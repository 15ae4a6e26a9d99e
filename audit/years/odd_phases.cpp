#include <algorithm>
#include <string>
#include <vector>

#include "audit/across/stocks.h"
#include "audit/years/odd_year.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr std::size_t kPhases = 3;

// Of a part of a year. matches "Realisatie t/m juni 2025", "Realisatie 1e halfjaar 2025"
static const Pattern kSoFar(R"((?i)t/m|tot\s+en\s+met|kwartaal|half\s?jaar|maand)");
static const Pattern kYear(R"(\b20\d\d\b)");

std::string name_of(const TableFigures& figures, int column) { return figures.column_names[static_cast<std::size_t>(column)]; }

bool begins_stock(const std::string& name) {
    const auto moment = moment_of(name);
    return moment && moment->begins;
}

}  // namespace

std::vector<YearColumn> groups_of(const TableFigures& figures, const std::vector<YearColumn>& columns) {
    std::vector<YearColumn> groups;
    bool wide = false;
    std::string head;
    for (const YearColumn& one : columns) {
        const std::vector<std::string>& path = figures.column(one.column).path;
        if (begins_stock(name_of(figures, one.column))) continue;
        if (path.size() < 2 || path.front().find(std::to_string(one.year)) == std::string::npos) return {};
        if (!groups.empty() && path.front() == head && groups.back().year == one.year) {
            wide = true;
            continue;
        }
        head = path.front();
        groups.push_back(one);
        groups.back().form = head;
        RE2::Replace(&groups.back().form, kYear, "#");
    }
    return wide ? groups : std::vector<YearColumn>{};
}

std::optional<OddYear> odd_phase(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts) {
    if (facts.kind != "programmabegroting" || !facts.fiscal_year || columns.size() < kPhases) return std::nullopt;
    const YearColumn &outcome = columns[0], &last = columns[1], &own = columns[2];
    const int year = *facts.fiscal_year;
    const std::string name = name_of(figures, outcome.column);
    if (!is_outcome(figures, outcome) || !is_plan(last.basis) || !is_plan(own.basis) || RE2::PartialMatch(name, kSoFar)) return std::nullopt;
    const std::string budget = "the budget is of " + std::to_string(year) + ", and ";
    if (last.year == year - 1 && own.year == year && outcome.year >= year - 1)
        return OddYear{outcome.column, budget + "no outcome is known of the year before it"};
    if (columns.size() > kPhases || outcome.year != year - 2) return std::nullopt;
    // The budget that was changed may stand beside its outcome, and a plan of the next year beside the budget.
    if (own.year == year && (last.year < year - 2 || last.year > year || (last.year == year && last.form == own.form)))
        return OddYear{last.column, budget + "the year before it stands over no column"};
    if (last.year == year - 1 && (own.year < year - 1 || (own.year == year - 1 && last.form == own.form)))
        return OddYear{own.column, budget + "that year stands over no column"};
    return std::nullopt;
}

std::optional<OddYear> odd_begin(const TableFigures& figures, const std::vector<YearColumn>& groups) {
    for (std::size_t i = 1; i < groups.size(); ++i)
        if (groups[i].year != groups[i - 1].year + 1 || groups[i].form != groups[0].form) return std::nullopt;
    for (int c = 0; c < groups.front().column; ++c) {
        const auto moment = moment_of(name_of(figures, c));
        if (!figures.figure_column[static_cast<std::size_t>(c)] || !moment || !moment->begins) continue;
        if (moment->year + 1 != groups.front().year) return OddYear{c, "the years of the columns run on from " + std::to_string(groups.front().year)};
    }
    return std::nullopt;
}

}  // namespace griffier
