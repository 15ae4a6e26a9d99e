// Small drawings of a page as marks: shapes that touch and were drawn one after another are one drawing, and drawings that look alike get
// the same name on every page, however large they are. Upright rectangles are left out: cells, bars and backgrounds.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"

namespace griffier {

// A filled or stroked outline, or a picture, as it lies on the page.
struct DrawnPiece {
    Box box;
    std::string kind;                               // how it is painted: "fill 12 200 0", or what a picture is made of
    std::vector<std::pair<double, double>> points;  // of the outline; none for a picture
};

// Keeps the shapes of one document; pages are handed to it one after another.
class SmallDrawings {
public:
    void start_page();
    bool full() const { return pieces_.size() >= kMostPieces; }
    void add(DrawnPiece piece);
    std::vector<Mark> finish_page();

    static constexpr double kLargest = 72;            // pt: a pictogram is no larger than an inch
    static constexpr int kMostPoints = 2000;          // of an outline
    static constexpr std::size_t kMostPieces = 4000;  // of a page: more of them are a map or chart

private:
    struct Shape {
        std::vector<std::pair<double, double>> points;  // within the unit square
        std::string name;
    };
    const std::string& name_of(const std::vector<DrawnPiece>& drawing, const Box& box);

    std::vector<DrawnPiece> pieces_;
    std::map<std::string, std::vector<Shape>> known_;  // by how they are painted
    std::size_t shapes_ = 0;
};

}  // namespace griffier
