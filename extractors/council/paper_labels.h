// Labels of council papers with what stands behind them: "Onderwerp: Fietsen", "Datum 9-7-2024". What counts as a label is data (council_labels.cpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/council/council_words.h"

namespace griffier {

// "Onderwerp: X" -> what the label says and "X". A label alone ("Stand van zaken:") has no value yet.
struct MotieLabel {
    Field field = Field::none;
    std::string label, value;
};
std::optional<MotieLabel> motie_label(const std::string& text);

// A label without a colon: "Datum 9-7-2024", and one alone on its line ("Onderwerp") whose value is the next.
std::optional<MotieLabel> bare_label(const std::string& text);

// "Vergadering: raad van 4 december 2025   Agendapunt: 12": a piece for each label of a line that has several.
std::vector<std::string> labelled_parts(const std::string& text);

}  // namespace griffier
