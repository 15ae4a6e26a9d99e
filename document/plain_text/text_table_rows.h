// The lines of a text document as rows of tokens: what the names of a header and the figures of a row say by themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace griffier::text_table {

inline constexpr double kWideGap = 2 * kGridWidth;  // two spaces part columns
inline constexpr int kShortLine = 120;              // characters of a caption or note
inline constexpr int kBesideLines = 3;              // lines above a table that may hold its unit

struct Row {
    Line line;
    int row = 0;                      // on the grid
    std::vector<std::string> tokens;  // one per Line::words
    std::vector<Box> boxes;           // of each
    // Whether two spaces or more stand before a token: the page kept its columns there.
    bool apart(int token) const {
        return token > 0 && boxes[static_cast<std::size_t>(token)].x0 - boxes[static_cast<std::size_t>(token) - 1].x1 > kWideGap - 0.01;
    }
};

struct Span {
    int first = 0, last = 0;  // tokens
};

struct Header {
    std::vector<Span> names;  // of the value columns
    int stub = 0;             // tokens before them
};

enum class EuroStyle { before, after };

enum class HeaderWord { none, year, noun, adjective, follower };

// The tokens of the span with a space between them.
std::string joined(const Row& row, Span span);

// What one token is: "€" or "EUR"; a year; a figure; what stands for none ("-", "p.m."); a figure or what stands for none.
bool is_euro(const std::string& token);
bool is_year(const std::string& token);
bool is_figure(const std::string& token);
bool is_null(const std::string& token);
bool is_value(const std::string& token);
bool is_after(const std::string& token);  // what stands behind a figure and belongs to it: "%", "V"

// What the token may be in the name of a column of values: "2025", "Begroting", "Primitieve", a word that follows one; none of these else.
HeaderWord header_word(const std::string& token);

// The names of value columns at the end of a line: "Jaarrekening 2022 Begroting 2023", "2024 2025", "Baten Lasten Saldo".
Header read_header(const Row& row);

// Cells at the end of a row, left to right.
std::vector<Span> cells_at_end(const Row& row, EuroStyle style);

// Label and k cells bound from the right; nullopt where the figures do not say for certain which columns they stand in.
std::optional<std::vector<Span>> bind(const Row& row, int k, EuroStyle style);

// The last text set apart before the figures ("0.1 Bestuur      Baten"), as a token; 0 where the label is one text, a code before it aside.
int second_label(const Row& row, const std::vector<Span>& cells);

bool ends_sentence(const Row& row);  // with a full stop or the like

// May be a label without figures: no longer than a caption, no sentence, no cells at its end, no line of navigation.
bool is_short_label(const Row& row);

// The text of row i, below a row with figures, is the rest of that row's label: it begins with a small letter, and rows follow, or it is set off from the labels,
// or the label was broken off.
bool goes_on_below(const std::vector<Row>& rows, std::size_t i, bool row_follows);

// The last row of those from i on that have no figures and are the beginning of the label of the row below them, which goes on small ("Totaal saldo van baten en",
// "lasten vóór bestemming   9.604"); nullopt where row i is a label of its own.
std::optional<std::size_t> label_begins(const std::vector<Row>& rows, std::size_t i);

// The text of row i, without figures, goes on the label above although it begins with a capital: rows of the table stand under headings that stand further left,
// and this stands where rows do, before a row, and had no room in the line above.
bool goes_on_in_group(const std::vector<Row>& rows, std::size_t first, std::size_t i);

// The text of row i stands left of, and between, rows that have labels of their own further right: a name at the middle of its rows, whose columns of labels nothing
// else tells.
bool is_centred_name(const std::vector<Row>& rows, std::size_t i);

// "Bedragen x € 1.000".
bool says_unit(const std::string& text);
bool says_unit(const Row& row);

// The header of a table has more lines than those from `first` to `last`: names stand over its columns above or below, perhaps beyond a line that names the labels.
bool header_is_cut(const std::vector<Row>& rows, std::size_t first, std::size_t last, double from);

}  // namespace griffier::text_table
