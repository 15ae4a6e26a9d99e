// The last lines of one page and the first table of the next -> one table of both.
#include "document/tables/table_feet.h"

#include <algorithm>
#include <utility>

#include "document/tables/rulings.h"
#include "document/tables/table_surroundings.h"
#include "document/tables/table_text.h"
#include "document/tables/tables.h"

namespace griffier {
namespace {

constexpr double kLeading = 1.9;       // em: lines of one header are no further apart
constexpr double kGap = 3.0;           // pt: white put between the header and the rows below it
constexpr double kAbove = 0.5;         // pt: and end so far below the middle of other words
constexpr double kEdge = 6.0;          // pt: lines and colours of a header reach so far beyond its words
constexpr double kSameEdge = 8.0;      // pt: a name and its figures end this close to each other where they do not overlap
constexpr double kSameRight = 2.5;     // pt: and a name or figure of a single column that close to where the column ends
constexpr double kAlong = 0.6;         // of a header's width: so far reach its colour and lines
constexpr double kRowReach = 3.2;      // em: nor the rows below it
constexpr double kApart = 1.5;         // em: a figure of a list stands further from its label than words of a text
constexpr std::size_t kMostLines = 4;  // of a header
constexpr std::size_t kMostRows = 6;   // below it, and labels: more are a table by themselves
constexpr int kFewColumns = 2;         // of figures: one name below a text may be anything

bool in_any(const Word& word, const std::vector<Box>& boxes) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(word.box.center_x(), word.box.center_y()); });
}

bool has_value(const ChunkLine& line) {
    return std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& chunk) { return chunk.figure && !chunk.year; });
}

// The printed lines of the page without what lies in `taken`, from the top.
std::vector<ChunkLine> free_lines(const Page& page, const std::vector<Box>& taken) {
    std::vector<int> free;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        if (!in_any(page.words[w], taken)) free.push_back(static_cast<int>(w));
    return chunk_lines(page, free, {});
}

bool is_near(const ChunkLine& above, const std::vector<ChunkLine>& lines, double reach) {
    return lines.empty() || lines.front().baseline - above.baseline < reach * std::max(above.size, lines.front().size);
}

// Where the figures of each column of the table stand, left to right; and where the first of them begins.
std::vector<Box> figure_columns(const Table& table) {
    std::vector<Box> columns(static_cast<std::size_t>(table.columns), Box{1e9, 0, -1e9, 0});
    for (const Cell& cell : table.cells) {
        if (cell.col == 0 || cell.col_span > 1 || !is_value(cell)) continue;
        Box& column = columns[static_cast<std::size_t>(cell.col)];
        column = {std::min(column.x0, cell.box.x0), 0, std::max(column.x1, cell.box.x1), 0};
    }
    std::erase_if(columns, [](const Box& column) { return column.x1 < column.x0; });
    return columns;
}

bool stands_over(const Box& name, const Box& column) {
    return overlap(name.x0, name.x1, column.x0, column.x1) > 0 || std::abs(name.x1 - column.x1) < kSameEdge;
}

// The lowest line names every column of figures, each by a name of its own, and nothing else but the labels'.
bool names_columns(const ChunkLine& line, const std::vector<Box>& columns) {
    std::size_t next = 0;
    for (const Chunk& chunk : line.chunks) {
        if (chunk.box.x1 < columns.front().x0 && next == 0 && !stands_over(chunk.box, columns.front())) continue;  // a name of the labels
        if (next == columns.size() || !stands_over(chunk.box, columns[next])) return false;
        if (next + 1 < columns.size() && overlap(chunk.box.x0, chunk.box.x1, columns[next + 1].x0, columns[next + 1].x1) > 0) return false;
        ++next;
    }
    return next == columns.size();
}

bool stands_over_any(const Box& name, const std::vector<Box>& columns) {
    return std::any_of(columns.begin(), columns.end(), [&](const Box& column) { return stands_over(name, column); });
}

// Two names, one where the labels begin and one that ends where the only column of figures does.
bool names_list(const ChunkLine& line, const Box& column, double left) {
    return line.chunks.size() == 2 && std::abs(line.box.x0 - left) < kSameRight && std::abs(line.box.x1 - column.x1) < kSameRight;
}

