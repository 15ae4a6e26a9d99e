// Header rows: what stands above the first figures.
#include "document/tables/table_headers.h"

#include <cmath>

#include "document/median.h"
#include "document/tables/header_groups.h"
#include "document/tables/table_text.h"
#include "document/tables/torn_rows.h"

namespace griffier {
namespace {

constexpr double kPadding = 4;     // pt: between the edge of a cell and its text
constexpr double kBetween = 0.3;   // of its height: a name so far above the others stands between two rows, beside the groups
constexpr double kFarIndent = 6;   // of its height: headers begin no further right of the labels below them
constexpr double kOneText = 1;     // of its height: words of one header are no further apart
constexpr double kSameMiddle = 2;  // pt: groups of columns whose middles are this close have one middle

// Whether a wall stands left of this column beside the header.
bool walled(const std::vector<Box>& walls, const std::vector<Column>& columns, int column, const Box& header) {
    constexpr double kOnLine = 1;  // pt
    return std::any_of(walls.begin(), walls.end(), [&](const Box& wall) {
        return wall.y0 <= header.center_y() && header.center_y() <= wall.y1 && columns[static_cast<size_t>(column) - 1].x1 - kOnLine <= wall.x0 &&
               wall.x0 <= columns[static_cast<size_t>(column)].x0 + kOnLine;
    });
}

// "Raming" in the middle of the years 2027 2028 2029 stands in the middle of 2028 too. Years beside it that have no header of their own (`own`: the columns
// that have one) are under it as long as it is in their middle.
void widen_over_years(const Table& table, int row, int low, int high, const std::vector<char>& own, const std::vector<Column>& columns, const Box& header,
                      int& first, int& last) {
    std::vector<const Cell*> years(static_cast<size_t>(table.columns), nullptr);
    for (const Cell& c : table.cells)
        if (c.row == row + 1 && c.col_span == 1 && row + 1 < table.header_rows && looks_like_year(c.text)) years[static_cast<size_t>(c.col)] = &c;
    auto year = [&](int c) { return years[static_cast<size_t>(c)]; };
    auto free_year = [&](int c) { return c >= low && c <= high && !own[static_cast<size_t>(c)] && year(c); };
    if (!year(first) || !year(last)) return;
    // Too wide for the cell of its year, at whose left edge it begins: it runs over the years to the right. One that reaches over the line left of that cell
    // does not begin there.
    const bool reaches_left = table.ruled && header.x0 < columns[static_cast<size_t>(first)].x0;
    if (free_year(first + 1) && first == last && !reaches_left) {
        double cell = year(first)->box.x1 - (year(first + 1)->box.x1 - year(first)->box.x1);
        if (std::abs(header.x0 - cell - kPadding) < kPadding && header.x1 > year(first)->box.x1 + 2 * kPadding) {
            while (free_year(last + 1)) ++last;
            return;
        }
    }
    double middle = (year(first)->box.center_x() + year(last)->box.center_x()) / 2;
    while (free_year(first - 1) && free_year(last + 1) &&
           std::abs((year(first - 1)->box.center_x() + year(last + 1)->box.center_x()) / 2 - middle) < kSameMiddle) {
        --first;
        ++last;
    }
}

// Widens lone group headers: each cell of a header row that has fewer cells than the row below runs over the columns nearest to it.
void widen_groups(Table& table, int row, const std::vector<Column>& columns, const std::vector<Box>& walls) {
    std::vector<Cell*> groups;
    std::vector<char> below(static_cast<size_t>(table.columns), 0), own(static_cast<size_t>(table.columns), 0);
    for (Cell& c : table.cells) {
        if (c.row <= row && row < c.row + c.row_span && c.col > 0) groups.push_back(&c);
        if (c.row <= row && row < c.row + c.row_span)
            for (int k = c.col; k < c.col + c.col_span; ++k) own[static_cast<size_t>(k)] = 1;
        if (c.row > row && (c.row < table.header_rows || row + 1 < table.header_rows || is_value(c))) below[static_cast<size_t>(c.col)] = 1;
    }
    if (groups.empty()) return;
    for (size_t g = 0; g < groups.size(); ++g) {
        Cell& cell = *groups[g];
        if (cell.row != row || cell.row_span > 1 || (table.ruled && cell.col_span > 1) || (looks_like_figure(cell.text) && !looks_like_year(cell.text)))
            continue;
        int low = g > 0 ? groups[g - 1]->col + groups[g - 1]->col_span : 1;
        int high = g + 1 < groups.size() ? groups[g + 1]->col - 1 : table.columns - 1;
        for (int c = cell.col; c > 1 && low < c; --c)
            if (walled(walls, columns, c, cell.box)) low = c;
        for (int c = cell.col + cell.col_span; c <= high; ++c)
            if (walled(walls, columns, c, cell.box)) high = c - 1;
        double center = cell.box.center_x(), best = 1e9;
        int first = cell.col, last = cell.col + cell.col_span - 1, best_first = first, best_last = last;
        for (int a = first; a >= low; --a) {
            if (a < first && (own[static_cast<size_t>(a)] || !below[static_cast<size_t>(a)])) break;
            for (int b = last; b <= high; ++b) {
                if (b > last && (own[static_cast<size_t>(b)] || !below[static_cast<size_t>(b)])) break;
                double off = std::abs((columns[static_cast<size_t>(a)].x0 + columns[static_cast<size_t>(b)].x1) / 2 - center);
                double wide = columns[static_cast<size_t>(b)].x1 - columns[static_cast<size_t>(a)].x0;
                if (off < best - 1 && (b == a || off < 0.12 * wide)) {
                    best = off;
                    best_first = a;
                    best_last = b;
                }
            }
        }
        widen_over_years(table, row, low, high, own, columns, cell.box, best_first, best_last);
        cell.col = best_first;
        cell.col_span = best_last - best_first + 1;
    }
}

// Group headers over names that come again in the same order (Baten Lasten Saldo Baten Lasten Saldo): each stands over one turn of them.
bool widen_to_turns(Table& table, int row, const std::vector<Column>& columns) {
    std::vector<Cell*> groups;
    std::vector<const Cell*> names;
    for (Cell& c : table.cells) {
        if (c.col == 0) continue;
        if (c.row == row && c.row_span == 1) groups.push_back(&c);
        if (c.row == row + 1) names.push_back(&c);
    }
    if (groups.size() < 2 || names.size() % groups.size() != 0) return false;
    size_t turn = names.size() / groups.size();
    if (turn < 2) return false;
    for (size_t i = turn; i < names.size(); ++i)
        if (names[i]->text != names[i - turn]->text) return false;
    for (size_t g = 0; g < groups.size(); ++g) {
        const Cell &first = *names[g * turn], &last = *names[(g + 1) * turn - 1];
        double x0 = columns[static_cast<size_t>(first.col)].x0, x1 = columns[static_cast<size_t>(last.col + last.col_span - 1)].x1;
        if (groups[g]->box.center_x() < x0 || groups[g]->box.center_x() > x1) return false;
    }
    for (size_t g = 0; g < groups.size(); ++g) {
        const Cell& last = *names[(g + 1) * turn - 1];
        groups[g]->col = names[g * turn]->col;
        groups[g]->col_span = last.col + last.col_span - groups[g]->col;
    }
    return true;
}

// The texts of a group header set over its turn, in the middle or at either edge of it, and parted into columns that are not its own: "Begroting 2024" and
// "na wijziging" over one turn of Lasten Baten Saldo are one header. False, and nothing changed, where a turn has none or a text reaches into another turn.
bool gather_over_turns(Table& table, int row, const std::vector<Column>& columns) {
    std::vector<const Cell*> names;
    std::vector<size_t> groups;  // into table.cells
    for (size_t i = 0; i < table.cells.size(); ++i) {
        const Cell& c = table.cells[i];
        if (c.col > 0 && c.row == row && c.row_span == 1) groups.push_back(i);
        if (c.col > 0 && c.row == row + 1) names.push_back(&c);
    }
    size_t turn = 0;
    for (size_t length = 2; turn == 0 && length * 2 <= names.size(); ++length) {
        bool again = names.size() % length == 0;
        for (size_t i = 1; again && i < length; ++i) again = names[i]->text != names[0]->text;
        for (size_t i = length; again && i < names.size(); ++i) again = names[i]->text == names[i - length]->text;
        if (again) turn = length;
    }
    if (turn == 0 || groups.size() < names.size() / turn) return false;
    // A header of its own column, left of the turns, is beside them.
    std::erase_if(groups, [&](size_t i) {
        const Cell& c = table.cells[i];
        return c.col < names.front()->col &&
               std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& value) { return value.row > row && value.col == c.col && is_value(value); });
    });
    if (groups.size() < names.size() / turn) return false;
    auto middle = [&](const Cell& name) {
        return (columns[static_cast<size_t>(name.col)].x0 + columns[static_cast<size_t>(name.col + name.col_span - 1)].x1) / 2;
    };
    std::vector<std::vector<size_t>> over(names.size() / turn);
    for (size_t i : groups) {
        const Box& box = table.cells[i].box;
        size_t at = 0;
        while (at < over.size() && box.center_x() > columns[static_cast<size_t>(names[(at + 1) * turn - 1]->col)].x1) ++at;
        if (at == over.size()) return false;
        if (at > 0 && box.x0 <= middle(*names[at * turn - 1])) return false;
        if (at + 1 < over.size() && box.x1 >= middle(*names[(at + 1) * turn])) return false;
        over[at].push_back(i);
    }
    for (const auto& texts : over)
        if (texts.empty()) return false;
    std::vector<char> gone(table.cells.size(), 0);
    for (size_t t = 0; t < over.size(); ++t) {
        Cell& whole = table.cells[over[t].front()];
        for (size_t k = 1; k < over[t].size(); ++k) {
            const Cell& more = table.cells[over[t][k]];
            whole.guessed = whole.guessed || more.box.x0 - whole.box.x1 > kOneText * more.box.height();  // two headers, or one with wide spaces
            whole.text += " " + more.text;
            whole.box = {std::min(whole.box.x0, more.box.x0), std::min(whole.box.y0, more.box.y0), std::max(whole.box.x1, more.box.x1),
                         std::max(whole.box.y1, more.box.y1)};
            whole.confidence = std::min(whole.confidence, more.confidence);
            gone[over[t][k]] = 1;
        }
        const Cell& last = *names[(t + 1) * turn - 1];
        whole.col = names[t * turn]->col;
        whole.col_span = last.col + last.col_span - whole.col;
    }
    size_t kept = 0;
    for (size_t i = 0; i < table.cells.size(); ++i)
        if (!gone[i]) {
            if (kept != i) table.cells[kept] = std::move(table.cells[i]);
            ++kept;
        }
    table.cells.resize(kept);
    return true;
}

