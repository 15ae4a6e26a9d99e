#include "extractors/table_reading.h"

#include <algorithm>
#include <map>
#include <set>

#include "document/glued_figures.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/names.h"
#include "extractors/table_grid.h"
#include "extractors/table_scale.h"
#include "extractors/table_types.h"
#include "extractors/unit.h"
#include "extractors/vocabulary.h"

namespace griffier {
namespace {

constexpr double kIndent = 4;              // pt: a label that begins this much further right is a level deeper
constexpr double kUnitReach = 40;          // pt: a unit statement this near above the next table belongs to that one
constexpr std::size_t kLongestTitle = 60;  // bytes: longer texts below a heading are prose
constexpr std::size_t kShortText = 160;    // bytes: a block that long at most may be a unit statement by itself

// matches "(2019)" / not "(1.234)", "2019"
static const Pattern kBracketedYear(R"(\((?:19|20)\d\d\))");

// A day without a word beside it, with or without its year. matches "1-1", "31/12", "1-1-2024", "31.12", "1 januari 2024", "per 31 december" / not "2024", "Stand 1-1", "1.234"
static const Pattern kBareDay(R"((?i)(?:per |ultimo )?(?:0?1[-/.]0?1|31[-/.]12)(?:[-/.](?:20)?\d\d)?|(?i)(?:per )?(?:1 januari|31 december)(?: 20\d\d)?)");

// ---------------------------------------------------------------- the unit of a whole table

// A line below the grid that stands just above another table speaks of that one.
bool belongs_to_next(const Document& document, std::size_t table, const Line& line) {
    for (std::size_t other = 0; other < document.tables.size(); ++other) {
        if (other == table || document.tables[other].parts.empty()) continue;
        const TablePart& part = document.tables[other].parts.front();
        if (part.page == line.page && part.box.y0 >= line.box.y0 && part.box.y0 - line.box.y1 < kUnitReach) {
            const TablePart& own = document.tables[table].parts.back();
            if (own.page != line.page || line.box.y0 - own.box.y1 > part.box.y0 - line.box.y1) return true;
        }
    }
    return false;
}

std::optional<TableUnit> nearby_unit(const Document& document, std::size_t index) {
    const Table& table = document.tables[index];
    if (table.parts.empty()) return std::nullopt;
    const TablePart& first = table.parts.front();
    std::optional<TableUnit> above, below, bare;
    for (const Line& line : table.nearby) {
        auto unit = find_unit(line.text);
        if (unit && !bare && unit->kind == UnitKind::eur && !belongs_to_next(document, index, line)) bare = unit;  // "in €"
        if (!unit || !says_scale(*unit)) continue;
        if (line.page < first.page || (line.page == first.page && line.box.center_y() < first.box.center_y())) {
            above = unit;  // the last one above is the nearest
        } else if (!below && !belongs_to_next(document, index, line)) {
            below = unit;
        }
    }
    return above ? above : below ? below : bare;
}

// A short statement between the table and what stands before it (a heading or another table).
std::optional<TableUnit> unit_before(const Document& document, std::size_t index) {
    const auto place = std::find_if(document.blocks.begin(), document.blocks.end(),
                                    [&](const Block& block) { return block.kind == BlockKind::table && block.table == static_cast<int>(index); });
    if (place == document.blocks.end()) return std::nullopt;
    for (auto block = place; block != document.blocks.begin();) {
        --block;
        if (block->kind == BlockKind::table) return std::nullopt;
        if (block->kind == BlockKind::furniture) continue;
        if (block->text.size() <= kShortText) {
            auto unit = find_unit(block->text);
            if (unit && unit->kind == UnitKind::eur && says_scale(*unit)) return unit;
        }
        if (block->kind == BlockKind::heading) return std::nullopt;
    }
    return std::nullopt;
}

// A row above the first figures that holds the statement and nothing else: "Bedragen * € 1.000" under "ACTIVA | 31-12-2019".
std::optional<TableUnit> unit_row(const Table& table, const TableGrid& grid) {
    for (int row = 0; row < grid.rows; ++row) {
        std::optional<TableUnit> unit;
        int texts = 0;
        for (int col = 0; col < grid.columns; ++col) {
            const int index = grid.at(row, col);
            if (index < 0 || table.cells[static_cast<std::size_t>(index)].col != col) continue;
            const std::string& text = table.cells[static_cast<std::size_t>(index)].text;
            if (grid.figures[static_cast<std::size_t>(col)] && parse_amount(text) && !grid.header[static_cast<std::size_t>(row)]) return std::nullopt;
            ++texts;
            auto found = find_unit(text);
            if (found && says_scale(*found) && found->kind == UnitKind::eur && found->text.size() + 2 >= trim(text).size()) unit = found;
        }
        if (unit && texts == 1) return unit;
    }
    return std::nullopt;
}

// From the nearest statement outwards: header cells that speak for the whole table, caption, lines around, section.
std::optional<TableUnit> own_unit(const Document& document, std::size_t index, const TableGrid& grid) {
    const Table& table = document.tables[index];
    std::optional<TableUnit> bare;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)]) continue;
        const bool whole = cell.col < std::max(1, grid.label_columns) || 2 * cell.col_span > grid.columns;
        auto unit = find_unit(cell.text);
        if (!whole || !unit) continue;
        if (says_scale(*unit)) return unit;
        if (!bare) bare = unit;
    }
    if (auto unit = unit_row(table, grid)) return unit;
    if (auto unit = find_unit(table.caption)) return unit;
    if (auto unit = nearby_unit(document, index)) {
        if (says_scale(*unit)) return unit;
        bare = unit;
    }
    if (auto unit = unit_before(document, index)) return unit;
    for (int section = table.section, depth = 0; section >= 0 && depth < 8; section = document.sections[static_cast<std::size_t>(section)].parent, ++depth) {
        auto unit = find_unit(document.sections[static_cast<std::size_t>(section)].title);
        if (unit && unit->kind == UnitKind::eur && says_scale(*unit)) return unit;
    }
    return bare;
}

