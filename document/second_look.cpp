#include "document/second_look.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "document/digit_letters.h"
#include "document/lone_letters.h"
#include "document/run_together.h"

namespace griffier {
namespace {

constexpr double kCapital = 0.72;                                 // height of a capital or digit in font sizes
constexpr double kDashConfidence = 0.9;                           // a dash seen by its shape
constexpr double kLongDash = 0.75;                                // capitals; a wider dash is an en dash
constexpr double kLetterHigh = 0.65;                              // capitals; a quotation mark is lower
constexpr double kSure = 0.85;                                    // below it a figure is read a second time
constexpr double kLeastWithInk = 0.2;                             // for figures whose ink has the same characters
constexpr double kSmallLetter = 0.6;                              // capitals; an x is 0.7 high
constexpr double kDigitHigh = 0.75;                               // of the highest ink of a percentage; the rounds of its sign are lower
constexpr double kTwoLines = 1.6;                                 // capitals; higher ink touches the line above or below
constexpr double kLetterGap = 0.3;                                // capitals; a space is wider
constexpr double kOff = 0.5;                                      // capitals; a raised mark stands a third above its line
constexpr std::size_t kFewestOff = 2;                             // characters that tell where a word stands
constexpr double kLeastConfidence = 0.5;                          // less sure readings of passed-over ink are noise
constexpr double kParted = 0.5;                                   // readings differ and nothing proves one: no surer than this
constexpr double kScrap = 0.2;                                    // confidence of what nobody could read
constexpr double kTorn = 0.5;                                     // capitals; a space is as wide
constexpr double kSameEdge = 0.6;                                 // capitals: figures of one column end within it
constexpr double kColumnShare = 2;                                // figures for each other word that ends there
const char* const kOfFigures = "0123456789.,-+%/()\u20AC\u2013";  // anything else in a figure ("1:355", "„331") is a mark misread
constexpr std::size_t kFewestInColumn = 3, kLongestFigure = 14;
constexpr std::size_t kLongestPart = 2;  // digits of a part of a number like 1.4.3

// What one look again needs: how to read, and the ink of the page.
struct Sight {
    const ReadCut& read;
    const std::vector<InkPart>& parts;
    double height;  // of a capital

