#include "document/ocr/closer_look.h"

#include <algorithm>
#include <array>
#include <utility>

namespace griffier {
namespace {

constexpr double kSure = 0.85;              // confidence of the reading that takes another's place
constexpr double kSureTogether = 0.75;      // ... of each, where all say the same
constexpr double kLeastConfidence = 0.5;    // below it a reading is noise
constexpr std::ptrdiff_t kFewestEqual = 2;  // new readings that say the same
// Heights of a character that the engine is told, in real ones: each gives another enlargement, and with it other pixels to judge by.
struct Look {
    CutKind kind;
    double height;
};
constexpr std::array<Look, 3> kLooks = {Look{CutKind::figure, 1}, Look{CutKind::figure, 0.75}, Look{CutKind::line, 0.85}};

struct Reading {
    std::string text;
    double confidence = 0;
    bool proven = false;  // its ink has the same characters
};

// Reads the ink; a minus before it is put to what the rest gives, for it confuses the recognition of the digits behind it.
Reading read_once(const std::vector<InkPart>& ink, const Look& look, double height, const ReadCut& read) {
    std::vector<InkPart> rest = ink;
    const int dash = leading_dash(ink);  // -1 for none, and where there is nothing else
    if (dash >= 0) rest.erase(rest.begin() + dash);
    const std::vector<SeenWord> words = read(around(rest), look.height * height, look.kind);
    if (words.size() != 1) return {};
    Reading reading{words[0].text, words[0].confidence};
    if (dash >= 0 && plain_figure(reading.text) && reading.text[0] != '-') reading.text.insert(0, "-");
    const InkReading held = check_figure(reading.text, ink);
    reading.proven = held.verdict == InkVerdict::confirmed || held.verdict == InkVerdict::corrected;
    if (held.verdict == InkVerdict::corrected) reading.text = held.text;
    return reading;
}

}  // namespace

SeenWord look_closer(SeenWord word, const std::vector<InkPart>& parts, const ReadCut& read) {
    word.readings.clear();
    std::vector<InkPart> ink;
    const std::vector<std::vector<int>> owned = ink_of_words({word}, parts);
    for (const int part : owned[0]) ink.push_back(parts[static_cast<std::size_t>(part)]);
    if (ink.empty() || !plain_figure(word.text)) return word;
    int height = 0;
    for (const InkPart& part : ink) height = std::max(height, part.height());
    std::vector<Reading> again;
    for (const Look& look : kLooks) {
        Reading reading = read_once(ink, look, height, read);
        if (reading.text.empty()) continue;
        word.readings.push_back({reading.text, reading.confidence, "again"});
        if (plain_figure(reading.text) && reading.confidence >= kLeastConfidence) again.push_back(std::move(reading));
    }
    const InkVerdict verdict = check_figure(word.text, ink).verdict;
    const bool first_proven = verdict == InkVerdict::confirmed;
    const auto equal = [&](const std::string& text) {
        return std::count_if(again.begin(), again.end(), [&](const Reading& other) { return other.text == text; });
    };
    // Where the ink speaks for the first reading alone, no other counts.
    std::erase_if(again, [&](const Reading& reading) { return reading.text != word.text && first_proven && !reading.proven; });
    const auto rival = std::max_element(again.begin(), again.end(), [&](const Reading& a, const Reading& b) {
        if ((a.text == word.text) != (b.text == word.text)) return a.text == word.text;
        return a.confidence < b.confidence;
    });
    if (rival == again.end() || rival->text == word.text) return word;
    const double least =
        std::min_element(again.begin(), again.end(), [](const Reading& a, const Reading& b) { return a.confidence < b.confidence; })->confidence;
    const bool all = equal(rival->text) == static_cast<std::ptrdiff_t>(kLooks.size()) && least >= kSureTogether;  // broken ink proves nothing
    const bool most = rival->proven && rival->confidence >= kSure && equal(rival->text) >= kFewestEqual;
    const bool third =
        std::any_of(again.begin(), again.end(), [&](const Reading& reading) { return reading.text != rival->text && reading.text != word.text; });
    if ((all || most) && equal(word.text) == 0 && !third) {
        word.text = rival->text;
        word.confidence = rival->confidence;
    } else {  // two readings of which one at most is right, weighed by what the engine gives them
        word.confidence *= word.confidence / (word.confidence + rival->confidence);
    }
    return word;
}

}  // namespace griffier
