#include "document/lines/size_ranks.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kStated = 0.04;    // share by which stated sizes of one style differ
constexpr double kMeasured = 0.12;  // ... and measured ones at most
constexpr double kSpread = 0.015;   // share by which measured sizes of one style spread: a pixel is 3 to 5 % of a heading's height
constexpr double kValley = 0.4;     // of the lower of the frequencies above and below it: a size where one style ends

// How many sizes lie about `at`, each counted the less the further off.
double frequency(const std::vector<double>& sizes, double at) {
    double sum = 0;
    for (const double size : sizes) {
        const double off = std::log(size / at) / kSpread;
        sum += std::exp(-0.5 * off * off);
    }
    return sum;
}

}  // namespace

std::map<double, int> ranks_of_stated(std::vector<double> sizes) {
    std::sort(sizes.rbegin(), sizes.rend());
    std::map<double, int> ranks;
    int rank = 0;
    double first = sizes.empty() ? 0 : sizes.front();
    for (const double size : sizes) {
        if (size < first * (1 - kStated)) ++rank, first = size;
        ranks[size] = rank;
    }
    return ranks;
}

std::map<double, int> ranks_of_measured(std::vector<double> sizes) {
    std::sort(sizes.rbegin(), sizes.rend());
    std::vector<double> steps = sizes, often;  // each size once, and how many lie about it
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    for (const double size : steps) often.push_back(frequency(sizes, size));
    std::map<double, int> ranks;
    int rank = 0;
    double first = steps.empty() ? 0 : steps.front(), peak = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0) {
            double below = 0;  // the highest frequency of what may be the next style
            for (std::size_t k = i; k < steps.size() && steps[k] > steps[i] * (1 - kMeasured); ++k) below = std::max(below, often[k]);
            const bool valley = frequency(sizes, std::sqrt(steps[i] * steps[i - 1])) < kValley * std::min(peak, below);
            if (valley || steps[i] < first * (1 - kMeasured)) ++rank, first = steps[i], peak = 0;
        }
        peak = std::max(peak, often[i]);
        ranks[steps[i]] = rank;
    }
    return ranks;
}

}  // namespace griffier
