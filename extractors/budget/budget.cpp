#include "extractors/budget/budget.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/budget/budget_cards.h"
#include "extractors/budget/budget_context.h"
#include "extractors/budget/budget_marks.h"
#include "extractors/budget/budget_phases.h"
#include "extractors/budget/budget_sides.h"
#include "extractors/budget/side_words.h"
#include "extractors/names.h"
#include "extractors/phrases.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"
#include "extractors/tables/table_grid.h"
#include "extractors/tables/table_types.h"
#include "extractors/tables/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

constexpr int kSides = static_cast<int>(Side::other) + 1;

// Names of programmes by number, from headings and tables: "2.1" alone does not say what programme 2 is called.
std::map<std::string, std::string> programme_names(const Document& document, const std::vector<TableReading>& tables) {
    std::map<std::string, std::string> names;
    const auto says = [](const std::optional<Named>& named) { return named && !named->name.empty() && !named->number.empty(); };
    for (const Section& section : document.sections)
        if (const auto named = programme_in(section.title); says(named)) names.try_emplace(named->number, named->name);
    // What most rows call it: "Programma 3 Verkoop grond" names a programme and what it does, and so no other row has it.
    std::map<std::string, std::vector<std::string>> called;
    for (const TableReading& table : tables) {
        if (says(table.programme)) called[table.programme->number].push_back(table.programme->name);
        for (const RowMeaning& row : table.rows)
            if (says(row.programme)) called[row.programme->number].push_back(row.programme->name);
    }
    for (const auto& entry : called) {
        const std::vector<std::string>& all = entry.second;
        const auto alike = [&](const std::string& name) {
            return std::count_if(all.begin(), all.end(), [&](const std::string& other) { return words_of(other) == words_of(name); });
        };
        const auto most = std::max_element(all.begin(), all.end(), [&](const std::string& a, const std::string& b) { return alike(a) < alike(b); });
        if (2 * alike(*most) > static_cast<long>(all.size())) names.try_emplace(entry.first, *most);
    }
    return names;
}

// The share of the whole that a card block set as a table prints in a row of its own above the amount; rows of such a block have no labels.
std::optional<Decimal> percent_above(const Table& table, const TableReading& reading, const TableGrid& grid, const Cell& cell) {
    if (cell.row == 0 || grid.at(cell.row - 1, cell.col) < 0 || grid.label_columns > 0) return std::nullopt;
    const auto above = static_cast<std::size_t>(grid.at(cell.row - 1, cell.col));
    if (table.cells[above].row != cell.row - 1) return std::nullopt;
    const std::optional<Amount>& amount = reading.cells[above].amount;
    return amount && amount->unit == UnitKind::percent ? std::optional<Decimal>(amount->value) : std::nullopt;
}

// "Waarvan structureel", or "Structureel" and no more: part of the figures before it.
bool is_part_header(const ColumnMeaning& column) {
    if (column.path.empty()) return false;
    const std::string words = words_of(column.path.back());
    return words.starts_with(" waarvan ") || (column.path.size() == 1 && std::count(words.begin(), words.end(), ' ') == 2 && !recurrence_of(words).empty());
}

// The column that it is part of: the nearest before it that is no part itself.
const ColumnMeaning* whole_of(const TableReading& reading, int col) {
    while (--col > 0) {
        const ColumnMeaning& column = reading.columns[static_cast<std::size_t>(col)];
        if (column.figures && !is_part_header(column)) return &column;
    }
    return nullptr;
}

// The rows of one side of the table, and what they say of its figures.
struct SideRows {
    int first = 0;  // column
    const std::vector<RowMeaning>* rows = nullptr;
    std::vector<Side> sides, blocks;
};

// Figures that a line may have: money, or fte in a table of formation (and what these cost). Amounts of the other tables must be told to be money.
bool fits_line(const TableReading& reading, const TableContext& context, UnitKind unit) {
    if (reading.type == "formation") return unit == UnitKind::fte || unit == UnitKind::eur || unit == UnitKind::none;
    if (unit == UnitKind::percent) return gives_share_lines(reading.type);
    if (reading.type == "rates" && context.others && unit == UnitKind::none) return true;  // tariffs as printed
    return unit == UnitKind::eur || (unit == UnitKind::none && (!context.others || (!reading.unit && is_money(reading))));
}

