// SHA-256 of content: what a document is known by. The only file that includes OpenSSL is sha256.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace griffier {

std::string sha256(std::string_view bytes);  // 64 hexadecimal digits

struct FileHash {
    std::string sha256;
    std::int64_t bytes = 0;
};

// Of everything in the file, read from its start; the descriptor's position does not matter and is not changed.
// Throws std::system_error where reading fails.
FileHash hash_file(int descriptor);

}  // namespace griffier
