// A page that is one picture: the device that finds its image and takes the pixels. Includes Poppler's private headers, as pdf_device.h does.
#pragma once

#include <optional>
#include <utility>

#include "document/ocr/bitmap.h"
#include "document/pdf/pdf_device.h"
#include "document/pdf/pdf_text.h"

namespace griffier {

// Finds the one image that is the whole page, and takes its pixels when its number is known to be the only one.
class PictureDevice : public ClaimingDevice {
public:
    double page_width = 0, page_height = 0;
    int images = 0;
    bool other = false;  // something else that a reader sees
    bool plain = false;  // pixels are in `grey`; else the image is a stencil or transparent and must be rendered
    double across_dpi = 0, down_dpi = 0;
    Bitmap picture;
    std::optional<std::pair<int, int>> too_many;  // pixels across and down of an image that is not to be decoded
    double decoded = 1;                           // share of the image that lost most of itself
    double lost_cover = 0;                        // ... and of the page that it covers

    bool shade(GfxState*) override { return other = true; }

    void startPage(int, GfxState* state, XRef*) override {
        if (state == nullptr) return;
        page_width = state->getPageWidth();
        page_height = state->getPageHeight();
    }
    void drawChar(GfxState* state, double, double, double, double, double, double, CharCode, int, const Unicode* u, int n) override {
        if (!is_invisible(state) && !(n == 1 && u != nullptr && is_space(u[0]))) other = true;
    }
    void stroke(GfxState*) override { other = true; }
    void fill(GfxState*) override { other = other || images > 0; }  // a coloured ground under the image is covered by it
    void eoFill(GfxState* state) override { fill(state); }

    void drawImage(GfxState* state, Object* ref, Stream* stream, int w, int h, GfxImageColorMap* map, bool interpolate, const int* mask,
                   bool inlined) override {
        if (!inlined) look_at(state, stream, w, h, map->getNumPixelComps() * map->getBits());
        if (++images == 1 && mask == nullptr && !inlined && state->getFillOpacity() >= 1 && place(state, w, h) && map->isOk())
            take(stream, w, h, map);
        else
            OutputDev::drawImage(state, ref, stream, w, h, map, interpolate, mask, inlined);
    }
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int w, int h, bool invert, bool interpolate, bool inlined) override {
        if (!inlined) look_at(state, stream, w, h, 1);
        if (++images == 1) place(state, w, h);
        OutputDev::drawImageMask(state, ref, stream, w, h, invert, interpolate, inlined);
    }
    void drawMaskedImage(GfxState* state, Object*, Stream* stream, int w, int h, GfxImageColorMap* map, bool, Stream*, int, int, bool, bool) override {
        look_at(state, stream, w, h, map->getNumPixelComps() * map->getBits());
        if (++images == 1) place(state, w, h);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream* stream, int w, int h, GfxImageColorMap* map, bool, Stream*, int, int, GfxImageColorMap*,
                             bool) override {
        look_at(state, stream, w, h, map->getNumPixelComps() * map->getBits());
        if (++images == 1) place(state, w, h);
    }

private:
    void look_at(GfxState* state, Stream* stream, int w, int h, int bits);
    bool place(GfxState* state, int w, int h);  // how the image lies on the page: false where it is slanted or does not cover it
    void take(Stream* stream, int w, int h, GfxImageColorMap* map);

    Box box_;
    bool turned_ = false, flip_x_ = false, flip_y_ = false;
};

}  // namespace griffier
