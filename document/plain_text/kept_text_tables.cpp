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

std::ptrdiff_t names_in(const Row& row, const std::vector<Chunk>& chunks) {
    return std::count_if(chunks.begin(), chunks.end(), [&](const Chunk& chunk) { return names_values(row, chunk.span); });
}

bool is_over(const Chunk& chunk, const Box& column) { return overlap(chunk.box.x0, chunk.box.x1, column.x0, column.x1) > 0; }

// The table below a row of column names, row by row.
class AlignedReader {
public:
    AlignedReader(const Page& page, const std::vector<Row>& rows, std::size_t at, const std::vector<Chunk>& header)
        : page_(page),
          rows_(rows),
          at_(at),
          stub_(!names_values(rows[at], header.front().span)),
          columns_(boxes_of(header, stub_ ? 1 : 0)),
          k_(static_cast<int>(columns_.size())),
          builder_(page, k_ + 1, kSureAligned) {}

    std::optional<Found> read(const std::vector<Chunk>& header) {
        std::size_t first = at_;
        if (at_ > 0 && rows_[at_].row - rows_[at_ - 1].row == 1) {
            const std::vector<Chunk> above = chunks_of(page_, rows_[at_ - 1]);
            if (is_header_row(rows_[at_ - 1], above)) {
                // Where it does not reach over all columns nothing tells how far each of its names does.
                for (const Box& column : columns_)
                    if (std::none_of(above.begin(), above.end(), [&](const Chunk& name) { return is_over(name, column); })) return std::nullopt;
                add_header_row(rows_[at_ - 1], above);
                first = at_ - 1;
            }
        }
        add_header_row(rows_[at_], header);
        const bool more_below = at_ + 1 < rows_.size() && is_header_row(rows_[at_ + 1], chunks_of(page_, rows_[at_ + 1]));
        if (header_is_cut(rows_, first, more_below ? at_ + 1 : at_, columns_.front().x0)) return std::nullopt;

        std::size_t i = at_ + 1;
        for (; i < rows_.size(); ++i) {
            const Taken taken = take(i);
            if (taken == Taken::no_table) return std::nullopt;
            if (taken == Taken::end) break;
        }
        if (data_ == 0) return std::nullopt;
        Table& table = builder_.table();
        for (const Cell& cell : table.cells)
            if (cell.header) table.header_rows = std::max(table.header_rows, cell.row + 1);
        return Found{builder_.finish(), first, i};
    }

private:
    enum class Taken { row, end, no_table };  // no_table: what stands there says that the header was none of a table kept like this

    static std::vector<Box> boxes_of(const std::vector<Chunk>& header, std::size_t from) {
        std::vector<Box> boxes;
        for (std::size_t c = from; c < header.size(); ++c) boxes.push_back(header[c].box);
        return boxes;
    }

    void add_header_row(const Row& row, const std::vector<Chunk>& chunks) {
        for (const Chunk& chunk : chunks) {
            int from = -1, to = -1;
            for (int c = 0; c < k_; ++c)
                if (is_over(chunk, columns_[c])) {
                    if (from < 0) from = c;
                    to = c;
                }
            if (from < 0)
                builder_.add_cell(row, chunk.span, 0, 1, true);
            else
                builder_.add_cell(row, chunk.span, from + 1, to - from + 1, true);
        }
        builder_.end_row(row);
    }

