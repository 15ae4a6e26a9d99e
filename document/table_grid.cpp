// Words of a grid -> columns, rows, cells.
#include "document/table_grid.h"

#include <cmath>
#include <map>

#include "document/table_columns.h"
#include "document/table_headers.h"
#include "document/table_rows.h"

namespace griffier {
namespace {

constexpr double kSameBaseline = 0.4;   // em: lines of neighbouring cells this close are one printed line
constexpr double kOwnLinesShare = 0.6;  // of a tall cell's lines: with so many of them on lines of the cells beside it, its lines are rows
constexpr size_t kLabelledRows = 3;     // lines of figures with a label each: fewer do not tell rows of a tall cell
constexpr double kWrapLeading = 1.8;    // em: lines of one text are no further apart
constexpr double kPartOfTable = 0.9;    // of a table's width: what is wider says nothing of its columns
constexpr double kLineReach = 14;       // pt: a line below a header is no further away
constexpr double kAligned = 1.6;        // pt: words that start this close to each other are aligned
constexpr double kInMiddle = 0.02;      // of a table's width: a text this close to its middle is centred on it
constexpr double kEndPadding = 8;       // pt: between a text set at the right edge of a cell and that edge
constexpr double kCentred = 0.15;       // of a cell's width: a text this close to its middle is centred

struct CellText {
    std::vector<int> words;
    std::vector<ChunkLine> lines;
    std::vector<int> turned;  // rotated words
};

struct Draft {
    std::vector<int> words;
    int row_span = 1, column_span = 1;
};
using Drafts = std::map<std::pair<int, int>, Draft>;

int interval_of(const std::vector<double>& edges, double v) {
    auto it = std::upper_bound(edges.begin(), edges.end(), v);
    return std::clamp(static_cast<int>(it - edges.begin()) - 1, 0, static_cast<int>(edges.size()) - 2);
}

std::vector<CellText> words_by_cell(const Page& page, const GridPlan& plan, const std::vector<Ruling>& joined) {
    const RuledGrid& grid = plan.grid;
    std::vector<int> owner(static_cast<size_t>(grid.columns()) * grid.bands(), 0);
    for (size_t i = 0; i < grid.cells.size(); ++i)
        for (int r = grid.cells[i].band0; r <= grid.cells[i].band1; ++r)
            for (int c = grid.cells[i].column0; c <= grid.cells[i].column1; ++c) owner[static_cast<size_t>(r * grid.columns() + c)] = static_cast<int>(i);
    std::vector<CellText> result(grid.cells.size());
    for (int w : plan.words) {
        const Word& word = page.words[static_cast<size_t>(w)];
        int place = interval_of(grid.ys, word.box.center_y()) * grid.columns() + interval_of(grid.xs, word.box.center_x());
        result[static_cast<size_t>(owner[static_cast<size_t>(place)])].words.push_back(w);
    }
    for (CellText& cell : result) {
        cell.lines = chunk_lines(page, cell.words, joined);
        for (int w : cell.words)
            if (page.words[static_cast<size_t>(w)].rotation != 0) cell.turned.push_back(w);
    }
    return result;
}

// A column of signs only (€, list markers) is no column: it goes with the one on its right; % with the one on its left.
void merge_sign_columns(const Page& page, const std::vector<const ChunkLine*>& lines, std::vector<Column>& columns) {
    for (size_t c = 0; c < columns.size() && columns.size() > 1;) {
        int currency = 0, marker = 0, percent = 0, other = 0;
        for (const ChunkLine* line : lines)
            for (const Chunk& chunk : line->chunks)
                for (int w : chunk.words) {
                    const Word& word = page.words[static_cast<size_t>(w)];
                    double x = word.box.center_x();
                    if (x < columns[c].x0 || x > columns[c].x1) continue;
                    if (word.text == "€" || word.text == "$" || word.text == "£")
                        ++currency;
                    else if (word.text == "%")
                        ++percent;
                    else if (c == 0 && (word.text == "-" || word.text == "•" || word.text == "◊" || word.text == "○" || word.text == "–" || word.text == "*"))
                        ++marker;
                    else
                        ++other;
                }
        bool right = other == 0 && (currency > 1 || marker > 1) && c + 1 < columns.size();
        bool left = other == 0 && percent > 1 && c > 0;
        if (right) {
            columns[c + 1].x0 = columns[c].x0;
            columns.erase(columns.begin() + static_cast<long>(c));
        } else if (left) {
            columns[c - 1].x1 = columns[c].x1;
            columns.erase(columns.begin() + static_cast<long>(c));
        } else {
            ++c;
        }
    }
}

// A column of codes (06, 2015) set so close before its texts that both look like one label: told apart by the header, which
// has words of its own over both.
void split_codes(const Page& page, const std::vector<const ChunkLine*>& lines, std::vector<Column>& columns) {
    auto word = [&](int w) -> const Word& { return page.words[static_cast<size_t>(w)]; };
    std::vector<double> starts;
    double code_end = -1e9;
    int texts = 0;
    size_t running = 0;  // texts that go on in lower case: "16 to 19 years" is one label
    for (const ChunkLine* line : lines) {
        const Chunk& c = line->chunks[0];
        if (c.box.x0 > columns[0].x1 || c.words.size() < 2 || !looks_like_figure(word(c.words[0]).text) || looks_like_figure(word(c.words[1]).text)) {
            texts += c.words.size() >= 2 && c.box.x0 <= columns[0].x1;
            continue;
        }
        starts.push_back(word(c.words[1]).box.x0);
        char begin = word(c.words[1]).text[0];
        running += begin >= 'a' && begin <= 'z';
        code_end = std::max(code_end, word(c.words[0]).box.x1);
    }
    if (starts.size() < 3 || static_cast<int>(starts.size()) < texts || 2 * running > starts.size()) return;
    std::vector<double> sorted = starts;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<long>(sorted.size() / 2), sorted.end());
    double x = sorted[sorted.size() / 2];
    auto aligned = std::count_if(starts.begin(), starts.end(), [&](double s) { return std::abs(s - x) < kAligned; });
    if (static_cast<double>(aligned) < 0.8 * static_cast<double>(starts.size()) || code_end > x) return;
    bool named = false;  // a header word starts where the texts start, after another word
    for (const ChunkLine* line : lines) {
        if (looks_like_figure(word(line->chunks[0].words[0]).text)) break;
        for (const Chunk& c : line->chunks)
            for (int w : c.words) named = named || (w != line->chunks[0].words[0] && std::abs(word(w).box.x0 - x) < kAligned);
    }
    if (!named) return;
    columns.insert(columns.begin(), {columns[0].x0, code_end});
    columns[1].x0 = x;
}

// "lasten baten" printed several times on one line: where figures part it into columns once, it is parted everywhere.
bool part_repeated_words(const Page& page, ChunkLine& line, const std::vector<Column>& columns) {
    std::map<std::string, std::vector<size_t>> same;  // chunks by text
    for (size_t i = 0; i < line.chunks.size(); ++i)
        if (line.chunks[i].words.size() > 1) same[cell_text(page, line.chunks[i].words)].push_back(i);
    std::vector<char> part(line.chunks.size(), 0);
    for (const auto& [text, places] : same) {
        if (places.size() < 2) continue;
        bool figures = false, parted = false;
        for (size_t i : places) {
            int before = -1;
            bool each = true;
            for (int w : line.chunks[i].words) {
                const Word& word = page.words[static_cast<size_t>(w)];
                figures = figures || looks_like_figure(word.text);
                bool over = std::any_of(columns.begin(), columns.end(), [&](const Column& c) { return overlap(word.box.x0, word.box.x1, c.x0, c.x1) > 0; });
                int c = columns_of(word.box, columns).first;
                each = each && over && c != before;
                before = c;
            }
            parted = parted || each;
        }
        if (parted && !figures)
            for (size_t i : places) part[i] = 1;
    }
    std::vector<Chunk> result;
    for (size_t i = 0; i < line.chunks.size(); ++i) {
        if (!part[i]) {
            result.push_back(line.chunks[i]);
            continue;
        }
        for (int w : line.chunks[i].words) result.push_back({page.words[static_cast<size_t>(w)].box, {w}, false, false, line.chunks[i].bold});
    }
    bool changed = result.size() != line.chunks.size();
    line.chunks = std::move(result);
    return changed;
}

struct Columns {
    std::vector<Column> all;
    std::vector<int> first;  // of each ruled column: its first column; one more at the end
};

Columns plan_columns(const Page& page, const GridPlan& plan, std::vector<CellText>& texts) {
    Columns result;
    for (int j = 0; j < plan.grid.columns(); ++j) {
        std::vector<const ChunkLine*> lines;
        for (size_t i = 0; i < texts.size(); ++i)
            if (plan.grid.cells[i].column0 == j && plan.grid.cells[i].column1 == j)
                for (const ChunkLine& line : texts[i].lines) lines.push_back(&line);
        std::vector<Column> found = find_columns(page, lines, plan.ruled ? ColumnEvidence::figures : ColumnEvidence::white_space);
        if (!plan.ruled) {
            bool parted = false;
            for (CellText& text : texts)
                for (ChunkLine& line : text.lines) parted = part_repeated_words(page, line, found) || parted;
            if (parted) found = find_columns(page, lines, ColumnEvidence::white_space);
        }
        merge_sign_columns(page, lines, found);
        if (!plan.ruled) {
            split_codes(page, lines, found);
            found = full_extents(lines, found);
        }
        if (found.size() == 1 && plan.ruled) found[0] = {plan.grid.xs[static_cast<size_t>(j)], plan.grid.xs[static_cast<size_t>(j) + 1]};
        result.first.push_back(static_cast<int>(result.all.size()));
        result.all.insert(result.all.end(), found.begin(), found.end());
    }
    result.first.push_back(static_cast<int>(result.all.size()));
    return result;
}

ColumnRange columns_in(const Box& box, const std::vector<Column>& columns, int first, int last) {
    std::vector<Column> some(columns.begin() + first, columns.begin() + last + 1);
    ColumnRange range = columns_of(box, some);
    return {range.first + first, range.last + first};
}

// The chunks of one line of a cell, in the columns that the cell runs over.
std::vector<Placed> place(const Page& page, const GridPlan& plan, const Columns& columns, int cell, const ChunkLine& line, const std::vector<ChunkLine>& all) {
    const RuledCell& ruled = plan.grid.cells[static_cast<size_t>(cell)];
    // One text in a cell over several ruled columns runs over all of them, where it starts in the first or stands in the middle.
    bool spans = plan.ruled;
    if (spans && ruled.column1 > ruled.column0) {
        double x0 = plan.grid.xs[static_cast<size_t>(ruled.column0)], x1 = plan.grid.xs[static_cast<size_t>(ruled.column1) + 1];
        for (const ChunkLine& other : all) {
            spans = spans && other.chunks.size() == 1;
            bool first_column = other.box.x0 < plan.grid.xs[static_cast<size_t>(ruled.column0) + 1];
            const bool at_end = x1 - other.box.x1 < kEndPadding && (!line.chunks.front().figure || line.chunks.front().year);
            spans = spans && (first_column || at_end || std::abs(other.box.center_x() - (x0 + x1) / 2) < kCentred * (x1 - x0));
        }
    }
    int first = columns.first[static_cast<size_t>(ruled.column0)], last = columns.first[static_cast<size_t>(ruled.column1) + 1] - 1;
    std::vector<Placed> result;
    for (const Chunk& whole : line.chunks) {
        // One text in one drawn cell over several columns is not cut where a word of it happens to begin a column.
        bool one_text = spans && ruled.column1 > ruled.column0 && line.chunks.size() == 1 &&
                        std::none_of(whole.words.begin(), whole.words.end(), [&](int w) { return looks_like_figure(page.words[static_cast<size_t>(w)].text); });
        std::vector<Chunk> parts = first < last && !one_text ? cut_at_columns(page, whole, columns.all) : std::vector<Chunk>{whole};
        // The name of a section over all columns is whole, even where a word of it starts with a column.
        bool section = spans && all.size() == 1 && ruled.column0 == 0 && ruled.column1 + 1 == plan.grid.columns() && ruled.band0 > 0;
        if (section && std::none_of(parts.begin(), parts.end(), [](const Chunk& c) { return c.figure; })) parts = {whole};
        for (Chunk& part : parts) {
            ColumnRange range = columns_in(part.box, columns.all, first, last);
            bool alone = line.chunks.size() == 1 && parts.size() == 1;
            if (spans && first < last && alone && (!part.figure || part.year)) range = {first, last};
            // A name of rows printed in the middle of an unruled table runs over all of it.
            double middle = (columns.all.front().x0 + columns.all.back().x1) / 2, width = columns.all.back().x1 - columns.all.front().x0;
            bool centred = !plan.ruled && alone && !part.figure && first < last && part.box.x0 > columns.all.front().x1 &&
                           std::abs(part.box.center_x() - middle) < kInMiddle * width;
            for (const ChunkLine& other : all)  // a line of a wrapped text begins where others begin
                for (const Chunk& c : other.chunks) centred = centred && (&other == &line || std::abs(c.box.x0 - part.box.x0) > kAligned);
            // Above rows: what stands above other names is a header over some of them.
            auto below = std::find_if(all.begin(), all.end(), [&](const ChunkLine& l) { return l.baseline > line.baseline + kSameBaseline * line.size; });
            centred =
                centred && below != all.end() && std::any_of(below->chunks.begin(), below->chunks.end(), [](const Chunk& c) { return c.figure && !c.year; });
            if (centred) range = {first, last};
            if (!plan.ruled && !alone && range.first < range.last && range.first == 0)
                range.last = columns_in({part.box.x0, 0, part.box.x0 + 1, 0}, columns.all, first, last).first;
            Placed p{std::move(part), range.first, range.last, cell, {}};
            p.text = cell_text(page, p.chunk.words);
            result.push_back(std::move(p));
        }
    }
    return result;
}

// Lines of the cells of one band, put together across the cells.
std::vector<BandLine> lines_of_band(std::vector<BandLine> lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const BandLine& a, const BandLine& b) { return a.baseline < b.baseline; });
    std::vector<BandLine> result;
    for (BandLine& line : lines) {
        if (!result.empty() && line.baseline - result.back().baseline <= kSameBaseline * std::min(line.size, result.back().size)) {
            BandLine& last = result.back();
            last.items.insert(last.items.end(), line.items.begin(), line.items.end());
            last.y0 = std::min(last.y0, line.y0);
            last.y1 = std::max(last.y1, line.y1);
            last.size = std::max(last.size, line.size);
        } else {
            result.push_back(std::move(line));
        }
    }
    for (BandLine& line : result)
        std::stable_sort(line.items.begin(), line.items.end(), [](const Placed& a, const Placed& b) { return a.chunk.box.x0 < b.chunk.box.x0; });
    return result;
}

