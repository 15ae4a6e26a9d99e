#include "extractors/indicators/own_indicator_table.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/indicators/indicator_cells.h"
#include "extractors/indicators/indicator_values.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

// matches "Omschrijving", "Omschrijving: het aantal" / not "Omschrijving van"
const Pattern kDescriptionLabel("(?i)^(omschrijving|definitie)(?: ?:? ?)$");
const Pattern kDescriptionText("(?i)^(?:omschrijving|definitie) ?: (.+)$");
// matches "Toelichting", "Toelichting:", "Toelichting: De verwachting" / not "Toelichting Financiën"
const Pattern kExplanation("(?i)^toelichting ?(?:$|: ?(.*)$)");
// matches row labels of series: "Realisatie", "Begroting PB 2024", "Streefwaarde" / not "Aantal bijstandsuitkeringen"
const Pattern kSeries(
    "(?i)^(?:realisatie|begroting|begroot|streefwaarde|doel(?:stelling|waarde)?|prognose|norm|raming|nulmeting|landelijk|gemeente|nederland|werkelijk|ambitie)"
    "\\b");

constexpr std::size_t kLongestName = 160;  // bytes

bool is_label_block(const std::string& text) {
    return RE2::PartialMatch(text, kDescriptionLabel) || RE2::PartialMatch(text, kDescriptionText) || RE2::PartialMatch(text, kIndicatorSource) ||
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
        return RE2::PartialMatch(block.text, kDescriptionLabel) || RE2::PartialMatch(block.text, kDescriptionText) ||
               RE2::PartialMatch(block.text, kIndicatorSource);
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
            if (RE2::FullMatch(part, kIndicatorSource, &rest)) {
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
        if (!open && data_source.empty() && RE2::FullMatch(block.text, kIndicatorSource, &rest)) {  // printed under the table
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

}  // namespace

bool is_own_table(const Table& table, const TableReading& reading) {
    if (table.header_rows < 1 || table.columns < 2) return false;
    const Cell* corner = cell_at(table, 0, 0);
    const std::string title = corner == nullptr ? "" : fold(corner->text);
    if (title != "type" && title != "soort" && title != "reeks" && title != "") return false;
    int years = 0, series = 0, rows = 0;
    for (int col = 1; col < table.columns; ++col) years += year_of_column(table, reading, col).has_value();
    for (int row = 0; row < table.rows; ++row) {
        if (is_header_row(table, row)) continue;
        ++rows;
        const Cell* label = cell_at(table, row, 0);
        if (label != nullptr && RE2::PartialMatch(label->text, kSeries)) ++series;
    }
    if (years < table.columns - 1 || rows == 0) return false;
    return title == "type" ? true : series == rows;
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
        if (indicator.data_source.empty() && RE2::FullMatch(trim(line.text), kIndicatorSource, &source)) indicator.data_source = trim(source);
    if (indicator.data_source.empty() && RE2::FullMatch(table.caption, kIndicatorSource, &source)) indicator.data_source = trim(source);
    if (indicator.name.empty() && !table.caption.empty() && !RE2::FullMatch(table.caption, kIndicatorSource)) {
        indicator.name = table.caption;
        indicator.source.page = table.parts.empty() ? 1 : table.parts.front().page;
        indicator.source.box = table.caption_box;
        indicator.source.text = table.caption;
    }
    if (indicator.name.empty()) return std::nullopt;
    indicator.goal = reading.goal;
    for (int row = 0; row < table.rows; ++row) {
        if (is_header_row(table, row)) continue;
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

}  // namespace griffier
