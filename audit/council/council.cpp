#include "audit/council/council.h"

#include <iterator>

namespace griffier {

std::vector<PlacedCheck> check_council(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const auto add = [&](std::vector<PlacedCheck> more) {
        checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(check_motie_numbers(extraction));
    add(check_motie_items(document, extraction));
    add(check_motie_parts(extraction));
    add(check_motie_mentions(extraction));
    add(check_votes(extraction));
    add(check_presence(document));
    add(check_terms(extraction));
    return checks;
}

}  // namespace griffier
