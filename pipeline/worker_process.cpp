#include "pipeline/worker_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>
#include <vector>

extern char** environ;

namespace griffier {
namespace {

constexpr std::size_t kErrorsKept = 8 << 10;  // bytes of what a worker printed
constexpr int kExecFailed = 127;
constexpr rlim_t kCpuGrace = 5;  // seconds between SIGXCPU and SIGKILL

// AddressSanitizer reserves terabytes of address space: its builds run without that limit.
#if defined(GRIFFIER_SANITIZED)
constexpr bool kLimitMemory = false;
#else
constexpr bool kLimitMemory = true;
#endif

// The environment of a worker. Tesseract reads OMP_THREAD_LIMIT when it is loaded: setting it in main() is too late.
std::vector<std::string> worker_environment() {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text = *variable;
        if (text.substr(0, 17) != "OMP_THREAD_LIMIT=") variables.emplace_back(text);
    }
    variables.emplace_back("OMP_THREAD_LIMIT=1");
    return variables;
}

void limit(int resource, rlim_t soft, rlim_t hard) {
    struct rlimit now {};
    if (::getrlimit(static_cast<__rlimit_resource>(resource), &now) == 0 && now.rlim_max != RLIM_INFINITY) {
        hard = std::min(hard, now.rlim_max);
        soft = std::min(soft, hard);
    }
    const struct rlimit wanted { soft, hard };
    if (::setrlimit(static_cast<__rlimit_resource>(resource), &wanted) != 0) ::_exit(kExecFailed);  // never without limits
}

// Between fork and exec: only what is safe there.
[[noreturn]] void become_worker(int socket, int errors, const ProcessLimits& limits, pid_t parent, char* const* arguments, char* const* environment) {
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent) ::_exit(kExecFailed);
    ::setpgid(0, 0);  // Ctrl-C reaches the supervisor alone, which ends its workers
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    // The originals may have any number; copies out of the way first, then each to its place.
    const int far_socket = ::fcntl(socket, F_DUPFD_CLOEXEC, 10);
    const int far_errors = ::fcntl(errors, F_DUPFD_CLOEXEC, 10);
    const bool placed = ::dup2(nothing, STDIN_FILENO) >= 0 && ::dup2(nothing, STDOUT_FILENO) >= 0 && ::dup2(far_errors, STDERR_FILENO) >= 0 &&
                        ::dup2(far_socket, kWorkerSocket) >= 0;
    // What the supervisor opened closes by itself on exec; what it was given by its own parent does not. Kernels before 5.9 lack the call.
    if (!placed || (::close_range(kWorkerSocket + 1, ~0U, 0) != 0 && errno != ENOSYS)) ::_exit(kExecFailed);
    if (kLimitMemory) limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory), static_cast<rlim_t>(limits.memory));
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpu_seconds), static_cast<rlim_t>(limits.cpu_seconds) + kCpuGrace);
    limit(RLIMIT_CORE, 0, 0);
    ::execve("/proc/self/exe", arguments, environment);
    ::_exit(kExecFailed);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

std::string signal_name(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name != nullptr ? "SIG" + std::string(name) : "signal " + std::to_string(signal);
}

// The last line that says something, for the ledger.
std::string last_line(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
    const std::size_t newline = text.rfind('\n');
    std::string line(newline == std::string_view::npos ? text : text.substr(newline + 1));
    if (line.size() > 300) line.resize(300);
    return line;
}

bool says_out_of_memory(std::string_view printed) {
    for (const char* const text : {"Out of memory", "out of memory", "bad_alloc", "Cannot allocate memory", "malloc failed"}) {
        if (printed.find(text) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

struct WorkerProcess::Started {
    pid_t pid;
    Descriptor socket;
    Descriptor errors;
};

WorkerProcess::Started WorkerProcess::start(const std::string& kind, const ProcessLimits& limits) {
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) fail("making a socket for a worker");
    Descriptor ours(sockets[0]);
    const Descriptor theirs(sockets[1]);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("making a pipe for a worker");
    Descriptor errors(ends[0]);
    const Descriptor their_errors(ends[1]);
    for (const int descriptor : {ours.get(), errors.get()}) {
        if (::fcntl(descriptor, F_SETFL, O_NONBLOCK) != 0) fail("preparing a worker");
    }
    std::vector<std::string> arguments{"griffier", "worker", kind};
    std::vector<std::string> environment = worker_environment();
    const std::vector<char*> argument_list = pointers(arguments);
    const std::vector<char*> environment_list = pointers(environment);
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0) fail("starting a worker");
    if (pid == 0) become_worker(theirs.get(), their_errors.get(), limits, parent, argument_list.data(), environment_list.data());
    return {pid, std::move(ours), std::move(errors)};
}

WorkerProcess::WorkerProcess(const std::string& kind, const ProcessLimits& limits) : WorkerProcess(start(kind, limits)) {}

WorkerProcess::WorkerProcess(Started started) : pid_(started.pid), channel_(std::move(started.socket)), errors_(std::move(started.errors)) {}

WorkerProcess::~WorkerProcess() {
    if (pid_ > 0) finish();
}

void WorkerProcess::read_errors() {
    std::array<char, 4096> buffer{};
    // A worker that floods its stderr gets a few reads each time round and no more memory than kErrorsKept.
    for (int reads = 0; reads < 16 && errors_; ++reads) {
        const ssize_t got = ::read(errors_.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
        if (got <= 0) return errors_.reset();
        printed_.append(buffer.data(), std::min(static_cast<std::size_t>(got), kErrorsKept - std::min(printed_.size(), kErrorsKept)));
    }
}

void WorkerProcess::kill() {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
}

Ending WorkerProcess::finish() {
    if (pid_ <= 0) return {};
    kill();  // no effect on one that is ending already
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0) {
        if (errno != EINTR) return {"crashed", "the worker's ending is unknown: " + std::generic_category().message(errno)};
    }
    pid_ = -1;
    read_errors();
    const std::string said = last_line(printed_);
    const std::string quoted = said.empty() ? "" : ", saying \"" + said + "\"";
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    if (says_out_of_memory(printed_)) return {"out_of_memory", "reading it took more memory than the limit"};
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        if (signal == SIGXCPU) return {"timeout", "reading it took more processor time than the limit"};
        if (signal == SIGKILL) return {"crashed", "the process that read it was killed" + quoted};
        return {"crashed", "the process that read it crashed (" + signal_name(signal) + ")" + quoted};
    }
    if (WEXITSTATUS(status) == kExecFailed) return {"crashed", "the program could not be started anew"};
    return {"crashed", "the process that read it gave up (exit " + std::to_string(WEXITSTATUS(status)) + ")" + quoted};
}

}  // namespace griffier
