#include "document/plain_text/typed_headers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/plain_text/text_table_rows.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr std::size_t kMostLines = 5;        // of a header
constexpr double kOff = 2.5 * kGridWidth;    // a name of a group is off the middle of its columns by rounding
constexpr double kFarOff = 4 * kGridWidth;   // no further
constexpr double kPadding = 4 * kGridWidth;  // white between a name and the column before it, at most
constexpr double kEdge = 1.5 * kGridWidth;   // so far off the edge of its column a name may begin or end

struct Name {
    Box box;
    std::string text;
    int first = -1, last = -1;  // columns; first 0: over the labels
};

using NameLine = std::vector<Name>;

struct Columns {
    int first = 1;           // with figures
    int last = 0;            // with figures
    std::vector<Box> boxes;  // by column, of what stands below the header
};

std::optional<Columns> columns_of(const Table& table) {
    Columns columns;
    columns.boxes.resize(static_cast<std::size_t>(table.columns));
    std::vector<char> seen(columns.boxes.size(), 0), figures(columns.boxes.size(), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row < table.header_rows || cell.col_span > 1) continue;
        const auto c = static_cast<std::size_t>(cell.col);
        columns.boxes[c] = seen[c] ? unite(columns.boxes[c], cell.box) : cell.box;
        seen[c] = 1;
        if (cell.col > 0 && is_value(cell)) figures[c] = 1;
    }
    const auto first = std::find(figures.begin(), figures.end(), 1);
    if (first == figures.end() || std::count(seen.begin(), seen.end(), 0) > 0) return std::nullopt;
    columns.first = static_cast<int>(first - figures.begin());
    for (int c = 0; c < table.columns; ++c)
        if (figures[static_cast<std::size_t>(c)]) columns.last = c;
    for (std::size_t c = 1; c + 1 < columns.boxes.size(); ++c)
        if (columns.boxes[c].x1 > columns.boxes[c + 1].x0) return std::nullopt;
    return columns;
}

// The lines above `top`, from the lowest up, as runs of words two blanks apart.
std::vector<std::pair<double, NameLine>> lines_above(const Page& page, double top) {
    std::vector<const Word*> words;
    for (const Word& word : page.words)
        if (word.box.center_y() < top && word.box.center_y() > top - (static_cast<double>(kMostLines) + 2) * kGridHeight) words.push_back(&word);
    std::stable_sort(words.begin(), words.end(), [](const Word* a, const Word* b) {
        const bool same = std::abs(a->box.y0 - b->box.y0) < kGridHeight / 2;
        return same ? a->box.x0 < b->box.x0 : a->box.y0 > b->box.y0;
    });
    std::vector<std::pair<double, NameLine>> lines;
    for (const Word* word : words) {
        if (lines.empty() || lines.back().first - word->box.y0 > kGridHeight / 2) lines.push_back({word->box.y0, {}});
        NameLine& line = lines.back().second;
        if (!line.empty() && word->box.x0 - line.back().box.x1 < text_table::kWideGap - 0.01) {
            line.back().box = unite(line.back().box, word->box);
            line.back().text += " " + word->text;
        } else {
            line.push_back({word->box, word->text});
        }
    }
    return lines;
}

// Those of them that are the header, top to bottom.
std::vector<NameLine> header_lines(const Page& page, const Table& table, const Columns& columns) {
    double top = table.parts[0].box.y1;
    for (const Cell& cell : table.cells)
        if (cell.row >= table.header_rows) top = std::min(top, cell.box.y0);
    const double from = columns.boxes[static_cast<std::size_t>(columns.first)].x0;
    std::vector<NameLine> header;
    std::vector<NameLine> beside;  // lines over the labels only, which belong to the header where it goes on above them
    double below = top;
    for (auto& [y, line] : lines_above(page, top)) {
        if (below - y > (header.empty() ? 2.5 : 1.5) * kGridHeight || header.size() + beside.size() == kMostLines) break;
        if (std::any_of(line.begin(), line.end(), [](const Name& name) { return looks_like_value(name.text); })) break;
        if (line.size() == 1 && line.front().box.x0 > (columns.boxes[0].x0 + from) / 2 && text_table::says_unit(line.front().text)) break;
        below = y;
        if (line.size() == 1 && line.front().box.x0 <= (columns.boxes[0].x0 + from) / 2) {
            if (line.front().box.x1 > from) break;
            beside.insert(beside.begin(), std::move(line));
            continue;
        }
        header.insert(header.begin(), beside.begin(), beside.end());
        header.insert(header.begin(), std::move(line));
        beside.clear();
    }
    return header;
}

