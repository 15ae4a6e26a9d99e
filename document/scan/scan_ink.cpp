#include "document/scan/scan_ink.h"

#include <algorithm>
#include <array>
#include <map>

#include "document/median.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

constexpr double kSolid = 0.7;  // share of its box that a patch fills; a disc fills 0.79
constexpr double kPlumb = 1.1;  // runs of pixels to a row of a patch: letters have more, but for strokes
constexpr double kSlim = 0.65;  // width / height of a patch, either way

// Shares of the usual text height.
constexpr double kLowest = 0.45, kHighest = 3.0, kWidest = 8.0;  // a part of this size is a character (or some that touch)
constexpr double kWordGap = 0.9;                                 // wider gaps part words of different cells
constexpr double kTouching = 0.3;                                // ink this near to a word is part of it
constexpr double kAlone = 0.5;
constexpr double kApart = 1.5;
constexpr double kCapitalHigh = 0.8;
constexpr double kPointGap = 0.25;
constexpr double kOnesGap = 0.5;            // between the ones of "11"; "21 1" has twice as much
constexpr double kPartGap = 0.55;           // between "actueel" and "/werkelijk", "<" and "120"; a space is wider
constexpr double kBarHigh = 1.8;            // a "|" of text is no higher
constexpr double kBarSlim = 6;              // height / width
constexpr double kPunctuation = 0.1;        // smallest part that may be a point
constexpr std::size_t kMostParts = 20'000;  // more is a picture, not text

const char* const kTallCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZbdfhijklt0123456789";  // the dot of an i stands as high
constexpr double kCapitalShare = 0.74, kSmallShare = 0.55;                            // height of a capital or digit, of an x, in font sizes
constexpr std::size_t kFewestLines = 5;                                               // with words of both kinds, to tell how high the one is beside the other
constexpr std::size_t kFewestForBold = 10;                                            // words that a page needs for "usual"
constexpr double kRegularRank = 0.3;                                                  // most pages are mostly regular
constexpr double kBoldRatio = 1.3;
constexpr double kBoldLine = 1.2;  // the same of a whole line, none of whose words is thinner than kBoldPart
constexpr double kBoldPart = 1.05;
constexpr int kSign = 2, kShortWord = 4;  // characters
constexpr double kBlur = 0.8;             // pixels that the scan adds to every stroke, however small the type

bool covers(const SeenWord& word, const InkPart& part) {
    const double x = (part.x0 + part.x1) / 2.0, y = (part.y0 + part.y1) / 2.0;
    return x >= word.x0 - 1 && x <= word.x1 + 1 && y >= word.y0 - 1 && y <= word.y1 + 1;
}

int gap(int a0, int a1, int b0, int b1) { return std::max(a0, b0) - std::min(a1, b1); }

bool on_one_line(int a0, int a1, int b0, int b1) { return std::min(a1, b1) - std::max(a0, b0) > 0.4 * std::min(a1 - a0, b1 - b0); }

}  // namespace

double text_height(const std::vector<SeenWord>& words, double otherwise) {
    std::vector<double> heights;
    for (const SeenWord& word : words)
        if (word.confidence > 0.6 && word.rotation == 0 && word.text.find_first_of(kTallCharacters) != std::string::npos && word.baseline > word.y0)
            heights.push_back(word.baseline - word.y0);
    if (heights.size() < 5) return otherwise;
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    return heights[heights.size() / 2];
}

namespace {

// What stands highest in a word.
enum class Top { ascender, capital, small, other };

Top top_of(const std::string& text) {
    if (text.find_first_of("bdfhkl") != std::string::npos) return Top::ascender;
    if (text.find_first_of(kTallCharacters) != std::string::npos) return Top::capital;
    return text.find_first_of("acemnorsuvwxz") != std::string::npos ? Top::small : Top::other;
}

// How high capitals and digits, or small letters, are beside the ascenders of their own lines: typefaces differ. `otherwise` where too few lines tell.
double beside_ascenders(const std::map<int, std::array<std::vector<double>, 3>>& lines, Top top, double otherwise) {
    std::vector<double> ratios;
    for (const auto& [line, heights] : lines) {
        const std::vector<double>&high = heights[static_cast<std::size_t>(Top::ascender)], &low = heights[static_cast<std::size_t>(top)];
        if (!high.empty() && !low.empty()) ratios.push_back(median(low) / median(high));
    }
    return ratios.size() < kFewestLines ? otherwise : median(ratios);
}

}  // namespace

double mean_confidence(const std::vector<SeenWord>& words) {
    double sure = 0, letters = 0;
    for (const SeenWord& word : words) {
        sure += word.confidence * static_cast<double>(word.text.size());
        letters += static_cast<double>(word.text.size());
    }
    return letters > 0 ? sure / letters : 0;
}

