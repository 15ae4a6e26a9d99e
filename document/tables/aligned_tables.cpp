// Runs of lines that share columns -> tables.
#include "document/tables/aligned_tables.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "document/lines/justified_lines.h"
#include "document/lines/side_by_side.h"
#include "document/pattern.h"
#include "document/tables/rulings.h"
#include "document/tables/run_ends.h"
#include "document/tables/table_charts.h"
#include "document/tables/table_grid.h"
#include "document/tables/table_runs.h"
#include "document/tables/table_surroundings.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

// matches 1. / 12) / 3a. / a) / 19:30 / 20.00 uur / • / not 12, 1.200, 2024
const Pattern kPoint(R"((?:\d{1,2}[a-z]?|[a-z])[.)]|\d{1,2}[:.]\d\d(?: ?uur| ?u)?|[•▪-])");

constexpr size_t kSentence = 60;      // bytes of a cell's text that may be part of a sentence
constexpr double kFrameHeight = 0.8;  // of a run's height: a frame beside it is as high
constexpr double kFrameGap = 4.0;     // pt: frames further apart than this share no line
constexpr double kTurnedGap = 1.5;    // em: names printed upwards end no further above the first row
constexpr size_t kTurnedNames = 2;    // so many of them make a header
constexpr size_t kTurnedWords = 200;  // more are no header
constexpr double kMargin = 1.0;       // pt round the words of a table

// Boxes side by side, each in a frame or on a fill of its own with white between: every two columns are parted by two edges.
bool separate_boxes(const Page& page, const Table& table, const Box& box, const std::vector<Ruling>& joined) {
    std::vector<Box> columns(static_cast<size_t>(table.columns), Box{1e9, 0, -1e9, 0});
    for (const Cell& c : table.cells) {
        if (c.col_span > 1) return false;
        Box& column = columns[static_cast<size_t>(c.col)];
        column = {std::min(column.x0, c.box.x0), 0, std::max(column.x1, c.box.x1), 0};
    }
    for (size_t c = 1; c < columns.size(); ++c) {
        std::vector<double> lines;
        for (const Ruling& r : joined)
            if (r.axis == Axis::vertical && r.position >= columns[c - 1].x1 && r.position <= columns[c].x0 &&
                overlap(r.start, r.end, box.y0, box.y1) > kFrameHeight * box.height())
                lines.push_back(r.position);
        for (const Box& s : page.shaded)
            for (double x : {s.x0, s.x1})
                if (x >= columns[c - 1].x1 && x <= columns[c].x0 && overlap(s.y0, s.y1, box.y0, box.y1) > kFrameHeight * box.height()) lines.push_back(x);
        std::sort(lines.begin(), lines.end());
        if (lines.size() < 2 || lines.back() - lines.front() < kFrameGap) return false;
    }
    return true;
}

// Rows that all begin with a time or a number of their own, the first one too: the points of an agenda or a list, no table.
bool is_list(const Table& table) {
    std::vector<char> pointed(static_cast<size_t>(table.rows), 0);
    for (const Cell& c : table.cells) {
        bool point = c.col < 2 && RE2::FullMatch(c.text, kPoint);
        if (point) pointed[static_cast<size_t>(c.row)] = 1;
        if (!point && looks_like_value(c.text)) return false;
    }
    return std::count(pointed.begin(), pointed.end(), 1) == table.rows;
}

// Long texts of one column whose sentence goes on from row to row: a paragraph beside something, no cells.
bool flows_on(const Table& table) {
    std::map<std::pair<int, int>, const Cell*> cells;
    for (const Cell& c : table.cells) cells[{c.col, c.row}] = &c;
    for (const auto& [place, cell] : cells) {
        const auto next = cells.find({place.first, place.second + 1});
        if (next == cells.end() || cell->text.size() < kSentence || next->second->text.size() < kSentence) continue;
        const char last = cell->text.back(), first = next->second->text[0];
        if (std::string_view(".,:;!?)").find(last) == std::string_view::npos && first >= 'a' && first <= 'z') return true;
    }
    return false;
}

bool is_table(const Table& table, int values, bool leaders) {
    if (table.columns < 2 || table.rows < 2 || flows_on(table)) return false;
    if (is_chart(table) || is_contents(table, leaders) || is_list(table)) return false;
    size_t letters = 0, cells = table.cells.size();
    for (const Cell& c : table.cells) letters += c.text.size();
    if (values >= 2) return static_cast<double>(cells) >= 1.3 * table.rows;
    // One row of figures is a table under a header of names.
    auto figures = std::count_if(table.cells.begin(), table.cells.end(), [](const Cell& c) { return c.col > 0 && looks_like_value(c.text); });
    int least = table.header_rows > 0 && values > 0 && figures >= 2 ? 2 : 3;
    return table.columns >= 3 && table.rows >= least && letters<25 * cells&& static_cast<double>(cells)> 0.6 * table.columns * table.rows;
}

