// What the devices share that Poppler draws a page on (pdf.cpp, pdf_picture.cpp). For these files alone: it includes Poppler's private headers.
#pragma once

#include <GfxState.h>
#include <OutputDev.h>
#include <Stream.h>

#include <algorithm>
#include <array>

#include "document/geometry.h"

namespace griffier {

inline constexpr double kPointsPerInch = 72.0;

inline Box unit_square(GfxState* state) {  // an image fills the unit square of its user space
    std::array<double, 4> xs{}, ys{};
    for (unsigned i = 0; i < 4; ++i) state->transform(i & 1, i >> 1, &xs[i], &ys[i]);
    return {*std::min_element(xs.begin(), xs.end()), *std::min_element(ys.begin(), ys.end()), *std::max_element(xs.begin(), xs.end()),
            *std::max_element(ys.begin(), ys.end())};
}

// Render modes 3 and 7 paint nothing: an OCR layer. Text filled with a pattern comes as mode 7 too, Poppler fills it afterwards.
inline bool is_invisible(GfxState* state) {
    const int mode = state->getRender();
    return mode == 3 || (mode == 7 && state->getFillColorSpace()->getMode() != csPattern) || (mode == 0 && state->getFillOpacity() <= 0);
}

// What all devices here share: y grows downwards, Type 3 text arrives through drawChar, and patterns and shadings are claimed as the area
// that they cover, or Poppler expands each into thousands of fills that would look like rulings. The path they fill is the clip path here.
class ClaimingDevice : public OutputDev {
public:
    virtual bool shade(GfxState* state) = 0;  // true: drawn
    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double, double) override {
        return shade(state);
    }
    bool useShadedFills(int) override { return true; }
    bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return shade(state); }
    bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override { return shade(state); }
    bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override { return shade(state); }
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override { return shade(state); }
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return shade(state); }
};

}  // namespace griffier