void add(Drafts& drafts, int row, int column, const std::vector<int>& words, int row_span, int column_span) {
    Draft& d = drafts[{row, column}];
    d.words.insert(d.words.end(), words.begin(), words.end());
    d.row_span = std::max(d.row_span, row_span);
    d.column_span = std::max(d.column_span, column_span);
}

// Renumbers rows and columns so that none is empty, and writes the cells.
Table finish(const Page& page, const Drafts& drafts, std::vector<Column>& columns, int rows) {
    std::vector<int> row_number(static_cast<size_t>(rows) + 1, 0), column_number(columns.size() + 1, 0);
    std::vector<char> row_used(static_cast<size_t>(rows), 0), column_used(columns.size(), 0);
    for (const auto& [at, draft] : drafts) {
        row_used[static_cast<size_t>(at.first)] = 1;
        column_used[static_cast<size_t>(at.second)] = 1;
    }
    for (size_t r = 0; r < row_used.size(); ++r) row_number[r + 1] = row_number[r] + row_used[r];
    std::vector<Column> kept;
    for (size_t c = 0; c < column_used.size(); ++c) {
        column_number[c + 1] = column_number[c] + column_used[c];
        if (column_used[c]) kept.push_back(columns[c]);
    }
    columns = kept;
    Table table;
    table.rows = row_number.back();
    table.columns = column_number.back();
    std::vector<std::vector<char>> taken(static_cast<size_t>(table.rows), std::vector<char>(static_cast<size_t>(table.columns), 0));
    for (const auto& [at, draft] : drafts)
        taken[static_cast<size_t>(row_number[static_cast<size_t>(at.first)])][static_cast<size_t>(column_number[static_cast<size_t>(at.second)])] = 1;
    for (const auto& [at, draft] : drafts) {
        Cell cell;
        auto row = static_cast<size_t>(at.first), column = static_cast<size_t>(at.second);
        cell.row = row_number[row];
        cell.col = column_number[column];
        cell.row_span = std::max(1, row_number[std::min(row + static_cast<size_t>(draft.row_span), row_number.size() - 1)] - cell.row);
        cell.col_span = std::max(1, column_number[std::min(column + static_cast<size_t>(draft.column_span), column_number.size() - 1)] - cell.col);
        // A span ends where another cell begins.
        for (int c = cell.col + 1; c < cell.col + cell.col_span; ++c)
            if (taken[static_cast<size_t>(cell.row)][static_cast<size_t>(c)]) {
                cell.col_span = c - cell.col;
                break;
            }
        for (int r = cell.row + 1; r < cell.row + cell.row_span; ++r)
            for (int c = cell.col; c < cell.col + cell.col_span; ++c)
                if (taken[static_cast<size_t>(r)][static_cast<size_t>(c)]) cell.row_span = std::min(cell.row_span, r - cell.row);
        cell.text = cell_text(page, draft.words);
        cell.page = page.number;
        cell.box = page.words[static_cast<size_t>(draft.words[0])].box;
        for (int w : draft.words) {
            const Word& word = page.words[static_cast<size_t>(w)];
            cell.box = unite(cell.box, word.box);
            cell.confidence = std::min(cell.confidence, word.confidence);
            if (word.origin == Origin::ocr) cell.origin = Origin::ocr;
            cell.readings.insert(cell.readings.end(), word.readings.begin(), word.readings.end());
        }
        table.cells.push_back(std::move(cell));
    }
    return table;
}

