// A spread whose two pages lie askew by different angles, as those of an open book do: each is set straight by itself.
#pragma once

#include <optional>

#include "document/scan/scan_image.h"

namespace griffier {

// Where the fold lies (pixels) and by how many degrees either page is turned clockwise.
struct SkewedHalves {
    int fold = 0;
    double left = 0, right = 0;
};

// Nothing where the picture is no spread, or both pages lie alike, or one does not tell how it lies.
std::optional<SkewedHalves> skewed_halves(const Picture& grey);

// Each half turned back about its own middle.
Picture straightened(const Picture& grey, const SkewedHalves& halves);

}  // namespace griffier
