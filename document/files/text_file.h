// Files of griffier and small files that the user names (rules, waivers, totals, passwords), read whole.
#pragma once

#include <optional>
#include <string>

namespace griffier {

// nullopt where it cannot be read: there is none, it may not be opened, it is a folder.
std::optional<std::string> read_whole(const std::string& path);

}  // namespace griffier
