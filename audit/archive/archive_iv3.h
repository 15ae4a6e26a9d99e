// IV3_MATCH and IV3_BAL: taakvelden, programmes and totals of a document against what the municipality handed in to CBS.
#pragma once

#include "audit/archive/archive_facts.h"
#include "audit/tolerance.h"

namespace griffier {

std::vector<ArchiveCheck> check_iv3(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, const std::vector<Iv3Totals>& files);

// Programmes against the taakvelden that the document gives them, which no other programme has and which make their total there.
std::vector<ArchiveCheck> check_iv3_programmes(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts, int document,
                                               const Iv3Totals& totals, Side side);

// "6.71a" and "6.711" are parts of "6.71".
std::string taakveld_group(const std::string& code);
ArchiveOperand iv3_operand(const Iv3Totals& totals, const std::string& id, const Decimal& value);
// `difference` over some taakvelden of Iv3, each a sum of categories that were rounded one by one.
Verdict judge_iv3(const Decimal& difference, int taakvelden);

// Total lasten without mutations of reserves and the result (taakvelden 0.10, 0.11), in euros.
Decimal lasten_before_reserves(const Iv3Totals& totals);

}  // namespace griffier
