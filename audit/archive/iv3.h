// Totals that municipalities hand in to CBS (Iv3): baten and lasten of each taakveld, in thousands.
#pragma once

#include <string>
#include <vector>

#include "document/decimal.h"
#include "extractors/records.h"

namespace griffier {

struct Iv3Row {
    Named taakveld;         // code and name: "6.71a" "Huishoudelijke hulp (WMO)"
    Decimal baten, lasten;  // in euros
};

// One municipality in one file.
struct Iv3Totals {
    std::string file;          // the name of the file
    std::string municipality;  // as the file calls it
    int year = 0;
    Basis basis = Basis::begroting;  // begroting or realisatie
    std::vector<Iv3Row> rows;
};

}  // namespace griffier
