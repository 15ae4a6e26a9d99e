#include "document/ocr/touching_digits.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "document/ocr/percent_sign.h"

namespace griffier {
namespace {

// All lengths in heights of the highest patch.
constexpr double kDigitHigh = 0.6;                   // of a patch that has a digit in it
constexpr double kMarkWide = 0.2;                    // a point or comma with the space before it
constexpr double kDigitWide = 0.55;                  // where the figure has no lone digit that tells
constexpr double kSignWide = 2;                      // a percent sign, in digits
constexpr std::size_t kMostOf = 4;                   // characters of one patch: more say nothing about any of them
constexpr double kUnlike = 0.8;                      // likeness of a patch to samples of its digit; 999 of 1,000 right ones are at 0.875 and more
constexpr double kLikeOther = 0.9;                   // of each half of two digits that touch
constexpr double kClearly = 0.08;                    // more like the other digits than like the ones that were read
constexpr double kFirstCut = 0.35, kLastCut = 0.65;  // of the width of two digits

double usual_width(const std::vector<InkPart>& ink, int high) {
    std::vector<int> widths;
    for (const InkPart& part : ink)
        if (part.height() >= kDigitHigh * high && part.width() < 0.8 * high) widths.push_back(part.width());
    if (widths.empty()) return kDigitWide * high;
    std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2), widths.end());
    return widths[widths.size() / 2];
}

// Two digits in one patch: whether no cut shows those that were read, or some cut shows another digit in a half or both clearly better.
bool halves_speak_against(const InkPart& ink, char left, char right, std::size_t word, const PageDigits& digits) {
    const auto best_other = [&](const InkPart& half, char read) {
        double best = -1;
        for (char d = '0'; d <= '9'; ++d)
            if (d != read) best = std::max(best, digits.like(d, half, word));
        return best;
    };
    double own = -1, other = -1;
    for (int cut = ink.x0 + static_cast<int>(kFirstCut * ink.width()); cut <= ink.x0 + static_cast<int>(kLastCut * ink.width()); ++cut) {
        InkPart first = ink, second = ink;
        first.x1 = cut, second.x0 = cut;
        const double a = digits.like(left, first, word), b = digits.like(right, second, word);
        if (a < 0 || b < 0) return false;
        const double c = best_other(first, left), d = best_other(second, right);
        own = std::max(own, std::min(a, b));
        other = std::max({other, std::min(a, d), std::min(c, b), std::min(c, d)});
    }
    return own < kUnlike || (other >= kLikeOther && other - own >= kClearly);
}

}  // namespace

std::vector<SharedInk> share_ink(const std::string& figure, std::vector<InkPart> ink) {
    if (figure.ends_with('%')) join_percent(ink);
    const std::size_t patches = ink.size(), characters = figure.size();
    if (patches == 0 || patches > characters) return {};
    const int high = highest_of(ink);
    const double wide = usual_width(ink, high);
    constexpr double kNever = std::numeric_limits<double>::infinity();
    // cost[p][c]: the first p patches show the first c characters.
    std::vector<std::vector<double>> cost(patches + 1, std::vector<double>(characters + 1, kNever));
    std::vector<std::vector<std::size_t>> of(patches + 1, std::vector<std::size_t>(characters + 1, 0));
    cost[0][0] = 0;
    for (std::size_t p = 1; p <= patches; ++p)
        for (std::size_t c = 1; c <= characters; ++c)
            for (std::size_t n = 1; n <= std::min(kMostOf, c); ++n) {
                if (cost[p - 1][c - n] == kNever) continue;
                const InkPart& part = ink[p - 1];
                const std::string run = figure.substr(c - n, n);
                const auto digits = static_cast<double>(std::count_if(run.begin(), run.end(), digit)) + (run.ends_with('%') ? kSignWide : 0);
                const auto marks = static_cast<double>(std::count_if(run.begin(), run.end(), [](char ch) { return ch != '%' && !digit(ch); }));
                if ((part.height() >= kDigitHigh * high) != (digits > 0) || (digits == 0 && n > 1)) continue;
                const double expected = digits * wide + marks * kMarkWide * high;
                const double sum = cost[p - 1][c - n] + std::abs(part.width() - expected);
                if (sum < cost[p][c]) cost[p][c] = sum, of[p][c] = n;
            }
    if (cost[patches][characters] == kNever) return {};
    std::vector<SharedInk> shared(patches);
    for (std::size_t p = patches, c = characters; p > 0; --p) {
        shared[p - 1] = {ink[p - 1], c - of[p][c], of[p][c]};
        c -= of[p][c];
    }
    return shared;
}

bool ink_speaks_against(const std::string& figure, const std::vector<InkPart>& ink, const std::vector<std::string>& said, std::size_t word,
                        const PageDigits& digits) {
    const std::vector<SharedInk> shared = share_ink(figure, ink);
    const auto place = [&](std::size_t at) {
        return static_cast<std::size_t>(std::count_if(figure.begin(), figure.begin() + static_cast<std::ptrdiff_t>(at), digit));
    };
    std::vector<bool> decided(figure.size(), false);  // by its place among the digits
    for (const SharedInk& patch : shared) {
        const char first = figure[patch.from];
        if (patch.of == 1 && digit(first)) {
            const double own = digits.like(first, patch.ink, word);
            if (own < 0) continue;
            if (own < kUnlike) return true;
            const char sure = digits.digit_of(patch.ink, word);
            if (sure != ' ' && sure != first) return true;
            decided[place(patch.from)] = sure == first;
        } else if (patch.of == 2 && digit(first) && digit(figure[patch.from + 1])) {
            if (halves_speak_against(patch.ink, first, figure[patch.from + 1], word, digits)) return true;
        }
    }
    for (std::size_t i = 0; i < said.size(); ++i)
        if (said[i].size() > 1 && !decided[i]) return true;
    return false;
}

}  // namespace griffier
