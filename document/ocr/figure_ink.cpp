#include "document/ocr/figure_ink.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

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
constexpr double kSittingDescent = 0.05, kSittingTall = 1.7, kSittingHigh = 0.3;  // right on the line and low: a noisy point is 3 x 5 pixels
constexpr double kFewestPixels = 6;                                               // height in pixels; below it a point cannot be told from a comma
constexpr double kUsualDigitWidth = 0.6;
constexpr double kSpeck = 0.08;  // smaller than this both ways is dirt
// A dash before digits may be ragged: a few pixels with noise, which as a lone stroke would prove nothing.
constexpr double kRaggedShare = 0.6, kRaggedAspect = 1.3;
// Old-style figures: 0, 1 and 2 are as low as small letters, and digits that descend leave the points standing high.
constexpr double kLowDigit = 0.6, kLowDigitWidth = 0.3, kUneven = 0.15;
constexpr double kDotHighest = 0.25, kDotRound = 1.3, kDotLift = 0.5;
// A mark that no reading has, taken for a point or comma all the same: no speck, and the digits stand apart for it.
constexpr double kMark = 0.14, kApart = 0.38, kOnLine = 0.12;

bool is_ragged_dash(const InkPart& part, double high) {
    const double area = static_cast<double>(part.width()) * part.height();
    return part.height() <= std::max(2.0, kDashHighest * high) && part.width() >= kDashNarrowest * high && part.width() <= kDashWidest * high &&
           part.width() >= kRaggedAspect * part.height() && part.count >= kRaggedShare * area;
}

}  // namespace

std::size_t marks_in(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == ','; }));
}

std::string digits_in(const std::string& text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

InkPart around(const InkPart& a, const InkPart& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1), a.count + b.count};
}

InkPart around(const std::vector<InkPart>& ink) {
    InkPart box = ink.front();
    for (std::size_t i = 1; i < ink.size(); ++i) box = around(box, ink[i]);
    return box;
}

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

// Without patches wholly above or below the digits: what is left of a drawn line, dirt.
std::vector<InkPart> beside_digits(std::vector<InkPart> parts) {
    int highest = 0;
    for (const InkPart& part : parts) highest = std::max(highest, part.height());
    int top = 0, bottom = 0;
    bool any = false;
    for (const InkPart& part : parts) {
        if (part.height() < kDigitHeight * highest) continue;
        top = any ? std::min(top, part.y0) : part.y0;
        bottom = any ? std::max(bottom, part.y1) : part.y1;
        any = true;
    }
    std::erase_if(parts, [&](const InkPart& part) { return part.y0 > bottom || part.y1 < top; });
    return parts;
}

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
    const double high = median(heights), top = median(tops);
    const auto low = [&](const InkPart& part) {
        return part.height() < kDigitHeight * high && part.height() >= kLowDigit * high && part.width() >= kLowDigitWidth * high && part.width() <= high;
    };
    for (const InkPart& part : parts)
        if (low(part)) bottoms.push_back(part.y1);
    const auto [least, most] = std::minmax_element(bottoms.begin(), bottoms.end());
    const double base = *most - *least > kUneven * high ? *least : median(bottoms);
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
        if (h >= kDigitHeight || low(part)) {
            const int digits = part.width() <= high ? 1 : static_cast<int>(std::lround((part.width() + 0.15 * digit_width) / (1.15 * digit_width)));
            text.append(static_cast<std::size_t>(std::max(1, digits)), 'D');
        } else if ((text.empty() ? is_ragged_dash(part, high) : is_dash(part, high)) && middle > top + 0.3 * high && middle < base - 0.2 * high) {
            text += '-';
        } else if (h <= kCommaHighest && w <= kPointWidest && middle > base - 0.3 * high) {
            const double descent = (part.y1 - base) / high;
            const bool comma = descent >= kDescent && part.height() >= 1.25 * part.width();
            const double tall = static_cast<double>(part.height()) / part.width();
            const bool pixel_taller = descent <= 0 && part.height() - part.width() <= 1;  // nothing below the line: no comma of any type
            const bool round =
                (descent < kPointDescent && tall <= kPointTall) || pixel_taller || (descent < kSittingDescent && tall <= kSittingTall && h <= kSittingHigh);
            const bool point = h <= kPointHighest && round;
            text += comma ? ',' : point ? '.' : kPointOrComma;
        } else if (h <= kDotHighest && std::max(w, h) <= kDotRound * std::min(w, h) && middle > base - kDotLift * high) {
            text += '.';
        } else {
            return "";  // a patch that is part of no plain figure: the ink is broken or touches something
        }
    }
    return text;
}

// The characters of a text from left to right, where each has one patch; empty where not.
std::vector<InkPart> by_character(const std::string& text, std::vector<InkPart> parts) {
    if (parts.size() != text.size()) return {};
    std::sort(parts.begin(), parts.end(), [](const InkPart& a, const InkPart& b) { return a.x0 + a.x1 < b.x0 + b.x1; });
    return parts;
}

// A dash between digits that is as high as wide is a point that stands high: beside digits of which some descend ("34-438").
std::string points_for_dashes(std::string text, const std::vector<InkPart>& parts) {
    if (text.find('-', 1) == std::string::npos) return text;
    const std::vector<InkPart> ink = by_character(text, parts);
    if (ink.empty()) return text;
    int highest = 0;
    for (const InkPart& part : ink) highest = std::max(highest, part.height());
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == '-' && digit(text[i - 1]) && digit(text[i + 1]) && ink[i].width() < kRaggedAspect * ink[i].height() &&
            ink[i].height() <= kPointHighest * highest)
            text[i] = '.';
    return text;
}

