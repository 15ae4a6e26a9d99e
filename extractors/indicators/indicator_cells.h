// The cells of indicator tables: figures with a year of their own, units and rates.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/records.h"

namespace griffier {

struct IndicatorCell {
    std::optional<Amount> amount;
    std::optional<int> year;  // printed in the cell itself: "6,1% (2021)"
};

// "6,1% (2021)", "2020: 68,4 %", "3.500 €", "200 kg"; nothing where more is printed than a figure and its year.
IndicatorCell read_indicator_cell(std::string_view text);

// "(2021)" alone: the year of the figure beside or above it.
std::optional<int> lone_year(std::string_view text);

// "(2021)", "(2019) (2019)": nothing but years in brackets.
bool are_years(std::string_view text);

// From the word in a unit column or a name: "%", "Aantal per 1.000 inwoners", "€".
UnitKind indicator_unit(std::string_view text);

// "per 1.000 inwoners", "per cliënt"; "" for none.
std::string unit_base_of(std::string_view text);

// A header without its year: "Streefwaarde Begroting 2024" -> "Streefwaarde Begroting".
std::string without_year(std::string_view header);

}  // namespace griffier
