#include "extractors/tables/row_meanings.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/budget/taakvelden.h"
#include "extractors/names.h"
#include "extractors/phrases.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

constexpr double kIndent = 4;  // pt: a label that begins this much further right is a level deeper

// Whether a text says a side and nothing else: the second label column of "5.2 Sportaccommodaties | Lasten".
bool is_side_word(const std::string& text) {
    const std::string words = words_of(text);
    return side_of(text) != Side::none && std::count(words.begin(), words.end(), ' ') == 2;
}

// Label columns "0.3 Beheer overige gebouwen en | Baten", "gronden | Lasten": the second row's name goes on with the first's.
bool continues_item(const std::string& label, const std::string& item, int row, int last_sided) {
    if (item.empty() || last_sided != row - 1 || label.empty()) return false;
    const bool lower = (label[0] >= 'a' && label[0] <= 'z') || label[0] == '(';
    return lower || item.ends_with(" en") || item.ends_with(" van") || item.ends_with(" de") || item.ends_with(" of");
}

int level_of(const Table& table, const TableGrid& grid, int row, const std::vector<double>& starts) {
    const int index = grid.at(row, 0);
    if (index < 0) return 0;
    const double x = table.cells[static_cast<std::size_t>(index)].box.x0;
    int level = 0;
    for (double start : starts) level += x > start + kIndent / 2;
    return level;
}

// Where labels begin, from left to right, a level apart: without the outermost.
std::vector<double> label_starts(const Table& table, const TableGrid& grid) {
    std::vector<double> starts;
    for (const Cell& cell : table.cells) {
        if (cell.col == 0 && cell.row < grid.rows && !grid.header[static_cast<std::size_t>(cell.row)]) starts.push_back(cell.box.x0);
    }
    std::sort(starts.begin(), starts.end());
    std::vector<double> levels;
    for (double x : starts) {
        if (levels.empty() || x > levels.back() + kIndent) levels.push_back(x);
    }
    std::vector<double> edges;
    for (std::size_t i = 1; i < levels.size(); ++i) edges.push_back(levels[i] - kIndent);
    return edges;
}

// The programme of a row whose first label column holds its number, and the second what the money is for.
std::optional<Named> number_beside(const Table& table, const TableGrid& grid, int row) {
    const int first = grid.at(row, 0), second = grid.at(row, 1);
    if (first < 0 || second < 0 || first == second) return std::nullopt;
    return programme_number(table.cells[static_cast<std::size_t>(first)].text);
}

// A programme by its name alone, under a header "Programma". matches "Watersysteem", "Bestuur en organisatie"
// / not "Algemene dekkingsmiddelen", "Mutaties reserves"
bool is_name(const std::string& label) {
    constexpr std::size_t kLongestName = 60;  // bytes
    return label.size() > 2 && label.size() <= kLongestName && !is_no_programme(label) && !is_reserve_changes(label) && basis_of(label) == Basis::none &&
           !year_in(label) && label.find_first_of("0123456789:") == std::string::npos;
}

// The programme that a column of its own names for the row; it is taken out of the row's label. A number, a name or both.
std::optional<Named> programme_beside(const Table& table, const TableGrid& grid, int row, int column, std::string& label) {
    const int index = grid.at(row, column);
    if (index < 0 || index == grid.at(row, 0)) return std::nullopt;
    const std::string text = trim(table.cells[static_cast<std::size_t>(index)].text);
    if (label.size() <= text.size() || !label.ends_with(text) || is_no_programme(text)) return std::nullopt;
    std::optional<Named> own = programme_of_label(text);
    if (!own) own = numbered_programme(text);
    if (!own) own = programme_number(text);
    if (!own && is_name(text)) own = Named{"", text};
    if (own) label = trim(label.substr(0, label.size() - text.size()));
    return own;
}

// The first two label columns have headers of their own: "Taakveld | Omschrijving".
bool named_apart(const Table& table, const TableGrid& grid) {
    if (grid.label_columns < 2) return false;
    const auto headed = [&](int col) {
        return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
            return cell.col == col && cell.col_span == 1 && cell.row < grid.rows && grid.header[static_cast<std::size_t>(cell.row)];
        });
    };
    return headed(0) && headed(1);
}

// What the first label column says, where it has a name and not only a number: "6.72a Jeugdhulp" of "6.72a Jeugdhulp | Lagere lasten".
std::string first_label(const Table& table, const TableGrid& grid, int row, const std::string& label) {
    const int index = grid.at(row, 0);
    if (index < 0) return label;
    const std::string& text = table.cells[static_cast<std::size_t>(index)].text;
    constexpr std::size_t kShortestName = 3;  // letters; "6.72a" has one
    const auto letters = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) || c >= 0x80; });
    return letters >= static_cast<long>(kShortestName) && label.starts_with(text) ? text : label;
}

// "1.1 Veilige wegen" in a table of programme 1.
bool part_of_programme(const std::optional<Named>& numbered, const std::optional<Named>& programme) {
    return numbered && programme && !programme->number.empty() && numbered->number.starts_with(programme->number + ".");
}

