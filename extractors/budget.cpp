#include "extractors/budget.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/budget_cards.h"
#include "extractors/budget_context.h"
#include "extractors/budget_sides.h"
#include "extractors/header_paths.h"
#include "extractors/label_words.h"
#include "extractors/names.h"
#include "extractors/phrases.h"
#include "extractors/side_words.h"
#include "extractors/table_grid.h"
#include "extractors/table_types.h"
#include "extractors/table_words.h"
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

// "I" or "S" right of a figure, directly or behind the letter of its sign: "250.000 | N | I".
std::string mark_beside(const Table& table, const TableGrid& grid, int row, int col, const char* marks) {
    for (int at = col + 1; at < grid.columns && at <= col + 2 && !grid.figures[static_cast<std::size_t>(at)]; ++at) {
        if (grid.at(row, at) < 0) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, at))].text);
        if (text.size() == 1 && std::string(marks).find(text) != std::string::npos) return text;
    }
    return "";
}

// The one mark of recurrence in the whole row, in a column before its figures: "Verlagen budget | S | 50 | 75 | 100".
std::string mark_of_row(const Table& table, const TableGrid& grid, int row) {
    std::string said;
    for (int col = 0; col < grid.columns; ++col) {
        if (!grid.marks[static_cast<std::size_t>(col)] || grid.at(row, col) < 0) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, col))].text);
        const std::string means = text == "I" ? "incidenteel" : text == "S" ? "structureel" : recurrence_of(text);
        if (!said.empty() && !means.empty() && means != said) return "";
        if (!means.empty()) said = means;
    }
    return said;
}

// "L" or "B" in a column headed "L/B" says the side of its row.
Side side_mark_of_row(const Table& table, const TableGrid& grid, int row) {
    for (int col = 0; col < grid.columns; ++col) {
        if (!grid.marks[static_cast<std::size_t>(col)] || grid.at(row, col) < 0) continue;
        const auto path = header_path_at(table, grid, row, col);
        if (path.empty() || !is_side_mark_header(path.back())) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, col))].text);
        if (text == "L") return Side::lasten;
        if (text == "B") return Side::baten;
    }
    return Side::none;
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

std::string joined(const std::vector<std::string>& path) {
    std::string text;
    for (const std::string& header : path) text += (text.empty() ? "" : " / ") + header;
    return text;
}

// The figure is no amount, by the header of its column or the label of its row: inhabitants, terms, classes of risks, ranks.
bool counts_otherwise(const TableReading& reading, const RowMeaning& row, const CellReading& read) {
    const std::string headers = joined(read.header_path);
    if (reading.type == "formation") return false;
    if (reading.type == "rates") return counts_no_tariff(headers) || counts_no_tariff(row.label);
    if (read.amount->unit != UnitKind::none) return reading.type != "risks" && reading.type != "treasury" && counts_no_money(headers);
    return counts_no_money(headers) || is_no_amount_row(row.label) || (reading.type == "risks" && is_risk_class(headers));
}

// What kind of document it is tells the phase only of the years that it is about: the balance of two years ago in a budget is no plan.
Basis other_basis(const BudgetLine& line, const ColumnMeaning& column, const RowMeaning& row, const DocumentFacts& facts) {
    if (column.basis != Basis::none) return line.basis;
    if (row.year && row.basis) return *row.basis;
    const std::optional<int> year = column.year ? column.year : row.year;
    if (!year || !facts.fiscal_year) return Basis::none;
    if (!column.path.empty() && says_credit(column.path.back())) return Basis::none;  // what may be spent, in a report on what was
    const Basis basis = basis_of_kind(facts.kind);
    const bool told = basis == Basis::realisatie ? *year <= *facts.fiscal_year : basis == Basis::begroting && *year >= *facts.fiscal_year;
    return told ? basis : Basis::none;
}

// A column whose year is not printed, or was not read ("Beg ns" on a scan), beside one that has the document's own year and says the same: it is
// of another year, and nothing tells which.
bool of_unknown_year(const TableReading& reading, const ColumnMeaning& column, const DocumentFacts& facts) {
    if (column.year || !facts.fiscal_year || column.basis == Basis::verschil) return false;  // a difference is of the year of what it parts
    const Basis basis = column.basis != Basis::none ? column.basis : basis_of_kind(facts.kind);
    return std::any_of(reading.columns.begin(), reading.columns.end(), [&](const ColumnMeaning& other) {
        return other.figures && other.year == facts.fiscal_year && other.basis == basis && other.side == column.side;
    });
}

