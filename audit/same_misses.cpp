#include "audit/same_misses.h"

namespace griffier {

bool same_misses(const Tally& a, const Tally& b) {
    for (std::size_t p = 0; p < a.outcomes.size(); ++p) {
        const bool missed = a.outcomes[p].kind == Outcome::misses;
        if (missed != (b.outcomes[p].kind == Outcome::misses)) return false;
        if (missed && !(*a.outcomes[p].check.difference == *b.outcomes[p].check.difference)) return false;
    }
    return true;
}

}  // namespace griffier