// ---------------------------------------------------------------- columns

// "Saldo" or "Resultaat 2024" behind a plan and an outcome, in columns that say no side: what parts them, not the balance of baten and lasten.
void mark_difference(std::vector<ColumnMeaning>& columns) {
    ColumnMeaning* saldo = nullptr;
    bool plan = false, outcome = false;
    for (ColumnMeaning& column : columns) {
        if (!column.figures) continue;
        const bool parts = (column.side == Side::saldo && !column.year) || column.side == Side::resultaat;
        if (parts && column.basis == Basis::none && !saldo && plan && outcome) {
            saldo = &column;
        } else if (column.side != Side::none) {
            return;
        } else if (column.basis == Basis::realisatie || column.basis == Basis::prognose) {
            outcome = true;
        } else if (column.basis != Basis::none && column.basis != Basis::verschil) {
            plan = true;
        }
    }
    if (!saldo || !plan || !outcome) return;
    saldo->side = Side::none;
    saldo->basis = Basis::verschil;
}

// "Oude raming" and "Nieuwe raming" of the same year and side: the plan before a change and after it.
void mark_plan_ages(std::vector<ColumnMeaning>& columns) {
    const auto age = [](const ColumnMeaning& column) {
        if (!column.figures || (column.basis != Basis::begroting && column.basis != Basis::raming)) return PlanAge::unsaid;
        const auto said = std::find_if(column.path.begin(), column.path.end(), [](const std::string& text) { return plan_age(text) != PlanAge::unsaid; });
        return said == column.path.end() ? PlanAge::unsaid : plan_age(*said);
    };
    std::vector<PlanAge> ages;
    for (const ColumnMeaning& column : columns) ages.push_back(age(column));
    for (std::size_t b = 0; b < columns.size(); ++b) {
        for (std::size_t a = 0; a < columns.size(); ++a) {
            ColumnMeaning &before = columns[b], &after = columns[a];
            if (ages[b] != PlanAge::before || ages[a] != PlanAge::after || before.year != after.year || before.side != after.side) continue;
            before.basis = Basis::begroting_primitief;
            after.basis = Basis::begroting_na_wijziging;
        }
    }
}

