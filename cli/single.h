// One document read by a worker for a command that looks at it, as show and layout do.
#pragma once

#include <string>

#include "cli/options.h"
#include "pipeline/job.h"

namespace griffier {

// What the worker made for `job` of the one file named. What a run recognised into the folder `out` is not recognised again ("": no such folder).
// Messages go to stderr. Throws InputError where the file is not read.
DocumentAnswer read_single(const std::string& path, Job job, const ReadingOptions& options, const std::string& out = "");

// To a file, whole or not at all; "-" or "" is stdout. Throws InputError output_unwritable.
void write_result(const std::string& path, const std::string& content);

}  // namespace griffier
