// SHA-256 of content: what a document is known by. The only file that includes OpenSSL is sha256.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace griffier {

std::string sha256(std::string_view bytes);  // 64 hexadecimal digits

// The same of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    std::string hex();  // once, at the end

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

struct FileHash {
    std::string sha256;
    std::int64_t bytes = 0;
};

// Of everything in the file, read from its start; the descriptor's position does not matter and is not changed.
// Throws std::system_error where reading fails.
FileHash hash_file(int descriptor);

}  // namespace griffier
