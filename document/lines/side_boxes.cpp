// A frame is closed by lines that end at its own corners; the lines of a table run on over its cells.
#include "document/lines/side_boxes.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "document/tables/rulings.h"

namespace griffier {
namespace {

constexpr double kCorner = 3;                // pt by which lines miss each other at a corner
constexpr double kWhite = 4;                 // pt between two boxes, at least
constexpr double kLow = 14, kNarrow = 40;    // pt: lower or narrower is no box of text
constexpr double kHigh = 0.35, kWide = 0.6;  // of the page: higher or wider is a background
constexpr double kTouch = 0.6;               // pt by which pieces of one fill miss each other
constexpr double kTitleStep = 2;             // of the font size: a title stands no further above its box
constexpr double kTitleIndent = 12;          // pt from the box's left edge to its title
constexpr double kSameHeight = 1;            // pt by which lines of one paragraph differ in height
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

// The fill behind a paragraph is painted line by line, also over one of the whole: pieces that touch, as wide and as high as one another,
// are one box. Cells of a table below one another are seldom as high.
std::vector<Box> fills(const Page& page) {
    std::vector<Box> whole;
    std::vector<double> line;  // height of the last piece of each
    if (page.shaded.size() > kMostLines) return whole;
    std::vector<Box> pieces = page.shaded;
    std::sort(pieces.begin(), pieces.end(), [](const Box& a, const Box& b) { return std::tie(a.y0, a.x0, a.x1, a.y1) < std::tie(b.y0, b.x0, b.x1, b.y1); });
    for (const Box& piece : pieces) {
        std::size_t of = 0;
        for (; of < whole.size(); ++of) {
            const Box& box = whole[of];
            if (!near(box.x0, piece.x0, kTouch) || !near(box.x1, piece.x1, kTouch)) continue;
            if (piece.y1 <= box.y1 + kTouch && piece.y0 >= box.y0 - kTouch) break;
            if (piece.y0 <= box.y1 + kTouch && near(piece.height(), line[of], kSameHeight)) break;
        }
        if (of == whole.size()) whole.push_back(piece), line.push_back(piece.height());
        whole[of] = unite(whole[of], piece);
        line[of] = piece.height();
    }
    std::erase_if(whole, [&](const Box& box) { return !fits(page, box); });
    return whole;
}

// One bold line right above the boxes that has a title for each, at its left edge: they are parts of the boxes.
void take_titles(const Page& page, std::vector<Box>& group) {
    const double top = group.front().y0;
    double baseline = -1;
    const auto is_above = [&](const Word& word) {
        return word.rotation == 0 && word.baseline <= top + 1 && word.baseline > top - kTitleStep * word.size && word.box.x1 > group.front().x0 &&
               word.box.x0 < group.back().x1;
    };
    for (const Word& word : page.words)
        if (is_above(word)) baseline = std::max(baseline, word.baseline);
    std::vector<double> left(group.size(), 1e9);
    double upper = top;
    for (const Word& word : page.words) {
        if (!is_above(word) || !near(word.baseline, baseline, kCorner)) continue;
        std::size_t of = 0;
        while (of < group.size() && (word.box.x0 < group[of].x0 - kCorner || word.box.x1 > group[of].x1 + kCorner)) ++of;
        if (!word.bold || of == group.size()) return;
        left[of] = std::min(left[of], word.box.x0);
        upper = std::min(upper, word.box.y0);
    }
    for (std::size_t i = 0; i < group.size(); ++i)
        if (left[i] - group[i].x0 > kTitleIndent) return;
    for (Box& box : group) box.y0 = upper - 1;
}

}  // namespace

std::vector<std::vector<Box>> boxes_side_by_side(const Page& page) {
    std::vector<Box> boxes = frames(page);
    const std::vector<Box> filled = fills(page);
    boxes.insert(boxes.end(), filled.begin(), filled.end());
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
        take_titles(page, group);
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace griffier
