// A word as recognised, for tests: its box in pixels, its baseline the lower edge.
#pragma once

#include <string>

#include "document/scan/scan_ink.h"

namespace griffier::testing {

inline SeenWord word(const std::string& text, int x0, int y0, int x1, int y1, double confidence) {
    SeenWord seen;
    seen.text = text;
    seen.x0 = x0, seen.y0 = y0, seen.x1 = x1, seen.y1 = y1;
    seen.baseline = y1;
    seen.confidence = confidence;
    return seen;
}

}  // namespace griffier::testing
