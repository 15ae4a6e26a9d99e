// What a page draws: the device that takes its words, lines, fills, images and small drawings, or its glyphs by their shape. Includes Poppler's
// private headers, as pdf_device.h does.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "document/document.h"
#include "document/pdf/actual_text.h"
#include "document/pdf/glyphs.h"
#include "document/pdf/pdf_device.h"
#include "document/pdf/small_drawings.h"
#include "document/pdf/symbol_fonts.h"
#include "document/pdf/words.h"

class PDFDoc;

namespace griffier {

// One for all pages of a document: it keeps what their fonts say.
class PageDevice : public ClaimingDevice {
public:
    Page page;
    GlyphPage* glyphs = nullptr;    // where the painted glyphs are noted, if anywhere
    GlyphShapes* shapes = nullptr;  // ... with `glyphs`
    PDFDoc* doc = nullptr;          // ... with `glyphs`
    bool started = false;
    WordBuilder words;
    int false_digits() const { return false_digits_; }

    void startPage(int, GfxState* state, XRef* table) override;
    bool shade(GfxState* state) override;

    // Whatever changes how glyphs look makes the cached style stale.
    void restoreState(GfxState*) override { style_known_ = false; }
    void updateAll(GfxState*) override { style_known_ = false; }
    void updateCTM(GfxState*, double, double, double, double, double, double) override { style_known_ = false; }
    void updateFont(GfxState*) override { style_known_ = false; }
    void updateTextMat(GfxState*) override { style_known_ = false; }
    void updateHorizScaling(GfxState*) override { style_known_ = false; }
    void updateRender(GfxState*) override { style_known_ = false; }
    void updateFillOpacity(GfxState*) override { style_known_ = false; }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode code, int bytes, const Unicode* u, int n) override;

    // A producer may say what a run of glyphs stands for where the font does not say it right (small capitals, ligatures).
    void beginActualText(GfxState*, const GooString* text) override;
    void endActualText(GfxState*) override;
    void endPage() override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }

    // Poppler's defaults route masked and soft-masked images through drawImage; the base class skips inline data.
    void drawImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, const int* mask, bool inlined) override;
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, Stream* mask, int mask_w,
                         int mask_h, bool invert, bool mask_interpolate) override;
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, Stream* mask, int mask_w,
                             int mask_h, GfxImageColorMap* mask_map, bool mask_interpolate) override;
    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { soft_mask_ = true; }
    void clearSoftMask(GfxState*) override { soft_mask_ = false; }
    void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool) override { ++groups_; }
    void endTransparencyGroup(GfxState*) override { --groups_; }
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int w, int h, bool invert, bool interpolate, bool inlined) override;

private:
    bool inside_clip(GfxState* state, Box& box) const;  // false: nothing is left inside clip and page

    void add_ruling(GfxState* state, Box box, double width);
    void note_drawing(GfxState* state, bool filled);
    void note_picture(GfxState* state, Stream* stream);
    void add_image(GfxState* state);

    // A scan painted over its own recognised text, as some scanners do it. Only where the image is opaque beyond doubt.
    void hide_what_is_under_image(GfxState* state);
    void note(GfxState* state, CharCode code, Ink ink, double x, double y, double dx, double dy);
    int shape_of(GfxFont& font, CharCode code);
    void learn_style(GfxState* state);

    // Which codes a font's own /Differences call "one", "two", ...: the drawings are chosen by these names, whatever /ToUnicode says. Without
    // /Differences the names are Poppler's guess, and say nothing.
    const std::map<CharCode, int>& named_digits(Ref font);
    static bool is_bold(const GfxFont& font);

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

}  // namespace griffier
