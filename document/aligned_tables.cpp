// Runs of lines that share columns -> tables.
#include "document/aligned_tables.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "document/close_names.h"
#include "document/justified_lines.h"
#include "document/pattern.h"
#include "document/row_bands.h"
#include "document/rulings.h"
#include "document/side_by_side.h"
#include "document/table_charts.h"
#include "document/table_grid.h"
#include "document/table_surroundings.h"
#include "document/table_text.h"
#include "document/unit_words.h"

namespace griffier {
namespace {

// matches 1. / 12) / 3a. / a) / 19:30 / 20.00 uur / • / not 12, 1.200, 2024
static const Pattern kPoint(R"((?:\d{1,2}[a-z]?|[a-z])[.)]|\d{1,2}[:.]\d\d(?: ?uur| ?u)?|[•▪-])");

// The name of a column of amounts, in the singular: what is said of a whole table speaks of several. matches Bedrag / Bedrag in € / Bedrag (€) / not Bedragen in €, Bedrag x € 1.000
static const Pattern kAmountColumn(R"((?i)bedrag(?: in)?(?: ?\(?(?:€|euro'?s?)\)?)?)");

constexpr double kWideGap = 1.5;                          // em: words further apart than this on one line stand in columns
constexpr double kRowReach = 3.2;                         // em: a line further below than this starts something else
constexpr double kFarReach = 8.0;                         // em: further than any row, even where its figures end under those of the run
constexpr double kSameRight = 2.5;                        // pt: right edges of figures this close are aligned
constexpr size_t kRightsKept = 40;                        // right edges remembered of a run
constexpr double kProseWidth = 0.62;                      // share of the run's width: a single text wider than this is prose
constexpr double kNewHeader = 2.2;                        // em: a header this far below rows starts a table of its own
constexpr double kHeading = 1.1;                          // times the size of the rows: a line this large between them may be the heading of another table
constexpr double kLargeHeading = 1.2;                     // ... and one this large is, over any two names
constexpr double kSetOff = 1.35;                          // times the distance of rows: a heading is set off further from the row above it
constexpr double kCloseHeader = 1.9, kHeaderReach = 6.5;  // em: how far a header line may stand above the next
constexpr double kFullHeader = 2.6;                       // em: the same where it has as many names as the row below has columns
constexpr double kFullOverlap = 0.7;  // of such a header's width over the rows: its names are set to other sides of their columns than the cells
constexpr int kHeaderLines = 6;
constexpr int kLabelLines = 3;         // so many lines without figures may stand between rows (sections, wrapped labels)
constexpr int kWrappedLines = 12;      // so many where they are set as close as the lines of one text, left of the figures
constexpr double kWrapLeading = 1.6;   // em: lines of one text are no further apart
constexpr size_t kSentence = 60;       // bytes of a cell's text that may be part of a sentence
constexpr double kSameLeading = 1.05;  // of the least distance between lines of a table: lines of one cell
constexpr double kWhiteBelow = 1.3;    // of the distance above a line, that parts it from the next
constexpr double kEvenly = 0.1;        // em: figures this near the middle of two lines stand in their middle
constexpr double kBandWidth = 0.6;     // share of a table's width that a horizontal line crosses to part its rows
constexpr double kColourHeight = 3.0;  // em: a band of colour behind one row is no higher
constexpr double kFrameHeight = 0.8;   // of a run's height: a frame beside it is as high
constexpr double kFrameGap = 4.0;      // pt: frames further apart than this share no line
constexpr double kTurnedGap = 1.5;     // em: names printed upwards end no further above the first row
constexpr size_t kTurnedNames = 2;     // so many of them make a header
constexpr size_t kTurnedWords = 200;   // more are no header
constexpr double kMargin = 1.0;        // pt round the words of a table

struct PageLine {
    ChunkLine line;
    bool tabular = false;  // at least two chunks in columns
    bool value = false;    // with a figure that is no year, right of another chunk
    bool caption = false;  // names the next table
    bool unit = false;     // says the unit of the next table, and nothing else
    int dated = 0;         // chunks with a year among their words
    int band = -1;         // row_bands.h
};

bool is_marker(const std::string& text) {
    return text.size() <= 4 && (text.back() == '.' || text.back() == ')' || text == "-" || text == "•" || text == "–" || text == "o" || text == "◊" ||
                                text == "" || text == "" || text == "▪" || text == "*");
}

PageLine classify(const Page& page, ChunkLine line) {
    PageLine result;
    auto word = [&](int w) -> const Word& { return page.words[static_cast<size_t>(w)]; };
    size_t first = 0;
    if (line.chunks.size() > 1 && line.chunks[0].words.size() == 1 && is_marker(word(line.chunks[0].words[0]).text)) first = 1;
    for (size_t i = first; i < line.chunks.size(); ++i) {
        const Chunk& c = line.chunks[i];
        if (i == first) continue;
        double gap = (c.box.x0 - word(line.chunks[i - 1].words.back()).box.x1) / line.size;
        if (c.figure || gap > kWideGap) result.tabular = true;
        if (c.figure && !c.year) result.value = true;
    }
    for (const Chunk& c : line.chunks) result.dated += std::any_of(c.words.begin(), c.words.end(), [&](int w) { return looks_like_year(word(w).text); });
    std::vector<int> words;
    for (const Chunk& c : line.chunks) words.insert(words.end(), c.words.begin(), c.words.end());
    result.caption = !result.value && names_a_table(cell_text(page, words));
    result.unit = !result.value && line.chunks.size() == 1 && is_unit_statement(cell_text(page, words));
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
    double figures_left = 1e9;   // where the figures begin
    std::vector<double> rights;  // right edges of the figures of the last lines
    double pitch = 1e9;          // least distance of two lines with figures, one right below the other
    double figures_at = -1e9;    // baseline of the last line with figures

    void take(const PageLine& line, size_t index) {
        if (line.value) {
            if (index == last + 1 && line.line.baseline - figures_at > line.line.size) pitch = std::min(pitch, line.line.baseline - figures_at);
            figures_at = line.line.baseline;
        }
        last = index;
        box = unite(box, line.line.box);
        for (size_t i = 1; i < line.line.chunks.size(); ++i)
            if (line.line.chunks[i].figure) figures_left = std::min(figures_left, line.line.chunks[i].box.x0);
        if (!line.value) return;
        if (rights.size() > kRightsKept) rights.erase(rights.begin(), rights.begin() + static_cast<long>(rights.size() / 2));
        for (const Chunk& c : line.line.chunks)
            if (c.figure) rights.push_back(c.box.x1);
    }
    // Figures of this line that end where figures of the run end.
    int same_rights(const ChunkLine& line) const {
        int n = 0;
        for (const Chunk& c : line.chunks)
            n += c.figure && std::any_of(rights.begin(), rights.end(), [&](double x) { return std::abs(x - c.box.x1) < kSameRight; });
        return n;
    }
};

bool only_figures(const ChunkLine& line) {
    return std::all_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.figure; });
}

