#include "document/tables/run_ends.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/pattern.h"
#include "document/tables/rulings.h"
#include "document/tables/table_text.h"
#include "document/tables/unit_words.h"

namespace griffier {
namespace {

// The name of a column of amounts, in the singular: what is said of a whole table speaks of several. matches Bedrag / Bedrag in € / Bedrag (€)
// / not Bedragen in €, Bedrag x € 1.000
const Pattern kAmountColumn(R"((?i)bedrag(?: in)?(?: ?\(?(?:€|euro'?s?)\)?)?)");
constexpr double kHeaderReach = 6.5;  // em: the same on a shade or line
constexpr double kFullHeader = 2.6;   // em: the same where it has as many names as the row below has columns
constexpr double kFullOverlap = 0.7;  // of such a header's width over the rows: its names are set to other sides of their columns than the cells
constexpr int kHeaderLines = 6;
constexpr double kSameLeading = 1.05;  // of the least distance between lines of a table: lines of one cell
constexpr double kEvenly = 0.1;        // em: figures this near the middle of two lines stand in their middle
constexpr double kMostPitch = 100;     // pt: no two rows stood one below the other
constexpr double kLabelEdge = 0.5;     // pt: lines of one label begin so close to each other, and are of one size
constexpr double kTighter = 0.92;      // of the distance of rows: lines of one label stand closer
constexpr double kWhiteBelow = 1.3;    // of the distance above a line, that parts it from the next

// Whether a line or the edge of a fill as wide as most of the run lies between two heights, or a fill covers `box`.
bool set_apart(const Page& page, const std::vector<Ruling>& joined, const TableRun& run, const Box& box) {
    for (const Ruling& r : joined)
        if (r.axis == Axis::horizontal && r.position > box.y0 - box.height() && r.position < box.y1 + box.height() &&
            overlap(r.start, r.end, run.box.x0, run.box.x1) > kBandWidth * run.box.width())
            return true;
    for (const Box& s : page.shaded)
        if (s.contains(box.center_x(), box.center_y()) && s.height() < 8 * box.height()) return true;
    return false;
}

// Names over the columns of the first row, one each, that are set too close to look like columns by themselves.
bool stands_over(const ChunkLine& names, const ChunkLine& row) {
    if (names.chunks.size() < 2 || names.chunks.size() > row.chunks.size()) return false;
    size_t from = 0;
    for (const Chunk& name : names.chunks) {
        while (from < row.chunks.size() && row.chunks[from].box.x1 < name.box.x0) ++from;
        if (from == row.chunks.size() || row.chunks[from].box.x0 > name.box.x1) return false;
        bool next = from + 1 < row.chunks.size() && row.chunks[from + 1].box.x0 < name.box.x1;
        if (next) return false;
        ++from;
    }
    return true;
}

// A line across the run lies right below this line, and none between the run and it.
bool closed_below(const std::vector<Ruling>& joined, const TableRun& run, const ChunkLine& line) {
    bool below = false;
    for (const Ruling& r : joined) {
        if (r.axis != Axis::horizontal || overlap(r.start, r.end, run.box.x0, run.box.x1) < kBandWidth * run.box.width()) continue;
        if (r.position > run.box.y1 - 1 && r.position < line.box.y0 + 1) return false;
        below = below || (r.position > line.baseline && r.position < line.baseline + kCloseHeader * line.size);
    }
    return below;
}

// The line below a run stands as close to it as its own lines to one another, right of its first column, with more white below than above.
bool belongs_above(const std::vector<PageLine>& lines, const TableRun& run, size_t k) {
    double least = 1e9;
    for (size_t u = run.first + 1; u <= run.last; ++u) least = std::min(least, lines[u].line.baseline - lines[u - 1].line.baseline);
    const ChunkLine& line = lines[k].line;
    const double above = line.baseline - lines[run.last].line.baseline;
    const bool white = k + 1 == lines.size() || lines[k + 1].line.baseline - line.baseline > kWhiteBelow * above;
    return run.last > run.first + 1 && above < kSameLeading * least && white && line.box.x0 > run.box.x0 + 0.25 * run.box.width();
}

// The last line of the run holds figures alone and stands in the middle between the label above it and the line below, at the label's edge: one label round its
// figures, however it ends ("Totaal lasten exclusief product", "A").
bool round_figures(const std::vector<PageLine>& lines, const TableRun& run, size_t k) {
    if (run.last == run.first || lines[k].value || lines[run.last - 1].value || !lines[run.last].value) return false;
    const ChunkLine &label = lines[run.last - 1].line, &figures = lines[run.last].line, &line = lines[k].line;
    const double above = figures.baseline - label.baseline, below = line.baseline - figures.baseline;
    return line.chunks.size() == 1 && label.chunks.size() == 1 && std::abs(line.box.x0 - label.box.x0) < kSameRight && line.box.x1 < run.figures_left &&
           figures.box.x0 > label.box.x1 && std::abs(above - below) < kEvenly * line.size && above + below < kWrapLeading * line.size;
}

// The line is the rest of the last label: below it at its left edge, set as it is and closer than any two rows, short of the figures, with white below.
bool ends_label(const std::vector<PageLine>& lines, const TableRun& run, size_t k) {
    const PageLine &last = lines[run.last], &more = lines[k];
    if (!last.value || more.value || more.line.chunks.size() != 1 || run.pitch > kMostPitch) return false;
    const Chunk &label = last.line.chunks.front(), &rest = more.line.chunks.front();
    const double above = more.line.baseline - last.line.baseline;
    const bool white = k + 1 == lines.size() || lines[k + 1].line.baseline - more.line.baseline > kWhiteBelow * run.pitch;
    return !label.figure && std::abs(label.box.x0 - rest.box.x0) < kLabelEdge && rest.box.x1 < run.figures_left && label.bold && rest.bold &&
           std::abs(last.line.size - more.line.size) < kLabelEdge && above < kTighter * run.pitch && white;
}

}  // namespace

void take_headers(const Page& page, const std::vector<Ruling>& joined, const std::vector<PageLine>& lines, TableRun& run, size_t floor) {
    size_t first = run.first;  // of the lines looked at
    int labels = 0;
    for (int seen = 0, wrapped = 0; first > floor && seen < kHeaderLines && wrapped < kWrappedLines; ++seen) {
        const PageLine& candidate = lines[first - 1];
        const ChunkLine &above = candidate.line, &top = lines[first].line;
        double distance = (top.baseline - above.baseline) / std::max(above.size, top.size);
        if (distance > kHeaderReach || !candidate.line.leaders.empty() || candidate.caption) break;
        bool apart = set_apart(page, joined, run, above.box);
        bool inside = above.box.x0 > run.box.x0 - 12 && above.box.x1 < run.box.x1 + 12;
        bool right = above.box.x0 > run.box.x0 + 0.25 * run.box.width();
        bool years = above.chunks.size() > 1 && std::all_of(above.chunks.begin() + 1, above.chunks.end(), [](const Chunk& c) { return c.year || c.figure; });
        bool over = distance < kCloseHeader && stands_over(above, lines[run.first].line);  // "Lasten" between names and first row has no columns
        bool full = distance < kFullHeader && !candidate.value && candidate.tabular && above.chunks.size() == top.chunks.size();
        const bool across = full && overlap(above.box.x0, above.box.x1, run.box.x0, run.box.x1) > kFullOverlap * above.box.width();
        bool header = (inside || across) && (right || candidate.tabular || over) && (distance < kCloseHeader || full || apart || years) &&
                      (labels == 0 || candidate.tabular || over || apart);
        bool label = inside && !candidate.tabular && above.box.x1 < run.figures_left && labels < kLabelLines;
        if (header) {
            run.first = --first;
            run.box = unite(run.box, above.box);
            labels = 0;
        } else if (label) {
            --first;
            bool wraps = distance < kWrapLeading;  // the first row's label, begun above its figures
            labels += !wraps;
            seen -= wraps;
            wrapped += wraps;
        } else {
            break;
        }
    }
}

void drop_unit_lines(const Page& page, const std::vector<PageLine>& lines, TableRun& run) {
    while (run.first < run.last && !lines[run.first].value) {
        const ChunkLine& line = lines[run.first].line;
        // Names of columns, wherever over them: Bedrag V/N I/S.
        if (line.chunks.size() >= 3 && line.chunks.size() <= lines[run.first + 1].line.chunks.size()) return;
        bool years = std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.year; });
        std::vector<int> rest;  // the line but for a caption at its start
        for (size_t i = line.chunks.size() > 1 ? 1 : 0; i < line.chunks.size(); ++i)
            rest.insert(rest.end(), line.chunks[i].words.begin(), line.chunks[i].words.end());
        // Beside a name of the labels, or alone where a column of figures ends.
        const bool over_column =
            line.chunks.size() > 1 || std::any_of(run.rights.begin(), run.rights.end(), [&](double x) { return std::abs(x - line.box.x1) < kSameRight; });
        if (over_column && !lines[run.first].caption && RE2::FullMatch(cell_text(page, rest), kAmountColumn)) return;
        bool unit = is_unit_statement(cell_text(page, rest)) && (line.chunks.size() > 1 || line.box.x0 > run.box.x0 + 0.25 * run.box.width());
        if (!unit || years) return;
        ++run.first;
        run.box = lines[run.first].line.box;
        for (size_t k = run.first; k <= run.last; ++k) run.box = unite(run.box, lines[k].line.box);
    }
}

