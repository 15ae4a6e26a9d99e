// Toezeggingen, wherever a document has them: the order in which the readers are asked.
#include <algorithm>

#include "document/pattern.h"
#include "extractors/council/commitment_blocks.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/promises.h"
#include "extractors/council/register_cards.h"
#include "extractors/council/register_records.h"

namespace griffier {

void find_commitments(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    // Cards that begin with another label than "Toezegging": what they promise stands within.
    std::vector<RegisterCard> cards;
    if (kind == "toezegging" && extraction.commitments.empty()) cards = register_cards(document, extraction.facts);
    const bool whole = !cards.empty() && std::all_of(cards.begin(), cards.end(), [](const RegisterCard& card) {
        const RegisterCell& first = card.row.cells.front();
        return card.kind == "toezegging" && card.row.has(Field::commitment) && !first.head.empty() && first.field != Field::commitment;
    });
    for (const RegisterCard& card : cards)
        if (whole) extraction.commitments.push_back(commitment_of_row(card.row));
    if (!whole && (kind == "toezegging" || kind == "besluitenlijst" || kind == "other")) read_labelled_commitments(document, extraction);
    if (kind == "toezegging" && extraction.commitments.empty()) read_counted_commitments(document, extraction);
    read_council_cards(document, extraction);
    const bool listed = kind == "toezegging" && !extraction.commitments.empty();  // "Toezeggingen" above them is the title of the list
    const bool gathered = (kind == "besluitenlijst" || kind == "toezegging") && !listed && read_commitments_below_heading(document, extraction);
    if (!gathered && kind != "motie" && kind != "amendement" && kind != "schriftelijke_vragen") read_promises(document, extraction);
    // "Afgedaan, zie raadsbrief van 12 mei 2026" in a column of states says where to read how.
    static const Pattern kSettledBy("(?i)(?:afgedaan|afgehandeld|voldaan|nagekomen) ?[,;:.(–-]? ?(zie .*[^ ).])[.)]*");
    for (Commitment& one : extraction.commitments)
        if (std::string by; one.settled.empty() && RE2::FullMatch(one.status, kSettledBy, &by)) one.settled = by;
}

}  // namespace griffier
