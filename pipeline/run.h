// A whole batch: finds the inputs, has each distinct content read once, publishes JSON and ledger, counts.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pipeline/inputs.h"
#include "pipeline/job.h"
#include "pipeline/supervisor.h"

namespace griffier {

struct RunRequest {
    std::vector<std::string> inputs;  // as on the command line
    std::string out;                  // "" with dry_run
    bool force = false;               // read again what is done; move an older version's files aside
    bool searchable = false;          // write OUT/searchable: PDFs with the recognised text below their pages
    bool hocr = false;                // write OUT/hocr
    bool alto = false;                // write OUT/alto
    bool dry_run = false;             // count inputs and pages, write nothing
    RunOptions options;
    std::vector<std::string> passwords;
    Limits limits;
};

enum class Outcome { done, partial, failed, duplicate, left_out };
const char* name(Outcome outcome);

// What became of one input.
struct InputRecord {
    std::string name;  // printable
    std::string path;  // as given, printable
    std::string sha256;
    Outcome outcome = Outcome::failed;
    Failure failure;           // of failed; of partial: what was left out, and why
    std::string duplicate_of;  // name of the input that was read for it
    std::string file;          // what was written, relative to OUT; "" for nothing
    std::string searchable;    // ... the copy that can be searched
    std::string hocr, alto;
    int pages = 0;
    int recognised = 0;      // pages that this run recognised
    int kept = 0;            // pages whose recognition an earlier run had kept
    bool unchanged = false;  // an earlier run had read it: its output stands as it was
    double seconds = 0;
    int attempts = 0;
    DocumentSummary summary;  // of done and partial
};

struct RunReport {
    std::vector<InputRecord> inputs;  // in the order they were found
    std::string moved_to;             // where an older version's files went, "" for none
    bool interrupted = false;
};

struct RunEvents {
    std::function<void(const std::string&)> remark;    // something left out, a file of an older version moved
    std::function<void(const InputRecord&)> finished;  // as soon as it is known
    std::function<void(const Progress&)> progress;
};

// Throws InputError output_unwritable (after which nothing half-written is left) and language_missing.
RunReport run_batch(const RunRequest& request, const RunEvents& events);

}  // namespace griffier
