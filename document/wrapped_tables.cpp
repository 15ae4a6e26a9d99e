// Lines of texts that start in columns -> rows, told by lines and fills across the page or by the white between rows.
#include "document/wrapped_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "document/pattern.h"
#include "document/rulings.h"
#include "document/table_grid.h"
#include "document/table_text.h"

namespace griffier {
namespace {

// matches 1. / 12 / 3b. / 2.1 / M24-07 / 2024-031 / 3-06-2025 / A1 / not Wegen, 1e kwartaal
static const Pattern kCode(R"([A-Za-z]{0,3}[-.]?\d[\d./\-]*[a-z]?[.)]?)");

constexpr double kSameStart = 2.5;     // pt: texts that start this close to each other start in one column
constexpr double kHeaderReach = 3.0;   // em: names stand no further above the first row
constexpr double kGutter = 3.0;        // pt: white between two columns, at least
constexpr double kWideGap = 1.5;       // em: texts of one line further apart than this stand in columns
constexpr double kRowReach = 4.5;      // em: a line further below than this starts something else
constexpr double kEdgeWidth = 0.6;     // share of the width that lines or fills run along to part rows
constexpr double kSameEdge = 1.5;      // pt: edges this close are one
constexpr double kMinFill = 4.0;       // pt: lower fills are marks
constexpr double kRowWhite = 1.1;      // of the distance of lines of one text: further apart is white between rows
constexpr double kInterleaved = 0.6;   // em: lines closer than this belong to columns that know nothing of each other
constexpr double kHalfLine = 0.8;      // em: lines closer than this are names set around the middle of others
constexpr double kStartShare = 0.8;    // of the texts start where their column starts
constexpr double kFilledShare = 0.45;  // of the cells are filled
constexpr double kWrappedShare = 0.2;  // of the rows have a text of several lines
constexpr double kValueShare = 0.5;    // with more figures than this it is a table of figures
constexpr double kFlowShare = 0.3;     // with more cells that go on in lower case, columns are prose
constexpr double kInnerRows = 0.34;    // of the ruled bands: with more rows parted by white inside them, lines part groups of rows
constexpr double kBoxGap = 4.0;        // pt: boxes further apart than this share no edge
constexpr double kBoxHeight = 0.8;     // of the table's height: edges of boxes beside each other are as high
constexpr double kMargin = 0.1;        // share of a page's height where footers stand
constexpr size_t kNameWords = 7;       // a column's name has no more
constexpr size_t kMostLines = 600;     // printed lines of a page: more is no page of wrapped texts
constexpr size_t kCrossingLines = 2;   // a section's name has no more lines
constexpr size_t kTextLetters = 20;    // a cell of a table of texts has as many, where most rows hold figures too
constexpr size_t kFewLetters = 12;     // and as many where few do
constexpr size_t kHeaderRows = 2, kFewRows = 3;

struct Edge {
    double y = 0;
    bool fill = false;
};

struct Region {
    size_t first = 0, last = 0;  // lines
    std::vector<double> starts;  // of the columns
    std::vector<char> section;   // of each line from `first` on: runs over the columns
    bool cut = false;            // ended by a line of several texts: the columns are others
    Box box;
};

struct Row {
    size_t first = 0, last = 0;  // lines
    bool section = false;
};

size_t column_of(const std::vector<double>& starts, double x) {
    auto it = std::upper_bound(starts.begin(), starts.end(), x + kSameStart);
    return it == starts.begin() ? 0 : static_cast<size_t>(it - starts.begin()) - 1;
}

bool fits(const ChunkLine& line, const std::vector<double>& starts) {
    if (line.box.x0 < starts[0] - kSameStart) return false;
    return std::all_of(line.chunks.begin(), line.chunks.end(), [&](const Chunk& c) {
        size_t k = column_of(starts, c.box.x0);
        return k + 1 == starts.size() || c.box.x1 < starts[k + 1] - kGutter;
    });
}

bool all_bold(const ChunkLine& line) {
    return std::all_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.bold; });
}

size_t columns_started(const ChunkLine& line, const std::vector<double>& starts) {
    size_t n = 0, before = starts.size();
    for (const Chunk& c : line.chunks) {
        size_t k = column_of(starts, c.box.x0);
        n += k != before;
        before = k;
    }
    return n;
}

