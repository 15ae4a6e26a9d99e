// The rule SALDO, in rows, in columns and on cards.
#include "audit/signs/saldo.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "audit/across/facts_of_lines.h"
#include "audit/columns/column_exchange.h"
#include "audit/diagnosis/slips.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/placed.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

// Overviews print the saldo of reserve rows only in their own row "Mutaties reserves": onttrekking in baten, toevoeging in lasten, and 0
// in the saldo column (seen in a programmabegroting, table "Baten, lasten en saldo per programma"). That is a layout, not an error.
bool is_reserve_layout(const Lines& lines, const SaldoClaim& claim, int position) {
    if (!claim.along_columns || !speaks_of_reserves(lines.position_name(position))) return false;
    const Figure &b = lines.at(claim.baten, position), &l = lines.at(claim.lasten, position), &s = lines.at(claim.saldo, position);
    return s.value.is_zero() || (b.value.is_zero() && l.value.is_zero());
}

// A row that has fewer figures than most others, and whose saldi miss one and all: its cells may stand in the wrong columns.
std::set<int> shifted_rows(const TableFigures& figures, const std::vector<SaldoClaim>& claims, const SignChoice& signs) {
    std::vector<int> filled(static_cast<std::size_t>(figures.rows)), misses(filled), holds(filled);
    int most = 0;
    for (int r = 0; r < figures.rows; ++r) {
        for (int c = 0; c < figures.columns; ++c)
            filled[static_cast<std::size_t>(r)] += figures.at(r, c).state != FigureState::absent && figures.figure_column[static_cast<std::size_t>(c)];
        most = std::max(most, filled[static_cast<std::size_t>(r)]);
    }
    for (const SaldoClaim& claim : claims) {
        if (!claim.along_columns) continue;
        Tally result = tally(Lines{figures, true}, Binding{"SALDO", {{claim.baten, signs.baten}, {claim.lasten, signs.lasten}}}, claim.saldo);
        for (std::size_t r = 0; r < result.outcomes.size(); ++r) {
            misses[r] += result.outcomes[r].kind == Outcome::misses;
            holds[r] += result.outcomes[r].kind == Outcome::holds;
        }
    }
    std::set<int> shifted;
    for (int r = 0; r < figures.rows; ++r) {
        auto i = static_cast<std::size_t>(r);
        if (filled[i] < most && misses[i] > 0 && holds[i] == 0) shifted.insert(r);
    }
    return shifted;
}

bool is_lettered(const Lines& lines, const SaldoClaim& claim, int position) {
    int letters = 0;
    for (int line : {claim.baten, claim.lasten, claim.saldo}) {
        const Figure& figure = lines.at(line, position);
        if (figure.lettered)
            ++letters;
        else if (figure.counts() && !figure.value.is_zero())
            return false;
    }
    return letters >= 2;
}

constexpr int kRowsThatTell = 3;
constexpr int kSignSteps = 100;  // of a saldo that two figures hardly ever make by chance

// Of columns that only their headers bind, in no row with success: one of the headers may have been read wrong.
bool holds_nowhere(const Tally& tally) {
    int misses = 0;
    for (const Outcome& outcome : tally.outcomes) {
        if (outcome.kind == Outcome::holds) return false;
        misses += outcome.kind == Outcome::misses;
    }
    return misses >= kRowsThatTell;
}

// Differences may be signed in any way, the same one in all rows.
std::optional<SignChoice> own_signs(const TableFigures& figures, const SaldoClaim& claim, const Tally& by_table) {
    const bool misses = std::any_of(by_table.outcomes.begin(), by_table.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::misses; });
    if (!misses) return std::nullopt;
    std::optional<SignChoice> own = choose_signs(figures, {claim});
    return own && own->unique && own->holds == own->of && own->of >= kRowsThatTell ? own : std::nullopt;
}

