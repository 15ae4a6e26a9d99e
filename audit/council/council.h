// Records of council papers: numbers, items, mentions and votes of moties and amendementen, and terms that have passed.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_council(const Document& document, const Extraction& extraction);  // all of them

std::vector<PlacedCheck> check_motie_numbers(const Extraction& extraction);                          // MOTIE_NR, MOTIE_GAP
std::vector<PlacedCheck> check_motie_items(const Document& document, const Extraction& extraction);  // MOTIE_ITEMS
std::vector<PlacedCheck> check_motie_parts(const Extraction& extraction);                            // MOTIE_DICTUM, AMEND_TARGET
std::vector<PlacedCheck> check_motie_mentions(const Extraction& extraction);                         // MOTIE_XREF, MOTIE_VARIANT
std::vector<PlacedCheck> check_votes(const Extraction& extraction);                                  // VOTE_SUM, RESULT_VOTE
// VOTE_SUM: votes of running text beside the members present; seats of the parties ("Voor: VVD (6), CDA (5)") beside the votes of their side.
std::vector<PlacedCheck> check_presence(const Document& document);
// Against the document's own date: a run next year gives the same checks.
std::vector<PlacedCheck> check_terms(const Extraction& extraction);  // TERM_OVERDUE

}  // namespace griffier
