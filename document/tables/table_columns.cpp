// White space that runs down between the chunks of rows.
#include "document/tables/table_columns.h"

#include <algorithm>
#include <cmath>

#include "document/tables/header_columns.h"

namespace griffier {
namespace {

constexpr double kMinValley = 0.8;    // pt: white space narrower than this parts nothing
constexpr size_t kStrayLines = 2;     // from so many lines on, one may be set aside
constexpr int kLinesPerStray = 12;    // of so many lines, one may run across a white space (a label too long for its column)
constexpr double kAligned = 1.6;      // pt: edges this close are aligned
constexpr double kFigureSpace = 0.3;  // em: a dash further before its figure may stand for itself
constexpr double kWordSpace = 0.4;    // em: a year no further behind a word is the year of that word: "Rekening 2024" over two columns
constexpr double kCovered = 0.5;      // share of a column that a chunk covers to be counted over it

bool is_lone_dash(const std::string& text) { return text == "-" || text == "–" || text == "−"; }

bool value_figure(const Chunk& c) { return c.figure && !c.year; }

// Lines that tell columns: those with figures that are no years, where there are enough of them; all with two chunks otherwise. One row of figures alone below
// its header tells them where no line has more: names over groups would run its columns together.
std::vector<const ChunkLine*> telling_lines(const Page& page, const std::vector<const ChunkLine*>& lines) {
    std::vector<const ChunkLine*> figures, several;
    size_t figure_rows = 0, below = 0;  // rows with figures; lines of several chunks from the first of them on
    for (const ChunkLine* line : lines) {
        // "(2018)" below each figure of a row is part of it.
        const bool years = figure_rows > 0 && line->chunks.back().year && std::all_of(line->chunks.begin(), line->chunks.end(), [&](const Chunk& c) {
                               return !c.figure || page.words[static_cast<size_t>(c.words[0])].text[0] == '(';
                           });
        if (years) continue;
        bool value = std::any_of(line->chunks.begin(), line->chunks.end(), value_figure);
        bool other = line->chunks.size() > 1;
        auto shaped = std::count_if(line->chunks.begin(), line->chunks.end(), [](const Chunk& c) { return c.figure; });
        if ((value && (other || value_figure(line->chunks[0]))) || (figure_rows > 0 && shaped > 1)) figures.push_back(line);
        figure_rows += value && other;
        below += other && figure_rows > 0;
        if (other) several.push_back(line);
    }
    // "1.1" or "(2.1)" on a line of its own, left of all figures: how a name begins or ends that wraps beside them.
    double left = 1e9;
    for (const ChunkLine* line : figures)
        for (size_t i = 1; i < line->chunks.size(); ++i)
            if (line->chunks[i].figure) left = std::min(left, line->chunks[i].box.x0);
    std::erase_if(figures, [&](const ChunkLine* line) { return line->chunks.size() == 1 && line->box.x1 < left - kMinValley; });
    const bool alone = figure_rows == 1 && below == 1 && figures.size() == 1 &&
                       std::all_of(several.begin(), several.end(), [&](const ChunkLine* line) { return line->chunks.size() <= figures[0]->chunks.size(); });
    return alone || (figure_rows >= 2 && 3 * figure_rows >= below) ? figures : several.empty() ? figures : several;
}

// Where a chunk's text begins: a dash set apart before a figure may be the figure of the column on the left.
double core_start(const Page& page, const Chunk& chunk) {
    if (chunk.words.size() < 2) return chunk.box.x0;
    const Word &sign = page.words[static_cast<size_t>(chunk.words[0])], &next = page.words[static_cast<size_t>(chunk.words[1])];
    return is_lone_dash(sign.text) && next.box.x0 - sign.box.x1 > kFigureSpace * next.size ? next.box.x0 : chunk.box.x0;
}

std::vector<Column> cores(const Page& page, const std::vector<const ChunkLine*>& lines, int strays) {
    struct Event {
        double x;
        int change;
    };
    std::vector<Event> events;
    for (const ChunkLine* line : lines)
        for (const Chunk& c : line->chunks) {
            double x0 = core_start(page, c);
            events.push_back({x0, 1});
            events.push_back({std::max(x0 + 0.1, c.box.x1), -1});
        }
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.x != b.x ? a.x < b.x : a.change > b.change; });
    std::vector<Column> result;
    int depth = 0;
    for (const Event& e : events) {
        int before = depth;
        depth += e.change;
        if (before <= strays && depth > strays) {
            if (!result.empty() && e.x - result.back().x1 < kMinValley)
                result.back().x1 = e.x;
            else
                result.push_back({e.x, e.x});
        } else if (before > strays && depth <= strays) {
            result.back().x1 = e.x;
        }
    }
    return result;
}

