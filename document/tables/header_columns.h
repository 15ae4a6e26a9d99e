// What headers tell of the columns of an unruled table: where close texts part, how wide columns are, columns that rows do not show.
//
// In all of them `lines` are the table's, top to bottom, `voters` those of its rows that tell columns; what stands above the first of these is header.
#pragma once

#include <vector>

#include "document/tables/table_columns.h"

namespace griffier {

// Texts set so close that rows look like one: parted where a header starts a column of its own and words of the rows start there, none running across.
void part_under_headers(const Page& page, const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters,
                        std::vector<Column>& columns);

// A header line with a name for every column, or for every column but the labels': each name stands over its own, also where it is
// centred over a wide column whose figures end at the right. Widens the columns to their names.
void take_full_headers(const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns);

// Columns that only a header names: its chunks that stand over no column, those of the fullest lines first. A header beside the figures that it is of widens
// their column to it.
void take_header_columns(const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns);

}  // namespace griffier
