// Pieces of lines -> lines -> networks of crossing lines -> cells.
#include "document/tables/rulings.h"

#include <cmath>
#include <numeric>

namespace griffier {
namespace {

constexpr double kSameLine = 1.3;       // pt: pieces this close across their axis are one line
constexpr double kJoinGap = 3.0;        // pt: pieces this close along their axis are one line (cell borders leave out the crossing)
constexpr double kTouch = 3.0;          // pt: lines this close cross
constexpr double kDoubleLine = 3.2;     // pt: grid lines this close are one (double lines, borders drawn by both neighbours)
constexpr double kEdgeShare = 0.55;     // share of a cell's side that must be drawn to close it
constexpr size_t kMostPlaces = 300000;  // columns times bands: a finer network is no table
constexpr double kOpenSide = 12.0;      // pt: lines that stick out further than this past the last crossing line imply a border

bool line_order(const Ruling& a, const Ruling& b) {
    if (a.axis != b.axis) return a.axis < b.axis;
    if (a.position != b.position) return a.position < b.position;
    return a.start < b.start;
}

int find_root(std::vector<int>& parent, int i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

// Positions closer than kDoubleLine become one, their mean.
std::vector<double> cluster(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::vector<double> result;
    for (size_t i = 0; i < values.size();) {
        size_t j = i + 1;
        double sum = values[i];
        while (j < values.size() && values[j] - values[j - 1] <= kDoubleLine) sum += values[j++];
        result.push_back(sum / static_cast<double>(j - i));
        i = j;
    }
    return result;
}

int nearest(const std::vector<double>& values, double v) {
    auto it = std::lower_bound(values.begin(), values.end(), v);
    if (it == values.end()) return static_cast<int>(values.size()) - 1;
    if (it != values.begin() && v - *(it - 1) < *it - v) --it;
    return static_cast<int>(it - values.begin());
}

// Where at least half of the lines that reach `outer` end beyond it at one place, that place; `outer` otherwise.
double implied_border(const std::vector<double>& ends, double outer, double direction) {
    double best = outer;
    int most = 0, reach = 0;
    for (double e : ends) {
        reach += (e - outer) * direction > -kTouch;
        if ((e - outer) * direction < kOpenSide) continue;
        int n = static_cast<int>(std::count_if(ends.begin(), ends.end(), [&](double o) { return std::abs(o - e) < kTouch; }));
        if (n > most || (n == most && (e - best) * direction > 0)) {
            most = n;
            best = e;
        }
    }
    return most > 0 && 2 * most >= reach ? best : outer;
}

// side[i * n + j]: whether the side at grid line i is drawn along interval j of the other axis.
std::vector<char> drawn_sides(const std::vector<const Ruling*>& lines, const std::vector<double>& positions, const std::vector<double>& other) {
    size_t n = other.size() - 1;
    std::vector<double> length(positions.size() * n);
    for (const Ruling* r : lines) {
        auto i = static_cast<size_t>(nearest(positions, r->position));
        for (size_t j = 0; j < n; ++j) length[i * n + j] += overlap(r->start, r->end, other[j], other[j + 1]);
    }
    std::vector<char> drawn(length.size());
    for (size_t i = 0; i < positions.size(); ++i)
        for (size_t j = 0; j < n; ++j) drawn[i * n + j] = length[i * n + j] >= kEdgeShare * (other[j + 1] - other[j]);
    return drawn;
}

// Cells: elementary rectangles without a drawn side between them are one; a group that is no rectangle falls into rectangles.
void find_cells(RuledGrid& grid, const std::vector<char>& vertical, const std::vector<char>& horizontal) {
    int columns = grid.columns(), bands = grid.bands();
    std::vector<int> parent(static_cast<size_t>(columns) * bands);
    std::iota(parent.begin(), parent.end(), 0);
    auto join = [&](int a, int b) { parent[find_root(parent, a)] = find_root(parent, b); };
    for (int r = 0; r < bands; ++r)
        for (int c = 0; c < columns; ++c) {
            if (c + 1 < columns && !vertical[static_cast<size_t>(c + 1) * bands + r]) join(r * columns + c, r * columns + c + 1);
            if (r + 1 < bands && !horizontal[static_cast<size_t>(r + 1) * columns + c]) join(r * columns + c, (r + 1) * columns + c);
        }
    // Each group as rectangles: runs of bands in which it takes the same columns.
    std::vector<std::vector<RuledCell>> runs(parent.size());  // by root
    for (int r = 0; r < bands; ++r)
        for (int c = 0; c < columns;) {
            int root = find_root(parent, r * columns + c), last = c;
            while (last + 1 < columns && find_root(parent, r * columns + last + 1) == root) ++last;
            auto& group = runs[static_cast<size_t>(root)];
            auto above = std::find_if(group.begin(), group.end(), [&](const RuledCell& k) { return k.band1 == r - 1 && k.column0 == c && k.column1 == last; });
            if (above != group.end())
                above->band1 = r;
            else
                group.push_back({c, last, r, r});
            c = last + 1;
        }
    for (const auto& group : runs) grid.cells.insert(grid.cells.end(), group.begin(), group.end());
    std::sort(grid.cells.begin(), grid.cells.end(),
              [](const RuledCell& a, const RuledCell& b) { return a.band0 != b.band0 ? a.band0 < b.band0 : a.column0 < b.column0; });
}

}  // namespace

std::vector<Ruling> join_rulings(std::vector<Ruling> rulings) {
    std::sort(rulings.begin(), rulings.end(), line_order);
    std::vector<Ruling> result;
    for (size_t i = 0; i < rulings.size();) {
        size_t j = i + 1;  // [i, j): one position
        while (j < rulings.size() && rulings[j].axis == rulings[i].axis && rulings[j].position - rulings[j - 1].position <= kSameLine &&
               rulings[j].position - rulings[i].position <= 2 * kSameLine)
            ++j;
        std::sort(rulings.begin() + static_cast<long>(i), rulings.begin() + static_cast<long>(j),
                  [](const Ruling& a, const Ruling& b) { return a.start != b.start ? a.start < b.start : a.position < b.position; });
        double weight = 0;
        for (size_t k = i; k < j; ++k) {
            const Ruling& r = rulings[k];
            double length = r.end - r.start;
            if (k > i && r.start - result.back().end <= kJoinGap) {
                Ruling& last = result.back();
                last.position = (last.position * weight + r.position * length) / std::max(1e-9, weight + length);
                weight += length;
                last.end = std::max(last.end, r.end);
                last.width = std::max(last.width, r.width);
            } else {
                result.push_back(r);
                weight = length;
            }
        }
        i = j;
    }
    std::sort(result.begin(), result.end(), line_order);
    return result;
}

std::vector<Ruling> fill_edges(std::vector<Box> boxes) {
    std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; });
    std::vector<Ruling> edges;
    for (size_t i = 0; i < boxes.size(); ++i) {
        const Box& a = boxes[i];
        for (size_t j = i + 1; j < boxes.size() && boxes[j].y0 - a.y0 < kSameLine; ++j) {
            const Box& b = boxes[j];
            const Box& left = a.x0 < b.x0 ? a : b;
            const Box& right = a.x0 < b.x0 ? b : a;
            if (std::abs(a.y1 - b.y1) > kSameLine || std::abs(right.x0 - left.x1) > kJoinGap) continue;
            double y0 = std::min(a.y0, b.y0), y1 = std::max(a.y1, b.y1);
            for (double x : {left.x0, (left.x1 + right.x0) / 2, right.x1}) edges.push_back({Axis::vertical, x, y0, y1, 0});
            for (double y : {y0, y1}) edges.push_back({Axis::horizontal, y, left.x0, right.x1, 0});
        }
    }
    return edges;
}

