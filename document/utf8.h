// Text taken byte by byte, where no table of Unicode is needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace griffier {

// Appends a code point; it must be one (no surrogate, below 0x110000).
void append_utf8(std::string& text, std::uint32_t point);

// Bytes in Windows-1252 as UTF-8; the five that are no character become U+FFFD.
std::string from_windows_1252(std::string_view bytes);

bool is_ascii(std::string_view bytes);

// A letter or digit of ASCII stands in it.
bool speaks(const std::string& text);

// A number and nothing else, "-12" too; nullopt also where it does not fit an int.
std::optional<int> whole_number(std::string_view text);

// "DE VRIES" as a name is written, "De Vries": capitals of ASCII stay at the beginning and behind one of `before`. A text with a small letter stays as it is.
std::string name_case(const std::string& text, std::string_view before);

}  // namespace griffier
