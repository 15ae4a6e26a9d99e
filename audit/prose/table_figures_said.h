// The figures of all tables as running text could speak of them: by the words of their row, column and title, their unit and their time.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

struct TableFigure {
    std::string id, label;
    std::pair<int, int> row;  // table and row
    int col = 0;
    Decimal value, step;  // without its sign
    std::optional<int> year;
    std::string day;  // ISO, of a stock: "2026-12-31", 1 January as the day before
    UnitKind unit = UnitKind::none;
    bool of_money = true;
    bool of_total = false;  // its row is a total
    bool in_total = false;  // its column is one
    Basis basis = Basis::none;
    int page = 1, section = -1;
    std::set<std::string> own, around;  // words of its row and column; of its title and section
    std::set<std::string> of_row, of_column;
    std::set<std::string> of_row_alone;  // words of the row that no other row of its table has
    std::string column;                  // its headers
};

std::vector<TableFigure> figures_said(const Document& document, const Extraction& extraction);

// The words without endings, those left out that say nothing of what an amount is of: "totale" and "totaal", "gemeenten" and "gemeente" are the same.
std::set<std::string> stems(const std::string& text);

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b);

// The day of a stock, 1 January as the day before; "" for a span of time.
std::string day_of(const Period& period);

}  // namespace griffier
