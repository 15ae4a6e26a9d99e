// Documents that earlier runs wrote, held against each other: reads them back one organisation at a time.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "audit/archive/iv3.h"
#include "output/archive_json.h"

namespace griffier {

struct CheckRequest {
    std::vector<std::string> folders;  // output folders of runs
    std::vector<Iv3Totals> iv3;
    std::vector<EmuReference> emu;
    std::vector<Waiver> waivers;
};

// What an organisation's documents are linked by, for people.
struct OrganisationLinks {
    std::string name;
    std::vector<std::string> lines;  // one for each document, one for each pair that shares facts
    ArchiveCoverage coverage;
    std::map<int, Materiality> materiality;  // by book year
    std::vector<std::string> open;           // what could not be tried: of which documents and why
    int pass = 0, pass_rounding = 0, warn_rounding = 0, fail = 0, flag = 0, not_checkable = 0;
};

struct CheckReport {
    std::string json;
    std::vector<Finding> findings;  // ranked
    std::vector<OrganisationLinks> organisations;
    ArchiveSummary summary;
};

// What cannot be read is named in the report, and the rest goes on. Throws InputError for a folder that no run wrote.
CheckReport check_archive(const CheckRequest& request);

}  // namespace griffier
