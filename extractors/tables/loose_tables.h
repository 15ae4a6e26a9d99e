// Lines in columns that no table was made of (a text that kept its columns, names without lines around them): below a line of heads that a register has.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

struct LooseTable {
    Table table;                     // its first row are the heads
    std::vector<Provenance> places;  // of the rows
    std::string heads;
    int block = 0;  // where the heads stand
};
std::vector<LooseTable> loose_tables(const Document& document);

}  // namespace griffier
