// A year over a column that something else of its header rules out: what check_odd_years says of a table.
#pragma once

#include <optional>
#include <string>

#include "audit/figures.h"

namespace griffier {

struct OddYear {
    int column = 0;
    std::string said;  // why: "the years run on to 2026, and 2027 is next"
};

// Days of stocks that run on from column to column, and the years of the changes between them.
std::optional<OddYear> odd_day(const TableFigures& figures);

// "Verschil 2025-2024", "Totaal 2026-2029": years of other columns.
std::optional<OddYear> odd_span(const TableFigures& figures);

}  // namespace griffier