// "Verhoging" and "Verlaging", "Voordeel" and "Nadeel" side by side: what a plan is changed by. One header over several columns of figures says nothing of them.
void mark_changes(std::vector<ColumnMeaning>& columns) {
    const auto change = [](const ColumnMeaning& column) { return column.figures && !column.path.empty() ? change_of(column.path.back()) : Change::none; };
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (change(columns[i]) != Change::none && columns[i].path == columns[i - 1].path) return;
    const auto some = [&](Change wanted) { return std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& c) { return change(c) == wanted; }); };
    if (!some(Change::up) || !some(Change::down)) return;
    for (ColumnMeaning& column : columns) {
        if (change(column) == Change::none) continue;
        column.basis = Basis::verschil;
        column.lowers = change(column) == Change::down;
        column.favourable = favourable_of(column.path.back());
    }
}

std::vector<ColumnMeaning> read_columns(const Table& table, const TableGrid& grid) {
    std::vector<ColumnMeaning> columns(static_cast<std::size_t>(grid.columns));
    int below = 0;
    while (below < grid.rows && grid.header[static_cast<std::size_t>(below)]) ++below;
    bool reserves = false;
    for (int col = 0; col < grid.columns; ++col) {
        ColumnMeaning& column = columns[static_cast<std::size_t>(col)];
        column = column_meaning(header_path_at(table, grid, below, col));
        column.figures = grid.figures[static_cast<std::size_t>(col)];
        reserves = reserves || column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking;
    }
    // "Bij" and "Af" between two stands: what is added and what is drawn.
    const auto reads = [](const ColumnMeaning& column, std::string_view word) { return !column.path.empty() && words_of(column.path.back()) == word; };
    const bool both = std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& column) { return reads(column, " bij "); }) &&
                      std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& column) { return reads(column, " af "); });
    for (ColumnMeaning& column : columns) {
        if (both && column.side == Side::none && reads(column, " bij ")) column.side = Side::reserve_toevoeging;
        if (both && column.side == Side::none && reads(column, " af ")) column.side = Side::reserve_onttrekking;
    }
    // "1-1" and "31-12" around what is added and drawn: what there was then.
    for (ColumnMeaning& column : columns) {
        if (reserves && column.figures && column.side == Side::none && !column.path.empty() && RE2::FullMatch(column.path.back(), kBareDay))
            column.side = Side::other;
    }
    mark_difference(columns);
    mark_plan_ages(columns);
    mark_changes(columns);
    for (ColumnMeaning& column : columns) {
        if (!column.path.empty() && is_mutation_header(column.path.back()) && !reserves) {
            column.side = Side::none;
            column.basis = Basis::verschil;
        }
    }
    return columns;
}

// ---------------------------------------------------------------- rows

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

struct TableNames {
    bool programmes = false, goals = false;  // what the header of the label column says its rows are
    bool by_name = false;                    // "Programma" over them and nothing else
    bool perhaps = false;                    // "Omschrijving": rows are programmes where a heading or another table knows them
    int column = -1;                         // behind the names of the rows, one of their programmes: "Omschrijving | Programma | 2025"
    bool numbers = false;                    // "Progr." over the first of two label columns: a number there, and what it is spent on beside it
    std::optional<Named> programme, goal;    // of the whole table
};

TableNames read_names(const Document& document, const Table& table, const TableGrid& grid) {
    TableNames names;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)] || cell.col >= std::max(1, grid.label_columns)) continue;
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
                      words.starts_with(" deelprogramma ");
    }
    if (!names.programme) names.programme = programme_in(table.caption);
    names.goal = goal_in(table.caption);
    for (int section = table.section, depth = 0; section >= 0 && depth < 8; section = document.sections[static_cast<std::size_t>(section)].parent, ++depth) {
        const std::string& title = document.sections[static_cast<std::size_t>(section)].title;
        if (!names.programme) names.programme = programme_in(title);
        if (!names.programme) names.programme = named_programme(title);
        if (!names.goal) names.goal = goal_in(title);
    }
    return names;
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

