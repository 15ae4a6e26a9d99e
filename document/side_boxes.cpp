// A frame is closed by lines that end at its own corners; the lines of a table run on over its cells.
#include "document/side_boxes.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "document/rulings.h"

namespace griffier {
namespace {

constexpr double kCorner = 3;                // pt by which lines miss each other at a corner
constexpr double kWhite = 4;                 // pt between two boxes, at least
constexpr double kLow = 14, kNarrow = 40;    // pt: lower or narrower is no box of text
constexpr double kHigh = 0.35, kWide = 0.6;  // of the page: higher or wider is a background
constexpr double kSameEdge = 4;              // pt by which the upper and lower edges of neighbours differ
constexpr std::size_t kMostLines = 400;      // lines of either axis on a page: more is a drawing

bool near(double a, double b, double by) { return std::abs(a - b) <= by; }

bool fits(const Page& page, const Box& box) {
    return box.height() >= kLow && box.width() >= kNarrow && box.height() <= kHigh * page.height && box.width() <= kWide * page.width;
}

std::vector<Box> frames(const Page& page) {
    std::vector<Ruling> across, down;
    for (const Ruling& ruling : join_rulings(page.rulings)) (ruling.axis == Axis::horizontal ? across : down).push_back(ruling);
    std::vector<Box> found;
    if (across.size() > kMostLines || down.size() > kMostLines) return found;
    const auto edge_at = [&](double y, double x0, double x1) {
        return std::any_of(across.begin(), across.end(),
                           [&](const Ruling& r) { return near(r.position, y, kCorner) && near(r.start, x0, kCorner) && near(r.end, x1, kCorner); });
    };
    for (const Ruling& left : down)
        for (const Ruling& right : down) {
            const Box box{left.position, left.start, right.position, left.end};
            if (right.position <= left.position || !near(left.start, right.start, kCorner) || !near(left.end, right.end, kCorner) || !fits(page, box)) continue;
            if (edge_at(box.y0, box.x0, box.x1) && edge_at(box.y1, box.x0, box.x1)) found.push_back(box);
        }
    return found;
}

}  // namespace

std::vector<std::vector<Box>> boxes_side_by_side(const Page& page) {
    std::vector<Box> boxes = frames(page);
    if (page.shaded.size() <= kMostLines)
        for (const Box& shade : page.shaded)
            if (fits(page, shade)) boxes.push_back(shade);
    std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return std::tie(a.y0, a.x0, a.x1) < std::tie(b.y0, b.x0, b.x1); });
    std::vector<std::vector<Box>> groups;
    std::vector<bool> taken(boxes.size(), false);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (taken[i]) continue;
        std::vector<Box> group{boxes[i]};
        for (std::size_t k = i + 1; k < boxes.size(); ++k) {
            if (taken[k] || !near(boxes[k].y0, boxes[i].y0, kSameEdge) || !near(boxes[k].y1, boxes[i].y1, kSameEdge)) continue;
            // A frame with a fill is one box; cells with a shared edge are a table's.
            const bool apart =
                std::all_of(group.begin(), group.end(), [&](const Box& other) { return boxes[k].x0 >= other.x1 + kWhite || boxes[k].x1 <= other.x0 - kWhite; });
            const bool same = std::any_of(group.begin(), group.end(),
                                          [&](const Box& other) { return near(boxes[k].x0, other.x0, kSameEdge) && near(boxes[k].x1, other.x1, kSameEdge); });
            if (apart) group.push_back(boxes[k]);
            if (apart || same) taken[k] = true;
        }
        if (group.size() < 2) continue;
        std::sort(group.begin(), group.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace griffier
