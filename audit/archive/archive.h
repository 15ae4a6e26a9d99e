// Documents of one organisation over years and kinds, held against each other (docs/rules.md, "Across an archive"). Start here: what is
// put in are the records of documents that were read before, what comes out are checks whose figures stand in several of them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/archive/emu_reference.h"
#include "audit/archive/iv3.h"
#include "audit/archive/materiality.h"
#include "audit/check.h"
#include "extractors/records.h"

namespace griffier {

// A record that was read back, and what it is called in its document.
struct ArchiveLine {
    BudgetLine line;  // side, basis, year, value, step, unit: as stated
    std::string id, key;
};

struct ArchiveIndicator {
    Indicator indicator;
    std::string id, key;
    std::vector<std::pair<std::string, std::string>> values;  // id and key of each of its values
};

// An item of a decision list, as its document has it.
struct ArchiveDecision {
    std::string id, key, title, outcome, date;  // date: of the decision itself, "" for that of the list
    int page = 0;
};

// A check of a document that does not hold, as its document has it.
struct DocumentCheck {
    std::string id, key, rule, message;
    Status status = Status::fail;
    Severity severity = Severity::error;
    std::optional<Decimal> difference;
    int page = 0;        // of its result, 0 for unknown
    bool euros = false;  // its figures are stated to be euros
};

struct ArchiveDocument {
    std::string sha256, name;  // of the source, as its document calls it
    DocumentFacts facts;
    std::vector<ArchiveLine> lines;
    std::map<int, SignRule> signs;  // by table, where the document could tell them
    std::vector<ArchiveIndicator> indicators;
    std::vector<ArchiveDecision> decisions;
    std::vector<DocumentCheck> checks;
};

// A figure in one of several documents, or in a file that the user named.
struct ArchiveOperand {
    int document = -1;   // index, -1 for a figure that stands in no document
    std::string source;  // what it stands in then: "Iv3 begroting 2024"
    std::string id, key;
    int page = 0;
    int sign = 1;  // what the printed value is times, so that both documents count in one direction
    std::optional<Decimal> value;
};

// As Check (check.h), over several documents.
struct ArchiveCheck {
    std::string rule;
    Status status = Status::pass;
    Severity severity = Severity::warning;
    std::string message;
    std::optional<Decimal> expected, found, difference, tolerance;
    std::vector<ArchiveOperand> operands;
    std::optional<ArchiveOperand> result;
    std::string reason;       // of a not_checkable: missing_source | ambiguous_basis | ambiguous_order | not_stated
    std::optional<int> year;  // the book year of its figures
    bool euros = true;
};

// Two documents that state the same facts.
struct ArchiveLink {
    int earlier = 0, later = 0;  // documents
    int facts = 0, compared = 0;
    std::string evidence;  // one of the facts, in words
};

struct ArchiveCoverage {
    int lines = 0;                            // budget lines of all documents
    int facts = 0;                            // that state everything a fact needs, each once a document
    std::map<std::string, int> no_fact;       // lines that do not, by what is missing
    int in_two = 0, compared = 0;             // facts that stand in two documents or more; those that were held against each other
    std::map<std::string, int> not_compared;  // the others, by reason
};

struct OrganisationAudit {
    std::vector<ArchiveCheck> checks;
    std::vector<ArchiveLink> links;
    ArchiveCoverage coverage;
    std::map<int, Materiality> materiality;  // by book year
};

// By book year, kind and date, so that what is found does not depend on the order in which files were named.
void put_in_order(std::vector<ArchiveDocument>& documents);

// Documents of one organisation, put in order. `iv3`, `emu`: what files with totals of CBS and with reference values hold of it, empty for none.
OrganisationAudit audit_organisation(const std::vector<ArchiveDocument>& documents, const std::vector<Iv3Totals>& iv3,
                                     const std::vector<EmuReference>& emu = {});

}  // namespace griffier
