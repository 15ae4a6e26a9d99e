// What checks of running text ask of a statement.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "extractors/records.h"

namespace griffier {

// The one year that it speaks of; nullopt where it names no time, or several.
std::optional<int> only_year(const Statement& statement);

// The one year that it speaks of, or that of the paper where it names no time; nullopt where it speaks of several.
std::optional<int> year_of(const Extraction& extraction, const Statement& statement);

// "baten", "lasten" as a pattern found them; Side::saldo for any other word.
Side side_said(const std::string& word);

inline constexpr std::int64_t kLargeAmount = 1000;  // euro: smaller amounts of a text are prices, fares, of persons and hours; not of rows of a budget

// An exact amount of so many euros at least.
bool is_large_amount(const Statement& statement);

// The same below a heading.
bool is_amount_of_section(const Statement& statement);

// Its words of so many letters at least, in lower case: what names have in common.
std::set<std::string> long_words(const std::string& text, std::size_t least);

}  // namespace griffier
