#include "extractors/tables/glued_sums.h"

#include <optional>

#include "document/tables/glued_figures.h"
#include "extractors/amount.h"

namespace griffier {
namespace {

constexpr int kSmallest = 100;        // a smaller result adds up by chance too often
constexpr std::size_t kOperands = 3;  // figures of a row that say something when they add up

// What the figures add up to, as text; "" where no rule of a row holds.
std::string sum_that_holds(const std::vector<Decimal>& figures) {
    if (figures.size() < kOperands || figures.back().abs() < Decimal(kSmallest)) return "";
    Decimal all;
    for (std::size_t i = 0; i + 1 < figures.size(); ++i) all = all + figures[i];
    std::string text = figures[0].dutch();
    if (all == figures.back()) {
        for (std::size_t i = 1; i + 1 < figures.size(); ++i) text += " + " + figures[i].dutch();
        return text + " = " + figures.back().dutch();
    }
    if (figures.size() == 4 && figures[0] + figures[1] - figures[2] == figures[3])
        return text + " + " + figures[1].dutch() + " - " + figures[2].dutch() + " = " + figures[3].dutch();
    if (figures.size() == 3 && figures[0] - figures[1] == figures[2]) return text + " - " + figures[1].dutch() + " = " + figures[2].dutch();
    return "";
}

// The other figures of the row in their columns; nothing where one of them cannot be read.
std::optional<std::vector<std::optional<Decimal>>> figures_beside(const Table& table, const Cell& cell) {
    std::vector<std::optional<Decimal>> row(static_cast<std::size_t>(table.columns));
    for (const Cell& other : table.cells) {
        if (other.row != cell.row || other.col == cell.col || other.col == 0) continue;
        if (parse_null(other.text) != NullToken::none) continue;
        const auto amount = parse_amount(other.text);
        if (!amount || amount->ambiguous || other.col_span > 1) return std::nullopt;
        if (amount->unit != UnitKind::percent) row[static_cast<std::size_t>(other.col)] = amount->value;
    }
    return row;
}

}  // namespace

void split_by_sums(Table& table) {
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        if (cell.row < table.header_rows || cell.col == 0 || cell.row_span > 1 || !run_together(cell.text)) continue;
        const std::vector<int> columns = open_columns(table, cell);
        const auto beside = figures_beside(table, cell);
        if (columns.size() < 2 || !beside) continue;
        std::vector<std::string> proved;
        std::string proof;
        int ways = 0;
        for (const std::vector<std::string>& parts : figure_splits(cell.text, static_cast<int>(columns.size()))) {
            auto row = *beside;
            bool read = true;
            for (std::size_t p = 0; p < parts.size(); ++p) {
                const auto amount = parse_amount(parts[p]);
                read = read && amount && !amount->ambiguous;
                if (amount) row[static_cast<std::size_t>(columns[p])] = amount->value;
            }
            std::vector<Decimal> figures;
            for (const auto& figure : row)
                if (figure) figures.push_back(*figure);
            const std::string sum = read ? sum_that_holds(figures) : "";
            if (sum.empty()) continue;
            ++ways;
            proved = parts;
            proof = sum;
        }
        if (ways == 1) split_cell(table, i, columns, proved, "sum", proof);
    }
}

}  // namespace griffier
