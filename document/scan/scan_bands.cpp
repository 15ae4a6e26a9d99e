#include "document/scan/scan_bands.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

constexpr int kDarkBand = 150;                                 // grey level of the lightest band that is told of
constexpr double kShadeWideInch = 0.6, kShadeHighInch = 0.16;  // window whose median is the shade behind text
constexpr int kLightText = 60, kDarkText = 110;                // grey levels that text differs at least from its band, to become black
constexpr double kGround = 0.8;                                // of the width and height of the page: a dark page, no band
constexpr int kFaintInk = 40;                                  // of ink so made; less is grain of the band
constexpr int kEdge = 3;                                       // pixels; what lies so near to another shade may be the edge between two bands
constexpr double kEdgeBeyondInch = 0.03;                       // letters are higher
constexpr int kShadeReach = 4;                                 // times that: half of the window for the shade, and a bit
constexpr int kSoft = 2;                                       // pixels at its edge are neither band nor paper
constexpr int kLikeBand = 40;                                  // grey levels about its usual one are the band itself
constexpr double kBandFull = 0.8;                              // share of a row of pixels that makes it part of the band from end to end
constexpr double kBandPart = 0.6;                              // share of the width of a band
constexpr double kBandMargin = 0.85;                           // share of the rows of pixels at its upper and lower edge that a band fills
constexpr double kBetween = 0.3;                               // share of a row of pixels that is dark; less is the white between a band and a line of text
constexpr int kRagged = 6;                                     // of the height of a band, at most: where its edge may be broken
constexpr double kBandInch = 0.12, kBandWideInch = 0.4;        // smallest band
constexpr double kBandLetters = 0.05;                          // inch: strokes of letters in a band are thinner
constexpr double kBandDark = 0.6;                              // share of a band that its text leaves dark; large black type leaves less
constexpr double kBandWhole = 0.8;                             // the same of a band of any shade: no type leaves so much
constexpr double kBesideInch = 0.1, kTallestWordInch = 0.4;    // where the next letters of a word stand, and how high it is
constexpr double kLettersLeast = 0.12, kLettersMost = 0.8;     // of that which letters leave dark
constexpr double kInOnePiece = 0.85;                           // of the width of a band
constexpr double kBandBlack = 0.3;                             // of a band of a middling shade that is black: its text; of large type it is half

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

// The level that half of the counted pixels are darker than.
int middle_of(const std::array<int, 256>& levels) {
    const int pixels = std::accumulate(levels.begin(), levels.end(), 0);
    int level = 0;
    for (int below = 0; level < 254 && 2 * (below + levels[static_cast<std::size_t>(level)]) < pixels; ++level)
        below += levels[static_cast<std::size_t>(level)];
    return level;
}

int usual_level(PIX* grey, PIX* where, const InkPart& box, const BandRows& rows) {
    std::array<int, 256> levels{};
    for (int y = rows.first; y <= rows.last; ++y) {
        const l_uint32* mask = pixGetData(where) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(where);
        const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(box.y0 + y) * pixGetWpl(grey);
        for (int x = 0; x < box.width(); ++x) {
            if (!GET_DATA_BIT(mask, x)) continue;
            ++levels[GET_DATA_BYTE(line, box.x0 + x)];
        }
    }
    return middle_of(levels);
}

// The edge of a band that is not quite level runs on for a pixel or two beyond the patch: as a line under its last word, which is no ink. What
// is higher than `most` is text that touches the band. At its edges the shade close by may be that of the paper: the band would be ink.
std::vector<std::pair<int, int>> edge_pixels(PIX* grey, PIX* where, const InkPart& box, const BandRows& rows, int lightest, int most) {
    std::vector<std::pair<int, int>> found;
    const int usual = usual_level(grey, where, box, rows);
    const auto masked = [&](int x, int y) { return GET_DATA_BIT(pixGetData(where) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(where), x) != 0; };
    const auto level_at = [&](int x, int y) { return static_cast<int>(GET_DATA_BYTE(pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey), x)); };
    const auto beyond = [&](int x, int from, int step) {
        int high = 0;
        for (int y = from; y >= 0 && y < pixGetHeight(grey) && level_at(x, y) < lightest; y += step)
            if (++high > most) return;
        for (int i = 0; i < high; ++i) found.emplace_back(x, from + i * step);
    };
    // Paper in the outermost rows of the patch, where the band is not quite as high: no light letter.
    const auto outside = [&](int x, int from, int edge, int to, int step) {
        for (int y = from; y != edge && level_at(x, y) >= lightest; y += step) found.emplace_back(x, y);
        int high = 0;
        for (int y = edge; y != to + step && level_at(x, y) >= lightest; y += step)
            if (++high > most) return;
        for (int i = 0; i < high; ++i) found.emplace_back(x, edge + i * step);
    };
    const auto within = [&](int x, int from, int to, int step) {
        const int until = step > 0 ? std::min(to, from + kShadeReach * most) : std::max(to, from - kShadeReach * most);
        for (int y = from; y != until + step && (std::abs(y - from) < kSoft || std::abs(level_at(x, y) - usual) <= kLikeBand); y += step)
            found.emplace_back(x, y);
    };
    for (int x = 0; x < box.width(); ++x) {
        int first = rows.first, last = rows.last;
        while (first <= last && !masked(x, first)) ++first;
        while (last > first && !masked(x, last)) --last;
        if (first > last) continue;
        const int top = box.y0 + first, bottom = box.y0 + last;
        outside(box.x0 + x, box.y0 + rows.first, top, bottom, 1);
        outside(box.x0 + x, box.y0 + rows.last, bottom, top, -1);
        beyond(box.x0 + x, top - 1, -1);
        beyond(box.x0 + x, bottom + 1, 1);
        within(box.x0 + x, top, bottom, 1);
        within(box.x0 + x, bottom, top, -1);
    }
    return found;
}

