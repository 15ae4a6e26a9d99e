#include "document/pdf.h"

// Poppler's private headers: PDFDoc, OutputDev, Gfx, GfxState and SplashOutputDev only, so that the same source compiles with
// 22.12 (Debian 12) and 25.03 (Debian 13).
#include <Error.h>
#include <ErrorCodes.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <XRef.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "document/actual_text.h"
#include "document/error.h"
#include "document/file_bytes.h"
#include "document/glyphs.h"
#include "document/image_bytes.h"
#include "document/pdf_device.h"
#include "document/pdf_picture.h"
#include "document/pdf_region.h"
#include "document/pdf_text.h"
#include "document/symbol_fonts.h"
#include "document/text.h"
#include "document/words.h"

namespace griffier {
namespace {

constexpr double kAxisTolerance = 0.5;                // pt: how far a segment may lean and still be a ruling
constexpr double kMaxRulingWidth = 3.0;               // pt: a filled box thinner than this is a drawn line
constexpr double kMinRulingLength = 3.0;              // pt: shorter segments are glyph parts or ticks
constexpr double kMinShadedSide = 3.0;                // pt: smaller filled boxes are bullets and glyph parts
constexpr double kHidingCover = 0.6;                  // of the page: an opaque image so large over text is a scan with its text below
constexpr double kLowestDpi = 60, kHighestDpi = 600;  // outside it the image is a thumbnail, or more than a reader needs
constexpr double kMaxDpiDifference = 0.1;             // between across and down (fax modes differ more)
constexpr double kPictureCover = 0.5;                 // of the page, for an image to be what the page shows
constexpr std::int64_t kMaxStencil = 1 << 20;         // cells of a bitmap glyph
constexpr int kMaxWarnings = 20;                      // of Poppler's, per document
constexpr std::size_t kMaxMessage = 200;              // bytes of one of them

// ---------------------------------------------------------------- opening

// Poppler 22.12 takes the stream as a pointer, later versions as a unique_ptr.
template <typename Doc>
std::unique_ptr<Doc> open_document(std::string_view bytes, const std::optional<GooString>& password) {
    auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    if constexpr (std::is_constructible_v<Doc, BaseStream*, const std::optional<GooString>&, const std::optional<GooString>&>)
        return std::make_unique<Doc>(static_cast<BaseStream*>(stream), password, password);
    else
        return std::make_unique<Doc>(std::unique_ptr<BaseStream>(stream), password, password);
}

// Poppler builds four colour transforms for every page of a document that names an output intent (every PDF/A does): five
// times the work of reading the page. Colours are of no interest here, so the document in memory forgets its intent.
void forget_output_intent(PDFDoc& doc) {
    XRef* table = doc.getXRef();
    Object catalog = table->getCatalog();
    if (!catalog.isDict() || catalog.dictLookup("OutputIntents").isNull()) return;
    catalog.dictRemove("OutputIntents");
    table->setModifiedObject(&catalog, Ref{table->getRootNum(), table->getRootGen()});
}

// ---------------------------------------------------------------- one page
// What the program of a Type 3 glyph draws, in em of its font.
class OutlineDevice : public ClaimingDevice {
public:
    explicit OutlineDevice(const GfxFont& font) {
        for (std::size_t i = 0; i < matrix_.size(); ++i) matrix_[i] = font.getFontMatrix()[i];
    }
    GlyphOutline outline;

