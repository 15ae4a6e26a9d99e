// Tesseract and Leptonica behind document/ocr.h: prepares the picture (upright, straight, without rulings), recognises it,
// and gives words and rulings in points.
#include "document/ocr.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <numbers>

#include "document/error.h"
#include "document/scan_ink.h"
#include "document/scan_rulings.h"

namespace griffier {
namespace {

namespace fs = std::filesystem;

constexpr double kPointsPerInch = 72;
constexpr double kSurestSkew = 15;       // degrees; beyond it the picture is no page of text
constexpr double kLeastSkew = 0.1;       // degrees; below it turning blurs more than it helps
constexpr float kSkewConfidence = 3;     // Leptonica: "3 is a good value"
constexpr double kTopHatInch = 0.05;     // dark strokes thinner than this stand out from their background
constexpr int kLineContrast = 40;        // grey levels a line is darker than its background
constexpr int kInkContrast = 80;         // grey levels ink is darker than its background
constexpr double kUsualHeightInch = 0.1;      // of a capital, where the page does not tell: 10 pt type
constexpr double kCapital = 0.72;             // height of a capital or digit in font sizes
constexpr double kGoodHeight = 30;            // pixels of a capital that recognise best
constexpr double kDashConfidence = 0.9;       // a dash seen by its shape
constexpr double kLongDash = 0.75;            // capitals; a wider dash is an en dash
constexpr double kTurnedConfidence = 0.6;     // pages turned on their side or head read at 0.2 to 0.5, upright ones above 0.8
constexpr double kTallWord = 1.3;              // height / width of a word of three characters that stands on its side
constexpr double kTurnWins = 0.9;              // share of the sure letters that a turned reading must keep
constexpr std::size_t kFewWords = 5;          // a page on its side may show next to none
constexpr double kSure = 0.85;                // below it a figure is read a second time
constexpr double kLeastWithInk = 0.2;         // for figures whose ink has the same characters
constexpr double kLeastConfidence = 0.5;      // less sure readings of passed-over ink are noise
constexpr int kCoarse = 4;
constexpr double kRunInch = 0.15;        // shortest run of dark pixels that may belong to a horizontal line
constexpr double kUprightRunInch = 0.08; // of a vertical line: figures touch it and break it
constexpr int kDarkBand = 150;           // grey level of the lightest band that needs it
constexpr double kBandFull = 0.8;        // share of a row of pixels that makes it part of the band from end to end
constexpr double kBandInch = 0.12, kBandWideInch = 0.4;   // smallest band
constexpr double kBandLetters = 0.05;    // inch: strokes of letters in a band are thinner
constexpr double kBandDark = 0.6;        // share of a band that its text leaves dark; large black type leaves less

struct PixFree {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, PixFree>;

// Every Leptonica call gives null where memory ran out or a picture is impossible; neither may pass silently.
Picture need(PIX* pix) {
    if (!pix) throw InputError("out_of_memory", "the picture of the page could not be prepared for recognition", "Give the process more memory.");
    return Picture(pix);
}

Picture to_pix(const Bitmap& bitmap) {
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

// ---------------------------------------------------------------- straight

// Degrees that the picture is turned clockwise; 0 where that is not sure.
double find_skew(PIX* grey) {
    const Picture dark = need(pixThresholdToBinary(grey, 160));
    float angle = 0, confidence = 0;
    if (pixFindSkew(dark.get(), &angle, &confidence) != 0) return 0;   // too little on the page
    if (confidence < kSkewConfidence || std::abs(angle) < kLeastSkew || std::abs(angle) > kSurestSkew) return 0;
    return angle;
}

Picture turn_by(PIX* grey, double degrees) {
    return need(pixRotate(grey, static_cast<float>(degrees * std::numbers::pi / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

// ---------------------------------------------------------------- rulings

struct Lines {
    std::vector<Ruling> rulings;   // in pixels
    Picture without;               // the picture with the background in their place
};

int odd(double pixels) { return std::max(3, static_cast<int>(pixels) | 1); }

// Grey closing by a column of `size` (odd) pixels. Leptonica goes down the columns one by one; whole rows at a time are ten times faster.
// The bytes of a row are swapped within words, which does not matter to rows against rows.
Picture close_upright(PIX* grey, int size) {
    Picture result = need(pixCopy(nullptr, grey));
    const int height = pixGetHeight(grey);
    const std::size_t row = static_cast<std::size_t>(pixGetWpl(grey)) * 4;
    auto* bytes = reinterpret_cast<std::uint8_t*>(pixGetData(result.get()));
    const auto sweep = [&](auto&& choose, bool down) {   // the extreme of `size` rows from each row on, in doubling steps
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

// Lines of one axis are taken out of `picture`, which becomes a new picture, and added to `rulings`.
void take_lines(Picture& picture, Axis axis, double dpi, std::vector<Ruling>& rulings) {
    const bool flat = axis == Axis::horizontal;
    const int thick = odd(kTopHatInch * dpi);
    const int length = odd((flat ? kRunInch : kUprightRunInch) * dpi);
    // The closing is the background without thin strokes across the axis; a stroke that crosses the line stays in it.
    const Picture background = flat ? close_upright(picture.get(), thick) : need(pixCloseGray(picture.get(), thick, 1));
    const Picture depth = need(pixSubtractGray(nullptr, background.get(), picture.get()));
    const Picture light = need(pixThresholdToBinary(depth.get(), kLineContrast));   // 1 where depth is below
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
    const std::vector<ScanLine> lines = join_runs(found, axis, dpi, rulings);

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
    // The soft edge of a scanned line is a pixel or two wide, and a line goes on a little beyond its longest runs.
    const int edge = 2 * std::max(1, static_cast<int>(dpi / 150)) + 1;
    const Picture wide = need(pixDilateBrick(nullptr, mask.get(), edge, edge));
    if (lines.empty()) return;
    // Just thick enough to close the lines: a thicker closing would join the text on both sides of a line.
    const int close = odd(thickest + 2 * edge);
    const Picture without = flat ? close_upright(picture.get(), close) : need(pixCloseGray(picture.get(), close, 1));
    Picture result = need(pixCopy(nullptr, picture.get()));
    pixCombineMasked(result.get(), without.get(), wide.get());
    picture = std::move(result);
}

Lines find_lines(PIX* grey, double dpi) {
    Lines lines;
    lines.without = need(pixClone(grey));
    take_lines(lines.without, Axis::horizontal, dpi, lines.rulings);
    take_lines(lines.without, Axis::vertical, dpi, lines.rulings);
    return lines;
}

// ---------------------------------------------------------------- text on colour

// Makes the text of a dark band dark on white: the band's own level becomes white; its text, white or black, black.
void lighten(PIX* grey, PIX* where, const InkPart& box) {
    const auto each = [&](auto&& change) {
        for (int y = 0; y < box.height(); ++y) {
            const l_uint32* mask = pixGetData(where) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(where);
            l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(box.y0 + y) * pixGetWpl(grey);
            int dark = 0;
            for (int x = 0; x < box.width(); ++x) dark += GET_DATA_BIT(mask, x);
            const bool whole = dark >= kBandFull * box.width();   // letters at the end of a row lie outside the patch
            for (int x = 0; x < box.width(); ++x)
                if (whole || GET_DATA_BIT(mask, x)) change(line, box.x0 + x);
        }
    };
    std::array<int, 256> histogram{};
    int pixels = 0;
    each([&](l_uint32* line, int x) { ++histogram[GET_DATA_BYTE(line, x)], ++pixels; });
    int level = 0;
    for (int below = 0; level < 254 && 2 * (below + histogram[static_cast<std::size_t>(level)]) < pixels; ++level) below += histogram[static_cast<std::size_t>(level)];
    int darker = 0, lighter = 0;
    for (int value = 0; value < level / 2; ++value) darker += histogram[static_cast<std::size_t>(value)];
    for (int value = (255 + level) / 2 + 1; value < 256; ++value) lighter += histogram[static_cast<std::size_t>(value)];
    const bool white_text = lighter >= darker;
    each([&](l_uint32* line, int x) {
        const int value = GET_DATA_BYTE(line, x);
        const int ink = white_text ? (value - level) * 255 / (255 - level) : (level - value) * 255 / std::max(1, level);
        SET_DATA_BYTE(line, x, 255 - std::clamp(ink, 0, 255));
    });
}

// Dark bands behind text (header rows, titles, totals) become white. Gives their boxes.
std::vector<InkPart> lighten_bands(Picture& picture, double dpi) {
    const Picture dark = need(pixThresholdToBinary(picture.get(), kDarkBand));
    const Picture coarse = need(pixReduceRankBinaryCascade(dark.get(), 2, 2, 0, 0));   // at a quarter of the size: is there any?
    const Picture rough = need(pixCloseSafeBrick(nullptr, coarse.get(), odd(kBandLetters * dpi / kCoarse), odd(kBandLetters * dpi / kCoarse)));
    const Picture likely = need(pixOpenBrick(nullptr, rough.get(), odd(0.8 * kBandWideInch * dpi / kCoarse), odd(0.8 * kBandInch * dpi / kCoarse)));
    l_int32 none = 0;
    if (pixZero(likely.get(), &none) != 0 || none) return {};
    const int letters = odd(kBandLetters * dpi);
    const Picture solid = need(pixCloseSafeCompBrick(nullptr, dark.get(), letters, letters));
    const Picture bands = need(pixOpenCompBrick(nullptr, solid.get(), odd(kBandWideInch * dpi), odd(kBandInch * dpi)));
    std::vector<InkPart> found;
    PIXA* pieces = nullptr;
    BOXA* boxes = pixConnComp(bands.get(), &pieces, 8);
    Picture result;
    l_int32* table = makePixelSumTab8();
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        InkPart part;
        int w = 0, h = 0, inked = 0;
        boxaGetBoxGeometry(boxes, i, &part.x0, &part.y0, &w, &h);
        part.x1 = part.x0 + w;
        part.y1 = part.y0 + h;
        PIX* piece = pixaGetPix(pieces, i, L_CLONE);
        pixCountPixels(piece, &part.count, table);
        const Picture inside = need(pixCreateTemplate(piece));
        pixRasterop(inside.get(), 0, 0, w, h, PIX_SRC, dark.get(), part.x0, part.y0);
        pixRasterop(inside.get(), 0, 0, w, h, PIX_MASK, piece, 0, 0);
        pixCountPixels(inside.get(), &inked, table);
        if (inked >= kBandDark * part.count) {
            if (!result) result = need(pixCopy(nullptr, picture.get()));
            lighten(result.get(), piece, part);
            found.push_back(part);
        }
        pixDestroy(&piece);
    }
    LEPT_FREE(table);
    boxaDestroy(&boxes);
    pixaDestroy(&pieces);
    if (result) picture = std::move(result);
    return found;
}

// ---------------------------------------------------------------- recognising

// The engine reads text on its side as well, without saying so: the box is tall, and the first character stands at one end of it.
int sideways(const SeenWord& word, const tesseract::ResultIterator& it) {
    if (word.text.size() < 3 || word.y1 - word.y0 < kTallWord * (word.x1 - word.x0)) return 0;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    const tesseract::ResultIterator first(it);
    if (!first.BoundingBox(tesseract::RIL_SYMBOL, &x0, &y0, &x1, &y1)) return 0;
    return y0 + y1 < word.y0 + word.y1 ? 90 : 270;
}

std::vector<SeenWord> recognise_picture(tesseract::TessBaseAPI& api, PIX* grey, double dpi, tesseract::PageSegMode mode) {
    api.SetPageSegMode(mode);
    api.SetImage(grey);
    api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
    if (api.Recognize(nullptr) != 0) throw InputError("crashed", "the recognition engine gave up on the page", "");
    std::vector<SeenWord> words;
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
    if (!it || it->Empty(tesseract::RIL_BLOCK)) return words;
    int line = -1;
    do {
        SeenWord word;
        if (!it->BoundingBox(tesseract::RIL_WORD, &word.x0, &word.y0, &word.x1, &word.y1)) continue;
        const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
        if (!text || !*text.get()) continue;
        word.text = text.get();
        if (word.text.find_first_not_of(" \n\t") == std::string::npos) continue;
        word.confidence = std::clamp(it->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
        int bx0 = 0, by0 = 0, bx1 = 0, by1 = 0;
        word.baseline = word.y1;
        if (it->Baseline(tesseract::RIL_WORD, &bx0, &by0, &bx1, &by1)) word.baseline = (by0 + by1) / 2.0;
        word.rotation = sideways(word, *it);
        if (word.rotation == 90 || word.rotation == 270) {
            word.baseline = word.rotation == 90 ? word.x0 : word.x1;
            word.size = (word.x1 - word.x0) / kCapital;
        }
        if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
        word.line = line;
        words.push_back(std::move(word));
    } while (it->Next(tesseract::RIL_WORD));
    return words;
}

// ---------------------------------------------------------------- second look

int count_runs(PIX* piece) {
    int runs = 0;
    for (int y = 0; y < pixGetHeight(piece); ++y) {
        const l_uint32* line = pixGetData(piece) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(piece);
        for (int x = 0; x < pixGetWidth(piece); ++x) runs += GET_DATA_BIT(line, x) && (x == 0 || !GET_DATA_BIT(line, x - 1));
    }
    return runs;
}

// Patches of ink that stand out from their background, whatever its shade.
std::vector<InkPart> find_ink(PIX* grey, double dpi) {
    // The background at a quarter of the size: the lightest of each square, strokes closed.
    const int thick = odd(2 * kTopHatInch * dpi / kCoarse);
    const Picture coarse = need(pixScaleGrayMinMax(grey, kCoarse, kCoarse, L_CHOOSE_MAX));
    const Picture closed = need(pixCloseGray(coarse.get(), thick, thick));
    const Picture background = need(pixExpandReplicate(closed.get(), kCoarse));
    Picture depth = need(pixCreateTemplate(grey));   // what the squares leave over at the right and below stays no ink
    pixRasterop(depth.get(), 0, 0, pixGetWidth(grey), pixGetHeight(grey), PIX_SRC, background.get(), 0, 0);
    depth = need(pixSubtractGray(nullptr, depth.get(), grey));
    const Picture light = need(pixThresholdToBinary(depth.get(), kInkContrast));
    const Picture dark = need(pixInvert(nullptr, light.get()));
    std::vector<InkPart> parts;
    PIXA* pieces = nullptr;
    BOXA* boxes = pixConnComp(dark.get(), &pieces, 8);
    l_int32* table = makePixelSumTab8();
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        InkPart part;
        int w = 0, h = 0;
        boxaGetBoxGeometry(boxes, i, &part.x0, &part.y0, &w, &h);
        part.x1 = part.x0 + w;
        part.y1 = part.y0 + h;
        PIX* piece = pixaGetPix(pieces, i, L_CLONE);
        pixCountPixels(piece, &part.count, table);
        part.runs = count_runs(piece);
        pixDestroy(&piece);
        parts.push_back(part);
    }
    LEPT_FREE(table);
    boxaDestroy(&boxes);
    pixaDestroy(&pieces);
    return parts;
}

// Reads one line of text: the box cut out, with a margin of its own background, at a good size. `height` of its characters.
std::vector<SeenWord> read_line(tesseract::TessBaseAPI& api, PIX* grey, const InkPart& box, double dpi, double height, double wanted_height,
                                tesseract::PageSegMode mode = tesseract::PSM_SINGLE_LINE) {
    constexpr int kPad = 2;         // soft edges of the ink
    BOX* cut = boxCreate(box.x0 - kPad, box.y0 - kPad, box.width() + 2 * kPad, box.height() + 2 * kPad);
    BOX* kept = nullptr;
    Picture crop(pixClipRectangle(grey, cut, &kept));
    int left = 0, top = 0;
    if (kept) boxGetGeometry(kept, &left, &top, nullptr, nullptr);
    boxDestroy(&cut);
    boxDestroy(&kept);
    crop = need(crop.release());
    const double scale = std::clamp(wanted_height / height, 0.5, 4.0);
    crop = need(pixScale(crop.get(), static_cast<float>(scale), static_cast<float>(scale)));
    float shade = 255;
    pixGetRankValueMasked(crop.get(), nullptr, 0, 0, 1, 0.95F, &shade, nullptr);
    const int margin = static_cast<int>(wanted_height / 2);
    crop = need(pixAddBorder(crop.get(), margin, static_cast<l_uint32>(std::lround(shade))));
    std::vector<SeenWord> words = recognise_picture(api, crop.get(), dpi * scale, mode);
    for (SeenWord& word : words) {
        const auto back = [&](double v, int origin) { return (v - margin) / scale + origin; };
        word.x0 = std::max(box.x0, static_cast<int>(std::lround(back(word.x0, left))));
        word.x1 = std::min(box.x1, static_cast<int>(std::lround(back(word.x1, left))));
        word.y0 = std::max(box.y0, static_cast<int>(std::lround(back(word.y0, top))));
        word.y1 = std::min(box.y1, static_cast<int>(std::lround(back(word.y1, top))));
        word.baseline = back(word.baseline, top);
        word.line = -1;
    }
    std::erase_if(words, [](const SeenWord& word) { return word.x1 <= word.x0 || word.y1 <= word.y0; });
    return words;
}

double mean_confidence(const std::vector<SeenWord>& words) {
    double sure = 0, letters = 0;
    for (const SeenWord& word : words) {
        sure += word.confidence * static_cast<double>(word.text.size());
        letters += static_cast<double>(word.text.size());
    }
    return letters > 0 ? sure / letters : 0;
}

// What one look again needs: the picture and its ink.
struct Sight {
    tesseract::TessBaseAPI& api;
    PIX* grey;
    double dpi;
    std::vector<InkPart> parts;
    double height;   // of a capital

    std::vector<InkPart> ink(const std::vector<int>& which) const {
        std::vector<InkPart> chosen;
        for (const int i : which) chosen.push_back(parts[static_cast<std::size_t>(i)]);
        return chosen;
    }
};

// Reads the ink of one line. A figure's minus sign confuses the recognition of the digits behind it, and is itself what gets lost
// most: where the ink begins with a dash, the rest is read alone and the dash is put before it.
std::vector<SeenWord> read_ink(const Sight& sight, const std::vector<int>& which, const InkPart& box) {
    const std::vector<InkPart> ink = sight.ink(which);
    const int dash = leading_dash(ink);
    if (dash >= 0) {
        InkPart rest = box;
        rest.x0 = box.x1;
        for (int i = 0; i < static_cast<int>(ink.size()); ++i)
            if (i != dash) rest.x0 = std::min(rest.x0, ink[static_cast<std::size_t>(i)].x0);
        std::vector<SeenWord> words = read_line(sight.api, sight.grey, rest, sight.dpi, sight.height, kGoodHeight);
        if (words.size() == 1 && plain_figure(words[0].text) && words[0].text[0] != '-') {
            words[0].text.insert(words[0].text.begin(), '-');
            words[0].x0 = ink[static_cast<std::size_t>(dash)].x0;
            return words;
        }
    }
    return read_line(sight.api, sight.grey, box, sight.dpi, sight.height, kGoodHeight);
}

// A figure with the ink's word on it. Ink that confirms a figure makes up for the engine's doubt about its separators and sign.
InkVerdict judge(const Sight& sight, const std::vector<int>& which, SeenWord& word) {
    const InkReading reading = check_figure(word.text, sight.ink(which));
    if (reading.verdict == InkVerdict::corrected) word.text = reading.text;
    return reading.verdict;
}

bool proven(InkVerdict verdict) { return verdict == InkVerdict::confirmed || verdict == InkVerdict::corrected; }

// Ink that no word accounts for: dashes, cells and columns that the page layout passed over, signs beside their figure.
void read_passed_over(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    std::vector<SeenWord> found;
    std::vector<char> gone(words.size(), 0);
    for (const UnreadInk& unread : unread_ink(words, sight.parts, sight.height)) {
        if (unread.words.empty() && unread.parts.size() == 1 && is_dash(unread.box, sight.height)) {
            if (!alone(unread.parts[0], sight.parts, sight.height) || !beside_text(unread.box, words)) continue;
            found.push_back({"-", unread.box.x0, unread.box.y0, unread.box.x1, unread.box.y1, unread.box.y1 + 0.3 * sight.height, sight.height / kCapital, kDashConfidence, false, -1});
            continue;
        }
        InkPart box = unread.box;
        std::vector<int> which = unread.parts;
        std::vector<SeenWord> before;
        for (const int w : unread.words) {
            const auto i = static_cast<std::size_t>(w);
            if (gone[i]) continue;
            before.push_back(words[i]);
            box = {std::min(box.x0, words[i].x0), std::min(box.y0, words[i].y0), std::max(box.x1, words[i].x1), std::max(box.y1, words[i].y1), box.count};
            which.insert(which.end(), owned[i].begin(), owned[i].end());
        }
        std::vector<SeenWord> after = read_ink(sight, which, box);
        if (after.empty()) continue;
        const bool figure = after.size() == 1 && plain_figure(after[0].text);
        const InkVerdict verdict = figure ? judge(sight, which, after[0]) : InkVerdict::unclear;
        const double sure = mean_confidence(after);
        bool better = std::any_of(after.begin(), after.end(), [](const SeenWord& word) { return speaks(word.text); }) && (sure >= kLeastConfidence || (proven(verdict) && sure >= kLeastWithInk));
        if (!before.empty()) {   // words that were read already give way to a figure that the ink proves, or to a surer and longer reading
            std::size_t length = 0, was = 0;
            for (const SeenWord& word : after) length += word.text.size();
            for (const SeenWord& word : before) was += word.text.size();
            better = better && (proven(verdict) || (length > was && sure >= mean_confidence(before)));
        }
        if (!better) continue;
        for (const int w : unread.words) gone[static_cast<std::size_t>(w)] = 1;
        for (SeenWord& word : after) found.push_back(std::move(word));
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
    words.insert(words.end(), found.begin(), found.end());
}

// Figures that the engine was unsure of, or whose ink says otherwise.
void read_doubtful(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (!like_figure(words[w].text) || owned[w].empty()) continue;
        SeenWord first = words[w];
        const InkVerdict verdict = judge(sight, owned[w], first);
        if (proven(verdict) && first.confidence >= kSure) {
            words[w] = first;
            continue;
        }
        if (verdict == InkVerdict::unclear && first.confidence >= kSure) continue;
        std::vector<SeenWord> again = read_ink(sight, owned[w], {first.x0, first.y0, first.x1, first.y1, 0});
        if (again.size() != 1) {
            words[w] = first;
            continue;
        }
        const InkVerdict second = judge(sight, owned[w], again[0]);
        if (again[0].text == first.text) first.confidence = std::max(first.confidence, again[0].confidence);
        const bool wins = proven(second) != proven(verdict) ? proven(second) : again[0].confidence > first.confidence;
        if (wins && again[0].text != first.text) {
            first.text = again[0].text;
            first.confidence = again[0].confidence;
        }
        words[w] = first;
    }
}

// A lone dash is whatever the engine makes of it ("-—", "_"): its ink says which.
void read_dashes(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (speaks(words[w].text) || owned[w].size() != 1) continue;
        const InkPart& part = sight.parts[static_cast<std::size_t>(owned[w][0])];
        if (!is_dash(part, sight.height) || !beside_text(part, words) || !alone(owned[w][0], sight.parts, sight.height)) continue;
        words[w].text = part.width() > kLongDash * sight.height ? "\u2013" : "-";
        words[w].confidence = std::max(words[w].confidence, kDashConfidence);
    }
}

// A lone digit in a cell has no neighbours to tell its size by: "o", "[e)" for 0. Ink of digits that stands apart is read as figures.
void read_loners(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.text.size() > 4 || plain_figure(word.text) || (word.confidence >= kSure && word.text != "o" && word.text != "O")) continue;
        if (owned[w].empty() || !stands_apart(w, words, sight.height)) continue;
        const std::string shape = figure_shape(sight.ink(owned[w]));
        if (shape.find('D') == std::string::npos || !digits_high(sight.ink(owned[w]), sight.height)) continue;
        std::vector<SeenWord> again = read_line(sight.api, sight.grey, {word.x0, word.y0, word.x1, word.y1, 0}, sight.dpi, sight.height, kGoodHeight, tesseract::PSM_SINGLE_WORD);
        if (again.size() != 1 || !plain_figure(again[0].text) || !proven(judge(sight, owned[w], again[0])) || again[0].confidence < kLeastConfidence) continue;
        word.text = again[0].text;
        word.confidence = again[0].confidence;
    }
}

void look_again(tesseract::TessBaseAPI& api, PIX* grey, double dpi, std::vector<SeenWord>& words) {
    const Sight sight{api, grey, dpi, find_ink(grey, dpi), text_height(words, kUsualHeightInch * dpi)};
    read_passed_over(sight, words);
    read_doubtful(sight, words);
    read_loners(sight, words);
    read_dashes(sight, words);
    join_points(words, sight.height);
    size_words(words, sight.parts);
    find_bold(words, sight.parts);
}

// ---------------------------------------------------------------- installed languages

// Where the language data lies: TESSDATA_PREFIX as Tesseract reads it, or where distributions put it. "" for not found.
std::string data_folder() {
    std::vector<fs::path> candidates;
    if (const char* prefix = std::getenv("TESSDATA_PREFIX")) candidates = {fs::path(prefix), fs::path(prefix) / "tessdata"};
    for (const char* path : {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"}) candidates.emplace_back(path);
    std::error_code ignored;   // a folder that cannot be looked at is no candidate
    for (const fs::path& path : candidates) {
        for (fs::directory_iterator it(path, ignored), end; !ignored && it != end; it.increment(ignored)) {
            if (it->path().extension() == ".traineddata") return path.string();
        }
    }
    return "";
}

std::string joined(const std::vector<std::string>& names, const char* between) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : between) + name;
    return all;
}

void check_languages(const std::string& language) {
    const std::vector<std::string> installed = ocr_languages();
    std::vector<std::string> missing, packages;
    for (std::size_t from = 0; from <= language.size();) {
        const std::size_t to = std::min(language.find('+', from), language.size());
        const std::string one = language.substr(from, to - from);
        from = to + 1;
        if (std::binary_search(installed.begin(), installed.end(), one)) continue;
        missing.push_back(one);
        std::string package = one;   // Debian writes chi_sim as chi-sim
        std::replace(package.begin(), package.end(), '_', '-');
        packages.push_back("tesseract-ocr-" + package);
    }
    if (missing.empty()) return;
    throw InputError("language_missing",
                     "language data for recognition is missing: " + joined(missing, ", ") + " (installed: " + (installed.empty() ? "none" : joined(installed, ", ")) + ")",
                     "apt-get install " + joined(packages, " "));
}

// ---------------------------------------------------------------- upright

// A page after the first look.
struct Upright {
    Picture picture;   // turned, straight, without rulings, dark bands made white
    int turn = 0;      // degrees clockwise that were needed
    double skew = 0;   // degrees clockwise that were taken out
    std::vector<Ruling> rulings;
    std::vector<InkPart> bands;
    std::vector<SeenWord> words;
    double confidence = 0;
    std::size_t letters = 0;
};

Upright read_upright(tesseract::TessBaseAPI& api, PIX* grey, double dpi, int turn) {
    Upright page;
    page.turn = turn;
    page.picture = turn == 0 ? need(pixClone(grey)) : need(pixRotateOrth(grey, turn / 90));
    if (const double skew = find_skew(page.picture.get()); skew != 0) {
        page.picture = turn_by(page.picture.get(), skew);
        page.skew = -skew;
    }
    Lines lines = find_lines(page.picture.get(), dpi);
    page.picture = std::move(lines.without);
    page.rulings = std::move(lines.rulings);
    page.bands = lighten_bands(page.picture, dpi);
    page.words = recognise_picture(api, page.picture.get(), dpi, tesseract::PSM_AUTO);
    page.confidence = mean_confidence(page.words);
    for (const SeenWord& word : page.words) page.letters += word.text.size();
    return page;
}

// Degrees clockwise that would set most of the text upright.
int most_turned(const std::vector<SeenWord>& words) {
    std::array<std::size_t, 4> letters{};
    for (const SeenWord& word : words) letters[static_cast<std::size_t>(word.rotation / 90)] += word.text.size();
    const auto most = std::max_element(letters.begin(), letters.end()) - letters.begin();
    return most == 0 ? 0 : 360 - 90 * static_cast<int>(most);
}

// Degrees clockwise that would set the picture upright, by Tesseract's own orientation data; 0 where that is not installed, or not sure.
int find_turn(PIX* grey, double dpi) {
    tesseract::TessBaseAPI api;
    const std::vector<std::string> names = {"debug_file"};
    const std::vector<std::string> values = {"/dev/null"};
    if (api.Init(data_folder().c_str(), "osd", tesseract::OEM_TESSERACT_ONLY, nullptr, 0, &names, &values, false) != 0) return 0;
    api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
    api.SetImage(grey);
    api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
    int orientation = 0;
    float sure = 0, script_sure = 0;
    const char* script = nullptr;
    if (!api.DetectOrientationScript(&orientation, &sure, &script, &script_sure)) return 0;
    return (360 - orientation) % 360;   // the page stands turned by `orientation`
}

}  // namespace

struct Recogniser::Impl {
    tesseract::TessBaseAPI api;
};

Recogniser::Recogniser(const std::string& language) : impl_(std::make_unique<Impl>()) {
    setMsgSeverity(L_SEVERITY_NONE);
    check_languages(language);
    const std::vector<std::string> names = {"debug_file"};
    const std::vector<std::string> values = {"/dev/null"};
    const std::string folder = data_folder();
    if (impl_->api.Init(folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0)
        throw InputError("language_missing", "language data for recognition cannot be used: " + language + " in " + folder, "Install it again.");
}

Recogniser::~Recogniser() = default;

Page Recogniser::recognise(const Bitmap& picture, double width, double height) {
    if (picture.width <= 0 || picture.height <= 0 || width <= 0 || height <= 0) throw InputError("damaged", "the page has no picture to recognise", "");
    const double dpi = picture.width / width * kPointsPerInch;
    const Picture grey = to_pix(picture);
    Upright best = read_upright(impl_->api, grey.get(), dpi, 0);
    const int seen_turn = most_turned(best.words);   // the engine reads text on its side, but in the page's order and not its tables
    if (seen_turn != 0 || best.confidence < kTurnedConfidence || best.words.size() < kFewWords) {
        if (const int turn = seen_turn != 0 ? seen_turn : find_turn(grey.get(), dpi); turn != 0) {
            Upright turned = read_upright(impl_->api, grey.get(), dpi, turn);
            if (turned.confidence * static_cast<double>(turned.letters) >= kTurnWins * best.confidence * static_cast<double>(best.letters)) best = std::move(turned);
        }
    }
    look_again(impl_->api, best.picture.get(), dpi, best.words);

    Page page;
    page.text_from = TextFrom::ocr;
    const bool sideways = best.turn == 90 || best.turn == 270;
    page.width = sideways ? height : width;
    page.height = sideways ? width : height;
    const double sx = page.width / pixGetWidth(best.picture.get()), sy = page.height / pixGetHeight(best.picture.get());
    for (Ruling ruling : best.rulings) {
        const bool flat = ruling.axis == Axis::horizontal;
        ruling.position *= flat ? sy : sx;
        ruling.start *= flat ? sx : sy;
        ruling.end *= flat ? sx : sy;
        ruling.width *= flat ? sy : sx;
        page.rulings.push_back(ruling);
    }
    for (const InkPart& band : best.bands) page.shaded.push_back({band.x0 * sx, band.y0 * sy, band.x1 * sx, band.y1 * sy});
    for (const SeenWord& seen : best.words) {
        Word word;
        word.text = seen.text;
        word.box = {seen.x0 * sx, seen.y0 * sy, seen.x1 * sx, seen.y1 * sy};
        const bool upright = seen.rotation == 0 || seen.rotation == 180;
        word.baseline = seen.baseline * (upright ? sy : sx);
        word.size = seen.size * sy;
        word.rotation = seen.rotation;
        word.bold = seen.bold;
        word.origin = Origin::ocr;
        word.confidence = seen.confidence;
        page.words.push_back(std::move(word));
    }
    page.ocr = OcrInfo{dpi, mean_confidence(best.words), best.turn, best.skew};
    return page;
}

std::vector<std::string> ocr_languages() {
    std::vector<std::string> languages;
    const std::string folder = data_folder();
    std::error_code ignored;   // no folder, no languages
    for (fs::directory_iterator it(folder, ignored), end; !ignored && it != end; it.increment(ignored)) {
        const fs::path& path = it->path();
        if (path.extension() == ".traineddata" && path.stem() != "osd") languages.push_back(path.stem().string());
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

std::string ocr_version() {
    std::string version = std::string("Tesseract ") + tesseract::TessBaseAPI::Version();
    char* leptonica = getLeptonicaVersion();
    version += std::string(", ") + (leptonica ? leptonica : "leptonica");
    lept_free(leptonica);
    return version;
}

// ---------------------------------------------------------------- image files

namespace {

constexpr double kLongSideInch = 11.69;                   // A4, which a picture without a believable resolution is taken to show
constexpr double kLeastDpi = 70, kMostDpi = 1200;         // outside it a stated resolution is a default of some program, not a measure
constexpr double kLongestPageInch = 24;                   // A2; a stated 72 dpi that makes a page longer is not believed

[[noreturn]] void damaged() { throw InputError("damaged", "the image cannot be decoded: it is damaged or cut off", "Scan or export it again."); }

// Whether every chunk of a PNG up to its end mark is there: libpng would print its complaints otherwise.
bool whole_png(std::string_view bytes) {
    std::size_t at = 8;   // after the signature
    while (at + 12 <= bytes.size()) {
        std::size_t length = 0;
        for (int i = 0; i < 4; ++i) length = length << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
        if (length > bytes.size() - at - 12) return false;
        if (bytes.substr(at + 4, 4) == "IEND") return true;
        at += 12 + length;
    }
    return false;
}

// Whether a JPEG has its end mark: the decoder would fill what is missing with grey and say so on stderr only.
bool whole_jpeg(std::string_view bytes) { return bytes.rfind("\xff\xd9") != std::string_view::npos; }

void check_size(int width, int height, int page) {
    if (width <= 0 || height <= 0) damaged();
    if (static_cast<std::int64_t>(width) * height > kMaxPixels)
        throw InputError("too_large", "the image is " + std::to_string(width) + " x " + std::to_string(height) + " pixels, more than can be recognised", "Export it at a lower resolution.", page);
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

}  // namespace

std::vector<Bitmap> read_images(std::string_view bytes) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto* data = reinterpret_cast<const l_uint8*>(bytes.data());
    int format = IFF_UNKNOWN;
    if (bytes.size() < 12 || findFileFormatBuffer(data, &format) != 0) format = IFF_UNKNOWN;
    const bool tiff = format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) || format == IFF_TIFF_JPEG;
    if (format != IFF_PNG && format != IFF_JFIF_JPEG && !tiff)
        throw InputError("not_a_document", "the file is no PNG, JPEG or TIFF image", "Convert it to one of these, or to PDF.");
    int width = 0, height = 0, depth = 0, samples = 0, mapped = 0;
    std::vector<Bitmap> pages;
    if (!tiff) {
        if (format == IFF_PNG ? !whole_png(bytes) : !whole_jpeg(bytes)) damaged();
        if (pixReadHeaderMem(data, bytes.size(), &format, &width, &height, &depth, &samples, &mapped) != 0) damaged();
        check_size(width, height, 1);
        Picture pix(pixReadMem(data, bytes.size()));
        if (!pix) damaged();
        pages.push_back(to_bitmap(std::move(pix)));
        return pages;
    }
    std::size_t offset = 0;
    do {
        int dpi = 0, kind = 0;
        const int number = static_cast<int>(pages.size());
        if (readHeaderMemTiff(data, bytes.size(), number, &width, &height, &depth, &samples, &dpi, &mapped, &kind) != 0) damaged();
        check_size(width, height, number + 1);
        Picture pix(pixReadMemFromMultipageTiff(data, bytes.size(), &offset));
        if (!pix) damaged();
        pages.push_back(to_bitmap(std::move(pix)));
    } while (offset != 0);
    return pages;
}

}  // namespace griffier
