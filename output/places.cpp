#include "output/places.h"

#include <cmath>
#include <numbers>

namespace griffier {

Box as_printed(const Page& page, const Box& box) {
    if (!page.ocr) return box;
    const OcrInfo& ocr = *page.ocr;
    const double x = box.center_x(), y = box.center_y();
    const bool right = ocr.fold > 0 && x >= ocr.fold;
    const double left_edge = right ? ocr.fold : 0, right_edge = ocr.fold > 0 && !right ? ocr.fold : page.width;
    const double angle = (right ? ocr.right_skew : ocr.skew) * std::numbers::pi / 180;  // clockwise; y runs down
    if (angle == 0) return box;
    const double dx = x - (left_edge + right_edge) / 2, dy = y - page.height / 2;
    const double shift_x = dx * std::cos(angle) - dy * std::sin(angle) - dx;
    const double shift_y = dx * std::sin(angle) + dy * std::cos(angle) - dy;
    return {box.x0 + shift_x, box.y0 + shift_y, box.x1 + shift_x, box.y1 + shift_y};
}

}  // namespace griffier
