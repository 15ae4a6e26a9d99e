// Words to lines, and lines in reading order. Columns are found as runs of rows that leave one vertical strip free and carry
// running text on both sides of it; a heading across the columns ends such a run.
#include "document/lines/lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "document/lines/reading_columns.h"
#include "document/lines/side_boxes.h"

namespace griffier {
namespace {

constexpr double kSameBaseline = 0.35;      // of the font size: words this close stand on one line
constexpr double kPieceGap = 1.2;           // of the font size: a wider gap ends a piece of a line
constexpr double kSmall = 0.8;              // of the size of its line: a smaller word may be raised or lowered
constexpr double kRaised = 0.65;            // of the font size: how far a footnote mark stands above the baseline
constexpr double kLowered = 0.35;           // and an index below it
constexpr double kBeside = 0.6;             // of the size of its line: no further from a word does a mark stand
constexpr double kGutter = 8;               // pt, narrowest white strip between columns
constexpr double kOpenMargin = 0.25;        // of the width: free space beside short rows that may still become a column
constexpr double kLarger = 1.15;            // of the size of the text: a heading
constexpr double kBarHeight = 4;            // of the font size: a bar behind a heading is no higher
constexpr double kClear = 0.4;              // of the font size: free space above and below a heading
constexpr double kSpread = 1.2;             // width : height from which a page may be two pages side by side
constexpr std::size_t kMostVisits = 20000;  // rows looked at more than once, before a page with very many is read row by row
constexpr int kDeepest = 3;                 // columns inside columns

Line make_line(const Page& page, std::vector<int> words) {
    Line line;
    line.page = page.number;
    std::map<double, int> characters_of_size;
    std::map<double, int> characters_on_baseline;
    int bold = 0, all = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = page.words[words[i]];
        line.box = i == 0 ? word.box : unite(line.box, word.box);
        if (i > 0) line.text += ' ';
        line.text += word.text;
        const int weight = static_cast<int>(word.text.size());
        characters_of_size[word.size] += weight;
        characters_on_baseline[word.baseline] += weight;
        all += weight;
        if (word.bold) bold += weight;
    }
    const auto most = [](const std::map<double, int>& counts) {
        return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    };
    line.size = most(characters_of_size);
    line.baseline = most(characters_on_baseline);
    line.bold = 2 * bold > all;
    line.words = std::move(words);
    return line;
}

bool is_excluded(const Word& word, const std::vector<Box>& excluded) {
    return std::any_of(excluded.begin(), excluded.end(), [&](const Box& box) { return box.contains(word.box.center_x(), word.box.center_y()); });
}

struct RawRow {
    std::vector<int> words;
    double baseline = 0;  // mean
    double size = 0;      // largest
};

std::vector<RawRow> cluster_baselines(const Page& page, std::vector<int> words) {
    std::sort(words.begin(), words.end(), [&](int a, int b) {
        const Word &u = page.words[a], &v = page.words[b];
        return std::tie(u.baseline, u.box.x0, a) < std::tie(v.baseline, v.box.x0, b);
    });
    std::vector<RawRow> rows;
    for (const int index : words) {
        const Word& word = page.words[index];
        if (!rows.empty()) {
            RawRow& row = rows.back();
            if (word.baseline - row.baseline <= kSameBaseline * std::min(word.size, row.size)) {
                row.baseline += (word.baseline - row.baseline) / static_cast<double>(row.words.size() + 1);
                row.words.push_back(index);
                row.size = std::max(row.size, word.size);
                continue;
            }
        }
        rows.push_back({{index}, word.baseline, word.size});
    }
    // A mark stands right beside a word of its line; smaller text of another column does not.
    const auto stand_beside = [&](const std::vector<int>& marks, const std::vector<int>& line) {
        return std::all_of(marks.begin(), marks.end(), [&](int mark) {
            const Word& small = page.words[mark];
            return std::any_of(line.begin(), line.end(), [&](int other) {
                const Word& word = page.words[other];
                const double gap = std::max(small.box.x0 - word.box.x1, word.box.x0 - small.box.x1);
                return small.size < kSmall * word.size && std::abs(gap) < kBeside * word.size;
            });
        });
    };
    // Raised and lowered marks made rows of their own: back into the line they belong to.
    std::vector<RawRow> merged;
    for (RawRow& row : rows) {
        if (!merged.empty()) {
            RawRow& above = merged.back();
            const double step = row.baseline - above.baseline;
            const bool raised = above.size < kSmall * row.size && step < kRaised * row.size && stand_beside(above.words, row.words);
            const bool lowered = row.size < kSmall * above.size && step < kLowered * above.size && stand_beside(row.words, above.words);
            if (raised || lowered) {
                if (raised) above.baseline = row.baseline;
                above.size = std::max(above.size, row.size);
                above.words.insert(above.words.end(), row.words.begin(), row.words.end());
                continue;
            }
        }
        merged.push_back(std::move(row));
    }
    return merged;
}

std::vector<Row> make_rows(const Page& page, std::vector<int> words) {
    std::vector<Row> rows;
    for (RawRow& raw : cluster_baselines(page, std::move(words))) {
        std::sort(raw.words.begin(), raw.words.end(), [&](int a, int b) { return std::tie(page.words[a].box.x0, a) < std::tie(page.words[b].box.x0, b); });
        Row row;
        for (const int index : raw.words) {
            const Word& word = page.words[index];
            if (!row.empty() && word.box.x0 - row.back().box.x1 <= kPieceGap * std::max(word.size, page.words[row.back().words.back()].size)) {
                row.back().words.push_back(index);
                row.back().box = unite(row.back().box, word.box);
            } else {
                row.push_back({{index}, word.box, raw.baseline});
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

// Which points across the page a run of rows covers.
class Coverage {
public:
    Coverage(double x0, double x1) : x0_(x0), covered_(static_cast<std::size_t>(std::max(1.0, std::ceil(x1 - x0))), false) {}

    void add(const Row& row) {
        for (const Piece& piece : row)
            for (double x = std::max(0.0, std::floor(piece.box.x0 - x0_)); x < piece.box.x1 - x0_ && x < static_cast<double>(covered_.size()); ++x)
                covered_[static_cast<std::size_t>(x)] = true;
    }

    // The widest free strip with something on both sides; empty where there is none.
    Box gutter() const {
        Box widest;
        int start = -1;
        for (int x = 0; x < static_cast<int>(covered_.size()); ++x) {
            if (!covered_[x]) continue;
            if (start >= 0 && x - start > widest.width()) widest = {x0_ + start, 0, x0_ + x, 1};
            start = x + 1;
        }
        return widest;
    }

    // Free space beside everything covered, as a share of the whole.
    double margin() const {
        const auto first = std::find(covered_.begin(), covered_.end(), true) - covered_.begin();
        const auto last = std::find(covered_.rbegin(), covered_.rend(), true) - covered_.rbegin();
        return static_cast<double>(std::max(first, last)) / static_cast<double>(covered_.size());
    }

private:
    double x0_;
    std::vector<bool> covered_;
};

void emit(const Page& page, const Row& row, std::vector<Line>& out) {
    std::vector<int> words;
    for (const Piece& piece : row) words.insert(words.end(), piece.words.begin(), piece.words.end());
    if (!words.empty()) out.push_back(make_line(page, std::move(words)));
}

// Tables take part in the search for columns: each as a row of its own, at its top.
void add_tables(std::vector<Row>& rows, const std::vector<Box>& tables) {
    for (const Box& box : tables) {
        const auto below = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.front().baseline > box.y0; });
        rows.insert(below, {{{}, box, box.y0}});
    }
}

double size_of(const Page& page, const Row& row) {
    double size = 0;
    for (const Piece& piece : row)
        for (const int index : piece.words) size = std::max(size, page.words[index].size);
    return size;
}

// A heading that stands in the left column only because it is short: larger than the text, or in a bar drawn over both columns,
// with nothing beside it and columns above and below. It ends the columns like a heading that crosses them.
bool divides(const Page& page, const std::vector<Row>& rows, std::size_t from, std::size_t at, double middle, const std::vector<Box>& taken) {
    if (rows[at].size() != 1 || rows[at].front().words.empty() || rows[at].front().box.x1 > middle) return false;
    const Box& box = rows[at].front().box;
    const double size = size_of(page, rows[at]);
    std::vector<double> sizes;
    for (std::size_t i = from; i < at; ++i)
        if (const double other = size_of(page, rows[i]); other > 0) sizes.push_back(other);
    if (sizes.empty()) return false;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
    const bool larger = size >= kLarger * sizes[sizes.size() / 2];
    const bool barred = std::any_of(page.shaded.begin(), page.shaded.end(), [&](const Box& bar) {
        return bar.contains(box.center_x(), box.center_y()) && bar.x0 < middle && bar.x1 > middle && bar.height() < kBarHeight * size;
    });
    if (!larger && !barred) return false;
    const double top = box.y0 - kClear * size, bottom = box.y1 + kClear * size;
    const auto is_beside = [&](const Box& other) { return other.x1 > middle && overlap(other.y0, other.y1, top, bottom) > 0; };
    if (std::any_of(taken.begin(), taken.end(), is_beside)) return false;
    bool above = false, below = false;
    for (std::size_t i = from; i < rows.size(); ++i)
        for (const Piece& piece : rows[i]) {
            if (i == at || piece.box.x1 <= middle) continue;
            if (is_beside(piece.box)) return false;
            (i < at ? above : below) = true;
        }
    return above && below;
}

// `taken`: where something else than these words stands (tables, images).
void arrange(const Page& page, const std::vector<Row>& rows, int depth, const std::vector<Box>& taken, std::vector<Line>& out) {
    if (rows.empty()) return;
    const Box whole = extent(rows);
    std::size_t from = 0, visited = 0;
    while (from < rows.size()) {
        Coverage coverage(whole.x0, whole.x1);
        Box gutter;
        std::size_t to = from;  // one behind the run
        for (; to < rows.size() && depth < kDeepest; ++to) {
            Coverage wider = coverage;
            wider.add(rows[to]);
            const Box strip = wider.gutter();
            if (strip.width() < kGutter && (gutter.width() >= kGutter || wider.margin() < kOpenMargin)) break;
            if (to > from && gutter.width() >= kGutter && divides(page, rows, from, to, gutter.center_x(), taken)) break;
            gutter = strip;
            coverage = std::move(wider);
        }
        if (to > from && gutter.width() >= kGutter) {
            const std::vector<Row> run(rows.begin() + static_cast<std::ptrdiff_t>(from), rows.begin() + static_cast<std::ptrdiff_t>(to));
            const double middle = gutter.center_x();
            if (const std::vector<std::vector<Row>> parts = parts_of(page, run, middle); !parts.empty()) {
                for (const std::vector<Row>& part : parts) arrange(page, part, depth + 1, taken, out);
                from = to;
                continue;
            }
        }
        to = std::max(to, from + 1);
        // No columns from here on: they may still begin at a later row that is in pieces.
        visited += to - from;
        if (visited <= kMostVisits)
            for (std::size_t i = from + 1; i < to; ++i)
                if (rows[i].size() > 1) to = i;
        for (; from < to; ++from) emit(page, rows[from], out);
    }
}

// Two pages side by side on one sheet: the strip down the middle is free, of words as of tables.
bool is_spread(const Page& page, const std::vector<int>& words, const std::vector<Box>& tables) {
    if (page.width < kSpread * page.height) return false;
    const double middle = page.width / 2;
    const auto crosses = [&](const Box& box) { return box.x0 < middle + kGutter && box.x1 > middle - kGutter; };
    bool left = false, right = false;
    for (const int index : words) {
        if (crosses(page.words[index].box)) return false;
        (page.words[index].box.x1 < middle ? left : right) = true;
    }
    return left && right && std::none_of(tables.begin(), tables.end(), crosses);
}

std::vector<Line> turned_lines(const Page& page, int rotation, std::vector<int> words) {
    // Reading direction of a word turned clockwise: 90 runs down, 270 up the page, 180 to the left.
    const auto along = [&](int index) {
        const Box& box = page.words[index].box;
        return rotation == 90 ? box.y0 : rotation == 270 ? -box.y1 : -box.x1;
    };
    std::sort(words.begin(), words.end(), [&](int a, int b) {
        const double u = page.words[a].baseline, v = page.words[b].baseline;
        if (u != v) return rotation == 270 ? u < v : u > v;
        return std::pair(along(a), a) < std::pair(along(b), b);
    });
    std::vector<Line> lines;
    std::vector<int> current;
    const auto flush = [&] {
        std::sort(current.begin(), current.end(), [&](int a, int b) { return std::pair(along(a), a) < std::pair(along(b), b); });
        if (!current.empty()) lines.push_back(make_line(page, current));
        current.clear();
    };
    for (const int index : words) {
        if (!current.empty() && std::abs(page.words[index].baseline - page.words[current.back()].baseline) > kSameBaseline * page.words[index].size) flush();
        current.push_back(index);
    }
    flush();
    return lines;
}

std::vector<int> chosen_words(const Page& page, const std::vector<Box>& excluded, int rotation) {
    std::vector<int> words;
    for (int i = 0; i < static_cast<int>(page.words.size()); ++i)
        if (page.words[i].rotation == rotation && !is_excluded(page.words[i], excluded)) words.push_back(i);
    return words;
}

int grid_row(const Box& box) { return static_cast<int>(std::lround(box.y0 / kGridHeight)); }

std::vector<Line> grid_lines(const Page& page, const std::vector<Box>& excluded) {
    std::map<int, std::vector<int>> rows;
    for (int i = 0; i < static_cast<int>(page.words.size()); ++i) rows[grid_row(page.words[i].box)].push_back(i);
    // What is left out here are whole rows.
    for (const Box& box : excluded)
        for (int row = grid_row(box); (row + 0.5) * kGridHeight < box.y1; ++row) rows.erase(row);
    std::vector<Line> lines;
    for (auto& [row, words] : rows) {
        std::stable_sort(words.begin(), words.end(), [&](int a, int b) { return page.words[a].box.x0 < page.words[b].box.x0; });
        lines.push_back(make_line(page, std::move(words)));
    }
    return lines;
}

}  // namespace

std::vector<Line> line_pieces(const Page& page, const std::vector<Box>& excluded) {
    if (page.text_from == TextFrom::text) return grid_lines(page, excluded);
    std::vector<Line> lines;
    for (Row& row : make_rows(page, chosen_words(page, excluded, 0)))
        for (Piece& piece : row) lines.push_back(make_line(page, std::move(piece.words)));
    return lines;
}

std::vector<Line> reading_order(const Page& page, const std::vector<Box>& excluded, const std::vector<Box>& tables) {
    if (page.text_from == TextFrom::text) return grid_lines(page, excluded);
    std::vector<Line> lines;
    const std::vector<int> upright = chosen_words(page, excluded, 0);
    std::vector<Box> taken = excluded;
    for (const Box& image : page.images)
        if (image.height() < page.height / 2) taken.push_back(image);  // a larger one is a background
    // Cards are read one after the other, at the place of the first.
    std::vector<int> free;
    std::vector<std::pair<Box, std::vector<Line>>> cards;
    std::vector<bool> carded(page.words.size(), false);
    for (const std::vector<Box>& group : boxes_side_by_side(page)) {
        std::vector<Line> inside;
        Box whole = group.front();
        std::size_t filled = 0;
        std::vector<int> members;
        for (const Box& box : group) {
            std::vector<int> words;
            for (const int index : upright)
                if (!carded[index] && box.contains(page.words[index].box.center_x(), page.words[index].box.center_y())) words.push_back(index);
            whole = unite(whole, box);
            members.insert(members.end(), words.begin(), words.end());
            filled += !words.empty();
            if (!words.empty()) arrange(page, make_rows(page, std::move(words)), 0, taken, inside);
        }
        if (filled < 2) continue;
        for (const int index : members) carded[index] = true;
        cards.push_back({whole, std::move(inside)});
    }
    for (const int index : upright)
        if (!carded[index]) free.push_back(index);
    for (const auto& [whole, inside] : cards) taken.push_back(whole);
    const auto arrange_words = [&](std::vector<int> words, double x0, double x1) {
        std::vector<Box> beside;
        for (const Box& box : tables)
            if (box.center_x() >= x0 && box.center_x() < x1) beside.push_back(box);
        std::vector<Row> rows = make_rows(page, std::move(words));
        add_tables(rows, beside);
        arrange(page, rows, 0, taken, lines);
    };
    if (is_spread(page, free, tables)) {
        std::vector<int> left, right;
        for (const int index : free) (page.words[index].box.x1 < page.width / 2 ? left : right).push_back(index);
        arrange_words(std::move(left), 0, page.width / 2);
        arrange_words(std::move(right), page.width / 2, page.width);
    } else {
        arrange_words(free, 0, page.width);
    }
    for (auto& [whole, inside] : cards) {
        const Box& box = whole;
        const auto below = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
            return overlap(line.box.x0, line.box.x1, box.x0, box.x1) > 0 && line.box.center_y() > box.y0;
        });
        lines.insert(below, std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
    }
    for (const int rotation : {90, 180, 270}) {
        std::vector<Line> turned = turned_lines(page, rotation, chosen_words(page, excluded, rotation));
        lines.insert(lines.end(), std::make_move_iterator(turned.begin()), std::make_move_iterator(turned.end()));
    }
    return lines;
}

}  // namespace griffier
