// CHAIN_CHANGE: the first budget and all its changes make the budget after changes.
#pragma once

#include "audit/archive/archive_facts.h"

namespace griffier {

std::vector<ArchiveCheck> check_change_chains(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts);

}  // namespace griffier
