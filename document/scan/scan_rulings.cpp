#include "document/scan/scan_rulings.h"

#include <algorithm>
#include <cmath>
#include <map>

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

constexpr double kDotLongInch = 0.06;    // a dash of a dashed line
constexpr double kDotThickInch = 0.025;  // a dot
constexpr double kDotApartInch = 0.08;   // from one dot to the next
constexpr int kDotsMissing = 4;          // dots that text hides
constexpr std::size_t kFewestDots = 8;
constexpr double kSameDot = 1.6;                          // pixels that dots and their distances differ
constexpr double kRegularShare = 0.75;                    // of the dots of a line that do not
constexpr double kRegularSides = 0.5, kDarkSides = 0.35;  // of the sides of cells: dots at one distance; of their length
constexpr double kLetterInch = 0.055, kLetterWideInch = 0.03, kBehindInch = 0.15, kBaselineInch = 0.03;  // a letter that dots lead away from
constexpr double kSameEndInch = 0.06;                                                                    // lines of one grid end this near to each other

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

// Dots that lead from a text to its page number begin behind it, on its baseline. Lines of a grid begin and end together; one that text hides in part
// lies between others of its grid.
void drop_leaders(std::vector<ScanLine>& lines, const std::vector<PixelRun>& patches, double dpi) {
    const double reach = kSameEndInch * dpi;
    const auto leads = [&](const ScanLine& line) {
        return std::any_of(patches.begin(), patches.end(), [&](const PixelRun& patch) {
            const double behind = line.ruling.start - (patch.x + patch.width);
            return patch.height >= kLetterInch * dpi && patch.width >= kLetterWideInch * dpi && behind >= 0 && behind <= kBehindInch * dpi &&
                   std::abs(patch.y + patch.height - line.ruling.position) <= kBaselineInch * dpi;
        });
    };
    const auto same = [&](const ScanLine& a, const ScanLine& b) {
        return a.runs != b.runs && std::abs(a.ruling.start - b.ruling.start) <= reach && std::abs(a.ruling.end - b.ruling.end) <= reach;
    };
    std::vector<ScanLine> sure, doubtful;
    for (const ScanLine& line : lines) {
        const bool drawn = std::any_of(lines.begin(), lines.end(), [&](const ScanLine& other) { return same(line, other); }) && !leads(line);
        (drawn ? sure : doubtful).push_back(line);
    }
    lines = sure;
    for (ScanLine& line : doubtful) {
        const auto around = [&](const ScanLine& other) {
            return other.ruling.start <= line.ruling.start + reach && other.ruling.end >= line.ruling.end - reach;
        };
        const auto of_grid = [&](bool above) {
            return std::any_of(sure.begin(), sure.end(), [&](const ScanLine& other) {
                return around(other) && (above ? other.ruling.position < line.ruling.position : other.ruling.position > line.ruling.position);
            });
        };
        if (of_grid(true) && of_grid(false)) lines.push_back(std::move(line));
    }
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

std::vector<ScanLine> join_dots(const std::vector<PixelRun>& patches, Axis axis, double dpi) {
    std::vector<Piece> pieces;
    for (int i = 0; i < static_cast<int>(patches.size()); ++i) {
        Piece piece = piece_of(patches[i], i, axis);
        piece.thickness = axis == Axis::horizontal ? patches[i].height : patches[i].width;
        if (piece.end - piece.start <= kDotLongInch * dpi && piece.thickness <= kDotThickInch * dpi + 1) pieces.push_back(piece);
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
        return a.start != b.start ? a.start < b.start : a.middle != b.middle ? a.middle < b.middle : a.run < b.run;
    });
    // The last pieces of the chains that may go on, by the row they lie in.
    std::vector<std::vector<Piece>> chains;
    std::multimap<int, std::size_t> ends;
    const double reach = (kDotsMissing + 1) * kDotApartInch * dpi;
    for (const Piece& piece : pieces) {
        const int row = static_cast<int>(std::floor(piece.middle));
        auto best = ends.end();
        for (auto it = ends.lower_bound(row - 2); it != ends.end() && it->first <= row + 2;) {
            const Piece& last = chains[it->second].back();
            if (piece.start - last.end > reach) {
                it = ends.erase(it);
                continue;
            }
            const bool fits =
                piece.start >= last.end && std::abs(piece.middle - last.middle) <= kSameDot && std::abs(piece.thickness - last.thickness) <= kSameDot;
            if (fits && (best == ends.end() || last.end > chains[best->second].back().end)) best = it;
            ++it;
        }
        if (best == ends.end()) {
            ends.emplace(row, chains.size());
            chains.push_back({piece});
            continue;
        }
        const std::size_t chain = best->second;
        ends.erase(best);
        chains[chain].push_back(piece);
        ends.emplace(row, chain);
    }
    std::vector<ScanLine> lines;
    for (const std::vector<Piece>& chain : chains) {
        if (chain.size() < kFewestDots || chain.back().end - chain.front().start < kShortestInch * dpi) continue;
        std::vector<double> apart;
        for (std::size_t i = 1; i < chain.size(); ++i) apart.push_back(chain[i].start - chain[i - 1].start);
        std::vector<double> sorted = apart;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        const double usual = *middle;
        if (usual > kDotApartInch * dpi) continue;
        const auto regular = std::count_if(apart.begin(), apart.end(), [&](double one) {
            const double times = std::round(one / usual);
            return times >= 1 && times <= kDotsMissing + 1 && std::abs(one - times * usual) <= kSameDot * std::sqrt(times);
        });
        double dark = 0;
        for (const Piece& piece : chain) dark += piece.end - piece.start;
        const double share = static_cast<double>(regular) / static_cast<double>(apart.size());
        // The sides of cells are drawn cell by cell, and each begins with a dash. Points of text never stand so close under each other.
        const bool sides = axis == Axis::vertical && share >= kRegularSides && dark >= kDarkSides * (chain.back().end - chain.front().start);
        if (share < kRegularShare && !sides) continue;
        ScanLine line;
        line.ruling.axis = axis;
        line.ruling.start = chain.front().start;
        line.ruling.end = chain.back().end;
        for (const Piece& piece : chain) {
            line.ruling.position += piece.middle / static_cast<double>(chain.size());
            line.ruling.width += piece.thickness / static_cast<double>(chain.size());
            line.runs.push_back(piece.run);
        }
        lines.push_back(std::move(line));
    }
    if (axis == Axis::horizontal) drop_leaders(lines, patches, dpi);
    std::sort(lines.begin(), lines.end(), [](const ScanLine& a, const ScanLine& b) {
        return a.ruling.position != b.ruling.position ? a.ruling.position < b.ruling.position : a.ruling.start < b.ruling.start;
    });
    return lines;
}

}  // namespace griffier
