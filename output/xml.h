// Text for XML.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

// Markup characters as entities; control characters but the newline, which XML does not know, left out.
std::string escape_xml(std::string_view text);

}  // namespace griffier
