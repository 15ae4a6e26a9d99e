// The cells whose figures failing sums cast doubt on.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/check.h"
#include "extractors/records.h"

namespace griffier {

// The cell that a figure of a check stands in, by the figure's id: its own, or that of its record.
std::map<std::string, CellRef> cells_by_id(const Document& document, const Extraction& extraction);
const Cell* cell_at(const Document& document, const CellRef& at);  // nullptr where nothing is printed

// Recognised cells with a figure in a sum that fails, or holds only with generous rounding: first those that a diagnosis names, then the least sure
// ones. Each once.
std::vector<CellRef> doubted_cells(const Document& document, const Extraction& extraction, const std::vector<Check>& checks);

// Says in failing sums which of their figures were read otherwise as well, and in their diagnosis where such a reading is what fits. A sum that fails as it was
// read and holds with another reading of one of its figures is not checkable (unread_cell).
void weigh_other_readings(const Document& document, const Extraction& extraction, std::vector<Check>& checks);

}  // namespace griffier
