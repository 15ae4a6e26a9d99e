// Rows that run over both sides of a free strip: of a table without lines, or of text with its headings in the margin.
#pragma once

#include <cstddef>
#include <vector>

#include "document/lines/side_lines.h"

namespace griffier {

// The rows of a table without lines: bands of white cross both sides, or both begin a paragraph on one baseline, and what stands between two such places is one
// paragraph of each. One behind the last of `rows` of each, in order; empty where it is no such table. Each row has one line of a side at most.
std::vector<std::size_t> table_rows(const std::vector<Row>& rows, double x, const Side& left, const Side& right);

// Bold labels in the margin of the text they head, each on the first line of its own (baselines no further apart than `on_line`, of the font size). One behind
// the last of `rows` of each text, in order; empty where they are none.
std::vector<std::size_t> margin_headings(const std::vector<Row>& rows, double x, const Side& left, const Side& right, double on_line);

}  // namespace griffier