bool says_no_year(const TableReading& reading) {
    return std::none_of(reading.columns.begin(), reading.columns.end(),
                        [](const ColumnMeaning& column) { return column.figures && column.year.has_value(); }) &&
           std::none_of(reading.rows.begin(), reading.rows.end(), [](const RowMeaning& row) { return row.year.has_value(); });
}

// Phases without any year in a report on one year are of that year: "Begroting | Rekening" in the jaarstukken.
bool of_the_year(const TableReading& reading, Basis basis, const DocumentFacts& facts) {
    if (basis == Basis::none || (facts.kind != "jaarstukken" && facts.kind != "tussenrapportage")) return false;
    return says_no_year(reading);
}

// "Verschil" without a year belongs to the figures before it.
std::optional<int> year_to_the_left(const TableReading& reading, int col) {
    while (--col >= 0) {
        const ColumnMeaning& column = reading.columns[static_cast<std::size_t>(col)];
        if (column.figures && column.year) return column.year;
    }
    return std::nullopt;
}

// The phase of a figure whose column and row do not say it. A table about another year than the document's is not of the document's phase.
Basis stated_basis(const Stated& stated, const ColumnMeaning& column, const RowMeaning& row, const DocumentFacts& facts) {
    const std::optional<int> year = column.year ? column.year : row.year;
    const Basis basis = basis_of_kind(facts.kind);
    if (basis == Basis::realisatie && year && facts.fiscal_year && *year > *facts.fiscal_year) return Basis::none;  // nothing is spent yet
    if (basis == Basis::begroting && year && facts.fiscal_year && *year < *facts.fiscal_year) return Basis::none;   // of an earlier plan, or spent
    if (!stated.year || year) return basis;
    if (stated.basis != Basis::none && stated.basis != Basis::verschil) return stated.basis;
    return facts.fiscal_year && *stated.year != *facts.fiscal_year ? Basis::none : basis;
}

