// A year over a column that something else of its header rules out: what check_odd_years says of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/figures.h"

namespace griffier {

struct OddYear {
    int column = 0;
    std::string said;  // why: "the years run on to 2026, and 2027 is next"
};

struct YearColumn {
    int column = 0, year = 0;
    Basis basis = Basis::none;
    std::string form;  // its name without the year
    bool until = false;
};

// An outcome of a year that has ended; what is planned for one.
bool is_outcome(const TableFigures& figures, const YearColumn& one);
bool is_plan(Basis basis);

bool has_euros(const TableFigures& figures, int column);

// Days of stocks that run on from column to column, and the years of the changes between them.
std::optional<OddYear> odd_day(const TableFigures& figures);

// "Verschil 2025-2024", "Totaal 2026-2029": years of other columns. "Totale bijdrage 2072" below "Bijdragen 2027": a year of the title but for a slip.
std::optional<OddYear> odd_span(const TableFigures& figures);

// One column of each group that stands under one year ("Begroting 2026" over lasten, baten and saldo), without days on which a stock begins; empty where no group does.
std::vector<YearColumn> groups_of(const TableFigures& figures, const std::vector<YearColumn>& columns);

// "Rekening 2024 | Begroting 2025 | Begroting 2026" in a budget of 2026, but for one of the three.
std::optional<OddYear> odd_phase(const TableFigures& figures, const std::vector<YearColumn>& columns, const DocumentFacts& facts);

// "Stand 1-1-2028" before groups of 2026, 2027 and 2028.
std::optional<OddYear> odd_begin(const TableFigures& figures, const std::vector<YearColumn>& groups);

}  // namespace griffier
