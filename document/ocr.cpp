// Tesseract behind document/ocr.h: recognises the prepared picture, upright, and gives words and rulings in points.
#include "document/ocr.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>

#include "document/closer_look.h"
#include "document/digit_shapes.h"
#include "document/error.h"
#include "document/euro_signs.h"
#include "document/faint_ink.h"
#include "document/faint_marks.h"
#include "document/ink_over_figures.h"
#include "document/line_ends.h"
#include "document/line_model.h"
#include "document/line_pieces.h"
#include "document/ocr_languages.h"
#include "document/scan_bands.h"
#include "document/scan_boxes.h"
#include "document/scan_bullets.h"
#include "document/scan_dashes.h"
#include "document/scan_image.h"
#include "document/scan_leaders.h"
#include "document/scan_remains.h"
#include "document/scan_signs.h"
#include "document/scan_spread.h"
#include "document/second_look.h"
#include "document/stray_words.h"
#include "document/text.h"
#include "document/text_file.h"
#include "document/upended_text.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kCapital = 0.72;     // height of a capital or digit in font sizes
constexpr double kGoodHeight = 30;    // pixels of a capital that recognise best
constexpr double kLineCapital = 0.7;  // height of a capital in heights of a box round a line, from ascender to descender
// Dots per inch. Measured (bench/scans.sh): 150 made 200 loses a quarter of the wrong amounts, 300 made 240 loses none and saves a tenth of the
// time; 150 or 200 made 240 lost short figures of a made page whole.
constexpr double kFineMade = 240, kFinestDpi = 270, kCoarseMade = 200, kCoarsestDpi = 190;
constexpr double kLeastCapital = 14;  // pixels; 6 pt at the working resolution
// Pages read 0.8 or 0.9 as wide as they are high cost a tenth less and lost a minus and some amounts: not done.
const char* const kFigureCharacters = "0123456789.,-";
// Figures read by themselves, measured on 544 of them: so large, with so narrow a margin and as a bare line they are read best, and none that is
// read wrongly is read surely. English data read them no better than Dutch ones.
constexpr double kFigureHeight = 40, kFigureMargin = 0.3;
constexpr double kTurnedConfidence = 0.6;                 // pages turned on their side or head read at 0.2 to 0.5, upright ones above 0.8
constexpr double kSureWord = 0.7;                         // words of a sample that count
constexpr double kEnoughLetters = 60, kSureSample = 0.7;  // a position that needs no comparing
constexpr double kFewestLetters = 8;                      // that prove a position
constexpr std::size_t kManyWords = 10;                    // none of which was sure: worth a warning
constexpr double kUsualHeight = 7.2;                      // points of a capital, where the page does not tell: 10 pt type
constexpr double kReaches = 0.25;                         // of a line's height that a word may reach into the space beside it
constexpr double kClearlyMore = 1.2;                      // sure letters of one position against another's
constexpr double kTallWord = 1.3;                         // height / width of a word of three characters that stands on its side
constexpr double kBeyondLine = 0.5;                       // heights of a line that a word may reach beyond it
constexpr double kTurnWins = 0.9;                         // share of the sure letters that a turned reading must keep
constexpr std::size_t kFewWords = 5;                      // a page on its side may show next to none

// The engine reads text on its side as well, without saying so: the box is tall, and the first character stands at one end of it.
int sideways(const SeenWord& word, const tesseract::ResultIterator& it) {
    if (length(word.text) < 3 || word.y1 - word.y0 < kTallWord * (word.x1 - word.x0)) return 0;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    const tesseract::ResultIterator first(it);
    if (!first.BoundingBox(tesseract::RIL_SYMBOL, &x0, &y0, &x1, &y1)) return 0;
    return y0 + y1 < word.y0 + word.y1 ? 90 : 270;
}

