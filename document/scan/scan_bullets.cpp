#include "document/scan/scan_bullets.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "document/scan/scan_marks.h"
#include "document/text.h"

namespace griffier {
namespace {

const char* const kBullet = "\u2022";

// All in heights of a capital.
constexpr double kSmallest = 0.18, kLargest = 0.55;  // a bullet's sides; points are lower
constexpr double kLowest = 0.25, kHighest = 0.75;    // its middle above the baseline: a point stands on it, a quote above it
constexpr double kGap = 0.3;                         // white behind it, at least
constexpr double kReach = 3;                         // and at most
constexpr double kBefore = 2;                        // nothing stands so close before it
constexpr double kSameEdge = 0.3;                    // bullets of one list stand below each other

bool is_bullet(const InkPart& part, double baseline, double height) {
    const double above = baseline - (part.y0 + part.y1) / 2.0;
    return std::max(part.width(), part.height()) <= kLargest * height && std::min(part.width(), part.height()) >= kSmallest * height && is_patch(part, 0) &&
           above >= kLowest * height && above <= kHighest * height;
}

bool begins_line(const InkPart& part, const std::vector<SeenWord>& words, const SeenWord* self, double height) {
    const double y = (part.y0 + part.y1) / 2.0;
    return std::none_of(words.begin(), words.end(), [&](const SeenWord& word) {
        return &word != self && on_line_of(word, y) && word.x0 < part.x0 && word.x1 > part.x0 - kBefore * height;
    });
}

// The text that a patch would be the bullet of.
const SeenWord* text_of(const InkPart& part, const std::vector<SeenWord>& words, const SeenWord* self, double height) {
    return text_behind(part, words, kGap * height, kReach * height, [&](const SeenWord& word) { return &word != self; });
}

}  // namespace

void find_bullets(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<char> held(parts.size(), 0);
    std::vector<SeenWord> found;
    std::vector<InkPart> edges;                          // of all bullets
    std::vector<std::pair<std::size_t, InkPart>> begun;  // words whose box begins with a bullet that is no part of their text
    for (std::size_t w = 0; w < words.size(); ++w) {
        for (const int i : owned[w]) held[static_cast<std::size_t>(i)] = 1;
        if (words[w].rotation != 0 || owned[w].empty()) continue;
        const std::vector<InkPart> ink = ink_from_left(owned[w], parts);
        if (!begins_line(ink[0], words, &words[w], height)) continue;
        if (ink.size() == 1 && length(words[w].text) == 1) {
            const SeenWord* text = text_of(ink[0], words, &words[w], height);
            if (text == nullptr || !is_bullet(ink[0], text->baseline, height)) continue;
            words[w].text = kBullet;
            words[w].confidence = std::max(words[w].confidence, kMarkConfidence);
            edges.push_back(ink[0]);
        } else if (ink.size() > 1 && is_bullet(ink[0], words[w].baseline, height)) {
            int next = ink[1].x0;
            for (const InkPart& part : ink)
                if (&part != &ink[0]) next = std::min(next, part.x0);
            if (next - ink[0].x1 < kGap * height) continue;
            begun.emplace_back(w, ink[0]);
            edges.push_back(ink[0]);
            words[w].x0 = next;
            for (const std::string_view sign : {"*", ".", "°", "·", "•"})
                if (words[w].text.starts_with(sign) && words[w].text.size() > sign.size()) {
                    words[w].text.erase(0, sign.size());
                    break;
                }
        }
    }
    for (const auto& [w, part] : begun) found.push_back(mark_before(part, words[w], kBullet));
    std::vector<std::pair<InkPart, const SeenWord*>> free;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (held[i] != 0) continue;
        const SeenWord* text = text_of(parts[i], words, nullptr, height);
        if (text != nullptr && is_bullet(parts[i], text->baseline, height) && begins_line(parts[i], words, nullptr, height)) free.emplace_back(parts[i], text);
    }
    for (const auto& [part, text] : free) edges.push_back(part);
    for (const auto& one : free) {
        const auto list =
            std::count_if(edges.begin(), edges.end(), [&](const InkPart& other) { return std::abs(other.x0 - one.first.x0) < kSameEdge * height; });
        if (list > 1) found.push_back(mark_before(one.first, *one.second, kBullet));  // itself is one
    }
    words.insert(words.end(), found.begin(), found.end());
}

}  // namespace griffier
