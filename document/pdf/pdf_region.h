// Pictures that a page shows in a part of it: what they are, and how they look without the page's own text. Includes Poppler's private
// headers, as pdf_device.h does.
#pragma once

#include <SplashOutputDev.h>

#include <functional>
#include <string_view>
#include <vector>

#include "document/pdf/pdf_device.h"

namespace griffier {

// Looks at the images that touch `region`: how fine they are, and what they are made of.
class RegionDevice : public ClaimingDevice {
public:
    Box region;                                      // points
    bool text_counts = true;                         // characters are something else that is seen
    std::function<void(std::string_view)> describe;  // what makes an image look as it does, where that is asked for
    double dpi = 0;                                  // of the finest image; 0 where there is none
    bool other = false;                              // something is drawn there that `describe` does not tell

    bool shade(GfxState*) override { return other = true; }
    void drawChar(GfxState* state, double, double, double, double, double, double, CharCode, int, const Unicode*, int) override {
        if (text_counts && !is_invisible(state)) other = true;
    }
    void stroke(GfxState* state) override { fill(state); }
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }
    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { other = true; }
    void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool) override { other = true; }

    void drawImage(GfxState* state, Object*, Stream* stream, int w, int h, GfxImageColorMap*, bool, const int*, bool inlined) override {
        look_at(state, stream, w, h, inlined);
    }
    void drawImageMask(GfxState* state, Object*, Stream* stream, int w, int h, bool, bool, bool inlined) override { look_at(state, stream, w, h, inlined); }
    void drawMaskedImage(GfxState* state, Object*, Stream* stream, int w, int h, GfxImageColorMap*, bool, Stream*, int, int, bool, bool) override {
        look_at(state, stream, w, h, false);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream* stream, int w, int h, GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                             bool) override {
        look_at(state, stream, w, h, false);
    }

private:
    void look_at(GfxState* state, Stream* stream, int w, int h, bool inlined);
};

// Draws a page without its text, so that what is recognised in a picture never doubles it. What is painted over a picture hides it as it
// does for a reader.
class TextlessDevice : public SplashOutputDev {
public:
    using SplashOutputDev::SplashOutputDev;
    void drawChar(GfxState*, double, double, double, double, double, double, CharCode, int, const Unicode*, int) override {}
    bool beginType3Char(GfxState*, double, double, double, double, CharCode, const Unicode*, int) override { return true; }
};

// Draws a page without the characters that stand away from `near`. A font whose glyphs are programs costs more to draw than the rest of its page.
class NearbyDevice : public SplashOutputDev {
public:
    using SplashOutputDev::SplashOutputDev;
    std::vector<Box> near;  // pixels of what is drawn, with room for a glyph that reaches in
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double left, double top, CharCode code, int bytes, const Unicode* text,
                  int length) override {
        if (is_near(state, x, y)) SplashOutputDev::drawChar(state, x, y, dx, dy, left, top, code, bytes, text, length);
    }
    bool beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code, const Unicode* text, int length) override {
        return !is_near(state, 0, 0) || SplashOutputDev::beginType3Char(state, x, y, dx, dy, code, text, length);
    }

private:
    bool is_near(GfxState* state, double x, double y) const;
};

}  // namespace griffier
