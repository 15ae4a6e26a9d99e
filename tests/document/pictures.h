// Pictures that tests make or change, pixel by pixel.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "document/ocr/bitmap.h"

namespace griffier::testing {

inline Bitmap white_picture(int width, int height, double dpi) {
    Bitmap picture;
    picture.width = width;
    picture.height = height;
    picture.dpi = dpi;
    picture.grey.assign(static_cast<std::size_t>(width) * height, 255);
    return picture;
}

inline void fill(Bitmap& picture, int x0, int y0, int x1, int y1, std::uint8_t grey = 0) {
    for (int y = std::max(0, y0); y < std::min(picture.height, y1); ++y)
        for (int x = std::max(0, x0); x < std::min(picture.width, x1); ++x) picture.grey[static_cast<std::size_t>(y) * picture.width + x] = grey;
}

// The picture turned clockwise by quarter turns.
inline Bitmap quarter(const Bitmap& from, int turns) {
    Bitmap to = from;
    for (; turns > 0; --turns) {
        const Bitmap old = to;
        to.width = old.height;
        to.height = old.width;
        for (int y = 0; y < to.height; ++y)
            for (int x = 0; x < to.width; ++x)
                to.grey[static_cast<std::size_t>(y) * to.width + x] = old.grey[static_cast<std::size_t>(old.height - 1 - x) * old.width + y];
    }
    return to;
}

}  // namespace griffier::testing