// What a header row is read from: where the columns stand, where their figures and the labels before them end.
struct Edges {
    const std::vector<Column>& columns;
    std::vector<double> ends;  // by column
    int first_figures = 1;     // the columns before this one hold labels ("Nr | Taakveld"), all but the first perhaps
    double label_start = 1e9, label_end = 0;
};

Edges edges_of(const Table& table, const std::vector<Column>& columns) {
    std::vector<std::vector<double>> ends(columns.size());
    Edges edges{columns, {}};
    const auto in_body = [&](const Cell& c) { return c.row >= table.header_rows && c.col_span == 1; };
    int first = table.columns;
    for (const Cell& c : table.cells)
        if (in_body(c) && c.col > 0 && is_value(c)) first = std::min(first, c.col);
    if (first < table.columns) edges.first_figures = first;
    for (const Cell& c : table.cells) {
        if (!in_body(c)) continue;
        if (c.col < edges.first_figures) {
            edges.label_start = std::min(edges.label_start, c.box.x0);
            edges.label_end = std::max(edges.label_end, c.box.x1);
        }
        if (is_value(c)) ends[static_cast<size_t>(c.col)].push_back(c.box.x1);
    }
    for (size_t c = 0; c < columns.size(); ++c) edges.ends.push_back(ends[c].empty() ? columns[c].x1 : median(ends[c]));
    return edges;
}

