// Pictograms at headings, told by a legend of the same document: they become tags of the section that the heading opens.
#pragma once

#include "document/document.h"

namespace griffier {

// A legend is a row or column of different marks, each with a word to its right. A mark alike at a heading stands for that word. Nothing is
// tagged where two words stand for one drawing, or where no two drawings of the legend come back and no word calls it a legend.
void tag_sections(Document& document);

}  // namespace griffier