// The figures of the line stand in columns of the table, no two in one, and all else left of them. Several years name columns.
bool is_row_of(const ChunkLine& line, const std::vector<Box>& columns, bool full) {
    std::size_t next = 0, figures = 0, years = 0;
    for (const Chunk& chunk : line.chunks) {
        if (next == 0 && chunk.box.x1 < columns.front().x0 && !stands_over(chunk.box, columns.front())) continue;
        while (next < columns.size() && !stands_over(chunk.box, columns[next])) ++next;
        if (next++ == columns.size() || !chunk.figure) return false;
        ++figures;
        years += chunk.year;
    }
    return has_value(line) && years < 2 && !line.chunks.front().figure && (!full || figures == columns.size());
}

// The lines that end a page and begin the table of the next one, from the top.
struct Foot {
    std::vector<ChunkLine> names, rows;  // rows: with the labels of sections among them
    Box box() const {
        Box all = (names.empty() ? rows : names).front().box;
        for (const std::vector<ChunkLine>* part : {&names, &rows})
            for (const ChunkLine& line : *part) all = unite(all, line.box);
        return all;
    }
};

// Takes the rows that end the page off `lines`, and labels among them.
std::vector<ChunkLine> last_rows(const Page& page, std::vector<ChunkLine>& lines, const std::vector<Box>& columns) {
    std::vector<ChunkLine> rows;
    while (!lines.empty() && rows.size() < kMostRows) {
        const ChunkLine& line = lines.back();
        const bool label = line.chunks.size() == 1 && line.box.x1 < columns.front().x0 && !line.chunks[0].figure &&
                           std::string_view(".,:;!?").find(cell_text(page, line.chunks[0].words).back()) == std::string_view::npos;
        if (!is_near(line, rows, kRowReach) || !(label || is_row_of(line, columns, false))) break;
        rows.insert(rows.begin(), std::move(lines.back()));
        lines.pop_back();
    }
    return rows;
}

// The foot of a page over a table without a header of its own: names that look like one, or rows alone with a figure in every column.
std::optional<Foot> foot_over(const Page& page, std::vector<ChunkLine> lines, const std::vector<Box>& columns, double left) {
    Foot foot;
    foot.rows = last_rows(page, lines, columns);
    while (!lines.empty() && foot.names.size() < kMostLines) {  // names side by side without figures, close together
        const ChunkLine& line = lines.back();
        const bool near = foot.names.empty() ? is_near(line, foot.rows, kRowReach) : is_near(line, foot.names, kLeading);
        if (!near || has_value(line) || line.chunks.size() < 2) break;
        foot.names.insert(foot.names.begin(), std::move(lines.back()));
        lines.pop_back();
    }
    const bool valued = std::any_of(foot.rows.begin(), foot.rows.end(), has_value);
    if (foot.names.empty()) {
        while (!foot.rows.empty() && !has_value(foot.rows.front())) foot.rows.erase(foot.rows.begin());  // what stands above a list may be its title
        const auto full = [&](const ChunkLine& row) { return is_row_of(row, columns, true) && std::abs(row.box.x0 - left) < kSameEdge; };
        if (foot.rows.empty() || !std::all_of(foot.rows.begin(), foot.rows.end(), full)) return std::nullopt;
    } else if (!names_columns(foot.names.back(), columns)) {
        return std::nullopt;
    } else if (!valued && columns.size() < kFewColumns && !names_list(foot.names.back(), columns[0], left)) {
        return std::nullopt;
    }
    return foot;
}

// The names of the columns of figures come again, in the same order: Lasten, Baten, Saldo, Lasten, Baten, Saldo. How often; 1 where they do not.
std::size_t times_repeated(const Table& table, const std::vector<Box>& columns) {
    std::vector<std::string> names;
    for (const Cell& cell : table.cells)
        if (cell.row == table.header_rows - 1 && cell.col_span == 1 && stands_over_any(cell.box, columns)) names.push_back(cell.text);
    if (names.size() != columns.size()) return 1;
    for (std::size_t length = 1; length <= names.size() / 2; ++length) {
        bool again = names.size() % length == 0;
        for (std::size_t i = length; again && i < names.size(); ++i) again = names[i] == names[i - length] && !names[i].empty();
        if (again) return names.size() / length;
    }
    return 1;
}

