// Finds the baten, lasten and saldo of a table and which signs make them one equation.
#include "audit/signs/sign_rule.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "audit/labels.h"
#include "audit/statute/interest_scheme.h"
#include "audit/tolerance.h"
#include "extractors/budget/side_words.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

constexpr int kRowsOfGroup = 3;  // saldi of a group of columns that show its signs

struct Equation {
    Decimal baten, lasten, saldo, step;
};

bool usable(const Figure& figure) { return figure.state == FigureState::value || figure.state == FigureState::dash || figure.state == FigureState::absent; }

// Equations that say something: all three can be read and not all are zero.
std::vector<Equation> equations_of(const TableFigures& figures, const std::vector<SaldoClaim>& claims) {
    std::vector<Equation> equations;
    for (const SaldoClaim& claim : claims) {
        Lines lines{figures, claim.along_columns};
        for (int p = 0; p < lines.positions(); ++p) {
            if (!lines.is_position(p)) continue;
            const Figure &b = lines.at(claim.baten, p), &l = lines.at(claim.lasten, p), &s = lines.at(claim.saldo, p);
            if (!usable(b) || !usable(l) || !s.counts() || (b.value.is_zero() && l.value.is_zero())) continue;
            if (s.unit == UnitKind::percent || b.unit == UnitKind::percent || l.unit == UnitKind::percent) continue;
            equations.push_back({b.value, l.value, s.value, s.step});
        }
    }
    return equations;
}

bool holds(const Equation& e, int baten, int lasten) {
    Decimal sum = (baten < 0 ? -e.baten : e.baten) + (lasten < 0 ? -e.lasten : e.lasten);
    return judge_sum(sum - e.saldo, 2, e.step, Precision::rounded).status != Status::fail;
}

// What the headers above a column say beside its side, in whatever order: "Lasten" over "Begroting 2025" and "Begroting 2025" over "Lasten" are alike.
std::set<std::string> phase_of(const TableFigures& figures, int col) {
    std::set<std::string> phase;
    for (const std::string& header : figures.column(col).path) {
        std::istringstream words(words_of(header));
        for (std::string word; words >> word;) {
            const Side side = side_of(word);
            const bool tells = side != Side::baten && side != Side::lasten && side != Side::saldo && word != "totaal" && word != "totale";
            if (tells) phase.insert(word);
        }
    }
    return phase;
}

bool contradict(const ColumnMeaning& a, const ColumnMeaning& b) {
    return (a.year && b.year && a.year != b.year) || (a.basis != Basis::none && b.basis != Basis::none && a.basis != b.basis);
}

struct ColumnClaims {
    std::vector<SaldoClaim> claims;
    std::vector<int> unbound;  // saldi beside which baten and lasten stand, but not one of each that is theirs
};

// One column of baten and one of lasten before the saldo are its own, unless their headers say another year or plan. Of more, and of saldi side by side
// below one header, those are that have the rest of their headers in common with it.
ColumnClaims column_claims(const TableFigures& figures) {
    ColumnClaims found;
    std::vector<int> baten, lasten, saldi;        // since the last column of anything else
    std::size_t told_baten = 0, told_lasten = 0;  // of them before the last saldo
    const auto alike = [&](const std::vector<int>& columns, int col) {
        std::vector<int> same;
        for (int c : columns)
            if (phase_of(figures, c) == phase_of(figures, col)) same.push_back(c);
        return same;
    };
    for (int c = 0; c < figures.columns; ++c) {
        if (!figures.figure_column[static_cast<std::size_t>(c)]) continue;
        const Side side = side_of_column(figures, c);
        if (side == Side::baten) baten.push_back(c);
        if (side == Side::lasten) lasten.push_back(c);
        if (side == Side::baten || side == Side::lasten) continue;
        if (side != Side::saldo) {
            baten.clear(), lasten.clear(), saldi.clear();
            told_baten = told_lasten = 0;
            continue;
        }
        const std::size_t new_baten = baten.size() - told_baten, new_lasten = lasten.size() - told_lasten;
        std::vector<int> own_baten, own_lasten;
        const bool alone = new_baten == 1 && new_lasten == 1;
        if (alone) {
            own_baten = {baten.back()}, own_lasten = {lasten.back()};
        } else if (alike(saldi, c).empty() && (new_baten > 0 || !phase_of(figures, c).empty())) {
            own_baten = alike(baten, c), own_lasten = alike(lasten, c);
        }
        const bool bound = own_baten.size() == 1 && own_lasten.size() == 1 && !contradict(figures.column(c), figures.column(own_baten.front())) &&
                           !contradict(figures.column(c), figures.column(own_lasten.front()));
        if (bound)
            found.claims.push_back({true, own_baten.front(), own_lasten.front(), c, true, is_difference_column(figures, c), !alone});
        else if (new_baten > 0 && new_lasten > 0)
            found.unbound.push_back(c);
        saldi.push_back(c);
        told_baten = baten.size(), told_lasten = lasten.size();
    }
    return found;
}

// The one row of a side since the last saldo, or the last total among several.
int spokesman(const TableFigures& figures, const std::vector<int>& rows) {
    if (rows.size() == 1) return rows.front();
    for (auto it = rows.rbegin(); it != rows.rend(); ++it)
        if (claim_of(figures, *it) == Claim::strong) return *it;
    return -1;
}

