#include "document/scan/line_ends.h"

#include <algorithm>
#include <cmath>

#include "document/ocr/leptonica.h"

namespace griffier {
namespace {

constexpr double kNearInch = 0.05;    // between a line and the edge of a band that it lies on
constexpr double kWindowInch = 0.05;  // of a column of pixels whose mean counts
constexpr double kAsideInch = 0.02;   // beside a line, clear of its soft edges
constexpr double kDarker = 9;         // grey levels of the mean
constexpr double kEven = 24;          // grey levels that both sides may differ, of a shaded column and a white one: more is a letter close by
constexpr double kSeen = 0.5;         // of the edge of a band that pieces of a line cover
constexpr std::size_t kFewest = 2;    // pieces

// The mean of a piece of a column of pixels.
double mean_of(PIX* grey, int x, int from, int to) {
    x = std::clamp(x, 0, pixGetWidth(grey) - 1);
    int sum = 0, count = 0;
    for (int y = std::max(0, from); y < std::min(to, pixGetHeight(grey)); ++y, ++count)
        sum += static_cast<int>(GET_DATA_BYTE(pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey), x));
    return count > 0 ? static_cast<double>(sum) / count : 255;
}

// Whether a line runs down these rows: within a pixel or two of `x` a column is darker than what lies on both sides of it.
bool line_in(PIX* grey, double x, int from, int to, int aside) {
    const int at = static_cast<int>(std::lround(x));
    for (int column = at - 2; column <= at + 1; ++column) {
        const double here = (mean_of(grey, column, from, to) + mean_of(grey, column + 1, from, to)) / 2;
        const double left = (mean_of(grey, column - aside, from, to) + mean_of(grey, column - aside - 1, from, to)) / 2;
        const double right = (mean_of(grey, column + 1 + aside, from, to) + mean_of(grey, column + 2 + aside, from, to)) / 2;
        if (std::min(left, right) - here >= kDarker && std::abs(left - right) <= kEven) return true;
    }
    return false;
}

// Moves an end of an upright line on by windows in which it shows; one window may be crossed by a row line, or touched by a letter. A line of the other axis
// close to where it stops is where it ends.
void go_on(PIX* grey, double dpi, bool up, const std::vector<Ruling>& rulings, Ruling& line) {
    const int window = std::max(4, static_cast<int>(kWindowInch * dpi)), aside = std::max(2, static_cast<int>(std::lround(kAsideInch * dpi)));
    const int height = pixGetHeight(grey);
    const auto shows = [&](int y) {  // the window from `y` on
        const int first = up ? y - window : y, middle = first + window / 2;
        return first >= 0 && first + window < height && line_in(grey, line.position, first, middle, aside) &&
               line_in(grey, line.position, middle, first + window, aside);
    };
    const int step = up ? -window : window, from = static_cast<int>(up ? line.start : line.end);
    int y = from;
    while (shows(y) || (shows(y + step) && shows(y + 2 * step))) y += shows(y) ? step : 3 * step;
    if (y == from) return;
    double end = y;
    for (const Ruling& row : rulings)
        if (row.axis == Axis::horizontal && std::abs(row.position - y) <= window && line.position >= row.start - window && line.position <= row.end + window)
            end = row.position;
    (up ? line.start : line.end) = end;
}

void make_whole(double edge, const InkPart& band, double near, std::vector<Ruling>& rulings) {
    const auto along = [&](const Ruling& line) {
        return line.axis == Axis::horizontal && std::abs(line.position - edge) <= near && overlap(line.start, line.end, band.x0, band.x1) > 0;
    };
    double covered = 0, position = 0, width = 0;
    std::size_t pieces = 0;
    for (const Ruling& line : rulings)
        if (along(line)) {
            const double shared = overlap(line.start, line.end, band.x0, band.x1);
            covered += shared, position += shared * line.position, width = std::max(width, line.width), ++pieces;
        }
    if (pieces < kFewest || covered < kSeen * band.width() || covered > 1.05 * band.width()) return;
    Ruling whole{Axis::horizontal, position / covered, static_cast<double>(band.x0), static_cast<double>(band.x1), width};
    for (const Ruling& line : rulings)
        if (along(line)) whole.start = std::min(whole.start, line.start), whole.end = std::max(whole.end, line.end);
    std::erase_if(rulings, along);
    rulings.push_back(whole);
}

}  // namespace

void finish_lines(const Picture& printed, double dpi, const std::vector<InkPart>& bands, std::vector<Ruling>& rulings) {
    for (const InkPart& band : bands)
        for (const double edge : {band.y0, band.y1}) make_whole(edge, band, kNearInch * dpi, rulings);
    const std::vector<Ruling> found = rulings;
    for (Ruling& line : rulings)
        if (line.axis == Axis::vertical)
            for (const bool up : {true, false}) go_on(printed.get(), dpi, up, found, line);
}

}  // namespace griffier