// Makes the text of a band dark on white, be it darker or lighter than the band: both may stand in one. Gives the band's usual shade.
int lighten(PIX* grey, PIX* where, PIX* shade, const InkPart& box, const BandRows& rows, int lightest, int beyond) {
    const int across = pixGetWidth(shade) - 1, down = pixGetHeight(shade) - 1;
    const auto behind = [&](int x, int y) {
        const int v = std::clamp((y - box.y0) / kCoarse, 0, down), u = std::clamp((x - box.x0) / kCoarse, 0, across);
        return static_cast<int>(GET_DATA_BYTE(pixGetData(shade) + static_cast<std::ptrdiff_t>(v) * pixGetWpl(shade), u));
    };
    const auto ink_on = [](int value, int level) {
        return value > level ? (value - level) * 255 / std::max(255 - level, kLightText) : (level - value) * 255 / std::max(level, kDarkText);
    };
    const std::vector<std::pair<int, int>> edges = edge_pixels(grey, where, box, rows, lightest, beyond);
    std::array<int, 256> levels{};
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
            ++levels[static_cast<std::size_t>(level)];
            int ink = ink_on(value, level);
            if (x < box.x0 + kEdge || x >= box.x1 - kEdge || y < box.y0 + kEdge || y >= box.y1 - kEdge) ink = 0;
            // What fits the shade close by is the edge between two bands.
            for (const auto& [dx, dy] : {std::pair{-kEdge, 0}, {kEdge, 0}, {0, -kEdge}, {0, kEdge}}) ink = std::min(ink, ink_on(value, behind(x + dx, y + dy)));
            SET_DATA_BYTE(line, x, 255 - std::clamp((ink - kFaintInk) * 255 / (255 - kFaintInk), 0, 255));
        }
    }
    for (const auto& [x, y] : edges) SET_DATA_BYTE(pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey), x, 255);
    return middle_of(levels);
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

// Heavy letters with serifs hang together like a band; other letters of their word stand right beside them, where a band has paper or the next band.
bool inside_word(PIX* dark, const InkPart& part, double dpi) {
    const int beside = std::max(1, static_cast<int>(kBesideInch * dpi));
    const auto share = [&](int from, int to) {
        from = std::max(0, from), to = std::min(pixGetWidth(dark), to);
        int inked = 0;
        for (int y = part.y0; y < part.y1; ++y) {
            const l_uint32* line = pixGetData(dark) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(dark);
            for (int x = from; x < to; ++x) inked += GET_DATA_BIT(line, x) != 0;
        }
        return from < to ? inked / static_cast<double>((to - from) * part.height()) : 0;
    };
    const auto letters = [](double inked) { return inked > kLettersLeast && inked < kLettersMost; };
    return part.height() < kTallestWordInch * dpi &&
           (letters(share(part.x0 - beside - kSoft, part.x0 - kSoft)) || letters(share(part.x1 + kSoft, part.x1 + kSoft + beside)));
}

// A band is one patch from end to end; letters of large bold type are closed to one only for being looked at.
bool in_one_piece(PIX* dark, const InkPart& part) {
    BOX* cut = boxCreate(part.x0, part.y0, part.width(), part.height());
    const Picture inside(pixClipRectangle(dark, cut, nullptr), PixFree());
    boxDestroy(&cut);
    if (!inside) need(nullptr);
    int widest = 0;
    for_each_piece(inside.get(), [&](PIX*, const InkPart& piece) { widest = std::max(widest, piece.width()); });
    return widest >= kInOnePiece * part.width();
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
        const std::optional<BandRows> rows =
            shaded && !inside_word(dark.get(), part, dpi) && in_one_piece(dark.get(), part) ? band_rows(piece, dark.get(), part) : std::nullopt;
        if (!rows) return;
        if (!result) result = need(pixCopy(nullptr, picture.get()));
        const Picture shade = shade_behind(picture.get(), part, dpi);
        const bool ground = part.width() >= kGround * pixGetWidth(picture.get()) && part.height() >= kGround * pixGetHeight(picture.get());
        if (lighten(result.get(), piece, shade.get(), part, *rows, lightest, static_cast<int>(kEdgeBeyondInch * dpi)) < kDarkBand && !ground)
            found.push_back({part.x0, part.y0 + rows->first, part.x1, part.y0 + rows->last + 1, part.count});
    });
    if (result) picture = std::move(result);
    return found;
}

}  // namespace griffier
