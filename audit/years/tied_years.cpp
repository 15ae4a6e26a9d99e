#include "audit/years/tied_years.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "audit/across/stocks.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr int kRows = 2;      // that hold over the same columns
constexpr int kFarYears = 2;  // between a budget and an outcome: what was budgeted for this year may stand beside what came of the last

// matches "Besteed t/m 2024", "Uitgaven tot en met 2023"
static const Pattern kUntil(R"((?i)(t/m|tot\s+en\s+met)\D*20\d\d)");
// matches "Wijziging", "2e begrotingswijziging", "Mutatie" / not "Mutatie t.o.v. 2025"
static const Pattern kChange(R"((?i)^\W*(?:\S+\s+)?\S*(?:wijziging|mutatie|bijstelling)(?:en|s)?\W*$)");

// A relation of one row, by its columns: the first two that it is made of, and the result.
using Tie = std::tuple<std::string, int, int, int>;

// How many rows hold over the columns, and do not.
std::map<Tie, std::pair<int, int>> ties_of(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    const auto spots = places_of(figures);
    std::map<Tie, std::pair<int, int>> ties;
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        static const std::set<std::string> kTied = {"RES_ROLL", "BUDGET_CHANGE", "DIFF", "ROWSUM", "PCT_PART"};
        if (kTied.count(check.rule) == 0 || !check.result || check.operands.size() < 2) continue;
        const auto result = spots.find(check.result->id), first = spots.find(check.operands[0].id), second = spots.find(check.operands[1].id);
        if (result == spots.end() || first == spots.end() || second == spots.end()) continue;
        // The whole of a share stands in another row, below its part.
        const bool share = check.rule == "PCT_PART" && first->second.second == second->second.second;
        if (first->second.first != result->second.first || (second->second.first != result->second.first && !share)) continue;
        auto& [good, bad] = ties[{check.rule, first->second.second, second->second.second, result->second.second}];
        (is_held(check.status) ? good : bad) += 1;
    }
    return ties;
}

// A raming of a later year is no plan for the year of the outcome: however far it lies from that, nothing is odd.
bool is_budget(Basis basis) { return basis == Basis::begroting || basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging; }

std::string said_of(const TableFigures& figures, const Tie& tie) {
    const auto& [rule, first, second, result] = tie;
    const auto name = [&](int column) { return figures.column_names[static_cast<std::size_t>(column)]; };
    if (rule == "RES_ROLL") {
        const auto begin = moment_of(name(first)), end = moment_of(name(result));
        if (begin && end && begin->year + 1 != end->year)
            return "the rows roll forward from " + name(first) + " to " + name(result) + ", which is not one year";
        return "";
    }
    const auto year = [&](int column) { return figures.column(column).year; };
    if (rule == "BUDGET_CHANGE") {
        if (year(first) && year(result) && *year(first) != *year(result)) return "the rows change " + name(first) + " into " + name(result) + ", another year";
        return "";
    }
    if (rule == "PCT_PART") {
        if (first != second || !year(first) || !year(result) || *year(first) == *year(result)) return "";
        return name(result) + " is the share of each row in " + name(first);
    }
    if (!year(first) || !year(second)) return "";
    if (rule == "ROWSUM") {
        const bool counted = has(name(first), kUntil) && !has(name(second), kUntil) && *year(second) != *year(first) + 1;
        return counted ? name(result) + " adds " + name(second) + " to " + name(first) + ", which is not the next year" : "";
    }
    if (fold(name(first)) == fold(name(second))) return "two columns are called " + name(first) + ", and " + name(result) + " is their difference";
    const Basis a = figures.column(first).basis, b = figures.column(second).basis;
    const bool changed = is_budget(a) && is_budget(b) && (a == Basis::begroting_na_wijziging) != (b == Basis::begroting_na_wijziging);
    if (changed && *year(first) != *year(second) && has(name(result), kChange))
        return name(result) + " makes one of " + name(first) + " and " + name(second) + " the other, of another year";
    const bool of_one_year = (is_budget(a) && b == Basis::realisatie) || (is_budget(b) && a == Basis::realisatie);
    if (of_one_year && std::abs(*year(first) - *year(second)) >= kFarYears)
        return name(result) + " is the difference of " + name(first) + " and " + name(second);
    return "";
}

// Two columns of one moment; or the two of a balance that are not a year apart.
std::string said_of_balance(const TableFigures& figures) {
    std::vector<Moment> moments;
    std::vector<std::string> names;
    for (int c = 0; c < figures.columns; ++c) {
        if (!figures.figure_column[static_cast<std::size_t>(c)]) continue;
        const auto moment = moment_of(figures.column_names[static_cast<std::size_t>(c)]);
        if (!moment || moment->begins) return "";
        moments.push_back(*moment);
        names.push_back(figures.column_names[static_cast<std::size_t>(c)]);
    }
    for (std::size_t i = 0; i < moments.size(); ++i)
        for (std::size_t k = i + 1; k < moments.size(); ++k)
            if (moments[i].year == moments[k].year) return "two columns of the balance are of " + names[i];
    if (moments.size() == 2 && std::abs(moments[0].year - moments[1].year) != 1)
        return "the balance stands at " + names[0] + " and at " + names[1] + ", which are not a year apart";
    return "";
}

}  // namespace

std::vector<PlacedCheck> check_tied_years(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    if (std::any_of(told.begin(), told.end(), [](const PlacedCheck& placed) { return placed.check.rule == "YEAR_MONO"; })) return {};
    std::string said;
    for (const auto& [tie, rows] : ties_of(figures, told))
        if (said.empty() && rows.first >= kRows && rows.first > rows.second) said = said_of(figures, tie);
    if (said.empty() && is_balance(figures)) said = said_of_balance(figures);
    if (said.empty()) return {};
    PlacedCheck placed = placed_at_table("YEAR_MONO", figures);
    placed.check.status = Status::flag;
    placed.check.message = said;
    return {placed};
}

}  // namespace griffier
