// Tables of a text document. Two kinds: rows flattened to a label and k figures (k from the header line, bound from the right,
// since a label may end in a number), and rows that kept their columns by runs of spaces. A table needs a header line with two
// or more names of value columns and a row that fits it; prose with numbers never has both. A row whose figures cannot be bound
// for certain is kept as one cell over all columns.
#include "document/text_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "document/headings.h"
#include "document/lines.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// matches "1.024", "-67.734.102", "(1.234)", "2,50", "80%", "€1.000", "1.234-" / not "(2.1)", "2.1)", "12-05-2024", "A4"
const Pattern kFigure(R"(^(?:[(]?[-+–−]?€?[-+–−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+|,--?)?[-–−]?[%€]?[)]?|[-+–−]?\d+\.\d+%?)$)");
// matches "1.024", "80,5", "80%", "€100" / not "2023", "7": what no label ends in by chance
const Pattern kPlainlyFigure(R"([.,%€]|\d{5,})");
// matches the null tokens / not "pm-beleid"
const Pattern kNull(R"((?i)^(?:-|–|—|−|--|-?p\.?m\.?|n\.?v\.?t\.?|n\.?n?\.?b\.?|n\.?t\.?b\.?)$)");
// matches "2024", "2024*", "2022/2023", "2022-2023", "31-12-2023" / not "20245"
const Pattern kYear(R"(^(?:(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{1,2}-\d{1,2}-(?:19|20)\d\d)\*{0,2}$)");
// matches the nouns that name a column of values / not "programma"
const Pattern kNoun(
    R"((?:jaar|programma|meerjaren)?(?:begroting|rekening|raming)|realisatie|prognose|verschil(?:len)?|afwijking|baten|lasten|saldo|totaal|stand|mutaties?|toevoeging(?:en)?|onttrekking(?:en)?|resultaat|uitgaven|inkomsten|budget|streefwaarde|doelwaarde|nulmeting|norm|begroot|werkelijk|kadernota|bijstelling|beginstand|eindstand|beginsaldo|eindsaldo|vermeerdering(?:en)?|vermindering(?:en)?|rente|aflossing(?:en)?|boekwaarde|[vn]/[vn])");
// matches what may stand before such a noun / not "oude"
const Pattern kAdjective(
    R"(primitieve?|actuele|gewijzigde|oorspronkelijke|bijgestelde|vastgestelde|totale|incidentele?|structurele?|geraamde|werkelijke|concept-?)");
// matches what may stand after it, before or after its year / not "en"
const Pattern kFollower(R"(na|voor|wijziging(?:en)?|wijz\.|begrotingswijziging(?:en)?|incl\.?|excl\.?|pb|mjb|per|ultimo|t/m|1e|2e|3e|gew\.|prim\.)");
// matches "Bedragen x € 1.000", "(in duizenden euro's)" / not "Begroting 2024"
const Pattern kUnitLine(R"((?i)bedragen|[x*] ?€|x 1[. ]?000|in (?:duizend|miljoen|euro))");
const Pattern kSentenceEnd(R"([.;:!?]$)");    // matches "Doel:" / not "Doel"
const Pattern kLabelled(R"(^[^:]{1,40}: )");  // matches "Bron: CBS" / not "Bron"
const Pattern kLowerStart(R"(^\p{Ll})");      // matches "en meer" / not "En meer"

constexpr double kWideGap = 2 * kGridWidth;                            // two spaces part columns
constexpr int kShortLine = 120;                                        // characters of a caption or note
constexpr double kTitleStart = 0.3;                                    // of the table's width: a title begins further left
constexpr std::size_t kMostBeside = 2;                                 // lines looked at for the rest of a header
constexpr int kBesideLines = 3;                                        // lines above a table that may hold its unit
constexpr double kSureFlat = 0.95, kSureAligned = 0.9, kUnsure = 0.6;  // confidence

struct Row {
    Line line;
    int row = 0;                      // on the grid
    std::vector<std::string> tokens;  // one per Line::words
    std::vector<Box> boxes;           // of each
    // Whether two spaces or more stand before a token: the page kept its columns there.
    bool apart(int token) const {
        return token > 0 && boxes[static_cast<std::size_t>(token)].x0 - boxes[static_cast<std::size_t>(token) - 1].x1 > kWideGap - 0.01;
    }
};

