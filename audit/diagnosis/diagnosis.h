// What would make failing sums hold (domain reference C6): another figure, two figures or columns changed places, a row left out, printed twice or lost.
// A proposal: the value read stays as it was read.
#pragma once

#include <string>
#include <vector>

#include "audit/check.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Fills `diagnosis` of failing sums, likeliest first, and says in their messages where several of them have one cause. `checks` are in their final order.
void diagnose(const Document& document, const Extraction& extraction, std::vector<Check>& checks);

// How `read` became another figure than `fits`: "one_digit", "digits_swapped", "sign_flipped", "scale"; "" for no way with a name.
std::string slip_between(const Decimal& read, const Decimal& fits);

// Whether the figures differ in digits that recognition takes for one another (3 and 8, 1 and 7).
bool looks_alike(const Decimal& read, const Decimal& fits);

}  // namespace griffier