// Columns of differences where a plus is what is good (or bad) on either side: there baten and lasten add up more often than by the signs of the table.
std::set<int> columns_that_add_up(const TableFigures& figures, const std::vector<SaldoClaim>& claims, const SignChoice& signs) {
    std::map<int, int> lead;  // of adding up
    for (const SaldoClaim& claim : claims) {
        const Lines lines{figures, claim.along_columns};
        const Tally by_table = tally(lines, Binding{"SALDO", {{claim.baten, signs.baten}, {claim.lasten, signs.lasten}}}, claim.saldo);
        const Tally added = tally(lines, Binding{"SALDO", {{claim.baten, 1}, {claim.lasten, 1}}}, claim.saldo);
        for (std::size_t p = 0; p < added.outcomes.size(); ++p)
            lead[claim.along_columns ? claim.saldo : static_cast<int>(p)] +=
                (added.outcomes[p].kind == Outcome::holds) - (by_table.outcomes[p].kind == Outcome::holds);
    }
    std::set<int> columns;
    for (const auto& [col, more] : lead)
        if (more > 0 && is_difference_column(figures, col)) columns.insert(col);
    return columns;
}

}  // namespace

namespace {

// No signs explain the saldi as the headers have them, and some do in every row once two neighbours are exchanged.
std::optional<PlacedCheck> saldi_out_of_order(const TableFigures& figures, const std::vector<SaldoClaim>& claims) {
    const Lines lines{figures, true};
    std::vector<int> columns;
    for (int c = 0; c < figures.columns; ++c)
        if (figures.figure_column[static_cast<std::size_t>(c)]) columns.push_back(c);
    for (const auto& [baten, lasten] : {std::pair(1, 1), std::pair(1, -1), std::pair(-1, 1)}) {
        std::vector<HeaderClaim> named;
        for (const SaldoClaim& claim : claims) {
            if (!claim.along_columns || claim.differences) return std::nullopt;
            named.push_back({claim.saldo, {Binding{"SALDO", {{claim.baten, baten}, {claim.lasten, lasten}}}}});
        }
        if (const auto order = exchange_that_fits(lines, named, columns))
            return exchanged("SALDO", figures, *order,
                             "baten and lasten make the saldo in every row if " + lines.name(order->first) + " and " + lines.name(order->second) +
                                 " are exchanged: the columns may stand in another order");
    }
    return std::nullopt;
}

// A result that may be this saldo, is it in another column, and here but for a slip with a name.
std::optional<PlacedCheck> slip_beside(const Lines& lines, const SaldoClaim& claim, const Tally& tally) {
    if (tally.misses != 1) return std::nullopt;
    const auto miss = std::find_if(tally.outcomes.begin(), tally.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::misses; });
    const Figure& saldo = lines.at(claim.saldo, static_cast<int>(miss - tally.outcomes.begin()));
    const std::optional<std::string> slip = saldo.recognised || !miss->blank.empty() || miss->needs_dash ? std::nullopt : told_by_slip(tally, *miss);
    if (!slip) return std::nullopt;
    PlacedCheck placed = placed_at("SALDO", saldo);
    placed.check = miss->check;
    placed.check.status = Status::flag;
    placed.check.message += "; " + *slip;
    return placed;
}

// Whatever the signs are, one column misses, and all others hold with some.
std::optional<PlacedCheck> miss_under_any_signs(const Lines& lines, const SaldoClaim& claim) {
    if (!claim.firm || claim.along_columns) return std::nullopt;
    std::vector<Tally> tallies;
    for (const auto& [baten, lasten] : {std::pair(-1, 1), std::pair(1, 1), std::pair(1, -1)})
        tallies.push_back(tally(lines, Binding{"SALDO", {{claim.baten, baten}, {claim.lasten, lasten}}}, claim.saldo));
    const auto is_miss = [](const Outcome& o) { return o.kind == Outcome::misses; };
    for (const Tally& t : tallies) {
        const bool holds = std::any_of(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) {
            return o.kind == Outcome::holds && o.exact && o.check.found->abs() >= o.check.result->step * Decimal(kSignSteps);
        });
        if (t.misses != 1 || t.blocked > 0 || !holds) continue;
        const auto miss = std::find_if(t.outcomes.begin(), t.outcomes.end(), is_miss);
        const auto at = static_cast<std::size_t>(miss - t.outcomes.begin());
        const Figure& saldo = lines.at(claim.saldo, static_cast<int>(at));
        const bool by_any = std::all_of(tallies.begin(), tallies.end(), [&](const Tally& other) { return is_miss(other.outcomes[at]); });
        if (!by_any || saldo.recognised || !miss->blank.empty() || miss->needs_dash) return std::nullopt;
        PlacedCheck placed = placed_at("SALDO", saldo);
        placed.check = miss->check;
        placed.check.status = Status::flag;
        placed.check.message += "; nor with any other signs, and it holds in another column";
        return placed;
    }
    return std::nullopt;
}

