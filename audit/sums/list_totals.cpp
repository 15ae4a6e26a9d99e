#include "audit/sums/list_totals.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "audit/across/facts_of_lines.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/one_claim.h"
#include "document/pattern.h"
#include "extractors/budget/side_words.h"

namespace griffier {
namespace {

// matches "Totaal nieuw beleid", "Totaal van de bezuinigingen" / not "Totaal lasten" (by its side)
static const Pattern kTotal(R"((?i)^\W*(?:totaal|totale) (?:(?:van )?(?:de|het) |van )?(.{6,})$)");
// What a summary adds to the name of a list. matches " (zie hoofdstuk 2)", " conform paragraaf 3"
static const Pattern kPointer(R"((?i)\s*(?:\([^)]*\)|(?:zie|conform|volgens|cf\.?) .*)\s*$)");

// matches "2. Nieuw beleid", "B) Nieuw beleid", "3 Nieuw beleid"
static const Pattern kNumber(R"(^\W*(?:\d{1,2}[.)]?|[A-Za-z][.)])\s+)");

constexpr std::size_t kAgree = 2, kManyAgree = 3;
constexpr std::int64_t kTellingSteps = 20;  // of a figure that is hardly the same by chance

struct Row {
    const TableFigures* figures = nullptr;
    int row = 0;
};

std::string bare(const std::string& label) { return identity(Named{"", label}); }

// Its figures by year; those of a year with several columns are left out.
std::map<int, const Figure*> by_year(const Row& row) {
    std::map<int, const Figure*> found;
    std::set<int> twice;
    for (int c = 0; c < row.figures->columns; ++c) {
        const ColumnMeaning& column = row.figures->column(c);
        const Figure& figure = row.figures->at(row.row, c);
        if (!row.figures->figure_column[static_cast<std::size_t>(c)] || !column.year || column.basis == Basis::verschil || figure.unit == UnitKind::percent)
            continue;
        if (!found.try_emplace(*column.year, &figure).second) twice.insert(*column.year);
    }
    for (int year : twice) found.erase(year);
    std::erase_if(found, [](const auto& one) { return !one.second->counts(); });
    return found;
}

struct Year {
    int year = 0;
    const Figure* total = nullptr;
    const Figure* shown = nullptr;
    Verdict verdict;
};

// With the sign under which most agree.
std::vector<Year> compared(const Row& total, const Row& shown) {
    std::vector<Year> best;
    long most = -1;
    for (int sign : {1, -1}) {
        std::vector<Year> years;
        const auto there = by_year(shown);
        for (const auto& [year, figure] : by_year(total)) {
            const auto at = there.find(year);
            if (at == there.end() || (figure->value.is_zero() && at->second->value.is_zero())) continue;
            const Decimal value = sign < 0 ? -figure->value : figure->value;
            years.push_back({year, figure, at->second, judge_restated(value, figure->step, at->second->value, at->second->step)});
        }
        const long agree = std::count_if(years.begin(), years.end(), [](const Year& y) { return y.verdict.status != Status::fail; });
        if (agree > most) most = agree, best = std::move(years);
    }
    return best;
}

bool agrees(const Year& year) { return year.verdict.status != Status::fail; }

// The same figures in another order.
bool changed_places(const std::vector<Year>& years) {
    std::multiset<Decimal> one, other;
    for (const Year& year : years) one.insert(year.total->value.abs()), other.insert(year.shown->value.abs());
    return one == other;
}

bool stands_in_column(const Row& shown, const Figure& figure, const Decimal& value) {
    for (int c = 0; c < shown.figures->columns; ++c) {
        if (&shown.figures->at(shown.row, c) != &figure) continue;
        for (int r = 0; r < shown.figures->rows; ++r)
            if (r != shown.row && shown.figures->at(r, c).counts() && shown.figures->at(r, c).value.abs() == value.abs()) return true;
    }
    return false;
}

PlacedCheck told(const Row& total, const Row& shown, const Year& year) {
    const bool turned = year.total->value.is_negative() != year.shown->value.is_negative();
    PlacedCheck placed = equality("ROW_TWICE", *year.total, *year.shown, year.verdict,
                                  shown.figures->row_names[static_cast<std::size_t>(shown.row)] + ", " + std::to_string(year.year) + ": " +
                                      total.figures->row_names[static_cast<std::size_t>(total.row)] + " " + year.total->value.dutch() + " on page " +
                                      std::to_string(year.total->page) + (agrees(year) ? ", and " : ", but ") + year.shown->value.dutch() + " on page " +
                                      std::to_string(year.shown->page));
    if (turned) {
        placed.check.operands.front().sign = -1;
        placed.check.expected = -year.total->value;
        placed.check.difference = -year.total->value - year.shown->value;
    }
    if (!agrees(year)) placed.check.status = Status::flag;
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_list_totals(const std::vector<TableFigures>& tables) {
    std::map<std::string, std::vector<Row>> totals, rows;  // by the name of the list
    for (const TableFigures& figures : tables)
        for (int r = 0; r < figures.rows; ++r) {
            if (!figures.figure_row[static_cast<std::size_t>(r)]) continue;
            std::string label = figures.row(r).label, name;
            RE2::Replace(&label, kPointer, "");
            RE2::Replace(&label, kNumber, "");
            if (RE2::FullMatch(label, kTotal, &name) && side_of(name) == Side::none)
                totals[bare(name)].push_back({&figures, r});
            else if (!label.empty())
                rows[bare(label)].push_back({&figures, r});
        }
    std::vector<PlacedCheck> checks;
    for (const auto& [name, all] : totals) {
        const auto named = rows.find(name);
        if (all.size() != 1 || named == rows.end()) continue;  // of two lists of one name nobody can tell which is meant
        const Row& total = all.front();
        for (const Row& shown : named->second) {
            const long alike = std::count_if(named->second.begin(), named->second.end(), [&](const Row& row) { return row.figures == shown.figures; });
            if (shown.figures == total.figures || shown.figures->index == total.figures->index || alike > 1) continue;
            const std::vector<Year> years = compared(total, shown);
            std::set<Decimal> telling;
            for (const Year& year : years)
                if (agrees(year) && year.total->value.abs() >= year.total->step * Decimal(kTellingSteps)) telling.insert(year.total->value.abs());
            const auto differ = std::count_if(years.begin(), years.end(), [](const Year& year) { return !agrees(year); });
            if (telling.size() < kAgree || (differ > 1 && !changed_places(years))) continue;
            bool said = false;
            for (const Year& year : years) {
                const bool slip = !slip_between(year.shown->value.abs(), year.total->value.abs()).empty();
                const bool odd = differ > 1 || slip || telling.size() >= kManyAgree || stands_in_column(shown, *year.shown, year.total->value);
                if (!agrees(year) && (said || !odd)) continue;
                checks.push_back(told(total, shown, year));
                if (agrees(year)) continue;
                said = true;
                if (differ > 1) checks.back().check.message += "; the figures of " + std::to_string(differ) + " years changed places";
            }
        }
    }
    return checks;
}

}  // namespace griffier
