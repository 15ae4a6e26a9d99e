#include "document/tables/placed_chunks.h"

#include <algorithm>
#include <cmath>

#include "document/tables/band_lines.h"

namespace griffier {
namespace {

constexpr double kAligned = 1.6;    // pt: words that start this close to each other are aligned
constexpr double kInMiddle = 0.02;  // of a table's width: a text this close to its middle is centred on it
constexpr double kEndPadding = 8;   // pt: between a text set at the right edge of a cell and that edge
constexpr double kCentred = 0.15;   // of a cell's width: a text this close to its middle is centred

}  // namespace

std::vector<Placed> place_line(const Page& page, const GridPlan& plan, const GridColumns& columns, int cell, const ChunkLine& line,
                               const std::vector<ChunkLine>& all) {
    const RuledCell& ruled = plan.grid.cells[static_cast<size_t>(cell)];
    // One text in a cell over several ruled columns runs over all of them, where it starts in the first or stands in the middle.
    bool spans = plan.ruled;
    if (spans && ruled.column1 > ruled.column0) {
        double x0 = plan.grid.xs[static_cast<size_t>(ruled.column0)], x1 = plan.grid.xs[static_cast<size_t>(ruled.column1) + 1];
        for (const ChunkLine& other : all) {
            spans = spans && other.chunks.size() == 1;
            bool first_column = other.box.x0 < plan.grid.xs[static_cast<size_t>(ruled.column0) + 1];
            const bool at_end = x1 - other.box.x1 < kEndPadding && (!line.chunks.front().figure || line.chunks.front().year);
            spans = spans && (first_column || at_end || std::abs(other.box.center_x() - (x0 + x1) / 2) < kCentred * (x1 - x0));
        }
    }
    int first = columns.first[static_cast<size_t>(ruled.column0)], last = columns.first[static_cast<size_t>(ruled.column1) + 1] - 1;
    std::vector<Placed> result;
    for (const Chunk& whole : line.chunks) {
        // One text in one drawn cell over several columns is not cut where a word of it happens to begin a column.
        bool one_text = spans && ruled.column1 > ruled.column0 && line.chunks.size() == 1 &&
                        std::none_of(whole.words.begin(), whole.words.end(), [&](int w) { return looks_like_figure(page.words[static_cast<size_t>(w)].text); });
        std::vector<Chunk> parts = first < last && !one_text ? cut_at_columns(page, whole, columns.all) : std::vector<Chunk>{whole};
        // The name of a section over all columns is whole, even where a word of it starts with a column.
        bool section = spans && all.size() == 1 && ruled.column0 == 0 && ruled.column1 + 1 == plan.grid.columns() && ruled.band0 > 0;
        if (section && std::none_of(parts.begin(), parts.end(), [](const Chunk& c) { return c.figure; })) parts = {whole};
        for (Chunk& part : parts) {
            ColumnRange range = columns_in(part.box, columns.all, first, last);
            bool alone = line.chunks.size() == 1 && parts.size() == 1;
            if (spans && first < last && alone && (!part.figure || part.year)) range = {first, last};
            // A name of rows printed in the middle of an unruled table runs over all of it.
            double middle = (columns.all.front().x0 + columns.all.back().x1) / 2, width = columns.all.back().x1 - columns.all.front().x0;
            bool centred = !plan.ruled && alone && !part.figure && first < last && part.box.x0 > columns.all.front().x1 &&
                           std::abs(part.box.center_x() - middle) < kInMiddle * width;
            for (const ChunkLine& other : all)  // a line of a wrapped text begins where others begin
                for (const Chunk& c : other.chunks) centred = centred && (&other == &line || std::abs(c.box.x0 - part.box.x0) > kAligned);
            // Above rows: what stands above other names is a header over some of them.
            auto below = std::find_if(all.begin(), all.end(), [&](const ChunkLine& l) { return l.baseline > line.baseline + kOneLine * line.size; });
            centred =
                centred && below != all.end() && std::any_of(below->chunks.begin(), below->chunks.end(), [](const Chunk& c) { return c.figure && !c.year; });
            if (centred) range = {first, last};
            if (!plan.ruled && !alone && range.first < range.last && range.first == 0)
                range.last = columns_in({part.box.x0, 0, part.box.x0 + 1, 0}, columns.all, first, last).first;
            Placed p{std::move(part), range.first, range.last, cell, {}};
            p.text = cell_text(page, p.chunk.words);
            result.push_back(std::move(p));
        }
    }
    return result;
}

}  // namespace griffier