void size_words(std::vector<SeenWord>& words, const std::vector<InkPart>& parts) {
    std::map<int, std::array<std::vector<double>, 3>> heights;  // of the words of a line, by what stands highest in them
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<double> height(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w) {
        const SeenWord& word = words[w];
        const Top top = top_of(word.text);
        if (word.rotation != 0 || top == Top::other) continue;
        double edge = owned[w].empty() ? word.y0 : word.baseline;  // the engine's boxes are sometimes too high, the ink is not
        for (const int i : owned[w]) edge = std::min(edge, static_cast<double>(parts[static_cast<std::size_t>(i)].y0));
        height[w] = word.baseline - edge;
        if (height[w] > 0 && word.line >= 0) heights[word.line][static_cast<std::size_t>(top)].push_back(height[w]);
    }
    const std::array<double, 3> share{kCapitalShare, kCapitalShare * beside_ascenders(heights, Top::capital, 1),
                                      kCapitalShare * beside_ascenders(heights, Top::small, kSmallShare / kCapitalShare)};
    std::map<int, std::vector<double>> sizes;
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (height[w] <= 0) continue;
        words[w].size = height[w] / share[static_cast<std::size_t>(top_of(words[w].text))];
        if (words[w].line >= 0) sizes[words[w].line].push_back(words[w].size);
    }
    for (SeenWord& word : words)
        if (const auto found = sizes.find(word.line); found != sizes.end()) word.size = median(found->second);
}

void find_bold(std::vector<SeenWord>& words, const std::vector<InkPart>& parts) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<double> strokes(words.size(), 0), known, sizes;
    std::vector<int> runs(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w) {
        int pixels = 0;
        for (const int i : owned[w]) {
            pixels += parts[static_cast<std::size_t>(i)].count;
            runs[w] += parts[static_cast<std::size_t>(i)].runs;
        }
        if (runs[w] == 0 || words[w].size <= 0 || words[w].rotation != 0 || !speaks(words[w].text)) continue;
        strokes[w] = static_cast<double>(pixels) / runs[w];
        if (words[w].text.size() < 3) continue;
        known.push_back(strokes[w] / words[w].size);
        sizes.push_back(words[w].size);
    }
    if (known.size() < kFewestForBold) return;
    const auto low = known.begin() + static_cast<std::ptrdiff_t>(kRegularRank * static_cast<double>(known.size()));
    std::nth_element(known.begin(), low, known.end());
    const double size = median(sizes), usual = *low * size, blur = std::min(kBlur, usual / 2);
    std::map<int, std::pair<double, double>> lines;  // runs, thickness times runs
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (strokes[w] <= 0) continue;
        strokes[w] /= blur + (usual - blur) * words[w].size / size;
        words[w].bold = strokes[w] > kBoldRatio;
        auto& [sum, thick] = lines[words[w].line];
        sum += runs[w];
        thick += strokes[w] * runs[w];
    }
    std::map<int, bool> all_thick;
    for (const auto& [line, thick] : lines) all_thick[line] = line >= 0 && thick.second > kBoldLine * thick.first;
    for (std::size_t w = 0; w < words.size(); ++w)
        if (strokes[w] > 0 && strokes[w] < kBoldPart && length(words[w].text) > kSign) all_thick[words[w].line] = false;
    for (std::size_t w = 0; w < words.size(); ++w)
        if (strokes[w] > 0 && all_thick[words[w].line]) words[w].bold = true;
    // The bars of an e and a z are thick: a short word is bold beside another one.
    const auto bold_beside = [&](std::size_t w, std::size_t other) { return other < words.size() && words[other].line == words[w].line && words[other].bold; };
    std::vector<std::size_t> lone;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const bool alone = (w == 0 || words[w - 1].line != words[w].line) && (w + 1 == words.size() || words[w + 1].line != words[w].line);
        if (words[w].bold && !alone && length(words[w].text) <= kShortWord && !bold_beside(w, w + 1) && !bold_beside(w, w - 1)) lone.push_back(w);
    }
    for (const std::size_t w : lone) words[w].bold = false;
}

std::vector<std::vector<int>> ink_of_words(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts) {
    // Parts by row band, so that a page of thousands of both stays cheap.
    constexpr int kBand = 32;
    int bottom = 0;
    for (const InkPart& part : parts) bottom = std::max(bottom, part.y1);
    std::vector<std::vector<int>> bands(static_cast<std::size_t>(bottom / kBand + 1));
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) bands[static_cast<std::size_t>((parts[i].y0 + parts[i].y1) / 2 / kBand)].push_back(i);
    std::vector<std::vector<int>> owned(words.size());
    for (std::size_t w = 0; w < words.size(); ++w) {
        const int from = std::max(0, (words[w].y0 - 1) / kBand), to = std::min(static_cast<int>(bands.size()) - 1, (words[w].y1 + 1) / kBand);
        for (int band = from; band <= to; ++band)
            for (const int i : bands[static_cast<std::size_t>(band)])
                if (covers(words[w], parts[i])) owned[w].push_back(i);
        std::sort(owned[w].begin(), owned[w].end());
    }
    return owned;
}

