// Rows that kept their columns by runs of spaces.
#include <algorithm>
#include <cmath>

#include "document/plain_text/text_table_builder.h"
#include "document/text.h"

namespace griffier::text_table {
namespace {

constexpr double kSureAligned = 0.9;  // confidence

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
}  // namespace

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

    Builder builder(page, k + 1, kSureAligned);
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
    std::vector<std::size_t> begun;  // rows with the beginning of the label of the next
    const auto put_begun = [&] {
        for (auto row = begun.rbegin(); row != begun.rend(); ++row) builder.append_to_label(builder.table().rows, rows[*row].line.text, rows[*row].line.box);
        begun.clear();
    };
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
        // A text under the name of a later column: a second column of labels ("Programma | Soort | 2024").
        if (label && chunks.size() > 1 &&
            std::any_of(columns.begin() + (stub ? 0 : 1), columns.end(), [&](const Box& column) { return chunks.front().box.x0 > column.x0 - kWideGap; }))
            return std::nullopt;
        const auto places = align(chunks, label ? 1 : 0, columns);
        const bool all_values = std::all_of(chunks.begin() + (label ? 1 : 0), chunks.end(), [&](const Chunk& c) { return holds_value(rows[i], c.span); });
        const bool clean_label = !label || !is_value(rows[i].tokens[chunks.front().span.last]) || is_year(rows[i].tokens[chunks.front().span.last]);
        if (places && !places->empty() && all_values && clean_label) {
            if (label) builder.add_cell(rows[i], chunks.front().span, 0, 1, false);
            for (std::size_t c = 0; c < places->size(); ++c) builder.add_cell(rows[i], chunks[c + (label ? 1 : 0)].span, (*places)[c] + 1, 1, false);
            put_begun();
            builder.end_row(rows[i]);
            ++data;
            continue;
        }
        if (const auto cells = bind(rows[i], k, EuroStyle::before)) {
            if (second_label(rows[i], *cells) > 0) return std::nullopt;
            builder.add_cell(rows[i], {0, cells->front().first - 1}, 0, 1, false);
            for (int c = 0; c < k; ++c) builder.add_cell(rows[i], (*cells)[c], c + 1, 1, false);
            put_begun();
            builder.end_row(rows[i]);
            ++data;
            continue;
        }
        if (step > 1 || length(rows[i].line.text) > kShortLine) break;
        if (const auto last = chunks.size() == 1 && label && is_short_label(rows[i]) ? label_begins(rows, i) : std::nullopt) {
            for (; i <= *last; ++i) begun.push_back(i);
            --i;
            continue;
        }
        const bool more = i + 1 < rows.size() && rows[i + 1].row - rows[i].row <= 1 && chunks_of(page, rows[i + 1]).size() >= 2;
        const bool begins = i + 1 < rows.size() && rows[i + 1].row - rows[i].row == 1 && label_begins(rows, i + 1).has_value();
        if (chunks.size() == 1 && data > 0 && (goes_on_below(rows, i, more || begins) || goes_on_in_group(rows, at + 1, i))) {
            builder.go_on(rows[i]);
            continue;
        }
        if (chunks.size() == 1 && label && (more || begins) && is_short_label(rows[i])) {
            if (is_centred_name(rows, i)) return std::nullopt;
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

}  // namespace griffier::text_table
