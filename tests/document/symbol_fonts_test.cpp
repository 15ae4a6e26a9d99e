#include "document/pdf/symbol_fonts.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("the old symbol fonts are told by their names", "[symbols]") {
    CHECK(symbol_font("Symbol") == SymbolFont::symbol);
    CHECK(symbol_font("ABCDEE+SymbolMT") == SymbolFont::symbol);
    CHECK(symbol_font("BCDFEE+Wingdings-Regular") == SymbolFont::wingdings);
    CHECK(symbol_font("Wingdings2") == SymbolFont::none);  // other pictures under the same codes
    CHECK(symbol_font("ABCDEF+Wingdings-3") == SymbolFont::none);
    CHECK(symbol_font("Arial") == SymbolFont::none);
    CHECK(symbol_font("") == SymbolFont::none);
}

TEST_CASE("a private-use character is what its font prints", "[symbols]") {
    CHECK(symbol_character(SymbolFont::symbol, 0xF0E0) == 0x25CA);     // lozenge
    CHECK(symbol_character(SymbolFont::wingdings, 0xF0E0) == 0x2192);  // arrow
    CHECK(symbol_character(SymbolFont::wingdings, 0xF0FC) == 0x2713);  // check mark
    CHECK(symbol_character(SymbolFont::symbol, 0xF032) == '2');
    CHECK(symbol_character(SymbolFont::symbol, 0xF02D) == 0x2212);
    CHECK(symbol_character(SymbolFont::wingdings, 0xF032) == 0xF032);  // a picture that the table does not have
    CHECK(symbol_character(SymbolFont::none, 0xF0B7) == 0xF0B7);
    CHECK(symbol_character(SymbolFont::symbol, 'a') == 'a');
}