    bool is_header_row(const Row& row, const std::vector<Chunk>& chunks) const {
        bool over = false;
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            const bool left = chunks[i].box.x1 <= columns_.front().x0;
            if (left && i == 0 && chunks.size() > 1) continue;
            if (!names_values(row, chunks[i].span)) return false;
            over = true;
        }
        return over && chunks.size() >= 2;
    }

    // The row at `i`, and those after it that it takes with it.
    Taken take(std::size_t& i) {
        const Row& row = rows_[i];
        const int step = row.row - rows_[i - 1].row;
        if (step > 2) return Taken::end;
        const std::vector<Chunk> chunks = chunks_of(page_, row);
        if (is_header_row(row, chunks)) {
            if (data_ > 0) return Taken::end;
            add_header_row(row, chunks);
            return Taken::row;
        }
        const bool label = !holds_value(row, chunks.front().span);
        // A text under the name of a later column: a second column of labels ("Programma | Soort | 2024").
        if (label && chunks.size() > 1 &&
            std::any_of(columns_.begin() + (stub_ ? 0 : 1), columns_.end(), [&](const Box& column) { return chunks.front().box.x0 > column.x0 - kWideGap; }))
            return Taken::no_table;
        if (take_aligned(row, chunks, label)) return Taken::row;
        if (const auto cells = bind(row, k_, EuroStyle::before)) return take_bound(row, *cells);
        if (step > 1 || length(row.line.text) > kShortLine) return Taken::end;
        return take_text(i, chunks, label);
    }

    // Each figure below the name of a column.
    bool take_aligned(const Row& row, const std::vector<Chunk>& chunks, bool label) {
        const std::size_t from = label ? 1 : 0;
        const auto places = align(chunks, from, columns_);
        const bool all_values =
            std::all_of(chunks.begin() + static_cast<std::ptrdiff_t>(from), chunks.end(), [&](const Chunk& c) { return holds_value(row, c.span); });
        const bool clean_label = !label || !is_value(row.tokens[chunks.front().span.last]) || is_year(row.tokens[chunks.front().span.last]);
        if (!places || places->empty() || !all_values || !clean_label) return false;
        if (label) builder_.add_cell(row, chunks.front().span, 0, 1, false);
        for (std::size_t c = 0; c < places->size(); ++c) builder_.add_cell(row, chunks[c + from].span, (*places)[c] + 1, 1, false);
        end_data(row);
        return true;
    }

    // As many figures as columns, which have lost their places.
    Taken take_bound(const Row& row, const std::vector<Span>& cells) {
        if (second_label(row, cells) > 0) return Taken::no_table;
        builder_.add_cell(row, {0, cells.front().first - 1}, 0, 1, false);
        for (int c = 0; c < k_; ++c) builder_.add_cell(row, cells[c], c + 1, 1, false);
        end_data(row);
        return Taken::row;
    }

    void end_data(const Row& row) {
        for (auto above = begun_.rbegin(); above != begun_.rend(); ++above)
            builder_.append_to_label(builder_.table().rows, rows_[*above].line.text, rows_[*above].line.box);
        begun_.clear();
        builder_.end_row(row);
        ++data_;
    }

    // A row without its figures: a part of a label, a heading of rows, or something over all columns.
    Taken take_text(std::size_t& i, const std::vector<Chunk>& chunks, bool label) {
        const Row& row = rows_[i];
        if (const auto last = chunks.size() == 1 && label && is_short_label(row) ? label_begins(rows_, i) : std::nullopt) {
            for (; i <= *last; ++i) begun_.push_back(i);
            --i;
            return Taken::row;
        }
        const bool more = i + 1 < rows_.size() && rows_[i + 1].row - row.row <= 1 && chunks_of(page_, rows_[i + 1]).size() >= 2;
        const bool begins = i + 1 < rows_.size() && rows_[i + 1].row - row.row == 1 && label_begins(rows_, i + 1).has_value();
        if (chunks.size() == 1 && data_ > 0 && (goes_on_below(rows_, i, more || begins) || goes_on_in_group(rows_, at_ + 1, i))) {
            builder_.go_on(row);
            return Taken::row;
        }
        if (chunks.size() == 1 && label && (more || begins) && is_short_label(row)) {
            if (is_centred_name(rows_, i)) return Taken::no_table;
            builder_.add_cell(row, chunks.front().span, 0, 1, false);
        } else if (chunks.size() >= 2 && !cells_at_end(row, EuroStyle::before).empty()) {
            builder_.add_cell(row, {0, static_cast<int>(row.tokens.size()) - 1}, 0, k_ + 1, false);
            builder_.unsure();
        } else {
            return Taken::end;
        }
        builder_.end_row(row);
        return Taken::row;
    }

    const Page& page_;
    const std::vector<Row>& rows_;
    const std::size_t at_;
    const bool stub_;                 // the label column has no name, or one that names no values
    const std::vector<Box> columns_;  // of the value columns
    const int k_;                     // how many they are
    Builder builder_;
    int data_ = 0;                    // rows with figures
    std::vector<std::size_t> begun_;  // rows with the beginning of the label of the next
};

}  // namespace

std::optional<Found> aligned_table(const Page& page, const std::vector<Row>& rows, std::size_t at) {
    const std::vector<Chunk> header = chunks_of(page, rows[at]);
    const auto named = names_in(rows[at], header);
    if (header.size() < 2 || named < 2) return std::nullopt;
    // Groups of columns: the line below names them.
    if (at + 1 < rows.size() && rows[at + 1].row - rows[at].row == 1 && names_in(rows[at + 1], chunks_of(page, rows[at + 1])) > named) return std::nullopt;
    return AlignedReader(page, rows, at, header).read(header);
}

}  // namespace griffier::text_table
