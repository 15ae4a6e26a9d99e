#include "document/tables/table_runs.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "document/pattern.h"
#include "document/tables/close_names.h"
#include "document/tables/row_bands.h"
#include "document/tables/table_surroundings.h"
#include "document/tables/table_text.h"
#include "document/tables/unit_words.h"

namespace griffier {
namespace {

constexpr double kWideGap = 1.5;       // em: words further apart than this on one line stand in columns
constexpr double kWordSpace = 0.7;     // em: words of a sentence are no further apart
constexpr size_t kFewWords = 3;        // fewer make no sentence
constexpr double kRowReach = 3.2;      // em: a line further below than this starts something else
constexpr double kFarReach = 8.0;      // em: further than any row, even where its figures end under those of the run
constexpr size_t kRightsKept = 40;     // right edges remembered of a run
constexpr double kProseWidth = 0.62;   // share of the run's width: a single text wider than this is prose
constexpr double kNewHeader = 2.2;     // em: a header this far below rows starts a table of its own
constexpr double kHeading = 1.1;       // times the size of the rows: a line this large between them may be the heading of another table
constexpr double kLargeHeading = 1.2;  // ... and one this large is, over any two names
constexpr double kSetOff = 1.35;       // times the distance of rows: a heading is set off further from the row above it
constexpr double kALittle = 1.0;       // pt
constexpr size_t kNameLines = 3;       // the names of columns take no more lines
constexpr double kColourHeight = 3.0;  // em: a band of colour behind one row is no higher

bool is_marker(const std::string& text) {
    return text.size() <= 4 && (text.back() == '.' || text.back() == ')' || text == "-" || text == "•" || text == "–" || text == "o" || text == "◊" ||
                                text == "" || text == "" || text == "▪" || text == "*");
}

// "De lasten bedragen € 36.133.000.": texts set as words are, and at their end the only amount, with the full stop, or the sign of one that the next line has.
bool is_sentence(const Page& page, const ChunkLine& line) {
    static const Pattern kAtTheEnd(R"(.*\d{2}(?:,-)?\.)");  // matches 36.133.000. / 12,50. / not 36.133, 3.
    const auto figures = std::count_if(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.figure; });
    static const Pattern kAmountEnds(R"(-?\d{1,3}(?:\.\d{3})+(?:,-)?\.)");  // matches 3.663.000. / not 3.663, 12.
    const Chunk& last = line.chunks.back();
    if (last.figure && RE2::FullMatch(page.words[static_cast<size_t>(last.words.back())].text, kAmountEnds)) return true;
    if (line.chunks.size() < 2 || figures != 1 || !last.figure) return false;
    size_t words = 0;
    for (size_t i = 0; i + 1 < line.chunks.size(); ++i) {
        if (line.chunks[i + 1].box.x0 - line.chunks[i].box.x1 > kWordSpace * line.size) return false;
        words += line.chunks[i].words.size();
    }
    const std::string& text = page.words[static_cast<size_t>(last.words.back())].text;
    return words >= kFewWords && (text == "€" || (RE2::FullMatch(text, kAtTheEnd) && looks_like_figure(text)));
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
    if (result.value && is_sentence(page, line)) result.tabular = result.value = line.chunks.back().figure = false;
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

bool only_figures(const ChunkLine& line) {
    return std::all_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.figure; });
}

bool is_bold(const ChunkLine& line) {
    return std::all_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.bold; });
}

// A text and a unit below it, each alone on its line, then names side by side before any figure: the head of another table, wherever lines are drawn.
bool heads_another(const std::vector<PageLine>& lines, size_t k) {
    if (lines[k].unit || lines[k].value || lines[k].line.chunks.size() != 1 || k + 2 >= lines.size() || !lines[k + 1].unit) return false;
    for (size_t n = k + 2; n < lines.size() && n < k + 2 + kNameLines && !lines[n].value; ++n) {
        const ChunkLine &line = lines[n].line, &above = lines[n - 1].line;
        if (line.baseline - above.baseline > kRowReach * std::max(line.size, above.size)) return false;
        // Names set close together stand over figures all the same.
        const bool over_figures = line.chunks.size() > 1 && n + 1 < lines.size() && lines[n + 1].value && lines[n + 1].line.chunks.size() > line.chunks.size();
        if (lines[n].tabular || over_figures) return true;
    }
    return false;
}

