// The order of the stages: pages as drawn to a document with its records and checks.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "output/document_json.h"

namespace griffier {

inline constexpr const char* kStages[] = {"structure", "extract", "audit"};

// `result.document` has its pages, title and the warnings of reading; everything above them is filled in.
// `begin` is called with the name of each stage before it starts. Stages from `stop_before` on are left out, with a warning
// ("" for none): that is what remains to be had of a document on which a stage breaks.
void process_document(Result& result, const std::function<void(const char*)>& begin, const std::string& stop_before = "");

}  // namespace griffier