void take_wrapped(const Page& page, const std::vector<PageLine>& lines, const std::vector<Ruling>& joined, TableRun& run) {
    for (size_t k = run.last + 1; k < lines.size() && k <= run.last + 1; ++k) {
        const ChunkLine &line = lines[k].line, &above = lines[run.last].line;
        if (lines[k].caption && line.chunks.size() == 1) return;
        if (line.baseline - above.baseline > kCloseHeader * std::max(line.size, above.size)) return;
        const bool closed = line.chunks.size() < above.chunks.size() && !lines[k].value &&
                            (closed_below(joined, run, line) || belongs_above(lines, run, k) || round_figures(lines, run, k) || ends_label(lines, run, k));
        for (const Chunk& c : line.chunks) {
            const std::string& text = page.words[static_cast<size_t>(c.words[0])].text;
            bool lower = (text[0] >= 'a' && text[0] <= 'z') || text[0] == '(';
            bool under = false;  // the row's texts may stand on the line above its figures
            bool below_text = false, below_figure = false;
            for (size_t u = run.last > run.first ? run.last - 1 : run.last; u <= run.last; ++u)
                for (const Chunk& a : lines[u].line.chunks) {
                    const bool edge = std::abs(a.box.x0 - c.box.x0) < kSameRight;
                    under = under || edge;
                    below_text = below_text || (edge && !a.figure && u == run.last);
                    below_figure = below_figure || (a.figure && overlap(a.box.x0, a.box.x1, c.box.x0, c.box.x1) > 0);
                }
            const bool close = line.baseline - above.baseline < kWrapLeading * line.size && std::abs(line.size - above.size) < 0.5;
            const bool own_column = below_text && !below_figure && !c.figure && c.box.x0 > run.box.x0 + line.size;  // prose begins at the margin
            if (close && own_column && c.box.width() < 0.5 * run.box.width()) continue;
            if (!under || c.box.width() > 0.5 * run.box.width()) return;
            if (!closed && (!lower || c.box.x1 > run.figures_left)) return;
        }
        run.last = k;
        run.box = unite(run.box, line.box);
    }
}

}  // namespace griffier
