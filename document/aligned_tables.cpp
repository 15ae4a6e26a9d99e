// Runs of lines that share columns -> tables.
#include "document/aligned_tables.h"

#include <cmath>

#include "document/rulings.h"
#include "document/table_grid.h"
#include "document/table_text.h"

namespace griffier {
namespace {

constexpr double kWideGap = 1.5;          // em: words further apart than this on one line stand in columns
constexpr double kRowReach = 3.2;         // em: a line further below than this starts something else
constexpr double kProseWidth = 0.62;      // share of the run's width: a single text wider than this is prose
constexpr int kLabelLines = 3;            // so many lines without figures may stand between rows (sections, wrapped labels)
constexpr double kBandWidth = 0.6;        // share of a table's width that a horizontal line crosses to part its rows
constexpr double kMargin = 1.0;           // pt round the words of a table

struct PageLine {
    ChunkLine line;
    bool tabular = false;   // at least two chunks in columns
    bool value = false;     // with a figure that is no year, right of another chunk
    bool leader = false;    // dot leaders
};

bool is_marker(const std::string& text) {
    return text.size() <= 4 && (text.back() == '.' || text.back() == ')' || text == "-" || text == "•" || text == "–" || text == "o" || text == "◊" || text == "" || text == "" || text == "▪" || text == "*");
}

PageLine classify(const Page& page, ChunkLine line) {
    PageLine result;
    auto word = [&](int w) -> const Word& { return page.words[static_cast<size_t>(w)]; };
    size_t first = 0;
    if (line.chunks.size() > 1 && line.chunks[0].words.size() == 1 && is_marker(word(line.chunks[0].words[0]).text)) first = 1;
    for (size_t i = first; i < line.chunks.size(); ++i) {
        const Chunk& c = line.chunks[i];
        for (int w : c.words)
            if (word(w).text.find("....") != std::string::npos) result.leader = true;
        if (i == first) continue;
        double gap = (c.box.x0 - line.chunks[i - 1].box.x1) / line.size;
        if (c.figure || gap > kWideGap) result.tabular = true;
        if (c.figure && !c.year) result.value = true;
    }
    result.line = std::move(line);
    return result;
}

bool shares_columns(const ChunkLine& a, const ChunkLine& b) {
    for (size_t i = 0; i < a.chunks.size(); ++i)
        for (size_t j = 0; j < b.chunks.size(); ++j)
            if (i + j > 0 && overlap(a.chunks[i].box.x0, a.chunks[i].box.x1, b.chunks[j].box.x0, b.chunks[j].box.x1) > 1) return true;
    return false;
}

// Lines [first, last] of a run.
struct Run {
    size_t first = 0, last = 0;
    Box box;
};

std::vector<Run> find_runs(const std::vector<PageLine>& lines) {
    std::vector<Run> runs;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].tabular || lines[i].leader) continue;
        Run run{i, i, lines[i].line.box};
        int labels = 0;
        for (size_t k = i + 1; k < lines.size(); ++k) {
            const ChunkLine& line = lines[k].line;
            double reach = kRowReach * std::max(line.size, lines[k - 1].line.size);
            if (line.baseline - lines[k - 1].line.baseline > reach || lines[k].leader) break;
            if (lines[k].tabular) {
                bool shares = false;
                for (size_t u = run.first; u <= run.last && !shares; ++u) shares = lines[u].tabular && shares_columns(lines[u].line, line);
                if (!shares) break;
                run.last = k;
                run.box = unite(run.box, line.box);
                labels = 0;
                continue;
            }
            bool lone_figure = line.chunks.size() == 1 && line.chunks[0].figure;
            if (++labels > kLabelLines) break;
            if (!lone_figure && line.box.width() > kProseWidth * run.box.width() && line.box.x1 > run.box.x0 + kProseWidth * run.box.width()) break;
            if (lone_figure) {
                run.last = k;
                labels = 0;
            }
        }
        i = run.last;
        runs.push_back(run);
    }
    return runs;
}

// Header lines above a run that are no rows themselves: a line over its right part, close above.
void take_headers(const std::vector<PageLine>& lines, Run& run) {
    while (run.first > 0) {
        const ChunkLine &above = lines[run.first - 1].line, &top = lines[run.first].line;
        if (top.baseline - above.baseline > 1.9 * std::max(above.size, top.size)) break;
        bool right = above.box.x0 > run.box.x0 + 0.25 * run.box.width() && above.box.x1 < run.box.x1 + 5;
        if (!right || lines[run.first - 1].leader) break;
        --run.first;
        run.box = unite(run.box, above.box);
    }
}

bool is_table(const Table& table, int values) {
    if (table.columns < 2 || table.rows < 2) return false;
    size_t letters = 0, cells = table.cells.size();
    for (const Cell& c : table.cells) letters += c.text.size();
    if (values >= 2) return static_cast<double>(cells) >= 1.3 * table.rows;
    return table.columns >= 3 && table.rows >= 3 && letters < 25 * cells && static_cast<double>(cells) > 0.6 * table.columns * table.rows;
}

}  // namespace

std::vector<Table> find_aligned_tables(const Page& page, const std::vector<Ruling>& joined, std::vector<char>& used) {
    std::vector<int> free;
    for (size_t w = 0; w < page.words.size(); ++w)
        if (!used[w]) free.push_back(static_cast<int>(w));
    std::vector<PageLine> lines;
    for (ChunkLine& line : chunk_lines(page, free, joined)) lines.push_back(classify(page, std::move(line)));
    std::vector<Table> tables;
    for (Run& run : find_runs(lines)) {
        take_headers(lines, run);
        GridPlan plan;
        int values = 0;
        Box box = run.box;
        for (size_t k = run.first; k <= run.last; ++k) {
            values += lines[k].value;
            box = unite(box, lines[k].line.box);
            for (const Chunk& c : lines[k].line.chunks) plan.words.insert(plan.words.end(), c.words.begin(), c.words.end());
        }
        if (run.last == run.first) continue;
        plan.grid.xs = {box.x0 - kMargin, box.x1 + kMargin};
        plan.grid.ys = {box.y0 - kMargin};
        for (const Ruling& r : joined)
            if (r.axis == Axis::horizontal && r.position > plan.grid.ys.back() + 4 && r.position < box.y1 - 4 && overlap(r.start, r.end, box.x0, box.x1) > kBandWidth * box.width())
                plan.grid.ys.push_back(r.position);
        plan.grid.ys.push_back(box.y1 + kMargin);
        for (int b = 0; b < plan.grid.bands(); ++b) plan.grid.cells.push_back({0, 0, b, b});
        std::optional<Table> table = read_grid(page, plan, joined);
        if (!table || !is_table(*table, values)) continue;
        for (int w : plan.words) used[static_cast<size_t>(w)] = 1;
        tables.push_back(std::move(*table));
    }
    return tables;
}

}  // namespace griffier
