#include "audit/prose/prose_differences.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/stated_differences.h"
#include "audit/prose/steps.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr int kEnough = 3;         // statements that agree on two columns
constexpr int kHoldsToMisses = 3;  // ... for each that does not
constexpr int kTelling = 10;       // steps of a difference that is no chance

using Moment = std::pair<Basis, int>;
using Columns = std::pair<Moment, Moment>;
using Row = std::map<Moment, int>;  // budget lines of one row (or column) of a table

// What a line is about, as a statement names it.
std::vector<std::string> names_of(const BudgetLine& line) {
    std::vector<std::string> names;
    if (line.taakveld) names.push_back("taakveld " + line.taakveld->number);
    if (line.programme && !line.taakveld && !line.goal) names.push_back("programma " + line.programme->number);
    if (!line.programme && !line.taakveld && !line.goal) names.push_back("naam " + fold(line.item));
    return names;
}

std::vector<std::string> names_of(const StatedDifference& difference) {
    if (!difference.name.empty()) return {"naam " + fold(difference.name)};
    std::vector<std::string> names;
    for (const std::string& number : difference.numbers) names.push_back((difference.programme ? "programma " : "taakveld ") + number);
    return names;
}

using Key = std::pair<std::string, Side>;
using Place = std::tuple<int, bool, int>;  // table, whether a column, its number

struct Rows {
    std::map<Key, std::map<Place, Row>> of;
};

// Two figures of one moment in one row: nobody can tell which is meant.
Rows rows_of(const Extraction& extraction) {
    Rows rows;
    std::map<std::tuple<Key, Place, Moment>, int> seen;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (!line.source.cell || !line.year || line.basis == Basis::none || line.basis == Basis::verschil || line.basis == Basis::nieuw_beleid) continue;
        if (line.side != Side::baten && line.side != Side::lasten && line.side != Side::saldo) continue;
        const Moment moment{comparable(line.basis), *line.year};
        for (const std::string& name : names_of(line))
            for (const bool column : {false, true}) {
                const Place place{line.source.cell->table, column, column ? line.source.cell->col : line.source.cell->row};
                const Key key{name, line.side};
                Row& row = rows.of[key][place];
                if (++seen[{key, place, moment}] > 1)
                    row.erase(moment);
                else
                    row.emplace(moment, i);
            }
    }
    return rows;
}

// The lines of both columns, for each thing that the statement names; empty where one has none.
struct Found {
    std::vector<std::pair<int, int>> lines;  // earlier, later
    Decimal difference;
    Verdict verdict;
};

Decimal value_of(const Extraction& extraction, int line) { return extraction.budget_lines[static_cast<std::size_t>(line)].value; }
Decimal step_of(const Extraction& extraction, int line) { return extraction.budget_lines[static_cast<std::size_t>(line)].step; }

void judge(const Extraction& extraction, const StatedDifference& stated, Found& found) {
    std::vector<Decimal> steps;
    Decimal coarsest = stated.step;
    for (const auto& [earlier, later] : found.lines) {
        found.difference = found.difference + value_of(extraction, later) - value_of(extraction, earlier);
        for (const int line : {earlier, later}) {
            steps.push_back(step_of(extraction, line));
            if (coarsest < steps.back()) coarsest = steps.back();
        }
    }
    // "€ 157.000" beside figures in thousands was rounded to thousands as well.
    const bool rounded = is_multiple(stated.value, coarsest);
    found.verdict = judge_intervals(found.difference.abs() - stated.value, steps, rounded ? coarsest : stated.step);
}

// All ways in which the rows of the table give the difference for two columns.
std::vector<Found> differences(const Extraction& extraction, const Rows& rows, const StatedDifference& stated, const Columns& columns) {
    std::vector<Found> all(1);
    for (const std::string& name : names_of(stated)) {
        const auto places = rows.of.find({name, stated.side});
        if (places == rows.of.end()) return {};
        std::vector<Found> more;
        for (const auto& [place, row] : places->second) {
            const auto earlier = row.find(columns.first), later = row.find(columns.second);
            if (earlier == row.end() || later == row.end()) continue;
            for (Found found : all) {
                found.lines.emplace_back(earlier->second, later->second);
                more.push_back(std::move(found));
            }
        }
        all = std::move(more);
    }
    for (Found& found : all) judge(extraction, stated, found);
    return all;
}

