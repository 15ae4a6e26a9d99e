// The order of the stages: pages as drawn to a document with its records and checks.
#pragma once

#include <functional>
#include <string>

#include "output/document_json.h"

namespace griffier {

// `result.document` has its pages, title and the warnings of reading; everything above them is filled in. A document that came with
// blocks states its own structure (html.h) and keeps it.
// `begin` is called with the name of each stage ("structure", "extract", "audit") before it starts. Stages from `stop_before` on are
// left out, with a warning that says why ("" for none): that is what remains to be had of a document on which a stage breaks.
void process_document(Result& result, const std::function<void(const char*)>& begin, const std::string& stop_before = "", const std::string& why = "");

}  // namespace griffier
