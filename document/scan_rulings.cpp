#include "document/scan_rulings.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kShortestInch = 0.3;       // shorter strokes are letters of headings, dashes, logos
constexpr double kThickestInch = 0.06;      // thicker is a bar, not a ruling
constexpr double kSlimness = 8;             // length / thickness; the stem of a large I has about 5
constexpr double kShortestCellInch = 0.14;  // side of a row of cells
constexpr double kCellSlimness = 12;
constexpr double kMeetInch = 0.03;     // a side ends this near to the line it meets
constexpr double kOverlapInch = 0.02;  // pieces of one line overlap no further; more is a stem beside the line
constexpr double kGapInch = 0.06;      // noise and crossing strokes break a line this far
constexpr double kDriftInch = 0.012;   // neighbouring pieces of a slightly slanted line differ this much

// A run along its own axis: from `start` to `end`, lying at `middle`.
struct Piece {
    int run = 0;
    double start = 0, end = 0, middle = 0, thickness = 0;
};

Piece piece_of(const PixelRun& run, int index, Axis axis) {
    const bool flat = axis == Axis::horizontal;
    const double length = flat ? run.width : run.height;
    Piece piece;
    piece.run = index;
    piece.start = flat ? run.x : run.y;
    piece.end = piece.start + length;
    piece.middle = flat ? run.y + run.height / 2.0 : run.x + run.width / 2.0;
    piece.thickness = length > 0 ? run.count / length : 0;
    return piece;
}

// Whether both ends lie on lines of the other axis: a letter with a descender and the one below it reach only one.
bool meets(const Ruling& line, const std::vector<Ruling>& across, double reach) {
    const auto on_one = [&](double end) {
        return std::any_of(across.begin(), across.end(), [&](const Ruling& other) {
            const bool here = line.position >= other.start - reach && line.position <= other.end + reach;
            return here && std::abs(end - other.position) <= reach;
        });
    };
    return on_one(line.start) && on_one(line.end);
}

}  // namespace

std::vector<ScanLine> join_runs(const std::vector<PixelRun>& runs, Axis axis, double dpi, const std::vector<Ruling>& across) {
    std::vector<Piece> pieces;
    for (int i = 0; i < static_cast<int>(runs.size()); ++i) {
        const Piece piece = piece_of(runs[i], i, axis);
        if (piece.thickness <= kThickestInch * dpi) pieces.push_back(piece);
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
        return a.start != b.start ? a.start < b.start : a.middle != b.middle ? a.middle < b.middle : a.run < b.run;
    });

    // Each piece continues the chain whose last piece ends just before it (or overlaps it) at about the same place.
    struct Chain {
        std::vector<Piece> pieces;
        double end = 0, middle = 0;
    };
    std::vector<Chain> chains;
    for (const Piece& piece : pieces) {
        Chain* best = nullptr;
        double nearest = kDriftInch * dpi + 1.0;  // a pixel of rounding
        for (Chain& chain : chains) {
            const double away = std::abs(chain.middle - piece.middle);
            if (piece.start - chain.end <= kGapInch * dpi && chain.end - piece.start <= kOverlapInch * dpi && away <= nearest) {
                nearest = away;
                best = &chain;
            }
        }
        if (!best) best = &chains.emplace_back();
        best->pieces.push_back(piece);
        if (piece.end >= best->end) {
            best->end = piece.end;
            best->middle = piece.middle;
        }
    }

    std::vector<ScanLine> lines;
    for (const Chain& chain : chains) {
        ScanLine line;
        double length = 0, middle = 0, area = 0;
        line.ruling.axis = axis;
        line.ruling.start = chain.pieces.front().start;
        for (const Piece& piece : chain.pieces) {
            const double part = piece.end - piece.start;
            length += part;
            middle += piece.middle * part;
            area += piece.thickness * part;
            line.ruling.end = std::max(line.ruling.end, piece.end);
            line.runs.push_back(piece.run);
        }
        line.ruling.position = middle / length;
        line.ruling.width = area / (line.ruling.end - line.ruling.start);
        const double whole = line.ruling.end - line.ruling.start;
        if (line.ruling.width > kThickestInch * dpi) continue;
        const bool line_alone = whole >= kShortestInch * dpi && whole >= kSlimness * line.ruling.width;
        const bool side = whole >= kShortestCellInch * dpi && whole >= kCellSlimness * line.ruling.width && meets(line.ruling, across, kMeetInch * dpi);
        if (!line_alone && !side) continue;
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const ScanLine& a, const ScanLine& b) {
        return a.ruling.position != b.ruling.position ? a.ruling.position < b.ruling.position : a.ruling.start < b.ruling.start;
    });
    return lines;
}

}  // namespace griffier
