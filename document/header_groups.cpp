#include "document/header_groups.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kEven = 0.08;     // of the usual distance of names: distances that differ less are even
constexpr double kOnMiddle = 0.2;  // of that distance: so far from the middle of its names a group may stand
constexpr double kClearly = 0.25;  // of that distance: any other sharing out is so much worse
constexpr std::size_t kMost = 16;  // names; wider tables are left alone

struct Sharing {
    std::vector<std::size_t> counts;
    double off = 1e9, second = 1e9;  // how far the group furthest off stands from the middle of its names; the same of the next best
};

// Tries every way to give each group one name at least, in order.
template <typename Middle>
void share(const std::vector<Box>& groups, std::size_t names, const Middle& middle, std::vector<std::size_t>& counts, std::size_t used, double off,
           Sharing& best) {
    if (off >= best.second) return;
    const std::size_t g = counts.size(), left = groups.size() - g;
    if (left == 0) {
        if (used < names) return;
        if (off < best.off) {
            best.second = best.off;
            best.off = off;
            best.counts = counts;
        } else {
            best.second = off;
        }
        return;
    }
    for (std::size_t n = 1; used + n + (left - 1) <= names; ++n) {
        counts.push_back(n);
        share(groups, names, middle, counts, used + n, std::max(off, std::abs(middle(used, used + n - 1) - groups[g].center_x())), best);
        counts.pop_back();
    }
}

}  // namespace

std::vector<std::size_t> share_out(const std::vector<Box>& groups, const std::vector<Box>& names) {
    if (groups.empty() || groups.size() >= names.size() || names.size() > kMost) return {};
    std::vector<double> steps;
    for (std::size_t i = 1; i < names.size(); ++i) steps.push_back(names[i].x1 - names[i - 1].x1);
    const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
    const double pitch = (names.back().x1 - names.front().x1) / static_cast<double>(steps.size());
    if (pitch <= 0 || *least <= 0) return {};
    const bool even = *most - *least < kEven * pitch;
    std::vector<std::size_t> counts;
    Sharing texts, cells;
    share(
        groups, names.size(), [&](std::size_t i, std::size_t j) { return (names[i].x0 + names[j].x1) / 2; }, counts, 0, 0, texts);
    const auto cell_middle = [&](std::size_t i, std::size_t j) { return names[j].x1 - pitch * static_cast<double>(j + 1 - i) / 2; };
    if (even) share(groups, names.size(), cell_middle, counts, 0, 0, cells);
    const auto clear = [&](const Sharing& sharing) { return sharing.off < kOnMiddle * pitch && sharing.second > sharing.off + kClearly * pitch; };
    if (clear(texts) && clear(cells) && texts.counts != cells.counts) return {};
    return clear(texts) ? texts.counts : clear(cells) ? cells.counts : std::vector<std::size_t>{};
}

}  // namespace griffier
