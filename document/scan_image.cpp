// Leptonica behind document/scan_image.h.
#include "document/scan_image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>
#include <utility>

#include "document/error.h"
#include "document/image_bytes.h"
#include "document/leptonica.h"
#include "document/scan_bands.h"
#include "document/scan_rulings.h"

namespace griffier {
namespace {

constexpr double kSurestSkew = 15;  // degrees; beyond it the picture is no page of text
constexpr double kLeastSkew = 0.1;  // degrees; below it turning blurs more than it helps
constexpr float kSkewConfidence = 3;  // Leptonica: "3 is a good value"
constexpr double kTopHatInch = 0.05;  // dark strokes thinner than this stand out from their background
constexpr int kLineContrast = 40;  // grey levels a line is darker than its background
constexpr int kFaintContrast = 20;  // on clean paper: a hairline in grey, spread over two rows of pixels
constexpr float kPaperRank = 0.75F;  // most of a page is paper: what this share of its pixels stays below is its noise
constexpr float kNoisy = 2;  // grey levels; beyond it faint runs of noise look like lines
constexpr int kInkContrast = 80;  // grey levels ink is darker than its background
constexpr int kSolid = 110;  // grey level of the lightest patch that hides text
constexpr double kSolidInch = 0.2;  // its least side; strokes of 60 pt type are as thick
constexpr double kRunInch = 0.15;  // shortest run of dark pixels that may belong to a horizontal line
constexpr double kUprightRunInch = 0.08;  // of a vertical line: figures touch it and break it
constexpr int kDotLevel = 160;  // dots of a line are darker
constexpr std::size_t kMostDots = 100'000;  // patches; more is a photograph
constexpr double kBreakInch = 0.01;  // of paper between two pieces of an upright line
constexpr double kStemInch = 0.25;  // lines that break more often than this are stacked stems of letters
constexpr int kMiddling = 180;  // of a band on which lines are replaced by its own shade
constexpr double kSampleInch = 2.4, kSampleStepInch = 0.4;  // part of a page that tells which way it is up
constexpr double kSideways = 1.5;  // columns of pixels against rows: how unlike their neighbours they are
constexpr float kHeadsDown = -3;  // Leptonica's confidence in upright text; +-10 on a page of prose
constexpr double kLongSideInch = 11.69;  // A4, which a picture without a believable resolution is taken to show
constexpr double kLeastDpi = 70, kMostDpi = 1200;  // outside it a stated resolution is a default of some program, not a measure
constexpr double kLongestPageInch = 24;  // A2; a stated 72 dpi that makes a page longer is not believed

// ---------------------------------------------------------------- rulings

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

// ---------------------------------------------------------------- text on colour

// ---------------------------------------------------------------- ink

int count_runs(PIX* piece) {
    int runs = 0;
    for (int y = 0; y < pixGetHeight(piece); ++y) {
        const l_uint32* line = pixGetData(piece) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(piece);
        for (int x = 0; x < pixGetWidth(piece); ++x) runs += GET_DATA_BIT(line, x) && (x == 0 || !GET_DATA_BIT(line, x - 1));
    }
    return runs;
}
// ---------------------------------------------------------------- image files

[[noreturn]] void damaged() { throw InputError("damaged", "the image cannot be decoded: it is damaged or cut off", "Scan or export it again."); }

void check_size(int width, int height, int page) {
    if (width <= 0 || height <= 0) damaged();
    if (static_cast<std::int64_t>(width) * height > kMaxPixels)
        throw InputError("too_large", "the image is " + std::to_string(width) + " x " + std::to_string(height) + " pixels, more than can be recognised",
                         "Export it at a lower resolution.", page);
}

// The file's resolution where believable, or the one at which the longer side is that of A4.
double resolution(PIX* pix) {
    const double longest = std::max(pixGetWidth(pix), pixGetHeight(pix));
    const double stated = pixGetXRes(pix);
    if (stated >= kLeastDpi && stated <= kMostDpi && longest / stated <= kLongestPageInch) return stated;
    return longest / kLongSideInch;
}

Bitmap to_bitmap(Picture pix) {
    if (pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) pix = need(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    const Picture grey = need(pixConvertTo8(pix.get(), 0));
    Bitmap bitmap;
    bitmap.width = pixGetWidth(grey.get());
    bitmap.height = pixGetHeight(grey.get());
    bitmap.dpi = resolution(pix.get());
    bitmap.grey.resize(static_cast<std::size_t>(bitmap.width) * bitmap.height);
    const l_uint32* data = pixGetData(grey.get());
    const int words = pixGetWpl(grey.get());
    for (int y = 0; y < bitmap.height; ++y) {
        const l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
        for (int x = 0; x < bitmap.width; ++x) bitmap.grey[static_cast<std::size_t>(y) * bitmap.width + x] = GET_DATA_BYTE(line, x);
    }
    return bitmap;
}

// Hands on each picture of a file as it is stored, and how it must be turned.
template <typename Take>
void decode(std::string_view bytes, Take take) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto* data = reinterpret_cast<const l_uint8*>(bytes.data());
    int format = IFF_UNKNOWN;
    if (bytes.size() < 12 || findFileFormatBuffer(data, &format) != 0) format = IFF_UNKNOWN;
    const bool tiff = format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
    if (format != IFF_PNG && format != IFF_JFIF_JPEG && !tiff)
        throw InputError("not_a_document", "the file is no PNG, JPEG or TIFF image", "Convert it to one of these, or to PDF.");
    int width = 0, height = 0, depth = 0, samples = 0, mapped = 0;
    if (!tiff) {
        if (format == IFF_PNG ? !whole_png(bytes) : !whole_jpeg(bytes)) damaged();
        if (pixReadHeaderMem(data, bytes.size(), &format, &width, &height, &depth, &samples, &mapped) != 0) damaged();
        check_size(width, height, 1);
        Picture pix(pixReadMem(data, bytes.size()), PixFree());
        if (!pix) damaged();
        return take(std::move(pix), format == IFF_JFIF_JPEG ? jpeg_orientation(bytes) : Orientation{});
    }
    std::size_t offset = 0;
    int number = 0;
    do {
        int dpi = 0, kind = 0;
        if (readHeaderMemTiff(data, bytes.size(), number, &width, &height, &depth, &samples, &dpi, &mapped, &kind) != 0) damaged();
        check_size(width, height, ++number);
        Picture pix(pixReadMemFromMultipageTiff(data, bytes.size(), &offset), PixFree());
        if (!pix) damaged();
        take(std::move(pix), Orientation{});
    } while (offset != 0);
}

// Its samples as they are, on white where it is transparent.
StoredPicture packed(Picture pix) {
    if (pixGetColormap(pix.get())) pix = need(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) pix = need(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    if (pixGetDepth(pix.get()) == 1) pix = need(pixInvert(nullptr, pix.get()));  // a set bit is black in Leptonica
    StoredPicture picture;
    picture.width = pixGetWidth(pix.get());
    picture.height = pixGetHeight(pix.get());
    picture.components = pixGetDepth(pix.get()) == 32 ? 3 : 1;
    picture.bits = picture.components == 3 ? 8 : pixGetDepth(pix.get());
    picture.coding = "FlateDecode";
    const auto freed = [](l_uint8* bytes) { LEPT_FREE(bytes); };
    l_uint8* samples = nullptr;
    std::size_t size = 0, packed_size = 0;
    if (pixGetRasterData(pix.get(), &samples, &size) != 0) need(nullptr);
    const std::unique_ptr<l_uint8, decltype(freed)> raster(samples, freed);
    const std::unique_ptr<l_uint8, decltype(freed)> packed(zlibCompress(samples, size, &packed_size), freed);
    if (!packed) need(nullptr);
    picture.data.assign(reinterpret_cast<const char*>(packed.get()), packed_size);
    return picture;
}

}  // namespace

Picture to_picture(const Bitmap& bitmap) {
    setMsgSeverity(L_SEVERITY_NONE);
    Picture pix = need(pixCreate(bitmap.width, bitmap.height, 8));
    l_uint32* data = pixGetData(pix.get());
    const int words = pixGetWpl(pix.get());
    for (int y = 0; y < bitmap.height; ++y) {
        l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
        const std::uint8_t* from = bitmap.grey.data() + static_cast<std::size_t>(y) * bitmap.width;
        for (int x = 0; x < bitmap.width; ++x) SET_DATA_BYTE(line, x, from[x]);
    }
    return pix;
}
int width_of(const Picture& picture) { return pixGetWidth(picture.get()); }
int height_of(const Picture& picture) { return pixGetHeight(picture.get()); }

Picture scaled(const Picture& grey, double factor) {
    const auto by = static_cast<float>(factor);
    return need(factor < 1 ? pixScaleAreaMap(grey.get(), by, by) : pixScaleGrayLI(grey.get(), by, by));
}

Picture turned(const Picture& grey, int degrees) { return degrees % 360 == 0 ? grey : need(pixRotateOrth(grey.get(), degrees / 90)); }

InkPart fullest_part(const Picture& grey, double dpi) {
    const int least = std::max(kCoarse * kCoarse, static_cast<int>(kSampleStepInch * dpi));
    if (width_of(grey) < least || height_of(grey) < least) return {0, 0, width_of(grey), height_of(grey)};
    const Picture dark = need(pixThresholdToBinary(grey.get(), 160));
    const Picture small = need(pixReduceRankBinaryCascade(dark.get(), 1, 2, 0, 0));  // a quarter of the size
    const int step = std::max(1, static_cast<int>(kSampleStepInch * dpi / kCoarse)), cells = static_cast<int>(kSampleInch / kSampleStepInch);
    const int across = std::max(1, pixGetWidth(small.get()) / step), down = std::max(1, pixGetHeight(small.get()) / step);
    std::vector<int> edges(static_cast<std::size_t>(across) * down, 0);
    for (int y = 0; y < std::min(down * step, pixGetHeight(small.get())); ++y) {
        const l_uint32* line = pixGetData(small.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(small.get());
        for (int x = 1; x < std::min(across * step, pixGetWidth(small.get())); ++x)
            edges[static_cast<std::size_t>(y / step) * across + x / step] += GET_DATA_BIT(line, x) != GET_DATA_BIT(line, x - 1);
    }
    int most = -1, left = 0, top = 0;
    for (int y = 0; y <= std::max(0, down - cells); ++y)
        for (int x = 0; x <= std::max(0, across - cells); ++x) {
            int sum = 0;
            for (int v = y; v < std::min(down, y + cells); ++v)
                for (int u = x; u < std::min(across, x + cells); ++u) sum += edges[static_cast<std::size_t>(v) * across + u];
            if (sum > most) most = sum, left = x, top = y;
        }
    InkPart part;
    part.x0 = left * step * kCoarse;
    part.y0 = top * step * kCoarse;
    part.x1 = std::min(pixGetWidth(grey.get()), part.x0 + cells * step * kCoarse);
    part.y1 = std::min(pixGetHeight(grey.get()), part.y0 + cells * step * kCoarse);
    return part;
}

bool seems_turned(const Picture& grey, const InkPart& part, double dpi) {
    if (part.width() < kSampleStepInch * dpi || part.height() < kSampleStepInch * dpi) return false;
    const LineCut cut = cut_line(grey, part, 1, 1, 1, 1);
    const Picture dark = need(pixThresholdToBinary(cut.picture.get(), 160));
    // Lines of text make neighbouring rows of pixels differ; on its side, neighbouring columns.
    const auto unlike = [](const Picture& picture) {
        NUMA* counts = pixCountPixelsByRow(picture.get(), nullptr);
        double sum = 0;
        for (int i = 1; i < numaGetCount(counts); ++i) {
            float before = 0, here = 0;
            numaGetFValue(counts, i - 1, &before);
            numaGetFValue(counts, i, &here);
            sum += static_cast<double>(here - before) * (here - before);
        }
        numaDestroy(&counts);
        return sum;
    };
    if (unlike(need(pixRotateOrth(dark.get(), 1))) > kSideways * unlike(dark)) return true;
    float up = 0, left = 0;
    return pixOrientDetect(dark.get(), &up, &left, 0, 0) == 0 && (up < kHeadsDown || std::abs(left) > std::max(-kHeadsDown, 2 * std::abs(up)));
}

double find_skew(const Picture& grey) {
    const Picture dark = need(pixThresholdToBinary(grey.get(), 160));
    float angle = 0, confidence = 0;
    if (pixFindSkew(dark.get(), &angle, &confidence) != 0) return 0;  // too little on the page
    if (confidence < kSkewConfidence || std::abs(angle) < kLeastSkew || std::abs(angle) > kSurestSkew) return 0;
    return angle;
}

Picture straightened(const Picture& grey, double degrees) {
    return need(pixRotate(grey.get(), static_cast<float>(degrees * std::numbers::pi / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}
std::vector<Ruling> take_rulings(Picture& picture, double dpi) {
    std::vector<Ruling> rulings;
    take_lines(picture, Axis::horizontal, dpi, rulings);
    take_lines(picture, Axis::vertical, dpi, rulings);
    take_dotted_lines(picture, dpi, rulings);
    return rulings;
}

std::vector<InkPart> find_ink(const Picture& picture, double dpi) {
    PIX* grey = picture.get();
    // The background at a quarter of the size: the lightest of each square, strokes closed.
    const int thick = odd(2 * kTopHatInch * dpi / kCoarse);
    const Picture coarse = need(pixScaleGrayMinMax(grey, kCoarse, kCoarse, L_CHOOSE_MAX));
    const Picture closed = need(pixCloseGray(coarse.get(), thick, thick));
    const Picture background = need(pixExpandReplicate(closed.get(), kCoarse));
    Picture depth = need(pixCreateTemplate(grey));  // what the squares leave over at the right and below stays no ink
    pixRasterop(depth.get(), 0, 0, pixGetWidth(grey), pixGetHeight(grey), PIX_SRC, background.get(), 0, 0);
    depth = need(pixSubtractGray(nullptr, depth.get(), grey));
    const Picture light = need(pixThresholdToBinary(depth.get(), kInkContrast));
    const Picture dark = need(pixInvert(nullptr, light.get()));
    std::vector<InkPart> parts;
    for_each_piece(dark.get(), [&](PIX* piece, InkPart& part) {
        part.runs = count_runs(piece);
        parts.push_back(part);
    });
    return parts;
}

std::vector<InkPart> find_solids(const Picture& picture, double dpi) {
    const Picture coarse = need(pixScaleGrayMinMax(picture.get(), kCoarse, kCoarse, L_CHOOSE_MAX));  // the lightest of each square: strokes vanish
    const Picture dark = need(pixThresholdToBinary(coarse.get(), kSolid));
    const int side = odd(kSolidInch * dpi / kCoarse);
    const Picture solid = need(pixOpenBrick(nullptr, dark.get(), side, side));
    std::vector<InkPart> found;
    BOXA* boxes = pixConnComp(solid.get(), nullptr, 8);
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        int x = 0, y = 0, w = 0, h = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
        found.push_back({x * kCoarse, y * kCoarse, (x + w) * kCoarse, (y + h) * kCoarse, w * h * kCoarse * kCoarse});
    }
    boxaDestroy(&boxes);
    return found;
}

LineCut cut_line(const Picture& grey, const InkPart& box, double height, double wanted_height, int copies, double margin) {
    constexpr int kPad = 2;  // soft edges of the ink
    BOX* cut = boxCreate(box.x0 - kPad, box.y0 - kPad, box.width() + 2 * kPad, box.height() + 2 * kPad);
    BOX* kept = nullptr;
    LineCut line;
    line.picture = Picture(pixClipRectangle(grey.get(), cut, &kept), PixFree());
    if (kept) boxGetGeometry(kept, &line.left, &line.top, nullptr, nullptr);
    boxDestroy(&cut);
    boxDestroy(&kept);
    if (!line.picture) need(nullptr);
    line.scale = std::clamp(wanted_height / height, 0.5, 4.0);
    line.picture = need(pixScale(line.picture.get(), static_cast<float>(line.scale), static_cast<float>(line.scale)));
    float shade = 255;
    pixGetRankValueMasked(line.picture.get(), nullptr, 0, 0, 1, 0.95F, &shade, nullptr);
    if (copies > 1) {
        const int width = pixGetWidth(line.picture.get()), deep = pixGetHeight(line.picture.get());
        const Picture row = need(pixCreate(width * copies, deep, 8));
        for (int i = 0; i < copies; ++i) pixRasterop(row.get(), i * width, 0, width, deep, PIX_SRC, line.picture.get(), 0, 0);
        line.picture = row;
    }
    line.margin = static_cast<int>(margin * wanted_height);
    line.picture = need(pixAddBorder(line.picture.get(), line.margin, static_cast<l_uint32>(std::lround(shade))));
    return line;
}

GreyLine grey_line(const Picture& grey, const InkPart& box, int rows) {
    if (box.width() <= 0 || box.height() <= 0 || box.width() * rows < box.height()) return {};  // no pixel wide when scaled: Leptonica gives up
    BOX* cut = boxCreate(box.x0, box.y0, box.width(), box.height());
    Picture piece(pixClipRectangle(grey.get(), cut, nullptr), PixFree());
    boxDestroy(&cut);
    if (!piece) need(nullptr);
    const float factor = static_cast<float>(rows) / static_cast<float>(pixGetHeight(piece.get()));
    piece = need(pixScale(piece.get(), factor, factor));
    GreyLine line;
    if (pixGetHeight(piece.get()) != rows) return line;
    line.width = pixGetWidth(piece.get());
    line.grey.reserve(static_cast<std::size_t>(line.width) * static_cast<std::size_t>(rows));
    for (int y = 0; y < rows; ++y) {
        const l_uint32* row = pixGetData(piece.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(piece.get());
        for (int x = 0; x < line.width; ++x) line.grey.push_back(static_cast<std::uint8_t>(GET_DATA_BYTE(row, x)));
    }
    return line;
}

std::vector<Bitmap> read_images(std::string_view bytes) {
    std::vector<Bitmap> pages;
    decode(bytes, [&](Picture pix, const Orientation& stands) {
        const int across = pixGetXRes(pix.get()), down = pixGetYRes(pix.get());
        if (stands.mirrored) pix = need(pixFlipLR(nullptr, pix.get()));
        if (stands.clockwise != 0) pix = need(pixRotateOrth(pix.get(), stands.clockwise / 90));
        pixSetResolution(pix.get(), across, down);
        pages.push_back(to_bitmap(std::move(pix)));
    });
    return pages;
}

std::vector<StoredPicture> stored_pictures(std::string_view bytes) {
    if (std::optional<StoredPicture> as_it_is = bytes.substr(0, 1) == "\xff"      ? stored_jpeg(bytes)
                                                : bytes.substr(0, 4) == "\x89PNG" ? stored_png(bytes)
                                                                                  : std::nullopt)
        return {std::move(*as_it_is)};
    std::vector<StoredPicture> pictures;
    decode(bytes, [&](const Picture& pix, const Orientation& stands) {
        pictures.push_back(packed(pix));
        pictures.back().stands = stands;
    });
    return pictures;
}

std::string picture_library() {
    char* leptonica = getLeptonicaVersion();
    const std::string version = leptonica ? leptonica : "leptonica";
    lept_free(leptonica);
    return version;
}

}  // namespace griffier
