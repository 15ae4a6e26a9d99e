// Spreads documents and the pages that must be recognised over worker processes, and survives each of them.
//
// It never opens a document's content itself. The unit of work is a document, or a page to be recognised; the key of a document is
// its sha256. A crash, hang or lack of memory costs its unit one retry in a fresh process and then a record of what was lost:
// a page that breaks its reader is left out as unread, a stage that breaks is left out with a warning, the rest is kept.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/job.h"
#include "pipeline/message.h"
#include "pipeline/worker_process.h"

namespace griffier {

struct Limits {
    int jobs = 1;                            // processes at work at the same time
    int timeout = 300;                       // seconds that a worker may say nothing, or take for a page
    std::int64_t memory = 4096 * kMegabyte;  // bytes of address space of a worker
};

struct DocumentTask {
    Job job;
    std::function<Descriptor()> open;  // the content, anew each time; throws InputError
    // Recognised pages that outlive the run; may be empty. `asked` is the question to the recogniser, `layout` its answer.
    std::function<std::optional<std::string>(int page, const std::string& asked)> find_page;
    std::function<bool(int page, const std::string& asked, const std::string& layout)> keep_page;  // false: stop all work
};

struct DocumentAnswer {
    std::size_t index = 0;               // of the task
    std::optional<Failure> failure;      // nothing else is filled in then but pages, seconds, attempts
    std::string content;                 // JSON, .layout or picture, as the task asked
    DocumentSummary summary;             // of Task::process
    std::string searchable, hocr, alto;  // the copies asked for; "" where there is none
    std::string media_type;
    int pages = 0;       // in the file, 0 where it could not be opened
    int recognised = 0;  // pages that were recognised for it, here and now
    int kept = 0;        // ... and those that find_page had
    double seconds = 0;  // wall clock, from the first start to the end
    int attempts = 0;
};

struct Progress {
    int documents = 0, documents_done = 0;
    int pages_read = 0;
    int pages_recognised = 0, pages_waiting = 0;  // waiting: to be recognised, or being so
};

struct Events {
    std::function<bool(DocumentAnswer&&)> answered;  // in the order of ending; false: stop all work
    std::function<void(const Progress&)> progress;   // now and then; may be empty
};

enum class Ended { all_done, stopped, interrupted };

// Interrupted by SIGINT or SIGTERM: the workers are ended, what was answered stays.
Ended supervise(const std::vector<DocumentTask>& tasks, const Limits& limits, const Events& events);

}  // namespace griffier