// Clockwise turn of the text against the page.
int rotation_of(const tesseract::PageIterator& it) {
    tesseract::Orientation orientation = tesseract::ORIENTATION_PAGE_UP;
    tesseract::WritingDirection direction = tesseract::WRITING_DIRECTION_LEFT_TO_RIGHT;
    tesseract::TextlineOrder order = tesseract::TEXTLINE_ORDER_TOP_TO_BOTTOM;
    float deskew = 0;
    it.Orientation(&orientation, &direction, &order, &deskew);
    switch (orientation) {
        case tesseract::ORIENTATION_PAGE_RIGHT:
            return 90;
        case tesseract::ORIENTATION_PAGE_DOWN:
            return 180;
        case tesseract::ORIENTATION_PAGE_LEFT:
            return 270;
        default:
            return 0;
    }
}

// The words of the picture that is set, or of the part that is.
std::vector<SeenWord> recognise_set(tesseract::TessBaseAPI& api, double dpi, tesseract::PageSegMode mode) {
    api.SetPageSegMode(mode);
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
        word.aside = rotation_of(*it) != 0;
        if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
        word.line = line;
        words.push_back(std::move(word));
    } while (it->Next(tesseract::RIL_WORD));
    return words;
}

std::vector<SeenWord> recognise_picture(tesseract::TessBaseAPI& api, const Picture& grey, double dpi, tesseract::PageSegMode mode) {
    api.SetImage(grey.get());
    return recognise_set(api, dpi, mode);
}

// Reads a box of the page by itself. `height` of its characters.
std::vector<SeenWord> read_cut(tesseract::TessBaseAPI& api, const Picture& grey, double dpi, const InkPart& box, double height, CutKind kind) {
    const bool figure = kind == CutKind::figure;
    const LineCut cut =
        figure ? cut_line(grey, box, height, kFigureHeight, 1, kFigureMargin) : cut_line(grey, box, height, kGoodHeight, kind == CutKind::trebled ? 3 : 1);
    const tesseract::PageSegMode mode = figure ? tesseract::PSM_RAW_LINE : kind == CutKind::line ? tesseract::PSM_SINGLE_LINE : tesseract::PSM_SINGLE_WORD;
    if (figure) api.SetVariable("tessedit_char_whitelist", kFigureCharacters);
    std::vector<SeenWord> words = recognise_picture(api, cut.picture, dpi * cut.scale, mode);
    api.SetVariable("tessedit_char_whitelist", "");
    for (SeenWord& word : words) {
        const auto back = [&](double v, int origin) { return (v - cut.margin) / cut.scale + origin; };
        word.x0 = std::max(box.x0, static_cast<int>(std::lround(back(word.x0, cut.left))));
        word.x1 = std::min(box.x1, static_cast<int>(std::lround(back(word.x1, cut.left))));
        word.y0 = std::max(box.y0, static_cast<int>(std::lround(back(word.y0, cut.top))));
        word.y1 = std::min(box.y1, static_cast<int>(std::lround(back(word.y1, cut.top))));
        word.baseline = back(word.baseline, cut.top);
        word.line = -1;
    }
    std::erase_if(words, [](const SeenWord& word) { return word.x1 <= word.x0 || word.y1 <= word.y0; });
    return words;
}

// What a sign and a figure of the page read like when they are set side by side.
std::string read_together(tesseract::TessBaseAPI& api, const Picture& grey, double dpi, const InkPart& sign, const InkPart& figure) {
    std::string text;
    for (const SeenWord& word : recognise_picture(api, set_together(grey, sign, figure), dpi, tesseract::PSM_SINGLE_LINE)) text += word.text;
    return text;
}

