// IND_SERIES over documents: an indicator keeps its unit, base, definition and history from one document to the next.
#pragma once

#include "audit/archive/archive_facts.h"

namespace griffier {

// Documents with indicators of one name: how many, how many of their outcomes both state, and one of them.
std::vector<ArchiveLink> indicator_links(const std::vector<ArchiveDocument>& documents);

std::vector<ArchiveCheck> check_indicators_across(const std::vector<ArchiveDocument>& documents);

}  // namespace griffier
