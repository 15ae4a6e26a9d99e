#include "document/tables/header_groups.h"

#include <algorithm>
#include <cmath>

#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kEven = 0.08;      // of the usual distance of names: distances that differ less are even
constexpr double kOnPlace = 0.2;    // of that distance: so far from its place a group may stand
constexpr double kClearly = 0.25;   // of that distance: any other sharing out is so much worse
constexpr double kFarWorse = 2;     // times the best: another way of setting headers this far off is no rival
constexpr double kPadding = 4;      // pt: between the edge of a cell and its text
constexpr double kExact = 1;        // pt: so near its place a group stands that was set there
constexpr double kMostPadding = 8;  // pt
constexpr double kSameEnd = 2;      // pt: a group set at the end of its last name ends there
constexpr std::size_t kMost = 16;   // names; wider tables are left alone
constexpr double kNone = 1e9;       // pt: no place at all
constexpr std::size_t kMostSharings = 20000;

using Sharing = std::vector<NameRange>;

// What a group stands at: the middle of the texts of its names, the middle of their cells, the left edge of the first cell, the end of the last one.
// `mixed`: a group of one name stands as that name does, the others in the middle of their cells.
enum class Way { texts, cells, left, right, mixed };

struct Rated {
    Way way = Way::texts;
    double off = kNone, second = kNone;  // how far the group furthest off stands from its place; the same of the next best sharing
    const Sharing* best = nullptr;
};

// A place, or the places between two bounds.
struct Reach {
    double low = 0, high = 0;
};

struct Setting {
    const std::vector<Box>& groups;
    const std::vector<HeaderName>& names;
    double label_end = 0, pitch = 0;
    bool even = false, loose = false;  // the cells are of one width; names may be without a group

    // Every name that may have a group has one.
    bool covers(const Sharing& sharing) const {
        std::size_t held = 0;
        for (const NameRange& range : sharing) held += range.count;
        return held + static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [](const HeaderName& name) { return name.apart; })) == names.size();
    }
    Reach left_of(std::size_t name) const {
        if (name > 0) return {names[name - 1].end, names[name - 1].end};
        if (even) return {names[0].end - pitch, names[0].end - pitch};
        return {std::min(label_end, names[0].box.x0), names[0].box.x0};
    }
};

// Every way to give the groups names in order.
void share(const Setting& in, std::size_t at, Sharing& so_far, std::vector<Sharing>& all) {
    if (all.size() > kMostSharings) return;
    const std::size_t g = so_far.size(), left = in.groups.size() - g;
    if (left == 0) {
        const bool rest = std::any_of(in.names.begin() + static_cast<long>(at), in.names.end(), [](const HeaderName& name) { return !name.apart; });
        if (!rest || in.loose) all.push_back(so_far);
        return;
    }
    if (at == in.names.size()) return;
    if (in.names[at].apart || (in.loose && g == 0)) share(in, at + 1, so_far, all);
    for (std::size_t n = 1; at + n <= in.names.size() && !in.names[at + n - 1].apart; ++n) {
        so_far.push_back({at, n});
        share(in, at + n, so_far, all);
        so_far.pop_back();
    }
}

bool repeats(const Setting& in, const Sharing& sharing) {
    for (const NameRange& range : sharing)
        for (std::size_t i = range.first; i < range.first + range.count; ++i)
            for (std::size_t j = i + 1; j < range.first + range.count; ++j)
                if (!in.names[i].text.empty() && in.names[i].text == in.names[j].text) return true;
    return false;
}

// Each group begins with the first name of all, and it stands nowhere else.
bool restarts(const Setting& in, const Sharing& sharing) {
    const std::string& first = in.names[sharing.front().first].text;
    if (first.empty() || sharing.size() < 2) return false;
    for (std::size_t i = 0; i < sharing.front().first; ++i)
        if (!in.names[i].apart) return false;
    const auto same = [&](const HeaderName& name) { return name.text == first; };
    return std::all_of(sharing.begin(), sharing.end(), [&](const NameRange& range) { return same(in.names[range.first]); }) &&
           static_cast<std::size_t>(std::count_if(in.names.begin(), in.names.end(), same)) == sharing.size();
}

