// Which figures of an archive are held against which: a fact that a later document repeats, beside the document that set it.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "audit/archive/archive_company.h"
#include "audit/archive/archive_facts.h"

namespace griffier {

inline const std::string kCompared = "compared";

// They point into the facts that they were made of.
struct ArchivePairs {
    std::vector<Comparison> comparisons;
    std::map<std::pair<int, int>, ArchiveLink> links;  // of two documents
    std::map<FactKey, std::string> came_of;            // why nothing was compared, kCompared where something was
    // The first figure of a later budget, a year, what it calls the column: the budget of another moment than in any document at hand.
    std::map<std::tuple<int, int, Basis>, Comparison> other_moment;
};

ArchivePairs pair_facts(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts);

}  // namespace griffier
