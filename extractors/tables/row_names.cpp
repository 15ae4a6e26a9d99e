#include "extractors/tables/row_names.h"

#include <algorithm>

#include "document/text.h"
#include "extractors/budget/side_words.h"
#include "extractors/budget/taakvelden.h"
#include "extractors/names.h"
#include "extractors/phrases.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

bool speaks_of_taakvelden(std::string_view text) { return says(words_of(text), "taakveld*"); }

// Whether the rows' labels count up from 0 or 1: "1. Bestuur", "2. Wonen", "3. Zorg". They may begin again, as baten follow lasten, and leave out some then.
bool count_up(const Table& table, const TableGrid& grid) {
    constexpr int kFewest = 3;
    int first = -1, last = -1, highest = -1;
    for (int row = 0; row < grid.rows; ++row) {
        if (grid.header[static_cast<std::size_t>(row)]) continue;
        const std::optional<Named> named = numbered_programme(label_at(table, grid, row, 0));
        if (!named) continue;
        const int number = std::stoi(named->number);
        if (first < 0) first = number;
        const bool again = number <= highest && number != last;
        if (first > 1 || (highest >= 0 && number != highest + 1 && !again)) return false;
        last = number;
        highest = std::max(highest, number);
    }
    return highest - first + 1 >= kFewest;
}

// A table whose title speaks of programmes, or of the overview of baten and lasten that the BBV (art. 17, 27) orders by programme, with the totals of both.
bool lists_programmes(const Document& document, const Table& table, const TableGrid& grid) {
    std::string title = table.caption;
    if (table.section >= 0) title += " / " + document.sections[static_cast<std::size_t>(table.section)].title;
    const std::string words = words_of(title);
    if (says(words, "taakveld*") || says(words, "*categorie*") || says(words, "kostensoort*") || !count_up(table, grid)) return false;
    if (says(words, "programma s") || says(words, "per programma")) return true;
    if (!says(words, "overzicht van baten en lasten") && !says(words, "overzicht baten en lasten") && !says(words, "overzicht van de baten en lasten"))
        return false;
    std::set<Side> totals;
    for (int row = 0; row < grid.rows; ++row) {
        const std::string label = label_at(table, grid, row, 0);
        if (is_total_label(label)) totals.insert(side_of(label));
    }
    return totals.count(Side::baten) > 0 && totals.count(Side::lasten) > 0;
}

}  // namespace

bool has_taakvelden(const Table& table, const TableGrid& grid, const TableNames& names) {
    if (names.taakvelden) return true;
    int coded = 0, named = 0;
    for (int row = 0; row < grid.rows; ++row) {
        if (grid.header[static_cast<std::size_t>(row)]) continue;
        const std::optional<Named> taakveld = taakveld_in(label_at(table, grid, row, 0));
        if (!taakveld) continue;
        ++coded;
        named += is_taakveld_name(taakveld->number, taakveld->name);
    }
    return 2 * named >= coded;
}

TableNames read_names(const Document& document, const Table& table, const TableGrid& grid, const std::set<std::string>& known) {
    TableNames names;
    names.taakvelden = speaks_of_taakvelden(table.caption);
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)] || cell.col >= std::max(1, grid.label_columns)) continue;
        names.taakvelden = names.taakvelden || speaks_of_taakvelden(cell.text);
        bool top = true;
        for (int row = 0; row < cell.row; ++row) top = top && grid.header[static_cast<std::size_t>(row)];
        if (!top) continue;  // a repeated header speaks for the rows below it only
        if (!names.programme) names.programme = programme_in(cell.text);
        const std::string words = words_of(cell.text);
        names.programmes = names.programmes || words.starts_with(" programma ") || words.starts_with(" programma s ");
        names.by_name = names.by_name || ((words == " programma " || words == " programma s ") && cell.col == 0);
        names.perhaps = names.perhaps || words.starts_with(" omschrijving ");
        if (words == " programma " && cell.col > 0 && cell.col_span == 1) names.column = cell.col;
        const bool only_programme = words == " programma " || words == " programma s " || words == " progr " || words == " prog ";
        names.numbers = names.numbers || (only_programme && cell.col == 0 && cell.col_span == 1 && grid.label_columns > 1);
        names.goals = names.goals || words.starts_with(" doelstelling ") || words.starts_with(" doelstellingen ") || words.starts_with(" doel ") ||
                      words.starts_with(" doelen ") || words.starts_with(" deelprogramma ");
    }
    if (!names.programme) names.programme = programme_in(table.caption);
    names.goal = goal_in(table.caption);
    for (int section = table.section, depth = 0; section >= 0 && depth < 8; section = document.sections[static_cast<std::size_t>(section)].parent, ++depth) {
        const std::string& title = document.sections[static_cast<std::size_t>(section)].title;
        names.taakvelden = names.taakvelden || speaks_of_taakvelden(title);
        if (!names.programme) names.programme = programme_in(title);
        if (!names.programme) names.programme = named_programme(title);
        const std::optional<Named> numbered = numbered_programme(title);
        if (!names.programme && numbered && known.count(numbered->number + words_of(numbered->name)) > 0) names.programme = numbered;
        if (!names.goal) names.goal = goal_in(title);
    }
    names.programmes = names.programmes || (!names.programme && !names.goals && !names.taakvelden && lists_programmes(document, table, grid));
    return names;
}

}  // namespace griffier
