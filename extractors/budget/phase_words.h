// Which figure of the cycle a header speaks of (plan, changed plan, forecast, outcome, difference), and which way a change goes. The words are data in
// phase_words.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/records.h"

namespace griffier {

// Which figure a header speaks of: plan, changed plan, outcome, difference.
Basis basis_of(std::string_view text);

// Of two plans side by side, which of them a header names: "Oude raming", "Nieuwe raming".
enum class PlanAge { unsaid, before, after };
PlanAge plan_age(std::string_view text);

// "Verhoging" and "Verlaging", "Voordeel" and "Nadeel" at the beginning of a header.
enum class Change { none, up, down };
Change change_of(std::string_view text);

// Whether a header says that what is below it is good: "Voordeel", or bad: "Nadelig". Nothing for other headers.
std::optional<bool> favourable_of(std::string_view text);

}  // namespace griffier
