// Indicators: name, description, Bron, unit, values per series and year, explanation.
//
// Two forms. A table of its own under the indicator's heading (web editions: "Omschrijving", "Bron: X", "Type 2022 2024 …",
// "Toelichting"), or one table with a row per indicator (Eenheid, Bron, Nulmeting, Streefwaarde, years). A table is one by the
// words of its header, never by its looks.
#include "extractors/indicators.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "document/headings.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/indicator_cells.h"
#include "extractors/indicator_changes.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/table_grid.h"
#include "extractors/unit.h"

namespace griffier {

namespace {

// matches "Omschrijving", "Omschrijving: het aantal" / not "Omschrijving van"
static const Pattern kDescriptionLabel("(?i)^(omschrijving|definitie)(?: ?:? ?)$");
static const Pattern kDescriptionText("(?i)^(?:omschrijving|definitie) ?: (.+)$");
// matches "Bron: Stadspeiling", "bron: CBS" / not "Bronnen van inkomsten"
static const Pattern kSource("(?i)^bron(?:nen)? ?: ?(.+)$");
// matches "Toelichting", "Toelichting:", "Toelichting: De verwachting" / not "Toelichting Financiën"
static const Pattern kExplanation("(?i)^toelichting ?(?:$|: ?(.*)$)");
// matches header cells of a table with a row per indicator / not "Omschrijving"
static const Pattern kNameHeader("(?i)^(?:naam |beleids|effect|prestatie|prestatie-|outcome-|kern)?indicator(?:en)?(?: .{0,40})?$");
static const Pattern kUnitHeader("(?i)^(?:meet)?eenheid$");
static const Pattern kSourceHeader("(?i)^bron(?:nen)?$");
static const Pattern kMeasureHeader("(?i)\\b(?:nulmeting|streefwaarden?|peilwaarde|doelwaarde|realisatie|realisaties|norm|laatst bekende|streefcijfer)\\b");
// matches headers of columns that are no values of a series: numbers, notes / not "Wassenaar"
static const Pattern kNoValueHeader(
    "(?i)^(?:nr\\.?|nummer|progr\\.?(?:amma)?(?: "
    "nr\\.?)?|doel(?:stelling)?|omschrijving|toelichting|opmerking(?:en)?|frequentie|thema|taakveld|doelgroep|trend|verplicht|bbv)$");
// matches the header of a column that says when the figures beside it were measured / not "Jaarlijks"
static const Pattern kPeriodHeader("(?i)^(?:periode|jaar|peiljaar|peildatum|meetjaar|meetmoment|meest recente (?:jaar|periode|meting))$");
// matches financial tables, whose figures are kengetallen / not "Beleidsindicatoren"
static const Pattern kFinancial("(?i)kengetal|schuldquote|solvabiliteit|weerstand");
// matches the kengetallen of BBV article 11: "Netto schuldquote", "1a. Netto schuldquote gecorrigeerd …" / not "Ontwikkeling schuld"
static const Pattern kRatio(
    "(?i)^(?:\\d?[a-z]?[.)]? ?)?(?:netto ?schuldquote|(?:de )?solvabiliteit(?:sratio)?|(?:kengetal )?grondexploitatie$|structurele "
    "exploitatieruimte|belastingcapaciteit|"
    "debtratio|weerstandsratio|ratio weerstandsvermogen|weerstandsvermogen)");
// matches row labels of series: "Realisatie", "Begroting PB 2024", "Streefwaarde" / not "Aantal bijstandsuitkeringen"
static const Pattern kSeries(
    "(?i)^(?:realisatie|begroting|begroot|streefwaarde|doel(?:stelling|waarde)?|prognose|norm|raming|nulmeting|landelijk|gemeente|nederland|werkelijk|ambitie)"
    "\\b");

constexpr std::size_t kLongestName = 160;  // bytes

bool header_row(const Table& table, int row) {
    return row < table.header_rows || std::find(table.inner_header_rows.begin(), table.inner_header_rows.end(), row) != table.inner_header_rows.end();
}

const Cell* cell_at(const Table& table, int row, int col) {
    for (const Cell& cell : table.cells)
        if (cell.row <= row && row < cell.row + cell.row_span && cell.col <= col && col < cell.col + cell.col_span) return &cell;
    return nullptr;
}

// The texts above a column, top to bottom.
std::vector<std::string> headers_of(const Table& table, int col) {
    std::vector<std::string> texts;
    for (int row = 0; row < table.header_rows; ++row) {
        const Cell* cell = cell_at(table, row, col);
        if (cell != nullptr && (texts.empty() || texts.back() != cell->text)) texts.push_back(cell->text);
    }
    return texts;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
    return all;
}

std::optional<int> year_of_column(const Table& table, const TableReading& reading, int col) {
    const auto at = static_cast<std::size_t>(col);
    if (at < reading.columns.size() && reading.columns[at].year) return reading.columns[at].year;
    const auto texts = headers_of(table, col);
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        if (const auto year = parse_year(*text)) return year;
    return std::nullopt;
}

IndicatorValue value_at(const Table& table, int index, int row, int col) {
    IndicatorValue value;
    const Cell* cell = cell_at(table, row, col);
    if (cell == nullptr) {  // nothing printed: the place is all there is to say
        value.source.page = table.parts.empty() ? 1 : table.parts.front().page;
        value.source.box = table.parts.empty() ? Box{} : table.parts.front().box;
        value.source.cell = CellRef{index, row, col};
        return value;
    }
    value.text = cell->text;
    value.source = place_of_cell(index, *cell);
    const IndicatorCell read = read_indicator_cell(cell->text);
    if (read.amount) value.value = read.amount->value;
    value.year = read.year;
    return value;
}

// The unit printed with most of the figures of the indicator; none where they print none.
UnitKind printed_unit(const Indicator& indicator) {
    UnitKind unit = UnitKind::none;
    for (const IndicatorValue& value : indicator.values) {
        const auto amount = read_indicator_cell(value.text).amount;
        if (!amount || amount->unit == UnitKind::none) continue;
        if (unit != UnitKind::none && unit != amount->unit) return UnitKind::other;
        unit = amount->unit;
    }
    return unit;
}

// ---------------------------------------------------------------- an indicator with a table of its own

// "Type | 2022 | 2024 …" over rows of series.
bool is_own_table(const Table& table, const TableReading& reading) {
    if (table.header_rows < 1 || table.columns < 2) return false;
    const Cell* corner = cell_at(table, 0, 0);
    const std::string title = corner == nullptr ? "" : fold(corner->text);
    if (title != "type" && title != "soort" && title != "reeks" && title != "") return false;
    int years = 0, series = 0, rows = 0;
    for (int col = 1; col < table.columns; ++col) years += year_of_column(table, reading, col).has_value();
    for (int row = 0; row < table.rows; ++row) {
        if (header_row(table, row)) continue;
        ++rows;
        const Cell* label = cell_at(table, row, 0);
        if (label != nullptr && RE2::PartialMatch(label->text, kSeries)) ++series;
    }
    if (years < table.columns - 1 || rows == 0) return false;
    return title == "type" ? true : series == rows;
}

bool is_label_block(const std::string& text) {
    return RE2::PartialMatch(text, kDescriptionLabel) || RE2::PartialMatch(text, kDescriptionText) || RE2::PartialMatch(text, kSource) ||
           RE2::PartialMatch(text, kExplanation);
}

std::string navigation_title(const Block& block) { return navigation_line(block.text).value_or(""); }

// A line that could be an indicator's name though it is no section: short, no sentence, no label.
bool could_be_name(const Block& block) {
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::caption) return false;
    const std::string text = trim(block.text);
    if (text.empty() || text.size() > kLongestName || is_label_block(text) || parse_amount(text)) return false;
    return std::string_view(".,;:!").find(text.back()) == std::string_view::npos;
}

// Right below stands the label of a description or source, as it does below an indicator's name.
bool opens_indicator(const Document& document, std::size_t name) {
    for (std::size_t i = name + 1; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        return RE2::PartialMatch(block.text, kDescriptionLabel) || RE2::PartialMatch(block.text, kDescriptionText) || RE2::PartialMatch(block.text, kSource);
    }
    return false;
}

// The text of a description or explanation may be as short as a name: "Omschrijving", text, "Bron: …".
bool in_labelled_text(const Document& document, int index) {
    bool right_above = true;
    for (int i = index - 1; i >= 0; --i) {
        const Block& block = document.blocks[static_cast<std::size_t>(i)];
        if (block.kind == BlockKind::furniture) continue;
        if (RE2::PartialMatch(block.text, kDescriptionLabel) || RE2::PartialMatch(block.text, kDescriptionText)) return true;
        if (RE2::PartialMatch(block.text, kExplanation)) return right_above;
        if (block.kind == BlockKind::table || block.kind == BlockKind::heading || is_label_block(block.text)) return false;
        right_above = false;
    }
    return false;
}

// Name, description and source stand above the table, back to the heading that is the name or to another table.
void read_above(const Document& document, int block_index, Indicator& indicator) {
    int start = block_index;
    bool named = false;
    for (int i = block_index - 1; i >= 0; --i) {
        const Block& block = document.blocks[static_cast<std::size_t>(i)];
        if (block.kind == BlockKind::table) break;
        start = i;
        const bool title = could_be_name(block) && opens_indicator(document, static_cast<std::size_t>(i)) && !in_labelled_text(document, i);
        if ((block.kind != BlockKind::heading && !title) || is_label_block(block.text)) continue;
        indicator.name = trim(block.text);
        indicator.source = place_of_block(block);
        named = true;
        break;
    }
    bool in_description = false;
    for (int i = named ? start + 1 : start; i < block_index; ++i) {
        const Block& block = document.blocks[static_cast<std::size_t>(i)];
        if (block.kind == BlockKind::furniture) {
            const std::string title = navigation_title(block);
            if (!named && !title.empty() && !RE2::PartialMatch(title, kExplanation)) {
                indicator.name = title;
                indicator.source = place_of_block(block);
                named = true;
                indicator.description.clear();
            }
            continue;
        }
        // A block may hold label and text in one, or the source as its last line.
        std::string rest;
        std::vector<std::string> parts;
        for (const Line& line : block.lines) {
            const std::string text = trim(line.text);
            if (parts.empty() || is_label_block(text))
                parts.push_back(text);
            else
                parts.back() += " " + text;
            if (RE2::FullMatch(text, kDescriptionLabel)) parts.push_back("");
        }
        if (block.lines.empty()) parts.push_back(block.text);
        if (parts.size() == 1) parts[0] = block.text;  // with its hyphens taken out
        for (const std::string& part : parts) {
            if (part.empty()) continue;
            if (RE2::FullMatch(part, kSource, &rest)) {
                indicator.data_source = trim(rest);
                in_description = false;
            } else if (RE2::FullMatch(part, kDescriptionLabel)) {
                in_description = true;
                indicator.description.clear();
            } else if (RE2::FullMatch(part, kDescriptionText, &rest)) {
                indicator.description = trim(rest);
                in_description = true;
            } else if (RE2::PartialMatch(part, kExplanation)) {
                in_description = false;
            } else if (in_description) {
                indicator.description += (indicator.description.empty() ? "" : " ") + part;
            }
        }
    }
}

// The explanation follows its table at once: a heading, navigation line or label "Toelichting", then text.
std::string read_below(const Document& document, int block_index, std::string& data_source) {
    std::string explanation;
    bool open = false, text_seen = false;
    for (std::size_t i = static_cast<std::size_t>(block_index) + 1; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::table) break;
        const std::string navigation = navigation_title(block);
        if (block.kind == BlockKind::furniture && navigation.empty()) continue;  // a running header
        if (!navigation.empty()) {
            if (text_seen || !RE2::FullMatch(navigation, kExplanation)) break;
            open = true;
            continue;
        }
        std::string rest;
        if (RE2::FullMatch(block.text, kExplanation, &rest)) {
            if (text_seen) break;  // another one: not ours
            open = true;
            if (!trim(rest).empty()) explanation = trim(rest), text_seen = true;
            continue;
        }
        if (!open && data_source.empty() && RE2::FullMatch(block.text, kSource, &rest)) {  // printed under the table
            data_source = trim(rest);
            continue;
        }
        if (block.kind == BlockKind::heading || !open || is_label_block(block.text)) break;
        if (text_seen && could_be_name(block) && opens_indicator(document, i)) break;  // the next indicator
        explanation += (explanation.empty() ? "" : " ") + (block.marker.empty() ? "" : block.marker + " ") + block.text;
        text_seen = true;
    }
    return explanation;
}

