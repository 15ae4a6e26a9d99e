// Tables whose cells stand one a line, as they are left where a page is copied or saved as text: names of columns, then for every row its label and its
// figures. Nothing but their number tells which figure stands in which column: the header must have as many names as the rows have figures.
#include <algorithm>
#include <set>
#include <string>

#include "document/pattern.h"
#include "document/plain_text/text_table_builder.h"
#include "document/tables/table_text.h"
#include "document/text.h"

namespace griffier::text_table {
namespace {

constexpr double kSureListed = 0.9;      // confidence
constexpr int kStep = 2;                 // lines from one cell to the next: a blank one may stand between
constexpr std::size_t kMostWords = 6;    // of a name
constexpr std::size_t kFewRows = 2;      // whole rows, at least
constexpr std::size_t kAboveHeader = 3;  // lines in which other names make it doubtful

const Pattern kMark(R"((?i)^[vn]\s?/\s?[vn]$)");  // matches "V/N", "N / V"
const Pattern kLetter(R"(\pL)");

Span whole(const Row& row) { return {0, static_cast<int>(row.tokens.size()) - 1}; }

bool follows(const std::vector<Row>& rows, std::size_t i) { return i < rows.size() && (i == 0 || rows[i].row - rows[i - 1].row <= kStep); }

bool is_one_cell(const Row& row) {
    for (int i = 1; i < static_cast<int>(row.tokens.size()); ++i)
        if (row.apart(i)) return false;
    return true;
}

bool is_mark(const Row& row) { return RE2::FullMatch(row.line.text, kMark); }

bool is_name(const Row& row) {
    if (!is_one_cell(row) || row.tokens.size() > kMostWords) return false;
    if (is_mark(row)) return true;
    return std::all_of(row.tokens.begin(), row.tokens.end(), [](const std::string& token) { return header_word(token) != HeaderWord::none; });
}

bool has_year(const Row& row) { return std::any_of(row.tokens.begin(), row.tokens.end(), is_year); }
bool only_years(const Row& row) { return std::all_of(row.tokens.begin(), row.tokens.end(), is_year); }

// A figure, or a token for none, and nothing else. A year is none: the next header may begin with it.
bool is_figure_cell(const Row& row) {
    if (row.tokens.size() == 2 && (row.tokens[0] == "V" || row.tokens[0] == "N") && is_figure(row.tokens[1])) return true;
    const auto cells = cells_at_end(row, EuroStyle::before);
    return cells.size() == 1 && cells.front().first == 0 && !has_year(row);
}

bool is_letter_cell(const Row& row) { return row.tokens.size() == 1 && (row.tokens[0] == "V" || row.tokens[0] == "N"); }

bool is_label(const Row& row) {
    const std::string& text = row.line.text;
    return is_one_cell(row) && !is_figure_cell(row) && !is_letter_cell(row) && RE2::PartialMatch(text, kLetter) && length(text) <= kShortLine &&
           !(ends_sentence(row) && text.back() != ':');
}

// How the names of a header lie: `above` names of groups of `turn` columns, or a first row of names (turn 1), then one name a column; what stands before is the
// label of the labels.
struct Layout {
    std::size_t first = 0;  // row of the first name
    std::size_t above = 0, turn = 1;
    std::size_t end = 0;  // behind the last name
};

bool in_turns(const std::vector<Row>& rows, std::size_t first, std::size_t count, std::size_t turn) {
    for (std::size_t i = turn; i < count; ++i)
        if (rows[first + i].line.text != rows[first + i % turn].line.text) return false;
    return rows[first].line.text != rows[first + 1].line.text;
}

// "Lasten" over the labels of a table of lasten: no name of a column where no other name is a side.
bool is_side(const Row& row) {
    static const Pattern kSide(R"((?i)(?:lasten|baten|uitgaven|inkomsten|kosten|opbrengsten):?)");
    return RE2::FullMatch(row.line.text, kSide);
}

// All the ways in which the names from `first` to `end` can be those of k columns; `most_behind` headings of rows may stand behind them.
std::vector<Layout> layouts(const std::vector<Row>& rows, std::size_t first, std::size_t end, std::size_t k, std::size_t most_behind) {
    std::vector<Layout> found;
    const bool side =
        is_side(rows[first]) && std::none_of(rows.begin() + static_cast<std::ptrdiff_t>(first) + 1, rows.begin() + static_cast<std::ptrdiff_t>(end), is_side);
    for (const std::size_t stub : {0U, 1U})
        for (std::size_t behind = 0; behind <= most_behind; ++behind) {
            if (end - first < k + stub + behind || (stub == 0 && side && end - first > k)) continue;
            const std::size_t from = first + stub, to = end - behind, names = to - k;
            // A heading of the rows behind the names ("Lasten"): it says no year where all names do. Before them it is no year.
            if (behind == 1 &&
                (has_year(rows[to]) || !std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(names), rows.begin() + static_cast<std::ptrdiff_t>(to),
                                                    [](const Row& row) { return has_year(row) || is_mark(row); })))
                continue;
            if (stub == 1 && has_year(rows[first])) continue;
            const std::size_t above = names - from;
            if (above == 0) {
                found.push_back({from, 0, 1, to});
            } else if (above == k || (above + 1 == k && is_mark(rows[to - 1]))) {
                const bool years = std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(names), rows.begin() + static_cast<std::ptrdiff_t>(to),
                                               [](const Row& row) { return only_years(row) || is_mark(row); });
                const bool phases = std::none_of(rows.begin() + static_cast<std::ptrdiff_t>(from), rows.begin() + static_cast<std::ptrdiff_t>(names), has_year);
                if (years && phases) found.push_back({from, above, 1, to});
            } else if (above > 1 && above < k && k % above == 0 && in_turns(rows, names, k, k / above)) {
                found.push_back({from, above, k / above, to});
            }
        }
    return found;
}

