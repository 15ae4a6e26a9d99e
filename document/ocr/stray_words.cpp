#include "document/ocr/stray_words.h"

#include <algorithm>

#include "document/scan/scan_marks.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

constexpr double kSure = 0.8;                          // confidence of a word that vouches for its surroundings
constexpr double kDoubtful = 0.5;                      // confidence; short words below it need something beside them
constexpr std::size_t kVouches = 3;                    // characters of such a word
constexpr std::size_t kLong = 4;                       // noise is read as words of one to three characters
constexpr std::size_t kFewLong = 3;                    // fewer long words than this, and none sure: no page of text
constexpr std::size_t kLoneWords = 3;                  // a page number, with what belongs to it
constexpr std::size_t kShort = 3;                      // characters of a word that may be a stray
constexpr double kNear = 2.5;                          // capitals between lines that belong together
constexpr double kBeside = 5;                          // capitals between the sides of such
constexpr double kSpeck = 0.45;                        // capitals; the lowest letters are 0.7 high
constexpr std::size_t kSpeckText = 2;                  // characters
constexpr double kLeastPatch = 0.25;                   // capitals
constexpr double kBefore = 2;                          // capitals of white before a bullet
constexpr double kGrain = 0.1;                         // of the ink of a patch: what else may lie there
constexpr double kLargestBullet = 1.15;                // capitals
constexpr double kFlat = 0.3;                          // capitals; lower than that are strokes, read as "mmm"
constexpr double kStretched = 2.5;                     // width of a character in heights: so is a line between parts of a picture
constexpr double kLowestType = 0.5, kHighestType = 4;  // usual capitals: a page number

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;  // a letter with an accent counts once
    }));
}

bool vouches(const SeenWord& word) { return word.confidence >= kSure && characters(word.text) >= kVouches; }

bool is_figure(const std::string& text) {
    return speaks(text) && std::none_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool near(const SeenWord& word, const SeenWord& other, double height) {
    const double down = std::max(word.y0, other.y0) - std::min(word.y1, other.y1), across = std::max(word.x0, other.x0) - std::min(word.x1, other.x1);
    return down < 0 || (down <= kNear * height && across <= kBeside * height);
}

// A stroke that was read as letters.
bool is_flat(const SeenWord& word, double height) {
    if (word.rotation != 0 || word.confidence >= kDoubtful || !speaks(word.text) || characters(word.text) > kLong) return false;
    const double high = word.y1 - word.y0, wide = word.x1 - word.x0;
    return high < kFlat * height || wide > kStretched * high * static_cast<double>(characters(word.text));
}

// Nothing stands close before it on its line: an x in bold small type ("Bedragen x € 1.000") is a patch too.
bool begins_line(std::size_t which, const std::vector<SeenWord>& words, double height) {
    const SeenWord& word = words[which];
    const double y = (word.y0 + word.y1) / 2.0;
    return std::none_of(words.begin(), words.end(), [&](const SeenWord& other) {
        return &other != &word && other.rotation == 0 && other.y0 < y && other.y1 > y && other.x0 < word.x0 && other.x1 > word.x0 - kBefore * height;
    });
}

}  // namespace

void drop_strays(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height) {
    std::erase_if(words, [&](const SeenWord& word) { return is_flat(word, height) || word.text == "_"; });  // of a line that was taken out
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    const auto is_long = [](const SeenWord& word) { return characters(word.text) >= kLong; };
    std::vector<const SeenWord*> text;  // what may have short words beside it
    for (const SeenWord& word : words)
        if (vouches(word) || is_long(word)) text.push_back(&word);
    const bool few = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_long)) < kFewLong;
    if (std::none_of(words.begin(), words.end(), vouches) && (few || mean_confidence(words) < kDoubtful)) {
        const bool lone = words.size() <= kLoneWords;
        std::size_t next = 0;
        std::erase_if(words, [&](const SeenWord& word) {
            const std::vector<int>& ink = owned[next++];
            if (!lone || word.confidence < kSure || ink.empty()) return true;
            const double high = word.y1 - word.y0;
            return high < kLowestType * height || high > kHighestType * height ||
                   (ink.size() == 1 && is_patch(parts[static_cast<std::size_t>(ink[0])], kLeastPatch * height));
        });
        return;
    }
    std::vector<char> gone(words.size(), 0);
    std::vector<std::size_t> doubted, bullets;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const SeenWord& word = words[w];
        if (word.rotation != 0 || !speaks(word.text) || characters(word.text) > kShort) continue;
        if (!owned[w].empty() && characters(word.text) == 1) {
            const auto at = [&](int i) -> const InkPart& { return parts[static_cast<std::size_t>(i)]; };
            const InkPart& part = at(*std::max_element(owned[w].begin(), owned[w].end(), [&](int a, int b) { return at(a).count < at(b).count; }));
            const bool alone = std::all_of(owned[w].begin(), owned[w].end(), [&](int i) { return &at(i) == &part || at(i).count < kGrain * part.count; });
            if (alone && is_patch(part, kLeastPatch * height)) {
                if (part.height() > kLargestBullet * height)
                    gone[w] = 1;
                else if (begins_line(w, words, height))
                    bullets.push_back(w);
                continue;
            }
        }
        const bool specks = !owned[w].empty() && word.confidence < kDoubtful && characters(word.text) <= kSpeckText &&
                            std::all_of(owned[w].begin(), owned[w].end(), [&](int i) { return parts[static_cast<std::size_t>(i)].height() < kSpeck * height; });
        const bool alone = std::none_of(text.begin(), text.end(), [&](const SeenWord* other) { return other != &word && near(word, *other, height); });
        if (specks || (alone && word.confidence < kDoubtful))
            gone[w] = 1;
        else if (alone && word.confidence < kSure && is_figure(word.text))
            doubted.push_back(w);
    }
    for (const std::size_t w : doubted) words[w].confidence /= 2;
    for (const std::size_t w : bullets) {
        words[w].text = "\u2022";
        words[w].confidence = kMarkConfidence;
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
}

}  // namespace griffier
