// Walks down a table and keeps the rows that no total has taken up yet ("open"). A total takes up the block that the layout and the
// arithmetic agree on; it then stands in the open rows itself, as a term of the next higher total.
#include "audit/row_sums.h"

#include <algorithm>
#include <map>

#include "audit/diagnosis.h"
#include "audit/labels.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kPlainTerms = 3;     // rows that make a list
constexpr int kDashHabit = 3;              // sums of other tables that hold with a dash, for each that does not
constexpr int kUnlabelledHabit = 3;        // last rows without a label in other tables that are sums, and none that is not
constexpr int kNearlyAll = 4;              // holds for every miss
constexpr int kProofs = 2;                 // totals of one kind that hold before another one is believed to be the same kind of sum
constexpr std::size_t kSectionName = 4;    // letters of a section's name that a total can be known by
constexpr int kEnoughSteps = 100;          // a sum below 100 steps may hold by chance
constexpr int kTellingSteps = 1000;        // two figures of that many steps are hardly ever the same by chance
constexpr std::size_t kMostGuessed = 150;  // rows of a block that only the arithmetic points out
constexpr std::size_t kMostUnnamed = 500;  // rows that a row not called a total may be the sum of
constexpr int kMostLongTotals = 50;        // totals of one table for which longer blocks than that are tried: each costs as many steps as the block has rows

struct Open {
    int row = 0;
    bool total = false;
};

struct Walk {
    const TableFigures& figures;
    Lines lines;
    std::vector<Open> open;
    std::vector<std::size_t> sections;              // positions in `open` where a section (a row without figures, a repeated header) began
    std::map<std::string, std::size_t> section_at;  // label of a section row → position in `open`
    std::vector<PlacedCheck> checks;
    bool dash_is_zero = false;                 // some sum of this table holds only because a dash is zero
    int long_totals = 0;                       // totals so far with more than kMostUnnamed open rows above them
    TotalHabits habits;                        // of this table
    std::map<std::string, int> known;          // kinds of total that this table (an earlier walk) and others prove
    TotalHabits others;
    std::vector<char> total_at;                // rows that stand in `open` as totals
    std::vector<char> deduction;               // rows whose label speaks of one
};

enum class Blocks { structural, all };  // what the layout suggests; blocks that only the arithmetic may point out too

struct Choice {
    Binding binding;
    Tally tally;
    bool clean() const { return tally.misses + tally.unbound == 0; }
};

bool is_large(const Outcome& outcome) {
    return outcome.kind == Outcome::holds && outcome.figures >= 2 && outcome.check.found->abs() >= outcome.check.result->step * Decimal(kEnoughSteps);
}

const std::string& label(const Walk& walk, int row) { return walk.figures.row(row).label; }

std::vector<Term> terms_from(const Walk& walk, std::size_t begin, bool totals_only = false) {
    std::vector<Term> terms;
    for (std::size_t i = begin; i < walk.open.size(); ++i)
        if (!totals_only || walk.open[i].total) terms.push_back({walk.open[i].row, 1});
    return terms;
}

std::string rule_for(const Walk& walk, int row, const std::vector<Term>& terms) {
    bool over_totals = false;
    for (const Term& term : terms) over_totals |= walk.total_at[static_cast<std::size_t>(term.line)] != 0;
    if (over_totals && speaks_of_result(label(walk, row))) return "RES_NA";
    return over_totals ? "HIER" : "COLSUM";
}

// Where the rows right above that are numbered on begin ("1. Inwonersgroei", "2. Indexering" below a row without a number); the end where there are none.
std::size_t numbered_run(const Walk& walk) {
    std::size_t begin = walk.open.size();
    int after = -1;
    while (begin > 0 && !walk.open[begin - 1].total) {
        const std::optional<int> number = number_of(label(walk, walk.open[begin - 1].row));
        if (!number || (after >= 0 && *number != after - 1)) break;
        after = *number;
        --begin;
    }
    return begin;
}

