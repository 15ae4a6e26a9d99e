// A table of decisions without lines between its columns, of which the page's order gives one column after the other.
#pragma once

#include <set>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

struct DecisionColumns {
    std::vector<Decision> rows;
    std::set<std::size_t> blocks;  // that the rows were read from, with their heads
};

// The rows below heads beside each other ("Agendapunt", "Besluit") that stand in blocks of their own. Nothing where no two rows tell a decision.
DecisionColumns decision_columns(const Document& document);

}  // namespace griffier
