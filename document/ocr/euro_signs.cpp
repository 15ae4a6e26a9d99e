#include "document/ocr/euro_signs.h"

#include <algorithm>
#include <array>

#include "document/text.h"

namespace griffier {
namespace {

const std::string kEuro = "\u20AC";
constexpr double kSureSample = 0.85;        // confidence of words whose euro sign is a sample
constexpr double kAlike = 0.9;              // likeness of a sign by itself to a sample
constexpr double kMargin = 0.1;             // by which the first character of a figure is more like a euro sign than like the digit it was read as
constexpr std::size_t kFewestSamples = 3;   // of either, for that
constexpr std::size_t kMostSamples = 20;    // of a character
constexpr int kMostReadings = 12;           // of a page
constexpr double kLow = 0.75, kHigh = 1.4;  // heights of a capital
constexpr double kSlim = 0.4, kWide = 1.3;  // width / height
constexpr double kReach = 15;               // heights of a capital between the sign and its figure
constexpr int kLongestMisreading = 3;       // characters that one sign is read as
constexpr double kConfidence = 0.8;         // of what shapes or a reading beside its figure say

struct Samples {
    std::vector<CharacterShape> euro, other;  // `other`: what was read as something else beside its figure
    std::array<std::vector<CharacterShape>, 10> digit;
};

double most_alike(const CharacterShape& shape, const std::vector<CharacterShape>& samples) {
    double most = 0;
    for (const CharacterShape& sample : samples) most = std::max(most, likeness(shape, sample));
    return most;
}

void take(std::vector<CharacterShape>& samples, const CharacterShape& shape) {
    if (samples.size() < kMostSamples) samples.push_back(shape);
}

Samples samples_of(const std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts, const ShapeOf& shape) {
    Samples samples;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const SeenWord& word = words[w];
        if (word.rotation != 0 || word.confidence < kSureSample || owned[w].empty()) continue;
        const bool euro = word.text.compare(0, kEuro.size(), kEuro) == 0;
        const std::string figure = euro ? word.text.substr(kEuro.size()) : word.text;
        if (!figure.empty() && !plain_figure(figure)) continue;
        const std::vector<InkPart> ink = ink_from_left(owned[w], parts);
        if (static_cast<int>(ink.size()) != length(word.text)) continue;
        if (euro) take(samples.euro, shape(ink.front()));
        // The first digit may be a euro sign itself.
        for (std::size_t i = 1, at = euro ? 0 : 1; at < figure.size() && i < ink.size(); ++i, ++at)
            if (figure[at] >= '0' && figure[at] <= '9') take(samples.digit[static_cast<std::size_t>(figure[at] - '0')], shape(ink[i]));
    }
    return samples;
}

bool of_one_line(const InkPart& sign, const SeenWord& word) {
    return 2 * (std::min(sign.y1, word.y1) - std::max(sign.y0, word.y0)) > std::min(sign.height(), word.y1 - word.y0);
}

// The figure that is the next word on the line of a sign; nullptr where none is near.
const SeenWord* figure_behind(const InkPart& sign, const std::vector<SeenWord>& words, double height) {
    const SeenWord* next = nullptr;
    for (const SeenWord& word : words) {
        if (word.rotation != 0 || word.x0 < sign.x1 || word.x0 - sign.x1 > kReach * height || !of_one_line(sign, word)) continue;
        if (next == nullptr || word.x0 < next->x0) next = &word;
    }
    return next != nullptr && like_figure(next->text) ? next : nullptr;
}

bool reads_as_euro(const std::string& together, const std::string& figure) {
    return together.compare(0, kEuro.size(), kEuro) == 0 && digits_in(together) == digits_in(figure);
}

void change(SeenWord& word, std::string text) {
    if (word.readings.empty()) word.readings.push_back({word.text, word.confidence, "page"});
    word.readings.push_back({text, kConfidence, "shape"});
    word.text = std::move(text);
    word.confidence = kConfidence;
}

SeenWord euro_word(const InkPart& sign, const SeenWord& figure) {
    SeenWord word;
    word.text = kEuro;
    word.x0 = sign.x0, word.y0 = sign.y0, word.x1 = sign.x1, word.y1 = sign.y1;
    word.baseline = sign.y1;
    word.size = figure.size;
    word.confidence = kConfidence;
    return word;
}

// A patch that may be a sign by itself.
struct Candidate {
    int part = 0;
    int owner = -1;  // the word in whose box it stands
    InkPart figure;
    std::string figure_text;
    SeenWord word;  // that it would be
};

std::vector<Candidate> candidates_of(const std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts,
                                     double height) {
    std::vector<int> owner(parts.size(), -1);
    for (std::size_t w = 0; w < words.size(); ++w)
        for (const int part : owned[w]) owner[static_cast<std::size_t>(part)] = static_cast<int>(w);
    const auto stacked = [&](const std::vector<int>& its) {  // no two beside each other: a column that was read as one word
        for (const int a : its)
            for (const int b : its)
                if (a < b && std::min(parts[static_cast<std::size_t>(a)].y1, parts[static_cast<std::size_t>(b)].y1) >
                                 std::max(parts[static_cast<std::size_t>(a)].y0, parts[static_cast<std::size_t>(b)].y0))
                    return false;
        return true;
    };
    std::vector<Candidate> candidates;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const InkPart& part = parts[p];
        if (part.height() < kLow * height || part.height() > kHigh * height || part.width() < kSlim * part.height() || part.width() > kWide * part.height())
            continue;
        if (owner[p] >= 0) {
            const auto w = static_cast<std::size_t>(owner[p]);
            if (words[w].text == kEuro || !stacked(owned[w])) continue;
            if (owned[w].size() == 1 && length(words[w].text) > kLongestMisreading) continue;
        }
        const SeenWord* const figure = figure_behind(part, words, height);
        if (figure == nullptr) continue;
        candidates.push_back({static_cast<int>(p), owner[p], {figure->x0, figure->y0, figure->x1, figure->y1, 0}, figure->text, euro_word(part, *figure)});
    }
    return candidates;
}