bool overlaps(const Box& name, const Box& column) { return overlap(name.x0, name.x1, column.x0, column.x1) > 0; }

// One name a column, each over its own: it overlaps no other, or they are as many and each stands between the figures of its neighbours.
bool one_each(NameLine& line, const std::vector<Box>& boxes, int first, int last) {
    std::vector<Name*> over;
    for (Name& name : line)
        if (name.first != 0) over.push_back(&name);
    if (static_cast<int>(over.size()) != last - first + 1) return false;
    for (int c = first; c <= last; ++c) {
        Name& name = *over[static_cast<std::size_t>(c - first)];
        for (int other = 1; other < static_cast<int>(boxes.size()); ++other)
            if (other != c && overlaps(name.box, boxes[static_cast<std::size_t>(other)])) return false;
        const bool after = name.box.x0 >= boxes[static_cast<std::size_t>(c) - 1].x1;
        const bool before = c + 1 == static_cast<int>(boxes.size()) || name.box.x1 <= boxes[static_cast<std::size_t>(c) + 1].x0;
        if (!overlaps(name.box, boxes[static_cast<std::size_t>(c)]) && !(after && before)) return false;
    }
    for (int c = first; c <= last; ++c) over[static_cast<std::size_t>(c - first)]->first = over[static_cast<std::size_t>(c - first)]->last = c;
    return true;
}

enum class Set { middle, about, left, right };

// A name set that way may stand over the columns from `first` to `last`: it touches no other.
bool may_stand(const Name& name, const std::vector<Box>& boxes, int first, int last, Set set) {
    const Box run = unite(boxes[static_cast<std::size_t>(first)], boxes[static_cast<std::size_t>(last)]);
    for (int c = 1; c < static_cast<int>(boxes.size()); ++c)
        if ((c < first || c > last) && overlaps(name.box, boxes[static_cast<std::size_t>(c)])) return false;
    if (set == Set::middle || set == Set::about) return std::abs(name.box.center_x() - run.center_x()) <= (set == Set::middle ? kOff : kFarOff);
    // The figures below stand at the right of their cells, so that a name at the left of its own begins before them, right behind the column before.
    if (set == Set::left)
        return std::abs(name.box.x0 - run.x0) <= kEdge ||
               (name.box.x0 <= run.x0 && name.box.x1 > run.x0 && name.box.x0 - boxes[static_cast<std::size_t>(first) - 1].x1 <= kPadding);
    return std::abs(name.box.x1 - run.x1) <= kEdge;
}

bool may_stand(const Name& name, const std::vector<Box>& boxes, int first, int last) {
    return may_stand(name, boxes, first, last, Set::middle) || may_stand(name, boxes, first, last, Set::left) ||
           may_stand(name, boxes, first, last, Set::right);
}

// A name over one column, beside columns that have none in its line, is over no more than that one: set in no way does it fit over some of these too. What
// begins small below it goes on with it.
bool is_over_one(const Name& name, int column, const NameLine& line, const std::vector<Box>& boxes, const std::vector<std::string>& named) {
    if (begins_lower(named[static_cast<std::size_t>(column)])) return true;
    const auto free = [&](int c) {
        return !named[static_cast<std::size_t>(c)].empty() &&
               std::none_of(line.begin(), line.end(), [&](const Name& other) { return other.first <= c && c <= other.last; });
    };
    const int end = static_cast<int>(boxes.size()) - 1;
    for (int first = column; first > 0 && (first == column || free(first)); --first)
        for (int last = column; last <= end && (last == column || free(last)); ++last)
            if (first < last && may_stand(name, boxes, first, last)) return false;
    return true;
}

