// What is printed round a table: its caption, lines with its unit, notes.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

// "Tabel 12: …", "Overzicht 4 …": the title of a table or figure.
bool names_a_table(const std::string& line);

// Sets caption, caption_box and nearby of the tables of one page. `used`, one per word: words of tables and furniture.
void find_surroundings(std::vector<Table>& tables, const Page& page, const std::vector<Ruling>& joined, const std::vector<char>& used);

}  // namespace griffier
