#include "extractors/budget.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "document/text.h"
#include "extractors/budget_cards.h"
#include "extractors/names.h"
#include "extractors/table_grid.h"
#include "extractors/table_types.h"
#include "extractors/vocabulary.h"

namespace griffier {
namespace {

constexpr int kMoney = 10000;  // without a printed unit, figures of goals and programmes are money from this size on

constexpr int kSides = static_cast<int>(Side::other) + 1;

// What the table as a whole says, for its single figures.
struct TableContext {
    TableSides sides;
    Side title = Side::none;    // of caption, corner or section: "Lasten per programma"
    bool reserve_rows = false;  // rows of both toevoeging and onttrekking: "Mutaties reserves" beside them is their balance
    bool changed_plan = false;  // a column "na wijziging": plain "begroting" beside it is the primitive one
    bool saldo_column = false;
    bool provisions = false;  // voorzieningen move like reserves, but are none
    Decimal largest;          // of its figures, without sign
    int figure_columns = 0;
    bool phased = false;  // columns of sides say their year or phase
};

// Figures that are money: a printed unit in euros, or sizes that nothing else has.
bool is_money(const TableReading& reading) {
    if (reading.unit) return reading.unit->kind == UnitKind::eur;
    int large = 0, all = 0;
    for (const CellReading& cell : reading.cells) {
        if (!cell.amount) continue;
        ++all;
        large += cell.unit == UnitKind::eur || cell.amount->value.abs() >= Decimal(kMoney);
    }
    return all > 0 && 2 * large >= all;
}

// A column of a table of deviations that says which of them it holds.
bool tells_deviation(const ColumnMeaning& column) {
    if (column.year || column.basis != Basis::none || column.total) return true;
    return !column.path.empty() && !recurrence_of(column.path.back()).empty();
}

bool is_budget_table(const TableReading& reading, const TableContext& context) {
    if (!is_budget_type(reading.type)) return false;
    if (reading.unit && reading.unit->kind != UnitKind::eur) return false;
    const TableSides& sides = context.sides;
    if (!reading.unit && context.largest < Decimal(kMoney)) return false;  // without a unit, small figures may be thousands or whole euros
    if (sides.columns_blw || sides.rows_blw || sides.rows_reserves || (sides.columns_reserves && reading.type == "reserves")) return true;
    if (reading.type == "deviation") {
        int told = 0;
        for (const ColumnMeaning& column : reading.columns) told += column.figures && tells_deviation(column);
        return told > 0 && is_money(reading);
    }
    bool dated = false;
    for (const ColumnMeaning& column : reading.columns) dated = dated || (column.figures && (column.year || column.basis != Basis::none));
    if (!dated) return false;
    if (reading.type == "new_policy") return true;
    return sides.named_rows > 0 && 2 * sides.named_rows >= sides.data_rows && is_money(reading);
}

// Rows without a side of their own that a total of baten or lasten below them sums.
std::vector<Side> row_sides(const TableReading& reading) {
    std::vector<Side> sides;
    for (const RowMeaning& row : reading.rows) sides.push_back(row.side);
    for (std::size_t i = 0; i < reading.rows.size(); ++i) {
        const RowMeaning& total = reading.rows[i];
        const bool sums = (total.kind == RowKind::total || total.kind == RowKind::subtotal) && is_total_label(total.label) &&
                          (total.side == Side::baten || total.side == Side::lasten);
        if (!sums) continue;
        for (std::size_t above = i; above-- > 0;) {
            const RowMeaning& row = reading.rows[above];
            if (row.kind != RowKind::data || (row.side != Side::none && row.side != total.side)) break;
            sides[above] = total.side;
        }
    }
    return sides;
}

// Words that speak of a movement of reserves and of nothing else, whatever stands beside them in the label.
// "Vermindering onderhoud groen" and "Geen dotatie voorziening" are ordinary spending: only the table or the label itself can make them reserves.
Side own_side(const RowMeaning& row, Side side, bool reserves) {
    if (side != Side::reserve_toevoeging && side != Side::reserve_onttrekking) return side;
    const std::string words = words_of(row.label + " " + row.group);
    if (says(words, "voorziening*") && !says(words, "reserve*")) return Side::none;
    if (reserves || says(words, "reserve*") || says(words, "*reserve") || says(words, "*reserves") || says(words, "*fonds") || says(words, "br") ||
        says(words, "ar"))
        return side;
    return std::count(words.begin(), words.end(), ' ') <= 3 ? side : Side::none;  // "Toevoeging", "Totaal onttrekkingen"
}

Side side_of_figure(const TableReading& reading, const TableContext& context, const RowMeaning& row, Side row_side, Side column, Side block) {
    const bool changes = !row.taakveld && (is_reserve_changes(row.label) || is_reserve_changes(row.group));
    if (is_blw(column)) {
        if (row_side == Side::reserve_toevoeging) return column == Side::lasten ? Side::reserve_toevoeging : Side::other;
        if (row_side == Side::reserve_onttrekking) return column == Side::baten ? Side::reserve_onttrekking : Side::other;
        if (changes) {
            if (context.reserve_rows && is_reserve_changes(row.label)) return Side::other;
            return column == Side::baten ? Side::reserve_onttrekking : column == Side::lasten ? Side::reserve_toevoeging : Side::other;
        }
        if (column == Side::saldo && row_side == Side::resultaat) return Side::resultaat;
        if (row_side == Side::saldo && !context.saldo_column && words_of(row.label) == " saldo ") return Side::saldo;  // the balance, printed under the baten
        return column;
    }
    if (context.provisions) return Side::other;
    if (column == Side::reserve_toevoeging || column == Side::reserve_onttrekking) return column;
    if (context.sides.columns_reserves) return Side::other;  // stands, and what else changes them
    if (column != Side::none) return column;
    if (row_side != Side::none) return row_side;
    if (block != Side::none) return block;
    if (reading.type == "new_policy") return Side::other;
    if (context.sides.rows_blw || context.sides.rows_reserves) return changes || !(row.programme && row.taakveld) ? Side::other : Side::saldo;
    if (context.title != Side::none) return context.title;
    return row.goal ? Side::saldo : Side::other;  // a goal's figure is its balance; of programmes it has to be said
}

// What the corner of the header above a row says of all figures below it: "Toevoeging aan de reserves | 2024 | 2025", then "Onttrekking aan de reserves | …".
std::vector<Side> block_sides_of(const TableReading& reading) {
    std::vector<Side> sides;
    Side now = Side::none;
    for (const RowMeaning& row : reading.rows) {
        if (row.kind == RowKind::header) {
            const Side side = side_of(row.label);
            const bool one = is_side_label(row.label) || side == Side::reserve_toevoeging || side == Side::reserve_onttrekking;
            if (!row.label.empty()) now = one && side != Side::saldo && side != Side::other ? side : Side::none;
        }
        sides.push_back(now);
    }
    return sides;
}

// Names of programmes by number, from headings and tables: "2.1" alone does not say what programme 2 is called.
std::map<std::string, std::string> programme_names(const Document& document, const std::vector<TableReading>& tables) {
    std::map<std::string, std::string> names;
    const auto add = [&](const std::optional<Named>& named) {
        if (named && !named->name.empty()) names.try_emplace(named->number, named->name);
    };
    for (const Section& section : document.sections) add(programme_in(section.title));
    for (const TableReading& table : tables) {
        add(table.programme);
        for (const RowMeaning& row : table.rows) add(row.programme);
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

bool is_part_header(const ColumnMeaning& column) { return !column.path.empty() && words_of(column.path.back()).starts_with(" waarvan "); }

// "I" or "S" right of a figure, directly or behind the letter of its sign: "250.000 | N | I".
std::string mark_beside(const Table& table, const TableGrid& grid, int row, int col, const char* marks) {
    for (int at = col + 1; at < grid.columns && at <= col + 2 && !grid.figures[static_cast<std::size_t>(at)]; ++at) {
        if (grid.at(row, at) < 0) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, at))].text);
        if (text.size() == 1 && std::string(marks).find(text) != std::string::npos) return text;
    }
    return "";
}

