#include "document/tables/header_columns.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kMinValley = 0.8;     // pt: white space narrower than this parts nothing
constexpr double kAligned = 1.6;       // pt: edges this close are aligned
constexpr double kRightAligned = 0.6;  // of a column's figures: so many end at its right edge
constexpr double kCovered = 0.5;       // share of a column that a chunk covers to be counted over it

// A header in the white between two columns that a line below it names, and its own line does not: it stands over both.
bool stands_between_names(const ChunkLine* line, const Chunk& header, const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters,
                          const std::vector<Column>& columns) {
    auto body = std::find_first_of(lines.begin(), lines.end(), voters.begin(), voters.end());
    auto own = std::find(lines.begin(), body, line);
    if (own == body) return false;
    auto names = [](const ChunkLine* l, const Column& column) {
        return std::any_of(l->chunks.begin(), l->chunks.end(), [&](const Chunk& c) { return overlap(c.box.x0, c.box.x1, column.x0, column.x1) > 0; });
    };
    for (size_t c = 2; c < columns.size(); ++c) {
        if (columns[c - 1].x1 > header.box.x0 || columns[c].x0 < header.box.x1) continue;
        if (names(line, columns[c - 1]) || names(line, columns[c])) return false;
        return std::any_of(own + 1, body, [&](const ChunkLine* l) { return names(l, columns[c - 1]) && names(l, columns[c]); });
    }
    return false;
}

// The column that a header over white space names: its figures stand at the other side of a wide column. Nothing names that column
// otherwise, and it is the next on that side.
Column* column_beside_header(const ChunkLine* line, const Chunk& header, const std::vector<const ChunkLine*>& lines,
                             const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns) {
    auto body = std::find_first_of(lines.begin(), lines.end(), voters.begin(), voters.end());
    if (std::find(lines.begin(), body, line) == body) return nullptr;  // no header
    // The rest of a header that wraps: under a text that stands over one column.
    for (auto other = lines.begin(); other != body; ++other)
        for (const Chunk& c : (*other)->chunks) {
            if (*other == line || overlap(c.box.x0, c.box.x1, header.box.x0, header.box.x1) < kCovered * std::min(c.box.width(), header.box.width())) continue;
            Column* hit = nullptr;
            int hits = 0;
            for (size_t k = 1; k < columns.size(); ++k)
                if (overlap(c.box.x0, c.box.x1, columns[k].x0, columns[k].x1) > 0) {
                    hit = &columns[k];
                    ++hits;
                }
            if (hits == 1) return hit;
        }
    // Left of figures that end on one line, behind the column before them: centred over a column wider than its figures.
    for (size_t c = 1; c < columns.size(); ++c) {
        if (columns[c].x1 <= header.box.x1) continue;
        const Column& column = columns[c];
        bool behind = header.box.x0 > columns[c - 1].x1 && header.box.x1 <= column.x0;
        size_t ends = 0, all = 0;
        for (const ChunkLine* voter : voters)
            for (const Chunk& f : voter->chunks)
                if (overlap(f.box.x0, f.box.x1, column.x0, column.x1) > 0) {
                    ++all;
                    ends += f.figure && std::abs(f.box.x1 - column.x1) < kAligned;
                }
        bool own_name = std::any_of(lines.begin(), body, [&](const ChunkLine* l) {
            return std::any_of(l->chunks.begin(), l->chunks.end(), [&](const Chunk& name) {
                return overlap(name.box.x0, name.box.x1, column.x0, column.x1) > 0 && (l == line || name.box.center_x() < column.x1);
            });
        });
        if (behind && !own_name && all >= 2 && static_cast<double>(ends) > kRightAligned * static_cast<double>(all)) return &columns[c];
        break;
    }
    auto named = [&](const Column& column) {
        return std::any_of(lines.begin(), body, [&](const ChunkLine* l) {
            return std::any_of(l->chunks.begin(), l->chunks.end(), [&](const Chunk& c) { return overlap(c.box.x0, c.box.x1, column.x0, column.x1) > 0; });
        });
    };
    double before = -1e9, after = 1e9;  // where the headers beside this one end
    for (const Chunk& c : line->chunks) {
        if (c.box.x1 < header.box.x0) before = std::max(before, c.box.x1);
        if (c.box.x0 > header.box.x1) after = std::min(after, c.box.x0);
    }
    Column *left = nullptr, *right = nullptr;
    for (size_t c = 1; c < columns.size(); ++c) {
        if (columns[c].x1 <= header.box.x0 && columns[c].x1 > before) left = &columns[c];
        if (columns[c].x0 >= header.box.x1 && columns[c].x0 < after && !right) right = &columns[c];
    }
    if (left && named(*left)) left = nullptr;
    if (right && named(*right)) right = nullptr;
    if (!left || !right) return left ? left : right;
    return header.box.x0 - left->x1 < right->x0 - header.box.x1 ? left : right;
}