// What shows how far a header reaches without closing it in: fills and lines that run over some of the columns.
std::vector<Box> header_spans(const Page& page, const std::vector<Ruling>& joined, const GridPlan& plan) {
    Box box = plan.grid.box();
    std::vector<Box> spans;
    for (const Box& s : page.shaded)
        if (s.width() < kPartOfTable * box.width() && overlap(s.x0, s.x1, box.x0, box.x1) > 0 && overlap(s.y0, s.y1, box.y0, box.y1) > 0) spans.push_back(s);
    for (const Ruling& r : joined)
        if (r.axis == Axis::horizontal && r.end - r.start < kPartOfTable * box.width() && r.position > box.y0 && r.position < box.y1 &&
            overlap(r.start, r.end, box.x0, box.x1) > 0)
            spans.push_back({r.start, r.position - kLineReach, r.end, r.position});
    return spans;
}

// Every line of figures beside the cell has a line of the cell at its height, and lines of the cell stand between them: names of parts.
bool labels_every_row(const std::vector<ChunkLine>& lines, const RuledCell& cell, const std::vector<std::vector<BandLine>>& bands) {
    std::vector<const BandLine*> rows;
    for (int b = cell.band0; b <= cell.band1; ++b)
        for (const BandLine& line : bands[static_cast<size_t>(b)])
            if (line.has_value()) rows.push_back(&line);
    const auto beside = [](const ChunkLine& line, const BandLine& row) { return std::abs(row.baseline - line.baseline) < kSameBaseline * line.size; };
    const bool figures = std::any_of(lines.begin(), lines.end(), [](const ChunkLine& line) {
        return std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& chunk) { return chunk.figure && !chunk.year; });
    });
    if (figures || rows.empty() || lines.size() < kLabelledRows) return false;
    const bool every = std::all_of(rows.begin(), rows.end(), [&](const BandLine* row) {
        return std::any_of(lines.begin(), lines.end(), [&](const ChunkLine& line) { return beside(line, *row); });
    });
    const auto matched = std::count_if(lines.begin(), lines.end(), [&](const ChunkLine& line) {
        return std::any_of(rows.begin(), rows.end(), [&](const BandLine* row) { return beside(line, *row); });
    });
    return every && matched >= static_cast<long>(kLabelledRows);
}

