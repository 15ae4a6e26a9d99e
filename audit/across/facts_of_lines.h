// Which budget lines state the same fact: the whole of a programme, goal or taakveld, one side, one year, one basis.
#pragma once

#include <string>

#include "audit/check.h"
#include "extractors/records.h"

namespace griffier {

// A basis under which tables of one document may be compared: raming and begroting of a year are one.
Basis comparable(Basis basis);
// "baten", "reserve_onttrekking"; for keys and messages.
const char* word(Side side);
// The number where there is one, else the name in lower case without punctuation.
std::string identity(const Named& named);
// The line speaks of all of `named`: its item is the thing's own name or number, or nothing but a side ("Baten", "Totaal lasten", "Saldo").
bool is_whole(const BudgetLine& line, const Named& named);

// The budget line as an operand, by its index.
Operand operand_of(const Extraction& extraction, int line, int sign = 1);

constexpr int kEnoughAgreement = 2;  // equal figures of a series in two places that make one difference an error and not another definition

// A remark in place of a fail: `agree` and `differ` count the figures of its series in the two places.
void call_it_another_definition(Check& check, int agree, int differ);

}  // namespace griffier