// A programme by its name alone, under a header "Programma". matches "Watersysteem", "Bestuur en organisatie" / not "Algemene dekkingsmiddelen", "Mutaties reserves"
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

std::vector<RowMeaning> read_rows(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known) {
    std::vector<RowMeaning> rows(static_cast<std::size_t>(grid.rows));
    const std::vector<double> starts = label_starts(table, grid);
    std::optional<Named> programme;  // of the section row or repeated header that the row stands under
    std::string group, item;
    std::set<Side> item_sides;
    int item_from = -1, sided_at = -1;  // where the item's first row stands, and the last row with a side
    std::set<std::string> sections;     // labels of section rows: one that comes back with figures is their sum
    int last_figures = -1;
    int parts = 0, part_totals = 0;  // programmes that rows stand under, and totals below the names of the ones before the last
    int total_row = -1;              // the first total below the name of the last
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
            const bool named = grid.at(r, 0) >= 0 && table.cells[static_cast<std::size_t>(grid.at(r, 0))].row == r;  // or it runs on from the row above
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
        row.taakveld = names.goals ? std::nullopt : taakveld_in(name);
        if (!row.taakveld) {
            row.goal = goal_in(name);
            if (!row.goal && names.goals) row.goal = numbered_goal(name);
        }
        std::optional<Named> own = programme_of_label(name);
        const bool total = is_total_label(name);
        if (!own && names.numbers) own = number_beside(table, grid, r);
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
                parts += own.has_value();
                part_totals += total_row >= 0;
                total_row = -1;
            }
            continue;
        }
        last_figures = r;
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

// ---------------------------------------------------------------- tables that go on without a header

std::vector<int> figure_columns(const TableGrid& grid) {
    std::vector<int> columns;
    for (int col = 0; col < grid.columns; ++col) {
        if (grid.figures[static_cast<std::size_t>(col)]) columns.push_back(col);
    }
    return columns;
}

// matches "Tabel 17", "Figuur 3.2 Lasten" / not "Tabellen"
static const Pattern kNumberedCaption(R"((?i)(?:tabel|figuur|overzicht) ?\d.*)");

// A row that the table finder left out at the top of a page. matches "0.5 Treasury Baten 1.050 1.430 1.422 -7", "Mutaties reserves", "215 Bonus werken (DU)" /
// not "Tabel Overzicht renterisico", "Voor een toelichting verwijzen wij u naar de balans"
static const Pattern kStrayRow(R"((?:\S+ ){0,3}\S+|\S.* -?[\d.,]+ -?[\d.,]+|-?[\d.,]+)");
static const Pattern kTableTitle(R"((?i)(?:tabel|figuur|overzicht)\b.*)");  // matches "Tabel 3", "Overzicht reserves" / not "Tabellen"

bool is_stray_row(const Block& block) {
    if (block.kind != BlockKind::paragraph || block.lines.size() > 1) return false;
    return RE2::FullMatch(block.text, kStrayRow) && !RE2::FullMatch(block.text, kTableTitle);
}

// Whether something is printed between two tables that begins a new one: a heading, a caption, a paragraph; a row astray does not.
bool parted(const Document& document, std::size_t before, std::size_t table) {
    bool inside = false;
    for (const Block& block : document.blocks) {
        const bool own = block.kind == BlockKind::table;
        if (own && block.table == static_cast<int>(table)) return false;
        if (own && block.table == static_cast<int>(before)) {
            inside = true;
        } else if (inside && block.kind != BlockKind::furniture && !own && !is_stray_row(block)) {
            return true;
        }
    }
    return false;
}

// The first table of a page without any header, where the last one of the page before has as many columns of figures: its headers, unit and programme hold on.
bool goes_on(const Document& document, const std::vector<TableGrid>& grids, std::size_t index) {
    if (index == 0) return false;
    const Table &before = document.tables[index - 1], &table = document.tables[index];
    const TableGrid &from = grids[index - 1], &grid = grids[index];
    if (before.parts.empty() || table.parts.empty() || before.parts.back().page + 1 != table.parts.front().page || grid.rows == 0 || grid.header[0])
        return false;
    if (RE2::FullMatch(table.caption, kNumberedCaption) || parted(document, index - 1, index)) return false;
    const bool headed = from.rows > 0 && (from.header[0] || !from.inherited.empty());
    return headed && !figure_columns(grid).empty() && figure_columns(grid).size() == figure_columns(from).size();
}

