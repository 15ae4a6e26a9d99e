#include "audit/sums/total_choice.h"

#include <algorithm>
#include <cmath>

#include "audit/diagnosis/slips.h"
#include "audit/sums/sum_evidence.h"
#include "audit/sums/total_doubts.h"

namespace griffier {
namespace {

constexpr int kUnlabelledHabit = 3;      // last rows without a label in other tables that are sums, and none that is not
constexpr int kNearlyAll = 4;            // holds for every miss
constexpr int kEnoughSteps = 100;        // a sum below 100 steps may hold by chance
constexpr int kTellingSteps = 1000;      // two figures of that many steps are hardly ever the same by chance
constexpr std::size_t kMostAtFoot = 60;  // rows above a last row that none of them is a total of
constexpr int kColumnsAtFoot = 3;        // in which it is their sum to the last digit
constexpr double kBitsOfSlip = 7;        // beyond what was tried

// "Totaal passiva" below its rows, which is "Totaal activa" too: that another total is the same says nothing about the rows.
bool repeats_a_total(const RowWalk& walk, const SumChoice& choice) {
    return choice.binding.terms.size() == 1 && walk.total_at[static_cast<std::size_t>(choice.binding.terms.front().line)] != 0;
}

bool better(const RowWalk& walk, const SumChoice& a, const SumChoice& b) {
    if (repeats_a_total(walk, a) != repeats_a_total(walk, b)) return repeats_a_total(walk, b);
    if (a.clean() != b.clean()) return a.clean();
    int a_bad = a.tally.misses + a.tally.unbound, b_bad = b.tally.misses + b.tally.unbound;
    if (a_bad != b_bad) return a_bad < b_bad;
    if (a.binding.structural != b.binding.structural) return a.binding.structural;
    return a.tally.holds > b.tally.holds;
}

// Beside columns that are printed whole: decimals whose total lies between its parts ("Gemiddeld bedrag 188,07"). Ratios do not add up.
void leave_ratios_undecided(Tally& tally) {
    const auto is_whole = [](const Outcome& o) { return o.kind == Outcome::misses && o.check.result->step >= Decimal(1); };
    if (std::none_of(tally.outcomes.begin(), tally.outcomes.end(), is_whole)) return;
    for (Outcome& outcome : tally.outcomes) {
        if (outcome.kind != Outcome::misses || is_whole(outcome)) continue;
        const std::vector<Operand>& terms = outcome.check.operands;
        const Decimal total = outcome.check.found->abs();
        const auto is_less = [&](const Operand& o) { return o.value && o.value->abs() < total; };
        const auto is_more = [&](const Operand& o) { return o.value && o.value->abs() > total; };
        if (std::none_of(terms.begin(), terms.end(), is_less) || std::none_of(terms.begin(), terms.end(), is_more)) continue;
        leave_undecided(outcome, "the column may show ratios");
        --tally.misses;
    }
}

// A list that its layout alone makes a sum, although it holds nowhere. Where a few rows are blank in one column others speak: the blanks may stand
// for the difference. One row that is blank alone may have slipped by a column as it was read.
std::optional<SumChoice> plain_list(const RowWalk& walk, int row, SumChoice choice) {
    Tally& t = choice.tally;
    leave_ratios_undecided(t);
    if (t.misses == 0 || t.blocked > t.unbound || !is_whole_row(walk, row, choice.binding)) return std::nullopt;
    int plain = 0, doubtful = t.unbound;
    for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
        if (t.outcomes[p].kind != Outcome::misses) continue;
        if (is_plain_list(walk, row, static_cast<int>(p), choice.binding)) {
            ++plain;
            continue;
        }
        ++doubtful;
        if (t.outcomes[p].blank.size() < 2) return std::nullopt;
        leave_undecided(t.outcomes[p], "a row above it is blank here");
        --t.misses, ++t.blocked;
    }
    if (plain == 0 || (doubtful > 0 && plain < 2)) return std::nullopt;
    if (!misses_believably(walk, row, t) || explained_by_a_row(walk, row, choice.binding, t, false)) return std::nullopt;
    return choice;
}

bool holds_throughout(const RowWalk& walk, const Binding& binding, int row, int most_misses) {
    int misses = 0;
    for (int p = 0; p < walk.lines.positions(); ++p) {
        if (!walk.lines.is_position(p)) continue;
        Outcome::Kind kind = evaluate(walk.lines, binding, row, p).kind;
        misses += kind == Outcome::misses;
        if (misses > most_misses || kind == Outcome::blocked) return false;
    }
    return true;
}

// A row called "Totaal" that nothing proves: one block of the layout that a slip in one column makes it, too seldom by chance. Only that column is told.
std::optional<SlippedSum> sum_of_one_slip(const RowWalk& walk, int row, const std::vector<Binding>& bindings) {
    if (claim_of(walk.figures, row) != Claim::strong) return std::nullopt;
    std::optional<SlippedSum> found;
    std::size_t tried = 0;
    double most = 0;
    for (const Binding& binding : bindings) {
        if (binding.terms.size() < kPlainTerms) continue;
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const std::vector<Outcome> outcomes = choice.tally.outcomes;
        for (std::size_t p = 0; p < outcomes.size(); ++p) {
            const Outcome& miss = outcomes[p];
            if (miss.kind != Outcome::misses) continue;
            ++tried;
            const bool printed = miss.blank.empty() || choice.tally.misses > 1;
            const Figure& total = walk.figures.at(row, static_cast<int>(p));
            const bool of_one_unit = std::all_of(binding.terms.begin(), binding.terms.end(), [&](const Term& term) {
                const Figure& figure = walk.figures.at(term.line, static_cast<int>(p));
                return !figure.counts() || figure.unit == total.unit;
            });
            if (!printed || !of_one_unit || miss.needs_dash || miss.figures < 2 || total.recognised) continue;
            const std::optional<TurnedSign> turned = sign_within_rounding(miss);
            const double bits = std::max(bits_of_slip(miss), turned ? turned->bits : 0);
            const std::optional<std::string> slip = bits > most ? lone_minus_of(miss) : std::nullopt;
            std::optional<std::string> told = slip || bits <= most ? slip : slips_of(miss);
            if (!told && bits > most && turned) told = turned->told;
            if (!told) continue;
            most = bits;
            choice.tally.outcomes = outcomes;
            for (std::size_t other = 0; other < outcomes.size(); ++other)
                if (other != p && outcomes[other].kind == Outcome::misses)
                    leave_undecided(choice.tally.outcomes[other], "the rows above it do not make it in any column");
            found = SlippedSum{choice, *told};
        }
    }
    return found && most - std::log2(static_cast<double>(tried)) >= kBitsOfSlip ? found : std::nullopt;
}

// Rounded figures of which three or more make a total of thousands of steps but for one or two.
bool is_no_chance(const Tally& t) {
    return std::any_of(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) {
        return o.kind == Outcome::holds && o.figures >= 3 && o.check.found->abs() >= o.check.result->step * Decimal(kTellingSteps);
    });
}

}  // namespace

