#include "document/ocr/page_digits.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "document/median.h"

namespace griffier {
namespace {

constexpr double kSureSample = 0.9;        // confidence of figures whose digits are samples
constexpr std::size_t kFewestSamples = 3;  // of a digit
constexpr std::size_t kNearest = 3;        // samples that speak for a digit: a misread one among them does not
constexpr double kSame = 0.985;            // likeness of samples of which more tell nothing new
constexpr std::size_t kMostSamples = 40;   // of a digit
// Six misread figures were looked at: a digit is 0.97 and more like its own kind, 0.8 and less like any other.
constexpr double kAlike = 0.93, kMargin = 0.1;
constexpr double kLikeOne = 0.85;                        // of digits of which a reading said each
constexpr std::size_t kLongest = 14;                     // characters of a figure that gives samples
constexpr double kOneLine = 0.5;                         // heights of a digit between the middles of digits of one line
constexpr double kTwoCells = 1;                          // heights of a digit between two figures: a space is a third
constexpr double kPointApart = 0.3, kPointLarge = 0.75;  // heights of a digit that digits stand apart for a point; share of the page's usual point

bool on_one_line(const std::vector<InkPart>& ink) {
    const int high = highest_of(ink);
    int top = ink.front().y0 + ink.front().y1, bottom = top;  // twice the middles
    for (const InkPart& part : ink) {
        if (2 * part.height() < high) continue;
        top = std::min(top, part.y0 + part.y1), bottom = std::max(bottom, part.y0 + part.y1);
    }
    return bottom - top <= 2 * kOneLine * high;
}

}  // namespace

int highest_of(const std::vector<InkPart>& ink) {
    int highest = 0;
    for (const InkPart& part : ink) highest = std::max(highest, part.height());
    return highest;
}

std::size_t next_cell(const std::vector<InkPart>& ink) {
    const int high = highest_of(ink);
    for (std::size_t i = 1; i < ink.size(); ++i)
        if (ink[i].x0 - ink[i - 1].x1 > kTwoCells * high) return i;
    return 0;
}

double likeness(const CharacterShape& a, const CharacterShape& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F); }

PageDigits::PageDigits(const std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts, const ShapeOf& shape)
    : shape_(shape) {
    for (std::size_t w = 0; w < words.size(); ++w) {
        const std::string& text = words[w].text;
        if (words[w].confidence < kSureSample || words[w].rotation != 0 || !plain_figure(text) || text.size() > kLongest) continue;
        const std::vector<InkPart> ink = ink_by_character(text, owned[w], parts);
        if (ink.empty() || check_figure(text, ink).verdict != InkVerdict::confirmed) continue;
        for (std::size_t i = 0; i < ink.size(); ++i)
            if (text[i] == '.') points_.push_back(ink[i].count / std::pow(highest_of(ink), 2));
        for (std::size_t i = 0; i < ink.size(); ++i)
            if (digit(text[i])) take(samples_[static_cast<std::size_t>(text[i] - '0')], {w, shape(ink[i])});
    }
}

bool PageDigits::any() const {
    return std::any_of(samples_.begin(), samples_.end(), [](const std::vector<Sample>& of) { return of.size() >= kFewestSamples; });
}

bool PageDigits::knows(char d) const { return samples_[static_cast<std::size_t>(d - '0')].size() >= kFewestSamples; }

double PageDigits::like(char d, const InkPart& ink, std::size_t word) const {
    return likeness_to(samples_[static_cast<std::size_t>(d - '0')], shape_(ink), word);
}

char PageDigits::digit_of(const InkPart& ink, std::size_t word) const {
    const CharacterShape shape = shape_(ink);
    double best = -1, second = -1;
    char which = ' ';
    for (std::size_t d = 0; d < samples_.size(); ++d) {
        const double like = likeness_to(samples_[d], shape, word);
        if (like > best) {
            second = best;
            best = like;
            which = static_cast<char>('0' + d);
        } else {
            second = std::max(second, like);
        }
    }
    return best >= kAlike && best - second >= kMargin ? which : ' ';
}

char PageDigits::nearest_of(const InkPart& ink, const std::string& asked, std::size_t word) const {
    const CharacterShape shape = shape_(ink);
    double best = -1, second = -1;
    char which = ' ';
    for (const char d : asked) {
        const double like = likeness_to(samples_[static_cast<std::size_t>(d - '0')], shape, word);
        if (like < 0) return ' ';
        second = like > best ? best : std::max(second, like);
        if (like > best) best = like, which = d;
    }
    return best >= kLikeOne && best - second >= kMargin ? which : ' ';
}

bool PageDigits::prints_such(const std::string& figure, const std::vector<InkPart>& ink) const {
    if (figure.find_first_of(".,") == std::string::npos) return true;
    if (points_.size() < kFewestSamples || ink.size() != figure.size()) return false;
    const double high = highest_of(ink), usual = median(points_);
    for (std::size_t i = 0; i < figure.size(); ++i)
        if ((figure[i] == '.' || figure[i] == ',') &&
            (i == 0 || i + 1 == figure.size() || ink[i + 1].x0 - ink[i - 1].x1 < kPointApart * high || ink[i].count < kPointLarge * usual * high * high))
            return false;
    return true;
}

bool PageDigits::shows(const std::string& figure, const std::vector<InkPart>& ink, std::size_t word) const {
    if (ink.size() != figure.size()) return false;
    for (std::size_t i = 0; i < figure.size(); ++i)
        if (digit(figure[i]) && digit_of(ink[i], word) != figure[i]) return false;
    return true;
}

std::string PageDigits::figure_of(const std::vector<InkPart>& ink, std::size_t word) const {
    std::string text = exact_shape(ink);
    if (text.size() != ink.size() || text.find('D') == std::string::npos || next_cell(ink) != 0 || !on_one_line(ink)) return "";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 'D') text[i] = digit_of(ink[i], word);
        if (text[i] == ' ' || text[i] == kPointOrComma) return "";
    }
    const auto mark = [](char c) { return c == '.' || c == ','; };
    if (mark(text.front()) || !marks_stand_free(ink)) return "";
    for (std::size_t i = 1; i < text.size(); ++i)
        if (mark(text[i]) && !digit(text[i - 1])) return "";
    if (!digit(text.back()) && text.find_first_of(".,") + 1 < text.size()) return "";  // "1.5." goes on
    return text;
}

void PageDigits::take(std::vector<Sample>& of, Sample sample) {
    const auto alike = std::count_if(of.begin(), of.end(), [&](const Sample& other) { return likeness(other.shape, sample.shape) >= kSame; });
    if (of.size() < kMostSamples && static_cast<std::size_t>(alike) <= kNearest) of.push_back(std::move(sample));
}

double PageDigits::likeness_to(const std::vector<Sample>& samples, const CharacterShape& shape, std::size_t word) {
    std::array<double, kNearest> nearest{};
    std::size_t count = 0;
    for (const Sample& sample : samples) {
        if (sample.word == word) continue;
        ++count;
        double like = likeness(sample.shape, shape);
        for (double& place : nearest)
            if (like > place) std::swap(like, place);
    }
    return count < kFewestSamples ? -1 : std::accumulate(nearest.begin(), nearest.end(), 0.0) / kNearest;
}

}  // namespace griffier
