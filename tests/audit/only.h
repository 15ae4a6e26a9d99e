// The verdicts of some rules among the checks of a document.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/from_text.h"
#include "audit/literal_table.h"

namespace griffier {

inline std::string only(const std::vector<Check>& checks, const std::set<std::string>& rules) {
    std::vector<Check> some;
    for (const Check& check : checks)
        if (rules.count(check.rule)) some.push_back(check);
    return verdicts(some);
}

// Of one rule, about a plain text that was read whole.
inline std::string only_of_text(const std::string& rule, const std::string& text) {
    FromText read = from_text(text);
    return only(audit(read.document, read.extraction, true), {rule});
}

}  // namespace griffier
