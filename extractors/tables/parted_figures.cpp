#include "extractors/tables/parted_figures.h"

#include <cstddef>

#include "document/pattern.h"
#include "extractors/amount.h"

namespace griffier {
namespace {

// matches "886 918", "€ 1 234 567,50", "-12 345" / not "1.234 567", "12 34", "1 2345", "1.234"
static const Pattern kSpaced(R"((?:.*[^\d.,])?\d{1,3}(?: \d{3})+(?:[^\d.].*)?)");
// matches "1.234", "€ 1.234.567", "3.417 3.681" / not "1.23", "12.34.567", "1 234"
static const Pattern kPointed(R"((?:.*[^\d.,])?\d{1,3}(?:\.\d{3})+(?:[^\d.].*)?)");
// matches "73 81 7 -", "3.417 3.681" / not "73", "7 %", "-"
static const Pattern kSeveral(R"((?:[-–−]?\d[\d.,]*|[-–−])(?: (?:[-–−]?\d[\d.,]*|[-–−]))+)");

bool matches(const std::string& text, const Pattern& pattern) { return RE2::FullMatch(text, pattern); }

}  // namespace

std::vector<char> maybe_several_figures(const Table& table, const TableGrid& grid) {
    struct Count {
        int spaced = 0, several = 0;
    };
    std::vector<Count> columns(static_cast<std::size_t>(grid.columns));
    std::vector<char> spaced(table.cells.size(), 0);
    int all_spaced = 0, pointed = 0;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)]) continue;
        Count& column = columns[static_cast<std::size_t>(cell.col)];
        const bool amount = parse_amount(cell.text).has_value();
        if (amount && matches(cell.text, kSpaced)) {
            spaced[i] = 1;
            ++column.spaced;
            ++all_spaced;
        } else if (const bool several = !amount && matches(cell.text, kSeveral); amount || several) {
            column.several += several;
            pointed += matches(cell.text, kPointed);
        }
    }
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        if (!spaced[i]) continue;
        const Count& column = columns[static_cast<std::size_t>(table.cells[i].col)];
        spaced[i] = (pointed > 0 && pointed >= all_spaced) || (column.several > 0 && column.several >= column.spaced);
    }
    return spaced;
}

}  // namespace griffier
