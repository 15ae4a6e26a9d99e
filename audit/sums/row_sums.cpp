// Walks down a table and keeps the rows that no total has taken up yet ("open"). A total takes up the block that the layout and the
// arithmetic agree on; it then stands in the open rows itself, as a term of the next higher total.
#include "audit/sums/row_sums.h"

#include <algorithm>
#include <map>

#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/sums/lacking_rows.h"
#include "audit/sums/total_choice.h"
#include "audit/sums/total_doubts.h"

namespace griffier {
namespace {

constexpr int kDashHabit = 3;  // sums of other tables that hold with a dash, for each that does not

bool takes_dashes_for_zero(const TotalHabits& habits) { return habits.dashes_hold >= kDashHabit * std::max(1, habits.dashes_miss); }

void emit(RowWalk& walk, const SumChoice& choice, int row) {
    const Tally& t = choice.tally;
    const std::size_t terms = choice.binding.terms.size();
    const bool nearest =
        terms >= 2 && nearest_block(walk) + terms == walk.open.size() && choice.binding.terms.front().line == walk.open[nearest_block(walk)].row;
    if (nearest && t.misses == 0 && t.exact > 0 && t.strongest >= 2) {
        const bool beyond_chance = std::any_of(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) { return is_large(o) && o.exact && o.figures >= 3; });
        walk.habits.proved[kind_of_total(label_of(walk, row))] += beyond_chance ? kProofs : 1;
    }
    for (const Outcome& outcome : choice.tally.outcomes) {
        walk.dash_is_zero |= outcome.kind == Outcome::holds && outcome.needs_dash;
        walk.habits.dashes_hold += outcome.kind == Outcome::holds && outcome.needs_dash && outcome.exact && outcome.figures >= 2;
        walk.habits.dashes_miss += outcome.kind == Outcome::misses && outcome.needs_dash;
    }
    Tally decided = t;
    leave_unbelievable_undecided(walk, row, decided);
    auto placed = checks_of(walk.lines, decided, row, walk.dash_is_zero);
    walk.checks.insert(walk.checks.end(), placed.begin(), placed.end());
}

bool is_grand_saldo(const RowWalk& walk, const SaldoClaim& saldo) {
    return claim_of(walk.figures, saldo.baten) == Claim::strong && claim_of(walk.figures, saldo.lasten) == Claim::strong;
}

// Of the first block that the layout suggests; "" where it suggests none.
std::string first_rule(const RowWalk& walk, int row) {
    std::vector<Binding> bindings = blocks_above(walk, row, Blocks::structural, longest_of(walk));
    return bindings.empty() ? "" : bindings.front().rule;
}

// What is seen but not claimed surely enough to be a fail.
void flag_misses(RowWalk& walk, std::size_t first, const std::string& what) {
    for (std::size_t i = first; i < walk.checks.size(); ++i) {
        Check& check = walk.checks[i].check;
        if (check.status != Status::fail) continue;
        check.status = Status::flag;
        check.message += "; " + what;
    }
}

// "Dekking flexwoningen -412" above the rows that make the saldo, which does not count it: the cost that it covers may be missing.
PlacedCheck uncounted(const RowWalk& walk, int cover, int total) {
    int column = 0;
    while (column + 1 < walk.figures.columns && !(walk.figures.at(cover, column).counts() && !walk.figures.at(cover, column).value.is_zero())) ++column;
    PlacedCheck placed = placed_at("ROW_LOST", walk.figures.at(total, column));
    placed.check.status = Status::flag;
    placed.check.operands = {operand_of(walk.figures.at(cover, column))};
    placed.check.message = walk.lines.name(cover) + " " + walk.figures.at(cover, column).value.dutch() + " is not counted in " + walk.lines.name(total) +
                           ", all other rows are: the row that it covers may be missing";
    return placed;
}

// What the list makes up to here, printed where a page ends and again where the next begins; at the head of a table it is a term. A row called "Transport" may
// be of lorries where the row above or below it carries nothing.
bool is_carried(const RowWalk& walk, int row) {
    if (walk.open.empty() || !speaks_of_carry(label_of(walk, row))) return false;
    const auto same = [&](int other) {
        if (other < 0 || other >= walk.figures.rows || !speaks_of_carry(label_of(walk, other))) return false;
        for (int c = 0; c < walk.figures.columns; ++c)
            if (walk.figures.at(row, c).counts() != walk.figures.at(other, c).counts()) return false;
        return true;
    };
    int before = row - 1, after = row + 1;
    while (before >= 0 && !walk.figures.figure_row[static_cast<std::size_t>(before)]) --before;
    while (after < walk.figures.rows && !walk.figures.figure_row[static_cast<std::size_t>(after)]) ++after;
    return same(before) || same(after);
}

RowWalk walk_down(const TableFigures& figures, const std::vector<SaldoClaim>& saldi, const std::set<int>& children, bool dash_is_zero,
                  const std::map<std::string, int>& known, const TotalHabits& others) {
    RowWalk walk{
        figures, Lines{figures, false}, {}, {}, {}, {}, dash_is_zero, 0, {}, known, others, std::vector<char>(static_cast<std::size_t>(figures.rows), 0), {}};
    for (int row = 0; row < figures.rows; ++row) walk.deduction.push_back(speaks_of_deduction(label_of(walk, row)));
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)]) {
            RowKind kind = figures.row(row).kind;
            if (row < figures.table->header_rows || kind == RowKind::empty) continue;
            walk.sections.push_back(walk.open.size());
            if (kind != RowKind::header && !label_of(walk, row).empty()) walk.section_at[label_of(walk, row)] = walk.open.size();
            continue;
        }
        if (const std::string& group = figures.row(row).group; !figures.grouped_rows.empty() && !group.empty() && walk.section_at.count(group) == 0) {
            walk.sections.push_back(walk.open.size());
            walk.section_at[group] = walk.open.size();
        }
        if (speaks_of_part(label_of(walk, row)) || children.count(row)) continue;
        if (is_carried(walk, row)) {
            if (const std::optional<SumChoice> choice = choose_sum(walk, row, Claim::strong)) emit(walk, *choice, row);
            continue;
        }
        auto saldo = std::find_if(saldi.begin(), saldi.end(), [row](const SaldoClaim& s) { return !s.along_columns && s.saldo == row; });
        if (saldo != saldi.end() && saldo->firm) {
            std::vector<Term> terms = {{saldo->baten, 1}, {saldo->lasten, 1}};
            if (is_grand_saldo(walk, *saldo)) {  // "Saldo van baten en lasten" is also the sum of the saldi above it
                for (Binding& binding : blocks_above(walk, row, Blocks::all, kMostUnnamed)) {
                    bool saldi_only = binding.terms.size() >= 2 && std::all_of(binding.terms.begin(), binding.terms.end(),
                                                                               [&](const Term& t) { return side_of_row(figures, t.line) == Side::saldo; });
                    if (!saldi_only) continue;
                    SumChoice choice{binding, tally(walk.lines, binding, row)};
                    if (!acceptable(walk, row, Claim::weak, choice)) continue;
                    emit(walk, choice, row);
                    terms.insert(terms.end(), binding.terms.begin(), binding.terms.end());
                    break;
                }
            }
            take_up(walk, terms, row);
            continue;
        }
        note_unlabelled(walk, row);
        Claim claim = claim_of(figures, row);
        if (claim == Claim::none && walk.section_at.count(label_of(walk, row))) claim = Claim::strong;  // "Jeugdhulp … Jeugdhulp 3.300"
        if (claim == Claim::none) {
            std::optional<SumChoice> choice = unnamed_total(walk, row);
            if (!choice) choice = unlabelled_total(walk, row);
            const bool nearly = !choice && (choice = nearly_unnamed_total(walk, row));
            if (choice) {
                const std::size_t first = walk.checks.size();
                emit(walk, *choice, row);
                if (nearly) flag_misses(walk, first, "the row is their sum in every other column");
                take_up(walk, choice->binding.terms, row);
            } else if ((choice = sum_at_foot(walk, row))) {
                const std::size_t first = walk.checks.size();
                if (const auto before = sum_before_block(walk, choice->binding.terms)) emit(walk, *before, choice->binding.terms.front().line);
                walk.dash_is_zero = true;
                emit(walk, *choice, row);
                flag_misses(walk, first, "the other columns hold");
                take_up(walk, choice->binding.terms, row);
            } else {
                leave_open(walk, row, false);
            }
            continue;
        }
        walk.long_totals += walk.open.size() > kMostUnnamed;
        if (std::optional<SumChoice> doubled = sum_with_doubled_row(walk, row)) {
            emit(walk, *doubled, row);
            take_up(walk, doubled->binding.terms, row);
            continue;
        }
        std::optional<SumChoice> choice = choose_sum(walk, row, claim);
        if (choice) {
            const std::size_t first = walk.checks.size();
            emit(walk, *choice, row);
            if (const auto cover = cover_left_out(walk, choice->binding)) walk.checks.push_back(uncounted(walk, *cover, row));
            // Of persons, who may count in two groups, this is no error; of money it is one.
            const bool nowhere = choice->tally.holds == 0 && choice->tally.misses > 1 && !is_money(walk, row);
            if (nowhere && !misses_cancel(choice->tally) && !counts_a_row_twice(walk, row, choice->tally))
                flag_misses(walk, first, "no column holds: a row may be missing or one too many");
            // So few rows may be all there is of a list that went on elsewhere.
            if (choice->tally.misses > 0 && choice->tally.holds == 0 && choice->binding.terms.size() < kPlainTerms && !misses_cancel(choice->tally) &&
                !numbers_leave_one_out(walk, choice->binding))
                flag_misses(walk, first, "a row may be missing");
            take_up(walk, choice->binding.terms, row);
            continue;
        }
        if (std::optional<SlippedSum> slipped = slipped_sum(walk, row)) {
            const std::size_t first = walk.checks.size();
            emit(walk, slipped->choice, row);
            flag_misses(walk, first, slipped->slip);
            take_up(walk, slipped->choice.binding.terms, row);
            continue;
        }
        if (std::optional<SumChoice> lacking = sum_lacking_rows(walk, row, claim)) {
            const std::size_t first = walk.checks.size();
            emit(walk, *lacking, row);
            flag_misses(walk, first, "a row may be missing");
            take_up(walk, lacking->binding.terms, row);
            continue;
        }
        if (claim == Claim::strong) {
            Side side = side_of_row(figures, row);
            bool alone = walk.open.empty() || ((side == Side::baten || side == Side::lasten) && first_rule(walk, row) == "HIER");
            walk.checks.push_back(
                alone ? not_checkable(walk.lines, row, "COLSUM", Reason::missing_operand, "no rows above it in this table to add up")
                      : not_checkable(walk.lines, row, "COLSUM", Reason::ambiguous_binding, "no block of rows above it adds up to it in most columns"));
            leave_open(walk, row, true);
            continue;
        }
        if (std::optional<SumChoice> unlabelled = unlabelled_total(walk, row)) {
            emit(walk, *unlabelled, row);
            take_up(walk, unlabelled->binding.terms, row);
            continue;
        }
        leave_open(walk, row, false);
    }
    return walk;
}

}  // namespace