// Names printed upwards or downwards over the columns of a run, close above its first line: the words, and those printed beside them.
std::vector<int> turned_header(const Page& page, const std::vector<char>& used, const TableRun& run, double top) {
    Box area{run.box.x0, top, run.box.x1, top};
    std::vector<const Word*> names;
    for (size_t w = 0; w < page.words.size(); ++w) {
        const Word& word = page.words[w];
        if (used[w] || word.rotation % 180 == 0 || word.box.center_x() < run.box.x0 || word.box.center_x() > run.box.x1) continue;
        if (word.box.y1 < top + word.size && word.box.y1 > top - kTurnedGap * word.size) names.push_back(&word);
    }
    for (size_t n = 0; n < names.size() && names.size() < kTurnedWords; ++n) {  // the next words of each, further up
        area.y0 = std::min(area.y0, names[n]->box.y0);
        for (size_t w = 0; w < page.words.size(); ++w) {
            const Word& word = page.words[w];
            double gap = names[n]->box.y0 - word.box.y1;
            if (!used[w] && word.rotation == names[n]->rotation && std::abs(word.baseline - names[n]->baseline) < kSameRight && gap > -1 && gap < word.size)
                names.push_back(&word);
        }
    }
    std::vector<int> words;
    if (names.size() < kTurnedNames) return words;
    for (size_t w = 0; w < page.words.size(); ++w)
        if (!used[w] && page.words[w].box.center_y() < top && area.contains(page.words[w].box.center_x(), page.words[w].box.center_y()))
            words.push_back(static_cast<int>(w));
    return words;
}

// Lower edges of the fills that together lie behind the whole header: what stands below them is no header any more.
std::vector<double> header_fill_edges(const std::vector<Box>& fills, const std::vector<PageLine>& lines, const TableRun& run, const Box& box) {
    size_t first = run.first;
    while (first < run.last && !lines[first].value) ++first;
    double body = lines[first].line.box.y0;
    std::map<long, double> widths;  // by lower edge in whole points
    for (const Box& s : fills)
        if (s.y0 < lines[run.first].line.box.y1 && s.y1 > box.y0 && s.y1 < body) widths[std::lround(s.y1)] += overlap(s.x0, s.x1, box.x0, box.x1);
    std::vector<double> edges;
    for (const auto& [edge, width] : widths)
        if (width > kBandWidth * box.width()) edges.push_back(static_cast<double>(edge));
    return edges;
}

// The tables among `words`, which stand one below the other.
void find_among(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined, const std::vector<Box>& fills, std::vector<char>& used,
                std::vector<Table>& tables) {
    const std::vector<PageLine> lines = page_lines(page, words, joined, fills);
    size_t floor = 0;  // lines before this one belong to a table above
    for (TableRun& run : find_runs(lines, fills)) {
        if (run.first < floor) continue;
        take_headers(page, joined, lines, run, floor);
        drop_unit_lines(page, lines, run);
        take_wrapped(page, lines, joined, run);
        GridPlan plan;
        int values = 0, leaders = 0;
        Box box = run.box;
        for (size_t k = run.first; k <= run.last; ++k) {
            values += lines[k].value;
            leaders += !lines[k].line.leaders.empty();
            plan.words.insert(plan.words.end(), lines[k].line.leaders.begin(), lines[k].line.leaders.end());
            box = unite(box, lines[k].line.box);
            for (const Chunk& c : lines[k].line.chunks) plan.words.insert(plan.words.end(), c.words.begin(), c.words.end());
        }
        if (run.last == run.first) continue;
        std::vector<const ChunkLine*> all;
        for (size_t k = run.first; k <= run.last; ++k) all.push_back(&lines[k].line);
        if (are_justified(page, all)) continue;
        double body = box.y0;
        for (int w : turned_header(page, used, run, lines[run.first].line.box.y0)) {
            if (std::find(plan.words.begin(), plan.words.end(), w) != plan.words.end()) continue;
            plan.words.push_back(w);
            box = unite(box, page.words[static_cast<size_t>(w)].box);
        }
        plan.grid.xs = {box.x0 - kMargin, box.x1 + kMargin};
        plan.grid.ys = {box.y0 - kMargin};
        std::vector<double> edges = header_fill_edges(fills, lines, run, box);
        for (const Ruling& r : joined)
            if (r.axis == Axis::horizontal && overlap(r.start, r.end, box.x0, box.x1) > kBandWidth * box.width()) edges.push_back(r.position);
        if (box.y0 < body) edges.push_back(body);
        std::sort(edges.begin(), edges.end());
        for (double y : edges)
            if (y > plan.grid.ys.back() + 4 && y < box.y1 - 4) plan.grid.ys.push_back(y);
        plan.grid.ys.push_back(box.y1 + kMargin);
        for (int b = 0; b < plan.grid.bands(); ++b) plan.grid.cells.push_back({0, 0, b, b});
        std::optional<Table> table = read_grid(page, plan, joined);
        if (!table || !is_table(*table, values, 2 * leaders > values) || separate_boxes(page, *table, run.box, joined)) continue;
        if (table->header_rows == 0 && has_bars(page, box)) continue;  // what stands at the bars of a chart
        for (int w : plan.words) used[static_cast<size_t>(w)] = 1;
        tables.push_back(std::move(*table));
        floor = run.last + 1;
    }
}

}  // namespace

std::vector<Table> find_aligned_tables(const Page& page, const std::vector<Ruling>& joined, const std::vector<Box>& fills, std::vector<char>& used) {
    std::vector<int> free;
    for (size_t w = 0; w < page.words.size(); ++w)
        if (!used[w]) free.push_back(static_cast<int>(w));
    std::vector<Table> tables;
    for (const std::vector<int>& words : side_by_side(page, free, joined)) find_among(page, words, joined, fills, used, tables);
    return tables;
}

}  // namespace griffier
