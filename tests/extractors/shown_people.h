// Submitters as "name/party;", for tests.
#pragma once

#include <string>
#include <vector>

#include "extractors/records.h"

namespace griffier {

inline std::string shown(const std::vector<Submitter>& people) {
    std::string out;
    for (const Submitter& one : people) out += one.name + "/" + one.party + ";";
    return out;
}

}  // namespace griffier
