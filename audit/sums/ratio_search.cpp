// Figures are whole numbers of the table's smallest step here; doubles only weigh, what is told is judged in decimals (proven_ratios.cpp).
#include "audit/sums/ratio_search.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/sums/sum_evidence.h"

namespace griffier {
namespace {

constexpr int kWindow = 24;             // lines to either side of the result
constexpr int kMostLines = 300;         // of a table that is searched
constexpr int kLongestBlock = 250;      // of a mean
constexpr int kAnyStart = 3;            // lines from a mean to the first of its block
constexpr int kNamedStart = 12;         // from one that is called so: counts and extremes may stand between
constexpr int kFewest = 3;              // different figures that must agree
constexpr int kNearlyAll = 5;           // that hold for each that does not
constexpr std::size_t kBesideMiss = 3;  // that hold beside the only one that does not, where they say so much
constexpr double kMostOfOne = 14;       // bits that one position can give
constexpr double kMiss = 12;            // that one takes which does not hold
constexpr double kNamed = -3;           // a label that speaks of a share
constexpr double kSureOfRatio = 14;     // bits beyond what was tried: many lines of a table go up and down together
constexpr double kStrictly = 0.7;       // of the positions hold with the printed parts as they are, rounding of the result alone
constexpr double kExactly = 0.5;        // of the positions at most are quotients without rest: prices times numbers are no quotients
constexpr double kSameProportion = 0.001;
constexpr std::size_t kFewestOfMean = 3;  // terms
constexpr std::size_t kFewestOfList = 4;  // lines of a whole list whose mean may be one figure
constexpr double kTiny = 1e-9;
constexpr std::size_t kPivots = 4;

struct Line {
    std::vector<double> value, step;
    std::vector<char> there;
};

struct Values {
    const Grid& grid;
    std::vector<Line> lines;
};

Values values_of(const Grid& grid) {
    Values table{grid, {}};
    const double unit = std::pow(10.0, -grid.decimals);
    for (int l = 0; l < grid.lines; ++l) {
        Line line;
        for (int p = 0; p < grid.positions; ++p) {
            const std::size_t i = grid.at(l, p);
            line.value.push_back(static_cast<double>(grid.value[i]) * unit);
            line.step.push_back(static_cast<double>(grid.step[i]) * unit);
            line.there.push_back(grid.state[i] == 1);
        }
        table.lines.push_back(std::move(line));
    }
    return table;
}

// What one position says.
struct Point {
    double printed = 0, tolerance = 0;
    bool strict = false, exact = false;
    double largest = 0;  // of the terms of a mean, in proportion to it
};

enum class Says { nothing, holds, misses };

struct Tally {
    std::vector<Point> points;
    std::vector<int> positions, misses;
    int strict = 0, exact = 0;
};

// Evidence of all positions, beyond what was tried; nothing where too little is said.
// `fewest`: different figures that must agree.
void weigh(Ratio& ratio, const Tally& tally, double tried, std::optional<Ratio>& best, int fewest = kFewest) {
    if (tally.points.size() < static_cast<std::size_t>(fewest)) return;
    const bool nearly_all = tally.misses.size() * kNearlyAll <= tally.positions.size();
    if (!nearly_all && (tally.misses.size() != 1 || tally.points.size() < kBesideMiss)) return;
    const auto points = static_cast<double>(tally.points.size());
    if (tally.strict < kStrictly * points) return;
    if (ratio.kind == RatioKind::quotient && ratio.factor == 1 && tally.exact > kExactly * points) return;
    std::vector<double> printed;
    for (const Point& point : tally.points) printed.push_back(point.printed);
    std::sort(printed.begin(), printed.end());
    ratio.different = static_cast<int>(std::unique(printed.begin(), printed.end()) - printed.begin());
    if (ratio.different < fewest) return;
    printed.resize(static_cast<std::size_t>(ratio.different));
    const double usual = printed[printed.size() / 2];
    double bits = -kMiss * static_cast<double>(tally.misses.size()) - tried;
    // A figure counts once; so do figures of a mean in the same proportion to it: what is so for prices of ten hours is so for those of twenty.
    std::set<double> seen;
    std::vector<double> proportions;
    for (const Point& point : tally.points) {
        if (!seen.insert(point.printed).second) continue;
        const auto alike = [&](double other) { return std::abs(point.largest - other) <= kSameProportion * std::abs(other); };
        if (ratio.kind == RatioKind::mean && std::any_of(proportions.begin(), proportions.end(), alike)) continue;
        proportions.push_back(point.largest);
        const double away = point.printed == usual ? std::abs(usual) : std::abs(point.printed - usual);
        bits += std::min(std::log2(away / (2 * point.tolerance) + 1), kMostOfOne);
    }
    if (proportions.size() < static_cast<std::size_t>(fewest)) return;
    if (bits < (nearly_all ? kSureOfRatio : kSureBesideMiss) || (best && bits <= best->bits)) return;
    ratio.bits = bits;
    ratio.positions = tally.positions;
    ratio.misses = tally.misses;
    best = ratio;
}

struct Parts {
    double part = 0, part_step = 0, whole = 0, whole_step = 0;
};

// Says::nothing for what is true of any figures: 0 of something, all of it, a part that is printed as its own share of 100.
Says try_at(const Line& result, std::size_t p, const Parts& parts, RatioKind kind, int factor, Point& point) {
    if (parts.whole == 0) return Says::nothing;
    const double quotient = parts.part / parts.whole, expected = factor * (kind == RatioKind::change ? quotient - 1 : quotient);
    point.printed = result.value[p];
    const double off = std::abs(point.printed - expected), own = result.step[p] / 2 * (1 + kTiny);
    const double of_parts = factor * (parts.part_step / 2 + std::abs(quotient) * parts.whole_step / 2) / std::abs(parts.whole);
    point.strict = off <= own + kTiny;
    point.tolerance = point.strict ? own : own + of_parts;
    if (off > point.tolerance) return Says::misses;
    if (parts.part == 0 || parts.part == parts.whole || point.printed == parts.part || point.printed == 0) return Says::nothing;
    point.exact = off <= kTiny * std::abs(expected);
    return Says::holds;
}

void count(Tally& tally, Says says, const Point& point, int position) {
    if (says == Says::misses) {
        tally.misses.push_back(position);
        return;
    }
    tally.positions.push_back(position);
    if (says == Says::nothing) return;
    tally.points.push_back(point);
    tally.strict += point.strict;
    tally.exact += point.exact;
}

// Where the result lies furthest from its usual figure: most sets of lines fail there.
std::vector<std::size_t> pivots_of(const Line& line) {
    std::vector<std::size_t> places;
    std::vector<double> values;
    for (std::size_t p = 0; p < line.value.size(); ++p)
        if (line.there[p] && line.value[p] != 0) places.push_back(p), values.push_back(line.value[p]);
    if (values.empty()) return places;
    std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
    const double usual = values[values.size() / 2];
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return std::abs(line.value[a] - usual) > std::abs(line.value[b] - usual); });
    if (places.size() > kPivots) places.resize(kPivots);
    return places;
}

