#include "document/tables/header_levels.h"

#include <algorithm>
#include <cmath>

#include "document/tables/header_groups.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kInMiddle = 0.05;    // of the names' width: a name this far from their middle stands over all of them
constexpr double kSameMiddle = 2;     // pt: years whose middle is this close to that of the one between them are set evenly
constexpr size_t kShortHeader = 30;   // bytes: longer texts are sentences, no names over columns
constexpr double kNameLeading = 1.5;  // em: lines of one name are no further apart
constexpr double kCentred = 0.12;     // of a group's width: a name this far from its middle still stands over it

bool holds_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// Names that come again in the same order (Baten Lasten Saldo Baten Lasten Saldo): how many make one turn; 0 where they do not.
size_t names_repeat(const std::vector<const Placed*>& names) {
    for (size_t turn = 2; 2 * turn <= names.size(); ++turn) {
        bool same = names.size() % turn == 0;
        for (size_t i = turn; i < names.size() && same; ++i) same = names[i]->text == names[i - turn]->text;
        if (same) return turn;
    }
    return 0;
}

// Names narrower than the columns they stand over: each over the middle of two or more names below ("Begroting 2024" over Baten, Lasten,
// Saldo), or over one turn of names that repeat. One name alone says so only where it is whole (with its year) and the names below have none.
bool over_groups(const BandLine& above, const BandLine& below) {
    std::vector<Box> groups;  // names above, their lines joined
    bool whole = false;
    for (const Placed& p : above.items) {
        if (p.column0 == 0) continue;
        // A header of one line beside the groups has no name below.
        bool beside = above.items.size() > 1;
        if (beside && std::none_of(below.items.begin(), below.items.end(), [&](const Placed& b) { return b.column0 <= p.column1 && p.column0 <= b.column1; }))
            continue;
        whole = whole || (holds_digit(p.text) && !p.chunk.figure);
        auto same = std::find_if(groups.begin(), groups.end(), [&](const Box& g) { return overlap(g.x0, g.x1, p.chunk.box.x0, p.chunk.box.x1) > 0; });
        if (same != groups.end())
            *same = unite(*same, p.chunk.box);
        else
            groups.push_back(p.chunk.box);
    }
    std::vector<const Placed*> names;
    for (const Placed& p : below.items) {
        if (p.column0 > 0) names.push_back(&p);
        whole = whole && !holds_digit(p.text);
    }
    size_t columns = 0;  // with names: words of one justified header share theirs
    for (size_t i = 0; i < names.size(); ++i)
        columns += std::none_of(names.begin(), names.begin() + static_cast<long>(i), [&](const Placed* n) { return n->column0 == names[i]->column0; });
    if (groups.empty() || columns < 2 * groups.size()) return false;
    std::sort(groups.begin(), groups.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
    if (size_t turn = names_repeat(names); turn > 0 && turn * groups.size() == names.size()) {
        bool each = true;
        for (size_t g = 0; g < groups.size(); ++g) {
            double x0 = names[g * turn]->chunk.box.x0, x1 = names[(g + 1) * turn - 1]->chunk.box.x1;
            each = each && overlap(groups[g].x0, groups[g].x1, x0, x1) > 0.5 * std::min(groups[g].width(), x1 - x0);
        }
        if (each) return true;
    }
    if (groups.size() == 1 && !whole) {
        // In the white between two names, in the middle of all of them.
        double x = groups[0].center_x(), x0 = names.front()->chunk.box.x0, x1 = names.back()->chunk.box.x1;
        bool between = std::none_of(names.begin(), names.end(), [&](const Placed* n) { return n->chunk.box.x0 <= x && x <= n->chunk.box.x1; });
        return between && std::abs((x0 + x1) / 2 - x) < kInMiddle * (x1 - x0);
    }
    size_t at = 0;
    for (size_t g = 0; g < groups.size(); ++g) {
        // The names nearest to this group; those at the ends may stand for themselves.
        size_t end = at;
        while (end < names.size() && (g + 1 == groups.size() || std::abs(names[end]->chunk.box.center_x() - groups[g].center_x()) <
                                                                    std::abs(names[end]->chunk.box.center_x() - groups[g + 1].center_x())))
            ++end;
        bool centred = false;
        for (size_t i = at; i < end && !centred; ++i)
            for (size_t j = i + 1; j < end && !centred; ++j) {
                double x0 = names[i]->chunk.box.x0, x1 = names[j]->chunk.box.x1;
                centred = x0 < groups[g].center_x() && x1 > groups[g].center_x() && std::abs((x0 + x1) / 2 - groups[g].center_x()) < kCentred * (x1 - x0);
            }
        if (!centred) return false;
        at = end;
    }
    return true;
}

// A name over the middle of years that have none of their own: "Raming" over 2028 in the middle of 2027 2028 2029, or in the white between 2027 and 2028.
bool over_years(const BandLine& above, const BandLine& below) {
    std::vector<const Placed*> years;
    for (const Placed& p : below.items) {
        if (p.column0 == 0) continue;
        if (!p.chunk.year) return false;
        years.push_back(&p);
    }
    auto stands_over = [](const Placed& name, const Placed& year) { return name.column0 <= year.column1 && year.column0 <= name.column1; };
    auto alone = [&](const Placed& name, const Placed& year) {  // no other name stands over the year
        return std::none_of(above.items.begin(), above.items.end(), [&](const Placed& other) { return &other != &name && stands_over(other, year); });
    };
    std::vector<Box> names, boxes;
    for (const Placed* year : years) boxes.push_back(year->chunk.box);
    for (const Placed& name : above.items) {
        if (name.column0 == 0) continue;
        names.push_back(name.chunk.box);
        double x = name.chunk.box.center_x();
        for (size_t i = 1; i < years.size(); ++i) {
            const Placed &left = *years[i - 1], &right = *years[i];
            double x0 = left.chunk.box.x1, x1 = right.chunk.box.x0;
            const bool between = x0 < x && x < x1 && std::abs((x0 + x1) / 2 - x) < kInMiddle * (right.chunk.box.x1 - left.chunk.box.x0);
            if (between && alone(name, left) && alone(name, right)) return true;
            if (i + 1 == years.size() || !stands_over(name, right)) continue;
            const Placed& next = *years[i + 1];
            bool middle = std::abs((left.chunk.box.center_x() + next.chunk.box.center_x()) / 2 - right.chunk.box.center_x()) < kSameMiddle;
            if (middle && alone(name, left) && alone(name, right) && alone(name, next)) return true;
        }
    }
    return !share_out(names, boxes).empty();
}

// Fewer names above than below, where each column of figures has its name: groups over names, unless they stand as the first lines of one header do.
bool over_shared(const BandLine& above, const BandLine& below) {
    if (below.items.empty()) return false;
    std::vector<Box> groups;
    std::vector<HeaderName> names;
    double label_end = 1;
    size_t beside = 0;
    for (const Placed& p : above.items) {
        const bool over =
            std::any_of(below.items.begin(), below.items.end(), [&](const Placed& b) { return b.column0 <= p.column1 && p.column0 <= b.column1; });
        if (p.text.size() > kShortHeader || p.text.front() == '(') return false;
        if (p.column0 > 0 && over)
            groups.push_back(p.chunk.box);
        else if (p.column0 == 0 || p.chunk.box.x1 < below.items.back().chunk.box.x0)
            label_end = std::max(label_end, p.chunk.box.x1);
        beside += p.column0 > 0 && !over;
    }
    for (const Placed& p : below.items) {
        if (p.column0 == 0) {
            label_end = std::max(label_end, p.chunk.box.x1);
            continue;
        }
        if (p.column0 != p.column1 || p.text.size() > kShortHeader || (p.chunk.figure && !p.chunk.year)) return false;
        if (!names.empty() && p.chunk.box.x0 < names.back().box.x1) return false;
        names.push_back({p.chunk.box, p.chunk.box.x1, p.text, false});
    }
    if (groups.size() < 2 || names.size() <= groups.size() + beside) return false;
    std::sort(groups.begin(), groups.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
    const size_t alike = standing_alike(groups, names);
    if (names.size() > groups.size() + 1 && (2 * alike <= groups.size() || 2 * coming_again(names) >= names.size())) return true;
    const std::vector<NameRange> shared = share_names(groups, names, label_end);
    return std::any_of(shared.begin(), shared.end(), [](const NameRange& range) { return range.count > 1; });
}

// Every name above stands over one name below, all at the same edge of theirs or in the middle, and a name below has none above it: lines of one header, though
// the same name begins two of them ("Begroting 2024" over "voor wijziging" and "na wijziging", "Mutatie" between).
bool begins_some(const BandLine& above, const BandLine& below) {
    std::vector<Box> uppers;
    std::vector<HeaderName> names;
    for (const Placed& b : below.items)
        if (b.column0 > 0) names.push_back({b.chunk.box, b.chunk.box.x1, b.text, false});
    for (const Placed& a : above.items) {
        if (a.column0 == 0) continue;
        const auto under = std::count_if(names.begin(), names.end(),
                                         [&](const HeaderName& name) { return overlap(name.box.x0, name.box.x1, a.chunk.box.x0, a.chunk.box.x1) > 0; });
        if (under != 1) return false;
        uppers.push_back(a.chunk.box);
    }
    return uppers.size() < names.size() && standing_alike(uppers, names) == uppers.size();
}

// The names below that stand under one above go on in lower case, others beside them begin anew: "Uren | Bijdrage voor", "wijziging" below the second.
bool goes_on(const BandLine& above, const BandLine& below) {
    size_t under = 0, anew = 0;
    for (const Placed& b : below.items) {
        if (b.column0 == 0) continue;
        const bool named = std::any_of(above.items.begin(), above.items.end(), [&](const Placed& a) {
            return a.column0 > 0 && overlap(a.chunk.box.x0, a.chunk.box.x1, b.chunk.box.x0, b.chunk.box.x1) > 0;
        });
        if (named != begins_lower(b.text)) return false;
        (named ? under : anew) += 1;
    }
    return under > 0 && anew > 0 && begins_some(above, below);
}

// Every name of the line (of the columns of figures) stands over one of the line below, at the same edge of it or in its middle, a line of text above it, and none does so to
// a name above: the first lines of names set at the foot of their cells ("Na" over "amendement" beside "Ontwerp"), below groups.
bool begins_names_below(const BandLine& above, const BandLine& line, const BandLine& below) {
    const auto alike = [](const Box& a, const Box& b) {
        return std::abs(a.x0 - b.x0) < kSameMiddle || std::abs(a.x1 - b.x1) < kSameMiddle || std::abs(a.center_x() - b.center_x()) < kSameMiddle;
    };
    const auto beside = [&](const BandLine& other, const Placed& p) {
        return std::any_of(other.items.begin(), other.items.end(), [&](const Placed& o) { return o.column0 > 0 && alike(o.chunk.box, p.chunk.box); });
    };
    if (below.baseline - line.baseline > kNameLeading * line.size) return false;
    size_t names = 0;
    for (const Placed& p : line.items) {
        if (p.column0 == 0) continue;
        if (!beside(below, p) || beside(above, p)) return false;
        ++names;
    }
    const auto next = std::count_if(below.items.begin(), below.items.end(), [](const Placed& p) { return p.column0 > 0; });
    return names > 0 && names < static_cast<size_t>(next);
}

// Names set at the top of their cells, one of them over two or more below that stand side by side, and nothing below the others: a name below with none above
// it is under that group ("Nog te realiseren" over "Kosten" and "Opbrengsten", beside "Boekwaarde" and "Eindwaarde").
bool over_neighbours(const BandLine& above, const BandLine& below) {
    const auto overlaps = [](const Placed& a, const Placed& b) { return a.column0 <= b.column1 && b.column0 <= a.column1; };
    const auto columns = [](const Placed& p) { return p.column0 > 0; };
    const auto names = std::count_if(below.items.begin(), below.items.end(), columns);
    int last = -1;
    bool unnamed = false;
    for (const Placed& b : below.items) {
        if (!columns(b)) return false;
        if (last >= 0 && b.column0 != last + 1) return false;
        last = b.column1;
        unnamed = unnamed || std::none_of(above.items.begin(), above.items.end(), [&](const Placed& a) { return overlaps(a, b); });
    }
    size_t over = 0, beside = 0;
    for (const Placed& a : above.items) {
        if (!columns(a)) continue;
        const bool named = std::any_of(below.items.begin(), below.items.end(), [&](const Placed& b) { return overlaps(a, b); });
        (named ? over : beside) += 1;
    }
    return names > 1 && unnamed && over == 1 && beside > 0;
}

// The names above stand over groups of the names of both lines below.
bool groups_above(const BandLine& above, const BandLine& line, const BandLine& below) {
    BandLine names = below;
    for (Placed& name : names.items)
        for (const Placed& first : line.items)
            if (first.column0 <= name.column1 && name.column0 <= first.column1) name.chunk.box = unite(name.chunk.box, first.chunk.box);
    return over_groups(above, names) || over_years(above, names) || over_shared(above, names);
}

}  // namespace

bool full_header(const BandLine& above, const BandLine& below) {
    const std::string* same = nullptr;
    int times = 0;
    for (const Placed& p : above.items) {
        if (p.column0 == 0) continue;
        if (same && *same != p.text) return false;
        same = &p.text;
        ++times;
    }
    if (times < 2 || same->find(' ') == std::string::npos || same->find_first_of("0123456789") == std::string::npos) return false;
    auto named = std::count_if(below.items.begin(), below.items.end(), [](const Placed& p) { return p.column0 > 0; });
    return named >= 2 && std::none_of(below.items.begin(), below.items.end(), [](const Placed& p) { return p.column0 > 0 && p.chunk.figure; });
}

std::vector<int> header_levels(const std::vector<BandLine>& lines, std::size_t count) {
    std::vector<int> level(count, 0);
    size_t level_start = 0;
    for (size_t k = 1; k < count; ++k) {
        bool split = false;
        for (size_t u = level_start; u < k && !split; ++u)
            for (const Placed& above : lines[u].items) {
                if (above.column0 == 0 && above.column1 == 0) continue;
                int below = 0;
                for (const Placed& b : lines[k].items) below += b.column0 >= above.column0 && b.column1 <= above.column1;
                if (above.column1 > above.column0 && below >= 2) split = true;
            }
        BandLine level_so_far;
        for (size_t u = level_start; u < k; ++u) level_so_far.items.insert(level_so_far.items.end(), lines[u].items.begin(), lines[u].items.end());
        split = split || (full_header(level_so_far, lines[k]) && !begins_some(level_so_far, lines[k])) || over_groups(level_so_far, lines[k]) ||
                over_years(level_so_far, lines[k]) || over_shared(level_so_far, lines[k]) ||
                (k == level_start + 1 && k + 1 == count && over_neighbours(level_so_far, lines[k]));  // names of more lines wrap
        split = split && !goes_on(level_so_far, lines[k]);
        const bool begun = k + 1 < count && begins_names_below(level_so_far, lines[k], lines[k + 1]);
        if (begun && groups_above(level_so_far, lines[k], lines[k + 1])) split = true;
        if (split) level_start = k;
        level[k] = level[k - 1] + split;
    }
    return level;
}

}  // namespace griffier
