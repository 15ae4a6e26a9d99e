// Which way up a page is: the turn that its text asks for.
#pragma once

#include <vector>

#include "document/ocr/engine.h"
#include "document/ocr/line_network.h"

namespace griffier {

constexpr double kTurnedConfidence = 0.6;  // pages turned on their side or head read at 0.2 to 0.5, upright ones above 0.8

// Whether most of the letters were read on their side: the engine reads them, but in the page's order and not its tables.
bool on_its_side(const std::vector<SeenWord>& words);

// Degrees clockwise that would set the picture upright: the part with the most strokes is read in all four positions. On its head or its side
// text gives next to no sure words. 0 where no position does. Unless `all` are to be compared, the first that reads surely is taken.
int find_turn(Engine& engine, const LineNetwork* network, const Picture& grey, double dpi, const InkPart& part, bool all);

}  // namespace griffier