// The names below come in as many equal turns (Lasten Baten Saldo, Lasten Baten Saldo) as the line has names, each over a turn; columns behind the last turn
// have names of their own in the line.
bool turns(const std::vector<Name*>& over, const std::vector<Box>& boxes, const Columns& columns, const std::vector<std::string>& named) {
    const int count = static_cast<int>(over.size()), wide = columns.last - columns.first + 1;
    for (int alone = 0; alone < count - 1; ++alone) {
        const int groups = count - alone, length = (wide - alone) / groups;
        if (length < 2 || length * groups + alone != wide) continue;
        bool fits = true;
        for (int i = 0; i < count; ++i) {
            const int first = columns.first + (i < groups ? i * length : groups * length + i - groups), last = i < groups ? first + length - 1 : first;
            for (int c = first; c <= last && i < groups; ++c) {
                const std::string& name = named[static_cast<std::size_t>(c)];
                const auto turn = static_cast<std::size_t>(columns.first + (c - first));
                fits = fits && !name.empty() && name == named[turn] && (c == first || name != named[static_cast<std::size_t>(first)]);
            }
            over[static_cast<std::size_t>(i)]->first = first, over[static_cast<std::size_t>(i)]->last = last;
            const Box run = unite(boxes[static_cast<std::size_t>(first)], boxes[static_cast<std::size_t>(last)]);
            const double middle = over[static_cast<std::size_t>(i)]->box.center_x();
            fits = fits && (i < groups ? middle > run.x0 && middle < run.x1 : overlaps(over[static_cast<std::size_t>(i)]->box, run));
        }
        if (fits) return true;
    }
    return false;
}

using Way = std::vector<int>;  // the first column of each name, and the one behind the last

// The ways to lay names over the columns from `first` to `end`, one next to the other, all that are over several set in that way.
void lay(const std::vector<Name*>& over, const std::vector<Box>& boxes, const std::vector<std::string>& named, int first, int end, Set set,
         std::set<Way>& ways) {
    constexpr int kMostSteps = 10000;  // a header of more ways is not clear
    Way way;
    int steps = 0;
    const std::function<void(std::size_t, int)> next = [&](std::size_t at, int from) {
        if (ways.size() > 1 || ++steps > kMostSteps) return;
        if (at == over.size()) {
            if (from != end + 1) return;
            way.push_back(from);
            ways.insert(way);
            way.pop_back();
            return;
        }
        for (int last = from; last <= end; ++last) {
            // A group has the names of its columns below.
            if (last > from && (named[static_cast<std::size_t>(last)].empty() || named[static_cast<std::size_t>(from)].empty())) break;
            if (!(last == from ? may_stand(*over[at], boxes, from, last) : may_stand(*over[at], boxes, from, last, set))) continue;
            way.push_back(from);
            next(at + 1, last + 1);
            way.pop_back();
        }
    };
    next(0, first);
}

