// A page whose text runs up or down: turned upright for reading its tables, and what was found turned back.
#pragma once

#include "document/document.h"

namespace griffier {

// The turn (90, 180, 270, clockwise) that most words of the page have; 0 for an upright page.
int text_turn(const Page& page);

// The page as it looks after turning it counter-clockwise by `turn`.
Page turn_upright(const Page& page, int turn);

// Puts the boxes of a table found on the turned page back on `page`.
void turn_back(Table& table, const Page& page, int turn);

}  // namespace griffier
