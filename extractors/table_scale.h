// The scale of a table that prints none, where the same figures in another table of the document prove it.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/table_grid.h"

namespace griffier {

// Fills in TableReading::unit (inferred, with its evidence) of budget tables without one.
void infer_scales(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings);

}  // namespace griffier