// The foot of a page over a table whose names come again: one line with a name over each of these groups, which says what parts them.
std::optional<Foot> groups_over(std::vector<ChunkLine> lines, const std::vector<Box>& columns, std::size_t groups) {
    if (lines.empty() || groups < 2 || has_value(lines.back()) || lines.back().chunks.size() != groups) return std::nullopt;
    const std::size_t length = columns.size() / groups;
    for (std::size_t g = 0; g < groups; ++g) {
        const Box& name = lines.back().chunks[g].box;
        const double x0 = columns[g * length].x0 - kSameEdge, x1 = columns[(g + 1) * length - 1].x1 + kSameEdge;
        if (name.center_x() < x0 || name.center_x() > x1 || name.x1 > x1) return std::nullopt;
    }
    Foot foot;
    foot.names.push_back(std::move(lines.back()));
    return foot;
}

using WordPlaces = std::vector<std::pair<std::string, double>>;

void add_places(const Page& page, const std::vector<int>& words, WordPlaces& places) {
    for (const int w : words) places.emplace_back(page.words[static_cast<std::size_t>(w)].text, page.words[static_cast<std::size_t>(w)].box.x0);
}

bool same_places(WordPlaces one, WordPlaces other) {
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& a, const auto& b) { return a.first == b.first && std::abs(a.second - b.second) < kSameEdge; });
}

// The same where the table prints its header again: `header` are the words of it.
std::optional<Foot> foot_under(const Page& page, std::vector<ChunkLine> lines, const std::vector<Box>& columns, const WordPlaces& header) {
    Foot foot;
    foot.rows = last_rows(page, lines, columns);
    WordPlaces names;
    while (!lines.empty() && names.size() < header.size()) {
        if (!(foot.names.empty() ? is_near(lines.back(), foot.rows, kRowReach) : is_near(lines.back(), foot.names, kLeading))) break;
        for (const Chunk& chunk : lines.back().chunks) add_places(page, chunk.words, names);
        foot.names.insert(foot.names.begin(), std::move(lines.back()));
        lines.pop_back();
    }
    if (std::none_of(foot.rows.begin(), foot.rows.end(), has_value) || !same_places(names, header)) return std::nullopt;
    return foot;
}

// Years among the names, bold type, colour behind them or lines along them: a header looks like one, the last lines of a text do not.
bool looks_like_header(const Page& page, const std::vector<ChunkLine>& names, const Box& header) {
    bool years = false, bold = true;
    for (const ChunkLine& line : names)
        for (const Chunk& chunk : line.chunks) {
            bold = bold && chunk.bold;
            for (const int w : chunk.words) years = years || looks_like_year(page.words[static_cast<std::size_t>(w)].text);
        }
    const auto inside = [&](double y) { return y > header.y0 && y < header.y1; };
    double colour = 0, lines = 0;
    for (const Box& fill : page.shaded)
        if (inside(fill.center_y())) colour += overlap(fill.x0, fill.x1, header.x0, header.x1);
    for (const Ruling& line : page.rulings)
        if (line.axis == Axis::horizontal && inside(line.position)) lines += overlap(line.start, line.end, header.x0, header.x1);
    return years || bold || std::max(colour, lines) > kAlong * header.width();
}

Box moved(const Box& box, double down) { return {box.x0, box.y0 + down, box.x1, box.y1 + down}; }

Ruling moved(Ruling line, double down) {
    if (line.axis == Axis::horizontal) {
        line.position += down;
    } else {
        line.start += down;
        line.end += down;
    }
    return line;
}

double middle_of(const Ruling& line) { return line.axis == Axis::horizontal ? line.position : (line.start + line.end) / 2; }

