// Figures of one sentence, of the items of one list, and of sentences that speak of parts of the one before.
#include "audit/prose/prose.h"

#include <re2/re2.h>

#include <algorithm>

#include "audit/diagnosis/diagnosis.h"
#include "audit/placed.h"
#include "audit/prose/telling_digits.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

// matches what stands between a whole and all of its parts: "te weten", "bestaat uit", "opgebouwd uit", "namelijk" / not "waarvan" (there may be more)
static const RE2 kAllParts(R"((?i)\b(te weten|namelijk|besta(at|an|ande)\s+uit|opgebouwd\s+uit|onderverdeeld\s+(in|naar|over)|uitgesplitst\s+(in|naar))\b)");
// matches what says that the list may go on: "onder andere", "o.a.", "waarvan", "met name"
static const RE2 kSomeParts(
    R"((?i)(\bonder (andere|meer)\b|\bo\.a\.|\bwaarvan\b|\bdaarvan\b|\bmet name\b|\bvooral\b|\bvoornamelijk\b|\bgrotendeels\b|\bnaast\b))");
// matches a sentence that speaks of a part of what came before: "Hiervan volgen …", "Van deze groep zijn …"
static const RE2 kPartOf(R"((?i)^\W*(hiervan|daarvan|van (deze|die|hen|dit)\b))");

// matches what calls the amount behind it the whole of a sentence: "in totaal een bedrag van ", "In totaal is hier bij de najaarsnota "
static const RE2 kInTotal(R"((?i)\bin totaal\b[^.;,(]{0,40}$)");

constexpr int kSmallest = 100;       // a whole of fewer steps may be the sum of its neighbours by chance
constexpr std::size_t kNearby = 10;  // statements after a whole that may speak of its parts

using Statements = std::vector<Statement>;

const Statement& at(const Statements& all, std::size_t i) { return all[i]; }

bool countable(const Statement& s) { return s.unit != "%" && s.unit != "procent" && s.unit != "percentage" && s.unit != "rapportcijfer" && !s.value.is_zero(); }

bool is_exact(const Statement& s) { return s.qualifier == "exact"; }

bool large(const Statement& s) { return s.value.abs() >= s.step * Decimal(kSmallest); }

PlacedCheck sum_of(const Statements& all, std::size_t whole, const std::vector<std::size_t>& parts) {
    const Statement& w = at(all, whole);
    PlacedCheck placed = placed_check("PROSE_SUM", w.source);
    Check& check = placed.check;
    check.result = Operand{statement_id(static_cast<int>(whole)), 1, w.value, false, w.step};
    Decimal sum;
    std::vector<Decimal> steps;
    std::string text;
    for (std::size_t part : parts) {
        const Statement& p = at(all, part);
        check.operands.push_back(Operand{statement_id(static_cast<int>(part)), 1, p.value, false, p.step});
        sum = sum + p.value;
        steps.push_back(p.step);
        text += (text.empty() ? "" : " + ") + p.value.dutch();
    }
    check.expected = sum;
    check.found = w.value;
    check.difference = sum - w.value;
    bool mixed = std::any_of(steps.begin(), steps.end(), [&](const Decimal& step) { return !(step == w.step); });
    bool whole_steps = w.step == Decimal(1);
    Verdict verdict = mixed ? judge_intervals(*check.difference, steps, w.step)
                            : judge_sum(*check.difference, static_cast<int>(steps.size()), w.step, whole_steps ? Precision::exact : Precision::rounded);
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message = "in the text: " + text + " = " + sum.dutch() + (check.difference->is_zero() ? ", the whole of " : "; the text says ") + w.value.dutch() +
                    (w.unit.empty() ? "" : " " + w.unit);
    return placed;
}

bool adds_up(const Statements& all, std::size_t whole, const std::vector<std::size_t>& parts) {
    Decimal sum;
    for (std::size_t part : parts) sum = sum + at(all, part).value;
    return parts.size() >= 2 && sum == at(all, whole).value;
}