bool is_bold(const ChunkLine& line) {
    return std::all_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.bold; });
}

// How far to the right the bands of colour reach that lie behind rows of the run.
double bands_right(const std::vector<PageLine>& lines, const Run& run, const std::vector<Box>& fills) {
    double right = run.box.x1;
    for (size_t k = run.first; k <= run.last; ++k) {
        const Box& row = lines[k].line.box;
        for (const Box& fill : fills)
            if (fill.y0 < row.center_y() && fill.y1 > row.center_y() && fill.height() < kColourHeight * lines[k].line.size) right = std::max(right, fill.x1);
    }
    return right;
}

// The line stands on colour that begins right below the line before it and reaches from side to side of the run: a row of the table, figures or not.
bool on_band(const ChunkLine& line, const ChunkLine& before, const Run& run, const std::vector<Box>& fills) {
    double left = 1e9, right = -1e9;
    for (const Box& fill : fills) {
        const bool behind = fill.y0 < line.box.center_y() && fill.y1 > line.box.center_y();
        if (!behind || fill.y0 < run.box.y0 || fill.y0 > before.box.y1 + line.size) continue;
        left = std::min(left, fill.x0);
        right = std::max(right, fill.x1);
    }
    return left < run.box.x0 + kSameRight && right > run.box.x1 - kSameRight;
}

