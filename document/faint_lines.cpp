#include "document/faint_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "document/leptonica.h"
#include "document/scan_rulings.h"

namespace griffier {
namespace {

constexpr double kStretchInch = 0.15;  // of a row of pixels whose mean counts: the grain of 30 pixels is a fifth of that of one
constexpr double kThickInch = 0.02;    // a line is no thicker, its soft edges included
constexpr int kDarker = 9;             // grey levels of the mean
constexpr int kAlike = 7;              // grey levels that the two sides of a line differ: more is the edge of a band
constexpr double kRunInch = 0.15;      // shortest run
constexpr double kLengthInch = 1.2;    // shortest line, and the share of it that is seen
constexpr double kSeen = 0.6;

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

}  // namespace

std::vector<Ruling> faint_lines(const Picture& grey, double dpi) {
    const int width = width_of(grey), height = height_of(grey), half = std::max(1, static_cast<int>(kStretchInch * dpi / 2));
    const int away = std::max(2, static_cast<int>(std::lround(kThickInch * dpi / 2)) + 1), shortest = static_cast<int>(kRunInch * dpi);
    std::vector<PixelRun> runs;
    std::vector<std::vector<float>> rows(static_cast<std::size_t>(2 * away + 1));  // about the row looked at, in turns
    const auto row = [&](int y) -> std::vector<float>& { return rows[static_cast<std::size_t>(y) % rows.size()]; };
    for (int y = 0; y < height; ++y) {
        stretch_means(grey.get(), y, half, row(y));
        const int at = y - away;
        if (at < away) continue;
        const std::vector<float>&above = row(at - away), &line = row(at), &below = row(at + away), &before = row(at - 1), &after = row(at + 1);
        const auto dark = [&](int i) {
            const auto x = static_cast<std::size_t>(i);
            return std::min(above[x], below[x]) - line[x] >= kDarker && std::abs(above[x] - below[x]) <= kAlike && line[x] <= before[x] && line[x] < after[x];
        };
        for (int x = 0; x < width; ++x) {
            if (!dark(x)) continue;
            const int from = x;
            while (x < width && dark(x)) ++x;
            if (x - from >= shortest) runs.push_back({from, at, x - from, 1, x - from});
        }
    }
    std::vector<Ruling> lines;
    for (const ScanLine& line : join_runs(runs, Axis::horizontal, dpi)) {
        double seen = 0;
        for (const int i : line.runs) seen += runs[static_cast<std::size_t>(i)].width;
        const double length = line.ruling.end - line.ruling.start;
        if (length >= kLengthInch * dpi && seen >= kSeen * length) lines.push_back(line.ruling);
    }
    return lines;
}

}  // namespace griffier
