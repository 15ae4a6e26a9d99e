// Pictures on a page with usable text: which of them may be pictures of text (a scanned table pasted into a report), and which are logos,
// photographs, maps and charts. Decided by place first, then by the ink; the last word has the recognition itself.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/ocr/bitmap.h"
#include "document/ocr/figure_ink.h"

namespace griffier {

inline constexpr double kLookDpi = 150;  // as fine as pictures are looked at: finer, faint letters fall apart into bits

// Parts of the page (points) that one picture fills, its strips joined, large enough to hold a few lines of text, and on which next to
// nothing of the page's own text lies.
std::vector<Box> pictures_apart(const Page& page);

// Ink that stands in lines, as characters do.
struct TextLook {
    int lines = 0;       // with kLineCharacters and more
    int characters = 0;  // parts that stand in them
    double share = 0;    // of all the ink that stands in them
    double covered = 0;  // of the picture's area, by the boxes of the lines
    bool text = false;   // it is a picture of text
    std::string reason;  // "12 lines of characters", or what speaks against it
};

// Whether ink in a picture of `width` x `height` pixels at `dpi` looks like lines of text. `parts`: without drawn lines.
TextLook look_of(const std::vector<InkPart>& parts, int width, int height, double dpi);

// The same from the pixels.
TextLook look_at_picture(const Bitmap& picture);

// What was recognised in a picture whose top left corner is at (x, y) of a page of `width` x `height` points, as it stands on that page:
// turned back where the picture lies on its side.
Page put_on_page(Page part, double x, double y, double width, double height);

// Whether enough of what was recognised in a picture is surely words or figures. What it is not is better left out than taken for text.
bool reads_as_text(const std::vector<Word>& words);

}  // namespace griffier