bool is_concerned(const TableFigures& figures, const TotalHabits& others) {
    bool dash = false;
    for (const Figure& figure : figures.grid) dash |= figure.state == FigureState::dash;
    if (dash && takes_dashes_for_zero(others)) return true;
    int last = -1;
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
        if (others.proved.count(kind_of_total(figures.row(row).label)) > 0) return true;
        last = row;
    }
    return last >= 0 && figures.row(last).label.empty();
}

RowSums check_row_sums(const TableFigures& figures, const std::vector<SaldoClaim>& saldi, const std::set<int>& children, const TotalHabits& others) {
    RowWalk walk = walk_down(figures, saldi, children, takes_dashes_for_zero(others), others.proved, others);
    // A sum further down may be the one that proves a dash to be zero, or what totals of one kind mean.
    std::map<std::string, int> known = others.proved;
    for (const auto& [kind, proofs] : walk.habits.proved) known[kind] += proofs;
    const bool proofs = std::any_of(walk.habits.proved.begin(), walk.habits.proved.end(), [](const auto& kind) { return kind.second >= kProofs; });
    if (!walk.dash_is_zero && !proofs) return {std::move(walk.checks), std::move(walk.habits)};
    return {walk_down(figures, saldi, children, walk.dash_is_zero, known, others).checks, std::move(walk.habits)};
}

}  // namespace griffier
