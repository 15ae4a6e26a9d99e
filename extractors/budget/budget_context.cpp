#include "extractors/budget/budget_context.h"

#include <algorithm>
#include <string>

#include "document/pattern.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/phrases.h"
#include "extractors/tables/column_meanings.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"
#include "extractors/tables/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

constexpr int kMoney = 10000;  // without a printed unit, figures of goals and programmes are money from this size on

// matches "12 november 2025", "31-12-2024" / not "Begroting 2025"
static const Pattern kDay(R"((?i).*\d{1,2}(?:[-./ ]\d{1,2}[-./ ]| ?(?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)[a-z]* )(?:19|20)?\d\d.*)");

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
    std::vector<ColumnMeaning> amounts;  // a share of the whole beside them has no year of its own
    for (const ColumnMeaning& column : reading.columns)
        if ((column.path.empty() || !counts_no_money(column.path.back())) && !(column.unit && column.unit->kind == UnitKind::percent))
            amounts.push_back(column);
    const bool any = std::any_of(amounts.begin(), amounts.end(), [](const ColumnMeaning& column) { return column.figures; });
    return figures && any && named >= 2 && dated_throughout(amounts);
}

// A title that begins with a side over columns that all say their year or phase, in a printed unit: "Opbrengst uit belastingen".
bool is_one_sided(const TableReading& reading, const TableContext& context) {
    return reading.unit && !reading.unit->inferred && reading.unit->kind == UnitKind::eur && context.named_side && dated_throughout(reading.columns);
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

// By row: the corner or the caption, until the corner of a header further down or a name above it says another year ("Begroting 2025", then "Lasten | Baten |
// Saldo").
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

// "Incidentele baten en lasten" over rows and columns of which none speaks of what is structural.
bool is_all_incidental(const Document& document, const Table& table, const TableReading& reading) {
    std::string title = recurrence_of(table.caption);
    if (title.empty() && type_of_title(table.caption).empty() && table.section >= 0)
        title = recurrence_of(document.sections[static_cast<std::size_t>(table.section)].title);
    const auto structural = [](const std::string& text) { return says(words_of(text), "structure*"); };
    const bool row = std::any_of(reading.rows.begin(), reading.rows.end(), [&](const RowMeaning& one) { return structural(one.label); });
    const bool column = std::any_of(reading.columns.begin(), reading.columns.end(),
                                    [&](const ColumnMeaning& one) { return std::any_of(one.path.begin(), one.path.end(), structural); });
    return title == "incidenteel" && !row && !column;
}

bool has_one_figure_a_row(const Table& table, const TableReading& reading) {
    std::set<int> rows;
    for (std::size_t c = 0; c < table.cells.size(); ++c)
        if (reading.cells[c].amount && !rows.insert(table.cells[c].row).second) return false;
    return true;
}

}  // namespace

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

bool tells_deviation(const ColumnMeaning& column) {
    if (column.year || column.basis != Basis::none || column.total) return true;
    return !column.path.empty() && !recurrence_of(column.path.back()).empty();
}

bool is_lone_deviation(const TableReading& reading, const TableContext& context) {
    return reading.type == "deviation" && context.figure_columns == 1 && reading.unit && !reading.unit->inferred;
}

bool is_budget_table(const TableReading& reading, const TableContext& context) {
    if (context.others || context.plain) return true;
    if (reading.type == "rates") return is_one_sided(reading, context);
    if (!is_budget_type(reading.type)) return false;
    if (reading.unit && reading.unit->kind != UnitKind::eur) return false;
    const TableSides& sides = context.sides;
    if (sides.columns_blw || sides.rows_blw || sides.rows_reserves || (sides.columns_reserves && reading.type == "reserves")) return true;
    if (!reading.unit && context.largest < Decimal(kMoney)) return false;  // small figures without a unit or a side may be no money at all
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
    context.incidental = reading.type == "incidental" && is_all_incidental(document, table, reading);
    context.unsure = unsure_columns(reading);
    if (reading.type == "reserves") context.moves = move_years(reading);
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

}  // namespace griffier
