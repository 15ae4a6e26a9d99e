// What lies beside the project, for tests that skip where it does not.
#pragma once

#include <filesystem>

#include "catch.h"
#include "source_dir.h"

namespace griffier {

const std::filesystem::path kShared = std::filesystem::path(testing::source_dir()) / ".." / "shared";

inline bool absent(const std::filesystem::path& path) {
    if (std::filesystem::exists(path)) return false;
    WARN("skipped, not beside the project: " << path.filename().string());
    return true;
}

}  // namespace griffier