struct Span {
    int first = 0, last = 0;  // tokens
};

struct Header {
    std::vector<Span> names;  // of the value columns
    int stub = 0;             // tokens before them
};

enum class EuroStyle { before, after };

std::string joined(const Row& row, Span span) {
    std::string text;
    for (int i = span.first; i <= span.last; ++i) text += (i > span.first ? " " : "") + row.tokens[i];
    return text;
}

bool is_euro(const std::string& token) { return token == "€" || token == "EUR"; }
bool is_year(const std::string& token) { return RE2::FullMatch(token, kYear); }
bool is_figure(const std::string& token) { return RE2::FullMatch(token, kFigure); }
bool is_null(const std::string& token) { return RE2::FullMatch(token, kNull); }
bool is_value(const std::string& token) { return is_figure(token) || is_null(token); }
bool is_after(const std::string& token) { return token == "%" || token == "%-punt" || token == "fte" || token == "V" || token == "N"; }

enum class HeaderWord { none, year, noun, adjective, follower };

HeaderWord header_word(const std::string& token) {
    if (is_year(token)) return HeaderWord::year;
    const std::string word = fold(token);
    if (RE2::FullMatch(word, kNoun)) return HeaderWord::noun;
    if (RE2::FullMatch(word, kAdjective)) return HeaderWord::adjective;
    if (RE2::FullMatch(word, kFollower)) return HeaderWord::follower;
    return HeaderWord::none;
}

// The names of value columns at the end of a line: "Jaarrekening 2022 Begroting 2023", "2024 2025", "Baten Lasten Saldo".
Header read_header(const Row& row) {
    const int count = static_cast<int>(row.tokens.size());
    int first = count;
    while (first > 0 && header_word(row.tokens[first - 1]) != HeaderWord::none) --first;
    while (first < count && header_word(row.tokens[first]) == HeaderWord::follower) ++first;

    Header header;
    bool has_year = false, has_noun = false;
    std::vector<bool> with_noun;
    for (int i = first; i < count; ++i) {
        const HeaderWord kind = header_word(row.tokens[i]);
        // An adjective begins a name; the noun behind it belongs to it, unless that noun begins a name of its own.
        const bool adjective_before = !header.names.empty() && i > 0 && header_word(row.tokens[i - 1]) == HeaderWord::adjective && !has_noun;
        const bool begins =
            header.names.empty() || kind == HeaderWord::adjective || (kind == HeaderWord::noun && !adjective_before) || (kind == HeaderWord::year && has_year);
        if (begins) {
            header.names.push_back({i, i});
            with_noun.push_back(kind != HeaderWord::year);
            has_year = has_noun = false;
        }
        header.names.back().last = i;
        has_year = has_year || kind == HeaderWord::year;
        has_noun = has_noun || kind == HeaderWord::noun;
    }
    // "Begroting 2024 2025 2026": the noun heads the labels, the columns are years.
    const auto years_behind = with_noun.empty() ? 0 : std::count(with_noun.begin() + 1, with_noun.end(), false);
    if (with_noun.size() >= 2 && with_noun.front() && years_behind == static_cast<int>(with_noun.size()) - 1 &&
        header.names.front().last > header.names.front().first)
        header.names.front().first = header.names.front().last;
    header.stub = header.names.empty() ? count : header.names.front().first;
    return header;
}

// Cells at the end of a row, left to right.
std::vector<Span> cells_at_end(const Row& row, EuroStyle style) {
    std::vector<Span> cells;
    const auto& tokens = row.tokens;
    int i = static_cast<int>(tokens.size()) - 1;
    while (i >= 0) {
        Span cell{i, i};
        const bool unit_behind = is_after(tokens[i]) || (style == EuroStyle::after && is_euro(tokens[i]));
        if (unit_behind && i > 0 && is_figure(tokens[i - 1])) {
            cell.first = i - 1;
        } else if (!is_value(tokens[i])) {
            break;
        }
        if (style == EuroStyle::before && cell.first > 0 && is_euro(tokens[cell.first - 1])) --cell.first;
        cells.push_back(cell);
        i = cell.first - 1;
    }
    std::reverse(cells.begin(), cells.end());
    return cells;
}