// `page` without its furniture, set lower by the height of the header, with the header above it.
Page with_header(const Page& above, const Box& header, const Page& page, const std::vector<Box>& furniture, double top, double height) {
    Page sheet = page;
    sheet.height += height;
    std::erase_if(sheet.words, [&](const Word& word) { return in_any(word, furniture); });
    for (Word& word : sheet.words) {
        word.box = moved(word.box, height);
        if (word.rotation % 180 == 0) word.baseline += height;
    }
    for (Ruling& line : sheet.rulings) line = moved(line, height);
    for (std::vector<Box>* boxes : {&sheet.shaded, &sheet.images})
        for (Box& box : *boxes) box = moved(box, height);
    for (Mark& mark : sheet.marks) mark.box = moved(mark.box, height);
    const double down = top + height - kGap - header.y1;
    const auto inside = [&](double y) { return y > header.y0 && y < header.y1; };
    for (Word word : above.words) {
        if (!header.contains(word.box.center_x(), word.box.center_y())) continue;
        word.box = moved(word.box, down);
        if (word.rotation % 180 == 0) word.baseline += down;
        sheet.words.push_back(std::move(word));
    }
    for (const Ruling& line : above.rulings)
        if (inside(middle_of(line))) sheet.rulings.push_back(moved(line, down));
    for (const Box& box : above.shaded)
        if (inside(box.center_y())) sheet.shaded.push_back(moved(box, down));
    return sheet;
}

// Caption, unit and notes of the header, where it stands.
void take_surroundings(Table& table, const Page& above, const std::vector<Box>& taken) {
    std::vector<Table> alone{table};
    alone[0].parts.resize(1);
    std::vector<char> used;
    for (const Word& word : above.words) used.push_back(in_any(word, taken) || in_any(word, {table.parts[0].box}));
    find_surroundings(alone, above, join_rulings(above.rulings), used);
    table.caption = alone[0].caption;
    table.caption_box = alone[0].caption_box;
    table.nearby.insert(table.nearby.begin(), alone[0].nearby.begin(), alone[0].nearby.end());
}

// Takes the header of the table off the lines of the next page, where these begin with it.
bool drop_header(const Table& table, const Page& page, std::vector<ChunkLine>& lines) {
    std::vector<std::string> header, words;
    for (const Cell& cell : table.cells) {
        if (cell.row >= table.header_rows) continue;
        for (std::size_t at = 0; at < cell.text.size();) {
            const std::size_t end = std::min(cell.text.find(' ', at), cell.text.size());
            header.push_back(cell.text.substr(at, end - at));
            at = end + 1;
        }
    }
    std::size_t count = 0;
    while (count < lines.size() && words.size() < header.size()) {
        for (const Chunk& chunk : lines[count].chunks)
            for (const int w : chunk.words) words.push_back(page.words[static_cast<std::size_t>(w)].text);
        ++count;
    }
    std::sort(header.begin(), header.end());
    std::sort(words.begin(), words.end());
    if (header.empty() || words != header) return false;
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count));
    return true;
}

// The figures of one chunk that end in columns of their own, in a row set too close: "48.992 -72.772" under Baten and Saldo.
void part_figures(const Page& page, ChunkLine& row, const std::vector<Box>& columns) {
    std::vector<Chunk> parts;
    for (Chunk& chunk : row.chunks) {
        const auto ends_column = [&](int w) {
            return std::any_of(columns.begin(), columns.end(),
                               [&](const Box& column) { return std::abs(column.x1 - page.words[static_cast<std::size_t>(w)].box.x1) < kSameRight; });
        };
        if (!chunk.figure || !std::all_of(chunk.words.begin(), chunk.words.end(), ends_column)) {
            parts.push_back(std::move(chunk));
            continue;
        }
        for (const int w : chunk.words) {
            Chunk part = chunk;
            part.words = {w};
            part.box = page.words[static_cast<std::size_t>(w)].box;
            parts.push_back(std::move(part));
        }
    }
    row.chunks = std::move(parts);
}

// The table is nothing but its header and one row, which ends in `row`.
bool is_lone_row(const Table& table, const ChunkLine& row) {
    return table.header_rows > 0 && table.rows == table.header_rows + 1 && table.parts[0].box.contains(row.box.center_x(), row.box.center_y());
}

}  // namespace

