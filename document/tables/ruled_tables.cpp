// Networks of lines -> tables; what stands in a frame but is no table is left alone.
#include "document/tables/ruled_tables.h"

#include <cmath>

#include "document/tables/table_charts.h"
#include "document/tables/table_grid.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kSameColumn = 3.0;  // pt: vertical lines of two grids this close are one column line
constexpr double kSpacer = 30.0;     // pt: grids of the same columns with so little white between them are one table
constexpr double kProseShare = 0.6;  // a cell with this share of a grid's words, and many of them, is prose in a frame
constexpr double kFullShare = 0.7;   // of a grid of fills: with fewer filled cells it is decoration
constexpr int kProseWords = 60;
constexpr double kBelow = 20.0;  // pt: the first row below a header begins no further down

std::vector<int> words_in(const Page& page, const Box& box, const std::vector<char>& used) {
    std::vector<int> result;
    for (size_t w = 0; w < page.words.size(); ++w)
        if (!used[w] && box.contains(page.words[w].box.center_x(), page.words[w].box.center_y())) result.push_back(static_cast<int>(w));
    return result;
}

// A grid below that goes on with the same outer columns, with nothing printed between.
bool goes_on(const Page& page, const RuledGrid& above, const RuledGrid& below, const std::vector<char>& used) {
    double gap = below.ys.front() - above.ys.back();
    if (gap < -kSameColumn || gap > kSpacer) return false;
    size_t same = 0;
    for (double x : below.xs) same += std::any_of(above.xs.begin(), above.xs.end(), [&](double a) { return std::abs(a - x) < kSameColumn; });
    if (same < std::min(above.xs.size(), below.xs.size()) || same < 3) return false;
    if (std::abs(above.xs.front() - below.xs.front()) > kSameColumn || std::abs(above.xs.back() - below.xs.back()) > kSameColumn) return false;
    return words_in(page, {above.xs.front(), above.ys.back(), above.xs.back(), below.ys.front()}, used).empty();
}

// Figures stand right below a grid, within the height of two of its rows.
bool figures_below(const Page& page, const RuledGrid& grid, const std::vector<char>& used) {
    Box box = grid.box();
    Box strip{box.x0, box.y1, box.x1, box.y1 + std::max(kBelow, 2 * box.height() / grid.bands())};
    std::vector<int> words = words_in(page, strip, used);
    return std::count_if(words.begin(), words.end(), [&](int w) { return looks_like_value(page.words[static_cast<size_t>(w)].text); }) >= 2;
}

// Texts go on right below a grid, in two or more of its columns.
bool texts_below(const Page& page, const RuledGrid& grid, const std::vector<Ruling>& joined, const std::vector<char>& used) {
    Box box = grid.box();
    std::vector<ChunkLine> lines = chunk_lines(page, words_in(page, {box.x0, box.y1, box.x1, box.y1 + kBelow}, used), joined);
    if (lines.empty() || lines[0].chunks.size() < 2) return false;
    size_t inside = 0;
    for (const Chunk& c : lines[0].chunks)
        for (size_t k = 1; k < grid.xs.size(); ++k) inside += c.box.x0 > grid.xs[k - 1] - 1 && c.box.x1 < grid.xs[k] + 1;
    return inside == lines[0].chunks.size();
}

bool is_table(const Table& table) {
    if (table.columns < 2 || table.rows < 2 || table.cells.size() < 4) return false;
    if (is_chart(table)) return false;
    size_t longest = 0, all = 0;
    for (const Cell& c : table.cells) {
        auto words = static_cast<size_t>(std::count(c.text.begin(), c.text.end(), ' ') + 1);
        longest = std::max(longest, words);
        all += words;
    }
    return !(longest > kProseWords && static_cast<double>(longest) > kProseShare * static_cast<double>(all));
}

}  // namespace

std::vector<Table> find_ruled_tables(const Page& page, const std::vector<Ruling>& joined, std::vector<RuledGrid> grids, std::vector<char>& used) {
    std::vector<char> gone(grids.size(), 0);
    for (size_t i = 0; i < grids.size(); ++i)
        for (size_t j = 0; j < grids.size(); ++j) {
            if (i == j || gone[i] || gone[j] || !goes_on(page, grids[i], grids[j], used)) continue;
            // One grid of the lines of both, the space between them as a band of its own.
            Box box = unite(grids[i].box(), grids[j].box());
            std::vector<Ruling> lines;
            for (const Ruling& r : joined) {
                bool vertical = r.axis == Axis::vertical;
                double low = (vertical ? box.x0 : box.y0) - 2, high = (vertical ? box.x1 : box.y1) + 2;
                if (r.position < low || r.position > high) continue;
                if (overlap(r.start, r.end, vertical ? box.y0 : box.x0, vertical ? box.y1 : box.x1) > 0) lines.push_back(r);
            }
            for (double y : {grids[i].ys.back(), grids[j].ys.front()}) lines.push_back({Axis::horizontal, y, box.x0, box.x1, 0});
            grids[i] = grid_of(lines);
            gone[j] = 1;
            j = i;  // grids are sorted from top to bottom: what follows may go on below the new end
        }
    std::vector<Table> tables;
    for (size_t i = 0; i < grids.size(); ++i) {
        if (gone[i] || grids[i].columns() < 2) continue;  // a bare frame: aligned_tables.cpp looks inside
        GridPlan plan{grids[i], true, words_in(page, grids[i].box(), used)};
        std::optional<Table> table = read_grid(page, plan, joined);
        if (!table || !is_table(*table)) continue;
        for (int w : plan.words) used[static_cast<size_t>(w)] = 1;
        tables.push_back(std::move(*table));
    }
    return tables;
}

std::vector<Table> find_filled_tables(const Page& page, const std::vector<Ruling>& joined, std::vector<RuledGrid> grids, std::vector<char>& used) {
    std::vector<Table> tables;
    for (RuledGrid& grid : grids) {
        if (grid.columns() < 2 || grid.bands() < 2) continue;
        GridPlan plan{std::move(grid), true, {}};
        plan.words = words_in(page, plan.grid.box(), used);
        std::optional<Table> table = read_grid(page, plan, joined);
        if (!table || !is_table(*table)) continue;
        bool figures = std::any_of(table->cells.begin(), table->cells.end(), [](const Cell& c) { return c.col > 0 && looks_like_figure(c.text); });
        bool full = static_cast<double>(table->cells.size()) > kFullShare * table->rows * table->columns;
        if (figures || !full) continue;
        if (figures_below(page, plan.grid, used)) continue;        // only the header is filled
        if (texts_below(page, plan.grid, joined, used)) continue;  // or every second row
        for (int w : plan.words) used[static_cast<size_t>(w)] = 1;
        tables.push_back(std::move(*table));
    }
    return tables;
}

}  // namespace griffier
