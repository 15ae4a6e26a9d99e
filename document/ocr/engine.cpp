#include "document/ocr/engine.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "document/error.h"
#include "document/ocr/ocr_languages.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kCapital = 0.72;    // height of a capital or digit in font sizes
constexpr double kTallWord = 1.3;    // height / width of a word of three characters that stands on its side
constexpr double kBeyondLine = 0.5;  // heights of a line that a word may reach beyond it

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
std::vector<SeenWord> read_set(tesseract::TessBaseAPI& api, double dpi, tesseract::PageSegMode mode) {
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

tesseract::PageSegMode mode_of(TextForm form) {
    switch (form) {
        case TextForm::page:
            return tesseract::PSM_AUTO;
        case TextForm::block:
            return tesseract::PSM_SINGLE_BLOCK;
        case TextForm::line:
            return tesseract::PSM_SINGLE_LINE;
        case TextForm::bare_line:
            return tesseract::PSM_RAW_LINE;
        case TextForm::word:
            return tesseract::PSM_SINGLE_WORD;
    }
    return tesseract::PSM_AUTO;
}

}  // namespace

struct Engine::Impl {
    tesseract::TessBaseAPI api;
};

Engine::Engine(const std::string& language) : impl_(std::make_unique<Impl>()) {
    // Whether a text is set in fixed pitch matters to the older engine only, and costs a thirtieth of the time to find out. Where its tables are is
    // found out by griffier itself; on a page of small cells the engine spends half its time on that.
    const std::vector<std::string> names = {"debug_file", "textord_fast_pitch_test", "textord_tabfind_find_tables"};
    const std::vector<std::string> values = {"/dev/null", "1", "0"};
    const std::string folder = language_folder();
    if (impl_->api.Init(folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0)
        throw InputError("language_missing", "language data for recognition cannot be used: " + language + " in " + folder, "Install it again.");
}

Engine::~Engine() = default;

void Engine::set(const Picture& grey) { impl_->api.SetImage(grey.get()); }

std::vector<SeenWord> Engine::read(const Picture& grey, double dpi, TextForm form) {
    set(grey);
    return read_set(impl_->api, dpi, mode_of(form));
}

std::vector<SeenWord> Engine::read_part(const InkPart& part, double dpi) {
    impl_->api.SetRectangle(part.x0, part.y0, part.width(), part.height());
    return read_set(impl_->api, dpi, tesseract::PSM_RAW_LINE);
}

void Engine::read_only(const char* characters) { impl_->api.SetVariable("tessedit_char_whitelist", characters); }

std::vector<LinePiece> Engine::find_pieces(const Picture& grey, double dpi) {
    tesseract::TessBaseAPI& api = impl_->api;
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

std::string engine_version() { return std::string("Tesseract ") + tesseract::TessBaseAPI::Version(); }

}  // namespace griffier