bool is_large(const Outcome& outcome) {
    return outcome.kind == Outcome::holds && outcome.figures >= 2 && outcome.check.found->abs() >= outcome.check.result->step * Decimal(kEnoughSteps);
}

bool acceptable(const RowWalk& walk, int row, Claim claim, const SumChoice& choice) {
    const Tally& t = choice.tally;
    if (claim != Claim::none && choice.binding.structural && t.unbound == 0 && misses_cancel(t)) return true;
    if (t.holds == 0) return false;
    // A total may have one term; anything weaker, or found by the arithmetic alone, needs a real sum.
    if (t.misses + t.unbound == 0) {
        if (claim == Claim::strong && choice.binding.structural) return true;
        bool reserves =
            choice.binding.structural && choice.binding.terms.size() >= 2 && t.exact == t.holds && t.trivial > 0 && speaks_of_reserves(label_of(walk, row));
        return t.strongest >= 2 || reserves || (t.holds >= 2 && t.exact * 2 >= t.holds && choice.binding.terms.size() >= 2);
    }
    if (2 * t.unbound > t.holds) return false;
    // A block that only the arithmetic points out has to hold nearly everywhere.
    if (!choice.binding.structural) return t.holds >= kNearlyAll * t.misses && t.strongest >= 2;
    bool most = t.holds >= 2 && t.holds >= 2 * t.misses && (t.strongest >= 2 || claim == Claim::strong || t.holds >= 3 * t.misses);
    // Without a header the table may have begun on another page.
    bool whole = walk.figures.table->header_rows > 0;
    bool pointed = whole && claim == Claim::strong && t.misses <= 2 && ((t.exact >= 1 && (t.strongest >= 3 || t.large)) || is_no_chance(t));
    // The total of one row, or of one section, is that row: a column where it is says so as well as a sum of two. Two rows that are called totals ("Totale
    // kosten", "Totale opbrengsten") may be the same in one column for other reasons.
    bool alone =
        whole &&
        (choice.binding.rule == "COLSUM" || (speaks_of_total(label_of(walk, row)) && !speaks_of_total(label_of(walk, choice.binding.terms[0].line)))) &&
        claim == Claim::strong && choice.binding.terms.size() == 1 && t.exact >= 1 && t.exact == t.holds && t.misses <= t.holds &&
        std::any_of(t.outcomes.begin(), t.outcomes.end(),
                    [](const Outcome& o) { return o.kind == Outcome::holds && o.check.found->abs() >= o.check.result->step * Decimal(kTellingSteps); });
    if (!most && !pointed && !alone) return false;
    return !holds_only_where_rest_is_empty(walk, choice.binding, t) && !explained_by_a_row(walk, row, choice.binding, t, t.holds >= 2 * t.misses);
}

