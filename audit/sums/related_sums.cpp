#include "audit/sums/related_sums.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kFurthestRepeat = 60;  // lines from a sum to the next one of its form

struct Group {
    int line = 0;
    std::vector<int> parts;
};

bool is_line(const Grid& grid, int line) { return line >= 0 && line < grid.lines && grid.live[static_cast<std::size_t>(line)]; }

bool is_told(const std::vector<Equation>& proven, const Equation& equation) {
    return std::any_of(proven.begin(), proven.end(), [&](const Equation& other) { return other.result == equation.result && other.terms == equation.terms; });
}

// The sum of the parts where they make the line at every position of `within`.
std::optional<Equation> made_of(const Grid& grid, const Group& group, const Equation& within) {
    Sums sums(grid.positions);
    for (int part : group.parts) add(grid, sums, part);
    Equation equation{group.line, group.parts, within.first, within.last, {}, true, 0, 0, within.bits};
    for (int p = within.first; p <= within.last; ++p) {
        const auto at = static_cast<std::size_t>(p);
        const std::size_t i = grid.at(group.line, p);
        if (grid.state[i] == 2 || sums.unread[at]) continue;
        const std::int64_t off = std::abs(sums.sum[at] - grid.value[i]), step = std::max(grid.step[i], sums.step[at]);
        if (off > (off == 0 ? 0 : rounding_likely(sums.figures[at]) * step)) return std::nullopt;
        equation.holds += sums.filled[at] >= 2;
        equation.exact += sums.filled[at] >= 2 && 2 * off < step;
    }
    return equation;
}

// The parts of the other sum that stand below (or above) each line of this one, up to the next.
std::vector<Group> groups_beside(const std::vector<int>& lines, const std::vector<int>& parts, bool below) {
    std::vector<Group> groups;
    for (int line : lines) groups.push_back({line, {}});
    for (int part : parts) {
        Group* nearest = nullptr;
        for (Group& group : groups) {
            const bool beside = below ? group.line < part : group.line > part;
            if (beside && (!nearest || std::abs(group.line - part) < std::abs(nearest->line - part))) nearest = &group;
        }
        if (!nearest) return {};
        nearest->parts.push_back(part);
    }
    return groups;
}

// Lines that are one of the parts each, but for one of them, which is made of the others.
std::vector<Group> groups_of_copies(const Grid& grid, const std::vector<int>& lines, std::vector<int> parts, const Equation& within) {
    std::vector<Group> groups;
    std::vector<int> left;
    for (int line : lines) {
        const auto copy = std::find_if(parts.begin(), parts.end(), [&](int part) { return made_of(grid, {line, {part}}, within).has_value(); });
        if (copy == parts.end()) {
            left.push_back(line);
            continue;
        }
        groups.push_back({line, {*copy}});
        parts.erase(copy);
    }
    if (left.size() != 1 || parts.size() < 2) return {};
    groups.push_back({left.front(), parts});
    return groups;
}

std::optional<std::vector<Equation>> all_made(const Grid& grid, const std::vector<Group>& groups, const Equation& within) {
    std::vector<Equation> made;
    for (const Group& group : groups) {
        if (group.parts.empty()) return std::nullopt;
        const auto equation = made_of(grid, group, within);
        if (!equation) return std::nullopt;
        if (group.parts.size() >= 2 && equation->holds > 0) made.push_back(*equation);
    }
    return made.empty() ? std::nullopt : std::optional(made);
}

// What the lines of `few` consist of, by the other sum of the same total.
std::optional<std::vector<Equation>> levels(const Grid& grid, const Equation& few, const Equation& many) {
    std::vector<int> lines, parts;
    auto among = [](const std::vector<int>& all, int line) { return std::find(all.begin(), all.end(), line) != all.end(); };
    for (int line : few.terms)
        if (!among(many.terms, line)) lines.push_back(line);
    for (int part : many.terms)
        if (!among(few.terms, part)) parts.push_back(part);
    if (lines.empty() || parts.size() <= lines.size()) return std::nullopt;
    for (bool below : {true, false})
        if (auto made = all_made(grid, groups_beside(lines, parts, below), many)) return made;
    return all_made(grid, groups_of_copies(grid, lines, parts, many), many);
}

}  // namespace

std::vector<Equation> shifted_sums(const Grid& grid, const std::vector<Equation>& proven) {
    std::vector<Equation> found;
    const double tried = std::log2(2.0 * std::min(grid.lines, kFurthestRepeat) + 1) + std::log2(static_cast<double>(proven.size()) + 1);
    for (const Equation& equation : proven) {
        for (int by = -kFurthestRepeat; by <= kFurthestRepeat; ++by) {
            if (by == 0 || !is_line(grid, equation.result + by)) continue;
            std::vector<int> terms;
            for (int term : equation.terms)
                if (is_line(grid, term + by)) terms.push_back(term + by);
            if (terms.size() != equation.terms.size()) continue;
            Sums sums(grid.positions);
            for (int term : terms) add(grid, sums, term);
            auto shifted = judge(grid, sums, equation.result + by, terms, tried);
            if (shifted && shifted->everywhere && !is_told(proven, *shifted)) found.push_back(std::move(*shifted));
        }
    }
    return found;
}

void tell_by_level(const Grid& grid, std::vector<Equation>& proven) {
    for (std::size_t f = 0; f < proven.size(); ++f) {
        for (std::size_t m = 0; m < proven.size(); ++m) {
            const Equation &few = proven[f], &many = proven[m];
            if (f == m || few.result != many.result || !few.everywhere || !many.everywhere || few.terms.size() >= many.terms.size()) continue;
            if (many.first < few.first || many.last > few.last) continue;
            const auto parts = levels(grid, few, many);
            if (!parts) continue;
            std::vector<Equation> told = *parts;
            std::erase_if(told, [&](const Equation& part) { return is_told(proven, part); });
            proven.erase(proven.begin() + static_cast<long>(m));
            proven.insert(proven.end(), told.begin(), told.end());
            f = static_cast<std::size_t>(-1);  // from the start: what was added may be told by level too
            break;
        }
    }
}

}  // namespace griffier
