// In which order the documents stand that change one budget: by their own numbers ("Tweede tussenrapportage", "3e begrotingswijziging"), else by date.
#pragma once

#include <optional>
#include <vector>

#include "audit/archive/archive.h"

namespace griffier {

// 2 for "Tweede tussenrapportage 2024"; nullopt where the title has no number of that kind.
std::optional<int> change_number(const DocumentFacts& facts);

// The last of these documents (indices); nullopt where nothing tells.
std::optional<int> last_change(const std::vector<ArchiveDocument>& documents, std::vector<int> some);

}  // namespace griffier
