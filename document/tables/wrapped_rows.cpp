#include "document/tables/wrapped_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kHeaderReach = 3.0;  // em: names stand no further above the first row
constexpr double kGutter = 3.0;       // pt: white between two columns, at least
constexpr double kWideGap = 1.5;      // em: texts of one line further apart than this stand in columns
constexpr double kRowReach = 4.5;     // em: a line further below than this starts something else
constexpr double kEdgeWidth = 0.6;    // share of the width that lines or fills run along to part rows
constexpr double kSameEdge = 1.5;     // pt: edges this close are one
constexpr double kMinFill = 4.0;      // pt: lower fills are marks
constexpr double kRowWhite = 1.1;     // of the distance of lines of one text: further apart is white between rows
constexpr double kHalfLine = 0.8;     // em: lines closer than this are names set around the middle of others
constexpr double kInnerRows = 0.34;   // of the ruled bands: with more rows parted by white inside them, lines part groups of rows
constexpr size_t kCrossingLines = 2;  // a section's name has no more lines

bool in_columns(const ChunkLine& line) {
    for (size_t i = 1; i < line.chunks.size(); ++i)
        if (line.chunks[i].box.x0 - line.chunks[i - 1].box.x1 > kWideGap * line.size) return true;
    return false;
}

bool line_between(const std::vector<RowEdge>& edges, double y0, double y1) {
    return std::any_of(edges.begin(), edges.end(), [&](const RowEdge& e) { return !e.fill && e.y > y0 && e.y < y1; });
}

// Header lines above that name some of the columns only. The name of a section may stand between them and the first row, and one name
// may be set in two lines around the line of the others: "Datum", "Nr.   Toezegging   Status", "raad".
void add_header_lines(TextRegion& region, const std::vector<ChunkLine>& lines, size_t floor, const std::vector<RowEdge>& page_edges) {
    size_t first = region.first, crossing = 0;
    std::vector<char> sections;  // of the lines from `first` to the region's first
    while (first > floor) {
        const ChunkLine &line = lines[first - 1], &below = lines[first];
        const double distance = below.baseline - line.baseline;
        if (distance > kHeaderReach * std::max(line.size, below.size)) break;
        const bool fitting = fits_columns(line, region.starts), alone = line.chunks.size() < 2;
        const bool section = alone && !fitting && std::abs(line.box.x0 - region.starts[0]) < kSameStart && crossing < kCrossingLines &&
                             edge_between(page_edges, line.baseline, below.baseline - below.size / 2) &&
                             edge_between(page_edges, line.baseline - kHeaderReach * line.size, line.baseline - line.size / 2);
        const bool half =
            alone && fitting && (distance < kHalfLine * line.size || (first - 1 > floor && line.baseline - lines[first - 2].baseline < kHalfLine * line.size));
        if (!section && !half && (alone || !fitting)) break;
        crossing += section;
        --first;
        sections.insert(sections.begin(), section);
        if (section || (half && distance >= kHalfLine * line.size)) continue;  // counts where a header follows above it
        region.section.insert(region.section.begin(), sections.begin(), sections.end());
        sections.clear();
        for (; region.first > first; --region.first) region.box = unite(region.box, lines[region.first - 1].box);
    }
}

}  // namespace

size_t column_of(const std::vector<double>& starts, double x) {
    auto it = std::upper_bound(starts.begin(), starts.end(), x + kSameStart);
    return it == starts.begin() ? 0 : static_cast<size_t>(it - starts.begin()) - 1;
}

bool fits_columns(const ChunkLine& line, const std::vector<double>& starts) {
    if (line.box.x0 < starts[0] - kSameStart) return false;
    return std::all_of(line.chunks.begin(), line.chunks.end(), [&](const Chunk& c) {
        size_t k = column_of(starts, c.box.x0);
        return k + 1 == starts.size() || c.box.x1 < starts[k + 1] - kGutter;
    });
}

bool all_bold(const ChunkLine& line) {
    return std::all_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& c) { return c.bold; });
}

size_t columns_started(const ChunkLine& line, const std::vector<double>& starts) {
    size_t n = 0, before = starts.size();
    for (const Chunk& c : line.chunks) {
        size_t k = column_of(starts, c.box.x0);
        n += k != before;
        before = k;
    }
    return n;
}

std::vector<RowEdge> edges_across(const Page& page, const std::vector<Ruling>& joined, double x0, double x1) {
    struct Piece {
        double y, length;
        bool fill;
    };
    std::vector<Piece> pieces;
    for (const Ruling& r : joined)
        if (r.axis == Axis::horizontal && overlap(r.start, r.end, x0, x1) > 0) pieces.push_back({r.position, overlap(r.start, r.end, x0, x1), false});
    for (const Box& s : page.shaded)
        if (s.height() > kMinFill && overlap(s.x0, s.x1, x0, x1) > 0)
            for (double y : {s.y0, s.y1}) pieces.push_back({y, overlap(s.x0, s.x1, x0, x1), true});
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.y < b.y; });
    std::vector<RowEdge> edges;
    for (size_t i = 0; i < pieces.size();) {
        double length = 0;
        size_t j = i;
        bool fill = true;
        for (; j < pieces.size() && pieces[j].y - pieces[i].y < kSameEdge; ++j) {
            length += pieces[j].length;
            fill = fill && pieces[j].fill;
        }
        if (length > kEdgeWidth * (x1 - x0)) edges.push_back({(pieces[i].y + pieces[j - 1].y) / 2, fill});
        i = j;
    }
    return edges;
}

bool edge_between(const std::vector<RowEdge>& edges, double y0, double y1) {
    return std::any_of(edges.begin(), edges.end(), [&](const RowEdge& e) { return e.y > y0 && e.y < y1; });
}

