#include "document/ocr/passed_over.h"

#include <algorithm>
#include <utility>

#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

constexpr double kCapital = 0.72;        // height of a capital or digit in font sizes
constexpr double kDashConfidence = 0.9;  // a dash seen by its shape
constexpr double kLeastWithInk = 0.2;    // for figures whose ink has the same characters

}  // namespace

void read_passed_over(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    std::vector<SeenWord> found;
    std::vector<char> gone(words.size(), 0);
    for (const UnreadInk& unread : unread_ink(words, sight.parts, sight.height)) {
        if (unread.words.empty() && unread.parts.size() == 1 && is_dash(unread.box, sight.height)) {
            if (!alone(unread.parts[0], sight.parts, sight.height) || !beside_text(unread.box, words)) continue;
            found.push_back({"-", unread.box.x0, unread.box.y0, unread.box.x1, unread.box.y1, unread.box.y1 + 0.3 * sight.height, sight.height / kCapital,
                             kDashConfidence, false, -1});
            continue;
        }
        InkPart box = unread.box;
        std::vector<int> which = unread.parts;
        std::vector<SeenWord> before;
        for (const int w : unread.words) {
            const auto i = static_cast<std::size_t>(w);
            if (gone[i]) continue;
            before.push_back(words[i]);
            box = {std::min(box.x0, words[i].x0), std::min(box.y0, words[i].y0), std::max(box.x1, words[i].x1), std::max(box.y1, words[i].y1), box.count};
            which.insert(which.end(), owned[i].begin(), owned[i].end());
        }
        std::vector<SeenWord> after = read_ink(sight, which, box);
        bool figure = after.size() == 1 && plain_figure(after[0].text);
        InkVerdict verdict = figure ? judge(sight, which, after[0]) : InkVerdict::unclear;
        // A short figure between rows tells a line too little ("eb", "20559" for "-11", "-2.338"): held to characters of figures it is read surely.
        if (mean_confidence(after) < kSureReading && figure_shape(sight.ink(which)).find('D') != std::string::npos &&
            digits_high(sight.ink(which), sight.height)) {
            std::vector<SeenWord> again = read_ink(sight, which, box, CutKind::figure);
            const bool sure = again.size() == 1 && again[0].confidence >= kSureReading && plain_figure(again[0].text);
            if (sure && proven(judge(sight, which, again[0]))) {
                again[0].readings.push_back({again[0].text, again[0].confidence, "figure"});
                if (after.size() == 1) again[0].readings.insert(again[0].readings.begin(), {after[0].text, after[0].confidence, "line"});
                after = std::move(again);
                figure = true;
                verdict = InkVerdict::confirmed;
            }
        }
        if (after.empty()) continue;
        const double sure = mean_confidence(after);
        bool better = std::any_of(after.begin(), after.end(), [](const SeenWord& word) { return speaks(word.text); }) &&
                      (sure >= kLeastReading || (proven(verdict) && sure >= kLeastWithInk));
        if (!before.empty()) {  // words that were read already give way to a figure that the ink proves, or to a surer and longer reading
            std::size_t length = 0, was = 0;
            for (const SeenWord& word : after) length += word.text.size();
            for (const SeenWord& word : before) was += word.text.size();
            better = better && (proven(verdict) || (length > was && sure >= mean_confidence(before)));
        }
        if (!better) continue;
        for (const int w : unread.words) gone[static_cast<std::size_t>(w)] = 1;
        for (SeenWord& word : after) found.push_back(std::move(word));
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
    words.insert(words.end(), found.begin(), found.end());
}

void read_upright_columns(const Sight& sight, std::vector<SeenWord>& words) {
    std::vector<SeenWord> others, aside;
    for (const SeenWord& word : words) (word.aside ? aside : others).push_back(word);
    if (aside.empty()) return;
    std::vector<char> of_column(sight.parts.size(), 0), read(sight.parts.size(), 0);
    const std::vector<std::vector<int>> owned = ink_of_words(aside, sight.parts);
    for (const std::vector<int>& ink : owned)
        for (const int i : ink) of_column[static_cast<std::size_t>(i)] = 1;
    for (const UnreadInk& unread : unread_ink(others, sight.parts, sight.height)) {
        if (std::none_of(unread.parts.begin(), unread.parts.end(), [&](int i) { return of_column[static_cast<std::size_t>(i)] != 0; })) continue;
        const std::string shape = figure_shape(sight.ink(unread.parts));
        if (shape.find('D') == std::string::npos) continue;
        std::vector<SeenWord> after = shape.size() == 1 ? sight.read(unread.box, sight.height, CutKind::word) : read_ink(sight, unread.parts, unread.box);
        if (shape.size() == 1 && (after.size() != 1 || !plain_figure(after[0].text))) after = read_digit(sight, unread.parts);
        if (after.size() != 1 || !plain_figure(after[0].text) || !proven(judge(sight, unread.parts, after[0]))) continue;
        for (const int i : unread.parts) read[static_cast<std::size_t>(i)] = 1;
        others.push_back(std::move(after[0]));
    }
    for (std::size_t w = 0; w < aside.size(); ++w) {  // what the upright reading leaves stays as it was
        const bool all = !owned[w].empty() && std::all_of(owned[w].begin(), owned[w].end(), [&](int i) { return read[static_cast<std::size_t>(i)] != 0; });
        if (!all) others.push_back(std::move(aside[w]));
    }
    words = std::move(others);
}

}  // namespace griffier
