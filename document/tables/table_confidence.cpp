// Evidence of a finished table -> confidence.
#include "document/tables/table_confidence.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "document/median.h"
#include "document/pattern.h"
#include "document/tables/table_text.h"
#include "document/tables/turned_page.h"

namespace griffier {
namespace {

constexpr double kAligned = 0.25;      // em: edges this close to their column's stand there
constexpr double kReach = 0.3;         // em: a cell that reaches so far into the next column's figures straddles
constexpr double kTight = 0.7;         // em: less white space between columns than between words that are set wide
constexpr double kSeveralLines = 1.6;  // em: a higher text has several lines
constexpr int kSettled = 3;            // cells that show where a column's edges are
constexpr double kFigureShare = 0.5;   // of a column's cells: with so many figures it is a column of figures
constexpr double kDeepest = 2;         // header rows beyond the first that count

// Log odds, fitted by bench/calibration.py --fit and rounded. Nothing that is evidence against a cell counts for it.
struct TableWeight {
    const char* name;
    double TableEvidence::*field;
    double weight;
};
constexpr TableWeight kTableWeights[] = {
    {"unruled", &TableEvidence::unruled, -0.3},     {"headless", &TableEvidence::headless, -0.5}, {"textual", &TableEvidence::textual, -0.6},
    {"few_rows", &TableEvidence::few_rows, -1.6},   {"deep", &TableEvidence::deep, -0.3},         {"sparse", &TableEvidence::sparse, -1.6},
    {"unaligned", &TableEvidence::unaligned, -5.8}, {"doubled", &TableEvidence::doubled, -3.5},   {"unlabelled", &TableEvidence::unlabelled, -2.8},
    {"broken", &TableEvidence::broken, -3.4},       {"tight", &TableEvidence::tight, -0.5},       {"tall", &TableEvidence::tall, -1.8},
    {"unheaded", &TableEvidence::unheaded, -1.2},
};
struct CellWeight {
    const char* name;
    double CellEvidence::*field;
    double weight;
};
constexpr CellWeight kCellWeights[] = {
    {"unaligned", &CellEvidence::unaligned, -2.0}, {"straddling", &CellEvidence::straddling, -0.8},
    {"misfit", &CellEvidence::misfit, -0.4},       {"doubled", &CellEvidence::doubled, -5.0},
    {"tall", &CellEvidence::tall, -1.6},           {"header", &CellEvidence::header, -1.8},
    {"lone", &CellEvidence::lone, -1.1},           {"crowded", &CellEvidence::crowded, -1.0},
};
constexpr double kConstant = 5.8;                                      // log odds of a cell that nothing speaks against
constexpr double kTableConstant = 1.2;                                 // log odds of a table of which one cell is likely to be wrong
constexpr double kTableSlope = 1.25, kNoWrong = 0.05;                  // against ln(cells likely to be wrong + kNoWrong)
constexpr double kLeast = 0.01, kMostCell = 0.998, kMostTable = 0.99;  // nothing is certain

// One figure, grouped by dots, commas, spaces or not at all. matches "1.234", "-1.234,5", "12,345.67", "1 234 567", "0.1234", "31-12-2023", "5 - 10", "1/3",
// "12,5 (2018)" /
// not "12.345678,9", "23.733163-1.15422.742", "105 -4.602"
static const Pattern kOne(R"([-–−+(€<>≥≤±~*]* ?(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,]\d+|,-{1,2}|,=)?-?(?: ?[)%‰*€]*)*[⁰¹²³⁴-⁹⁾]*(?: \(.*\)| \d\)|\*)?)"
                          R"(|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,4}(?: ?[-–−/:x×] ?\d{1,4})+ ?%?|\d+[\d.,]* [-–−/:x×] \d+[\d.,]*)");
// Nothing but what figures are made of, with more than one digit. matches "12.345678", "105 -4.602" / not "12 jaar", "7"
static const Pattern kOfDigits(R"([-–−+(€]*\d[\d.,\-–−+()%€ ]*\d[)%]*)");

// A cell as its evidence sees it: its text upright, from left to right.
struct Seen {
    Box box;
    bool figure = false;
};

struct Edges {
    double left = 0, right = 0, middle = 0;  // medians
    double x0 = 1e9, x1 = -1e9;              // of most of its cells
    int cells = 0, figures = 0;
    bool of_figures() const { return cells > 0 && figures >= kFigureShare * cells && figures > 0; }
};

bool is_figure(const std::string& text) { return looks_like_figure(text) || looks_like_value(text) || looks_like_figure(text.substr(0, text.find(' '))); }

// What every piece of evidence needs, looked up once.
struct View {
    const Table& table;
    double em = 10;  // pt, height of a usual line
    std::vector<Seen> cells;
    std::vector<Edges> columns;
    std::vector<int> in_row;                                          // cells of each row
    std::vector<char> labelled, figures, header;                      // by row
    std::vector<char> straddling, unaligned, doubled, tall, crowded;  // by cell

