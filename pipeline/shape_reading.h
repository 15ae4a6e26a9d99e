// Reads the pages of a document whose fonts lie: a few pages are recognised, their characters vote for the shapes of the glyphs, and the
// text of all pages is made anew from what the shapes mean.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/pdf/glyphs.h"

namespace griffier {

// Recognises pages: whole where the list of boxes is empty, else only the lines in these boxes. Pages that cannot be are left out.
using AskPages = std::function<std::map<int, Page>(const std::map<int, std::vector<Box>>& wanted)>;

struct ShapeReading {
    std::map<int, Page> rebuilt;              // text_from embedded or mixed; text_reason says what speaks for it
    std::map<int, Page> recognised;           // recognised whole, and better taken so
    std::map<int, std::string> to_recognise;  // pages that are still to be recognised whole, and why
};

// `drawn`: the pages as read, with why their text cannot be used in text_reason; `glyphs`: of the same pages, in order.
ShapeReading read_by_shapes(const std::map<int, Page>& drawn, const std::vector<GlyphPage>& glyphs, const std::vector<GlyphShape>& shapes, const AskPages& ask);

}  // namespace griffier
