// What the glyphs of a document mean where its fonts do not say it: the same shape is the same character on every page, so the
// characters recognised on a few pages vote for the shapes they stand on. Knows neither PDF nor the recognition engine.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/pdf/glyphs.h"

namespace griffier {

inline constexpr double kSureWord = 0.5;  // confidence of a recognised word that votes, or stands in place of a glyph in doubt

// What one shape means.
struct ShapeText {
    std::string text;       // "" while in doubt: too few votes, or they differ; a ligature is several characters; " " for a space
    int votes = 0;          // recognised characters that stood in its place
    double share = 0;       // of them for the most voted character, 0..1
    std::string candidate;  // the most voted one, accepted or not
    bool operator==(const ShapeText&) const = default;
};

std::vector<std::string> characters(std::string_view text);  // of UTF-8, each by itself

bool is_of_figures(const std::string& text);  // a digit, or a sign that changes what a figure says

// How far each shape moves the pen, in em: the commonest distance to the next glyph of its line, for fonts that lie about widths
// too; what the font claims where the shape is never followed. One for each shape.
std::vector<double> shape_advances(const std::vector<GlyphPage>& pages, const std::vector<GlyphShape>& shapes);

// A recognised word and the glyphs that stand in its box, left to right; indices.
struct WordGlyphs {
    int word = 0;
    std::vector<int> glyphs;
};
std::vector<WordGlyphs> glyphs_of_words(const GlyphPage& page, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                                        const Page& recognised);

// Where the middle of a glyph's ink is on the page as `recognised` has it (turned upright with it), pt.
struct Spot {
    double x = 0, y = 0;
};
Spot middle(const DrawnGlyph& glyph, const GlyphPage& page, const GlyphShape& shape, double advance, const Page* recognised = nullptr);

class GlyphVotes {
public:
    void count(const GlyphPage& page, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances, const Page& recognised);
    // Votes that are many and agree; digits and their signs need more of both. Shapes with few votes are taken where an accepted shape
    // of the same character looks the same and no other does. Two digits never share a shape's looks.
    std::vector<ShapeText> decide(const std::vector<GlyphShape>& shapes) const;

private:
    std::map<int, std::map<std::string, int>> votes_;               // shape -> character -> how often
    std::map<int, int> beside_;                                     // shape -> how often it stood between words
    std::vector<std::pair<std::string, std::vector<int>>> uneven_;  // words with more characters than glyphs: ligatures may explain it
};

// How the rebuilt text and the recognised text of a page agree, in glyphs of words that have a glyph for each character.
struct Agreement {
    int same = 0, different = 0;
    double share() const { return same + different == 0 ? 1 : static_cast<double>(same) / (same + different); }
};
Agreement compare(const GlyphPage& page, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances, const std::vector<ShapeText>& texts,
                  const Page& recognised);

}  // namespace griffier
