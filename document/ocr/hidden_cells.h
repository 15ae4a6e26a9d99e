// Tables of recognised pages under a stamp, a signature or a stain (Page::images says where): what stands below may be misread or lost.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// The ink over the grid of this part of a table; none of a page that was not recognised whole.
std::vector<Box> ink_over(const TablePart& part, const std::vector<Page>& pages);

// Cells below it and their table are no surer than what is read below stamps; a warning for each place.
std::vector<Warning> doubt_hidden_cells(std::vector<Table>& tables, const std::vector<Page>& pages);

}  // namespace griffier
