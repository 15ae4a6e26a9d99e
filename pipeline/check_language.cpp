#include "pipeline/check_language.h"

#include <poll.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <system_error>

#include "pipeline/worker.h"

namespace griffier {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{250};  // the deadline is looked after at least so often

}  // namespace

std::optional<Failure> check_language(const std::string& language, const Limits& limits) {
    Fields fields;
    fields.add("language", language);
    try {
        WorkerProcess process("check", {limits.memory, limits.timeout});
        process.channel().queue({"check", 0, write_fields(fields), {}});
        const auto deadline = Clock::now() + std::chrono::seconds(limits.timeout);
        for (bool there = true; there && Clock::now() < deadline;) {
            pollfd polled{process.channel().socket(), static_cast<short>(POLLIN | (process.channel().wants_to_write() ? POLLOUT : 0)), 0};
            if (::poll(&polled, 1, static_cast<int>(kTick.count())) < 0 && errno != EINTR)
                throw std::system_error(errno, std::generic_category(), "waiting for a worker");
            process.channel().write_some();
            there = process.channel().read_some();
            if (const std::optional<Message> answer = process.channel().next()) {
                if (answer->kind == "ready") return std::nullopt;
                return read_failure(read_fields(answer->payload));
            }
        }
        const Ending ending = process.finish();
        return Failure{"crashed", "a worker could not be started: " + (ending.message.empty() ? "it gave no answer" : ending.message), "Please report it.", 0};
    } catch (const std::runtime_error& error) {
        return Failure{"crashed", std::string("a worker could not be started: ") + error.what(), "Try again, or report it.", 0};
    }
}

}  // namespace griffier