void try_quotients(const Values& table, int result, const std::vector<int>& candidates, const std::vector<std::size_t>& pivots, double choice,
                   std::optional<Ratio>& best) {
    const Line& own = table.lines[static_cast<std::size_t>(result)];
    const auto n = static_cast<double>(candidates.size());
    const double tried = choice + std::log2(n * (n - 1) * 4 + 1);
    for (int part : candidates) {
        for (int whole : candidates) {
            if (part == whole) continue;
            const Line &a = table.lines[static_cast<std::size_t>(part)], &b = table.lines[static_cast<std::size_t>(whole)];
            const auto parts_at = [&](std::size_t p) { return Parts{a.value[p], a.step[p], b.value[p], b.step[p]}; };
            for (RatioKind kind : {RatioKind::quotient, RatioKind::change}) {
                for (int factor : {1, 100}) {
                    Point point;
                    int off = 0;
                    for (std::size_t p : pivots) off += a.there[p] && b.there[p] && try_at(own, p, parts_at(p), kind, factor, point) == Says::misses;
                    if (off > 1) continue;
                    Ratio ratio{kind, result, {part, whole}, -1, factor, {}, {}, 0, 0};
                    Tally tally;
                    for (std::size_t p = 0; p < own.value.size(); ++p)
                        if (own.there[p] && a.there[p] && b.there[p]) {
                            const Says says = try_at(own, p, parts_at(p), kind, factor, point);
                            count(tally, says, point, static_cast<int>(p));
                        }
                    weigh(ratio, tally, tried, best);
                }
            }
        }
    }
}

// Shares of the total of the part's own line.
void try_shares(const Values& table, int result, const std::vector<int>& candidates, const std::vector<int>& totals, double choice,
                std::optional<Ratio>& best) {
    const Line& own = table.lines[static_cast<std::size_t>(result)];
    const double tried = choice + std::log2(static_cast<double>(candidates.size() * totals.size()) * 2 + 1);
    for (int part : candidates) {
        const Line& a = table.lines[static_cast<std::size_t>(part)];
        for (int total : totals) {
            const auto t = static_cast<std::size_t>(total);
            if (!a.there[t]) continue;
            for (int factor : {1, 100}) {
                Ratio ratio{RatioKind::quotient, result, {part, part}, total, factor, {}, {}, 0, 0};
                Tally tally;
                for (std::size_t p = 0; p < own.value.size(); ++p) {
                    Point point;
                    if (own.there[p] && a.there[p])
                        count(tally, try_at(own, p, {a.value[p], a.step[p], a.value[t], a.step[t]}, RatioKind::quotient, factor, point), point,
                              static_cast<int>(p));
                }
                weigh(ratio, tally, tried, best);
            }
        }
    }
}

