#include "audit/sums/lacking_rows.h"

#include <algorithm>

#include "audit/labels.h"
#include "audit/remarks/observation.h"
#include "audit/sums/total_doubts.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

constexpr int kColumnsOfRow = 3;        // that lack something
constexpr std::size_t kLongEnough = 3;  // rows of a list that all but make a total
constexpr int kBitsOfNear = 4;          // of all columns together, and one for each

// The overview of baten and lasten: its programmes, and what stands beside them. matches "Saldo van baten en lasten" / not "Saldo programma 2"
static const Pattern kWholeSaldo(R"((?i)^\W*(totaal\s+|geraamd\s+|gerealiseerd\s+)*saldo\s+(van\s+)?(de\s+)?baten\s+en\s+lasten\W*$)");

// "Incidentele baten" above its rows, or the title of the whole table, and "Totaal incidentele baten" below them.
std::optional<std::size_t> begin_of_named_list(const RowWalk& walk, int row) {
    if (const auto same = walk.section_at.find(label_of(walk, row)); same != walk.section_at.end() && same->second < walk.open.size()) return same->second;
    const std::size_t begin = nearest_block(walk);
    if (begin >= walk.open.size() || !speaks_of_total(label_of(walk, row))) return std::nullopt;
    const Table& table = *walk.figures.table;
    const std::string own = what_of_total(label_of(walk, row)), what = words_of(own);
    const auto names_it = [&](const std::string& title) { return words_of(title).find(what) != std::string::npos; };
    bool titled = names_it(table.caption);
    for (const Cell& cell : table.cells)  // "Kosten" alone heads a column of labels, and names no list
        if (cell.row < table.header_rows && cell.col == 0) titled |= names_it(cell.text) && !(is_bare_side(own) && words_of(cell.text) == what);
    titled &= begin == 0 && what != " ";
    return titled || is_named_section(walk, row, begin) ? std::optional(begin) : std::nullopt;
}

// The total has a figure, and none of the rows: they make zero.
void find_empty_columns(const RowWalk& walk, int row, Tally& t) {
    for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
        Outcome& outcome = t.outcomes[p];
        const Figure& total = walk.figures.at(row, static_cast<int>(p));
        if (outcome.kind != Outcome::blocked || !outcome.check.operands.empty() || !total.counts() || total.unit == UnitKind::percent) continue;
        outcome.kind = Outcome::misses;
        ++t.misses, --t.blocked, --t.unbound;
        Check& check = outcome.check;
        check.status = Status::fail;
        check.reason = Reason::none;
        check.expected = check.tolerance = Decimal(0);
        check.found = total.value;
        check.difference = -total.value;
        check.message = shortened(walk.lines.position_name(static_cast<int>(p))) + ": " + shortened(walk.lines.name(row)) + " " + total.value.dutch() +
                        ", and no row above it has a figure here";
    }
}

// Persons, who may count in two groups, or shares.
bool counts_things(const RowWalk& walk, int row) {
    for (int p = 0; p < walk.lines.positions(); ++p)
        if (const Figure& figure = walk.figures.at(row, p); figure.counts() && figure.unit != UnitKind::eur && figure.unit != UnitKind::none) return true;
    return false;
}

bool has_both_signs(const RowWalk& walk) {
    bool above = false, below = false;
    for (const Figure& figure : walk.figures.grid)
        if (figure.counts() && !figure.value.is_zero()) (figure.value.is_negative() ? below : above) = true;
    return above && below;
}

// Misses by what a row of the same sign would add.
bool lacks_more(const Outcome& outcome) {
    const Check& check = outcome.check;
    return check.found->abs() > check.expected->abs() && (check.expected->is_zero() || check.found->is_negative() == check.expected->is_negative());
}

// "Totaal toegekend", "Aantal", "Gemiddeld" under one head.
bool mixes_totals(const RowWalk& walk, const std::vector<Term>& terms) {
    const auto is_total = [&](const Term& term) { return walk.total_at[static_cast<std::size_t>(term.line)] != 0; };
    return std::any_of(terms.begin(), terms.end(), is_total) && !std::all_of(terms.begin(), terms.end(), is_total);
}

bool cancel(const RowWalk& walk, int a, int b) {
    bool filled = false;
    for (int p = 0; p < walk.lines.positions(); ++p) {
        const Figure &one = walk.figures.at(a, p), &other = walk.figures.at(b, p);
        if (one.counts() != other.counts() || (one.counts() && !(one.value + other.value).is_zero())) return false;
        filled |= one.counts() && !one.value.is_zero();
    }
    return filled;
}

