// What the files that use Leptonica share. Only they include it: the rest of the house sees a Picture.
#pragma once

#include <leptonica/allheaders.h>

#include <algorithm>

#include "document/error.h"
#include "document/scan/scan_image.h"

namespace griffier {

constexpr int kCoarse = 4;            // times smaller: how large shapes are looked for
constexpr int kNoiseSample = 4;       // every so many pixels
constexpr double kTopHatInch = 0.05;  // dark strokes thinner than this stand out from their background

struct PixFree {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
};

// Every Leptonica call gives null where memory ran out or a picture is impossible; neither may pass silently.
inline Picture need(PIX* pix) {
    if (!pix) throw InputError("out_of_memory", "the picture of the page could not be prepared for recognition", "Give the process more memory.");
    return Picture(pix, PixFree());
}

// Each connected piece of a binary picture: visit(piece, its box and the number of its pixels).
template <typename Visit>
void for_each_piece(PIX* picture, Visit visit) {
    PIXA* pieces = nullptr;
    BOXA* boxes = pixConnComp(picture, &pieces, 8);
    l_int32* table = makePixelSumTab8();
    for (int i = 0; boxes && i < boxaGetCount(boxes); ++i) {
        InkPart part;
        int w = 0, h = 0;
        boxaGetBoxGeometry(boxes, i, &part.x0, &part.y0, &w, &h);
        part.x1 = part.x0 + w;
        part.y1 = part.y0 + h;
        PIX* piece = pixaGetPix(pieces, i, L_CLONE);
        pixCountPixels(piece, &part.count, table);
        visit(piece, part);
        pixDestroy(&piece);
    }
    LEPT_FREE(table);
    boxaDestroy(&boxes);
    pixaDestroy(&pieces);
}

// The nearest odd size for a filter, 3 at least.
inline int odd(double pixels) { return std::max(3, static_cast<int>(pixels) | 1); }

}  // namespace griffier
