#include "document/pdf/words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "document/text.h"

namespace griffier {
namespace {

// In em. The same distances that pdftotext uses, so that words agree with what other tools call a word.
constexpr double kWordGap = 0.1;         // a pen that jumps further ahead begins a new word
constexpr double kWordOverlap = 0.2;     // as does one that jumps further back (kerning stays below)
constexpr double kMarkOverlap = 0.35;    // "P." and "V,": a mark is pulled below the letter before it
constexpr double kSpread = 0.2;          // letters set apart for show stand nearer than a space is wide (0.25 and more)
constexpr std::size_t kEvenLetters = 6;  // in a row with even spaces, at least
constexpr double kEvenly = 0.05;         // of the font size, that these spaces differ by
constexpr int kSpreadLetters = 3;        // in a row, at least
constexpr double kBaselineShift = 0.1;   // superscripts are raised by 0.3 em and more, subscripts sink 0.14 or more
constexpr double kMaxSizeRatio = 1.5;    // small capitals are drawn at 0.7 to 0.8 of their capital's size, on its baseline
constexpr double kSameDirection = 0.99;  // cosine between the directions of two glyphs of one word
constexpr double kDrawnTwice = 0.1;      // the same glyph again so near is a bold or shadow made by drawing twice
constexpr double kAccentOffset = 0.2;    // between the middles of a letter and the accent drawn over it
constexpr double kNoticeable = 0.005;    // drawn again nearer than this is the same ink, not a bolder one

constexpr double kSameStep = 0.03;  // by which the steps between the dots of one leader differ
constexpr int kLeaderDots = 4;      // so many dots on end lead the eye to a figure; three are an ellipsis or a figure not known

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// U+E000..U+F8FF in UTF-8: EE 80 80 .. EF A3 BF.
bool is_private_use(std::string_view text) {
    if (text.size() != 3) return false;
    const auto first = static_cast<unsigned char>(text[0]), second = static_cast<unsigned char>(text[1]);
    return first == 0xEE || (first == 0xEF && second <= 0xA3);
}

// The combining form of an accent that is drawn as a glyph of its own, "" for none (TeX draws "ö" as "¨" and "o").
std::string_view combining(std::string_view text) {
    if (text == "\xC2\xA8") return "\xCC\x88";  // diaeresis
    if (text == "\xC2\xB4") return "\xCC\x81";  // acute
    if (text == "`") return "\xCC\x80";
    if (text == "\xCB\x86") return "\xCC\x82";  // circumflex
    if (text == "\xCB\x9C") return "\xCC\x83";  // tilde
    if (text == "\xCB\x87") return "\xCC\x8C";  // caron
    return {};
}

int quarter_turn(const GlyphStyle& style) {
    if (std::abs(style.along_x) >= std::abs(style.along_y)) return style.along_x >= 0 ? 0 : 180;
    return style.along_y >= 0 ? 90 : 270;
}

Box glyph_box(const GlyphStyle& s, double x, double y, double dx, double dy) {
    const double low_x = x + s.descent * s.up_x, low_y = y + s.descent * s.up_y;
    const double high_x = x + s.ascent * s.up_x, high_y = y + s.ascent * s.up_y;
    return {std::min({low_x, high_x, low_x + dx, high_x + dx}), std::min({low_y, high_y, low_y + dy, high_y + dy}),
            std::max({low_x, high_x, low_x + dx, high_x + dx}), std::max({low_y, high_y, low_y + dy, high_y + dy})};
}

}  // namespace

void WordBuilder::begin(const GlyphStyle& style, Ink ink) {
    open_ = true;
    ink_ = ink;
    word_.text.clear();
    word_.size = style.size;
    word_.confidence = 1;
    word_.rotation = quarter_turn(style);
    glyphs_ = bold_glyphs_ = dots_ = 0;
    last_text_.clear();
    last_private_ = false;
}

// Whether the last glyph is an accent over the glyph that comes now: their middles stand over each other.
bool WordBuilder::completes_accent(const GlyphStyle& style, double x, double y, double dx, double dy) const {
    if (combining(last_text_).empty()) return false;
    const double shift_x = (x + dx / 2) - (last_x_ + pen_x_) / 2, shift_y = (y + dy / 2) - (last_y_ + pen_y_) / 2;
    return std::abs(shift_x * style.along_x + shift_y * style.along_y) < kAccentOffset * style.size && std::hypot(shift_x, shift_y) < style.size;
}

// Before a dot is added: remembers the word as it is without the dots at its end, and parts it from them where they are a leader.
void WordBuilder::count_dot(const GlyphStyle& style, const Box& box) {
    if (dots_ == 0) {
        before_dots_ = word_;
        glyphs_before_dots_ = glyphs_;
        bold_before_dots_ = bold_glyphs_;
        dots_box_ = box;
    }
    dots_box_ = unite(dots_box_, box);
    if (++dots_ != kLeaderDots || before_dots_.text.empty()) return;
    const int glyphs = glyphs_ - glyphs_before_dots_, bold = bold_glyphs_ - bold_before_dots_, dots = dots_;
    const Ink ink = ink_;
    const std::string last = last_text_;
    word_ = before_dots_;
    const double baseline = word_.baseline, confidence = word_.confidence;
    glyphs_ = glyphs_before_dots_;
    bold_glyphs_ = bold_before_dots_;
    end_word();
    begin(style, ink);
    word_.text.assign(static_cast<std::size_t>(dots - 1), '.');
    word_.box = dots_box_;
    word_.baseline = baseline;
    word_.confidence = confidence;
    glyphs_ = glyphs;
    bold_glyphs_ = bold;
    dots_ = dots;
    before_dots_.text.clear();
    last_text_ = last;
}

void WordBuilder::add(const GlyphStyle& style, Ink ink, double x, double y, double dx, double dy, std::string_view text, double confidence) {
    bool joins = false;
    if (open_ && ink == ink_) {
        const double em = std::max(style.size, style_.size);
        if (glyphs_ > 0 && text == last_text_ && std::abs(x - last_x_) < kDrawnTwice * em && std::abs(y - last_y_) < kDrawnTwice * em &&
            std::hypot(dx, dy) > kDrawnTwice * em) {
            if (std::abs(x - last_x_) > kNoticeable * em || std::abs(y - last_y_) > kNoticeable * em) ++bold_glyphs_;
            return;
        }
        if (glyphs_ > 0 && style.size == style_.size && completes_accent(style, x, y, dx, dy)) {
            word_.text.resize(word_.text.size() - last_text_.size());
            word_.text += text;
            word_.text += combining(last_text_);
            word_.box = unite(word_.box, glyph_box(style, x, y, dx, dy));
            last_text_ = text;
            last_x_ = x;
            last_y_ = y;
            pen_x_ = x + dx;
            pen_y_ = y + dy;
            return;
        }
        const double ahead = (x - pen_x_) * style_.along_x + (y - pen_y_) * style_.along_y;
        const double aside = (y - pen_y_) * style_.along_x - (x - pen_x_) * style_.along_y;
        const double overlap = text == "." || text == "," ? kMarkOverlap : kWordOverlap;
        joins = ahead < kWordGap * em && ahead > -overlap * em && std::abs(aside) < kBaselineShift * em &&
                style.along_x * style_.along_x + style.along_y * style_.along_y > kSameDirection && std::min(style.size, style_.size) * kMaxSizeRatio >= em;
        joins = joins && (dots_ < kLeaderDots || text == ".");
    }
    const Box box = glyph_box(style, x, y, dx, dy);
    if (!joins) {
        end_word();
        begin(style, ink);
        word_.box = box;
        word_.baseline = word_.rotation % 180 == 0 ? y : x;
        if (text == ".") {
            dots_ = 1;
            before_dots_.text.clear();
        }
    } else {
        if (text == ".") count_dot(style, box);
        word_.box = unite(word_.box, box);
        word_.size = std::max(word_.size, style.size);
    }
    if (text != ".") dots_ = 0;
    // One private-use glyph is a bullet of a symbol font; a run of them is text whose font hides its letters.
    const bool private_use = is_private_use(text);
    const bool unmapped = text.empty() || (private_use && last_private_);
    word_.text += unmapped ? kReplacement : text;
    word_.confidence = std::min(word_.confidence, confidence);
    switch (ink) {
        case Ink::visible:
            ++(unmapped ? counts_.unmapped : counts_.visible);
            break;
        case Ink::invisible:
            ++counts_.invisible;
            break;
        case Ink::clipped:
        case Ink::outside:
            ++counts_.clipped;
            break;
    }
    ++glyphs_;
    if (style.bold) ++bold_glyphs_;
    last_private_ = private_use;
    last_text_ = text;
    style_ = style;
    last_x_ = x;
    last_y_ = y;
    pen_x_ = x + dx;
    pen_y_ = y + dy;
}

void WordBuilder::end_word() {
    if (!open_) return;
    open_ = false;
    if (ink_ == Ink::outside) return;
    Word word = word_;
    word.text = trim(normalise(word.text));
    if (word.text.empty()) return;
    if (ink_ == Ink::clipped) {
        ++clipped_words_;
        return;
    }
    word.bold = bold_glyphs_ * 2 > glyphs_;
    if (ink_ == Ink::invisible) {
        hidden_.push_back(std::move(word));
        return;
    }
    // A font may map one glyph to text with a space in it: two words that share its box by length.
    if (word.text.find(' ') != std::string::npos) {
        const std::vector<std::string> parts = split_words(word.text);
        const double letters = length(word.text);
        double before = 0;
        for (const std::string& part : parts) {
            Word piece = word;
            piece.text = part;
            const double begin_share = before / letters, end_share = (before + length(part)) / letters;
            if (word.rotation == 0) {
                piece.box.x0 = word.box.x0 + begin_share * word.box.width();
                piece.box.x1 = word.box.x0 + end_share * word.box.width();
            }
            keep(std::move(piece), before > 0 ? 0 : glyphs_);  // the glyphs are counted with the first part
            before += length(part) + 1;
        }
        return;
    }
    keep(std::move(word), glyphs_);
}

int WordBuilder::drawn_before(const Word& word) const {
    const auto found = seen_.find(word.text);
    if (found == seen_.end()) return -1;
    // A page may show one word a hundred thousand times: only those nearby are looked at.
    const double near = kDrawnTwice * word.size, corner = word.box.x0 + word.box.y0;
    int first = -1;
    for (auto it = found->second.lower_bound(corner - 2 * near); it != found->second.end() && it->first <= corner + 2 * near; ++it) {
        const Word& other = words_[static_cast<std::size_t>(it->second)];
        if ((first < 0 || it->second < first) && other.rotation == word.rotation && std::abs(other.box.x0 - word.box.x0) < near &&
            std::abs(other.box.y0 - word.box.y0) < near && std::abs(other.box.x1 - word.box.x1) < near && std::abs(other.box.y1 - word.box.y1) < near)
            first = it->second;
    }
    return first;
}

void WordBuilder::keep(Word word, int glyphs) {
    const int before = drawn_before(word);
    if (before >= 0) {
        Word& other = words_[static_cast<std::size_t>(before)];
        const double noticeable = kNoticeable * word.size;
        if (std::abs(other.box.x0 - word.box.x0) > noticeable || std::abs(other.box.y0 - word.box.y0) > noticeable) other.bold = true;
        painted_[static_cast<std::size_t>(before)] += glyphs;
        return;
    }
    seen_[word.text].emplace(word.box.x0 + word.box.y0, static_cast<int>(words_.size()));
    words_.push_back(std::move(word));
    painted_.push_back(glyphs);
}

void WordBuilder::cover(const Box& box) {
    end_word();
    std::size_t kept = 0;
    seen_.clear();
    for (std::size_t i = 0; i < words_.size(); ++i) {
        Word& word = words_[i];
        if (box.contains(word.box.center_x(), word.box.center_y())) {
            const int moved = std::min(painted_[i], counts_.visible);
            counts_.visible -= moved;
            counts_.invisible += moved;
            hidden_.push_back(std::move(word));
            continue;
        }
        seen_[word.text].emplace(word.box.x0 + word.box.y0, static_cast<int>(kept));
        if (kept != i) words_[kept] = std::move(word);
        painted_[kept++] = painted_[i];
    }
    words_.resize(kept);
    painted_.resize(kept);
}

// A leader that begins right behind its text ("Huren. . . . ."): the dot at the text's end is the first of the leader where it stands
// in line with them, one step before the next.
void WordBuilder::part_first_dots() {
    const auto is_dot = [&](std::size_t i) { return i < words_.size() && words_[i].text == "." && words_[i].rotation == 0; };
    std::vector<Word> words;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        Word word = words_[i];
        bool leader = word.rotation == 0 && word.text.size() > 1 && word.text.back() == '.' && word.text[word.text.size() - 2] != '.';
        for (std::size_t k = 1; k <= static_cast<std::size_t>(kLeaderDots) && leader; ++k)
            leader = is_dot(i + k) && std::abs(words_[i + k].baseline - word.baseline) < kBaselineShift * word.size;
        if (leader) {
            const double step = words_[i + 2].box.x1 - words_[i + 1].box.x1;
            for (std::size_t k = 0; k < static_cast<std::size_t>(kLeaderDots) && leader; ++k)
                leader = step > 0 && std::abs(words_[i + k + 1].box.x1 - words_[i + k].box.x1 - step) < kSameStep * word.size;
        }
        if (!leader) {
            words.push_back(std::move(word));
            continue;
        }
        Word dot = words_[i + 1];
        dot.box.x0 += word.box.x1 - dot.box.x1;
        dot.box.x1 = word.box.x1;
        word.text.pop_back();
        word.box.x1 = dot.box.x0;
        words.push_back(std::move(word));
        words.push_back(std::move(dot));
    }
    words_ = std::move(words);
}

