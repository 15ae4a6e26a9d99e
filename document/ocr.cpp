// Tesseract and Leptonica behind document/ocr.h: prepares the picture (upright, straight, without rulings), recognises it,
// and gives words and rulings in points.
#include "document/ocr.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <numbers>

#include "document/error.h"
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
constexpr double kRunInch = 0.15;        // shortest run of dark pixels that may belong to a line

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

// Lines of one axis are taken out of `picture`, which becomes a new picture, and added to `rulings`.
void take_lines(Picture& picture, Axis axis, double dpi, std::vector<Ruling>& rulings) {
    const bool flat = axis == Axis::horizontal;
    const int thick = odd(kTopHatInch * dpi);
    const int length = odd(kRunInch * dpi);
    // The closing is the background without thin strokes across the axis; a stroke that crosses the line stays in it.
    const Picture background = need(pixCloseGray(picture.get(), flat ? 1 : thick, flat ? thick : 1));
    const Picture depth = need(pixSubtractGray(nullptr, background.get(), picture.get()));
    const Picture light = need(pixThresholdToBinary(depth.get(), kLineContrast));   // 1 where depth is below
    const Picture dark = need(pixInvert(nullptr, light.get()));
    const Picture runs = need(pixOpenBrick(nullptr, dark.get(), flat ? length : 1, flat ? 1 : length));

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
    const std::vector<ScanLine> lines = join_runs(found, axis, dpi);

    Picture mask = need(pixCreateTemplate(runs.get()));
    for (const ScanLine& line : lines) {
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
    Picture result = need(pixCopy(nullptr, picture.get()));
    pixCombineMasked(result.get(), background.get(), wide.get());
    picture = std::move(result);
}

Lines find_lines(PIX* grey, double dpi) {
    Lines lines;
    lines.without = need(pixClone(grey));
    take_lines(lines.without, Axis::horizontal, dpi, lines.rulings);
    take_lines(lines.without, Axis::vertical, dpi, lines.rulings);
    return lines;
}

// ---------------------------------------------------------------- recognising

// A word in pixels of the picture that was recognised.
struct Seen {
    std::string text;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    double baseline = 0;
    double size = 0;         // pixels
    double confidence = 0;
    int rotation = 0;
};

std::vector<Seen> recognise_picture(tesseract::TessBaseAPI& api, PIX* grey, double dpi, tesseract::PageSegMode mode) {
    api.SetPageSegMode(mode);
    api.SetImage(grey);
    api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
    if (api.Recognize(nullptr) != 0) throw InputError("crashed", "the recognition engine gave up on the page", "");
    std::vector<Seen> words;
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
    if (!it || it->Empty(tesseract::RIL_BLOCK)) return words;
    do {
        Seen word;
        if (!it->BoundingBox(tesseract::RIL_WORD, &word.x0, &word.y0, &word.x1, &word.y1)) continue;
        const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
        if (!text || !*text.get()) continue;
        word.text = text.get();
        if (word.text.find_first_not_of(" \n\t") == std::string::npos) continue;
        word.confidence = std::clamp(it->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
        int bx0 = 0, by0 = 0, bx1 = 0, by1 = 0;
        word.baseline = word.y1;
        if (it->Baseline(tesseract::RIL_WORD, &bx0, &by0, &bx1, &by1)) word.baseline = (by0 + by1) / 2.0;
        float height = 0, descenders = 0, ascenders = 0;
        it->RowAttributes(&height, &descenders, &ascenders);
        word.size = height;
        words.push_back(std::move(word));
    } while (it->Next(tesseract::RIL_WORD));
    return words;
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
    Page page;
    page.width = width;
    page.height = height;
    page.text_from = TextFrom::ocr;
    const double dpi = picture.width / width * kPointsPerInch;
    Picture grey = to_pix(picture);
    OcrInfo info;
    info.dpi = dpi;
    if (const double skew = find_skew(grey.get()); skew != 0) {
        grey = turn_by(grey.get(), skew);
        info.skew = -skew;
    }
    const Lines lines = find_lines(grey.get(), dpi);
    const double sx = width / picture.width, sy = height / picture.height;
    for (Ruling ruling : lines.rulings) {
        const bool flat = ruling.axis == Axis::horizontal;
        ruling.position *= flat ? sy : sx;
        ruling.start *= flat ? sx : sy;
        ruling.end *= flat ? sx : sy;
        ruling.width *= flat ? sy : sx;
        page.rulings.push_back(ruling);
    }
    double sure = 0, letters = 0;
    for (const Seen& seen : recognise_picture(impl_->api, lines.without.get(), dpi, tesseract::PSM_AUTO)) {
        Word word;
        word.text = seen.text;
        word.box = {seen.x0 * sx, seen.y0 * sy, seen.x1 * sx, seen.y1 * sy};
        word.baseline = seen.baseline * sy;
        word.size = seen.size * sy;
        word.origin = Origin::ocr;
        word.confidence = seen.confidence;
        sure += seen.confidence * static_cast<double>(seen.text.size());
        letters += static_cast<double>(seen.text.size());
        page.words.push_back(std::move(word));
    }
    info.confidence = letters > 0 ? sure / letters : 0;
    page.ocr = info;
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