std::vector<InkPart> ink_from_left(const std::vector<int>& which, const std::vector<InkPart>& parts) {
    std::vector<InkPart> ink;
    for (const int i : which) ink.push_back(parts[static_cast<std::size_t>(i)]);
    std::sort(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.x0 + a.x1 != b.x0 + b.x1 ? a.x0 + a.x1 < b.x0 + b.x1 : a.y0 < b.y0; });
    return ink;
}

std::vector<InkPart> ink_by_character(const std::string& text, const std::vector<int>& owned, const std::vector<InkPart>& parts) {
    std::vector<InkPart> ink;
    if (owned.size() != text.size()) return ink;
    for (const int i : owned) ink.push_back(parts[static_cast<std::size_t>(i)]);
    std::sort(ink.begin(), ink.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    for (std::size_t i = 1; i < ink.size(); ++i)
        if (ink[i].x0 < (ink[i - 1].x0 + ink[i - 1].x1) / 2) return {};  // one above the other: no character each
    return ink;
}

std::vector<UnreadInk> unread_ink(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height) {
    std::vector<char> taken(parts.size(), 0);
    for (const std::vector<int>& owned : ink_of_words(words, parts))
        for (const int i : owned) taken[i] = 1;

    std::vector<int> seeds, small;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        const InkPart& part = parts[i];
        if (taken[i]) continue;
        const bool character = part.height() >= kLowest * height && part.height() <= kHighest * height && part.width() <= kWidest * height;
        if (character || is_dash(part, height))
            seeds.push_back(i);
        else if (part.height() < height && part.width() < height && std::max(part.width(), part.height()) >= kPunctuation * height)
            small.push_back(i);
    }
    if (seeds.size() > kMostParts) return {};

    // Seeds from left to right; each joins the segments it stands beside on one line.
    std::sort(seeds.begin(), seeds.end(), [&](int a, int b) { return parts[a].x0 != parts[b].x0 ? parts[a].x0 < parts[b].x0 : a < b; });
    std::vector<UnreadInk> segments;
    for (const int i : seeds) {
        UnreadInk* home = nullptr;
        for (UnreadInk& segment : segments) {
            if (gap(segment.box.x0, segment.box.x1, parts[i].x0, parts[i].x1) > kWordGap * height) continue;
            if (!on_one_line(segment.box.y0, segment.box.y1, parts[i].y0, parts[i].y1)) continue;
            if (std::max(segment.box.y1, parts[i].y1) - std::min(segment.box.y0, parts[i].y0) > kHighest * height) continue;
            home = &segment;
            break;
        }
        if (!home) {
            segments.push_back({{i}, parts[i], {}});
            continue;
        }
        home->parts.push_back(i);
        home->box = around(home->box, parts[i]);
    }
    for (UnreadInk& segment : segments) {
        const InkPart core = segment.box;
        for (const int i : small) {  // points, accents, commas
            const bool near_x = gap(core.x0, core.x1, parts[i].x0, parts[i].x1) <= kTouching * height;
            const bool near_y = parts[i].y0 >= core.y0 - kTouching * height && parts[i].y1 <= core.y1 + kTouching * height;
            if (!near_x || !near_y) continue;
            segment.parts.push_back(i);
            segment.box = around(segment.box, parts[i]);
        }
        for (int w = 0; w < static_cast<int>(words.size()); ++w) {
            const bool near = gap(words[w].x0, words[w].x1, core.x0, core.x1) <= kTouching * height;
            if (near && on_one_line(words[w].y0, words[w].y1, core.y0, core.y1)) segment.words.push_back(w);
        }
    }
    std::sort(segments.begin(), segments.end(),
              [](const UnreadInk& a, const UnreadInk& b) { return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0; });
    return segments;
}

bool alone(int part, const std::vector<InkPart>& parts, double height) {
    const InkPart& it = parts[static_cast<std::size_t>(part)];
    return std::none_of(parts.begin(), parts.end(), [&](const InkPart& other) {
        return &other != &it && gap(it.x0, it.x1, other.x0, other.x1) < kAlone * height && gap(it.y0, it.y1, other.y0, other.y1) < kAlone * height;
    });
}

bool beside_text(const InkPart& box, const std::vector<SeenWord>& words) {
    const double middle = (box.y0 + box.y1) / 2.0;
    return std::any_of(words.begin(), words.end(), [&](const SeenWord& word) {
        const double high = word.baseline - word.y0;
        return high > 2.0 * box.height() && middle > word.y0 + 0.25 * high && middle < word.baseline - 0.12 * high;
    });
}

