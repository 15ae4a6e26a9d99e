#include "document/scan/scan_remains.h"

#include <algorithm>
#include <cmath>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

constexpr double kOff = 1.5;   // pixels that the middle of a remain lies beside the line
constexpr double kWider = 3;   // pixels that it is wider than the line
constexpr double kBeyond = 3;  // pixels that it lies behind the line's end
constexpr int kSoft = 2;       // pixels of soft edge

bool remains_of(const InkPart& part, const Ruling& ruling) {
    const double x = (part.x0 + part.x1) / 2.0, y = (part.y0 + part.y1) / 2.0;
    return ruling.axis == Axis::vertical && std::abs(x - ruling.position) <= ruling.width / 2 + kOff && part.width() <= ruling.width + kWider &&
           y >= ruling.start - kBeyond && y <= ruling.end + kBeyond;
}

// Each row of the box becomes as light as the lighter side of it.
void clear(PIX* picture, const InkPart& box) {
    const int last = pixGetWidth(picture) - 1, x0 = std::max(0, box.x0 - kSoft), x1 = std::min(last, box.x1 - 1 + kSoft);
    for (int y = std::max(0, box.y0 - kSoft); y < std::min(static_cast<int>(pixGetHeight(picture)), box.y1 + kSoft); ++y) {
        l_uint32* row = pixGetData(picture) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture);
        const l_uint32 light = std::max(GET_DATA_BYTE(row, std::max(0, x0 - 1)), GET_DATA_BYTE(row, std::min(last, x1 + 1)));
        for (int x = x0; x <= x1; ++x) SET_DATA_BYTE(row, x, light);
    }
}

}  // namespace

Picture without(const Picture& picture, const std::vector<InkPart>& parts) {
    Picture cleared = need(pixCopy(nullptr, picture.get()));
    for (const InkPart& part : parts) clear(cleared.get(), part);
    return cleared;
}

void take_remains(Picture& picture, std::vector<InkPart>& ink, const std::vector<Ruling>& rulings) {
    std::vector<InkPart> remains;
    std::erase_if(ink, [&](const InkPart& part) {
        if (std::none_of(rulings.begin(), rulings.end(), [&](const Ruling& ruling) { return remains_of(part, ruling); })) return false;
        remains.push_back(part);
        return true;
    });
    if (!remains.empty()) picture = without(picture, remains);
}

}  // namespace griffier
