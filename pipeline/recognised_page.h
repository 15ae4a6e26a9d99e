// What recognition found on a page, joined with what the page itself drew; and what is left where it is not recognised.
#pragma once

#include <string>

#include "document/document.h"

namespace griffier {

// Words are the recognised ones. Number, /Rotate and images stay the drawn page's; so do its rulings, with those found in the picture
// that it did not draw.
Page with_recognised(const Page& drawn, const Page& recognised, const std::string& reason);

// The older invisible text layer taken as the page's words, with a warning. As it is where there is none.
Page with_hidden_text(Page drawn, const std::string& why);

}  // namespace griffier