std::optional<SumChoice> choose_sum(const RowWalk& walk, int row, Claim claim) {
    std::optional<SumChoice> best;
    std::vector<SumChoice> tried;
    for (Binding& binding : blocks_above(walk, row, Blocks::all, longest_of(walk))) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        tried.push_back(choice);
        if (acceptable(walk, row, claim, choice) && (!best || better(walk, choice, *best))) best = choice;
    }
    if (best && !best->clean()) {
        // Another block of the layout that holds where this one misses: the total means something else there.
        for (std::size_t p = 0; p < best->tally.outcomes.size(); ++p) {
            if (best->tally.outcomes[p].kind != Outcome::misses) continue;
            for (const SumChoice& other : tried)
                if (other.binding.structural && other.tally.outcomes[p].kind == Outcome::holds && other.tally.outcomes[p].figures >= 2)
                    best->tally.outcomes[p] = other.tally.outcomes[p];
        }
    }
    if (!best && tried.size() > 0) {
        for (const SumChoice& choice : tried)
            if (std::optional<SumChoice> plain = plain_list(walk, row, choice)) return plain;
        // Sums of zeros alone, and sums that only p.m. or misread cells keep from being tried, are bound by the layout.
        const SumChoice& first = tried.front();
        if (claim == Claim::strong && first.tally.holds == 0 && first.tally.misses == 0 && first.tally.blocked + first.tally.trivial > 0) return first;
    }
    return best;
}

std::optional<SlippedSum> slipped_sum(const RowWalk& walk, int row) {
    const std::vector<Binding> bindings = blocks_above(walk, row, Blocks::structural, kMostUnnamed);
    for (const Binding& binding : bindings) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        Tally& t = choice.tally;
        if (t.misses != 1 || t.blocked > 0 || t.exact != t.holds || holds_only_where_rest_is_empty(walk, binding, t)) continue;
        const auto miss = std::find_if(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::misses; });
        const int column = static_cast<int>(miss - t.outcomes.begin());
        if (!miss->check.result || walk.figures.at(row, column).recognised) continue;
        const std::optional<std::string> minus = lone_minus_of(*miss);
        const bool listed = (t.exact > 0 || minus) && is_plain_list(walk, row, column, binding);
        if (const auto slip = listed && minus ? minus : listed ? slips_of(*miss) : told_by_slip(t, *miss)) return SlippedSum{std::move(choice), *slip};
    }
    return sum_of_one_slip(walk, row, bindings);
}

std::optional<SumChoice> sum_with_doubled_row(const RowWalk& walk, int row) {
    for (Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        for (std::size_t i = 0; i + 1 < binding.terms.size(); ++i) {
            const int first = binding.terms[i].line, second = binding.terms[i + 1].line;
            const RowMeaning &a = walk.figures.row(first), &b = walk.figures.row(second);
            if (second != first + 1 || a.label != b.label || a.kind != b.kind || a.level != b.level || !is_printed_twice(walk, first)) continue;
            bool filled = false;
            for (int c = 0; c < walk.figures.columns; ++c) filled |= walk.figures.at(first, c).counts() && !walk.figures.at(first, c).value.is_zero();
            Binding once = binding;
            once.terms.erase(once.terms.begin() + static_cast<long>(i));
            const Tally without = tally(walk.lines, once, row);
            if (!filled || without.misses + without.unbound > 0 || without.exact == 0 || without.strongest < 2) continue;
            SumChoice choice{binding, tally(walk.lines, binding, row)};
            if (choice.tally.misses > 0) return choice;
        }
    }
    return std::nullopt;
}

std::optional<SumChoice> unnamed_total(const RowWalk& walk, int row) {
    for (Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        if (binding.terms.size() < 2 || !holds_throughout(walk, binding, row, 0)) continue;
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        bool sure = t.misses == 0 && t.blocked == 0 && t.exact == t.holds && ((t.exact >= 2 && t.strongest >= 2) || (t.exact == 1 && t.strongest >= 3));
        if (!sure) continue;
        if (std::any_of(t.outcomes.begin(), t.outcomes.end(), is_large)) return choice;
    }
    return std::nullopt;
}