// A label that a figure has run into, under the header of a column of figures: "1.2 Bereikbare -9.870.412 kernen" under "Begroting 2025". Whose figures the
// row's others are is not sure.
bool label_hides_figure(const Table& table, const TableGrid& grid, const TableReading& reading, int row) {
    // matches "Bereikbare -9.870.412 kernen" / not "Subsidie 2.025", "Kernen"
    static const Pattern kAmountInside(R"((?:^|.* )-?\d{1,3}(?:\.\d{3})+(?: .*|$))");
    const int index = grid.at(row, 0);
    if (index < 0 || reading.columns.empty() || grid.figures[0] || !reading.columns[0].year) return false;
    return RE2::FullMatch(table.cells[static_cast<std::size_t>(index)].text, kAmountInside);
}

// The first figure of the column in its header: "2026 1.204". Rows run together there, and perhaps below.
bool header_holds_figure(const std::vector<std::string>& path) {
    // matches "2026 1.204", "Raming 2027 -310" / not "Begroting 2026", "2026 2027", "2026 1e", "2026 (x € 1.000)"
    static const Pattern kFigureBehindYear(R"((?:.* )?(?:19|20)\d\d -?\d{1,3}(?:\.\d{3})*)");
    return std::any_of(path.begin(), path.end(), [](const std::string& text) { return RE2::FullMatch(text, kFigureBehindYear); });
}

constexpr int kLargestClass = 1000;  // classes and scores of risks are smaller: "Invloed 700.000" is an amount

// The figure is no amount, by the header of its column or the label of its row: inhabitants, terms, classes of risks, ranks.
bool counts_otherwise(const TableReading& reading, const RowMeaning& row, const CellReading& read) {
    const std::string headers = joined_path(read.header_path);
    if (reading.type == "formation") return false;
    if (reading.type == "rates") return counts_no_tariff(headers) || counts_no_tariff(row.label);
    if (read.amount->unit != UnitKind::none) return reading.type != "risks" && reading.type != "treasury" && counts_no_money(headers);
    return counts_no_money(headers) || is_no_amount_row(row.label) ||
           (reading.type == "risks" && is_risk_class(headers) && read.amount->value.abs() < Decimal(kLargestClass));
}

// What the row says of its programme, else the table, else the number of the line's goal; with the name that the document has for the number.
std::optional<Named> programme_of_line(const TableReading& reading, const TableContext& context, const RowMeaning& row, const std::optional<Named>& goal,
                                       const std::map<std::string, std::string>& names) {
    const bool everything = says(words_of(row.label), "alle programma s") || (context.sides.programmes >= 2 && !row.programme);
    std::optional<Named> programme;
    if (!everything) programme = row.programme ? row.programme : reading.programme;
    if (!programme && goal) programme = Named{goal->number.substr(0, goal->number.find('.')), ""};
    if (programme) {
        // A number alone, or a name that another label has run into.
        const auto known = names.find(programme->number);
        if (known != names.end() && (programme->name.empty() || programme->name.starts_with(known->second + " "))) programme->name = known->second;
    }
    return programme;
}

// The lines of one table.
class TableLines {
public:
    TableLines(const Document& document, std::size_t index, const TableReading& reading, const DocumentFacts& facts);

    void add_to(std::vector<BudgetLine>& lines, const std::map<std::string, std::string>& names);

private:
    bool has_amount(const Cell& cell, const CellReading& read) const;
    ColumnMeaning column_of(const Cell& cell, const CellReading& read, const RowMeaning& row);
    bool is_told_apart(const Cell& cell, const RowMeaning& row, const ColumnMeaning& column);
    void mark_deviation(const Cell& cell, const CellReading& read, ColumnMeaning& column) const;
    const std::array<int, kSides>& unphased(int row);
    Side side_of(const Cell& cell, const SideRows& part, const ColumnMeaning& column) const;

    const std::size_t index_;
    const Table& table_;
    const TableReading& reading_;
    const DocumentFacts& facts_;
    const TableGrid grid_;
    const TableContext context_;
    std::vector<SideRows> parts_;
    std::map<std::vector<std::string>, ColumnMeaning> meanings_;
    std::map<int, std::array<int, kSides>> counts_;  // by header row
};