// Whether every chunk that runs over a boundary of `columns` has a word that starts where the right column starts.
bool can_cut_strays(const Page& page, const std::vector<const ChunkLine*>& lines, const std::vector<Column>& columns) {
    for (size_t c = 1; c < columns.size(); ++c)
        for (const ChunkLine* line : lines)
            for (const Chunk& chunk : line->chunks) {
                if (chunk.box.x0 > columns[c - 1].x1 || chunk.box.x1 < columns[c].x0) continue;
                if (std::none_of(chunk.words.begin(), chunk.words.end(),
                                 [&](int w) { return std::abs(page.words[static_cast<size_t>(w)].box.x0 - columns[c].x0) < kAligned; }))
                    return false;
            }
    return true;
}

// Names that wrap about the figures of their rows, whose lines stand between theirs: no row shows both side by side, yet they are a column.
void take_wrapped_names(const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns) {
    Column names{1e9, -1e9};
    for (const ChunkLine* row : voters) {
        if (row->chunks.empty() || !value_figure(row->chunks[0])) return;
        bool named = false;
        for (const ChunkLine* line : lines) {
            if (line == row || line->chunks.size() != 1 || line->chunks[0].figure || overlap(line->box.y0, line->box.y1, row->box.y0, row->box.y1) <= 0)
                continue;
            const Box& box = line->chunks[0].box;
            if (box.x1 > columns.front().x0 - kMinValley) return;
            names = {std::min(names.x0, box.x0), std::max(names.x1, box.x1)};
            named = true;
        }
        if (!named) return;
    }
    if (names.x1 > names.x0) columns.insert(columns.begin(), names);
}

// Names set between two rows that they are of ("Onderwijs" left of "Lasten" and "Baten"): no row shows both side by side, yet they are a column.
void take_centred_names(const std::vector<const ChunkLine*>& lines, const std::vector<const ChunkLine*>& voters, std::vector<Column>& columns) {
    Column names{1e9, -1e9};
    int found = 0;
    for (const ChunkLine* line : lines) {
        if (line->chunks.size() != 1 || line->chunks[0].figure) continue;
        const Box& box = line->chunks[0].box;
        if (box.x1 > columns.front().x0 - kMinValley) continue;
        bool above = false, below = false;  // rows so close that it is no line of its own
        for (const ChunkLine* row : voters) {
            if (row->chunks.size() < 2 || row->chunks[0].figure || overlap(row->box.y0, row->box.y1, box.y0, box.y1) <= 0) continue;
            (row->baseline < line->baseline ? above : below) = true;
        }
        if (!above || !below) continue;
        names = {std::min(names.x0, box.x0), std::max(names.x1, box.x1)};
        ++found;
    }
    if (found >= 2) columns.insert(columns.begin(), names);
}

// The columns that white space between the voters shows. One long label may hide a column: looked at again with a few lines set aside, where that shows more.
std::vector<Column> white_columns(const Page& page, const std::vector<const ChunkLine*>& voters) {
    std::vector<Column> columns = cores(page, voters, 0);
    if (voters.size() < kStrayLines) return columns;
    const int strays = static_cast<int>(voters.size()) / kLinesPerStray;
    std::vector<Column> more = cores(page, voters, std::max(1, strays));
    return more.size() > columns.size() && (strays > 0 || can_cut_strays(page, voters, more)) ? more : columns;
}

// Of the boundaries those with figures on both sides, in two lines at least or in all there are.
std::vector<Column> parted_by_figures(const std::vector<Column>& columns, const std::vector<const ChunkLine*>& voters, std::size_t lines) {
    std::vector<Column> kept;
    for (const Column& c : columns) {
        if (!kept.empty()) {
            const double middle = (kept.back().x1 + c.x0) / 2;
            int both = 0, split = 0;
            for (const ChunkLine* line : voters)
                for (size_t i = 1; i < line->chunks.size(); ++i) {
                    const Chunk &a = line->chunks[i - 1], &b = line->chunks[i];
                    if (a.box.x1 > middle || b.box.x0 < middle) continue;
                    ++split;
                    both += b.figure && (a.figure || value_figure(b));
                }
            if (both < 2 && !(both == 1 && voters.size() == 1 && split == 1 && lines <= 2)) {
                kept.back().x1 = c.x1;
                continue;
            }
        }
        kept.push_back(c);
    }
    return kept;
}

}  // namespace

std::vector<Column> find_columns(const Page& page, const std::vector<const ChunkLine*>& lines, ColumnEvidence evidence) {
    Column all{1e9, -1e9};
    for (const ChunkLine* line : lines) all = {std::min(all.x0, line->box.x0), std::max(all.x1, line->box.x1)};
    if (all.x1 < all.x0) return {{0, 0}};
    const std::vector<const ChunkLine*> voters = telling_lines(page, lines);
    std::vector<Column> result;
    if (evidence == ColumnEvidence::figures) {
        result = parted_by_figures(cores(page, voters, 0), voters, lines.size());
    } else {
        result = white_columns(page, voters);
        if (!result.empty()) take_wrapped_names(lines, voters, result);
        if (!result.empty()) take_centred_names(lines, voters, result);
        part_under_headers(page, lines, voters, result);
        take_full_headers(lines, voters, result);
        take_header_columns(lines, voters, result);
    }
    if (result.empty()) result.push_back(all);
    return result;
}

