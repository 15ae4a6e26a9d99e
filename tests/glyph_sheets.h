// Pages set in a made-up font whose glyphs tell nothing: every character has a drawing of its own, and what a reader sees is known.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/pdf/glyphs.h"

namespace griffier::testing {

struct GlyphSheets {
    static constexpr double kSize = 10;      // pt
    static constexpr double kAdvance = 0.6;  // em, of every glyph
    GlyphShapes shapes;
    std::vector<GlyphPage> pages;
    double claimed = kAdvance;  // em, what the font says
    bool outlines = true;       // false: fonts whose outlines are not looked at, only font and code tell glyphs apart

    void twin(char c, char like) { twins_[c] = like; }  // drawn as another, but for a hair
    void disc(char c) { discs_[c] = true; }

    // A page of these lines, from the top.
    void set(const std::vector<std::string>& lines) {
        GlyphPage page;
        page.number = static_cast<int>(pages.size()) + 1;
        GlyphStyle style;
        style.size = kSize;
        style.up_y = -kSize;
        page.styles.push_back(style);
        double y = 80;
        for (const std::string& line : lines) {
            double x = 60;
            for (const char c : line) {
                page.glyphs.push_back({shape_of(c), 0, Ink::visible, x, y, claimed * kSize, 0});
                x += kAdvance * kSize;
            }
            y += 2 * kSize;
        }
        pages.push_back(page);
        lines_.push_back(lines);
    }

    int shape_of(char c) const {
        GlyphShapes& all = const_cast<GlyphSheets*>(this)->shapes;
        return outlines ? all.add(outline(c)) : all.add_unknown(std::string("7 0 ") + c);
    }

    Page drawn(std::size_t index) const {
        Page page;
        page.number = static_cast<int>(index) + 1;
        page.width = 595;
        page.height = 842;
        page.text_reason = "glyphs without Unicode";
        return page;
    }

    // What recognition would say of the page, without an error.
    Page recognised(std::size_t index) const {
        Page page = drawn(index);
        page.text_from = TextFrom::ocr;
        page.ocr = OcrInfo{300, 0.95, 0, 0};
        double y = 80;
        for (const std::string& line : lines_[index]) {
            for (std::size_t at = 0; at < line.size();) {
                const std::size_t end = std::min(line.find(' ', at), line.size());
                if (end > at) {
                    Word word;
                    word.text = line.substr(at, end - at);
                    word.box = {60 + kAdvance * kSize * static_cast<double>(at), y - 0.7 * kSize, 60 + kAdvance * kSize * static_cast<double>(end) - 1, y};
                    word.baseline = y;
                    word.size = kSize;
                    word.origin = Origin::ocr;
                    word.confidence = 0.95;
                    page.words.push_back(word);
                }
                at = end + 1;
            }
            y += 2 * kSize;
        }
        return page;
    }

private:
    // Bars at places that the code gives: no two characters look alike.
    GlyphOutline outline(char c) const {
        GlyphOutline result;
        if (c == ' ') return result;
        if (discs_.count(c) > 0) {
            constexpr double r = 0.2, k = 0.5523 * r;
            const double x = 0.3, y = -0.35;
            result.move(x + r, y);
            result.curve(x + r, y + k, x + k, y + r, x, y + r);
            result.curve(x - k, y + r, x - r, y + k, x - r, y);
            result.curve(x - r, y - k, x - k, y - r, x, y - r);
            result.curve(x + k, y - r, x + r, y - k, x + r, y);
            result.close();
            return result;
        }
        const auto twin = twins_.find(c);
        const double hair = twin == twins_.end() ? 0 : 0.002;
        const auto code = static_cast<unsigned>(twin == twins_.end() ? c : twin->second) * 2654435761U;
        std::vector<bool> cells(20, false);
        for (unsigned i = 0; i < cells.size(); ++i) cells[i] = (code >> (i + 8) & 1U) != 0;
        cells[0] = cells[19] = true;
        result.stencil(4, 5, cells, 0.05, -0.7, 0.5, hair, 0, 0.7);
        return result;
    }

    std::vector<std::vector<std::string>> lines_;
    std::map<char, char> twins_;
    std::map<char, bool> discs_;
};

inline void replace_word(Page& page, const std::string& text, const std::string& by) {
    for (Word& word : page.words) {
        if (word.text == text) word.text = by;
    }
}

}  // namespace griffier::testing
