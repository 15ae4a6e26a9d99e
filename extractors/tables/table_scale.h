// The scale of a table that prints none: from a statement that holds for a whole document or part, or proved by the same figures elsewhere in it.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// The two sides of a balance as two tables under one statement of the unit: they add up to the same figure.
void share_balance_units(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings);

// "Alle bedragen x € 1.000, tenzij anders vermeld": fills in the unit of budget tables without one, from the beginning of the document for all of it, else for
// its own part. A table whose figures are far larger than those of tables that print the same scale keeps none.
void apply_general_unit(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings);

// Fills in TableReading::unit (inferred, with its evidence) of budget tables without one.
void infer_scales(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings);

}  // namespace griffier
