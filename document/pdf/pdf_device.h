// What the devices share that Poppler draws a page on (pdf.cpp, pdf_page.cpp, pdf_picture.cpp, pdf_region.cpp). For these files alone: it includes Poppler's private headers.
#pragma once

#include <GfxState.h>
#include <OutputDev.h>
#include <Stream.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

#include "document/geometry.h"
#include "document/pdf/small_drawings.h"

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

// The path about to be painted as a piece of a small drawing; nullopt where it is large, clipped away, or an upright rectangle.
inline std::optional<DrawnPiece> small_piece(GfxState* state, bool filled) {
    const GfxPath* path = state->getPath();
    DrawnPiece piece;
    int points = 0;
    for (int s = 0; s < path->getNumSubpaths(); ++s) points += path->getSubpath(s)->getNumPoints();
    if (points < 2 || points > SmallDrawings::kMostPoints) return std::nullopt;
    bool upright = filled;
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const GfxSubpath* sub = path->getSubpath(s);
        for (int i = 0; i < sub->getNumPoints(); ++i) {
            double x = 0, y = 0;
            state->transform(sub->getX(i), sub->getY(i), &x, &y);
            if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
            piece.box = piece.points.empty() ? Box{x, y, x, y} : unite(piece.box, {x, y, x, y});
            if (piece.box.width() > SmallDrawings::kLargest || piece.box.height() > SmallDrawings::kLargest) return std::nullopt;
            constexpr double kUpright = 0.1;  // pt
            if (i > 0)
                upright =
                    upright && !sub->getCurve(i) && (std::abs(x - piece.points.back().first) < kUpright || std::abs(y - piece.points.back().second) < kUpright);
            piece.points.emplace_back(x, y);
        }
    }
    Box clip;
    state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    if ((upright && points <= 5) || !clip.contains(piece.box.center_x(), piece.box.center_y())) return std::nullopt;
    GfxRGB colour{};
    if (filled)
        state->getFillRGB(&colour);
    else
        state->getStrokeRGB(&colour);
    piece.kind = filled ? "fill" : "stroke";
    for (const GfxColorComp part : {colour.r, colour.g, colour.b}) piece.kind += ' ' + std::to_string(static_cast<int>(colToByte(part)) / 16);
    return piece;
}

// What the stored bytes of a picture are: the same for the same picture. "" where they are many.
inline std::string stored_looks(Stream* stream) {
    constexpr int kChunk = 4096, kMost = 1 << 20;
    Stream* raw = stream != nullptr ? stream->getUndecodedStream() : nullptr;
    if (raw == nullptr) return "";
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    int size = 0;
    std::array<unsigned char, kChunk> chunk{};
    (void)raw->reset();
    for (int n = 0; size <= kMost && (n = raw->doGetChars(kChunk, chunk.data())) > 0; size += n)
        for (int i = 0; i < n; ++i) hash = (hash ^ chunk[static_cast<std::size_t>(i)]) * 1099511628211U;
    raw->close();
    return size > kMost ? "" : std::to_string(size) + ' ' + std::to_string(hash);
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
