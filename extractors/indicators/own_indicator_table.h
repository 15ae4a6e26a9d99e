// An indicator with a table of its own: "Omschrijving", "Bron: X" above it, "Type | 2022 | 2024 …" over rows of series, "Toelichting" below.
#pragma once

#include <optional>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// "Type | 2022 | 2024 …" over rows of series.
bool is_own_table(const Table& table, const TableReading& reading);

// The indicator of such a table; nothing where no name stands above it. `index`: of the table.
std::optional<Indicator> read_own_table(const Document& document, int index, const TableReading& reading);

}  // namespace griffier