// The layout of the page without its text.
std::vector<LinePiece> find_pieces(tesseract::TessBaseAPI& api, const Picture& grey, double dpi) {
    constexpr int kMargin = 4;  // pixels, as the engine cuts
    api.SetPageSegMode(tesseract::PSM_AUTO);
    api.SetImage(grey.get());
    api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
    const std::unique_ptr<tesseract::PageIterator> it(api.AnalyseLayout(true));
    std::vector<LinePiece> pieces;
    if (!it) return pieces;
    it->SetBoundingBoxComponents(true, true);
    int line = -1, block = -1;
    do {
        LinePiece piece;
        InkPart box;
        if (!it->BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)) continue;
        piece.rotation = rotation_of(*it);
        const int turn = (360 - piece.rotation) % 360, width = width_of(grey), height = height_of(grey);
        const bool across = turn == 90 || turn == 270;
        if (it->IsAtBeginningOf(tesseract::RIL_BLOCK)) ++block;
        if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
        piece.block = block;
        piece.line = line;
        InkPart ends;  // of the baseline
        const bool has_line = it->Baseline(tesseract::RIL_WORD, &ends.x0, &ends.y0, &ends.x1, &ends.y1);
        piece.box = turned_part(box, turn, width, height);
        piece.baseline_left = piece.baseline_right = piece.box.y1;
        if (has_line) {
            const InkPart left = turned_part({ends.x0, ends.y0, ends.x0, ends.y0}, turn, width, height),
                          right = turned_part({ends.x1, ends.y1, ends.x1, ends.y1}, turn, width, height);
            piece.baseline_left = left.y0, piece.baseline_right = right.y0;
        }
        float x_height = 0, below = 0, above = 0;
        it->RowAttributes(&x_height, &below, &above);
        const double baseline = (piece.baseline_left + piece.baseline_right) / 2;
        const int line_top = static_cast<int>(std::ceil(baseline - x_height - below)), line_bottom = static_cast<int>(baseline - below);
        // A word that touches one of the next line reaches down over it: it is read at the height of its own line.
        const int most = static_cast<int>(kBeyondLine * x_height);
        const int top = piece.box.y0 < line_top - most ? line_top : std::min(piece.box.y0, line_top);
        const int bottom = piece.box.y1 > line_bottom + most ? line_bottom : std::max(piece.box.y1, line_bottom);
        piece.cut = {std::max(0, piece.box.x0 - kMargin), std::max(0, top - kMargin), std::min(across ? height : width, piece.box.x1 + kMargin),
                     std::min(across ? width : height, bottom + kMargin), 0};
        if (piece.cut.width() <= 0 || piece.cut.height() <= 0) continue;
        tesseract::PageIterator mark(*it);
        do {
            InkPart part;
            if (mark.BoundingBox(tesseract::RIL_SYMBOL, &part.x0, &part.y0, &part.x1, &part.y1)) piece.marks.push_back(turned_part(part, turn, width, height));
        } while (!mark.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL) && mark.Next(tesseract::RIL_SYMBOL));
        pieces.push_back(std::move(piece));
    } while (it->Next(tesseract::RIL_WORD));
    return pieces;
}

// What the network makes of a line, in pixels of the page.
std::vector<LineWord> read_likely(const LineNetwork& network, const Picture& grey, const InkPart& cut) {
    const GreyLine line = grey_line(grey, cut, LineNetwork::kHeight);
    if (line.width < LineNetwork::kStep) return {};
    std::vector<LineWord> words = likely_words(read_line(network, line), network.texts, network.blank);
    const double scale = static_cast<double>(cut.height()) / LineNetwork::kHeight;
    for (LineWord& word : words) word.x0 = cut.x0 + word.x0 * scale, word.x1 = cut.x0 + word.x1 * scale;
    return words;
}

// The engine's words of a part of a line of the picture that is set.
std::vector<LineWord> read_by_engine(tesseract::TessBaseAPI& api, double dpi, const InkPart& cut) {
    std::vector<LineWord> words;
    api.SetRectangle(cut.x0, cut.y0, cut.width(), cut.height());
    for (const SeenWord& word : recognise_set(api, dpi, tesseract::PSM_RAW_LINE)) {
        // The engine sometimes lets a word of a bare line reach over all that follow it.
        if (!words.empty()) words.back().x1 = std::min(words.back().x1, static_cast<double>(word.x0));
        words.push_back({word.text, word.confidence, static_cast<double>(word.x0), static_cast<double>(word.x1), false});
    }
    return words;
}

