#include "audit/sums/proven_ratios.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/sums/ratio_search.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

const Decimal kLargest(1'000'000'000'000);  // keeps hundred times a figure times another inside 64 bits
const Decimal kLargestRatio(100'000);
constexpr int kEnoughToRemark = 6;         // different figures that hold before the one that does not is remarked
constexpr int kExplainedOneIn = 3;         // figures of a line that other checks explain: it is no ratio
constexpr std::size_t kMostOperands = 12;  // of a mean that its message names

// matches "%", "% van totaal", "in procenten", "Aandeel", "gemiddeld", "verschil in %", "index 2020" / not "procentregeling"
static const Pattern kRatio(
    R"((?i)(%|\b(aandeel|aandelen|percentages?|procent(en)?|gemiddeld(en?)?|gem\.|average|mean|avg|share|ratio|quote|index|indexcijfer|groei)\b))");

bool names_ratio(const Lines& lines, int line) {
    if (RE2::PartialMatch(lines.name(line), kRatio)) return true;
    return lines.along_columns && std::any_of(lines.figures.column(line).path.begin(), lines.figures.column(line).path.end(),
                                              [](const std::string& name) { return RE2::PartialMatch(name, kRatio); });
}

// Figures that a check along rows (or columns) explains: its operands stand in the row (column) of its result.
std::set<std::string> explained_along(const TableFigures& figures, const std::vector<PlacedCheck>& told, bool along_columns) {
    const auto places = places_of(figures);
    std::set<std::string> ids;
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (!check.result || check.operands.empty()) continue;
        const auto result = places.find(check.result->id), operand = places.find(check.operands.front().id);
        if (result == places.end() || operand == places.end()) continue;
        const bool in_row = result->second.first == operand->second.first;
        if (check.rule == "PCT_PART" || in_row == along_columns) ids.insert(check.result->id);
    }
    return ids;
}

RatioHints hints_of(const Lines& lines, const std::set<std::string>& explained) {
    RatioHints hints;
    for (int l = 0; l < lines.count(); ++l) {
        hints.named.push_back(names_ratio(lines, l));
        int figures = 0, told = 0;
        for (int p = 0; p < lines.positions(); ++p) {
            if (!lines.is_position(p) || !lines.at(l, p).counts()) continue;
            ++figures;
            told += explained.count(lines.at(l, p).id) > 0;
        }
        hints.explained.push_back(kExplainedOneIn * told > figures);
    }
    for (int p = 0; p < lines.positions(); ++p)
        if (lines.along_columns ? claim_of(lines.figures, p) == Claim::strong : lines.figures.column(p).total) hints.totals.push_back(p);
    return hints;
}

struct Trial {
    Check check;
    bool holds = false;
};

std::string name_of(const Lines& lines, const Ratio& ratio, std::size_t term) {
    return ratio.whole_at >= 0 && term == 1 ? lines.position_name(ratio.whole_at) : lines.name(ratio.terms[term]);
}

// 100 * part / whole is judged as it is; a share of one as hundred times as many per cent, a change as the quotient that is one (or 100 %) more.
Trial quotient_at(const Lines& lines, const Ratio& ratio, int position, const Figure& printed) {
    const Figure &part = lines.at(ratio.terms[0], position), &whole = lines.at(ratio.terms[1], ratio.whole_at >= 0 ? ratio.whole_at : position);
    Trial trial;
    if (!part.counts() || !whole.counts() || whole.value.is_zero()) return trial;
    if (part.value.abs() > kLargest || whole.value.abs() > kLargest || printed.value.abs() > kLargestRatio) return trial;
    const Decimal by = ratio.factor == 100 ? Decimal(1) : Decimal(100);
    const Decimal more = ratio.kind == RatioKind::change ? Decimal(100) : Decimal(0);
    const Verdict verdict = judge_percent(printed.value * by + more, printed.step * by, part.value, part.step, whole.value, whole.step);
    trial.holds = verdict.status != Status::fail;
    Check& check = trial.check;
    check.status = verdict.status;
    check.tolerance = printed.step * Decimal(5, 1);
    check.operands = {operand_of(part), operand_of(whole)};
    check.message = ratio.kind == RatioKind::change
                        ? "from " + name_of(lines, ratio, 1) + " " + whole.value.dutch() + " to " + name_of(lines, ratio, 0) + " " + part.value.dutch()
                        : name_of(lines, ratio, 0) + " " + part.value.dutch() + " of " + name_of(lines, ratio, 1) + " " + whole.value.dutch();
    return trial;
}

