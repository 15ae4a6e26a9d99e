// Sums whose terms stand in other columns of the same row. All rows vote on the binding.
#include "audit/columns/column_sums.h"

#include <algorithm>
#include <optional>
#include <set>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/signs/sign_rule.h"
#include "extractors/budget/side_words.h"

namespace griffier {
namespace {

constexpr std::size_t kRepeatedRows = 4;  // whose one amount stands beside an empty total
constexpr std::int64_t kRepeatedSteps = 100;
constexpr int kWholeRows = 3;  // rows where a column of differences is larger than what it should be the difference of

// Of a count beside "Formatie (fte)" no header need say what it counts.
bool are_alike(UnitKind a, UnitKind b) {
    const auto counted = [](UnitKind unit) { return unit == UnitKind::fte || unit == UnitKind::count; };
    return a == b || (a == UnitKind::none && counted(b)) || (b == UnitKind::none && counted(a));
}

const std::string& last_header(const TableFigures& figures, int col) {
    static const std::string kNone;
    return figures.column(col).path.empty() ? kNone : figures.column(col).path.back();
}

}  // namespace

namespace {

PlacedCheck out_of_order(const Lines& lines, int result, const std::pair<int, int>& order) {
    return exchanged("ROWSUM", lines.figures, order,
                     lines.name(result) + " is the sum in every row if " + lines.name(order.first) + " and " + lines.name(order.second) +
                         " are exchanged: the columns may stand in another order");
}

bool has_amount(const TableFigures& figures, int col) {
    for (int r = 0; r < figures.rows; ++r)
        if (figures.at(r, col).counts() && !figures.at(r, col).value.is_zero()) return true;
    return false;
}

// Rows of one amount that the last column repeats, where the total has a dash or a zero: different amounts.
std::size_t repeated(const TableFigures& figures, const Tally& t, int total) {
    std::set<Decimal> amounts;
    for (std::size_t row = 0; row < t.outcomes.size(); ++row) {
        const Outcome& o = t.outcomes[row];
        const Figure& printed = figures.at(static_cast<int>(row), total);
        const bool nought = printed.state == FigureState::dash || (printed.counts() && printed.value.is_zero());
        if (o.kind != Outcome::holds || !o.exact || o.figures != 1 || !nought) continue;
        if (o.check.found->abs() >= o.check.result->step * Decimal(kRepeatedSteps)) amounts.insert(o.check.found->abs());
    }
    return amounts.size();
}

// A total without a figure beside a column that is the sum of those before it in every row.
std::optional<PlacedCheck> under_the_next_header(const Lines& lines, const std::vector<int>& columns) {
    const TableFigures& figures = lines.figures;
    for (std::size_t i = 2; i < columns.size(); ++i) {
        const int last = columns[i], total = last + 1;
        if (total >= figures.columns || !figures.column(total).total || figures.column(last).total || has_amount(figures, total)) continue;
        Binding binding{"ROWSUM", {}, true};
        for (std::size_t j = 0; j < i; ++j)
            if (!figures.column(columns[j]).total && (unit_of(figures, columns[j]) == unit_of(figures, last) || !has_amount(figures, columns[j])))
                binding.terms.push_back({columns[j], 1});
        if (binding.terms.size() < 2) continue;
        const Tally t = tally(lines, binding, last);
        if (t.misses > 0) continue;
        if (std::count_if(t.outcomes.begin(), t.outcomes.end(), is_telling) >= kWholeRows || repeated(figures, t, total) >= kRepeatedRows)
            return out_of_order(lines, total, {last, total});
    }
    return std::nullopt;
}

}  // namespace

std::vector<PlacedCheck> check_row_totals(const TableFigures& figures) {
    std::vector<PlacedCheck> checks;
    Lines lines{figures, true};
    std::vector<int> columns = figure_columns(figures);
    if (auto odd = under_the_next_header(lines, columns)) checks.push_back(std::move(*odd));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        int result = columns[i];
        if (!figures.column(result).total || unit_of(figures, result) == UnitKind::percent) continue;
        std::vector<Binding> bindings;
        auto add = [&](const std::vector<Term>& terms) {
            bool known = std::any_of(bindings.begin(), bindings.end(), [&](const Binding& b) { return b.terms == terms; });
            if (terms.size() >= 2 && !known) bindings.push_back({"ROWSUM", terms, true});
        };
        auto usable = [&](int c) { return are_alike(unit_of(figures, c), unit_of(figures, result)) && side_of_column(figures, c) != Side::saldo; };
        std::vector<Term> since_total, parts, totals, alike, after;
        for (std::size_t j = 0; j < columns.size(); ++j) {
            int c = columns[j];
            if (c == result) continue;
            bool like = !last_header(figures, c).empty() && last_header(figures, c) == last_header(figures, result);
            if (like && !figures.column(c).total) alike.push_back({c, 1});
            if (!usable(c)) continue;
            if (j < i) {
                if (figures.column(c).total)
                    since_total.clear(), totals.push_back({c, 1});
                else
                    since_total.push_back({c, 1}), parts.push_back({c, 1});
            } else if (!figures.column(c).total) {
                after.push_back({c, 1});
            }
        }
        add(alike);
        add(since_total);
        add(parts);
        add(totals);
        for (std::size_t skip = 1; skip + 2 <= since_total.size(); ++skip) add({since_total.begin() + static_cast<long>(skip), since_total.end()});
        if (i == 0 || columns[i] == columns.front()) add(after);
        if (bindings.empty()) continue;
        if (auto choice = choose(lines, bindings, result, 3))
            emit(checks, lines, *choice, result, dash_proved(choice->tally));
        else if (const auto order = exchange_that_fits(lines, {{result, bindings}}, columns))
            checks.push_back(out_of_order(lines, result, *order));
        else
            checks.push_back(not_checkable(lines, result, "ROWSUM", Reason::ambiguous_binding, "no columns beside it add up to it in most rows"));
    }
    return checks;
}

