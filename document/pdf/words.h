// Glyphs, in the order they are drawn, to words. Knows nothing of PDF: pdf.cpp feeds it, tests can too.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.h"

namespace griffier {

// What a run of glyphs shares. Vectors are on the page (y down).
struct GlyphStyle {
    double size = 0;                  // em in points
    double up_x = 0, up_y = -1;       // one em upwards
    double along_x = 1, along_y = 0;  // unit vector in reading direction
    double ascent = 0.95;             // in em
    double descent = -0.35;
    bool bold = false;
    bool operator==(const GlyphStyle&) const = default;
};

// Clipped glyphs are drawn where clipping keeps them from the reader, outside ones beyond the page's edge.
enum class Ink { visible, invisible, clipped, outside };

class WordBuilder {
public:
    // `text` is the UTF-8 of one glyph, empty where the font does not say what it is; (x, y) its origin, (dx, dy) its advance
    // without the extra space that the document puts between characters. The word is as sure as the least `confidence` of its glyphs.
    void add(const GlyphStyle& style, Ink ink, double x, double y, double dx, double dy, std::string_view text, double confidence = 1);
    void end_word();  // white space, or a reason from outside to break here

    // Something opaque is painted over `box`: the words drawn so far whose middle lies in it are hidden from the reader.
    void cover(const Box& box);

    // Ends the last word and hands over what was built; the builder is as new afterwards.
    void finish(Page& page);

private:
    void begin(const GlyphStyle& style, Ink ink);
    void part_first_dots();
    void join_spread_letters();
    void count_dot(const GlyphStyle& style, const Box& box);
    bool completes_accent(const GlyphStyle& style, double x, double y, double dx, double dy) const;
    void keep(Word word, int glyphs);
    int drawn_before(const Word& word) const;

    std::vector<Word> words_, hidden_;
    std::vector<int> painted_;                                          // glyphs with Unicode of each of words_
    std::unordered_map<std::string, std::multimap<double, int>> seen_;  // text -> left + upper edge -> index into words_
    GlyphCounts counts_;
    int clipped_words_ = 0;

    bool open_ = false;
    Ink ink_ = Ink::visible;
    GlyphStyle style_;                // of the last glyph
    double pen_x_ = 0, pen_y_ = 0;    // where the last glyph ends
    double last_x_ = 0, last_y_ = 0;  // where it began
    std::string last_text_;
    bool last_private_ = false;
    int glyphs_ = 0, bold_glyphs_ = 0;
    Word word_;

    // The dots that the word ends with: a run of leader dots is a word of its own.
    int dots_ = 0;
    Word before_dots_;  // the word without them
    int glyphs_before_dots_ = 0, bold_before_dots_ = 0;
    Box dots_box_;
};

}  // namespace griffier
