// Sentences are known by their lines: one that is full, without a stop, before one that goes on with a small letter.
#include "document/lines/side_lines.h"

#include <algorithm>
#include <cmath>

#include "document/lines/headings.h"
#include "document/pattern.h"

namespace griffier {
namespace {

const Pattern kLowerStart(R"(^["'“‘(]?\p{Ll})");  // matches "van het" / not "Van"
const Pattern kStop(R"([.,:;!?]["'”’)]*$)");      // matches "dat:" / not "het"

constexpr double kStrip = 8;      // pt: white that parts columns on one side
constexpr double kNarrow = 50;    // pt: what is narrower is bullets or numbers, no column
constexpr double kSpace = 0.25;   // of the font size: a space between words
constexpr double kOneLine = 0.3;  // of the font size between baselines of one line, set in two sizes or recognised
constexpr double kInRow = 0.85;   // of the step between lines: what stands nearer is in the same row
constexpr double kLoose = 1.7;    // of the font size: lines so far apart are no lines of one paragraph

// Where a side has columns of its own, the one next to the strip.
std::vector<Row> next_to_strip(const std::vector<Row>& rows, bool left) {
    const Box whole = extent(rows);
    std::vector<std::pair<double, double>> covered;
    for (const Row& row : rows)
        for (const Piece& piece : row) covered.push_back({piece.box.x0, piece.box.x1});
    std::sort(covered.begin(), covered.end());
    double x0 = whole.x0, x1 = whole.x1, end = covered.front().second;
    for (const auto& [from, to] : covered) {
        if (from - end >= kStrip) {
            const double middle = (from + end) / 2;
            if (left && end - x0 >= kNarrow && whole.x1 - from >= kNarrow) x0 = middle;
            if (!left && end - whole.x0 >= kNarrow && whole.x1 - from >= kNarrow) {
                x1 = middle;
                break;
            }
        }
        end = std::max(end, to);
    }
    return x0 == whole.x0 && x1 == whole.x1 ? rows : side_of(rows, x0 - 1, x1 + 1);
}

Side lines_next_to(const Page& page, const std::vector<Row>& rows, bool left) {
    Side side;
    for (const Row& row : next_to_strip(rows, left))
        if (SideLine line = side_line(page, row); line.words > 0) {
            side.box = side.lines.empty() ? line.box : unite(side.box, line.box);
            side.marked += line.marked;
            side.lines.push_back(std::move(line));
        }
    std::vector<double> steps;
    for (std::size_t i = 1; i < side.lines.size(); ++i) steps.push_back(side.lines[i].baseline - side.lines[i - 1].baseline);
    if (steps.empty()) return side;
    // The lower quartile: lists of one-line items with white between them have as many wide steps as close ones.
    std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 4), steps.end());
    side.step = steps[steps.size() / 4];
    return side;
}

void tell_sentences(Side& side) {
    for (std::size_t i = 1; i < side.lines.size(); ++i) {
        SideLine& line = side.lines[i];
        const SideLine& above = side.lines[i - 1];
        const bool close = line.baseline - above.baseline <= kClose * side.step;
        const bool stops = RE2::PartialMatch(above.text, kStop);
        const bool full = above.box.x1 + kSpace * line.size + line.first_word > side.box.x1;
        line.goes_on = close && !line.marked && full && above.words > 1 && line.small;
        line.starts = !line.goes_on && (line.marked || (stops && !full) || !close);  // a sentence may end where its line is full
        side.going_on += line.goes_on;
        side.starting += line.starts;
    }
}

}  // namespace

SideLine side_line(const Page& page, const Row& row) {
    SideLine line;
    line.box = extent(row);
    line.baseline = row.front().baseline;
    for (const Piece& piece : row)
        for (const int index : piece.words) {
            const Word& word = page.words[index];
            if (line.words == 0) line.first_word = word.box.width();
            line.bold = word.bold && (line.words == 0 || line.bold);
            ++line.words;
            line.size = std::max(line.size, word.size);
            if (!line.text.empty()) line.text += ' ';
            line.text += word.text;
        }
    line.marked = !list_marker(line.text).empty();
    line.small = RE2::PartialMatch(line.text, kLowerStart);
    return line;
}

std::pair<Side, Side> sides_next_to(const Page& page, const std::vector<Row>& left_rows, const std::vector<Row>& right_rows) {
    std::pair<Side, Side> sides{lines_next_to(page, left_rows, true), lines_next_to(page, right_rows, false)};
    auto& [left, right] = sides;
    if (left.lines.empty() || right.lines.empty()) return sides;
    // A side of single lines far apart tells no step: it takes the other's, in its own font size.
    const double left_size = left.lines.back().size, right_size = right.lines.back().size;
    if (left.step > kLoose * left_size && right.step > 0) left.step = std::min(left.step, right.step / right_size * left_size);
    if (right.step > kLoose * right_size && left.step > 0) right.step = std::min(right.step, left.step / left_size * right_size);
    tell_sentences(left);
    tell_sentences(right);
    return sides;
}

int staggered(const Side& few, const Side& many) {
    int count = 0;
    for (const SideLine& line : few.lines) {
        bool same = false, near = false;
        for (const SideLine& other : many.lines) {
            const double distance = std::abs(other.baseline - line.baseline);
            same = same || distance <= kOneLine * line.size;
            // What starts less than a line below the other side's is in no row of its own.
            near = near || (distance < kInRow * std::min(few.step, many.step) && (other.baseline > line.baseline ? other.starts : line.starts));
        }
        count += near && !same;
    }
    return count;
}

double on_line_of(const Page& page) {
    constexpr double kOnLineSeen = 0.3;
    return page.text_from == TextFrom::embedded ? kOnLine : kOnLineSeen;
}

bool are_marked(const Side& left, const Side& right) {
    constexpr int kItems = 2;
    return std::min(left.marked, right.marked) >= kItems;
}

bool has_word(const std::string& text) {
    static const Pattern kWord(R"(\p{L}{2})");
    return RE2::PartialMatch(text, kWord);
}

}  // namespace griffier