// "Verschil" without a year belongs to the figures before it.
std::optional<int> year_to_the_left(const TableReading& reading, int col) {
    while (--col >= 0) {
        const ColumnMeaning& column = reading.columns[static_cast<std::size_t>(col)];
        if (column.figures && column.year) return column.year;
    }
    return std::nullopt;
}

TableContext context_of(const Document& document, const TableReading& reading, const Table& table, const TableGrid& grid) {
    TableContext context;
    context.sides = sides_of(reading);
    std::string titles = table.caption;
    context.title = side_of(table.caption);
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)] || cell.col >= std::max(1, grid.label_columns)) continue;
        if (context.title == Side::none) context.title = side_of(cell.text);
        titles += " " + cell.text;
    }
    if (context.title == Side::none && table.section >= 0) context.title = side_of(document.sections[static_cast<std::size_t>(table.section)].title);
    for (const RowMeaning& row : reading.rows) titles += " " + row.label;
    const std::string words = words_of(titles);
    context.provisions = context.sides.columns_reserves && says(words, "voorziening*") && !says(words, "reserve*") && !says(words, "*reserves");
    for (const CellReading& cell : reading.cells) {
        if (cell.amount && cell.unit != UnitKind::percent) context.largest = std::max(context.largest, cell.amount->value.abs());
    }
    bool added = false, drawn = false;
    for (const RowMeaning& row : reading.rows) {
        added = added || row.side == Side::reserve_toevoeging;
        drawn = drawn || row.side == Side::reserve_onttrekking;
    }
    context.reserve_rows = added && drawn;
    for (const ColumnMeaning& column : reading.columns) {
        if (!column.figures) continue;
        ++context.figure_columns;
        context.changed_plan = context.changed_plan || column.basis == Basis::begroting_na_wijziging;
        context.saldo_column = context.saldo_column || column.side == Side::saldo;
        context.phased = context.phased || (is_blw(column.side) && (column.year || column.basis != Basis::none));
    }
    return context;
}

}  // namespace