// The same of a bold text without a unit, a little off the rows above it, none of them bold, where a row of figures follows the names.
bool bold_heads_another(const std::vector<PageLine>& lines, size_t k, const TableRun& run) {
    if (k != run.last + 1 || k + 2 >= lines.size() || !lines[run.last].value || lines[k].line.chunks.size() != 1 || lines[k].value) return false;
    const ChunkLine &text = lines[k].line, &row = lines[run.last].line, &names = lines[k + 1].line;
    if (!is_bold(text) || is_bold(row) || text.baseline - row.baseline < run.pitch + kALittle || lines[k + 1].value || !lines[k + 1].tabular) return false;
    const auto over = [&](const Chunk& chunk) { return chunk.box.x1 > run.figures_left; };
    return names.chunks.size() > 1 && std::any_of(names.chunks.begin(), names.chunks.end(), over) && lines[k + 2].value;
}

// How far to the right the bands of colour reach that lie behind rows of the run.
double bands_right(const std::vector<PageLine>& lines, const TableRun& run, const std::vector<Box>& fills) {
    double right = run.box.x1;
    for (size_t k = run.first; k <= run.last; ++k) {
        const Box& row = lines[k].line.box;
        for (const Box& fill : fills)
            if (fill.y0 < row.center_y() && fill.y1 > row.center_y() && fill.height() < kColourHeight * lines[k].line.size) right = std::max(right, fill.x1);
    }
    return right;
}

// The line stands on colour that begins right below the line before it and reaches from side to side of the run: a row of the table, figures or not.
bool on_band(const ChunkLine& line, const ChunkLine& before, const TableRun& run, const std::vector<Box>& fills) {
    double left = 1e9, right = -1e9;
    for (const Box& fill : fills) {
        const bool behind = fill.y0 < line.box.center_y() && fill.y1 > line.box.center_y();
        if (!behind || fill.y0 < run.box.y0 || fill.y0 > before.box.y1 + line.size) continue;
        left = std::min(left, fill.x0);
        right = std::max(right, fill.x1);
    }
    return left < run.box.x0 + kSameRight && right > run.box.x1 - kSameRight;
}

}  // namespace

std::vector<PageLine> page_lines(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined, const std::vector<Box>& fills) {
    std::vector<PageLine> lines;
    std::vector<ChunkLine> chunked = chunk_lines(page, words, joined);
    part_close_names(page, chunked);
    for (ChunkLine& line : chunked) lines.push_back(classify(page, std::move(line)));
    std::vector<PrintedLine> printed;
    for (const PageLine& line : lines) printed.push_back({line.line.box, line.line.size});
    const std::vector<int> bands = row_bands(printed, joined, fills);
    for (size_t i = 0; i < lines.size(); ++i) lines[i].band = bands[i];
    return lines;
}

void TableRun::take(const PageLine& line, size_t index) {
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

int TableRun::same_rights(const ChunkLine& line) const {
    int n = 0;
    for (const Chunk& c : line.chunks)
        n += c.figure && std::any_of(rights.begin(), rights.end(), [&](double x) { return std::abs(x - c.box.x1) < kSameRight; });
    return n;
}

std::vector<TableRun> find_runs(const std::vector<PageLine>& lines, const std::vector<Box>& fills) {
    std::vector<TableRun> runs;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].tabular) continue;
        TableRun run{i, i, lines[i].line.box, 1e9, {}, 1e9, -1e9};
        run.take(lines[i], i);
        int labels = 0, wrapped = 0;
        bool headed = false;  // the heading or unit of another table has stood below the last row
        bool apart = false;   // ... as a heading in larger or bold type, set off from it
        bool large = false;
        bool aside = false;  // all lines since are set off from the one above them
        bool ends = true;    // all lines since are the rest of the last row's label
        for (size_t k = i + 1; k < lines.size(); ++k) {
            if (!run.rights.empty() && (heads_another(lines, k) || bold_heads_another(lines, k, run))) break;
            // "Tabel 7a" below a table that it names.
            if (lines[k].caption && lines[run.last].value && lines[k].line.chunks.size() == 1) break;
            const ChunkLine& line = lines[k].line;
            double distance = (line.baseline - lines[k - 1].line.baseline) / std::max(line.size, lines[k - 1].line.size);
            const bool larger = line.size > kHeading * lines[run.last].line.size;
            const bool off =
                (k == run.last + 1 || aside || ends) && (distance > kNewHeader || line.baseline - lines[k - 1].line.baseline > kSetOff * run.pitch);
            const bool heads = larger || (off && is_bold(line));
            // Between two edges, but as a heading between the rule over the sums of one table and the colour of the next.
            const bool heading = larger && off && line.chunks.size() == 1;
            // ... or names of columns right below it, on the rule that ends them.
            const bool titles = off && lines[k].band >= 0 && lines[run.last].value && line.chunks.size() == 1 && !lines[k].value && k + 1 < lines.size() &&
                                lines[k + 1].band == lines[k].band && lines[k + 1].tabular && !lines[k + 1].value;
            if (titles && lines[k].band == lines[run.last].band) break;
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

}  // namespace griffier
