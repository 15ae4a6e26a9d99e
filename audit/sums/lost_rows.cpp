#include "audit/sums/lost_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/one_claim.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kPresent = 3;  // rows beside the lost one that both tables have

// The number that a label begins with in one table, and in the other not. matches "2. ", "1a. ", "6.13 " / not "2024"
static const Pattern kNumber(R"(^\s*\d{1,2}[a-z]?(?:\.\d{1,2})*\.?\s+)");

std::string name_of(const TableFigures& figures, int row) {
    std::string label = figures.row(row).label;
    RE2::Replace(&label, kNumber, "");
    return fold(label);
}

struct Labels {
    std::map<std::string, int> rows;  // of labels that stand once
    std::set<std::string> all;
};

Labels labels_of(const TableFigures& figures) {
    Labels labels;
    std::set<std::string> twice;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string label = name_of(figures, row);
        if (label.empty()) continue;
        labels.all.insert(label);
        if (figures.figure_row[static_cast<std::size_t>(row)] && !labels.rows.emplace(label, row).second) twice.insert(label);
    }
    for (const std::string& label : twice) labels.rows.erase(label);
    return labels;
}

// Rows of one column that make a total there.
struct Sum {
    std::string total;
    Figure value;
    std::vector<std::pair<std::string, Figure>> terms;
};

bool same(const Figure& a, const Figure& b) {
    return a.counts() && b.counts() && judge_same(a.value.abs(), a.step, b.value.abs(), b.step).status != Status::fail;
}

// The one term that the table lacks; nullopt where it has all, lacks several, or shows other figures in this column.
std::optional<std::size_t> lost_in(const TableFigures& figures, const Labels& labels, const Sum& sum, int total, int col) {
    if (!same(figures.at(total, col), sum.value)) return std::nullopt;
    std::optional<std::size_t> lost;
    std::set<int> rows;
    for (std::size_t i = 0; i < sum.terms.size(); ++i) {
        const auto& [label, figure] = sum.terms[i];
        const auto row = labels.rows.find(label);
        if (row != labels.rows.end() && same(figures.at(row->second, col), figure)) {
            rows.insert(row->second);
        } else if (!lost && labels.all.count(label) == 0 && !figure.value.is_zero()) {
            lost = i;
        } else if (!figure.value.is_zero()) {
            return std::nullopt;
        }
    }
    if (!lost || rows.size() < kPresent || *rows.rbegin() > total) return std::nullopt;
    for (int row = *rows.begin(); row < total; ++row)  // rows of other names may be what the lost one is made of
        if (rows.count(row) == 0 && figures.at(row, col).counts() && !figures.at(row, col).value.is_zero()) return std::nullopt;
    return lost;
}

}  // namespace

std::vector<PlacedCheck> check_lost_rows(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    const auto spots = places_of(tables);
    std::vector<Labels> labels;
    for (const TableFigures& figures : tables) labels.push_back(labels_of(figures));
    std::set<std::string> made;  // totals that a sum which was tried makes
    for (const PlacedCheck& placed : told)
        if (placed.check.result && placed.check.operands.size() >= 2 && placed.check.status != Status::not_checkable) made.insert(placed.check.result->id);

    std::vector<PlacedCheck> checks;
    std::set<std::pair<std::size_t, std::string>> said;  // table and row that is lost
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        const bool holds = check.status == Status::pass || check.status == Status::pass_rounding;
        if (!holds || (check.rule != "COLSUM" && check.rule != "HIER") || !check.result || check.operands.size() <= kPresent) continue;
        const auto total = spots.find(check.result->id);
        if (total == spots.end()) continue;
        const auto& [t, row, col] = total->second;
        Sum sum{name_of(tables[t], row), tables[t].at(row, col), {}};
        for (const Operand& operand : check.operands) {
            const auto spot = spots.find(operand.id);
            if (spot == spots.end() || spot->second.table != t || spot->second.col != col) break;
            sum.terms.emplace_back(name_of(tables[t], spot->second.row), tables[t].at(spot->second.row, col));
        }
        if (sum.terms.size() != check.operands.size() || sum.total.empty()) continue;
        for (std::size_t other = 0; other < tables.size(); ++other) {
            const auto there = labels[other].rows.find(sum.total);
            if (other == t || there == labels[other].rows.end()) continue;
            for (int c = 0; c < tables[other].columns; ++c) {
                if (made.count(tables[other].at(there->second, c).id) > 0) continue;
                const auto lost = lost_in(tables[other], labels[other], sum, there->second, c);
                if (!lost || !said.emplace(other, sum.terms[*lost].first).second) continue;
                PlacedCheck found = placed_at("ROW_LOST", tables[other].at(there->second, c));
                found.check.status = Status::flag;
                found.check.operands = {operand_of(sum.terms[*lost].second)};
                found.check.message = "the rows of " + tables[other].row_names[static_cast<std::size_t>(there->second)] + " are those of the table on page " +
                                      std::to_string(tables[t].table->parts.front().page) + ", without " + shortened(sum.terms[*lost].first) + " " +
                                      sum.terms[*lost].second.value.dutch();
                checks.push_back(std::move(found));
            }
        }
    }
    return checks;
}

}  // namespace griffier
