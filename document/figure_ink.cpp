#include "document/figure_ink.h"

#include <algorithm>
#include <cmath>

#include "document/median.h"

namespace griffier {
namespace {

// All shares are of the height of a digit.
constexpr double kDigitHeight = 0.75;  // a patch this high is a digit
constexpr double kDashHighest = 0.3;
constexpr double kDashNarrowest = 0.25, kDashWidest = 1.3;
constexpr double kPointHighest = 0.36, kCommaHighest = 0.55;
constexpr double kPointWidest = 0.42;
constexpr double kDescent = 0.11;  // a comma's tail goes at least this far below the digits
// A point is round and stands on the line: so far below the digits at most, and so high against its width; a pixel more of either, not of both.
constexpr double kPointDescent = 0.08, kPointTall = 1.2;
constexpr double kSittingDescent = 0.05, kSittingTall = 1.7, kSittingHigh = 0.27;  // right on the line and low: a noisy point is 3 x 5 pixels
constexpr double kFewestPixels = 6;                                                // height in pixels; below it a point cannot be told from a comma
constexpr double kUsualDigitWidth = 0.6;
constexpr double kSpeck = 0.08;  // smaller than this both ways is dirt
// A dash before digits may be ragged: a few pixels with noise, which as a lone stroke would prove nothing.
constexpr double kRaggedShare = 0.6, kRaggedAspect = 1.3;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool is_ragged_dash(const InkPart& part, double high) {
    const double area = static_cast<double>(part.width()) * part.height();
    return part.height() <= std::max(2.0, kDashHighest * high) && part.width() >= kDashNarrowest * high && part.width() <= kDashWidest * high &&
           part.width() >= kRaggedAspect * part.height() && part.count >= kRaggedShare * area;
}

}  // namespace

bool plain_figure(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos && text.find_first_not_of("0123456789.,-") == std::string::npos;
}

bool like_figure(const std::string& text) {
    const auto digits = std::count_if(text.begin(), text.end(), digit);
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return digits > 0 && letters <= digits;
}

int leading_dash(const std::vector<InkPart>& parts) {
    if (parts.size() < 2) return -1;
    int first = 0, highest = 0;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        if (parts[i].x0 < parts[first].x0) first = i;
        highest = std::max(highest, parts[i].height());
    }
    int top = 0, bottom = 0, next = 0;
    bool any = false;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        if (i == first || parts[i].height() < kDigitHeight * highest) continue;
        top = any ? std::min(top, parts[i].y0) : parts[i].y0;
        bottom = any ? std::max(bottom, parts[i].y1) : parts[i].y1;
        next = any ? std::min(next, parts[i].x0) : parts[i].x0;
        any = true;
    }
    const double high = bottom - top, middle = (parts[first].y0 + parts[first].y1) / 2.0;
    if (!any || !is_ragged_dash(parts[first], high) || next - parts[first].x1 > 0.8 * high) return -1;
    return middle > top + 0.3 * high && middle < bottom - 0.2 * high ? first : -1;
}

bool is_dash(const InkPart& part, double text_height) {
    const double area = static_cast<double>(part.width()) * part.height();
    return part.height() <= std::max(2.0, kDashHighest * text_height) && part.width() >= kDashNarrowest * text_height &&
           part.width() <= kDashWidest * text_height && part.width() >= 1.5 * part.height() && part.count >= 0.75 * area;
}

namespace {

constexpr char kEither = '?';  // a point or a comma: the ink does not tell

// The figure as the ink has it: D for a digit (a wide patch: digits that touch), the other characters as themselves. "" where it is none.
std::string shape_of(std::vector<InkPart> parts) {
    if (parts.empty()) return "";
    std::sort(parts.begin(), parts.end(), [](const InkPart& a, const InkPart& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
    int highest = 0;
    for (const InkPart& part : parts) highest = std::max(highest, part.height());
    std::vector<double> heights, bottoms, tops;
    for (const InkPart& part : parts) {
        if (part.height() < kDigitHeight * highest) continue;
        heights.push_back(part.height());
        bottoms.push_back(part.y1);
        tops.push_back(part.y0);
    }
    const double high = median(heights), base = median(bottoms), top = median(tops);
    if (high < kFewestPixels) return "";
    double digit_width = 0;
    for (const InkPart& part : parts)
        if (part.height() >= kDigitHeight * high && part.width() <= high) digit_width = std::max(digit_width, static_cast<double>(part.width()));
    if (digit_width == 0) digit_width = kUsualDigitWidth * high;
    std::string text;
    for (const InkPart& part : parts) {
        const double w = part.width() / high, h = part.height() / high;
        const double middle = (part.y0 + part.y1) / 2.0;
        if (w < kSpeck && h < kSpeck) continue;
        if (h >= kDigitHeight) {
            const int digits = part.width() <= high ? 1 : static_cast<int>(std::lround((part.width() + 0.15 * digit_width) / (1.15 * digit_width)));
            text.append(static_cast<std::size_t>(std::max(1, digits)), 'D');
        } else if ((text.empty() ? is_ragged_dash(part, high) : is_dash(part, high)) && middle > top + 0.3 * high && middle < base - 0.2 * high) {
            text += '-';
        } else if (h <= kCommaHighest && w <= kPointWidest && middle > base - 0.3 * high) {
            const double descent = (part.y1 - base) / high;
            const bool comma = descent >= kDescent && part.height() >= 1.25 * part.width();
            const double tall = static_cast<double>(part.height()) / part.width();
            const bool round = (descent < kPointDescent && tall <= kPointTall) || (descent < kSittingDescent && tall <= kSittingTall && h <= kSittingHigh);
            const bool point = h <= kPointHighest && round;
            text += comma ? ',' : point ? '.' : kEither;
        } else {
            return "";  // a patch that is part of no plain figure: the ink is broken or touches something
        }
    }
    return text;
}

bool agree(char ink, char read) { return ink == read || (ink == kEither && (read == '.' || read == ',')); }

}  // namespace

std::string figure_shape(std::vector<InkPart> parts) {
    std::string shape = shape_of(std::move(parts));
    std::replace(shape.begin(), shape.end(), kEither, '.');
    return shape;
}

InkReading check_figure(const std::string& text, std::vector<InkPart> parts) {
    InkReading reading{InkVerdict::unclear, text};
    if (!plain_figure(text)) return reading;
    const std::string shape = shape_of(std::move(parts));
    if (shape.empty()) return reading;

    std::string wanted;
    for (const char c : text) wanted += digit(c) ? 'D' : c;
    if (std::equal(shape.begin(), shape.end(), wanted.begin(), wanted.end(), agree)) {
        reading.verdict = InkVerdict::confirmed;
        return reading;
    }
    const auto digits_of = [](const std::string& s) { return std::count(s.begin(), s.end(), 'D'); };
    // Same digits: sign, points and commas as the ink has them, if they stand at the same places.
    std::string fixed = text;
    if (shape.front() == '-' && fixed.front() != '-') fixed.insert(fixed.begin(), '-');
    if (digits_of(shape) == digits_of(wanted) && fixed.size() == shape.size()) {
        bool same = true;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            if (digit(fixed[i]) != (shape[i] == 'D'))
                same = false;
            else if (!digit(fixed[i]) && !agree(shape[i], fixed[i])) {
                if (fixed[i] == '-' || shape[i] == '-') same = false;
                fixed[i] = shape[i];
            }
        }
        if (same) {
            reading.verdict = InkVerdict::corrected;
            reading.text = fixed;
            return reading;
        }
    }
    reading.verdict = InkVerdict::differs;
    return reading;
}

}  // namespace griffier