// The last name, or the first, has a group as the others have: it stands under another group too, or nothing but one name does.
bool belongs(const Setting& in, const Sharing& sharing, const HeaderName& name) {
    const auto same = std::count_if(in.names.begin(), in.names.end(), [&](const HeaderName& other) { return other.text == name.text; });
    return same > 1 || (sharing.size() > 1 && (&name == &in.names[sharing.back().first] || sharing.front().count == 1));
}

// How far the group furthest off stands from its place, the padding of cells being the same for all.
double off_of(const Setting& in, const Sharing& sharing, Way way) {
    std::vector<Reach> offs;
    std::vector<double> alike;
    double sum = 0;
    int known = 0;
    for (std::size_t g = 0; g < sharing.size(); ++g) {
        const Box& group = in.groups[g];
        const std::size_t i = sharing[g].first, j = i + sharing[g].count - 1;
        const Reach left = in.left_of(i);
        Reach off;
        if (way == Way::texts) off.low = off.high = group.center_x() - (in.names[i].box.x0 + in.names[j].box.x1) / 2;
        if (way == Way::cells || way == Way::mixed)
            off = {group.center_x() - (left.high + in.names[j].end) / 2, group.center_x() - (left.low + in.names[j].end) / 2};
        if (way == Way::left) off = {group.x0 - left.high, group.x0 - left.low};
        if (way == Way::right) off.low = off.high = group.x1 - in.names[j].end;
        offs.push_back(off);
        const Box& name = in.names[i].box;
        alike.push_back(way != Way::mixed || sharing[g].count > 1
                            ? kNone
                            : std::min({std::abs(group.x0 - name.x0), std::abs(group.x1 - name.x1), std::abs(group.center_x() - name.center_x())}));
        if (off.low == off.high && alike.back() > kSameEnd) {
            sum += off.low;
            ++known;
        }
    }
    const double most = way == Way::cells || way == Way::mixed ? kMostPadding : way == Way::left ? 2 * kMostPadding : 0;
    const double padding = std::clamp(known > 0 ? sum / known : kPadding, 0.0, most);
    double worst = 0;
    for (std::size_t g = 0; g < offs.size(); ++g) worst = std::max(worst, std::min(alike[g], std::max(offs[g].low - padding, padding - offs[g].high)));
    return worst;
}

// The sharing that one way of setting headers fits and no other sharing nearly as well, nor any other way of setting them. Without `best` where there is none;
// `off` is kNone where no way fits.
Rated clearly_best(const Setting& in, const std::vector<Sharing>& all, const std::vector<Way>& ways) {
    std::vector<Rated> rated;
    for (const Way way : ways) {
        Rated& rating = rated.emplace_back(Rated{way});
        for (const Sharing& sharing : all) {
            if (way != Way::texts && way != Way::cells && !in.covers(sharing)) continue;  // one edge of a group says nothing of its other end
            const double off = off_of(in, sharing, way);
            if (off < rating.off) {
                rating.second = rating.off;
                rating.off = off;
                rating.best = &sharing;
            } else {
                rating.second = std::min(rating.second, off);
            }
        }
    }
    const auto clear = [&](const Rated& way) {
        return way.off < (way.way == Way::right ? kSameEnd : kOnPlace * in.pitch) && way.second > way.off + kClearly * in.pitch;
    };
    const auto best = std::min_element(rated.begin(), rated.end(), [](const Rated& one, const Rated& other) { return one.off < other.off; });
    if (!clear(*best)) return {};
    Rated unclear;
    unclear.off = best->off;
    for (const Rated& way : rated) {
        // Names can be left out in many ways, of which some look right by chance.
        const double near = in.covers(*best->best) && !in.covers(*way.best) ? kExact : kPadding;
        if (clear(way) && *way.best != *best->best && way.off < kFarWorse * std::max(best->off, near)) return unclear;
    }
    return *best;
}

