// Straight lines found in the pixels of a page and taken out of them; what a run of pixels must be to be a line is in scan_rulings.cpp.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "document/ocr/leptonica.h"
#include "document/scan/scan_bands.h"
#include "document/scan/scan_image.h"
#include "document/scan/scan_rulings.h"

namespace griffier {
namespace {

constexpr int kLineContrast = 40;           // grey levels a line is darker than its background
constexpr int kFaintContrast = 20;          // on clean paper: a hairline in grey, spread over two rows of pixels
constexpr float kPaperRank = 0.75F;         // most of a page is paper: what this share of its pixels stays below is its noise
constexpr float kNoisy = 2;                 // grey levels; beyond it faint runs of noise look like lines
constexpr double kRunInch = 0.15;           // shortest run of dark pixels that may belong to a horizontal line
constexpr double kUprightRunInch = 0.08;    // of a vertical line: figures touch it and break it
constexpr int kDotLevel = 160;              // dots of a line are darker
constexpr std::size_t kMostDots = 100'000;  // patches; more is a photograph
constexpr double kBreakInch = 0.01;         // of paper between two pieces of an upright line
constexpr double kStemInch = 0.25;          // lines that break more often than this are stacked stems of letters
constexpr int kMiddling = 180;              // of a band on which lines are replaced by its own shade

// Grey closing by a column of `size` (odd) pixels. Leptonica goes down the columns one by one; whole rows at a time are ten times faster.
// The bytes of a row are swapped within words, which does not matter to rows against rows.
Picture close_upright(PIX* grey, int size) {
    Picture result = need(pixCopy(nullptr, grey));
    const int height = pixGetHeight(grey);
    const std::size_t row = static_cast<std::size_t>(pixGetWpl(grey)) * 4;
    auto* bytes = reinterpret_cast<std::uint8_t*>(pixGetData(result.get()));
    const auto sweep = [&](auto&& choose, bool down) {  // the extreme of `size` rows from each row on, in doubling steps
        for (int reach = 1; reach < size;) {
            const int step = std::min(reach, size - reach);
            for (int i = 0; i < height; ++i) {
                const int y = down ? i : height - 1 - i, from = std::clamp(down ? y + step : y - step, 0, height - 1);
                std::uint8_t* line = bytes + static_cast<std::size_t>(y) * row;
                const std::uint8_t* next = bytes + static_cast<std::size_t>(from) * row;
                for (std::size_t x = 0; x < row; ++x) line[x] = choose(line[x], next[x]);
            }
            reach += step;
        }
    };
    sweep([](std::uint8_t a, std::uint8_t b) { return std::max(a, b); }, true);
    sweep([](std::uint8_t a, std::uint8_t b) { return std::min(a, b); }, false);
    return result;
}

struct LinePictures {
    PIX* picture;     // as it was
    PIX* background;  // without thin strokes
    PIX* core;        // the lines
    PIX* wide;        // and their soft edges
    PIX* result;      // the lines closed
};

// Where a character touches a line from one side, closing leaves the line in place beside it, and the character looks like another one.
// There the line goes and the character's edge stays; the lightest on the free side takes its place, for between close lines and text the closing
// leaves a grey smear. A stroke that crosses the line (dark on both sides) is left as closed.
void part_from_text(const LinePictures& all, const PixelRun& run, bool flat, int reach) {
    const int wide_w = pixGetWidth(all.picture), wide_h = pixGetHeight(all.picture);
    const int along_end = flat ? std::min(wide_w, run.x + run.width) : std::min(wide_h, run.y + run.height);
    constexpr int kBeside = 10;  // pixels; letters and the gaps between them
    const int along_limit = flat ? wide_w : wide_h, across_limit = flat ? wide_h : wide_w, across_from = flat ? run.y : run.x,
              across_end = flat ? run.y + run.height : run.x + run.width;
    const auto row = [&](PIX* pix, int y) { return pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix); };
    const auto grey = [&](PIX* pix, int along, int across) {
        return static_cast<int>(flat ? GET_DATA_BYTE(row(pix, across), along) : GET_DATA_BYTE(row(pix, along), across));
    };
    const auto bit = [&](PIX* pix, int along, int across) {
        return flat ? GET_DATA_BIT(row(pix, across), along) != 0 : GET_DATA_BIT(row(pix, along), across) != 0;
    };
    for (int along = flat ? run.x : run.y; along < along_end; ++along) {
        int core = across_from;
        while (core < across_end && !bit(all.core, along, core)) ++core;
        if (core == across_end) continue;
        int first = core, last = core, core_first = core, core_last = core;  // across the line, and lines close to it: soft edges, and the lines themselves
        for (; first > 0 && bit(all.wide, along, first - 1); --first)
            if (bit(all.core, along, first - 1)) core_first = first - 1;
        for (; last + 1 < across_limit && bit(all.wide, along, last + 1); ++last)
            if (bit(all.core, along, last + 1)) core_last = last + 1;
        if (first < 1 || last + 1 >= across_limit) continue;
        const auto dark = [&](int across) { return grey(all.background, along, across) - grey(all.picture, along, across) >= kLineContrast; };
        const bool before = dark(first - 1), after = dark(last + 1);
        if (before && after) continue;
        // The two lightest of each side: one alone is the grain's.
        std::array<int, 2> above_two{}, below_two{};
        const auto see = [](std::array<int, 2>& two, int value) {
            two = value > two[0] ? std::array{value, two[0]} : std::array{two[0], std::max(two[1], value)};
        };
        for (int away = 1; away <= reach; ++away) {
            if (first - away >= 0) see(above_two, grey(all.picture, along, first - away));
            if (last + away < across_limit) see(below_two, grey(all.picture, along, last + away));
        }
        const int above = (above_two[0] + above_two[1]) / 2, below = (below_two[0] + below_two[1]) / 2;
        const bool on_band = grey(all.background, along, core) < kMiddling;
        int paper = before ? below : after ? above : on_band ? std::min(above, below) : std::max(above, below);
        if (!before && !after && std::abs(above - below) >= kBelowPaper) {
            // Light text of a band, or the paper beside a band: a light strip in the band would look like text. What is usual some pixels to the left
            // and right tells; beside letters on paper, which may be most of it, the lightest does.
            std::array<std::vector<int>, 2> sides;
            for (int beside = std::max(0, along - kBeside); beside <= std::min(along_limit - 1, along + kBeside); beside += 2)
                for (int away = 1; away <= reach; ++away) {
                    if (first - away >= 0) sides[0].push_back(grey(all.picture, beside, first - away));
                    if (last + away < across_limit) sides[1].push_back(grey(all.picture, beside, last + away));
                }
            std::array<int, 2> usual{}, lightest{};
            for (std::size_t side = 0; side < 2; ++side) {
                std::vector<int>& values = sides[side];
                std::sort(values.begin(), values.end());
                usual[side] = values[values.size() / 2];
                lightest[side] = values.back();
            }
            const bool edge = std::abs(lightest[0] - lightest[1]) >= kBelowPaper && std::min(lightest[0], lightest[1]) < kBand;
            paper = edge ? std::min(usual[0], usual[1]) : std::max(usual[0], usual[1]);
        }
        for (int across = first; across <= last; ++across) {
            const bool of_text = (before && across < core_first) || (after && across > core_last);
            const int value = of_text ? grey(all.picture, along, across) : paper;
            if (flat)
                SET_DATA_BYTE(row(all.result, across), along, value);
            else
                SET_DATA_BYTE(row(all.result, along), across, value);
        }
    }
}

// Whether an upright line is dark from end to end. The stems of letters and figures that stand over each other in tight rows join like the
// pieces of a line that figures touch, but between them is paper.
bool unbroken(PIX* picture, PIX* background, const std::vector<PixelRun>& runs, const ScanLine& line, double dpi) {
    constexpr int kBeside = 1;  // pixels that a line may stray between its pieces
    const auto value = [](PIX* pix, int x, int y) {
        return static_cast<int>(GET_DATA_BYTE(pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix), x));
    };
    std::vector<PixelRun> pieces;
    for (const int i : line.runs) pieces.push_back(runs[static_cast<std::size_t>(i)]);
    std::sort(pieces.begin(), pieces.end(), [](const PixelRun& a, const PixelRun& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
    std::int64_t ink = 0, paper = 0, rows = 0;
    for (const PixelRun& piece : pieces)
        for (int y = piece.y; y < piece.y + piece.height; ++y, ++rows) {
            ink += value(picture, piece.x + piece.width / 2, y);
            paper += value(background, piece.x + piece.width / 2, y);
        }
    const std::int64_t between = (ink + paper) / (2 * std::max<std::int64_t>(1, rows));
    int breaks = 0;
    for (std::size_t i = 1, last = 0; i < pieces.size(); ++i) {
        const PixelRun &above = pieces[last], &below = pieces[i];
        const int from = std::max(0, std::min(above.x, below.x) - kBeside),
                  to = std::min(pixGetWidth(picture), std::max(above.x + above.width, below.x + below.width) + kBeside);
        int light = 0;
        for (int y = above.y + above.height; y < below.y; ++y) {
            int darkest = 255;
            for (int x = from; x < to; ++x) darkest = std::min(darkest, value(picture, x, y));
            light += darkest > between;
        }
        breaks += light >= kBreakInch * dpi;
        if (below.y + below.height > above.y + above.height) last = i;
    }
    return breaks == 0 || line.ruling.end - line.ruling.start >= (breaks + 1) * kStemInch * dpi;
}

// Lines that `mask` covers go from the picture, which becomes a new one.
void take_out(Picture& picture, PIX* background, PIX* mask, const std::vector<PixelRun>& runs, bool flat, double thickest, double dpi) {
    // The soft edge of a scanned line is a pixel or two wide, and a line goes on a little beyond its longest runs.
    const int edge = 2 * std::max(1, static_cast<int>(dpi / 150)) + 1;
    const Picture wide = need(pixDilateBrick(nullptr, mask, edge, edge));
    // Just thick enough to close the lines: a thicker closing would join the text on both sides of a line.
    const int close = odd(thickest + 2 * edge);
    const Picture without = flat ? close_upright(picture.get(), close) : need(pixCloseGray(picture.get(), close, 1));
    Picture result = need(pixCopy(nullptr, picture.get()));
    pixCombineMasked(result.get(), without.get(), wide.get());
    const LinePictures pictures{picture.get(), background, mask, wide.get(), result.get()};
    for (const PixelRun& run : runs) part_from_text(pictures, run, flat, edge);
    picture = std::move(result);
}

// Lines of one axis are taken out of `picture`, which becomes a new picture, and added to `rulings`.
void take_lines(Picture& picture, Axis axis, double dpi, std::vector<Ruling>& rulings) {
    const bool flat = axis == Axis::horizontal;
    const int thick = odd(kTopHatInch * dpi);
    const int length = odd((flat ? kRunInch : kUprightRunInch) * dpi);
    // The closing is the background without thin strokes across the axis; a stroke that crosses the line stays in it.
    const Picture background = flat ? close_upright(picture.get(), thick) : need(pixCloseGray(picture.get(), thick, 1));
    const Picture depth = need(pixSubtractGray(nullptr, background.get(), picture.get()));
    float noise = 0;
    pixGetRankValueMasked(depth.get(), nullptr, 0, 0, kNoiseSample, kPaperRank, &noise, nullptr);
    const int contrast = noise < kNoisy ? kFaintContrast : kLineContrast;
    const Picture light = need(pixThresholdToBinary(depth.get(), contrast));  // 1 where depth is below
    const Picture dark = need(pixInvert(nullptr, light.get()));
    const Picture runs = need(pixOpenCompBrick(nullptr, dark.get(), flat ? length : 1, flat ? 1 : length));

    PIXA* parts = nullptr;
    BOXA* boxes = pixConnComp(runs.get(), &parts, 8);
    std::vector<PixelRun> found;
    l_int32* table = makePixelSumTab8();
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        PixelRun run;
        boxaGetBoxGeometry(boxes, i, &run.x, &run.y, &run.width, &run.height);
        PIX* part = pixaGetPix(parts, i, L_CLONE);
        pixCountPixels(part, &run.count, table);
        pixDestroy(&part);
        found.push_back(run);
    }
    std::vector<ScanLine> lines = join_runs(found, axis, dpi, rulings);
    if (!flat) std::erase_if(lines, [&](const ScanLine& line) { return !unbroken(picture.get(), background.get(), found, line, dpi); });

    Picture mask = need(pixCreateTemplate(runs.get()));
    double thickest = 0;
    for (const ScanLine& line : lines) {
        thickest = std::max(thickest, line.ruling.width);
        rulings.push_back(line.ruling);
        for (const int i : line.runs) {
            PIX* part = pixaGetPix(parts, i, L_CLONE);
            pixRasterop(mask.get(), found[i].x, found[i].y, found[i].width, found[i].height, PIX_PAINT, part, 0, 0);
            pixDestroy(&part);
        }
    }
    LEPT_FREE(table);
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    std::vector<PixelRun> of_lines;
    for (const ScanLine& line : lines)
        for (const int i : line.runs) of_lines.push_back(found[static_cast<std::size_t>(i)]);
    if (!lines.empty()) take_out(picture, background.get(), mask.get(), of_lines, flat, thickest, dpi);
}

// The boxes of all dark patches.
std::vector<PixelRun> patches_of(PIX* picture) {
    const Picture dark = need(pixThresholdToBinary(picture, kDotLevel));
    BOXA* boxes = pixConnCompBB(dark.get(), 8);
    std::vector<PixelRun> patches;
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        PixelRun patch;
        boxaGetBoxGeometry(boxes, i, &patch.x, &patch.y, &patch.width, &patch.height);
        patch.count = patch.width * patch.height;
        patches.push_back(patch);
    }
    boxaDestroy(&boxes);
    return patches;
}

