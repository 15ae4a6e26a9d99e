#include "extractors/table_scale.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "extractors/amount.h"
#include "extractors/vocabulary.h"

namespace griffier {
namespace {

constexpr int kSmallest = 100;       // smaller figures are the same by chance too often
constexpr int kTelling = 1000;       // one figure of a pair has to be at least this large
constexpr std::size_t kProofs = 3;   // figures that agree; two alone may do so by chance

using Pair = std::pair<std::string, std::string>;

// The figures of each row as printed, without sign: a row of another table that holds two of them tells the same story.
std::vector<std::set<std::string>> figures_by_row(const Table& table, const TableGrid& grid) {
    std::vector<std::set<std::string>> rows(static_cast<std::size_t>(grid.rows));
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)] || !grid.figures[static_cast<std::size_t>(cell.col)]) continue;
        const auto amount = parse_amount(cell.text);
        if (!amount || amount->ambiguous || amount->unit == UnitKind::percent || parse_year(cell.text)) continue;
        if (amount->value.abs() < Decimal(kSmallest)) continue;
        rows[static_cast<std::size_t>(cell.row)].insert(amount->value.abs().str());
    }
    return rows;
}

std::vector<Pair> pairs_of(const std::set<std::string>& figures) {
    std::vector<Pair> pairs;
    for (auto a = figures.begin(); a != figures.end(); ++a) {
        for (auto b = std::next(a); b != figures.end(); ++b) {
            if (std::max(a->size(), b->size()) >= std::to_string(kTelling).size()) pairs.emplace_back(*a, *b);
        }
    }
    return pairs;
}

}  // namespace

void infer_scales(const Document& document, const std::vector<TableGrid>& grids, std::vector<TableReading>& readings) {
    struct Source { std::int64_t scale; std::size_t table; };
    std::map<Pair, std::vector<Source>> known;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (!readings[i].unit || readings[i].unit->kind != UnitKind::eur) continue;
        for (const auto& row : figures_by_row(document.tables[i], grids[i])) {
            for (const Pair& pair : pairs_of(row)) known[pair].push_back({readings[i].unit->scale, i});
        }
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (readings[i].unit || !is_budget_type(readings[i].type)) continue;
        std::map<std::int64_t, std::set<std::string>> proofs;   // scale -> figures
        std::map<std::int64_t, std::size_t> where;
        for (const auto& row : figures_by_row(document.tables[i], grids[i])) {
            for (const Pair& pair : pairs_of(row)) {
                const auto found = known.find(pair);
                if (found == known.end()) continue;
                for (const Source& source : found->second) {
                    proofs[source.scale].insert({pair.first, pair.second});
                    where.try_emplace(source.scale, source.table);
                }
            }
        }
        if (proofs.size() != 1 || proofs.begin()->second.size() < kProofs) continue;   // none, or two that contradict each other
        const auto& [scale, figures] = *proofs.begin();
        const Table& other = document.tables[where.at(scale)];
        TableUnit unit{UnitKind::eur, scale, "", true, ""};
        unit.evidence = std::to_string(figures.size()) + " figures (" + *figures.begin() + " among them) stand together in a table on page " + std::to_string(other.parts.empty() ? 0 : other.parts.front().page) +
                        " under \"" + readings[where.at(scale)].unit->text + "\"";
        readings[i].unit = unit;
    }
}

}  // namespace griffier
