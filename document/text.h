// Text as the rest of the house wants it: UTF-8, NFC, no ligatures. The only file that includes ICU is text.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace griffier {

// NFC, plus an explicit table: fi/fl/ff ligatures and ĳ opened, soft hyphens and zero-width characters dropped, every kind of
// space (no-break, thin, figure) a plain space, private-use bullets "•". Dashes and minus signs stay as printed. Not NFKC:
// that would make "1²" into "12". Bytes that are no UTF-8 become U+FFFD.
std::string normalise(std::string_view utf8);

// For comparing words: lower case (Dutch rules), accents off, runs of space one space, trimmed.
std::string fold(std::string_view utf8);

bool is_valid_utf8(std::string_view bytes);

// Bytes in the named encoding (a label of the web or MIME: "iso-8859-15", "windows-1252") as UTF-8; nullopt where it is not known.
// As on the web, "iso-8859-1" and "us-ascii" are Windows-1252. What is no character there becomes U+FFFD.
std::optional<std::string> decode_text(std::string_view bytes, const std::string& charset);

// A name for people and JSON: valid UTF-8 kept; control characters and bytes that are no UTF-8 as \xNN.
std::string printable_name(std::string_view bytes);

// Number of code points.
int length(std::string_view utf8);

std::string trim(std::string_view text);
std::vector<std::string> split_words(std::string_view text);  // at white space

// More words behind those of the text, one space between.
void append_words(std::string& text, std::string_view more);

// Share (0..1) of the letters-only tokens that look like words of a natural language: vowels, letter runs, no symbols inside.
// 1 where there are fewer than `minimum` tokens to judge by.
double wordlike_share(const std::vector<std::string>& tokens, int minimum = 20);

}  // namespace griffier
