#include "audit/sums/after_reserves.h"

#include <algorithm>
#include <array>
#include <utility>

#include "audit/columns/column_choice.h"
#include "audit/labels.h"
#include "audit/same_misses.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches "Resultaat voor bestemming", "Saldo vóór mutaties reserves" / not "Saldo na bestemming"
static const Pattern kBefore(R"((?i)\bv(oo|óó)r\s+(resultaat)?(bestemming|mutatie|toevoeging|verrekening))");

// matches "Resultaat voor belastingen", "Resultaat na vennootschapsbelasting", "Resultaat boekjaar", "Nettoresultaat" / not "Resultaat programma 2"
static const Pattern kRung(
    R"((?i)^\W*(\d+\.?\s+)?(netto[- ]?\s?resultaat|resultaat\s+((voor|vóór|na)\s+(\w+\s+)?\w*belasting(en)?|(van het )?boekjaar|uit (de )?(gewone|normale) bedrijfs\S+)).*)");
// matches "Rentelasten", "Winstbelastingen" / kYields: "Rentebaten", "Financiële baten en lasten", which carry their own sign
static const Pattern kCosts(R"((?i)(lasten|kosten|belasting|afschrijving))");
static const Pattern kYields(R"((?i)(baten|opbrengst|inkomsten))");

struct Move {
    int row = 0;
    bool taken = false;  // a withdrawal from reserves, or a cost of a company
};

struct Result {
    int row = 0, saldo = 0;
    std::vector<Move> moves;
    bool of_company = false;
};

Roll moves_reserve(const TableFigures& figures, int row) {
    const std::string& label = figures.row(row).label;
    const Roll roll = speaks_of_reserves(label) && !speaks_of_total(label) ? roll_of(label) : Roll::none;
    return roll == Roll::increase || roll == Roll::decrease ? roll : Roll::none;
}

bool is_saldo(const TableFigures& figures, int row) {
    const Side side = side_of_row(figures, row);
    return side == Side::saldo || (side == Side::resultaat && has(figures.row(row).label, kBefore));
}

bool is_result(const TableFigures& figures, int row) {
    const Side side = side_of_row(figures, row);
    return (side == Side::saldo || side == Side::resultaat || speaks_of_aftermath(figures.row(row).label)) && !has(figures.row(row).label, kBefore);
}

// Results of councils: a saldo, what is added to reserves and taken from them, the result.
std::vector<Result> results_after_reserves(const TableFigures& figures) {
    std::vector<Result> found;
    Result open{-1, -1, {}};
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)] || speaks_of_part(figures.row(row).label)) continue;
        if (const Roll roll = moves_reserve(figures, row); open.saldo >= 0 && roll != Roll::none) {
            open.moves.push_back({row, roll == Roll::decrease});
            continue;
        }
        if (open.saldo >= 0 && !open.moves.empty() && is_result(figures, row)) {
            open.row = row;
            found.push_back(open);
        }
        open = {-1, is_saldo(figures, row) ? row : -1, {}};
    }
    return found;
}

// Results of companies: one result, interest and tax, the next result.
std::vector<Result> results_of_company(const TableFigures& figures) {
    std::vector<Result> found;
    Result open{-1, -1, {}, true};
    for (int row = 0; row < figures.rows; ++row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)] || speaks_of_part(label)) continue;
        if (speaks_of_result(label)) {
            open.row = row;
            if (open.saldo >= 0 && !open.moves.empty() && RE2::FullMatch(label, kRung)) found.push_back(open);
            open = {-1, row, {}, true};
        } else if (claim_of(figures, row) == Claim::strong) {
            open.saldo = -1;
        } else {
            open.moves.push_back({row, has(label, kCosts) && !has(label, kYields)});
        }
    }
    return found;
}

Binding with_signs(const Result& result, int added, int taken) {
    Binding binding{"RES_NA", {{result.saldo, 1}}, true};
    for (const Move& move : result.moves) binding.terms.push_back({move.row, move.taken ? taken : added});
    return binding;
}

bool all_above_zero(const TableFigures& figures, const std::vector<Move>& moves) {
    return std::all_of(moves.begin(), moves.end(), [&](const Move& move) {
        for (int c = 0; c < figures.columns; ++c)
            if (figures.at(move.row, c).counts() && figures.at(move.row, c).value.is_negative()) return false;
        return true;
    });
}