// The phase that only the kind of document tells is not that of a column beside another that says it of the same year and side: "Saldo 2024", the difference,
// behind the Saldo of "Rekening 2024".
bool said_beside(const TableReading& reading, const ColumnMeaning& column, Basis basis) {
    if (!column.year || column.path.empty() || !recurrence_of(joined(column.path)).empty()) return false;
    return std::any_of(reading.columns.begin(), reading.columns.end(), [&](const ColumnMeaning& other) {
        return other.figures && other.path != column.path && other.basis == basis && other.year == column.year && other.side == column.side;
    });
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
        std::vector<SideRows> parts;
        for (const TableHalf& half : reading.halves) parts.push_back({half.first, &half.rows, row_sides(half.rows), block_sides_of(half.rows)});
        if (parts.empty()) parts.push_back({0, &reading.rows, row_sides(reading.rows), block_sides_of(reading.rows)});
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
            if (!read.amount || read.amount->ambiguous || !fits_line(reading, context, read.unit)) continue;
            if (header_holds_figure(read.header_path)) continue;
            if (!heads_surely(table, cell.col) || label_hides_figure(table, grid, reading, cell.row)) continue;
            if (!grid.figures[static_cast<std::size_t>(cell.col)] || context.unsure[static_cast<std::size_t>(cell.col)]) continue;
            const SideRows& part = *std::find_if(parts.rbegin(), parts.rend(), [&](const SideRows& side) { return side.first <= cell.col; });
            const RowMeaning& row = (*part.rows)[static_cast<std::size_t>(cell.row)];
            if ((context.others || context.plain) && (row.label.empty() || counts_otherwise(reading, row, read))) continue;
            ColumnMeaning column = meanings.try_emplace(read.header_path, column_meaning(read.header_path)).first->second;
            if (reading.columns[static_cast<std::size_t>(cell.col)].path == column.path) column = reading.columns[static_cast<std::size_t>(cell.col)];
            const ColumnMeaning* whole = !column.year && column.basis == Basis::none && is_part_header(column) ? whole_of(reading, cell.col) : nullptr;
            if (whole) {
                column.year = whole->year;
                column.basis = whole->basis;
                if (column.side == Side::none) column.side = whole->side;
            }
            if (!context.moves.empty() && !row.year && !column.year) column.year = context.moves[static_cast<std::size_t>(cell.col)].year;
            // Columns without any header cannot be told apart: one alone is the document's year, several are not guessed at.
            if (read.header_path.empty() && context.figure_columns > 1 && !context.stepped) continue;
            if (!context.others && !context.plain && !row.year && of_unknown_year(reading, column, facts)) continue;
            const bool moves = column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking;  // "Vermindering" beside "Vrijval"
            const bool deviates = !column.year && (tells_deviation(column) || context.lettered || is_lone_deviation(reading, context));
            if (reading.type == "deviation" && column.basis == Basis::none && (deviates || context.letters.contains(cell.col))) column.basis = Basis::verschil;
            if (context.good_or_bad && is_blw(column.side) && column.basis == Basis::none && !column.year && read.amount->favourable)
                column.basis = Basis::verschil;
            const bool stand = reading.type == "reserves" && column.side == Side::other;  // "Stand 1-1" beside "Stand 31-12": `column` tells them apart
            if (moves && !column.year && !row.year && !context.moves.empty() && context.moves[static_cast<std::size_t>(cell.col)].unclear) continue;
            if (!context.others && !stand && !moves && !column.year && column.basis == Basis::none && !row.year && !row.basis &&
                unphased(cell.row)[static_cast<std::size_t>(column.side)] > 1)
                continue;
            // A column of lasten outside the groups that say a phase repeats figures of theirs.
            if (context.phased && (column.side == Side::baten || column.side == Side::lasten) && !column.year && column.basis == Basis::none) continue;

            BudgetLine line;
            const Stated& stated = context.stated[static_cast<std::size_t>(cell.row)];
            const Side row_side = own_side(row, part.sides[static_cast<std::size_t>(cell.row)], context.sides.rows_reserves && reading.type == "reserves");
            line.side = side_of_figure(reading, context, row, row_side, column.side, part.blocks[static_cast<std::size_t>(cell.row)]);
            if (!context.others && column.side == Side::none) {
                if (const Side marked = side_mark_of_row(table, grid, cell.row); marked != Side::none) line.side = marked;
            }
            line.item = row.label;
            line.column = joined(column.path);
            line.unit = read.unit;
            line.basis = column.basis != Basis::none ? column.basis : row.basis.value_or(Basis::none);
            const bool changed = context.changed_plans.contains(column.year.value_or(0)) || context.changed_plans.contains(0) ||
                                 (!column.year && !context.changed_plans.empty());
            if (line.basis == Basis::begroting && changed) line.basis = Basis::begroting_primitief;
            if (reading.type == "new_policy" && line.basis != Basis::realisatie && line.basis != Basis::verschil) line.basis = Basis::nieuw_beleid;
            if (line.basis == Basis::none && context.changes)
                line.basis = Basis::verschil;
            else if (context.others || context.plain) {
                line.basis = other_basis(line, column, row, facts);
            } else if (line.basis == Basis::none) {
                line.basis = stated_basis(stated, column, row, facts);
                if (!row.year && said_beside(reading, column, line.basis)) line.basis = Basis::none;
            }
            if (facts.kind == "begrotingswijziging" && line.basis == Basis::begroting) line.basis = Basis::verschil;
            line.year = column.year ? column.year : row.year;
            if (!line.year && line.basis == Basis::verschil) line.year = year_to_the_left(reading, cell.col);
            if (!line.year && !context.others && (!context.plain || of_the_year(reading, line.basis, facts)))
                line.year = stated.year ? stated.year : facts.fiscal_year;
            if (!line.year && context.others && stated.year && says_no_year(reading)) line.year = stated.year;  // "Subsidieplan 2021" over "Budget"
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
            } else if (const std::string marked = mark_of_row(table, grid, cell.row); !marked.empty()) {
                line.recurrence = marked;
            } else {
                std::string said;
                for (const std::string& text : column.path) said += text + " ";
                line.recurrence = recurrence_of(said);
                if (line.recurrence.empty()) line.recurrence = recurrence_of(row.label);
                if (line.recurrence.empty() && row.kind == RowKind::data) line.recurrence = recurrence_of(row.group);
                if (line.recurrence.empty() && context.incidental) line.recurrence = "incidenteel";
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