// Words of a line that the network doubts, one beside the other, read by the engine together with the one before and the one after: alone, a short word
// is read worse.
std::vector<LineWord> read_doubtful(tesseract::TessBaseAPI& api, const LinePiece& piece, const std::vector<LineWord>& words, std::size_t first, std::size_t end,
                                    double dpi) {
    const auto before = [&](std::size_t word) { return word == 0 ? piece.cut.x0 : (words[word - 1].x1 + words[word].x0) / 2; };
    const auto behind = [&](std::size_t word) { return word == words.size() ? piece.cut.x1 : before(word); };
    const double from = before(first), to = behind(end), reach = kReaches * piece.cut.height();
    InkPart cut = piece.cut;
    cut.x0 = static_cast<int>(before(first == 0 ? 0 : first - 1));
    cut.x1 = static_cast<int>(behind(std::min(end + 1, words.size())));
    std::vector<LineWord> read;
    bool parted = true;  // the engine sees the same spaces round them
    for (LineWord& word : read_by_engine(api, dpi, cut)) {
        const double middle = (word.x0 + word.x1) / 2;
        if (middle < from || middle >= to) continue;
        parted = parted && word.x0 >= from - reach && word.x1 <= to + reach;
        read.push_back(std::move(word));
    }
    if (parted && !read.empty()) return read;
    cut.x0 = static_cast<int>(from);
    cut.x1 = static_cast<int>(to);
    return read_by_engine(api, dpi, cut);
}

// The words of one piece of the picture that is set. What the network reads surely by itself needs no more; the words that it doubts, the engine
// reads, with its dictionary.
std::vector<SeenWord> read_piece(tesseract::TessBaseAPI& api, const LineNetwork& network, const Picture& grey, const LinePiece& piece,
                                 const std::vector<InkPart>& ink, double dpi) {
    const std::vector<LineWord> likely = read_likely(network, grey, piece.cut);
    if (likely.empty()) return place_words(piece, read_by_engine(api, dpi, piece.cut), ink);  // a line of nothing may be light on dark
    std::vector<LineWord> read;
    for (std::size_t i = 0; i < likely.size();) {
        if (likely[i].sure) {
            read.push_back(likely[i++]);
            continue;
        }
        std::size_t end = i;
        while (end < likely.size() && !likely[end].sure) ++end;
        for (LineWord& word : read_doubtful(api, piece, likely, i, end, dpi)) read.push_back(std::move(word));
        i = end;
    }
    return place_words(piece, read, ink);
}

// A page turned by quarters, and its ink.
struct TurnedPage {
    Picture picture;
    std::vector<InkPart> ink;
};

TurnedPage turned_page(const Picture& grey, const std::vector<InkPart>& ink, int turn) {
    TurnedPage page{turned(grey, turn), {}};
    for (const InkPart& part : ink) page.ink.push_back(turned_part(part, turn, width_of(grey), height_of(grey)));
    return page;
}

