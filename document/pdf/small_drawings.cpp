#include "document/pdf/small_drawings.h"

#include <algorithm>
#include <cmath>

namespace griffier {
namespace {

constexpr double kSmallest = 4;              // pt: smaller drawings are bullets, dots and ticks
constexpr double kTouch = 1;                 // pt: pieces of one drawing are no further apart
constexpr double kLongest = 3;               // times its other side: longer ones are bars and lines
constexpr double kAlike = 0.03;              // of the drawing's side: how far a point may lie off
constexpr std::size_t kMostMarks = 400;      // of a page
constexpr std::size_t kMostShapes = 500;     // of a document: with more of them nothing repeats
constexpr std::size_t kMostOfDrawing = 200;  // pieces of a pictogram

bool touches(const Box& a, const Box& b) { return a.x0 <= b.x1 + kTouch && b.x0 <= a.x1 + kTouch && a.y0 <= b.y1 + kTouch && b.y0 <= a.y1 + kTouch; }

bool alike(const std::vector<std::pair<double, double>>& a, const std::vector<std::pair<double, double>>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& p, const auto& q) { return std::abs(p.first - q.first) <= kAlike && std::abs(p.second - q.second) <= kAlike; });
}

}  // namespace

void SmallDrawings::start_page() { pieces_.clear(); }

void SmallDrawings::add(DrawnPiece piece) {
    if (!full() && piece.box.width() <= kLargest && piece.box.height() <= kLargest) pieces_.push_back(std::move(piece));
}

const std::string& SmallDrawings::name_of(const std::vector<DrawnPiece>& drawing, const Box& box) {
    static const std::string kUnknown;
    const double side = std::max(box.width(), box.height());
    std::string painted;
    Shape shape;
    const auto place = [&](double x, double y) { shape.points.emplace_back((x - box.x0) / side, (y - box.y0) / side); };
    for (const DrawnPiece& piece : drawing) {
        painted += piece.kind + ' ' + std::to_string(piece.points.size()) + ';';
        for (const auto& [x, y] : piece.points) place(x, y);
        place(piece.box.x0, piece.box.y0);
        place(piece.box.x1, piece.box.y1);
    }
    std::vector<Shape>& candidates = known_[painted];
    for (const Shape& known : candidates)
        if (alike(known.points, shape.points)) return known.name;
    if (shapes_ >= kMostShapes) return kUnknown;
    shape.name = "d" + std::to_string(++shapes_);
    return candidates.emplace_back(std::move(shape)).name;
}

std::vector<Mark> SmallDrawings::finish_page() {
    std::vector<Mark> marks;
    if (full()) return marks;
    std::vector<DrawnPiece> drawing;
    Box box;
    const auto close = [&] {
        const double longer = std::max(box.width(), box.height()), shorter = std::min(box.width(), box.height());
        if (!drawing.empty() && drawing.size() <= kMostOfDrawing && shorter >= kSmallest && longer <= kLargest && longer <= kLongest * shorter) {
            if (const std::string& name = name_of(drawing, box); !name.empty()) marks.push_back({box, name});
        }
        drawing.clear();
    };
    for (DrawnPiece& piece : pieces_) {
        const bool apart = piece.points.empty() || (!drawing.empty() && drawing.back().points.empty());  // a picture is a drawing of its own
        if (!drawing.empty() && (apart || !touches(box, piece.box))) close();
        box = drawing.empty() ? piece.box : unite(box, piece.box);
        drawing.push_back(std::move(piece));
    }
    close();
    pieces_.clear();
    if (marks.size() > kMostMarks) marks.clear();
    return marks;
}

}  // namespace griffier
