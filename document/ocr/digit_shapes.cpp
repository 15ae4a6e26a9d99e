#include "document/ocr/digit_shapes.h"

#include <algorithm>
#include <string>

#include "document/ocr/percent_sign.h"
#include "document/ocr/touching_digits.h"

namespace griffier {
namespace {

constexpr double kSureSample = 0.9;  // confidence of figures whose digits are samples
constexpr double kByShape = 0.8;     // confidence of a text that shapes alone say
constexpr double kSureReading = 0.85;
constexpr double kInDoubt = 0.5;    // of a figure that may be a thousand times what it says, or of which readings say different digits
constexpr double kDoubtful = 0.85;  // of a word that is no figure and may be one
constexpr std::size_t kLongest = 14;
constexpr double kCapital = 0.72;                   // height of a capital or digit in font sizes
constexpr double kLowestDigit = 0.6;                // of the highest: old-style figures have low ones
constexpr double kTooSmall = 0.75, kTooHigh = 1.6;  // capitals; of ink that no word accounts for

// The part of a word that may be a figure, with one patch of ink for each of its characters: all of it, or all before its percent sign, or all
// behind its euro sign.
struct FigurePart {
    std::size_t from = 0, to = 0;  // bytes
    std::vector<InkPart> ink;
};

FigurePart figure_part(const std::string& text, const std::vector<InkPart>& ink) {
    const std::string euro = "\u20AC";
    FigurePart part{0, text.size(), {}};
    const bool behind_euro = text.compare(0, euro.size(), euro) == 0, percent = !text.empty() && text.back() == '%';
    if (behind_euro) part.from = euro.size();
    if (percent) --part.to;
    if (part.to <= part.from || !plain_figure(text.substr(part.from, part.to - part.from))) return {};
    const std::size_t characters = part.to - part.from, first = behind_euro ? 1 : 0;
    const bool fits = percent ? ink.size() > first + characters && ink.size() <= first + characters + kPercentParts : ink.size() == first + characters;
    if (!fits) return {};
    part.ink.assign(ink.begin() + static_cast<std::ptrdiff_t>(first), ink.begin() + static_cast<std::ptrdiff_t>(first + characters));
    const int highest = highest_of(part.ink);
    for (std::size_t i = 0; i < part.ink.size(); ++i) {
        const InkPart& patch = part.ink[i];
        if (i > 0 && patch.x0 < (part.ink[i - 1].x0 + part.ink[i - 1].x1) / 2) return {};  // one above the other: no character each
        // Two digits that touch and a speck are as many patches as characters, but not theirs.
        const bool high = patch.height() >= kLowestDigit * highest;
        if (high != digit(text[part.from + i]) || (high && patch.width() > highest)) return {};
    }
    return part;
}

// A comma before the last three digits that may as well be a point: a thousand times the figure.
bool comma_in_doubt(const std::string& figure, const std::vector<InkPart>& ink) {
    const std::size_t comma = figure.find(','), end = figure.size() - (figure.back() == '-' ? 1 : 0);  // "569,355-"
    if (comma == std::string::npos || end - comma != 4) return false;
    const std::string shape = exact_shape(ink);
    return shape.size() == figure.size() && shape[comma] == kPointOrComma;
}

// Whether the ink has a mark between two digits that was not read, and does not tell a point from a comma: a tenth or a thousandth of the figure.
bool mark_not_read(const std::string& figure, const std::vector<InkPart>& ink) {
    const std::string shape = exact_shape(ink);
    const std::size_t mark = shape.find(kPointOrComma);
    if (mark == std::string::npos || mark == 0 || mark + 1 == shape.size() || shape[mark - 1] != 'D' || shape[mark + 1] != 'D') return false;
    return marks_in(figure) == 0 && marks_stand_free(ink);
}

// What the readings of a word say its digits are, each place with all that were said, the chosen one first. A reading with another number of
// digits says nothing.
std::vector<std::string> digits_said(const std::string& figure, const std::vector<FigureReading>& readings) {
    std::vector<std::string> said;
    for (const char d : digits_in(figure)) said.push_back({d});
    for (const FigureReading& reading : readings) {
        const std::string other = digits_in(reading.text);
        if (other.size() != said.size()) continue;
        for (std::size_t i = 0; i < said.size(); ++i)
            if (said[i].find(other[i]) == std::string::npos) said[i] += other[i];
    }
    return said;
}

// Digits on which the readings differ: the one of them that the ink is, or is clearly nearest to. False where there is none.
bool settle_digits(std::string& looks, const std::vector<std::string>& said, const std::vector<InkPart>& ink, std::size_t word, const PageDigits& digits) {
    bool settled = true;
    for (std::size_t i = 0, place = 0; i < looks.size(); ++i) {
        if (!digit(looks[i])) continue;
        const std::string& asked = said[place++];
        if (asked.size() < 2) continue;
        char sure = digits.digit_of(ink[i], word);  // also of a digit that the page shows nowhere else: another reading said what it is
        if (asked.find(sure) == std::string::npos) sure = sure == ' ' ? digits.nearest_of(ink[i], asked, word) : looks[i];
        if (sure != ' ') looks[i] = sure;
        settled = settled && sure != ' ';
    }
    return settled;
}

// The figure with its digits as they look; as it was read where they look like nothing else.
std::string as_shapes(const std::string& figure, const std::vector<InkPart>& ink, std::size_t word, const PageDigits& digits) {
    std::string looks = figure;
    for (std::size_t i = 0; i < figure.size(); ++i) {
        if (!digit(figure[i]) || !digits.knows(figure[i])) continue;
        if (const char other = digits.digit_of(ink[i], word); other != ' ') looks[i] = other;
    }
    return looks;
}

// A percent sign that is one patch and looks like a digit of the page: "1%" for 17. "" where it is none.
std::string digit_for_percent(const std::string& text, const FigurePart& figure, const std::vector<InkPart>& ink, std::size_t word, const PageDigits& digits) {
    if (figure.to == text.size() || figure.from > 0 || ink.size() != figure.ink.size() + 1) return "";
    const char last = digits.digit_of(ink.back(), word);
    return last == ' ' ? "" : text.substr(0, figure.to) + last;
}

// The ink before the percent sign of a percentage that lost a point or comma ("44%" for 4.4%); empty where it lost none.
std::vector<InkPart> ink_with_lost_marks(const std::string& text, const std::vector<InkPart>& ink) {
    if (text.size() < 2 || text.back() != '%') return {};
    const std::string figure = text.substr(0, text.size() - 1);
    for (std::size_t sign = 1; sign <= kPercentParts && sign + figure.size() < ink.size(); ++sign) {
        std::vector<InkPart> before(ink.begin(), ink.end() - static_cast<std::ptrdiff_t>(sign));
        if (!with_marks_of_ink(figure, before).empty()) return before;
    }
    return {};
}

// The figure of the next cell parted from a word that reaches over both.
SeenWord part_cells(SeenWord& word, const std::vector<InkPart>& ink, std::size_t at) {
    SeenWord next = word;
    next.text = word.text.substr(at);
    next.x0 = ink[at].x0;
    word.text.resize(at);
    word.x1 = ink[at - 1].x1;
    return next;
}

void change(SeenWord& word, std::string text, double confidence) {
    if (word.readings.empty()) word.readings.push_back({word.text, word.confidence, "page"});
    word.readings.push_back({text, confidence, "shape"});
    word.text = std::move(text);
    word.confidence = confidence;
    if (word.size <= 0) word.size = (word.y1 - word.y0) / kCapital;
}

// Two readings of their own say the same, both surely.
bool agreed_upon(const SeenWord& word) {
    return std::count_if(word.readings.begin(), word.readings.end(),
                         [&](const FigureReading& reading) { return reading.text == word.text && reading.confidence >= kSureReading; }) >= 2;
}

// A figure that was read without a mark that its ink has: in doubt where the mark is not as large as those of the page (a tenth or a tenfold of
// it, or a speck), or where its reading was not sure and a digit is not without doubt one of the page's. `sign`: the percent sign behind it, if any.
void set_lost_marks(SeenWord& word, const std::string& marked, const std::string& sign, const std::vector<InkPart>& ink, std::size_t at,
                    const PageDigits& digits) {
    const std::string looks = as_shapes(marked, ink, at, digits);
    const bool printed = digits.prints_such(marked, ink), sure = word.confidence >= kSureSample || digits.shows(looks, ink, at);
    if (printed) change(word, looks + sign, std::min(word.confidence, kByShape));
    if (!printed || !sure) word.confidence = std::min(word.confidence, kInDoubt);
}

}  // namespace

void hold_against_shapes(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    const PageDigits digits(words, owned, parts, shape);
    if (!digits.any()) return;
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.rotation != 0 || word.text.size() > kLongest || owned[w].empty()) continue;
        const std::vector<InkPart> ink = ink_from_left(owned[w], parts);
        if (const std::vector<InkPart> before = ink_with_lost_marks(word.text, ink); !before.empty()) {
            if (agreed_upon(word))  // a speck between its digits, perhaps
                word.confidence = std::min(word.confidence, kInDoubt);
            else
                set_lost_marks(word, with_marks_of_ink(word.text.substr(0, word.text.size() - 1), before), "%", before, w, digits);
            continue;
        }
        const FigurePart figure = figure_part(word.text, ink);
        if (!figure.ink.empty()) {
            const std::string read = word.text.substr(figure.from, figure.to - figure.from);
            if (const std::string whole = digit_for_percent(word.text, figure, ink, w, digits); !whole.empty()) {
                change(word, whole, kByShape);
                continue;
            }
            std::string looks = as_shapes(read, figure.ink, w, digits);
            if (!settle_digits(looks, digits_said(read, word.readings), figure.ink, w, digits)) word.confidence = std::min(word.confidence, kInDoubt);
            const InkReading held = check_figure(looks, figure.ink);
            const bool loses = marks_in(held.text) < marks_in(looks);  // a mark that was read is not taken away: it may touch its digit
            if (held.verdict == InkVerdict::corrected && loses)
                word.confidence = std::min(word.confidence, kInDoubt);
            else if (held.verdict == InkVerdict::corrected && !odd_points(read, held.text))
                looks = held.text;
            if (comma_in_doubt(looks, figure.ink) ||
                ink_speaks_against(looks + word.text.substr(figure.to), figure.to < word.text.size() ? ink : figure.ink, {}, w, digits))
                word.confidence = std::min(word.confidence, kInDoubt);
            if (looks != read) change(word, word.text.substr(0, figure.from) + looks + word.text.substr(figure.to), std::min(word.confidence, kByShape));
            continue;
        }
        // Not one patch for each character: a misreading, or characters that touch.
        const bool plain = plain_figure(word.text), percent = word.text.back() == '%' && plain_figure(word.text.substr(0, word.text.size() - 1));
        if ((plain || percent) && (mark_not_read(word.text, ink) || ink_speaks_against(word.text, ink, digits_said(word.text, word.readings), w, digits)))
            word.confidence = std::min(word.confidence, kInDoubt);
        if (plain ? check_figure(word.text, ink).verdict == InkVerdict::confirmed : word.confidence >= kDoubtful) continue;
        const std::string all = digits.figure_of(ink, w);
        if (plain && odd_points(word.text, all)) continue;
        if (!all.empty() && all != word.text && (plain || digits_in(all).size() > 1 || all[0] > '1'))  // a ring or a stroke by itself is a letter, too
            change(word, all, digits.prints_such(all, ink) ? kByShape : kInDoubt);
        else if (const std::string marked = with_marks_of_ink(word.text, ink); !marked.empty())
            set_lost_marks(word, marked, "", ink, w, digits);
    }
    std::vector<SeenWord> next_cells;
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (words[w].rotation != 0 || !plain_figure(words[w].text) || owned[w].size() != words[w].text.size()) continue;
        const std::vector<InkPart> ink = ink_from_left(owned[w], parts);
        const std::size_t at = next_cell(ink);
        const auto digit_at = [&](std::size_t i) { return words[w].text[i] == '-' || digit(words[w].text[i]); };
        if (at > 0 && digit(words[w].text[at - 1]) && digit_at(at)) next_cells.push_back(part_cells(words[w], ink, at));
    }
    words.insert(words.end(), next_cells.begin(), next_cells.end());
    for (const UnreadInk& unread : unread_ink(words, parts, height)) {
        const double high = unread.box.height();
        if (!unread.words.empty() || high < kTooSmall * height || high > kTooHigh * height) continue;
        const std::string text = digits.figure_of(ink_from_left(unread.parts, parts), words.size());
        if (text.empty() || text == "0" || text == "1") continue;  // a ring, a stroke
        SeenWord word;
        word.text = text;
        word.x0 = unread.box.x0, word.y0 = unread.box.y0, word.x1 = unread.box.x1, word.y1 = unread.box.y1;
        word.baseline = unread.box.y1;
        word.size = high / kCapital;
        word.confidence = kByShape;
        words.push_back(std::move(word));
    }
}

}  // namespace griffier
