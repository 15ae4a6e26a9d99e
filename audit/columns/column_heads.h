// What the columns of a table say they hold, as other tables of the document may say it too: a year, a phase, a side.
#pragma once

#include <compare>
#include <optional>
#include <utility>
#include <vector>

#include "audit/figures.h"
#include "extractors/records.h"

namespace griffier {

// The same in any table of the document.
struct Head {
    int year = 0;
    Basis basis = Basis::none;
    Side side = Side::none;
    auto operator<=>(const Head&) const = default;
};

using Heads = std::vector<std::pair<int, Head>>;  // by the column

// Also of a column without a figure.
std::optional<Head> head_named(const TableFigures& figures, int col);
std::optional<Head> head_of(const TableFigures& figures, int col);

Heads heads_of(const TableFigures& figures);
// The same for all tables. "Lasten | Baten | Saldo" is of the year that the budget lines of the table have from its title, a phase of that of the paper.
std::vector<Heads> heads_of(const std::vector<TableFigures>& tables, const Extraction& extraction);

// "2026", "Jaar 2026": what the rows are of, also where no column of labels stands before the figures.
std::vector<std::optional<int>> years_of_rows(const TableFigures& figures);

// The two may be of the same figure: one of them may leave out what the other says of the phase or the side, but not the year.
bool may_be_same(const Head& a, const Head& b);

}  // namespace griffier
