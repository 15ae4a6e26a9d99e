#include "document/tables/band_lines.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr size_t kLabelledRows = 3;  // lines of figures with a label each: fewer do not tell rows of a tall cell

}  // namespace

std::vector<BandLine> lines_of_band(std::vector<BandLine> lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const BandLine& a, const BandLine& b) { return a.baseline < b.baseline; });
    std::vector<BandLine> result;
    for (BandLine& line : lines) {
        if (!result.empty() && line.baseline - result.back().baseline <= kOneLine * std::min(line.size, result.back().size)) {
            BandLine& last = result.back();
            last.items.insert(last.items.end(), line.items.begin(), line.items.end());
            last.y0 = std::min(last.y0, line.y0);
            last.y1 = std::max(last.y1, line.y1);
            last.size = std::max(last.size, line.size);
        } else {
            result.push_back(std::move(line));
        }
    }
    for (BandLine& line : result)
        std::stable_sort(line.items.begin(), line.items.end(), [](const Placed& a, const Placed& b) { return a.chunk.box.x0 < b.chunk.box.x0; });
    return result;
}

bool labels_every_row(const std::vector<ChunkLine>& lines, const RuledCell& cell, const std::vector<std::vector<BandLine>>& bands) {
    std::vector<const BandLine*> rows;
    for (int b = cell.band0; b <= cell.band1; ++b)
        for (const BandLine& line : bands[static_cast<size_t>(b)])
            if (line.has_value()) rows.push_back(&line);
    const auto beside = [](const ChunkLine& line, const BandLine& row) { return std::abs(row.baseline - line.baseline) < kOneLine * line.size; };
    const bool figures = std::any_of(lines.begin(), lines.end(), [](const ChunkLine& line) {
        return std::any_of(line.chunks.begin(), line.chunks.end(), [](const Chunk& chunk) { return chunk.figure && !chunk.year; });
    });
    if (figures || rows.empty() || lines.size() < kLabelledRows) return false;
    const bool every = std::all_of(rows.begin(), rows.end(), [&](const BandLine* row) {
        return std::any_of(lines.begin(), lines.end(), [&](const ChunkLine& line) { return beside(line, *row); });
    });
    const auto matched = std::count_if(lines.begin(), lines.end(), [&](const ChunkLine& line) {
        return std::any_of(rows.begin(), rows.end(), [&](const BandLine* row) { return beside(line, *row); });
    });
    return every && matched >= static_cast<long>(kLabelledRows);
}

bool headed_above(const std::vector<std::vector<BandLine>>& bands, size_t at) {
    const auto first = std::find_if(bands[at].begin(), bands[at].end(), [](const BandLine& line) { return line.has_value(); });
    if (first == bands[at].end()) return false;
    const auto over = [](const BandLine& line, int column) {
        return std::any_of(line.items.begin(), line.items.end(), [&](const Placed& p) { return p.column0 <= column && column <= p.column1; });
    };
    int figures = 0;
    for (const Placed& figure : first->items) {
        if (!figure.chunk.figure || figure.column0 == 0 || figure.column0 != figure.column1) continue;
        ++figures;
        const auto names = [&](const BandLine& line) { return over(line, figure.column0); };
        if (std::any_of(bands[at].begin(), first, names)) return false;
        if (std::none_of(bands.begin(), bands.begin() + static_cast<long>(at),
                         [&](const std::vector<BandLine>& lines) { return std::any_of(lines.begin(), lines.end(), names); }))
            return false;
    }
    return figures >= 2;
}

}  // namespace griffier