void take_over_headers(const Table& before, const TableGrid& from, TableGrid& grid) {
    grid.inherited.assign(static_cast<std::size_t>(grid.columns), {});
    const std::vector<int> theirs = figure_columns(from), ours = figure_columns(grid);
    for (std::size_t i = 0; i < ours.size(); ++i) grid.inherited[static_cast<std::size_t>(ours[i])] = header_path_at(before, from, from.rows, theirs[i]);
}

// ---------------------------------------------------------------- cells

// Header paths by column and by the last header row above: a long table asks for the same ones over and over.
class HeaderPaths {
public:
    HeaderPaths(const Table& table, const TableGrid& grid) : table_(table), grid_(grid), last_(static_cast<std::size_t>(grid.rows), -1) {
        for (int row = 1; row < grid.rows; ++row)
            last_[static_cast<std::size_t>(row)] = grid.header[static_cast<std::size_t>(row - 1)] ? row - 1 : last_[static_cast<std::size_t>(row - 1)];
    }
    const std::vector<std::string>& at(int row, int col) {
        const auto [place, fresh] = paths_.try_emplace({last_[static_cast<std::size_t>(row)], col});
        if (fresh) place->second = header_path_at(table_, grid_, row, col);
        return place->second;
    }

private:
    const Table& table_;
    const TableGrid& grid_;
    std::vector<int> last_;
    std::map<std::pair<int, int>, std::vector<std::string>> paths_;
};

// "V" or "N" in a column of its own right of a figure; '\0' for none.
char mark_beside(const Table& table, const TableGrid& grid, const Cell& cell) {
    const int col = cell.col + cell.col_span;
    if (col >= grid.columns || grid.figures[static_cast<std::size_t>(col)] || grid.at(cell.row, col) < 0) return '\0';
    const std::string words = words_of(table.cells[static_cast<std::size_t>(grid.at(cell.row, col))].text);
    if (words == " v " || words == " voordeel " || words == " voordelig ") return 'V';
    return words == " n " || words == " nadeel " || words == " nadelig " ? 'N' : '\0';
}

// Columns in which a figure prints its sign: there a letter beside a figure only says whether that is good or bad. Where no
// figure of the column has a sign, the letter is the sign.
std::vector<char> signed_columns(const Table& table, const TableGrid& grid) {
    std::vector<char> is_signed(static_cast<std::size_t>(grid.columns), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)]) continue;
        const std::optional<Amount> amount = parse_amount(cell.text);
        if (amount && !amount->favourable && (amount->value.is_negative() || cell.text.starts_with('+'))) is_signed[static_cast<std::size_t>(cell.col)] = 1;
    }
    return is_signed;
}

// A ratio or percentage below "x € 1.000", a class of chance beside the amounts of a risk: the figure is what it prints.
bool is_unscaled(const TableReading& reading, const Cell& cell, const std::vector<std::string>& headers) {
    if (is_no_amount_row(reading.row_for(cell.row, cell.col).label)) return true;
    return reading.type == "risks" && !headers.empty() && is_risk_class(headers.back());
}