Sharing share_by(Setting in) {
    if (in.groups.empty() || in.groups.size() >= in.names.size() || in.names.size() > kMost) return {};
    double least = 1e9, most = 0;
    for (std::size_t i = 1; i < in.names.size(); ++i) {
        const double step = in.names[i].end - in.names[i - 1].end;
        least = std::min(least, step);
        most = std::max(most, step);
    }
    in.pitch = (in.names.back().end - in.names.front().end) / static_cast<double>(in.names.size() - 1);
    if (in.pitch <= 0 || least <= 0) return {};
    in.even = in.even && most - least < kEven * in.pitch;
    std::vector<Sharing> all;
    Sharing so_far;
    share(in, 0, so_far, all);
    if (all.empty() || all.size() > kMostSharings) return {};
    // Each group may be no more than the first line of one name: it takes names most of which come again, or nothing but years, to make it one.
    const bool years = std::all_of(in.names.begin(), in.names.end(), [](const HeaderName& name) { return looks_like_year(name.text); });
    const bool groups = in.names.size() > in.groups.size() + 1 && (years || 2 * coming_again(in.names) >= in.names.size());
    if (in.loose && !groups && standing_alike(in.groups, in.names) == in.groups.size()) return {};
    const std::size_t before = all.size();
    if (std::any_of(all.begin(), all.end(), [&](const Sharing& sharing) { return !repeats(in, sharing); }))
        std::erase_if(all, [&](const Sharing& sharing) { return repeats(in, sharing); });
    std::vector<Way> ways = {Way::texts};
    if (in.even || in.label_end > 0) ways.insert(ways.end(), {Way::cells, Way::left});
    if (in.loose) ways.push_back(Way::right);
    Rated best = clearly_best(in, all, ways);
    if (!best.best && best.off == kNone && in.loose) best = clearly_best(in, all, {Way::mixed});
    // Names that come again say it too, where the places do not contradict them.
    const auto fits = [&](const Sharing& sharing) {
        return std::any_of(ways.begin(), ways.end(), [&](Way way) { return off_of(in, sharing, way) < kClearly * in.pitch; });
    };
    std::vector<const Sharing*> told;
    for (const Sharing& sharing : all)
        if (restarts(in, sharing) && fits(sharing)) told.push_back(&sharing);
    if (told.empty() && all.size() == 1 && before > 1 && fits(all.front())) told.push_back(&all.front());
    if (!best.best) return told.size() == 1 ? *told.front() : Sharing{};
    if (!told.empty() && std::none_of(told.begin(), told.end(), [&](const Sharing* sharing) { return *sharing == *best.best; })) return {};
    Sharing shared = *best.best;
    if (in.loose && best.way == Way::left) shared.back().sure = belongs(in, shared, in.names[shared.back().first + shared.back().count - 1]);
    if (in.loose && best.way == Way::right) shared.front().sure = belongs(in, shared, in.names[shared.front().first]);
    return shared;
}

}  // namespace

std::vector<NameRange> share_names(const std::vector<Box>& groups, const std::vector<HeaderName>& names, double label_end) {
    const bool loose = groups.size() > 1;
    std::vector<NameRange> shared = share_by({groups, names, label_end, 0, !loose, loose});
    // The first cell may be wider than the others, or as wide.
    return shared.empty() && loose ? share_by({groups, names, label_end, 0, true, loose}) : shared;
}

std::size_t coming_again(const std::vector<HeaderName>& names) {
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [&](const HeaderName& name) {
        return std::count_if(names.begin(), names.end(), [&](const HeaderName& other) { return other.text == name.text; }) > 1;
    }));
}

std::size_t standing_alike(const std::vector<Box>& groups, const std::vector<HeaderName>& names) {
    std::size_t most = 0;
    for (const auto& edge : {+[](const Box& box) { return box.x0; }, +[](const Box& box) { return box.x1; }, +[](const Box& box) { return box.center_x(); }}) {
        const auto alike = [&](const Box& group) {
            return std::any_of(names.begin(), names.end(), [&](const HeaderName& name) {
                return overlap(name.box.x0, name.box.x1, group.x0, group.x1) > 0 && std::abs(edge(name.box) - edge(group)) < kSameEnd;
            });
        };
        most = std::max(most, static_cast<std::size_t>(std::count_if(groups.begin(), groups.end(), alike)));
    }
    return most;
}

std::vector<std::size_t> share_out(const std::vector<Box>& groups, const std::vector<Box>& names) {
    std::vector<HeaderName> bare;
    for (const Box& name : names) bare.push_back({name, name.x1, "", false});
    std::vector<std::size_t> counts;
    for (const NameRange& range : share_by({groups, bare, 0, 0, true, false})) counts.push_back(range.count);
    return counts;
}

}  // namespace griffier
