#include "document/scan/scan_dashes.h"

#include <algorithm>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

constexpr double kLowest = 0.75, kHighest = 1.4;  // capitals: as high as a digit
// All others are of the height of the patch. The bars of a 4 go a sixth of it beyond its stem.
constexpr double kShortest = 0.3, kLongest = 1.3;  // of the stroke
constexpr double kThick = 0.22;                    // of the stroke
constexpr double kHigh = 0.3, kLow = 0.8;          // where it lies
constexpr double kLeastDigit = 0.15;               // width of what is left
constexpr double kFaint = 0.25;                    // of the way from paper to ink: the slant of a 4 may be that thin
constexpr int kSoft = 2;                           // pixels of soft edge

class Pixels {
public:
    Pixels(const Picture& picture, const InkPart& box) : picture_(picture.get()) {
        l_uint32 darkest = 255, lightest = 0;
        for (int y = box.y0; y < box.y1; ++y)
            for (int x = box.x0; x < box.x1; ++x) darkest = std::min(darkest, level(x, y)), lightest = std::max(lightest, level(x, y));
        limit_ = (darkest + lightest) / 2;
        faint_ = lightest - static_cast<l_uint32>(kFaint * (lightest - darkest));
    }
    bool dark(int x, int y) const { return level(x, y) < limit_; }
    bool faint(int x, int y) const { return level(x, y) < faint_; }

private:
    l_uint32 level(int x, int y) const { return GET_DATA_BYTE(pixGetData(picture_) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture_), x); }

    PIX* picture_;
    l_uint32 limit_ = 0, faint_ = 0;
};

// What is dark in these columns of the patch.
InkPart dark_part(const Pixels& pixels, const InkPart& patch, int x0, int x1) {
    InkPart part{x0, patch.y1, x1, patch.y0, 0, 0};
    for (int y = patch.y0; y < patch.y1; ++y) {
        bool before = false;
        for (int x = x0; x < x1; ++x) {
            const bool dark = pixels.dark(x, y);
            part.count += dark;
            part.runs += dark && !before;
            before = dark;
            if (dark) part.y0 = std::min(part.y0, y), part.y1 = std::max(part.y1, y + 1);
        }
    }
    return part;
}

// How many columns from this end are nothing but a level stroke.
int stroke_length(const Pixels& pixels, const InkPart& patch, bool from_left) {
    const double high = patch.height();
    int length = 0;
    for (int i = 0; i < patch.width(); ++i, ++length) {
        const int x = from_left ? patch.x0 + i : patch.x1 - 1 - i;
        const InkPart column = dark_part(pixels, patch, x, x + 1);
        if (column.count == 0 && length == 0) continue;  // the soft end of the stroke
        if (column.count == 0 || column.height() > std::max(2.0, kThick * high) || column.y0 < patch.y0 + kHigh * high || column.y1 > patch.y0 + kLow * high)
            break;
        bool more = false;
        for (int y = patch.y0; y < patch.y1; ++y) more = more || ((y < column.y0 - kSoft || y >= column.y1 + kSoft) && pixels.faint(x, y));
        if (more) break;
    }
    return length;
}

}  // namespace

void part_dashes(const Picture& picture, std::vector<InkPart>& ink, double height) {
    const std::size_t count = ink.size();
    for (std::size_t i = 0; i < count; ++i) {
        const InkPart patch = ink[i];
        const double high = patch.height();
        if (high < kLowest * height || high > kHighest * height || patch.width() < (kShortest + kLeastDigit) * high) continue;
        const Pixels pixels(picture, patch);
        for (const bool from_left : {true, false}) {
            const int length = stroke_length(pixels, ink[i], from_left);
            if (length < kShortest * high || length > kLongest * high || ink[i].width() - length < kLeastDigit * high) continue;
            const int at = from_left ? ink[i].x0 + length : ink[i].x1 - length;
            const InkPart left = dark_part(pixels, ink[i], ink[i].x0, at), right = dark_part(pixels, ink[i], at, ink[i].x1);
            const InkPart &stroke = from_left ? left : right, &rest = from_left ? right : left;
            if (stroke.height() <= 0 || rest.height() < kLowest * high) continue;
            ink.push_back(stroke);
            ink[i] = rest;
        }
    }
}

}  // namespace griffier
