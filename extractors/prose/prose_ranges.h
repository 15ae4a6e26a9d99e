// "van 6 tot 9": two figures of a sentence that belong together, as the ends of a range or as before and after.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/matching.h"

namespace griffier {

enum class Bound {
    none,
    low,     // "6 tot 9 leden", "varieert van 6 tot 9": the lower end
    high,    //                                          the upper one
    from,    // "steeg van 6 tot 9", "van 6 naar 9": before
    to,      //                                      after
    unclear  // the sentence leaves open which of the two it is
};

// One for each figure, as figures_in gives them.
std::vector<Bound> bounds_of(std::string_view sentence, const std::vector<Match>& figures);

}  // namespace griffier
