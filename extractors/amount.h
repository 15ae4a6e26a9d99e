// The full-match cell grammar (domain reference B6, B11): a cell is a figure only if the WHOLE cell is one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extractors/records.h"

namespace griffier {

// One figure: sign on either side, currency on either side, percent, V/N, mln/mrd. nullopt where anything is left over.
// `scale` multiplies value and step, except for percentages and figures that print their own scale (mln).
std::optional<Amount> parse_amount(std::string_view text, std::int64_t scale = 1);

// The most or least that something costs, as its figure: "max. € 1.500.000" gives 1500000. Only with a currency sign; nullopt for anything else.
std::optional<Amount> parse_bound(std::string_view text, std::int64_t scale = 1);

// NullToken::none where the text is no null token. "" is NullToken::empty.
NullToken parse_null(std::string_view text);

// A year 1990..2099, also "2.018" and "2024*"; the whole text must be it.
std::optional<int> parse_year(std::string_view text);

}  // namespace griffier
