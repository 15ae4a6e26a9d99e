#include "document/scan/scan_leaders.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "document/median.h"
#include "document/scan/scan_remains.h"

namespace griffier {
namespace {

// All in capitals.
constexpr double kSmallest = 0.06, kLargest = 0.32;  // sides of a dot
constexpr double kAlike = 0.1;                       // between the sides of two dots of a row, and their levels
constexpr double kClosest = 0.15, kWidest = 1.7;     // from the middle of a dot to that of the next
constexpr double kEven = 0.12;                       // between the usual and another step
constexpr double kArea = 1.0;                        // between rows of dots that fill an area
constexpr double kBeside = 4;                        // between a leader and the text it leads from or to
constexpr double kLevel = 0.35;                      // between its foot and the baseline of that text

constexpr int kMostLost = 3;              // dots on end that the scan lost
constexpr double kMostOdd = 0.15;         // of the steps of a row
constexpr std::size_t kMostDots = 20000;  // of a page: more are the grain of a picture
constexpr double kConfidence = 0.95;

double middle(const InkPart& part) { return (part.x0 + part.x1) / 2.0; }

bool is_dot(const InkPart& part, double height) {
    const double least = std::max(1.0, kSmallest * height), most = kLargest * height;
    return part.width() >= least && part.height() >= least && part.width() <= most && part.height() <= most;
}

bool alike(const InkPart& a, const InkPart& b, double height) {
    const double off = std::max(1.0, kAlike * height);  // a pixel is no difference
    return std::abs(a.y1 - b.y1) <= off && std::abs(a.height() - b.height()) <= off + 1 && std::abs(a.width() - b.width()) <= off + 1;
}

using Row = std::vector<std::size_t>;  // parts from left to right

// The row as a leader; nothing where its dots are not evenly spaced.
std::optional<DotLeader> leader_of(const Row& row, const std::vector<InkPart>& ink, double height) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < row.size(); ++i) gaps.push_back(middle(ink[row[i]]) - middle(ink[row[i - 1]]));
    const double step = median(gaps), off = std::max(1.5, kEven * height);
    if (step < kClosest * height) return std::nullopt;
    std::size_t odd = 0;
    DotLeader leader{ink[row.front()], 1};
    for (const double gap : gaps) {
        const int steps = static_cast<int>(std::lround(gap / step));
        odd += steps < 1 || steps > kMostLost + 1 || std::abs(gap - steps * step) > off;
        leader.dots += steps;
    }
    if (static_cast<double>(odd) > kMostOdd * static_cast<double>(gaps.size())) return std::nullopt;
    InkPart& box = leader.box;
    for (const std::size_t part : row)
        box = {std::min(box.x0, ink[part].x0), std::min(box.y0, ink[part].y0), std::max(box.x1, ink[part].x1), std::max(box.y1, ink[part].y1)};
    return leader;
}

bool fills_area(const DotLeader& leader, const std::vector<DotLeader>& leaders, double height) {
    return std::any_of(leaders.begin(), leaders.end(), [&](const DotLeader& other) {
        return &other != &leader && std::abs(other.box.y1 - leader.box.y1) <= kArea * height && other.box.x0 < leader.box.x1 && other.box.x1 > leader.box.x0;
    });
}

}  // namespace

std::vector<DotLeader> take_leaders(Picture& picture, std::vector<InkPart>& ink, double height) {
    std::vector<std::size_t> dots;
    for (std::size_t i = 0; i < ink.size(); ++i) {
        if (is_dot(ink[i], height)) dots.push_back(i);
    }
    if (dots.size() > kMostDots) return {};
    std::sort(dots.begin(), dots.end(), [&](std::size_t a, std::size_t b) { return ink[a].x0 != ink[b].x0 ? ink[a].x0 < ink[b].x0 : a < b; });
    std::vector<Row> rows, open;  // open: those that a dot further right may go on
    for (const std::size_t dot : dots) {
        const auto ends = [&](const Row& row) { return middle(ink[dot]) - middle(ink[row.back()]) > kWidest * height; };
        const auto ended = std::stable_partition(open.begin(), open.end(), [&](const Row& row) { return !ends(row); });
        std::move(ended, open.end(), std::back_inserter(rows));
        open.erase(ended, open.end());
        const auto row = std::find_if(open.begin(), open.end(), [&](const Row& one) { return alike(ink[dot], ink[one.back()], height); });
        if (row == open.end())
            open.push_back({dot});
        else
            row->push_back(dot);
    }
    std::move(open.begin(), open.end(), std::back_inserter(rows));

    std::vector<DotLeader> leaders;
    std::vector<const Row*> of_leader;
    for (const Row& row : rows) {
        if (row.size() < kFewestDots) continue;
        if (const std::optional<DotLeader> leader = leader_of(row, ink, height)) {
            leaders.push_back(*leader);
            of_leader.push_back(&row);
        }
    }
    std::vector<char> taken(ink.size(), 0);
    std::vector<DotLeader> kept;
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        if (fills_area(leaders[i], leaders, height)) continue;
        kept.push_back(leaders[i]);
        for (const std::size_t part : *of_leader[i]) taken[part] = 1;
    }
    std::vector<InkPart> gone;
    std::size_t next = 0;
    std::erase_if(ink, [&](const InkPart& part) {
        if (taken[next++] == 0) return false;
        gone.push_back(part);
        return true;
    });
    if (!gone.empty()) picture = without(picture, gone);
    std::sort(kept.begin(), kept.end(),
              [](const DotLeader& a, const DotLeader& b) { return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0; });
    return kept;
}

void add_leaders(std::vector<SeenWord>& words, const std::vector<DotLeader>& leaders, double height) {
    const std::size_t text = words.size();
    for (const DotLeader& leader : leaders) {
        const SeenWord* nearest = nullptr;
        double least = kBeside * height;
        for (std::size_t w = 0; w < text; ++w) {
            const SeenWord& word = words[w];
            const double gap = std::max(leader.box.x0 - word.x1, word.x0 - leader.box.x1);
            if (word.rotation != 0 || gap > least || std::abs(word.baseline - leader.box.y1) > kLevel * height) continue;
            least = gap;
            nearest = &word;
        }
        if (nearest == nullptr) continue;
        SeenWord dots;
        dots.text = std::string(static_cast<std::size_t>(leader.dots), '.');
        dots.x0 = leader.box.x0, dots.y0 = leader.box.y0, dots.x1 = leader.box.x1, dots.y1 = leader.box.y1;
        dots.baseline = nearest->baseline;
        dots.size = nearest->size;
        dots.line = nearest->line;
        dots.confidence = kConfidence;
        words.push_back(std::move(dots));
    }
}

}  // namespace griffier
