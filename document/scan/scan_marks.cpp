#include "document/scan/scan_marks.h"

#include <algorithm>

#include "document/text.h"
#include "document/utf8.h"

namespace griffier {

bool on_line_of(const SeenWord& word, double y) { return word.rotation == 0 && y > word.y0 && y < std::max<double>(word.y1, word.baseline); }

const SeenWord* text_behind(const InkPart& mark, const std::vector<SeenWord>& words, double least, double most,
                            const std::function<bool(const SeenWord&)>& may) {
    const double y = (mark.y0 + mark.y1) / 2.0;
    const SeenWord* nearest = nullptr;
    for (const SeenWord& word : words) {
        if (!on_line_of(word, y) || word.x0 < mark.x1 + least || word.x0 > mark.x1 + most || !speaks(word.text) || !may(word)) continue;
        if (nearest == nullptr || word.x0 < nearest->x0) nearest = &word;
    }
    return nearest;
}

SeenWord mark_before(const InkPart& mark, const SeenWord& text, const std::string& sign) {
    SeenWord word;
    word.text = sign;
    word.x0 = mark.x0, word.y0 = mark.y0, word.x1 = mark.x1, word.y1 = mark.y1;
    word.baseline = text.baseline;
    word.size = text.size;
    word.confidence = kMarkConfidence;
    word.line = text.line;
    return word;
}

}  // namespace griffier