// The bindings that the layout suggests, in fixed order; then every block that ends just above the row. None is longer than `longest`.
std::vector<Binding> candidates(const Walk& walk, int row, Blocks blocks, std::size_t longest) {
    std::vector<Binding> bindings;
    auto add = [&](std::vector<Term> terms, bool structural) {
        if (terms.empty() || terms.size() > longest) return;
        for (const Binding& known : bindings)
            if (known.terms == terms) return;
        std::string rule = rule_for(walk, row, terms);
        bindings.push_back({rule, std::move(terms), structural});
    };
    std::size_t after_total = 0;
    for (std::size_t i = 0; i < walk.open.size(); ++i)
        if (walk.open[i].total) after_total = i + 1;
    std::size_t section = walk.sections.empty() ? 0 : walk.sections.back();

    Side side = side_of_row(walk.figures, row);
    if (side == Side::baten || side == Side::lasten || side == Side::saldo) {  // "Totaal baten" after baten, lasten and saldo per taakveld
        std::vector<Term> same;
        for (int r = row - 1; r >= 0 && same.size() <= longest; --r) {
            if (!walk.figures.figure_row[static_cast<std::size_t>(r)] || side_of_row(walk.figures, r) != side) continue;
            if (claim_of(walk.figures, r) == Claim::strong && (side != Side::saldo || label(walk, r) == label(walk, row))) break;
            same.push_back({r, 1});
        }
        std::reverse(same.begin(), same.end());
        if (same.size() > 1 || side != Side::saldo) add(std::move(same), true);
        Side opposite = side == Side::baten ? Side::lasten : side == Side::lasten ? Side::baten : Side::none;
        for (std::size_t i = walk.open.size(); i-- > 0 && opposite != Side::none;)  // "Netto baten", costs by kind, "Totale lasten"
            if (side_of_row(walk.figures, walk.open[i].row) == opposite) {
                add(terms_from(walk, i + 1), true);
                break;
            }
    }
    if (auto named = walk.section_at.find(label(walk, row)); named != walk.section_at.end()) add(terms_from(walk, named->second), true);
    add(terms_from(walk, std::max(after_total, section)), true);
    if (const std::size_t run = numbered_run(walk); run > std::max(after_total, section)) add(terms_from(walk, run), true);
    add(terms_from(walk, after_total), true);
    add(terms_from(walk, section), true);
    add(terms_from(walk, 0), true);
    add(terms_from(walk, 0, true), true);
    std::vector<Term> deducted = terms_from(walk, 0);
    bool deducts = false;
    for (Term& term : deducted)
        if (walk.deduction[static_cast<std::size_t>(term.line)]) term.sign = -1, deducts = true;
    if (deducts) add(std::move(deducted), true);
    if (blocks == Blocks::structural) return bindings;
    const std::size_t furthest = walk.open.size() - std::min(walk.open.size(), kMostGuessed);
    for (auto it = walk.sections.rbegin(); it != walk.sections.rend() && *it >= furthest; ++it)
        if (std::next(it) == walk.sections.rend() || *std::next(it) != *it) add(terms_from(walk, *it), false);
    for (std::size_t begin = walk.open.size(); begin-- > furthest;) add(terms_from(walk, begin), false);
    return bindings;
}

// Rows of the longest block to try for a row called a total.
std::size_t longest_of(const Walk& walk) { return walk.long_totals <= kMostLongTotals ? walk.open.size() + walk.total_at.size() : kMostUnnamed; }

// "Subtotaal", "Saldo van baten en lasten": what totals of one kind begin with, or the whole of it where that is no word for any total.
std::string kind_of_total(const std::string& label) {
    const std::string folded = fold(label);
    return folded.rfind("sub", 0) == 0 ? folded.substr(0, folded.find(' ')) : folded;
}

std::size_t nearest_block(const Walk& walk) {
    std::size_t begin = walk.sections.empty() ? 0 : walk.sections.back();
    for (std::size_t i = begin; i < walk.open.size(); ++i)
        if (walk.open[i].total) begin = i + 1;
    return begin;
}

// The open rows from `begin` on stand under a section that the total names: "Baten", rows, "Totaal baten".
bool is_named_section(const Walk& walk, int row, std::size_t begin) {
    const std::string total = fold(label(walk, row));
    return std::any_of(walk.section_at.begin(), walk.section_at.end(), [&](const auto& section) {
        return section.second == begin && section.first.size() >= kSectionName && total.find(fold(section.first)) != std::string::npos;
    });
}

