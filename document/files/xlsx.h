// A spreadsheet (.xlsx, Office Open XML), as annexes of budgets are published: what it shows, not what it computes.
#pragma once

#include <string_view>

#include "document/document.h"

namespace griffier {

// Whether the bytes are a ZIP file whose list of types names a workbook.
bool is_xlsx(std::string_view bytes);

// One page for each sheet that is shown, in order, under a heading with its name. Row n of the sheet is line n of the page, the name is line 0.
// Cells hold what the sheet shows: number formats applied, in Dutch notation, formulas with the result that was kept. What is hidden is left out, with a
// warning. Throws InputError: damaged, encrypted, unsupported, too_large, no_pages.
Document read_xlsx(std::string_view bytes);

}  // namespace griffier
