// What the forms of indicators share: the header over a column, the value in a cell, the unit of its figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/pattern.h"
#include "extractors/records.h"

namespace griffier {

// matches "Bron: Stadspeiling", "bron: CBS" / not "Bronnen van inkomsten"
inline const Pattern kIndicatorSource("(?i)^bron(?:nen)? ?: ?(.+)$");

// Whether a row of the table is a header, also one between its rows.
bool is_header_row(const Table& table, int row);

// The cell that covers a place; nullptr for none.
const Cell* cell_at(const Table& table, int row, int col);

// The texts above a column, top to bottom.
std::vector<std::string> headers_of(const Table& table, int col);

std::string in_one_line(const std::vector<std::string>& texts);

// The year of a column: as it was read, or by its header.
std::optional<int> year_of_column(const Table& table, const TableReading& reading, int col);

// What a cell states, without a series.
IndicatorValue value_at(const Table& table, int index, int row, int col);

// The unit printed with most of the figures of the indicator; none where they print none.
UnitKind printed_unit(const Indicator& indicator);

}  // namespace griffier
