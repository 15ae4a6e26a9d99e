// A check that knows where its result stands, for the reading order.
#pragma once

#include "audit/check.h"
#include "document/geometry.h"
#include "extractors/records.h"

namespace griffier {

struct PlacedCheck {
    Check check;
    int page = 1;
    double y = 0, x = 0;
};

// A check of `rule` with the severity of that rule, at the top left corner of the box.
PlacedCheck placed_check(const char* rule, int page, const Box& where);
PlacedCheck placed_check(const char* rule, const Provenance& where);

}  // namespace griffier
