// The years of what is added to and drawn from reserves, told by the stands beside them.
#pragma once

#include <optional>
#include <vector>

#include "extractors/records.h"

namespace griffier {

// What the stands say of a column without a year: "Toevoeging" between "Stand 1-1-2026" and "Stand 31-12-2026" is of 2026.
struct MoveYear {
    std::optional<int> year;
    bool unclear = false;  // several columns of its side have no year, and no stand tells them apart
};

// By column of a table of reserves.
std::vector<MoveYear> move_years(const TableReading& reading);

}  // namespace griffier
