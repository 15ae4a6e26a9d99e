// What a page says of all the amounts of a table.
#pragma once

#include <string_view>

namespace griffier {

// The text begins with a statement on amounts and is no more than that. "Bedragen x € 1.000", "(x 1.000)", "Bedrag x € miljoen", "in euro's (V = voordeel)" / not
// "Bedragen per programma", "X-straat", "In 2024", "€ 5".
bool is_unit_statement(std::string_view text);

}  // namespace griffier
