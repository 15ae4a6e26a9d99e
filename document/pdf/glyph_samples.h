// Which pages, and which lines of other pages, are recognised so that every shape of a document has votes.
#pragma once

#include <map>
#include <vector>

#include "document/pdf/glyph_votes.h"

namespace griffier {

// Numbers of the pages to recognise whole, the most telling first. Empty where that would cost about as much as recognising every page.
// `pictures`: square points of each page that pictures cover, by its number: they cost, too, and tell nothing of a glyph.
std::vector<int> choose_samples(const std::vector<GlyphPage>& pages, const std::vector<GlyphShape>& shapes, const std::map<int, double>& pictures);

// Pieces of lines (boxes in pt, by page) with shapes that are in doubt, as many as these still need votes, but `most` for a shape.
// `known`: what has voted already: lines by page, none for a whole page.
std::map<int, std::vector<Box>> lines_in_doubt(const std::vector<GlyphPage>& pages, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                                               const std::vector<ShapeText>& texts, const std::map<int, std::vector<Box>>& known, int most);

// The piece of line round one glyph: glyphs that follow each other without a gap wider than between words.
Box line_piece(const GlyphPage& page, std::size_t glyph, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances);

}  // namespace griffier
