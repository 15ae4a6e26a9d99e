// The verdicts of some rules among the checks of a document.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "audit/literal_table.h"

namespace griffier {

inline std::string only(const std::vector<Check>& checks, const std::set<std::string>& rules) {
    std::vector<Check> some;
    for (const Check& check : checks)
        if (rules.count(check.rule)) some.push_back(check);
    return verdicts(some);
}

}  // namespace griffier
