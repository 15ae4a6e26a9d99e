// What stands in the cells of a register of moties or toezeggingen: numbers, dates, movers, outcomes, members of the college.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/document.h"

namespace griffier {

// "-", "n.v.t.", "geen": nothing stands there.
bool says_nothing(std::string_view text);

// The number of a motie or toezegging in front of its title: "M3 Groen in de wijk", "T-010: Omroep". False where the text does not begin with one.
bool part_number(const std::string& text, std::string& number, std::string& title);

// A number of a paper with a letter or a year in it, or a date and little else: "M12", "2306-29", "6 mei 2026". Not "12".
bool is_number_or_date(const std::string& text);

// How many cells of a column hold what.
struct Content {
    int cells = 0, dates = 0, numbers = 0, lettered = 0, numbered = 0, digits = 0, movers = 0, outcomes = 0, holders = 0, pairs = 0, times = 0, texts = 0;
    bool most(int count) const { return cells > 0 && 5 * count >= 4 * cells; }
};

// By column, of the rows below `header` (-1: all). Rows with a single cell and cells that say nothing do not count.
std::map<int, Content> contents_of(const Table& table, int header);

}  // namespace griffier
