// A column that leads to a later one of the same name by the columns between them: "Bijdrage 2025 | Indexatie | Nieuw beleid | Bijdrage 2026", "Boekwaarde
// 1-1-2024 | Vermeerderingen | Verminderingen | Winstneming | Boekwaarde 31-12-2024", "1-1-2026 | 2026 | 2027 | 31-12-2027".
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Where names between them say nothing about additions (else column_rolls.h): the sums as RES_ROLL, unless `told` has one of that column; and a flag where
// the columns lead to it in no row, and in all of them once two neighbours are exchanged.
std::vector<PlacedCheck> check_led_columns(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
