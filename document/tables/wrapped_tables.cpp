// Lines of texts that start in columns -> rows, told by lines and fills across the page or by the white between rows.
#include "document/tables/wrapped_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "document/tables/rulings.h"
#include "document/tables/table_grid.h"
#include "document/tables/table_text.h"
#include "document/tables/wrapped_rows.h"

namespace griffier {
namespace {

constexpr size_t kHeaderRows = 2;
constexpr double kInterleaved = 0.6;   // em: lines closer than this belong to columns that know nothing of each other
constexpr double kStartShare = 0.8;    // of the texts start where their column starts
constexpr double kFilledShare = 0.45;  // of the cells are filled
constexpr double kWrappedShare = 0.2;  // of the rows have a text of several lines
constexpr double kValueShare = 0.5;    // with more figures than this it is a table of figures
constexpr double kFlowShare = 0.3;     // with more cells that go on in lower case, columns are prose
constexpr double kBoxGap = 4.0;        // pt: boxes further apart than this share no edge
constexpr double kBoxHeight = 0.8;     // of the table's height: edges of boxes beside each other are as high
constexpr double kMargin = 0.1;        // share of a page's height where footers stand
constexpr size_t kNameWords = 7;       // a column's name has no more
constexpr size_t kMostLines = 600;     // printed lines of a page: more is no page of wrapped texts
constexpr size_t kTextLetters = 20;    // a cell of a table of texts has as many, where most rows hold figures too
constexpr size_t kFewLetters = 12;     // and as many where few do

// Boxes side by side with white between, or lines between the columns: cards and grids, not ours.
bool parted_by_boxes(const Page& page, const std::vector<Ruling>& joined, const TextRegion& region, const std::vector<double>& xs) {
    const Box& box = region.box;
    for (size_t c = 1; c + 1 < xs.size(); ++c) {
        double left = -1e9, right = 1e9;  // how far the white between two columns reaches
        for (size_t k = 0; k < region.starts.size(); ++k)
            if (region.starts[k] > xs[c]) right = std::min(right, region.starts[k]);
        left = 2 * xs[c] - right;
        double low = 1e9, high = -1e9;
        for (const Ruling& r : joined)
            if (r.axis == Axis::vertical && r.position >= left && r.position <= right && overlap(r.start, r.end, box.y0, box.y1) > kBoxHeight * box.height())
                return true;
        for (const Box& s : page.shaded)
            for (double x : {s.x0, s.x1})
                if (x >= left && x <= right && overlap(s.y0, s.y1, box.y0, box.y1) > kBoxHeight * box.height()) {
                    low = std::min(low, x);
                    high = std::max(high, x);
                }
        if (high - low > kBoxGap) return true;
    }
    return false;
}

bool short_names(const Page& page, const std::vector<ChunkLine>& lines, const TextRow& row, const std::vector<double>& starts) {
    std::vector<std::vector<int>> words(starts.size());
    for (size_t k = row.first; k <= row.last; ++k)
        for (const Chunk& c : lines[k].chunks) {
            auto& cell = words[column_of(starts, c.box.x0)];
            cell.insert(cell.end(), c.words.begin(), c.words.end());
        }
    size_t named = 0;
    for (const auto& cell : words) {
        if (cell.empty()) continue;
        ++named;
        if (cell.size() > kNameWords) return false;
        std::string text = cell_text(page, cell);
        if (text.back() == ';' || text.back() == ',' || (text.back() == '.' && cell.size() > 2)) return false;
    }
    return named >= 2 && 4 * named >= 3 * starts.size();
}

struct Shape {
    size_t rows = 0, wrapped = 0, cells = 0, values = 0, flowing = 0, texts = 0, aligned = 0;
    size_t figure_rows = 0, letters = 0;
    bool stacked = false;  // figures or codes one above the other in one cell: rows that no line parts
};

Shape shape_of(const Page& page, const std::vector<ChunkLine>& lines, const TextRegion& region, const std::vector<TextRow>& rows) {
    Shape shape;
    for (const TextRow& row : rows) {
        if (row.section) continue;
        ++shape.rows;
        std::vector<size_t> printed(region.starts.size(), 0), values_in(region.starts.size(), 0);
        std::vector<std::vector<int>> words(region.starts.size());
        for (size_t k = row.first; k <= row.last; ++k)
            for (const Chunk& c : lines[k].chunks) {
                size_t column = column_of(region.starts, c.box.x0);
                ++printed[column];
                bool code = column == 0 && RE2::FullMatch(cell_text(page, {c.words[0]}), kCode) && columns_started(lines[k], region.starts) > 1;
                values_in[column] += code || (column > 0 && c.figure && !c.year);
                shape.stacked = shape.stacked || values_in[column] > 1;
                words[column].insert(words[column].end(), c.words.begin(), c.words.end());
                if (&c != &lines[k].chunks[0] && column == column_of(region.starts, (&c - 1)->box.x0)) continue;  // a justified line falls into pieces
                ++shape.texts;
                shape.aligned += std::abs(c.box.x0 - region.starts[column]) < kSameStart;
            }
        shape.wrapped += std::any_of(printed.begin(), printed.end(), [](size_t n) { return n > 1; });
        size_t values = 0;
        for (const auto& cell : words) {
            if (cell.empty()) continue;
            ++shape.cells;
            std::string text = cell_text(page, cell);
            shape.letters += text.size();
            values += &cell != &words[0] && looks_like_value(text);
            shape.flowing += text[0] >= 'a' && text[0] <= 'z';
        }
        shape.values += values;
        shape.figure_rows += values > 0;
    }
    return shape;
}

// Texts of most rows begin at one more place within a column: the line that gave the columns names some of them only.
bool lacks_column(const std::vector<ChunkLine>& lines, const TextRegion& region, const std::vector<TextRow>& rows) {
    std::vector<double> within;  // where texts begin behind another one of their column
    for (const TextRow& row : rows)
        for (size_t i = 1; !row.section && i < lines[row.first].chunks.size(); ++i) {
            const Chunk &chunk = lines[row.first].chunks[i], &before = lines[row.first].chunks[i - 1];
            if (column_of(region.starts, chunk.box.x0) == column_of(region.starts, before.box.x0)) within.push_back(chunk.box.x0);
        }
    return std::any_of(within.begin(), within.end(), [&](double x) {
        auto same = std::count_if(within.begin(), within.end(), [&](double other) { return std::abs(other - x) < kSameStart / 2; });
        return same > 1 && 2 * same >= static_cast<long>(rows.size());
    });
}

// `runs_on`: in the columns of a table that ends the page before.
std::optional<Table> read_region(const Page& page, const std::vector<ChunkLine>& lines, TextRegion& region, const std::vector<Ruling>& joined, bool runs_on,
                                 std::vector<int>& words) {
    if (region.last < region.first + (runs_on ? 1 : 2)) return std::nullopt;
    size_t columns = region.starts.size();
    std::vector<RowEdge> edges = edges_across(page, joined, region.box.x0, region.box.x1);
    ToldRows told = tell_rows(page, lines, region, edges);
    std::vector<TextRow>& rows = told.rows;
    // What stands in the first column alone at the end is a heading or a note below the table.
    auto alone = [&](const TextRow& row) {
        for (size_t k = row.first; k <= row.last; ++k)
            if (columns_started(lines[k], region.starts) > 1 || column_of(region.starts, lines[k].box.x0) > 0) return false;
        return true;
    };
    bool page_end = told.ruled && (region.last + 1 == lines.size() ||
                                   lines[region.last + 1].baseline > (1 - kMargin) * page.height);  // the rows of a section may stand on the next page
    while (rows.size() > 1 && (rows.back().section ? !page_end : alone(rows.back()))) rows.pop_back();
    while (rows.size() > 1 && rows.front().section) rows.erase(rows.begin());
    if (rows.size() < (runs_on ? 1 : kHeaderRows) || (!runs_on && lacks_column(lines, region, rows))) return std::nullopt;

    const TextRow& top = rows.front();
    const TextRow& next = rows[std::min<size_t>(1, rows.size() - 1)];
    double below_top = lines[next.first].baseline - lines[next.first].size / 2;
    bool edge = edge_between(edges, lines[top.last].baseline, below_top);
    bool bold = true, body_bold = true;
    for (size_t k = top.first; k <= top.last; ++k) bold = bold && all_bold(lines[k]);
    for (size_t k = next.first; k <= next.last; ++k) body_bold = body_bold && all_bold(lines[k]);
    bool header = short_names(page, lines, top, region.starts) && (edge || (bold && !body_bold) || told.coded);

    Shape shape = shape_of(page, lines, region, rows);
    auto share = [](size_t part, size_t whole, double least) { return static_cast<double>(part) >= least * static_cast<double>(whole); };
    // Two columns are a table where lines part their rows, or numbers below a header that a line sets off.
    const bool numbered = header && edge && rows.size() > kFewRows && std::all_of(rows.begin() + 1, rows.end(), [&](const TextRow& row) {
                              return RE2::FullMatch(cell_text(page, {lines[row.first].chunks[0].words[0]}), kCode);
                          });
    if (region.cut || (columns < 3 && !numbered && !(told.ruled && told.lines && header && !told.inner))) return std::nullopt;
    if (!header && !told.ruled && !runs_on) return std::nullopt;
    if (shape.rows < (runs_on ? 1 : header && edge && columns > 2 ? kHeaderRows : kFewRows)) return std::nullopt;
    // Rows of figures, whose texts wrap only here and there, are read by their figures.
    if (shape.stacked) return std::nullopt;
    size_t letters = 2 * shape.figure_rows >= shape.rows ? kTextLetters : kFewLetters;
    if (shape.figure_rows > 0 && shape.letters < letters * shape.cells) return std::nullopt;
    if (!share(shape.cells, shape.rows * columns, kFilledShare) || !share(shape.aligned, shape.texts, kStartShare)) return std::nullopt;
    // Backgrounds of rows and a header that is set off part a list whose texts fit on a line each; figures would be read by their columns; a dash is none.
    const bool listed = told.ruled && !told.lines && header && edge && columns > 3 && 10 * shape.values < shape.cells;
    if ((!runs_on && !listed && !share(shape.wrapped, shape.rows, kWrappedShare)) || share(shape.values, shape.cells, kValueShare)) return std::nullopt;
    if (!told.ruled) {
        if (share(shape.flowing, shape.cells, kFlowShare)) return std::nullopt;
        for (size_t k = region.first + 1; k <= region.last; ++k)
            if (lines[k].baseline - lines[k - 1].baseline < kInterleaved * lines[k].size) return std::nullopt;
    }

    GridPlan plan;
    plan.ruled = true;
    std::vector<double> ends(columns, -1e9);
    Box box = lines[rows.front().first].box;
    for (const TextRow& row : rows)
        for (size_t k = row.first; k <= row.last; ++k) {
            box = unite(box, lines[k].box);
            for (const Chunk& c : lines[k].chunks) {
                plan.words.insert(plan.words.end(), c.words.begin(), c.words.end());
                size_t column = column_of(region.starts, c.box.x0);
                if (!row.section) ends[column] = std::max(ends[column], c.box.x1);
            }
        }
    plan.grid.xs.push_back(box.x0 - 1);
    for (size_t c = 1; c < columns; ++c) plan.grid.xs.push_back((std::max(ends[c - 1], region.starts[c - 1]) + region.starts[c]) / 2);
    plan.grid.xs.push_back(box.x1 + 1);
    region.box = box;
    if (parted_by_boxes(page, joined, region, plan.grid.xs)) return std::nullopt;
    plan.grid.ys.push_back(box.y0 - 1);
    for (size_t r = 1; r < rows.size(); ++r) {
        double y0 = -1e9, y1 = 1e9;
        for (size_t k = rows[r - 1].first; k <= rows[r - 1].last; ++k) y0 = std::max(y0, lines[k].baseline);
        for (size_t k = rows[r].first; k <= rows[r].last; ++k) y1 = std::min(y1, lines[k].baseline - lines[k].size);
        plan.grid.ys.push_back(y0 + 0.6 * (y1 - y0));
    }
    plan.grid.ys.push_back(box.y1 + 1);
    for (size_t r = 0; r < rows.size(); ++r) {
        int band = static_cast<int>(r), last = static_cast<int>(columns) - 1;
        if (rows[r].section)
            plan.grid.cells.push_back({0, last, band, band});
        else
            for (int c = 0; c <= last; ++c) plan.grid.cells.push_back({c, c, band, band});
    }
    std::optional<Table> table = read_grid(page, plan, joined);
    if (!table || table->columns < 2) return std::nullopt;
    table->ruled = false;
    int header_rows = header ? std::max(1, table->header_rows > 2 ? 1 : table->header_rows) : 0;
    if (header && table->rows == static_cast<int>(rows.size())) header_rows = 1;
    table->header_rows = header_rows;
    for (Cell& c : table->cells) c.header = c.row < header_rows || std::binary_search(table->inner_header_rows.begin(), table->inner_header_rows.end(), c.row);
    words = plan.words;
    region.last = rows.back().last;
    return table;
}

// Where the columns of a table's last part begin.
std::vector<double> column_starts(const Table& table) {
    std::vector<double> starts(static_cast<size_t>(table.columns), 1e9);
    for (const Cell& c : table.cells)
        if (c.col_span == 1 && c.page == table.parts.back().page) starts[static_cast<size_t>(c.col)] = std::min(starts[static_cast<size_t>(c.col)], c.box.x0);
    return starts;
}

}  // namespace

std::vector<Table> find_wrapped_tables(const Page& page, const std::vector<Ruling>& joined, const Table* before, std::vector<char>& used) {
    std::vector<Table> tables;
    std::vector<int> free;
    for (size_t w = 0; w < page.words.size(); ++w)
        if (!used[w]) free.push_back(static_cast<int>(w));
    std::vector<ChunkLine> lines = chunk_lines(page, free, joined);
    if (lines.size() > kMostLines) return tables;
    size_t floor = 0;
    auto read = [&](size_t first, std::vector<double> starts, bool runs_on) {
        std::vector<RowEdge> edges = edges_across(page, joined, lines[first].box.x0, lines[first].box.x1);
        TextRegion region = grow_region(lines, first, floor, std::move(starts), edges, (1 - kMargin) * page.height);
        std::vector<int> words;
        std::optional<Table> table = read_region(page, lines, region, joined, runs_on, words);
        if (!table) return false;
        for (int w : words) used[static_cast<size_t>(w)] = 1;
        tables.push_back(std::move(*table));
        floor = region.last + 1;
        return true;
    };
    if (before && !lines.empty()) {
        std::vector<double> starts = column_starts(*before);
        if (starts.size() > 2 && std::is_sorted(starts.begin(), starts.end()) && fits_columns(lines[0], starts)) read(0, std::move(starts), true);
    }
    for (size_t i = floor; i < lines.size(); ++i) {
        if (lines[i].chunks.size() < 2) continue;
        std::vector<double> starts;
        for (const Chunk& c : lines[i].chunks) starts.push_back(c.box.x0);
        if (read(i, std::move(starts), false)) i = floor - 1;
    }
    return tables;
}

}  // namespace griffier