// What stands on its side: the layout tells lines from columns, but not which way they read. The surer of both does.
std::vector<SeenWord> read_aside(tesseract::TessBaseAPI& api, const LineNetwork& network, const Picture& grey, const std::vector<LinePiece>& pieces,
                                 const std::vector<InkPart>& ink, double dpi) {
    std::array<std::optional<TurnedPage>, 4> pages;  // by quarters turned
    std::vector<SeenWord> words;
    for (auto from = pieces.begin(); from != pieces.end();) {
        const auto to = std::find_if(from, pieces.end(), [&](const LinePiece& piece) { return piece.block != from->block; });
        std::vector<SeenWord> best;
        for (const int rotation : {from->rotation, (from->rotation + 180) % 360}) {
            const int turn = (360 - rotation) % 360;
            std::optional<TurnedPage>& page = pages[static_cast<std::size_t>(turn / 90)];
            if (!page) page = turned_page(grey, ink, turn);
            const int width = width_of(page->picture), height = height_of(page->picture);
            api.SetImage(page->picture.get());
            std::vector<SeenWord> block;
            for (auto piece = from; piece != to; ++piece) {
                const LinePiece upright = rotation == piece->rotation ? *piece : overturned(*piece, width, height);
                const std::vector<SeenWord> read = turned_back(read_piece(api, network, page->picture, upright, page->ink, dpi), rotation, width, height);
                block.insert(block.end(), read.begin(), read.end());
            }
            if (best.empty() || mean_confidence(block) > mean_confidence(best)) best = std::move(block);
        }
        words.insert(words.end(), best.begin(), best.end());
        from = to;
    }
    return words;
}

// The words of the page.
std::vector<SeenWord> read_page(tesseract::TessBaseAPI& api, const LineNetwork* network, const Picture& grey, const std::vector<InkPart>& ink, double dpi) {
    if (!network) return recognise_picture(api, grey, dpi, tesseract::PSM_AUTO);
    const std::vector<LinePiece> pieces = find_pieces(api, grey, dpi);
    if (pieces.empty()) return recognise_picture(api, grey, dpi, tesseract::PSM_AUTO);
    std::vector<LinePiece> aside;
    std::vector<SeenWord> words;
    for (const LinePiece& piece : pieces) {
        if (piece.rotation != 0) {
            aside.push_back(piece);
            continue;
        }
        const std::vector<SeenWord> read = read_piece(api, *network, grey, piece, ink, dpi);
        words.insert(words.end(), read.begin(), read.end());
    }
    const std::vector<SeenWord> others = read_aside(api, *network, grey, aside, ink, dpi);
    words.insert(words.end(), others.begin(), others.end());
    return words;
}

// A page after the first look.
struct Upright {
    Picture picture;                     // turned, straight, without rulings, dark bands made white
    int turn = 0;                        // degrees clockwise that were needed
    double skew = 0;                     // degrees clockwise that were taken out
    std::optional<SkewedHalves> halves;  // of which each was straightened by itself
    std::vector<Ruling> rulings;
    std::vector<InkPart> bands;
    std::vector<InkPart> ink;
    std::vector<DotLeader> leaders;  // taken out of both
    std::vector<SeenWord> words;
    double confidence = 0;
    std::size_t letters = 0;
};

Upright read_upright(tesseract::TessBaseAPI& api, const LineNetwork* network, const Picture& grey, double dpi, int turn) {
    Upright page;
    page.turn = turn;
    page.picture = turned(grey, turn);
    page.halves = skewed_halves(page.picture);
    if (page.halves) {
        page.picture = straightened(page.picture, *page.halves);
        page.skew = -page.halves->left;
    } else if (const double skew = find_skew(page.picture); skew != 0) {
        page.picture = straightened(page.picture, skew);
        page.skew = -skew;
    }
    const Picture printed = page.picture;
    const FaintMarks faint = faint_marks(printed, dpi);  // before what is darker, and among them, is taken out
    page.rulings = take_rulings(page.picture, dpi);
    page.bands = lighten_bands(page.picture, dpi);
    Picture depth = ink_depth(page.picture, dpi);
    if (darken_faint(page.picture, depth, dpi)) depth = ink_depth(page.picture, dpi);
    page.ink = ink_in(depth);
    take_remains(page.picture, page.ink, page.rulings);
    add_faint(faint, page.rulings, page.bands);
    finish_lines(printed, dpi, page.bands, page.rulings);
    page.leaders = take_leaders(page.picture, page.ink, kUsualHeight * dpi / kPointsPerInch);
    page.words = read_page(api, network, page.picture, page.ink, dpi);
    part_dashes(page.picture, page.ink, text_height(page.words, kUsualHeight * dpi / kPointsPerInch));
    page.confidence = mean_confidence(page.words);
    for (const SeenWord& word : page.words) page.letters += word.text.size();
    return page;
}

