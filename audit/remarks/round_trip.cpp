// ROUNDTRIP: every value that is handed on, printed again, has the digits that were read, in their order and at their places.
#include <cctype>

#include "audit/remarks/observation.h"
#include "audit/remarks/reading_signs.h"
#include "extractors/indicators/indicator_cells.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

constexpr std::size_t kMostDigits = 17;  // more do not fit

// The digits of a printed figure as a whole number: "1.234,50" -> 123450. nullopt for none, or too many.
std::optional<Decimal> digits_of(const std::string& text) {
    std::string digits;
    for (const char c : text)
        if (std::isdigit(static_cast<unsigned char>(c))) digits += c;
    if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
    return Decimal(std::stoll(digits));
}

struct RoundTrip {
    int tried = 0;
    std::vector<PlacedCheck> checks;

    // A figure is its digits times one unit of the last.
    void add(const std::string& id, const Provenance& source, const std::string& text, const Decimal& value, const Decimal& step) {
        const auto digits = digits_of(text);
        if (!digits) return;
        ++tried;
        const Decimal printed = *digits * step;
        if (value.abs() == printed) return;
        PlacedCheck placed =
            observation("ROUNDTRIP", Status::flag, source, "\"" + text + "\" was read as " + value.dutch() + ", which does not print as what was read");
        placed.check.result = Operand{id, 1, value, false, step};
        checks.push_back(std::move(placed));
    }
};

}  // namespace

std::vector<PlacedCheck> check_round_trip(const Document& document, const Extraction& extraction) {
    RoundTrip trip;
    for (std::size_t t = 0; t < document.tables.size() && t < extraction.tables.size(); ++t) {
        const Table& table = document.tables[t];
        for (std::size_t c = 0; c < table.cells.size() && c < extraction.tables[t].cells.size(); ++c) {
            const auto& amount = extraction.tables[t].cells[c].amount;
            if (!amount) continue;
            const Cell& cell = table.cells[c];
            trip.add(cell_id(static_cast<int>(t), cell.row, cell.col), place_of_cell(static_cast<int>(t), cell), cell.text, amount->value, amount->step);
        }
    }
    for (int b = 0; b < static_cast<int>(extraction.budget_lines.size()); ++b) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(b)];
        trip.add(budget_line_id(b), line.source, line.source.text, line.value, line.step);
    }
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        for (int v = 0; v < static_cast<int>(indicator.values.size()); ++v) {
            const IndicatorValue& value = indicator.values[static_cast<std::size_t>(v)];
            const IndicatorCell read = read_indicator_cell(value.text);
            if (!value.value || !read.amount || read.year) continue;  // a year beside the figure: its digits are not the figure's
            if (!(*value.value == read.amount->value)) continue;      // times the scale of its row
            trip.add(indicator_value_id(i, v), value.source, value.text, *value.value, read.amount->step);
        }
    }
    for (int s = 0; s < static_cast<int>(extraction.statements.size()); ++s) {
        const Statement& one = extraction.statements[static_cast<std::size_t>(s)];
        // "€ 175 (x 1.000)": the multiplier is in the step, its digits are not the figure's.
        trip.add(statement_id(s), one.source, one.source.text.substr(0, one.source.text.find_first_of("(x*\xC3")), one.value, one.step);
    }
    if (trip.tried > 0 && trip.checks.empty())
        trip.checks.push_back(observation("ROUNDTRIP", Status::pass, "all of " + std::to_string(trip.tried) + " values print as the digits that were read"));
    return std::move(trip.checks);
}

}  // namespace griffier
