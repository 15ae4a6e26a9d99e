// Blocks of a council paper as its parts stand: what one block holds set apart, what several hold joined.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "document/document.h"

namespace griffier {

// The block in pieces, each beginning with its first line or one that `opens` (given the piece before it and the line). The text of a
// piece is that part of the block's text. The block as it is where nothing opens.
std::vector<Block> cut_block(const Block& block, const std::function<bool(const Block& before, const Line& line)>& opens);

// Of a text document each line is a block: this one with the lines that go on with its sentence. `last` becomes the last of them.
Block with_lines_below(const Document& document, std::size_t block, std::size_t& last);

// All blocks, those of running text cut where a decision, a ground ("gelet op …"), an item of it ("II. …") or its end ("Aldus besloten …")
// begins on a line of its own behind a mark that ends the line before.
std::vector<Block> decision_blocks(const Document& document);

// Whether that page is one of the document and its text comes from there.
bool has_page(const Document& document, int number, TextFrom from);

}  // namespace griffier
