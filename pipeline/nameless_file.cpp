#include "pipeline/nameless_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include "pipeline/write_all.h"

namespace griffier {

Descriptor nameless_file() {
    const char* folder = std::getenv("TMPDIR");
    std::string name = std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/griffier-XXXXXX";
    const int number = ::mkostemp(name.data(), O_CLOEXEC);
    if (number < 0) throw std::system_error(errno, std::generic_category(), "making a temporary file " + name);
    ::unlink(name.c_str());
    return Descriptor(number);
}

Descriptor nameless_copy(int source, std::int64_t at, std::int64_t size) {
    Descriptor copy = nameless_file();
    std::vector<char> buffer(std::size_t{1} << 20);
    while (size > 0) {
        const ssize_t got =
            ::pread(source, buffer.data(), static_cast<std::size_t>(std::min<std::int64_t>(size, static_cast<std::int64_t>(buffer.size()))), at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw std::system_error(errno, std::generic_category(), "reading a temporary file");
        if (got == 0) break;
        write_all(copy.get(), {buffer.data(), static_cast<std::size_t>(got)}, kKeeping);
        at += got;
        size -= got;
    }
    return copy;
}

}  // namespace griffier
