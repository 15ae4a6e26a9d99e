// What a run came to, for people: counts, the worst failing sums, what was not read and why.
#pragma once

#include <string>

#include "pipeline/run.h"

namespace griffier {

// `out` as given; "" for a dry run, which counts only inputs and pages.
std::string summary_text(const RunReport& report, const std::string& out);

// One line about an input that was not read whole: file, page, cause, remedy.
std::string problem_line(const InputRecord& record);

}  // namespace griffier
