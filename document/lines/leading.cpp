// Lines of one paragraph are told from paragraphs of one line: where the line above fills its column, the text ran on. A paper
// of short paragraphs has more steps between paragraphs than within them.
#include "document/lines/leading.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "document/pattern.h"

namespace griffier {
namespace {

const Pattern kStop(R"([.:;!?]["'”’)]*$)");  // matches "gedaan.”" / not "gedaan"

constexpr double kUsual = 1.2;               // where nothing tells
constexpr int kWidest = 190;                 // hundredths of the font size: paragraphs of one line may stand further apart, their lines do not
constexpr int kShare = 12;                   // one step in so many
constexpr double kLeast = 0.8, kMost = 2.5;  // of the font size: what a line distance can be
constexpr double kFull = 0.85;               // of its column: a line that ran on
constexpr double kSameColumn = 60;           // pt: width of the strip in which the lines of a column begin
constexpr double kSameSize = 0.08;           // share by which sizes in one paragraph differ
constexpr int kEnough = 3;                   // lines that ran on, to go by them alone

double most_frequent(const std::map<int, int>& counts) {
    return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first / 100.0;
}

}  // namespace

double usual_leading(const std::vector<OutlineItem>& items) {
    std::map<std::pair<int, int>, double> right_edges;  // of the lines that begin in a strip of a page
    const auto strip_of = [](const Line& line) { return static_cast<int>(std::floor(line.box.x0 / kSameColumn)); };
    for (const OutlineItem& item : items) {
        if (!is_content(item)) continue;
        double& right = right_edges[{item.line.page, strip_of(item.line)}];
        right = std::max(right, item.line.box.x1);
    }
    const auto is_full = [&](const Line& line) { return line.box.width() >= kFull * (right_edges[{line.page, strip_of(line)}] - line.box.x0); };
    std::map<int, int> all, running;  // steps in hundredths of the font size
    int ran_on = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (!is_content(items[i]) || !is_content(items[i - 1])) continue;
        const Line &above = items[i - 1].line, &line = items[i].line;
        if (above.page != line.page || line.size <= 0 || std::abs(above.size - line.size) > kSameSize * line.size) continue;
        if (overlap(above.box.x0, above.box.x1, line.box.x0, line.box.x1) <= 0) continue;
        const double step = (line.baseline - above.baseline) / line.size;
        if (step <= kLeast || step >= kMost) continue;
        const int rounded = static_cast<int>(std::lround(step * 20)) * 5;
        ++all[rounded];
        if (is_full(above) && !RE2::PartialMatch(above.text, kStop)) ++running[rounded], ++ran_on;
    }
    if (ran_on >= kEnough) return most_frequent(running);
    // Hardly any line runs on: the smallest step that is no accident; a wide one alone parts paragraphs.
    int steps = 0;
    for (const auto& [step, count] : all) steps += count;
    for (const auto& [step, count] : all)
        if (count >= 2 && kShare * count >= steps && step <= kWidest) return step / 100.0;
    return kUsual;
}

}  // namespace griffier