TableLines::TableLines(const Document& document, std::size_t index, const TableReading& reading, const DocumentFacts& facts)
    : index_(index),
      table_(document.tables[index]),
      reading_(reading),
      facts_(facts),
      grid_(grid_of(table_)),
      context_(context_of(document, reading, table_, grid_)) {
    for (const TableHalf& half : reading.halves) parts_.push_back({half.first, &half.rows, row_sides(half.rows), block_sides_of(half.rows)});
    if (parts_.empty()) parts_.push_back({0, &reading.rows, row_sides(reading.rows), block_sides_of(reading.rows)});
}

// An amount that is surely one, of what its column says, and of the kind that the table's lines have.
bool TableLines::has_amount(const Cell& cell, const CellReading& read) const {
    if (!read.amount || read.amount->ambiguous || !fits_line(reading_, context_, read.unit)) return false;
    if (header_holds_figure(read.header_path)) return false;
    if (!heads_surely(table_, cell.col) || label_hides_figure(table_, grid_, reading_, cell.row)) return false;
    if (!grid_.figures[static_cast<std::size_t>(cell.col)] || context_.unsure[static_cast<std::size_t>(cell.col)]) return false;
    return true;
}

// What the column means at this figure: said over it, by the column it is part of, or by the moves of reserves beside it.
ColumnMeaning TableLines::column_of(const Cell& cell, const CellReading& read, const RowMeaning& row) {
    ColumnMeaning column = meanings_.try_emplace(read.header_path, column_meaning(read.header_path)).first->second;
    if (reading_.columns[static_cast<std::size_t>(cell.col)].path == column.path) column = reading_.columns[static_cast<std::size_t>(cell.col)];
    const ColumnMeaning* whole = !column.year && column.basis == Basis::none && is_part_header(column) ? whole_of(reading_, cell.col) : nullptr;
    if (whole) {
        column.year = whole->year;
        column.basis = whole->basis;
        if (column.side == Side::none) column.side = whole->side;
    }
    if (!context_.moves.empty() && !row.year && !column.year) column.year = context_.moves[static_cast<std::size_t>(cell.col)].year;
    return column;
}

// A figure whose phase only its sign or the table's title tells: a deviation.
void TableLines::mark_deviation(const Cell& cell, const CellReading& read, ColumnMeaning& column) const {
    const bool deviates = !column.year && (tells_deviation(column) || context_.lettered || is_lone_deviation(reading_, context_));
    if (reading_.type == "deviation" && column.basis == Basis::none && (deviates || context_.letters.contains(cell.col))) column.basis = Basis::verschil;
    if (context_.good_or_bad && is_blw(column.side) && column.basis == Basis::none && !column.year && read.amount->favourable) column.basis = Basis::verschil;
}

// False where another column of the table says the same and nothing tells which is of the document's year and phase.
bool TableLines::is_told_apart(const Cell& cell, const RowMeaning& row, const ColumnMeaning& column) {
    const bool moves = column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking;  // "Vermindering" beside "Vrijval"
    const bool stand = reading_.type == "reserves" && column.side == Side::other;  // "Stand 1-1" beside "Stand 31-12": `column` tells them apart
    if (moves && !column.year && !row.year && !context_.moves.empty() && context_.moves[static_cast<std::size_t>(cell.col)].unclear) return false;
    if (!context_.others && !stand && !moves && !column.year && column.basis == Basis::none && !row.year && !row.basis &&
        unphased(cell.row)[static_cast<std::size_t>(column.side)] > 1)
        return false;
    // A column of lasten outside the groups that say a phase repeats figures of theirs.
    if (context_.phased && (column.side == Side::baten || column.side == Side::lasten) && !column.year && column.basis == Basis::none) return false;
    return true;
}

// Columns of one side without year or phase, by the header row that holds: several cannot be told apart.
const std::array<int, kSides>& TableLines::unphased(int row) {
    int header = row;
    while (header >= 0 && !grid_.header[static_cast<std::size_t>(header)]) --header;
    const auto [place, fresh] = counts_.try_emplace(header);
    for (int col = 0; fresh && col < grid_.columns; ++col) {
        if (!grid_.figures[static_cast<std::size_t>(col)]) continue;
        const ColumnMeaning& top = reading_.columns[static_cast<std::size_t>(col)];
        const auto path = header_path_at(table_, grid_, row, col);
        const ColumnMeaning here = path.empty() || path == top.path ? top : column_meaning(path);
        if (!here.year && here.basis == Basis::none) ++place->second[static_cast<std::size_t>(here.side)];
    }
    return place->second;
}