// Two columns miss, and with some signs one pair of figures changed about puts both right to the last digit.
std::vector<PlacedCheck> swapped_under_some_signs(const Lines& lines, const SaldoClaim& claim) {
    if (claim.along_columns) return {};
    std::vector<PlacedCheck> found;
    for (const auto& [baten, lasten] : {std::pair(-1, 1), std::pair(1, 1), std::pair(1, -1)}) {
        const Binding binding{"SALDO", {{claim.baten, baten}, {claim.lasten, lasten}}};
        const Tally t = tally(lines, binding, claim.saldo);
        const auto columns = swapped_positions(lines, binding, claim.saldo, t);
        if (!columns || t.blocked > 0) continue;
        if (!found.empty()) return {};
        for (int column : {columns->first, columns->second}) {
            const Outcome& miss = t.outcomes[static_cast<std::size_t>(column)];
            const Figure& saldo = lines.at(claim.saldo, column);
            const bool large = miss.check.difference->abs() >= miss.check.result->step * Decimal(kSignSteps);
            if (!large || saldo.recognised || !miss.blank.empty() || miss.needs_dash) return {};
            PlacedCheck placed = placed_at("SALDO", saldo);
            placed.check = miss.check;
            placed.check.status = Status::flag;
            placed.check.message += "; two figures of one row, in this column and in another, changed about make both hold";
            found.push_back(std::move(placed));
        }
    }
    return found;
}

// Rows of baten, lasten and saldo of which some columns hold with these signs and the others with those: a sign of one of them is lost or one too many.
std::vector<PlacedCheck> saldi_of_two_signs(const TableFigures& figures, const SaldoClaim& claim) {
    if (claim.along_columns) return {};
    const Lines lines{figures, false};
    const auto with = [&](int baten, int lasten) { return tally(lines, Binding{"SALDO", {{claim.baten, baten}, {claim.lasten, lasten}}}, claim.saldo); };
    const std::array<std::array<int, 2>, 3> signs = {{{1, 1}, {1, -1}, {-1, 1}}};
    for (std::size_t a = 0; a < signs.size(); ++a)
        for (std::size_t b = a + 1; b < signs.size(); ++b) {
            const Tally one = with(signs[a][0], signs[a][1]), other = with(signs[b][0], signs[b][1]);
            int said = 0, ones = 0, others = 0;
            bool open = false;
            for (std::size_t p = 0; p < one.outcomes.size(); ++p) {
                const Outcome &x = one.outcomes[p], &y = other.outcomes[p];
                if (x.kind == Outcome::nothing || x.kind == Outcome::trivial) continue;
                const auto telling = [&](const Outcome& o) {
                    return o.kind == Outcome::holds && o.figures >= 2 && o.check.found->abs() >= o.check.result->step * Decimal(kSignSteps);
                };
                open |= x.needs_dash || !x.blank.empty() || lines.at(claim.saldo, static_cast<int>(p)).recognised;
                ++said, ones += telling(x), others += telling(y);
            }
            if (open || ones == 0 || others == 0 || ones + others != said) continue;
            std::vector<PlacedCheck> checks;
            for (std::size_t p = 0; p < one.outcomes.size(); ++p) {
                const Outcome& outcome = ones >= others ? other.outcomes[p] : one.outcomes[p];
                if (outcome.kind != Outcome::holds) continue;
                PlacedCheck placed = placed_at("SALDO", lines.at(claim.saldo, static_cast<int>(p)));
                placed.check = outcome.check;
                placed.check.status = Status::flag;
                placed.check.message += "; in other columns of these rows the signs are others: one may be lost, or one too many";
                checks.push_back(std::move(placed));
            }
            return checks;
        }
    return {};
}

}  // namespace

