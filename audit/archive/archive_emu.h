// EMU_REF: the EMU-saldo of a budget beside the reference value that its own EMU table prints, and beside the one of a file that the user names.
#pragma once

#include "audit/archive/archive_facts.h"

namespace griffier {

// `references`: of this municipality, empty for none.
std::vector<ArchiveCheck> check_emu_reference(const std::vector<ArchiveDocument>& documents, const std::vector<EmuReference>& references);

}  // namespace griffier