std::optional<Indicator> read_own_table(const Document& document, int index, const TableReading& reading) {
    const Table& table = document.tables[static_cast<std::size_t>(index)];
    const auto block =
        std::find_if(document.blocks.begin(), document.blocks.end(), [&](const Block& b) { return b.kind == BlockKind::table && b.table == index; });
    Indicator indicator;
    indicator.section = table.section;
    if (block != document.blocks.end()) {
        const int at = static_cast<int>(block - document.blocks.begin());
        read_above(document, at, indicator);
        indicator.explanation = read_below(document, at, indicator.data_source);
    }
    std::string source;
    for (const Line& line : table.nearby)
        if (indicator.data_source.empty() && RE2::FullMatch(trim(line.text), kSource, &source)) indicator.data_source = trim(source);
    if (indicator.data_source.empty() && RE2::FullMatch(table.caption, kSource, &source)) indicator.data_source = trim(source);
    if (indicator.name.empty() && !table.caption.empty() && !RE2::FullMatch(table.caption, kSource)) {
        indicator.name = table.caption;
        indicator.source.page = table.parts.empty() ? 1 : table.parts.front().page;
        indicator.source.box = table.caption_box;
        indicator.source.text = table.caption;
    }
    if (indicator.name.empty()) return std::nullopt;
    indicator.goal = reading.goal;
    for (int row = 0; row < table.rows; ++row) {
        if (header_row(table, row)) continue;
        const Cell* label = cell_at(table, row, 0);
        for (int col = 1; col < table.columns; ++col) {
            IndicatorValue value = value_at(table, index, row, col);
            value.series = label == nullptr ? "" : label->text;
            if (!value.year) value.year = year_of_column(table, reading, col);
            indicator.values.push_back(std::move(value));
        }
    }
    indicator.unit = printed_unit(indicator);
    if (indicator.unit == UnitKind::none) indicator.unit = indicator_unit(indicator.name);
    indicator.unit_base = unit_base_of(indicator.name);
    return indicator;
}