std::optional<SumChoice> nearly_unnamed_total(const RowWalk& walk, int row) {
    for (Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        if (binding.terms.size() < 2 || !holds_throughout(walk, binding, row, 1)) continue;
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        const bool pair = binding.terms.size() < kPlainTerms;
        const auto proofs =
            std::count_if(t.outcomes.begin(), t.outcomes.end(), [pair](const Outcome& o) { return is_large(o) && o.exact && (pair || o.figures >= 3); });
        if (t.misses == 1 && t.exact == t.holds && proofs >= (pair ? 3 : 2) && !explained_by_a_row(walk, row, binding, t, true)) return choice;
    }
    return std::nullopt;
}

std::optional<SumChoice> sum_at_foot(const RowWalk& walk, int row) {
    if (!is_last_row(walk, row) || walk.figures.table->header_rows == 0 || walk.open.size() < kPlainTerms || walk.open.size() > kMostAtFoot)
        return std::nullopt;
    const std::vector<Decimal> steps = common_steps(walk.figures);
    const double tried = std::log2(static_cast<double>(walk.open.size()));
    std::optional<SumChoice> best;
    for (std::size_t begin = 0; begin + kPlainTerms <= walk.open.size(); ++begin) {
        const std::vector<Term> terms = terms_from(walk, begin);
        SumChoice choice{{rule_for(walk, row, terms), terms, false}, {}};
        choice.tally = tally(walk.lines, choice.binding, row);
        const Tally& t = choice.tally;
        const bool odd = t.misses == 1 || (t.misses == 2 && swapped_positions(walk.lines, choice.binding, row, t));
        if (t.blocked > 0 || t.exact != t.holds || t.holds < kColumnsAtFoot || (t.misses > 0 && !odd)) continue;
        double bits = 0;
        for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
            const Outcome& outcome = t.outcomes[p];
            if (outcome.kind != Outcome::holds || outcome.figures < 2) continue;
            Decimal size = outcome.check.found->abs();
            if (size.is_zero())
                for (const Operand& operand : outcome.check.operands) size = std::max(size, operand.value->abs());
            int doublings = 0;
            for (Decimal reached = std::max(steps[p], outcome.check.result->step); reached < size; reached = reached + reached) ++doublings;
            bits += doublings;
        }
        if (bits - tried >= kSure && (!best || t.misses < best->tally.misses)) best = choice;
    }
    return best;
}

std::optional<SumChoice> sum_before_block(const RowWalk& walk, const std::vector<Term>& block) {
    std::vector<Term> terms;
    for (const OpenRow& open : walk.open) {
        if (open.row == block.front().line) break;
        terms.push_back({open.row, 1});
    }
    if (terms.size() < 2) return std::nullopt;
    SumChoice choice{{"COLSUM", terms, false}, {}};
    choice.tally = tally(walk.lines, choice.binding, block.front().line);
    const Tally& t = choice.tally;
    return t.exact > 0 && t.exact == t.holds && t.misses <= 1 && t.blocked == t.unbound ? std::optional(choice) : std::nullopt;
}

std::optional<SumChoice> unlabelled_total(const RowWalk& walk, int row) {
    const TotalHabits& others = walk.others;
    if (!label_of(walk, row).empty() || !is_last_row(walk, row) || walk.open.size() < 2 || others.unlabelled_hold < kUnlabelledHabit ||
        others.unlabelled_miss > 0)
        return std::nullopt;
    if (std::any_of(walk.open.begin(), walk.open.end(), [](const OpenRow& entry) { return entry.total; })) return std::nullopt;
    const std::vector<Term> terms = terms_from(walk, 0);
    SumChoice choice{{rule_for(walk, row, terms), terms, true}, {}};
    choice.tally = tally(walk.lines, choice.binding, row);
    if (choice.tally.holds + choice.tally.misses == 0 || choice.tally.unbound > 0 || !misses_believably(walk, row, choice.tally)) return std::nullopt;
    return choice;
}

void note_unlabelled(RowWalk& walk, int row) {
    if (!label_of(walk, row).empty() || !is_last_row(walk, row) || walk.open.size() < 2) return;
    if (std::any_of(walk.open.begin(), walk.open.end(), [](const OpenRow& entry) { return entry.total; })) return;
    const std::vector<Term> terms = terms_from(walk, 0);
    const Tally t = tally(walk.lines, {rule_for(walk, row, terms), terms, true}, row);
    if (t.misses == 0 && t.holds == t.exact && std::any_of(t.outcomes.begin(), t.outcomes.end(), is_large))
        ++walk.habits.unlabelled_hold;
    else if (t.misses > 0)
        ++walk.habits.unlabelled_miss;
}

}  // namespace griffier
