// A plain text read as griffier reads it, for rules about running text and council papers.
#pragma once

#include <string>
#include <vector>

#include "audit/sums/binding.h"
#include "document/plain_text/plain_text.h"
#include "document/structure.h"
#include "extractors/extract.h"

namespace griffier {

struct FromText {
    Document document;
    Extraction extraction;
};

inline FromText from_text(const std::string& text) {
    FromText made;
    made.document = build_document(read_plain_text(text));
    made.extraction = extract(made.document);
    return made;
}

// "PROSE_PART pass, PROSE_PART fail": of these rules only, in the order given.
inline std::string verdicts_of(const std::vector<PlacedCheck>& checks, const std::string& rule = "") {
    std::string text;
    for (const PlacedCheck& placed : checks) {
        if (!rule.empty() && placed.check.rule != rule) continue;
        text += (text.empty() ? "" : ", ") + placed.check.rule + " " + name(placed.check.status);
    }
    return text;
}

}  // namespace griffier
