// Pictures of pages: read from image files, set straight, parted into rulings and ink. Leptonica stays behind it (leptonica.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/ocr/bitmap.h"
#include "document/ocr/figure_ink.h"
#include "document/ocr/line_network.h"

struct Pix;  // of Leptonica, and what Tesseract takes

namespace griffier {

using Picture = std::shared_ptr<Pix>;  // grey, a byte a pixel; never null, never changed once shared

Picture to_picture(const Bitmap& bitmap);
int width_of(const Picture& picture);
int height_of(const Picture& picture);

// Smoothly, by `factor`.
Picture scaled(const Picture& grey, double factor);

Picture turned(const Picture& grey, int degrees);  // clockwise: 0, 90, 180, 270

// The square of the picture, some inches wide, with the most strokes in it: text, where there is any.
InkPart fullest_part(const Picture& grey, double dpi);

// Whether the text in that part seems to stand on its side or its head, by its lines and by the heads and tails of its letters. Cheap, and a
// hint only.
bool seems_turned(const Picture& grey, const InkPart& part, double dpi);

// Degrees that the picture is turned clockwise; nothing where that is not sure.
std::optional<double> sure_skew(const Picture& grey);

// The same; 0 where that is not sure or too little to be taken out.
double find_skew(const Picture& grey);
Picture straightened(const Picture& grey, double degrees);

// Straight lines, in pixels. The picture becomes one with the background in their place.
std::vector<Ruling> take_rulings(Picture& picture, double dpi);

// How many grey levels each pixel is darker than the paper round it.
Picture ink_depth(const Picture& picture, double dpi);
std::vector<InkPart> ink_in(const Picture& depth);  // find_ink() of a picture so deep

// Patches of ink that stand out from their background, whatever its shade.
std::vector<InkPart> find_ink(const Picture& picture, double dpi);

// Patches that are dark all through and larger than any stroke of type: stains, stamps without paper in them, photographs. find_ink takes them
// for background.
std::vector<InkPart> find_solids(const Picture& picture, double dpi);

// A line of text cut out with a margin of its own background and scaled, so that its characters, `height` pixels now, are `wanted_height`.
struct LineCut {
    Picture picture;
    int left = 0, top = 0;  // where the cut began in the whole picture
    double scale = 1;
    int margin = 0;  // pixels of the cut
};
// `copies` of it side by side; `margin` in wanted heights.
LineCut cut_line(const Picture& grey, const InkPart& box, double height, double wanted_height, int copies = 1, double margin = 0.5);

// Two boxes of one line set side by side, a third of their height apart, with a margin.
Picture set_together(const Picture& grey, const InkPart& left, const InkPart& right);

// A box of the page, scaled to so many rows of pixels as the engine itself scales lines. Empty where the box then has no width.
GreyLine grey_line(const Picture& grey, const InkPart& box, int rows);

std::string picture_library();  // its version

}  // namespace griffier
