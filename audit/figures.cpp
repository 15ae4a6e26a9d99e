// Lays a table's readings out as a grid of figures.
#include "audit/figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "audit/labels.h"
#include "document/ocr/hidden_cells.h"
#include "extractors/budget/side_words.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

// Larger figures do not occur in a council's books; a cell that shows one was misread (or two cells glued), and leaving it out
// keeps every sum inside 64 bits.
const Decimal kLargest(1'000'000'000'000);
constexpr int kMostDecimals = 5;
constexpr std::size_t kWrittenWord = 5;  // letters
constexpr double kStrip = 24;            // pt: height of the strips of a page that its cells are sorted into

FigureState state_of(const Cell& cell, const CellReading& reading) {
    if (reading.amount) {
        bool usable = !reading.amount->ambiguous && reading.amount->value.decimals() <= kMostDecimals && reading.amount->value.abs() <= kLargest;
        return usable ? FigureState::value : FigureState::unread;
    }
    switch (reading.null) {
        case NullToken::empty:
            return FigureState::absent;
        case NullToken::dash:
            return FigureState::dash;
        case NullToken::pm:
        case NullToken::not_applicable:
        case NullToken::not_known:
            return FigureState::open;
        case NullToken::none:
            break;
    }
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto digits = std::count_if(cell.text.begin(), cell.text.end(), is_digit);
    // "12 3,4" or "1.2S4" stands where a figure should; a sentence with a year in it does not.
    return digits > 0 && 2 * digits >= static_cast<long>(cell.text.size()) ? FigureState::unread : FigureState::words;
}

std::string joined(const std::vector<std::string>& path) {
    std::string text;
    for (const std::string& part : path)
        if (!part.empty()) text += (text.empty() ? "" : " ") + part;
    return text;
}

// What stands above a column in the lowest header row that says anything, for columns whose headers the reader of the table left out.
std::string header_text(const Table& table, int col) {
    std::string text;
    for (const Cell& cell : table.cells)
        if (cell.row < table.header_rows && cell.col <= col && col < cell.col + cell.col_span) text = cell.text;
    return text;
}

// The first words of a row, for rows whose label the reader of the table left out.
std::string first_words(const Table& table, const TableReading& reading, int row) {
    auto first = std::lower_bound(table.cells.begin(), table.cells.end(), row, [](const Cell& cell, int r) { return cell.row < r; });
    for (auto i = static_cast<std::size_t>(first - table.cells.begin()); i < table.cells.size() && i < reading.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        if (cell.row > row) break;
        bool words = !reading.cells[i].amount && reading.cells[i].null == NullToken::none;
        if (words && state_of(cell, reading.cells[i]) == FigureState::words) return cell.text;
    }
    return "";
}

bool within(const Box& outer, double x, double y) { return outer.x0 <= x && x <= outer.x1 && outer.y0 <= y && y <= outer.y1; }

long strip_at(double y) { return std::lround(std::floor(y / kStrip)); }

// Words with digits that no cell took up, ink over the table, figures that a spreadsheet hides: a sum that misses beside one of them may have lost a figure.
std::vector<TablePart> strays_of(const Document& document, const Table& table) {
    std::vector<TablePart> strays;
    for (const TablePart& part : table.parts) {
        for (const Box& ink : ink_over(part, document.pages)) strays.push_back({part.page, ink});
        for (const Page& page : document.pages) {
            if (page.number != part.page) continue;
            if (page.text_from == TextFrom::text)
                for (const Word& word : page.hidden) strays.push_back({page.number, word.box});
            std::map<long, std::vector<const Box*>> cells;  // by the strips of the page that they reach into
            for (const Cell& cell : table.cells)
                for (long strip = strip_at(cell.box.y0); cell.page == page.number && strip <= strip_at(cell.box.y1); ++strip) cells[strip].push_back(&cell.box);
            for (const Word& word : page.words) {
                if (std::none_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; })) continue;
                double x = (word.box.x0 + word.box.x1) / 2, y = (word.box.y0 + word.box.y1) / 2;
                if (!within(part.box, x, y)) continue;
                const std::vector<const Box*>& beside = cells[strip_at(y)];
                bool taken = std::any_of(beside.begin(), beside.end(), [&](const Box* cell) { return within(*cell, x, y); });
                if (!taken) strays.push_back({page.number, word.box});
            }
        }
    }
    return strays;
}

}  // namespace