TextRegion grow_region(const std::vector<ChunkLine>& lines, size_t first, size_t floor, std::vector<double> starts, const std::vector<RowEdge>& page_edges,
                       double foot) {
    TextRegion region;
    region.first = region.last = first;
    region.starts = std::move(starts);
    region.section.push_back(0);
    region.box = lines[first].box;
    size_t crossing = 0;
    for (size_t k = first + 1; k < lines.size(); ++k) {
        const ChunkLine &line = lines[k], &above = lines[k - 1];
        if (line.baseline - above.baseline > kRowReach * std::max(line.size, above.size)) break;
        if (!fits_columns(line, region.starts)) {
            // The name of a section runs over the columns, set off by its weight or by lines round it.
            bool apart = all_bold(line) || edge_between(page_edges, above.baseline, line.baseline);
            bool at_left = std::abs(line.box.x0 - region.starts[0]) < kSameStart && line.chunks.size() == 1;
            if (!apart || !at_left || crossing == kCrossingLines) {
                region.cut = in_columns(line) && line.box.x0 < region.box.x1 && line.box.x1 > region.box.x0;
                break;
            }
            ++crossing;
            continue;
        }
        bool several = columns_started(line, region.starts) > 1;
        if (crossing > 0 && !several) break;
        crossing = 0;
        for (size_t u = region.last + 1; u <= k; ++u) {
            region.section.push_back(!fits_columns(lines[u], region.starts));
            region.box = unite(region.box, lines[u].box);
        }
        region.last = k;
    }
    // The last thing on a page: the rows of that section stand on the next one.
    size_t after = region.last + 1 + crossing;
    if (crossing > 0 && (after == lines.size() || lines[after].baseline > foot))
        for (; region.last + 1 < after; ++region.last) {
            region.section.push_back(1);
            region.box = unite(region.box, lines[region.last + 1].box);
        }
    add_header_lines(region, lines, floor, page_edges);
    return region;
}

ToldRows tell_rows(const Page& page, const std::vector<ChunkLine>& lines, const TextRegion& region, const std::vector<RowEdge>& edges) {
    auto at = [&](size_t k) -> const ChunkLine& { return lines[k]; };
    auto section = [&](size_t k) { return region.section[k - region.first] != 0; };
    auto code_at = [&](size_t k) {
        const Chunk& first = at(k).chunks[0];
        return column_of(region.starts, first.box.x0) == 0 && columns_started(at(k), region.starts) > 1 &&
               RE2::FullMatch(cell_text(page, {first.words[0]}), kCode);
    };
    std::vector<double> distances;
    for (size_t k = region.first + 1; k <= region.last; ++k) distances.push_back(at(k).baseline - at(k - 1).baseline);
    std::vector<double> sorted = distances;
    std::sort(sorted.begin(), sorted.end());
    double leading = sorted[sorted.size() / 5];
    std::vector<char> banded{1}, white{1}, coded{1};  // of each line: it begins a row
    size_t bands = 1, drawn = 1, inner = 0;
    bool counted = false, heading = true;
    for (size_t k = region.first + 1; k <= region.last; ++k) {
        bool edge = edge_between(edges, at(k - 1).baseline, at(k).baseline - at(k).size / 2);
        const Chunk& first = at(k).chunks[0];
        bool labelled = column_of(region.starts, first.box.x0) == 0;
        bool several = columns_started(at(k), region.starts) > 1;
        bool gap = at(k).baseline - at(k - 1).baseline > kRowWhite * leading + 0.5;
        // Names in bold end where the rows begin; what is bold further down ends nothing.
        heading = heading && all_bold(at(k - 1));
        bool turn = section(k) != section(k - 1) || (section(k) && gap) || (heading && !all_bold(at(k)));
        bands += edge;
        drawn += line_between(edges, at(k - 1).baseline, at(k).baseline - at(k).size / 2);
        if (edge) counted = false;
        bool starts_row = gap && (several || labelled);
        if (starts_row && !edge && !turn && labelled && several && !counted) {
            ++inner;
            counted = true;
        }
        banded.push_back(edge || turn);
        white.push_back(edge || turn || starts_row);
        coded.push_back(edge || turn || code_at(k));
    }
    ToldRows told;
    told.ruled = bands >= kFewRows && static_cast<double>(inner) <= kInnerRows * static_cast<double>(bands);
    told.inner = inner > 0;
    told.lines = drawn == bands;
    auto count = [](const std::vector<char>& begins) { return std::count(begins.begin(), begins.end(), 1); };
    bool by_white = count(white) >= static_cast<long>(kFewRows);
    // Lines with a text in the first column have one in all: what stands on others goes on with them.
    std::vector<char> filled{1};
    bool whole = true;
    for (size_t k = region.first + 1; k <= region.last; ++k) {
        const bool full = columns_started(at(k), region.starts) == region.starts.size();
        filled.push_back(banded[k - region.first] || full);
        whole = whole && (full || column_of(region.starts, at(k).chunks[0].box.x0) > 0);
    }
    told.filled = !told.ruled && !by_white && count(coded) <= 2 && whole && region.starts.size() > 2 && count(filled) > static_cast<long>(kFewRows);
    const std::vector<char>& begins = told.ruled ? banded : by_white ? white : told.filled ? filled : coded;
    told.coded = !told.ruled && !by_white && count(coded) > static_cast<long>(kFewRows) && !code_at(region.first);
    for (size_t k = region.first + 1; k <= region.last; ++k) told.coded = told.coded && (!coded[k - region.first] || code_at(k));
    for (size_t k = region.first; k <= region.last; ++k) {
        if (begins[k - region.first]) told.rows.push_back({k, k, section(k)});
        told.rows.back().last = k;
    }
    return told;
}

}  // namespace griffier