// Label and k cells bound from the right; nullopt where the figures do not say for certain which columns they stand in.
std::optional<std::vector<Span>> bind(const Row& row, int k, EuroStyle style) {
    for (const EuroStyle tried : {style, style == EuroStyle::after ? EuroStyle::before : EuroStyle::after}) {
        std::vector<Span> cells = cells_at_end(row, tried);
        if (static_cast<int>(cells.size()) < k) continue;
        cells.erase(cells.begin(), cells.end() - k);
        // "- 300" apart from what stands before it: a sign, no cell of its own.
        const bool signs = std::any_of(cells.begin(), cells.end(), [&](const Span& cell) {
            const int next = cell.last + 1;
            return cell.first == cell.last && is_null(row.tokens[static_cast<std::size_t>(cell.first)]) && row.apart(cell.first) &&
                   next < static_cast<int>(row.tokens.size()) && !row.apart(next) && is_figure(row.tokens[static_cast<std::size_t>(next)]);
        });
        // Where the page kept its columns, figures one space apart are one number or two columns: nothing tells.
        bool kept = false, close = false;
        for (int i = 1; i < static_cast<int>(row.tokens.size()); ++i) kept = kept || row.apart(i);
        for (std::size_t c = 1; c < cells.size(); ++c) close = close || !row.apart(cells[c].first);
        if (signs || (kept && close)) continue;
        if (cells.front().first == 0) return cells;  // no label printed
        // A figure set apart on both sides within the label is another column's: the left half of a balance.
        bool inside = false;
        for (int i = 1; i + 1 < cells.front().first; ++i)
            inside = inside || (row.apart(i) && row.apart(i + 1) && is_value(row.tokens[static_cast<std::size_t>(i)]));
        if (inside) continue;
        const std::string& last = row.tokens[cells.front().first - 1];
        const int before = cells.front().first - 1;
        const bool cell_of_its_own = is_figure(last) && !is_year(last) && (row.apart(before) || (before == 0 && row.apart(1)));
        const bool signed_before = is_figure(last) && before > 0 && is_null(row.tokens[static_cast<std::size_t>(before) - 1]);
        const bool more_than_k =
            signed_before || is_euro(last) || is_null(last) || last == "%" || cell_of_its_own || (is_figure(last) && RE2::PartialMatch(last, kPlainlyFigure));
        if (more_than_k) continue;
        return cells;
    }
    return std::nullopt;
}

// matches "4.1", "0.10", "P3", "12", "6.71a" / not "Wegen", "2024-2027"
const Pattern kCode(R"(^[A-Za-z]?\d{1,3}(?:\.\d{1,3})?[a-z]?\.?$)");

// The last text set apart before the figures ("0.1 Bestuur      Baten"), as a token; 0 where the label is one text, a code before it aside.
int second_label(const Row& row, const std::vector<Span>& cells) {
    for (int i = cells.front().first - 1; i > 0; --i)
        if (row.apart(i) && !(i == 1 && RE2::FullMatch(row.tokens[0], kCode))) return i;
    return 0;
}

// Where the second column of labels ("Baten", "Lasten") begins in the rows below a header: nothing where they have one column of labels, a negative place where no
// one place fits or it holds other texts.
std::optional<double> second_labels(const std::vector<Row>& rows, std::size_t header, int k, EuroStyle style) {
    std::optional<double> place;
    std::vector<const Row*> whole;  // with one text as label
    for (std::size_t i = header + 1; i < rows.size() && rows[i].row - rows[i - 1].row <= 2; ++i) {
        const auto cells = bind(rows[i], k, style);
        if (!cells || cells->front().first == 0) continue;
        const int second = second_label(rows[i], *cells);
        if (second == 0) {
            whole.push_back(&rows[i]);
            continue;
        }
        const double x = rows[i].boxes[static_cast<std::size_t>(second)].x0;
        if (place && std::abs(*place - x) > kGridWidth) return -1;
        if (header_word(rows[i].tokens[static_cast<std::size_t>(second)]) != HeaderWord::noun) return -1;  // other texts may wrap
        if (!place) place = x;
    }
    if (!place) return place;
    // A label that runs over the place belongs to neither column.
    for (const Row* row : whole) {
        const auto cells = *bind(*row, k, style);
        const Box &from = row->boxes.front(), &to = row->boxes[static_cast<std::size_t>(cells.front().first) - 1];
        if (from.x0 < *place - kGridWidth && to.x1 > *place) return -1;
    }
    return place;
}