// "M O T I E   2 0 2 5": words of one letter each that stand nearer than a space is wide are one word set apart.
void WordBuilder::join_spread_letters() {
    const auto goes_on = [&](std::size_t i, double most) {
        const Word &one = words_[i], &next = words_[i + 1];
        const double gap = next.box.x0 - one.box.x1;
        return one.rotation == 0 && next.rotation == 0 && length(next.text) == 1 && one.size == next.size &&
               std::abs(one.baseline - next.baseline) < kBaselineShift * one.size && gap > 0 && gap < most * one.size;
    };
    std::vector<Word> words;
    for (std::size_t i = 0; i < words_.size();) {
        std::size_t end = i + 1;
        int letters = 0;
        if (length(words_[i].text) == 1)
            while (end < words_.size() && goes_on(end - 1, 1)) ++end;
        // Six letters and more with the same space between all of them are one word too, however wide the space: "R  a  a  d".
        const auto gap_behind = [&](std::size_t k) { return words_[k + 1].box.x0 - words_[k].box.x1; };
        bool even = end - i >= kEvenLetters;
        for (std::size_t k = i; even && k + 1 < end; ++k) even = std::abs(gap_behind(k) - gap_behind(i)) < kEvenly * words_[i].size;
        for (std::size_t k = i; k < end; ++k) letters += length(words_[k].text) == 1 && (std::isalpha(static_cast<unsigned char>(words_[k].text[0])) != 0);
        bool begins = true;
        for (; i < end; ++i) {
            if (begins) {
                words.push_back(std::move(words_[i]));
            } else {
                words.back().text += words_[i].text;
                words.back().box = unite(words.back().box, words_[i].box);
                words.back().confidence = std::min(words.back().confidence, words_[i].confidence);
            }
            begins = letters < kSpreadLetters || i + 1 >= end ||
                     ((!even || letters < static_cast<int>(kEvenLetters)) && words_[i + 1].box.x0 - words.back().box.x1 >= kSpread * words.back().size);
        }
    }
    words_ = std::move(words);
}

void WordBuilder::finish(Page& page) {
    end_word();
    part_first_dots();
    join_spread_letters();
    page.words = std::move(words_);
    page.hidden = std::move(hidden_);
    page.glyphs = counts_;
    if (clipped_words_ > 0) {
        page.warnings.push_back({"hidden_text",
                                 std::to_string(clipped_words_) + (clipped_words_ == 1 ? " word is" : " words are") +
                                     " in the file but hidden from the reader by clipping; left out",
                                 page.number});
    }
    *this = WordBuilder();
}

}  // namespace griffier
