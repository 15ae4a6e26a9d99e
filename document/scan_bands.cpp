#include "document/scan_bands.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "document/leptonica.h"

namespace griffier {
namespace {

constexpr int kDarkBand = 150;  // grey level of the lightest band that is told of
constexpr double kShadeWideInch = 0.6, kShadeHighInch = 0.16;  // window whose median is the shade behind text
constexpr int kLightText = 60, kDarkText = 110;  // grey levels that text differs at least from its band, to become black
constexpr double kGround = 0.8;  // of the width and height of the page: a dark page, no band
constexpr int kFaintInk = 40;  // of ink so made; less is grain of the band
constexpr int kEdge = 3;  // pixels; what lies so near to another shade may be the edge between two bands
constexpr double kBandFull = 0.8;  // share of a row of pixels that makes it part of the band from end to end
constexpr double kBandPart = 0.6;  // share of the width of a band
constexpr double kBandMargin = 0.85;  // share of the rows of pixels at its upper and lower edge that a band fills
constexpr double kBetween = 0.3;  // share of a row of pixels that is dark; less is the white between a band and a line of text
constexpr int kRagged = 6;  // of the height of a band, at most: where its edge may be broken
constexpr double kBandInch = 0.12, kBandWideInch = 0.4;  // smallest band
constexpr double kBandLetters = 0.05;  // inch: strokes of letters in a band are thinner
constexpr double kBandDark = 0.6;  // share of a band that its text leaves dark; large black type leaves less
constexpr double kBandWhole = 0.8;  // the same of a band of any shade: no type leaves so much
constexpr double kBandBlack = 0.3;  // of a band of a middling shade that is black: its text; of large type it is half

// The shade behind the text of a band, at a quarter of the size: the median of a window wider than letters are, whether they are darker or
// lighter than it. Every fourth pixel, not their mean: letters and the gaps between them must not run together.
Picture shade_behind(PIX* grey, const InkPart& box, double dpi) {
    BOX* cut = boxCreate(box.x0, box.y0, box.width(), box.height());
    const Picture band(pixClipRectangle(grey, cut, nullptr), PixFree());
    boxDestroy(&cut);
    if (!band) need(nullptr);
    const Picture small = need(pixScaleBySampling(band.get(), 1.0F / kCoarse, 1.0F / kCoarse));
    const auto window = [&](double inch, int limit) { return std::max(1, std::min(odd(inch * dpi / kCoarse), limit - 1)); };
    return need(pixRankFilterGray(small.get(), window(kShadeWideInch, pixGetWidth(small.get())), window(kShadeHighInch, pixGetHeight(small.get())), 0.5F));
}

// The rows of pixels of a patch that are its band, both included.
struct BandRows {
    int first, last;
};

// Makes the text of a band dark on white, be it darker or lighter than the band: both may stand in one. Gives the band's usual shade.
int lighten(PIX* grey, PIX* where, PIX* shade, const InkPart& box, const BandRows& rows, int lightest) {
    const int across = pixGetWidth(shade) - 1, down = pixGetHeight(shade) - 1;
    const auto behind = [&](int x, int y) {
        const int v = std::clamp((y - box.y0) / kCoarse, 0, down), u = std::clamp((x - box.x0) / kCoarse, 0, across);
        return static_cast<int>(GET_DATA_BYTE(pixGetData(shade) + static_cast<std::ptrdiff_t>(v) * pixGetWpl(shade), u));
    };
    const auto ink_on = [](int value, int level) {
        return value > level ? (value - level) * 255 / std::max(255 - level, kLightText) : (level - value) * 255 / std::max(level, kDarkText);
    };
    std::array<int, 256> levels{};
    int pixels = 0;
    for (int y = box.y0 + rows.first; y <= box.y0 + rows.last; ++y) {
        const l_uint32* mask = pixGetData(where) + static_cast<std::ptrdiff_t>(y - box.y0) * pixGetWpl(where);
        l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
        int covered = 0, dark = 0;
        for (int x = 0; x < box.width(); ++x) {
            if (!GET_DATA_BIT(mask, x)) continue;
            ++covered;
            dark += GET_DATA_BYTE(line, box.x0 + x) < lightest;
        }
        // Bold text on paper, so close to a band that it hangs together with it, is narrower and paler.
        if (covered < kBandPart * box.width() && dark < kBandWhole * covered) continue;
        const bool whole = covered >= kBandFull * box.width();  // letters at the end of a row lie outside the patch
        for (int x = box.x0; x < box.x1; ++x) {
            if (!whole && !GET_DATA_BIT(mask, x - box.x0)) continue;
            const int value = GET_DATA_BYTE(line, x), level = behind(x, y);
            if (level >= lightest) continue;
            ++levels[static_cast<std::size_t>(level)], ++pixels;
            int ink = ink_on(value, level);
            if (x < box.x0 + kEdge || x >= box.x1 - kEdge || y < box.y0 + kEdge || y >= box.y1 - kEdge) ink = 0;
            // What fits the shade close by is the edge between two bands.
            for (const auto& [dx, dy] : {std::pair{-kEdge, 0}, {kEdge, 0}, {0, -kEdge}, {0, kEdge}}) ink = std::min(ink, ink_on(value, behind(x + dx, y + dy)));
            SET_DATA_BYTE(line, x, 255 - std::clamp((ink - kFaintInk) * 255 / (255 - kFaintInk), 0, 255));
        }
    }
    int level = 0;
    for (int below = 0; level < 254 && 2 * (below + levels[static_cast<std::size_t>(level)]) < pixels; ++level)
        below += levels[static_cast<std::size_t>(level)];
    return level;
}

// A band goes on above and below its text; large bold type, which closes to a patch as dark, shows the gaps of its strokes there. A line of
// text that hangs together with the band above or below is no part of it. Nothing where it is no band.
std::optional<BandRows> band_rows(PIX* piece, PIX* dark, const InkPart& part) {
    const auto filled = [&](int first, int last) {
        int all = 0, inked = 0;
        for (int y = first; y <= last; ++y) {
            const l_uint32* mask = pixGetData(piece) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(piece);
            const l_uint32* line = pixGetData(dark) + static_cast<std::ptrdiff_t>(part.y0 + y) * pixGetWpl(dark);
            for (int x = 0; x < part.width(); ++x) {
                if (!GET_DATA_BIT(mask, x)) continue;
                ++all;
                inked += GET_DATA_BIT(line, part.x0 + x) != 0;
            }
        }
        return all > 0 && inked >= kBandMargin * all;
    };
    const int edge = 1;  // pixel: the outermost one is soft
    const auto good = [&](const BandRows& rows) {
        return rows.last - rows.first + 1 > 2 * (edge + 2) && filled(rows.first + edge, rows.first + edge + 1) &&
               filled(rows.last - edge - 1, rows.last - edge);
    };
    const BandRows all{0, part.height() - 1};
    if (good(all)) return all;
    const auto of_text = [&](int y) {  // narrower than the band, or the white between both
        const l_uint32* mask = pixGetData(piece) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(piece);
        const l_uint32* line = pixGetData(dark) + static_cast<std::ptrdiff_t>(part.y0 + y) * pixGetWpl(dark);
        int covered = 0, inked = 0;
        for (int x = 0; x < part.width(); ++x) {
            if (!GET_DATA_BIT(mask, x)) continue;
            ++covered;
            inked += GET_DATA_BIT(line, part.x0 + x) != 0;
        }
        return covered < kBandPart * part.width() || inked < kBetween * covered;
    };
    BandRows longest{0, -1};
    for (int y = 0; y < part.height(); ++y) {
        if (of_text(y)) continue;
        const int from = y;
        while (y + 1 < part.height() && !of_text(y + 1)) ++y;
        if (y - from > longest.last - longest.first) longest = {from, y};
    }
    // An edge from which a line was taken is ragged.
    const int ragged = (longest.last - longest.first) / kRagged;
    for (int i = 0; i < ragged && !filled(longest.first + edge, longest.first + edge + 1); ++i) ++longest.first;
    for (int i = 0; i < ragged && !filled(longest.last - edge - 1, longest.last - edge); ++i) --longest.last;
    if (!good(longest)) return std::nullopt;
    return longest;
}

}  // namespace

std::vector<InkPart> lighten_bands(Picture& picture, double dpi) {
    float paper = 255;  // grey paper has grain that is darker still
    pixGetRankValueMasked(picture.get(), nullptr, 0, 0, kNoiseSample, 0.5F, &paper, nullptr);
    const int lightest = std::max(kDarkBand, std::min(kBand, static_cast<int>(paper) - kBelowPaper));
    const Picture dark = need(pixThresholdToBinary(picture.get(), lightest));
    const Picture coarse = need(pixReduceRankBinaryCascade(dark.get(), 2, 2, 0, 0));  // at a quarter of the size: is there any?
    const Picture rough = need(pixCloseSafeBrick(nullptr, coarse.get(), odd(kBandLetters * dpi / kCoarse), odd(kBandLetters * dpi / kCoarse)));
    const Picture likely = need(pixOpenBrick(nullptr, rough.get(), odd(0.8 * kBandWideInch * dpi / kCoarse), odd(0.8 * kBandInch * dpi / kCoarse)));
    l_int32 none = 0;
    if (pixZero(likely.get(), &none) != 0 || none) return {};
    const int letters = odd(kBandLetters * dpi);
    const Picture solid = need(pixCloseSafeCompBrick(nullptr, dark.get(), letters, letters));
    const Picture bands = need(pixOpenCompBrick(nullptr, solid.get(), odd(kBandWideInch * dpi), odd(kBandInch * dpi)));
    std::vector<InkPart> found;
    Picture result;
    const Picture blackest = need(pixThresholdToBinary(picture.get(), kDarkBand));
    for_each_piece(bands.get(), [&](PIX* piece, const InkPart& part) {
        const auto share = [&](PIX* of) {
            const Picture inside = need(pixCreateTemplate(piece));
            int inked = 0;
            pixRasterop(inside.get(), 0, 0, part.width(), part.height(), PIX_SRC, of, part.x0, part.y0);
            pixRasterop(inside.get(), 0, 0, part.width(), part.height(), PIX_MASK, piece, 0, 0);
            pixCountPixels(inside.get(), &inked, nullptr);
            return inked / static_cast<double>(std::max(1, part.count));
        };
        const double inked = share(dark.get()), black = share(blackest.get());
        const bool shaded = black >= kBandDark || inked >= kBandWhole || (inked >= kBandDark && black < kBandBlack);
        const std::optional<BandRows> rows = shaded ? band_rows(piece, dark.get(), part) : std::nullopt;
        if (!rows) return;
        if (!result) result = need(pixCopy(nullptr, picture.get()));
        const Picture shade = shade_behind(picture.get(), part, dpi);
        const bool ground = part.width() >= kGround * pixGetWidth(picture.get()) && part.height() >= kGround * pixGetHeight(picture.get());
        if (lighten(result.get(), piece, shade.get(), part, *rows, lightest) < kDarkBand && !ground)
            found.push_back({part.x0, part.y0 + rows->first, part.x1, part.y0 + rows->last + 1, part.count});
    });
    if (result) picture = std::move(result);
    return found;
}

}  // namespace griffier
