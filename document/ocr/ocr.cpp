// Recognises a picture of a page: the engine and the network of its language, set up once; then upright, read, mended, placed in points.
#include "document/ocr/ocr.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "document/error.h"
#include "document/files/text_file.h"
#include "document/ocr/closer_look.h"
#include "document/ocr/cut_reading.h"
#include "document/ocr/digit_shapes.h"
#include "document/ocr/engine.h"
#include "document/ocr/euro_signs.h"
#include "document/ocr/ink_over_figures.h"
#include "document/ocr/line_model.h"
#include "document/ocr/line_pieces.h"
#include "document/ocr/ocr_languages.h"
#include "document/ocr/page_reading.h"
#include "document/ocr/page_turn.h"
#include "document/ocr/second_look.h"
#include "document/ocr/stray_words.h"
#include "document/ocr/torn_figures.h"
#include "document/ocr/upright_page.h"
#include "document/scan/scan_bands.h"
#include "document/scan/scan_boxes.h"
#include "document/scan/scan_bullets.h"
#include "document/scan/scan_image.h"
#include "document/scan/scan_leaders.h"
#include "document/scan/scan_signs.h"
#include "document/scan/scan_spread.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kCapital = 0.72;  // height of a capital or digit in font sizes
// Dots per inch. Measured (bench/scans.sh): 150 made 200 loses a quarter of the wrong amounts, 300 made 240 loses none and saves a tenth of the
// time; 150 or 200 made 240 lost short figures of a made page whole.
constexpr double kFineMade = 240, kFinestDpi = 270, kCoarseMade = 200, kCoarsestDpi = 190;
// Pages read 0.8 or 0.9 as wide as they are high cost a tenth less and lost a minus and some amounts: not done.
constexpr double kLeastCapital = 14;    // pixels; 6 pt at the working resolution
constexpr double kTurnWins = 0.9;       // share of the sure letters that a turned reading must keep
constexpr std::size_t kFewWords = 5;    // a page on its side may show next to none
constexpr std::size_t kManyWords = 10;  // none of which was sure: worth a warning

void check_size(const Bitmap& picture, double width, double height) {
    if (picture.width <= 0 || picture.height <= 0 || width <= 0 || height <= 0) throw InputError("damaged", "the page has no picture to recognise", "");
}

// Finer pictures cost layout analysis and give no surer words; in coarser ones small marks and thin strokes drown.
double working_dpi(const Bitmap& picture, double own_dpi) {
    if (own_dpi >= kCoarsestDpi && own_dpi <= kFinestDpi) return own_dpi;
    if (own_dpi > kFinestDpi) return kFineMade;
    const double factor = kCoarseMade / own_dpi;
    return factor * factor * picture.width * picture.height > static_cast<double>(kMaxPixels) ? own_dpi : kCoarseMade;
}

// The page the way up that reads best, at the resolution that it reads best at.
Upright first_look(Engine& engine, const LineNetwork* network, const Bitmap& picture, double own_dpi) {
    const Picture whole = to_picture(picture);
    double dpi = working_dpi(picture, own_dpi);
    Picture grey = dpi == own_dpi ? whole : scaled(whole, dpi / own_dpi);
    InkPart sample = fullest_part(grey, dpi);
    Picture level = grey;
    bool hint = seems_turned(grey, sample, dpi);
    if (const double skew = hint ? find_skew(grey) : 0; skew != 0) {  // rows that are askew look like columns, too
        level = straightened(grey, skew);
        sample = fullest_part(level, dpi);
        hint = seems_turned(level, sample, dpi);
    }
    const int turn = hint ? find_turn(engine, network, level, dpi, sample, false) : 0;
    Upright best = read_upright(engine, network, grey, dpi, turn);
    if (dpi < own_dpi && text_height(best.words, kLeastCapital) < kLeastCapital) {  // small type needs all there is
        grey = whole;
        dpi = own_dpi;
        best = read_upright(engine, network, grey, dpi, turn);
    }
    if (on_its_side(best.words) || best.confidence < kTurnedConfidence || best.words.size() < kFewWords) {
        const int other_turn = turn != 0 ? 0 : find_turn(engine, network, best.picture, dpi, fullest_part(best.picture, dpi), true);
        if (other_turn != turn) {
            Upright other = read_upright(engine, network, grey, dpi, other_turn);
            if (other.confidence * static_cast<double>(other.letters) >= kTurnWins * best.confidence * static_cast<double>(best.letters))
                best = std::move(other);
        }
    }
    return best;
}

