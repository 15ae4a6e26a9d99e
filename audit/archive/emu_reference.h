// The individual reference value of the EMU-saldo that the septembercirculaire gives a municipality for a budget year.
#pragma once

#include <string>

#include "document/decimal.h"

namespace griffier {

struct EmuReference {
    std::string file;          // the name of the file
    std::string municipality;  // as the file calls it
    int year = 0;              // of the budget
    Decimal value;             // in euros, with its minus or without: the largest deficit that is allowed
};

}  // namespace griffier
