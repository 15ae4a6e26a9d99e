// The `.layout` format: pages as text, a line per word, ruling, shade, image and mark. One format is worker result, OCR cache, test
// fixture and debugging view, so everything above the PDF can be tested without Poppler or Tesseract.
//
//   griffier-layout 1
//   page 3 595.28 841.89 rotation 0 text embedded
//   reason no text layer
//   ocr 300 0.94 rotated 0 skew -0.5
//   ocr 300 0.94 rotated 0 skew -0.5 fold 421 0.8      (a spread, and how its right page lay)
//   glyphs 1520 0 0 0
//   lines 120
//   word 72 90.5 110.2 101 baseline 99 size 10 bold ocr 0.93 turn 90 | Programma
//   reading 0.61 page | Pro9ramma
//   hidden 72 90.5 110.2 101 baseline 99 size 10 | Programma
//   ruling h 102.5 72 520 0.5
//   shade 72 88 520 102
//   image 0 0 595.28 841.89
//   mark 410 88 424 102 | d3
//   warning hidden_text | 3 words are hidden by clipping
//
// A `reading` belongs to the word before it: what each reading of a word that was recognised more than once gave.
// Numbers have at most three decimals. Text stands behind " | " to the end of the line; newline and backslash in it are \n and \\.
// `bold`, `ocr CONFIDENCE`, `sure CONFIDENCE` (of a word of the text layer that is less than sure), `turn DEGREES` are left out where
// plain; `reason`, `ocr`, `glyphs`, `lines` lines where empty.
// A line that begins with # is a comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// "embedded", "ocr", ...: as the layout and the output say it.
const char* name(TextFrom from);

std::string write_layout(const std::vector<Page>& pages);

// Throws InputError "damaged" with the number of the bad line.
std::vector<Page> read_layout(std::string_view text);

}  // namespace griffier
