// The values of each indicator beside one another: their range, their jumps, their units.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

// What a series of an indicator tells: what was reached, or what is aimed at. Figures of others (Nederland, a norm) are neither.
enum class SeriesKind { other, realised, target };
SeriesKind series_kind(const std::string& series);

std::vector<PlacedCheck> check_indicator_values(const Extraction& extraction);  // all of them

std::vector<PlacedCheck> check_indicator_ranges(const Extraction& extraction);      // IND_RANGE
std::vector<PlacedCheck> check_indicator_jumps(const Extraction& extraction);       // IND_JUMP
std::vector<PlacedCheck> check_indicator_units(const Extraction& extraction);       // IND_UNIT
std::vector<PlacedCheck> check_indicator_directions(const Extraction& extraction);  // IND_DIRECTION

}  // namespace griffier
