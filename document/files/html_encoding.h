// The encoding of a web page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// The page as UTF-8, without byte order mark. In this order: the mark; valid UTF-8, whatever the page says; `charset` (said outside the
// page); <meta charset>; Windows-1252. What was not as declared leaves a warning.
std::string html_as_utf8(std::string_view bytes, const std::string& charset, std::vector<Warning>& warnings);

}  // namespace griffier
