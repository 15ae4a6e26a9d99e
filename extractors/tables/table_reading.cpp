#include "extractors/tables/table_reading.h"

#include <algorithm>
#include <map>
#include <set>

#include "document/pattern.h"
#include "document/tables/glued_figures.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/names.h"
#include "extractors/phrases.h"
#include "extractors/tables/column_meanings.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/parted_figures.h"
#include "extractors/tables/row_meanings.h"
#include "extractors/tables/table_grid.h"
#include "extractors/tables/table_scale.h"
#include "extractors/tables/table_types.h"
#include "extractors/tables/table_units.h"
#include "extractors/tables/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

constexpr std::size_t kLongestTitle = 60;  // bytes: longer texts below a heading are prose

// matches "(2019)" / not "(1.234)", "2019"
static const Pattern kBracketedYear(R"(\((?:19|20)\d\d\))");

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
        if (amount && !amount->lettered && (amount->value.is_negative() || cell.text.starts_with('+'))) is_signed[static_cast<std::size_t>(cell.col)] = 1;
    }
    return is_signed;
}

// Columns in which a figure prints both a sign and a letter.
std::vector<char> signed_and_lettered_columns(const Table& table, const TableGrid& grid) {
    std::vector<char> both(static_cast<std::size_t>(grid.columns), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns) continue;
        const std::optional<Amount> amount = parse_amount(cell.text);
        if (amount && amount->favourable && !amount->lettered && amount->value.is_negative()) both[static_cast<std::size_t>(cell.col)] = 1;
    }
    return both;
}

// Columns of a scan some of whose figures have a V or N of their own, beside or behind them: a figure without one is a figure whose letter was not read.
std::vector<char> lettered_columns(const Table& table, const TableGrid& grid) {
    std::vector<int> beside(static_cast<std::size_t>(grid.columns), 0), behind(static_cast<std::size_t>(grid.columns), 0);
    for (const Cell& cell : table.cells) {
        if (cell.origin != Origin::ocr || cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)]) continue;
        const std::optional<Amount> amount = parse_amount(cell.text);
        if (!amount) continue;
        behind[static_cast<std::size_t>(cell.col)] += amount->favourable.has_value();
        beside[static_cast<std::size_t>(cell.col)] += mark_beside(table, grid, cell) != '\0';
    }
    std::vector<char> columns(beside.size(), 0);
    for (std::size_t c = 0; c < beside.size(); ++c) columns[c] = beside[c] > 0 || behind[c] > 1;
    return columns;
}

// Columns of nothing but years ("Jaar afsluiting"), in a table that prints thousands with a point or under a header that says so: they are no amounts.
std::vector<char> columns_of_years(const Table& table, const TableGrid& grid) {
    static const Pattern kYear(R"((?:19|20)\d\d)");
    static const Pattern kDotted(R"([-−–(+€ ]*\d{1,3}(?:\.\d{3})+[-)]?)");
    static const Pattern kSaysYear(R"((?i).*jaar(?:tal)?\b.*)");  // matches "Jaar afsluiting", "Bouwjaar" / not "Jaarrekening 2024", "2024"
    std::vector<int> years(static_cast<std::size_t>(grid.columns), 0), others = years, said = years;
    bool dotted = false;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns) continue;
        const auto col = static_cast<std::size_t>(cell.col);
        if (grid.header[static_cast<std::size_t>(cell.row)]) {
            said[col] += RE2::FullMatch(cell.text, kSaysYear);
            continue;
        }
        if (!parse_amount(cell.text)) continue;
        (RE2::FullMatch(cell.text, kYear) ? years : others)[col] += 1;
        dotted = dotted || RE2::FullMatch(cell.text, kDotted);
    }
    std::vector<char> result(years.size(), 0);
    for (std::size_t c = 0; c < years.size(); ++c) result[c] = others[c] == 0 && (years[c] > 1 || said[c] > 0) && years[c] > 0 && (dotted || said[c] > 0);
    return result;
}

// A ratio or percentage below "x € 1.000", a class of chance beside the amounts of a risk: the figure is what it prints.
bool is_unscaled(const TableReading& reading, const Cell& cell, const std::vector<std::string>& headers) {
    if (is_no_amount_row(reading.row_for(cell.row, cell.col).label)) return true;
    return reading.type == "risks" && !headers.empty() && is_risk_class(headers.back());
}

CellReading read_cell(const Table& table, const TableGrid& grid, const TableReading& reading, const Cell& cell, HeaderPaths& paths,
                      const std::vector<char>& signed_column, const std::vector<char>& own_letters, const std::vector<char>& letters_wanted, bool several,
                      bool year) {
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
    if (year || (label && !parse_amount(cell.text))) return out;
    if (several || (!label && run_together(cell.text))) {
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
    if (out.amount->lettered && !*out.amount->favourable && own_letters[static_cast<std::size_t>(cell.col)])
        out.amount->ambiguous = true;  // "265 N" beside "-535 N": a minus, or none
    if (const char mark = mark_beside(table, grid, cell); mark != '\0' && !out.amount->favourable) {
        out.amount->favourable = mark == 'V';
        if (mark == 'N' && !signed_column[static_cast<std::size_t>(cell.col)]) out.amount->value = -out.amount->value;
    }
    if (!out.amount->favourable && !out.amount->value.is_zero() && cell.origin == Origin::ocr && letters_wanted[static_cast<std::size_t>(cell.col)] &&
        !signed_column[static_cast<std::size_t>(cell.col)])
        out.amount->ambiguous = true;  // a plus, or a minus whose N was not read
    if (column.lowers && !signed_column[static_cast<std::size_t>(cell.col)]) out.amount->value = -out.amount->value;
    if (column.favourable && !out.amount->favourable && !signed_column[static_cast<std::size_t>(cell.col)]) out.amount->favourable = column.favourable;
    out.unit = out.amount->unit != UnitKind::none ? out.amount->unit : unit ? unit->kind : UnitKind::none;
    return out;
}

// ---------------------------------------------------------------- titles and names

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

// The heading that the table stands under; where none says what it is, in a file without captions (a spreadsheet, whose headings are its sheets, CSV), the last
// line above it that is no statement of the unit.
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
        const bool list = std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
            const std::string words = words_of(cell.text);
            return cell.col == 0 && cell.row < table.header_rows && (words == " programma " || words == " programma s ");
        });
        for (const Cell& cell : table.cells) {
            if (cell.col > 0) continue;
            add(programme_of_label(cell.text));
            if (list && cell.row >= table.header_rows) add(numbered_programme(cell.text));
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
        TableNames names = read_names(document, table, grid, known);
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
        const std::vector<char> own_letters = signed_and_lettered_columns(table, grids[i]), letters_wanted = lettered_columns(table, grids[i]);
        const std::vector<char> several = maybe_several_figures(table, grids[i]), of_years = columns_of_years(table, grids[i]);
        for (std::size_t c = 0; c < table.cells.size(); ++c) {
            const auto col = static_cast<std::size_t>(table.cells[c].col);
            readings[i].cells.push_back(read_cell(table, grids[i], readings[i], table.cells[c], paths, signed_column, own_letters, letters_wanted,
                                                  several[c] != 0, col < of_years.size() && of_years[col] != 0));
        }
    }
    return readings;
}

}  // namespace griffier
