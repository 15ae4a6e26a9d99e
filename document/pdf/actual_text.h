// A run of glyphs for which the producer says what they stand for (ActualText): small capitals, ligatures, glyphs without Unicode.
#pragma once

#include <string>
#include <vector>

#include "document/pdf/words.h"

namespace griffier {

struct ActualText {
    struct Glyph {
        GlyphStyle style;
        Ink ink = Ink::visible;
        double x = 0, y = 0, dx = 0, dy = 0;
        std::string text;
        bool space = false;
    };
    std::string text;           // what the producer says
    std::vector<Glyph> glyphs;  // what the font says

    // Hands the glyphs over and forgets them. The glyphs' own text stays where it tells the same or something else altogether: what is
    // printed wins. It is replaced where it differs in case or accents only, or where the font does not know the glyph.
    void give(WordBuilder& words);
};

}  // namespace griffier
