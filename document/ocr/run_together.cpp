#include "document/ocr/run_together.h"

#include <algorithm>

#include "document/ocr/figure_ink.h"

namespace griffier {
namespace {

constexpr double kColumnGap = 0.9;       // capitals: wider white parts columns
constexpr double kDashConfidence = 0.9;  // a dash seen by its shape

struct Group {
    std::vector<int> parts;
    InkPart box;
};

// The parts of a word from left to right, in groups with wide white between them.
std::vector<Group> groups_of(std::vector<int> owned, const std::vector<InkPart>& parts, double height) {
    const auto at = [&](int i) -> const InkPart& { return parts[static_cast<std::size_t>(i)]; };
    std::stable_sort(owned.begin(), owned.end(), [&](int a, int b) { return at(a).x0 < at(b).x0; });
    std::vector<Group> groups;
    for (const int i : owned) {
        const InkPart& part = at(i);
        if (groups.empty() || part.x0 - groups.back().box.x1 > kColumnGap * height) {
            groups.push_back({{i}, part});
            continue;
        }
        groups.back().box = around(groups.back().box, part);
        groups.back().parts.push_back(i);
    }
    return groups;
}

}  // namespace

void part_run_together(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, double sure, const ReadParts& read) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<SeenWord> result;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const SeenWord& word = words[w];
        std::vector<Group> groups;
        if (word.rotation == 0 && word.confidence < sure && !digits_in(word.text).empty()) groups = groups_of(owned[w], parts, height);
        std::vector<SeenWord> apart;
        bool whole = groups.size() < 2;
        for (std::size_t g = 0; g < groups.size() && !whole; ++g) {
            const InkPart& box = groups[g].box;
            std::vector<SeenWord> seen;
            if (groups[g].parts.size() == 1 && is_dash(box, height))
                seen.push_back({"-", box.x0, box.y0, box.x1, box.y1, word.baseline, word.size, kDashConfidence});
            else
                seen = read(groups[g].parts, box);
            whole = seen.empty();
            for (SeenWord& one : seen) {
                one.line = word.line;
                apart.push_back(std::move(one));
            }
        }
        if (whole)
            result.push_back(word);
        else
            result.insert(result.end(), apart.begin(), apart.end());
    }
    words = std::move(result);
}

}  // namespace griffier