RuledGrid grid_of(const std::vector<Ruling>& lines) {
    std::vector<const Ruling*> vertical, horizontal;
    std::vector<double> xs, ys;
    for (const Ruling& r : lines) (r.axis == Axis::vertical ? vertical : horizontal).push_back(&r);
    for (const Ruling* r : vertical) xs.push_back(r->position);
    for (const Ruling* r : horizontal) ys.push_back(r->position);
    RuledGrid grid;
    if (xs.empty() || ys.empty()) return grid;
    auto close = [](std::vector<double>& positions, const std::vector<const Ruling*>& crossing) {
        std::vector<double> starts, ends;  // of each line, whatever the pieces it is drawn in
        const Ruling* line = nullptr;
        for (const Ruling* r : crossing) {
            if (line && r->position - line->position <= kSameLine) {
                starts.back() = std::min(starts.back(), r->start);
                ends.back() = std::max(ends.back(), r->end);
                continue;
            }
            line = r;
            starts.push_back(r->start);
            ends.push_back(r->end);
        }
        double first = *std::min_element(positions.begin(), positions.end()), last = *std::max_element(positions.begin(), positions.end());
        double before = implied_border(starts, first, -1), after = implied_border(ends, last, 1);
        if (before != first) positions.push_back(before);
        if (after != last) positions.push_back(after);
        positions = cluster(std::move(positions));
    };
    close(xs, horizontal);
    close(ys, vertical);
    if (xs.size() < 2 || ys.size() < 2) return grid;
    grid.xs = xs;
    grid.ys = ys;
    find_cells(grid, drawn_sides(vertical, xs, ys), drawn_sides(horizontal, ys, xs));
    return grid;
}