void try_means(const Values& table, int result, const std::vector<int>& list, std::size_t at, bool named, double choice, std::optional<Ratio>& best) {
    const std::size_t furthest = named ? kNamedStart : kAnyStart;
    const Line& own = table.lines[static_cast<std::size_t>(result)];
    const std::size_t positions = own.value.size();
    for (int direction : {-1, 1}) {
        const std::size_t room = std::min<std::size_t>(direction < 0 ? at : list.size() - at - 1, kLongestBlock);
        const double tried = choice + 1 + std::log2(static_cast<double>(room * furthest) + 1);
        for (std::size_t start = 1; start <= furthest && start < room; ++start) {
            Ratio ratio{RatioKind::mean, result, {}, -1, 1, {}, {}, 0, 0};
            std::vector<double> sum(positions), low(positions), high(positions), step(positions);
            std::vector<int> figures(positions);
            for (std::size_t away = start; away <= room; ++away) {
                const int term = list[direction < 0 ? at - away : at + away];
                const Line& line = table.lines[static_cast<std::size_t>(term)];
                if (table.grid.percent[static_cast<std::size_t>(term)] != table.grid.percent[static_cast<std::size_t>(result)]) continue;
                ratio.terms.push_back(term);
                for (std::size_t p = 0; p < positions; ++p) {
                    if (!line.there[p]) continue;
                    low[p] = figures[p] == 0 ? line.value[p] : std::min(low[p], line.value[p]);
                    high[p] = figures[p] == 0 ? line.value[p] : std::max(high[p], line.value[p]);
                    step[p] = std::max(step[p], line.step[p]);
                    sum[p] += line.value[p];
                    ++figures[p];
                }
                if (ratio.terms.size() < kFewestOfMean) continue;
                Tally tally;
                for (std::size_t p = 0; p < positions; ++p) {
                    if (!own.there[p] || figures[p] < 2) continue;
                    const double off = std::abs(own.value[p] - sum[p] / figures[p]), rounded = own.step[p] / 2 * (1 + kTiny) + kTiny;
                    const bool strict = off <= rounded;
                    const double tolerance = strict ? rounded : rounded + step[p] / 2;
                    const double most = std::abs(high[p]) > std::abs(low[p]) ? high[p] : low[p];
                    const bool total_within = std::abs(sum[p] - 2 * most) <= step[p];  // the whole among its parts: a share of it
                    const Says says = off > tolerance ? Says::misses : low[p] == high[p] || total_within ? Says::nothing : Says::holds;
                    count(tally, says, {own.value[p], tolerance, strict, false, own.value[p] == 0 ? 0 : most / own.value[p]}, static_cast<int>(p));
                }
                if (tally.misses.size() <= tally.positions.size()) weigh(ratio, tally, tried, best);
            }
        }
    }
}

// A mean of lines that do not stand together, which its label calls a mean.
void try_apart(const Values& table, int result, const std::vector<int>& terms, double tried, std::optional<Ratio>& best, int fewest = kFewest) {
    const Line& own = table.lines[static_cast<std::size_t>(result)];
    Ratio ratio{RatioKind::mean, result, terms, -1, 1, {}, {}, 0, 0};
    Tally tally;
    for (std::size_t p = 0; p < own.value.size(); ++p) {
        double sum = 0, low = 0, high = 0, step = 0;
        int figures = 0;
        for (int term : terms) {
            const Line& line = table.lines[static_cast<std::size_t>(term)];
            if (!line.there[p]) continue;
            low = figures == 0 ? line.value[p] : std::min(low, line.value[p]);
            high = figures == 0 ? line.value[p] : std::max(high, line.value[p]);
            step = std::max(step, line.step[p]);
            sum += line.value[p];
            ++figures;
        }
        if (!own.there[p] || figures < 2) continue;
        const double off = std::abs(own.value[p] - sum / figures), rounded = own.step[p] / 2 * (1 + kTiny) + kTiny;
        const bool strict = off <= rounded;
        const double tolerance = strict ? rounded : rounded + step / 2, most = std::abs(high) > std::abs(low) ? high : low;
        const Says says = off > tolerance ? Says::misses : low == high ? Says::nothing : Says::holds;
        count(tally, says, {own.value[p], tolerance, strict, false, own.value[p] == 0 ? 0 : most / own.value[p]}, static_cast<int>(p));
        if (tally.misses.size() > kPivots && tally.misses.size() > tally.positions.size()) return;
    }
    weigh(ratio, tally, tried, best, fewest);
}

