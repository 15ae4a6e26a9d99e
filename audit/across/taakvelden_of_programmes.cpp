// A programme stands in several tables, with and without its dekkingsmiddelen: the taakvelden make one of them. Where they make none, the table may leave
// some out, so that a miss is only a remark, and only among others that hold.
#include "audit/across/taakvelden_of_programmes.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kFewestTaakvelden = 2;
constexpr int kEnoughToRemark = 3;  // sums of one table that hold before one that does not is a remark

using Moment = std::tuple<std::string, Side, Basis, int>;  // programme, side, basis, year

struct Programme {
    std::map<int, std::vector<int>> taakvelden;  // by table, lines
    std::vector<int> whole;                      // lines that speak of all of it
};

const BudgetLine& at(const Extraction& extraction, int line) { return extraction.budget_lines[static_cast<std::size_t>(line)]; }

std::map<Moment, Programme> programmes_of(const Extraction& extraction) {
    std::map<Moment, Programme> found;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = at(extraction, i);
        const bool side = line.side == Side::baten || line.side == Side::lasten || line.side == Side::saldo;
        if (!side || !line.programme || !line.year || line.basis == Basis::none || line.basis == Basis::verschil || line.goal || !line.source.cell) continue;
        Programme& programme = found[{identity(*line.programme), line.side, comparable(line.basis), *line.year}];
        if (line.taakveld)
            programme.taakvelden[line.source.cell->table].push_back(i);
        else if (is_whole(line, *line.programme))
            programme.whole.push_back(i);
    }
    return found;
}

bool each_once(const Extraction& extraction, const std::vector<int>& lines) {
    std::set<std::string> seen;
    for (int line : lines)
        if (!seen.insert(identity(*at(extraction, line).taakveld)).second) return false;
    return static_cast<int>(lines.size()) >= kFewestTaakvelden;
}

PlacedCheck tried(const Extraction& extraction, const std::vector<int>& lines, int whole) {
    const BudgetLine& total = at(extraction, whole);
    PlacedCheck placed = placed_check("TAAKVELD_SUM", total.source);
    Check& check = placed.check;
    Decimal sum;
    std::vector<Decimal> steps;
    bool mixed = false;
    for (int line : lines) {
        check.operands.push_back(operand_of(extraction, line));
        sum = sum + at(extraction, line).value;
        steps.push_back(at(extraction, line).step);
        mixed |= !(steps.back() == total.step);
    }
    check.result = operand_of(extraction, whole);
    check.expected = sum;
    check.found = total.value;
    check.difference = sum - total.value;
    const Verdict verdict = mixed ? judge_intervals(*check.difference, steps, total.step)
                                  : judge_sum(*check.difference, static_cast<int>(steps.size()), total.step,
                                              total.step == Decimal(1) ? Precision::whole_units : Precision::rounded);
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message = "programme " + total.programme->number + (total.programme->number.empty() ? "" : " ") + total.programme->name + ", " + word(total.side) +
                    " " + std::to_string(*total.year) + ": its " + std::to_string(lines.size()) + " taakvelden on page " +
                    std::to_string(at(extraction, lines.front()).source.page) + " make " + sum.dutch() + "; " + total.value.dutch() + " on page " +
                    std::to_string(total.source.page);
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_taakvelden_of_programmes(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    std::map<int, int> holds;  // by table of the taakvelden
    std::vector<std::pair<int, PlacedCheck>> misses;
    for (const auto& [moment, programme] : programmes_of(extraction)) {
        for (const auto& [table, lines] : programme.taakvelden) {
            if (!each_once(extraction, lines)) continue;
            std::optional<PlacedCheck> first, best;
            bool total_here = false;  // COLSUM has added them up
            for (int whole : programme.whole) {
                total_here |= at(extraction, whole).source.cell->table == table;
                PlacedCheck placed = tried(extraction, lines, whole);
                if (!best && placed.check.status != Status::fail) best = placed;
                if (!first) first = std::move(placed);
            }
            if (total_here || !first) continue;
            if (!best) {
                misses.emplace_back(table, std::move(*first));
                continue;
            }
            ++holds[table];
            checks.push_back(std::move(*best));
        }
    }
    std::map<int, int> missed;
    for (const auto& [table, placed] : misses) ++missed[table];
    for (auto& [table, placed] : misses) {
        if (missed[table] > 1 || holds[table] < kEnoughToRemark) continue;
        placed.check.status = Status::flag;
        placed.check.severity = Severity::warning;
        placed.check.message += "; the other programmes of the table add up";
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