// A group header far right of where labels begin that was taken for one of them, as its names begin further right.
bool strays(const Cell& c, int row, const Edges& edges) {
    return c.col == 0 && c.col_span == 1 && c.row == row && c.row_span == 1 && c.box.x0 > edges.label_start + kFarIndent * c.box.height();
}

// A year and more: "Realisatie 2024".
bool holds_year(const std::string& text) {
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find(' ', at), text.size());
        if (looks_like_year(std::string_view(text).substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

// Group headers over names, or over groups of their own: the columns that they share out clearly.
bool share_columns(Table& table, int row, const Edges& edges) {
    std::vector<Cell*> groups;
    std::vector<const Cell*> below;
    for (Cell& c : table.cells) {
        const bool label = c.col + c.col_span <= edges.first_figures && c.row > row;
        if (label || (c.col == 0 && !strays(c, row, edges)) || c.row > row + 1 || c.row + c.row_span <= row) continue;
        const bool group = c.row == row && c.row_span == 1;
        if (group && looks_like_figure(c.text) && !looks_like_year(c.text)) return false;
        if (group)
            groups.push_back(&c);
        else if (c.row + c.row_span > row + 1)
            below.push_back(&c);
        else
            return false;
    }
    // A header with figures and no name below it is beside the groups. One with nothing at all below it stands left of what it heads.
    const auto headed = [&](const Cell* group) {
        if (group->col == 0) return true;
        const auto under = [&](const Cell& c) { return c.row > row && c.col < group->col + group->col_span && group->col < c.col + c.col_span; };
        return std::any_of(below.begin(), below.end(), [&](const Cell* c) { return under(*c); }) || std::none_of(table.cells.begin(), table.cells.end(), under);
    };
    const auto alone = std::stable_partition(groups.begin(), groups.end(), headed);
    below.insert(below.end(), alone, groups.end());
    groups.erase(alone, groups.end());
    const auto by_column = [](const Cell* a, const Cell* b) { return a->col < b->col; };
    std::sort(groups.begin(), groups.end(), by_column);
    std::sort(below.begin(), below.end(), by_column);
    std::vector<Box> over;
    for (const Cell* c : groups) over.push_back(c->box);
    std::vector<double> middles;
    for (const Cell* c : below)
        if (c->row > row) middles.push_back(c->box.center_y());
    const double line = median(middles);
    // "Realisatie 2024" beside "primitief" and "na wijziging" stands beside "Begroting 2025", not under it.
    const bool dated = std::any_of(groups.begin(), groups.end(), [](const Cell* c) { return holds_year(c->text); }) &&
                       !std::all_of(below.begin(), below.end(), [](const Cell* c) { return holds_year(c->text); });
    std::vector<HeaderName> names;
    for (size_t i = 0; i < below.size(); ++i) {
        const Cell& c = *below[i];
        if (i > 0 && c.col != below[i - 1]->col + below[i - 1]->col_span) return false;
        const auto first = static_cast<size_t>(c.col), last = static_cast<size_t>(c.col + c.col_span - 1);
        Box box = c.box;
        if (last > first) {
            box.x0 = std::min(box.x0, edges.columns[first].x0);
            box.x1 = std::max(box.x1, edges.columns[last].x1);
        }
        names.push_back({box, edges.ends[last], c.text,
                         c.row <= row || c.box.center_y() < line - kBetween * c.box.height() || (dated && holds_year(c.text) && !looks_like_year(c.text))});
    }
    const std::vector<NameRange> shared = share_names(over, names, edges.label_end);
    for (size_t g = 0; g < shared.size(); ++g) {
        const Cell &first = *below[shared[g].first], &last = *below[shared[g].first + shared[g].count - 1];
        groups[g]->col = first.col;
        groups[g]->col_span = last.col + last.col_span - first.col;
        groups[g]->guessed = !shared[g].sure;
    }
    return !shared.empty();
}

// Several group headers over more names than there are groups, or one over the same name twice, and nothing that tells whose the names are. `shown`, one per
// cell: of these a line or a fill tells.
void mark_guessed(Table& table, int row, const Edges& edges, const std::vector<char>& shown) {
    const auto told = [&](const Cell& c) { return shown[static_cast<size_t>(&c - table.cells.data())] != 0; };
    const auto is_group = [&](const Cell& c) {
        return c.col > 0 && c.row == row && c.row_span == 1 && !told(c) && std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& name) {
                   return name.row == row + 1 && name.col < c.col + c.col_span && c.col < name.col + name.col_span;
               });
    };
    int groups = 0, names = 0;
    for (const Cell& c : table.cells) {
        const bool has_group = std::any_of(table.cells.begin(), table.cells.end(),
                                           [&](const Cell& group) { return told(group) && group.col <= c.col && c.col < group.col + group.col_span; });
        names += c.col > 0 && c.row == row + 1 && !has_group;
        groups += is_group(c) || strays(c, row, edges);
    }
    const auto repeats = [&](const Cell& group) {
        std::vector<std::string> below;
        for (const Cell& c : table.cells)
            if (is_group(group) && c.row == row + 1 && group.col <= c.col && c.col < group.col + group.col_span) below.push_back(c.text);
        std::sort(below.begin(), below.end());
        return std::adjacent_find(below.begin(), below.end()) != below.end();
    };
    if ((groups < 2 || names <= groups) && std::none_of(table.cells.begin(), table.cells.end(), repeats)) return;
    for (Cell& c : table.cells)
        if (is_group(c)) c.guessed = true;
}