// "1 Bestuur", "3 Zorg": rows that are all numbered, and a number is not there.
bool numbers_leave_one_out(const Walk& walk, const Binding& binding) {
    int before = 0, gaps = 0;
    for (const Term& term : binding.terms) {
        const std::optional<int> number = number_of(label(walk, term.line));
        if (!number || *number <= before) return false;
        gaps += *number - before - 1;
        before = *number;
    }
    return gaps == 1;
}

bool fills_columns(const Walk& walk, int row, int least) {
    int filled = 0;
    for (int p = 0; p < walk.lines.positions(); ++p) filled += walk.figures.at(row, p).counts() && !walk.figures.at(row, p).value.is_zero();
    return filled >= least;
}

// No row is called baten or lasten and nothing else, and not some of them one and some the other.
bool is_of_one_side(const Walk& walk, const Binding& binding) {
    bool baten = false, lasten = false, bare = false;
    for (const Term& term : binding.terms) {
        const Side side = side_of_row(walk.figures, term.line);
        baten |= side == Side::baten;
        lasten |= side == Side::lasten;
        bare |= is_bare_side(label(walk, term.line));
    }
    return !bare && !(baten && lasten);
}

// A lone block with a clear total below it, whole from its header (or the section that the total names) on and filled: nothing in the layout offers
// another reading.
bool is_plain_list(const Walk& walk, int row, int column, const Binding& binding) {
    const auto kind = walk.known.find(kind_of_total(label(walk, row)));
    const bool proved = kind != walk.known.end() && kind->second >= kProofs;
    bool total = proved || speaks_of_total(label(walk, row)) || side_of_row(walk.figures, row) == Side::saldo;
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
                     is_bulleted(label(walk, term.line)) == is_bulleted(label(walk, first.line));
        const bool sided = side == Side::saldo || ((side == Side::baten || side == Side::lasten) && !(of_one_side && speaks_of_total(label(walk, row))));
        if (!alike || sided || term.sign < 0) return false;
        const Figure& figure = walk.figures.at(term.line, column);
        if (!figure.counts() && !(figure.state == FigureState::dash && walk.dash_is_zero)) return false;
    }
    for (int r = begin > 0 ? first.line : 0; r < row; ++r)
        if (walk.figures.figure_row[static_cast<std::size_t>(r)] && claim_of(walk.figures, r) != Claim::none) return false;
    return true;
}

// The row below or above says the same in every column: it is printed twice, and leaving one out is no other reading of the layout.
bool is_printed_twice(const Walk& walk, int row) {
    for (int other : {row - 1, row + 1}) {
        if (other < 0 || other >= walk.figures.rows || label(walk, row).empty() || label(walk, other) != label(walk, row)) continue;
        bool same = true;
        for (int c = 0; c < walk.figures.columns; ++c) {
            const Figure &a = walk.figures.at(row, c), &b = walk.figures.at(other, c);
            same &= a.state == b.state && a.value == b.value;
        }
        if (same) return true;
    }
    return false;
}

// Has a figure in each column that its rows fill: else its figures may stand one column beside their own.
bool is_whole_row(const Walk& walk, int row, const Binding& binding) {
    for (int p = 0; p < walk.lines.positions(); ++p)
        for (const Term& term : binding.terms)
            if (walk.figures.at(term.line, p).counts() && !walk.figures.at(row, p).counts()) return false;
    return true;
}

