// Glyphs by what they look like: what a font calls a glyph may be a lie, its outline is not.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/geometry.h"
#include "document/pdf/words.h"

namespace griffier {

inline constexpr int kShapeGrid = 24;  // cells of a shape's picture, across and down

// The same drawing at the same place of its em is the same shape, whichever font object of whichever page holds it.
struct GlyphShape {
    Box ink;             // in em, x from the glyph's origin, y from the baseline down; empty for a glyph that paints nothing
    bool drawn = false;  // its outline is known: `ink`, `blank` and `picture` say something
    bool blank = false;  // it paints nothing: a space
    std::array<std::uint8_t, kShapeGrid * kShapeGrid> picture{};  // the ink box stretched over the grid: 0 paper, 255 ink
};

// A glyph as the page paints it.
struct DrawnGlyph {
    int shape = 0;  // index into GlyphShapes::all
    int style = 0;  // index into GlyphPage::styles
    Ink ink = Ink::visible;
    double x = 0, y = 0;    // origin, pt on the page
    double dx = 0, dy = 0;  // advance that the font claims
    bool operator==(const DrawnGlyph&) const = default;
};

struct GlyphPage {
    int number = 1;
    std::vector<GlyphStyle> styles;
    std::vector<DrawnGlyph> glyphs;  // in drawing order
};

// Collects an outline: points in em (y down, the baseline at 0), as the glyph's own program draws them.
class GlyphOutline {
public:
    void move(double x, double y);
    void line(double x, double y);
    void curve(double x1, double y1, double x2, double y2, double x3, double y3);
    void close();
    // A stencil of columns x rows cells in the parallelogram that begins at (x, y), its top left, and is spanned by (ax, ay) along a
    // row and (bx, by) down. `cells` has 1 for ink.
    void stencil(int columns, int rows, const std::vector<bool>& cells, double x, double y, double ax, double ay, double bx, double by);

    std::string key() const;  // the same for the same drawing, to a thousandth of an em
    GlyphShape shape() const;

private:
    struct Point {
        double x = 0, y = 0;
    };
    struct Stencil {
        int columns = 0, rows = 0;
        std::vector<bool> cells;
        Point origin, along, down;
    };
    std::vector<std::vector<Point>> parts_;  // closed polygons; curves as short lines
    std::vector<Stencil> stencils_;
};

// The shapes of one document, numbered as they are first seen.
class GlyphShapes {
public:
    int add(const GlyphOutline& outline);     // by its drawing
    int add_unknown(const std::string& key);  // a glyph whose outline cannot be had, by the name of its font and its code
    std::vector<GlyphShape> all;

private:
    std::unordered_map<std::string, int> numbers_;
};

// 0 for the same picture to 1 for nothing in common: the mean difference of the cells of both, and of their sizes in the em.
double difference(const GlyphShape& a, const GlyphShape& b);

}  // namespace griffier
