// Printed lines -> rows.
#include "document/table_rows.h"

#include <cmath>
#include <map>
#include <string_view>

namespace griffier {
namespace {

constexpr double kTight = 0.84;        // of the usual distance of rows: lines closer than this are one row
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

const Placed* label(const BandLine& line) {
    return !line.items.empty() && line.items[0].column0 == 0 && !(line.items[0].chunk.figure && !line.items[0].chunk.year) ? &line.items[0] : nullptr;
}

double median(std::vector<double> v) {
    if (v.empty()) return 0;
    std::nth_element(v.begin(), v.begin() + static_cast<long>(v.size() / 2), v.end());
    return v[v.size() / 2];
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
        if (split) level_start = k;
        level[k] = level[k - 1] + split;
    }
    return level;
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
        return kind.header && !value ? header_levels(lines, n) : row;
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
    for (size_t k = std::max<size_t>(1, header_end); k < n; ++k) {
        if (k == header_end) continue;
        const BandLine &above = lines[k - 1], &line = lines[k];
        double distance = line.baseline - above.baseline, em = std::max(line.size, above.size);
        if (distance > kLeading * em && !kind.ruled_row) continue;
        const Placed *l = label(line), *la = label(above);
        bool tight = pitch > 0 && distance < kTight * pitch;
        if (line.has_value()) {
            if (above.has_value()) continue;
            if (!la || above.items.size() > 1) continue;
            // The label began on the line above: this line goes on in lower case, or has none and the line above stands close.
            if (l ? starts_lower(l->text) || (ends_open(la->text)) : tight) glue[k] = 1;
            continue;
        }
        bool next_takes = false;   // the line is the head of the next row instead
        if (k + 1 < n && lines[k + 1].has_value() && l) {
            const Placed* ln = label(lines[k + 1]);
            double after = lines[k + 1].baseline - line.baseline;
            next_takes = (ln ? starts_lower(ln->text) || ends_open(l->text) : after < distance - 0.5) && !starts_lower(l->text);
        }
        if (next_takes) continue;
        if (!l) {
            glue[k] = 1;   // text columns going on without a label
            continue;
        }
        if (line.items.size() == 1) {
            glue[k] = la && (starts_lower(l->text) || ends_open(la->text) || tight);
        } else {
            bool all_lower = std::all_of(line.items.begin(), line.items.end(), [](const Placed& p) { return starts_lower(p.text); });
            glue[k] = all_lower || tight;
        }
    }
    for (size_t k = 1; k < n; ++k) row[k] = row[k - 1] + !glue[k];
    return row;
}

}  // namespace griffier