bool stands_apart(std::size_t word, const std::vector<SeenWord>& words, double height) {
    const SeenWord& it = words[word];
    return std::none_of(words.begin(), words.end(), [&](const SeenWord& other) {
        return &other != &it && gap(it.x0, it.x1, other.x0, other.x1) < kApart * height && on_one_line(it.y0, it.y1, other.y0, other.y1);
    });
}

bool is_patch(const InkPart& part, double least) {
    const double wide = part.width(), high = part.height();
    return high >= least && wide >= kSlim * high && high >= kSlim * wide && part.count >= kSolid * wide * high && part.runs <= kPlumb * high;
}

bool digits_high(const std::vector<InkPart>& parts, double height) {
    int highest = 0;
    for (const InkPart& part : parts) highest = std::max(highest, part.height());
    return highest >= kCapitalHigh * height;
}

void join_points(std::vector<SeenWord>& words, double height) {
    for (std::size_t w = 1; w < words.size(); ++w) {
        SeenWord& word = words[w];
        SeenWord& before = words[w - 1];
        if (word.text.empty() || word.text.find_first_not_of(".,:;)%") != std::string::npos || !speaks(before.text)) continue;
        if (word.x0 < before.x0 || word.x0 - before.x1 > kPointGap * height) continue;
        if (word.y0 > before.y1 + kTouching * height || word.y1 < before.y0) continue;
        before.text += word.text;
        before.x1 = std::max(before.x1, word.x1);
        before.y0 = std::min(before.y0, word.y0);
        before.y1 = std::max(before.y1, word.y1);
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(w));
        --w;
    }
}

void join_parts(std::vector<SeenWord>& words, double height) {
    std::vector<char> gone(words.size(), 0);
    for (std::size_t b = 0; b < words.size(); ++b) {  // the right part; parts found by a second reading stand anywhere in the list
        SeenWord& right = words[b];
        if (gone[b] || right.rotation != 0 || right.text.empty()) continue;
        for (std::size_t a = 0; a < words.size(); ++a) {
            SeenWord& left = words[a];
            if (a == b || gone[a] || left.rotation != 0 || left.text.empty()) continue;
            const bool slash = right.text.size() > 1 && right.text[0] == '/' && speaks(right.text) && speaks(left.text);
            const bool compared = (left.text == "<" || left.text == ">") && digit(right.text[0]);
            // Two ones stand as far apart as words: "(Z25-4881" and "1)", where one of the two is no figure by itself.
            const bool ones =
                left.text.back() == '1' && right.text[0] == '1' && left.text.size() > 1 && (!plain_figure(left.text) || !plain_figure(right.text));
            if (!slash && !compared && !ones) continue;
            const double between = right.x0 - left.x1;
            if (between < -kTouching * height || between > (ones ? kOnesGap : kPartGap) * height || !on_one_line(left.y0, left.y1, right.y0, right.y1))
                continue;
            right.text.insert(0, left.text);
            right.confidence = std::min(left.confidence, right.confidence);
            right.bold = left.bold && right.bold;
            right.x0 = left.x0;
            right.y0 = std::min(left.y0, right.y0);
            right.y1 = std::max(left.y1, right.y1);
            gone[a] = 1;
            break;
        }
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
}

std::vector<InkPart> take_bars(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height) {
    const auto is_bar = [&](const InkPart& part) { return part.height() >= kBarHigh * height && part.height() >= kBarSlim * part.width(); };
    std::vector<InkPart> bars;
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.text.size() < 2 || word.rotation != 0 || owned[w].size() < 2) continue;
        std::vector<InkPart> ink = ink_from_left(owned[w], parts);
        const bool behind = word.text.back() == '|' && is_bar(ink.back());
        if (!behind && !(word.text.front() == '|' && is_bar(ink.front()))) continue;
        bars.push_back(behind ? ink.back() : ink.front());
        word.text.erase(behind ? word.text.size() - 1 : 0, 1);
        ink.erase(behind ? ink.end() - 1 : ink.begin());
        word.x0 = ink.front().x0, word.x1 = ink.front().x1, word.y0 = ink.front().y0, word.y1 = ink.front().y1;
        for (const InkPart& part : ink) word.x1 = std::max(word.x1, part.x1), word.y0 = std::min(word.y0, part.y0), word.y1 = std::max(word.y1, part.y1);
    }
    std::erase_if(words, [&](const SeenWord& word) {
        const InkPart box{word.x0, word.y0, word.x1, word.y1};
        if (word.text != "|" || !is_bar(box)) return false;
        bars.push_back(box);
        return true;
    });
    return bars;
}

}  // namespace griffier