namespace {

// Two columns that make the result in every row, half of them to the last digit, both counted up: what stands below a column of differences is their whole.
// Either the result is larger than both, or the smaller of them is above zero here and below it there, as differences are and what was spent of a budget is
// not.
std::optional<Choice> sum_of_two(const Lines& lines, const std::vector<int>& others, int result) {
    for (std::size_t later = others.size(); later-- > 1;)
        for (std::size_t earlier = later; earlier-- > 0;) {
            const Binding binding{"DIFF", {{others[earlier], 1}, {others[later], 1}}, true};
            Choice choice{binding, tally(lines, binding, result)};
            if (choice.tally.misses > 0 || 2 * choice.tally.exact < choice.tally.holds) continue;
            int whole = 0, up = 0, down = 0, smaller_sums = 0;
            for (const Outcome& o : choice.tally.outcomes) {
                if (!is_telling(o) && is_fair(o) && o.check.operands[0].value && o.check.operands[1].value)
                    smaller_sums += std::max(o.check.operands[0].value->abs(), o.check.operands[1].value->abs()) <= o.check.found->abs();
                if (!is_telling(o) || !o.check.operands[0].value || !o.check.operands[1].value) continue;
                const Decimal &a = *o.check.operands[0].value, &b = *o.check.operands[1].value, &smaller = a.abs() < b.abs() ? a : b;
                const Decimal& larger = a.abs() < b.abs() ? b : a;
                whole += larger.abs() <= o.check.found->abs();
                if (smaller.abs() > o.check.found->abs() || smaller.is_zero()) continue;
                ++(smaller.is_negative() == larger.is_negative() ? up : down);
            }
            if (whole >= kWholeRows || whole + smaller_sums > kWholeRows || (up > 0 && down > 0 && up + down >= kWholeRows)) return choice;
        }
    return std::nullopt;
}

// 1 of lasten, 2 of baten and saldi, 0 of rows that do not say it by their name or the part of the table that they stand in.
int direction_of(const RowMeaning& row) {
    const Side side = row.side == Side::none && heads_side_block(row.group) ? side_of(row.group) : row.side;
    return side == Side::lasten ? 1 : side == Side::baten || side == Side::saldo ? 2 : 0;
}

// "900 V" is less spent, or more received: where V and N sign the differences, or a plus says what is good, those of baten run the other way than those
// of lasten. Without letters one such row may as well have lost its sign.
void turn_opposite(const Lines& lines, Choice& choice, int result) {
    Binding turned = choice.binding;
    for (Term& term : turned.terms) term.sign = -term.sign;
    const Tally other = tally(lines, turned, result);
    std::vector<Outcome>& outcomes = choice.tally.outcomes;
    const auto direction = [&](std::size_t p) { return direction_of(lines.figures.row(static_cast<int>(p))); };
    int held = 0;  // of the rows where only it holds; 3 where they differ
    for (std::size_t p = 0; p < outcomes.size(); ++p)
        if (outcomes[p].kind == Outcome::holds && other.outcomes[p].kind != Outcome::holds) held |= direction(p);
    std::vector<std::size_t> bare;
    const auto turn = [&](std::size_t p) {
        outcomes[p] = other.outcomes[p];
        --choice.tally.misses;
        ++choice.tally.holds;
    };
    for (std::size_t p = 0; p < outcomes.size(); ++p) {
        const bool opposite = direction(p) != 0 && held != 0 && (held & direction(p)) == 0;
        if (outcomes[p].kind != Outcome::misses || other.outcomes[p].kind != Outcome::holds || !opposite) continue;
        if (lines.at(result, static_cast<int>(p)).lettered)
            turn(p);
        else
            bare.push_back(p);
    }
    for (std::size_t p : bare) {
        if (bare.size() > 1) {
            turn(p);
            continue;
        }
        Check& check = outcomes[p].check;
        outcomes[p].kind = Outcome::blocked;
        leave_undecided(check, Reason::ambiguous_sign, "a plus may stand for what is good, among baten as among lasten");
        --choice.tally.misses;
    }
}

}  // namespace

