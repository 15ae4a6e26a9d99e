// Words of a grid -> columns, rows, cells.
#include "document/tables/table_grid.h"

#include <algorithm>
#include <cmath>

#include "document/tables/band_lines.h"
#include "document/tables/cell_drafts.h"
#include "document/tables/close_names.h"
#include "document/tables/grid_columns.h"
#include "document/tables/placed_chunks.h"
#include "document/tables/table_headers.h"
#include "document/tables/table_rows.h"

namespace griffier {
namespace {

constexpr double kOwnLinesShare = 0.6;  // of a tall cell's lines: with so many of them on lines of the cells beside it, its lines are rows
constexpr double kWrapLeading = 1.8;    // em: lines of one text are no further apart
constexpr double kPartOfTable = 0.9;    // of a table's width: what is wider says nothing of its columns
constexpr double kLineReach = 14;       // pt: a line below a header is no further away

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

// Names set close together, parted over their figures, which may stand in a band of their own.
void part_names_over_figures(const Page& page, std::vector<CellText>& texts) {
    std::vector<ChunkLine*> places;
    for (CellText& text : texts)
        for (ChunkLine& line : text.lines) places.push_back(&line);
    std::stable_sort(places.begin(), places.end(), [](const ChunkLine* a, const ChunkLine* b) { return a->baseline < b->baseline; });
    std::vector<ChunkLine> lines;
    for (ChunkLine* line : places) lines.push_back(std::move(*line));
    part_close_names(page, lines);
    for (size_t i = 0; i < places.size(); ++i) *places[i] = std::move(lines[i]);
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

// The bands of a grid with their lines, and the rows that these lines are.
struct Bands {
    std::vector<std::vector<BandLine>> lines;
    std::vector<char> holds;                    // by ruled cell: its lines are among those of the bands
    int first_value = 0;                        // the first band with figures; one behind the last where there is none
    bool rows_ruled = false;                    // a band is a row
    std::vector<std::vector<int>> row_in_band;  // of each line
    std::vector<int> row;                       // the first one of each band; one more at the end: how many there are
};

// What the steps below read from.
struct GridText {
    const Page& page;
    const GridPlan& plan;
    const std::vector<CellText>& texts;  // by ruled cell
    const GridColumns& columns;

    int first_column(const RuledCell& cell) const { return columns.first[static_cast<size_t>(cell.column0)]; }
    int last_column(const RuledCell& cell) const { return columns.first[static_cast<size_t>(cell.column1) + 1] - 1; }
    int band_at(const ChunkLine& line) const { return interval_of(plan.grid.ys, line.baseline - line.size / 3); }
    std::vector<Placed> placed(size_t cell, const ChunkLine& line) const {
        return place_line(page, plan, columns, static_cast<int>(cell), line, texts[cell].lines);
    }
    BandLine band_line(size_t cell, const ChunkLine& line) const { return {line.baseline, line.box.y0, line.box.y1, line.size, placed(cell, line)}; }
};

void gather_lines(const GridText& text, Bands& bands) {
    const RuledGrid& grid = text.plan.grid;
    bands.lines.resize(static_cast<size_t>(grid.bands()));
    for (size_t i = 0; i < grid.cells.size(); ++i) {
        if (grid.cells[i].band0 != grid.cells[i].band1) continue;
        for (const ChunkLine& line : text.texts[i].lines) bands.lines[static_cast<size_t>(grid.cells[i].band0)].push_back(text.band_line(i, line));
    }
    // Labels in a cell over several bands (no line under their header, or a fill for one) are lines of the rows that they stand beside.
    bands.holds.assign(grid.cells.size(), 0);
    for (size_t i = 0; i < grid.cells.size(); ++i) {
        const RuledCell& cell = grid.cells[i];
        bands.holds[i] = cell.band0 == cell.band1 || (text.first_column(cell) == 0 && labels_every_row(text.texts[i].lines, cell, bands.lines));
        if (!bands.holds[i] || cell.band0 == cell.band1) continue;
        for (const ChunkLine& line : text.texts[i].lines) bands.lines[static_cast<size_t>(text.band_at(line))].push_back(text.band_line(i, line));
    }
    int one_row = 0, several_rows = 0;
    bands.first_value = grid.bands();
    for (int b = grid.bands() - 1; b >= 0; --b) {
        auto& lines = bands.lines[static_cast<size_t>(b)];
        lines = lines_of_band(std::move(lines));
        if (std::any_of(lines.begin(), lines.end(), [](const BandLine& l) { return l.has_value(); })) bands.first_value = b;
        if (!lines.empty()) (figure_rows(lines) > 1 ? several_rows : one_row) += 1;
    }
    bands.rows_ruled = text.plan.ruled || (one_row >= 3 && one_row > 2 * several_rows);
}

void number_rows(const GridPlan& plan, Bands& bands) {
    double pitch = 0;
    for (const std::vector<BandLine>& lines : bands.lines)
        if (const double least = least_pitch(lines); least > 0) pitch = pitch > 0 ? std::min(pitch, least) : least;
    bands.row_in_band.resize(bands.lines.size());
    bands.row.assign(bands.lines.size() + 1, 0);
    for (size_t b = 0; b < bands.lines.size(); ++b) {
        const bool above = static_cast<int>(b) < bands.first_value;
        const bool header = above || (static_cast<int>(b) == bands.first_value && !headed_above(bands.lines, b));
        const BandKind kind{bands.rows_ruled, plan.ruled, header, above && bands.first_value < plan.grid.bands(), pitch};
        bands.row_in_band[b] = rows_of_band(bands.lines[b], kind);
        bands.row[b + 1] = bands.row[b] + (bands.row_in_band[b].empty() ? 1 : bands.row_in_band[b].back() + 1);
    }
}

void draft_bands(const GridText& text, const Bands& bands, Drafts& drafts) {
    for (size_t b = 0; b < bands.lines.size(); ++b) {
        const int rows = bands.row[b + 1] - bands.row[b];
        // Rows above the figures are header levels. Under a group header the columns beside it run over both levels.
        const bool groups = std::any_of(bands.lines[b].begin(), bands.lines[b].end(), [](const BandLine& line) {
            return std::any_of(line.items.begin(), line.items.end(), [](const Placed& p) { return p.column1 > p.column0; });
        });
        const bool levels = text.plan.ruled && static_cast<int>(b) < bands.first_value && groups;
        for (size_t k = 0; k < bands.lines[b].size(); ++k)
            for (const Placed& p : bands.lines[b][k].items) {
                const RuledCell& cell = text.plan.grid.cells[static_cast<size_t>(p.cell)];
                if (levels && text.first_column(cell) == text.last_column(cell) && rows > 1)
                    add_draft(drafts, bands.row[b], p.column0, p.chunk.words, rows, 1);
                else
                    add_draft(drafts, bands.row[b] + bands.row_in_band[b][k], p.column0, p.chunk.words, 1, p.column1 - p.column0 + 1);
            }
    }
}

void draft_turned(const GridText& text, const Bands& bands, size_t i, Drafts& drafts) {
    const RuledCell& cell = text.plan.grid.cells[i];
    const int top = bands.row[static_cast<size_t>(cell.band0)], end = bands.row[static_cast<size_t>(cell.band1) + 1];
    for (const int w : text.texts[i].turned) {
        const Box& box = text.page.words[static_cast<size_t>(w)].box;
        add_draft(drafts, top, columns_in(box, text.columns.all, text.first_column(cell), text.last_column(cell)).first, {w}, end - top, 1);
    }
}

// The row of each line of a cell over several bands; a wrapped line goes with the one above.
std::vector<int> rows_of_lines(const GridText& text, const Bands& bands, const std::vector<ChunkLine>& lines, bool figures) {
    std::vector<int> rows;
    for (size_t l = 0; l < lines.size(); ++l) {
        const ChunkLine& line = lines[l];
        const auto band = static_cast<size_t>(text.band_at(line));
        int row = bands.row[band];
        for (size_t k = 0; k < bands.lines[band].size(); ++k)
            if (bands.lines[band][k].baseline <= line.baseline + kOneLine * line.size) row = bands.row[band] + bands.row_in_band[band][k];
        const bool wrapped = l > 0 && !figures && line.baseline - lines[l - 1].baseline < kWrapLeading * line.size;
        rows.push_back(wrapped ? rows.back() : row);
    }
    return rows;
}

// Lines that stand apart, most of them on lines of the bands beside their cell, and beside more than one: rows. Lines close together are one wrapped text,
// whatever stands beside them.
bool are_rows(const std::vector<ChunkLine>& lines, const RuledCell& cell, const Bands& bands, size_t figures, const std::vector<int>& rows) {
    bool apart = figures > 1;
    for (size_t k = 1; k < lines.size(); ++k) apart = apart || lines[k].baseline - lines[k - 1].baseline > kWrapLeading * lines[k].size;
    const auto matched = std::count_if(lines.begin(), lines.end(), [&](const ChunkLine& line) {
        for (int b = cell.band0; b <= cell.band1; ++b)
            for (const BandLine& beside : bands.lines[static_cast<size_t>(b)])
                if (std::abs(beside.baseline - line.baseline) < kOneLine * line.size) return true;
        return false;
    });
    return apart && rows.front() != rows.back() && static_cast<double>(matched) >= kOwnLinesShare * static_cast<double>(lines.size());
}

// A cell that runs over several bands is one cell, unless its lines are rows of the bands beside it.
void draft_tall(const GridText& text, const Bands& bands, size_t i, Drafts& drafts) {
    const RuledCell& cell = text.plan.grid.cells[i];
    const std::vector<ChunkLine>& lines = text.texts[i].lines;
    const auto figures = static_cast<size_t>(std::count_if(lines.begin(), lines.end(), [](const ChunkLine& line) {
        return std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.figure && !c.year; });
    }));
    const std::vector<int> rows = rows_of_lines(text, bands, lines, figures > 0);
    const bool own_rows = are_rows(lines, cell, bands, figures, rows);
    const int top = bands.row[static_cast<size_t>(cell.band0)], end = bands.row[static_cast<size_t>(cell.band1) + 1];
    // A label stands beside all rows down to the next label.
    const bool label = figures == 0 && text.first_column(cell) == 0 && text.last_column(cell) == 0;
    for (size_t l = 0; l < lines.size(); ++l) {
        int next = end;
        for (size_t m = rows.size(); m-- > l + 1;)
            if (rows[m] > rows[l]) next = rows[m];
        for (const Placed& p : text.placed(i, lines[l]))
            add_draft(drafts, own_rows ? rows[l] : top, p.column0, p.chunk.words, own_rows ? (label ? next - rows[l] : 1) : end - top,
                      p.column1 - p.column0 + 1);
    }
}

// Lines between the cells of a row, in bands of one row: in one of several rows a line may begin below the first.
std::vector<Box> walls_of(const GridPlan& plan, const Bands& bands) {
    std::vector<Box> walls;
    for (const RuledCell& cell : plan.grid.cells) {
        const auto band = static_cast<size_t>(cell.band0);
        if (!plan.ruled || cell.column0 == 0 || cell.band0 != cell.band1 || bands.row[band + 1] - bands.row[band] != 1) continue;
        const double x = plan.grid.xs[static_cast<size_t>(cell.column0)];
        walls.push_back({x, plan.grid.ys[band], x, plan.grid.ys[band + 1]});
    }
    return walls;
}

}  // namespace

std::optional<Table> read_grid(const Page& page, const GridPlan& plan, const std::vector<Ruling>& joined) {
    if (plan.words.empty() || plan.grid.cells.empty()) return std::nullopt;
    std::vector<CellText> texts = words_by_cell(page, plan, joined);
    if (!plan.ruled && plan.grid.columns() == 1) part_names_over_figures(page, texts);
    GridColumns columns = plan_columns(page, plan, texts);
    const GridText text{page, plan, texts, columns};
    Bands bands;
    gather_lines(text, bands);
    number_rows(plan, bands);

    Drafts drafts;
    draft_bands(text, bands, drafts);
    for (size_t i = 0; i < texts.size(); ++i) {
        draft_turned(text, bands, i, drafts);
        if (!bands.holds[i] && !texts[i].lines.empty()) draft_tall(text, bands, i, drafts);
    }
    if (drafts.empty()) return std::nullopt;
    Table table = table_of(page, drafts, columns.all, bands.row.back());
    table.ruled = plan.ruled;
    table.parts.push_back({page.number, plan.grid.box()});
    find_headers(table, columns.all, header_spans(page, joined, plan), walls_of(plan, bands));
    return table;
}

}  // namespace griffier