class Builder {
public:
    Builder(const Page& page, int columns) : page_(page) {
        table_.columns = columns;
        table_.confidence = kSureFlat;
    }

    void add_cell(const Row& row, Span span, int column, int column_span, bool header) {
        if (span.last < span.first) return;
        Cell cell;
        cell.row = table_.rows;
        cell.col = column;
        cell.col_span = column_span;
        cell.header = header;
        cell.text = joined(row, span);
        cell.page = page_.number;
        for (int i = span.first; i <= span.last; ++i) {
            const Word& word = page_.words[row.line.words[i]];
            cell.box = i == span.first ? word.box : unite(cell.box, word.box);
            cell.confidence = i == span.first ? word.confidence : std::min(cell.confidence, word.confidence);
            cell.origin = word.origin;
        }
        table_.cells.push_back(std::move(cell));
    }

    void append_to_label(int row_index, const std::string& before, const Box& box) {
        for (Cell& cell : table_.cells)
            if (cell.row == row_index && cell.col == 0) {
                cell.text = before + " " + cell.text;
                cell.box = unite(cell.box, box);
            }
    }

    void end_row(const Row& row) {
        box_ = table_.rows == 0 ? row.line.box : unite(box_, row.line.box);
        ++table_.rows;
    }

    void unsure() { table_.confidence = kUnsure; }