Side TableLines::side_of(const Cell& cell, const SideRows& part, const ColumnMeaning& column) const {
    const RowMeaning& row = (*part.rows)[static_cast<std::size_t>(cell.row)];
    if (!context_.others && column.side == Side::none) {
        if (const Side marked = side_mark_of_row(table_, grid_, cell.row); marked != Side::none) return marked;
    }
    const Side row_side = own_side(row, part.sides[static_cast<std::size_t>(cell.row)], context_.sides.rows_reserves && reading_.type == "reserves");
    return side_of_figure(reading_, context_, row, row_side, column.side, part.blocks[static_cast<std::size_t>(cell.row)]);
}

void TableLines::add_to(std::vector<BudgetLine>& lines, const std::map<std::string, std::string>& names) {
    if (!is_budget_table(reading_, context_)) return;
    for (std::size_t c = 0; c < table_.cells.size(); ++c) {
        const Cell& cell = table_.cells[c];
        const CellReading& read = reading_.cells[c];
        if (!has_amount(cell, read)) continue;
        const SideRows& part = *std::find_if(parts_.rbegin(), parts_.rend(), [&](const SideRows& rows) { return rows.first <= cell.col; });
        const RowMeaning& row = (*part.rows)[static_cast<std::size_t>(cell.row)];
        if ((context_.others || context_.plain) && (row.label.empty() || counts_otherwise(reading_, row, read))) continue;
        ColumnMeaning column = column_of(cell, read, row);
        // Columns without any header cannot be told apart: one alone is the document's year, several are not guessed at.
        if (read.header_path.empty() && context_.figure_columns > 1 && !context_.stepped) continue;
        if (!context_.others && !context_.plain && !row.year && of_unknown_year(reading_, column, facts_)) continue;
        mark_deviation(cell, read, column);
        if (!is_told_apart(cell, row, column)) continue;

        BudgetLine line;
        const LineFigure figure{reading_, context_, cell, column, row, facts_};
        line.side = side_of(cell, part, column);
        line.item = row.label;
        line.column = joined_path(column.path);
        line.unit = read.unit;
        line.basis = phase_of_line(figure);
        line.year = year_of_line(figure, line.basis);
        line.value = read.amount->value;
        line.step = read.amount->step;
        line.taakveld = row.taakveld;
        line.goal = row.goal ? row.goal : reading_.goal;
        line.programme = programme_of_line(reading_, context_, row, line.goal, names);
        line.favourable = read.amount->favourable;
        line.recurrence = recurrence_of_line(table_, grid_, context_, cell, column, row);
        line.percent = percent_above(table_, reading_, grid_, cell);
        line.table_type = reading_.type;
        line.source = {cell.page, cell.box, cell.text, CellRef{static_cast<int>(index_), cell.row, cell.col}, cell.origin, cell.confidence};
        lines.push_back(std::move(line));
    }
}

}  // namespace

std::vector<BudgetLine> find_budget_lines(const Document& document, const std::vector<TableReading>& tables, const DocumentFacts& facts) {
    std::vector<BudgetLine> lines;
    const std::map<std::string, std::string> names = programme_names(document, tables);
    const std::vector<BudgetLine> cards = find_budget_cards(document, facts);
    std::set<int> boxed;  // tables that are nothing but cards
    for (const BudgetLine& card : cards)
        if (card.source.cell) boxed.insert(card.source.cell->table);
    for (std::size_t t = 0; t < tables.size() && t < document.tables.size(); ++t)
        if (!boxed.contains(static_cast<int>(t))) TableLines(document, t, tables[t], facts).add_to(lines, names);
    lines.insert(lines.end(), cards.begin(), cards.end());
    // Reading order of what the lines stand in: a table counts by its first place, its own figures stay in their order.
    const auto place = [&](const BudgetLine& line) {
        if (!line.source.cell) return std::pair(line.source.page, line.source.box.y0);
        const TablePart& part = document.tables[static_cast<std::size_t>(line.source.cell->table)].parts.front();
        return std::pair(part.page, part.box.y0);
    };
    const bool placed = std::all_of(document.tables.begin(), document.tables.end(), [](const Table& table) { return !table.parts.empty(); });
    if (placed && !cards.empty()) std::stable_sort(lines.begin(), lines.end(), [&](const BudgetLine& a, const BudgetLine& b) { return place(a) < place(b); });
    return lines;
}

}  // namespace griffier