// The mean of two lines nearby, or of all lines of one name ("Score", "Voldoende", "Score", "Voldoende", "Gemiddelde score").
void try_named_means(const Values& table, const Lines& lines, int result, const std::vector<int>& candidates, double choice, std::optional<Ratio>& best) {
    const auto n = static_cast<double>(candidates.size());
    for (std::size_t a = 0; a < candidates.size(); ++a)
        for (std::size_t b = a + 1; b < candidates.size(); ++b)
            try_apart(table, result, {candidates[a], candidates[b]}, choice + std::log2(n * n / 2 + 1), best);
    std::map<std::string, std::vector<int>> alike;
    for (int l = 0; l < lines.count(); ++l) {
        const std::vector<std::string>* path = lines.along_columns ? &lines.figures.column(l).path : nullptr;
        const std::string& name = path && !path->empty() ? path->back() : lines.name(l);
        if (l != result && table.grid.live[static_cast<std::size_t>(l)] && !name.empty()) alike[name].push_back(l);
    }
    for (const auto& [name, group] : alike)
        if (group.size() > 1) try_apart(table, result, group, choice + std::log2(static_cast<double>(alike.size()) + 1), best);
}

// "Gemiddeld" below (or behind) a whole list, from the last gap or the head of the table on, without the totals between: the layout says of what, so that
// one figure or two are enough.
void try_whole_list(const Values& table, int result, const std::vector<int>& list, std::size_t at, double choice, std::optional<Ratio>& best) {
    const Grid& grid = table.grid;
    std::vector<int> terms;
    for (std::size_t k = at; k-- > 0;) {
        const auto line = static_cast<std::size_t>(list[k]);
        if (grid.percent[line] != grid.percent[static_cast<std::size_t>(result)]) break;
        if (grid.named[line]) {
            if (!terms.empty()) break;
            continue;
        }
        terms.push_back(list[k]);
        if (grid.starts_block[line]) break;
    }
    if (terms.size() >= kFewestOfList) try_apart(table, result, terms, choice + 1, best, 1);
}

std::set<int> lines_of(const Ratio& ratio) {
    std::set<int> lines(ratio.terms.begin(), ratio.terms.end());
    lines.insert(ratio.result);
    return lines;
}

}  // namespace

std::vector<Ratio> proven_ratios(const Lines& lines, const RatioHints& hints) {
    std::vector<Ratio> found;
    const std::optional<Grid> grid = lines.count() <= kMostLines ? grid_of(lines) : std::nullopt;
    if (!grid) return found;
    const Values table = values_of(*grid);
    std::vector<int> live;
    for (int l = 0; l < grid->lines; ++l)
        if (grid->live[static_cast<std::size_t>(l)]) live.push_back(l);
    for (std::size_t at = 0; at < live.size(); ++at) {
        const int result = live[at];
        if (hints.explained[static_cast<std::size_t>(result)]) continue;
        const std::vector<std::size_t> pivots = pivots_of(table.lines[static_cast<std::size_t>(result)]);
        const bool few = pivots.size() < static_cast<std::size_t>(kFewest);
        if (pivots.empty() || (few && !hints.named[static_cast<std::size_t>(result)])) continue;
        const double choice = hints.named[static_cast<std::size_t>(result)] ? kNamed : std::log2(grid->lines + 1.0);
        std::vector<int> candidates;
        for (std::size_t k = at - std::min<std::size_t>(at, kWindow); k < std::min(live.size(), at + kWindow + 1); ++k)
            if (k != at && !grid->percent[static_cast<std::size_t>(live[k])]) candidates.push_back(live[k]);
        std::optional<Ratio> best;
        try_quotients(table, result, candidates, pivots, choice, best);
        try_shares(table, result, candidates, hints.totals, choice, best);
        try_means(table, result, live, at, hints.named[static_cast<std::size_t>(result)] != 0, choice, best);
        if (hints.named[static_cast<std::size_t>(result)] && !grid->percent[static_cast<std::size_t>(result)]) {
            try_named_means(table, lines, result, candidates, choice, best);
            try_whole_list(table, result, live, at, choice, best);
        }
        if (best) found.push_back(std::move(*best));
    }
    // Number and price per piece of one amount: the one with more digits was reckoned.
    const std::vector<Ratio> all = found;
    std::erase_if(found, [&](const Ratio& ratio) {
        return std::any_of(all.begin(), all.end(), [&](const Ratio& other) {
            return other.bits > ratio.bits && other.result != ratio.result && lines_of(other) == lines_of(ratio) && ratio.kind != RatioKind::mean;
        });
    });
    return found;
}

}  // namespace griffier