// A header above a line that names every column but the labels': it stands over some of them, however far from their figures.
bool above_all_names(const ChunkLine* line, const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters,
                     const std::vector<Column>& columns) {
    auto body = std::find_first_of(lines.begin(), lines.end(), voters.begin(), voters.end());
    auto own = std::find(lines.begin(), body, line);
    if (own == body || columns.size() < 3) return false;
    return std::any_of(own + 1, body, [&](const ChunkLine* names) {
        return names->chunks.size() + 1 >= columns.size() && std::all_of(columns.begin() + 1, columns.end(), [&](const Column& column) {
                   return std::any_of(names->chunks.begin(), names->chunks.end(),
                                      [&](const Chunk& c) { return c.year && overlap(c.box.x0, c.box.x1, column.x0, column.x1) > 0; });
               });
    });
}

}  // namespace

void part_under_headers(const Page& page, const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters,
                        std::vector<Column>& columns) {
    for (const ChunkLine* header : lines) {
        if (std::find(voters.begin(), voters.end(), header) != voters.end()) return;  // the rows begin here
        for (size_t i = 1; i < header->chunks.size(); ++i) {
            double x = header->chunks[i].box.x0;
            auto core = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.x0 < x - kAligned && c.x1 > x + kAligned; });
            if (core == columns.end()) continue;
            double left_end = core->x0;
            size_t starts = 0, over = 0;
            for (const ChunkLine* line : lines) {
                if (line->baseline <= header->baseline) continue;
                const bool votes = std::find(voters.begin(), voters.end(), line) != voters.end();  // others may hold what wraps, and names of parts
                for (const Chunk& chunk : line->chunks) {
                    if (chunk.box.x1 < core->x0 || chunk.box.x0 > core->x1) continue;
                    bool start = false;
                    for (int w : chunk.words) {
                        const Word& word = page.words[static_cast<size_t>(w)];
                        start = start || std::abs(word.box.x0 - x) < kAligned;
                        if (votes && word.box.x1 < x + kMinValley) left_end = std::max(left_end, word.box.x1);
                    }
                    starts += start;
                    over += votes && !start && chunk.box.x0 < x && chunk.box.x1 > x;
                }
            }
            bool under_left = header->chunks[i - 1].box.x1 > core->x0 && header->chunks[i - 1].box.x0 < x;
            if (over > 0 || starts < 2 || 2 * starts < voters.size() || !under_left) continue;
            double right_end = core->x1;
            core->x1 = std::min(left_end, x);
            columns.insert(core + 1, {x, right_end});
        }
    }
}

void take_full_headers(const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns) {
    auto body = std::find_first_of(lines.begin(), lines.end(), voters.begin(), voters.end());
    auto center = [&](size_t c) { return (columns[c].x0 + columns[c].x1) / 2; };
    for (auto line = lines.begin(); line != body; ++line) {
        const std::vector<Chunk>& names = (*line)->chunks;
        size_t n = columns.size(), left_out = n - names.size();
        if (names.size() < 2 || names.size() > n || left_out > 1) continue;
        bool own = true;
        for (size_t i = 0; i < names.size() && own; ++i) {
            size_t c = i + left_out;
            const Box& box = names[i].box;
            own = (c == 0 || (box.center_x() > center(c - 1) && box.x0 > columns[c - 1].x1 - kMinValley)) &&
                  (c + 1 == n || (box.center_x() < center(c + 1) && box.x1 < columns[c + 1].x0 + kMinValley));
        }
        if (!own) continue;
        for (size_t i = 0; i < names.size(); ++i) {
            Column& column = columns[i + left_out];
            column = {std::min(column.x0, names[i].box.x0), std::max(column.x1, names[i].box.x1)};
        }
    }
}

void take_header_columns(const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns) {
    std::vector<const ChunkLine*> fullest = lines;
    std::stable_sort(fullest.begin(), fullest.end(), [](const ChunkLine* a, const ChunkLine* b) { return a->chunks.size() > b->chunks.size(); });
    for (const ChunkLine* line : fullest) {
        if (line->chunks.size() < 2) break;
        for (const Chunk& c : line->chunks) {
            const auto hit =
                std::find_if(columns.begin(), columns.end(), [&](const Column& k) { return c.box.x1 > k.x0 - kMinValley && c.box.x0 < k.x1 + kMinValley; });
            if (hit != columns.end() || above_all_names(line, lines, voters, columns) || stands_between_names(line, c, lines, voters, columns)) continue;
            if (Column* beside = column_beside_header(line, c, lines, voters, columns)) {
                *beside = {std::min(beside->x0, c.box.x0), std::max(beside->x1, c.box.x1)};
                continue;
            }
            columns.push_back({c.box.x0, c.box.x1});
            std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.x0 < b.x0; });
        }
    }
}

}  // namespace griffier