std::optional<Found> that_holds(const std::vector<Found>& all) {
    const auto holds = std::find_if(all.begin(), all.end(), [](const Found& found) { return found.verdict.status != Status::fail; });
    return holds == all.end() ? std::nullopt : std::optional<Found>(*holds);
}

// Whether the stated figure is a slip of the difference, or of what it may have been before its figures were rounded.
bool is_slip(const Extraction& extraction, const StatedDifference& stated, const Found& found) {
    const Decimal difference = found.difference.abs(), step = step_of(extraction, found.lines.front().first);
    const auto slipped = [&](const Decimal& fits) { return !slip_between(stated.value, fits).empty(); };
    return slipped(difference) || slipped(difference + step) || slipped(difference - step);
}

std::set<Columns> columns_of(const Rows& rows, const StatedDifference& stated) {
    std::set<Columns> all;
    const std::vector<std::string> names = names_of(stated);
    const auto places = rows.of.find({names.front(), stated.side});
    if (places == rows.of.end()) return all;
    for (const auto& [place, row] : places->second)
        for (auto a = row.begin(); a != row.end(); ++a)
            for (auto b = std::next(a); b != row.end(); ++b) {
                const bool in_order = a->first.second < b->first.second || (a->first.second == b->first.second && a->first.first < b->first.first);
                all.insert(in_order ? Columns{a->first, b->first} : Columns{b->first, a->first});
            }
    return all;
}

std::string subject_text(const StatedDifference& stated) {
    if (!stated.name.empty()) return stated.name;
    std::string text = stated.programme ? "programma" : "taakveld";
    for (const std::string& number : stated.numbers) text += (&number == &stated.numbers.front() ? " " : " and ") + number;
    return text;
}

PlacedCheck told(const Extraction& extraction, const StatedDifference& stated, const Found& found) {
    PlacedCheck placed = placed_check("PROSE_DIFF", stated.source);
    Check& check = placed.check;
    const int sign = found.difference.is_negative() ? -1 : 1;
    std::string sum;
    for (const auto& [earlier, later] : found.lines) {
        check.operands.push_back(operand_of(extraction, later, sign));
        check.operands.push_back(operand_of(extraction, earlier, -sign));
        sum += (sum.empty() ? "" : " and ") + value_of(extraction, earlier).dutch() + " to " + value_of(extraction, later).dutch();
    }
    Operand result = stated.statement >= 0 ? Operand{statement_id(stated.statement), 1, {}, false, 1} : *in_section(stated.section);
    result.value = stated.value;
    result.step = stated.step;
    check.result = std::move(result);
    check.expected = found.difference.abs();
    check.found = stated.value;
    check.difference = found.difference.abs() - stated.value;
    check.tolerance = found.verdict.tolerance;
    check.status = found.verdict.status;
    check.message = std::string("in the text: ") + word(stated.side) + " of " + subject_text(stated) +
                    (stated.side == Side::saldo ? " differs by " : " differ by ") + stated.value.dutch() + " euro; the table has " + sum +
                    (check.difference->is_zero() ? "" : ", a difference of " + found.difference.abs().dutch());
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_prose_differences(const Document& document, const Extraction& extraction) {
    const std::vector<StatedDifference> stated = stated_differences(document, extraction);
    if (static_cast<int>(stated.size()) < kEnough) return {};
    const Rows rows = rows_of(extraction);
    std::map<Columns, int> holds;
    for (const StatedDifference& one : stated)
        for (const Columns& columns : columns_of(rows, one)) {
            const auto found = that_holds(differences(extraction, rows, one, columns));
            holds[columns] += found && !(one.value < step_of(extraction, found->lines.front().first) * Decimal(kTelling));
        }
    const auto most = std::max_element(holds.begin(), holds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == holds.end() || most->second < kEnough) return {};

    std::vector<PlacedCheck> checks;
    int misses = 0;
    for (const StatedDifference& one : stated) {
        const std::vector<Found> all = differences(extraction, rows, one, most->first);
        if (all.empty()) continue;
        const auto found = that_holds(all);
        PlacedCheck placed = told(extraction, one, found ? *found : all.front());
        if (!found) {
            ++misses;
            const bool slip = is_slip(extraction, one, all.front());
            if (!slip && !one.headed) continue;  // the sentence may speak of a part
            placed.check.status = slip ? Status::fail : Status::flag;
            if (!slip) placed.check.tolerance.reset();
        }
        checks.push_back(std::move(placed));
    }
    if (misses * kHoldsToMisses > most->second) return {};
    return checks;
}

}  // namespace griffier