// The words of a page mended by its ink: misread, passed over, no words at all. How many there were before those that are none were dropped.
std::size_t mend_words(Engine& engine, Upright& page) {
    const ShapeOf shape_of = [&](const InkPart& part) { return character_shape(page.picture, part); };
    find_euro_signs(page.words, page.ink, capital_height(page), shape_of,
                    [&](const InkPart& sign, const InkPart& figure) { return read_together(engine, page.picture, page.dpi, sign, figure); });
    const std::vector<InkPart> bars = look_again(page.words, page.ink, page.dpi, [&](const InkPart& box, double height, CutKind kind) {
        return read_cut(engine, page.picture, page.dpi, box, height, kind);
    });
    for (const InkPart& bar : bars)
        page.rulings.push_back(
            {Axis::vertical, (bar.x0 + bar.x1) / 2.0, static_cast<double>(bar.y0), static_cast<double>(bar.y1), static_cast<double>(bar.width())});
    const std::size_t words_seen = page.words.size();
    const double capital = capital_height(page);
    hold_against_shapes(page.words, page.ink, capital, shape_of);
    find_euro_signs(page.words, page.ink, capital, shape_of, [](const InkPart&, const InkPart&) { return std::string(); });  // a second look knows figures only
    doubt_torn(page.words, capital);
    page.over_figures = ink_over_figures(page.words, page.ink, find_solids(page.picture, page.dpi), capital);
    find_signs(page.words, page.ink, capital, shape_of);
    find_check_boxes(page.words, page.ink, capital, shape_of);
    find_bullets(page.words, page.ink, capital);
    drop_strays(page.words, page.ink, capital);
    add_leaders(page.words, page.leaders, capital);
    return words_seen;
}

// The page in points. `width` and `height` as it stands upright.
Page in_points(const Upright& seen, double width, double height) {
    Page page;
    page.text_from = TextFrom::ocr;
    page.width = width;
    page.height = height;
    const double sx = width / width_of(seen.picture), sy = height / height_of(seen.picture);
    for (Ruling ruling : seen.rulings) {
        const bool flat = ruling.axis == Axis::horizontal;
        ruling.position *= flat ? sy : sx;
        ruling.start *= flat ? sx : sy;
        ruling.end *= flat ? sx : sy;
        ruling.width *= flat ? sy : sx;
        page.rulings.push_back(ruling);
    }
    const auto box = [&](const InkPart& part) { return Box{part.x0 * sx, part.y0 * sy, part.x1 * sx, part.y1 * sy}; };
    for (const InkPart& band : seen.bands) page.shaded.push_back(box(band));
    for (const InkPart& part : seen.over_figures) page.images.push_back(box(part));
    for (const SeenWord& read : seen.words) {
        Word word;
        word.text = read.text;
        word.box = {read.x0 * sx, read.y0 * sy, read.x1 * sx, read.y1 * sy};
        const bool upright = read.rotation == 0 || read.rotation == 180;
        word.baseline = read.baseline * (upright ? sy : sx);
        word.size = read.size * sy;
        word.rotation = read.rotation;
        word.bold = read.bold;
        word.origin = Origin::ocr;
        word.confidence = read.confidence;
        word.readings = read.readings;
        page.words.push_back(std::move(word));
    }
    page.ocr = OcrInfo{0, mean_confidence(seen.words), seen.turn, seen.skew};
    if (seen.halves) page.ocr->fold = seen.halves->fold * sx, page.ocr->right_skew = -seen.halves->right;
    return page;
}

}  // namespace

struct Recogniser::Impl {
    Engine engine;
    std::optional<LineNetwork> network;  // of the model, where its build is known

    explicit Impl(const std::string& language) : engine(language) {}
    const LineNetwork* known_network() const { return network ? &*network : nullptr; }
};

Recogniser::Recogniser(const std::string& language) {
    check_languages(language);
    impl_ = std::make_unique<Impl>(language);
    const std::vector<std::string> models = ocr_models(language);
    if (models.size() != 1) return;  // several languages are weighed against each other
    if (const std::optional<std::string> model = read_whole(models[0])) impl_->network = read_line_model(*model);
}

Recogniser::~Recogniser() = default;

Page Recogniser::recognise(const Bitmap& picture, double width, double height) {
    check_size(picture, width, height);
    const double own_dpi = picture.width / width * kPointsPerInch;
    Upright upright = first_look(impl_->engine, impl_->known_network(), picture, own_dpi);
    const std::size_t unread_lines = read_upended(impl_->engine, upright);
    const std::size_t words_seen = mend_words(impl_->engine, upright);
    const bool sideways = upright.turn == 90 || upright.turn == 270;
    Page page = in_points(upright, sideways ? height : width, sideways ? width : height);
    page.ocr->dpi = own_dpi;
    if (page.words.empty() && words_seen >= kManyWords)
        page.warnings.push_back({"doubtful_recognition", "nothing on the page could be read surely: its picture shows no text, or none that is legible", 0});
    if (unread_lines > 0)
        page.warnings.push_back({"doubtful_recognition", "lines of text on their side could not be read and are left out: " + std::to_string(unread_lines), 0});
    return page;
}