// What a miss would be if one row above were left out, counted in, or of the other sign: then the binding, not the figure, is in doubt.
// With `most`, the columns that hold vouch for every row that has a figure in one of them.
bool explained_by_a_row(const Walk& walk, int row, const Binding& binding, const Tally& tally, bool most) {
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

// A row that is printed twice is what every column misses by.
bool counts_a_row_twice(const Walk& walk, int row, const Tally& tally) {
    for (int r = 0; r < row; ++r) {
        if (!is_printed_twice(walk, r)) continue;
        bool all = true;
        for (std::size_t p = 0; p < tally.outcomes.size() && all; ++p)
            all = tally.outcomes[p].kind != Outcome::misses || *tally.outcomes[p].check.difference == walk.figures.at(r, static_cast<int>(p)).value;
        if (all) return true;
    }
    return false;
}

bool is_money(const Walk& walk, int row) {
    for (int p = 0; p < walk.lines.positions(); ++p)
        if (walk.figures.at(row, p).counts() && walk.figures.at(row, p).unit != UnitKind::eur) return false;
    return true;
}

// A total that is larger than its rows may miss one; a smaller one may count a row less, or one of them has the wrong sign, or a slip has a name.
// Else it is no sum of these rows at all: an average, a count, a total of something else.
bool is_believable(const Outcome& miss) {
    const Check& check = miss.check;
    // 1,538 below 1.538: a comma for a point is a reading, not a sum, gone wrong.
    const bool other_notation = check.result->step < Decimal(1) && check.difference->abs() + check.found->abs() == check.found->abs() * Decimal(1000);
    if (other_notation) return false;
    if (check.found->abs() > check.expected->abs()) return true;
    Decimal largest;
    bool sign = false;
    for (const Operand& operand : check.operands) {
        if (!operand.value) continue;
        largest = std::max(largest, operand.value->abs());
        sign |= check.difference->abs() == operand.value->abs() + operand.value->abs();
    }
    const bool turned = (*check.found + *check.expected).abs() <= *check.tolerance;  // the total itself has the wrong sign, rounding apart
    return sign || turned || check.difference->abs() <= largest || !slip_between(*check.found, *check.expected).empty();
}

bool misses_believably(const Tally& tally) {
    return std::all_of(tally.outcomes.begin(), tally.outcomes.end(),
                       [](const Outcome& outcome) { return outcome.kind != Outcome::misses || is_believable(outcome); });
}

void leave_undecided(Outcome& outcome, const char* why) {
    outcome.kind = Outcome::blocked;
    outcome.check.status = Status::not_checkable;
    outcome.check.reason = Reason::ambiguous_binding;
    outcome.check.message += std::string("; not decided: ") + why;
    outcome.check.expected = outcome.check.difference = outcome.check.tolerance = std::nullopt;
}

// The columns beside it hold, but this one shows something else below its figures.
void leave_unbelievable_undecided(Tally& tally) {
    for (Outcome& outcome : tally.outcomes)
        if (outcome.kind == Outcome::misses && !outcome.needs_dash && !is_believable(outcome))
            leave_undecided(outcome, "so far off the sum, the column may show something else here");
}

// Rows outside the binding that are empty wherever it holds and filled wherever it misses: the total counts them, the binding does not.
bool holds_only_where_rest_is_empty(const Walk& walk, const Binding& binding, const Tally& tally) {
    for (const Open& entry : walk.open) {
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

// Two columns miss by the same amount in opposite directions: together they hold, and so does the binding. A figure stands in the wrong one of them.
bool misses_cancel(const Tally& tally) {
    Decimal sum;
    bool real = tally.misses == 2;
    for (const Outcome& outcome : tally.outcomes) {
        if (outcome.kind != Outcome::misses) continue;
        sum = sum + *outcome.check.difference;
        real &= outcome.check.operands.size() >= 2 && (outcome.figures >= 2 || tally.holds > 0) && !outcome.needs_dash && outcome.blank.empty();
    }
    return real && sum.is_zero();
}

bool acceptable(const Walk& walk, int row, Claim claim, const Choice& choice) {
    const Tally& t = choice.tally;
    if (claim != Claim::none && choice.binding.structural && t.unbound == 0 && misses_cancel(t)) return true;
    if (t.holds == 0) return false;
    // A total may have one term; anything weaker, or found by the arithmetic alone, needs a real sum.
    if (t.misses + t.unbound == 0) {
        if (claim == Claim::strong && choice.binding.structural) return true;
        bool reserves =
            choice.binding.structural && choice.binding.terms.size() >= 2 && t.exact == t.holds && t.trivial > 0 && speaks_of_reserves(label(walk, row));
        return t.strongest >= 2 || reserves || (t.holds >= 2 && t.exact * 2 >= t.holds && choice.binding.terms.size() >= 2);
    }
    if (2 * t.unbound > t.holds) return false;
    // A block that only the arithmetic points out has to hold nearly everywhere.
    if (!choice.binding.structural) return t.holds >= kNearlyAll * t.misses && t.strongest >= 2;
    bool most = t.holds >= 2 && t.holds >= 2 * t.misses && (t.strongest >= 2 || claim == Claim::strong || t.holds >= 3 * t.misses);
    // Without a header the table may have begun on another page.
    bool whole = walk.figures.table->header_rows > 0;
    bool pointed = whole && claim == Claim::strong && t.exact >= 1 && (t.strongest >= 3 || t.large) && t.misses <= 2;
    // The total of one row, or of one section, is that row: a column where it is says so as well as a sum of two. Two rows that are called totals ("Totale
    // kosten", "Totale opbrengsten") may be the same in one column for other reasons.
    bool alone = whole && (choice.binding.rule == "COLSUM" || (speaks_of_total(label(walk, row)) && !speaks_of_total(label(walk, choice.binding.terms[0].line)))) && claim == Claim::strong && choice.binding.terms.size() == 1 && t.exact >= 1 && t.exact == t.holds && t.misses <= t.holds &&
                 std::any_of(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) {
                     return o.kind == Outcome::holds && o.check.found->abs() >= o.check.result->step * Decimal(kTellingSteps);
                 });
    if (!most && !pointed && !alone) return false;
    return !holds_only_where_rest_is_empty(walk, choice.binding, t) && !explained_by_a_row(walk, row, choice.binding, t, t.holds >= 2 * t.misses);
}

bool better(const Choice& a, const Choice& b) {
    if (a.clean() != b.clean()) return a.clean();
    int a_bad = a.tally.misses + a.tally.unbound, b_bad = b.tally.misses + b.tally.unbound;
    if (a_bad != b_bad) return a_bad < b_bad;
    if (a.binding.structural != b.binding.structural) return a.binding.structural;
    return a.tally.holds > b.tally.holds;
}

void leave_open(Walk& walk, int row, bool total) {
    walk.open.push_back({row, total});
    walk.total_at[static_cast<std::size_t>(row)] = total;
}

void take_up(Walk& walk, const std::vector<Term>& terms, int row) {
    std::vector<char> is_term(walk.total_at.size(), 0);
    for (const Term& term : terms) is_term[static_cast<std::size_t>(term.line)] = 1;
    auto taken = [&](const Open& entry) { return is_term[static_cast<std::size_t>(entry.row)] != 0; };
    std::vector<Open> rest;
    std::vector<std::size_t> moved(walk.open.size() + 1);
    for (std::size_t i = 0; i < walk.open.size(); ++i) {
        moved[i] = rest.size();
        if (taken(walk.open[i]))
            walk.total_at[static_cast<std::size_t>(walk.open[i].row)] = 0;
        else
            rest.push_back(walk.open[i]);
    }
    moved[walk.open.size()] = rest.size();
    for (std::size_t& section : walk.sections) section = moved[section];
    for (auto& [name, position] : walk.section_at) position = moved[position];
    // A section ends with its total: what follows belongs to the level above.
    while (!walk.sections.empty() && walk.sections.back() >= rest.size()) walk.sections.pop_back();
    walk.open = std::move(rest);
    leave_open(walk, row, true);
}

void emit(Walk& walk, const Choice& choice, int row) {
    const Tally& t = choice.tally;
    const std::size_t terms = choice.binding.terms.size();
    const bool nearest =
        terms >= 2 && nearest_block(walk) + terms == walk.open.size() && choice.binding.terms.front().line == walk.open[nearest_block(walk)].row;
    if (nearest && t.misses == 0 && t.exact > 0 && t.strongest >= 2) {
        const bool beyond_chance = std::any_of(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) { return is_large(o) && o.exact && o.figures >= 3; });
        walk.habits.proved[kind_of_total(label(walk, row))] += beyond_chance ? kProofs : 1;
    }
    for (const Outcome& outcome : choice.tally.outcomes) {
        walk.dash_is_zero |= outcome.kind == Outcome::holds && outcome.needs_dash;
        walk.habits.dashes_hold += outcome.kind == Outcome::holds && outcome.needs_dash && outcome.exact && outcome.figures >= 2;
        walk.habits.dashes_miss += outcome.kind == Outcome::misses && outcome.needs_dash;
    }
    Tally decided = t;
    leave_unbelievable_undecided(decided);
    auto placed = checks_of(walk.lines, decided, row, walk.dash_is_zero);
    walk.checks.insert(walk.checks.end(), placed.begin(), placed.end());
}

// The block counts a row that stands there twice, one below the other, and holds in every column with one of the two.
std::optional<Choice> sum_with_doubled_row(const Walk& walk, int row) {
    for (Binding& binding : candidates(walk, row, Blocks::structural, kMostUnnamed)) {
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
            Choice choice{binding, tally(walk.lines, binding, row)};
            if (choice.tally.misses > 0) return choice;
        }
    }
    return std::nullopt;
}

