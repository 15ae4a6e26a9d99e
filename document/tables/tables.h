// Finds the tables of pages: ruled (rulings -> crossings -> cells) and unruled (aligned columns), and joins what runs on over
// a page end. Text documents have no geometry; text_tables.h reads theirs.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"

namespace griffier {

// The tables of one page, top to bottom. `furniture` holds boxes of running headers and footers: never part of a table.
// `before`: the unruled table that ends the page before, whose columns may go on here.
std::vector<Table> find_tables(const Page& page, const std::vector<Box>& furniture, const Table* before = nullptr);

// Whether nothing is printed below a table but what `next` has at the same height (footers), and page numbers.
bool ends_its_page(const Table& table, const Page& page, const Page& next);

// What find_tables leaves aside on a page with so many lines or fills that it is a drawing; nothing where it looks at all of them.
std::optional<Warning> drawing_warning(const Page& page);

// Joins each table with the one it continues on the next page: one table, one grid, a repeated header kept once.
std::vector<Table> join_over_pages(std::vector<Table> tables, const std::vector<Page>& pages);

}  // namespace griffier
