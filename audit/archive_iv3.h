// IV3_MATCH and IV3_BAL: taakvelden and totals of a document against what the municipality handed in to CBS.
#pragma once

#include "audit/archive_facts.h"

namespace griffier {

std::vector<ArchiveCheck> check_iv3(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, const std::vector<Iv3Totals>& files);

// Total lasten without mutations of reserves and the result (taakvelden 0.10, 0.11), in euros.
Decimal lasten_before_reserves(const Iv3Totals& totals);

}  // namespace griffier