// A list that its layout alone makes a sum, although it holds nowhere. Where a few rows are blank in one column others speak: the blanks may stand
// for the difference. One row that is blank alone may have slipped by a column as it was read.
std::optional<Choice> plain_list(const Walk& walk, int row, Choice choice) {
    Tally& t = choice.tally;
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
    if (!misses_believably(t) || explained_by_a_row(walk, row, choice.binding, t, false)) return std::nullopt;
    return choice;
}

std::optional<Choice> choose(const Walk& walk, int row, Claim claim) {
    std::optional<Choice> best;
    std::vector<Choice> tried;
    for (Binding& binding : candidates(walk, row, Blocks::all, longest_of(walk))) {
        Choice choice{binding, tally(walk.lines, binding, row)};
        tried.push_back(choice);
        if (acceptable(walk, row, claim, choice) && (!best || better(choice, *best))) best = choice;
    }
    if (best && !best->clean()) {
        // Another block of the layout that holds where this one misses: the total means something else there.
        for (std::size_t p = 0; p < best->tally.outcomes.size(); ++p) {
            if (best->tally.outcomes[p].kind != Outcome::misses) continue;
            for (const Choice& other : tried)
                if (other.binding.structural && other.tally.outcomes[p].kind == Outcome::holds && other.tally.outcomes[p].figures >= 2)
                    best->tally.outcomes[p] = other.tally.outcomes[p];
        }
    }
    if (!best && tried.size() > 0) {
        for (const Choice& choice : tried)
            if (std::optional<Choice> plain = plain_list(walk, row, choice)) return plain;
        // Sums of zeros alone, and sums that only p.m. or misread cells keep from being tried, are bound by the layout.
        const Choice& first = tried.front();
        if (claim == Claim::strong && first.tally.holds == 0 && first.tally.misses == 0 && first.tally.blocked + first.tally.trivial > 0) return first;
    }
    return best;
}

