// Columns are told from rows by what begins where. In a table the rows of both sides begin together; in columns a line begins beside
// the middle of a sentence of the other side.
#include "document/lines/text_sides.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace griffier {
namespace {

constexpr int kColumnRows = 3;           // rows that a column has at least
constexpr double kColumnWidth = 80;      // pt, at least
constexpr double kColumnFill = 0.5;      // of its width, that a row of running text fills
constexpr double kColumnWords = 2.5;     // words a row, mean
constexpr double kRunningShare = 0.35;   // of the rows of a column, where the others are headings, labels and items of lists
constexpr double kSameLine = 0.75;       // pt between baselines that are the same
constexpr double kByChance = 0.4;        // of the rows of a column, that stand on the baseline of one of the other
constexpr double kSameEdge = 2;          // pt: lines that begin so close begin at one edge
constexpr double kHanging = 0.6;         // of the lines of a column begin where another begins
constexpr double kDense = 0.6;           // of the lines of a list stand close below another
constexpr double kCentred = 0.35;        // of the step: a label set at the middle of its row misses it by no more
constexpr int kSentences = 5;            // lines that go on, of both sides together: running text
constexpr int kGoingOn = 2;              // of each side
constexpr int kLongText = 3;             // lines that go on beside a list
constexpr int kAstride = 2;              // lines that begin beside the middle of a sentence
constexpr double kNotesWidth = 0.5;      // of the text beside it: a column of names and dates is no wider
constexpr int kStaggeredLong = 2;        // the same beside a longer text
constexpr double kMost = 0.5;            // of the lines of a list, set beside the text's: values of labels
constexpr double kNearlyAll = 0.75;      // the same of names and dates in a narrow column
constexpr double kExactlyCentred = 0.1;  // of the step: among many paragraphs, one stands near the middle of some by chance
constexpr int kStaggered = 3;            // lines on baselines of their own, right beside others

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
    const auto worded = std::count_if(side.lines.begin(), side.lines.end(), [](const SideLine& line) { return has_word(line.text); });
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
    if (are_marked(left, right) && 2 * left.marked >= left.starting && 2 * right.marked >= right.starting) return true;
    const double on_line = on_line_of(page);
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

}  // namespace

bool are_texts(const Page& page, const TextSide& left, const TextSide& right) {
    const bool left_runs = is_running_text(left.rows), right_runs = is_running_text(right.rows);
    return (left_runs && right_runs) || ((left_runs || right_runs) && are_independent(page, left.rows, right.rows)) ||
           is_column_of_notes(left.side, right.side) || is_column_of_notes(right.side, left.side) || are_sentences_apart(page, left.side, right.side);
}

}  // namespace griffier
