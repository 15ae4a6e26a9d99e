#include "document/pdf/pdf_page.h"

#include <Gfx.h>
#include <GfxFont.h>
#include <PDFDoc.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "document/pdf/pdf_text.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kAxisTolerance = 0.5;         // pt: how far a segment may lean and still be a ruling
constexpr double kMaxRulingWidth = 3.0;        // pt: a filled box thinner than this is a drawn line
constexpr double kMinRulingLength = 3.0;       // pt: shorter segments are glyph parts or ticks
constexpr double kMinShadedSide = 3.0;         // pt: smaller filled boxes are bullets and glyph parts
constexpr double kHidingCover = 0.6;           // of the page: an opaque image so large over text is a scan with its text below
constexpr std::int64_t kMaxStencil = 1 << 20;  // cells of a bitmap glyph

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

}  // namespace

void PageDevice::startPage(int, GfxState* state, XRef* table) {
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

bool PageDevice::shade(GfxState* state) {
    Box box{0, 0, page.width, page.height};
    if (inside_clip(state, box) && box.width() >= kMinShadedSide && box.height() >= kMinShadedSide) page.shaded.push_back(box);
    return true;
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode code, int bytes, const Unicode* u, int n) {
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
    for (int i = 0; i < n && u != nullptr; ++i) append_character(text_, symbol_character(symbols_, u[i]));
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

void PageDevice::beginActualText(GfxState*, const GooString* text) {
    if (in_actual_text_++ > 0) return;
    span_ = {text != nullptr ? text_string(text->toStr()) : "", {}};
}

void PageDevice::endActualText(GfxState*) {
    if (in_actual_text_ == 0 || --in_actual_text_ > 0) return;
    span_.give(words);
}

void PageDevice::endPage() {
    in_actual_text_ = 0;
    span_.give(words);
    page.marks = drawings_.finish_page();
}

void PageDevice::stroke(GfxState* state) {
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

void PageDevice::fill(GfxState* state) {
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

void PageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, const int* mask, bool inlined) {
    add_image(state);
    note_picture(state, inlined ? nullptr : stream);
    if (mask == nullptr && !in_masked_image_) hide_what_is_under_image(state);
    OutputDev::drawImage(state, ref, stream, w, h, map, interpolate, mask, inlined);
}

void PageDevice::drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, Stream* mask, int mask_w,
                                 int mask_h, bool invert, bool mask_interpolate) {
    in_masked_image_ = true;
    if (!drawings_.full()) mask_looks_ = stored_looks(mask);
    OutputDev::drawMaskedImage(state, ref, stream, w, h, map, interpolate, mask, mask_w, mask_h, invert, mask_interpolate);
    in_masked_image_ = false;
}

void PageDevice::drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, Stream* mask,
                                     int mask_w, int mask_h, GfxImageColorMap* mask_map, bool mask_interpolate) {
    in_masked_image_ = true;
    if (!drawings_.full()) mask_looks_ = stored_looks(mask);
    OutputDev::drawSoftMaskedImage(state, ref, stream, w, h, map, interpolate, mask, mask_w, mask_h, mask_map, mask_interpolate);
    in_masked_image_ = false;
}

void PageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int w, int h, bool invert, bool interpolate, bool inlined) {
    add_image(state);
    note_picture(state, inlined ? nullptr : stream);
    OutputDev::drawImageMask(state, ref, stream, w, h, invert, interpolate, inlined);
}

bool PageDevice::inside_clip(GfxState* state, Box& box) const {
    Box c;
    state->getClipBBox(&c.x0, &c.y0, &c.x1, &c.y1);
    box = intersect(box, intersect(c, {0, 0, page.width, page.height}));
    return box.x0 <= box.x1 && box.y0 <= box.y1;  // false for NaN too
}

void PageDevice::add_ruling(GfxState* state, Box box, double width) {
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

void PageDevice::note_drawing(GfxState* state, bool filled) {
    if (glyphs != nullptr || drawings_.full()) return;
    if (auto piece = small_piece(state, filled)) drawings_.add(std::move(*piece));
}

void PageDevice::note_picture(GfxState* state, Stream* stream) {
    const std::string mask = std::exchange(mask_looks_, {});
    Box box = unit_square(state);
    if (glyphs != nullptr || drawings_.full() || stream == nullptr || box.width() > SmallDrawings::kLargest || box.height() > SmallDrawings::kLargest ||
        !inside_clip(state, box) || box.empty())
        return;
    if (const std::string looks = stored_looks(stream); !looks.empty()) drawings_.add({box, "picture " + looks + ' ' + mask, {}});
}

void PageDevice::add_image(GfxState* state) {
    Box box = unit_square(state);
    if (inside_clip(state, box) && !box.empty()) page.images.push_back(box);
}

void PageDevice::hide_what_is_under_image(GfxState* state) {
    if (soft_mask_ || groups_ > 0 || state->getFillOpacity() < 1 || state->getBlendMode() != gfxBlendNormal) return;
    double right_x = 0, right_y = 0;
    state->transformDelta(1, 0, &right_x, &right_y);
    if (std::min(std::abs(right_x), std::abs(right_y)) > kAxisTolerance) return;  // slanted: its box is larger than it is
    Box box = unit_square(state);
    if (inside_clip(state, box) && box.area() >= kHidingCover * page.width * page.height) words.cover(box);
}

void PageDevice::note(GfxState* state, CharCode code, Ink ink, double x, double y, double dx, double dy) {
    const auto& font = state->getFont();
    if (!font) return;
    const std::tuple<int, int, CharCode> key{font->getID()->num, font->getID()->gen, code};
    const auto [known, fresh] = known_shapes_.try_emplace(key, -1);
    if (fresh) known->second = shape_of(*font, code);
    if (glyphs->styles.empty() || !(glyphs->styles.back() == style_)) glyphs->styles.push_back(style_);
    glyphs->glyphs.push_back({known->second, static_cast<int>(glyphs->styles.size()) - 1, ink, x, y, dx, dy});
}

int PageDevice::shape_of(GfxFont& font, CharCode code) {
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

void PageDevice::learn_style(GfxState* state) {
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

const std::map<CharCode, int>& PageDevice::named_digits(Ref font) {
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

bool PageDevice::is_bold(const GfxFont& font) {
    if (font.isBold()) return true;
    const auto says = [&font](const char* word) { return font.getName() && font.getName()->find(word) != std::string::npos; };
    return says("Bold") || says("bold") || says("Black") || says("Heavy");
}

}  // namespace griffier