    std::vector<InkPart> ink(const std::vector<int>& which) const {
        std::vector<InkPart> chosen;
        for (const int i : which) chosen.push_back(parts[static_cast<std::size_t>(i)]);
        return chosen;
    }
};

// Reads the ink of one line. A figure's minus sign confuses the recognition of the digits behind it, and is itself what gets lost
// most: where the ink begins with a dash, the rest is read alone and the dash is put before it.
std::vector<SeenWord> read_ink(const Sight& sight, const std::vector<int>& which, const InkPart& box, CutKind kind = CutKind::line) {
    const std::vector<InkPart> ink = sight.ink(which);
    const int dash = leading_dash(ink);
    if (dash >= 0) {
        InkPart rest = box;
        rest.x0 = box.x1;
        for (int i = 0; i < static_cast<int>(ink.size()); ++i)
            if (i != dash) rest.x0 = std::min(rest.x0, ink[static_cast<std::size_t>(i)].x0);
        std::vector<SeenWord> words = sight.read(rest, sight.height, kind);
        if (words.size() == 1 && plain_figure(words[0].text) && words[0].text[0] != '-') {
            words[0].text.insert(words[0].text.begin(), '-');
            words[0].x0 = ink[static_cast<std::size_t>(dash)].x0;
            return words;
        }
    }
    return sight.read(box, sight.height, kind);
}

// The ink of a percentage without that of its sign: so many digits from the left, and what stands between and before them.
std::vector<InkPart> before_percent(std::vector<InkPart> ink, std::size_t digits) {
    std::sort(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    int high = 0;
    for (const InkPart& part : ink) high = std::max(high, part.height());
    std::size_t end = 0;
    for (std::size_t seen = 0; end < ink.size() && seen < digits; ++end) seen += ink[end].height() >= kDigitHigh * high;
    ink.resize(end);
    return ink;
}

// A figure with the ink's word on it. Ink that confirms a figure makes up for the engine's doubt about its separators and sign.
InkVerdict judge(const Sight& sight, const std::vector<int>& which, SeenWord& word) {
    const bool percent = word.text.ends_with('%') && word.text.size() > 1;
    const std::string figure = percent ? word.text.substr(0, word.text.size() - 1) : word.text;
    const InkReading reading = check_figure(figure, percent ? before_percent(sight.ink(which), digits_in(figure).size()) : sight.ink(which));
    if (reading.verdict != InkVerdict::corrected) return reading.verdict;
    if (odd_points(figure, reading.text)) return InkVerdict::unclear;
    word.text = reading.text + (percent ? "%" : "");
    return reading.verdict;
}

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
    if (again.size() != 1 || !plain_figure(again[0].text) || misgrouped(again[0].text) || again[0].confidence < kLeastConfidence) return false;
    if (digits_in(again[0].text) != digits_in(word.text) || (again[0].text[0] == '-') != (word.text[0] == '-')) return false;
    word.readings = {{word.text, word.confidence, "page"}, {again[0].text, again[0].confidence, "figure"}};
    word.text = again[0].text;
    word.confidence = std::min(word.confidence, again[0].confidence);
    return true;
}

bool proven(InkVerdict verdict) { return verdict == InkVerdict::confirmed || verdict == InkVerdict::corrected; }

InkPart round(const std::vector<InkPart>& ink) {
    InkPart box = ink.front();
    for (const InkPart& part : ink) box = {std::min(box.x0, part.x0), std::min(box.y0, part.y0), std::max(box.x1, part.x1), std::max(box.y1, part.y1), 0};
    return box;
}

// The digit that the ink of one character is, read with itself for neighbours. Nothing where the three copies differ.
std::vector<SeenWord> read_digit(const Sight& sight, const std::vector<int>& which) {
    const InkPart box = round(sight.ink(which));
    std::vector<SeenWord> again = sight.read(box, sight.height, CutKind::trebled);
    if (again.size() != 1 || again[0].text.size() != 3 || !plain_figure(again[0].text) || again[0].text != std::string(3, again[0].text[0])) return {};
    again[0].text.resize(1);
    again[0].x0 = box.x0, again[0].x1 = box.x1, again[0].y0 = box.y0, again[0].y1 = box.y1, again[0].baseline = box.y1;
    return again;
}

// A narrow column of figures ("0" under "0" under "257") looks to the engine like text on its side ("oo", "N UI NN"). Its ink is read
// upright, and where that gives figures that the ink proves, they replace what was read.
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
    if (word.rotation != 0 || word.aside || word.confidence >= kLeastConfidence || word.y1 - word.y0 < kTwoLines * sight.height) return false;
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

// A label of two lines beside figures that stand halfway between them: the engine takes its first line and the figures for one line, and
// reads the label askew ("gen uitsteken meae)" for "1.3 Minder uitstoot en minder" over "afval"). Words that stand off their line are read again
// line by line as their ink stands, all of what belongs together or none of it.
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
        line.good = mean_confidence(line.words) >= std::max(kLeastConfidence, mean_confidence(before));
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

// Ink that no word accounts for: dashes, cells and columns that the page layout passed over, signs beside their figure.
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
        if (mean_confidence(after) < kSure && figure_shape(sight.ink(which)).find('D') != std::string::npos && digits_high(sight.ink(which), sight.height)) {
            std::vector<SeenWord> again = read_ink(sight, which, box, CutKind::figure);
            const bool sure = again.size() == 1 && again[0].confidence >= kSure && plain_figure(again[0].text);
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
                      (sure >= kLeastConfidence || (proven(verdict) && sure >= kLeastWithInk));
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
        else if (words[w].confidence >= kLeastConfidence && has_letters(words[w].text))
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
        return attempt.word.confidence >= kLeastConfidence && std::count_if(attempts.begin(), attempts.end(), [&](const Attempt& other) {
                                                                  return other.word.text == attempt.word.text && other.word.confidence >= kLeastConfidence;
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
        if (digits_of(text) == digits) return other.word.confidence >= kLeastConfidence || (!proven && marks_in(text) > marks_in(chosen.text));
        if (!proven && same < 2 && digits_in(text) == digits_in(digits) && minus_before(text) && !minus_before(chosen.text)) return true;
        if (!proven && same < 2 && like_figure(text) && digits_in(text).size() > digits_in(digits).size()) return true;
        return same < 2 && chosen.confidence < kSure && like_figure(text) && digits_of(text).size() == digits.size();
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
        return proven(best.verdict) && (best.word.confidence >= kSure || (best.word.text == first.word.text && attempts.size() > 1));
    };
    const std::string shape = figure_shape(sight.ink(which));
    const bool lone = std::count(shape.begin(), shape.end(), 'D') == 1;  // one digit: a bare line of it does not tell its size
    if (!lone && (in_column || !has_letters(word.text))) attempt(CutKind::figure, "figure");
    if (!settled()) attempt(CutKind::line, "line");
    const Attempt& best = attempts[best_attempt(attempts)];
    // What was no figure at first becomes one only where its ink proves it and two readings agree, or one is sure.
    const bool figure = like_figure(word.text);
    const auto same = std::count_if(attempts.begin(), attempts.end(), [&](const Attempt& other) { return other.word.text == best.word.text; });
    if (!figure && (!plain_figure(best.word.text) || !proven(best.verdict) || (best.word.confidence < kSure && same < 2))) return;
    word.text = best.word.text;
    word.confidence = best.word.confidence;
    for (const Attempt& other : attempts)
        if (other.word.text == best.word.text) word.confidence = std::max(word.confidence, other.word.confidence);
    if (in_dispute(attempts, word, proven(best.verdict))) word.confidence = std::min(word.confidence, kParted);
    if (readings.size() > 1) word.readings = std::move(readings);
}

// Figures that the engine was unsure of, or whose ink says otherwise; and what it was unsure of in a column of figures.
void read_doubtful(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (owned[w].empty() || words[w].rotation != 0) continue;
        const bool figure = like_figure(words[w].text);
        const bool doubtful = words[w].confidence < kSure && words[w].text.size() <= kLongestFigure;
        const bool in_column = doubtful && in_figure_column(words, w, sight.height);
        if (!figure && (!in_column || !digits_high(sight.ink(owned[w]), sight.height))) continue;
        if (read_enlarged(sight, owned[w], words[w])) continue;
        Attempt first{words[w], InkVerdict::unclear};
        first.verdict = judge(sight, owned[w], first.word);
        const bool odd = !has_letters(first.word.text) && first.word.text.find_first_not_of(kOfFigures) != std::string::npos;
        if (first.word.confidence >= kSure && first.verdict != InkVerdict::differs && !odd) {
            if (proven(first.verdict)) words[w] = first.word;
            continue;
        }
        read_figure_again(sight, owned[w], words[w], first, in_column);
    }
}

// Whether beside a figure, no further than a space, stands what nobody could read: it may be the rest of it ("EL 147" for -1.147).
bool torn_from(const SeenWord& figure, const SeenWord& scrap, double height) {
    if (scrap.confidence >= kScrap || scrap.rotation != 0 || plain_figure(scrap.text)) return false;
    const int apart = std::max(figure.x0, scrap.x0) - std::min(figure.x1, scrap.x1), together = std::min(figure.y1, scrap.y1) - std::max(figure.y0, scrap.y0);
    return apart <= kTorn * height && 2 * together >= std::min(figure.y1 - figure.y0, scrap.y1 - scrap.y0);
}

// A figure that was torn is read again with the rest of it, which counts where the ink proves it.
void read_torn(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    std::vector<char> gone(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& figure = words[w];
        if (!plain_figure(figure.text) || figure.rotation != 0 || owned[w].empty()) continue;
        for (std::size_t o = 0; o < words.size(); ++o) {
            const SeenWord& scrap = words[o];
            if (o == w || gone[o] || !torn_from(figure, scrap, sight.height)) continue;
            std::vector<int> both = owned[w];
            for (const int i : owned[o])
                if (std::find(both.begin(), both.end(), i) == both.end()) both.push_back(i);
            const InkPart box{std::min(figure.x0, scrap.x0), std::min(figure.y0, scrap.y0), std::max(figure.x1, scrap.x1), std::max(figure.y1, scrap.y1), 0};
            std::vector<SeenWord> again = read_ink(sight, both, box, CutKind::figure);
            const bool whole = again.size() == 1 && plain_figure(again[0].text) && again[0].confidence >= kLeastConfidence;
            if (whole && proven(judge(sight, both, again[0]))) {
                figure.readings = {{figure.text, figure.confidence, "page"}, {again[0].text, again[0].confidence, "figure"}};
                figure.text = again[0].text;
                figure.confidence = again[0].confidence;
                figure.x0 = box.x0, figure.y0 = box.y0, figure.x1 = box.x1, figure.y1 = box.y1;
                gone[o] = 1;
                break;
            }
        }
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
}

// A lone dash is whatever the engine makes of it ("-—", "_", "5"): its ink says which.
void read_dashes(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if ((speaks(words[w].text) && words[w].text.size() > 1) || owned[w].size() != 1) continue;
        const InkPart& part = sight.parts[static_cast<std::size_t>(owned[w][0])];
        if (!is_dash(part, sight.height) || !beside_text(part, words) || !alone(owned[w][0], sight.parts, sight.height)) continue;
        words[w].text = part.width() > kLongDash * sight.height ? "\u2013" : "-";
        words[w].confidence = std::max(words[w].confidence, kDashConfidence);
    }
}
// What has no ink of its own: a stroke without any ("_" beside a ruling that was taken out), a quotation mark or bar before a word whose
// first ink is as high as a letter.
void drop_ghosts(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> before = ink_of_words(words, sight.parts);
    std::size_t next = 0;
    std::erase_if(
        words, [&](const SeenWord& word) { return before[next++].empty() && word.confidence < kLeastConfidence && !speaks(word.text) && word.rotation == 0; });
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (owned[w].empty() || words[w].rotation != 0 || !speaks(words[w].text)) continue;
        const std::vector<InkPart> ink = sight.ink(owned[w]);
        const InkPart& first =
            *std::min_element(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
        if (first.height() < kLetterHigh * sight.height) continue;
        for (const std::string ghost : {"\u2018", "\u2019", "\u201C", "'", "\"", "`"}) {
            if (words[w].text.size() <= ghost.size() || words[w].text.compare(0, ghost.size(), ghost) != 0) continue;
            words[w].text.erase(0, ghost.size());
            break;
        }
    }
}

// A lone digit in a cell has no neighbours to tell its size by: "o", "[e)" for 0. Ink of digits that stands apart is read as figures.
void read_loners(const Sight& sight, std::vector<SeenWord>& words) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, sight.parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.text.size() > 4 || plain_figure(word.text) || (word.confidence >= kSure && word.text != "o" && word.text != "O")) continue;
        if (owned[w].empty() || !stands_apart(w, words, sight.height)) continue;
        const std::string shape = figure_shape(sight.ink(owned[w]));
        if (shape.find('D') == std::string::npos || !digits_high(sight.ink(owned[w]), sight.height)) continue;
        std::vector<SeenWord> again = sight.read({word.x0, word.y0, word.x1, word.y1, 0}, sight.height, CutKind::word);
        if (shape == "D" && (again.size() != 1 || !plain_figure(again[0].text) || again[0].confidence < kSure)) {
            const std::vector<SeenWord> digit = read_digit(sight, owned[w]);
            const bool read = again.size() == 1 && plain_figure(again[0].text);
            if (!digit.empty() && !read)
                again = digit;
            else if (!digit.empty() && digit[0].text != again[0].text)
                continue;  // two readings, two digits: neither is proven
            else if (!digit.empty())
                again[0].confidence = std::max({again[0].confidence, digit[0].confidence, kLeastConfidence});  // two readings agree
        }
        if (again.size() != 1 || !plain_figure(again[0].text) || !proven(judge(sight, owned[w], again[0])) || again[0].confidence < kLeastConfidence) continue;
        word.readings = {{word.text, word.confidence, "page"}, {again[0].text, again[0].confidence, "line"}};
        word.text = again[0].text;
        word.confidence = again[0].confidence;
        // Several digits ("1.5.4" for 1.5.1) that one reading alone has, and that one is not sure of.
        if (shape != "D" && word.confidence < kSure) word.confidence = std::min(word.confidence, kParted);
        if (word.rotation != 0) {  // three letters in so small a box seemed to stand on their side
            word.rotation = 0;
            word.baseline = again[0].baseline;
        }
    }
}

}  // namespace

