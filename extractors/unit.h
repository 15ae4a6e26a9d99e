// Units as printed: "Bedragen x € 1.000", "in duizenden euro's", "%", "fte".
#pragma once

#include <optional>
#include <string_view>

#include "extractors/records.h"

namespace griffier {

// The unit statement in a line, caption or header cell; nullopt where there is none. `text` is the statement as printed.
std::optional<TableUnit> find_unit(std::string_view text);

// The unit that a header says of the figures below it: a statement, or the sign of the currency behind its words ("Rekening 2024 €").
std::optional<TableUnit> unit_of_header(std::string_view header);

// False for a mere sign of the currency ("€", "in euro"): the figures are money, whether in whole euros is not said.
bool says_scale(const TableUnit& unit);

}  // namespace griffier