bool agree(char ink, char read) { return ink == read || (ink == kPointOrComma && (read == '.' || read == ',')); }

// The text with the points and commas that it passed over ("24" where the ink has 2.4), and a sign; "" where more than those differ.
std::string with_marks_of(const std::string& shape, const std::string& text) {
    std::string marked;
    std::size_t next = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const char read = next < text.size() ? text[next] : ' ';
        const bool here = shape[i] == 'D' ? digit(read) : agree(shape[i], read);
        if (!here && (shape[i] == 'D' || shape[i] == kPointOrComma || (shape[i] == '-' && i > 0))) return "";
        if (!here && shape[i] != '-' && (i == 0 || i + 1 == shape.size() || shape[i - 1] != 'D' || shape[i + 1] != 'D')) return "";
        marked += here ? read : shape[i];
        next += here;
    }
    return next == text.size() ? marked : "";
}

}  // namespace

bool marks_stand_free(const std::vector<InkPart>& parts) {
    InkPart tallest = parts.front();
    for (const InkPart& part : parts)
        if (part.height() > tallest.height()) tallest = part;
    const int highest = tallest.height();
    for (const InkPart& mark : parts) {
        if (mark.height() >= kDigitHeight * highest || mark.y1 < tallest.y1 - kDashHighest * highest) continue;  // digits, a sign
        if (mark.height() >= kLowDigit * highest && mark.width() >= kLowDigitWidth * highest) continue;
        if (mark.width() < kMark * highest || mark.height() < kMark * highest) return false;
        if (std::none_of(parts.begin(), parts.end(),
                         [&](const InkPart& part) { return part.height() >= kLowDigit * highest && mark.y1 >= part.y1 - kOnLine * highest; }))
            return false;
        const double middle = (mark.x0 + mark.x1) / 2.0;
        double before = -1, after = -1;
        for (const InkPart& part : parts) {
            if (part.height() < kLowDigit * highest) continue;
            const double centre = (part.x0 + part.x1) / 2.0;
            if (centre < middle) before = std::max(before, static_cast<double>(part.x1));
            if (centre > middle && (after < 0 || part.x0 < after)) after = part.x0;
        }
        if (before >= 0 && after >= 0 && after - before < kApart * highest) return false;
    }
    return true;
}

std::string exact_shape(std::vector<InkPart> parts) { return shape_of(std::move(parts)); }

std::string figure_shape(std::vector<InkPart> parts) {
    std::string shape = shape_of(std::move(parts));
    std::replace(shape.begin(), shape.end(), kPointOrComma, '.');
    return shape;
}

bool in_groups(const std::string& whole) {
    std::size_t from = !whole.empty() && whole[0] == '-' ? 1 : 0, point = whole.find('.', from);
    if (std::min(point, whole.size()) - from < 1 || std::min(point, whole.size()) - from > 3) return false;
    while (point != std::string::npos) {
        from = point + 1;
        point = whole.find('.', from);
        if (std::min(point, whole.size()) - from != 3) return false;
    }
    return true;
}

bool odd_points(const std::string& read, const std::string& marked) {
    if (std::count(marked.begin(), marked.end(), '.') <= std::count(read.begin(), read.end(), '.') || digits_in(read) != digits_in(marked)) return false;
    if (in_groups(marked.substr(0, marked.find(',')))) return false;
    // "1.4.3" and "3.7", where no comma was read or seen: every second character is a point.
    if (read.find(',') != std::string::npos || marked.find(',') != std::string::npos) return true;
    for (std::size_t i = marked[0] == '-' ? 2 : 1; i < marked.size(); i += 2)
        if (marked[i] != '.') return true;
    return marked.back() == '.' || std::count(marked.begin(), marked.end(), '.') + 1 != static_cast<std::ptrdiff_t>(digits_in(marked).size());
}

std::string with_marks_of_ink(const std::string& text, const std::vector<InkPart>& parts) {
    const std::string marked = plain_figure(text) ? with_marks_of(shape_of(parts), text) : "";
    return marked == text || odd_points(text, marked) ? "" : marked;
}

InkReading check_figure(const std::string& text, std::vector<InkPart> parts) {
    InkReading reading{InkVerdict::unclear, text};
    if (!plain_figure(text)) return reading;
    parts = beside_digits(std::move(parts));
    const std::string pointed = points_for_dashes(text, parts);
    const std::string shape = shape_of(parts);
    if (shape.empty()) {
        if (pointed != text) reading = {InkVerdict::corrected, pointed};
        return reading;
    }

    std::string wanted;
    for (const char c : pointed) wanted += digit(c) ? 'D' : c;
    if (std::equal(shape.begin(), shape.end(), wanted.begin(), wanted.end(), agree)) {
        reading.verdict = pointed == text ? InkVerdict::confirmed : InkVerdict::corrected;
        reading.text = pointed;
        return reading;
    }
    if (const std::string marked = with_marks_of(shape, pointed); !marked.empty() && marks_stand_free(parts)) return {InkVerdict::corrected, marked};
    const auto digits_of = [](const std::string& s) { return std::count(s.begin(), s.end(), 'D'); };
    // Same digits: sign, points and commas as the ink has them, if they stand at the same places.
    std::string fixed = pointed;
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