    bool upsideDown() override { return false; }
    bool shade(GfxState*) override { return true; }  // no glyph of a text is drawn so
    void fill(GfxState* state) override {
        const GfxPath* path = state->getPath();
        for (int s = 0; s < path->getNumSubpaths(); ++s) {
            const GfxSubpath* sub = path->getSubpath(s);
            const auto point = [&](int i) { return em(state, sub->getX(i), sub->getY(i)); };
            for (int i = 0; i < sub->getNumPoints(); ++i) {
                const auto [x, y] = point(i);
                if (i == 0)
                    outline.move(x, y);
                else if (!sub->getCurve(i) || i + 2 >= sub->getNumPoints())
                    outline.line(x, y);
                else
                    outline.curve(x, y, point(i + 1).first, point(i + 1).second, point(i + 2).first, point(i + 2).second), i += 2;
            }
        }
    }
    void eoFill(GfxState* state) override { fill(state); }
    void stroke(GfxState* state) override { fill(state); }
    void drawImageMask(GfxState* state, Object*, Stream* stream, int w, int h, bool invert, bool, bool) override {
        if (w <= 0 || h <= 0 || static_cast<std::int64_t>(w) * h > kMaxStencil) return;
        std::vector<bool> cells;
        ImageStream lines(stream, w, 1, 1);
        (void)lines.reset();
        for (int row = 0; row < h; ++row) {
            const unsigned char* line = lines.getLine();
            for (int column = 0; column < w; ++column) cells.push_back(line != nullptr && (line[column] != 0) == invert);
        }
        stream->close();
        const auto [x, y] = em(state, 0, 1);  // an image's first row is its top
        const auto [right_x, right_y] = em(state, 1, 1);
        const auto [down_x, down_y] = em(state, 0, 0);
        outline.stencil(w, h, cells, x, y, right_x - x, right_y - y, down_x - x, down_y - y);
    }

private:
    std::pair<double, double> em(GfxState* state, double x, double y) const {
        double gx = 0, gy = 0;
        state->transform(x, y, &gx, &gy);
        return {matrix_[0] * gx + matrix_[2] * gy + matrix_[4], -(matrix_[1] * gx + matrix_[3] * gy + matrix_[5])};
    }
    std::array<double, 6> matrix_{};
};

class PageDevice : public ClaimingDevice {
public:
    Page page;
    GlyphPage* glyphs = nullptr;    // where the painted glyphs are noted, if anywhere
    GlyphShapes* shapes = nullptr;  // ... with `glyphs`
    PDFDoc* doc = nullptr;          // ... with `glyphs`
    bool started = false;
    WordBuilder words;
    int false_digits() const { return false_digits_; }

    void startPage(int, GfxState* state, XRef* table) override {
        page = Page();
        table_ = table;
        words = WordBuilder();
        drawings_.start_page();
        in_actual_text_ = groups_ = 0;
        in_masked_image_ = soft_mask_ = false;
        span_ = ActualText();
        started = true;
        style_known_ = false;
        false_digits_ = 0;
        if (state == nullptr) return;
        page.width = state->getPageWidth();
        page.height = state->getPageHeight();
    }

    bool shade(GfxState* state) override {
        Box box{0, 0, page.width, page.height};
        if (inside_clip(state, box) && box.width() >= kMinShadedSide && box.height() >= kMinShadedSide) page.shaded.push_back(box);
        return true;
    }