// Dotted and dashed lines, which the recognition takes for points and colons of the text beside them, or for noise together with that text.
void take_dotted_lines(Picture& picture, double dpi, std::vector<Ruling>& rulings) {
    std::vector<PixelRun> dots;
    for (const Axis axis : {Axis::horizontal, Axis::vertical}) {
        if (dots.empty()) dots = patches_of(picture.get());
        if (dots.size() > kMostDots) return;
        const bool flat = axis == Axis::horizontal;
        const std::vector<ScanLine> lines = join_dots(dots, axis, dpi);
        if (lines.empty()) continue;
        const Picture mask = need(pixCreate(width_of(picture), height_of(picture), 1));
        std::vector<PixelRun> spans;
        double thickest = 0;
        for (const ScanLine& line : lines) {
            thickest = std::max(thickest, line.ruling.width);
            rulings.push_back(line.ruling);
            for (std::size_t i = 0; i + 1 < line.runs.size(); ++i) {  // from each dot to the next
                const PixelRun &a = dots[static_cast<std::size_t>(line.runs[i])], &b = dots[static_cast<std::size_t>(line.runs[i + 1])];
                PixelRun span{std::min(a.x, b.x), std::min(a.y, b.y), 0, 0, 0};
                span.width = std::max(a.x + a.width, b.x + b.width) - span.x;
                span.height = std::max(a.y + a.height, b.y + b.height) - span.y;
                pixRasterop(mask.get(), span.x, span.y, span.width, span.height, PIX_SET, nullptr, 0, 0);
                spans.push_back(span);
            }
        }
        const int thick = odd(kTopHatInch * dpi);
        const Picture background = flat ? close_upright(picture.get(), thick) : need(pixCloseGray(picture.get(), thick, 1));
        take_out(picture, background.get(), mask.get(), spans, flat, thickest, dpi);
        dots.clear();  // lines that crossed are patches of their own now
    }
}

}  // namespace

std::vector<Ruling> take_rulings(Picture& picture, double dpi) {
    std::vector<Ruling> rulings;
    take_lines(picture, Axis::horizontal, dpi, rulings);
    take_lines(picture, Axis::vertical, dpi, rulings);
    take_dotted_lines(picture, dpi, rulings);
    return rulings;
}

}  // namespace griffier
