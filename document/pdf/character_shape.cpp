#include <algorithm>
#include <cmath>

#include "document/ocr/leptonica.h"
#include "document/ocr/page_digits.h"

namespace griffier {

CharacterShape character_shape(const Picture& grey, const InkPart& part) {
    const int width = pixGetWidth(grey.get()), height = pixGetHeight(grey.get()), words = pixGetWpl(grey.get());
    const auto level = [&](int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) return 255.0F;
        return static_cast<float>(GET_DATA_BYTE(pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * words, x));
    };
    // A square as high as the character about its middle; what lies beside it is its neighbours'.
    const double side = part.height() + 2.0, left = (part.x0 + part.x1 - side) / 2, top = part.y0 - 1.0;
    CharacterShape shape{};
    float lightest = 0;
    for (int y = part.y0; y < part.y1; ++y)
        for (int x = part.x0 - 1; x < part.x1 + 1; ++x) lightest = std::max(lightest, level(x, y));
    for (int row = 0; row < kShapeSide; ++row)
        for (int col = 0; col < kShapeSide; ++col) {
            float sum = 0;
            for (const double down : {0.25, 0.75})
                for (const double across : {0.25, 0.75}) {
                    const double x = left + (col + across) * side / kShapeSide - 0.5, y = top + (row + down) * side / kShapeSide - 0.5;
                    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
                    const auto fx = static_cast<float>(x - x0), fy = static_cast<float>(y - y0);
                    const auto own = [&](int at, int line) { return at < part.x0 - 1 || at > part.x1 ? lightest : level(at, line); };
                    sum += (own(x0, y0) * (1 - fx) + own(x0 + 1, y0) * fx) * (1 - fy) + (own(x0, y0 + 1) * (1 - fx) + own(x0 + 1, y0 + 1) * fx) * fy;
                }
            shape[static_cast<std::size_t>(row * kShapeSide + col)] = -sum;
        }
    float mean = 0, length = 0;
    for (const float value : shape) mean += value;
    mean /= static_cast<float>(shape.size());
    for (float& value : shape) value -= mean, length += value * value;
    for (float& value : shape) value = length > 0 ? value / std::sqrt(length) : 0;
    return shape;
}

}  // namespace griffier
