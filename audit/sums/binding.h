// Which figures a total claims to be the sum of, and whether that claim holds in each column (or row).
//
// A binding is tried in all positions at once: that one which holds in most of them is what the table means; where none does, the
// total is not checkable. A claim that was never clear is no error of the document.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit/check.h"
#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

struct Term {
    int line = 0;
    int sign = 1;
    bool operator==(const Term&) const = default;
};

struct Binding {
    std::string rule;  // COLSUM, HIER, ...
    std::vector<Term> terms;
    bool structural = true;  // what the layout says; false for a block that only the arithmetic points out
    bool proven = false;     // by the figures (equations.h): percentages are terms too
};

// What a binding says at one position.
struct Outcome {
    enum Kind { nothing, trivial, holds, misses, blocked };
    Kind kind = nothing;
    bool exact = false;       // holds without rounding
    bool needs_dash = false;  // a dash was counted as zero
    int figures = 0;          // operands that are not zero
    std::vector<int> blank;   // lines of the binding with nothing printed here
    bool no_stock = false;    // among them the stock that a roll-forward starts from: blank changes that are zeros do not make it zero
    Reason reason = Reason::none;
    Check check;  // complete for holds, misses and trivial
};

Outcome evaluate(const Lines& lines, const Binding& binding, int result, int position);

// How a binding does over all positions.
struct Tally {
    int holds = 0, exact = 0, misses = 0, blocked = 0, trivial = 0;
    int unbound = 0;                // blocked because the binding has no figure there
    int strongest = 0;              // most non-zero operands of a sum that holds exactly
    bool large = false;             // such a sum of two or more is too large to hold by chance
    std::vector<Outcome> outcomes;  // one per position
};

Tally tally(const Lines& lines, const Binding& binding, int result);

// The two positions where the sum misses by the same amount in opposite directions, rounding apart, and where two figures of one of its lines, changed about, put both right:
// they stand in each other's place. nullopt where it misses anywhere else too.
std::optional<std::pair<int, int>> swapped_positions(const Lines& lines, const Binding& binding, int result, const Tally& tally);

// The checks of one result under the binding that was chosen. A miss that leans on a dash becomes not_checkable (null_token)
// unless `dash_is_zero`; one that leans on a blank becomes not_checkable (missing_operand) unless the same line is blank where the
// binding holds, and always on recognised pages; one beside a figure that no cell took up becomes not_checkable (unread_cell).
std::vector<PlacedCheck> checks_of(const Lines& lines, const Tally& tally, int result, bool dash_is_zero);

// One check that says why a result could not be tried.
PlacedCheck not_checkable(const Lines& lines, int result, const std::string& rule, Reason reason, const std::string& why);

// A word with digits within `around` that no cell took up; on a recognised page also room for a row that was not recognised.
bool lost_figure(const TableFigures& figures, int page, const Box& around, bool recognised);

// "Baten 8.089.037 + lasten -129.697.541 = saldo -121.608.504"
std::string sum_message(const std::vector<std::string>& names, const std::vector<Operand>& operands, const std::string& result_name, const Operand& result,
                        const std::string& where, const Check& check);

}  // namespace griffier
