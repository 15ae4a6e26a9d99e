// What recognition found on a page, joined with what the page itself drew; and what is left where it is not recognised.
#pragma once

#include <string>

#include "document/document.h"

namespace griffier {

// Words are the recognised ones. Number, /Rotate and images stay the drawn page's; so do its rulings, with those found in the picture
// that it did not draw.
Page with_recognised(const Page& drawn, const Page& recognised, const std::string& reason);

// What was recognised in a picture on a page with usable text, which `place` says where it lies: its words beside the page's own, which
// are never doubled; its rulings and bands where the page did not draw them. Left as it is, but for a warning, where too little of
// it is surely text.
Page with_picture(Page page, const Page& recognised, const Box& place);

// The older invisible text layer taken as the page's words, with a warning. As it is where there is none. With `place`: only the words
// of it that lie there, beside the others.
Page with_hidden_text(Page drawn, const std::string& why);
Page with_hidden_text(Page drawn, const std::string& why, const Box& place);

// What is left of a picture on a page with usable text where recognition is switched off: the older invisible text on it; without that a
// warning, where the picture is so large that a table may be lost.
Page without_picture(Page drawn, const Box& place);

}  // namespace griffier
