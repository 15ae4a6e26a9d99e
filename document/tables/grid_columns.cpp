#include "document/tables/grid_columns.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace griffier {
namespace {

constexpr double kAligned = 1.6;  // pt: words that start this close to each other are aligned

// A column of signs only (€, list markers) is no column: it goes with the one on its right; % with the one on its left.
void merge_sign_columns(const Page& page, const std::vector<const ChunkLine*>& lines, std::vector<Column>& columns) {
    for (size_t c = 0; c < columns.size() && columns.size() > 1;) {
        int currency = 0, marker = 0, percent = 0, other = 0;
        for (const ChunkLine* line : lines)
            for (const Chunk& chunk : line->chunks)
                for (int w : chunk.words) {
                    const Word& word = page.words[static_cast<size_t>(w)];
                    double x = word.box.center_x();
                    if (x < columns[c].x0 || x > columns[c].x1) continue;
                    if (word.text == "€" || word.text == "$" || word.text == "£")
                        ++currency;
                    else if (word.text == "%")
                        ++percent;
                    else if (c == 0 && (word.text == "-" || word.text == "•" || word.text == "◊" || word.text == "○" || word.text == "–" || word.text == "*"))
                        ++marker;
                    else
                        ++other;
                }
        bool right = other == 0 && (currency > 1 || marker > 1) && c + 1 < columns.size();
        bool left = other == 0 && percent > 1 && c > 0;
        if (right) {
            columns[c + 1].x0 = columns[c].x0;
            columns.erase(columns.begin() + static_cast<long>(c));
        } else if (left) {
            columns[c - 1].x1 = columns[c].x1;
            columns.erase(columns.begin() + static_cast<long>(c));
        } else {
            ++c;
        }
    }
}

// A column of codes (06, 2015) set so close before its texts that both look like one label: told apart by the header, which
// has words of its own over both.
void split_codes(const Page& page, const std::vector<const ChunkLine*>& lines, std::vector<Column>& columns) {
    auto word = [&](int w) -> const Word& { return page.words[static_cast<size_t>(w)]; };
    std::vector<double> starts;
    double code_end = -1e9;
    int texts = 0;
    size_t running = 0;  // texts that go on in lower case: "16 to 19 years" is one label
    for (const ChunkLine* line : lines) {
        const Chunk& c = line->chunks[0];
        if (c.box.x0 > columns[0].x1 || c.words.size() < 2 || !looks_like_figure(word(c.words[0]).text) || looks_like_figure(word(c.words[1]).text)) {
            texts += c.words.size() >= 2 && c.box.x0 <= columns[0].x1;
            continue;
        }
        starts.push_back(word(c.words[1]).box.x0);
        char begin = word(c.words[1]).text[0];
        running += begin >= 'a' && begin <= 'z';
        code_end = std::max(code_end, word(c.words[0]).box.x1);
    }
    if (starts.size() < 3 || static_cast<int>(starts.size()) < texts || 2 * running > starts.size()) return;
    std::vector<double> sorted = starts;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<long>(sorted.size() / 2), sorted.end());
    double x = sorted[sorted.size() / 2];
    auto aligned = std::count_if(starts.begin(), starts.end(), [&](double s) { return std::abs(s - x) < kAligned; });
    if (static_cast<double>(aligned) < 0.8 * static_cast<double>(starts.size()) || code_end > x) return;
    bool named = false;  // a header word starts where the texts start, after another word
    for (const ChunkLine* line : lines) {
        if (looks_like_figure(word(line->chunks[0].words[0]).text)) break;
        for (const Chunk& c : line->chunks)
            for (int w : c.words) named = named || (w != line->chunks[0].words[0] && std::abs(word(w).box.x0 - x) < kAligned);
    }
    if (!named) return;
    columns.insert(columns.begin(), {columns[0].x0, code_end});
    columns[1].x0 = x;
}

// "lasten baten" printed several times on one line: where figures part it into columns once, it is parted everywhere.
bool part_repeated_words(const Page& page, ChunkLine& line, const std::vector<Column>& columns) {
    std::map<std::string, std::vector<size_t>> same;  // chunks by text
    for (size_t i = 0; i < line.chunks.size(); ++i)
        if (line.chunks[i].words.size() > 1) same[cell_text(page, line.chunks[i].words)].push_back(i);
    std::vector<char> part(line.chunks.size(), 0);
    for (const auto& [text, places] : same) {
        if (places.size() < 2) continue;
        bool figures = false, parted = false;
        for (size_t i : places) {
            int before = -1;
            bool each = true;
            for (int w : line.chunks[i].words) {
                const Word& word = page.words[static_cast<size_t>(w)];
                figures = figures || looks_like_figure(word.text);
                bool over = std::any_of(columns.begin(), columns.end(), [&](const Column& c) { return overlap(word.box.x0, word.box.x1, c.x0, c.x1) > 0; });
                int c = columns_of(word.box, columns).first;
                each = each && over && c != before;
                before = c;
            }
            parted = parted || each;
        }
        if (parted && !figures)
            for (size_t i : places) part[i] = 1;
    }
    std::vector<Chunk> result;
    for (size_t i = 0; i < line.chunks.size(); ++i) {
        if (!part[i]) {
            result.push_back(line.chunks[i]);
            continue;
        }
        for (int w : line.chunks[i].words) result.push_back({page.words[static_cast<size_t>(w)].box, {w}, false, false, line.chunks[i].bold});
    }
    bool changed = result.size() != line.chunks.size();
    line.chunks = std::move(result);
    return changed;
}

}  // namespace

GridColumns plan_columns(const Page& page, const GridPlan& plan, std::vector<CellText>& texts) {
    GridColumns result;
    for (int j = 0; j < plan.grid.columns(); ++j) {
        std::vector<const ChunkLine*> lines;
        for (size_t i = 0; i < texts.size(); ++i)
            if (plan.grid.cells[i].column0 == j && plan.grid.cells[i].column1 == j)
                for (const ChunkLine& line : texts[i].lines) lines.push_back(&line);
        std::vector<Column> found = find_columns(page, lines, plan.ruled ? ColumnEvidence::figures : ColumnEvidence::white_space);
        if (!plan.ruled) {
            bool parted = false;
            for (CellText& text : texts)
                for (ChunkLine& line : text.lines) parted = part_repeated_words(page, line, found) || parted;
            if (parted) found = find_columns(page, lines, ColumnEvidence::white_space);
        }
        merge_sign_columns(page, lines, found);
        if (!plan.ruled) {
            split_codes(page, lines, found);
            found = full_extents(lines, found);
        }
        if (found.size() == 1 && plan.ruled) found[0] = {plan.grid.xs[static_cast<size_t>(j)], plan.grid.xs[static_cast<size_t>(j) + 1]};
        result.first.push_back(static_cast<int>(result.all.size()));
        result.all.insert(result.all.end(), found.begin(), found.end());
    }
    result.first.push_back(static_cast<int>(result.all.size()));
    return result;
}

ColumnRange columns_in(const Box& box, const std::vector<Column>& columns, int first, int last) {
    std::vector<Column> some(columns.begin() + first, columns.begin() + last + 1);
    ColumnRange range = columns_of(box, some);
    return {range.first + first, range.last + first};
}

}  // namespace griffier