bool covers_middle(const Box& span, const Column& column, double y) { return span.contains((column.x0 + column.x1) / 2, y); }

// A line below a header of the row, or a fill behind it, runs over several columns and has no other header.
bool has_own_span(const Table& table, int row, const std::vector<Column>& columns, const std::vector<Box>& spans) {
    return std::any_of(spans.begin(), spans.end(), [&](const Box& span) {
        std::vector<const Cell*> held;
        for (const Cell& cell : table.cells)
            if (cell.row == row && span.contains(cell.box.center_x(), cell.box.center_y())) held.push_back(&cell);
        if (held.size() != 1 || held[0]->col == 0 || held[0]->row_span > 1) return false;
        return std::count_if(columns.begin() + 1, columns.end(), [&](const Column& c) { return covers_middle(span, c, held[0]->box.center_y()); }) > 1;
    });
}

// Widens headers to the columns that a fill behind them or a line below them runs over. Which of them have one of their own, one per cell.
std::vector<char> widen_to_spans(Table& table, int row, const std::vector<Column>& columns, const std::vector<Box>& spans) {
    std::vector<char> shown(table.cells.size(), 0);
    std::vector<int> held(spans.size(), 0);
    for (Cell& cell : table.cells) {
        if (cell.row != row || cell.col == 0 || cell.row_span > 1) continue;
        bool own = false;
        for (const Box& span : spans) {
            if (!span.contains(cell.box.center_x(), cell.box.center_y())) continue;
            own = ++held[static_cast<size_t>(&span - spans.data())] == 1;
            int first = cell.col, last = cell.col + cell.col_span - 1;
            auto covered = [&](int c) { return covers_middle(span, columns[static_cast<size_t>(c)], cell.box.center_y()); };
            auto free = [&](int c) {
                return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& o) {
                    return &o != &cell && o.row <= row && row < o.row + o.row_span && o.col <= c && c < o.col + o.col_span;
                });
            };
            while (first > 1 && covered(first - 1) && free(first - 1)) --first;
            while (last + 1 < table.columns && covered(last + 1) && free(last + 1)) ++last;
            cell.col = first;
            cell.col_span = last - first + 1;
        }
        shown[static_cast<size_t>(&cell - table.cells.data())] = own;
    }
    return shown;
}

