// The headers over a place of a table, from the top down, and what they say together: year, side, phase, unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// The header texts above a place, top to bottom: the top header, or the last one repeated above it with what that leaves unsaid.
std::vector<std::string> header_path_at(const Table& table, const TableGrid& grid, int row, int col);

// The texts of a path as one: "Begroting 2026 / Lasten".
std::string joined_path(const std::vector<std::string>& path);

// Whether the headers over a column more likely stand over it than not (Cell::confidence). Recognised ones are doubted for their letters: they pass.
bool heads_surely(const Table& table, int col);

// Years that a header names: "Begroting 2024", "31-12-2023", "2.018". Empty for a range ("2024-2027") and for what is only compared with ("t.o.v. 2023").
std::optional<int> year_in(std::string_view header);

// Whether a header names a day: "31-12-2023", "1 januari 2024".
bool says_day(std::string_view header);

// What the texts of a header path say together.
ColumnMeaning column_meaning(const std::vector<std::string>& path);

}  // namespace griffier
