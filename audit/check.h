// One arithmetic or consistency claim of the document, tried. Start here for the audit.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/decimal.h"

namespace griffier {

enum class Status { pass, pass_rounding, warn_rounding, fail, flag, not_checkable };
enum class Severity { error, warning, info };
// Why a claim could not be tried.
enum class Reason { none, no_total, missing_operand, null_token, ambiguous_sign, ambiguous_binding, unread_cell, not_stated };

// A figure that was counted. `id` names a budget line, cell, indicator value, statement, motie or section (records.h).
struct Operand {
    std::string id;
    int sign = 1;
    std::optional<Decimal> value;  // empty where it could not be read
    bool from_null = false;        // a dash that the table's other sums prove to be zero
    Decimal step = 1;              // one unit of its last printed digit; not written out
    bool operator==(const Operand&) const = default;
};

struct Diagnosis {
    std::string cause;  // domain reference C6: one_digit, sign_flipped, row_omitted, ...
    std::string id;
    Decimal read, fits;
    std::vector<std::string> restores;  // ids of the checks that would hold
    std::string reading = {};           // another reading of a recognised figure that says what fits, "" for none
    bool operator==(const Diagnosis&) const = default;
};

struct Check {
    std::string rule;  // SALDO, COLSUM, ...: docs/rules.md
    Status status = Status::pass;
    Severity severity = Severity::error;
    std::string message;                // in English with Dutch terms and figures in Dutch notation, complete without the other fields
    std::optional<Decimal> expected;    // computed from the operands (0 for a pair that cancels)
    std::optional<Decimal> found;       // printed (for a pair: its sum)
    std::optional<Decimal> difference;  // expected - found
    std::optional<Decimal> tolerance;   // largest |difference| that is not a fail
    std::vector<Operand> operands;
    std::optional<Operand> result;
    Reason reason = Reason::none;
    std::vector<Diagnosis> diagnosis;
    int page = 0;         // where it stands, 0 for the whole document: tells checks without operands apart; not written out
    double x = 0, y = 0;  // on that page
    bool operator==(const Check&) const = default;
};

// Within what rounding explains, or may (warn_rounding).
bool is_held(Status status);

// Makes it one that could not be tried; the message goes on with "; not decided: " and why.
void leave_undecided(Check& check, Reason reason, const std::string& why);

// Ids of its operands and its result: whichever of them is called the result, sums of the same figures are one relation.
std::set<std::string> figures_of(const Check& check);

const char* name(Status status);  // "pass_rounding"
const char* name(Severity severity);
const char* name(Reason reason);  // "" for none

}  // namespace griffier