    // Whatever changes how glyphs look makes the cached style stale.
    void restoreState(GfxState*) override { style_known_ = false; }
    void updateAll(GfxState*) override { style_known_ = false; }
    void updateCTM(GfxState*, double, double, double, double, double, double) override { style_known_ = false; }
    void updateFont(GfxState*) override { style_known_ = false; }
    void updateTextMat(GfxState*) override { style_known_ = false; }
    void updateHorizScaling(GfxState*) override { style_known_ = false; }
    void updateRender(GfxState*) override { style_known_ = false; }
    void updateFillOpacity(GfxState*) override { style_known_ = false; }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode code, int bytes, const Unicode* u, int n) override {
        if (glyphs == nullptr && n == 1 && u != nullptr && is_space(u[0])) {
            if (in_actual_text_ > 0)
                span_.glyphs.push_back({{}, Ink::visible, 0, 0, 0, 0, " ", true});
            else
                words.end_word();
            return;
        }
        if (!style_known_) learn_style(state);
        // Poppler's advance includes character and word spacing; the glyph's own does not.
        double spacing = state->getCharSpace();
        if (code == 0x20 && bytes == 1) spacing += state->getWordSpace();
        double sx = 0, sy = 0, px = 0, py = 0, ax = 0, ay = 0;
        if (spacing != 0) state->textTransformDelta(spacing * state->getHorizScaling(), 0, &sx, &sy);
        state->transform(x, y, &px, &py);
        state->transformDelta(dx - sx, dy - sy, &ax, &ay);
        if (!std::isfinite(px) || !std::isfinite(py) || !std::isfinite(ax) || !std::isfinite(ay)) return;
        text_.clear();
        for (int i = 0; i < n && u != nullptr; ++i) append_utf8(text_, symbol_character(symbols_, u[i]));
        Ink ink = Ink::visible;
        if (invisible_) {
            ink = Ink::invisible;
        } else {
            // The middle of the glyph decides, at a third of an em above the baseline.
            const double cx = px + ax / 2 + style_.up_x / 3, cy = py + ay / 2 + style_.up_y / 3;
            Box clip;
            state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
            if (cx < 0 || cy < 0 || cx > page.width || cy > page.height)
                ink = Ink::outside;
            else if (!clip.contains(cx, cy))
                ink = Ink::clipped;
        }
        if (ink == Ink::visible && n == 1 && u != nullptr && digits_ != nullptr && u[0] >= '0' && u[0] <= '9') {
            const auto named = digits_->find(code);
            if (named != digits_->end() && named->second != static_cast<int>(u[0] - '0')) ++false_digits_;
        }
        if (glyphs != nullptr)
            note(state, code, ink, px, py, ax, ay);
        else if (in_actual_text_ > 0)
            span_.glyphs.push_back({style_, ink, px, py, ax, ay, text_, false});
        else
            words.add(style_, ink, px, py, ax, ay, text_);
    }

    // A producer may say what a run of glyphs stands for where the font does not say it right (small capitals, ligatures).
    void beginActualText(GfxState*, const GooString* text) override {
        if (in_actual_text_++ > 0) return;
        span_ = {text != nullptr ? text_string(text->toStr()) : "", {}};
    }
    void endActualText(GfxState*) override {
        if (in_actual_text_ == 0 || --in_actual_text_ > 0) return;
        span_.give(words);
    }
    void endPage() override {
        in_actual_text_ = 0;
        span_.give(words);
        page.marks = drawings_.finish_page();
    }

    void stroke(GfxState* state) override {
        note_drawing(state, false);
        const GfxPath* path = state->getPath();
        const double width = state->getTransformedLineWidth();
        for (int s = 0; s < path->getNumSubpaths(); ++s) {
            const GfxSubpath* sub = path->getSubpath(s);
            for (int i = 1; i < sub->getNumPoints(); ++i) {
                if (sub->getCurve(i) || sub->getCurve(i - 1)) continue;
                double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
                state->transform(sub->getX(i - 1), sub->getY(i - 1), &x0, &y0);
                state->transform(sub->getX(i), sub->getY(i), &x1, &y1);
                add_ruling(state, {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)}, width);
            }
        }
    }

