// A table at the end of a page and one at the top of the next: one table, where their columns agree.
#include <cmath>
#include <map>
#include <optional>

#include "document/tables/table_text.h"
#include "document/tables/tables.h"

namespace griffier {
namespace {

constexpr double kMargin = 0.1;        // share of a page's height where running headers and footers stand
constexpr double kSameEdge = 8.0;      // pt: outer edges of two parts this close are one
constexpr double kMarginsDiffer = 60;  // pt by which the margins of left and right pages differ
constexpr double kSameStart = 2.5;     // pt: texts that start this close to each other start in one column
constexpr double kRowFill = 0.25;      // of the page's height: a higher fill lies behind more than a row
constexpr double kNameReach = 2.0;     // em: the name of a section stands no further below the last row
constexpr int kNameWords = 8;          // words: a column's name is shorter
constexpr size_t kLongName = 24;       // letters: so is a name that ends in a full stop
constexpr double kColumnShare = 0.5;   // share of columns whose extents must meet

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

// A part with fewer columns, where some are empty from top to bottom: its columns as those of the table above that they stand under.
std::optional<Table> in_columns_of(const Table& above, const Table& below) {
    std::vector<Extent> a(static_cast<size_t>(above.columns)), b = extents(below);
    for (const Cell& c : above.cells)
        if (c.col_span == 1) {
            Extent& e = a[static_cast<size_t>(c.col)];
            e = {std::min(e.x0, c.box.x0), std::max(e.x1, c.box.x1)};
        }
    std::vector<int> under;
    for (const Extent& e : b) {
        int column = -1;
        for (size_t c = 0; c < a.size(); ++c)
            if (overlap(a[c].x0, a[c].x1, e.x0, e.x1) > 0) {
                if (column >= 0) return std::nullopt;
                column = static_cast<int>(c);
            }
        if (column < 0 || (!under.empty() && column <= under.back())) return std::nullopt;
        under.push_back(column);
    }
    Table result = below;
    result.columns = above.columns;
    for (Cell& c : result.cells) {
        auto next = static_cast<size_t>(c.col + c.col_span);
        int last = under[next - 1], free = next < under.size() ? under[next] : above.columns;
        c.col = under[static_cast<size_t>(c.col)];
        c.col_span = last - c.col + 1;
        // As the last row above runs over columns of its own.
        for (const Cell& o : above.cells)
            if (o.row + o.row_span == above.rows && o.col == c.col && o.col + o.col_span <= free) c.col_span = std::max(c.col_span, o.col_span);
    }
    return result;
}

// Unruled parts end where their longest texts end: their columns start in the same places.
bool columns_start_alike(const Table& above, const Table& below, double shift) {
    std::vector<Extent> a = extents(above), b = extents(below);
    if (a.size() != b.size()) return false;
    for (size_t c = 0; c < a.size(); ++c)
        if (a[c].x1 >= a[c].x0 && b[c].x1 >= b[c].x0 && std::abs(a[c].x0 + shift - b[c].x0) > kSameStart) return false;
    return true;
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

bool ends_sentence(const std::string& text) {
    return text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ';' || text.back() == ':';
}

// The first row of `below` is the rest of the last row of `above`: a cell stands on one side only, or breaks off above and goes on in
// lower case. Without a label of its own it is a row begun above, unless rows without a label are usual; with one, only where the row above has none
// or its label breaks off.
bool row_runs_on(const Table& above, const Table& below, int first) {
    std::vector<char> labelled(static_cast<size_t>(above.rows), 0);
    for (const Cell& c : above.cells)
        if (c.col == 0)
            for (int r = c.row; r < c.row + c.row_span; ++r) labelled[static_cast<size_t>(r)] = 1;
    bool last_labelled = labelled.back() != 0;
    bool usual = std::count(labelled.begin() + std::min(above.header_rows, above.rows - 1), labelled.end() - 1, 0) > 0;
    bool any = false, own_label = false, label_broken = false, all_above = true, both_whole = false;
    for (const Cell& c : below.cells) {
        if (c.row != first) continue;
        if (c.row_span > 1 || c.col_span > 1 || is_value(c)) return false;
        any = true;
        auto over = std::find_if(above.cells.begin(), above.cells.end(), [&](const Cell& a) { return a.row + a.row_span == above.rows && a.col == c.col; });
        bool goes_on = over != above.cells.end() && begins_lower(c.text) && !ends_sentence(over->text);
        all_above = all_above && over != above.cells.end();
        if (c.col == 0) {
            own_label = true;
            label_broken = goes_on;
        }
        both_whole = both_whole || (c.col > 0 && over != above.cells.end() && !goes_on);
    }
    if (!any || above.columns < 3 ||
        std::any_of(above.cells.begin(), above.cells.end(), [&](const Cell& a) { return a.row + 1 == above.rows && a.col_span > 1; }))
        return false;
    if (own_label) return label_broken || (!last_labelled && !usual && !both_whole);
    return all_above || !usual;
}

// The page ends between the label of a row and its figures: the last row has nothing but a label, the first below nothing but figures, and no other row is like
// either.
bool figures_run_on(const Table& above, const Table& below, int first) {
    std::vector<int> labels(static_cast<size_t>(above.rows), 0), others(static_cast<size_t>(above.rows), 0);
    for (const Cell& c : above.cells) ++(c.col == 0 ? labels : others)[static_cast<size_t>(c.row)];
    const auto last = static_cast<size_t>(above.rows) - 1;
    if (labels[last] == 0 || others[last] > 0) return false;
    for (size_t r = static_cast<size_t>(above.header_rows); r < last; ++r)
        if (labels[r] == 0 || others[r] == 0) return false;
    bool any = false;
    for (const Cell& c : below.cells) {
        if (c.row != first) continue;
        if (c.col == 0 || c.col_span > 1 || c.row_span > 1 || !looks_like_value(c.text)) return false;
        any = true;
    }
    return any;
}

void append(Table& above, const Table& below, int skip) {
    bool runs_on = row_runs_on(above, below, skip) || figures_run_on(above, below, skip);
    int shift = above.rows - skip - (runs_on ? 1 : 0);
    for (Cell c : below.cells) {
        if (c.row < skip) continue;
        if (runs_on && c.row == skip) {
            auto over = std::find_if(above.cells.begin(), above.cells.end(), [&](const Cell& a) { return a.row + a.row_span == above.rows && a.col == c.col; });
            if (over != above.cells.end()) {
                over->text += ' ' + c.text;
                over->confidence = std::min(over->confidence, c.confidence);
                over->readings.insert(over->readings.end(), c.readings.begin(), c.readings.end());
                continue;
            }
            c.row = above.rows - 1;
            c.header = false;
            above.cells.push_back(std::move(c));
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
    std::sort(above.cells.begin(), above.cells.end(), [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
    above.parts.insert(above.parts.end(), below.parts.begin(), below.parts.end());
    above.nearby.insert(above.nearby.end(), below.nearby.begin(), below.nearby.end());
    above.confidence = std::min(above.confidence, below.confidence);
}

// A header that came again has no more rows than came again.
void end_header(Table& table, int rows) {
    for (Cell& c : table.cells)
        if (c.row >= rows && c.row < table.header_rows) c.header = false;
    table.header_rows = std::min(table.header_rows, rows);
}

// How a row is set off from the others: by the weight of its letters, by a fill behind it.
struct SetOff {
    bool bold = true, filled = true;
};

SetOff set_off(const Table& table, int row, const Page& page) {
    SetOff result;
    for (const Cell& c : table.cells) {
        if (c.row != row) continue;
        for (const Word& w : page.words)
            if (c.box.contains(w.box.center_x(), w.box.center_y())) result.bold = result.bold && w.bold;
        result.filled = result.filled && std::any_of(page.shaded.begin(), page.shaded.end(), [&](const Box& s) {
                            return s.contains(c.box.center_x(), c.box.center_y()) && s.height() < kRowFill * page.height;
                        });
    }
    return result;
}

// A table of texts has its first row for a header, for want of figures: here that row looks like a row of the table above, not like its header.
// `first`: the page that `above` begins on.
bool first_row_is_body(const Table& above, const Table& below, const Page& first, const Page& second) {
    if (below.header_rows != 1 || header_texts(above) == header_texts(below)) return false;
    SetOff row = set_off(below, 0, second);
    if (above.header_rows > 0) {
        SetOff header = set_off(above, 0, first);
        if (header.bold) return !row.bold;
        if (header.filled) return !row.filled;
    } else if (row.bold) {
        return false;
    }
    // Names are short; a text of a row is not.
    return std::any_of(below.cells.begin(), below.cells.end(), [](const Cell& c) {
        return c.row == 0 && (std::count(c.text.begin(), c.text.end(), ' ') >= kNameWords || (c.text.size() > kLongName && c.text.back() == '.'));
    });
}

// Rows at the top of both with the same texts, no more than the longer header has.
int rows_alike(const Table& above, const Table& below) {
    const auto row_of = [](const Table& table, int row) {
        std::map<int, std::string> texts;
        for (const Cell& c : table.cells)
            if (c.row == row) texts[c.col] = c.text;
        return texts;
    };
    int alike = 0;
    while (alike < std::max(above.header_rows, below.header_rows) && row_of(above, alike) == row_of(below, alike)) ++alike;
    return alike;
}

// How many rows at the top of `below` repeat the header of `above`; -1: it is no continuation. A header that comes again says how long it is: what differs below the
// shorter of the two is the name of a section.
int repeated_header(const Table& above, const Table& below) {
    const int shorter = std::min(above.header_rows, below.header_rows);
    if (const int alike = rows_alike(above, below); shorter > 0 && alike >= shorter) return alike;
    if (below.header_rows == 0 || (below.header_rows == 1 && row_runs_on(above, below, 0))) return 0;
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

// The name of a section alone below the last row of a table, before its header comes again on the next page: the words of it.
std::vector<const Word*> name_at_end(const Table& above, const Table& below, const Page& page, const Page& next) {
    if (above.header_rows == 0 || above.ruled || above.header_rows != below.header_rows || header_texts(above) != header_texts(below)) return {};
    const Box& end = above.parts.back().box;
    double labels_end = 1e9;
    for (const Cell& c : above.cells)
        if (c.col > 0 && c.page == page.number) labels_end = std::min(labels_end, c.box.x0);
    std::vector<const Word*> words;
    for (const Word& w : page.words) {
        if (w.box.center_y() < end.y1 + 2 || w.box.center_y() > (1 - kMargin) * page.height) continue;
        if (!words.empty() && std::abs(w.baseline - words.front()->baseline) > 1) return {};
        if (w.baseline - end.y1 > kNameReach * w.size || w.box.x1 > labels_end || looks_like_figure(w.text)) return {};
        words.push_back(&w);
    }
    if (words.empty() || std::abs(words.front()->box.x0 - end.x0) > kSameEdge || ends_sentence(words.back()->text)) return {};
    const double lowest = words.front()->box.y1 + 2;
    return text_between(page, lowest, page.height, next) ? std::vector<const Word*>() : words;
}

void add_name(Table& table, const std::vector<const Word*>& words, int page) {
    Cell cell;
    cell.row = table.rows++;
    cell.page = page;
    cell.box = words.front()->box;
    for (const Word* word : words) {
        cell.text += (cell.text.empty() ? "" : " ") + word->text;
        cell.box = unite(cell.box, word->box);
        cell.confidence = std::min(cell.confidence, word->confidence);
        cell.origin = word->origin;
    }
    table.parts.back().box = unite(table.parts.back().box, cell.box);
    table.cells.push_back(std::move(cell));
}

bool goes_on(const Table& above, const Table& below, const Page& first, const Page& second) {
    const Box &a = above.parts.back().box, &b = below.parts.front().box;
    if (second.number != first.number + 1 || above.ruled != below.ruled) return false;
    if (text_between(first, a.y1 + 2, first.height, second) || text_between(second, 0, b.y0 - 2, first)) return false;
    double shift = b.x0 - a.x0;
    if (std::abs(shift) > kSameEdge) {
        // Left and right pages may have other margins: the header again says that it is the same table.
        bool again = above.header_rows > 0 && above.header_rows == below.header_rows && header_texts(above) == header_texts(below);
        if (!again || std::abs(shift) > kMarginsDiffer || !columns_start_alike(above, below, shift)) return false;
        return columns_meet(above, below, shift);
    }
    if (std::abs(a.x1 - b.x1) > kSameEdge && (above.ruled || !columns_start_alike(above, below, 0))) return false;
    return columns_meet(above, below, 0);
}

}  // namespace

bool ends_its_page(const Table& table, const Page& page, const Page& next) { return !text_between(page, table.parts.back().box.y1 + 2, page.height, next); }

std::vector<Table> join_over_pages(std::vector<Table> tables, const std::vector<Page>& pages) {
    std::map<int, const Page*> by_number;
    for (const Page& page : pages) by_number[page.number] = &page;
    std::vector<Table> result;
    for (Table& table : tables) {
        if (!result.empty()) {
            Table& above = result.back();
            const Page *first = by_number[above.parts.back().page], *second = by_number[table.parts.front().page], *head = by_number[above.parts.front().page];
            if (first && second && first != second && table.columns > 1 && table.columns < above.columns)
                if (std::optional<Table> wider = in_columns_of(above, table); wider && goes_on(above, *wider, *first, *second)) table = std::move(*wider);
            if (first && second && second->number == first->number + 1)
                if (const std::vector<const Word*> name = name_at_end(above, table, *first, *second); !name.empty()) {
                    Table named = above;
                    add_name(named, name, first->number);
                    if (goes_on(named, table, *first, *second)) above = std::move(named);
                }
            bool next = first && second && head && (first == second ? goes_on_beside(above, table, *first) : goes_on(above, table, *first, *second));
            if (next) {
                int header_rows = table.header_rows;
                if (first_row_is_body(above, table, *head, *second)) table.header_rows = 0;
                int skip = repeated_header(above, table);
                if (skip > 0) {
                    end_header(above, skip);
                    end_header(table, skip);
                }
                if (skip >= 0) {
                    append(above, table, skip);
                    continue;
                }
                table.header_rows = header_rows;
            }
        }
        result.push_back(std::move(table));
    }
    return result;
}

}  // namespace griffier