bool holds_throughout(const Walk& walk, const Binding& binding, int row, int most_misses) {
    int misses = 0;
    for (int p = 0; p < walk.lines.positions(); ++p) {
        if (!walk.lines.is_position(p)) continue;
        Outcome::Kind kind = evaluate(walk.lines, binding, row, p).kind;
        misses += kind == Outcome::misses;
        if (misses > most_misses || kind == Outcome::blocked) return false;
    }
    return true;
}

// A row without the word "total" that is exactly the sum of the open rows, in every column and not by chance.
std::optional<Choice> unnamed_total(const Walk& walk, int row) {
    for (Binding& binding : candidates(walk, row, Blocks::structural, kMostUnnamed)) {
        if (binding.terms.size() < 2 || !holds_throughout(walk, binding, row, 0)) continue;
        Choice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        bool sure = t.misses == 0 && t.blocked == 0 && t.exact == t.holds && ((t.exact >= 2 && t.strongest >= 2) || (t.exact == 1 && t.strongest >= 3));
        if (!sure) continue;
        if (std::any_of(t.outcomes.begin(), t.outcomes.end(), is_large)) return choice;
    }
    return std::nullopt;
}

// The same but for one column. The row does not call itself a total, so the miss is a flag.
std::optional<Choice> nearly_unnamed_total(const Walk& walk, int row) {
    for (Binding& binding : candidates(walk, row, Blocks::structural, kMostUnnamed)) {
        if (binding.terms.size() < 2 || !holds_throughout(walk, binding, row, 1)) continue;
        Choice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        const bool pair = binding.terms.size() < kPlainTerms;
        const auto proofs = std::count_if(t.outcomes.begin(), t.outcomes.end(), [pair](const Outcome& o) { return is_large(o) && o.exact && (pair || o.figures >= 3); });
        if (t.misses == 1 && t.exact == t.holds && proofs >= (pair ? 3 : 2) && !explained_by_a_row(walk, row, binding, t, true)) return choice;
    }
    return std::nullopt;
}

