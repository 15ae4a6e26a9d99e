// Words of a table region -> printed lines -> chunks: runs of words that belong to one cell unless columns say otherwise.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// What a table column may hold besides text: a number, amount, percentage, date, or a token for none ("-", "n.v.t.", "p.m.").
// A shape only: what it is worth is not known here.
bool looks_like_figure(std::string_view text);

// A year or a date: figures that stand in headers too.
bool looks_like_year(std::string_view text);

// A cell's text that holds a figure of a table's body: figures only, and not only years or signs ("45,4 % (2018)", "€ 12").
bool looks_like_value(std::string_view text);

// A cell that looks_like_value.
inline bool is_value(const Cell& cell) { return looks_like_value(cell.text); }

// Text that goes on a sentence or a name begun before it.
inline bool begins_lower(std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

struct Chunk {
    Box box;
    std::vector<int> words;  // indices into Page::words, left to right
    bool figure = false;     // every word looks like a figure
    bool year = false;       // a figure that may be a header: a year, a date, the number of a column
    bool bold = false;
};

// 1 2 3 or (1) (2) (3), at least three: the numbers of columns, which are no figures. `texts` left to right, all of a line or row.
bool number_columns(const std::vector<std::string>& texts);

struct ChunkLine {
    Box box;
    double baseline = 0;
    double size = 0;
    std::vector<Chunk> chunks;  // left to right
    std::vector<int> leaders;   // the dots that lead from one text to the next; they are in no chunk
};

// A line typed of characters: ----- ===== _____
bool looks_like_rule(std::string_view text);

// The upright words (rotation 0) among `words` as printed lines, top to bottom. A vertical ruling between two words parts them.
// What only draws (dot leaders, lines typed of dashes) is left out.
std::vector<ChunkLine> chunk_lines(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined);

// Texts of words in the order a reader takes them, joined by a space; rotated words in their own direction.
std::string cell_text(const Page& page, std::vector<int> words);

}  // namespace griffier