// Lays the names of a line over runs of columns; true where there is one way only. `named` has the names of columns below: those without must get one here. The
// names stand over all columns of figures or, where that cannot be, those between two of them.
bool groups(NameLine& line, const std::vector<Box>& boxes, const Columns& columns, const std::vector<std::string>& named) {
    std::vector<Name*> over;
    for (Name& name : line)
        if (name.first != 0) over.push_back(&name);
    if (over.empty()) return false;
    if (turns(over, boxes, columns, named)) return true;
    std::set<Way> middle, whole, some;
    lay(over, boxes, named, columns.first, columns.last, Set::middle, middle);
    for (const Set set : {Set::about, Set::left, Set::right}) lay(over, boxes, named, columns.first, columns.last, set, whole);
    for (int first = columns.first; first <= columns.last; ++first)
        for (int end = first; end <= columns.last; ++end) {
            bool rest = end - first < columns.last - columns.first;
            for (int c = columns.first; c <= columns.last; ++c) rest = rest && ((c >= first && c <= end) || !named[static_cast<std::size_t>(c)].empty());
            if (rest)
                for (const Set set : {Set::middle, Set::left, Set::right}) lay(over, boxes, named, first, end, set, some);
        }
    const auto bind = [&](const Way& way) {
        for (std::size_t i = 0; i < over.size(); ++i) over[i]->first = way[i], over[i]->last = way[i + 1] - 1;
    };
    if (middle.size() == 1 && whole.size() == 1 && middle == whole) return bind(*whole.begin()), true;
    if (whole.size() == 1 && some.empty()) return bind(*whole.begin()), true;
    if (!whole.empty() || some.size() != 1) return false;
    bind(*some.begin());
    return std::all_of(over.begin(), over.end(),
                       [&](const Name* name) { return name->first < name->last || is_over_one(*name, name->first, line, boxes, named); });
}

// Parts of names, each over one column; above the names of all they may be names of groups.
bool parts(NameLine& line, const std::vector<Box>& boxes, const std::vector<std::string>& named, bool below_names) {
    std::set<int> taken;
    for (Name& name : line) {
        if (name.first == 0) continue;
        for (int c = 1; c < static_cast<int>(boxes.size()); ++c) {
            if (!overlaps(name.box, boxes[static_cast<std::size_t>(c)])) continue;
            if (name.first > 0) return false;
            name.first = name.last = c;
        }
        if (name.first < 0 || !taken.insert(name.first).second) return false;
    }
    return below_names ||
           std::all_of(line.begin(), line.end(), [&](const Name& name) { return name.first == 0 || is_over_one(name, name.first, line, boxes, named); });
}

void forget(NameLine& line) {
    for (Name& name : line)
        if (name.first != 0) name.first = name.last = -1;
}

// Names of labels are set aside. True where the others name one column each.
bool names_columns(NameLine& line, const std::vector<Box>& boxes, const Columns& columns) {
    for (Name& name : line) {
        const bool beyond = std::any_of(boxes.begin() + 1, boxes.end(), [&](const Box& box) { return overlaps(name.box, box); });
        name.first = name.last = !beyond && name.box.x1 <= boxes[1].x0 ? 0 : -1;
    }
    const int end = static_cast<int>(boxes.size()) - 1;
    for (const int first : {1, columns.first})
        for (const int last : {end, columns.last})
            if (first <= last && one_each(line, boxes, first, last)) return true;
    forget(line);
    return false;
}