    void fill(GfxState* state) override {
        note_drawing(state, true);
        const GfxPath* path = state->getPath();
        for (int s = 0; s < path->getNumSubpaths(); ++s) {
            const GfxSubpath* sub = path->getSubpath(s);
            const int points = sub->getNumPoints();
            if (points < 4 || points > 5) continue;
            Box box{1e9, 1e9, -1e9, -1e9};
            bool upright = true;
            double last_x = 0, last_y = 0;
            for (int i = 0; i < points && upright; ++i) {
                double x = 0, y = 0;
                state->transform(sub->getX(i), sub->getY(i), &x, &y);
                box = {std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
                upright = !sub->getCurve(i) && (i == 0 || std::min(std::abs(x - last_x), std::abs(y - last_y)) <= kAxisTolerance);
                last_x = x;
                last_y = y;
            }
            if (!upright) continue;
            const double w = box.width(), h = box.height();
            if (h <= kMaxRulingWidth && w > h)
                add_ruling(state, {box.x0, box.center_y(), box.x1, box.center_y()}, h);
            else if (w <= kMaxRulingWidth)
                add_ruling(state, {box.center_x(), box.y0, box.center_x(), box.y1}, w);
            else if (inside_clip(state, box) && box.width() >= kMinShadedSide && box.height() >= kMinShadedSide)
                page.shaded.push_back(box);
        }
    }
    void eoFill(GfxState* state) override { fill(state); }

    // Poppler's defaults route masked and soft-masked images through drawImage; the base class skips inline data.
    void drawImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, const int* mask,
                   bool inlined) override {
        add_image(state);
        note_picture(state, inlined ? nullptr : stream);
        if (mask == nullptr && !in_masked_image_) hide_what_is_under_image(state);
        OutputDev::drawImage(state, ref, stream, w, h, map, interpolate, mask, inlined);
    }
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, Stream* mask, int mask_w,
                         int mask_h, bool invert, bool mask_interpolate) override {
        in_masked_image_ = true;
        if (!drawings_.full()) mask_looks_ = stored_looks(mask);
        OutputDev::drawMaskedImage(state, ref, stream, w, h, map, interpolate, mask, mask_w, mask_h, invert, mask_interpolate);
        in_masked_image_ = false;
    }
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, Stream* mask, int mask_w,
                             int mask_h, GfxImageColorMap* mask_map, bool mask_interpolate) override {
        in_masked_image_ = true;
        if (!drawings_.full()) mask_looks_ = stored_looks(mask);
        OutputDev::drawSoftMaskedImage(state, ref, stream, w, h, map, interpolate, mask, mask_w, mask_h, mask_map, mask_interpolate);
        in_masked_image_ = false;
    }
    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { soft_mask_ = true; }
    void clearSoftMask(GfxState*) override { soft_mask_ = false; }
    void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool) override { ++groups_; }
    void endTransparencyGroup(GfxState*) override { --groups_; }
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int w, int h, bool invert, bool interpolate, bool inlined) override {
        add_image(state);
        note_picture(state, inlined ? nullptr : stream);
        OutputDev::drawImageMask(state, ref, stream, w, h, invert, interpolate, inlined);
    }