bool is_last_row(const Walk& walk, int row) {
    for (int r = row + 1; r < walk.figures.rows; ++r)
        if (walk.figures.figure_row[static_cast<std::size_t>(r)]) return false;
    return true;
}

// A last row without a label below a list without totals; the other tables of the document that end so end with their sum.
std::optional<Choice> unlabelled_total(const Walk& walk, int row) {
    const TotalHabits& others = walk.others;
    if (!label(walk, row).empty() || !is_last_row(walk, row) || walk.open.size() < 2 || others.unlabelled_hold < kUnlabelledHabit || others.unlabelled_miss > 0)
        return std::nullopt;
    if (std::any_of(walk.open.begin(), walk.open.end(), [](const Open& entry) { return entry.total; })) return std::nullopt;
    const std::vector<Term> terms = terms_from(walk, 0);
    Choice choice{{rule_for(walk, row, terms), terms, true}, {}};
    choice.tally = tally(walk.lines, choice.binding, row);
    if (choice.tally.holds + choice.tally.misses == 0 || choice.tally.unbound > 0 || !misses_believably(choice.tally)) return std::nullopt;
    return choice;
}

void note_unlabelled(Walk& walk, int row) {
    if (!label(walk, row).empty() || !is_last_row(walk, row) || walk.open.size() < 2) return;
    if (std::any_of(walk.open.begin(), walk.open.end(), [](const Open& entry) { return entry.total; })) return;
    const std::vector<Term> terms = terms_from(walk, 0);
    const Tally t = tally(walk.lines, {rule_for(walk, row, terms), terms, true}, row);
    if (t.misses == 0 && t.holds == t.exact && std::any_of(t.outcomes.begin(), t.outcomes.end(), is_large))
        ++walk.habits.unlabelled_hold;
    else if (t.misses > 0)
        ++walk.habits.unlabelled_miss;
}

bool is_grand_saldo(const Walk& walk, const SaldoClaim& saldo) {
    return claim_of(walk.figures, saldo.baten) == Claim::strong && claim_of(walk.figures, saldo.lasten) == Claim::strong;
}

// Of the first block that the layout suggests; "" where it suggests none.
std::string first_rule(const Walk& walk, int row) {
    std::vector<Binding> bindings = candidates(walk, row, Blocks::structural, longest_of(walk));
    return bindings.empty() ? "" : bindings.front().rule;
}

// What is seen but not claimed surely enough to be a fail.
void flag_misses(Walk& walk, std::size_t first, const char* what) {
    for (std::size_t i = first; i < walk.checks.size(); ++i) {
        Check& check = walk.checks[i].check;
        if (check.status != Status::fail) continue;
        check.status = Status::flag;
        check.message += std::string("; ") + what;
    }
}

