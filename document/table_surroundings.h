// What is printed round a table: its caption, lines with its unit, notes.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// Sets caption, caption_box and nearby of the tables of one page. `used`, one per word: words of tables and furniture.
void find_surroundings(std::vector<Table>& tables, const Page& page, const std::vector<Ruling>& joined, const std::vector<char>& used);

}  // namespace griffier