private:
    bool inside_clip(GfxState* state, Box& box) const {  // false: nothing is left inside clip and page
        Box c;
        state->getClipBBox(&c.x0, &c.y0, &c.x1, &c.y1);
        box = intersect(box, intersect(c, {0, 0, page.width, page.height}));
        return box.x0 <= box.x1 && box.y0 <= box.y1;  // false for NaN too
    }

    void add_ruling(GfxState* state, Box box, double width) {
        const bool horizontal = box.width() > box.height();
        if (!(std::min(box.width(), box.height()) <= kAxisTolerance) || !(std::max(box.width(), box.height()) >= kMinRulingLength)) return;
        if (horizontal)
            box.y0 = box.y1 = box.center_y();
        else
            box.x0 = box.x1 = box.center_x();
        if (!inside_clip(state, box) || std::max(box.width(), box.height()) <= 0) return;
        if (horizontal)
            page.rulings.push_back({Axis::horizontal, box.y0, box.x0, box.x1, width});
        else
            page.rulings.push_back({Axis::vertical, box.x0, box.y0, box.y1, width});
    }

    void note_drawing(GfxState* state, bool filled) {
        if (glyphs != nullptr || drawings_.full()) return;
        if (auto piece = small_piece(state, filled)) drawings_.add(std::move(*piece));
    }

    void note_picture(GfxState* state, Stream* stream) {
        const std::string mask = std::exchange(mask_looks_, {});
        Box box = unit_square(state);
        if (glyphs != nullptr || drawings_.full() || stream == nullptr || box.width() > SmallDrawings::kLargest || box.height() > SmallDrawings::kLargest ||
            !inside_clip(state, box) || box.empty())
            return;
        if (const std::string looks = stored_looks(stream); !looks.empty()) drawings_.add({box, "picture " + looks + ' ' + mask, {}});
    }

    void add_image(GfxState* state) {
        Box box = unit_square(state);
        if (inside_clip(state, box) && !box.empty()) page.images.push_back(box);
    }

    // A scan painted over its own recognised text, as some scanners do it. Only where the image is opaque beyond doubt.
    void hide_what_is_under_image(GfxState* state) {
        if (soft_mask_ || groups_ > 0 || state->getFillOpacity() < 1 || state->getBlendMode() != gfxBlendNormal) return;
        double right_x = 0, right_y = 0;
        state->transformDelta(1, 0, &right_x, &right_y);
        if (std::min(std::abs(right_x), std::abs(right_y)) > kAxisTolerance) return;  // slanted: its box is larger than it is
        Box box = unit_square(state);
        if (inside_clip(state, box) && box.area() >= kHidingCover * page.width * page.height) words.cover(box);
    }

    void note(GfxState* state, CharCode code, Ink ink, double x, double y, double dx, double dy) {
        const auto& font = state->getFont();
        if (!font) return;
        const std::tuple<int, int, CharCode> key{font->getID()->num, font->getID()->gen, code};
        const auto [known, fresh] = known_shapes_.try_emplace(key, -1);
        if (fresh) known->second = shape_of(*font, code);
        if (glyphs->styles.empty() || !(glyphs->styles.back() == style_)) glyphs->styles.push_back(style_);
        glyphs->glyphs.push_back({known->second, static_cast<int>(glyphs->styles.size()) - 1, ink, x, y, dx, dy});
    }

    int shape_of(GfxFont& font, CharCode code) {
        if (font.getType() != fontType3) {
            Ref file = *font.getID();
            font.getEmbeddedFontID(&file);
            return shapes->add_unknown(std::to_string(file.num) + ' ' + std::to_string(file.gen) + ' ' + std::to_string(code));
        }
        auto& type3 = static_cast<Gfx8BitFont&>(font);
        OutlineDevice device(font);
        Object program = type3.getCharProc(static_cast<int>(code));
        if (program.isStream()) {
            const PDFRectangle everything(0, 0, 1, 1);  // the origin of its user space; nothing is clipped
            Gfx gfx(doc, &device, type3.getResources(), &everything, nullptr);
            gfx.display(&program);
        }
        return shapes->add(device.outline);
    }

    void learn_style(GfxState* state) {
        style_known_ = true;
        double m11 = 0, m12 = 0, up_x = 0, up_y = 0;
        state->getFontTransMat(&m11, &m12, &up_x, &up_y);  // (m11, m12): one em along; (up_x, up_y): one em upwards; on the page
        const double along = std::hypot(m11, m12);
        style_.up_x = up_x;
        style_.up_y = up_y;
        style_.along_x = along > 0 ? m11 / along : 1;
        style_.along_y = along > 0 ? m12 / along : 0;
        style_.size = state->getTransformedFontSize();
        const auto& font = state->getFont();
        style_.ascent = font ? std::clamp(font->getAscent(), 0.5, 1.05) : 0.95;
        style_.descent = font ? std::clamp(font->getDescent(), -0.4, 0.0) : -0.35;
        style_.bold = font && is_bold(*font);
        symbols_ = font && font->getName() ? symbol_font(*font->getName()) : SymbolFont::none;
        invisible_ = is_invisible(state);
        digits_ = font && !font->isCIDFont() ? &named_digits(*font->getID()) : nullptr;
    }

    // Which codes a font's own /Differences call "one", "two", ...: the drawings are chosen by these names, whatever /ToUnicode says. Without
    // /Differences the names are Poppler's guess, and say nothing.
    const std::map<CharCode, int>& named_digits(Ref font) {
        const auto [found, is_new] = named_digits_.try_emplace({font.num, font.gen});
        if (!is_new || table_ == nullptr) return found->second;
        static const std::array<const char*, 10> kNames = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        const Object dict = table_->fetch(font);
        const Object encoding = dict.isDict() ? dict.dictLookup("Encoding") : Object(objNull);
        const Object differences = encoding.isDict() ? encoding.dictLookup("Differences") : Object(objNull);
        CharCode code = 0;
        for (int i = 0; differences.isArray() && i < differences.arrayGetLength(); ++i) {
            const Object entry = differences.arrayGet(i);
            if (entry.isInt() && entry.getInt() >= 0) code = static_cast<CharCode>(entry.getInt());
            if (!entry.isName()) continue;
            const auto name = std::find_if(kNames.begin(), kNames.end(), [&](const char* one) { return entry.isName(one); });
            if (name != kNames.end()) found->second[code] = static_cast<int>(name - kNames.begin());
            ++code;
        }
        return found->second;
    }

    static bool is_bold(const GfxFont& font) {
        if (font.isBold()) return true;
        const auto says = [&font](const char* word) { return font.getName() && font.getName()->find(word) != std::string::npos; };
        return says("Bold") || says("bold") || says("Black") || says("Heavy");
    }

    SmallDrawings drawings_;
    std::string mask_looks_;  // of the picture that comes next
    bool in_masked_image_ = false, soft_mask_ = false;
    int groups_ = 0;          // transparency groups that are open
    int in_actual_text_ = 0;  // depth
    ActualText span_;
    GlyphStyle style_;
    SymbolFont symbols_ = SymbolFont::none;
    bool style_known_ = false;
    bool invisible_ = false;
    std::string text_;
    XRef* table_ = nullptr;
    const std::map<CharCode, int>* digits_ = nullptr;                      // of the font in use, by what it calls them
    std::map<std::pair<int, int>, std::map<CharCode, int>> named_digits_;  // by font
    int false_digits_ = 0;
    std::map<std::tuple<int, int, CharCode>, int> known_shapes_;  // by font and code
};

