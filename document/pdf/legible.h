// Whether a page's text layer can be used, or the page must be recognised.
#pragma once

#include <string>

#include "document/document.h"

namespace griffier {

enum class OcrMode { automatic, always, never };

struct OcrNeed {
    bool needed = false;
    std::string reason;      // in a few words, kept in Page::text_reason
    bool fonts_lie = false;  // the page is drawn with letters, but its fonts do not say which
};

// Evidence: no text, glyphs without Unicode, nonsense letters, an image with an invisible older OCR layer over it.
// A page without text and without images needs nothing (it is empty).
OcrNeed needs_ocr(const Page& page, OcrMode mode);

}  // namespace griffier
