#include "document/ocr/percent_sign.h"

#include <algorithm>

namespace griffier {
namespace {

constexpr double kDigitHigh = 0.75;  // of the highest ink of a percentage; the rounds of its sign are lower

}  // namespace

std::vector<InkPart> before_percent(std::vector<InkPart> ink, std::size_t digits) {
    std::sort(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    int high = 0;
    for (const InkPart& part : ink) high = std::max(high, part.height());
    std::size_t end = 0;
    for (std::size_t seen = 0; end < ink.size() && seen < digits; ++end) seen += ink[end].height() >= kDigitHigh * high;
    ink.resize(end);
    return ink;
}

void join_percent(std::vector<InkPart>& ink) {
    for (std::size_t joined = 1; joined < kPercentParts && ink.size() > 1; ++joined) {
        const InkPart last = ink.back();
        InkPart& before = ink[ink.size() - 2];
        if (last.x0 >= before.x1) return;
        before = around(before, last);
        ink.pop_back();
    }
}

}  // namespace griffier
