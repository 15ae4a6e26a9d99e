#include "document/header_groups.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kEven = 0.08;     // of the usual distance of names: distances that differ less are even
constexpr double kOnMiddle = 0.2;  // of that distance: so far from the middle of its names a group may stand
constexpr double kClearly = 0.25;  // of that distance: any other sharing out is so much worse
constexpr double kFarWorse = 2;    // times the best: another way of setting headers this far off is no rival
constexpr double kPadding = 4;     // pt: between the edge of a cell and its text
constexpr std::size_t kMost = 16;  // names; wider tables are left alone

struct Sharing {
    std::vector<std::size_t> counts;
    double off = 1e9, second = 1e9;  // how far the group furthest off stands from its place; the same of the next best
};

// Tries every way to give each group one name at least, in order.
template <typename Off>
void share(const std::vector<Box>& groups, std::size_t names, const Off& off_of, std::vector<std::size_t>& counts, std::size_t used, double off,
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
        share(groups, names, off_of, counts, used + n, std::max(off, off_of(groups[g], used, used + n - 1)), best);
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
    const auto share_by = [&](const auto& off) {
        Sharing best;
        std::vector<std::size_t> counts;
        share(groups, names.size(), off, counts, 0, 0, best);
        return best;
    };
    const auto cell_end = [&](std::size_t i, std::size_t j) { return names[j].x1 - pitch * static_cast<double>(j + 1 - i); };
    std::vector<Sharing> ways = {
        share_by([&](const Box& group, std::size_t i, std::size_t j) { return std::abs((names[i].x0 + names[j].x1) / 2 - group.center_x()); })};
    if (even) {
        ways.push_back(
            share_by([&](const Box& group, std::size_t i, std::size_t j) { return std::abs((cell_end(i, j) + names[j].x1) / 2 - group.center_x()); }));
        ways.push_back(share_by([&](const Box& group, std::size_t i, std::size_t j) { return std::abs(cell_end(i, j) + kPadding - group.x0); }));
    }
    const auto clear = [&](const Sharing& way) { return way.off < kOnMiddle * pitch && way.second > way.off + kClearly * pitch; };
    const auto best = std::min_element(ways.begin(), ways.end(), [](const Sharing& one, const Sharing& other) { return one.off < other.off; });
    if (!clear(*best)) return {};
    for (const Sharing& way : ways)
        if (clear(way) && way.counts != best->counts && way.off < kFarWorse * std::max(best->off, kPadding)) return {};
    return best->counts;
}

}  // namespace griffier
