// Charts that look like tables: axes are figures at equal steps.
#pragma once

#include "document/document.h"

namespace griffier {

bool is_chart(const Table& table);

}  // namespace griffier
