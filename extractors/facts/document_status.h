// How far a paper has come (concept, vastgesteld), and what kind of body an organisation is. Both as the paper's own words tell.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/facts/front_matter.h"

namespace griffier {

// concept | ontwerp | geamendeerd | definitief | vastgesteld, "" where the paper does not say. `front`: its first pages. A decision by the
// council, at the front or in the last lines, makes it vastgesteld, whatever stands on its cover; one by the college does not.
std::string find_status(const Document& document, const std::vector<FrontLine>& front, const std::string& title);

// gemeente | provincie | waterschap | gemeenschappelijke_regeling | stichting | rijk, "" where the name does not tell.
std::string scope_of(const std::string& organisation);

}  // namespace griffier
