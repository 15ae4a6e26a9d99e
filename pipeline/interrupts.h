// SIGINT and SIGTERM, which end a run in order: what was answered stays.
#pragma once

#include <csignal>

namespace griffier {

// While this lives the signals set a flag.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    bool interrupted() const;

private:
    struct sigaction old_int_ {};
    struct sigaction old_term_ {};
};

}  // namespace griffier