Operand operand_of(const Figure& figure, int sign) {
    Operand operand{figure.id, sign, std::nullopt, false, figure.step};
    if (figure.state == FigureState::value) operand.value = figure.value;
    if (figure.state == FigureState::dash) {
        operand.value = Decimal(0);
        operand.from_null = true;
    }
    return operand;
}

bool Lines::is_position(int position) const {
    if (along_columns) return figures.figure_row[static_cast<std::size_t>(position)];
    return figures.figure_column[static_cast<std::size_t>(position)];
}

bool is_of_extremes(const Lines& lines, int position) {
    std::vector<char> has_all(static_cast<std::size_t>(lines.positions()), 1);
    has_all[static_cast<std::size_t>(position)] = 0;
    int counted = 0;
    for (int line = 0; line < lines.count(); ++line) {
        const Figure& figure = lines.at(line, position);
        if (!figure.counts() || figure.value.is_zero()) continue;
        ++counted;
        bool elsewhere = false;
        for (int p = 0; p < lines.positions(); ++p) {
            const bool same = p != position && lines.at(line, p).counts() && lines.at(line, p).value == figure.value;
            elsewhere |= same;
            if (!same) has_all[static_cast<std::size_t>(p)] = 0;
        }
        if (!elsewhere) return false;
    }
    return counted >= 2 && std::find(has_all.begin(), has_all.end(), 1) == has_all.end();
}