// The lines above the first figures of the band `at` are the first lines of its wrapped first row, no header: none stands over a column of these figures, and the
// bands above, which a fill or a line ends, name each of them.
bool headed_above(const std::vector<std::vector<BandLine>>& bands, size_t at) {
    const auto first = std::find_if(bands[at].begin(), bands[at].end(), [](const BandLine& line) { return line.has_value(); });
    if (first == bands[at].end()) return false;
    const auto over = [](const BandLine& line, int column) {
        return std::any_of(line.items.begin(), line.items.end(), [&](const Placed& p) { return p.column0 <= column && column <= p.column1; });
    };
    int figures = 0;
    for (const Placed& figure : first->items) {
        if (!figure.chunk.figure || figure.column0 == 0 || figure.column0 != figure.column1) continue;
        ++figures;
        const auto names = [&](const BandLine& line) { return over(line, figure.column0); };
        if (std::any_of(bands[at].begin(), first, names)) return false;
        if (std::none_of(bands.begin(), bands.begin() + static_cast<long>(at),
                         [&](const std::vector<BandLine>& lines) { return std::any_of(lines.begin(), lines.end(), names); }))
            return false;
    }
    return figures >= 2;
}

}  // namespace

std::optional<Table> read_grid(const Page& page, const GridPlan& plan, const std::vector<Ruling>& joined) {
    if (plan.words.empty() || plan.grid.cells.empty()) return std::nullopt;
    const RuledGrid& grid = plan.grid;
    std::vector<CellText> texts = words_by_cell(page, plan, joined);
    Columns columns = plan_columns(page, plan, texts);

    std::vector<std::vector<BandLine>> bands(static_cast<size_t>(grid.bands()));
    for (size_t i = 0; i < grid.cells.size(); ++i) {
        if (grid.cells[i].band0 != grid.cells[i].band1) continue;
        for (const ChunkLine& line : texts[i].lines)
            bands[static_cast<size_t>(grid.cells[i].band0)].push_back(
                {line.baseline, line.box.y0, line.box.y1, line.size, place(page, plan, columns, static_cast<int>(i), line, texts[i].lines)});
    }
    // Labels in a cell over several bands (no line under their header, or a fill for one) are lines of the rows that they stand beside.
    std::vector<char> in_bands(grid.cells.size(), 0);
    for (size_t i = 0; i < grid.cells.size(); ++i) {
        const RuledCell& cell = grid.cells[i];
        in_bands[i] = cell.band0 == cell.band1 || (columns.first[static_cast<size_t>(cell.column0)] == 0 && labels_every_row(texts[i].lines, cell, bands));
        if (!in_bands[i] || cell.band0 == cell.band1) continue;
        for (const ChunkLine& line : texts[i].lines)
            bands[static_cast<size_t>(interval_of(grid.ys, line.baseline - line.size / 3))].push_back(
                {line.baseline, line.box.y0, line.box.y1, line.size, place(page, plan, columns, static_cast<int>(i), line, texts[i].lines)});
    }
    int first_value = grid.bands(), one_row = 0, several_rows = 0;
    for (int b = grid.bands() - 1; b >= 0; --b) {
        auto& lines = bands[static_cast<size_t>(b)];
        lines = lines_of_band(std::move(lines));
        if (std::any_of(lines.begin(), lines.end(), [](const BandLine& l) { return l.has_value(); })) first_value = b;
        if (!lines.empty()) (figure_rows(lines) > 1 ? several_rows : one_row) += 1;
    }
    bool rows_ruled = plan.ruled || (one_row >= 3 && one_row > 2 * several_rows);

    std::vector<std::vector<int>> row_in_band(bands.size());
    std::vector<int> band_row(bands.size() + 1, 0);
    for (size_t b = 0; b < bands.size(); ++b) {
        const bool header = static_cast<int>(b) < first_value || (static_cast<int>(b) == first_value && !headed_above(bands, b));
        BandKind kind{rows_ruled, plan.ruled, header, static_cast<int>(b) < first_value && first_value < grid.bands()};
        row_in_band[b] = rows_of_band(bands[b], kind);
        band_row[b + 1] = band_row[b] + (row_in_band[b].empty() ? 1 : row_in_band[b].back() + 1);
    }

    Drafts drafts;
    for (size_t b = 0; b < bands.size(); ++b) {
        bool levels = plan.ruled && static_cast<int>(b) < first_value;  // rows here are header levels
        int rows = band_row[b + 1] - band_row[b];
        // Under a group header the columns beside it run over both levels.
        bool groups = false;
        for (const BandLine& line : bands[b])
            groups = groups || std::any_of(line.items.begin(), line.items.end(), [](const Placed& p) { return p.column1 > p.column0; });
        levels = levels && groups;
        for (size_t k = 0; k < bands[b].size(); ++k)
            for (const Placed& p : bands[b][k].items) {
                const RuledCell& ruled = grid.cells[static_cast<size_t>(p.cell)];
                bool whole = levels && columns.first[static_cast<size_t>(ruled.column0)] == columns.first[static_cast<size_t>(ruled.column1) + 1] - 1;
                if (whole && rows > 1)
                    add(drafts, band_row[b], p.column0, p.chunk.words, rows, 1);
                else
                    add(drafts, band_row[b] + row_in_band[b][k], p.column0, p.chunk.words, 1, p.column1 - p.column0 + 1);
            }
    }
    for (size_t i = 0; i < grid.cells.size(); ++i) {
        const RuledCell& cell = grid.cells[i];
        int first = columns.first[static_cast<size_t>(cell.column0)], last = columns.first[static_cast<size_t>(cell.column1) + 1] - 1;
        for (int w : texts[i].turned)
            add(drafts, band_row[static_cast<size_t>(cell.band0)], columns_in(page.words[static_cast<size_t>(w)].box, columns.all, first, last).first, {w},
                band_row[static_cast<size_t>(cell.band1) + 1] - band_row[static_cast<size_t>(cell.band0)], 1);
        if (in_bands[i] || texts[i].lines.empty()) continue;
        // A cell that runs over several bands is one cell, unless its lines are rows of the bands beside it.
        size_t matched = 0, values = 0;
        for (const ChunkLine& line : texts[i].lines) {
            values += std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.figure && !c.year; });
            bool match = false;
            for (int b = cell.band0; b <= cell.band1 && !match; ++b)
                for (const BandLine& beside : bands[static_cast<size_t>(b)])
                    match = match || std::abs(beside.baseline - line.baseline) < kSameBaseline * line.size;
            matched += match;
        }
        // Lines close together are one wrapped text, whatever stands beside them.
        bool apart = values > 1;
        for (size_t k = 1; k < texts[i].lines.size(); ++k)
            apart = apart || texts[i].lines[k].baseline - texts[i].lines[k - 1].baseline > kWrapLeading * texts[i].lines[k].size;
        std::vector<int> rows;  // of each line of the cell; a wrapped line goes with the one above
        for (size_t l = 0; l < texts[i].lines.size(); ++l) {
            const ChunkLine& line = texts[i].lines[l];
            auto band = static_cast<size_t>(interval_of(grid.ys, line.baseline - line.size / 3));
            int row = band_row[band];
            for (size_t k = 0; k < bands[band].size(); ++k)
                if (bands[band][k].baseline <= line.baseline + kSameBaseline * line.size) row = band_row[band] + row_in_band[band][k];
            bool wrapped = l > 0 && values == 0 && line.baseline - texts[i].lines[l - 1].baseline < kWrapLeading * line.size;
            rows.push_back(wrapped ? rows.back() : row);
        }
        // Its lines are rows only where they stand beside more than one.
        bool own_rows = apart && rows.front() != rows.back() && static_cast<double>(matched) >= kOwnLinesShare * static_cast<double>(texts[i].lines.size());
        int span_end = band_row[static_cast<size_t>(cell.band1) + 1];
        if (!own_rows) {
            int top = band_row[static_cast<size_t>(cell.band0)];
            for (const ChunkLine& line : texts[i].lines)
                for (const Placed& p : place(page, plan, columns, static_cast<int>(i), line, texts[i].lines))
                    add(drafts, top, p.column0, p.chunk.words, span_end - top, p.column1 - p.column0 + 1);
            continue;
        }
        for (size_t l = 0; l < rows.size(); ++l) {
            // A label stands beside all rows down to the next label.
            int next = span_end;
            for (size_t m = rows.size(); m-- > l + 1;)
                if (rows[m] > rows[l]) next = rows[m];
            bool label = values == 0 && first == last && first == 0;
            for (const Placed& p : place(page, plan, columns, static_cast<int>(i), texts[i].lines[l], texts[i].lines))
                add(drafts, rows[l], p.column0, p.chunk.words, label ? next - rows[l] : 1, p.column1 - p.column0 + 1);
        }
    }
    if (drafts.empty()) return std::nullopt;
    Table table = finish(page, drafts, columns.all, band_row.back());
    table.ruled = plan.ruled;
    table.parts.push_back({page.number, grid.box()});
    std::vector<Box> walls;  // of bands of one row: in one of several rows a line may begin below the first
    for (const RuledCell& cell : grid.cells) {
        const auto band = static_cast<size_t>(cell.band0);
        if (!plan.ruled || cell.column0 == 0 || cell.band0 != cell.band1 || band_row[band + 1] - band_row[band] != 1) continue;
        const double x = grid.xs[static_cast<size_t>(cell.column0)];
        walls.push_back({x, grid.ys[band], x, grid.ys[band + 1]});
    }
    find_headers(table, columns.all, header_spans(page, joined, plan), walls);
    return table;
}

}  // namespace griffier
