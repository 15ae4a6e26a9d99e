// Registers of moties and toezeggingen: a table with one a row, or a card of labels and values.
#pragma once

#include <cstddef>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Adds what the table lists. False where it is no such register.
bool read_register_table(const Document& document, std::size_t index, Extraction& extraction);

}  // namespace griffier