namespace {

// "nieuw", "vervallen": no figure is misread as that many small letters.
bool is_written_word(const std::string& text) {
    return text.size() >= kWrittenWord && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Words in a column of figures of a recognised page ("2 V:", "ZEN.") are a figure that was not read: no sum may go by as if nothing stood there. So is
// one behind the label of a row that has no other figure, which else is the heading of a part.
void find_unread(TableFigures& figures) {
    const std::vector<bool> figure_rows = figures.figure_row;
    for (const Cell& cell : figures.table->cells) {
        if (cell.row >= figures.rows || cell.col >= figures.columns || cell.col_span > 1) continue;
        Figure& figure = figures.grid[static_cast<std::size_t>(cell.row * figures.columns + cell.col)];
        const bool figure_column = figures.figure_column[static_cast<std::size_t>(cell.col)] && figures.column(cell.col).figures;
        if (!figure.recognised || figure.state != FigureState::words || !figure_column || is_written_word(cell.text)) continue;
        const std::string& label = figures.row(cell.row).label;
        if (!figure_rows[static_cast<std::size_t>(cell.row)] && (label.empty() || label.find(cell.text) != std::string::npos)) continue;
        figure.state = FigureState::unread;
        figures.figure_row[static_cast<std::size_t>(cell.row)] = true;
    }
}

// "Incidenteel | Wonen", "Incidenteel | Zorg", "Incidenteel | Totaal incidenteel": the first column says the group, the second the row. Empty where the labels
// of the first column do not repeat beside programmes of their own.
std::vector<RowMeaning> grouped_rows_of(const TableReading& reading) {
    std::map<std::string, std::set<std::string>> programmes;
    for (const RowMeaning& row : reading.rows)
        if (row.kind != RowKind::header && !row.label.empty() && row.programme && row.programme->number.empty() &&
            row.label.find(row.programme->name) == std::string::npos)
            programmes[row.label].insert(row.programme->name);
    const bool repeats =
        programmes.size() >= 2 && std::all_of(programmes.begin(), programmes.end(), [](const auto& label) { return label.second.size() >= 2; });
    if (!repeats) return {};
    std::vector<RowMeaning> rows = reading.rows;
    for (RowMeaning& row : rows) {
        if (!row.programme || programmes.count(row.label) == 0) continue;
        row.group = row.label;
        row.label = speaks_of_total(row.programme->name) ? row.programme->name : row.group + " " + row.programme->name;
    }
    return rows;
}

TableFigures figures_of_side(const Document& document, const Extraction& extraction, int index, const TableHalf* side) {
    const Table& table = document.tables[static_cast<std::size_t>(index)];
    const TableReading& reading = extraction.tables[static_cast<std::size_t>(index)];
    TableFigures figures;
    figures.table = &table;
    figures.reading = &reading;
    figures.index = index;
    if (side)
        figures.rows_of_side = &side->rows;
    else
        figures.grouped_rows = grouped_rows_of(reading);
    figures.rows = std::min<int>(table.rows, static_cast<int>(reading.rows.size()));
    figures.columns = std::min<int>(table.columns, static_cast<int>(reading.columns.size()));
    figures.grid.resize(static_cast<std::size_t>(figures.rows) * static_cast<std::size_t>(figures.columns));
    figures.figure_row.resize(static_cast<std::size_t>(figures.rows));
    figures.figure_column.resize(static_cast<std::size_t>(figures.columns));
    for (std::size_t i = 0; i < table.cells.size() && i < reading.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        if (cell.row >= figures.rows || cell.col >= figures.columns || cell.header) continue;
        if (side && (cell.col < side->first || cell.col > side->last)) continue;
        RowKind kind = figures.row(cell.row).kind;
        if (kind == RowKind::header || kind == RowKind::empty) continue;
        Figure& figure = figures.grid[static_cast<std::size_t>(cell.row * figures.columns + cell.col)];
        figure.state = state_of(cell, reading.cells[i]);
        if (reading.cells[i].amount) {
            figure.value = reading.cells[i].amount->value;
            figure.step = reading.cells[i].amount->step;
            const std::optional<bool>& good = reading.cells[i].amount->favourable;
            figure.lettered = good && *good == !figure.value.is_negative();
        }
        figure.unit = reading.cells[i].unit;
        figure.id = cell_id(index, cell.row, cell.col);
        figure.box = cell.box;
        figure.page = cell.page;
        figure.recognised = cell.origin == Origin::ocr;
        // A column of labels may hold an odd number ("06"); it counts as figures only where the reader of the table says so.
        if (!figures.column(cell.col).figures) {
            figure.state = FigureState::words;
            continue;
        }
        if (figure.state == FigureState::value || figure.state == FigureState::dash || figure.state == FigureState::open) {
            figures.figure_row[static_cast<std::size_t>(cell.row)] = true;
            figures.figure_column[static_cast<std::size_t>(cell.col)] = true;
        }
    }
    for (std::size_t b = 0; b < extraction.budget_lines.size(); ++b) {
        const auto& ref = extraction.budget_lines[b].source.cell;
        if (ref && ref->table == index && ref->row >= 0 && ref->row < figures.rows && ref->col >= 0 && ref->col < figures.columns)
            figures.grid[static_cast<std::size_t>(ref->row * figures.columns + ref->col)].id = budget_line_id(static_cast<int>(b));
    }
    find_unread(figures);
    figures.strays = strays_of(document, table);
    std::map<std::string, int> labels;
    for (int r = 0; r < figures.rows; ++r) ++labels[figures.row(r).label];
    for (int r = 0; r < figures.rows; ++r) {
        std::string label = unsplit(figures.row(r).label);
        const std::string& group = figures.row(r).group;
        // "Lasten" alone says little in a table with a group per taakveld; "Plankosten" below "Kosten" is a name.
        const bool says_little = label.empty() || is_side_label(label) || labels[figures.row(r).label] > 1;
        if (figures.row(r).side != Side::none && !group.empty() && group != label && says_little) label = label.empty() ? group : group + " " + label;
        if (label.empty() && !side) label = first_words(table, reading, r);
        if (label.empty() && !group.empty()) label = group;
        figures.row_names.push_back(label.empty() ? "row " + std::to_string(r) + " (no label)" : label);
    }
    for (int c = 0; c < figures.columns; ++c) {
        std::string title = unsplit(joined(figures.column(c).path));
        if (title.empty()) title = header_text(table, c);
        figures.column_names.push_back(title.empty() ? "column " + std::to_string(c) + " (no header)" : title);
    }
    return figures;
}

}  // namespace

std::vector<TableFigures> figures_of(const Document& document, const Extraction& extraction, int index) {
    std::vector<TableFigures> sides;
    for (const TableHalf& half : extraction.tables[static_cast<std::size_t>(index)].halves)
        sides.push_back(figures_of_side(document, extraction, index, &half));
    if (sides.empty()) sides.push_back(figures_of_side(document, extraction, index, nullptr));
    return sides;
}

std::map<std::string, std::pair<int, int>> places_of(const TableFigures& figures) {
    std::map<std::string, std::pair<int, int>> places;
    for (int r = 0; r < figures.rows; ++r)
        for (int c = 0; c < figures.columns; ++c)
            if (!figures.at(r, c).id.empty()) places[figures.at(r, c).id] = {r, c};
    return places;
}

std::map<std::string, TablePlace> places_of(const std::vector<TableFigures>& tables) {
    std::map<std::string, TablePlace> places;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (const auto& [id, place] : places_of(tables[t])) places[id] = {t, place.first, place.second};
    return places;
}

}  // namespace griffier
