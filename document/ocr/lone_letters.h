// Letters that stand alone in a column of a table on a scan: V or N behind an amount, S or I, J for ja. Without neighbours recognition reads them as anything, or
// takes those below each other for text on its side.
#pragma once

#include <functional>
#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// What a character reads like three times side by side.
using ReadCharacter = std::function<std::string(const InkPart& part)>;

// Reads again the lone characters of columns that hold a letter of that kind, where what was read is less sure than `sure` or lies over several rows. A bare
// stroke is an I where another one of its column is an S. `height` of a capital.
void read_lone_letters(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, double sure, const ReadCharacter& read);

}  // namespace griffier