std::vector<PlacedCheck> check_saldo(const TableFigures& figures, const std::vector<SaldoClaim>& claims, const std::optional<SignChoice>& signs) {
    std::vector<PlacedCheck> checks;
    for (int col : unbound_saldi(figures))
        checks.push_back(
            not_checkable(Lines{figures, true}, col, "SALDO", Reason::ambiguous_binding, "the headers do not say which columns of baten and lasten make it"));
    if (!signs && !claims.empty())
        if (const auto odd = saldi_out_of_order(figures, claims)) return {*odd};
    std::set<int> shifted, added_up;
    if (signs) shifted = shifted_rows(figures, claims, *signs), added_up = columns_that_add_up(figures, claims, *signs);
    // Where as many groups of columns have these signs as those, the signs of the table are chance.
    std::vector<std::size_t> others = groups_of_other_signs(figures, claims);
    const bool tied = others.size() == claims.size();
    if (signs && !tied) others.clear();
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const SaldoClaim& claim = claims[i];
        Lines lines{figures, claim.along_columns};
        if (!others.empty()) {
            if (std::find(others.begin(), others.end(), i) == others.end()) continue;
            PlacedCheck placed = not_checkable(lines, claim.saldo, "SALDO", Reason::none, "");
            placed.check.status = Status::flag;
            placed.check.message =
                figures.column_names[static_cast<std::size_t>(claim.saldo)] +
                ": every saldo holds, but with other signs than in the columns beside it: baten, lasten and saldo may stand in another order";
            checks.push_back(std::move(placed));
            continue;
        }
        if (!signs) {
            if (std::vector<PlacedCheck> odd = saldi_of_two_signs(figures, claim); !odd.empty())
                checks.insert(checks.end(), std::make_move_iterator(odd.begin()), std::make_move_iterator(odd.end()));
            else if (auto miss = miss_under_any_signs(lines, claim))
                checks.push_back(std::move(*miss));
            else if (std::vector<PlacedCheck> moved = swapped_under_some_signs(lines, claim); !moved.empty())
                checks.insert(checks.end(), std::make_move_iterator(moved.begin()), std::make_move_iterator(moved.end()));
            else if (claim.firm)
                checks.push_back(not_checkable(lines, claim.saldo, "SALDO", Reason::ambiguous_sign,
                                               "no signs of baten and lasten explain more than half of the table's saldi"));
            continue;
        }
        Binding binding{"SALDO", {{claim.baten, signs->baten}, {claim.lasten, signs->lasten}}};
        Tally result = tally(lines, binding, claim.saldo);
        if (!claim.firm && result.misses > 0) {
            if (const auto slip = slip_beside(lines, claim, result)) checks.push_back(*slip);
            continue;
        }
        // Differences that V and N sign, or a plus for what is good, add up whatever the signs of the columns beside them: what is good for lasten is good
        // for the saldo.
        Tally lettered = tally(lines, Binding{"SALDO", {{claim.baten, 1}, {claim.lasten, 1}}}, claim.saldo);
        for (std::size_t p = 0; p < result.outcomes.size(); ++p) {
            const int position = static_cast<int>(p);
            if (is_lettered(lines, claim, position) || added_up.count(claim.along_columns ? claim.saldo : position) > 0)
                result.outcomes[p] = lettered.outcomes[p];
        }
        if (claim.along_columns && claim.differences)
            if (const auto own = own_signs(figures, claim, result))
                result = tally(lines, Binding{"SALDO", {{claim.baten, own->baten}, {claim.lasten, own->lasten}}}, claim.saldo);
        if (claim.by_headers && holds_nowhere(result)) {
            checks.push_back(
                not_checkable(lines, claim.saldo, "SALDO", Reason::ambiguous_binding, "the baten and lasten of the same headers make it in no row"));
            continue;
        }
        for (std::size_t p = 0; p < result.outcomes.size(); ++p) {
            Outcome& outcome = result.outcomes[p];
            bool reserves = is_reserve_layout(lines, claim, static_cast<int>(p)), shift = claim.along_columns && shifted.count(static_cast<int>(p)) > 0;
            if (outcome.kind != Outcome::misses || (!reserves && !shift)) continue;
            outcome.kind = Outcome::blocked;
            leave_undecided(outcome.check, reserves ? Reason::ambiguous_binding : Reason::missing_operand,
                            reserves ? "the saldo of reserve rows stands in a row of its own"
                                     : "the row has fewer figures than the others, they may stand in other columns");
        }
        // A dash in a column of baten or lasten is zero wherever the table's saldi hold with it.
        auto placed = checks_of(lines, result, claim.saldo, signs->holds >= 2);
        checks.insert(checks.end(), placed.begin(), placed.end());
    }
    return checks;
}