std::vector<SaldoClaim> row_claims(const TableFigures& figures) {
    std::vector<SaldoClaim> claims;
    std::vector<int> baten, lasten;
    int previous = -1, row = -1;
    for (int r = 0; r < figures.rows; ++r) {
        if (!figures.figure_row[static_cast<std::size_t>(r)] || speaks_of_part(figures.row(r).label)) continue;
        previous = row;
        row = r;
        Side side = side_of_row(figures, r);
        if (side == Side::baten) baten.push_back(r);
        if (side == Side::lasten) lasten.push_back(r);
        if (side != Side::saldo && side != Side::resultaat) continue;
        int b = spokesman(figures, baten), l = spokesman(figures, lasten);
        // Anything between them and the saldo may be a term of it, and so may what a saldo "na bestemming" comes after.
        bool adjacent = previous == std::max(b, l) && !speaks_of_aftermath(figures.row(r).label);
        if (b >= 0 && l >= 0) claims.push_back({false, b, l, r, side == Side::saldo && adjacent});
        baten.clear();
        lasten.clear();
    }
    return claims;
}

}  // namespace

bool is_difference_column(const TableFigures& figures, int col) {
    const std::vector<std::string>& path = figures.column(col).path;
    return figures.column(col).basis == Basis::verschil || std::any_of(path.begin(), path.end(), speaks_of_difference);
}

std::vector<SaldoClaim> saldo_claims(const TableFigures& figures) {
    if (is_interest_scheme(figures)) return {};
    std::vector<SaldoClaim> claims = column_claims(figures).claims;
    if (claims.empty()) claims = row_claims(figures);
    return claims;
}

std::vector<int> unbound_saldi(const TableFigures& figures) { return column_claims(figures).unbound; }

SignHabit habit_of(const TableFigures& figures, const std::vector<SaldoClaim>& claims) {
    SignHabit habit;
    for (const Equation& e : equations_of(figures, claims)) {
        if (habit.baten == 0 && !e.baten.is_zero()) habit.baten = e.baten.is_negative() ? -1 : 1;
        if (habit.lasten == 0 && !e.lasten.is_zero()) habit.lasten = e.lasten.is_negative() ? -1 : 1;
    }
    return habit;
}

std::optional<SignChoice> choose_signs(const TableFigures& figures, const std::vector<SaldoClaim>& all) {
    std::vector<SaldoClaim> claims = all;
    std::erase_if(claims, [](const SaldoClaim& claim) { return claim.differences; });
    if (claims.empty()) claims = all;
    std::vector<Equation> equations = equations_of(figures, claims);
    constexpr std::array<std::array<int, 2>, 4> kHypotheses = {{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}};
    std::array<std::vector<bool>, 4> held;
    std::array<int, 4> count{};
    for (std::size_t h = 0; h < kHypotheses.size(); ++h)
        for (const Equation& e : equations) {
            held[h].push_back(holds(e, kHypotheses[h][0], kHypotheses[h][1]));
            count[h] += held[h].back();
        }
    int most = *std::max_element(count.begin(), count.end());
    if (most == 0 || 2 * most < static_cast<int>(equations.size())) return std::nullopt;
    // Half of them is enough only where no other hypothesis explains anything: two columns, one of them wrong.
    bool half = 2 * most == static_cast<int>(equations.size());
    if (half && std::count_if(count.begin(), count.end(), [](int n) { return n > 0; }) > 1) return std::nullopt;

    std::vector<std::size_t> best;
    for (std::size_t h = 0; h < count.size(); ++h)
        if (count[h] == most) best.push_back(h);
    for (std::size_t h : best)
        if (held[h] != held[best.front()]) return std::nullopt;  // as good, on other equations
    // A tie on the same equations: one side is zero in all of them. With negative lasten (or baten) the printed signs already say it.
    SignHabit habit = habit_of(figures, claims);
    std::size_t natural = habit.baten < 0 || habit.lasten < 0 ? 0 : 1;
    std::size_t chosen = std::find(best.begin(), best.end(), natural) != best.end() ? natural : best.front();
    return SignChoice{kHypotheses[chosen][0], kHypotheses[chosen][1], most, static_cast<int>(equations.size()), best.size() == 1};
}

std::vector<std::size_t> groups_of_other_signs(const TableFigures& figures, const std::vector<SaldoClaim>& claims) {
    std::vector<std::array<int, 2>> signs;
    std::vector<std::size_t> told;  // the claim of each
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const SaldoClaim& claim = claims[i];
        if (!claim.along_columns) return {};
        if (claim.differences) continue;
        const std::optional<SignChoice> own = choose_signs(figures, {claim});
        if (!own || !own->unique || own->of < kRowsOfGroup || own->holds < own->of) return {};
        signs.push_back({own->baten, own->lasten});
        told.push_back(i);
    }
    std::array<int, 2> usual{};
    long most = 0;
    bool tied = false;
    for (const auto& sign : signs) {
        const long n = std::count(signs.begin(), signs.end(), sign);
        tied = n > most ? false : tied || (n == most && sign != usual);
        if (n > most) most = n, usual = sign;
    }
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < signs.size(); ++i)
        if (tied || signs[i] != usual) others.push_back(told[i]);
    return others;
}

SignRule sign_rule(const SignChoice& choice, const char* what) {
    SignRule rule{choice.baten, choice.lasten, "", std::to_string(choice.holds) + " of " + std::to_string(choice.of) + " " + what};
    if (choice.baten > 0)
        rule.saldo = choice.lasten > 0 ? "baten+lasten" : "baten-lasten";
    else
        rule.saldo = choice.lasten > 0 ? "lasten-baten" : "-baten-lasten";
    if (!choice.unique) rule.evidence += ", one side zero throughout";
    return rule;
}

}  // namespace griffier
