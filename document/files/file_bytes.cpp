#include "document/files/file_bytes.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "document/error.h"

namespace griffier {
namespace {

[[noreturn]] void fail(const std::string& what) { throw InputError("unreadable", what + ": " + std::strerror(errno), "Check that the file may be read."); }

}  // namespace

FileBytes::FileBytes(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) fail("cannot look at the file");
    if (S_ISDIR(status.st_mode))
        throw InputError("unreadable", "this is a folder, not a document", "Name the files in it, or the folder where folders are taken.");
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        size_ = static_cast<std::size_t>(status.st_size);
        mapped_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (mapped_ != MAP_FAILED) {
            data_ = static_cast<const char*>(mapped_);
            return;
        }
        mapped_ = nullptr;
    }
    read_all(descriptor);
}

FileBytes::~FileBytes() {
    if (mapped_ != nullptr) ::munmap(mapped_, size_);
}

void FileBytes::read_all(int descriptor) {
    std::array<char, 1 << 16> block;
    for (;;) {
        const ssize_t got = ::read(descriptor, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("cannot read the file");
        if (got == 0) break;
        buffer_.append(block.data(), static_cast<std::size_t>(got));
    }
    data_ = buffer_.data();
    size_ = buffer_.size();
}

}  // namespace griffier
