// Turning pages by quarters.
#include "document/tables/turned_page.h"

namespace griffier {
namespace {

constexpr size_t kEnoughWords = 10;  // fewer turned words do not turn a page

// Where a box of a page of this size lies after a counter-clockwise turn.
Box turned(const Box& b, int turn, double width, double height) {
    switch (turn) {
        case 90:
            return {b.y0, width - b.x1, b.y1, width - b.x0};
        case 180:
            return {width - b.x1, height - b.y1, width - b.x0, height - b.y0};
        case 270:
            return {height - b.y1, b.x0, height - b.y0, b.x1};
        default:
            return b;
    }
}

double turned_baseline(double baseline, int turn, double width, double height) {
    switch (turn) {
        case 90:
            return width - baseline;
        case 180:
            return height - baseline;
        default:
            return baseline;
    }
}

}  // namespace

int text_turn(const Page& page) {
    size_t count[4] = {0, 0, 0, 0};
    for (const Word& w : page.words)
        if (w.rotation % 90 == 0 && w.rotation >= 0 && w.rotation < 360) ++count[w.rotation / 90];
    for (int quarter = 1; quarter < 4; ++quarter)
        if (count[quarter] >= kEnoughWords && 2 * count[quarter] > page.words.size()) return 90 * quarter;
    return 0;
}

Page turn_upright(const Page& page, int turn) {
    Page result = page;
    bool quarter = turn == 90 || turn == 270;
    if (quarter) std::swap(result.width, result.height);
    for (Word& w : result.words) {
        // A word that was turned itself has its baseline across; one that was not is turned now.
        bool across = w.rotation == 90 || w.rotation == 270;
        w.box = turned(w.box, turn, page.width, page.height);
        if (w.rotation == turn)
            w.baseline = turned_baseline(w.baseline, turn, page.width, page.height);
        else
            w.baseline = across == quarter ? w.box.y1 : w.box.x1;
        w.rotation = (w.rotation - turn + 360) % 360;
    }
    for (Ruling& r : result.rulings) {
        Box line = r.axis == Axis::horizontal ? Box{r.start, r.position, r.end, r.position} : Box{r.position, r.start, r.position, r.end};
        line = turned(line, turn, page.width, page.height);
        if (quarter) r.axis = r.axis == Axis::horizontal ? Axis::vertical : Axis::horizontal;
        bool flat = r.axis == Axis::horizontal;
        r.position = flat ? line.y0 : line.x0;
        r.start = flat ? line.x0 : line.y0;
        r.end = flat ? line.x1 : line.y1;
    }
    for (Box& b : result.shaded) b = turned(b, turn, page.width, page.height);
    for (Box& b : result.images) b = turned(b, turn, page.width, page.height);
    return result;
}

void turn_back(Table& table, const Page& page, int turn) {
    bool quarter = turn == 90 || turn == 270;
    double width = quarter ? page.height : page.width, height = quarter ? page.width : page.height;  // of the turned page
    auto back = [&](Box& b) {
        if (!(b == Box{})) b = turned(b, (360 - turn) % 360, width, height);
    };
    for (TablePart& part : table.parts) back(part.box);
    for (Cell& cell : table.cells) back(cell.box);
    back(table.caption_box);
    for (Line& line : table.nearby) {
        back(line.box);
        line.baseline = turn == 90 ? page.width - line.baseline : turn == 180 ? page.height - line.baseline : line.baseline;
    }
}

}  // namespace griffier
