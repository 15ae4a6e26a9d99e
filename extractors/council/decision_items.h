// Where the items of a decision list begin that has no numbered headings.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

struct ItemOpening {
    std::string number, title;  // "" for the block's own text
    std::string rest;           // what its block says below the title
};

// Blocks "1. Opening", "2. Verslag", … at one left edge, in count, with something decided below one of them. By index of block.
std::map<std::size_t, ItemOpening> counted_items(const Document& document);

// Headings that have "Besluit:" or a decision below them before the next one, of the level that has most such.
std::map<std::size_t, ItemOpening> deciding_headings(const Document& document);

// A table of two columns, numbers and texts that begin with their title in bold: a row of it is an item.
struct ItemRow {
    std::string number, title;
    std::vector<std::string> parts;  // what follows the title, cut at "Besluit:" and the like
    const Cell* cell = nullptr;
};
std::vector<ItemRow> item_rows(const Document& document, const Table& table);

}  // namespace griffier