std::vector<Run> find_runs(const std::vector<PageLine>& lines, const std::vector<Box>& fills) {
    std::vector<Run> runs;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].tabular) continue;
        Run run{i, i, lines[i].line.box, 1e9, {}, 1e9, -1e9};
        run.take(lines[i], i);
        int labels = 0, wrapped = 0;
        bool headed = false;  // the heading or unit of another table has stood below the last row
        bool apart = false;   // ... as a heading in larger or bold type, set off from it
        bool large = false;
        bool aside = false;  // all lines since are set off from the one above them
        bool ends = true;    // all lines since are the rest of the last row's label
        for (size_t k = i + 1; k < lines.size(); ++k) {
            const ChunkLine& line = lines[k].line;
            double distance = (line.baseline - lines[k - 1].line.baseline) / std::max(line.size, lines[k - 1].line.size);
            const bool larger = line.size > kHeading * lines[run.last].line.size;
            const bool off =
                (k == run.last + 1 || aside || ends) && (distance > kNewHeader || line.baseline - lines[k - 1].line.baseline > kSetOff * run.pitch);
            const bool heads = larger || (off && is_bold(line));
            // Between two edges, but as a heading between the rule over the sums of one table and the colour of the next.
            const bool heading = larger && off && line.chunks.size() == 1;
            if (lines[k].band >= 0 && lines[k].band == lines[run.last].band && !heading) {
                run.take(lines[k], k);
                continue;
            }
            int same = run.same_rights(line);
            const bool band = !run.rights.empty() && line.box.x1 < run.figures_left && on_band(line, lines[k - 1].line, run, fills);
            if (lines[k].caption || distance > kFarReach || (distance > kRowReach && same == 0 && !band)) break;
            bool lone_figures = !lines[k].tabular && only_figures(line) && same > 0;
            if (lines[k].tabular || lone_figures) {
                bool shares = same > 0;
                for (size_t u = run.first; u <= run.last && !shares; ++u) shares = lines[u].tabular && shares_columns(lines[u].line, line);
                // Figures between the outer edges of the run may stand in columns of their own (subtotals set off), or further right where its bands of
                // colour still reach (the percentage below them all).
                if (!shares && lines[k].value && !run.rights.empty() && line.box.x0 > run.box.x0 - line.size && distance < kRowReach)
                    shares = line.box.x1 < run.box.x1 + 12 * line.size || line.box.x1 < bands_right(lines, run, fills);
                // Years again, after other text or white space: the header of the next table.
                bool years = !run.rights.empty() && line.chunks.size() > 1 && !lines[k].value &&
                             std::all_of(line.chunks.begin() + 1, line.chunks.end(), [](const Chunk& c) { return c.year; });
                if (years && (labels > 0 || distance > kNewHeader)) break;
                const auto over = std::count_if(line.chunks.begin(), line.chunks.end(), [&](const Chunk& c) { return c.box.x1 > run.figures_left; });
                const bool names = line.chunks.size() > 2 || (apart && line.chunks.size() > 1 && (large || over > 1 || lines[k].dated > 0));
                if (headed && !run.rights.empty() && !lines[k].value && names) break;
                if (!shares) break;
                run.take(lines[k], k);
                labels = wrapped = 0;
                headed = apart = large = aside = false;
                ends = true;
                continue;
            }
            // A text column goes on: lines that start where a text of the row starts.
            bool goes_on =
                distance < kCloseHeader && std::all_of(line.chunks.begin(), line.chunks.end(), [&](const Chunk& c) {
                    const auto& row = lines[run.last].line.chunks;
                    return std::any_of(row.begin() + 1, row.end(), [&](const Chunk& r) { return !r.figure && std::abs(r.box.x0 - c.box.x0) < kSameRight; });
                });
            bool wraps = distance < kWrapLeading && line.box.x1 < run.figures_left;
            aside = off;
            ends = ends && wraps && !heads;
            headed = headed || lines[k].unit || heads;
            apart = apart || (heads && off);
            large = large || line.size > kLargeHeading * lines[run.last].line.size;
            labels += !goes_on && !wraps && !band;
            wrapped += wraps;
            if (labels > kLabelLines || wrapped > kWrappedLines) break;
            // A text that runs on over the figures' columns is prose.
            bool over_figures = line.box.x1 > run.figures_left + line.size;
            if (over_figures && line.box.width() > kProseWidth * run.box.width()) break;
        }
        i = run.last;
        runs.push_back(run);
    }
    return runs;
}

