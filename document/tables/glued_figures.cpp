#include "document/tables/glued_figures.h"

#include <algorithm>
#include <cmath>

#include "document/pattern.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

// matches "23.733163-1.15422.742", "1.2341.235", "-12.345678", "163-1.154", "5.0206,5" / not "12 345", "1.234 €"
static const Pattern kDigitsOnly(R"([-–−]?\d[\d.,\-–−]*\d)");
// One figure as Dutch papers group it. matches "1.234", "-12", "0", "1.234,56" / not "12345", "1.23", "012"
static const Pattern kFigure(R"([-–−]?(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}|0)(?:,\d{1,2})?)");
// A figure of any notation that is not run together: ungrouped, decimal, a date, a range of years or small numbers, a code.
// matches "12345", "0.1234", "12.5", "12,345.67", "31-12-2023", "2023-2024", "10-15", "1.2.3", "2.1.10", "3.500,-" / not "12.345678", "163-1.154"
static const Pattern kOther(
    R"([-–−]?\d+(?:[.,]\d{1,2})?-?|[-–−]?0[.,]\d+|[-–−]?\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?-?|[-–−]?\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?-?|\d{1,4}(?:[-–−]\d{1,4}){1,2}|\d{1,2}(?:\.\d{1,2}){2,4}|.*,-{1,2})");

constexpr int kRows = 3;              // other rows whose figures show where a column ends
constexpr double kSameEdge = 1.0;     // pt: right edges of one column differ by no more
constexpr double kNear = 0.4;         // of a digit's width: a part may end that far from its column's edge
constexpr std::size_t kLongest = 60;  // bytes
constexpr std::size_t kMostSplits = 400;
constexpr int kMostSteps = 20000;  // of the search for them

bool is_sign(std::string_view text, std::size_t at) { return text[at] == '-' || static_cast<unsigned char>(text[at]) == 0xE2; }

// Width of a part against a digit's, as common fonts have it.
double advance(std::string_view text) {
    double sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c & 0xC0) == 0x80) continue;  // the rest of a character
        sum += c == '.' || c == ',' ? 0.5 : c == '-' ? 0.6 : 1;
    }
    return sum;
}

// Adds every split to `found`; `steps` counts down, and at 0 the search is given up.
void split_on(std::string_view text, int parts, std::vector<std::string>& so_far, std::vector<std::vector<std::string>>& found, int& steps) {
    if (found.size() > kMostSplits || steps <= 0) return;
    --steps;
    if (parts == 1) {
        if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kFigure)) return;
        so_far.emplace_back(text);
        found.push_back(so_far);
        so_far.pop_back();
        return;
    }
    for (std::size_t end = 1; end < text.size(); ++end) {
        const std::string_view first = text.substr(0, end);
        if (!is_sign(text, end) && (text[end] < '0' || text[end] > '9')) continue;
        if (!RE2::FullMatch(re2::StringPiece(first.data(), first.size()), kFigure)) continue;
        so_far.emplace_back(first);
        split_on(text.substr(end), parts - 1, so_far, found, steps);
        so_far.pop_back();
    }
}

// The right edge of a column's figures in other rows, and how many they are; 0 where they do not agree.
struct Edge {
    double x = 0;
    int rows = 0;
};
Edge edge_of(const Table& table, int col, const Cell& but) {
    std::vector<double> edges;
    for (const Cell& cell : table.cells)
        if (&cell != &but && cell.col == col && cell.col_span == 1 && cell.row >= table.header_rows && !run_together(cell.text) &&
            looks_like_figure(cell.text) && cell.page == but.page)
            edges.push_back(cell.box.x1);
    if (edges.empty()) return {};
    std::sort(edges.begin(), edges.end());
    const double middle = edges[edges.size() / 2];
    return {middle, static_cast<int>(std::count_if(edges.begin(), edges.end(), [&](double x) { return std::abs(x - middle) < kSameEdge; }))};
}

}  // namespace

bool run_together(std::string_view text) {
    if (text.size() > kLongest || text.size() < 5) return false;
    const re2::StringPiece piece(text.data(), text.size());
    return RE2::FullMatch(piece, kDigitsOnly) && !RE2::FullMatch(piece, kFigure) && !RE2::FullMatch(piece, kOther);
}

