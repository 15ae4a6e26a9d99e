// The columns of such a table lie closer than those of figures: a strip hardly wider than the white between words, which all its lines
// leave free and behind which they begin at one place.
#include "document/lines/paired_texts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "document/pattern.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kGutter = 4;        // pt of white between the columns, at least
constexpr double kSameEdge = 1.5;    // pt by which the beginnings of lines in one column differ
constexpr double kHeadStep = 4;      // of the font size: from the heads to the first line
constexpr double kStep = 1.9;        // of the font size: lines further apart are not of one paragraph
constexpr double kUsualStep = 1.35;  // of the smallest step: nor are these
constexpr double kSameLine = 0.4;    // of the font size
constexpr double kCentred = 0.15;    // of its column's width: how far the middle of a head lies from that of its column

// matches "Oorspronkelijke tekst Nieuwe tekst:", "Tekst raadsvoorstel Tekst amendement" / not "Oude tekst", "Was Wordt"
static const Pattern kHeads(
    "(?i)((?:oude|huidige|oorspronkelijke|bestaande|originele) tekst|tekst (?:van het )?(?:raads|ontwerp)?(?:voorstel|besluit|was)|tekst oud) ?:? "
    "((?:nieuwe|gewijzigde|geamendeerde|voorgestelde|aangepaste) tekst|tekst (?:van het )?amendement|tekst na (?:wijziging|amendement|amendering)|tekst "
    "(?:wordt|nieuw)) ?:?");

struct TextLine {
    double baseline = 0, size = 0;
    std::vector<int> words;  // left to right
};

using Lines = std::vector<TextLine>;

Lines lines_of(const Page& page, const std::vector<char>& used) {
    std::vector<int> words;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        if (page.words[w].rotation == 0 && used[w] == 0) words.push_back(static_cast<int>(w));
    const auto word = [&](int index) -> const Word& { return page.words[static_cast<std::size_t>(index)]; };
    std::stable_sort(words.begin(), words.end(), [&](int a, int b) { return word(a).baseline < word(b).baseline; });
    Lines lines;
    for (const int index : words) {
        const Word& one = word(index);
        if (lines.empty() || one.baseline - lines.back().baseline > kSameLine * one.size) lines.push_back({one.baseline, one.size, {}});
        lines.back().words.push_back(index);
    }
    for (TextLine& line : lines) std::sort(line.words.begin(), line.words.end(), [&](int a, int b) { return word(a).box.x0 < word(b).box.x0; });
    return lines;
}

struct Heads {
    Box left, right;
    std::size_t first_right = 0;  // among the words of the line
};

std::optional<Heads> heads_in(const Page& page, const TextLine& line) {
    const std::string text = [&] {
        std::string joined;
        for (const int w : line.words) joined += (joined.empty() ? "" : " ") + page.words[static_cast<std::size_t>(w)].text;
        return joined;
    }();
    std::string left, right;
    if (!RE2::FullMatch(text, kHeads, &left, &right)) return std::nullopt;
    const auto first = static_cast<std::size_t>(std::count(left.begin(), left.end(), ' ') + 1);
    if (first >= line.words.size()) return std::nullopt;
    const auto box = [&](std::size_t i) { return page.words[static_cast<std::size_t>(line.words[i])].box; };
    Heads heads{box(0), box(first), first};
    for (std::size_t i = 0; i < line.words.size(); ++i) (i < first ? heads.left : heads.right) = unite(i < first ? heads.left : heads.right, box(i));
    if (heads.right.x0 - heads.left.x1 < kGutter) return std::nullopt;
    return heads;
}

// The lines from `first` on that stand close below one another.
std::size_t end_of_paragraph(const Lines& lines, std::size_t first) {
    double usual = std::numeric_limits<double>::max();
    std::size_t end = first + 1;
    for (; end < lines.size(); ++end) {
        const double step = lines[end].baseline - lines[end - 1].baseline;
        if (step > kStep * lines[end].size || step > kUsualStep * usual) break;
        usual = std::min(usual, step);
    }
    return end;
}

// The widest strip between the heads that no word of the lines touches.
std::optional<std::pair<double, double>> strip_between(const Page& page, const Lines& lines, std::size_t first, std::size_t end, const Heads& heads) {
    std::vector<std::pair<double, double>> filled;
    for (std::size_t l = first; l < end; ++l)
        for (const int w : lines[l].words) {
            const Box& box = page.words[static_cast<std::size_t>(w)].box;
            filled.emplace_back(box.x0, box.x1);
        }
    std::sort(filled.begin(), filled.end());
    std::optional<std::pair<double, double>> widest;
    double from = heads.left.x1;
    const auto take = [&](double to) {
        if (to - from >= (widest ? widest->second - widest->first : kGutter)) widest = {from, to};
    };
    for (const auto& [x0, x1] : filled) {
        if (x0 >= heads.right.x0) break;
        take(x0);
        from = std::max(from, x1);
    }
    take(heads.right.x0);
    return widest;
}

struct Sides {
    std::vector<int> left, right;
    Box left_box, right_box;
};

// Nothing where a word crosses the strip.
std::optional<Sides> sides_of(const Page& page, const TextLine& line, double x) {
    Sides sides;
    for (const int w : line.words) {
        const Box& box = page.words[static_cast<std::size_t>(w)].box;
        if (box.x0 < x && box.x1 > x) return std::nullopt;
        std::vector<int>& side = box.x1 <= x ? sides.left : sides.right;
        Box& whole = box.x1 <= x ? sides.left_box : sides.right_box;
        whole = side.empty() ? box : unite(whole, box);
        side.push_back(w);
    }
    return sides;
}

