#include "document/ocr/off_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace griffier {
namespace {

constexpr double kSmallLetter = 0.6;   // capitals; an x is 0.7 high
constexpr double kTwoLines = 1.6;      // capitals; higher ink touches the line above or below
constexpr double kLetterGap = 0.3;     // capitals; a space is wider
constexpr double kOff = 0.5;           // capitals; a raised mark stands a third above its line
constexpr std::size_t kFewestOff = 2;  // characters that tell where a word stands

// Whether the ink of a word stands clearly higher or lower than the line it was read on.
bool off_its_line(const Sight& sight, const SeenWord& word, const std::vector<int>& owned) {
    if (word.rotation != 0 || word.aside || word.line < 0) return false;
    std::vector<int> bottoms;
    for (const InkPart& part : sight.ink(owned))
        if (part.height() >= kSmallLetter * sight.height && part.height() < kTwoLines * sight.height) bottoms.push_back(part.y1);
    if (bottoms.size() < kFewestOff) return false;
    const auto middle = bottoms.begin() + static_cast<std::ptrdiff_t>(bottoms.size() / 2);
    std::nth_element(bottoms.begin(), middle, bottoms.end());
    return std::abs(*middle - word.baseline) > kOff * sight.height;
}

// Whether a word that the engine hardly believes has the ink of two lines: the end of "Begroting" and the "2023" under it as "ns".
bool of_two_lines(const Sight& sight, const SeenWord& word, const std::vector<int>& owned) {
    if (word.rotation != 0 || word.aside || word.confidence >= kLeastReading || word.y1 - word.y0 < kTwoLines * sight.height) return false;
    std::vector<InkPart> ink = sight.ink(owned);
    std::erase_if(ink, [&](const InkPart& part) { return part.height() < kSmallLetter * sight.height; });
    std::sort(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.y1 < b.y1; });
    int bottom = ink.empty() ? 0 : ink.front().y1;
    for (const InkPart& part : ink) {
        if (part.y0 > bottom) return true;
        bottom = std::max(bottom, part.y1);
    }
    return false;
}

// Whether a word goes on in another without a space.
bool goes_on(const Sight& sight, const SeenWord& word, const SeenWord& other) {
    const double between = std::max(other.x0 - word.x1, word.x0 - other.x1);
    return word.rotation == 0 && between <= kLetterGap * sight.height && word.y0 < other.y1 && other.y0 < word.y1;
}

}  // namespace

void read_off_lines(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> all = ink_of_words(words, sight.parts);
    std::vector<SeenWord> others, off;
    std::vector<std::vector<int>> owned;
    std::vector<char> is_off(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w) {
        const bool two = of_two_lines(sight, words[w], all[w]);
        if (two || off_its_line(sight, words[w], all[w])) is_off[w] = 1;
        for (std::size_t other = 0; two && other < words.size(); ++other)
            if (goes_on(sight, words[other], words[w])) is_off[other] = 1;
    }
    for (std::size_t w = 0; w < words.size(); ++w) {
        (is_off[w] ? off : others).push_back(words[w]);
        if (is_off[w]) owned.push_back(all[w]);
    }
    if (off.empty()) return;
    struct Again {
        std::vector<std::size_t> of;  // the words off their line that it reads
        std::vector<SeenWord> words;
        bool good = false;
    };
    std::vector<Again> lines;
    for (const UnreadInk& unread : unread_ink(others, sight.parts, sight.height)) {
        Again line;
        std::vector<SeenWord> before;
        for (std::size_t w = 0; w < off.size(); ++w) {
            const auto has = [&](int part) { return std::find(unread.parts.begin(), unread.parts.end(), part) != unread.parts.end(); };
            if (std::none_of(owned[w].begin(), owned[w].end(), has)) continue;
            line.of.push_back(w);
            before.push_back(off[w]);
        }
        if (line.of.empty()) continue;
        line.words = sight.read(unread.box, sight.height, CutKind::line);
        line.good = mean_confidence(line.words) >= std::max(kLeastReading, mean_confidence(before));
        lines.push_back(std::move(line));
    }
    std::vector<char> stays(off.size(), 1);
    for (const Again& line : lines)
        for (const std::size_t w : line.of) stays[w] = 0;
    for (bool changed = true; changed;) {  // a line that is not used keeps its words, and with them the other lines of those words unused
        changed = false;
        for (Again& line : lines) {
            const bool kept = std::any_of(line.of.begin(), line.of.end(), [&](std::size_t w) { return stays[w] != 0; });
            if (line.good && !kept) continue;
            changed = changed || line.good || !std::all_of(line.of.begin(), line.of.end(), [&](std::size_t w) { return stays[w] != 0; });
            line.good = false;
            for (const std::size_t w : line.of) stays[w] = 1;
        }
    }
    for (std::size_t w = 0; w < off.size(); ++w)
        if (stays[w]) others.push_back(std::move(off[w]));
    int next = 0;
    for (const SeenWord& word : words) next = std::max(next, word.line + 1);
    for (Again& line : lines) {
        if (!line.good) continue;
        for (SeenWord& word : line.words) {
            word.line = next;
            others.push_back(std::move(word));
        }
        ++next;
    }
    words = std::move(others);
}

}  // namespace griffier
