// What looks like a table and is none: charts (axes are figures at equal steps), tables of contents.
#pragma once

#include "document/document.h"

namespace griffier {

bool is_chart(const Table& table);
bool is_contents(const Table& table, bool leaders);  // `leaders`: dots lead to the figures of most rows

// Whether fills in `box` look like the bars of a chart: on one line, of three lengths at least.
bool has_bars(const Page& page, const Box& box);

}  // namespace griffier