// Whether a line or the edge of a fill as wide as most of the run lies between two heights, or a fill covers `box`.
bool set_apart(const Page& page, const std::vector<Ruling>& joined, const Run& run, const Box& box) {
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

// Header lines above a run that are no rows themselves: over its right part, close above, or further above on a shade or line;
// labels of sections may stand between.
void take_headers(const Page& page, const std::vector<Ruling>& joined, const std::vector<PageLine>& lines, Run& run, size_t floor) {
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

// A line across the run lies right below this line, and none between the run and it.
bool closed_below(const std::vector<Ruling>& joined, const Run& run, const ChunkLine& line) {
    bool below = false;
    for (const Ruling& r : joined) {
        if (r.axis != Axis::horizontal || overlap(r.start, r.end, run.box.x0, run.box.x1) < kBandWidth * run.box.width()) continue;
        if (r.position > run.box.y1 - 1 && r.position < line.box.y0 + 1) return false;
        below = below || (r.position > line.baseline && r.position < line.baseline + kCloseHeader * line.size);
    }
    return below;
}

// The line below a run stands as close to it as its own lines to one another, right of its first column, with more white below than above.
bool belongs_above(const std::vector<PageLine>& lines, const Run& run, size_t k) {
    double least = 1e9;
    for (size_t u = run.first + 1; u <= run.last; ++u) least = std::min(least, lines[u].line.baseline - lines[u - 1].line.baseline);
    const ChunkLine& line = lines[k].line;
    const double above = line.baseline - lines[run.last].line.baseline;
    const bool white = k + 1 == lines.size() || lines[k + 1].line.baseline - line.baseline > kWhiteBelow * above;
    return run.last > run.first + 1 && above < kSameLeading * least && white && line.box.x0 > run.box.x0 + 0.25 * run.box.width();
}

// The last line of the run holds figures alone and stands in the middle between the label above it and the line below, at the label's edge: one label round its
// figures, however it ends ("Totaal lasten exclusief product", "A").
bool round_figures(const std::vector<PageLine>& lines, const Run& run, size_t k) {
    if (run.last == run.first || lines[k].value || lines[run.last - 1].value || !lines[run.last].value) return false;
    const ChunkLine &label = lines[run.last - 1].line, &figures = lines[run.last].line, &line = lines[k].line;
    const double above = figures.baseline - label.baseline, below = line.baseline - figures.baseline;
    return line.chunks.size() == 1 && label.chunks.size() == 1 && std::abs(line.box.x0 - label.box.x0) < kSameRight && line.box.x1 < run.figures_left &&
           figures.box.x0 > label.box.x1 && std::abs(above - below) < kEvenly * line.size && above + below < kWrapLeading * line.size;
}

// The rest of texts that wrap below the last line of a run: under one of its texts, in lower case, set close, or above the line that ends the table; in a
// column of texts of its own, close below, however it begins.
void take_wrapped(const Page& page, const std::vector<PageLine>& lines, const std::vector<Ruling>& joined, Run& run) {
    for (size_t k = run.last + 1; k < lines.size() && k <= run.last + 1; ++k) {
        const ChunkLine &line = lines[k].line, &above = lines[run.last].line;
        if (line.baseline - above.baseline > kCloseHeader * std::max(line.size, above.size)) return;
        const bool closed = line.chunks.size() < above.chunks.size() && !lines[k].value &&
                            (closed_below(joined, run, line) || belongs_above(lines, run, k) || round_figures(lines, run, k));
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

// A caption or unit ("… bedragen x € 1.000" at the right) on the first line of a run is no row of it.
void drop_unit_lines(const Page& page, const std::vector<PageLine>& lines, Run& run) {
    while (run.first < run.last && !lines[run.first].value) {
        const ChunkLine& line = lines[run.first].line;
        // Names of columns, wherever over them: Bedrag V/N I/S.
        if (line.chunks.size() >= 3 && line.chunks.size() <= lines[run.first + 1].line.chunks.size()) return;
        bool years = std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.year; });
        std::vector<int> rest;  // the line but for a caption at its start
        for (size_t i = line.chunks.size() > 1 ? 1 : 0; i < line.chunks.size(); ++i)
            rest.insert(rest.end(), line.chunks[i].words.begin(), line.chunks[i].words.end());
        if (line.chunks.size() > 1 && !lines[run.first].caption && RE2::FullMatch(cell_text(page, rest), kAmountColumn)) return;
        bool unit = is_unit_statement(cell_text(page, rest)) && (line.chunks.size() > 1 || line.box.x0 > run.box.x0 + 0.25 * run.box.width());
        if (!unit || years) return;
        ++run.first;
        run.box = lines[run.first].line.box;
        for (size_t k = run.first; k <= run.last; ++k) run.box = unite(run.box, lines[k].line.box);
    }
}

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
std::vector<int> turned_header(const Page& page, const std::vector<char>& used, const Run& run, double top) {
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
std::vector<double> header_fill_edges(const std::vector<Box>& fills, const std::vector<PageLine>& lines, const Run& run, const Box& box) {
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
    std::vector<PageLine> lines;
    std::vector<ChunkLine> chunked = chunk_lines(page, words, joined);
    part_close_names(page, chunked);
    for (ChunkLine& line : chunked) lines.push_back(classify(page, std::move(line)));
    std::vector<PrintedLine> printed;
    for (const PageLine& line : lines) printed.push_back({line.line.box, line.line.size});
    const std::vector<int> bands = row_bands(printed, joined, fills);
    for (size_t i = 0; i < lines.size(); ++i) lines[i].band = bands[i];
    size_t floor = 0;  // lines before this one belong to a table above
    for (Run& run : find_runs(lines, fills)) {
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