void add_header(Builder& builder, const std::vector<Row>& rows, std::size_t at, const Layout& layout, std::size_t k) {
    if (at < layout.first) builder.add_cell(rows[at], whole(rows[at]), 0, 1, true), builder.cover(rows[at]);
    if (layout.above > 0) {
        for (std::size_t i = 0; i < layout.above; ++i)
            builder.add_cell(rows[layout.first + i], whole(rows[layout.first + i]), static_cast<int>(i * layout.turn) + 1, static_cast<int>(layout.turn), true);
        builder.end_row(rows[layout.first]);
    }
    const std::size_t names = layout.end - k;
    for (std::size_t i = 0; i < k; ++i) builder.add_cell(rows[names + i], whole(rows[names + i]), static_cast<int>(i) + 1, 1, true);
    for (std::size_t i = layout.first; i < layout.end; ++i) builder.cover(rows[i]);
    builder.end_row(rows[layout.end - 1]);
    builder.table().header_rows = builder.table().rows;
}

}  // namespace

std::optional<Found> listed_table(const Page& page, const std::vector<Row>& rows, std::size_t at) {
    if (!is_name(rows[at]) || (at > 0 && follows(rows, at) && is_name(rows[at - 1]))) return std::nullopt;
    std::size_t end = at;
    while (end < rows.size() && (end == at || follows(rows, end)) && is_name(rows[end])) ++end;
    std::size_t value = at + 1;
    while (follows(rows, value) && value < end + kAboveHeader && !is_figure_cell(rows[value])) ++value;
    if (!follows(rows, value) || !is_figure_cell(rows[value])) return std::nullopt;
    end = std::min(end, value - 1);
    std::size_t k = 0;  // figures of the first row
    while (follows(rows, value + k) && is_figure_cell(rows[value + k])) ++k;
    const bool marks = end > at && std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(at), rows.begin() + static_cast<std::ptrdiff_t>(end), is_mark);
    if (marks) ++k;
    if (k < 2) return std::nullopt;
    // Where what stands before the first figure could be the last of the names, the label may have been left before them.
    if (end == value - 1 && is_name(rows[end]) && !layouts(rows, at, value, k, 0).empty()) return std::nullopt;
    const std::vector<Layout> ways = layouts(rows, at, end, k, 1);
    if (ways.size() != 1 || marks != is_mark(rows[ways[0].end - 1])) return std::nullopt;
    const Layout& layout = ways[0];
    // Names further up may be those of groups; not the year of a title over years.
    const bool years = std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(layout.end - k), rows.begin() + static_cast<std::ptrdiff_t>(layout.end),
                                   [](const Row& row) { return has_year(row) || is_mark(row); });
    for (std::size_t i = at; i > 0 && at - i < kAboveHeader && follows(rows, i); --i)
        if (is_name(rows[i - 1]) && !(years && has_year(rows[i - 1]))) return std::nullopt;
    // Columns of one name are of groups that are not told, whether they stand side by side or not.
    std::set<std::string> paths;
    for (std::size_t i = 0; i < k; ++i) {
        const std::size_t group = layout.above > 0 ? i / layout.turn : 0;
        const std::string above = group < layout.above ? rows[layout.first + group].line.text : "";
        if (!paths.insert(above + "/" + rows[layout.end - k + i].line.text).second) return std::nullopt;
    }

    Builder builder(page, static_cast<int>(k) + 1, kSureListed);
    add_header(builder, rows, at, layout, k);
    const std::size_t figures = k - (marks ? 1 : 0);
    std::size_t full = 0, odd = 0, headings = 0, i = layout.end;
    // A text before the first label is a heading, or the first label with the name of the labels behind it: a table that has more headings tells.
    int unsure_row = -1;
    while (follows(rows, i)) {
        if (!is_label(rows[i])) {
            if (is_figure_cell(rows[i]) || is_letter_cell(rows[i])) return std::nullopt;  // more figures than names
            break;
        }
        std::size_t last = i;  // of the label
        while (last - i < 2 && follows(rows, last + 1) && is_label(rows[last + 1]) && begins_lower(rows[last + 1].line.text)) ++last;
        std::size_t count = 0;
        while (follows(rows, last + 1 + count) && is_figure_cell(rows[last + 1 + count])) ++count;
        const bool letter = marks && follows(rows, last + 1 + count) && is_letter_cell(rows[last + 1 + count]);
        if (count > figures) return std::nullopt;
        if (count == 0) {
            const bool row_follows = follows(rows, last + 2) && is_label(rows[last + 1]) && is_figure_cell(rows[last + 2]);
            if (!row_follows) break;
            if (full + odd == 0) unsure_row = builder.table().rows + 1;
            ++headings;
        }
        if (says_unit(rows[last])) return std::nullopt;
        const int row = builder.table().rows;
        builder.add_cell(rows[i], whole(rows[i]), 0, count == 0 || count == figures ? 1 : static_cast<int>(k) + 1, false);
        for (std::size_t part = i + 1; part <= last; ++part) builder.append_behind(row, rows[part]);
        for (std::size_t c = 0; c < count; ++c) {
            const Row& cell = rows[last + 1 + c];
            if (count == figures)
                builder.add_cell(cell, whole(cell), static_cast<int>(c) + 1, 1, false);
            else
                builder.append_behind(row, cell);
        }
        if (letter && count == figures) builder.add_cell(rows[last + 1 + count], whole(rows[last + 1 + count]), static_cast<int>(k), 1, false);
        for (std::size_t part = i; part <= last + count; ++part) builder.cover(rows[part]);
        builder.end_row(rows[last + count + (letter ? 1 : 0)]);
        if (count == figures) ++full;
        if (count > 0 && count < figures) ++odd, builder.unsure();
        i = last + 1 + count + (letter ? 1 : 0);
    }
    if (full < kFewRows || full <= odd) return std::nullopt;
    if (unsure_row >= 0 && headings == 1) return std::nullopt;
    builder.table().header_columns = 1;
    return Found{builder.finish(), at, i};
}

}  // namespace griffier::text_table
