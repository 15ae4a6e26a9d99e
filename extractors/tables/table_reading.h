// A table's figures: unit, header paths, what columns and rows mean, the value of each cell.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<TableReading> read_tables(const Document& document);

}  // namespace griffier