// Lines on their side that the layout took for upright text are read turned, the surer of both ways. What is unsure both ways is left out; how many
// lines those are of which something had been read.
std::size_t read_upended(tesseract::TessBaseAPI& api, Upright& page, double dpi) {
    const std::vector<UpendedLine> lines = upended_lines(page.words, page.ink, text_height(page.words, kUsualHeight * dpi / kPointsPerInch));
    if (lines.empty()) return 0;
    const std::vector<std::size_t> took = take_upended(page.words, page.ink, lines);
    const int width = width_of(page.picture), height = height_of(page.picture);
    std::size_t unread = 0;
    std::vector<std::vector<SeenWord>> best(lines.size());
    for (const int rotation : {90, 270}) {
        const int turn = 360 - rotation;
        const Picture picture = turned(page.picture, turn);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::vector<SeenWord> words =
                read_cut(api, picture, dpi, turned_part(lines[i].box, turn, width, height), kLineCapital * lines[i].box.width(), CutKind::line);
            if (mean_confidence(words) > mean_confidence(best[i])) best[i] = turned_back(words, rotation, height, width);
        }
    }
    std::vector<char> of_line(page.ink.size(), 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const int part : lines[i].parts) of_line[static_cast<std::size_t>(part)] = 1;
        if (mean_confidence(best[i]) >= kTurnedConfidence)
            page.words.insert(page.words.end(), best[i].begin(), best[i].end());
        else
            unread += took[i] > 0;
    }
    std::size_t next = 0;
    std::erase_if(page.ink, [&](const InkPart&) { return of_line[next++] != 0; });  // it is accounted for
    return unread;
}

// Finer pictures cost layout analysis and give no surer words; in coarser ones small marks and thin strokes drown.
double working_dpi(const Bitmap& picture, double own_dpi) {
    if (own_dpi >= kCoarsestDpi && own_dpi <= kFinestDpi) return own_dpi;
    if (own_dpi > kFinestDpi) return kFineMade;
    const double factor = kCoarseMade / own_dpi;
    return factor * factor * picture.width * picture.height > static_cast<double>(kMaxPixels) ? own_dpi : kCoarseMade;
}

// Whether most of the letters were read on their side: the engine reads them, but in the page's order and not its tables.
bool on_its_side(const std::vector<SeenWord>& words) {
    std::size_t aside = 0, all = 0;
    for (const SeenWord& word : words) {
        all += word.text.size();
        if (word.rotation != 0) aside += word.text.size();
    }
    return 2 * aside > all;
}

// Whether what the network reads surely on a picture as it stands has characters enough that prove that it stands upright. 0, 1, 2, 5, 6, 8 and 9
// prove nothing: they read as well on their head.
bool reads_upright(tesseract::TessBaseAPI& api, const LineNetwork& network, const Picture& picture, double dpi) {
    const auto proves = [](unsigned char c) { return std::isalpha(c) != 0 || c == '3' || c == '4' || c == '7'; };
    int proven = 0;
    for (const LinePiece& piece : find_pieces(api, picture, dpi)) {
        if (piece.rotation != 0) continue;
        for (const LineWord& word : read_likely(network, picture, piece.cut))
            if (word.sure) proven += static_cast<int>(std::count_if(word.text.begin(), word.text.end(), proves));
        if (proven >= kFewestLetters) return true;
    }
    return false;
}

