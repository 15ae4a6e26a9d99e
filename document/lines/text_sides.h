// Whether what stands on the two sides of a free strip are texts of their own, each read to its end before the other.
#pragma once

#include <vector>

#include "document/lines/side_lines.h"

namespace griffier {

struct TextSide {
    const std::vector<Row>& rows;
    const Side& side;  // their lines
};

// Running text on both sides, or beside what stands there by chance only; names and dates in a narrow column beside it; sentences or lists that do not begin
// together.
bool are_texts(const Page& page, const TextSide& left, const TextSide& right);

}  // namespace griffier
