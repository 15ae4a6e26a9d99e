// Bytes into a file, all of them.
#pragma once

#include <string_view>

namespace griffier {

// Where the descriptor stands. Throws std::system_error, which names what was being done: "writing".
void write_all(int descriptor, std::string_view bytes, const char* doing);

inline constexpr char kKeeping[] = "keeping it in a temporary file";

}  // namespace griffier
