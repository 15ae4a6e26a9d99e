#include "pipeline/interrupts.h"

namespace griffier {
namespace {

volatile std::sig_atomic_t flag = 0;
void on_interrupt(int) { flag = 1; }

}  // namespace

InterruptGuard::InterruptGuard() {
    flag = 0;
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    ::sigaction(SIGINT, &action, &old_int_);
    ::sigaction(SIGTERM, &action, &old_term_);
}

InterruptGuard::~InterruptGuard() {
    ::sigaction(SIGINT, &old_int_, nullptr);
    ::sigaction(SIGTERM, &old_term_, nullptr);
}

bool InterruptGuard::interrupted() const { return flag != 0; }

}  // namespace griffier
