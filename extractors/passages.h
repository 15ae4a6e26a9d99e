// Running text as a reader reads it, and where each piece of it stands on the page.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/matching.h"

namespace griffier {

// A piece of passage text that is a piece of one printed line.
struct PassagePiece {
    Span span;  // in Passage::text
    int block = 0, line = 0;
    int line_offset = 0;  // where it begins in that line's text
    bool operator==(const PassagePiece&) const = default;
};

// A paragraph or list item. Blocks are joined where a page end, an image or a scan split a sentence.
struct Passage {
    std::string text;
    std::vector<int> blocks;  // indices into Document::blocks
    int section = -1;
    std::vector<PassagePiece> pieces;
};

std::vector<Passage> read_passages(const Document& document);

// One block as a passage, whatever its kind.
Passage passage_of(const Document& document, int block);

// Where a span of the passage stands: page, box of its words (on the page where it begins), text, lowest confidence.
Provenance place_of(const Document& document, const Passage& passage, Span span);

// The whole block, and a cell of a table.
Provenance place_of_block(const Block& block);
Provenance place_of_cell(int table, const Cell& cell);

// Where a row of table `index` stands: the place of its first cell.
Provenance place_of_row(int index, const Table& table, int row);

// What stands before a table outside all sections, folded: the heading lines of a register that is exported as a file.
std::string words_before_table(const Document& document, std::size_t table);

}  // namespace griffier
