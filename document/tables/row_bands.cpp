// Drawn rows: what stands between two horizontal lines.
#include "document/tables/row_bands.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace griffier {
namespace {

constexpr double kBandHeight = 6.0;  // em: horizontal lines further apart hold more than one row
constexpr double kCovers = 0.97;     // of a printed line's width: a horizontal line below it bounds its row
constexpr double kFillGap = 1.5;     // pt: backgrounds of cells this close are one

struct Edge {
    double y = 0, x0 = 0, x1 = 0;
};

// Horizontal lines, and the upper and lower edges of backgrounds (those of cells side by side as one), from the top.
std::vector<Edge> horizontal_edges(const std::vector<Ruling>& joined, const std::vector<Box>& fills) {
    std::vector<Edge> edges;
    for (const Box& fill : fills)
        for (double y : {fill.y0, fill.y1}) edges.push_back({y, fill.x0, fill.x1});
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return std::make_tuple(std::lround(a.y), a.x0, a.x1, a.y) < std::make_tuple(std::lround(b.y), b.x0, b.x1, b.y);
    });
    std::vector<Edge> all;
    for (const Edge& edge : edges) {
        if (!all.empty() && std::lround(all.back().y) == std::lround(edge.y) && edge.x0 < all.back().x1 + kFillGap)
            all.back().x1 = std::max(all.back().x1, edge.x1);
        else
            all.push_back(edge);
    }
    for (const Ruling& r : joined)
        if (r.axis == Axis::horizontal) all.push_back({r.position, r.start, r.end});
    std::sort(all.begin(), all.end(), [](const Edge& a, const Edge& b) { return a.y < b.y; });
    return all;
}

}  // namespace

std::vector<int> row_bands(const std::vector<PrintedLine>& lines, const std::vector<Ruling>& joined, const std::vector<Box>& fills) {
    const std::vector<Edge> edges = horizontal_edges(joined, fills);
    std::map<std::pair<long, long>, int> numbers;
    std::vector<int> bands(lines.size(), -1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Box& box = lines[i].box;
        const Edge *above = nullptr, *below = nullptr;
        for (const Edge& edge : edges) {
            if (overlap(edge.x0, edge.x1, box.x0, box.x1) < kCovers * box.width()) continue;
            if (edge.y < box.center_y()) above = &edge;
            if (edge.y > box.center_y() && !below) below = &edge;
        }
        if (!above || !below || below->y - above->y > kBandHeight * lines[i].size) continue;
        bands[i] = numbers.emplace(std::pair(std::lround(above->y), std::lround(below->y)), static_cast<int>(numbers.size())).first->second;
    }
    return bands;
}

}  // namespace griffier