// ---------------------------------------------------------------- a table with a row per indicator

struct RowForm {
    int name = -1, unit = -1, source = -1, period = -1;
    std::vector<int> values;
};

// A table of the financial kengetallen: two rows at least have their names, in the first column.
bool are_ratios(const Table& table) {
    int found = 0;
    for (const Cell& cell : table.cells) found += cell.col == 0 && !header_row(table, cell.row) && RE2::PartialMatch(cell.text, kRatio);
    return found >= 2;
}

std::optional<RowForm> row_form(const Table& table, const TableReading& reading) {
    if (table.header_rows < 1) return std::nullopt;
    RowForm form;
    const bool ratios = are_ratios(table);
    if (!ratios && RE2::PartialMatch(table.caption, kFinancial)) return std::nullopt;
    bool named = ratios, measured = ratios;
    if (ratios) form.name = 0;
    std::vector<int> rest;
    for (int col = 0; col < table.columns; ++col) {
        const auto texts = headers_of(table, col);
        const std::string last = texts.empty() ? "" : texts.back();
        const std::string all = joined(texts);
        const auto any = [&](const RE2& pattern) {
            return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return RE2::FullMatch(text, pattern); });
        };
        if (form.unit < 0 && any(kUnitHeader))
            form.unit = col;
        else if (form.source < 0 && any(kSourceHeader))
            form.source = col;
        else if (form.period < 0 && any(kPeriodHeader))
            form.period = col;
        else if (ratios && col == form.name)
            continue;
        else if (form.name < 0 && any(kNameHeader) && !year_of_column(table, reading, col))
            form.name = col, named = true;
        else if (RE2::FullMatch(last, kNoValueHeader) || (texts.empty() && col == 0))
            continue;
        else {
            rest.push_back(col);
            measured = measured || RE2::PartialMatch(all, kMeasureHeader);
        }
    }
    // Under "Indicator", columns that are all of a year hold measurements, whatever they are called: "2023 | 2024 | Doel 2024".
    const bool all_dated =
        form.name >= 0 && !rest.empty() && std::all_of(rest.begin(), rest.end(), [&](int col) { return year_of_column(table, reading, col).has_value(); });
    const bool columns_say = form.unit >= 0 || form.source >= 0 || measured || all_dated;
    if (!named && !(form.unit >= 0 && form.source >= 0 && measured)) return std::nullopt;
    if (!columns_say) return std::nullopt;
    if (form.name < 0) {  // the first column that is nothing else
        for (int col = 0; col < table.columns && form.name < 0; ++col)
            if (col != form.unit && col != form.source && std::find(rest.begin(), rest.end(), col) == rest.end()) form.name = col;
        if (form.name < 0 && !rest.empty()) {
            form.name = rest.front();
            rest.erase(rest.begin());
        }
    }
    // A column of values holds at least one figure, or only null tokens under a header with a year; under a header that names a measurement and a
    // year its values may be words.
    for (const int col : rest) {
        int figures = 0, texts = 0;
        for (const Cell& cell : table.cells) {
            if (cell.col != col || header_row(table, cell.row)) continue;
            if (read_indicator_cell(cell.text).amount || are_years(cell.text))
                ++figures;
            else if (parse_null(cell.text) == NullToken::none)
                ++texts;
        }
        const bool dated = year_of_column(table, reading, col).has_value();
        const bool measure = dated && RE2::PartialMatch(joined(headers_of(table, col)), kMeasureHeader);
        if (col > form.name && (figures > 0 || measure || (texts == 0 && dated))) form.values.push_back(col);
    }
    if (form.name < 0 || form.values.empty()) return std::nullopt;
    return form;
}

