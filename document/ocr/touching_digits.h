// Figures on scans whose ink is not one patch for each character, because characters touch, held against the page's own digits.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/page_digits.h"

namespace griffier {

// Which patch shows which characters of a figure, in the order of both: one patch for each run of `of` characters.
struct SharedInk {
    InkPart ink;
    std::size_t from = 0, of = 1;
    bool operator==(const SharedInk&) const = default;
};

// The patches of a figure or percentage, from left to right, over its characters: each has at least one, none is shared; by the widths that characters of figures have.
// Empty where there are more patches than characters, or a high patch would be a point.
std::vector<SharedInk> share_ink(const std::string& figure, std::vector<InkPart> ink);

// Whether the ink speaks against a digit of the figure: a patch of its own that is like no such digit, or two digits in one patch of which the halves are
// like others; or `said`, the digits that readings gave for each digit of the figure, names more than one and no patch decides. Nothing is changed by it:
// what touches has no shape of its own. `word`: whose samples do not count.
bool ink_speaks_against(const std::string& figure, const std::vector<InkPart>& ink, const std::vector<std::string>& said, std::size_t word,
                        const PageDigits& digits);

}  // namespace griffier
