// Footnote marks that are digits: told by their smaller print and raised baseline, never by what they say.
#pragma once

#include "document/document.h"

namespace griffier {

// Joins each raised mark with the figure or word it follows, as superscript characters ("1.234" and a small raised "2" -> "1.234²"): no digit of the figure,
// and no figure of its own. The box stays the figure's, whose right edge lines up with its column. Recognised words are left alone: their sizes are guesses.
void join_raised_marks(Page& page);

}  // namespace griffier
