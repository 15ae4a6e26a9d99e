#include "audit/remarks/odd_separators.h"

#include <vector>

#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kThousands = 3;  // figures of the column that show how it separates,
constexpr int kOfTable = 5;    // or of the table, where no other has decimals

// matches "1.204", "€ -12.029", "3.447.885", "784.120 N" / not "1.204,50", "1,204", "784"
static const Pattern kDots(R"((?i)^[^\d.,]*\d{1,3}(\.\d{3})+[^\d.,%]*$)");
// What a comma in place of a dot makes of it. matches "-8,029", "6.345,093", "1,204,500" / not "0,029", "8,02", "1.204,5", "12,345 %"
static const Pattern kComma(R"((?i)^[^\d.,]*[1-9]\d{0,2}(\.\d{3})*(,\d{3})+[^\d.,%]*$)");
// matches "12,5", "1.204,50": figures of the column may have decimals
static const Pattern kDecimals(R"((?i)^[^\d.,]*\d[\d.]*,\d+[^\d]*$)");

struct Habit {
    int dots = 0, decimals = 0;
    const Cell* odd = nullptr;
};

void count(Habit& habit, const Cell& cell) {
    if (RE2::PartialMatch(cell.text, kDots))
        ++habit.dots;
    else if (RE2::PartialMatch(cell.text, kDecimals) || RE2::PartialMatch(cell.text, kComma))
        ++habit.decimals, habit.odd = &cell;
}

}  // namespace

std::vector<PlacedCheck> check_odd_separators(const TableFigures& figures) {
    std::vector<Habit> columns(static_cast<std::size_t>(figures.columns)), rows(static_cast<std::size_t>(figures.rows));
    Habit all;
    for (const Cell& cell : figures.table->cells) {
        if (cell.header || cell.col >= figures.columns || cell.row >= figures.rows || !figures.figure_column[static_cast<std::size_t>(cell.col)]) continue;
        count(columns[static_cast<std::size_t>(cell.col)], cell);
        count(all, cell);
        count(rows[static_cast<std::size_t>(cell.row)], cell);
    }
    std::vector<PlacedCheck> checks;
    for (const Habit& column : columns) {
        if (column.decimals != 1 || !RE2::PartialMatch(column.odd->text, kComma)) continue;
        const Habit& row = rows[static_cast<std::size_t>(column.odd->row)];
        const Figure& figure = figures.at(column.odd->row, column.odd->col);
        // A rate in its own row, all of whose figures have decimals, is none.
        const bool shown = column.dots >= kThousands || (column.dots > 0 && all.decimals == 1 && all.dots >= kOfTable);
        if (row.decimals != 1 || !shown || !figure.counts() || figure.unit == UnitKind::percent) continue;
        PlacedCheck placed = placed_at("NUM_AMBIG", figure);
        placed.check.status = Status::flag;
        placed.check.found = figure.value;
        placed.check.message = "\"" + column.odd->text + "\" has a comma before three digits; the other figures of " +
                               figures.column_names[static_cast<std::size_t>(column.odd->col)] + " have dots there, and no decimals";
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