// Degrees clockwise that would set the picture upright: the part with the most strokes is read in all four positions. On its head or its side
// text gives next to no sure words. 0 where no position does. Unless `all` are to be compared, the first that reads surely is taken.
int find_turn(tesseract::TessBaseAPI& api, const LineNetwork* network, const Picture& grey, double dpi, const InkPart& part, bool all) {
    const LineCut cut = cut_line(grey, part, kGoodHeight, kGoodHeight);
    if (!all && network != nullptr && reads_upright(api, *network, cut.picture, dpi)) return 0;
    int best = 0;
    double most = kFewestLetters / kClearlyMore;
    for (const int turn : {0, 180, 90, 270}) {
        double letters = 0;
        const std::vector<SeenWord> words = recognise_picture(api, turned(cut.picture, turn), dpi, tesseract::PSM_SINGLE_BLOCK);
        for (const SeenWord& word : words)
            if (word.confidence >= kSureWord) letters += static_cast<double>(word.text.size());
        const double sure = mean_confidence(words);
        if (letters > most * kClearlyMore && (turn == 0 || sure >= kTurnedConfidence)) most = letters, best = turn;
        if (sure >= kSureSample && most >= (all ? kEnoughLetters : kFewestLetters)) break;
    }
    return best;
}

}  // namespace

struct Recogniser::Impl {
    tesseract::TessBaseAPI api;
    std::optional<LineNetwork> network;  // of the model, where its build is known
};

