// The date of a document: its own, not that of a meeting or a paper that it names.
#pragma once

#include <string>
#include <vector>

#include "extractors/facts/front_matter.h"

namespace griffier {

// "" where the first pages do not tell one.
std::string find_date(const std::vector<FrontLine>& lines, const std::string& title, const std::string& kind);

}  // namespace griffier