std::vector<InkPart> look_again(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double dpi, const ReadCut& read) {
    const Sight sight{read, parts, text_height(words, kUsualCapitalInch * dpi)};
    std::vector<InkPart> bars = take_bars(words, parts, sight.height);
    read_upright_columns(sight, words);
    read_off_lines(sight, words);
    part_run_together(words, parts, sight.height, kSure, [&](const std::vector<int>& which, const InkPart& box) { return read_ink(sight, which, box); });
    read_passed_over(sight, words);
    read_doubtful(sight, words);
    read_torn(sight, words);
    read_loners(sight, words);
    read_lone_letters(words, parts, sight.height, kSure, [&](const InkPart& part) {
        std::string text;
        for (const SeenWord& word : read(part, sight.height, CutKind::trebled)) text += word.text;
        return text;
    });
    read_dashes(sight, words);
    drop_ghosts(sight, words);
    join_points(words, sight.height);
    join_parts(words, sight.height);
    digits_for_letters(words, sight.parts, sight.height);
    size_words(words, sight.parts);
    find_bold(words, sight.parts);
    return bars;
}

void doubt_torn(std::vector<SeenWord>& words, double height) {
    for (SeenWord& figure : words)
        if (plain_figure(figure.text) && figure.rotation == 0 &&
            std::any_of(words.begin(), words.end(), [&](const SeenWord& scrap) { return &scrap != &figure && torn_from(figure, scrap, height); }))
            figure.confidence = std::min(figure.confidence, kParted);
}

double mean_confidence(const std::vector<SeenWord>& words) {
    double sure = 0, letters = 0;
    for (const SeenWord& word : words) {
        sure += word.confidence * static_cast<double>(word.text.size());
        letters += static_cast<double>(word.text.size());
    }
    return letters > 0 ? sure / letters : 0;
}

}  // namespace griffier
