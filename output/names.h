// The words of the contract for the enumerations of the rooms below.
#pragma once

#include "extractors/records.h"

namespace griffier {

const char* name(UnitKind unit);  // "" for none
const char* name(Side side);      // "other" for none
const char* name(Basis basis);    // "" for none

}  // namespace griffier
