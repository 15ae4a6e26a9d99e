// Promises told in running text: "Op 25 januari 2024 heeft het college toegezegd dat …", with what became of them in the same passage.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Adds to Extraction::commitments what they do not hold yet.
void read_promises(const Document& document, Extraction& extraction);

// The member of the college, or the college, that the text says promises something; "" where it says none.
std::string promiser_in(std::string_view text);

}  // namespace griffier