    View(const Table& t, std::map<int, bool>& turned);
};

bool in_header(const Table& table, int row) {
    return row < table.header_rows || std::binary_search(table.inner_header_rows.begin(), table.inner_header_rows.end(), row);
}

View::View(const Table& t, std::map<int, bool>& turned) : table(t) {
    const auto rows = static_cast<std::size_t>(table.rows), width = static_cast<std::size_t>(table.columns), count = table.cells.size();
    columns.resize(width);
    in_row.assign(rows, 0);
    labelled.assign(rows, 0);
    figures.assign(rows, 0);
    header.assign(rows, 0);
    straddling.assign(count, 0);
    unaligned = doubled = tall = crowded = straddling;
    for (std::size_t r = 0; r < rows; ++r) header[r] = in_header(table, static_cast<int>(r));
    // The size of the print: the usual height of a line of figures, or of any.
    std::vector<double> heights;
    for (const Cell& cell : table.cells) {
        Box box = cell.box;
        if (turned[cell.page]) box = {box.y0, box.x0, box.y1, box.x1};
        cells.push_back({box, is_figure(cell.text)});
        heights.push_back(box.height());
    }
    std::sort(heights.begin(), heights.end());
    em = heights.empty() ? 10 : std::max(1.0, heights[heights.size() / 4]);
    std::vector<std::vector<double>> lefts(width), rights(width), middles(width);
    for (std::size_t i = 0; i < count; ++i) {
        const Cell& cell = table.cells[i];
        Seen& seen = cells[i];
        const auto row = static_cast<std::size_t>(cell.row), col = static_cast<std::size_t>(cell.col);
        ++in_row[row];
        labelled[row] = labelled[row] || cell.col == 0;
        if (header[row]) continue;
        figures[row] = figures[row] || (cell.col > 0 && seen.figure);
        if (cell.col_span > 1) continue;
        lefts[col].push_back(seen.box.x0);
        rights[col].push_back(seen.box.x1);
        middles[col].push_back(seen.box.center_x());
        ++columns[col].cells;
        columns[col].figures += seen.figure;
    }
    for (std::size_t c = 0; c < width; ++c) {
        columns[c].left = median(lefts[c]);
        columns[c].right = median(rights[c]);
        columns[c].middle = median(middles[c]);
        std::sort(lefts[c].begin(), lefts[c].end());
        std::sort(rights[c].begin(), rights[c].end());
        if (lefts[c].empty()) continue;
        columns[c].x0 = lefts[c][lefts[c].size() / 10];
        columns[c].x1 = rights[c][rights[c].size() - 1 - rights[c].size() / 10];
    }
    std::map<std::pair<int, int>, std::size_t> at;
    for (std::size_t i = 0; i < count; ++i) at[{table.cells[i].row, table.cells[i].col}] = i;
    for (std::size_t i = 0; i < count; ++i) {
        const Cell& cell = table.cells[i];
        const Seen& seen = cells[i];
        const auto row = static_cast<std::size_t>(cell.row), col = static_cast<std::size_t>(cell.col);
        const auto next = static_cast<std::size_t>(cell.col + cell.col_span);
        tall[i] = seen.box.height() > kSeveralLines * em;
        doubled[i] = cell.col > 0 && RE2::FullMatch(cell.text, kOfDigits) && !RE2::FullMatch(cell.text, kOne);
        if (!header[row] && cell.col_span == 1 && columns[col].cells >= kSettled) {
            const double off = std::min(
                {std::abs(seen.box.x0 - columns[col].left), std::abs(seen.box.x1 - columns[col].right), std::abs(seen.box.center_x() - columns[col].middle)});
            unaligned[i] = off > kAligned * em;
        }
        const bool right = next < width && columns[next].cells > 0 && seen.box.x1 > columns[next].x0 + kReach * em;
        const bool left = cell.col > 0 && columns[col - 1].cells > 0 && seen.box.x0 < columns[col - 1].x1 - kReach * em;
        straddling[i] = right || left;
        for (int side : {-1, 1}) {
            const auto beside = at.find({cell.row, side < 0 ? cell.col - 1 : cell.col + cell.col_span});
            if (beside == at.end()) continue;
            const Box& other = cells[beside->second].box;
            crowded[i] = crowded[i] || (side < 0 ? seen.box.x0 - other.x1 : other.x0 - seen.box.x1) < kTight * em;
        }
    }
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

TableEvidence evidence_of(const View& view) {
    const Table& table = view.table;
    TableEvidence e;
    e.unruled = !table.ruled;
    e.headless = table.header_rows == 0;
    e.deep = std::clamp<double>(table.header_rows - 1, 0, kDeepest);
    double body = 0, values = 0, placed = 0, rows = 0, figure_rows = 0, figure_columns = 0, gaps = 0;
    std::vector<char> headed(view.columns.size(), 0);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        if (view.header[static_cast<std::size_t>(cell.row)]) {
            for (int c = cell.col; c < cell.col + cell.col_span && c < table.columns; ++c) headed[static_cast<std::size_t>(c)] = 1;
            continue;
        }
        ++body;
        placed += cell.col_span * cell.row_span;
        e.unaligned += view.unaligned[i];
        e.doubled += view.doubled[i];
        if (cell.col > 0 && view.columns[static_cast<std::size_t>(cell.col)].of_figures()) {
            ++values;
            e.tall += view.tall[i];
        }
        e.broken += cell.col == 0 && cell.text[0] >= 'a' && cell.text[0] <= 'z';
    }
    for (std::size_t r = 0; r < view.in_row.size(); ++r) {
        if (view.header[r] || view.in_row[r] == 0) continue;
        ++rows;
        e.unlabelled += view.figures[r] && !view.labelled[r];
        figure_rows += view.figures[r];
    }
    for (std::size_t c = 1; c < view.columns.size(); ++c) {
        const Edges &a = view.columns[c - 1], &b = view.columns[c];
        if (b.of_figures()) {
            ++figure_columns;
            e.unheaded += !headed[c];
        }
        if (a.cells == 0 || b.cells == 0) continue;
        ++gaps;
        e.tight += b.x0 - a.x1 < kTight * view.em;
    }
    e.textual = figure_columns == 0;
    e.few_rows = figure_rows < kSettled;
    e.sparse = 1 - std::min(1.0, share(placed, rows * table.columns));
    e.unaligned = std::sqrt(share(e.unaligned, body));
    e.doubled = std::sqrt(share(e.doubled, body));
    e.unlabelled = std::sqrt(share(e.unlabelled, rows));
    e.broken = std::sqrt(share(e.broken, rows));
    e.tight = std::sqrt(share(e.tight, gaps));
    e.tall = std::sqrt(share(e.tall, values));
    e.unheaded = e.headless > 0 ? 0 : std::sqrt(share(e.unheaded, figure_columns));
    return e;
}

CellEvidence evidence_of(const View& view, std::size_t i) {
    const Cell& cell = view.table.cells[i];
    const auto row = static_cast<std::size_t>(cell.row);
    CellEvidence e;
    e.header = view.header[row];
    e.unaligned = view.unaligned[i];
    e.straddling = view.straddling[i] && !(e.header > 0 && cell.col_span > 1);
    e.misfit = e.header == 0 && cell.col > 0 && view.columns[static_cast<std::size_t>(cell.col)].of_figures() && !view.cells[i].figure;
    e.doubled = view.doubled[i];
    e.tall = view.tall[i];
    e.lone = view.in_row[row] == 1;
    e.crowded = view.crowded[i];
    if (cell.origin == Origin::ocr) e.doubt = 1 - cell.confidence;
    return e;
}

double chance(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// By page: whether its text runs up or down.
std::map<int, bool> turned_pages(const std::vector<Page>& pages, int first, int last) {
    std::map<int, bool> turned;
    for (const Page& page : pages)
        if (page.number >= first && page.number <= last) turned[page.number] = text_turn(page) % 180 != 0;
    return turned;
}

TableRating rate(const Table& table, std::map<int, bool>& turned) {
    const View view(table, turned);
    TableRating rating;
    rating.table = evidence_of(view);
    double of_table = kConstant, wrong = 0;
    for (const TableWeight& weight : kTableWeights) of_table += weight.weight * rating.table.*weight.field;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const CellEvidence cell = evidence_of(view, i);
        double odds = of_table;
        for (const CellWeight& weight : kCellWeights) odds += weight.weight * cell.*weight.field;
        const double confidence = std::clamp(chance(odds) * (1 - cell.doubt), kLeast, kMostCell);
        wrong -= std::log(confidence);
        rating.cells.push_back(cell);
        rating.cell_confidences.push_back(confidence);
    }
    rating.confidence = std::clamp(chance(kTableConstant - kTableSlope * std::log(wrong + kNoWrong)), kLeast, kMostTable);
    return rating;
}

}  // namespace

TableRating rate_table(const Table& table, const std::vector<Page>& pages) {
    std::map<int, bool> turned;
    if (!table.parts.empty()) turned = turned_pages(pages, table.parts.front().page, table.parts.back().page);
    return rate(table, turned);
}

std::vector<std::pair<std::string, double>> named(const TableEvidence& table, const CellEvidence& cell) {
    std::vector<std::pair<std::string, double>> result;
    for (const TableWeight& weight : kTableWeights) result.emplace_back(std::string("table ") + weight.name, table.*weight.field);
    for (const CellWeight& weight : kCellWeights) result.emplace_back(weight.name, cell.*weight.field);
    return result;
}

void rate_tables(std::vector<Table>& tables, const std::vector<Page>& pages) {
    if (tables.empty()) return;
    std::map<int, bool> turned = turned_pages(pages, tables.front().parts.front().page, tables.back().parts.back().page);
    for (Table& table : tables) {
        const TableRating rating = rate(table, turned);
        table.confidence = rating.confidence;
        for (std::size_t i = 0; i < table.cells.size(); ++i) table.cells[i].confidence = rating.cell_confidences[i];
    }
}

}  // namespace griffier