std::vector<PlacedCheck> check_saldo_cards(const Extraction& extraction) {
    struct Card {
        int baten = -1, lasten = -1, saldo = -1;
        bool complete() const { return baten >= 0 && lasten >= 0 && saldo >= 0; }
    };
    const auto& lines = extraction.budget_lines;
    auto line = [&](int i) -> const BudgetLine& { return lines[static_cast<std::size_t>(i)]; };
    std::vector<Card> cards;
    Card card;
    int last = -2;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        if (line(i).source.cell || line(i).goal || line(i).taakveld) continue;
        int* slot = line(i).side == Side::baten    ? &card.baten
                    : line(i).side == Side::lasten ? &card.lasten
                    : line(i).side == Side::saldo  ? &card.saldo
                                                   : nullptr;
        if (!slot) continue;
        bool same_card = last == i - 1 && *slot < 0 && line(i).programme == line(last).programme && line(i).year == line(last).year &&
                         line(i).basis == line(last).basis && line(i).source.page - line(last).source.page <= 1;
        if (!same_card) {
            card = Card{};
            slot = line(i).side == Side::baten ? &card.baten : line(i).side == Side::lasten ? &card.lasten : &card.saldo;
        }
        *slot = i;
        last = i;
        if (card.complete()) cards.push_back(card);
    }

    // One hypothesis for all cards of the document, as for the columns of a table.
    constexpr std::array<std::array<int, 2>, 3> kHypotheses = {{{1, 1}, {1, -1}, {-1, 1}}};
    std::array<int, 3> held{};
    auto judge = [&](const Card& c, std::size_t h) {
        Decimal sum = line(c.baten).value * Decimal(kHypotheses[h][0]) + line(c.lasten).value * Decimal(kHypotheses[h][1]);
        Precision precision = line(c.saldo).step == Decimal(1) ? Precision::whole_units : Precision::rounded;
        return judge_sum(sum - line(c.saldo).value, 2, line(c.saldo).step, precision);
    };
    for (const Card& c : cards)
        for (std::size_t h = 0; h < held.size(); ++h) held[h] += judge(c, h).status != Status::fail;
    std::size_t best = 0;
    for (std::size_t h = 1; h < held.size(); ++h)
        if (held[h] > held[best]) best = h;

    std::vector<PlacedCheck> checks;
    for (const Card& c : cards) {
        PlacedCheck placed = placed_check("SALDO", line(c.saldo).source);
        Check& check = placed.check;
        check.result = operand_of(extraction, c.saldo);
        check.operands = {operand_of(extraction, c.baten, kHypotheses[best][0]), operand_of(extraction, c.lasten, kHypotheses[best][1])};
        check.found = line(c.saldo).value;
        if (2 * held[best] <= static_cast<int>(cards.size())) {
            check.status = Status::not_checkable;
            check.reason = Reason::ambiguous_sign;
            check.message = "Saldo " + line(c.saldo).value.dutch() + " not checked: no signs explain the cards of this document";
            checks.push_back(placed);
            continue;
        }
        Verdict verdict = judge(c, best);
        check.expected = line(c.baten).value * Decimal(kHypotheses[best][0]) + line(c.lasten).value * Decimal(kHypotheses[best][1]);
        check.difference = *check.expected - *check.found;
        check.tolerance = verdict.tolerance;
        check.status = verdict.status;
        check.message = sum_message({line(c.baten).item, line(c.lasten).item}, check.operands, line(c.saldo).item, *check.result,
                                    line(c.saldo).programme ? line(c.saldo).programme->name : "", check);
        checks.push_back(placed);
    }
    return checks;
}

}  // namespace griffier
