#include "audit/sums/total_doubts.h"

#include <algorithm>

#include "audit/diagnosis/diagnosis.h"
#include "audit/diagnosis/slips.h"
#include "audit/labels.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kSectionName = 4;  // letters of a section's name that a total can be known by
constexpr int kExchangedSteps = 100;     // of a figure that another one is hardly ever the same as by chance

bool fills_columns(const RowWalk& walk, int row, int least) {
    int filled = 0;
    for (int p = 0; p < walk.lines.positions(); ++p) filled += walk.figures.at(row, p).counts() && !walk.figures.at(row, p).value.is_zero();
    return filled >= least;
}

// No row is called baten or lasten and nothing else, and not some of them one and some the other.
bool is_of_one_side(const RowWalk& walk, const Binding& binding) {
    bool baten = false, lasten = false, bare = false;
    for (const Term& term : binding.terms) {
        const Side side = side_of_row(walk.figures, term.line);
        baten |= side == Side::baten;
        lasten |= side == Side::lasten;
        bare |= is_bare_side(label_of(walk, term.line));
    }
    return !bare && !(baten && lasten);
}

// The total changed places with a figure beside or below it, or with one of its terms.
bool is_exchanged(const RowWalk& walk, int row, int column, const Check& check) {
    const Decimal least = check.result->step * Decimal(kExchangedSteps);
    if (check.expected->abs() >= least)
        for (const auto& [r, c] : {std::pair(row + 1, column), std::pair(row, column + 1), std::pair(row, column - 1)}) {
            if (r >= walk.figures.rows || c < 0 || c >= walk.figures.columns) continue;
            const Figure& beside = walk.figures.at(r, c);
            if (beside.counts() && beside.value == *check.expected && beside.step == check.result->step) return true;
        }
    return std::any_of(check.operands.begin(), check.operands.end(), [&](const Operand& operand) {
        return operand.sign > 0 && operand.value && operand.value->abs() >= least && *check.expected + *check.found == *operand.value + *operand.value;
    });
}

// A total that is larger than its rows may miss one; a smaller one may count a row less, or one of them has the wrong sign, or a slip has a name.
// Else it is no sum of these rows at all: an average, a count, a total of something else.
bool is_believable(const RowWalk& walk, int row, int column, const Outcome& miss) {
    const Check& check = miss.check;
    // 1,538 below 1.538: a comma for a point is a reading, not a sum, gone wrong.
    const bool other_notation = check.result->step < Decimal(1) && check.difference->abs() + check.found->abs() == check.found->abs() * Decimal(1000);
    if (other_notation) return false;
    if (check.found->abs() > check.expected->abs() || is_exchanged(walk, row, column, check)) return true;
    Decimal largest;
    bool sign = false;
    for (const Operand& operand : check.operands) {
        if (!operand.value) continue;
        largest = std::max(largest, operand.value->abs());
        sign |= check.difference->abs() == operand.value->abs() + operand.value->abs();
    }
    const bool turned = (*check.found + *check.expected).abs() <= *check.tolerance;  // the total itself has the wrong sign, rounding apart
    return sign || turned || check.difference->abs() <= largest || !slip_between(*check.found, *check.expected).empty() ||
           is_cut_to_thousands(*check.found, *check.expected, check.result->step);
}

}  // namespace

std::string what_of_total(const std::string& label) {
    const std::string total = fold(label);
    const std::size_t word = total.find(' ');
    return speaks_of_total(label) && word != std::string::npos ? total.substr(word + 1) : "";
}

bool is_named_section(const RowWalk& walk, int row, std::size_t begin) {
    const std::string total = fold(label_of(walk, row)), what = what_of_total(label_of(walk, row));
    return std::any_of(walk.section_at.begin(), walk.section_at.end(), [&](const auto& section) {
        const std::string name = fold(section.first);
        const bool begins = what.size() >= kSectionName && name.rfind(what + " ", 0) == 0;
        return section.second == begin && section.first.size() >= kSectionName && (begins || total.find(name) != std::string::npos);
    });
}

