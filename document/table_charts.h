// What looks like a table and is none: charts (axes are figures at equal steps), tables of contents.
#pragma once

#include "document/document.h"

namespace griffier {

bool is_chart(const Table& table);
bool is_contents(const Table& table);

}  // namespace griffier