// The parts miss their whole by one digit, or by two that changed places, in one of the figures: of so many digits that this is no chance.
bool all_but_adds_up(const Statements& all, std::size_t whole, const std::vector<std::size_t>& parts) {
    Decimal sum;
    for (std::size_t part : parts) sum = sum + at(all, part).value;
    const auto slipped = [&parts](const Decimal& read, const Decimal& fits) {
        const std::string slip = slip_between(read, fits);
        return (slip == "one_digit" || slip == "digits_swapped") && is_telling(std::max(digits_that_count(read), digits_that_count(fits)), parts.size() + 1);
    };
    const Decimal miss = sum - at(all, whole).value;
    return parts.size() >= 2 && (slipped(at(all, whole).value, sum) || std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
                                     return slipped(at(all, part).value, at(all, part).value - miss);
                                 }));
}

// The same, as an observation: nothing says that these are all parts.
PlacedCheck odd_sum_of(const Statements& all, std::size_t whole, const std::vector<std::size_t>& parts) {
    PlacedCheck placed = sum_of(all, whole, parts);
    placed.check.status = Status::flag;
    placed.check.tolerance.reset();
    placed.check.message += "; one digit would make them the same";
    return placed;
}

// Where the figure of a statement stands in its sentence; npos where it cannot be told.
std::size_t place_in_sentence(const Statement& s) { return s.source.text.empty() ? std::string::npos : s.sentence.find(s.source.text); }

// One sentence: the whole first or last, all others its parts.
void within_sentence(const Statements& all, const std::vector<std::size_t>& group, std::vector<PlacedCheck>& checks) {
    if (group.size() < 3) return;
    bool all_exact = std::all_of(group.begin(), group.end(), [&](std::size_t i) { return is_exact(at(all, i)); });
    for (std::size_t whole : {group.front(), group.back()}) {
        std::vector<std::size_t> parts;
        for (std::size_t i : group)
            if (i != whole) parts.push_back(i);
        if (!all_exact || !large(at(all, whole)) || !adds_up(all, whole, parts)) continue;
        checks.push_back(sum_of(all, whole, parts));
        return;
    }
    for (std::size_t whole : {group.front(), group.back()}) {
        std::vector<std::size_t> parts;
        for (std::size_t i : group)
            if (i != whole) parts.push_back(i);
        const std::size_t place = place_in_sentence(at(all, whole));
        const bool in_total = place != std::string::npos && RE2::PartialMatch(at(all, whole).sentence.substr(0, place), kInTotal);
        if (!all_exact || !in_total || !large(at(all, whole)) || !all_but_adds_up(all, whole, parts)) continue;
        checks.push_back(odd_sum_of(all, whole, parts));
        return;
    }
    // The whole first, and the sentence says that these are its parts.
    const Statement& first = at(all, group.front());
    std::size_t from = place_in_sentence(first), to = place_in_sentence(at(all, group[1]));
    if (from == std::string::npos || to == std::string::npos || to <= from) return;
    std::string between = first.sentence.substr(from, to - from);
    if (!RE2::PartialMatch(between, kAllParts) || RE2::PartialMatch(first.sentence, kSomeParts)) return;
    PlacedCheck placed = sum_of(all, group.front(), {group.begin() + 1, group.end()});
    // "opgebouwd uit een investering van 2.400 en een bijdrage van 250": the second is taken off where that gives the whole.
    const bool deducted = placed.check.difference && std::any_of(placed.check.operands.begin(), placed.check.operands.end(),
                                                                 [&](const Operand& part) { return *placed.check.difference == *part.value + *part.value; });
    if (placed.check.status != Status::pass && deducted) {
        leave_undecided(placed.check, Reason::ambiguous_sign, "one of the parts may be taken off");
    } else if (!all_exact && placed.check.status != Status::pass) {
        leave_undecided(placed.check, Reason::ambiguous_binding, "some of these figures are said to be about right");
    }
    checks.push_back(std::move(placed));
}

