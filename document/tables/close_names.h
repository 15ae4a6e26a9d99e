// Names of columns set no further apart than the words of each: "Begroting 2024 Begroting 2025" over two figures.
#pragma once

#include <vector>

#include "document/tables/table_text.h"

namespace griffier {

// Parts a text that stands over several figures of the next row into the names of their columns, where its words tell them: each name ends where its figure
// ends, or with a year. Texts that do not part so are left whole. `lines` top to bottom.
void part_close_names(const Page& page, std::vector<ChunkLine>& lines);

}  // namespace griffier
