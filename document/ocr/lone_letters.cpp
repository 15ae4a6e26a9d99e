#include "document/ocr/lone_letters.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/ocr/figure_ink.h"

namespace griffier {
namespace {

// Heights of a capital.
constexpr double kLowest = 0.7, kHighest = 1.3;  // a letter; type of tables may be smaller than the text
constexpr double kWidest = 1.3;
constexpr double kAlone = 0.7;       // nothing stands so close beside it
constexpr double kColumn = 0.5;      // middles of the letters of a column differ no more
constexpr double kRows = 8;          // from one to the next
constexpr double kStroke = 0.55;     // width / height of an I with serifs
constexpr double kConfidence = 0.8;  // of a letter read by itself, under the shape of the others
constexpr std::size_t kMostLetters = 200;
const std::string kLetters = "VNSIJ";

struct Candidate {
    int part = 0;
    int word = -1;      // that holds it
    bool sure = false;  // ... alone, as a letter, and is sure
    std::string text;
};

// The letter that was read two or three times over; a v as high as a capital is a V.
std::string letter_of(const std::string& trebled) {
    std::string text = trebled;
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    // A J beside a J looks like an I to the engine; an I never like a J.
    if (text.size() >= 2 && text.size() <= 4 && text[0] == 'J' && text.find_first_not_of("JI") == std::string::npos) return "J";
    const bool same = text.size() >= 2 && text.size() <= 4 && text == std::string(text.size(), text[0]);
    return same && kLetters.find(text[0]) != std::string::npos ? text.substr(0, 1) : "";
}

double middle(const InkPart& part) { return (part.x0 + part.x1) / 2.0; }

bool stands_alone(const InkPart& part, const std::vector<InkPart>& parts, double height) {
    return std::none_of(parts.begin(), parts.end(), [&](const InkPart& other) {
        if (&other == &part || other.y1 <= part.y0 || other.y0 >= part.y1 || other.height() < 0.1 * height) return false;
        return other.x0 < part.x1 + kAlone * height && other.x1 > part.x0 - kAlone * height;
    });
}

}  // namespace

void read_lone_letters(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, double sure, const ReadCharacter& read) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<int> holder(parts.size(), -1);
    for (std::size_t w = 0; w < words.size(); ++w)
        for (const int i : owned[w]) holder[static_cast<std::size_t>(i)] = static_cast<int>(w);
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const InkPart& part = parts[i];
        if (part.height() < kLowest * height || part.height() > kHighest * height || part.width() > kWidest * height) continue;
        Candidate one{static_cast<int>(i), holder[i], false, ""};
        if (one.word >= 0) {
            const SeenWord& word = words[static_cast<std::size_t>(one.word)];
            const bool single = owned[static_cast<std::size_t>(one.word)].size() == 1 && word.rotation == 0;
            const bool stroke = part.width() <= kStroke * part.height();  // a one, an l or an I: the others of its column tell
            if (single && word.confidence >= sure && word.text.size() == 1 && !stroke) {
                if (kLetters.find(word.text) == std::string::npos) continue;
                one.sure = true;
                one.text = word.text;
            } else if (digits_in(word.text).size() > 1) {
                continue;  // digits that touch are one patch
            } else if (!(single && stroke && word.text.size() == 1) && word.confidence >= sure && word.rotation == 0) {
                continue;
            }
        }
        if (stands_alone(part, parts, height)) found.push_back(one);
        if (found.size() > kMostLetters) return;
    }
    const auto in_column = [&](const Candidate& a, const Candidate& b) {
        const InkPart &p = parts[static_cast<std::size_t>(a.part)], &q = parts[static_cast<std::size_t>(b.part)];
        return a.part != b.part && std::abs(middle(p) - middle(q)) <= kColumn * height && std::abs(p.y1 - q.y1) <= kRows * height &&
               (p.y1 <= q.y0 || q.y1 <= p.y0);
    };
    std::erase_if(found, [&, all = found](const Candidate& one) {
        return std::none_of(all.begin(), all.end(), [&](const Candidate& other) { return in_column(one, other); });
    });
    for (Candidate& one : found) {
        const InkPart& part = parts[static_cast<std::size_t>(one.part)];
        if (one.sure) continue;
        one.text = letter_of(read(part));
        if (part.width() <= kStroke * part.height() && one.text != "J") one.text.clear();
    }
    for (Candidate& one : found) {
        const InkPart& part = parts[static_cast<std::size_t>(one.part)];
        if (!one.text.empty() || part.width() > kStroke * part.height()) continue;
        if (std::any_of(found.begin(), found.end(), [&](const Candidate& other) { return other.text == "S" && in_column(one, other); })) one.text = "I";
    }
    std::vector<char> read_now(parts.size(), 0), gone(words.size(), 0);
    for (const Candidate& one : found)
        if (!one.text.empty() && !one.sure) read_now[static_cast<std::size_t>(one.part)] = 1;
    // A word goes where all of its ink was read as letters; ink that other words hold too stays theirs.
    for (std::size_t w = 0; w < words.size(); ++w)
        gone[w] = !owned[w].empty() && std::all_of(owned[w].begin(), owned[w].end(), [&](int i) { return read_now[static_cast<std::size_t>(i)] != 0; });
    std::vector<SeenWord> letters;
    for (const Candidate& one : found) {
        if (one.text.empty() || one.sure || (one.word >= 0 && gone[static_cast<std::size_t>(one.word)] == 0)) continue;
        const InkPart& part = parts[static_cast<std::size_t>(one.part)];
        SeenWord letter;
        letter.text = one.text;
        letter.x0 = part.x0, letter.y0 = part.y0, letter.x1 = part.x1, letter.y1 = part.y1;
        letter.baseline = part.y1;
        letter.confidence = kConfidence;
        letters.push_back(std::move(letter));
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
    words.insert(words.end(), letters.begin(), letters.end());
}

}  // namespace griffier