bool in_columns(const ChunkLine& line) {
    for (size_t i = 1; i < line.chunks.size(); ++i)
        if (line.chunks[i].box.x0 - line.chunks[i - 1].box.x1 > kWideGap * line.size) return true;
    return false;
}

// Heights at which lines and the edges of fills together run along most of [x0, x1].
std::vector<Edge> edges_across(const Page& page, const std::vector<Ruling>& joined, double x0, double x1) {
    struct Piece {
        double y, length;
        bool fill;
    };
    std::vector<Piece> pieces;
    for (const Ruling& r : joined)
        if (r.axis == Axis::horizontal && overlap(r.start, r.end, x0, x1) > 0) pieces.push_back({r.position, overlap(r.start, r.end, x0, x1), false});
    for (const Box& s : page.shaded)
        if (s.height() > kMinFill && overlap(s.x0, s.x1, x0, x1) > 0)
            for (double y : {s.y0, s.y1}) pieces.push_back({y, overlap(s.x0, s.x1, x0, x1), true});
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.y < b.y; });
    std::vector<Edge> edges;
    for (size_t i = 0; i < pieces.size();) {
        double length = 0;
        size_t j = i;
        bool fill = true;
        for (; j < pieces.size() && pieces[j].y - pieces[i].y < kSameEdge; ++j) {
            length += pieces[j].length;
            fill = fill && pieces[j].fill;
        }
        if (length > kEdgeWidth * (x1 - x0)) edges.push_back({(pieces[i].y + pieces[j - 1].y) / 2, fill});
        i = j;
    }
    return edges;
}

bool line_between(const std::vector<Edge>& edges, double y0, double y1) {
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& e) { return !e.fill && e.y > y0 && e.y < y1; });
}

bool edge_between(const std::vector<Edge>& edges, double y0, double y1) {
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& e) { return e.y > y0 && e.y < y1; });
}

// Header lines above that name some of the columns only. The name of a section may stand between them and the first row, and one name
// may be set in two lines around the line of the others: "Datum", "Nr.   Toezegging   Status", "raad".
void add_header_lines(Region& region, const std::vector<ChunkLine>& lines, size_t floor, const std::vector<Edge>& page_edges) {
    size_t first = region.first, crossing = 0;
    std::vector<char> sections;  // of the lines from `first` to the region's first
    while (first > floor) {
        const ChunkLine &line = lines[first - 1], &below = lines[first];
        const double distance = below.baseline - line.baseline;
        if (distance > kHeaderReach * std::max(line.size, below.size)) break;
        const bool fitting = fits(line, region.starts), alone = line.chunks.size() < 2;
        const bool section = alone && !fitting && std::abs(line.box.x0 - region.starts[0]) < kSameStart && crossing < kCrossingLines &&
                             edge_between(page_edges, line.baseline, below.baseline - below.size / 2) &&
                             edge_between(page_edges, line.baseline - kHeaderReach * line.size, line.baseline - line.size / 2);
        const bool half =
            alone && fitting && (distance < kHalfLine * line.size || (first - 1 > floor && line.baseline - lines[first - 2].baseline < kHalfLine * line.size));
        if (!section && !half && (alone || !fitting)) break;
        crossing += section;
        --first;
        sections.insert(sections.begin(), section);
        if (section || (half && distance >= kHalfLine * line.size)) continue;  // counts where a header follows above it
        region.section.insert(region.section.begin(), sections.begin(), sections.end());
        sections.clear();
        for (; region.first > first; --region.first) region.box = unite(region.box, lines[region.first - 1].box);
    }
}

