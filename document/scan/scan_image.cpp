// Leptonica behind document/scan/scan_image.h.
#include "document/scan/scan_image.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

constexpr double kSurestSkew = 15;                          // degrees; beyond it the picture is no page of text
constexpr double kLeastSkew = 0.1;                          // degrees; below it turning blurs more than it helps
constexpr float kSkewConfidence = 3;                        // Leptonica: "3 is a good value"
constexpr int kInkContrast = 80;                            // grey levels ink is darker than its background
constexpr int kSolid = 110;                                 // grey level of the lightest patch that hides text
constexpr double kSolidInch = 0.2;                          // its least side; strokes of 60 pt type are as thick
constexpr double kSampleInch = 2.4, kSampleStepInch = 0.4;  // part of a page that tells which way it is up
constexpr double kSideways = 1.5;                           // columns of pixels against rows: how unlike their neighbours they are
constexpr float kHeadsDown = -3;                            // Leptonica's confidence in upright text; +-10 on a page of prose

int count_runs(PIX* piece) {
    int runs = 0;
    for (int y = 0; y < pixGetHeight(piece); ++y) {
        const l_uint32* line = pixGetData(piece) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(piece);
        for (int x = 0; x < pixGetWidth(piece); ++x) runs += GET_DATA_BIT(line, x) && (x == 0 || !GET_DATA_BIT(line, x - 1));
    }
    return runs;
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

std::optional<double> sure_skew(const Picture& grey) {
    const Picture dark = need(pixThresholdToBinary(grey.get(), 160));
    float angle = 0, confidence = 0;
    if (pixFindSkew(dark.get(), &angle, &confidence) != 0) return std::nullopt;  // too little on the page
    if (confidence < kSkewConfidence || std::abs(angle) > kSurestSkew) return std::nullopt;
    return angle;
}

double find_skew(const Picture& grey) {
    const double angle = sure_skew(grey).value_or(0);
    return std::abs(angle) < kLeastSkew ? 0 : angle;
}

Picture straightened(const Picture& grey, double degrees) {
    return need(pixRotate(grey.get(), static_cast<float>(degrees * std::numbers::pi / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

Picture ink_depth(const Picture& picture, double dpi) {
    PIX* grey = picture.get();
    // The background at a quarter of the size: the lightest of each square, strokes closed.
    const int thick = odd(2 * kTopHatInch * dpi / kCoarse);
    const Picture coarse = need(pixScaleGrayMinMax(grey, kCoarse, kCoarse, L_CHOOSE_MAX));
    const Picture closed = need(pixCloseGray(coarse.get(), thick, thick));
    const Picture background = need(pixExpandReplicate(closed.get(), kCoarse));
    const Picture depth = need(pixCreateTemplate(grey));  // what the squares leave over at the right and below stays no ink
    pixRasterop(depth.get(), 0, 0, pixGetWidth(grey), pixGetHeight(grey), PIX_SRC, background.get(), 0, 0);
    return need(pixSubtractGray(nullptr, depth.get(), grey));
}

std::vector<InkPart> ink_in(const Picture& depth) {
    const Picture light = need(pixThresholdToBinary(depth.get(), kInkContrast));
    const Picture dark = need(pixInvert(nullptr, light.get()));
    std::vector<InkPart> parts;
    for_each_piece(dark.get(), [&](PIX* piece, InkPart& part) {
        part.runs = count_runs(piece);
        parts.push_back(part);
    });
    return parts;
}

std::vector<InkPart> find_ink(const Picture& picture, double dpi) { return ink_in(ink_depth(picture, dpi)); }

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

Picture set_together(const Picture& grey, const InkPart& left, const InkPart& right) {
    const int top = std::min(left.y0, right.y0) - 1, rows = std::max(left.y1, right.y1) + 1 - top, gap = rows / 3;
    const int first = left.width() + 2, second = right.width() + 2;
    const Picture both = need(pixCreate(first + gap + second, rows, 8));
    pixSetAllGray(both.get(), 255);
    pixRasterop(both.get(), 0, 0, first, rows, PIX_SRC, grey.get(), left.x0 - 1, top);
    pixRasterop(both.get(), first + gap, 0, second, rows, PIX_SRC, grey.get(), right.x0 - 1, top);
    return need(pixAddBorder(both.get(), rows / 2, 255));
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

std::string picture_library() {
    char* leptonica = getLeptonicaVersion();
    const std::string version = leptonica ? leptonica : "leptonica";
    lept_free(leptonica);
    return version;
}

}  // namespace griffier
