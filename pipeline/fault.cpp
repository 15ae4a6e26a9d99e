#include "pipeline/fault.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kBite = std::size_t{64} << 20;  // bytes taken at a time
constexpr int kBites = 512;                           // 32 GB at most, where no limit stops it

// Touches what it takes, so that it is really taken.
void eat_memory() {
#if defined(GRIFFIER_SANITIZED)
    throw std::bad_alloc();  // its builds run without a limit of memory: the machine itself would be eaten
#endif
    std::vector<std::unique_ptr<char[]>> eaten;
    for (int i = 0; i < kBites; ++i) {
        eaten.push_back(std::make_unique<char[]>(kBite));
        std::memset(eaten.back().get(), i, kBite);
    }
}

[[noreturn]] void flood() {
    const std::string line(4000, 'x');
    for (;;) {
        if (::write(STDERR_FILENO, line.data(), line.size()) < 0) ::_exit(3);
    }
}

}  // namespace

void maybe_fail(const FaultPoint& point) {
    const char* wanted = std::getenv("GRIFFIER_TEST_FAULT");
    if (wanted == nullptr || *wanted == '\0') return;
    std::string kind;
    for (const std::string& word : split_words(wanted)) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos) {
            kind = word;
            continue;
        }
        const std::string key = word.substr(0, equals), value = word.substr(equals + 1);
        if (key == "at" && value != point.stage) return;
        if (key == "page" && value != std::to_string(point.page)) return;
        if (key == "attempts" && point.attempt > std::atoi(value.c_str())) return;
        if (key == "name" && std::find(point.names.begin(), point.names.end(), value) == point.names.end()) return;
    }
    if (kind == "crash") {
        ::signal(SIGSEGV, SIG_DFL);  // a sanitizer would turn the signal into an exit code
        ::raise(SIGSEGV);
    }
    if (kind == "exit") ::_exit(5);
    if (kind == "hang") {
        for (;;) ::pause();
    }
    if (kind == "memory") eat_memory();
    if (kind == "flood") flood();
    if (kind == "throw") throw std::logic_error("a fault on purpose");
}

}  // namespace griffier
