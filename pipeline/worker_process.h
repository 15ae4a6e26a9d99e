// A worker: this program, exec'ed anew with limits of its own, that talks over one socket. What it prints is caught.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "pipeline/message.h"

namespace griffier {

inline constexpr int kWorkerSocket = 3;                           // descriptor of the socket in a worker
inline constexpr std::int64_t kMegabyte = std::int64_t{1} << 20;  // bytes

struct ProcessLimits {
    std::int64_t memory = 4096 * kMegabyte;  // bytes of address space
    int cpu_seconds = 600;                   // of the whole process
};

// How a worker ended, in a stable code: "" where it ended as it should, else crashed | timeout | out_of_memory.
struct Ending {
    std::string code;
    std::string message;
};

class WorkerProcess {
public:
    // `kind` is the argument after "worker". Throws std::system_error where no process can be started.
    WorkerProcess(const std::string& kind, const ProcessLimits& limits);
    ~WorkerProcess();  // kills it where it still runs
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    Channel& channel() { return channel_; }
    int errors() const { return errors_.get(); }  // what it writes to stderr, to be polled; -1 once that is closed
    void read_errors();                           // takes what is there, keeps the first few kilobytes
    void kill();
    // Ends it if need be and waits for it. To be called when its socket is closed, or to have it closed.
    Ending finish();

private:
    struct Started;
    explicit WorkerProcess(Started started);
    static Started start(const std::string& kind, const ProcessLimits& limits);

    pid_t pid_ = -1;
    Channel channel_;
    Descriptor errors_;
    std::string printed_;
};

}  // namespace griffier
