// What griffier found across an archive as JSON, exactly as docs/contract.md says ("Across an archive"). One organisation at a time, so that an
// archive of any size is never in memory whole.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/archive/archive.h"

namespace griffier {

// A finding that somebody accepted: key of the check, why, who, when (ISO date).
struct Waiver {
    std::string key, reason, who, date;
    int line = 0;     // in its file, from 1
    int matches = 0;  // findings that it holds for
};

// A check that does not hold, of a document or across documents, as it is ranked.
struct Finding {
    std::string key;                            // of a document's own check: 12 digits of its sha256 "/" the check's key
    std::string organisation, document, title;  // document: 12 digits of the sha256 of its result's document, "" for none
    std::string rule, message;
    Status status = Status::fail;
    Severity severity = Severity::error;
    int page = 0;
    std::optional<int> year;
    std::optional<Decimal> difference, weight;
    std::optional<Waiver> waived;
};

// What an organisation comes to: its JSON and its findings.
struct OrganisationReport {
    std::string json;
    std::vector<Finding> findings;
};

// Marks what `waivers` hold for, and counts that in them.
OrganisationReport organisation_report(const std::vector<ArchiveDocument>& documents, const OrganisationAudit& audit, std::vector<Waiver>& waivers);

// Errors and warnings before remarks, what weighs most first, what has no weight last.
void rank(std::vector<Finding>& findings);

struct UnreadFile {
    std::string file, message;
};

struct ArchiveSummary {
    int documents = 0, duplicates = 0, organisations = 0, linked = 0;  // linked: documents that share a fact with another
    std::map<std::string, int> other_versions;                         // documents by the version that wrote them, where it is not this one
    std::vector<UnreadFile> unread;
    std::vector<Waiver> waivers;
};

// The result is one text that grows: its beginning, the JSON of each organisation with "," between them, its end.
std::string archive_json_begin(const std::vector<std::string>& iv3, const std::vector<std::string>& emu);  // names of the files
std::string archive_json_end(const std::vector<Finding>& findings, const ArchiveSummary& summary);

// The JSON Schema of that text.
const char* archive_schema();

}  // namespace griffier