// Binds every name of the header; the rows that it makes, top to bottom. Lines of parts of names are one row with the names below them.
std::optional<std::vector<NameLine>> header_rows(std::vector<NameLine> lines, const Columns& columns) {
    std::vector<Box> boxes = columns.boxes;  // with the names below
    std::vector<std::string> named(boxes.size());
    std::vector<NameLine> rows;
    NameLine labels;
    // What names every column for itself tells how far these reach.
    std::vector<char> single;
    for (NameLine& line : lines) {
        single.push_back(names_columns(line, columns.boxes, columns));
        for (const Name& name : line)
            if (single.back() && name.first > 0) boxes[static_cast<std::size_t>(name.first)] = unite(boxes[static_cast<std::size_t>(name.first)], name.box);
    }
    bool open = false;  // the row on top takes parts
    for (std::size_t at = lines.size(); at-- > 0;) {
        NameLine* line = &lines[at];
        if (!single[at]) names_columns(*line, boxes, columns);
        if (std::all_of(line->begin(), line->end(), [](const Name& name) { return name.first == 0; })) {
            labels.insert(labels.begin(), line->begin(), line->end());
            continue;
        }
        const bool below_names = std::any_of(single.begin(), single.begin() + static_cast<std::ptrdiff_t>(at), [](char one) { return one != 0; });
        bool grouped = false;
        if (!single[at]) {
            forget(*line);
            grouped = !below_names && groups(*line, boxes, columns, named);
        }
        if (!single[at] && !grouped) {
            forget(*line);
            if (!parts(*line, boxes, named, below_names)) return std::nullopt;
        }
        const bool spans = std::any_of(line->begin(), line->end(), [](const Name& name) { return name.last > name.first; });
        NameLine over;
        for (Name& name : *line) (name.first == 0 ? labels : over).push_back(name);
        if (spans || !open) rows.insert(rows.begin(), NameLine());
        open = !spans;
        for (Name& name : over) {
            NameLine& row = rows.front();
            const auto same = std::find_if(row.begin(), row.end(), [&](const Name& part) { return part.first == name.first && part.last == name.last; });
            if (same == row.end()) {
                row.push_back(name);
            } else {
                same->text = name.text + " " + same->text;
                same->box = unite(same->box, name.box);
            }
            for (int c = name.first; c <= name.last; ++c) {
                named[static_cast<std::size_t>(c)] = name.text + named[static_cast<std::size_t>(c)];
                if (name.first == name.last) boxes[static_cast<std::size_t>(c)] = unite(boxes[static_cast<std::size_t>(c)], name.box);
            }
        }
    }
    std::vector<char> own(boxes.size(), 0);  // a name of its own, beside that of its group
    for (const NameLine& row : rows)
        for (const Name& name : row)
            if (name.first == name.last) own[static_cast<std::size_t>(name.first)] = 1;
    for (int c = columns.first; c <= columns.last; ++c)
        if (!own[static_cast<std::size_t>(c)]) return std::nullopt;
    if (rows.empty()) return std::nullopt;
    std::stable_sort(labels.begin(), labels.end(), [](const Name& a, const Name& b) { return a.box.y0 < b.box.y0; });
    for (const Name& label : labels) {
        NameLine& row = rows.back();
        const auto same = std::find_if(row.begin(), row.end(), [](const Name& part) { return part.first == 0; });
        if (same == row.end()) {
            row.push_back(label);
        } else {
            same->text += " " + label.text;
            same->box = unite(same->box, label.box);
        }
    }
    // Neighbours of one name are told apart by nothing.
    std::string before;
    for (int c = columns.first; c <= columns.last; ++c) {
        std::string path;
        for (const NameLine& row : rows)
            for (const Name& name : row)
                if (name.first > 0 && name.first <= c && c <= name.last) path += name.text + "/";
        if (path == before) return std::nullopt;
        before = path;
    }
    return rows;
}

}  // namespace

bool read_typed_header(const Page& page, Table& table) {
    const auto columns = columns_of(table);
    if (!columns) return false;
    std::vector<NameLine> lines = header_lines(page, table, *columns);
    if (lines.empty()) return false;
    const auto rows = header_rows(std::move(lines), *columns);
    if (!rows) return false;
    const int count = static_cast<int>(rows->size()), old = table.header_rows;
    std::vector<Cell> cells;
    Box box = table.parts[0].box;
    for (int r = 0; r < count; ++r)
        for (const Name& name : (*rows)[static_cast<std::size_t>(r)]) {
            Cell cell;
            cell.row = r;
            cell.col = name.first;
            cell.col_span = name.last - name.first + 1;
            cell.header = true;
            cell.text = name.text;
            cell.page = page.number;
            cell.box = name.box;
            cells.push_back(std::move(cell));
            box = unite(box, name.box);
        }
    for (Cell& cell : table.cells) {
        if (cell.row < old) continue;
        cells.push_back(cell);
        cells.back().row += count - old;
    }
    std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
    table.cells = std::move(cells);
    table.rows += count - old;
    table.header_rows = count;
    table.parts[0].box = box;
    return true;
}

}  // namespace griffier