// Years stand in brackets behind their figure, in a column of their own or on the line below: "0,2 | (2016)".
// Takes them out of the row; true where the row holds nothing else and so goes on from the row above.
bool take_years(std::vector<IndicatorValue>& values, Indicator* above) {
    bool only_years = true, any = false;
    std::vector<IndicatorValue> kept;
    for (IndicatorValue& value : values) {
        const auto year = lone_year(value.text);  // several years in one cell belong to no figure for certain
        if (!are_years(value.text)) {
            only_years = only_years && value.text.empty();
            kept.push_back(std::move(value));
            continue;
        }
        any = true;
        if (!kept.empty() && kept.back().value) {
            if (year) kept.back().year = year;
            only_years = false;
        } else if (above != nullptr && year) {
            for (IndicatorValue& earlier : above->values)
                if (earlier.source.cell && value.source.cell && earlier.source.cell->col == value.source.cell->col && earlier.value) earlier.year = year;
        }
    }
    values = std::move(kept);
    return any && only_years;
}

// "Duizend euro", "x € 1.000" as Eenheid: the figures of the row are thousands, but for those that print their own.
void apply_scale(const std::string& unit_text, Indicator& indicator) {
    const auto unit = find_unit(unit_text);
    if (!unit || unit->kind != UnitKind::eur || unit->scale == 1) return;
    for (IndicatorValue& value : indicator.values) {
        const auto amount = read_indicator_cell(value.text).amount;
        if (value.value && amount && amount->unit == UnitKind::none) value.value = *value.value * Decimal(unit->scale);
    }
}