Trial mean_at(const Lines& lines, const Ratio& ratio, int position, const Figure& printed) {
    Trial trial;
    Decimal sum;
    std::vector<Decimal> steps;
    std::string names;
    for (int term : ratio.terms) {
        const Figure& figure = lines.at(term, position);
        if (!figure.counts()) continue;
        if (figure.value.abs() > kLargest) return trial;
        sum = sum + figure.value;
        steps.push_back(figure.step);
        trial.check.operands.push_back(operand_of(figure));
        if (steps.size() <= kMostOperands) names += (names.empty() ? "" : ", ") + figure.value.dutch();
    }
    if (steps.empty()) return trial;
    const Decimal n(static_cast<std::int64_t>(steps.size()));
    // Multiplied out: n times the mean is the sum, give or take n times the half of its step.
    const Verdict verdict = judge_intervals(sum - n * printed.value, steps, n * printed.step);
    trial.holds = verdict.status != Status::fail;
    trial.check.status = verdict.status;
    trial.check.tolerance = printed.step * Decimal(5, 1);
    if (steps.size() > kMostOperands) names += ", ...";
    trial.check.message =
        "mean of the " + n.dutch() + " figures of " + lines.name(ratio.terms.front()) + " to " + lines.name(ratio.terms.back()) + " (" + names + ")";
    return trial;
}

const char* rule_of_kind(RatioKind kind) { return kind == RatioKind::mean ? "AVERAGE" : kind == RatioKind::change ? "PCT_CHANGE" : "SHARE"; }

void tell(const Lines& lines, const Ratio& ratio, bool named, std::vector<PlacedCheck>& checks) {
    auto add = [&](int position, bool miss) {
        const Figure& printed = lines.at(ratio.result, position);
        Trial trial = ratio.kind == RatioKind::mean ? mean_at(lines, ratio, position, printed) : quotient_at(lines, ratio, position, printed);
        if (trial.check.operands.empty() || trial.holds == miss) return;
        PlacedCheck placed = placed_at(rule_of_kind(ratio.kind), printed);
        trial.check.rule = placed.check.rule;
        trial.check.severity = placed.check.severity;
        trial.check.result = placed.check.result;
        trial.check.found = printed.value;
        trial.check.message = lines.position_name(position) + ", " + lines.name(ratio.result) + ": " + trial.check.message + " is printed as " +
                              printed.value.dutch() + (ratio.factor == 100 ? " %" : "") +
                              (miss ? ", which it is not; the others of the line are" : " (proved by the figures of the table)");
        if (miss) trial.check.status = Status::flag;
        placed.check = std::move(trial.check);
        checks.push_back(std::move(placed));
    };
    for (int position : ratio.positions) add(position, false);
    const bool sure = (named && ratio.different >= kEnoughToRemark) || ratio.bits >= kSureBesideMiss;
    if (sure && ratio.misses.size() == 1 && !is_of_extremes(lines, ratio.misses.front())) add(ratio.misses.front(), true);
}

}  // namespace

std::vector<PlacedCheck> check_proven_ratios(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    for (bool along_columns : {false, true}) {
        const Lines lines{figures, along_columns};
        const RatioHints hints = hints_of(lines, explained_along(figures, told, along_columns));
        for (const Ratio& ratio : proven_ratios(lines, hints)) tell(lines, ratio, hints.named[static_cast<std::size_t>(ratio.result)], checks);
    }
    return checks;
}

}  // namespace griffier
