// Columns are told from rows by what begins where. In a table the rows of both sides begin together; in columns a line begins beside
// the middle of a sentence of the other side (side_lines.h).
#include "document/reading_columns.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "document/pattern.h"
#include "document/side_lines.h"

namespace griffier {
namespace {

const Pattern kLabelled(R"(\p{L}\s?: ?\S)");  // matches "Nummer: 4" / not "Verzoekt het college"
const Pattern kListGoesOn(R"([,:;]$)");       // matches "te planten;" / not "te planten."
const Pattern kWordInside(R"(\p{L}{2})");     // matches "reserve" / not "€ 1.200"

constexpr int kColumnRows = 3;           // rows that a column has at least
constexpr double kColumnWidth = 80;      // pt, at least
constexpr double kColumnFill = 0.5;      // of its width, that a row of running text fills
constexpr double kColumnWords = 2.5;     // words a row, mean
constexpr double kRunningShare = 0.35;   // of the rows of a column, where the others are headings, labels and items of lists
constexpr double kSameLine = 0.75;       // pt between baselines that are the same
constexpr double kByChance = 0.4;        // of the rows of a column, that stand on the baseline of one of the other
constexpr double kBand = 1.8;            // of the usual step: a band of white
constexpr double kOnLine = 0.15;         // of the font size between baselines of one row
constexpr double kOnLineSeen = 0.3;      // the same of recognised words
constexpr double kSameEdge = 2;          // pt: lines that begin so close begin at one edge
constexpr double kHanging = 0.6;         // of the lines of a column begin where another begins
constexpr double kDense = 0.6;           // of the lines of a list stand close below another
constexpr double kCentred = 0.35;        // of the step: a label set at the middle of its row misses it by no more
constexpr int kTableRows = 3;            // a table has at least
constexpr int kSentences = 5;            // lines that go on, of both sides together: running text
constexpr int kGoingOn = 2;              // of each side
constexpr int kItems = 2;                // of a list
constexpr int kLongText = 3;             // lines that go on beside a list
constexpr int kAstride = 2;              // lines that begin beside the middle of a sentence
constexpr double kShortName = 0.85;      // of its side: a name, date or number fills no more
constexpr double kNotesWidth = 0.5;      // of the text beside it: a column of names and dates is no wider
constexpr int kStaggeredLong = 2;        // the same beside a longer text
constexpr double kMost = 0.5;            // of the lines of a list, set beside the text's: values of labels
constexpr double kNearlyAll = 0.75;      // the same of names and dates in a narrow column
constexpr double kExactlyCentred = 0.1;  // of the step: among many paragraphs, one stands near the middle of some by chance
constexpr int kStaggered = 3;            // lines on baselines of their own, right beside others
constexpr double kSameEnd = 3;           // steps: columns that end so near each other end together

bool hangs(const Side& side) {
    std::size_t beside = 0;
    for (std::size_t i = 0; i < side.lines.size(); ++i)
        beside += std::any_of(side.lines.begin(), side.lines.end(),
                              [&](const SideLine& other) { return &other != &side.lines[i] && std::abs(other.box.x0 - side.lines[i].box.x0) <= kSameEdge; });
    return static_cast<double>(beside) >= kHanging * static_cast<double>(side.lines.size());
}

bool is_dense(const Side& side) {
    std::size_t close = 0;
    for (std::size_t i = 1; i < side.lines.size(); ++i) close += side.lines[i].baseline - side.lines[i - 1].baseline <= kClose * side.step;
    return static_cast<double>(close) >= kDense * static_cast<double>(side.lines.size() - 1);
}

bool is_words(const Side& side) {
    const auto worded = std::count_if(side.lines.begin(), side.lines.end(), [](const SideLine& line) { return RE2::PartialMatch(line.text, kWordInside); });
    return 4 * worded >= 3 * static_cast<std::ptrdiff_t>(side.lines.size());
}

// The first and last line of the paragraph that line i of a side belongs to.
std::pair<std::size_t, std::size_t> paragraph_of(const Side& side, std::size_t i) {
    std::size_t first = i, last = i;
    while (first > 0 && !side.lines[first].starts) --first;
    while (last + 1 < side.lines.size() && !side.lines[last + 1].starts) ++last;
    return {first, last};
}

struct Meetings {
    int together = 0;  // both sides begin something on one baseline
    int astride = 0;   // one side begins something beside the middle of a sentence of the other
    int breaks = 0;    // both begin something below a band of white
    int torn = 0;      // both go on with a sentence on one baseline: it cannot be read across
};

Meetings meetings(const Side& left, const Side& right, double on_line) {
    Meetings met;
    const auto count = [&](const Side& side, const Side& other, bool both) {
        for (std::size_t i = 1; i < side.lines.size(); ++i) {
            const SideLine& line = side.lines[i];
            if (both && line.goes_on)
                met.torn += std::any_of(other.lines.begin(), other.lines.end(), [&](const SideLine& beside) {
                    return beside.goes_on && std::abs(beside.baseline - line.baseline) <= on_line * std::max(line.size, beside.size);
                });
            if (!line.starts) continue;
            for (std::size_t k = 0; k < other.lines.size(); ++k) {
                const SideLine& beside = other.lines[k];
                if (std::abs(beside.baseline - line.baseline) <= on_line * std::max(line.size, beside.size)) {
                    met.astride += beside.goes_on;
                    if (both && k > 0 && beside.starts) {
                        ++met.together;
                        const bool band = line.baseline - side.lines[i - 1].baseline > kClose * side.step &&
                                          beside.baseline - other.lines[k - 1].baseline > kClose * other.step;
                        met.breaks += band;
                    }
                    break;
                }
                if (beside.goes_on && other.lines[k - 1].baseline < line.baseline && line.baseline < beside.baseline) ++met.astride;
            }
        }
    };
    count(left, right, true);
    count(right, left, false);
    return met;
}

// The share of the few that stand at the middle or the end of a paragraph of the many: values set so beside their labels.
double set_beside(const Side& few, const Side& many, double on_line, double centred) {
    int set = 0, all = 0;
    for (std::size_t i = 0; i < few.lines.size(); ++i) {
        if (i > 0 && !few.lines[i].starts) continue;
        std::size_t last = i;
        while (last + 1 < few.lines.size() && !few.lines[last + 1].starts) ++last;
        ++all;
        const double middle = (few.lines[i].baseline + few.lines[last].baseline) / 2, end = few.lines[last].baseline;
        for (std::size_t k = 0; k < many.lines.size(); ++k) {
            if (many.lines[k].baseline < few.lines[i].baseline - many.step || many.lines[k].baseline > end + many.step) continue;
            const auto [first, under] = paragraph_of(many, k);
            const double from = many.lines[first].baseline, to = many.lines[under].baseline;
            if (std::abs((from + to) / 2 - middle) > centred * many.step && std::abs(to - end) > on_line * many.lines[k].size) continue;
            ++set;
            break;
        }
    }
    return static_cast<double>(set) / std::max(1, all);
}

// Full rows, as many as make a column: most of them, or several paragraphs among headings and labels.
bool is_running_text(const std::vector<Row>& rows) {
    int texts = 0, full = 0, in_a_row = 0, longest = 0;
    std::size_t words = 0;
    if (rows.empty()) return false;
    const double width = extent(rows).width();
    if (width < kColumnWidth) return false;
    for (const Row& row : rows) {
        std::size_t its = 0;
        for (const Piece& piece : row) its += piece.words.size();
        if (its == 0) continue;  // a table
        ++texts;
        words += its;
        const bool fills = extent(row).width() >= kColumnFill * width;
        full += fills;
        in_a_row = fills ? in_a_row + 1 : 0;
        longest = std::max(longest, in_a_row);
    }
    if (texts < kColumnRows || static_cast<double>(words) < kColumnWords * texts) return false;
    return 2 * full >= texts || (longest >= kColumnRows && full >= kRunningShare * texts);
}

std::vector<double> baselines_of(const Page& page, const std::vector<Row>& rows) {
    std::vector<double> baselines;
    for (const Row& row : rows)
        if (const auto piece = std::find_if(row.begin(), row.end(), [](const Piece& p) { return !p.words.empty(); }); piece != row.end())
            baselines.push_back(page.words[piece->words.front()].baseline);
    return baselines;
}

// Lines that stand beside one another by chance only: cards and headings beside running text. Of labels with their explanations, of
// rows of a table, the baselines are the same. Of recognised words they are not known so exactly.
bool are_independent(const Page& page, const std::vector<Row>& left, const std::vector<Row>& right) {
    if (page.text_from != TextFrom::embedded) return false;
    std::vector<double> few = baselines_of(page, left), many = baselines_of(page, right);
    if (few.size() > many.size()) std::swap(few, many);
    if (static_cast<int>(few.size()) < kColumnRows) return false;
    int beside = 0, same = 0;
    for (const double baseline : few) {
        if (baseline < many.front() - kSameLine || baseline > many.back() + kSameLine) continue;
        ++beside;
        same += std::any_of(many.begin(), many.end(), [&](double other) { return std::abs(other - baseline) <= kSameLine; });
    }
    return beside >= kColumnRows && same <= kByChance * beside;
}

// Two lists, though their items stand on one height: both have marks, or what is parted goes on in a list ("te planten;").
bool are_lists(const Side& left, const Side& right) {
    if (std::min(left.marked, right.marked) >= kItems) return true;
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

// The rows of a table without lines: bands of white cross both sides, or both begin a paragraph on one baseline, and what stands between
// two such places is one paragraph of each.
// One behind the last of `rows` of each, in order; empty where it is no such table.
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

// Bold labels in the margin of the text they head, each on the first line of its own. One behind the last of `rows` of each text, in order;
// empty where they are none.
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
                if (!label.bold || !RE2::PartialMatch(label.text, kWordInside)) return {};
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

// Names and dates in a narrow column beside running text: their lines know nothing of its paragraphs.
bool is_column_of_notes(const Side& notes, const Side& text) {
    if (notes.box.width() > kNotesWidth * text.box.width() || text.going_on < 1 || static_cast<int>(notes.lines.size()) < kColumnRows) return false;
    const int apart = staggered(notes, text);
    const double set = set_beside(notes, text, kOnLine, kExactlyCentred);
    return (apart >= kStaggered && set < kNearlyAll) || (apart >= kStaggeredLong && text.going_on >= kLongText && set < kMost);
}

// Sentences on both sides, a list beside sentences, or two lists, that do not begin together.
bool are_sentences_apart(const Page& page, const Side& left, const Side& right) {
    for (const Side* s : {&left, &right})
        if (static_cast<int>(s->lines.size()) < kColumnRows || s->box.width() < kColumnWidth || !hangs(*s) || !is_words(*s)) return false;
    if (std::min(left.marked, right.marked) >= kItems && 2 * left.marked >= left.starting && 2 * right.marked >= right.starting) return true;
    const double on_line = page.text_from == TextFrom::embedded ? kOnLine : kOnLineSeen;
    const Meetings met = meetings(left, right, on_line);
    if (2 * met.breaks > std::max(met.astride, 1) && met.breaks > 1) return false;
    if (met.together > 1 && met.together > met.astride) return false;
    if (std::min(left.going_on, right.going_on) >= kGoingOn && left.going_on + right.going_on >= kSentences) return true;
    // Two short texts under headings of their own ("Was:", "Wordt:"), or without.
    const auto is_headed = [](const Side& side) {
        return side.lines.size() > 1 && side.lines[1].starts && !side.lines[1].bold && (side.lines[0].bold || side.lines[0].text.ends_with(':'));
    };
    const auto has_words = [](const Side& side) {
        std::size_t words = 0;
        for (const SideLine& line : side.lines) words += static_cast<std::size_t>(line.words);
        return static_cast<double>(words) >= kColumnWords * static_cast<double>(side.lines.size());
    };
    if (met.torn > 0 && has_words(left) && has_words(right) && met.together <= (is_headed(left) && is_headed(right) ? 1 : 0)) return true;
    const Side& text = left.going_on >= right.going_on ? left : right;
    const Side& list = &text == &left ? right : left;
    if (text.going_on < kLongText || met.astride < kAstride) return false;
    return is_dense(list) || set_beside(list, text, on_line, kCentred) <= kMost;
}

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
    if (in_lines) ends = margin_headings(columns, x, left_side, right_side, page.text_from == TextFrom::embedded ? kOnLine : kOnLineSeen);
    const bool margin = !ends.empty();
    if (!margin && in_lines && left_side.going_on + right_side.going_on >= kLongText) ends = table_rows(columns, x, left_side, right_side);
    if (ends.empty()) {
        const bool left_runs = is_running_text(left), right_runs = is_running_text(right);
        if (!(left_runs && right_runs) && !((left_runs || right_runs) && are_independent(page, left, right)) && !is_column_of_notes(left_side, right_side) &&
            !is_column_of_notes(right_side, left_side) && !are_sentences_apart(page, left_side, right_side))
            return parts;
    }
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
