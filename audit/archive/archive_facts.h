// Which budget lines of several documents may state the same fact. Precision first: a line is a fact only where what, side, basis, year, unit
// and the direction of its sign are all stated; what is missing is counted.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/archive/archive.h"

namespace griffier {

// What the figures of a document are, by its kind and book year.
enum class Role {
    none,
    budget,    // programmabegroting
    interim,   // tussenrapportage, begrotingswijziging: changes the budget of its year
    accounts,  // jaarstukken
};
Role role_of(const DocumentFacts& facts);

struct FactKey {
    std::string what;  // "programma wonen", "taakveld 6.71a van programma zorg", "doel meer woningen", "post overhead" beside the programmes, "totaal"
    Side side = Side::none;
    Basis basis = Basis::none;  // the budget of the year itself, in the document that sets it, is begroting_primitief
    int year = 0;
    auto operator<=>(const FactKey&) const = default;
};

struct ArchiveFact {
    FactKey key;
    std::string number;  // of the programme or goal, "" for none
    std::string label;   // for people: "programma 1 Wonen"
    int document = 0, line = 0;
    int sign = 1;   // value times sign counts baten and lasten up, a saldo up where it is good
    Decimal value;  // times sign
    Decimal step = 1;
};

struct ArchiveFacts {
    std::vector<ArchiveFact> facts;      // one a document and key, in order of documents and lines
    std::map<std::string, int> no_fact;  // lines, by what is missing
};

ArchiveFacts archive_facts(const std::vector<ArchiveDocument>& documents);

inline const ArchiveDocument& document_of(const std::vector<ArchiveDocument>& documents, const ArchiveFact* fact) {
    return documents[static_cast<std::size_t>(fact->document)];
}

ArchiveOperand operand_of(const std::vector<ArchiveDocument>& documents, const ArchiveFact& fact, int sign = 1);
// "lasten, realisatie 2022": for messages.
std::string in_words(const FactKey& key);
// "10.250.000 in Jaarstukken 2022 (page 4)".
std::string where(const std::vector<ArchiveDocument>& documents, const ArchiveFact& fact);
std::string title_of(const ArchiveDocument& document);

ArchiveOperand whole_document(int d);

// A check of a whole document, not yet judged; its message begins with the title.
ArchiveCheck about(const std::vector<ArchiveDocument>& documents, int d, const char* rule, Severity severity);

}  // namespace griffier