Walk walk_down(const TableFigures& figures, const std::vector<SaldoClaim>& saldi, const std::set<int>& children, bool dash_is_zero,
               const std::map<std::string, int>& known, const TotalHabits& others) {
    Walk walk{figures, Lines{figures, false}, {}, {}, {}, {}, dash_is_zero, 0, {}, known, others, std::vector<char>(static_cast<std::size_t>(figures.rows), 0), {}};
    for (int row = 0; row < figures.rows; ++row) walk.deduction.push_back(speaks_of_deduction(label(walk, row)));
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)]) {
            RowKind kind = figures.row(row).kind;
            if (row < figures.table->header_rows || kind == RowKind::empty) continue;
            walk.sections.push_back(walk.open.size());
            if (kind != RowKind::header && !label(walk, row).empty()) walk.section_at[label(walk, row)] = walk.open.size();
            continue;
        }
        if (speaks_of_part(label(walk, row)) || children.count(row)) continue;
        auto saldo = std::find_if(saldi.begin(), saldi.end(), [row](const SaldoClaim& s) { return !s.along_columns && s.saldo == row; });
        if (saldo != saldi.end() && saldo->firm) {
            std::vector<Term> terms = {{saldo->baten, 1}, {saldo->lasten, 1}};
            if (is_grand_saldo(walk, *saldo)) {  // "Saldo van baten en lasten" is also the sum of the saldi above it
                for (Binding& binding : candidates(walk, row, Blocks::all, kMostUnnamed)) {
                    bool saldi_only = binding.terms.size() >= 2 && std::all_of(binding.terms.begin(), binding.terms.end(),
                                                                               [&](const Term& t) { return side_of_row(figures, t.line) == Side::saldo; });
                    if (!saldi_only) continue;
                    Choice choice{binding, tally(walk.lines, binding, row)};
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
        if (claim == Claim::none && walk.section_at.count(label(walk, row))) claim = Claim::strong;  // "Jeugdhulp … Jeugdhulp 3.300"
        if (claim == Claim::none) {
            std::optional<Choice> choice = unnamed_total(walk, row);
            if (!choice) choice = unlabelled_total(walk, row);
            const bool nearly = !choice && (choice = nearly_unnamed_total(walk, row));
            if (choice) {
                const std::size_t first = walk.checks.size();
                emit(walk, *choice, row);
                if (nearly) flag_misses(walk, first, "the row is their sum in every other column");
                take_up(walk, choice->binding.terms, row);
            } else {
                leave_open(walk, row, false);
            }
            continue;
        }
        walk.long_totals += walk.open.size() > kMostUnnamed;
        if (std::optional<Choice> doubled = sum_with_doubled_row(walk, row)) {
            emit(walk, *doubled, row);
            take_up(walk, doubled->binding.terms, row);
            continue;
        }
        std::optional<Choice> choice = choose(walk, row, claim);
        if (choice) {
            const std::size_t first = walk.checks.size();
            emit(walk, *choice, row);
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
        if (claim == Claim::strong) {
            Side side = side_of_row(figures, row);
            bool alone = walk.open.empty() || ((side == Side::baten || side == Side::lasten) && first_rule(walk, row) == "HIER");
            walk.checks.push_back(
                alone ? not_checkable(walk.lines, row, "COLSUM", Reason::missing_operand, "no rows above it in this table to add up")
                      : not_checkable(walk.lines, row, "COLSUM", Reason::ambiguous_binding, "no block of rows above it adds up to it in most columns"));
            leave_open(walk, row, true);
            continue;
        }
        if (std::optional<Choice> unlabelled = unlabelled_total(walk, row)) {
            emit(walk, *unlabelled, row);
            take_up(walk, unlabelled->binding.terms, row);
            continue;
        }
        leave_open(walk, row, false);
    }
    return walk;
}

}  // namespace

RowSums check_row_sums(const TableFigures& figures, const std::vector<SaldoClaim>& saldi, const std::set<int>& children, const TotalHabits& others) {
    const bool dashes = others.dashes_hold >= kDashHabit * std::max(1, others.dashes_miss);
    Walk walk = walk_down(figures, saldi, children, dashes, others.proved, others);
    // A sum further down may be the one that proves a dash to be zero, or what totals of one kind mean.
    std::map<std::string, int> known = others.proved;
    for (const auto& [kind, proofs] : walk.habits.proved) known[kind] += proofs;
    const bool proofs = std::any_of(walk.habits.proved.begin(), walk.habits.proved.end(), [](const auto& kind) { return kind.second >= kProofs; });
    if (!walk.dash_is_zero && !proofs) return {std::move(walk.checks), std::move(walk.habits)};
    return {walk_down(figures, saldi, children, walk.dash_is_zero, known, others).checks, std::move(walk.habits)};
}

}  // namespace griffier
