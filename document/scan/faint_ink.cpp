#include "document/scan/faint_ink.h"

#include <algorithm>
#include <vector>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

// Grey levels below the background.
constexpr int kFaint = 50;    // print; what shows through the paper is 10 to 40
constexpr int kDark = 110;    // ink that needs no help
constexpr int kWanted = 150;  // what faint ink becomes

constexpr double kCapitalInch = 0.1;             // of 10 pt type
constexpr double kLowest = 0.3, kHighest = 2.5;  // capitals: heights of characters, of 4 to 25 pt type
constexpr double kWidest = 6;                    // capitals: characters that touch
constexpr double kBeside = 1.5;                  // heights of a character to the next one of its row
constexpr std::size_t kFewest = 4;               // characters of a row
constexpr int kEdge = 2;                         // pixels of soft edge round dark ink
constexpr std::size_t kMost = 20000;             // pieces of a page: more are the grain of a picture

Picture at_least(const Picture& depth, int level) {
    const Picture below = need(pixThresholdToBinary(depth.get(), level));
    return need(pixInvert(nullptr, below.get()));
}

// Pieces in a row of `kFewest` or more on one level.
std::vector<InkPart> in_rows(std::vector<InkPart> parts) {
    std::sort(parts.begin(), parts.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    std::vector<std::vector<InkPart>> open;
    std::vector<InkPart> kept;
    const auto end = [&](const std::vector<InkPart>& row) {
        if (row.size() >= kFewest) kept.insert(kept.end(), row.begin(), row.end());
    };
    for (const InkPart& part : parts) {
        std::erase_if(open, [&](const std::vector<InkPart>& row) {
            const bool over = part.x0 - row.back().x1 > kBeside * std::max(row.back().height(), part.height());
            if (over) end(row);
            return over;
        });
        const auto row = std::find_if(open.begin(), open.end(), [&](const std::vector<InkPart>& one) {
            const int together = std::min(one.back().y1, part.y1) - std::max(one.back().y0, part.y0);
            return 2 * together >= std::min(one.back().height(), part.height());
        });
        if (row == open.end())
            open.push_back({part});
        else
            row->push_back(part);
    }
    for (const std::vector<InkPart>& row : open) end(row);
    return kept;
}

}  // namespace

bool darken_faint(Picture& picture, const Picture& depth, double dpi) {
    const Picture dark = at_least(depth, kDark), print = at_least(depth, kFaint);
    const Picture beside_dark = need(pixDilateBrick(nullptr, dark.get(), 2 * kEdge + 1, 2 * kEdge + 1));
    const Picture faint = need(pixSubtract(nullptr, print.get(), beside_dark.get()));
    const double capital = kCapitalInch * dpi;
    std::vector<InkPart> parts;
    for_each_piece(faint.get(), [&](PIX*, InkPart& part) {
        if (part.height() >= kLowest * capital && part.height() <= kHighest * capital && part.width() <= kWidest * capital) parts.push_back(part);
    });
    if (parts.size() < kFewest || parts.size() > kMost) return false;
    const std::vector<InkPart> rows = in_rows(std::move(parts));
    if (rows.empty()) return false;
    picture = need(pixCopy(nullptr, picture.get()));
    const int width = pixGetWidth(picture.get()), height = pixGetHeight(picture.get());
    for (const InkPart& part : rows) {
        const int x0 = std::max(0, part.x0 - 1), x1 = std::min(width, part.x1 + 1), y0 = std::max(0, part.y0 - 1), y1 = std::min(height, part.y1 + 1);
        int most = kFaint;
        for (int y = y0; y < y1; ++y) {
            const l_uint32* deep = pixGetData(depth.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(depth.get());
            for (int x = x0; x < x1; ++x) most = std::max(most, static_cast<int>(GET_DATA_BYTE(deep, x)));
        }
        for (int y = y0; y < y1; ++y) {
            const l_uint32* deep = pixGetData(depth.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(depth.get());
            l_uint32* row = pixGetData(picture.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.get());
            for (int x = x0; x < x1; ++x) {
                const int below = static_cast<int>(GET_DATA_BYTE(deep, x)), more = below * kWanted / most - below;
                SET_DATA_BYTE(row, x, std::clamp(static_cast<int>(GET_DATA_BYTE(row, x)) - std::max(0, more), 0, 255));
            }
        }
    }
    return true;
}

}  // namespace griffier
