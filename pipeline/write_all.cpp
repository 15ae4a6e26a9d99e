#include "pipeline/write_all.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace griffier {

void write_all(int descriptor, std::string_view bytes, const char* doing) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) throw std::system_error(errno, std::generic_category(), doing);
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

}  // namespace griffier
