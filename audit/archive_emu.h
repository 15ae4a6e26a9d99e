// EMU_REF: the EMU-saldo of a budget beside the reference value that its own EMU table prints.
#pragma once

#include "audit/archive_facts.h"

namespace griffier {

std::vector<ArchiveCheck> check_emu_reference(const std::vector<ArchiveDocument>& documents);

}  // namespace griffier
