// Figures of the whole document that stand in several tables: MJR (saldo van baten en lasten, resultaat), RES_PROG (mutaties reserves), OVERHEAD,
// ONVOORZIEN, TAAKVELD_SUM (the total of the taakvelden), and PROG_TOT (the programmes make it).
#pragma once

#include <optional>
#include <vector>

#include "audit/across/facts_of_lines.h"
#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_totals_across(const Extraction& extraction);
std::vector<PlacedCheck> check_programmes_make_total(const Extraction& extraction);  // PROG_TOT

// The budget line with baten, lasten or saldo of the whole document, before reserves. `basis` as from comparable().
std::optional<int> total_of(const Extraction& extraction, Side side, Basis basis, int year);

}  // namespace griffier