// What was drawn, as a bitmap.
Bitmap taken(SplashOutputDev& out, int number, double dpi) {
    SplashBitmap* bitmap = out.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr)
        throw InputError("damaged", "page " + std::to_string(number) + " cannot be drawn", "Repair the file: qpdf in.pdf out.pdf", number);
    Bitmap result;
    result.width = bitmap->getWidth();
    result.height = bitmap->getHeight();
    result.dpi = dpi;
    result.grey.resize(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    for (int y = 0; y < result.height; ++y)
        std::memcpy(result.grey.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(result.width),
                    bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize(), static_cast<std::size_t>(result.width));
    return result;
}

}  // namespace

// ---------------------------------------------------------------- the file

struct PdfFile::Impl {
    explicit Impl(int descriptor) : bytes(descriptor) {}

    FileBytes bytes;
    std::unique_ptr<PDFDoc> doc;
    PageDevice device;
    PageDevice glyph_device;  // keeps which font and code has which shape
    GlyphShapes shapes;
    std::vector<Warning> warnings;
    int said = 0;     // messages of Poppler so far, the ones not kept included
    int at_page = 0;  // page being read

    // Poppler's callback carries no context: the file at work is named here while a call into Poppler runs.
    static inline Impl* at_work = nullptr;
    struct Working {
        explicit Working(Impl* impl, int page = 0) : before(at_work) {
            at_work = impl;
            impl->at_page = page;
        }
        ~Working() { at_work = before; }
        Working(const Working&) = delete;
        Working& operator=(const Working&) = delete;
        Impl* before;
    };

    static void hear(ErrorCategory, Goffset position, const char* message) {
        if (at_work == nullptr || ++at_work->said > kMaxWarnings) return;
        std::string text = normalise(message != nullptr ? message : "");
        if (text.size() > kMaxMessage) text = normalise(text.substr(0, kMaxMessage)) + "…";
        if (position >= 0) text += " (at byte " + std::to_string(position) + ")";
        at_work->warnings.push_back({"pdf_syntax", std::move(text), at_work->at_page});
    }

    void check_page(int number) const {
        if (number < 1 || number > doc->getNumPages())
            throw InputError("damaged", "there is no page " + std::to_string(number) + ", the document has " + std::to_string(doc->getNumPages()), "", number);
    }
};

