// Rows flattened to a label and k figures: k from the header line, bound from the right, since a label may end in a number.
#include <algorithm>
#include <cmath>

#include "document/pattern.h"
#include "document/plain_text/text_table_builder.h"
#include "document/text.h"

namespace griffier::text_table {
namespace {

constexpr double kSureFlat = 0.95;  // confidence

// Where the second column of labels ("Baten", "Lasten") begins in the rows below a header: nothing where they have one column of labels, a negative place where
// no one place fits or it holds other texts.
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

// Names in equal turns below as many names of groups: "Begroting 2024 Rekening 2024" over "Baten Lasten Saldo Baten Lasten Saldo". How many make a turn; 0
// where they do not.
int turn_of(const Row& row, const Header& header, const Row& over, const Header& above) {
    const int k = static_cast<int>(header.names.size()), groups = static_cast<int>(above.names.size());
    if (groups < 2 || k % groups != 0 || k / groups < 2) return 0;
    for (int i = 1; i < static_cast<int>(over.tokens.size()); ++i)
        if (over.apart(i)) return 0;  // the columns were kept: places tell more
    const int turn = k / groups;
    for (int i = turn; i < k; ++i)
        if (joined(row, header.names[static_cast<std::size_t>(i)]) != joined(row, header.names[static_cast<std::size_t>(i - turn)])) return 0;
    return joined(row, header.names[0]) == joined(row, header.names[1]) ? 0 : turn;
}

// "2022 2023 2024", whatever stands before them.
bool only_years(const Row& row, const Header& header) { return std::all_of(row.tokens.begin() + header.stub, row.tokens.end(), is_year); }

}  // namespace

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
    Builder builder(page, k + labels, kSureFlat);
    std::size_t first = at;
    if (at > 0 && rows[at].row - rows[at - 1].row == 1) {
        const Header above = read_header(rows[at - 1]);
        if (const int turn = turn_of(rows[at], header, rows[at - 1], above)) {
            builder.add_cell(rows[at - 1], {0, above.stub - 1}, 0, 1, true);
            for (std::size_t g = 0; g < above.names.size(); ++g)
                builder.add_cell(rows[at - 1], above.names[g], static_cast<int>(g) * turn + labels, turn, true);
            builder.end_row(rows[at - 1]);
            first = at - 1;
        }
    }
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
    std::vector<std::size_t> begun;  // rows with the beginning of the label of the next
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
            for (auto row = begun.rbegin(); row != begun.rend(); ++row)
                builder.append_to_label(builder.table().rows, rows[*row].line.text, rows[*row].line.box);
            begun.clear();
            builder.end_row(rows[i]);
            ++data;
            continue;
        }
        if (step > 1) break;
        const bool row_follows = i + 1 < rows.size() && rows[i + 1].row - rows[i].row == 1 && bind(rows[i + 1], k, style).has_value();
        const bool begins = i + 1 < rows.size() && rows[i + 1].row - rows[i].row == 1 && label_begins(rows, i + 1).has_value();
        if (data > 0 && goes_on_below(rows, i, row_follows || begins)) {
            builder.go_on(rows[i]);
            continue;
        }
        if (is_short_label(rows[i]) && is_centred_name(rows, i)) return std::nullopt;
        if (const auto last = is_short_label(rows[i]) ? label_begins(rows, i) : std::nullopt) {
            for (; i <= *last; ++i) begun.push_back(i);
            --i;
            continue;
        }
        if (is_short_label(rows[i]) && (row_follows || begins)) {
            builder.add_cell(rows[i], {0, static_cast<int>(rows[i].tokens.size()) - 1}, 0, 1, false);
            builder.end_row(rows[i]);
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

}  // namespace griffier::text_table
