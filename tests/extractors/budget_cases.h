// Budget lines of the tables of table_cases.h, and what tests say of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catch.h"
#include "extractors/budget/budget.h"
#include "extractors/tables/table_reading.h"
#include "tests/extractors/table_cases.h"

namespace griffier {

inline std::vector<BudgetLine> lines_of(const Document& document, const std::string& kind = "programmabegroting", int year = 2024) {
    DocumentFacts facts;
    facts.kind = kind;
    facts.fiscal_year = year;
    return find_budget_lines(document, read_tables(document), facts);
}

inline const BudgetLine* line_at(const std::vector<BudgetLine>& lines, int row, int col, int table = 0) {
    for (const BudgetLine& line : lines) {
        if (line.source.cell == CellRef{table, row, col}) return &line;
    }
    return nullptr;
}

struct Expected {
    int row, col;
    Side side;
    Basis basis;
    int year;
    const char* value;
};

inline void check(const std::vector<BudgetLine>& lines, const std::vector<Expected>& expected) {
    for (const Expected& e : expected) {
        CAPTURE(e.row, e.col);
        const BudgetLine* line = line_at(lines, e.row, e.col);
        REQUIRE(line);
        CHECK(static_cast<int>(line->side) == static_cast<int>(e.side));
        CHECK(static_cast<int>(line->basis) == static_cast<int>(e.basis));
        CHECK(line->year == std::optional<int>(e.year));
        CHECK(line->value.str() == e.value);
    }
}

}  // namespace griffier