std::vector<Column> full_extents(const std::vector<const ChunkLine*>& lines, const std::vector<Column>& columns) {
    std::vector<Column> result = columns;
    for (const ChunkLine* line : lines)
        for (const Chunk& chunk : line->chunks) {
            size_t hit = columns.size(), hits = 0;
            for (size_t c = 0; c < columns.size(); ++c)
                if (chunk.box.x1 > columns[c].x0 && chunk.box.x0 < columns[c].x1) {
                    hit = c;
                    ++hits;
                }
            if (hits != 1) continue;
            result[hit].x0 = std::min(result[hit].x0, chunk.box.x0);
            result[hit].x1 = std::max(result[hit].x1, chunk.box.x1);
        }
    for (size_t c = 1; c < result.size(); ++c)
        if (result[c - 1].x1 > result[c].x0) {  // two headers reach into the same white space: each keeps its own column
            result[c - 1].x1 = columns[c - 1].x1;
            result[c].x0 = columns[c].x0;
        }
    return result;
}

ColumnRange columns_of(const Box& box, const std::vector<Column>& columns) {
    ColumnRange range{-1, -1};
    int nearest = 0;
    double most = -1e9;
    for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
        const Column& k = columns[static_cast<size_t>(c)];
        double shared = std::min(box.x1, k.x1) - std::max(box.x0, k.x0);  // negative: the distance
        if (shared > most) {
            most = shared;
            nearest = c;
        }
        if (shared > kCovered * std::max(1.0, k.x1 - k.x0)) {
            if (range.first < 0) range.first = c;
            range.last = c;
        }
    }
    if (range.first < 0) return {nearest, nearest};
    return {std::min(range.first, nearest), std::max(range.last, nearest)};
}

std::vector<Chunk> cut_at_columns(const Page& page, const Chunk& chunk, const std::vector<Column>& columns) {
    std::vector<Chunk> parts;
    const auto aligned = [](double x, double edge) { return std::abs(x - edge) < kAligned; };
    for (size_t i = 0; i < chunk.words.size(); ++i) {
        const int w = chunk.words[i];
        const Word& word = page.words[static_cast<size_t>(w)];
        bool figure = looks_like_figure(word.text), year = figure && looks_like_year(word.text);
        bool cut = false;
        for (size_t c = 1; c < columns.size() && !parts.empty() && !cut; ++c) {
            // The boundary lies between this word and the one before.
            const Chunk& left = parts.back();
            double middle = (columns[c - 1].x1 + columns[c].x0) / 2;
            bool between = left.box.x1 <= columns[c].x0 + kMinValley && word.box.x0 >= columns[c - 1].x1 - kMinValley && left.box.center_x() < middle &&
                           word.box.center_x() > middle;
            if (!between) continue;
            // Names set close over figures that end at the right: each ends where the figures of its column do.
            bool right_ends = std::any_of(chunk.words.begin() + static_cast<std::ptrdiff_t>(i), chunk.words.end(),
                                          [&](int next) { return aligned(page.words[static_cast<size_t>(next)].box.x1, columns[c].x1); });
            bool right_starts = aligned(word.box.x0, columns[c].x0) || (right_ends && aligned(left.box.x1, columns[c - 1].x1));
            bool left_stands = aligned(left.box.x0, columns[c - 1].x0) || aligned(left.box.x1, columns[c - 1].x1);
            if (figure)
                cut = !(year && !left.figure) || (right_starts && left_stands && word.box.x0 - left.box.x1 > kWordSpace * word.size);
            else
                cut = right_starts && left_stands;
            const std::string& previous = page.words[static_cast<size_t>(left.words.back())].text;
            double gap = word.box.x0 - left.box.x1;
            // A dash in line with the figures of the left column is that column's; elsewhere it is a sign.
            bool own = is_lone_dash(previous) && left.words.size() == 1 && gap > kFigureSpace * word.size &&
                       (aligned(left.box.x1, columns[c - 1].x1) || aligned(left.box.center_x(), (columns[c - 1].x0 + columns[c - 1].x1) / 2));
            if (previous == "€" || is_lone_dash(previous)) cut = cut && (own || gap > word.box.height());
        }
        if (parts.empty() || cut) parts.push_back({word.box, {}, true, true, true});
        Chunk& last = parts.back();
        last.box = unite(last.box, word.box);
        last.words.push_back(w);
        last.figure = last.figure && figure;
        last.year = last.year && year;
        last.bold = last.bold && word.bold;
    }
    return parts;
}

}  // namespace griffier
