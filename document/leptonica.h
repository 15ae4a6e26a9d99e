// What the files that use Leptonica share. Only they include it: the rest of the house sees a Picture.
#pragma once

#include <leptonica/allheaders.h>

#include <algorithm>

#include "document/error.h"
#include "document/scan_image.h"

namespace griffier {

constexpr int kCoarse = 4;       // times smaller: how large shapes are looked for
constexpr int kNoiseSample = 4;  // every so many pixels

struct PixFree {
    void operator()(PIX* pix) const { pixDestroy(&pix); }
};

// Every Leptonica call gives null where memory ran out or a picture is impossible; neither may pass silently.
inline Picture need(PIX* pix) {
    if (!pix) throw InputError("out_of_memory", "the picture of the page could not be prepared for recognition", "Give the process more memory.");
    return Picture(pix, PixFree());
}

// The nearest odd size for a filter, 3 at least.
inline int odd(double pixels) { return std::max(3, static_cast<int>(pixels) | 1); }

}  // namespace griffier
