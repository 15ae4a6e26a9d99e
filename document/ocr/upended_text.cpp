#include "document/ocr/upended_text.h"

#include <algorithm>

namespace griffier {
namespace {

constexpr double kSure = 0.8;                          // confidence of a word that stays
constexpr std::size_t kWord = 3;                       // bytes of such a word: noise is read as shorter ones
constexpr double kLeastLong = 0.3, kLeastThin = 0.07;  // capitals: sides of a letter, an l lies flat
constexpr double kWidest = 1.8, kHighest = 3;          // capitals; of letters that touch
constexpr double kTight = 0.3;                         // widths of the line between its letters; lines of type are 0.4 capitals apart
constexpr double kSpace = 0.6;                         // and between its words
constexpr double kOver = 0.5;                          // share of the narrower letter that stands over the other
constexpr std::size_t kFewest = 4;                     // letters of a line
constexpr double kLongLine = 3;                        // widths
constexpr double kBeside = 0.3;                        // widths; upright text has a neighbour so close
constexpr std::size_t kMostBeside = 1;                 // the stroke of an axis
constexpr double kMostly = 0.5;                        // share of a word's ink

bool is_letter(const InkPart& part, double height) {
    const int longer = std::max(part.width(), part.height()), shorter = std::min(part.width(), part.height());
    return longer >= kLeastLong * height && shorter >= kLeastThin * height && part.width() <= kWidest * height && part.height() <= kHighest * height;
}

int across(const InkPart& a, const InkPart& b) { return std::min(a.x1, b.x1) - std::max(a.x0, b.x0); }

bool over(const InkPart& a, const InkPart& b) { return across(a, b) >= kOver * std::min(a.width(), b.width()); }

// The nearest of `order` (letters from top to bottom) below `at` and not taken; -1 for none within `reach` pixels.
int next_below(const InkPart& at, const std::vector<int>& order, const std::vector<char>& taken, const std::vector<InkPart>& parts, double reach) {
    const auto first =
        std::lower_bound(order.begin(), order.end(), (at.y0 + at.y1) / 2, [&](int i, int y) { return parts[static_cast<std::size_t>(i)].y0 < y; });
    for (auto it = first; it != order.end(); ++it) {
        const InkPart& part = parts[static_cast<std::size_t>(*it)];
        if (part.y0 > at.y1 + reach) break;
        if (!taken[static_cast<std::size_t>(*it)] && over(at, part)) return *it;
    }
    return -1;
}

// A line that is known goes on upwards, too: its first letter is sometimes too small to tell what is close.
void take_above(UpendedLine& line, const std::vector<int>& order, std::vector<char>& taken, const std::vector<InkPart>& parts) {
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const InkPart& part = parts[static_cast<std::size_t>(*it)];
        if (taken[static_cast<std::size_t>(*it)] || part.y0 >= line.box.y0 || part.y1 < line.box.y0 - kSpace * line.box.width() || !over(line.box, part))
            continue;
        taken[static_cast<std::size_t>(*it)] = 1;
        line.parts.push_back(*it);
        line.box = around(line.box, part);
    }
}

bool stands_alone(const UpendedLine& line, const std::vector<int>& letters, const std::vector<InkPart>& parts) {
    const double reach = kBeside * line.box.width();
    const auto beside = std::count_if(letters.begin(), letters.end(), [&](int i) {
        const InkPart& part = parts[static_cast<std::size_t>(i)];
        const double middle = (part.y0 + part.y1) / 2.0;
        return middle > line.box.y0 && middle < line.box.y1 && part.x0 < line.box.x1 + reach && part.x1 > line.box.x0 - reach &&
               std::find(line.parts.begin(), line.parts.end(), i) == line.parts.end();
    });
    return static_cast<std::size_t>(beside) <= kMostBeside;
}

}  // namespace

std::vector<UpendedLine> upended_lines(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height) {
    std::vector<char> taken(parts.size(), 0);
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    for (std::size_t w = 0; w < words.size(); ++w)
        if (words[w].rotation != 0 || (words[w].confidence >= kSure && words[w].text.size() >= kWord))
            for (const int i : owned[w]) taken[static_cast<std::size_t>(i)] = 1;
    std::vector<int> letters;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i)
        if (is_letter(parts[static_cast<std::size_t>(i)], height)) letters.push_back(i);
    std::sort(letters.begin(), letters.end(), [&](int a, int b) {
        const InkPart &one = parts[static_cast<std::size_t>(a)], &other = parts[static_cast<std::size_t>(b)];
        return one.y0 != other.y0 ? one.y0 < other.y0 : a < b;
    });
    std::vector<UpendedLine> lines;
    for (const int top : letters) {
        if (taken[static_cast<std::size_t>(top)]) continue;
        UpendedLine line{{}, parts[static_cast<std::size_t>(top)]};
        for (int last = top; last >= 0;) {
            const InkPart& part = parts[static_cast<std::size_t>(last)];
            taken[static_cast<std::size_t>(last)] = 1;
            line.parts.push_back(last);
            line.box = around(line.box, part);
            const bool known = line.parts.size() >= kFewest;  // then a space may follow, and what stands off its middle
            const InkPart at = known ? InkPart{line.box.x0, part.y0, line.box.x1, part.y1} : part;
            last = next_below(at, letters, taken, parts, (known ? kSpace : kTight) * line.box.width());
        }
        if (line.parts.size() >= kFewest) take_above(line, letters, taken, parts);
        if (line.parts.size() >= kFewest && line.box.width() <= kWidest * height && line.box.height() >= kLongLine * line.box.width() &&
            stands_alone(line, letters, parts)) {
            lines.push_back(std::move(line));
            continue;
        }
        for (const int i : line.parts)
            if (i != top) taken[static_cast<std::size_t>(i)] = 0;
    }
    return lines;
}

std::vector<std::size_t> take_upended(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, const std::vector<UpendedLine>& lines) {
    std::vector<std::size_t> took(lines.size(), 0);
    std::vector<int> line_of(parts.size(), -1);
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (const int i : lines[l].parts) line_of[static_cast<std::size_t>(i)] = static_cast<int>(l);
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) {
        const std::vector<int>& ink = owned[next++];
        int line = -1;
        std::size_t of_lines = 0;
        for (const int i : ink)
            if (line_of[static_cast<std::size_t>(i)] >= 0) line = line_of[static_cast<std::size_t>(i)], ++of_lines;
        if (line < 0 || static_cast<double>(of_lines) < kMostly * static_cast<double>(ink.size())) return false;
        ++took[static_cast<std::size_t>(line)];
        return true;
    });
    return took;
}

}  // namespace griffier
