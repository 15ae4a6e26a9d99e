// The figures of one thing over the years, phases or sides of a table: a row, a column below which years stand, or the rows of lasten, baten and saldo of one block.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "audit/columns/column_heads.h"
#include "audit/figures.h"

namespace griffier {

struct SeriesPoint {
    Head head;
    std::string words;  // of a column that says no year, phase or side, in lower case; "" for one that does
    int row = 0, col = 0;
};

// The two may be of the same figure.
bool may_be_same(const SeriesPoint& a, const SeriesPoint& b);

struct Series {
    std::size_t table = 0;
    std::string name;  // of the row or the column, in lower case
    std::vector<SeriesPoint> points;
    bool is_row = true;
};

std::vector<Series> series_of(const std::vector<TableFigures>& tables, const std::vector<Heads>& heads);

// The figures of the series by what they are without their signs: lasten are printed below zero here and above it there.
struct SeriesIndex {
    struct Spot {
        std::size_t series = 0, point = 0;
    };
    const std::vector<TableFigures>& tables;
    const std::vector<Series>& all;
    std::multimap<Decimal, Spot> by_value;  // of two digits or more
    Decimal coarsest = 1;                   // step

    SeriesIndex(const std::vector<TableFigures>& of_tables, const std::vector<Series>& of_all);

    const Figure& figure(std::size_t series, std::size_t point) const;
    // Series of other tables that have the figure, rounding apart.
    std::set<std::size_t> with(const Figure& figure, std::size_t table) const;
};

bool is_same_unsigned(const Figure& a, const Figure& b);

enum class NamesAlike { none, some, one };  // no word in common; a word; all words of the shorter name
NamesAlike compare_names(const std::string& a, const std::string& b);

}  // namespace griffier
