// The CSV files that people give to a check: totals of CBS, reference values of the EMU-saldo, and findings that were accepted.
#pragma once

#include <string>
#include <vector>

#include "audit/archive/emu_reference.h"
#include "audit/archive/iv3.h"
#include "output/archive_json.h"

namespace griffier {

// Columns gemeente, taakveld ("6.71a Huishoudelijke hulp"), baten, lasten (x 1.000), in any order; jaar and verslagsoort where the file says
// them, else its name does: 2024_begroting.csv, 2023_jaarrekening.csv. One entry a municipality. Throws InputError, with the line.
std::vector<Iv3Totals> read_iv3(const std::string& path);

// Columns gemeente, referentiewaarde (x 1.000), in any order; jaar, that of the budget, where the file says it, else its name does: 2024_emu.csv.
// Throws InputError, with the line.
std::vector<EmuReference> read_emu_references(const std::string& path);

struct Waivers {
    std::vector<Waiver> waivers;
    std::vector<std::string> problems;  // lines that are none: "line 4: ..."
};

// Columns key, reason, who, date (ISO), in any order. Throws InputError where the file is not there or has no such header.
Waivers read_waivers(const std::string& path);

}  // namespace griffier
