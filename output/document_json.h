// The document as JSON, exactly as docs/contract.md says. The only file that includes the JSON library is output/json.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/check.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

struct Source {
    std::vector<std::string> names;  // printable, sorted, at least one
    std::string sha256;
    std::int64_t bytes = 0;
    std::string media_type;
    int pages = 0;
};

struct RunOptions {
    std::string ocr = "auto";  // auto | always | never
    std::string language = "nld";
    std::string pages;                    // "" for all, else as given ("1-3,7")
    std::string house_rules = {};         // text of the user's own rules (audit/sums/house_rules.h); "" for none
    std::string house_rules_sha256 = {};  // of that text
};

// Pages that could not be read: number and reason. They are in coverage and warnings.
struct UnreadPage {
    int number = 0;
    std::string reason;
    std::string remedy = {};
};

struct Result {
    Source source;
    RunOptions options;
    Document document;
    Extraction extraction;
    std::vector<Check> checks;
    std::vector<UnreadPage> unread;
};

std::string document_json(const Result& result);

// The JSON Schema (draft 2020-12) of document_json's output, as shipped in output/schema/document.schema.json.
const char* document_schema();

}  // namespace griffier
