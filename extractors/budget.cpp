#include "extractors/budget.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/budget_cards.h"
#include "extractors/column_meanings.h"
#include "extractors/names.h"
#include "extractors/table_grid.h"
#include "extractors/table_types.h"
#include "extractors/unit.h"
#include "extractors/vocabulary.h"

namespace griffier {
namespace {

constexpr int kMoney = 10000;  // without a printed unit, figures of goals and programmes are money from this size on

constexpr int kSides = static_cast<int>(Side::other) + 1;

// The year and phase that a text above figures says for all of them: "Jaarrekening 2024" in the corner or the caption of Lasten, Baten, Saldo.
struct Stated {
    std::optional<int> year;
    Basis basis = Basis::none;
};

// What the table as a whole says, for its single figures.
struct TableContext {
    TableSides sides;
    Side title = Side::none;      // of caption, corner or section: "Lasten per programma"
    bool net = false;             // it says "netto kosten": what is left of them after income
    bool named_side = false;      // the caption begins with it: "Opbrengsten heffingen"
    bool reserve_rows = false;    // rows of both toevoeging and onttrekking: "Mutaties reserves" beside them is their balance
    std::set<int> changed_plans;  // years of columns "na wijziging" (0 where unsaid): plain "begroting" of the same year is the primitive one
    bool others = false;          // amounts that no side fits
    bool changes = false;         // the caption begins with them: "Bijstellingen per programma"
    bool plain = false;           // of no known type, but every column says its year or phase and the unit is printed
    std::set<int> letters;        // columns of figures with V or N
    bool lettered = false;        // ... the only one: "Bedrag | V/N"
    bool stepped = false;         // amounts that no side fits, one a row at most: the columns only set sums off from what they sum
    bool good_or_bad = false;     // lasten or baten with V or N, which only a change of a plan can be
    std::vector<bool> unsure;     // by column: group headers do not tell which turn of lasten, baten, saldo it belongs to
    bool saldo_column = false;
    bool provisions = false;  // voorzieningen move like reserves, but are none
    Decimal largest;          // of its figures, without sign
    int figure_columns = 0;
    bool phased = false;         // columns of sides say their year or phase
    bool says_side = false;      // a row is, or sums, one side: names of other rows may say theirs
    std::vector<Stated> stated;  // by row
};

// matches "12 november 2025", "31-12-2024" / not "Begroting 2025"
static const Pattern kDay(R"((?i).*\d{1,2}(?:[-./ ]\d{1,2}[-./ ]| ?(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)[a-z]* )(?:19|20)?\d\d.*)");

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

// One column of amounts in a printed unit is what a table of deviations is about, whatever it is called: "Bedrag".
bool is_lone_deviation(const TableReading& reading, const TableContext& context) {
    return reading.type == "deviation" && context.figure_columns == 1 && reading.unit && !reading.unit->inferred;
}

// Columns whose names come again in turns (lasten baten saldo lasten baten saldo) have the year and phase of their turn in common. Where they do not, a group
// header stands over the wrong columns.
std::vector<bool> unsure_columns(const TableReading& reading) {
    std::vector<bool> unsure(reading.columns.size(), false);
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < reading.columns.size(); ++c)
        if (reading.columns[c].figures && is_blw(reading.columns[c].side)) columns.push_back(c);
    const auto side = [&](std::size_t i) { return reading.columns[columns[i]].side; };
    std::size_t turn = 0;
    for (std::size_t length = 2; length <= 3 && turn == 0; ++length) {
        bool again = columns.size() >= 2 * length && columns.size() % length == 0 && side(0) != side(1) && side(0) != side(length - 1);
        for (std::size_t i = length; again && i < columns.size(); ++i) again = side(i) == side(i - length);
        if (again) turn = length;
    }
    for (std::size_t first = 0; turn > 0 && first < columns.size(); first += turn)
        for (std::size_t i = first + 1; i < first + turn; ++i) {
            const ColumnMeaning &a = reading.columns[columns[first]], &b = reading.columns[columns[i]];
            if (a.year == b.year && a.basis == b.basis) continue;
            for (std::size_t k = first; k < first + turn; ++k) unsure[columns[k]] = true;
        }
    return unsure;
}

// The unit is printed for all figures, or the sign of the currency over every column of them ("€": euros as printed). Signs beside the figures do not do:
// indicators have them too.
bool prints_unit(const TableReading& reading) {
    if (!reading.unit || reading.unit->inferred || reading.unit->kind != UnitKind::eur) return false;
    const auto heads_money = [](const std::string& header) {
        const auto unit = unit_of_header(header);
        return unit && unit->kind == UnitKind::eur;
    };
    return says_scale(*reading.unit) || std::all_of(reading.columns.begin(), reading.columns.end(), [&](const ColumnMeaning& column) {
               return !column.figures || std::any_of(column.path.begin(), column.path.end(), heads_money);
           });
}

// Amounts of no known kind: their unit is printed, every column of figures says its year or phase, and the rows have names.
bool is_plain(const Table& table, const TableReading& reading) {
    if (counts_no_money(table.caption) || says_tariff(table.caption)) return false;
    if (!reading.type.empty() || !prints_unit(reading)) return false;
    const auto named = std::count_if(reading.rows.begin(), reading.rows.end(), [](const RowMeaning& row) {
        const bool figures = row.kind == RowKind::data || row.kind == RowKind::subtotal || row.kind == RowKind::total;
        return figures && row.label.find_first_not_of("0123456789.,- ") != std::string::npos;
    });
    const bool figures = std::any_of(reading.columns.begin(), reading.columns.end(), [](const ColumnMeaning& column) { return column.figures; });
    return figures && named >= 2 && dated_throughout(reading.columns);
}

// A title that begins with a side over columns that all say their year or phase, in a printed unit: "Opbrengst uit belastingen".
bool is_one_sided(const TableReading& reading, const TableContext& context) {
    return reading.unit && !reading.unit->inferred && reading.unit->kind == UnitKind::eur && context.named_side && dated_throughout(reading.columns);
}

bool is_budget_table(const TableReading& reading, const TableContext& context) {
    if (context.others || context.plain) return true;
    if (reading.type == "rates") return is_one_sided(reading, context);
    if (!is_budget_type(reading.type)) return false;
    if (reading.unit && reading.unit->kind != UnitKind::eur) return false;
    const TableSides& sides = context.sides;
    if (!reading.unit && context.largest < Decimal(kMoney)) return false;  // without a unit, small figures may be thousands or whole euros
    if (sides.columns_blw || sides.rows_blw || sides.rows_reserves || (sides.columns_reserves && reading.type == "reserves")) return true;
    if (reading.type == "deviation") {
        int told = 0;
        for (const ColumnMeaning& column : reading.columns) told += column.figures && tells_deviation(column);
        return is_lone_deviation(reading, context) || ((told > 0 || context.lettered) && is_money(reading));
    }
    bool dated = false;
    for (const ColumnMeaning& column : reading.columns) dated = dated || (column.figures && (column.year || column.basis != Basis::none));
    if (!dated) return false;
    if (reading.type == "new_policy") return true;
    if (is_one_sided(reading, context)) return true;
    if (reading.unit && !reading.unit->inferred && !reading.type.empty() && dated_throughout(reading.columns)) return true;
    return sides.named_rows > 0 && 2 * sides.named_rows >= sides.data_rows && is_money(reading);
}

// Rows without a side of their own that a total of baten or lasten below them sums.
std::vector<Side> row_sides(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides;
    for (const RowMeaning& row : rows) sides.push_back(row.side);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowMeaning& total = rows[i];
        const bool sums = (total.kind == RowKind::total || total.kind == RowKind::subtotal) && is_total_label(total.label) &&
                          (total.side == Side::baten || total.side == Side::lasten);
        if (!sums) continue;
        for (std::size_t above = i; above-- > 0;) {
            const RowMeaning& row = rows[above];
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
    const bool alone = std::count(words.begin(), words.end(), ' ') == 2;
    return alone || is_total_label(row.label) ? side : Side::none;  // "Toevoeging", "Totaal onttrekkingen"; not "Vrijval personeelsbudget"
}

Side side_of_figure(const TableReading& reading, const TableContext& context, const RowMeaning& row, Side row_side, Side column, Side block) {
    if (context.others) return Side::other;
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
    // "Resultaat 2023" beside begroting and realisatie of rows without a side is their difference, not the result of the document.
    if (column == Side::resultaat && !context.sides.rows_blw && !context.sides.rows_reserves) return Side::other;
    if (column != Side::none) return column;
    // "Doorberekende kosten" among the baten are baten; "Kosten" there are not.
    const bool in_its_name =
        row.side == row_side && (row_side == Side::baten || row_side == Side::lasten) && !is_side_label(row.label) && !says_side_first(row.label);
    if ((block == Side::baten || block == Side::lasten) && (row_side == Side::none || in_its_name) && row.kind == RowKind::data) return block;
    // "Stelpost kapitaallasten" among rows that are no side is a name.
    const bool sides = context.sides.columns_blw || context.sides.rows_blw || context.sides.rows_reserves || context.says_side;
    if (!sides && context.title == Side::none && in_its_name && row.kind == RowKind::data) return Side::other;
    // "Frictiekosten personeel" is the name of a measure; "Lasten" and "Totaal baten" are sides.
    if (context.plain && context.named_side && (row_side == Side::none || !is_side_label(row.label))) return context.title;
    if (context.plain && (row_side == Side::baten || row_side == Side::lasten) && !says_side_first(row.label)) return Side::other;
    if ((reading.type == "new_policy" || context.lettered) && (row_side == Side::baten || row_side == Side::lasten) && row.kind == RowKind::data &&
        !is_side_label(row.label))
        return Side::other;
    if (row_side != Side::none) return row_side;
    if (block != Side::none) return block;
    if (context.plain && context.net) return Side::saldo;
    if (reading.type == "new_policy" || context.plain) return Side::other;
    if (context.sides.rows_blw || context.sides.rows_reserves) return changes || !(row.programme && row.taakveld) ? Side::other : Side::saldo;
    if (context.title == Side::resultaat && reading.type == "deviation") return Side::other;  // "Analyse van het resultaat": each row is a part of it
    if (context.title != Side::none) return context.title;
    return row.goal ? Side::saldo : Side::other;  // a goal's figure is its balance; of programmes it has to be said
}

// What the corner of the header above a row says of all figures below it: "Toevoeging aan de reserves | 2024 | 2025", then "Onttrekking aan de reserves | …".
std::vector<Side> corner_sides_of(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides;
    Side now = Side::none;
    for (const RowMeaning& row : rows) {
        if (row.kind == RowKind::header) {
            const Side side = side_of(row.label);
            const bool one = is_side_label(row.label) || side == Side::reserve_toevoeging || side == Side::reserve_onttrekking;
            if (!row.label.empty()) now = one && side != Side::saldo && side != Side::other ? side : Side::none;
        }
        sides.push_back(now);
    }
    return sides;
}

// The rows between "Lasten" and "Totaal lasten", or between "Lasten" and "Baten" and those below "Baten". One such name alone, that no total ends, may stand over
// more than its side.
std::vector<Side> side_blocks_of(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides(rows.size(), Side::none), some(rows.size(), Side::none);
    Side now = Side::none, before = Side::none;
    int level = 0;
    std::size_t first = 0;
    const auto end = [&](std::size_t last, bool sure) {
        const bool both = before != Side::none && before != now;
        for (std::size_t i = first; (sure || both) && i < last; ++i) sides[i] = some[i];
        before = now;
        now = Side::none;
        first = last;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowMeaning& row = rows[i];
        const bool sums = row.kind == RowKind::total || row.kind == RowKind::subtotal;
        if (row.kind == RowKind::section && heads_side_block(row.label)) {
            const Side side = side_of(row.label);
            if (now != Side::none) end(i, side != now);
            now = side;
            level = row.level;
            first = i;
        } else if (row.kind == RowKind::header && (row.label.empty() || row.label == rows.front().label)) {
            continue;  // the header again, on the next page
        } else if (now == Side::none) {
            if (row.kind == RowKind::header) before = Side::none;
        } else if (row.kind == RowKind::header || (row.kind == RowKind::section && row.level <= level) || (sums && row.side != Side::none && row.side != now)) {
            end(i, false);
        } else if (sums && is_total_label(row.label) && (row.side == now || row.level <= level)) {
            end(i, row.side == now);
        } else if (row.kind == RowKind::data) {
            some[i] = now;
        }
    }
    if (now != Side::none) end(rows.size(), false);
    return sides;
}

// What stands over a row says of its figures.
std::vector<Side> block_sides_of(const std::vector<RowMeaning>& rows) {
    std::vector<Side> sides = corner_sides_of(rows);
    const std::vector<Side> blocks = side_blocks_of(rows);
    for (std::size_t i = 0; i < sides.size(); ++i)
        if (blocks[i] != Side::none) sides[i] = blocks[i];
    return sides;
}

// Names of programmes by number, from headings and tables: "2.1" alone does not say what programme 2 is called.
std::map<std::string, std::string> programme_names(const Document& document, const std::vector<TableReading>& tables) {
    std::map<std::string, std::string> names;
    const auto add = [&](const std::optional<Named>& named) {
        if (named && !named->name.empty() && !named->number.empty()) names.try_emplace(named->number, named->name);
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

// Figures that a line may have: money, or fte in a table of formation. Amounts of the other tables must be told to be money.
bool fits_line(const TableReading& reading, const TableContext& context, UnitKind unit) {
    if (reading.type == "formation") return unit == UnitKind::fte;
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

// Phases without any year in a report on one year are of that year: "Begroting | Rekening" in the jaarstukken.
bool of_the_year(const TableReading& reading, Basis basis, const DocumentFacts& facts) {
    if (basis == Basis::none || (facts.kind != "jaarstukken" && facts.kind != "tussenrapportage")) return false;
    return std::none_of(reading.columns.begin(), reading.columns.end(), [](const ColumnMeaning& column) { return column.year.has_value(); }) &&
           std::none_of(reading.rows.begin(), reading.rows.end(), [](const RowMeaning& row) { return row.year.has_value(); });
}

// "Verschil" without a year belongs to the figures before it.
std::optional<int> year_to_the_left(const TableReading& reading, int col) {
    while (--col >= 0) {
        const ColumnMeaning& column = reading.columns[static_cast<std::size_t>(col)];
        if (column.figures && column.year) return column.year;
    }
    return std::nullopt;
}

// What a text says of the figures below it; nothing where it has no year, or a day.
std::optional<Stated> stated_in(const std::string& text) {
    const std::optional<int> year = RE2::FullMatch(text, kDay) ? std::nullopt : year_in(text);
    return year ? std::optional<Stated>(Stated{year, basis_of(text)}) : std::nullopt;
}

// The line above a table that says its unit may say whose figures they are, too: "Rekening 2023 (x € 1.000)".
Stated stated_with_unit(const Table& table) {
    Stated stated;
    for (const Line& line : table.nearby) {
        const bool above = !table.parts.empty() && line.page == table.parts.front().page && line.box.y1 <= table.parts.front().box.y0;
        const auto said = above && find_unit(line.text) ? stated_in(line.text) : std::nullopt;
        if (said && said->basis != Basis::none) stated = *said;
    }
    return stated;
}

// By row: the corner or the caption, until the corner of a header further down or a name above it says another year ("Begroting 2025", then "Lasten | Baten | Saldo").
std::vector<Stated> stated_of(const Table& table, const TableReading& reading) {
    Stated now = stated_in(table.caption).value_or(stated_with_unit(table));
    std::vector<Stated> stated;
    for (std::size_t i = 0; i < reading.rows.size(); ++i) {
        const RowMeaning& row = reading.rows[i];
        const bool above_header = i + 1 < reading.rows.size() && reading.rows[i + 1].kind == RowKind::header;
        const bool heads = row.kind == RowKind::header || (row.kind == RowKind::section && (above_header || basis_of(row.label) != Basis::none));
        if (heads) now = stated_in(row.label).value_or(now);
        stated.push_back(now);
    }
    return stated;
}

// The phase of a figure whose column and row do not say it. A table about another year than the document's is not of the document's phase.
Basis stated_basis(const Stated& stated, const ColumnMeaning& column, const RowMeaning& row, const DocumentFacts& facts) {
    const std::optional<int> year = column.year ? column.year : row.year;
    const Basis basis = basis_of_kind(facts.kind);
    if (basis == Basis::realisatie && year && facts.fiscal_year && *year > *facts.fiscal_year) return Basis::none;  // nothing is spent yet
    if (!stated.year || year) return basis;
    if (stated.basis != Basis::none && stated.basis != Basis::verschil) return stated.basis;
    return facts.fiscal_year && *stated.year != *facts.fiscal_year ? Basis::none : basis;
}

bool has_one_figure_a_row(const Table& table, const TableReading& reading) {
    std::set<int> rows;
    for (std::size_t c = 0; c < table.cells.size(); ++c)
        if (reading.cells[c].amount && !rows.insert(table.cells[c].row).second) return false;
    return true;
}

TableContext context_of(const Document& document, const TableReading& reading, const Table& table, const TableGrid& grid) {
    TableContext context;
    context.sides = sides_of(reading);
    std::string titles = table.caption;
    context.title = side_of(table.caption);
    const bool one_side = context.title == Side::baten || context.title == Side::lasten;
    context.net = context.title == Side::saldo && says_net_costs(table.caption);
    context.named_side = one_side && says_side_first(table.caption) && !counts_no_money(table.caption) && !says_tariff(table.caption);
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)] || cell.col >= std::max(1, grid.label_columns)) continue;
        if (context.title == Side::none) {
            context.title = side_of(cell.text);
            const bool one = context.title == Side::baten || context.title == Side::lasten;
            context.named_side = one && says_side_first(cell.text) && !counts_no_money(cell.text) && !says_tariff(cell.text);
        }
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
        if (column.basis == Basis::begroting_na_wijziging) context.changed_plans.insert(column.year.value_or(0));
        context.saldo_column = context.saldo_column || column.side == Side::saldo;
        context.phased = context.phased || (is_blw(column.side) && (column.year || column.basis != Basis::none));
    }
    for (const RowMeaning& row : reading.rows) {
        const bool sums = row.kind == RowKind::total || row.kind == RowKind::subtotal;
        context.says_side =
            context.says_side || ((row.side == Side::baten || row.side == Side::lasten) && (sums || is_side_label(row.label) || says_side_first(row.label)));
    }
    context.stated = stated_of(table, reading);
    context.unsure = unsure_columns(reading);
    for (std::size_t c = 0; c < table.cells.size(); ++c)
        if (reading.cells[c].amount && reading.cells[c].amount->favourable) context.letters.insert(table.cells[c].col);
    context.lettered = context.figure_columns == 1 && !context.letters.empty();
    for (std::size_t c = 0; c < table.cells.size(); ++c) {
        const Side side = reading.columns[static_cast<std::size_t>(table.cells[c].col)].side;
        context.good_or_bad =
            context.good_or_bad || ((side == Side::lasten || side == Side::baten) && reading.cells[c].amount && reading.cells[c].amount->favourable);
    }
    context.others = gives_other_lines(reading.type) && !(reading.type == "rates" && is_one_sided(reading, context));
    context.stepped = context.others && context.figure_columns > 1 && has_one_figure_a_row(table, reading);
    context.plain = is_plain(table, reading);
    // A column of differences beside others shows that those are none.
    const bool differs = std::any_of(reading.columns.begin(), reading.columns.end(),
                                     [](const ColumnMeaning& column) { return column.figures && column.basis == Basis::verschil; });
    context.changes =
        !context.others && !differs && reading.type != "reserves" && basis_of(table.caption.substr(0, table.caption.find(' '))) == Basis::verschil;
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
            if (!heads_surely(table, cell.col) || label_hides_figure(table, grid, reading, cell.row)) continue;
            if (!grid.figures[static_cast<std::size_t>(cell.col)] || context.unsure[static_cast<std::size_t>(cell.col)]) continue;
            const SideRows& part = *std::find_if(parts.rbegin(), parts.rend(), [&](const SideRows& side) { return side.first <= cell.col; });
            const RowMeaning& row = (*part.rows)[static_cast<std::size_t>(cell.row)];
            if ((context.others || context.plain) && (row.label.empty() || counts_otherwise(reading, row, read))) continue;
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
            if (read.header_path.empty() && context.figure_columns > 1 && !context.stepped) continue;
            if (!context.others && !context.plain && !row.year && of_unknown_year(reading, column, facts)) continue;
            const bool moves = column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking;  // "Vermindering" beside "Vrijval"
            const bool deviates = !column.year && (tells_deviation(column) || context.lettered || is_lone_deviation(reading, context));
            if (reading.type == "deviation" && column.basis == Basis::none && (deviates || context.letters.contains(cell.col))) column.basis = Basis::verschil;
            if (context.good_or_bad && is_blw(column.side) && column.basis == Basis::none && !column.year && read.amount->favourable)
                column.basis = Basis::verschil;
            const bool stand = reading.type == "reserves" && column.side == Side::other;  // "Stand 1-1" beside "Stand 31-12": `column` tells them apart
            if (!context.others && !stand && !moves && !column.year && column.basis == Basis::none && !row.year && !row.basis &&
                unphased(cell.row)[static_cast<std::size_t>(column.side)] > 1)
                continue;
            // A column of lasten outside the groups that say a phase repeats figures of theirs.
            if (context.phased && (column.side == Side::baten || column.side == Side::lasten) && !column.year && column.basis == Basis::none) continue;

            BudgetLine line;
            const Stated& stated = context.stated[static_cast<std::size_t>(cell.row)];
            const Side row_side = own_side(row, part.sides[static_cast<std::size_t>(cell.row)], context.sides.rows_reserves && reading.type == "reserves");
            line.side = side_of_figure(reading, context, row, row_side, column.side, part.blocks[static_cast<std::size_t>(cell.row)]);
            if (line.side == Side::other && !context.others && column.side == Side::none) {
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
            }
            if (facts.kind == "begrotingswijziging" && line.basis == Basis::begroting) line.basis = Basis::verschil;
            line.year = column.year ? column.year : row.year;
            if (!line.year && line.basis == Basis::verschil) line.year = year_to_the_left(reading, cell.col);
            if (!line.year && !context.others && (!context.plain || of_the_year(reading, line.basis, facts)))
                line.year = stated.year ? stated.year : facts.fiscal_year;
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
