// Signs are a property of a table: lasten may be printed negative or positive, and the saldo either way round (domain reference B4, C4).
// The equations of the table itself decide.
#pragma once

#include <optional>
#include <vector>

#include "audit/figures.h"
#include "extractors/records.h"

namespace griffier {

// Lines (rows, or columns where along_columns) that state baten, lasten and their saldo.
struct SaldoClaim {
    bool along_columns = false;
    int baten = 0, lasten = 0, saldo = 0;
    bool firm = true;          // false: a result that may or may not be this saldo
    bool differences = false;  // columns of differences: what is good may be printed above zero on either side
    bool by_headers = false;   // columns that stand beside others of their side
};

// Columns that claim to be a saldo of two others, or, where there are none, rows that do.
std::vector<SaldoClaim> saldo_claims(const TableFigures& figures);

// By its phase or by a word of its headers.
bool is_difference_column(const TableFigures& figures, int col);

// Columns of saldi that baten and lasten stand before, where the headers do not say which of them make it.
std::vector<int> unbound_saldi(const TableFigures& figures);

struct SignChoice {
    int baten = 1, lasten = 1;
    int holds = 0, of = 0;  // equations that hold, equations that say something
    bool unique = true;     // false where one side is zero throughout: its sign plays no part
};

// Columns of differences have no say where others state saldi too. The hypothesis that explains most equations and at least half of them; nullopt where none does, or two do as well with different results.
std::optional<SignChoice> choose_signs(const TableFigures& figures, const std::vector<SaldoClaim>& claims);

// Where no signs explain the table: groups of columns of which each holds in all of its rows by signs of its own, those that more groups have
// not; all where as many have either. One of the groups may have its columns in another order. Indices of `claims`.
std::vector<std::size_t> groups_of_other_signs(const TableFigures& figures, const std::vector<SaldoClaim>& claims);

// The rule as the output states it; `what` names the equations that are its evidence: "rows".
SignRule sign_rule(const SignChoice& choice, const char* what);

// Signs of the first baten and lasten figures that are not zero: the habit by which tables of one document resemble each other.
struct SignHabit {
    int baten = 0, lasten = 0;
    bool operator==(const SignHabit&) const = default;
};
SignHabit habit_of(const TableFigures& figures, const std::vector<SaldoClaim>& claims);

}  // namespace griffier