std::vector<std::vector<std::string>> figure_splits(std::string_view text, int parts) {
    std::vector<std::vector<std::string>> found;
    if (parts < 2 || text.size() > kLongest) return found;
    std::vector<std::string> so_far;
    int steps = kMostSteps;
    split_on(text, parts, so_far, found, steps);
    if (found.size() > kMostSplits || steps <= 0) found.clear();
    return found;
}

std::vector<int> open_columns(const Table& table, const Cell& cell) {
    std::vector<char> taken(static_cast<std::size_t>(table.columns), 0), figures(static_cast<std::size_t>(table.columns), 0);
    for (const Cell& other : table.cells) {
        const bool here = &other != &cell && other.row <= cell.row && cell.row < other.row + other.row_span;
        for (int c = other.col; c < std::min(other.col + other.col_span, table.columns); ++c) {
            if (here) taken[static_cast<std::size_t>(c)] = 1;
            if (other.row >= table.header_rows && other.col_span == 1 && looks_like_figure(other.text)) figures[static_cast<std::size_t>(c)] = 1;
        }
    }
    const auto open = [&](int c) { return c > 0 && c < table.columns && !taken[static_cast<std::size_t>(c)] && figures[static_cast<std::size_t>(c)]; };
    int first = cell.col, last = cell.col + cell.col_span - 1;
    while (open(first - 1)) --first;
    while (open(last + 1)) ++last;
    std::vector<int> columns;
    for (int c = first; c <= last; ++c) columns.push_back(c);
    return columns;
}

void split_cell(Table& table, std::size_t index, const std::vector<int>& columns, const std::vector<std::string>& parts, const std::string& by,
                const std::string& evidence) {
    const Cell whole = table.cells[index];
    std::vector<Cell> cells;
    double all = 0, before = 0;
    for (const std::string& part : parts) all += advance(part);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Cell cell = whole;
        cell.col = columns[i];
        cell.col_span = 1;
        cell.text = parts[i];
        cell.box.x0 = whole.box.x0 + whole.box.width() * before / all;
        before += advance(parts[i]);
        cell.box.x1 = whole.box.x0 + whole.box.width() * before / all;
        cell.split = Split{whole.text, by, evidence};
        cells.push_back(std::move(cell));
    }
    table.cells.erase(table.cells.begin() + static_cast<long>(index));
    table.cells.insert(table.cells.end(), cells.begin(), cells.end());
    std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
}

void split_by_columns(Table& table) {
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        if (cell.row < table.header_rows || cell.col == 0 || cell.row_span > 1 || !run_together(cell.text)) continue;
        const double digit = cell.box.width() / std::max(1.0, advance(cell.text));
        std::vector<int> columns;
        std::vector<Edge> edges;
        bool shown = true;
        for (int c : open_columns(table, cell)) {
            const Edge edge = edge_of(table, c, cell);
            if (edge.rows > 0 && edge.x > cell.box.x0 + digit / 2 && edge.x < cell.box.x1 + kNear * digit) {
                shown = shown && edge.rows >= kRows;
                columns.push_back(c);
                edges.push_back(edge);
            }
        }
        if (columns.size() < 2 || !shown || std::abs(edges.back().x - cell.box.x1) > kNear * digit) continue;
        std::vector<std::vector<std::string>> fitting;
        for (std::vector<std::string>& parts : figure_splits(cell.text, static_cast<int>(columns.size()))) {
            double x = cell.box.x0;
            bool fits = true;
            for (std::size_t p = 0; p < parts.size() && fits; ++p) {
                x += advance(parts[p]) * digit;
                fits = std::abs(x - edges[p].x) < kNear * digit;
            }
            if (fits) fitting.push_back(std::move(parts));
        }
        if (fitting.size() != 1) continue;
        int rows = edges[0].rows;
        for (const Edge& edge : edges) rows = std::min(rows, edge.rows);
        split_cell(table, i, columns, fitting[0], "columns",
                   "each part ends where the figures of its column end in " + std::to_string(rows) + " other rows or more");
    }
}

}  // namespace griffier
