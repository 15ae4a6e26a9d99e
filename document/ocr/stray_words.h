// Words that are no text: what the recognition makes of photographs, punch holes, specks, signatures and the grain of a dark page.
#pragma once

#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// `height` of a capital in pixels. A page without one sure word keeps nothing but a lone page number; on others only what is short, doubtful and
// away from all text goes, what is nothing but specks, and what is a solid patch: a bullet where it is as small as one, no word where it is larger.
// Figures that stand away from all text and are not sure lose half of their confidence.
void drop_strays(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height);

}  // namespace griffier
