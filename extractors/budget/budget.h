// Budget lines: a line for every figure of a table whose rows or columns say what the money is, and the card block (Uitgaven / Inkomsten / Saldo).
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// `facts` gives the fiscal year and kind that a bare column needs; `tables` is read_tables(document).
std::vector<BudgetLine> find_budget_lines(const Document& document, const std::vector<TableReading>& tables, const DocumentFacts& facts);

}  // namespace griffier
