// The printed lines of the bands of a grid (a band: what lies between two ruled lines), across their cells.
#pragma once

#include <vector>

#include "document/tables/rulings.h"
#include "document/tables/table_rows.h"

namespace griffier {

inline constexpr double kOneLine = 0.4;  // em: lines of neighbouring cells this close are one printed line

// Lines of the cells of one band, put together across the cells, top to bottom.
std::vector<BandLine> lines_of_band(std::vector<BandLine> lines);

// Every line of figures beside the cell has a line of the cell at its height, and lines of the cell stand between them: names of parts.
bool labels_every_row(const std::vector<ChunkLine>& lines, const RuledCell& cell, const std::vector<std::vector<BandLine>>& bands);

// The lines above the first figures of the band `at` are the first lines of its wrapped first row, no header: none stands over a column of these figures, and
// the bands above, which a fill or a line ends, name each of them.
bool headed_above(const std::vector<std::vector<BandLine>>& bands, std::size_t at);

}  // namespace griffier
