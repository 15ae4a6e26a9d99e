#include "output/places.h"

#include <cmath>
#include <numbers>

namespace griffier {

Box as_printed(const Page& page, const Box& box) {
    if (!page.ocr || page.ocr->skew == 0) return box;
    const double angle = page.ocr->skew * std::numbers::pi / 180;  // clockwise; y runs down
    const double dx = box.center_x() - page.width / 2, dy = box.center_y() - page.height / 2;
    const double shift_x = dx * std::cos(angle) - dy * std::sin(angle) - dx;
    const double shift_y = dx * std::sin(angle) + dy * std::cos(angle) - dy;
    return {box.x0 + shift_x, box.y0 + shift_y, box.x1 + shift_x, box.y1 + shift_y};
}

}  // namespace griffier
