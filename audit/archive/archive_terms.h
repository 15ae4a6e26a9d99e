// TERMIJN over an archive: a decision list of the council says when it established a budget or accounts.
#pragma once

#include "audit/archive/archive_facts.h"

namespace griffier {

std::vector<ArchiveCheck> check_terms_across(const std::vector<ArchiveDocument>& documents);

}  // namespace griffier
