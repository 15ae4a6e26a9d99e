#include "document/scan/scan_spread.h"

#include <cmath>
#include <vector>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

constexpr double kWide = 1.2;                       // width / height of a spread
constexpr double kFoldFrom = 0.44, kFoldTo = 0.56;  // of the width: where a fold lies
constexpr double kMargins = 0.02;                   // of the width: the inner margins, that far about the fold
constexpr double kQuiet = 0.02;                     // changes between dark and light for each row, at most, along a fold; a line of text has several
constexpr double kUnlike = 0.3;                     // degrees between the pages

Picture part_of(const Picture& grey, int from, int to) {
    BOX* box = boxCreate(from, 0, to - from, height_of(grey));
    Picture part(pixClipRectangle(grey.get(), box, nullptr), PixFree());
    boxDestroy(&box);
    if (!part) need(nullptr);
    return part;
}

// The column about which the picture is quietest: margins are white from top to bottom, the shadow of a fold is dark. -1 where there is none.
int find_fold(const Picture& grey) {
    const Picture dark = need(pixThresholdToBinary(grey.get(), 160));
    const Picture small = need(pixReduceRankBinaryCascade(dark.get(), 2, 2, 0, 0));  // a quarter of the size
    const int width = pixGetWidth(small.get()), height = pixGetHeight(small.get());
    std::vector<double> changes(static_cast<std::size_t>(width), 0);
    for (int y = 1; y < height; ++y) {
        const l_uint32* line = pixGetData(small.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(small.get());
        const l_uint32* above = line - pixGetWpl(small.get());
        for (int x = 0; x < width; ++x) changes[static_cast<std::size_t>(x)] += GET_DATA_BIT(line, x) != GET_DATA_BIT(above, x);
    }
    const int reach = static_cast<int>(kMargins / 2 * width);
    int best = -1;
    double least = kQuiet * height * (2 * reach + 1);
    for (int x = static_cast<int>(kFoldFrom * width); x < static_cast<int>(kFoldTo * width); ++x) {
        double sum = 0;
        for (int i = x - reach; i <= x + reach; ++i) sum += changes[static_cast<std::size_t>(i)];
        const bool nearer = best >= 0 && sum == least && std::abs(2 * x - width) < std::abs(2 * best - width);
        if (sum < least || nearer) least = sum, best = x;
    }
    return best < 0 ? -1 : best * kCoarse;
}

}  // namespace

std::optional<SkewedHalves> skewed_halves(const Picture& grey) {
    const int width = width_of(grey);
    if (width < kWide * height_of(grey) || width < kCoarse / kMargins * 2) return std::nullopt;
    const int fold = find_fold(grey);
    if (fold < 0) return std::nullopt;
    const std::optional<double> left = sure_skew(part_of(grey, 0, fold)), right = sure_skew(part_of(grey, fold, width));
    if (!left || !right || std::abs(*left - *right) < kUnlike) return std::nullopt;
    return SkewedHalves{fold, *left, *right};
}

Picture straightened(const Picture& grey, const SkewedHalves& halves) {
    const Picture whole = need(pixCopy(nullptr, grey.get()));
    const int width = width_of(grey), height = height_of(grey);
    const Picture left = straightened(part_of(grey, 0, halves.fold), halves.left), right = straightened(part_of(grey, halves.fold, width), halves.right);
    pixRasterop(whole.get(), 0, 0, halves.fold, height, PIX_SRC, left.get(), 0, 0);
    pixRasterop(whole.get(), halves.fold, 0, width - halves.fold, height, PIX_SRC, right.get(), 0, 0);
    return whole;
}

}  // namespace griffier