// A first digit that is a euro sign.
void mend_first_digits(std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts, const Samples& samples,
                       const ShapeOf& shape) {
    if (samples.euro.size() < kFewestSamples) return;
    for (std::size_t w = 0; w < words.size() && w < owned.size(); ++w) {
        SeenWord& word = words[w];
        if (word.rotation != 0 || word.text.size() < 2 || !plain_figure(word.text) || word.text[0] < '0' || word.text[0] > '9') continue;
        const std::vector<InkPart> ink = ink_by_character(word.text, owned[w], parts);
        if (ink.empty()) continue;
        const std::vector<CharacterShape>& own = samples.digit[static_cast<std::size_t>(word.text[0] - '0')];
        if (own.size() < kFewestSamples) continue;
        const CharacterShape first = shape(ink.front());
        const double euro = most_alike(first, samples.euro);
        if (euro >= kAlike && euro - most_alike(first, own) >= kMargin) change(word, kEuro + word.text.substr(1));
    }
}

}  // namespace

void find_euro_signs(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape, const ReadTogether& read) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    Samples samples = samples_of(words, owned, parts, shape);
    std::vector<Candidate> candidates = candidates_of(words, owned, parts, height);
    // What was read as a digit comes last: only its looks can tell, by signs that were found till then.
    const auto as_figure = [&](const Candidate& one) { return one.owner >= 0 && plain_figure(words[static_cast<std::size_t>(one.owner)].text); };
    std::stable_partition(candidates.begin(), candidates.end(), [&](const Candidate& one) { return !as_figure(one); });
    std::vector<Candidate> found;
    int readings = 0;
    for (const Candidate& one : candidates) {
        const InkPart& sign = parts[static_cast<std::size_t>(one.part)];
        const CharacterShape looks = shape(sign);
        bool euro = most_alike(looks, samples.euro) >= kAlike;
        if (!euro && !as_figure(one) && most_alike(looks, samples.other) < kAlike && readings < kMostReadings) {
            ++readings;
            euro = reads_as_euro(read(sign, one.figure), one.figure_text);
            take(euro ? samples.euro : samples.other, looks);
        }
        if (euro) found.push_back(one);
    }
    mend_first_digits(words, owned, parts, samples, shape);
    std::vector<std::size_t> signs(words.size(), 0);
    for (const Candidate& one : found)
        if (one.owner >= 0) ++signs[static_cast<std::size_t>(one.owner)];
    std::vector<SeenWord> kept, added;
    for (const Candidate& one : found) {
        // A column that was read as one word goes where all of it is signs.
        if (one.owner >= 0 && signs[static_cast<std::size_t>(one.owner)] != owned[static_cast<std::size_t>(one.owner)].size()) continue;
        SeenWord word = one.word;
        if (one.owner >= 0) {
            const SeenWord& before = words[static_cast<std::size_t>(one.owner)];
            if (before.rotation == 0) word.line = before.line, word.baseline = before.baseline;
            word.readings = {{before.text, before.confidence, "page"}, {kEuro, kConfidence, "shape"}};
        }
        added.push_back(std::move(word));
    }
    for (std::size_t w = 0; w < words.size(); ++w)
        if (signs[w] == 0 || signs[w] != owned[w].size()) kept.push_back(std::move(words[w]));
    kept.insert(kept.end(), added.begin(), added.end());
    words = std::move(kept);
}

}  // namespace griffier
