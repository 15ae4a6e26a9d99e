#include "document/scan/faint_marks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "document/ocr/leptonica.h"
#include "document/scan/scan_rulings.h"

namespace griffier {
namespace {

constexpr double kStretchInch = 0.15;  // of a row of pixels whose mean counts: the grain of 30 pixels is a fifth of that of one
constexpr double kThickInch = 0.02;    // a line is no thicker, its soft edges included
constexpr int kDarker = 9;             // grey levels of the mean that a line is darker
constexpr int kStep = 10;              // ... and a band
constexpr int kEven = 6;               // grey levels that even ground differs
constexpr double kRunInch = 0.06;      // shortest run
constexpr double kLengthInch = 1.2;    // shortest line or edge, and the share of it that is seen
constexpr double kSeen = 0.6;
constexpr double kGapInch = 0.3;  // between two pieces of a line
constexpr double kBetween = 0.5;  // of what a line or band is darker, where a short stretch tells
constexpr double kWindow = 6;     // pixels, and so many windows may miss a line one after the other
constexpr int kMissing = 1;
constexpr double kSameLine = 3;                    // pixels
constexpr double kCovered = 0.85;                  // of a line that was found already: its ends are those of a stretch
constexpr double kLowInch = 0.1, kHighInch = 0.8;  // height of a band
constexpr double kSameEnds = 0.9;                  // of the shorter edge of a band stand over or under the other one
constexpr double kPart = 0.3;                      // of the longer one: text close to an edge hides it

// The mean of a stretch about each pixel of a row.
void stretch_means(PIX* grey, int y, int half, std::vector<float>& means) {
    const int width = pixGetWidth(grey);
    const l_uint32* row = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    means.resize(static_cast<std::size_t>(width));
    int sum = 0, from = 0, to = 0;
    for (int x = 0; x < width; ++x) {
        for (; to < std::min(width, x + half + 1); ++to) sum += static_cast<int>(GET_DATA_BYTE(row, to));
        for (; from < x - half; ++from) sum -= static_cast<int>(GET_DATA_BYTE(row, from));
        means[static_cast<std::size_t>(x)] = static_cast<float>(sum) / static_cast<float>(to - from);
    }
}

// Runs of pixels of row `y` that `holds` for.
template <class Holds>
void add_runs(int y, int width, int shortest, const Holds& holds, std::vector<PixelRun>& runs) {
    for (int x = 0; x < width; ++x) {
        if (!holds(static_cast<std::size_t>(x))) continue;
        const int from = x;
        while (x < width && holds(static_cast<std::size_t>(x))) ++x;
        if (x - from >= shortest) runs.push_back({from, y, x - from, 1, x - from});
    }
}

// The mean of a stretch of one row.
double mean_of(PIX* grey, double from, double to, int y) {
    const int first = std::clamp(static_cast<int>(from), 0, pixGetWidth(grey) - 1), last = std::clamp(static_cast<int>(to), first, pixGetWidth(grey) - 1);
    const l_uint32* row = pixGetData(grey) + static_cast<std::ptrdiff_t>(std::clamp(y, 0, pixGetHeight(grey) - 1)) * pixGetWpl(grey);
    int sum = 0;
    for (int x = first; x <= last; ++x) sum += static_cast<int>(GET_DATA_BYTE(row, x));
    return static_cast<double>(sum) / (last - first + 1);
}

// Lines of these runs, which may lie on several rows: `between` tells whether a line is there, and not the white between two.
template <class Between>
std::vector<Ruling> long_ones(std::vector<PixelRun> runs, double dpi, const Between& between) {
    struct Seen {
        Ruling line;
        double seen = 0, weight = 0, sum = 0;  // of the row of each of its runs
    };
    std::stable_sort(runs.begin(), runs.end(), [](const PixelRun& a, const PixelRun& b) { return a.x < b.x; });
    std::vector<Seen> lines;
    for (const PixelRun& run : runs) {
        auto goes_on = std::find_if(lines.begin(), lines.end(), [&](const Seen& line) {
            return std::abs(line.sum / line.weight - run.y) <= kThickInch * dpi && run.x - line.line.end <= kGapInch * dpi;
        });
        const double from = run.x, to = run.x + run.width;
        if (goes_on == lines.end()) goes_on = lines.insert(lines.end(), Seen{{Axis::horizontal, 0, from, from, 1}});
        goes_on->seen += std::max(0.0, to - std::max(goes_on->line.end, from));
        goes_on->line.end = std::max(goes_on->line.end, to);
        goes_on->weight += run.width;
        goes_on->sum += static_cast<double>(run.width) * run.y;
    }
    for (Seen& one : lines) one.line.position = one.sum / one.weight + 0.5;
    std::vector<Ruling> result;
    for (const Seen& one : lines) {
        if (one.seen < kSeen * (one.line.end - one.line.start)) continue;
        // A mean sees a line a little beyond its ends, and over the white between two: what single windows show is there.
        Ruling part = one.line;
        part.end = part.start - 1;
        int missing = 0;
        const auto close = [&] {
            if (part.end - part.start >= kLengthInch * dpi) result.push_back(part);
            part.end = part.start - 1;
        };
        for (double x = one.line.start; x < one.line.end; x += kWindow) {
            const bool there = between(x, std::min(one.line.end, x + kWindow), static_cast<int>(one.line.position));
            missing = there ? 0 : missing + 1;
            if (missing > kMissing) close();
            if (!there) continue;
            if (part.end < part.start) part.start = x;
            part.end = std::min(one.line.end, x + kWindow);
        }
        close();
    }
    return result;
}

std::vector<InkPart> bands_between(const std::vector<Ruling>& upper, const std::vector<Ruling>& lower, double dpi) {
    std::vector<InkPart> bands;
    for (const Ruling& top : upper) {
        const Ruling* bottom = nullptr;
        for (const Ruling& edge : lower) {
            const double high = edge.position - top.position, shared = overlap(top.start, top.end, edge.start, edge.end);
            const double one = top.end - top.start, other = edge.end - edge.start;
            if (high < kLowInch * dpi || high > kHighInch * dpi || shared < kSameEnds * std::min(one, other) || shared < kPart * std::max(one, other)) continue;
            if (bottom == nullptr || edge.position < bottom->position) bottom = &edge;
        }
        if (bottom == nullptr) continue;
        InkPart band;
        band.x0 = static_cast<int>(std::min(top.start, bottom->start)), band.x1 = static_cast<int>(std::max(top.end, bottom->end));
        band.y0 = static_cast<int>(top.position), band.y1 = static_cast<int>(bottom->position) + 1;
        bands.push_back(band);
    }
    return bands;
}

}  // namespace

FaintMarks faint_marks(const Picture& grey, double dpi) {
    const int width = width_of(grey), height = height_of(grey), half = std::max(1, static_cast<int>(kStretchInch * dpi / 2));
    const int away = std::max(2, static_cast<int>(std::lround(kThickInch * dpi / 2)) + 1), shortest = static_cast<int>(kRunInch * dpi);
    std::vector<PixelRun> lines, upper, lower;
    std::vector<std::vector<float>> rows(static_cast<std::size_t>(4 * away + 1));  // about the row looked at, in turns
    const auto row = [&](int y) -> std::vector<float>& { return rows[static_cast<std::size_t>(y) % rows.size()]; };
    for (int y = 0; y < height; ++y) {
        stretch_means(grey.get(), y, half, row(y));
        const int at = y - 2 * away;
        if (at < 2 * away) continue;
        const std::vector<float>&far_above = row(at - 2 * away), &above = row(at - away), &here = row(at), &below = row(at + away),
              &far_below = row(at + 2 * away);
        const auto dark = [&](std::size_t x) { return std::min(above[x], below[x]) - here[x] >= kDarker && std::abs(above[x] - below[x]) <= kEven; };
        const auto step = [&](std::size_t x, float sign) {
            return sign * (above[x] - below[x]) >= kStep && std::abs(far_above[x] - above[x]) <= kEven && std::abs(far_below[x] - below[x]) <= kEven;
        };
        add_runs(at, width, shortest, dark, lines);
        add_runs(
            at, width, shortest, [&](std::size_t x) { return step(x, 1); }, upper);
        add_runs(
            at, width, shortest, [&](std::size_t x) { return step(x, -1); }, lower);
    }
    const auto level = [&](double from, double to, int y) { return (mean_of(grey.get(), from, to, y) + mean_of(grey.get(), from, to, y + 1)) / 2; };
    const auto line_between = [&](double from, double to, int y) {
        const double darkest = std::min({level(from, to, y - 2), level(from, to, y - 1), level(from, to, y), level(from, to, y + 1)});
        return std::min(level(from, to, y - away - 1), level(from, to, y + away)) - darkest >= kBetween * kDarker;
    };
    const auto upper_between = [&](double from, double to, int y) { return level(from, to, y - away - 1) - level(from, to, y + away) >= kBetween * kStep; };
    const auto lower_between = [&](double from, double to, int y) { return level(from, to, y + away) - level(from, to, y - away - 1) >= kBetween * kStep; };
    return {long_ones(lines, dpi, line_between), bands_between(long_ones(upper, dpi, upper_between), long_ones(lower, dpi, lower_between), dpi)};
}

void add_faint(const FaintMarks& faint, std::vector<Ruling>& rulings, std::vector<InkPart>& bands) {
    const std::vector<Ruling> found = rulings;
    for (const Ruling& line : faint.lines) {
        double covered = 0;
        for (const Ruling& other : found)
            if (other.axis == line.axis && std::abs(other.position - line.position) <= kSameLine)
                covered += overlap(line.start, line.end, other.start, other.end);
        if (covered < kCovered * (line.end - line.start)) rulings.push_back(line);
    }
    const std::size_t known = bands.size();
    for (const InkPart& band : faint.bands) {
        const bool told = std::any_of(bands.begin(), bands.begin() + static_cast<std::ptrdiff_t>(known), [&](const InkPart& other) {
            return other.x0 < band.x1 && other.x1 > band.x0 && other.y0 < band.y1 && other.y1 > band.y0;
        });
        if (!told) bands.push_back(band);
    }
}

}  // namespace griffier
