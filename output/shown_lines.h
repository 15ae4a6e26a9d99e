// The lines and words of a page as archives keep them (hOCR, ALTO): in reading order, in pixels of the page as shown.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

struct PixelBox {
    long x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct ShownWord {
    std::string text;  // NFC
    PixelBox box;
    const Word* word = nullptr;  // of the page
};

struct ShownLine {
    PixelBox box;
    int turned = 0;  // degrees clockwise that it stands turned on the page as shown: 0, 90, 180, 270
    std::vector<ShownWord> words;
};

// At the resolution of recognition, else kShownDpi. A page without place (text) has boxes by its grid. A page whose picture was turned to be
// read is turned back. Lines as they are read, then the words that run up or down the page, each a line.
struct ShownPage {
    int dpi = 0;
    long width = 0, height = 0;
    std::vector<ShownLine> lines;
};
inline constexpr int kShownDpi = 300;
ShownPage shown_page(const Page& page);

}  // namespace griffier
