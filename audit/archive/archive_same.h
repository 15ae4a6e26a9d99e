// XDOC and RESTATE: a fact that a later document repeats, held against the document that set it.
#pragma once

#include "audit/archive/archive_facts.h"

namespace griffier {

struct SameFacts {
    std::vector<ArchiveCheck> checks;
    std::vector<ArchiveLink> links;
    int in_two = 0, compared = 0;
    std::map<std::string, int> not_compared;
};

SameFacts check_facts_across(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts);

}  // namespace griffier