// The way that its columns choose; none where two ways find different figures wrong.
std::optional<Choice> by_columns(const Lines& lines, const Result& result) {
    static constexpr std::array<std::pair<int, int>, 3> kWays = {{{1, 1}, {-1, 1}, {1, -1}}};  // what is added, what is taken
    std::vector<Choice> choices;
    for (const auto& [added, taken] : kWays)
        if (auto choice = choose(lines, {with_signs(result, added, taken)}, result.row, 1); choice && choice->tally.holds > choice->tally.misses)
            choices.push_back(std::move(*choice));
    const auto best = std::min_element(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.tally.misses < b.tally.misses; });
    if (best == choices.end()) return std::nullopt;
    const bool rival = std::any_of(choices.begin(), choices.end(),
                                   [&](const Choice& other) { return other.tally.misses == best->tally.misses && !same_misses(other.tally, best->tally); });
    return rival ? std::nullopt : std::optional(*best);
}

// Baten less lasten make the saldo, and nothing is printed below zero: the labels say the direction. Of one column alone, or where as many hold as miss.
// Among parts of a company that are no costs the printed signs say it.
std::optional<Choice> by_labels(const Lines& lines, const Result& result, const std::optional<SignChoice>& signs) {
    const bool known = signs && signs->unique && signs->baten == 1 && signs->lasten == -1 && signs->holds > 0;
    const bool signed_alike = result.of_company && std::none_of(result.moves.begin(), result.moves.end(), [](const Move& move) { return move.taken; });
    if (!signed_alike && (!known || !all_above_zero(lines.figures, result.moves))) return std::nullopt;
    const Binding binding = result.of_company ? with_signs(result, 1, -1) : with_signs(result, -1, 1);
    Choice choice{binding, tally(lines, binding, result.row)};
    const Tally& t = choice.tally;
    if (t.holds < t.misses && t.holds + t.misses + t.trivial + t.blocked > 1) return std::nullopt;
    return choice;
}

// Among differences a plus may stand for what is good, for additions as for withdrawals.
void leave_differences_undecided(const TableFigures& figures, Tally& tally) {
    for (std::size_t p = 0; p < tally.outcomes.size(); ++p) {
        Outcome& outcome = tally.outcomes[p];
        if (outcome.kind != Outcome::misses || !is_difference_column(figures, static_cast<int>(p))) continue;
        outcome.kind = Outcome::blocked;
        leave_undecided(outcome.check, Reason::ambiguous_sign, "a plus may stand for what is good");
    }
}

}  // namespace

void add_results_after_reserves(const TableFigures& figures, const std::optional<SignChoice>& signs, std::vector<PlacedCheck>& told) {
    const Lines lines{figures, false};
    std::vector<Result> results = results_after_reserves(figures);
    for (Result& result : results_of_company(figures)) results.push_back(std::move(result));
    for (const Result& result : results) {
        const auto is_its = [&](const PlacedCheck& placed) {
            if (!placed.check.result || placed.check.result->id.empty()) return false;
            for (int c = 0; c < figures.columns; ++c)
                if (figures.at(result.row, c).id == placed.check.result->id) return true;
            return false;
        };
        const auto any = [&](auto speaks) {
            return std::any_of(told.begin(), told.end(), [&](const PlacedCheck& p) { return is_its(p) && speaks(p.check.status); });
        };
        if (any(is_held)) continue;
        std::optional<Choice> choice = by_columns(lines, result);
        if (!choice && any([](Status status) { return status != Status::not_checkable; })) continue;
        if (!choice) choice = by_labels(lines, result, signs);
        std::vector<PlacedCheck> checks;
        if (choice) {
            leave_differences_undecided(figures, choice->tally);
            emit(checks, lines, *choice, result.row, dash_proved(choice->tally));
        } else {
            checks.push_back(not_checkable(lines, result.row, "RES_NA", Reason::ambiguous_sign,
                                           result.of_company ? "the signs of the costs among its parts cannot be told"
                                                             : "the signs of what is added to reserves and taken from them cannot be told"));
        }
        std::erase_if(told, is_its);
        told.insert(told.end(), std::make_move_iterator(checks.begin()), std::make_move_iterator(checks.end()));
    }
}

}  // namespace griffier