// "0 | Bestuur en ondersteuning": a number and the name of a section, and nothing from the column `figures` on.
bool is_numbered_name(const Table& table, int row, int figures) {
    bool number = false, name = false;
    for (const Cell& c : table.cells) {
        if (c.row != row) continue;
        if (c.col + c.col_span > figures || c.row_span > 1) return false;
        if (c.col == 0)
            number = looks_like_figure(c.text) && !looks_like_year(c.text);
        else
            name = true;
    }
    return number && name;
}

}  // namespace

void find_headers(Table& table, const std::vector<Column>& columns, const std::vector<Box>& spans, const std::vector<Box>& walls) {
    join_torn_rows(table);
    std::vector<char> value(static_cast<size_t>(table.rows), 0), right(static_cast<size_t>(table.rows), 0);
    for (const Cell& c : table.cells) {
        if (c.col > 0 && is_value(c)) value[static_cast<size_t>(c.row)] = 1;
        if (c.col + c.col_span > 1 && (c.col > 0 || c.col_span < table.columns))
            for (int r = c.row; r < c.row + c.row_span; ++r) right[static_cast<size_t>(r)] |= c.col > 0;
    }
    for (int r = 0; r < table.rows; ++r) {
        std::vector<std::string> texts;
        for (const Cell& c : table.cells)
            if (c.row == r) texts.push_back(c.text);
        if (number_columns(texts)) value[static_cast<size_t>(r)] = 0;
    }
    int first_value = 0;
    while (first_value < table.rows && !value[static_cast<size_t>(first_value)]) ++first_value;
    table.header_rows = 0;
    if (first_value < table.rows) {
        for (int r = 0; r < first_value; ++r)
            if (right[static_cast<size_t>(r)]) table.header_rows = r + 1;
    } else if (table.rows > 1) {
        table.header_rows = 1;  // text only
    }
    // A section that opens the rows is no header. "Vaste activa | Vaste passiva" below "ACTIVA | 2023 | 2022 | PASSIVA | 2023 | 2022" opens the rows: right of the first figures it stands over names only.
    std::vector<char> over_figures(static_cast<size_t>(table.columns), 0);
    for (const Cell& c : table.cells)
        if (c.row >= first_value && c.col > 0 && is_value(c)) over_figures[static_cast<size_t>(c.col)] = 1;
    for (int r = 1, headed = 0; r < table.header_rows; ++r) {
        int figures = 0, names = 0, above = 0;
        const auto first = std::find(over_figures.begin(), over_figures.end(), 1) - over_figures.begin();
        for (const Cell& c : table.cells) {
            const bool over = over_figures[static_cast<size_t>(c.col)];
            if (c.row == r) (over ? figures : names) += over || c.col > first;
            if (c.row == r - 1) above += over;
        }
        headed = std::max(headed, above);
        if (figures == 0 && headed >= 2 && (names > 0 || is_numbered_name(table, r, static_cast<int>(first)))) table.header_rows = r;
    }
    // A text table runs on above its first figure: a header ends where the rows begin that look alike.
    if (table.header_rows > 4) table.header_rows = 1;
    const Edges edges = edges_of(table, columns);
    for (int r = table.header_rows - 1; r >= 0; --r) {
        const bool last = r + 1 == table.header_rows;
        if (table.ruled && last) continue;
        if (!last && widen_to_turns(table, r, columns)) continue;
        if (!last && !table.ruled && !has_own_span(table, r, columns, spans) && share_columns(table, r, edges)) continue;
        if (!last && gather_over_turns(table, r, columns)) continue;
        const std::vector<char> shown = widen_to_spans(table, r, columns, spans);
        widen_groups(table, r, columns, walls);
        if (!table.ruled && !last) mark_guessed(table, r, edges, shown);
    }
    std::sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
    // A header further down: over columns of figures a row that names them again and holds no figure.
    std::vector<int> figures(static_cast<size_t>(table.columns), 0), filled(static_cast<size_t>(table.columns), 0), named(static_cast<size_t>(table.rows), 0);
    for (const Cell& c : table.cells) {
        if (c.row < table.header_rows) continue;
        ++filled[static_cast<size_t>(c.col)];
        figures[static_cast<size_t>(c.col)] += is_value(c);
    }
    for (const Cell& c : table.cells)
        if (c.row >= table.header_rows && c.col > 0 && !value[static_cast<size_t>(c.row)])
            for (int k = c.col; k < c.col + c.col_span; ++k)
                named[static_cast<size_t>(c.row)] += 2 * figures[static_cast<size_t>(k)] >= filled[static_cast<size_t>(k)];
    // "Dienstbetrekking? | Ja | Ja | Nee" answers, and names nothing.
    for (const Cell& c : table.cells)
        if (c.col > 0 && (c.text == "Ja" || c.text == "Nee" || c.text == "ja" || c.text == "nee")) named[static_cast<size_t>(c.row)] = 0;
    table.inner_header_rows.clear();
    for (int r = table.header_rows; r < table.rows; ++r)
        if (named[static_cast<size_t>(r)] >= 2 && 2 * named[static_cast<size_t>(r)] >= table.columns - 1) table.inner_header_rows.push_back(r);
    for (Cell& c : table.cells)
        c.header = c.row < table.header_rows || std::binary_search(table.inner_header_rows.begin(), table.inner_header_rows.end(), c.row);
}

}  // namespace griffier
