// XTAB, DUP and DOEL_SUM over budget lines.
#include "audit/across/cross_table.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/placed.h"
#include "audit/rules/rules.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr std::int64_t kTellingDigits = 100;      // steps of a figure whose digits are not like another's by chance
const Decimal kLargestScaled(1'000'000'000'000);  // keeps a million times it inside 64 bits

struct Fact {
    std::string what;  // "programma 2"
    Side side = Side::none;
    Basis basis = Basis::none;
    int year = 0;
    auto operator<=>(const Fact&) const = default;
};

// Where a line stands: its table, or -1 - its own number for a line outside tables (each card is a place of its own).
int place_of(const Extraction& extraction, int line) {
    const auto& cell = extraction.budget_lines[static_cast<std::size_t>(line)].source.cell;
    return cell ? cell->table : -1 - line;
}

std::optional<Fact> fact_of(const BudgetLine& line) {
    if (!line.year || line.basis == Basis::none || line.basis == Basis::verschil || line.basis == Basis::nieuw_beleid) return std::nullopt;
    if (std::string(word(line.side)).empty()) return std::nullopt;
    if (line.table_type == "incidental" || line.table_type == "new_policy" || line.table_type == "deviation") return std::nullopt;  // parts of a programme
    const auto& thing = line.taakveld ? line.taakveld : line.goal ? line.goal : line.programme;
    if (!thing || identity(*thing).empty() || !is_whole(line, *thing)) return std::nullopt;
    std::string what = line.taakveld ? "taakveld " : line.goal ? "doel " : "programma ";
    what += identity(*thing);
    if (line.taakveld && line.programme) what += " van programma " + identity(*line.programme);  // a taakveld is split over programmes
    return Fact{what, line.side, comparable(line.basis), *line.year};
}

// The same digits, a thousand or a million times as large.
bool other_scale(const Decimal& a, const Decimal& a_step, const Decimal& b, const Decimal& b_step) {
    const bool a_larger = a.abs() > b.abs();
    const Decimal &large = a_larger ? a : b, &small = a_larger ? b : a, &large_step = a_larger ? a_step : b_step, &small_step = a_larger ? b_step : a_step;
    if (small.abs() < small_step * Decimal(kTellingDigits)) return false;
    for (std::int64_t scale : {1'000, 1'000'000}) {
        if (small.abs() > kLargestScaled) continue;
        if (judge_same(large, large_step, small * Decimal(scale), small_step * Decimal(scale)).status != Status::fail) return true;
    }
    return false;
}

struct Comparison {
    Fact fact;
    int earlier = 0, later = 0;  // budget lines
    Verdict verdict;
    Verdict turned;  // with the other sign
};

// Of one series in two places.
struct Agreement {
    int agree = 0, differ = 0;
    int scaled = 0;  // differ by a thousand or a million
};

// Of one side in two tables, without zeros. One pair that differs in sign only may be chance; where another agrees the convention is the same.
struct Signs {
    int same = 0, turned = 0;
    bool other() const { return turned >= kEnoughAgreement && same == 0; }
};

}  // namespace

