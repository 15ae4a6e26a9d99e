#include "document/scan/scan_signs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "document/text.h"

namespace griffier {
namespace {

// Least likeness to a drawn sign, and how much less it is to its counterpart: measured on 15 faces at 150, 200 and 300 dpi.
constexpr double kLikeSign = 0.42, kNotOther = 0.28;
constexpr double kLikeArrow = 0.83, kNotOtherArrow = 0.12;
constexpr double kLikeSmallArrow = 0.72, kNotOtherSmall = 0.18;  // digits and letters are less than 0.16 more like one arrow than the other
constexpr double kStroke = 0.1, kSoft = 0.06;                    // of the side of a shape
constexpr double kLowest = 0.5, kHighest = 1.5;                  // heights of a capital
constexpr double kBefore = 1.3;                                  // capitals from a sign to its figure
constexpr double kAlone = 1.5;                                   // capitals of white about an arrow that stands alone
constexpr double kParted = 0.22;                                 // capitals of white behind a sign: digits stand closer
constexpr double kConfidence = 0.6;                              // told by its shape
constexpr double kInDoubt = 0.3;                                 // of a figure that no reading has without its sign
constexpr int kMisread = 2;                                      // characters

struct Stroke {
    double x0, y0, x1, y1;
};

// Strokes in a square of side 1, as character_shape() would give them.
template <std::size_t N>
CharacterShape drawn(const std::array<Stroke, N>& strokes) {
    CharacterShape shape{};
    for (int row = 0; row < kShapeSide; ++row)
        for (int col = 0; col < kShapeSide; ++col) {
            const double x = (col + 0.5) / kShapeSide, y = (row + 0.5) / kShapeSide;
            double nearest = 2;
            for (const Stroke& s : strokes) {
                const double dx = s.x1 - s.x0, dy = s.y1 - s.y0;
                const double along = std::clamp(((x - s.x0) * dx + (y - s.y0) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
                nearest = std::min(nearest, std::hypot(x - s.x0 - along * dx, y - s.y0 - along * dy));
            }
            shape[static_cast<std::size_t>(row * kShapeSide + col)] = static_cast<float>(std::clamp((kStroke / 2 - nearest) / kSoft + 0.5, 0.0, 1.0));
        }
    float mean = 0, length = 0;
    for (const float value : shape) mean += value / static_cast<float>(shape.size());
    for (float& value : shape) value -= mean, length += value * value;
    for (float& value : shape) value /= std::sqrt(length);
    return shape;
}

struct Sign {
    const char* text;
    CharacterShape shape;
};

// In pairs that are each other upside down or turned about.
const std::array<Sign, 4>& signs() {
    static const std::array<Sign, 4> all = {{
        {"\u2265", drawn<3>({{{.1, .1, .9, .4}, {.9, .4, .1, .7}, {.1, .92, .9, .92}}})},
        {"\u2264", drawn<3>({{{.9, .1, .1, .4}, {.1, .4, .9, .7}, {.1, .92, .9, .92}}})},
        {"\u2191", drawn<3>({{{.5, .08, .5, .95}, {.5, .08, .28, .35}, {.5, .08, .72, .35}}})},
        {"\u2193", drawn<3>({{{.5, .92, .5, .05}, {.5, .92, .28, .65}, {.5, .92, .72, .65}}})},
    }};
    return all;
}

bool is_arrow(const std::string& sign) { return sign == "\u2191" || sign == "\u2193"; }

std::string sign_in(const std::vector<InkPart>& ink, double height, const ShapeOf& shape) {
    const InkPart box = around(ink);
    if (box.height() < kLowest * height || box.height() > kHighest * height || box.width() > kHighest * height) return "";
    return sign_of(shape(box));
}

// White between a word and the nearest one on its line, to the right or to the left; a page where there is none.
int white_beside(const std::vector<SeenWord>& words, std::size_t at, bool right, std::size_t& which) {
    const SeenWord& word = words[at];
    const double y = (word.y0 + word.y1) / 2.0;
    int least = 1 << 20;
    which = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const SeenWord& other = words[i];
        if (i == at || other.rotation != 0 || other.y0 > y || other.y1 < y) continue;
        const int gap = right ? other.x0 - word.x1 : word.x0 - other.x1;
        if (gap >= 0 && gap < least) least = gap, which = i;
    }
    return least;
}

// Makes a short word before a figure, or one that stands alone, the sign that it is. False where it is none.
bool becomes_sign(std::vector<SeenWord>& words, std::size_t at, const std::vector<InkPart>& ink, double height, const ShapeOf& shape) {
    std::size_t next = 0, before = 0;
    const int right = white_beside(words, at, true, next), left = white_beside(words, at, false, before);
    const bool of_figure = next < words.size() && right <= kBefore * height && like_figure(words[next].text);
    if (!of_figure && (right < kAlone * height || left < kAlone * height)) return false;
    const std::string sign = sign_in(ink, height, shape);
    if (sign.empty() || (!of_figure && !is_arrow(sign))) return false;
    words[at].text = sign;
    words[at].confidence = kConfidence;
    words[at].readings.clear();
    return true;
}

// The figure of these readings that has one character for each patch of the ink; "" for none.
std::string figure_with(const SeenWord& word, const std::vector<InkPart>& ink) {
    std::vector<std::string> readings = {word.text};
    for (const FigureReading& reading : word.readings) readings.push_back(reading.text);
    for (const std::string& reading : readings) {
        const std::size_t from = reading.find_first_of("0123456789");
        const std::string figure = from == std::string::npos ? "" : reading.substr(from);
        if (!figure.empty() && plain_figure(figure) && check_figure(figure, ink).verdict == InkVerdict::confirmed) return figure;
    }
    return "";
}

}  // namespace

std::string sign_of(const CharacterShape& shape) {
    const std::array<Sign, 4>& all = signs();
    std::array<double, 4> like{};
    for (std::size_t i = 0; i < all.size(); ++i) like[i] = likeness(all[i].shape, shape);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double more = like[i] - like[i ^ 1];
        const bool arrow = (like[i] >= kLikeArrow && more >= kNotOtherArrow) || (like[i] >= kLikeSmallArrow && more >= kNotOtherSmall);
        if (i > 1 ? arrow : like[i] >= kLikeSign && more >= kNotOther) return all[i].text;
    }
    return "";
}

void find_signs(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<SeenWord> parted;
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.rotation != 0 || owned[w].empty()) continue;
        const std::vector<InkPart> ink = ink_from_left(owned[w], parts);
        if (length(word.text) <= kMisread && becomes_sign(words, w, ink, height, shape)) continue;
        if (!like_figure(word.text) || ink.size() < 2) continue;
        std::size_t end = 1;  // of the ink of a sign at its beginning
        int reach = ink[0].x1;
        while (end < ink.size() && ink[end].x0 - reach < kParted * height) reach = std::max(reach, ink[end++].x1);
        if (end == ink.size()) continue;
        const std::vector<InkPart> first(ink.begin(), ink.begin() + static_cast<std::ptrdiff_t>(end)),
            rest(ink.begin() + static_cast<std::ptrdiff_t>(end), ink.end());
        const std::string sign = sign_in(first, height, shape);
        if (sign.empty()) continue;
        SeenWord own = word;
        own.text = sign;
        own.x1 = around(first).x1;
        own.confidence = kConfidence;
        own.readings.clear();
        parted.push_back(std::move(own));
        word.x0 = around(rest).x0;
        const std::string figure = figure_with(word, rest);
        if (figure.empty())
            word.confidence = std::min(word.confidence, kInDoubt);
        else
            word.text = figure, word.confidence = std::max(word.confidence, kConfidence);
    }
    words.insert(words.end(), parted.begin(), parted.end());
}

}  // namespace griffier
