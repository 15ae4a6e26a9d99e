// Sums that the figures of a table prove by themselves, whatever its labels say.
//
// Along one direction of a table every line (row or column) may be the sum of others: of a block beside it, of a block of totals when the
// parts of these are left out, of every n-th line, of two lines nearby. Each position (the other direction) where such a sum holds is
// evidence, as much as chance would rarely give it: a sum of 12.345 that is right to the last digit holds by luck once in 12.345 times.
// Against it stand the number of sums that were tried and the positions where it does not hold. Differences need no search of
// their own: c = a - b is a = b + c.
#pragma once

#include <vector>

#include "audit/figures.h"

namespace griffier {

struct Equation {
    int result = 0;          // line
    std::vector<int> terms;  // lines: result = their sum
    int first = 0, last = 0; // positions where the equation is claimed
    std::vector<int> misses; // positions among them where it does not hold
    bool everywhere = false; // no position of the table speaks against it
    int holds = 0;           // positions where two figures or more make the result
    int exact = 0;           // of them without rounding
    double bits = 0;         // how much more the figures say than chance would give, beyond what was tried: 10 is one in a thousand
};

// In the order in which they were proved: parts before the totals over them. Ratios and other lines that do not add up are left out by the arithmetic.
std::vector<Equation> proven_sums(const Lines& lines);

}  // namespace griffier
