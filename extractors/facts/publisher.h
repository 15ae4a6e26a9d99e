// Who brings a document out, where it says so: often not the body whose figures it holds (a joint body on the site of a municipality).
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/facts/front_matter.h"

namespace griffier {

struct Publisher {
    std::string name;         // as find_organisation names it; "" for unknown
    std::string evidence;     // the words or the address that say it
    bool for_others = false;  // a municipality that acts for a group of them: the figures are not its own
    bool operator==(const Publisher&) const = default;
};

// `organisation` is the body whose figures these are, "" for unknown.
Publisher find_publisher(const Document& document, const std::vector<FrontLine>& front, const std::string& organisation);

}  // namespace griffier
