// The network of a Tesseract model: a table of places, then its parts; of the network each layer with its kind, sizes and weights.
#pragma once

#include <optional>
#include <string_view>

#include "document/ocr/line_network.h"

namespace griffier {

// Nothing where the model is of another build: floating point, other layers, characters of several labels, scripts that
// run from right to left or without spaces; or damaged.
std::optional<LineNetwork> read_line_model(std::string_view model);

}  // namespace griffier
