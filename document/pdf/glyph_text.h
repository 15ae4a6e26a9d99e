// The text layer of a page made anew from its glyphs' shapes.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/pdf/glyph_votes.h"

namespace griffier {

struct RebuiltPage {
    Page page;                        // as drawn, its words made anew
    std::vector<int> in_doubt;        // glyphs, as indices, that nothing explains: their words hold U+FFFD
    int rebuilt = 0, recognised = 0;  // words; those with a recognised character count as recognised
};

// `read`: what was recognised on this page, whole or in part, for the glyphs that are in doubt: their character where a recognised word
// has one for each glyph, else the word as recognised. A word's confidence is the smallest among its glyphs: the share of agreeing votes,
// or the confidence of the recognised word.
RebuiltPage rebuild(const Page& drawn, const GlyphPage& glyphs, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                    const std::vector<ShapeText>& texts, const Page& read);

}  // namespace griffier