std::optional<std::vector<Table>> tables_below_foot(const Page& above, const std::vector<Box>& above_furniture, std::vector<Table>& before, const Page& page,
                                                    const std::vector<Box>& furniture, const std::vector<Table>& found) {
    if (found.empty() || page.number != above.number + 1 || above.text_from == TextFrom::text) return std::nullopt;
    const Table& below = found[0];
    const bool again = below.header_rows > 0;
    const std::vector<Box> columns = figure_columns(below);
    if (columns.empty() || (again && below.ruled)) return std::nullopt;
    double top = below.parts[0].box.y0;
    if (std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) { return word.box.center_y() < top && !in_any(word, furniture); }))
        return std::nullopt;
    std::vector<Box> taken = above_furniture;
    const bool looks_like_table = !before.empty() && before.back().parts.front().page == above.number && before.back().parts.size() == 1 &&
                                  std::none_of(before.back().cells.begin(), before.back().cells.end(), is_value);
    double lowest = 0;  // of the tables there
    for (std::size_t t = 0; t + looks_like_table < before.size(); ++t)
        for (const TablePart& part : before[t].parts)
            if (part.page == above.number) {
                taken.push_back(part.box);
                lowest = std::max(lowest, part.box.y1);
            }
    Page rest = page;  // without a header that stands on both pages
    WordPlaces header_words;
    double left = 1e9;
    for (const Cell& cell : below.cells)
        if (cell.col == 0) left = std::min(left, cell.box.x0);
    if (again) {
        double end = 1e9;
        for (const Cell& cell : below.cells)
            if (cell.row >= below.header_rows) end = std::min(end, cell.box.y0);
        const auto in_header = [&](double y) { return y > top - kEdge && y < end; };
        for (std::size_t w = 0; w < page.words.size(); ++w)
            if (in_header(page.words[w].box.center_y()) && !in_any(page.words[w], furniture)) add_places(page, {static_cast<int>(w)}, header_words);
        std::erase_if(rest.words, [&](const Word& word) { return in_header(word.box.center_y()); });
        std::erase_if(rest.rulings, [&](const Ruling& line) { return line.axis == Axis::horizontal && in_header(line.position); });
        std::erase_if(rest.shaded, [&](const Box& fill) { return in_header(fill.center_y()); });
        top = end;
    }
    std::vector<ChunkLine> lines = free_lines(above, taken);
    std::optional<Foot> foot = again ? foot_under(above, lines, columns, header_words) : foot_over(above, lines, columns, left);
    const bool groups = again && !foot;  // the lower line of the header stands on this page
    if (groups) {
        foot = groups_over(std::move(lines), columns, times_repeated(below, columns));
        rest = page;
        top = below.parts[0].box.y0;
    }
    if (!foot || foot->box().y0 < lowest - 1) return std::nullopt;
    Box header = foot->box();
    double gap = kEdge;  // the line above belongs to something else
    for (const Word& word : above.words)
        if (word.box.center_y() < header.y0 && word.box.center_y() > header.y0 - kEdge) gap = std::min(gap, header.y0 - word.box.center_y() - kAbove);
    header = {header.x0 - 1, header.y0 - gap, header.x1 + 1, header.y1 + kEdge};
    if ((!again || groups) && !foot->names.empty()) {
        Box names = foot->names.front().box;
        for (const ChunkLine& line : foot->names) names = unite(names, line.box);
        if (!looks_like_header(above, foot->names, {header.x0, header.y0, header.x1, names.y1 + kEdge})) return std::nullopt;
    }

    const double height = header.height() + kGap;
    std::vector<Table> tables = find_tables(with_header(above, header, rest, furniture, top, height), {});
    if (tables.size() != found.size() || (tables[0].header_rows > (groups ? below.header_rows : 0)) == foot->names.empty() ||
        tables[0].columns != below.columns)
        return std::nullopt;
    const double border = top + height - kGap, up = header.y1 - border;
    for (Table& table : tables) {
        for (TablePart& part : table.parts) part.box = moved(part.box, -height);
        table.caption_box = moved(table.caption_box, -height);
        for (Line& line : table.nearby) {
            line.box = moved(line.box, -height);
            line.baseline -= height;
            line.words.clear();  // indices of the sheet
        }
        for (Cell& cell : table.cells) {
            const bool carried = cell.box.center_y() < border;
            cell.box = moved(cell.box, carried ? up : -height);
            if (carried) cell.page = above.number;
        }
    }
    Table& first = tables[0];
    if (std::none_of(first.cells.begin(), first.cells.end(), [&](const Cell& cell) { return cell.page == above.number; })) return std::nullopt;
    first.parts[0].box.y0 = below.parts[0].box.y0;
    first.parts.insert(first.parts.begin(), {above.number, header});
    take_surroundings(first, above, taken);
    if (looks_like_table && !intersect(before.back().parts[0].box, header).empty()) before.pop_back();
    return tables;
}