// The cover of a cost that is not there: below zero in each column that misses, by which it misses, among rows of which others cancel in pairs.
bool lacks_its_cost(const RowWalk& walk, const Binding& binding, std::size_t cover, const Tally& t) {
    for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
        const Figure& figure = walk.figures.at(binding.terms[cover].line, static_cast<int>(p));
        const bool misses = t.outcomes[p].kind == Outcome::misses;
        if (misses && (!figure.counts() || !figure.value.is_negative() || !(*t.outcomes[p].check.difference == figure.value))) return false;
    }
    bool pairs = false;
    for (std::size_t i = 0; i + 1 < binding.terms.size(); ++i) {
        const bool both = cancel(walk, binding.terms[i].line, binding.terms[i + 1].line);
        if (both && (i == cover || i + 1 == cover)) return false;
        pairs |= both;
    }
    return pairs;
}

// A row called "Totaal" that is larger than what stands above it in every column: the one row of a table with a caption of its own, or subtotals and two rows or
// more below the last of them; so too the saldo van baten en lasten below the subtotal of the programmes.
std::optional<SumChoice> sum_lacking_a_row(const RowWalk& walk, int row) {
    const bool saldo = has(label_of(walk, row), kWholeSaldo);
    if ((!speaks_of_total(label_of(walk, row)) && !saldo) || walk.figures.table->header_rows == 0 || walk.open.empty()) return std::nullopt;
    // A table without a caption may go on from the page before it.
    const bool alone = !saldo && walk.open.size() == 1 && !walk.open.front().total && !walk.figures.table->caption.empty();
    std::size_t last_total = 0, totals = 0;
    for (std::size_t i = 0; i < walk.open.size(); ++i)
        if (walk.open[i].total) last_total = i, ++totals;
    const bool below_totals = totals > 0 && walk.open.size() - last_total > 2 && (saldo || is_last_row(walk, row));
    if (!alone && !below_totals) return std::nullopt;
    const std::vector<Term> terms = terms_from(walk, 0);
    SumChoice choice{{rule_for(walk, row, terms), terms, true}, {}};
    choice.tally = tally(walk.lines, choice.binding, row);
    Tally& t = choice.tally;
    for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
        const Figure& total = walk.figures.at(row, static_cast<int>(p));
        if (total.unit == UnitKind::percent && t.outcomes[p].kind == Outcome::misses) t.outcomes[p] = {}, --t.misses;
        if (total.counts() && total.unit != UnitKind::eur && total.unit != UnitKind::percent) return std::nullopt;
    }
    if (t.holds > 0 || t.blocked > 0 || t.misses < 2 || explained_by_a_row(walk, row, choice.binding, t, false)) return std::nullopt;
    for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
        const Outcome& outcome = t.outcomes[p];
        if (outcome.kind != Outcome::misses) continue;
        if (!(lacks_more(outcome) || saldo) || !outcome.blank.empty() || outcome.needs_dash || walk.figures.at(row, static_cast<int>(p)).recognised)
            return std::nullopt;
    }
    return choice;
}

// A list of three rows or more whose total is larger in each column, three at least, but not twice as large.
std::optional<SumChoice> sum_less_one_row(const RowWalk& walk, int row) {
    if (!speaks_of_total(label_of(walk, row)) || walk.figures.table->header_rows == 0) return std::nullopt;
    std::vector<Binding> bindings = blocks_above(walk, row, Blocks::structural, kMostUnnamed);
    for (const auto& [name, begin] : walk.section_at)  // "Passiva", "Eigen vermogen", rows, "Vreemd vermogen", rows, "Totaal passiva"
        if (begin < walk.open.size() && is_named_section(walk, row, begin)) {
            std::vector<Term> terms = terms_from(walk, begin);
            bindings.insert(bindings.begin(), {rule_for(walk, row, terms), terms, true});
        }
    for (const Binding& binding : bindings) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        if (binding.terms.size() < kPlainTerms || t.holds + t.blocked > 0 || t.misses < kColumnsOfRow || mixes_totals(walk, binding.terms)) continue;
        const bool larger = std::all_of(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& outcome) {
            if (outcome.kind != Outcome::misses) return true;
            const Decimal lacking = outcome.check.difference->abs();
            return lacks_more(outcome) && outcome.figures >= 2 && !outcome.needs_dash && outcome.check.found->abs() >= lacking + lacking;
        });
        if (larger && !explained_by_a_row(walk, row, binding, t, false)) return choice;
    }
    return std::nullopt;
}