std::vector<PlacedCheck> check_differences(const TableFigures& figures) {
    std::vector<PlacedCheck> checks;
    Lines lines{figures, true};
    std::vector<int> columns = figure_columns(figures);
    auto is_difference = [&](int c) { return is_difference_column(figures, c); };
    std::vector<std::pair<int, Choice>> chosen;
    bool dash_is_zero = false;
    for (int result : columns) {
        if (!is_difference(result) || unit_of(figures, result) == UnitKind::percent) continue;
        std::vector<int> others;
        Side side = side_of_column(figures, result);
        bool one_side = side == Side::baten || side == Side::lasten || side == Side::saldo;
        for (int c : columns)
            if (c < result && !is_difference(c) && are_alike(unit_of(figures, c), unit_of(figures, result)) &&
                (!one_side || side_of_column(figures, c) == side))
                others.push_back(c);
        if (others.size() < 2) continue;
        // Nearest pairs first: "begroting na wijziging | realisatie | verschil" is by far the commonest.
        std::vector<Binding> bindings;
        for (std::size_t later = others.size(); later-- > 1;)
            for (std::size_t earlier = later; earlier-- > 0;) {
                bindings.push_back({"DIFF", {{others[later], 1}, {others[earlier], -1}}, true});
                bindings.push_back({"DIFF", {{others[earlier], 1}, {others[later], -1}}, true});
            }
        // "Beschikbaar | uitgaven t/m 2024 | uitgaven 2025 | restant": the first less all others.
        if (others.size() > 2) {
            Binding rest{"DIFF", {{others.front(), 1}}, true};
            for (std::size_t i = 1; i < others.size(); ++i) rest.terms.push_back({others[i], -1});
            bindings.push_back(std::move(rest));
        }
        if (auto choice = choose(lines, bindings, result, 2)) {
            turn_opposite(lines, *choice, result);
            dash_is_zero |= dash_proved(choice->tally);
            chosen.emplace_back(result, std::move(*choice));
        } else if (const auto sum = sum_of_two(lines, others, result)) {
            PlacedCheck placed = not_checkable(lines, result, "DIFF", Reason::none, "");
            placed.check.status = Status::flag;
            placed.check.message = lines.name(result) + ": in every row it is the sum of " + lines.name(sum->binding.terms[0].line) + " and " +
                                   lines.name(sum->binding.terms[1].line) + ", not their difference: the columns may stand in another order";
            checks.push_back(std::move(placed));
        } else {
            checks.push_back(not_checkable(lines, result, "DIFF", Reason::ambiguous_binding, "it is the difference of no two columns in most rows"));
        }
    }
    for (const auto& [result, choice] : chosen) emit(checks, lines, choice, result, dash_is_zero);
    return checks;
}

std::vector<PlacedCheck> check_unnamed_columns(const TableFigures& figures) {
    constexpr int kEnoughRows = 5;  // rows that must hold, exactly for the most part, before an unnamed column is a sum
    std::vector<PlacedCheck> checks;
    Lines lines{figures, true};
    std::vector<int> columns = figure_columns(figures);
    for (std::size_t i = 2; i < columns.size(); ++i) {
        int c = columns[i], b = columns[i - 1], a = columns[i - 2];
        if (!figures.column(c).path.empty() || unit_of(figures, c) == UnitKind::percent || side_of_column(figures, c) != Side::none) continue;
        for (const Binding& binding :
             {Binding{"ROWSUM", {{a, 1}, {b, 1}}, true}, Binding{"DIFF", {{b, 1}, {a, -1}}, true}, Binding{"DIFF", {{a, 1}, {b, -1}}, true}}) {
            Choice choice{binding, tally(lines, binding, c)};
            const Tally& t = choice.tally;
            if (t.misses > 0 || t.blocked > 0 || t.holds < kEnoughRows || 2 * t.exact < t.holds || t.strongest < 2) continue;
            emit(checks, lines, choice, c, true);
            break;
        }
    }
    return checks;
}

}  // namespace griffier
