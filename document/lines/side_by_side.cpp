// A strip of white that runs down between lines, and what tells that the lines on its two sides are not each other's.
#include "document/lines/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "document/tables/table_text.h"
#include "document/tables/unit_words.h"

namespace griffier {
namespace {

constexpr double kStrip = 8;         // pt: white this wide may part two sides
constexpr double kBeforeEdge = 6;    // pt: where the strip is looked for, left of what begins on its right: cells are padded, their titles are not
constexpr int kSameEdge = 2;         // pt: left edges this close are one
constexpr int kEdgeLines = 3;        // so many lines begin at the left edge of a side
constexpr size_t kStripsTried = 12;  // the edges where most lines begin
constexpr int kDepth = 4;            // strips inside sides of strips
constexpr double kFilled = 0.7;      // of a side's width: a line of running text fills so much of it
constexpr size_t kProseWords = 4;    // and has so many words
constexpr int kProseLines = 4;       // running text has so many such lines
constexpr int kNoProse = 3;          // so many lines on end with something on both sides and running text on none end the columns
constexpr double kIndent = 6;        // pt: a table in a column of text is set in no more
constexpr double kBlockGap = 4;      // em: tables side by side have no more white between their lines
constexpr double kSameLine = 0.07;   // em: rows of one table stand on one baseline, as exactly as they are typeset
constexpr double kLabelled = 0.8;    // of the rows with figures: a table of its own has labels for so many
constexpr int kFullRows = 3;         // a table has so many rows with a label and a figure
constexpr double kRuleWidth = 0.8;   // of a side's width: the lines above and below its table are so long
constexpr double kSameHeight = 1;    // pt: rulings this close stand at one height

struct Side {
    std::vector<const Chunk*> chunks;
    double x0 = 1e9, x1 = -1e9;
    void add(const Chunk& chunk) {
        chunks.push_back(&chunk);
        x0 = std::min(x0, chunk.box.x0);
        x1 = std::max(x1, chunk.box.x1);
    }
};

std::pair<Side, Side> sides_of(const ChunkLine& line, double x) {
    std::pair<Side, Side> sides;
    for (const Chunk& c : line.chunks) (c.box.center_x() < x ? sides.first : sides.second).add(c);
    return sides;
}

bool crosses(const ChunkLine& line, double x) {
    return std::any_of(line.chunks.begin(), line.chunks.end(), [&](const Chunk& c) { return c.box.x0 < x && c.box.x1 > x; });
}

bool is_prose(const Side& side, double width) {
    double filled = 0;
    size_t words = 0;
    for (const Chunk* c : side.chunks) {
        if (c->figure && side.chunks.size() > 1) return false;
        filled += c->box.width();
        words += c->words.size();
    }
    return words >= kProseWords && filled > kFilled * width;
}

// Lines [first, last] that a strip at x parts, both inclusive.
struct Zone {
    double x = 0;
    size_t first = 1, last = 0;
    size_t lines() const { return last + 1 - first; }
    bool empty() const { return last < first; }
};

// A drawn line that runs over the strip ties the sides together.
bool tied(const std::vector<Ruling>& joined, double x, double y0, double y1) {
    for (const Ruling& r : joined) {
        if (r.axis != Axis::horizontal) break;  // sorted by axis
        if (r.position > y0 && r.position < y1 && r.start < x - kStrip && r.end > x + kStrip) return true;
    }
    return false;
}

bool has_figure(const Side& side) {
    return std::any_of(side.chunks.begin(), side.chunks.end(), [](const Chunk* c) { return c->figure && !c->year; });
}

bool label_and_figure(const Side& side) { return has_figure(side) && !side.chunks[0]->figure; }

// A whole row of a table beside a short line of text: the last of a paragraph, a heading.
bool row_beside_text(const Side& row, const Side& text) { return label_and_figure(row) && text.chunks.size() == 1 && !text.chunks[0]->figure; }

// A side's line begins where the side begins, with a text: the label of a row, not a cell of what begins on the other side.
bool begins_with_label(const Side& line, const Side& side) { return !line.chunks[0]->figure && line.chunks[0]->box.x0 < side.x0 + kIndent; }

// Columns of running text within lines [first, last]: each side has some, and hardly a line has something on both sides and none.
Zone text_columns(const std::vector<ChunkLine>& lines, double x, size_t first, size_t last) {
    Side left, right;  // as wide as they get
    for (size_t k = first; k <= last; ++k) {
        auto [l, r] = sides_of(lines[k], x);
        for (const Chunk* c : l.chunks) left.add(*c);
        for (const Chunk* c : r.chunks) right.add(*c);
    }
    Zone best, zone{x, 1, 0};
    int left_prose = 0, right_prose = 0, without = 0;
    auto close = [&]() {
        if (!zone.empty() && left_prose >= kProseLines && right_prose >= kProseLines && (best.empty() || zone.lines() > best.lines())) best = zone;
        zone = {x, 1, 0};
        left_prose = right_prose = 0;
    };
    for (size_t k = first; k <= last; ++k) {
        auto [l, r] = sides_of(lines[k], x);
        bool lp = is_prose(l, left.x1 - left.x0), rp = is_prose(r, right.x1 - right.x0);
        left_prose += lp;
        right_prose += rp;
        const bool one = l.chunks.empty() || r.chunks.empty();
        const bool apart = one || row_beside_text(l, r) || row_beside_text(r, l) || (begins_with_label(l, left) && begins_with_label(r, right));
        without = !lp && !rp && !apart ? without + 1 : 0;
        if (without >= kNoProse) close();
        if (without > 0) continue;
        if (zone.empty()) zone.first = k;
        zone.last = k;
    }
    close();
    return best;
}

double baseline_of(const Page& page, const Side& side) { return page.words[static_cast<size_t>(side.chunks.back()->words.back())].baseline; }

// Heights at which lines as long as a side are drawn, and not over the other side.
int rules_over(const std::vector<Ruling>& joined, const Side& side, const Side& other, double y0, double y1) {
    int heights = 0;
    double before = -1e9;
    for (const Ruling& r : joined) {
        if (r.axis != Axis::horizontal) break;
        if (r.position < y0 || r.position > y1 || overlap(r.start, r.end, other.x0, other.x1) > 0) continue;
        if (overlap(r.start, r.end, side.x0, side.x1) < kRuleWidth * (side.x1 - side.x0)) continue;
        heights += r.position > before + kSameHeight;
        before = r.position;
    }
    return heights;
}

// A bold title over each side, one of more than a word or with its unit below, and names of columns below both, before any row. "Activa" and "Passiva", a word
// each, are halves of one table.
bool titled_apart(const Page& page, const std::vector<ChunkLine>& lines, const Zone& zone, const Side& left, const Side& right) {
    const auto title = [](const Side& line, const Side& side) {
        return line.chunks.size() == 1 && line.chunks[0]->bold && begins_with_label(line, side) && side.chunks.size() > 1;
    };
    const auto is_unit = [&](const Side& line) { return line.chunks.size() == 1 && is_unit_statement(cell_text(page, line.chunks[0]->words)); };
    for (size_t k = zone.first; k < zone.last; ++k) {
        const auto [l, r] = sides_of(lines[k], zone.x);
        if (has_figure(l) || has_figure(r)) return false;
        if (!title(l, left) || !title(r, right)) continue;
        const auto [under_left, under_right] = sides_of(lines[k + 1], zone.x);
        const bool units = is_unit(under_left) && is_unit(under_right);
        const auto [names_left, names_right] = sides_of(lines[std::min(k + 1 + units, zone.last)], zone.x);
        const bool words = l.chunks[0]->words.size() > 1 || r.chunks[0]->words.size() > 1;
        return (words || units) && names_left.chunks.size() > 1 && names_right.chunks.size() > 1;
    }
    return false;
}

// Two tables within lines [first, last]: each has rows of its own, on other baselines than those of the other or between lines of its own.
bool two_tables(const Page& page, const std::vector<ChunkLine>& lines, const std::vector<Ruling>& joined, const Zone& zone) {
    std::vector<double> left_rows, right_rows;
    Side left, right;
    size_t rows = 0;  // with a figure on one side
    for (size_t k = zone.first; k <= zone.last; ++k) {
        auto [l, r] = sides_of(lines[k], zone.x);
        rows += has_figure(l);
        rows += has_figure(r);
        for (const Chunk* c : l.chunks) left.add(*c);
        for (const Chunk* c : r.chunks) right.add(*c);
        if (label_and_figure(l)) left_rows.push_back(baseline_of(page, l));
        if (label_and_figure(r)) right_rows.push_back(baseline_of(page, r));
    }
    if (static_cast<double>(left_rows.size() + right_rows.size()) < kLabelled * static_cast<double>(rows)) return false;
    if (left_rows.size() < kFullRows || right_rows.size() < kFullRows || right.x0 - left.x1 < kStrip) return false;
    if (titled_apart(page, lines, zone, left, right)) return true;
    double near = kSameLine * lines[zone.first].size;
    auto same = std::count_if(left_rows.begin(), left_rows.end(), [&](double y) {
        return std::any_of(right_rows.begin(), right_rows.end(), [&](double other) { return std::abs(y - other) < near; });
    });
    if (2 * static_cast<size_t>(same) < std::min(left_rows.size(), right_rows.size())) return true;
    double y0 = lines[zone.first].box.y0 - lines[zone.first].size, y1 = lines[zone.last].box.y1 + lines[zone.last].size;
    return rules_over(joined, left, right, y0, y1) >= 2 && rules_over(joined, right, left, y0, y1) >= 2;
}

Zone find_zone(const Page& page, const std::vector<ChunkLine>& lines, const std::vector<Ruling>& joined) {
    std::map<int, int> edges;  // where chunks begin after white, in steps of kSameEdge
    for (const ChunkLine& line : lines)
        for (size_t i = 0; i < line.chunks.size(); ++i)
            if (i == 0 || line.chunks[i].box.x0 - line.chunks[i - 1].box.x1 > kStrip) ++edges[static_cast<int>(line.chunks[i].box.x0) / kSameEdge];
    std::vector<std::pair<int, int>> most;  // lines, edge
    for (const auto& [edge, count] : edges)
        if (count >= kEdgeLines) most.push_back({-count, edge});
    std::sort(most.begin(), most.end());
    if (most.size() > kStripsTried) most.resize(kStripsTried);
    Zone best;
    auto take = [&](const Zone& zone) {
        if (!zone.empty() && (best.empty() || zone.lines() > best.lines())) best = zone;
    };
    for (const auto& [count, edge] : most) {
        double x = edge * kSameEdge - kBeforeEdge;
        for (size_t k = 0; k < lines.size();) {
            size_t first = k;
            while (k < lines.size() && !crosses(lines[k], x) && (k == first || !tied(joined, x, lines[k - 1].baseline, lines[k].baseline))) ++k;
            if (k > first) take(text_columns(lines, x, first, k - 1));
            for (size_t a = first; a < k;) {
                size_t b = a + 1;
                while (b < k && lines[b].baseline - lines[b - 1].baseline < kBlockGap * std::max(lines[b].size, lines[b - 1].size)) ++b;
                Zone zone{x, a, b - 1};
                if (two_tables(page, lines, joined, zone)) take(zone);
                a = b;
            }
            if (k == first) ++k;
        }
    }
    return best;
}

void split(const Page& page, std::vector<int> words, const std::vector<Ruling>& joined, int depth, std::vector<std::vector<int>>& out) {
    std::vector<ChunkLine> lines;
    if (depth < kDepth) lines = chunk_lines(page, words, joined);
    Zone zone = find_zone(page, lines, joined);
    if (zone.empty()) {
        if (!words.empty()) out.push_back(std::move(words));
        return;
    }
    std::vector<int> left, right, rest;
    for (size_t k = 0; k < lines.size(); ++k) {
        auto part = [&](const Box& box) -> std::vector<int>& { return k < zone.first || k > zone.last ? rest : box.center_x() < zone.x ? left : right; };
        for (const Chunk& c : lines[k].chunks) {
            std::vector<int>& to = part(c.box);
            to.insert(to.end(), c.words.begin(), c.words.end());
        }
        for (int w : lines[k].leaders) part(page.words[static_cast<size_t>(w)].box).push_back(w);
    }
    if (left.empty() || right.empty()) {
        out.push_back(std::move(words));
        return;
    }
    for (std::vector<int>* part : {&rest, &left, &right}) split(page, std::move(*part), joined, depth + 1, out);
}

}  // namespace

std::vector<std::vector<int>> side_by_side(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined) {
    std::vector<std::vector<int>> result;
    split(page, words, joined, 0, result);
    return result;
}

}  // namespace griffier
