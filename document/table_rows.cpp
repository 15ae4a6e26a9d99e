// Printed lines -> rows.
#include "document/table_rows.h"

#include <cmath>
#include <map>
#include <string_view>

namespace griffier {
namespace {

constexpr double kTight = 0.84;        // of the usual distance of rows: lines closer than this are one row
constexpr double kCloseLines = 0.85;   // em: printed lines of one column are never closer
constexpr double kBareLeading = 2.4;   // em: the same for lines without label and figures
constexpr double kLeading = 1.75;      // em: a line further away than this starts something new

bool starts_lower(std::string_view s) {
    return !s.empty() && ((s[0] >= 'a' && s[0] <= 'z') || s[0] == '(' || s[0] == '/' || s[0] == '&');
}

bool ends_open(std::string_view s) {
    if (s.empty()) return false;
    char last = s.back();
    if (last == '-' || last == '/' || last == ',' || last == '(' || last == '&') return s.size() > 1;
    for (std::string_view w : {" en", " of", " van", " de", " het", " voor", " aan", " op", " in", " met", " t.b.v.", " and", " of the", " for", " the", " per"})
        if (s.size() > w.size() && s.substr(s.size() - w.size()) == w) return true;
    return false;
}

// The text that names a row: up to the column of the longest texts, behind a number of its own perhaps.
const Placed* label(const BandLine& line, int text_column) {
    for (const Placed& p : line.items)
        if (p.column0 <= text_column && (!p.chunk.figure || (p.chunk.year && p.column0 == text_column))) return &p;
    return nullptr;
}

bool only_label(const BandLine& line, int text_column) {
    return std::all_of(line.items.begin(), line.items.end(), [&](const Placed& p) { return p.column0 <= text_column; });
}

double median(std::vector<double> v) {
    if (v.empty()) return 0;
    std::nth_element(v.begin(), v.begin() + static_cast<long>(v.size() / 2), v.end());
    return v[v.size() / 2];
}

// The same header with its year over every column ("Begroting 2024" three times), then other names without figures: two levels.
bool full_header(const BandLine& above, const BandLine& below) {
    const std::string* same = nullptr;
    int times = 0;
    for (const Placed& p : above.items) {
        if (p.column0 == 0) continue;
        if (same && *same != p.text) return false;
        same = &p.text;
        ++times;
    }
    if (times < 2 || same->find(' ') == std::string::npos || same->find_first_of("0123456789") == std::string::npos) return false;
    auto named = std::count_if(below.items.begin(), below.items.end(), [](const Placed& p) { return p.column0 > 0; });
    return named >= 2 && std::none_of(below.items.begin(), below.items.end(), [](const Placed& p) { return p.column0 > 0 && p.chunk.figure; });
}

// Header lines: a line starts a new level where one chunk above stands over several below, or where a lone group line above it
// stands over columns that this line names.
std::vector<int> header_levels(const std::vector<BandLine>& lines, size_t count) {
    std::vector<int> level(count, 0);
    size_t level_start = 0;
    for (size_t k = 1; k < count; ++k) {
        bool split = false;
        for (size_t u = level_start; u < k && !split; ++u)
            for (const Placed& above : lines[u].items) {
                if (above.column0 == 0 && above.column1 == 0) continue;
                int below = 0;
                for (const Placed& b : lines[k].items) below += b.column0 >= above.column0 && b.column1 <= above.column1;
                if (above.column1 > above.column0 && below >= 2) split = true;
            }
        BandLine level_so_far;
        for (size_t u = level_start; u < k; ++u) level_so_far.items.insert(level_so_far.items.end(), lines[u].items.begin(), lines[u].items.end());
        split = split || full_header(level_so_far, lines[k]);
        if (split) level_start = k;
        level[k] = level[k - 1] + split;
    }
    return level;
}

// Too close for two printed lines of one column: figures set beside the middle of a label of two lines.
bool close(const BandLine& above, const BandLine& line) {
    if (line.baseline - above.baseline > kCloseLines * std::min(line.size, above.size)) return false;
    for (const Placed& a : above.items)
        for (const Placed& b : line.items)
            if (a.column0 <= b.column1 && b.column0 <= a.column1) return false;
    return true;
}

int widest_column(const std::vector<BandLine>& lines) {
    std::map<int, double> width;
    for (const BandLine& line : lines)
        for (const Placed& p : line.items)
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
    return std::any_of(line.items.begin(), line.items.end(), [&](const Placed& p) { return p.chunk.figure && !p.chunk.year && p.column0 > text_column; });
}

// Most figures stand beside the last line of a text of several lines, or below it.
bool bottom_aligned(const std::vector<BandLine>& lines, size_t from) {
    int text_column = widest_column(lines), last = 0, other = 0;
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

bool enumerated(std::string_view s) {   // "5b. ", "4. ", "a) "
    size_t i = 0;
    while (i < s.size() && i < 2 && s[i] >= '0' && s[i] <= '9') ++i;
    if (i < s.size() && s[i] >= 'a' && s[i] <= 'z') ++i;
    return i > 0 && i + 1 < s.size() && (s[i] == '.' || s[i] == ')') && s[i + 1] == ' ';
}

// Whether line k goes on the row of the line before.
bool belongs_above(const std::vector<BandLine>& lines, size_t k, const std::vector<char>& glue, double pitch, BandKind kind, int text_column) {
    const BandLine &above = lines[k - 1], &line = lines[k];
    double distance = line.baseline - above.baseline, em = std::max(line.size, above.size);
    if (close(above, line)) return true;
    bool bare = !label(line, text_column) && !line.has_value();   // nothing that could begin a row
    if (distance > (bare ? kBareLeading : kLeading) * em && !kind.ruled_row) return false;
    const Placed *l = label(line, text_column), *la = label(above, text_column);
    // The label of the row so far may stand further up, beside figures set lower.
    for (size_t u = k - 1; !la && u > 0 && glue[u]; --u) la = label(lines[u - 1], text_column);
    bool tight = pitch > 0 && distance < kTight * pitch;
    if (line.has_value()) {
        if (above.has_value() || !la || !only_label(above, text_column)) return false;
        // The label began on the line above: this line goes on in lower case, or has none and the line above stands close.
        return l ? starts_lower(l->text) || ends_open(la->text) : tight;
    }
    if (k + 1 < lines.size() && lines[k + 1].has_value() && l && !starts_lower(l->text)) {
        // The line may be the head of the next row instead.
        const Placed* ln = label(lines[k + 1], text_column);
        double after = lines[k + 1].baseline - line.baseline;
        if (ln ? starts_lower(ln->text) || ends_open(l->text) : after < distance - 0.5) return false;
    }
    if (!l) return true;   // text columns going on without a label
    if (only_label(line, text_column)) return la && (starts_lower(l->text) || ends_open(la->text) || tight);
    return tight || std::all_of(line.items.begin(), line.items.end(), [](const Placed& p) { return starts_lower(p.text); });
}

}  // namespace

bool BandLine::has_value() const {
    return std::any_of(items.begin(), items.end(), [](const Placed& p) { return p.chunk.figure && !p.chunk.year && p.column0 > 0; });
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
    bool several = figure_rows(lines) > 1;
    if (kind.ruled_row && !several) {
        bool value = std::any_of(lines.begin(), lines.end(), [](const BandLine& l) { return l.has_value(); });
        if (kind.header && !value) return header_levels(lines, n);
        if (n == 2 && !value && full_header(lines[0], lines[1])) return {0, 1};   // a header repeated further down
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
    double pitch = median(distances);
    bool figures = first_value < n;
    // Header: everything above the first figures that stands over a column; label lines just above them are the body's.
    size_t header_end = 0;
    if (kind.header && figures)
        for (size_t k = 0; k < first_value; ++k)
            if (std::any_of(lines[k].items.begin(), lines[k].items.end(), [](const Placed& p) { return p.column1 > 0; })) header_end = k + 1;
    std::vector<int> level = header_levels(lines, header_end);
    std::vector<char> glue(n, 0);   // 1: this line goes on the row of the line before
    for (size_t k = 1; k < header_end; ++k) glue[k] = level[k] == level[k - 1];
    size_t body = std::max<size_t>(1, header_end + (header_end > 0));
    if (figures && bottom_aligned(lines, header_end)) {
        // Figures stand on the last line of their row: a row starts after figures, or where a narrow column before the text is filled.
        int text_column = widest_column(lines);
        for (size_t k = body; k < n; ++k) {
            bool marked = !lines[k].items.empty() && lines[k].items[0].column0 < text_column;
            glue[k] = close(lines[k - 1], lines[k]) || !(value_right_of(lines[k - 1], text_column) || marked);
        }
    } else {
        int text_column = label_column(lines);
        for (size_t k = body; k < n; ++k) glue[k] = belongs_above(lines, k, glue, pitch, kind, text_column);
    }
    for (size_t k = 1; k < n; ++k) row[k] = row[k - 1] + !glue[k];
    return row;
}

}  // namespace griffier