CellReading read_cell(const Table& table, const TableGrid& grid, const TableReading& reading, const Cell& cell, HeaderPaths& paths,
                      const std::vector<char>& signed_column) {
    CellReading out;
    if (cell.row >= grid.rows || cell.col >= grid.columns) return out;
    const bool header = grid.header[static_cast<std::size_t>(cell.row)];
    const bool label = cell.col < grid.label_columns || !grid.figures[static_cast<std::size_t>(cell.col)];
    if (header) return out;
    out.header_path = paths.at(cell.row, cell.col);
    if (cell.col < grid.label_columns) return out;
    std::optional<TableUnit> unit = reading.unit;
    const ColumnMeaning& column = reading.columns[static_cast<std::size_t>(cell.col)];
    if (column.unit) unit = column.unit;
    if (auto own = find_unit(reading.row_for(cell.row, cell.col).label); own && says_scale(*own)) unit = own;
    if (label && !parse_amount(cell.text)) return out;
    if (!label && run_together(cell.text)) {
        out.run_together = true;
        return out;
    }
    out.null = parse_null(cell.text);
    out.amount = parse_amount(cell.text, unit ? unit->scale : 1);
    if (!out.amount && reading.type == "risks") out.amount = parse_bound(cell.text, unit ? unit->scale : 1);
    if (!out.amount) return out;
    if (unit && unit->scale > 1 && out.amount->unit == UnitKind::none && is_unscaled(reading, cell, out.header_path)) {
        unit.reset();
        out.amount = parse_amount(cell.text);
    }
    if (out.amount->ambiguous && out.amount->unit == UnitKind::none && RE2::FullMatch(cell.text, kBracketedYear)) {
        out.amount.reset();  // the year of the figure above it
        return out;
    }
    if (label && !reading.columns[static_cast<std::size_t>(cell.col)].figures && parse_year(cell.text)) {
        out.amount.reset();
        return out;
    }
    if (const char mark = mark_beside(table, grid, cell); mark != '\0' && !out.amount->favourable) {
        out.amount->favourable = mark == 'V';
        if (mark == 'N' && !signed_column[static_cast<std::size_t>(cell.col)]) out.amount->value = -out.amount->value;
    }
    if (column.lowers && !signed_column[static_cast<std::size_t>(cell.col)]) out.amount->value = -out.amount->value;
    if (column.favourable && !out.amount->favourable && !signed_column[static_cast<std::size_t>(cell.col)]) out.amount->favourable = column.favourable;
    out.unit = out.amount->unit != UnitKind::none ? out.amount->unit : unit ? unit->kind : UnitKind::none;
    return out;
}

// Money by the € that its cells carry: nothing says more than that, so they are what they print, euros.
std::optional<TableUnit> unit_of_cells(const Table& table, const TableGrid& grid, const TableReading& reading) {
    int signs = 0, others = 0;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)] ||
            !grid.figures[static_cast<std::size_t>(cell.col)] || reading.columns[static_cast<std::size_t>(cell.col)].unit)
            continue;
        const auto amount = parse_amount(cell.text);
        if (!amount || amount->unit == UnitKind::percent || amount->value.is_zero()) continue;
        ++(amount->unit == UnitKind::eur ? signs : others);
    }
    if (signs == 0 || others > 0) return std::nullopt;
    TableUnit unit;
    unit.kind = UnitKind::eur;
    unit.text = "€";
    return unit;
}

// The unit of single columns, where it differs from the table's; and the table's, where all columns agree and nothing else is said.
void settle_column_units(TableReading& reading) {
    std::optional<TableUnit> common;
    bool agree = true;
    for (const ColumnMeaning& column : reading.columns) {
        if (!column.figures) continue;
        if (!column.unit || (common && (common->kind != column.unit->kind || common->scale != column.unit->scale))) agree = false;
        if (!common) common = column.unit;
    }
    if (!reading.unit && agree && common) reading.unit = common;
    for (ColumnMeaning& column : reading.columns) {
        if (!column.unit) continue;
        if (column.unit->kind == UnitKind::eur && !says_scale(*column.unit) && reading.unit && reading.unit->kind == UnitKind::eur)
            column.unit.reset();  // "€" over a column says no scale
        else if (reading.unit && column.unit->kind == reading.unit->kind && column.unit->scale == reading.unit->scale)
            column.unit.reset();
    }
}

// A short text of its own right before the table, statements of the unit aside, that says what kind of table it is: a heading that does not look like one.
std::string typed_line_before(const Document& document, std::size_t index) {
    auto block = std::find_if(document.blocks.begin(), document.blocks.end(),
                              [&](const Block& one) { return one.kind == BlockKind::table && one.table == static_cast<int>(index); });
    if (block == document.blocks.end()) return "";
    while (block != document.blocks.begin()) {
        --block;
        if (block->kind == BlockKind::furniture || (block->text.size() <= kLongestTitle && find_unit(block->text))) continue;
        const bool title = block->kind == BlockKind::paragraph && block->text.size() <= kLongestTitle && !block->text.ends_with('.');
        return title && !type_of_title(block->text).empty() ? block->text : "";
    }
    return "";
}