// The lines from `first` on whose texts stand in the columns that begin at `starts`; below `foot` stand footers.
Region grow(const std::vector<ChunkLine>& lines, size_t first, size_t floor, std::vector<double> starts, const std::vector<Edge>& page_edges, double foot) {
    Region region;
    region.first = region.last = first;
    region.starts = std::move(starts);
    region.section.push_back(0);
    region.box = lines[first].box;
    size_t crossing = 0;
    for (size_t k = first + 1; k < lines.size(); ++k) {
        const ChunkLine &line = lines[k], &above = lines[k - 1];
        if (line.baseline - above.baseline > kRowReach * std::max(line.size, above.size)) break;
        if (!fits(line, region.starts)) {
            // The name of a section runs over the columns, set off by its weight or by lines round it.
            bool apart = all_bold(line) || edge_between(page_edges, above.baseline, line.baseline);
            bool at_left = std::abs(line.box.x0 - region.starts[0]) < kSameStart && line.chunks.size() == 1;
            if (!apart || !at_left || crossing == kCrossingLines) {
                region.cut = in_columns(line) && line.box.x0 < region.box.x1 && line.box.x1 > region.box.x0;
                break;
            }
            ++crossing;
            continue;
        }
        bool several = columns_started(line, region.starts) > 1;
        if (crossing > 0 && !several) break;
        crossing = 0;
        for (size_t u = region.last + 1; u <= k; ++u) {
            region.section.push_back(!fits(lines[u], region.starts));
            region.box = unite(region.box, lines[u].box);
        }
        region.last = k;
    }
    // The last thing on a page: the rows of that section stand on the next one.
    size_t after = region.last + 1 + crossing;
    if (crossing > 0 && (after == lines.size() || lines[after].baseline > foot))
        for (; region.last + 1 < after; ++region.last) {
            region.section.push_back(1);
            region.box = unite(region.box, lines[region.last + 1].box);
        }
    add_header_lines(region, lines, floor, page_edges);
    return region;
}

struct Told {
    std::vector<Row> rows;
    bool ruled = false;   // by lines or fills
    bool lines = false;   // by lines alone
    bool inner = false;   // with white between rows inside these bands
    bool coded = false;   // by the codes or dates that each but the first begins with
    bool filled = false;  // by the lines that have a text in every column
};

// Rows: between lines and fills that run across; where these part only header and body, by the white between rows, or by codes that number them.
Told tell_rows(const Page& page, const std::vector<ChunkLine>& lines, const Region& region, const std::vector<Edge>& edges) {
    auto at = [&](size_t k) -> const ChunkLine& { return lines[k]; };
    auto section = [&](size_t k) { return region.section[k - region.first] != 0; };
    auto code_at = [&](size_t k) {
        const Chunk& first = at(k).chunks[0];
        return column_of(region.starts, first.box.x0) == 0 && columns_started(at(k), region.starts) > 1 &&
               RE2::FullMatch(cell_text(page, {first.words[0]}), kCode);
    };
    std::vector<double> distances;
    for (size_t k = region.first + 1; k <= region.last; ++k) distances.push_back(at(k).baseline - at(k - 1).baseline);
    std::vector<double> sorted = distances;
    std::sort(sorted.begin(), sorted.end());
    double leading = sorted[sorted.size() / 5];
    std::vector<char> banded{1}, white{1}, coded{1};  // of each line: it begins a row
    size_t bands = 1, drawn = 1, inner = 0;
    bool counted = false, heading = true;
    for (size_t k = region.first + 1; k <= region.last; ++k) {
        bool edge = edge_between(edges, at(k - 1).baseline, at(k).baseline - at(k).size / 2);
        const Chunk& first = at(k).chunks[0];
        bool labelled = column_of(region.starts, first.box.x0) == 0;
        bool several = columns_started(at(k), region.starts) > 1;
        bool gap = at(k).baseline - at(k - 1).baseline > kRowWhite * leading + 0.5;
        // Names in bold end where the rows begin; what is bold further down ends nothing.
        heading = heading && all_bold(at(k - 1));
        bool turn = section(k) != section(k - 1) || (section(k) && gap) || (heading && !all_bold(at(k)));
        bands += edge;
        drawn += line_between(edges, at(k - 1).baseline, at(k).baseline - at(k).size / 2);
        if (edge) counted = false;
        bool starts_row = gap && (several || labelled);
        if (starts_row && !edge && !turn && labelled && several && !counted) {
            ++inner;
            counted = true;
        }
        banded.push_back(edge || turn);
        white.push_back(edge || turn || starts_row);
        coded.push_back(edge || turn || code_at(k));
    }
    Told told;
    told.ruled = bands >= kFewRows && static_cast<double>(inner) <= kInnerRows * static_cast<double>(bands);
    told.inner = inner > 0;
    told.lines = drawn == bands;
    auto count = [](const std::vector<char>& begins) { return std::count(begins.begin(), begins.end(), 1); };
    bool by_white = count(white) >= static_cast<long>(kFewRows);
    // Lines with a text in the first column have one in all: what stands on others goes on with them.
    std::vector<char> filled{1};
    bool whole = true;
    for (size_t k = region.first + 1; k <= region.last; ++k) {
        const bool full = columns_started(at(k), region.starts) == region.starts.size();
        filled.push_back(banded[k - region.first] || full);
        whole = whole && (full || column_of(region.starts, at(k).chunks[0].box.x0) > 0);
    }
    told.filled = !told.ruled && !by_white && count(coded) <= 2 && whole && region.starts.size() > 2 && count(filled) > static_cast<long>(kFewRows);
    const std::vector<char>& begins = told.ruled ? banded : by_white ? white : told.filled ? filled : coded;
    told.coded = !told.ruled && !by_white && count(coded) > static_cast<long>(kFewRows) && !code_at(region.first);
    for (size_t k = region.first + 1; k <= region.last; ++k) told.coded = told.coded && (!coded[k - region.first] || code_at(k));
    for (size_t k = region.first; k <= region.last; ++k) {
        if (begins[k - region.first]) told.rows.push_back({k, k, section(k)});
        told.rows.back().last = k;
    }
    return told;
}

