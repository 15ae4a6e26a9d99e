// Whether the headers of columns say that one is not made of others, whatever their figures are.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Lasten are made of no baten. What stands under a header with two columns or more of its own, as "Lasten: Oud | Wijziging | Nieuw", is not made of those under one other
// header alone. What is of one year, and is no stock, is not made of what is all of another.
bool headers_speak_against(const TableFigures& figures, const std::vector<Term>& terms, int result);

}  // namespace griffier
