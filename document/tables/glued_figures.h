// Figures of neighbouring columns that the page prints so close that they read as one: "23.733163-1.15422.742" is 23.733, 163, -1.154 and 22.742.
// They are parted only where something proves where, and uniquely; this file knows the proof by the columns' edges, extractors/tables/glued_sums.h that by a sum.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// Made of what figures are made of, without a space, and no figure itself: "1.2341.235", "12.345678", "163-1.154" / not "1.234", "2023-2024", "0.1234".
bool run_together(std::string_view text);

// Every way to read `text` as exactly `parts` figures with nothing left over; nothing where there are more than a few hundred, or too many to try.
std::vector<std::vector<std::string>> figure_splits(std::string_view text, int parts);

// The columns that a run of figures may be parted over: its own and the empty ones of figures beside it, in order.
std::vector<int> open_columns(const Table& table, const Cell& cell);

// Replaces cell `index` by one cell for each of `columns`, and keeps the proof with each.
void split_cell(Table& table, std::size_t index, const std::vector<int>& columns, const std::vector<std::string>& parts, const std::string& by,
                const std::string& evidence);

// Parts what the right edges of the figures of other rows part in one way only.
void split_by_columns(Table& table);

}  // namespace griffier
