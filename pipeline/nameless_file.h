// Files without a name in the folder for temporary files: nobody else sees them, and they are gone with their last descriptor.
#pragma once

#include <cstdint>

#include "pipeline/message.h"

namespace griffier {

// Empty, to be written and read; in $TMPDIR or /tmp. All throw std::system_error.
Descriptor nameless_file();

// A nameless file of `size` bytes of another from `at` on, at its start. Fewer where the other one ends.
Descriptor nameless_copy(int source, std::int64_t at, std::int64_t size);

}  // namespace griffier
