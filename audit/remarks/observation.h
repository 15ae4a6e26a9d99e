// One check with its rule's severity and its place, for rules that are no sums of a table.
#pragma once

#include <optional>
#include <string>

#include "audit/placed.h"
#include "document/document.h"

namespace griffier {

PlacedCheck observation(const char* rule, Status status, const Provenance& where, std::string message);

// The whole document: stands after all that has a place.
PlacedCheck observation(const char* rule, Status status, std::string message);

// "not_checkable" with its reason.
PlacedCheck untried(const char* rule, Reason reason, const Provenance& where, std::string message);

// The section that a check speaks of, so that its key lasts; nothing where it stands in none.
std::optional<Operand> in_section(int section);

// A text shortened for a message, with "…" where something was left out.
std::string shortened(const std::string& text, std::size_t bytes = 70);

}  // namespace griffier
