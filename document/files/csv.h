// A table as CSV: fields parted by ";", "," or a tab, one record a line. The annexes of budgets are published so.
#pragma once

#include <string_view>

#include "document/document.h"

namespace griffier {

// Whether the whole text is one: every record has the same number of fields. Prose with commas is none, nor is a single column.
bool is_csv(std::string_view utf8);

// One page with one table; records above it with a single field are its title lines. Cells are what the file prints, nothing
// is rounded or guessed; only a file that can be seen to write its decimals with a point is turned into the notation of all others
// (1,234.5 -> 1.234,5), with a warning. Lines count in the file, from 1. Throws InputError too_large.
Document read_csv(std::string_view utf8);

}  // namespace griffier
