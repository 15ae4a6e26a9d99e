// Tries a worker before any document is read: for griffier doctor.
#pragma once

#include <optional>
#include <string>

#include "pipeline/supervisor.h"

namespace griffier {

// Whether a worker can be started and recognises in this language. nullopt where it can.
std::optional<Failure> check_language(const std::string& language, const Limits& limits);

}  // namespace griffier
