#include "pipeline/archives.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>

#include "document/error.h"
#include "document/text.h"
#include "pipeline/job.h"
#include "pipeline/nameless_file.h"
#include "pipeline/sha256.h"
#include "pipeline/worker_process.h"

namespace griffier {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kAttempts = 2;    // as for any unit of work
constexpr int kTick = 250;      // ms
constexpr int kCpuFactor = 20;  // processor seconds of the worker, in timeouts

struct Unpacked {
    std::vector<Input> inputs;
    std::optional<Failure> failure;  // of the archive; inputs before it are good all the same
    bool one_document = false;       // an Office file: no archive of documents
    bool broken = false;             // the worker is at fault, not the archive
    int others = 0;
};

Input member_of(const Input& archive, const Fields& said) {
    const std::string stored = said.text("name");
    Input input;
    input.path = archive.path + "/" + stored;
    input.name = archive.name + "/" + printable_name(stored);
    return input;
}

void hear(const Message& message, const Input& archive, const std::shared_ptr<Descriptor>& into, Unpacked& unpacked, bool& done) {
    if (message.kind == "member") {
        const Fields said = read_fields(message.payload);
        Input input = member_of(archive, said);
        input.spooled = into;
        input.part = FilePart{said.number("at"), said.number("size")};
        unpacked.inputs.push_back(std::move(input));
    } else if (message.kind == "refused") {
        const Fields said = read_fields(message.payload);
        Input input = member_of(archive, said);
        input.failure = read_failure(said);
        unpacked.inputs.push_back(std::move(input));
    } else if (message.kind == "document") {
        unpacked.one_document = done = true;
    } else if (message.kind == "done") {
        unpacked.others = message.number;
        done = true;
    } else if (message.kind == "failed" || message.kind == "broken") {
        unpacked.failure = read_failure(read_fields(message.payload));
        unpacked.broken = message.kind == "broken";
        done = true;
    } else {
        throw std::runtime_error("it said \"" + message.kind.substr(0, 20) + "\"");
    }
    if (unpacked.inputs.size() > kMostMembers) throw std::runtime_error("it names too many members");
}

Unpacked unpack(const Input& archive, const std::vector<std::string>& passwords, const Limits& limits, int attempt) {
    Unpacked unpacked;
    try {
        auto into = std::make_shared<Descriptor>(nameless_file());
        Job job;
        job.passwords = passwords;
        job.names = {archive.name};
        job.bytes = archive.bytes;
        job.attempt = attempt;
        WorkerProcess process("archive", {limits.memory, limits.timeout * kCpuFactor});
        process.channel().queue({"into", 0, "", into->duplicate()});
        process.channel().queue({"unpack", 0, write_fields(job_fields(job)), open_input(archive)});
        const auto limit = std::chrono::seconds(limits.timeout);
        auto deadline = Clock::now() + limit;
        bool done = false;
        for (bool there = true; there && !done;) {
            if (Clock::now() > deadline) {
                unpacked.failure =
                    Failure{"timeout", "unpacking it took more than " + std::to_string(limits.timeout) + " seconds", "Give more time with --timeout.", 0};
                return unpacked;
            }
            pollfd polled[2] = {{process.channel().socket(), static_cast<short>(POLLIN | (process.channel().wants_to_write() ? POLLOUT : 0)), 0},
                                {process.errors(), POLLIN, 0}};
            if (::poll(polled, 2, kTick) < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "waiting for a worker");
            if (polled[1].revents != 0) process.read_errors();
            process.channel().write_some();
            there = process.channel().read_some();
            while (const std::optional<Message> message = process.channel().next()) {
                deadline = Clock::now() + limit;
                hear(*message, archive, into, unpacked, done);
            }
        }
        const Ending ending = process.finish();
        if (!done) {
            unpacked.broken = true;
            unpacked.failure = ending.code.empty() ? Failure{"crashed", "the process that unpacked it ended without an answer", "Please report it.", 0}
                                                   : Failure{ending.code, ending.message, "Please report it, or unpack it and give the folder.", 0};
        }
    } catch (const InputError& error) {
        unpacked.failure = Failure{error.code, error.what(), error.remedy, 0};
    } catch (const std::runtime_error& error) {
        unpacked.broken = true;
        unpacked.failure = Failure{"crashed", std::string("its worker broke down: ") + error.what(), "Try again, or unpack it and give the folder.", 0};
    }
    return unpacked;
}

// The hash is made here, of the bytes that will be read: a worker's word is not taken for it.
void hash_member(Input& input) {
    if (input.failure) return;
    try {
        const Descriptor copy = nameless_copy(input.spooled->get(), input.part->at, input.part->size);
        const FileHash hash = hash_file(copy.get());
        input.sha256 = hash.sha256;
        input.bytes = hash.bytes;
    } catch (const std::system_error& error) {
        input.failure = Failure{"unreadable", std::string("it cannot be unpacked: ") + error.what(), "Make room in the folder for temporary files.", 0};
    }
}

}  // namespace

InputList unpack_archives(InputList found, const std::vector<std::string>& passwords, const Limits& limits) {
    InputList all;
    all.remarks = std::move(found.remarks);
    all.left_out = std::move(found.left_out);
    for (Input& input : found.inputs) {
        if (input.failure || !input.is_archive) {
            all.inputs.push_back(std::move(input));
            continue;
        }
        Unpacked unpacked;
        for (int attempt = 1; attempt <= kAttempts; ++attempt) {
            unpacked = unpack(input, passwords, limits, attempt);
            if (!unpacked.broken) break;
        }
        if (unpacked.one_document) {  // refused by the worker that reads it, with the reason
            all.inputs.push_back(std::move(input));
            continue;
        }
        const bool nothing = unpacked.inputs.empty();
        for (Input& member : unpacked.inputs) {
            hash_member(member);
            all.inputs.push_back(std::move(member));
        }
        const std::string others = std::to_string(unpacked.others) + (unpacked.others == 1 ? " other file" : " other files");
        if (nothing && !unpacked.failure)
            unpacked.failure = Failure{"missing", "the archive holds no documents" + (unpacked.others > 0 ? " (" + others + ")" : std::string()),
                                       "Name an archive with PDF, image, web page or text files.", 0};
        else if (unpacked.others > 0)
            all.remarks.push_back(input.name + ": " + others + " in it left out: no document by name or content");
        if (unpacked.failure) {
            input.failure = unpacked.failure;
            all.inputs.push_back(std::move(input));
        }
    }
    return all;
}

}  // namespace griffier