std::vector<BudgetLine> find_budget_lines(const Document& document, const std::vector<TableReading>& tables, const DocumentFacts& facts) {
    std::vector<BudgetLine> lines;
    const std::map<std::string, std::string> names = programme_names(document, tables);
    const std::vector<BudgetLine> cards = find_budget_cards(document, facts);
    std::set<int> boxed;  // tables that are nothing but cards
    for (const BudgetLine& card : cards)
        if (card.source.cell) boxed.insert(card.source.cell->table);
    for (std::size_t t = 0; t < tables.size() && t < document.tables.size(); ++t) {
        if (boxed.contains(static_cast<int>(t))) continue;
        const Table& table = document.tables[t];
        const TableReading& reading = tables[t];
        const TableGrid grid = grid_of(table);
        const TableContext context = context_of(document, reading, table, grid);
        if (!is_budget_table(reading, context)) continue;
        const std::vector<Side> sides = row_sides(reading);
        const std::vector<Side> block_sides = block_sides_of(reading);
        std::map<std::vector<std::string>, ColumnMeaning> meanings;
        // Columns of one side without year or phase, by the header row that holds: several cannot be told apart.
        std::map<int, std::array<int, kSides>> counts;
        const auto unphased = [&](int row) -> const std::array<int, kSides>& {
            int header = row;
            while (header >= 0 && !grid.header[static_cast<std::size_t>(header)]) --header;
            const auto [place, fresh] = counts.try_emplace(header);
            for (int col = 0; fresh && col < grid.columns; ++col) {
                if (!grid.figures[static_cast<std::size_t>(col)]) continue;
                const ColumnMeaning& top = reading.columns[static_cast<std::size_t>(col)];
                const auto path = header_path_at(table, grid, row, col);
                const ColumnMeaning here = path.empty() || path == top.path ? top : column_meaning(path);
                if (!here.year && here.basis == Basis::none) ++place->second[static_cast<std::size_t>(here.side)];
            }
            return place->second;
        };
        for (std::size_t c = 0; c < table.cells.size(); ++c) {
            const Cell& cell = table.cells[c];
            const CellReading& read = reading.cells[c];
            if (!read.amount || read.amount->ambiguous || (read.unit != UnitKind::eur && read.unit != UnitKind::none)) continue;
            if (!grid.figures[static_cast<std::size_t>(cell.col)]) continue;
            const RowMeaning& row = reading.rows[static_cast<std::size_t>(cell.row)];
            ColumnMeaning column = meanings.try_emplace(read.header_path, column_meaning(read.header_path)).first->second;
            if (reading.columns[static_cast<std::size_t>(cell.col)].path == column.path) column = reading.columns[static_cast<std::size_t>(cell.col)];
            // "Waarvan structureel" is part of the column before it.
            if (!column.year && column.basis == Basis::none && cell.col > 0 && is_part_header(column)) {
                const ColumnMeaning& whole = reading.columns[static_cast<std::size_t>(cell.col - 1)];
                column.year = whole.year;
                column.basis = whole.basis;
                if (column.side == Side::none) column.side = whole.side;
            }
            // Columns without any header cannot be told apart: one alone is the document's year, several are not guessed at.
            if (read.header_path.empty() && context.figure_columns > 1) continue;
            const bool moves = column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking;  // "Vermindering" beside "Vrijval"
            if (reading.type == "deviation" && column.basis == Basis::none && !column.year && tells_deviation(column)) column.basis = Basis::verschil;
            if (!moves && !column.year && column.basis == Basis::none && !row.year && !row.basis &&
                unphased(cell.row)[static_cast<std::size_t>(column.side)] > 1)
                continue;
            // A column of lasten outside the groups that say a phase repeats figures of theirs.
            if (context.phased && (column.side == Side::baten || column.side == Side::lasten) && !column.year && column.basis == Basis::none) continue;

            BudgetLine line;
            const Side row_side = own_side(row, sides[static_cast<std::size_t>(cell.row)], context.sides.rows_reserves && reading.type == "reserves");
            line.side = side_of_figure(reading, context, row, row_side, column.side, block_sides[static_cast<std::size_t>(cell.row)]);
            line.item = grid.label_start[static_cast<std::size_t>(cell.col)] > 0 ? label_at(table, grid, cell.row, cell.col) : row.label;
            line.basis = column.basis != Basis::none ? column.basis : row.basis.value_or(Basis::none);
            if (line.basis == Basis::begroting && context.changed_plan) line.basis = Basis::begroting_primitief;
            if (reading.type == "new_policy" && line.basis != Basis::realisatie && line.basis != Basis::verschil) line.basis = Basis::nieuw_beleid;
            if (line.basis == Basis::none) line.basis = basis_of_kind(facts.kind);
            if (facts.kind == "begrotingswijziging" && line.basis == Basis::begroting) line.basis = Basis::verschil;
            line.year = column.year ? column.year : row.year;
            if (!line.year && line.basis == Basis::verschil) line.year = year_to_the_left(reading, cell.col);
            if (!line.year) line.year = facts.fiscal_year;
            line.value = read.amount->value;
            line.step = read.amount->step;

            line.taakveld = row.taakveld;
            line.goal = row.goal ? row.goal : reading.goal;
            line.programme = row.programme;
            const bool everything = says(words_of(row.label), "alle programma s") || (context.sides.programmes >= 2 && !row.programme);
            if (everything)
                line.programme.reset();
            else if (!line.programme)
                line.programme = reading.programme;
            if (!line.programme && line.goal) line.programme = Named{line.goal->number.substr(0, line.goal->number.find('.')), ""};
            if (line.programme) {
                // A number alone, or a name that another label has run into.
                const auto known = names.find(line.programme->number);
                if (known != names.end() && (line.programme->name.empty() || line.programme->name.starts_with(known->second + " ")))
                    line.programme->name = known->second;
            }

            line.favourable = read.amount->favourable;
            if (const std::string mark = mark_beside(table, grid, cell.row, cell.col, "IS"); !mark.empty()) {
                line.recurrence = mark == "I" ? "incidenteel" : "structureel";
            } else {
                std::string said;
                for (const std::string& text : column.path) said += text + " ";
                line.recurrence = recurrence_of(said);
                if (line.recurrence.empty()) line.recurrence = recurrence_of(row.label);
            }
            line.percent = percent_above(table, reading, grid, cell);
            line.table_type = reading.type;
            line.source = {cell.page, cell.box, cell.text, CellRef{static_cast<int>(t), cell.row, cell.col}, cell.origin, cell.confidence};
            lines.push_back(std::move(line));
        }
    }
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