// A list that a section, or the title of the table, names as its total does ("Baten", rows, "Totaal baten"): one row and one column do.
std::optional<SumChoice> sum_of_named_list(const RowWalk& walk, int row) {
    const std::optional<std::size_t> begin = walk.figures.table->header_rows > 0 ? begin_of_named_list(walk, row) : std::nullopt;
    if (!begin) return std::nullopt;
    const std::vector<Term> terms = terms_from(walk, *begin);
    if (mixes_totals(walk, terms)) return std::nullopt;
    SumChoice choice{{rule_for(walk, row, terms), terms, true}, {}};
    choice.tally = tally(walk.lines, choice.binding, row);
    Tally& t = choice.tally;
    if (t.holds + t.misses > 0) find_empty_columns(walk, row, t);
    if (t.exact == 0 && !speaks_of_total(label_of(walk, row))) return std::nullopt;  // "Jeugdhulp" below "Jeugdhulp" may be one thing more
    if (t.misses == 0 || t.blocked > t.unbound || counts_things(walk, row) || explained_by_a_row(walk, row, choice.binding, t, false)) return std::nullopt;
    const bool both = has_both_signs(walk);
    for (std::size_t p = 0; p < t.outcomes.size(); ++p)
        if (t.outcomes[p].kind == Outcome::misses && (!(both || lacks_more(t.outcomes[p])) || walk.figures.at(row, static_cast<int>(p)).recognised))
            return std::nullopt;
    return choice;
}

// A list of costs, each with its cover below it, that misses by the cover that has no cost: "Pilot, dekking -480" without "Pilot 480".
std::optional<SumChoice> sum_lacking_a_cost(const RowWalk& walk, int row) {
    if (walk.figures.table->header_rows == 0) return std::nullopt;
    for (const Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        if (choice.tally.misses == 0 || choice.tally.blocked > 0) continue;
        for (std::size_t i = 0; i < binding.terms.size(); ++i)
            if (lacks_its_cost(walk, binding, i, choice.tally)) return choice;
    }
    return std::nullopt;
}

// Columns of lasten, baten and saldo of which all lasten hold and nothing else does (or all baten): what is missing has figures of one side only, as what is
// taken from reserves.
std::optional<SumChoice> sum_lacking_one_side(const RowWalk& walk, int row) {
    if (walk.figures.table->header_rows == 0) return std::nullopt;
    for (const Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        if (binding.terms.size() < 2 || t.holds < 2 || t.exact != t.holds || t.misses < 2 || t.strongest < 2) continue;
        Side whole = Side::none;
        bool sided = true;
        for (std::size_t p = 0; p < t.outcomes.size() && sided; ++p) {
            const Side side = side_of_column(walk.figures, static_cast<int>(p));
            if (t.outcomes[p].kind == Outcome::holds) {
                sided = (side == Side::baten || side == Side::lasten) && (whole == Side::none || whole == side);
                whole = side;
            }
        }
        for (std::size_t p = 0; p < t.outcomes.size() && sided; ++p)
            if (t.outcomes[p].kind == Outcome::misses || t.outcomes[p].kind == Outcome::blocked)
                sided = t.outcomes[p].kind == Outcome::misses && side_of_column(walk.figures, static_cast<int>(p)) != whole;
        if (sided && !explained_by_a_row(walk, row, binding, t, false)) return choice;
    }
    return std::nullopt;
}

// What is missing is no more than the largest of the rows, and so small a part of the whole, over all columns, that another sum would hardly ever come so near.
bool all_but_makes(const RowWalk& walk, int row, const Tally& t) {
    int bits = 0;
    for (std::size_t p = 0; p < t.outcomes.size(); ++p) {
        const Outcome& outcome = t.outcomes[p];
        if (outcome.kind != Outcome::misses) continue;
        Decimal whole, largest;
        bool above = false, below = false, one_step = true;
        for (const Operand& operand : outcome.check.operands) {
            if (!operand.value) continue;
            whole = whole + operand.value->abs();
            largest = std::max(largest, operand.value->abs());
            if (!operand.value->is_zero()) (operand.value->is_negative() ? below : above) = true;
            one_step &= operand.step == outcome.check.result->step;
        }
        if (!one_step || walk.figures.at(row, static_cast<int>(p)).recognised) return false;
        if (whole.is_zero()) continue;
        const Decimal off = outcome.check.difference->abs();
        if (off > largest || !(lacks_more(outcome) || (above && below))) return false;
        // One row that is nearly all of it comes near to any total that counts it.
        const Decimal rest = outcome.check.operands.size() > 1 ? whole - largest : whole;
        for (Decimal part = off; part + part <= rest; part = part + part) ++bits;
    }
    return bits >= std::max(kBitsOfNear, t.misses);
}

