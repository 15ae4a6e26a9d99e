// A saved web page (HTML, MHTML) as a document. Its structure is not guessed: headings, lists and tables are what the page says they
// are. What is navigation, hidden or a program is left out; text that was hidden leaves a warning.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace griffier {

// One page on the character grid of document.h, with its blocks, sections and tables. `charset` is what was said of the encoding outside
// the page ("" for nothing). Lines are those of the page's text: one for each paragraph, list item, row of a table, line break.
// Throws InputError: too_large; not_a_document where the page has no text of its own (a log-in page, an error message).
Document read_html(std::string_view bytes, const std::string& charset = "");

}  // namespace griffier
