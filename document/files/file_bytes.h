// The bytes of an open file.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

// Mapped where the descriptor allows it, read to its end otherwise; the descriptor stays the caller's. A file that another
// program shortens meanwhile ends this process (SIGBUS), which costs its unit of work only.
// Throws InputError unreadable.
class FileBytes {
public:
    explicit FileBytes(int descriptor);
    ~FileBytes();
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    std::string_view view() const { return {data_, size_}; }

private:
    void read_all(int descriptor);

    const char* data_ = nullptr;
    std::size_t size_ = 0;
    void* mapped_ = nullptr;
    std::string buffer_;
};

}  // namespace griffier