// The columns from `first` to `last` as a table of their own.
Table part_of(const Table& table, int first, int last) {
    Table part = table;
    part.cells.clear();
    part.columns = last - first + 1;
    for (Cell cell : table.cells) {
        if (cell.col < first || cell.col > last) continue;
        cell.col -= first;
        cell.col_span = std::min(cell.col_span, part.columns - cell.col);
        part.cells.push_back(std::move(cell));
    }
    return part;
}

}  // namespace

static bool speaks_of_taakvelden(std::string_view text) { return says(words_of(text), "taakveld*"); }

// A code alone does not make a taakveld: "1.1" may be a goal of programme 1. The table speaks of them, or most of its rows have names that Iv3 gives their
// codes.
static bool has_taakvelden(const Table& table, const TableGrid& grid, const TableNames& names) {
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

// Whether the rows' labels count up from 0 or 1: "1. Bestuur", "2. Wonen", "3. Zorg". They may begin again, as baten follow lasten, and leave out some then.
static bool count_up(const Table& table, const TableGrid& grid) {
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
static bool lists_programmes(const Document& document, const Table& table, const TableGrid& grid) {
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

std::vector<RowMeaning> read_rows(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known) {
    std::vector<RowMeaning> rows(static_cast<std::size_t>(grid.rows));
    const std::vector<double> starts = label_starts(table, grid);
    std::optional<Named> programme;  // of the section row or repeated header that the row stands under
    std::string group, item;
    std::set<Side> item_sides;
    int item_from = -1, sided_at = -1;  // where the item's first row stands, and the last row with a side
    std::optional<Named> taakveld;      // of the section row that the row stands under
    std::set<Side> taakveld_sides;      // of the rows below it: a second "Totaal lasten" is that of more
    std::set<std::string> sections;     // labels of section rows: one that comes back with figures is their sum
    int last_figures = -1;
    int parts = 0, part_totals = 0;  // programmes that rows stand under, and totals below the names of the ones before the last
    const bool taakvelden = has_taakvelden(table, grid, names);
    int total_row = -1;  // the first total below the name of the last
    for (int r = 0; r < grid.rows; ++r) {
        RowMeaning& row = rows[static_cast<std::size_t>(r)];
        row.label = label_at(table, grid, r, 0);
        row.level = level_of(table, grid, r, starts);
        if (grid.header[static_cast<std::size_t>(r)]) {
            row.kind = RowKind::header;
            group.clear();
            item.clear();
            if (auto named = programme_of_label(row.label))
                programme = named;
            else if (!row.label.empty() && is_reserve_changes(row.label))
                programme.reset();
            row.programme = programme;
            continue;
        }
        int figures = 0, nulls = 0;
        for (int col = 0; col < grid.columns; ++col) {
            const int index = grid.at(r, col);
            if (index < 0 || !grid.figures[static_cast<std::size_t>(col)]) continue;
            const Cell& cell = table.cells[static_cast<std::size_t>(index)];
            if (cell.row != r || cell.col != col) continue;
            figures += parse_amount(cell.text) || parse_bound(cell.text);
            nulls += parse_null(cell.text) != NullToken::none;
        }
        // Label columns "name | Lasten": the name is printed once for the rows of its sides.
        const int second = grid.label_columns > 1 ? grid.at(r, grid.label_columns - 1) : -1;
        const bool sided = second >= 0 && second != grid.at(r, 0) && is_side_word(table.cells[static_cast<std::size_t>(second)].text);
        std::string name = row.label;
        if (sided) {
            const std::string& side = table.cells[static_cast<std::size_t>(second)].text;
            bool named = false;  // or the name runs on from the row above
            for (int col = 0; col + 1 < grid.label_columns; ++col)
                named = named || (grid.at(r, col) >= 0 && table.cells[static_cast<std::size_t>(grid.at(r, col))].row == r);
            if (named && item_sides.count(side_of(side)) == 0 && continues_item(row.label, item, r, sided_at)) {
                const std::string more = trim(row.label.substr(0, row.label.size() - side.size()));
                const std::string whole = item + " " + more;
                for (int above = item_from; above < r; ++above) {
                    RowMeaning& part = rows[static_cast<std::size_t>(above)];
                    if (part.label.compare(0, item.size(), item) == 0) part.label = whole + part.label.substr(item.size());
                    if (part.taakveld) part.taakveld = taakveld_in(whole);
                }
                item = whole;
                row.label = item + " " + side;
            } else if (named) {
                item_sides.clear();
                item_from = r;
                item = row.label.size() > side.size() ? trim(row.label.substr(0, row.label.size() - side.size())) : "";
            } else if (!item.empty()) {
                row.label = item + " " + side;
            }
            name = item;
            sided_at = r;
            item_sides.insert(side_of(side));
            row.side = side_of(side);
        } else {
            item.clear();
            row.side = side_of(row.label);
        }
        if (!sided && named_apart(table, grid)) name = first_label(table, grid, r, name);
        const std::optional<Named> numbered = numbered_goal(name);
        // "1.1 Wonen voor iedereen" under "Doelstelling 1.1 Wonen voor iedereen" is that goal, no taakveld 1.1.
        const bool own_goal = names.goal && numbered && numbered->number == names.goal->number && words_of(numbered->name) == words_of(names.goal->name);
        row.taakveld = names.goals || own_goal || !taakvelden ? std::nullopt : taakveld_in(name);
        if (!row.taakveld) {
            row.goal = goal_in(name);
            if (!row.goal && (names.goals || own_goal || part_of_programme(numbered, names.programme))) row.goal = numbered;
        }
        std::optional<Named> own = programme_of_label(name);
        const bool total = is_total_label(name);
        if (!own && names.numbers) {
            own = number_beside(table, grid, r);
            const std::string number = own ? table.cells[static_cast<std::size_t>(grid.at(r, 0))].text + " " : "";
            if (own && row.label.starts_with(number)) row.label = row.label.substr(number.size());
        }
        if (!own && (names.programmes || names.perhaps) && !names.numbers && !row.taakveld && !row.goal) {
            own = numbered_programme(name);
            if (own && !names.programmes && known.count(own->number + words_of(own->name)) == 0) own.reset();
        }
        if (!own && names.column > 0 && !sided) own = programme_beside(table, grid, r, names.column, row.label);
        if (total) own.reset();
        if (!own && names.by_name && !names.programme && grid.label_columns == 1 && !total && !sided && !row.taakveld && !row.goal && row.side == Side::none &&
            is_name(name))
            own = Named{"", name};
        if (!sided && (row.taakveld || row.goal || own)) row.side = Side::none;  // "0.8 Overige baten en lasten" is a name
        if (!row.label.empty()) {
            row.year = parse_year(row.label);
            const bool name_of_something = row.taakveld || row.goal || own || is_reserve_changes(row.label);  // "0.10 Mutaties reserves" is no difference
            const Basis basis = name_of_something ? Basis::none : basis_of(row.label);
            const std::string words = words_of(row.label);
            if (row.year || (basis != Basis::none && row.side == Side::none && std::count(words.begin(), words.end(), ' ') <= 5)) {
                row.year = year_in(row.label);
                if (basis != Basis::none) row.basis = basis;
            }
        }

        if (figures + nulls == 0) {
            row.kind = row.label.empty() ? RowKind::empty : RowKind::section;
            if (row.kind == RowKind::section) {
                group = row.label;
                sections.insert(words_of(row.label));
                programme = own;
                row.programme = own;
                taakveld = row.taakveld;
                taakveld_sides.clear();
                parts += own.has_value();
                part_totals += total_row >= 0;
                total_row = -1;
            }
            continue;
        }
        last_figures = r;
        if (taakveld && !row.taakveld && is_side_label(row.label) && taakveld_sides.insert(row.side).second) row.taakveld = taakveld;
        if (is_subtotal_label(row.label)) {
            row.kind = RowKind::subtotal;
        } else if (total || (row.label.empty() && r > 0) || (!sided && (row.side == Side::saldo || row.side == Side::resultaat))) {
            row.kind = RowKind::total;
        } else if (sections.count(words_of(row.label)) > 0) {
            row.kind = RowKind::subtotal;  // the heading of a part, repeated with its sum
        }
        row.group = group;
        row.programme = own ? own : programme;
        if (row.kind == RowKind::total || row.kind == RowKind::subtotal) {
            const bool of_group = is_reserve_changes(row.label);
            if (says(words_of(row.label), "alle programma s")) row.programme.reset();
            if (total && total_row < 0 && !programme_of_label(name)) total_row = r;
            if (!of_group && !own) {
                if (sections.count(words_of(row.label)) > 0 || row.side == Side::resultaat || total) row.group.clear();
                if (total || row.side == Side::resultaat) row.programme.reset();
            }
            if (!of_group && (row.side == Side::resultaat || sections.count(words_of(row.label)) > 0)) group.clear();
            // "Totaal bestemmingsreserves" ends the group "Bestemmingsreserves": the next total is not of it.
            if (total && !group.empty() && words_of(row.label).ends_with(words_of(group))) group.clear();
        }
    }
    // Only the last of several programmes has a total: it is the table's, and what follows it is of no programme.
    for (int r = total_row + 1; total_row >= 0 && parts >= 2 && part_totals == 0 && r < grid.rows; ++r)
        if (rows[static_cast<std::size_t>(r)].kind == RowKind::total) rows[static_cast<std::size_t>(r)].programme.reset();
    // A total that other rows follow sums a part of the table only.
    for (int r = 0; r < last_figures; ++r) {
        RowMeaning& row = rows[static_cast<std::size_t>(r)];
        if (row.kind == RowKind::total) row.kind = RowKind::subtotal;
    }
    return rows;
}

std::vector<TableHalf> read_halves(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known) {
    std::vector<TableHalf> halves;
    for (int col = 1, first = 0; col <= grid.columns; ++col) {
        if (col < grid.columns && grid.label_start[static_cast<std::size_t>(col)] != col) continue;
        if (col == grid.columns && first == 0) break;
        const Table part = part_of(table, first, col - 1);
        halves.push_back({first, col - 1, read_rows(part, grid_of(part), names, known)});
        first = col;
    }
    return halves;
}

}  // namespace griffier