PdfFile::PdfFile(int descriptor, const std::string& password) : impl_(std::make_unique<Impl>(descriptor)) {
    if (!globalParams) globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(&Impl::hear);
    const std::string_view bytes = impl_->bytes.view();
    if (bytes.empty()) throw InputError("empty", "the file is empty (0 bytes)", "Fetch the document again.");
    const Impl::Working working(impl_.get());
    std::optional<GooString> secret;
    if (!password.empty()) secret.emplace(password);
    impl_->doc = open_document<PDFDoc>(bytes, secret);
    if (!impl_->doc->isOk()) {
        const int error = impl_->doc->getErrorCode();
        if (error == errEncrypted) {
            throw InputError("encrypted",
                             password.empty() ? "the document is protected by a password" : "the document is protected and the password given does not open it",
                             "Give the password with --password-file FILE, or decrypt it first: qpdf --decrypt --password=… in.pdf out.pdf");
        }
        if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos)
            throw InputError("not_a_document", "this is not a PDF, whatever its name says",
                             "Fetch the document again; a web page may have been saved in its place.");
        const std::string why = impl_->warnings.empty() ? std::string() : ": " + impl_->warnings.back().message;
        throw InputError("damaged", "the PDF cannot be opened" + why, "Fetch the document again, or repair it: qpdf in.pdf out.pdf");
    }
    forget_output_intent(*impl_->doc);
    impl_->glyph_device.shapes = &impl_->shapes;
    impl_->glyph_device.doc = impl_->doc.get();
    if (pages() <= 0) throw InputError("no_pages", "the PDF has no pages", "Fetch the document again, or repair it: qpdf in.pdf out.pdf");
}

PdfFile::~PdfFile() = default;

int PdfFile::pages() const {
    const Impl::Working working(impl_.get());
    return impl_->doc->getNumPages();
}

std::string_view PdfFile::bytes() const { return impl_->bytes.view(); }

std::string PdfFile::title() const {
    const Impl::Working working(impl_.get());
    const auto title = impl_->doc->getDocInfoStringEntry("Title");
    return title ? text_string(title->toStr()) : "";
}

std::vector<Warning> PdfFile::take_warnings() {
    std::vector<Warning> out = std::exchange(impl_->warnings, {});
    if (impl_->said > kMaxWarnings) {
        out.push_back({"pdf_syntax", "and " + std::to_string(impl_->said - kMaxWarnings) + " more complaints about the file's syntax", 0});
        impl_->said = kMaxWarnings;
    }
    return out;
}

Page PdfFile::read_page(int number) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    PageDevice& device = impl_->device;  // one for all pages: Poppler keeps colour profiles with it
    device.started = false;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    Page& page = device.page;
    if (!device.started) throw InputError("damaged", "page " + std::to_string(number) + " cannot be read", "Repair the file: qpdf in.pdf out.pdf", number);
    if (!(page.width > 0) || !(page.height > 0) || !std::isfinite(page.width) || !std::isfinite(page.height))
        throw InputError("damaged", "page " + std::to_string(number) + " has no size", "Repair the file, or print it to a new PDF.", number);
    page.number = number;
    page.rotation = ((impl_->doc->getPageRotate(number) % 360) + 360) % 360;
    device.words.finish(page);
    page.glyphs.false_digits = device.false_digits();
    page.text_from = page.words.empty() ? TextFrom::none : TextFrom::embedded;
    return std::move(page);
}

