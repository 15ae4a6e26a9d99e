// Indicators: name, description, Bron, unit, values per series and year, explanation.
//
// Two forms. A table of its own under the indicator's heading (web editions: "Omschrijving", "Bron: X", "Type 2022 2024 …",
// "Toelichting"), or one table with a row per indicator (Eenheid, Bron, Nulmeting, Streefwaarde, years). A table is one by the
// words of its header, never by its looks.
#include "extractors/indicators/indicators.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/indicators/indicator_cells.h"
#include "extractors/indicators/indicator_changes.h"
#include "extractors/indicators/indicator_values.h"
#include "extractors/indicators/own_indicator_table.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/table_grid.h"
#include "extractors/unit.h"

namespace griffier {

namespace {

// matches header cells of a table with a row per indicator / not "Omschrijving"
const Pattern kNameHeader("(?i)^(?:naam |beleids|effect|prestatie|prestatie-|outcome-|kern)?indicator(?:en)?(?: .{0,40})?$");
const Pattern kUnitHeader("(?i)^(?:meet)?eenheid$");
const Pattern kSourceHeader("(?i)^bron(?:nen)?$");
const Pattern kMeasureHeader("(?i)\\b(?:nulmeting|streefwaarden?|peilwaarde|doelwaarde|realisatie|realisaties|norm|laatst bekende|streefcijfer)\\b");
// matches headers of columns that are no values of a series: numbers, notes / not "Wassenaar"
const Pattern kNoValueHeader(
    "(?i)^(?:nr\\.?|nummer|progr\\.?(?:amma)?(?: "
    "nr\\.?)?|doel(?:stelling)?|omschrijving|toelichting|opmerking(?:en)?|frequentie|thema|taakveld|doelgroep|trend|verplicht|bbv)$");
// matches the header of a column that says when the figures beside it were measured / not "Jaarlijks"
const Pattern kPeriodHeader("(?i)^(?:periode|jaar|peiljaar|peildatum|meetjaar|meetmoment|meest recente (?:jaar|periode|meting))$");
// matches financial tables, whose figures are kengetallen / not "Beleidsindicatoren"
const Pattern kFinancial("(?i)kengetal|schuldquote|solvabiliteit|weerstand");
// matches the kengetallen of BBV article 11: "Netto schuldquote", "1a. Netto schuldquote gecorrigeerd …" / not "Ontwikkeling schuld"
const Pattern kRatio(
    "(?i)^(?:\\d?[a-z]?[.)]? ?)?(?:netto ?schuldquote|(?:de )?solvabiliteit(?:sratio)?|(?:kengetal )?grondexploitatie$|structurele "
    "exploitatieruimte|belastingcapaciteit|"
    "debtratio|weerstandsratio|ratio weerstandsvermogen|weerstandsvermogen)");

struct RowForm {
    int name = -1, unit = -1, source = -1, period = -1;
    std::vector<int> values;
};

// A table of the financial kengetallen: two rows at least have their names, in the first column.
bool are_ratios(const Table& table) {
    int found = 0;
    for (const Cell& cell : table.cells) found += cell.col == 0 && !is_header_row(table, cell.row) && RE2::PartialMatch(cell.text, kRatio);
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
        const std::string all = in_one_line(texts);
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
            if (cell.col != col || is_header_row(table, cell.row)) continue;
            if (read_indicator_cell(cell.text).amount || are_years(cell.text))
                ++figures;
            else if (parse_null(cell.text) == NullToken::none)
                ++texts;
        }
        const bool dated = year_of_column(table, reading, col).has_value();
        const bool measure = dated && RE2::PartialMatch(in_one_line(headers_of(table, col)), kMeasureHeader);
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
    if (block == document.blocks.end() || block->kind == BlockKind::table || !RE2::FullMatch(block->text, kIndicatorSource, &source)) return "";
    return trim(source);
}

void read_rows(const Document& document, int index, const TableReading& reading, const RowForm& form, std::vector<Indicator>& indicators) {
    const Table& table = document.tables[static_cast<std::size_t>(index)];
    Indicator* above = nullptr;
    std::size_t first = indicators.size();
    const std::string source_of_all = form.source < 0 ? source_below(document, index) : "";
    for (int row = 0; row < table.rows; ++row) {
        if (is_header_row(table, row)) continue;
        const Cell* name = cell_at(table, row, form.name);
        const Cell* unit = form.unit < 0 ? nullptr : cell_at(table, row, form.unit);
        const Cell* source = form.source < 0 ? nullptr : cell_at(table, row, form.source);
        const Cell* period = form.period < 0 ? nullptr : cell_at(table, row, form.period);
        Indicator indicator;
        bool figure = false;
        for (const int col : form.values) {
            IndicatorValue value = value_at(table, index, row, col);
            const bool sure = heads_surely(table, col);  // else the value stands without series and year
            if (sure) value.series = without_year(in_one_line(headers_of(table, col)));
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
