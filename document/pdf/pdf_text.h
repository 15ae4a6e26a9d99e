// Characters and text strings as a PDF holds them.
#pragma once

#include <string>

namespace griffier {

// Appends a code point as UTF-8; control characters print nothing and are left out, what is no character becomes U+FFFD.
void append_character(std::string& out, unsigned c);

bool is_space(unsigned c);

// A text string of a PDF in UTF-8, normalised and trimmed: UTF-16 or UTF-8 with a byte order mark, else PDFDocEncoding.
std::string text_string(const std::string& raw);

}  // namespace griffier