GlyphPage PdfFile::read_glyphs(int number) {  // what Poppler says it has said when the page was read
    impl_->check_page(number);
    GlyphPage glyphs;
    glyphs.number = number;
    impl_->glyph_device.glyphs = &glyphs;
    impl_->doc->displayPage(&impl_->glyph_device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    impl_->glyph_device.glyphs = nullptr;
    return glyphs;
}

const std::vector<GlyphShape>& PdfFile::shapes() const { return impl_->shapes.all; }

Bitmap PdfFile::render(int number, double dpi) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    double width = impl_->doc->getPageCropWidth(number), height = impl_->doc->getPageCropHeight(number);
    if (impl_->doc->getPageRotate(number) % 180 != 0) std::swap(width, height);
    const double columns = std::ceil(width * dpi / kPointsPerInch), rows = std::ceil(height * dpi / kPointsPerInch);
    if (!(columns >= 1) || !(rows >= 1))
        throw InputError("damaged", "page " + std::to_string(number) + " has no size", "Repair the file, or print it to a new PDF.", number);
    if (columns * rows > static_cast<double>(kMaxPixels)) {
        throw InputError("too_large",
                         "page " + std::to_string(number) + " is " + std::to_string(std::lround(width / kPointsPerInch)) + " x " +
                             std::to_string(std::lround(height / kPointsPerInch)) + " inch, too large to recognise at " + std::to_string(std::lround(dpi)) +
                             " dpi",
                         "Print it to a smaller page size first.", number);
    }
    SplashColor white = {0xFF, 0xFF, 0xFF, 0};
    SplashOutputDev out(splashModeMono8, 1, false, white);
    out.startDoc(impl_->doc.get());
    impl_->doc->displayPage(&out, number, dpi, dpi, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    return taken(out, number, dpi);
}

std::optional<Bitmap> PdfFile::only_image(int number) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    PictureDevice device;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    if (device.too_many)
        throw InputError("too_large",
                         "an image on it claims " + std::to_string(device.too_many->first) + " x " + std::to_string(device.too_many->second) +
                             " pixels, more than can be recognised",
                         "Scan or export the page again at a lower resolution.", number);
    if (device.decoded <= 0 && device.lost_cover >= kPictureCover)
        throw InputError("damaged", "its picture cannot be decoded: it is damaged", "Scan or export the page again.", number);
    if (device.decoded < 1)
        impl_->warnings.push_back({"picture_damaged", "a picture on the page is damaged or cut off: what stood on the rest of it is lost", number});
    if (device.images != 1 || device.other) return std::nullopt;
    const double low = std::min(device.across_dpi, device.down_dpi), high = std::max(device.across_dpi, device.down_dpi);
    if (!(low >= kLowestDpi && high <= kHighestDpi && high <= low * (1 + kMaxDpiDifference))) return std::nullopt;
    const double page = (device.page_width * high / kPointsPerInch) * (device.page_height * high / kPointsPerInch);
    if (!device.plain && page > static_cast<double>(kMaxPixels)) return std::nullopt;
    if (!device.plain) return render(number, high);  // a stencil or a transparent image: its own pixels do not say how it looks
    return std::move(device.picture);
}

std::optional<Bitmap> PdfFile::pictures(int number, const Box& region, double most_dpi) {
    const Impl::Working working(impl_.get(), number);
    impl_->check_page(number);
    RegionDevice device;
    device.region = region;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    if (!(device.dpi > 0)) return std::nullopt;
    const double dpi = std::clamp(device.dpi, std::min(kPointsPerInch, most_dpi), most_dpi), scale = dpi / kPointsPerInch;
    const double left = std::floor(region.x0 * scale), top = std::floor(region.y0 * scale);
    const double columns = std::ceil(region.x1 * scale) - left, rows = std::ceil(region.y1 * scale) - top;
    if (!(columns >= 1 && rows >= 1)) return std::nullopt;
    if (columns * rows > static_cast<double>(kMaxPixels))
        throw InputError("too_large", "a picture on page " + std::to_string(number) + " is too large to recognise", "Print it to a smaller page size first.",
                         number);
    SplashColor white = {0xFF, 0xFF, 0xFF, 0};
    TextlessDevice out(splashModeMono8, 1, false, white);
    out.startDoc(impl_->doc.get());
    impl_->doc->displayPageSlice(&out, number, dpi, dpi, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false, static_cast<int>(left),
                                 static_cast<int>(top), static_cast<int>(columns), static_cast<int>(rows));
    return taken(out, number, dpi);
}

bool PdfFile::describe_pictures(int number, const Box& region, bool with_text,
                                const std::function<void(std::string_view)>& tell) {  // what Poppler says it has said when the page was read
    impl_->check_page(number);
    RegionDevice device;
    device.region = region;
    device.text_counts = with_text;
    device.describe = tell;
    impl_->doc->displayPage(&device, number, kPointsPerInch, kPointsPerInch, 0, /*useMediaBox=*/false, /*crop=*/true, /*printing=*/false);
    return device.dpi > 0 && !device.other;
}

}  // namespace griffier