namespace {

// Lines that cross each other, directly or over others.
std::vector<std::vector<Ruling>> networks_of(const std::vector<Ruling>& joined) {
    size_t first_vertical = 0;
    while (first_vertical < joined.size() && joined[first_vertical].axis == Axis::horizontal) ++first_vertical;
    std::vector<int> parent(joined.size());
    std::iota(parent.begin(), parent.end(), 0);
    for (size_t h = 0; h < first_vertical; ++h) {
        auto v = std::lower_bound(joined.begin() + static_cast<long>(first_vertical), joined.end(), joined[h].start - kTouch,
                                  [](const Ruling& r, double x) { return r.position < x; });
        for (; v != joined.end() && v->position <= joined[h].end + kTouch; ++v)
            if (joined[h].position >= v->start - kTouch && joined[h].position <= v->end + kTouch)
                parent[find_root(parent, static_cast<int>(h))] = find_root(parent, static_cast<int>(v - joined.begin()));
    }
    std::vector<std::vector<Ruling>> networks(joined.size());
    for (size_t i = 0; i < joined.size(); ++i) networks[static_cast<size_t>(find_root(parent, static_cast<int>(i)))].push_back(joined[i]);
    std::erase_if(networks, [](const std::vector<Ruling>& network) { return network.empty(); });
    return networks;
}

bool is_mesh(const std::vector<Ruling>& network) {
    std::vector<double> xs, ys;
    for (const Ruling& r : network) (r.axis == Axis::vertical ? xs : ys).push_back(r.position);
    return cluster(std::move(xs)).size() * cluster(std::move(ys)).size() > kMostPlaces;
}

}  // namespace

bool holds_mesh(const std::vector<Ruling>& joined) {
    const std::vector<std::vector<Ruling>> networks = networks_of(joined);
    return std::any_of(networks.begin(), networks.end(), is_mesh);
}

std::vector<RuledGrid> ruled_grids(const std::vector<Ruling>& joined) {
    std::vector<RuledGrid> grids;
    for (const auto& network : networks_of(joined)) {
        if (network.size() < 3 || is_mesh(network)) continue;
        RuledGrid grid = grid_of(network);
        if (grid.cells.size() >= 2) grids.push_back(std::move(grid));
    }
    std::sort(grids.begin(), grids.end(),
              [](const RuledGrid& a, const RuledGrid& b) { return a.ys.front() != b.ys.front() ? a.ys.front() < b.ys.front() : a.xs.front() < b.xs.front(); });
    return grids;
}

}  // namespace griffier
