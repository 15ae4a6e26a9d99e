#include "extractors/tables/table_types.h"

#include "extractors/budget/side_words.h"
#include "extractors/phrases.h"
#include "extractors/tables/table_words.h"

namespace griffier {
namespace {

// Kinds that a title may claim although baten, lasten and saldo in the table itself show that it is a budget table.
bool yields_to_content(const std::string& type, const std::string& content) {
    return content != "" && content != "reserves" &&
           (type == "investments" || type == "risks" || type == "other" || type == "contributions" || type == "subsidies" || type == "formation");
}

// The row is about a programme by its own label, not by the part of the table it stands in.
bool names_programme(const RowMeaning& row) {
    if (row.programme && row.programme->name.empty()) return row.label.starts_with(row.programme->number + " ");  // a column of numbers
    return row.programme && words_of(row.label).find(words_of(row.programme->name)) != std::string::npos;
}

// "5.2 Sportaccommodaties Lasten": a name, then the side from a label column of its own.
bool says_side_last(const RowMeaning& row) {
    const std::size_t space = row.label.rfind(' ');
    return space != std::string::npos && is_side_label(std::string_view(row.label).substr(space + 1));
}

// Columns of increases and decreases are of reserves only where the table says so: fixed assets and loans move too.
bool speaks_of_reserves(const Table& table, const TableGrid& grid, const TableReading& reading, const std::string& section_title, bool in_title_only = false) {
    const auto named = [](const std::string& text) {
        const std::string words = words_of(text);
        return says(words, "reserve*") || says(words, "*reserve") || says(words, "*reserves") || says(words, "voorziening*") || says(words, "*fonds");
    };
    if (named(table.caption) || named(section_title)) return true;
    for (const Cell& cell : table.cells) {
        if (cell.row < grid.rows && grid.header[static_cast<std::size_t>(cell.row)] && named(cell.text)) return true;
    }
    return !in_title_only && std::any_of(reading.rows.begin(), reading.rows.end(), [&](const RowMeaning& row) { return named(row.label); });
}

// matches "(na resultaatbestemming)" / not "Balans (na bestemming)"
bool is_remark(const std::string& caption) { return caption.starts_with('(') && caption.ends_with(')'); }

// The first row of a table without headers, where it holds words and no figures: "Tabel 10.6 - Kasstroomoverzicht 2024".
std::string title_row(const TableGrid& grid, const TableReading& reading) {
    if (reading.rows.empty() || grid.header[0] || reading.rows.front().kind != RowKind::section) return "";
    return reading.rows.front().label;
}

std::string type_of_content(const TableSides& sides, bool reserves) {
    if (sides.columns_blw || sides.rows_blw) {
        if (2 * sides.taakvelden >= sides.data_rows && sides.taakvelden > 0) return "taakvelden";
        return sides.programmes >= 2 ? "overview_blw" : "programme_blw";
    }
    if (sides.rows_reserves || (sides.columns_reserves && reserves)) return "reserves";
    return "";
}

// "Bedrag | V/N": each amount with the letter that says whether it is good or bad is a deviation, whatever the table is called; and so are the columns
// "Voordeel" and "Nadeel".
bool tells_good_from_bad(const Table& table, const TableGrid& grid) {
    bool letters = false, good = false, bad = false;
    for (const Cell& cell : table.cells) {
        if (cell.col == 0 || cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)]) continue;
        const std::string words = words_of(cell.text);
        const bool figures = grid.figures[static_cast<std::size_t>(cell.col)] && cell.col_span == 1;
        letters = letters || (grid.marks[static_cast<std::size_t>(cell.col)] &&
                              (words == " v n " || words == " n v " || words == " voordeel nadeel " || words == " nadeel voordeel "));
        good = good || (figures && (words == " voordeel " || words == " voordelig "));
        bad = bad || (figures && (words == " nadeel " || words == " nadelig "));
    }
    return letters || (good && bad);
}

}  // namespace

TableSides sides_of(const TableReading& reading) {
    TableSides sides;
    bool reserves = false;  // the last rows of a programme's table: "Toevoeging reserves", "Programma resultaat"
    int column_kinds[10] = {}, row_kinds[10] = {};
    for (const ColumnMeaning& column : reading.columns) {
        if (column.figures) ++column_kinds[static_cast<int>(column.side)];
    }
    for (const RowMeaning& row : reading.rows) {
        if (row.kind == RowKind::header || row.kind == RowKind::section || row.kind == RowKind::empty) continue;
        ++sides.data_rows;
        if (!is_blw(row.side) || is_side_label(row.label) || says_side_last(row)) ++row_kinds[static_cast<int>(row.side)];
        reserves = reserves || ((row.side == Side::reserve_toevoeging || row.side == Side::reserve_onttrekking) && says(words_of(row.label), "reserve*"));
        sides.taakvelden += row.taakveld.has_value();
        sides.goals += row.goal.has_value();
        const bool own = !row.taakveld && names_programme(row);
        sides.programmes += own;
        sides.named_rows += own || row.taakveld || row.goal;
    }
    const auto kinds = [](const int(&counts)[10], Side a, Side b) { return counts[static_cast<int>(a)] > 0 && counts[static_cast<int>(b)] > 0; };
    sides.columns_blw =
        kinds(column_kinds, Side::baten, Side::lasten) || kinds(column_kinds, Side::lasten, Side::saldo) || kinds(column_kinds, Side::baten, Side::saldo);
    sides.columns_reserves = kinds(column_kinds, Side::reserve_toevoeging, Side::reserve_onttrekking);
    sides.rows_blw = kinds(row_kinds, Side::baten, Side::lasten) || kinds(row_kinds, Side::lasten, Side::saldo) || kinds(row_kinds, Side::baten, Side::saldo);
    sides.rows_reserves =
        kinds(row_kinds, Side::reserve_toevoeging, Side::reserve_onttrekking) || (reserves && row_kinds[static_cast<int>(Side::resultaat)] > 0);
    return sides;
}

std::string table_type(const Table& table, const TableGrid& grid, const TableReading& reading, const std::string& section_title) {
    const TableSides sides = sides_of(reading);
    const std::string content = type_of_content(sides, speaks_of_reserves(table, grid, reading, section_title));
    std::string given, titled = is_remark(table.caption) ? "" : type_of_title(table.caption);
    if (titled.empty()) titled = type_of_title(title_row(grid, reading));
    if (titled.empty() && type_of_header(table.caption) == "balance") titled = "balance";  // "Activa", a title of its own
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)]) continue;
        if (given.empty()) given = type_of_header(cell.text);
        if (titled.empty() && cell.col < std::max(1, grid.label_columns)) titled = type_of_title(cell.text);
    }
    const std::string above = type_of_title(section_title);
    if ((titled.empty() ? above : titled) == "rates" && given == "indicator_site") given.clear();  // "Tarieven" with a column "Eenheid"
    if (given == "other" && !titled.empty()) given.clear();  // "Gemeentelijke bijdragen" with a column "Aantal inwoners"
    // "Boekwaarde" heads the stands of reserves, too.
    if (given == "investments" && content == "reserves" && speaks_of_reserves(table, grid, reading, section_title, true)) return content;
    if (!given.empty() && !yields_to_content(given, content)) return given;
    if (!titled.empty() && !yields_to_content(titled, content)) return titled;
    if (!content.empty()) return content;
    return above.empty() && tells_good_from_bad(table, grid) ? "deviation" : above;
}

}  // namespace griffier
