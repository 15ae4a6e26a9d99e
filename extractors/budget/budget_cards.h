// The card block of a web edition: Uitgaven / Inkomsten / Saldo, each with its share of the whole budget and its amount.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// One budget line for every amount of every card block, repeated blocks included.
std::vector<BudgetLine> find_budget_cards(const Document& document, const DocumentFacts& facts);

// The phase of a figure that no header tells, by the kind of document.
Basis basis_of_kind(const std::string& kind);

}  // namespace griffier
