// What the pictograms of the two old symbol fonts are. Word processors write them as private-use characters U+F020 to U+F0FF, the font's own
// code with F0 before it, so the same character is a lozenge in one font and an arrow in the other.
#pragma once

#include <string_view>

namespace griffier {

enum class SymbolFont { none, symbol, wingdings };

// From a font's name, a subset's tag before it allowed ("ABCDEF+Wingdings-Regular").
SymbolFont symbol_font(std::string_view name);

// The character that the font prints for a private-use one; the character itself where the table has none.
unsigned symbol_character(SymbolFont font, unsigned character);

}  // namespace griffier