void take_last_row(Table& before, const Page& page, const std::vector<Box>& furniture, std::vector<Table>& found) {
    const std::vector<Box> columns = figure_columns(before);
    if (before.ruled || before.parts.empty() || columns.empty() || page.number != before.parts.back().page + 1) return;
    std::vector<ChunkLine> lines = free_lines(page, furniture);
    const bool headed = drop_header(before, page, lines);
    if (lines.empty()) return;
    if (headed) part_figures(page, lines[0], columns);
    if (!is_row_of(lines[0], columns, !headed)) return;
    const ChunkLine& row = lines[0];
    const bool near = lines.size() > 1 && lines[1].baseline - row.baseline < kRowReach * row.size && lines[1].chunks.size() > 1;
    std::vector<double> starts;  // of the columns of labels
    for (const Cell& cell : before.cells) {
        if (cell.col_span > 1 || cell.box.x0 >= columns.front().x0) continue;
        starts.resize(std::max(starts.size(), static_cast<std::size_t>(cell.col) + 1), 1e9);
        starts[static_cast<std::size_t>(cell.col)] = std::min(starts[static_cast<std::size_t>(cell.col)], cell.box.x0);
    }
    const auto label = std::find_if(starts.begin(), starts.end(), [&](double start) { return std::abs(row.box.x0 - start) < kSameEdge; });
    const bool lone = headed && !found.empty() && is_lone_row(found[0], row);
    const bool taken = std::any_of(found.begin() + lone, found.end(), [&](const Table& table) { return !intersect(table.parts[0].box, row.box).empty(); });
    const bool labelled = (headed || row.chunks.size() == columns.size() + 1) && label != starts.end();
    if (near || taken || !labelled) return;
    // Of a list with one column of figures: set off from its label, and ended where they end; so ends no sentence.
    const Chunk &name = row.chunks.front(), &figure = row.chunks.back();
    const bool in_list = figure.box.x0 - name.box.x1 > kApart * row.size && std::abs(figure.box.x1 - columns.back().x1) < kSameRight;
    if (columns.size() < kFewColumns && !headed && !in_list) return;
    std::vector<int> at;  // the columns of the table that hold figures
    for (int c = 1; c < before.columns; ++c)
        if (std::any_of(before.cells.begin(), before.cells.end(), [&](const Cell& cell) { return cell.col == c && cell.col_span == 1 && is_value(cell); }))
            at.push_back(c);
    for (std::size_t i = 0; i < row.chunks.size(); ++i) {
        Cell cell;
        cell.row = before.rows;
        const auto over = std::find_if(columns.begin(), columns.end(), [&](const Box& column) { return stands_over(row.chunks[i].box, column); });
        const auto own = std::find_if(label, starts.end(), [&](double start) { return std::abs(row.chunks[i].box.x0 - start) < kSameEdge; });
        cell.col = row.chunks[i].figure && over != columns.end() ? at[static_cast<std::size_t>(over - columns.begin())]
                                                                 : static_cast<int>((own == starts.end() ? label : own) - starts.begin());
        cell.page = page.number;
        cell.box = row.chunks[i].box;
        cell.text = cell_text(page, row.chunks[i].words);
        for (const int w : row.chunks[i].words) {
            cell.confidence = std::min(cell.confidence, page.words[static_cast<std::size_t>(w)].confidence);
            cell.origin = page.words[static_cast<std::size_t>(w)].origin;
        }
        before.cells.push_back(std::move(cell));
    }
    ++before.rows;
    before.parts.push_back({page.number, {row.box.x0 - 1, row.box.y0 - 1, row.box.x1 + 1, row.box.y1 + 1}});
    if (!lone) return;
    before.parts.back() = found[0].parts[0];
    found.erase(found.begin());
}

}  // namespace griffier
