// Which way the figures of each table count: baten and lasten may be printed above or below zero, a saldo may be good above zero or below it
// ("lasten - baten", where what is positive is a nadeel).
#pragma once

#include <map>
#include <utility>

#include "extractors/records.h"

namespace griffier {

class PrintedSigns {
public:
    void count(const BudgetLine& line);
    // What the line's value is to be multiplied with, so that baten and lasten count up, and a saldo or a result up where it is good; 0 where the page
    // does not tell. `rule`: the signs of its table, null for unknown.
    int sign_of(const BudgetLine& line, const SignRule* rule) const;

private:
    int direction_of(int table, Side side) const;
    std::map<std::pair<int, Side>, std::pair<int, int>> counts_;  // by table: negative, positive
};

PrintedSigns printed_signs(const Extraction& extraction);
// As sign_of, of a line of this extraction.
int printed_sign(const PrintedSigns& signs, const Extraction& extraction, const BudgetLine& line);

}  // namespace griffier
