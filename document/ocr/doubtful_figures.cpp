#include "document/ocr/doubtful_figures.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace griffier {
namespace {

constexpr double kSameEdge = 0.6;                                 // capitals: figures of one column end within it
constexpr double kColumnShare = 2;                                // figures for each other word that ends there
const char* const kOfFigures = "0123456789.,-+%/()\u20AC\u2013";  // anything else in a figure ("1:355", "„331") is a mark misread
constexpr std::size_t kFewestInColumn = 3, kLongestFigure = 14;
constexpr std::size_t kLongestPart = 2;  // digits of a part of a number like 1.4.3

// "1.4.3", "12.3", "31.12.2023": a number of parts, or a date; no amount.
bool of_parts(const std::string& text) {
    if (std::count(text.begin(), text.end(), '.') < 2) return false;
    std::size_t from = 0;
    for (std::size_t point = text.find('.'); point != std::string::npos; from = point + 1, point = text.find('.', from))
        if (point == from || point - from > kLongestPart) return false;
    const std::string last = text.substr(from);
    const bool year = last.size() == 4 && (last.compare(0, 2, "19") == 0 || last.compare(0, 2, "20") == 0);
    return last.find_first_not_of("0123456789") == std::string::npos && text[0] != '-' && (last.size() <= kLongestPart || year);
}

// A figure with group points that do not stand at every third digit ("-20.164850", "1.23.456"): a point was lost or a mark taken for one.
bool misgrouped(const std::string& text) {
    const std::size_t first = text.find('.'), comma = text.find(',');
    if (!plain_figure(text) || first == std::string::npos || of_parts(text)) return false;
    const std::string whole = text.substr(0, comma);  // the digits behind a decimal comma stand in no groups
    if (first >= whole.size()) return true;
    if (std::count(whole.begin(), whole.end(), '.') == 1 && comma == std::string::npos && whole.size() - first - 1 < 3) return false;  // 7.5
    return !in_groups(whole);
}

// Where a point was lost between characters that touch, the ink cannot show it: a reading of the figure by itself, enlarged and held to
// figure characters, that has the same digits in a sound shape takes its place. False where there is none.
bool read_enlarged(const Sight& sight, const std::vector<int>& which, SeenWord& word) {
    if (!misgrouped(word.text)) return false;
    const std::vector<SeenWord> again = read_ink(sight, which, {word.x0, word.y0, word.x1, word.y1, 0}, CutKind::figure);
    if (again.size() != 1 || !plain_figure(again[0].text) || misgrouped(again[0].text) || again[0].confidence < kLeastReading) return false;
    if (digits_in(again[0].text) != digits_in(word.text) || (again[0].text[0] == '-') != (word.text[0] == '-')) return false;
    word.readings = {{word.text, word.confidence, "page"}, {again[0].text, again[0].confidence, "figure"}};
    word.text = again[0].text;
    word.confidence = std::min(word.confidence, again[0].confidence);
    return true;
}

bool has_letters(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// Whether figures end above or below at the same right edge, and hardly anything else does.
bool in_figure_column(const std::vector<SeenWord>& words, std::size_t which, double height) {
    std::size_t figures = 0, others = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (w == which || words[w].rotation != 0 || std::abs(words[w].x1 - words[which].x1) > kSameEdge * height) continue;
        if (plain_figure(words[w].text))
            ++figures;
        else if (words[w].confidence >= kLeastReading && has_letters(words[w].text))
            ++others;
    }
    return figures >= kFewestInColumn && figures >= kColumnShare * others;
}

// One reading of a figure, with what its ink says of it.
struct Attempt {
    SeenWord word;
    InkVerdict verdict = InkVerdict::unclear;
};

// A proven reading before an unproven one, one that another reading agrees with before one that stands alone, then the surer. Readings that
// the engine itself does not believe agree by chance: without their minus, mostly.
std::size_t best_attempt(const std::vector<Attempt>& attempts) {
    const auto agreed = [&](const Attempt& attempt) {
        return attempt.word.confidence >= kLeastReading && std::count_if(attempts.begin(), attempts.end(), [&](const Attempt& other) {
                                                               return other.word.text == attempt.word.text && other.word.confidence >= kLeastReading;
                                                           }) > 1;
    };
    const auto better = [&](const Attempt& a, const Attempt& b) {
        if (proven(a.verdict) != proven(b.verdict)) return proven(a.verdict);
        if (agreed(a) != agreed(b)) return agreed(a);
        return a.word.confidence > b.word.confidence;
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < attempts.size(); ++i)
        if (better(attempts[i], attempts[best])) best = i;
    return best;
}

// Its digits alone, with the sign and without a percent sign.
std::string digits_of(std::string text) {
    std::erase_if(text, [](char c) { return c == '.' || c == ',' || c == '%'; });
    return text;
}

bool minus_before(const std::string& text) {
    const std::size_t first = text.find_first_of("0123456789");
    return first != std::string::npos && first > 0 && text[first - 1] == '-';
}

// Whether another reading makes the chosen one doubtful. The same digits with and without a point or comma: the figure may be ten or a thousand
// times what it is. More digits, or a minus, and nothing proves the chosen ones: some may be lost ("8" of -58, "735.301" of "__-735.301"). A point
// that only an unsure reading has counts too where the ink does not tell: points are lost ("44%" for 4.4%), hardly ever made up. As many digits, but
// others, and no two readings that agree: the digits are in doubt.
bool in_dispute(const std::vector<Attempt>& attempts, const SeenWord& chosen, bool proven) {
    const std::string digits = digits_of(chosen.text);
    const auto same = std::count_if(attempts.begin(), attempts.end(), [&](const Attempt& other) { return other.word.text == chosen.text; });
    return std::any_of(attempts.begin(), attempts.end(), [&](const Attempt& other) {
        const std::string& text = other.word.text;
        if (text == chosen.text) return false;
        if (digits_of(text) == digits) return other.word.confidence >= kLeastReading || (!proven && marks_in(text) > marks_in(chosen.text));
        if (!proven && same < 2 && digits_in(text) == digits_in(digits) && minus_before(text) && !minus_before(chosen.text)) return true;
        if (!proven && same < 2 && like_figure(text) && digits_in(text).size() > digits_in(digits).size()) return true;
        return same < 2 && chosen.confidence < kSureReading && like_figure(text) && digits_of(text).size() == digits.size();
    });
}

// Reads a doubtful figure again, held to characters of figures and then, while nothing is proven and sure, as a line. The pixels decide:
// which reading has the characters that its ink shows, and how sure the engine was of each.
void read_figure_again(const Sight& sight, const std::vector<int>& which, SeenWord& word, const Attempt& first, bool in_column) {
    std::vector<Attempt> attempts{first};
    std::vector<FigureReading> readings{{word.text, word.confidence, "page"}};
    const auto attempt = [&](CutKind kind, const char* by) {
        std::vector<SeenWord> again = read_ink(sight, which, {word.x0, word.y0, word.x1, word.y1, 0}, kind);
        if (again.size() != 1) return;
        readings.push_back({again[0].text, again[0].confidence, by});
        const InkVerdict verdict = judge(sight, which, again[0]);
        attempts.push_back({std::move(again[0]), verdict});
    };
    const auto settled = [&] {
        const Attempt& best = attempts[best_attempt(attempts)];
        return proven(best.verdict) && (best.word.confidence >= kSureReading || (best.word.text == first.word.text && attempts.size() > 1));
    };
    const std::string shape = figure_shape(sight.ink(which));
    const bool lone = std::count(shape.begin(), shape.end(), 'D') == 1;  // one digit: a bare line of it does not tell its size
    if (!lone && (in_column || !has_letters(word.text))) attempt(CutKind::figure, "figure");
    if (!settled()) attempt(CutKind::line, "line");
    const Attempt& best = attempts[best_attempt(attempts)];
    // What was no figure at first becomes one only where its ink proves it and two readings agree, or one is sure.
    const bool figure = like_figure(word.text);
    const auto same = std::count_if(attempts.begin(), attempts.end(), [&](const Attempt& other) { return other.word.text == best.word.text; });
    if (!figure && (!plain_figure(best.word.text) || !proven(best.verdict) || (best.word.confidence < kSureReading && same < 2))) return;
    word.text = best.word.text;
    word.confidence = best.word.confidence;
    for (const Attempt& other : attempts)
        if (other.word.text == best.word.text) word.confidence = std::max(word.confidence, other.word.confidence);
    if (in_dispute(attempts, word, proven(best.verdict))) word.confidence = std::min(word.confidence, kPartedReading);
    if (readings.size() > 1) word.readings = std::move(readings);
}

}  // namespace

void read_doubtful(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (owned[w].empty() || words[w].rotation != 0) continue;
        const bool figure = like_figure(words[w].text);
        const bool doubtful = words[w].confidence < kSureReading && words[w].text.size() <= kLongestFigure;
        const bool in_column = doubtful && in_figure_column(words, w, sight.height);
        if (!figure && (!in_column || !digits_high(sight.ink(owned[w]), sight.height))) continue;
        if (read_enlarged(sight, owned[w], words[w])) continue;
        Attempt first{words[w], InkVerdict::unclear};
        first.verdict = judge(sight, owned[w], first.word);
        const bool odd = !has_letters(first.word.text) && first.word.text.find_first_not_of(kOfFigures) != std::string::npos;
        if (first.word.confidence >= kSureReading && first.verdict != InkVerdict::differs && !odd) {
            if (proven(first.verdict)) words[w] = first.word;
            continue;
        }
        read_figure_again(sight, owned[w], words[w], first, in_column);
    }
}

}  // namespace griffier