bool near(double a, double b) { return std::abs(a - b) <= kSameEdge; }

// A head at the left edge of its column, or in its middle.
bool heads_column(const Box& head, double x0, double x1) {
    return near(head.x0, x0) || (head.x0 > x0 && std::abs(head.center_x() - (x0 + x1) / 2) <= kCentred * (x1 - x0));
}

struct Columns {
    double x = 0;                // in the white between them
    double left = 0, right = 0;  // where their lines begin
};

std::optional<Columns> columns_of(const Page& page, const Lines& lines, std::size_t first, std::size_t end, const Heads& heads) {
    const auto strip = strip_between(page, lines, first, end, heads);
    if (!strip) return std::nullopt;
    Columns columns{(strip->first + strip->second) / 2, 1e9, 1e9};
    double left_end = 0, right_end = 0;
    std::vector<double> begins;
    for (std::size_t l = first; l < end; ++l) {
        const auto sides = sides_of(page, lines[l], columns.x);
        if (!sides) return std::nullopt;
        if (!sides->left.empty()) columns.left = std::min(columns.left, sides->left_box.x0), left_end = std::max(left_end, sides->left_box.x1);
        if (sides->right.empty()) continue;
        begins.push_back(sides->right_box.x0);
        columns.right = std::min(columns.right, sides->right_box.x0);
        right_end = std::max(right_end, sides->right_box.x1);
    }
    if (left_end == 0 || begins.empty()) return std::nullopt;
    if (!heads_column(heads.left, columns.left, left_end) || !heads_column(heads.right, columns.right, right_end)) return std::nullopt;
    const auto edges = std::count_if(begins.begin(), begins.end(), [&](double x) { return near(x, columns.right); });
    if (edges < 2 && !near(columns.right, heads.right.x0)) return std::nullopt;
    return columns;
}

void add_cell(const Page& page, Table& table, int row, int col, const std::vector<int>& words) {
    if (words.empty()) return;
    Cell cell;
    cell.row = row;
    cell.col = col;
    cell.header = row == 0;
    cell.page = page.number;
    cell.text = cell_text(page, words);
    cell.box = page.words[static_cast<std::size_t>(words.front())].box;
    for (const int w : words) {
        const Word& word = page.words[static_cast<std::size_t>(w)];
        cell.box = unite(cell.box, word.box);
        cell.confidence = std::min(cell.confidence, word.confidence);
        if (word.origin == Origin::ocr) cell.origin = Origin::ocr;
    }
    table.parts[0].box = table.cells.empty() ? cell.box : unite(table.parts[0].box, cell.box);
    table.cells.push_back(std::move(cell));
}

std::optional<Table> table_below(const Page& page, const Lines& lines, std::size_t at, const Heads& heads, std::vector<char>& used) {
    std::size_t first = at + 1;
    if (first >= lines.size() || lines[first].baseline - lines[at].baseline > kHeadStep * lines[first].size) return std::nullopt;
    std::size_t end = end_of_paragraph(lines, first);
    const auto columns = columns_of(page, lines, first, end, heads);
    if (!columns) return std::nullopt;
    std::vector<Sides> rows(1);
    const auto begin = lines[at].words.begin();
    rows[0].left.assign(begin, begin + static_cast<std::ptrdiff_t>(heads.first_right));
    rows[0].right.assign(begin + static_cast<std::ptrdiff_t>(heads.first_right), lines[at].words.end());
    for (;;) {
        Sides row;
        for (std::size_t l = first; l < end; ++l) {
            const auto sides = sides_of(page, lines[l], columns->x);
            if (!sides) return std::nullopt;
            row.left.insert(row.left.end(), sides->left.begin(), sides->left.end());
            row.right.insert(row.right.end(), sides->right.begin(), sides->right.end());
        }
        if (row.left.empty() && rows.size() > 1)  // the new text goes on
            rows.back().right.insert(rows.back().right.end(), row.right.begin(), row.right.end());
        else
            rows.push_back(std::move(row));
        // Another row begins in both columns; a line in the left one alone is the text below.
        first = end;
        if (first >= lines.size() || lines[first].baseline - lines[first - 1].baseline > kHeadStep * lines[first].size) break;
        end = end_of_paragraph(lines, first);
        bool inside = true;
        for (std::size_t l = first; l < end && inside; ++l) inside = sides_of(page, lines[l], columns->x).has_value();
        if (!inside) break;
        const Sides next = *sides_of(page, lines[first], columns->x);
        if (next.right.empty() || !near(next.right_box.x0, columns->right) || (!next.left.empty() && !near(next.left_box.x0, columns->left))) break;
    }
    Table table;
    table.parts.push_back({page.number, {}});
    table.rows = static_cast<int>(rows.size());
    table.columns = 2;
    table.header_rows = 1;
    table.header_columns = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        add_cell(page, table, static_cast<int>(r), 0, rows[r].left);
        add_cell(page, table, static_cast<int>(r), 1, rows[r].right);
        for (const std::vector<int>* side : {&rows[r].left, &rows[r].right})
            for (const int w : *side) used[static_cast<std::size_t>(w)] = 1;
    }
    return table;
}

}  // namespace

std::vector<Table> find_paired_texts(const Page& page, std::vector<char>& used) {
    std::vector<Table> tables;
    const Lines lines = lines_of(page, used);
    for (std::size_t at = 0; at < lines.size(); ++at)
        if (const auto heads = heads_in(page, lines[at]))
            if (auto table = table_below(page, lines, at, *heads, used)) tables.push_back(std::move(*table));
    return tables;
}

}  // namespace griffier