bool is_plain_list(const RowWalk& walk, int row, int column, const Binding& binding) {
    const auto kind = walk.known.find(kind_of_total(label_of(walk, row)));
    const bool proved = kind != walk.known.end() && kind->second >= kProofs;
    bool total = proved || speaks_of_total(label_of(walk, row)) || speaks_of_carry(label_of(walk, row)) || side_of_row(walk.figures, row) == Side::saldo;
    const std::size_t least = numbers_leave_one_out(walk, binding) || fills_columns(walk, row, 2) ? kPlainTerms - 1 : kPlainTerms;
    if (!total || !binding.structural || binding.rule != "COLSUM" || binding.terms.size() < least) return false;
    if (walk.figures.table->header_rows == 0 || binding.terms.size() > walk.open.size()) return false;
    const std::size_t begin = walk.open.size() - binding.terms.size();
    for (std::size_t i = begin; i < walk.open.size(); ++i)
        if (walk.open[i].row != binding.terms[i - begin].line) return false;
    if (begin > 0 && !is_named_section(walk, row, begin) && !(proved && begin == nearest_block(walk))) return false;
    if (std::any_of(walk.sections.begin(), walk.sections.end(), [&](std::size_t section) { return section > begin; }))
        return false;  // a row without its figure, or a second block
    const Term& first = binding.terms.front();
    // "Loonkosten", "Frictiekosten" among other costs: items of one list, no two sides of a saldo.
    const bool of_one_side = is_of_one_side(walk, binding);
    for (const Term& term : binding.terms) {
        Side side = side_of_row(walk.figures, term.line);
        bool alike = walk.figures.row(term.line).level == walk.figures.row(first.line).level &&
                     is_bulleted(label_of(walk, term.line)) == is_bulleted(label_of(walk, first.line));
        const bool sided = side == Side::saldo || ((side == Side::baten || side == Side::lasten) && !(of_one_side && speaks_of_total(label_of(walk, row))));
        if (!alike || sided || term.sign < 0) return false;
        const Figure& figure = walk.figures.at(term.line, column);
        if (!figure.counts() && !(figure.state == FigureState::dash && walk.dash_is_zero)) return false;
    }
    for (int r = begin > 0 ? first.line : 0; r < row; ++r)
        if (walk.figures.figure_row[static_cast<std::size_t>(r)] && claim_of(walk.figures, r) != Claim::none) return false;
    return true;
}

bool is_whole_row(const RowWalk& walk, int row, const Binding& binding) {
    for (int p = 0; p < walk.lines.positions(); ++p)
        for (const Term& term : binding.terms)
            if (walk.figures.at(term.line, p).counts() && !walk.figures.at(row, p).counts()) return false;
    return true;
}

bool explained_by_a_row(const RowWalk& walk, int row, const Binding& binding, const Tally& tally, bool most) {
    for (int r = 0; r < row; ++r) {
        if (!walk.figures.figure_row[static_cast<std::size_t>(r)]) continue;
        bool is_term = std::any_of(binding.terms.begin(), binding.terms.end(), [r](const Term& t) { return t.line == r; });
        bool all = true, vouched = false;
        for (std::size_t p = 0; p < tally.outcomes.size() && all; ++p) {
            const Figure& figure = walk.figures.at(r, static_cast<int>(p));
            vouched |= tally.outcomes[p].kind == Outcome::holds && !figure.value.is_zero();
            if (tally.outcomes[p].kind != Outcome::misses) continue;
            const Decimal& difference = *tally.outcomes[p].check.difference;
            if (!figure.counts() || figure.value.is_zero())
                all = false;
            else if (!is_term)
                all = difference.abs() == figure.value.abs();
            else
                all = difference == figure.value || difference == figure.value + figure.value;
        }
        if (all && !(most && vouched) && !is_printed_twice(walk, r)) return true;
    }
    return false;
}

