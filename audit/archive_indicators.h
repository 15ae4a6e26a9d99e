// IND_SERIES over documents: an indicator keeps its unit, base, definition and history from one document to the next.
#pragma once

#include "audit/archive_facts.h"

namespace griffier {

std::vector<ArchiveCheck> check_indicators_across(const std::vector<ArchiveDocument>& documents);

}  // namespace griffier
