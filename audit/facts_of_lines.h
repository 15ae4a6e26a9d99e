// Which budget lines state the same fact: the whole of a programme, goal or taakveld, one side, one year, one basis.
#pragma once

#include <string>

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

}  // namespace griffier