    Table finish() {
        table_.parts = {{page_.number, box_}};
        std::stable_sort(table_.cells.begin(), table_.cells.end(),
                         [](const Cell& a, const Cell& b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
        return std::move(table_);
    }

    Table& table() { return table_; }

private:
    const Page& page_;
    Table table_;
    Box box_;
};

struct Found {
    Table table;
    std::size_t first = 0, end = 0;  // rows
};

bool is_short_label(const Row& row) {
    return length(row.line.text) <= kShortLine && !RE2::PartialMatch(row.line.text, kSentenceEnd) && cells_at_end(row, EuroStyle::before).empty() &&
           !navigation_line(row.line.text);
}

bool same_names(const Row& a, const Header& x, const Row& b, const Header& y) {
    if (x.names.size() != y.names.size()) return false;
    for (std::size_t i = 0; i < x.names.size(); ++i)
        if (joined(a, x.names[i]) != joined(b, y.names[i])) return false;
    return true;
}

void add_header(Builder& builder, const Row& row, const Header& header, int labels) {
    builder.add_cell(row, {0, header.stub - 1}, 0, 1, true);
    for (std::size_t c = 0; c < header.names.size(); ++c) builder.add_cell(row, header.names[c], static_cast<int>(c) + labels, 1, true);
    builder.end_row(row);
}

// "2022 2023 2024", whatever stands before them.
bool only_years(const Row& row, const Header& header) { return std::all_of(row.tokens.begin() + header.stub, row.tokens.end(), is_year); }

// Whether a line has names printed over the columns, whose own names begin at `from`, in a table that begins at `left`. A unit is none, nor is a title, which
// begins at the left.
bool header_goes_on(const Row& row, double left, double from) {
    if (RE2::PartialMatch(row.line.text, kUnitLine)) return false;
    const auto cells = cells_at_end(row, EuroStyle::before);
    if (!cells.empty() && !is_year(joined(row, cells.back()))) return false;
    for (int i = 0, end = 0; i < static_cast<int>(row.tokens.size()); i = end) {
        for (end = i + 1; end < static_cast<int>(row.tokens.size()) && !row.apart(end);) ++end;
        if (row.boxes[static_cast<std::size_t>(end) - 1].x1 > from && row.boxes[static_cast<std::size_t>(i)].x0 > (left + from) / 2) return true;
    }
    return false;
}

// The header of a table has more lines than those from `first` to `last`: names stand over its columns above or below, perhaps beyond a line that names the labels.
bool header_is_cut(const std::vector<Row>& rows, std::size_t first, std::size_t last, double from) {
    double left = from;
    for (std::size_t r = first; r < std::min(rows.size(), last + kBesideLines + 1); ++r) left = std::min(left, rows[r].boxes.front().x0);
    const auto labels = [&](const Row& row) { return row.boxes.back().x1 <= from; };
    std::size_t above = first, below = last;
    while (above > 0 && first - above < kMostBeside && rows[above].row - rows[above - 1].row == 1) {
        if (header_goes_on(rows[--above], left, from)) return true;
        if (!labels(rows[above])) break;
    }
    while (below + 1 < rows.size() && below - last < kMostBeside && rows[below + 1].row - rows[below].row == 1) {
        if (header_goes_on(rows[++below], left, from)) return true;
        if (!labels(rows[below])) break;
    }
    return false;
}

// A table of flattened rows with its header at rows[at].
std::optional<Found> flat_table(const Page& page, const std::vector<Row>& rows, std::size_t at) {
    const Header header = read_header(rows[at]);
    const int k = static_cast<int>(header.names.size());
    if (k < 2) return std::nullopt;

    // What stands apart is a name of its own: names of two columns of labels ("Indicator   Eenheid") are left to those who know columns.
    for (int i = 1; i < header.stub; ++i)
        if (rows[at].apart(i)) return std::nullopt;
    for (int i = header.stub + 1; i < static_cast<int>(rows[at].tokens.size()); ++i)
        if (rows[at].apart(i) && std::none_of(header.names.begin(), header.names.end(), [&](const Span& name) { return name.first == i; })) return std::nullopt;

    EuroStyle style = EuroStyle::before;
    for (std::size_t i = at + 1; i < std::min(rows.size(), at + 8) && rows[i].row - rows[i - 1].row <= 2; ++i)
        if (is_euro(rows[i].tokens.back())) style = EuroStyle::after;

    const std::optional<double> second = second_labels(rows, at, k, style);
    if (second && *second < 0) return std::nullopt;
    const int labels = second ? 2 : 1;
    // The label of a row, in one column or two.
    const auto add_label = [&](Builder& builder, const Row& row, int end) {
        int split = 0;
        while (second && split < end && row.boxes[static_cast<std::size_t>(split)].x0 < *second - kGridWidth) ++split;
        if (!second) split = end;
        builder.add_cell(row, {0, split - 1}, 0, 1, false);
        builder.add_cell(row, {split, end - 1}, 1, 1, false);
    };
    Builder builder(page, k + labels);
    std::size_t first = at;
    if (only_years(rows[at], header) && at > 0 && rows[at].row - rows[at - 1].row <= 2) {
        const Header above = read_header(rows[at - 1]);
        const bool yearless = std::none_of(rows[at - 1].tokens.begin(), rows[at - 1].tokens.end(), is_year);
        if (static_cast<int>(above.names.size()) == k && yearless) {
            add_header(builder, rows[at - 1], above, labels);
            first = at - 1;
        } else if (above.names.size() > 1 && yearless) {
            return std::nullopt;  // names of some of the years
        }
    }
    if (header_is_cut(rows, first, at, rows[at].boxes[static_cast<std::size_t>(header.stub)].x0)) return std::nullopt;
    add_header(builder, rows[at], header, labels);
    builder.table().header_rows = builder.table().rows;

    int data = 0;
    std::size_t i = at + 1;
    for (; i < rows.size(); ++i) {
        const int step = rows[i].row - rows[i - 1].row;
        if (step > 2) break;
        const Header again = read_header(rows[i]);
        if (again.names.size() >= 2) {
            if (!same_names(rows[at], header, rows[i], again) || data == 0) break;
            builder.table().inner_header_rows.push_back(builder.table().rows);
            add_header(builder, rows[i], again, labels);
            continue;
        }
        const auto cells = bind(rows[i], k, style);
        if (cells && (cells->front().first > 0 || data > 0)) {
            add_label(builder, rows[i], cells->front().first);
            for (int c = 0; c < k; ++c) builder.add_cell(rows[i], (*cells)[c], c + labels, 1, false);
            builder.end_row(rows[i]);
            ++data;
            continue;
        }
        if (step > 1) break;
        const bool row_follows = i + 1 < rows.size() && rows[i + 1].row - rows[i].row == 1 && bind(rows[i + 1], k, style).has_value();
        if (is_short_label(rows[i]) && row_follows) {
            if (RE2::PartialMatch(rows[i + 1].line.text, kLowerStart)) {  // a label on two lines
                const auto next = *bind(rows[i + 1], k, style);
                const int index = builder.table().rows;
                add_label(builder, rows[i + 1], next.front().first);
                builder.append_to_label(index, rows[i].line.text, rows[i].line.box);
                for (int c = 0; c < k; ++c) builder.add_cell(rows[i + 1], next[c], c + labels, 1, false);
                builder.end_row(rows[i + 1]);
                ++data, ++i;
            } else {
                builder.add_cell(rows[i], {0, static_cast<int>(rows[i].tokens.size()) - 1}, 0, 1, false);
                builder.end_row(rows[i]);
            }
            continue;
        }
        const bool has_figures = !cells_at_end(rows[i], style).empty() && length(rows[i].line.text) <= kShortLine;
        if (!has_figures || (data == 0 && !row_follows)) break;
        builder.add_cell(rows[i], {0, static_cast<int>(rows[i].tokens.size()) - 1}, 0, k + labels, false);
        builder.end_row(rows[i]);
        builder.unsure();
    }
    if (data == 0) return std::nullopt;
    builder.table().header_columns = labels;
    return Found{builder.finish(), first, i};
}

// ---------------------------------------------------------------- columns kept by spaces

struct Chunk {
    Span span;
    Box box;
};

std::vector<Chunk> chunks_of(const Page& page, const Row& row) {
    std::vector<Chunk> chunks;
    for (int i = 0; i < static_cast<int>(row.tokens.size()); ++i) {
        const Box& box = page.words[row.line.words[i]].box;
        if (!chunks.empty() && box.x0 - chunks.back().box.x1 < kWideGap - 0.01) {
            chunks.back().span.last = i;
            chunks.back().box = unite(chunks.back().box, box);
        } else {
            chunks.push_back({{i, i}, box});
        }
    }
    return chunks;
}

bool names_values(const Row& row, Span span) {
    bool strong = false;
    for (int i = span.first; i <= span.last; ++i) {
        const HeaderWord kind = header_word(row.tokens[i]);
        if (kind == HeaderWord::none) return false;
        strong = strong || kind == HeaderWord::year || kind == HeaderWord::noun;
    }
    return strong;
}

bool holds_value(const Row& row, Span span) {
    int figures = 0;
    for (int i = span.first; i <= span.last; ++i) {
        if (is_value(row.tokens[i]))
            ++figures;
        else if (!is_euro(row.tokens[i]) && !is_after(row.tokens[i]))
            return false;
    }
    return figures == 1;
}

// Numbers stand flush right under their header, or centred: the nearest of its edges and middle counts.
double misfit(const Box& a, const Box& b) { return std::min({std::abs(a.x1 - b.x1), std::abs(a.center_x() - b.center_x()), std::abs(a.x0 - b.x0)}); }

// One chunk a column, in order; nullopt where two fall together or one fits nowhere.
std::optional<std::vector<int>> align(const std::vector<Chunk>& chunks, std::size_t skip, const std::vector<Box>& columns) {
    std::vector<int> result;
    for (std::size_t i = skip; i < chunks.size(); ++i) {
        int best = -1;
        for (int c = 0; c < static_cast<int>(columns.size()); ++c)
            if (best < 0 || misfit(chunks[i].box, columns[c]) < misfit(chunks[i].box, columns[best])) best = c;
        const bool touches = overlap(chunks[i].box.x0, chunks[i].box.x1, columns[best].x0, columns[best].x1) > 0;
        if (!touches || (!result.empty() && best <= result.back())) return std::nullopt;
        result.push_back(best);
    }
    return result;
}

std::optional<Found> aligned_table(const Page& page, const std::vector<Row>& rows, std::size_t at) {
    const std::vector<Chunk> header = chunks_of(page, rows[at]);
    const auto named = std::count_if(header.begin(), header.end(), [&](const Chunk& chunk) { return names_values(rows[at], chunk.span); });
    if (header.size() < 2 || named < 2) return std::nullopt;
    if (at + 1 < rows.size() && rows[at + 1].row - rows[at].row == 1) {  // groups of columns: the line below names them
        const std::vector<Chunk> below = chunks_of(page, rows[at + 1]);
        const auto names = std::count_if(below.begin(), below.end(), [&](const Chunk& chunk) { return names_values(rows[at + 1], chunk.span); });
        if (names > named) return std::nullopt;
    }
    const bool stub = !names_values(rows[at], header.front().span);
    std::vector<Box> columns;  // of the value columns
    for (std::size_t c = stub ? 1 : 0; c < header.size(); ++c) columns.push_back(header[c].box);
    const int k = static_cast<int>(columns.size());

    Builder builder(page, k + 1);
    builder.table().confidence = kSureAligned;
    std::size_t first = at;
    const auto add_header_row = [&](const Row& row, const std::vector<Chunk>& chunks) {
        for (const Chunk& chunk : chunks) {
            int from = -1, to = -1;
            for (int c = 0; c < k; ++c)
                if (overlap(chunk.box.x0, chunk.box.x1, columns[c].x0, columns[c].x1) > 0) {
                    if (from < 0) from = c;
                    to = c;
                }
            if (from < 0)
                builder.add_cell(row, chunk.span, 0, 1, true);
            else
                builder.add_cell(row, chunk.span, from + 1, to - from + 1, true);
        }
        builder.end_row(row);
    };
    const auto is_header_row = [&](const Row& row, const std::vector<Chunk>& chunks) {
        bool over = false;
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            const bool left = chunks[i].box.x1 <= columns.front().x0;
            if (left && i == 0 && chunks.size() > 1) continue;
            if (!names_values(row, chunks[i].span)) return false;
            over = true;
        }
        return over && chunks.size() >= 2;
    };
    if (at > 0 && rows[at].row - rows[at - 1].row == 1) {
        const std::vector<Chunk> above = chunks_of(page, rows[at - 1]);
        if (is_header_row(rows[at - 1], above)) {
            // Where it does not reach over all columns nothing tells how far each of its names does.
            for (const Box& column : columns)
                if (std::none_of(above.begin(), above.end(), [&](const Chunk& name) { return overlap(name.box.x0, name.box.x1, column.x0, column.x1) > 0; }))
                    return std::nullopt;
            add_header_row(rows[at - 1], above);
            first = at - 1;
        }
    }
    add_header_row(rows[at], header);
    const bool more_below = at + 1 < rows.size() && is_header_row(rows[at + 1], chunks_of(page, rows[at + 1]));
    if (header_is_cut(rows, first, more_below ? at + 1 : at, columns.front().x0)) return std::nullopt;

    int data = 0;
    std::size_t i = at + 1;
    for (; i < rows.size(); ++i) {
        const int step = rows[i].row - rows[i - 1].row;
        if (step > 2) break;
        const std::vector<Chunk> chunks = chunks_of(page, rows[i]);
        if (is_header_row(rows[i], chunks)) {
            if (data > 0) break;
            add_header_row(rows[i], chunks);
            continue;
        }
        const bool label = !holds_value(rows[i], chunks.front().span);
        const auto places = align(chunks, label ? 1 : 0, columns);
        const bool all_values = std::all_of(chunks.begin() + (label ? 1 : 0), chunks.end(), [&](const Chunk& c) { return holds_value(rows[i], c.span); });
        const bool clean_label = !label || !is_value(rows[i].tokens[chunks.front().span.last]) || is_year(rows[i].tokens[chunks.front().span.last]);
        if (places && !places->empty() && all_values && clean_label) {
            if (label) builder.add_cell(rows[i], chunks.front().span, 0, 1, false);
            for (std::size_t c = 0; c < places->size(); ++c) builder.add_cell(rows[i], chunks[c + (label ? 1 : 0)].span, (*places)[c] + 1, 1, false);
            builder.end_row(rows[i]);
            ++data;
            continue;
        }
        if (const auto cells = bind(rows[i], k, EuroStyle::before)) {
            if (second_label(rows[i], *cells) > 0) return std::nullopt;
            builder.add_cell(rows[i], {0, cells->front().first - 1}, 0, 1, false);
            for (int c = 0; c < k; ++c) builder.add_cell(rows[i], (*cells)[c], c + 1, 1, false);
            builder.end_row(rows[i]);
            ++data;
            continue;
        }
        if (step > 1 || length(rows[i].line.text) > kShortLine) break;
        const bool more = i + 1 < rows.size() && rows[i + 1].row - rows[i].row <= 1 && chunks_of(page, rows[i + 1]).size() >= 2;
        if (chunks.size() == 1 && label && more && is_short_label(rows[i])) {
            builder.add_cell(rows[i], chunks.front().span, 0, 1, false);
        } else if (chunks.size() >= 2 && !cells_at_end(rows[i], EuroStyle::before).empty()) {
            builder.add_cell(rows[i], {0, static_cast<int>(rows[i].tokens.size()) - 1}, 0, k + 1, false);
            builder.unsure();
        } else {
            break;
        }
        builder.end_row(rows[i]);
    }
    if (data == 0) return std::nullopt;
    Table& table = builder.table();
    for (const Cell& cell : table.cells)
        if (cell.header) table.header_rows = std::max(table.header_rows, cell.row + 1);
    return Found{builder.finish(), first, i};
}

// ---------------------------------------------------------------- what stands beside it

void add_surroundings(Found& found, const std::vector<Row>& rows) {
    Table& table = found.table;
    bool blank = false;  // only one blank line may stand between
    for (std::size_t i = found.first; i > 0 && found.first - i < kBesideLines; --i) {
        const Row& above = rows[i - 1];
        const int step = rows[i].row - above.row;
        if (step > 2 || (step == 2 && blank) || length(above.line.text) > kShortLine) break;
        blank = blank || step == 2;
        if (const auto title = navigation_line(above.line.text)) {
            if (table.caption.empty() && !title->empty()) table.caption = *title, table.caption_box = above.line.box;
            break;
        }
        // Figures, but for the number that a title ends in: "Lasten programma 1".
        const auto cells = cells_at_end(above, EuroStyle::before);
        const bool numbered = cells.size() == 1 && cells.front().first > 0 && !above.apart(cells.front().first);
        if (!cells.empty() && !numbered && !RE2::PartialMatch(above.line.text, kUnitLine)) break;
        const Box& grid = table.parts.front().box;
        const bool titled = table.caption.empty() && !blank && above.line.box.x0 < grid.x0 + kTitleStart * grid.width() &&
                            !RE2::PartialMatch(above.line.text, kUnitLine) && !RE2::PartialMatch(above.line.text, kLabelled) &&
                            !RE2::PartialMatch(above.line.text, kSentenceEnd);
        if (titled)
            table.caption = above.line.text, table.caption_box = above.line.box;
        else
            table.nearby.insert(table.nearby.begin(), above.line);
        if (titled) break;
    }
    if (found.end < rows.size() && rows[found.end].row - rows[found.end - 1].row == 1 && length(rows[found.end].line.text) <= kShortLine &&
        !navigation_line(rows[found.end].line.text))
        table.nearby.push_back(rows[found.end].line);
}

}  // namespace

std::vector<Table> find_text_tables(const Page& page) {
    std::vector<Row> rows;
    for (Line& line : line_pieces(page)) {
        Row row;
        row.row = static_cast<int>(std::lround(line.box.y0 / kGridHeight));
        for (const int index : line.words) {
            row.tokens.push_back(page.words[index].text);
            row.boxes.push_back(page.words[index].box);
        }
        row.line = std::move(line);
        rows.push_back(std::move(row));
    }
    std::vector<Table> tables;
    for (std::size_t at = 0; at < rows.size();) {
        auto found = aligned_table(page, rows, at);
        if (!found) found = flat_table(page, rows, at);
        if (!found) {
            ++at;
            continue;
        }
        add_surroundings(*found, rows);
        at = found->end;
        tables.push_back(std::move(found->table));
    }
    return tables;
}

}  // namespace griffier
