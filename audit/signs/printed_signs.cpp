#include "audit/signs/printed_signs.h"

#include <algorithm>

namespace griffier {
namespace {

constexpr int kOneWay = 4;  // as many figures of one sign for each of the other: the table prints its lasten (or baten) so

int table_of(const BudgetLine& line) { return line.source.cell ? line.source.cell->table : -1; }

}  // namespace

void PrintedSigns::count(const BudgetLine& line) {
    if (line.value.is_zero() || line.basis == Basis::verschil) return;  // changes go both ways
    auto& [negative, positive] = counts_[{table_of(line), line.side}];
    ++(line.value.is_negative() ? negative : positive);
}

int PrintedSigns::direction_of(int table, Side side) const {
    const auto at = counts_.find({table, side});
    if (at == counts_.end()) return 0;
    const auto [negative, positive] = at->second;
    if (negative >= kOneWay * std::max(positive, 1) || (negative > 0 && positive == 0)) return -1;
    if (positive >= kOneWay * std::max(negative, 1) || (positive > 0 && negative == 0)) return 1;
    return 0;
}

int PrintedSigns::sign_of(const BudgetLine& line, const SignRule* rule) const {
    const int table = table_of(line);
    if (line.side == Side::baten || line.side == Side::lasten) return line.value.is_zero() ? 1 : direction_of(table, line.side);
    const int baten = direction_of(table, Side::baten);
    if (rule != nullptr && baten != 0) return rule->baten * baten;  // a saldo is good where baten make it grow
    // Lasten printed below zero and baten above: only saldo = baten + lasten is written so.
    return baten > 0 && direction_of(table, Side::lasten) < 0 ? 1 : 0;
}

PrintedSigns printed_signs(const Extraction& extraction) {
    PrintedSigns signs;
    for (const BudgetLine& line : extraction.budget_lines) signs.count(line);
    return signs;
}

int printed_sign(const PrintedSigns& signs, const Extraction& extraction, const BudgetLine& line) {
    const int table = table_of(line);
    const bool known = table >= 0 && table < static_cast<int>(extraction.tables.size()) && extraction.tables[static_cast<std::size_t>(table)].sign;
    return signs.sign_of(line, known ? &*extraction.tables[static_cast<std::size_t>(table)].sign : nullptr);
}

}  // namespace griffier