Page Recogniser::recognise_lines(const Bitmap& picture, double width, double height, const std::vector<Box>& lines) {
    check_size(picture, width, height);
    const double dpi = picture.width / width * kPointsPerInch;
    const Picture grey = to_picture(picture);
    const std::vector<InkPart> ink = find_ink(grey, dpi);
    const double sx = picture.width / width, sy = picture.height / height;
    Page page;
    page.text_from = TextFrom::ocr;
    page.width = width;
    page.height = height;
    for (const Box& line : lines) {
        InkPart box;
        box.x0 = static_cast<int>(std::clamp(line.x0 * sx, 0.0, static_cast<double>(picture.width)));
        box.y0 = static_cast<int>(std::clamp(line.y0 * sy, 0.0, static_cast<double>(picture.height)));
        box.x1 = static_cast<int>(std::clamp(std::ceil(line.x1 * sx), 0.0, static_cast<double>(picture.width)));
        box.y1 = static_cast<int>(std::clamp(std::ceil(line.y1 * sy), 0.0, static_cast<double>(picture.height)));
        if (box.width() <= 0 || box.height() <= 0) continue;
        const LinePiece piece = piece_in(box, ink);
        std::vector<LineWord> likely;
        if (impl_->network && !piece.marks.empty()) likely = read_likely(*impl_->network, grey, box);
        for (const SeenWord& seen :
             all_sure(likely) ? place_words(piece, likely, {}) : read_cut(impl_->engine, grey, dpi, box, kLineCapital * box.height(), CutKind::line)) {
            Word word;
            word.text = seen.text;
            word.box = {seen.x0 / sx, seen.y0 / sy, seen.x1 / sx, seen.y1 / sy};
            word.baseline = seen.baseline / sy;
            word.size = line.height() * kLineCapital / kCapital;
            word.origin = Origin::ocr;
            word.confidence = seen.confidence;
            page.words.push_back(std::move(word));
        }
    }
    return page;
}

Page Recogniser::read_figures(const Bitmap& picture, const Page& asked) {
    check_size(picture, asked.width, asked.height);
    const int turn = asked.ocr ? asked.ocr->rotated : 0;
    const bool on_side = turn == 90 || turn == 270;
    double dpi = picture.width / (on_side ? asked.height : asked.width) * kPointsPerInch;
    Picture grey = to_picture(picture);
    if (dpi < kCoarsestDpi && picture.width * (kFineMade / dpi) * picture.height * (kFineMade / dpi) <= static_cast<double>(kMaxPixels)) {
        grey = scaled(grey, kFineMade / dpi);
        dpi = kFineMade;
    }
    grey = turned(grey, turn);
    if (asked.ocr && asked.ocr->fold > 0) {
        const int fold = static_cast<int>(std::lround(asked.ocr->fold * width_of(grey) / asked.width));
        grey = straightened(grey, SkewedHalves{fold, -asked.ocr->skew, -asked.ocr->right_skew});
    } else if (asked.ocr && asked.ocr->skew != 0) {
        grey = straightened(grey, -asked.ocr->skew);
    }
    take_rulings(grey, dpi);
    lighten_bands(grey, dpi);
    const std::vector<InkPart> ink = find_ink(grey, dpi);
    const double sx = width_of(grey) / asked.width, sy = height_of(grey) / asked.height;
    Page page = asked;
    for (Word& word : page.words) {
        SeenWord seen;
        seen.text = word.text;
        seen.confidence = word.confidence;
        seen.x0 = static_cast<int>(std::floor(word.box.x0 * sx)), seen.x1 = static_cast<int>(std::ceil(word.box.x1 * sx));
        seen.y0 = static_cast<int>(std::floor(word.box.y0 * sy)), seen.y1 = static_cast<int>(std::ceil(word.box.y1 * sy));
        seen = look_closer(seen, ink, [&](const InkPart& box, double height, CutKind kind) { return read_cut(impl_->engine, grey, dpi, box, height, kind); });
        word.text = seen.text;
        word.confidence = seen.confidence;
        word.readings = seen.readings;
    }
    return page;
}

std::string ocr_version() { return engine_version() + ", " + picture_library(); }

}  // namespace griffier