bool counts_a_row_twice(const RowWalk& walk, int row, const Tally& tally) {
    for (int r = 0; r < row; ++r) {
        if (!is_printed_twice(walk, r)) continue;
        bool all = true;
        for (std::size_t p = 0; p < tally.outcomes.size() && all; ++p)
            all = tally.outcomes[p].kind != Outcome::misses || *tally.outcomes[p].check.difference == walk.figures.at(r, static_cast<int>(p)).value;
        if (all) return true;
    }
    return false;
}

bool is_printed_twice(const RowWalk& walk, int row) {
    for (int other : {row - 1, row + 1}) {
        if (other < 0 || other >= walk.figures.rows || label_of(walk, row).empty() || label_of(walk, other) != label_of(walk, row)) continue;
        bool same = true;
        for (int c = 0; c < walk.figures.columns; ++c) {
            const Figure &a = walk.figures.at(row, c), &b = walk.figures.at(other, c);
            same &= a.state == b.state && a.value == b.value;
        }
        if (same) return true;
    }
    return false;
}

bool is_money(const RowWalk& walk, int row) {
    for (int p = 0; p < walk.lines.positions(); ++p)
        if (walk.figures.at(row, p).counts() && walk.figures.at(row, p).unit != UnitKind::eur) return false;
    return true;
}

bool misses_believably(const RowWalk& walk, int row, const Tally& tally) {
    for (std::size_t p = 0; p < tally.outcomes.size(); ++p)
        if (tally.outcomes[p].kind == Outcome::misses && !is_believable(walk, row, static_cast<int>(p), tally.outcomes[p])) return false;
    return true;
}

void leave_undecided(Outcome& outcome, const char* why) {
    outcome.kind = Outcome::blocked;
    leave_undecided(outcome.check, Reason::ambiguous_binding, why);
}

void leave_unbelievable_undecided(const RowWalk& walk, int row, Tally& tally) {
    for (std::size_t p = 0; p < tally.outcomes.size(); ++p)
        if (Outcome& outcome = tally.outcomes[p];
            outcome.kind == Outcome::misses && !outcome.needs_dash && !is_believable(walk, row, static_cast<int>(p), outcome))
            leave_undecided(outcome, "so far off the sum, the column may show something else here");
}

bool holds_only_where_rest_is_empty(const RowWalk& walk, const Binding& binding, const Tally& tally) {
    for (const OpenRow& entry : walk.open) {
        if (std::any_of(binding.terms.begin(), binding.terms.end(), [&](const Term& t) { return t.line == entry.row; })) continue;
        bool filled_in_holds = false, filled_in_misses = false;
        for (std::size_t p = 0; p < tally.outcomes.size(); ++p) {
            bool filled = !walk.figures.at(entry.row, static_cast<int>(p)).value.is_zero();
            filled_in_holds |= filled && tally.outcomes[p].kind == Outcome::holds;
            filled_in_misses |= filled && tally.outcomes[p].kind == Outcome::misses;
        }
        if (filled_in_misses && !filled_in_holds) return true;
    }
    return false;
}

bool misses_cancel(const Tally& tally) {
    Decimal sum;
    bool real = tally.misses == 2;
    std::vector<int> empty;  // lines of the block with nothing in any column
    bool first = true;
    for (const Outcome& outcome : tally.outcomes) {
        if (outcome.kind == Outcome::nothing) continue;
        if (first) empty = outcome.blank;
        first = false;
        std::erase_if(empty, [&](int line) { return std::find(outcome.blank.begin(), outcome.blank.end(), line) == outcome.blank.end(); });
    }
    for (const Outcome& outcome : tally.outcomes) {
        if (outcome.kind != Outcome::misses) continue;
        sum = sum + *outcome.check.difference;
        real &= outcome.check.operands.size() >= 2 && (outcome.figures >= 2 || tally.holds > 0) && !outcome.needs_dash && outcome.blank == empty;
    }
    return real && sum.is_zero();
}

}  // namespace griffier
