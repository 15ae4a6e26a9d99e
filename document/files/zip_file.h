// The members of a ZIP archive, and of what is one inside (spreadsheets). The only file that includes libzip is zip_file.cpp. Used in workers only.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace griffier {

struct ZipMember {
    std::uint64_t index = 0;
    std::string name;  // UTF-8 where the archive says so or it looks like it, as stored otherwise; never used as a path
    bool encrypted = false;
};

class ZipFile {
public:
    // Of an open file; the descriptor stays the caller's. Throws InputError damaged.
    explicit ZipFile(int descriptor);
    // Of bytes that outlive it. Throws InputError damaged.
    explicit ZipFile(std::string_view bytes);
    ~ZipFile();
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    std::vector<ZipMember> members() const;  // in stored order, folders left out

    // Hands on the content in pieces until `take` says false. Throws InputError: encrypted, unsupported, damaged.
    void read(const ZipMember& member, const std::vector<std::string>& passwords, const std::function<bool(std::string_view)>& take) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace griffier