std::vector<PlacedCheck> check_same_facts(const Extraction& extraction) {
    std::map<Fact, std::vector<int>> lines;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i)
        if (auto fact = fact_of(extraction.budget_lines[static_cast<std::size_t>(i)])) lines[*fact].push_back(i);

    auto line = [&](int i) -> const BudgetLine& { return extraction.budget_lines[static_cast<std::size_t>(i)]; };
    std::vector<Comparison> comparisons;
    for (const auto& [fact, all] : lines) {
        // A table that states the fact twice with different values means something else by one of them: leave it out.
        std::map<int, std::vector<int>> by_place;
        for (int i : all) by_place[place_of(extraction, i)].push_back(i);
        std::vector<int> single;
        for (const auto& [place, some] : by_place) {
            const int first = some.front();
            if (std::all_of(some.begin(), some.end(), [&](int i) { return line(i).value == line(first).value; })) single.push_back(first);
        }
        std::sort(single.begin(), single.end());
        for (std::size_t k = 1; k < single.size(); ++k) {
            const BudgetLine &a = line(single.front()), &b = line(single[k]);
            comparisons.push_back(
                {fact, single.front(), single[k], judge_restated(a.value, a.step, b.value, b.step), judge_restated(a.value, a.step, -b.value, b.step)});
        }
    }

    // How two places agree on one series (programme and side over the years): a lone difference is an error, a steady one a definition.
    std::map<std::tuple<int, int, std::string, Side>, Agreement> series;
    std::map<std::tuple<int, int, Side>, Signs> signs;
    auto series_of = [&](const Comparison& c) { return std::tuple{place_of(extraction, c.earlier), place_of(extraction, c.later), c.fact.what, c.fact.side}; };
    auto signs_of = [&](const Comparison& c) { return std::tuple{place_of(extraction, c.earlier), place_of(extraction, c.later), c.fact.side}; };
    for (const Comparison& c : comparisons) {
        const BudgetLine &a = line(c.earlier), &b = line(c.later);
        const bool differs = c.verdict.status == Status::fail;
        Agreement& one = series[series_of(c)];
        ++(differs ? one.differ : one.agree);
        one.scaled += differs && other_scale(a.value, a.step, b.value, b.step);
        Signs& sign = signs[signs_of(c)];
        sign.same += a.value.is_negative() == b.value.is_negative() && !a.value.is_zero() && !b.value.is_zero();
        sign.turned += differs && c.turned.status != Status::fail;
    }

    std::vector<PlacedCheck> checks;
    std::set<std::tuple<int, int, std::string, Side>> flagged;
    for (const Comparison& c : comparisons) {
        const BudgetLine &a = line(c.earlier), &b = line(c.later);
        PlacedCheck placed = placed_check(a.source.cell || b.source.cell ? "XTAB" : "DUP", b.source);
        Check& check = placed.check;
        check.status = c.verdict.status;
        check.expected = a.value;
        check.found = b.value;
        check.difference = a.value - b.value;
        check.tolerance = c.verdict.tolerance;
        check.operands = {operand_of(extraction, c.earlier, 1)};
        check.result = operand_of(extraction, c.later, 1);
        check.message = c.fact.what + ", " + word(c.fact.side) + " " + std::to_string(c.fact.year) + ": " + a.value.dutch() + " on page " +
                        std::to_string(a.source.page) + (check.difference->is_zero() ? ", the same" : ", " + b.value.dutch()) + " on page " +
                        std::to_string(b.source.page);
        if (check.status == Status::fail && other_scale(a.value, a.step, b.value, b.step)) {
            // One such figure may be chance.
            check.rule = "UNIT_CONFLICT";
            const bool unsaid = (a.unit == UnitKind::none) != (b.unit == UnitKind::none);  // one of them may be thousands without saying so
            check.status = unsaid || series[series_of(c)].scaled < kEnoughAgreement ? Status::flag : Status::fail;
            check.severity = severity_of(check.rule);
            check.message += "; the digits agree, the scale does not";
        }
        const Agreement& one = series[series_of(c)];
        if (check.status == Status::fail && c.turned.status != Status::fail && signs[signs_of(c)].other()) {
            check.status = c.turned.status;
            check.tolerance = c.turned.tolerance;
            check.result = operand_of(extraction, c.later, -1);
            check.found = -b.value;
            check.difference = a.value + b.value;
            check.message += "; the same, printed with the other sign";
        }
        if (check.status == Status::fail && check.rule != "UNIT_CONFLICT" && (one.agree < kEnoughAgreement || one.differ > 1)) {
            if (!flagged.insert(series_of(c)).second) continue;
            call_it_another_definition(check, one.agree, one.differ);
        }
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_goals(const Extraction& extraction) {
    auto line = [&](int i) -> const BudgetLine& { return extraction.budget_lines[static_cast<std::size_t>(i)]; };
    struct Key {
        std::string programme;
        Side side;
        auto operator<=>(const Key&) const = default;
    };
    using Moment = std::pair<Basis, int>;                                            // basis and year
    std::map<Key, std::map<Moment, std::map<std::string, std::vector<int>>>> goals;  // → goal → lines
    std::map<Key, std::map<Moment, int>> wholes;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& b = line(i);
        if (!b.programme || !b.year || b.taakveld || b.basis == Basis::none || b.basis == Basis::verschil || b.basis == Basis::nieuw_beleid) continue;
        if (b.side != Side::baten && b.side != Side::lasten && b.side != Side::saldo) continue;
        Key key{identity(*b.programme), b.side};
        Moment moment{comparable(b.basis), *b.year};
        if (b.goal)
            goals[key][moment][identity(*b.goal)].push_back(i);
        else if (is_whole(b, *b.programme))
            wholes[key].emplace(moment, i);
    }

    std::vector<PlacedCheck> checks;
    for (const auto& [key, moments] : goals) {
        std::set<std::string> names;
        for (const auto& [moment, by_goal] : moments)
            for (const auto& [goal, lines] : by_goal) names.insert(goal);
        if (names.size() < 2) continue;
        const auto& printed = wholes[key];
        const auto& baten = wholes[Key{key.programme, Side::baten}];
        const auto& lasten = wholes[Key{key.programme, Side::lasten}];

        std::vector<PlacedCheck> found;
        int holds = 0, misses = 0, exact = 0;
        // Signs that leave no doubt in any year but one: saldo = baten + lasten.
        int plain = 0, other = 0;
        for (const auto& [moment, l] : lasten)
            if (auto b = baten.find(moment); b != baten.end()) ++(!line(b->second).value.is_negative() && line(l).value <= Decimal(0) ? plain : other);
        for (const auto& [moment, by_goal] : moments) {
            bool complete = by_goal.size() == names.size();
            for (const auto& [goal, lines] : by_goal)
                complete &= std::all_of(lines.begin(), lines.end(), [&, &some = lines](int i) { return line(i).value == line(some.front()).value; });
            auto whole = printed.find(moment);
            auto b = baten.find(moment), l = lasten.find(moment);
            bool derived =
                key.side == Side::saldo && whole == printed.end() && b != baten.end() && l != lasten.end() && (other == 0 || (other == 1 && plain >= 2));
            if (!complete || (whole == printed.end() && !derived)) continue;

            PlacedCheck placed = placed_check("DOEL_SUM", line(derived ? l->second : whole->second).source);
            Check& check = placed.check;
            Decimal sum;
            std::vector<Decimal> steps;
            std::string parts;
            for (const auto& [goal, lines] : by_goal) {
                check.operands.push_back(operand_of(extraction, lines.front(), 1));
                sum = sum + line(lines.front()).value;
                steps.push_back(line(lines.front()).step);
                parts += (parts.empty() ? "" : " + ") + goal + " " + line(lines.front()).value.dutch();
            }
            std::string target;
            Decimal step = 1;
            if (derived) {
                check.found = line(b->second).value + line(l->second).value;
                check.operands.push_back(operand_of(extraction, b->second, -1));
                check.operands.push_back(operand_of(extraction, l->second, -1));
                step = line(l->second).step;
                steps.push_back(line(b->second).step);
                target = "baten " + line(b->second).value.dutch() + " + lasten " + line(l->second).value.dutch() + " = " + check.found->dutch();
            } else {
                check.found = line(whole->second).value;
                check.result = operand_of(extraction, whole->second, 1);
                step = line(whole->second).step;
                target = std::string(word(key.side)) + " " + check.found->dutch();
            }
            check.expected = sum;
            check.difference = sum - *check.found;
            bool mixed = std::any_of(steps.begin(), steps.end(), [&](const Decimal& s) { return !(s == step); });
            Verdict verdict =
                mixed ? judge_intervals(*check.difference, steps, step)
                      : judge_sum(*check.difference, static_cast<int>(steps.size()), step, step == Decimal(1) ? Precision::whole_units : Precision::rounded);
            check.status = verdict.status;
            check.tolerance = verdict.tolerance;
            check.message = "programma " + key.programme + ", " + std::to_string(moment.second) + ": goals " + parts + " = " + sum.dutch() + "; " + target;
            if (!check.difference->is_zero()) check.message += ", difference " + check.difference->dutch();
            ++(verdict.status == Status::fail ? misses : holds);
            exact += verdict.status == Status::pass && !sum.is_zero();
            found.push_back(std::move(placed));
        }
        // Goals that seldom make their programme are not its only parts; those that do to the last digit in several years are.
        bool only_parts = exact >= 2 && exact >= misses;
        if (misses > 0 && holds < 2 * misses && !only_parts) {
            for (PlacedCheck& placed : found) {
                if (placed.check.status != Status::fail) continue;
                placed.check.status = Status::not_checkable;
                placed.check.reason = Reason::ambiguous_binding;
                placed.check.message += "; not decided: the programme may have parts outside its goals";
            }
        }
        checks.insert(checks.end(), found.begin(), found.end());
    }
    return checks;
}

}  // namespace griffier
