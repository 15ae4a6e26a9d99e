// The body whose document it is: municipality, province, water board, joint body, foundation.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/front_matter.h"

namespace griffier {

// A municipality by its name alone ("Zoetermeer"), other bodies as they are called ("GGD Flevoland"). "" where it is not clear.
std::string find_organisation(const Document& document, const std::vector<FrontLine>& front, const std::string& title);

}  // namespace griffier
