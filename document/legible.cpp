#include "document/legible.h"

#include <algorithm>
#include <vector>

#include "document/text.h"

namespace griffier {
namespace {

constexpr double kUnmappedShare = 0.2;    // of the painted glyphs
constexpr double kScanCover = 0.6;        // of the page, by its largest image
constexpr int kStampWords = 25;           // visible words on a scan: a stamp, a header, a page number
constexpr double kWordlikeShare = 0.5;    // below it the text is nonsense

double image_cover(const Page& page) {
    double largest = 0;
    for (const Box& image : page.images) largest = std::max(largest, image.area());
    return page.width > 0 && page.height > 0 ? largest / (page.width * page.height) : 0;
}

}  // namespace

OcrNeed needs_ocr(const Page& page, OcrMode mode) {
    if (mode == OcrMode::never) return {};
    if (mode == OcrMode::always) return {true, "recognition asked for"};
    const double cover = image_cover(page);
    if (page.words.empty() && page.hidden.empty()) {
        if (page.images.empty() && page.rulings.empty()) return {};
        return {true, "no text layer"};
    }
    const int painted = page.glyphs.visible + page.glyphs.unmapped;
    if (painted > 0 && page.glyphs.unmapped >= kUnmappedShare * painted) return {true, "glyphs without Unicode"};
    if (page.glyphs.invisible > 0 && page.glyphs.invisible >= page.glyphs.visible) return {true, "invisible older text layer"};
    if (cover >= kScanCover && static_cast<int>(page.words.size()) < kStampWords) return {true, "few words on an image of a page"};
    std::vector<std::string> tokens;
    for (const Word& word : page.words) tokens.push_back(word.text);
    if (wordlike_share(tokens) < kWordlikeShare) return {true, "text layer is nonsense"};
    return {};
}

}  // namespace griffier
