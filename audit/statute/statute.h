// What the law wants in a programmabegroting and in jaarstukken (BBV, Gemeentewet, Regelingen), looked for by content: sections, kinds of tables, rows,
// records. One check a rule and document: pass, a flag that names what was not found, or not_checkable.
#pragma once

#include <string>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Nothing for other kinds of documents, and for a part of one (a page of a budget site). Only for documents that were read whole: what was not read cannot be said not to be there.
std::vector<PlacedCheck> check_statute(const Document& document, const Extraction& extraction, const std::vector<TableFigures>& tables);

// The day before which the council must have established the budget (accounts) of a year: "2023-11-15".
std::string established_before(bool accounts, int year);

}  // namespace griffier