// "Bron: …" right below a table, for all its rows.
std::string source_below(const Document& document, int index) {
    auto block = std::find_if(document.blocks.begin(), document.blocks.end(), [&](const Block& b) { return b.kind == BlockKind::table && b.table == index; });
    std::string source;
    while (block != document.blocks.end() && ++block != document.blocks.end() && block->kind == BlockKind::furniture) continue;
    if (block == document.blocks.end() || block->kind == BlockKind::table || !RE2::FullMatch(block->text, kSource, &source)) return "";
    return trim(source);
}

void read_rows(const Document& document, int index, const TableReading& reading, const RowForm& form, std::vector<Indicator>& indicators) {
    const Table& table = document.tables[static_cast<std::size_t>(index)];
    Indicator* above = nullptr;
    std::size_t first = indicators.size();
    const std::string source_of_all = form.source < 0 ? source_below(document, index) : "";
    for (int row = 0; row < table.rows; ++row) {
        if (header_row(table, row)) continue;
        const Cell* name = cell_at(table, row, form.name);
        const Cell* unit = form.unit < 0 ? nullptr : cell_at(table, row, form.unit);
        const Cell* source = form.source < 0 ? nullptr : cell_at(table, row, form.source);
        const Cell* period = form.period < 0 ? nullptr : cell_at(table, row, form.period);
        Indicator indicator;
        bool figure = false;
        for (const int col : form.values) {
            IndicatorValue value = value_at(table, index, row, col);
            const bool sure = heads_surely(table, col);  // else the value stands without series and year
            if (sure) value.series = without_year(joined(headers_of(table, col)));
            if (sure && !value.year) value.year = year_of_column(table, reading, col);
            if (!value.year && period != nullptr && period->row <= row) value.year = year_in(period->text);
            figure = figure || !value.text.empty();
            indicator.values.push_back(std::move(value));
        }
        above = indicators.size() > first ? &indicators.back() : nullptr;
        if (take_years(indicator.values, above)) {  // the second line of the row above
            if (above != nullptr && name != nullptr && name->row == row) above->name += " " + name->text;
            if (above != nullptr && source != nullptr && source->row == row) above->data_source += (above->data_source.empty() ? "" : " ") + source->text;
            continue;
        }
        if (name == nullptr || name->row != row || name->col_span >= table.columns || parse_amount(name->text)) continue;
        if (!figure) continue;  // a heading between the rows
        indicator.name = name->text;
        indicator.section = table.section;
        indicator.source = place_of_cell(index, *name);
        indicator.goal = reading.goal;
        indicator.data_source = source != nullptr ? source->text : source_of_all;
        if (unit != nullptr) indicator.unit = indicator_unit(unit->text);
        if (unit != nullptr) apply_scale(unit->text, indicator);
        if (indicator.unit == UnitKind::none) indicator.unit = printed_unit(indicator);
        if (indicator.unit == UnitKind::none) indicator.unit = indicator_unit(indicator.name);
        if (indicator.unit == UnitKind::none && unit != nullptr)
            indicator.unit = unit_base_of(unit->text) == trim(unit->text) ? UnitKind::count : UnitKind::other;
        indicator.unit_base = unit == nullptr ? unit_base_of(indicator.name) : unit_base_of(unit->text);
        indicators.push_back(std::move(indicator));
    }
}

}  // namespace

std::vector<Indicator> find_indicators(const Document& document, const std::vector<TableReading>& tables, const DocumentFacts&) {
    std::vector<Indicator> indicators;
    static const TableReading kUnread;
    for (std::size_t i = 0; i < document.tables.size(); ++i) {
        const Table& table = document.tables[i];
        const TableReading& reading = i < tables.size() ? tables[i] : kUnread;
        const int index = static_cast<int>(i);
        if (const auto form = row_form(table, reading)) {
            read_rows(document, index, reading, *form, indicators);
        } else if (is_own_table(table, reading)) {
            if (auto indicator = read_own_table(document, index, reading)) indicators.push_back(std::move(*indicator));
        }
    }
    find_indicator_changes(document, indicators);
    return indicators;
}

}  // namespace griffier
