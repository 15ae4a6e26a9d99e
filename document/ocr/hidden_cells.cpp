#include "document/ocr/hidden_cells.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace griffier {
namespace {

constexpr double kBackground = 0.5;      // of the page's height: a larger picture is the scan itself
constexpr double kStrips = 0.6;          // of the table: strips that the scan is made of
constexpr double kMostConfidence = 0.3;  // of a cell below the ink: of 39 figures under made stamps 11 were read right

bool meet(const Box& a, const Box& b) { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1; }

std::string points(double v) { return std::to_string(std::lround(v)); }

}  // namespace

std::vector<Box> ink_over(const TablePart& part, const std::vector<Page>& pages) {
    const auto page = std::lower_bound(pages.begin(), pages.end(), part.page, [](const Page& one, int number) { return one.number < number; });
    std::vector<Box> found;
    if (page == pages.end() || page->number != part.page || page->text_from != TextFrom::ocr) return found;
    double covered = 0;
    for (const Box& image : page->images) {
        if (image.height() >= kBackground * page->height || !meet(image, part.box)) continue;
        found.push_back(image);
        covered += intersect(image, part.box).area();
    }
    if (covered >= kStrips * part.box.area()) found.clear();
    return found;
}

std::vector<Warning> doubt_hidden_cells(std::vector<Table>& tables, const std::vector<Page>& pages) {
    std::vector<Warning> warnings;
    for (Table& table : tables) {
        for (const TablePart& part : table.parts) {
            for (const Box& ink : ink_over(part, pages)) {
                for (Cell& cell : table.cells)
                    if (cell.page == part.page && meet(cell.box, ink)) cell.confidence = std::min(cell.confidence, kMostConfidence);
                table.confidence = std::min(table.confidence, kMostConfidence);
                warnings.push_back({"ink_over_table",
                                    "a stamp, a signature or a stain of " + points(ink.width()) + " x " + points(ink.height()) + " pt at " + points(ink.x0) +
                                        ", " + points(ink.y0) + " lies over a table: figures below it may be misread or lost",
                                    part.page});
            }
        }
    }
    return warnings;
}

}  // namespace griffier
