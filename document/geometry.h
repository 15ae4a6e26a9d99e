// Boxes on a page. One unit for the whole program: points (1/72 inch), origin at the top left of the page as a reader
// sees it (crop box and rotation applied), x to the right, y down.
#pragma once

#include <algorithm>

namespace griffier {

struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    double center_x() const { return (x0 + x1) / 2; }
    double center_y() const { return (y0 + y1) / 2; }
    double area() const { return std::max(0.0, width()) * std::max(0.0, height()); }
    bool empty() const { return x1 <= x0 || y1 <= y0; }
    bool contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }
    bool operator==(const Box&) const = default;
};

// The smallest box round both.
inline Box unite(const Box& a, const Box& b) { return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)}; }

// What both share; empty() where they share nothing.
inline Box intersect(const Box& a, const Box& b) { return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)}; }

// Length that the intervals [a0, a1] and [b0, b1] share, 0 where they are apart.
inline double overlap(double a0, double a1, double b0, double b1) { return std::max(0.0, std::min(a1, b1) - std::max(a0, b0)); }

}  // namespace griffier
