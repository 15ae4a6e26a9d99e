// What a document is and holds: GR_SCOPE, KIND_COMPLETE, YOY_JUMP.
#pragma once

#include "audit/archive/archive_facts.h"

namespace griffier {

// The title is that of a joint body, while the document counts as a municipality's: its figures are not the municipality's.
bool is_of_joint_body(const DocumentFacts& facts);

std::vector<ArchiveCheck> check_scopes(const std::vector<ArchiveDocument>& documents);      // GR_SCOPE
std::vector<ArchiveCheck> check_programmes(const std::vector<ArchiveDocument>& documents);  // KIND_COMPLETE
// `materiality` by book year: what a jump must reach to be told.
std::vector<ArchiveCheck> check_jumps(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts,
                                      const std::map<int, Materiality>& materiality);

}  // namespace griffier