// The heading that the table stands under; where none says what it is, in a file without captions (a spreadsheet, whose headings are its sheets, CSV), the last line
// above it that is no statement of the unit.
std::string title_above(const Document& document, std::size_t index) {
    const Table& table = document.tables[index];
    std::string title = table.section >= 0 ? document.sections[static_cast<std::size_t>(table.section)].title : "";
    const bool written = std::all_of(document.pages.begin(), document.pages.end(), [](const Page& page) { return page.text_from == TextFrom::text; });
    const bool lone = table.section < 0 && document.sections.empty();
    if (const std::string line = written && !lone ? typed_line_before(document, index) : ""; !line.empty()) return line;
    if (!(lone || (written && type_of_title(title).empty())) || !table.caption.empty() || table.parts.empty()) return title;
    for (const Line& line : table.nearby)
        if (line.page == table.parts.front().page && line.box.y1 <= table.parts.front().box.y0 && !find_unit(line.text) &&
            (lone || line.text.size() <= kLongestTitle))
            title = line.text;
    return title;
}

// Programmes that headings and labels name in full, as number and words: "3 economie ".
std::set<std::string> known_programmes(const Document& document) {
    std::set<std::string> known;
    const auto add = [&](const std::optional<Named>& named) {
        if (named && !named->name.empty()) known.insert(named->number + words_of(named->name));
    };
    for (const Section& section : document.sections) add(programme_in(section.title));
    for (const Table& table : document.tables) {
        for (const Cell& cell : table.cells) {
            if (cell.col == 0) add(programme_of_label(cell.text));
        }
    }
    return known;
}

}  // namespace

std::vector<TableReading> read_tables(const Document& document) {
    std::vector<TableReading> readings(document.tables.size());
    const std::set<std::string> known = known_programmes(document);
    std::vector<TableGrid> grids;
    for (std::size_t i = 0; i < document.tables.size(); ++i) {
        const Table& table = document.tables[i];
        const TableGrid& grid = grids.emplace_back(grid_of(table));
        TableReading& reading = readings[i];
        TableNames names = read_names(document, table, grid);
        const bool continued = goes_on(document, grids, i);
        if (continued) {
            take_over_headers(document.tables[i - 1], grids[i - 1], grids[i]);
            const std::optional<Named> last = readings[i - 1].rows.empty() ? std::nullopt : readings[i - 1].rows.back().programme;
            names.programme = last ? last : readings[i - 1].programme;
            if (readings[i - 1].goal) names.goal = readings[i - 1].goal;
        }
        reading.programme = names.programme;
        reading.goal = names.goal;
        reading.columns = read_columns(table, grid);
        reading.rows = read_rows(table, grid, names, known);
        reading.halves = read_halves(table, grid, names, known);
        reading.type = table_type(table, grid, reading, title_above(document, i));
        reading.unit = own_unit(document, i, grid);
        if (continued && !reading.unit) reading.unit = readings[i - 1].unit;
        if (continued && reading.type.empty()) reading.type = readings[i - 1].type;
        settle_column_units(reading);
    }
    share_balance_units(document, grids, readings);
    apply_general_unit(document, grids, readings);
    infer_scales(document, grids, readings);
    for (std::size_t i = 0; i < document.tables.size(); ++i) {
        if (!readings[i].unit) readings[i].unit = unit_of_cells(document.tables[i], grids[i], readings[i]);
    }
    for (std::size_t i = 0; i < document.tables.size(); ++i) {
        const Table& table = document.tables[i];
        readings[i].cells.reserve(table.cells.size());
        HeaderPaths paths(table, grids[i]);
        const std::vector<char> signed_column = signed_columns(table, grids[i]);
        for (const Cell& cell : table.cells) readings[i].cells.push_back(read_cell(table, grids[i], readings[i], cell, paths, signed_column));
    }
    return readings;
}

}  // namespace griffier
