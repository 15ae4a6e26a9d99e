// A grey picture of a page, ready to be recognised.
#pragma once

#include <cstdint>
#include <vector>

namespace griffier {

inline constexpr std::int64_t kMaxPixels = 120'000'000;  // a side of A0 at 200 dpi; above it a page is refused, not tried

struct Bitmap {
    int width = 0, height = 0;
    double dpi = 0;                  // pixels per inch as shown on the page
    std::vector<std::uint8_t> grey;  // width * height, row by row, 0 black, 255 white
    // Which part of the page the picture covers, in points: {0, 0, width, height} of the page mostly.
};

}  // namespace griffier
