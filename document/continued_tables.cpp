// A table at the end of a page and one at the top of the next: one table, where their columns agree.
#include <cmath>
#include <map>

#include "document/table_text.h"
#include "document/tables.h"

namespace griffier {
namespace {

constexpr double kMargin = 0.1;       // share of a page's height where running headers and footers stand
constexpr double kSameEdge = 8.0;     // pt: outer edges of two parts this close are one
constexpr double kColumnShare = 0.5;  // share of columns whose extents must meet

struct Extent {
    double x0 = 1e9, x1 = -1e9;
};

std::vector<Extent> extents(const Table& table) {
    std::vector<Extent> result(static_cast<size_t>(table.columns));
    for (const Cell& c : table.cells)
        if (c.col_span == 1 && c.page == table.parts.back().page && table.parts.back().box.contains(c.box.center_x(), c.box.center_y())) {
            Extent& e = result[static_cast<size_t>(c.col)];
            e = {std::min(e.x0, c.box.x0), std::max(e.x1, c.box.x1)};
        }
    return result;
}

// `shift`: how far the lower part stands to the right of the upper one (0, but on the right page of a spread).
bool columns_meet(const Table& above, const Table& below, double shift) {
    if (above.columns != below.columns) return false;
    std::vector<Extent> a = extents(above), b = extents(below);
    for (Extent& e : b) e = {e.x0 - shift, e.x1 - shift};
    int both = 0, meet = 0;
    for (size_t c = 0; c < a.size(); ++c) {
        if (a[c].x1 < a[c].x0 || b[c].x1 < b[c].x0) continue;
        ++both;
        meet += overlap(a[c].x0, a[c].x1, b[c].x0, b[c].x1) > 0 || std::abs(a[c].x1 - b[c].x1) < kSameEdge || std::abs(a[c].x0 - b[c].x0) < kSameEdge;
    }
    return both > 0 && meet == both && 2 * both >= static_cast<int>(a.size() * 2 * kColumnShare);
}

// Words between two heights of a page, but those that the other page has at the same height (running headers), and page numbers.
bool text_between(const Page& page, double y0, double y1, const Page& other) {
    for (const Word& w : page.words) {
        double y = w.box.center_y();
        if (y <= y0 || y >= y1) continue;
        bool margin = y < kMargin * page.height || y > (1 - kMargin) * page.height;
        if (!margin) return true;
        bool repeated = looks_like_figure(w.text) || std::any_of(other.words.begin(), other.words.end(),
                                                                 [&](const Word& o) { return std::abs(o.box.center_y() - y) < kSameEdge && o.text == w.text; });
        if (!repeated) return true;
    }
    return false;
}

std::map<std::pair<int, int>, std::string> header_texts(const Table& table) {
    std::map<std::pair<int, int>, std::string> result;
    for (const Cell& c : table.cells)
        if (c.row < table.header_rows) result[{c.row, c.col}] = c.text;
    return result;
}

bool is_value(const Cell& c) { return looks_like_value(c.text); }

// The first row of `below` is the rest of the last row of `above`: no label of its own, no figures, nothing where nothing was.
bool row_runs_on(const Table& above, const Table& below, int first) {
    bool any = false;
    for (const Cell& c : below.cells) {
        if (c.row != first) continue;
        if (c.col == 0 || c.row_span > 1 || c.col_span > 1 || is_value(c)) return false;
        any = true;
        if (std::none_of(above.cells.begin(), above.cells.end(), [&](const Cell& a) { return a.row + a.row_span == above.rows && a.col == c.col; }))
            return false;
    }
    return any && above.columns > 2;
}

void append(Table& above, const Table& below, int skip) {
    bool runs_on = row_runs_on(above, below, skip);
    int shift = above.rows - skip - (runs_on ? 1 : 0);
    for (Cell c : below.cells) {
        if (c.row < skip) continue;
        if (runs_on && c.row == skip) {
            for (Cell& a : above.cells)
                if (a.row + a.row_span == above.rows && a.col == c.col) {
                    a.text += ' ' + c.text;
                    a.confidence = std::min(a.confidence, c.confidence);
                }
            continue;
        }
        c.row += shift;
        c.header = false;
        above.cells.push_back(std::move(c));
    }
    for (int r : below.inner_header_rows)
        if (r >= skip) above.inner_header_rows.push_back(r + shift);
    for (int r = skip + runs_on; r < below.header_rows; ++r) above.inner_header_rows.push_back(r + shift);
    std::sort(above.inner_header_rows.begin(), above.inner_header_rows.end());
    for (Cell& c : above.cells)
        if (std::binary_search(above.inner_header_rows.begin(), above.inner_header_rows.end(), c.row)) c.header = true;
    above.rows = below.rows + shift;
    above.parts.insert(above.parts.end(), below.parts.begin(), below.parts.end());
    above.nearby.insert(above.nearby.end(), below.nearby.begin(), below.nearby.end());
    above.confidence = std::min(above.confidence, below.confidence);
}

// How many rows at the top of `below` repeat the header of `above`; -1: it is no continuation.
int repeated_header(const Table& above, const Table& below) {
    if (below.header_rows == 0 || (below.header_rows == 1 && row_runs_on(above, below, 0))) return 0;
    if (above.header_rows == below.header_rows && header_texts(above) == header_texts(below)) return below.header_rows;
    // A header of its own that is one of the headers further up goes on as an inner header.
    std::map<int, std::string> inner;
    for (const Cell& c : above.cells)
        if (c.header && c.row >= above.header_rows && c.col > 0) inner[c.row] += c.text + '|';
    std::string own;
    for (const Cell& c : below.cells)
        if (c.row == below.header_rows - 1 && c.col > 0) own += c.text + '|';
    for (const auto& [row, text] : inner)
        if (text == own) return 0;
    return -1;
}

// From the left page of a spread to the right one.
bool goes_on_beside(const Table& above, const Table& below, const Page& page) {
    const Box &a = above.parts.back().box, &b = below.parts.front().box;
    double middle = page.width / 2;
    if (page.width <= page.height || a.x1 > middle || b.x0 < middle || above.ruled != below.ruled) return false;
    for (const Word& w : page.words) {
        bool left = w.box.center_x() < middle;
        if (left ? w.box.center_y() > a.y1 + 2 : w.box.center_y() < b.y0 - 2)
            if (!looks_like_figure(w.text)) return false;
    }
    return std::abs(a.width() - b.width()) < 2 * kSameEdge && columns_meet(above, below, b.x0 - a.x0);
}

bool goes_on(const Table& above, const Table& below, const Page& first, const Page& second) {
    const Box &a = above.parts.back().box, &b = below.parts.front().box;
    if (second.number != first.number + 1 || above.ruled != below.ruled) return false;
    if (text_between(first, a.y1 + 2, first.height, second) || text_between(second, 0, b.y0 - 2, first)) return false;
    if (std::abs(a.x0 - b.x0) > kSameEdge || std::abs(a.x1 - b.x1) > kSameEdge) return false;
    return columns_meet(above, below, 0);
}

}  // namespace

std::vector<Table> join_over_pages(std::vector<Table> tables, const std::vector<Page>& pages) {
    std::map<int, const Page*> by_number;
    for (const Page& page : pages) by_number[page.number] = &page;
    std::vector<Table> result;
    for (Table& table : tables) {
        if (!result.empty() && result.back().parts.back().page + 1 == table.parts.front().page) {
            const Page *first = by_number[result.back().parts.back().page], *second = by_number[table.parts.front().page];
            if (first && second && goes_on(result.back(), table, *first, *second)) {
                int skip = repeated_header(result.back(), table);
                if (skip >= 0) {
                    append(result.back(), table, skip);
                    continue;
                }
            }
        }
        if (!result.empty() && result.back().parts.back().page == table.parts.front().page) {
            const Page* page = by_number[table.parts.front().page];
            if (page && goes_on_beside(result.back(), table, *page)) {
                int skip = repeated_header(result.back(), table);
                if (skip >= 0) {
                    append(result.back(), table, skip);
                    continue;
                }
            }
        }
        result.push_back(std::move(table));
    }
    return result;
}

}  // namespace griffier
