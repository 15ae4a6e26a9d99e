// Days and times of day as a spreadsheet shows them, in Dutch.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "document/files/xlsx_formats.h"

namespace griffier {

// Day `day` (1 is 1 January 1900; 0 is 1 January 1904 with `from_1904`), `seconds` after midnight. A date of numbers only is dd-mm-jjjj, whatever the
// order in its format; all others are as the format says. nullopt for what no calendar has and formats that griffier does not apply.
std::optional<std::string> show_date(std::int64_t day, int seconds, const FormatSection& section, bool from_1904);

}  // namespace griffier