// A list that its layout makes the sum, and that all but makes it.
std::optional<SumChoice> sum_near_its_rows(const RowWalk& walk, int row) {
    if (walk.figures.table->header_rows == 0) return std::nullopt;
    for (const Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        if (binding.terms.size() >= 2 && t.misses > (binding.terms.size() < kLongEnough ? 1 : 0) && all_but_makes(walk, row, t) &&
            !explained_by_a_row(walk, row, binding, t, false))
            return choice;
    }
    return std::nullopt;
}

// Every column holds or misses by the same, as of a reserve that nothing was added to or taken from: what it begins and ends with.
std::optional<SumChoice> sum_off_alike(const RowWalk& walk, int row) {
    if (walk.figures.table->header_rows == 0 || !speaks_of_total(label_of(walk, row))) return std::nullopt;
    for (const Binding& binding : blocks_above(walk, row, Blocks::structural, kMostUnnamed)) {
        SumChoice choice{binding, tally(walk.lines, binding, row)};
        const Tally& t = choice.tally;
        if (t.blocked > 0 || t.exact == 0 || t.misses < 2) continue;
        std::optional<Decimal> off;
        bool alike = true;
        for (const Outcome& outcome : t.outcomes) {
            if (outcome.kind != Outcome::misses) continue;
            if (!off) off = *outcome.check.difference;
            alike &= lacks_more(outcome) && (*off - *outcome.check.difference).abs() <= outcome.check.result->step;
        }
        if (alike && !explained_by_a_row(walk, row, binding, t, false)) return choice;
    }
    return std::nullopt;
}

// The same for a total at the head of a table whose other rows are no totals.
std::optional<SumChoice> sum_near_rows_below(const RowWalk& walk, int row) {
    if (walk.figures.table->header_rows == 0 || !walk.open.empty() || !walk.sections.empty()) return std::nullopt;
    std::vector<Term> terms;
    for (int r = 0; r < walk.figures.rows; ++r) {
        if (!walk.figures.figure_row[static_cast<std::size_t>(r)] || r == row) continue;
        if (r < row || claim_of(walk.figures, r) != Claim::none) return std::nullopt;
        terms.push_back({r, 1});
    }
    SumChoice choice{{"COLSUM", terms, true}, {}};
    choice.tally = tally(walk.lines, choice.binding, row);
    const Tally& t = choice.tally;
    return t.holds == 0 && t.misses > 1 && all_but_makes(walk, row, t) ? std::optional(choice) : std::nullopt;
}

}  // namespace

std::optional<SumChoice> sum_lacking_rows(const RowWalk& walk, int row, Claim claim) {
    std::optional<SumChoice> choice = sum_lacking_a_row(walk, row);
    if (!choice) choice = sum_less_one_row(walk, row);
    if (!choice) choice = sum_of_named_list(walk, row);
    if (!choice) choice = sum_lacking_one_side(walk, row);
    if (!choice && claim == Claim::strong) choice = sum_lacking_a_cost(walk, row);
    if (!choice && claim == Claim::strong) choice = sum_near_its_rows(walk, row);
    if (!choice && claim == Claim::strong) choice = sum_near_rows_below(walk, row);
    if (!choice) choice = sum_off_alike(walk, row);
    // That a blank or a dash may be no zero says no less: something is missing.
    if (choice)
        for (Outcome& outcome : choice->tally.outcomes) outcome.blank.clear(), outcome.needs_dash = false;
    return choice;
}

std::optional<int> cover_left_out(const RowWalk& walk, const Binding& binding) {
    const std::size_t begin = nearest_block(walk);
    if (walk.figures.table->header_rows == 0 || binding.terms.size() < kPlainTerms || begin + binding.terms.size() + 1 != walk.open.size()) return std::nullopt;
    const int cover = walk.open[begin].row;
    if (binding.terms.front().line != walk.open[begin + 1].row) return std::nullopt;
    bool filled = false;
    for (int p = 0; p < walk.lines.positions(); ++p) {
        const Figure& figure = walk.figures.at(cover, p);
        if (figure.counts() && (figure.recognised || figure.unit != UnitKind::eur || (!figure.value.is_negative() && !figure.value.is_zero())))
            return std::nullopt;
        filled |= figure.counts() && figure.value.is_negative();
        for (const Term& term : binding.terms)
            if (walk.figures.at(term.line, p).counts() && walk.figures.at(term.line, p).value.is_negative()) return std::nullopt;
    }
    return filled ? std::optional(cover) : std::nullopt;
}

}  // namespace griffier
