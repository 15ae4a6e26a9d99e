// Word processors paint cells, paragraphs and runs of text one over the other; only the first have edges that part a table.
#include "document/tables/cell_fills.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace griffier {
namespace {

constexpr double kMinFill = 5.0;   // pt: smaller fills are marks
constexpr double kSameEdge = 1.3;  // pt: edges this close lie on each other
constexpr double kHugs = 0.5;      // pt: a fill that ends this close to its first and last letter is painted behind the words

// Edges of words, to be asked for near a place.
class WordEdges {
public:
    explicit WordEdges(const Page& page, double Box::*side) {
        for (const Word& w : page.words) edges_.emplace_back(std::lround(w.box.*side), w.box.center_y(), w.box.*side);
        std::sort(edges_.begin(), edges_.end());
    }
    // Whether a word whose middle lies between two heights ends at x.
    bool at(double x, double y0, double y1) const {
        for (long near = std::lround(x) - 1; near <= std::lround(x) + 1; ++near)
            for (auto e = std::lower_bound(edges_.begin(), edges_.end(), Edge(near, y0, -1e9)); e != edges_.end(); ++e) {
                if (std::get<0>(*e) != near || std::get<1>(*e) > y1) break;
                if (std::abs(std::get<2>(*e) - x) < kHugs) return true;
            }
        return false;
    }

private:
    using Edge = std::tuple<long, double, double>;  // rounded x, middle of the word's height, x
    std::vector<Edge> edges_;
};

// One that lies inside a higher one of the same width is the background of a line of its text.
std::vector<Box> without_lines_of_text(std::vector<Box> boxes) {
    auto column = [](const Box& b) { return std::pair(std::lround(b.x0), std::lround(b.x1)); };
    std::sort(boxes.begin(), boxes.end(), [&](const Box& a, const Box& b) {
        if (column(a) != column(b)) return column(a) < column(b);
        return a.y0 != b.y0 ? a.y0 < b.y0 : a.y1 > b.y1;
    });
    std::vector<Box> result;
    for (const Box& b : boxes) {
        bool inside =
            !result.empty() && column(b) == column(result.back()) && b.y1 <= result.back().y1 + kSameEdge && b.height() < result.back().height() - kSameEdge;
        if (!inside) result.push_back(b);
    }
    return result;
}

}  // namespace

std::vector<Box> cell_fills(const Page& page) {
    if (page.shaded.empty()) return {};
    const WordEdges starts(page, &Box::x0), ends(page, &Box::x1);
    std::vector<Box> boxes;
    for (const Box& b : page.shaded) {
        bool words = starts.at(b.x0, b.y0, b.y1) && ends.at(b.x1, b.y0, b.y1);
        if (b.width() >= kMinFill && b.height() >= kMinFill && !words) boxes.push_back(b);
    }
    boxes = without_lines_of_text(std::move(boxes));
    std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; });
    return boxes;
}

}  // namespace griffier
