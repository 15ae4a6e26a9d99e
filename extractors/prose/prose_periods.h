// When a figure of running text is: the time printed for it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/pattern.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/records.h"

namespace griffier {

// Words that make a figure one that is aimed at: "doelstelling", "ons doel is", "norm".
const Pattern& goal_pattern();

// The time the sentence prints nearest to the figure. A part of a year ("eerste half jaar") takes the only year of the sentence,
// or the last one before it in the passage; "dezelfde periode van 2023" takes its months from the part; "een jaar eerder" has none.
// "€ 76.250 in 2024, € 110.000 in 2025": the time right behind a figure is its own, whatever stands nearer before it.
std::optional<Period> period_near(const std::vector<TimeMention>& times, const Span& sentence, const Span& figure, std::string_view text);

}  // namespace griffier