bool one_of_its_kind(const Statements& all, std::size_t i) {
    auto same = [&](std::size_t j) { return j < all.size() && j != i && at(all, j).sentence == at(all, i).sentence && at(all, j).unit == at(all, i).unit; };
    return !same(i + 1) && (i == 0 || !same(i - 1));
}

bool parallel(const Statement& a, const Statement& b) { return a.section == b.section && a.unit == b.unit && a.subject == b.subject && !a.subject.empty(); }

// Items of a list that say the same of different groups, and the whole right before them; or one of three parallel figures is the sum of the others.
void over_list(const Statements& all, std::size_t begin, std::size_t end, std::vector<PlacedCheck>& checks) {
    std::vector<std::size_t> items;
    for (std::size_t i = begin; i < end; ++i) items.push_back(i);
    const bool whole_before = begin > 0 && at(all, begin - 1).section == at(all, begin).section && is_exact(at(all, begin - 1)) && large(at(all, begin - 1)) &&
                              countable(at(all, begin - 1));
    if (whole_before && adds_up(all, begin - 1, items)) {
        checks.push_back(sum_of(all, begin - 1, items));
        return;
    }
    const auto without = [&](std::size_t whole) {
        std::vector<std::size_t> parts;
        for (std::size_t i : items)
            if (i != whole) parts.push_back(i);
        return parts;
    };
    for (std::size_t whole : items) {
        if (items.size() < 3 || !large(at(all, whole)) || !adds_up(all, whole, without(whole))) continue;
        checks.push_back(sum_of(all, whole, without(whole)));
        return;
    }
    const std::size_t largest =
        *std::max_element(items.begin(), items.end(), [&](std::size_t a, std::size_t b) { return at(all, a).value < at(all, b).value; });
    if (whole_before && all_but_adds_up(all, begin - 1, items))
        checks.push_back(odd_sum_of(all, begin - 1, items));
    else if (items.size() >= 3 && large(at(all, largest)) && all_but_adds_up(all, largest, without(largest)))
        checks.push_back(odd_sum_of(all, largest, without(largest)));
}

}  // namespace

std::vector<PlacedCheck> check_prose_sums(const Extraction& extraction) {
    const Statements& all = extraction.statements;
    std::vector<PlacedCheck> checks;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && all[end].sentence == all[i].sentence && all[end].source.page == all[i].source.page) ++end;
        std::vector<std::string> units;
        for (std::size_t k = i; k < end; ++k)
            if (countable(all[k]) && std::find(units.begin(), units.end(), all[k].unit) == units.end()) units.push_back(all[k].unit);
        for (const std::string& unit : units) {
            std::vector<std::size_t> group;
            for (std::size_t k = i; k < end; ++k)
                if (countable(all[k]) && all[k].unit == unit) group.push_back(k);
            within_sentence(all, group, checks);
        }
        i = end;
    }
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        auto usable = [&](std::size_t k) { return countable(all[k]) && is_exact(all[k]) && one_of_its_kind(all, k); };
        while (end < all.size() && usable(i) && usable(end) && parallel(all[i], all[end])) ++end;
        if (end - i >= 2) over_list(all, i, end, checks);
        i = end;
    }
    for (std::size_t whole = 0; whole < all.size(); ++whole) {
        if (!countable(all[whole]) || !is_exact(all[whole]) || !large(all[whole])) continue;
        std::vector<std::size_t> parts;
        for (std::size_t k = whole + 1; k < all.size() && k <= whole + kNearby && all[k].section == all[whole].section; ++k)
            if (countable(all[k]) && is_exact(all[k]) && one_of_its_kind(all, k) && RE2::PartialMatch(all[k].sentence, kPartOf)) parts.push_back(k);
        if (adds_up(all, whole, parts))
            checks.push_back(sum_of(all, whole, parts));
        else if (all_but_adds_up(all, whole, parts))
            checks.push_back(odd_sum_of(all, whole, parts));
    }
    return checks;
}

}  // namespace griffier