// Boxes side by side with white between, or lines between the columns: cards and grids, not ours.
bool parted_by_boxes(const Page& page, const std::vector<Ruling>& joined, const Region& region, const std::vector<double>& xs) {
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

bool short_names(const Page& page, const std::vector<ChunkLine>& lines, const Row& row, const std::vector<double>& starts) {
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

Shape shape_of(const Page& page, const std::vector<ChunkLine>& lines, const Region& region, const std::vector<Row>& rows) {
    Shape shape;
    for (const Row& row : rows) {
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
bool lacks_column(const std::vector<ChunkLine>& lines, const Region& region, const std::vector<Row>& rows) {
    std::vector<double> within;  // where texts begin behind another one of their column
    for (const Row& row : rows)
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
std::optional<Table> read_region(const Page& page, const std::vector<ChunkLine>& lines, Region& region, const std::vector<Ruling>& joined, bool runs_on,
                                 std::vector<int>& words) {
    if (region.last < region.first + (runs_on ? 1 : 2)) return std::nullopt;
    size_t columns = region.starts.size();
    std::vector<Edge> edges = edges_across(page, joined, region.box.x0, region.box.x1);
    Told told = tell_rows(page, lines, region, edges);
    std::vector<Row>& rows = told.rows;
    // What stands in the first column alone at the end is a heading or a note below the table.
    auto alone = [&](const Row& row) {
        for (size_t k = row.first; k <= row.last; ++k)
            if (columns_started(lines[k], region.starts) > 1 || column_of(region.starts, lines[k].box.x0) > 0) return false;
        return true;
    };
    bool page_end = told.ruled && (region.last + 1 == lines.size() ||
                                   lines[region.last + 1].baseline > (1 - kMargin) * page.height);  // the rows of a section may stand on the next page
    while (rows.size() > 1 && (rows.back().section ? !page_end : alone(rows.back()))) rows.pop_back();
    while (rows.size() > 1 && rows.front().section) rows.erase(rows.begin());
    if (rows.size() < (runs_on ? 1 : kHeaderRows) || (!runs_on && lacks_column(lines, region, rows))) return std::nullopt;

    const Row& top = rows.front();
    const Row& next = rows[std::min<size_t>(1, rows.size() - 1)];
    double below_top = lines[next.first].baseline - lines[next.first].size / 2;
    bool edge = edge_between(edges, lines[top.last].baseline, below_top);
    bool bold = true, body_bold = true;
    for (size_t k = top.first; k <= top.last; ++k) bold = bold && all_bold(lines[k]);
    for (size_t k = next.first; k <= next.last; ++k) body_bold = body_bold && all_bold(lines[k]);
    bool header = short_names(page, lines, top, region.starts) && (edge || (bold && !body_bold) || told.coded);

    Shape shape = shape_of(page, lines, region, rows);
    auto share = [](size_t part, size_t whole, double least) { return static_cast<double>(part) >= least * static_cast<double>(whole); };
    // Two columns are a table where lines part their rows, or numbers below a header that a line sets off.
    const bool numbered = header && edge && rows.size() > kFewRows && std::all_of(rows.begin() + 1, rows.end(), [&](const Row& row) {
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
    for (const Row& row : rows)
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
        std::vector<Edge> edges = edges_across(page, joined, lines[first].box.x0, lines[first].box.x1);
        Region region = grow(lines, first, floor, std::move(starts), edges, (1 - kMargin) * page.height);
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
        if (starts.size() > 2 && std::is_sorted(starts.begin(), starts.end()) && fits(lines[0], starts)) read(0, std::move(starts), true);
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
