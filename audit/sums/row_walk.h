// How far a walk down the rows of a table has come: the rows that no total has taken up yet ("open"), and the blocks of them that a row may be the sum of.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/sums/row_sums.h"

namespace griffier {

constexpr std::size_t kPlainTerms = 3;     // rows that make a list
constexpr int kProofs = 2;                 // totals of one kind that hold before another one is believed to be the same kind of sum
constexpr std::size_t kMostUnnamed = 500;  // rows that a row not called a total may be the sum of

struct OpenRow {
    int row = 0;
    bool total = false;
};

struct RowWalk {
    const TableFigures& figures;
    Lines lines;
    std::vector<OpenRow> open;
    std::vector<std::size_t> sections;              // positions in `open` where a section (a row without figures, a repeated header) began
    std::map<std::string, std::size_t> section_at;  // label of a section row → position in `open`
    std::vector<PlacedCheck> checks;
    bool dash_is_zero = false;         // some sum of this table holds only because a dash is zero
    int long_totals = 0;               // totals so far with more than kMostUnnamed open rows above them
    TotalHabits habits;                // of this table
    std::map<std::string, int> known;  // kinds of total that this table (an earlier walk) and others prove
    TotalHabits others;
    std::vector<char> total_at;   // rows that stand in `open` as totals
    std::vector<char> deduction;  // rows whose label speaks of one
};

enum class Blocks { structural, all };  // what the layout suggests; blocks that only the arithmetic may point out too

struct SumChoice {
    Binding binding;
    Tally tally;
    bool clean() const { return tally.misses + tally.unbound == 0; }
};

const std::string& label_of(const RowWalk& walk, int row);

// The open rows from position `begin` on as terms.
std::vector<Term> terms_from(const RowWalk& walk, std::size_t begin, bool totals_only = false);

std::string rule_for(const RowWalk& walk, int row, const std::vector<Term>& terms);

// The bindings that the layout suggests, in fixed order; then every block that ends just above the row. None is longer than `longest`.
std::vector<Binding> blocks_above(const RowWalk& walk, int row, Blocks blocks, std::size_t longest);

// Rows of the longest block to try for a row called a total.
std::size_t longest_of(const RowWalk& walk);

// "Subtotaal", "Saldo van baten en lasten": what totals of one kind begin with, or the whole of it where that is no word for any total.
std::string kind_of_total(const std::string& label);

// Where in the open rows the block right above begins: behind the last total or section.
std::size_t nearest_block(const RowWalk& walk);

// "1 Bestuur", "3 Zorg": rows that are all numbered, and a number is not there.
bool numbers_leave_one_out(const RowWalk& walk, const Binding& binding);

// No row with figures stands below it.
bool is_last_row(const RowWalk& walk, int row);

void leave_open(RowWalk& walk, int row, bool total);

// The total of `row` takes up the terms, and is open itself.
void take_up(RowWalk& walk, const std::vector<Term>& terms, int row);

}  // namespace griffier
