#include "document/lines/reading_columns.h"

#include <algorithm>
#include <cmath>

#include "document/lines/side_lines.h"
#include "document/lines/side_rows.h"
#include "document/lines/text_sides.h"
#include "document/pattern.h"

namespace griffier {
namespace {

const Pattern kLabelled(R"(\p{L}\s?: ?\S)");  // matches "Nummer: 4" / not "Verzoekt het college"
constexpr double kBand = 1.8;                 // of the usual step: a band of white
constexpr double kShortName = 0.85;           // of its side: a name, date or number fills no more
constexpr double kSameEnd = 3;                // steps: columns that end so near each other end together
constexpr int kGoingOn = 3;                   // lines that go on: a table of labels and values has fewer

// Short pieces on both sides of x, on one baseline.
bool is_across(const Row& row, double x, const Side& left, const Side& right) {
    bool on_left = false, on_right = false;
    for (const Piece& piece : row) {
        if (piece.words.empty()) return false;
        const bool is_left = piece.box.center_x() < x;
        (is_left ? on_left : on_right) = true;
        if (piece.box.width() > kShortName * (is_left ? left : right).box.width()) return false;
    }
    return on_left && on_right;
}

// Labels with their values: "Datum: 12 mei", beside it "Nummer: 4". Not: the headings of two columns.
bool are_labelled(const Page& page, const Row& row) {
    return std::all_of(row.begin(), row.end(), [&](const Piece& piece) { return RE2::PartialMatch(side_line(page, {piece}).text, kLabelled); });
}

double widest_step(const Side& side, double from, double to) {
    double widest = side.step;
    for (std::size_t i = 1; i < side.lines.size() && side.lines[i].baseline < to; ++i)
        if (side.lines[i - 1].baseline >= from) widest = std::max(widest, side.lines[i].baseline - side.lines[i - 1].baseline);
    return widest;
}

double last_above(const Side& side, double baseline) {
    double last = -1e9;
    for (const SideLine& line : side.lines)
        if (line.baseline < baseline) last = line.baseline;
    return last;
}

// The rows without those at the top and the bottom that are read across: parted from the others by a band of white, they are short
// on both sides (date and number above, names below), or they are a closing line below columns that end together.
std::pair<std::size_t, std::size_t> without_rows_across(const Page& page, const std::vector<Row>& rows, double x, const Side& left, const Side& right) {
    std::size_t first = 0, last = rows.size();
    const double step = std::min(left.step, right.step);
    if (step <= 0) return {first, last};
    const auto band_above = [&](std::size_t i) { return rows[i].front().baseline - rows[i - 1].front().baseline > kBand * step; };
    const auto on_left = [&](std::size_t i) { return rows[i].size() == 1 && !rows[i].front().words.empty() && rows[i].front().box.x1 < x; };
    for (std::size_t i = 1; i < rows.size() && (on_left(i - 1) || (is_across(rows[i - 1], x, left, right) && are_labelled(page, rows[i - 1]))); ++i)
        if (band_above(i) && !on_left(i - 1)) first = i;
    for (std::size_t i = rows.size() - 1; i > first && is_across(rows[i], x, left, right); --i)
        if (band_above(i)) last = i;
    std::size_t closing = last - 1;
    while (closing > first && on_left(closing) && !band_above(closing)) --closing;
    if (closing > first && on_left(closing)) {
        const double baseline = rows[closing].front().baseline, left_end = last_above(left, baseline), right_end = last_above(right, baseline);
        const double gap = baseline - std::max(left_end, right_end);
        const double top = rows[first].front().baseline;
        const double widest = std::max({kBand * step, widest_step(left, top, baseline), widest_step(right, top, baseline)});
        if (std::abs(left_end - right_end) <= kSameEnd * step && gap > widest) last = closing;
    }
    return {first, last};
}

}  // namespace

Box extent(const Row& row) {
    Box box = row.front().box;
    for (const Piece& piece : row) box = unite(box, piece.box);
    return box;
}

Box extent(const std::vector<Row>& rows) {
    Box box = extent(rows.front());
    for (const Row& row : rows) box = unite(box, extent(row));
    return box;
}

std::vector<Row> side_of(const std::vector<Row>& rows, double x0, double x1) {
    std::vector<Row> side;
    for (const Row& row : rows) {
        Row part;
        for (const Piece& piece : row)
            if (piece.box.center_x() > x0 && piece.box.center_x() < x1) part.push_back(piece);
        if (!part.empty()) side.push_back(std::move(part));
    }
    return side;
}

std::vector<std::vector<Row>> parts_of(const Page& page, const std::vector<Row>& rows, double x) {
    std::vector<std::vector<Row>> parts;
    const auto part = [&](std::size_t first, std::size_t last) {
        return std::vector<Row>(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(last));
    };
    const auto add = [&](std::vector<Row> some) {
        if (!some.empty()) parts.push_back(std::move(some));
    };
    std::vector<Row> left = side_of(rows, -1e9, x), right = side_of(rows, x, 1e9);
    if (left.empty() || right.empty()) return parts;
    const auto [whole_left, whole_right] = sides_next_to(page, left, right);
    const auto [first, last] = without_rows_across(page, rows, x, whole_left, whole_right);
    const std::vector<Row> columns = part(first, last);
    left = side_of(columns, -1e9, x), right = side_of(columns, x, 1e9);
    if (left.empty() || right.empty()) return parts;
    const auto [left_side, right_side] = sides_next_to(page, left, right);
    std::vector<std::size_t> ends;
    const bool in_lines = left_side.lines.size() == left.size() && right_side.lines.size() == right.size();
    if (in_lines) ends = margin_headings(columns, x, left_side, right_side, on_line_of(page));
    const bool margin = !ends.empty();
    if (!margin && in_lines && left_side.going_on + right_side.going_on >= kGoingOn) ends = table_rows(columns, x, left_side, right_side);
    if (ends.empty() && !are_texts(page, {left, left_side}, {right, right_side})) return parts;
    for (std::size_t i = 0; i < first; ++i) {
        const std::vector<Row> row = part(i, i + 1);
        add(side_of(row, -1e9, x)), add(side_of(row, x, 1e9));  // labels with their values
    }
    std::size_t from = first;
    for (const std::size_t end : ends) {
        const std::vector<Row> row = part(from, first + end);
        if (margin && row.size() == 1)
            add(row);  // a label with its value
        else
            add(side_of(row, -1e9, x)), add(side_of(row, x, 1e9));
        from = first + end;
    }
    if (ends.empty()) add(std::move(left)), add(std::move(right));
    add(part(last, rows.size()));
    return parts;
}

}  // namespace griffier
