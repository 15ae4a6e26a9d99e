// Printed lines -> rows.
#include "document/tables/table_rows.h"

#include <algorithm>
#include <climits>
#include <map>
#include <string_view>

#include "document/median.h"
#include "document/pattern.h"
#include "document/tables/header_levels.h"

namespace griffier {
namespace {

constexpr double kTight = 0.84;       // of the usual distance of rows: lines closer than this are one row
constexpr double kCloseLines = 0.85;  // em: printed lines of one column are never closer
constexpr double kBareLeading = 2.4;  // em: the same for lines without label and figures
constexpr double kLeading = 1.75;     // em: a line further away than this starts something new
constexpr double kRowGap = 0.95;      // of the white that parts rows: lines inside a row are closer
constexpr size_t kMarkLength = 4;     // characters: longer texts before the labels are no marks of rows
constexpr size_t kFewMarks = 3;       // fewer marks do not tell rows

bool starts_lower(std::string_view s) { return !s.empty() && ((s[0] >= 'a' && s[0] <= 'z') || s[0] == '(' || s[0] == '/' || s[0] == '&'); }

bool ends_open(std::string_view s) {
    if (s.empty()) return false;
    char last = s.back();
    if (last == '-' || last == '/' || last == ',' || last == '(' || last == '&') return s.size() > 1;
    for (std::string_view w :
         {" en", " of", " van", " de", " het", " voor", " aan", " op", " in", " met", " t.b.v.", " and", " of the", " for", " the", " per"})
        if (s.size() > w.size() && s.substr(s.size() - w.size()) == w) return true;
    return false;
}

// The text that names a row: up to the column of the longest texts, behind a number of its own perhaps.
const Placed* label(const BandLine& line, int text_column) {
    for (const Placed& p : line.items)
        if (p.column0 <= text_column && (!p.chunk.figure || (p.chunk.year && p.column0 == text_column))) return &p;
    return nullptr;
}

// A figure that is no year, with V or N beside it perhaps.
bool is_amount(const Placed& p) { return (p.chunk.figure && !p.chunk.year) || looks_like_value(p.text); }

bool only_label(const BandLine& line, int text_column) {
    return std::all_of(line.items.begin(), line.items.end(), [&](const Placed& p) { return p.column0 <= text_column; });
}

// No two items of the lines share a column.
bool apart(const BandLine& above, const BandLine& line) {
    for (const Placed& a : above.items)
        for (const Placed& b : line.items)
            if (a.column0 <= b.column1 && b.column0 <= a.column1) return false;
    return true;
}

// Too close for two printed lines of one column: figures set beside the middle of a label of two lines.
bool close(const BandLine& above, const BandLine& line) {
    return line.baseline - above.baseline <= kCloseLines * std::min(line.size, above.size) && apart(above, line);
}

// Of the lines from `from` on: headers may be wider than the labels.
int widest_column(const std::vector<BandLine>& lines, size_t from) {
    std::map<int, double> width;
    for (size_t k = from; k < lines.size(); ++k)
        for (const Placed& p : lines[k].items)
            if (p.column0 == p.column1 && !p.chunk.figure) width[p.column0] = std::max(width[p.column0], p.chunk.box.width());
    int widest = 0;
    for (const auto& [column, w] : width)
        if (w > width[widest]) widest = column;
    return widest;
}

// The column that names the rows: the first, or the next where the first holds numbers only.
int label_column(const std::vector<BandLine>& lines) {
    int figures = 0, texts = 0;
    for (const BandLine& line : lines)
        for (const Placed& p : line.items)
            if (p.column0 == 0) (p.chunk.figure || p.text.size() <= 4 ? figures : texts) += 1;
    return figures > 2 && texts * 4 <= figures ? 1 : 0;
}

// A figure right of the texts (numbers before them are labels).
bool value_right_of(const BandLine& line, int text_column) {
    return std::any_of(line.items.begin(), line.items.end(), [&](const Placed& p) { return is_amount(p) && p.column0 > text_column; });
}

// Most figures stand beside the last line of a text of several lines, or below it.
bool bottom_aligned(const std::vector<BandLine>& lines, size_t from) {
    int text_column = widest_column(lines, from), last = 0, other = 0;
    for (size_t k = from; k < lines.size(); ++k) {
        if (!value_right_of(lines[k], text_column)) continue;
        const Placed* text = nullptr;
        for (const Placed& p : lines[k].items)
            if (p.column0 == text_column && !p.chunk.figure) text = &p;
        bool above_text = k > from && !value_right_of(lines[k - 1], text_column);
        (above_text && (!text || starts_lower(text->text)) ? last : other) += 1;
    }
    return last >= 3 && last > other;
}

// Rows led by a mark of their own (a number, a sign) in narrow columns before the texts: where marks stand on lines of their texts and at
// least one between every two lines of figures, rows begin at the marks. Says nothing (empty) otherwise.
std::vector<char> glue_by_marks(const std::vector<BandLine>& lines, size_t from) {
    int text_column = widest_column(lines, from);
    size_t marks = 0;
    bool open = false;  // a mark since the last line of figures
    std::vector<char> glue(lines.size(), 0);
    for (size_t k = from; k < lines.size(); ++k) {
        bool text = false, mark = false;
        for (const Placed& p : lines[k].items) {
            text = text || p.column0 == text_column;
            if (p.column0 >= text_column) continue;
            if (p.text.size() > kMarkLength) return {};
            mark = true;
        }
        if (mark && !text) return {};
        if (mark) ++marks;
        open = open || mark;
        if (value_right_of(lines[k], text_column)) {
            if (!open) return {};
            open = false;
        }
        glue[k] = !mark;
    }
    if (marks < kFewMarks || glue[from]) return {};
    return glue;
}

bool enumerated(std::string_view s) {  // "5b. ", "4. ", "a) "
    size_t i = 0;
    while (i < s.size() && i < 2 && s[i] >= '0' && s[i] <= '9') ++i;
    if (i < s.size() && s[i] >= 'a' && s[i] <= 'z') ++i;
    return i > 0 && i + 1 < s.size() && (s[i] == '.' || s[i] == ')') && s[i + 1] == ' ';
}

// Two figures one below the other in a column, years among them, are two rows. A year in brackets below its figure ("570", "(2019)") is none.
bool figure_below_figure(const BandLine& above, const BandLine& line) {
    for (const Placed& p : line.items) {
        if (!p.chunk.figure || p.column0 == 0 || p.text.front() == '(') continue;
        for (const Placed& a : above.items)
            if (a.chunk.figure && a.column0 == p.column0 && a.column1 == p.column1 && !ends_open(a.text)) return true;
    }
    return false;
}

// A bold name below a row of figures whose own name is not bold: the head of the next part, however close it stands.
bool heads_a_part(const BandLine& above, const BandLine& line, int text_column) {
    if (!only_label(line, text_column) || !above.has_value()) return false;
    const Placed *l = label(line, text_column), *la = label(above, text_column);
    return l && la && l->chunk.bold && !la->chunk.bold && !starts_lower(l->text);
}

// Whether line k goes on the row of the line before.
bool belongs_above(const std::vector<BandLine>& lines, size_t k, const std::vector<char>& glue, double pitch, BandKind kind, int text_column) {
    const BandLine &above = lines[k - 1], &line = lines[k];
    double distance = line.baseline - above.baseline, em = std::max(line.size, above.size);
    if (close(above, line)) {
        // Set beside two rows, a label is close to both: it does not make them one.
        bool free = true;
        for (size_t u = k - 1; free && u > 0 && glue[u]; --u) free = apart(lines[u - 1], line);
        return free;
    }
    if (label(line, text_column) && figure_below_figure(above, line)) return false;
    bool bare = !label(line, text_column) && !line.has_value();  // nothing that could begin a row
    if (distance > (bare ? kBareLeading : kLeading) * em && !kind.ruled_row) return false;
    const Placed *l = label(line, text_column), *la = label(above, text_column);
    // The label of the row so far may stand further up, beside figures set lower.
    for (size_t u = k - 1; !la && u > 0 && glue[u]; --u) la = label(lines[u - 1], text_column);
    if (heads_a_part(above, line, text_column)) return false;
    bool tight = pitch > 0 && distance < kTight * pitch;
    if (line.has_value()) {
        if (above.has_value() || !la || !only_label(above, text_column)) return false;
        if (l && la->chunk.bold && !l->chunk.bold) return false;  // the heading of a section over its first row
        // The label began on the line above: this line goes on in lower case, or has none and the line above stands close.
        return l ? starts_lower(l->text) || ends_open(la->text) : tight;
    }
    if (k + 1 < lines.size() && lines[k + 1].has_value() && l && !starts_lower(l->text)) {
        // The line may be the head of the next row instead.
        const Placed* ln = label(lines[k + 1], text_column);
        double after = lines[k + 1].baseline - line.baseline;
        if (ln ? starts_lower(ln->text) || ends_open(l->text) : after < distance - 0.5) return false;
    }
    // A name below a figure is no part of it: it begins something new.
    for (const Placed& p : line.items)
        for (const Placed& a : above.items)
            if (!p.chunk.figure && !starts_lower(p.text) && a.chunk.figure && !a.chunk.year && a.column0 > 0 && a.column0 >= p.column0 &&
                a.column1 <= p.column1)
                return false;
    if (!l) return true;  // text columns going on without a label
    // Printed in another weight it is another name: "Incidentele baten" below a bold "Totaal incidentele lasten".
    if (only_label(line, text_column)) return la && (starts_lower(l->text) || ends_open(la->text) || (tight && l->chunk.bold == la->chunk.bold));
    return tight || std::all_of(line.items.begin(), line.items.end(), [](const Placed& p) { return starts_lower(p.text); });
}

// Rows told by the white between them: where every two lines of figures are parted by more white than parts the lines of a row.
// Says nothing (empty) where lines are set evenly, or where a text would go on in a row of its own.
std::vector<char> glue_by_spacing(const std::vector<BandLine>& lines, size_t from, int text_column) {
    double gap = 1e9, widest = 0;  // the least that parts two lines of figures; the widest since the last one
    bool seen = false;
    auto distance = [&](size_t k) { return lines[k].baseline - lines[k - 1].baseline; };
    for (size_t k = from; k < lines.size(); ++k) {
        if (k > from) widest = std::max(widest, distance(k));
        if (!lines[k].has_value()) continue;
        if (seen) gap = std::min(gap, widest);
        seen = true;
        widest = 0;
    }
    std::vector<char> glue(lines.size(), 0);
    bool any = false;
    for (size_t k = from + 1; k < lines.size(); ++k) {
        if (distance(k) >= gap - 0.25) {  // a quarter of a point: rounding of baselines
            const Placed *l = label(lines[k], text_column), *above = label(lines[k - 1], text_column);
            if (l && above && (starts_lower(l->text) || ends_open(above->text))) return {};
            if (!lines[k].has_value() && !lines[k].items.empty() && starts_lower(lines[k].items[0].text)) return {};
            continue;
        }
        if (distance(k) > kRowGap * gap) return {};
        const Placed *l = label(lines[k], text_column), *above = label(lines[k - 1], text_column);
        bool heading = l && above && above->chunk.bold && !l->chunk.bold;  // of a section, set closer to its first row
        glue[k] = !heading && !heads_a_part(lines[k - 1], lines[k], text_column);
        any = any || glue[k];
    }
    // Rows without figures are section labels: few. Many of them are texts that wrap as far apart as rows stand.
    size_t values = 0, bare = 0;
    for (size_t k = from; k < lines.size(); ++k) {
        bool value = lines[k].has_value();
        for (; k + 1 < lines.size() && glue[k + 1]; ++k) value = value || lines[k + 1].has_value();
        (value ? values : bare) += 1;
    }
    if (!any || !seen || 2 * bare > values) return {};
    return glue;
}

// The figures of a line stand below the currency signs of the row so far, which a narrow column parted from them: "€" and "5.178.578" under it.
bool below_its_signs(const std::vector<BandLine>& lines, size_t k, const std::vector<char>& glue) {
    size_t first = k - 1;
    while (first > 0 && glue[first]) --first;
    const Placed *own = label(lines[k], 0), *before = nullptr;
    for (size_t u = first; u < k; ++u)
        if (const Placed* l = label(lines[u], 0)) before = l;
    if (!before || (own && !starts_lower(own->text) && !ends_open(before->text))) return false;  // signs of a header stand over rows with labels of their own
    bool any = false;
    for (const Placed& p : lines[k].items) {
        if (&p == own) continue;
        bool sign = false;
        for (size_t u = first; u < k; ++u)
            for (const Placed& a : lines[u].items) {
                if (a.column0 > p.column1 || p.column0 > a.column1) continue;
                if (a.text != "€" || !p.chunk.figure) return false;
                sign = true;
            }
        if (!sign) return false;
        any = true;
    }
    return any;
}

// "(2018)" below the figures of the line before, each below one: the years that they are of.
bool years_of_figures_above(const std::vector<BandLine>& lines, size_t k) {
    bool any = false;
    for (const Placed& year : lines[k].items) {
        if (!year.chunk.figure) continue;
        if (!year.chunk.year || year.text.front() != '(') return false;
        any = std::any_of(lines[k - 1].items.begin(), lines[k - 1].items.end(),
                          [&](const Placed& figure) { return figure.column0 == year.column0 && figure.chunk.figure && !figure.chunk.year; });
        if (!any) return false;
    }
    return any;
}

// Every name is bold and nothing in the row below is, which has as many cells, three at least: "Onderwerp | Bedrag | V/N" over its first row.
bool bold_over_plain(const BandLine& names, const BandLine& row) {
    const auto bold = [](const Placed& p) { return p.chunk.bold; };
    return names.items.size() > 2 && names.items.size() == row.items.size() && std::all_of(names.items.begin(), names.items.end(), bold) &&
           std::none_of(row.items.begin(), row.items.end(), bold);
}

// A name over every cell of the row below, three at least, none of them going on: "Onderwerp | Bedrag | V/N" over its first row, however it is set.
bool names_every_cell(const BandLine& names, const BandLine& row) {
    const auto over = [&](const Placed& cell) {
        return std::any_of(names.items.begin(), names.items.end(),
                           [&](const Placed& name) { return name.column0 == cell.column0 && name.column1 == cell.column1; });
    };
    const Placed *name = label(names, 0), *below = label(row, 0);
    return row.items.size() > 2 && names.items.size() == row.items.size() && name && below && !ends_open(name->text) && !starts_lower(below->text) &&
           std::all_of(row.items.begin(), row.items.end(), over);
}

// Names over every cell of a row of figures, with V or N before or behind them perhaps: the header of a part further down, which no line parts from its first
// row.
bool heads_row(const BandLine& names, const BandLine& row) {
    static const Pattern kAmount(R"((?:[VN] ?)?[-+(€ ]*\d[\d.,]*(?: ?%)?[-)]?(?: ?[VN])?)");  // matches "N 31.393", "(40)", "455 V" / not "Raming 2025"
    if (names.has_value() || !names_every_cell(names, row)) return false;
    const auto amount = [](const Placed& p) { return p.column0 == 0 || (!p.chunk.year && RE2::FullMatch(p.text, kAmount)); };
    return std::all_of(row.items.begin(), row.items.end(), amount) && std::none_of(names.items.begin(), names.items.end(), [](const Placed& p) {
               return p.column0 > 0 && RE2::FullMatch(p.text, kAmount) && !p.chunk.year;
           });
}

// No line parts the header from the first row: names stand over two or more of the columns that its figures stand in, or over one and are set as names.
bool header_above_figures(const std::vector<BandLine>& lines) {
    auto first = std::find_if(lines.begin(), lines.end(), [](const BandLine& l) { return l.has_value(); });
    if (first == lines.end()) return false;
    int named = 0;
    for (const Placed& figure : first->items) {
        if (!figure.chunk.figure || figure.column0 == 0) continue;
        named += std::any_of(lines.begin(), first, [&](const BandLine& l) {
            return std::any_of(l.items.begin(), l.items.end(), [&](const Placed& p) { return p.column0 == figure.column0 && p.column1 == figure.column0; });
        });
    }
    if (named != 1 || first == lines.begin()) return named >= 2;
    return bold_over_plain(*std::prev(first), *first) ||
           std::any_of(lines.begin(), first, [&](const BandLine& names) { return names_every_cell(names, *first); });
}

// "0 | Bestuur en ondersteuning" before the columns of `row`, a line of figures: the number and the name of a section, which opens the rows.
bool opens_section(const BandLine& line, const BandLine& row) {
    int figures = INT_MAX;
    for (const Placed& p : row.items)
        if (is_amount(p) && p.column0 > 0) figures = std::min(figures, p.column0);
    return line.items.size() == 2 && line.items[0].column0 == 0 && line.items[0].chunk.figure && !line.items[0].chunk.year && !line.items[1].chunk.figure &&
           line.items[1].column1 < figures;
}

// Two lines or more with figures, whatever the columns, and a label that begins anew on each: rows that no line parts.
bool labelled_rows(const std::vector<BandLine>& lines) {
    int rows = 0;
    for (size_t k = 0; k < lines.size(); ++k) {
        if (!lines[k].has_value()) continue;
        const Placed* l = label(lines[k], 0);
        const Placed* above = k > 0 ? label(lines[k - 1], 0) : nullptr;
        if (!l || starts_lower(l->text) || (above && ends_open(above->text))) return false;
        ++rows;
    }
    return rows > 1;
}

}  // namespace

bool BandLine::has_value() const {
    return std::any_of(items.begin(), items.end(), [](const Placed& p) { return is_amount(p) && p.column0 > 0; });
}

double least_pitch(const std::vector<BandLine>& lines) {
    double least = 0;
    for (size_t k = 1; k < lines.size(); ++k) {
        const double distance = lines[k].baseline - lines[k - 1].baseline;
        const bool rows = lines[k].has_value() && lines[k - 1].has_value() && label(lines[k], 0) && label(lines[k - 1], 0);
        if (rows && (least == 0 || distance < least)) least = distance;
    }
    return least;
}

int figure_rows(const std::vector<BandLine>& lines) {
    std::map<int, int> per_column;
    for (const BandLine& line : lines)
        for (const Placed& p : line.items)
            if (p.chunk.figure && !p.chunk.year && p.column0 == p.column1 && p.column0 > 0) ++per_column[p.column0];
    int most = 0, several = 0, any = 0;
    for (const auto& [column, n] : per_column) {
        most = std::max(most, n);
        several += n > 1;
        ++any;
    }
    return 2 * several >= any ? most : 1;
}

std::vector<int> rows_of_band(const std::vector<BandLine>& lines, BandKind kind) {
    size_t n = lines.size();
    std::vector<int> row(n, 0);
    if (n < 2) return row;
    if (n == 2 && heads_row(lines[0], lines[1])) return {0, 1};
    bool several = figure_rows(lines) > 1 || labelled_rows(lines);
    if (kind.ruled_row && !several && !(kind.header && !kind.boxed && header_above_figures(lines))) {
        bool value = std::any_of(lines.begin(), lines.end(), [](const BandLine& l) { return l.has_value(); });
        if (kind.header && !value) return header_levels(lines, n);
        if (n == 2 && !value && full_header(lines[0], lines[1])) return {0, 1};  // a header repeated further down
        // Numbered labels one below the other are rows, even where no line parts them.
        const Placed* first = label(lines[0], 0);
        if (first && enumerated(first->text))
            for (size_t k = 1; k < n; ++k) {
                const Placed* l = label(lines[k], 0);
                row[k] = row[k - 1] + (l && enumerated(l->text));
            }
        return row;
    }
    size_t first_value = 0;
    while (first_value < n && !lines[first_value].has_value()) ++first_value;
    std::vector<double> distances;
    double previous = 0;
    for (size_t k = 0; k < n; ++k)
        if (lines[k].has_value()) {
            if (previous > 0) distances.push_back(lines[k].baseline - previous);
            previous = lines[k].baseline;
        }
    double pitch = lower_median(distances);                                              // of few, the wide ones stand round a name between rows
    if (kind.pitch > 0 && least_pitch(lines) == 0) pitch = std::min(pitch, kind.pitch);  // here a name stands between every two
    bool figures = first_value < n;
    // Header: everything above the first figures that stands over a column; label lines just above them are the body's.
    size_t header_end = 0;
    if (kind.header && (figures || kind.above_body))
        for (size_t k = 0; k < first_value; ++k) {
            // Below names of columns a name over all of them is a section's.
            if (header_end > 0 && lines[k].items.size() == 1 && lines[k].items[0].column0 == 0 && lines[k].items[0].column1 > 0) break;
            if (header_end > 0 && figures && opens_section(lines[k], lines[first_value])) break;
            if (std::any_of(lines[k].items.begin(), lines[k].items.end(), [](const Placed& p) { return p.column1 > 0; })) header_end = k + 1;
        }
    std::vector<int> level = header_levels(lines, header_end);
    std::vector<char> glue(n, 0);  // 1: this line goes on the row of the line before
    for (size_t k = 1; k < header_end; ++k) glue[k] = level[k] == level[k - 1];
    size_t body = std::max<size_t>(1, header_end + (header_end > 0));
    int labels_in = label_column(lines);
    std::vector<char> spaced = figures ? glue_by_spacing(lines, header_end, labels_in) : std::vector<char>{};
    std::vector<char> by_marks = figures ? glue_by_marks(lines, header_end) : std::vector<char>{};
    if (!by_marks.empty()) {
        for (size_t k = body; k < n; ++k) glue[k] = by_marks[k];
    } else if (!spaced.empty()) {
        for (size_t k = body; k < n; ++k) glue[k] = spaced[k];
    } else if (figures && bottom_aligned(lines, header_end)) {
        // Figures stand on the last line of their row: a row starts after figures, or where a narrow column before the text is filled.
        int text_column = widest_column(lines, header_end);
        for (size_t k = body; k < n; ++k) {
            bool marked = !lines[k].items.empty() && lines[k].items[0].column0 < text_column;
            glue[k] = close(lines[k - 1], lines[k]) || !(value_right_of(lines[k - 1], text_column) || marked);
        }
    } else {
        for (size_t k = body; k < n; ++k) glue[k] = belongs_above(lines, k, glue, pitch, kind, labels_in);
    }
    for (size_t k = body; k < n; ++k) glue[k] = glue[k] || below_its_signs(lines, k, glue) || years_of_figures_above(lines, k);
    for (size_t k = 1; k < n; ++k) row[k] = row[k - 1] + !glue[k];
    return row;
}

}  // namespace griffier
