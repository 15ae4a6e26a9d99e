#include "audit/indicators/indicator_series.h"

#include <map>
#include <string>

#include "audit/across/facts_of_lines.h"
#include "audit/placed.h"

namespace griffier {

std::string unit_in_words(const Indicator& indicator) {
    static const std::map<UnitKind, std::string> kNames = {
        {UnitKind::eur, "euro"},    {UnitKind::percent, "percent"}, {UnitKind::percent_point, "percentage points"},
        {UnitKind::count, "count"}, {UnitKind::score, "score"},     {UnitKind::fte, "fte"}};
    const auto found = kNames.find(indicator.unit);
    std::string words = found == kNames.end() ? "" : found->second;
    if (!indicator.unit_base.empty()) words += (words.empty() ? "" : " ") + indicator.unit_base;
    return words;
}

bool counted_otherwise(const Indicator& a, const Indicator& b) {
    const auto says_unit = [](const Indicator& i) { return i.unit != UnitKind::none && i.unit != UnitKind::other; };
    if (says_unit(a) && says_unit(b) && a.unit != b.unit) return true;
    return !a.unit_base.empty() && !b.unit_base.empty() && a.unit_base != b.unit_base;
}

namespace {

Operand first_value(const Indicator& indicator, int index, int sign) {
    for (std::size_t v = 0; v < indicator.values.size(); ++v)
        if (indicator.values[v].value) return Operand{indicator_value_id(index, static_cast<int>(v)), sign, indicator.values[v].value, false, 1};
    return Operand{indicator_id(index), sign, std::nullopt, false, 1};
}

}  // namespace

std::vector<PlacedCheck> check_indicator_series(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    std::map<std::string, int> seen;  // name -> the indicator that had it first
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& later = extraction.indicators[static_cast<std::size_t>(i)];
        const std::string who = identity(Named{"", later.name});
        if (who.empty()) continue;
        const auto [place, fresh] = seen.try_emplace(who, i);
        const Indicator& first = extraction.indicators[static_cast<std::size_t>(place->second)];
        if (fresh || !counted_otherwise(first, later)) continue;
        PlacedCheck placed = placed_check("IND_SERIES", later.source);
        placed.check.status = Status::flag;
        placed.check.operands = {first_value(first, place->second, 1)};
        placed.check.result = first_value(later, i, 1);
        placed.check.message = later.name + ": " + unit_in_words(first) + " on page " + std::to_string(first.source.page) + ", " + unit_in_words(later) +
                               " on page " + std::to_string(later.source.page);
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
