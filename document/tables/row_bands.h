// Drawn rows: printed lines that stand between the same two horizontal lines (or edges of backgrounds), close together, are of one row, however
// its cells wrap.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

struct PrintedLine {
    Box box;
    double size = 0;  // of its type, pt
};

// For each line the number of its band; -1 where no two horizontal lines close together hold it. `joined` as join_rulings gives them.
std::vector<int> row_bands(const std::vector<PrintedLine>& lines, const std::vector<Ruling>& joined, const std::vector<Box>& fills);

}  // namespace griffier
