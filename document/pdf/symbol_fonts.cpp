// Codes: Symbol as in ISO 32000-1, annex D.5; Wingdings as Microsoft documents it. Letters of the Greek alphabet and what council papers do not
// use are left out.
#include "document/pdf/symbol_fonts.h"

#include <algorithm>
#include <iterator>

namespace griffier {
namespace {

constexpr unsigned kFirst = 0xF020, kLast = 0xF0FF;  // private-use characters that stand for codes 0x20 to 0xFF

struct Glyph {
    unsigned code, character;
};

constexpr Glyph kSymbol[] = {{0x2D, 0x2212}, {0xA0, 0x20AC}, {0xA3, 0x2264}, {0xA5, 0x221E}, {0xAB, 0x2194}, {0xAC, 0x2190}, {0xAD, 0x2191}, {0xAE, 0x2192},
                             {0xAF, 0x2193}, {0xB0, 0x00B0}, {0xB1, 0x00B1}, {0xB3, 0x2265}, {0xB4, 0x00D7}, {0xB7, 0x2022}, {0xB8, 0x00F7}, {0xB9, 0x2260},
                             {0xBB, 0x2248}, {0xBC, 0x2026}, {0xD6, 0x221A}, {0xDB, 0x21D4}, {0xDE, 0x21D2}, {0xE0, 0x25CA}, {0xE5, 0x2211}};

constexpr Glyph kWingdings[] = {{0x4A, 0x263A}, {0x4B, 0x1F610}, {0x4C, 0x2639}, {0x6C, 0x25CF}, {0x6E, 0x25A0}, {0x6F, 0x25A1}, {0x71, 0x2751},
                                {0x76, 0x2756}, {0x9F, 0x2022},  {0xA7, 0x25AA}, {0xA8, 0x25FB}, {0xD8, 0x27A2}, {0xDF, 0x2190}, {0xE0, 0x2192},
                                {0xE1, 0x2191}, {0xE2, 0x2193},  {0xE3, 0x2196}, {0xE4, 0x2197}, {0xE5, 0x2199}, {0xE6, 0x2198}, {0xF0, 0x21E8},
                                {0xFB, 0x2717}, {0xFC, 0x2713},  {0xFD, 0x2612}, {0xFE, 0x2611}};

template <std::size_t N>
unsigned find(const Glyph (&table)[N], unsigned code) {
    auto glyph = std::find_if(std::begin(table), std::end(table), [&](const Glyph& g) { return g.code == code; });
    return glyph == std::end(table) ? 0 : glyph->character;
}

}  // namespace

SymbolFont symbol_font(std::string_view name) {
    if (std::size_t tag = name.find('+'); tag != std::string_view::npos) name.remove_prefix(tag + 1);
    if (name.substr(0, 6) == "Symbol") return SymbolFont::symbol;
    bool numbered = name.substr(0, 10) == "Wingdings2" || name.substr(0, 10) == "Wingdings3" || name.substr(0, 11) == "Wingdings 2" ||
                    name.substr(0, 11) == "Wingdings 3" || name.substr(0, 11) == "Wingdings-2" || name.substr(0, 11) == "Wingdings-3";
    return name.substr(0, 9) == "Wingdings" && !numbered ? SymbolFont::wingdings : SymbolFont::none;
}

unsigned symbol_character(SymbolFont font, unsigned character) {
    if (font == SymbolFont::none || character < kFirst || character > kLast) return character;
    const unsigned code = character - (kFirst - 0x20);
    if (font == SymbolFont::symbol && ((code >= '0' && code <= '9') || code == ' ' || code == '(' || code == ')' || code == '.' || code == ',' || code == '%'))
        return code;
    const unsigned found = font == SymbolFont::symbol ? find(kSymbol, code) : find(kWingdings, code);
    return found != 0 ? found : character;
}

}  // namespace griffier