Recogniser::Recogniser(const std::string& language) : impl_(std::make_unique<Impl>()) {
    check_languages(language);
    // Whether a text is set in fixed pitch matters to the older engine only, and costs a thirtieth of the time to find out. Where its tables are is
    // found out by griffier itself; on a page of small cells the engine spends half its time on that.
    const std::vector<std::string> names = {"debug_file", "textord_fast_pitch_test", "textord_tabfind_find_tables"};
    const std::vector<std::string> values = {"/dev/null", "1", "0"};
    const std::string folder = language_folder();
    if (impl_->api.Init(folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0)
        throw InputError("language_missing", "language data for recognition cannot be used: " + language + " in " + folder, "Install it again.");
    const std::vector<std::string> models = ocr_models(language);
    if (models.size() != 1) return;  // several languages are weighed against each other
    if (const std::optional<std::string> model = read_whole(models[0])) impl_->network = read_line_model(*model);
}

Recogniser::~Recogniser() = default;

Page Recogniser::recognise(const Bitmap& picture, double width, double height) {
    if (picture.width <= 0 || picture.height <= 0 || width <= 0 || height <= 0) throw InputError("damaged", "the page has no picture to recognise", "");
    const LineNetwork* network = impl_->network ? &*impl_->network : nullptr;
    const double own_dpi = picture.width / width * kPointsPerInch;
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
    const int turn = hint ? find_turn(impl_->api, network, level, dpi, sample, false) : 0;
    Upright best = read_upright(impl_->api, network, grey, dpi, turn);
    if (dpi < own_dpi && text_height(best.words, kLeastCapital) < kLeastCapital) {  // small type needs all there is
        grey = whole;
        dpi = own_dpi;
        best = read_upright(impl_->api, network, grey, dpi, turn);
    }
    if (on_its_side(best.words) || best.confidence < kTurnedConfidence || best.words.size() < kFewWords) {
        const int other_turn = turn != 0 ? 0 : find_turn(impl_->api, network, best.picture, dpi, fullest_part(best.picture, dpi), true);
        if (other_turn != turn) {
            Upright other = read_upright(impl_->api, network, grey, dpi, other_turn);
            if (other.confidence * static_cast<double>(other.letters) >= kTurnWins * best.confidence * static_cast<double>(best.letters))
                best = std::move(other);
        }
    }
    const std::size_t upended = read_upended(impl_->api, best, dpi);
    const ShapeOf shape_of = [&](const InkPart& part) { return character_shape(best.picture, part); };
    find_euro_signs(best.words, best.ink, text_height(best.words, kUsualHeight * dpi / kPointsPerInch), shape_of,
                    [&](const InkPart& sign, const InkPart& figure) { return read_together(impl_->api, best.picture, dpi, sign, figure); });
    const std::vector<InkPart> bars = look_again(best.words, best.ink, dpi, [&](const InkPart& box, double text_height, CutKind kind) {
        return read_cut(impl_->api, best.picture, dpi, box, text_height, kind);
    });
    const std::size_t words_seen = best.words.size();
    const double capital = text_height(best.words, kUsualHeight * dpi / kPointsPerInch);
    hold_against_shapes(best.words, best.ink, capital, shape_of);
    find_euro_signs(best.words, best.ink, capital, shape_of, [](const InkPart&, const InkPart&) { return std::string(); });  // a second look knows figures only
    doubt_torn(best.words, capital);
    const std::vector<InkPart> over_figures = ink_over_figures(best.words, best.ink, find_solids(best.picture, dpi), capital);
    find_signs(best.words, best.ink, capital, shape_of);
    find_check_boxes(best.words, best.ink, capital, shape_of);
    find_bullets(best.words, best.ink, capital);
    drop_strays(best.words, best.ink, capital);
    add_leaders(best.words, best.leaders, capital);

    Page page;
    if (best.words.empty() && words_seen >= kManyWords)
        page.warnings.push_back({"doubtful_recognition", "nothing on the page could be read surely: its picture shows no text, or none that is legible", 0});
    if (upended > 0)
        page.warnings.push_back({"doubtful_recognition", "lines of text on their side could not be read and are left out: " + std::to_string(upended), 0});
    page.text_from = TextFrom::ocr;
    const bool sideways = best.turn == 90 || best.turn == 270;
    page.width = sideways ? height : width;
    page.height = sideways ? width : height;
    const double sx = page.width / width_of(best.picture), sy = page.height / height_of(best.picture);
    for (const InkPart& bar : bars)
        best.rulings.push_back(
            {Axis::vertical, (bar.x0 + bar.x1) / 2.0, static_cast<double>(bar.y0), static_cast<double>(bar.y1), static_cast<double>(bar.width())});
    for (Ruling ruling : best.rulings) {
        const bool flat = ruling.axis == Axis::horizontal;
        ruling.position *= flat ? sy : sx;
        ruling.start *= flat ? sx : sy;
        ruling.end *= flat ? sx : sy;
        ruling.width *= flat ? sy : sx;
        page.rulings.push_back(ruling);
    }
    for (const InkPart& band : best.bands) page.shaded.push_back({band.x0 * sx, band.y0 * sy, band.x1 * sx, band.y1 * sy});
    for (const InkPart& part : over_figures) page.images.push_back({part.x0 * sx, part.y0 * sy, part.x1 * sx, part.y1 * sy});
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
        word.readings = seen.readings;
        page.words.push_back(std::move(word));
    }
    page.ocr = OcrInfo{own_dpi, mean_confidence(best.words), best.turn, best.skew};
    if (best.halves) page.ocr->fold = best.halves->fold * sx, page.ocr->right_skew = -best.halves->right;
    return page;
}

Page Recogniser::recognise_lines(const Bitmap& picture, double width, double height, const std::vector<Box>& lines) {
    if (picture.width <= 0 || picture.height <= 0 || width <= 0 || height <= 0) throw InputError("damaged", "the page has no picture to recognise", "");
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
             all_sure(likely) ? place_words(piece, likely, {}) : read_cut(impl_->api, grey, dpi, box, kLineCapital * box.height(), CutKind::line)) {
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
    if (picture.width <= 0 || picture.height <= 0 || asked.width <= 0 || asked.height <= 0)
        throw InputError("damaged", "the page has no picture to recognise", "");
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
        seen = look_closer(seen, ink, [&](const InkPart& box, double height, CutKind kind) { return read_cut(impl_->api, grey, dpi, box, height, kind); });
        word.text = seen.text;
        word.confidence = seen.confidence;
        word.readings = seen.readings;
    }
    return page;
}

std::string ocr_version() { return std::string("Tesseract ") + tesseract::TessBaseAPI::Version() + ", " + picture_library(); }

}  // namespace griffier
