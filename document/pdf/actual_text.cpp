#include "document/pdf/actual_text.h"

#include <cstddef>

#include "document/text.h"

namespace griffier {

void ActualText::give(WordBuilder& words) {
    std::string own;
    bool unknown = false, spaces = false;
    for (const Glyph& glyph : glyphs) {
        own += glyph.text;
        spaces = spaces || glyph.space;
        unknown = unknown || (!glyph.space && glyph.text.empty());
    }
    const std::string printed = normalise(own);
    const bool fits = (!spaces && text.find(' ') == std::string::npos) || length(text) == static_cast<int>(glyphs.size());
    if (fits && !text.empty() && printed != text && (unknown || fold(printed) == fold(text))) {
        // One character to each glyph; the last takes what is left.
        std::size_t at = 0;
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            std::size_t next = at < text.size() ? at + 1 : at;
            while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
            if (i + 1 == glyphs.size()) next = text.size();
            glyphs[i].text = text.substr(at, next - at);
            at = next;
        }
        std::erase_if(glyphs, [](const Glyph& glyph) { return glyph.text.empty() && !glyph.space; });  // more glyphs than characters
    }
    for (const Glyph& glyph : glyphs) {
        if (glyph.space)
            words.end_word();
        else
            words.add(glyph.style, glyph.ink, glyph.x, glyph.y, glyph.dx, glyph.dy, glyph.text);
    }
    glyphs.clear();
}

}  // namespace griffier
