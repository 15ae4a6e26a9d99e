#include "document/lines/side_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "document/pattern.h"

namespace griffier {
namespace {

const Pattern kListGoesOn(R"([,:;]$)");  // matches "te planten;" / not "te planten."
constexpr int kTableRows = 3;            // a table has at least

// Two lists, though their items stand on one height: both have marks, or what is parted goes on in a list ("te planten;").
bool are_lists(const Side& left, const Side& right) {
    if (are_marked(left, right)) return true;
    int ends = 0, going_on = 0;
    for (const Side* s : {&left, &right})
        for (std::size_t i = 0; i < s->lines.size(); ++i) {
            if (i + 1 < s->lines.size() && !s->lines[i + 1].starts) continue;
            ++ends;
            going_on += RE2::PartialMatch(s->lines[i].text, kListGoesOn);
        }
    return 3 * going_on > ends;
}

// On which sides of x a row has text; nothing where a table stands in it.
struct Sides {
    bool left = false, right = false;
};

std::optional<Sides> sides_with_text(const Row& row, double x) {
    Sides on;
    for (const Piece& piece : row) {
        if (piece.words.empty()) return std::nullopt;
        (piece.box.center_x() < x ? on.left : on.right) = true;
    }
    return on;
}

}  // namespace

std::vector<std::size_t> table_rows(const std::vector<Row>& rows, double x, const Side& left, const Side& right) {
    if (are_lists(left, right)) return {};
    const double step = std::min(left.step, right.step);
    std::vector<std::size_t> ends;
    std::size_t l = 0, r = 0;  // lines of the sides, one for each of their rows
    int tall = 0, headings = 0;
    for (std::size_t i = 0; i < rows.size();) {
        int on_left = 0, on_right = 0, left_lines = 0;
        std::size_t k = i;
        for (; k < rows.size(); ++k) {
            const std::optional<Sides> on = sides_with_text(rows[k], x);
            if (!on) return {};
            const auto [is_left, is_right] = *on;
            const bool left_starts = is_left && left.lines[l].starts, right_starts = is_right && right.lines[r].starts;
            if (k > i && (rows[k].front().baseline - rows[k - 1].front().baseline > kClose * step || (left_starts && right_starts))) break;
            if (is_left) on_left += on_left == 0 || left_starts, ++left_lines, ++l;
            if (is_right) on_right += on_right == 0 || right_starts, ++r;
        }
        const bool heading = i == 0 && on_left + on_right == 1;
        if (!heading && (on_left != 1 || on_right != 1)) return {};
        headings += heading;
        tall += !heading && left_lines > 1;
        ends.push_back(k);
        i = k;
    }
    const int found = static_cast<int>(ends.size()) - headings;
    // What has one line on the left is a label: it stands on the line of its value.
    return found >= kTableRows && 2 * tall > found ? ends : std::vector<std::size_t>{};
}

std::vector<std::size_t> margin_headings(const std::vector<Row>& rows, double x, const Side& left, const Side& right, double on_line) {
    std::vector<std::size_t> ends;
    std::size_t l = 0, r = 0;
    int texts = 0;  // of several lines
    for (std::size_t i = 0; i < rows.size();) {
        int labels = 0, lines = 0;
        std::size_t k = i;
        for (; k < rows.size(); ++k) {
            const std::optional<Sides> on = sides_with_text(rows[k], x);
            if (!on) return {};
            const auto [is_left, is_right] = *on;
            if (is_left) {
                const SideLine& label = left.lines[l];
                if (!label.bold || !has_word(label.text)) return {};
                if (const bool wrapped = k > i && label.small; !wrapped) {
                    if (k > i) break;
                    if (!is_right || right.lines[r].bold || std::abs(right.lines[r].baseline - label.baseline) > on_line * label.size) return {};
                }
                ++labels, ++l;
            }
            if (is_right) ++lines, ++r;
        }
        if (labels == 0 || labels > 2) return {};
        texts += lines > 1;
        ends.push_back(k);
        i = k;
    }
    return static_cast<int>(ends.size()) >= kTableRows && texts > 1 ? ends : std::vector<std::size_t>{};
}

}  // namespace griffier
