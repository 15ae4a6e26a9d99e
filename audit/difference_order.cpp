#include "audit/difference_order.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "audit/column_exchange.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kTables = 3;  // tables of one form that agree

}  // namespace

std::vector<PlacedCheck> check_difference_order(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    const auto spots = places_of(tables);
    std::vector<std::string> headers;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        std::string header;
        for (int c = 0; c < tables[t].columns; ++c)
            if (tables[t].figure_column[static_cast<std::size_t>(c)]) header += fold(tables[t].column_names[static_cast<std::size_t>(c)]) + "\n";
        headers.push_back(header);
    }
    struct Relation {
        std::map<std::vector<std::pair<std::string, int>>, std::map<std::size_t, int>> of;  // terms by header and sign: tables, and rows where it holds
        std::map<std::size_t, std::pair<int, int>> columns;                                 // of the terms
        std::set<std::size_t> missed;
    };
    std::map<std::pair<std::string, std::string>, Relation> relations;  // by all headers, and the result's
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (check.rule != "DIFF" || !check.result || check.operands.size() != 2 || check.status == Status::not_checkable) continue;
        const auto result = spots.find(check.result->id), one = spots.find(check.operands[0].id), two = spots.find(check.operands[1].id);
        if (result == spots.end() || one == spots.end() || two == spots.end()) continue;
        const std::size_t t = result->second.table;
        if (one->second.table != t || two->second.table != t || one->second.row != result->second.row || two->second.row != result->second.row) continue;
        const auto name = [&](const TablePlace& spot) { return fold(tables[t].column_names[static_cast<std::size_t>(spot.col)]); };
        Relation& relation = relations[{headers[t], name(result->second)}];
        if (check.status == Status::fail || check.status == Status::flag) {
            relation.missed.insert(t);
            continue;
        }
        if (check.result->value && check.result->value->abs() < check.result->step * Decimal(10)) continue;
        std::vector<std::pair<std::string, int>> terms = {{name(one->second), check.operands[0].sign}, {name(two->second), check.operands[1].sign}};
        std::sort(terms.begin(), terms.end());
        ++relation.of[terms][t];
        relation.columns[t] = std::minmax(one->second.col, two->second.col);
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [form, relation] : relations) {
        const auto usual =
            std::max_element(relation.of.begin(), relation.of.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
        if (usual == relation.of.end() || usual->second.size() < kTables) continue;
        for (const auto& [terms, odd] : relation.of) {
            if (terms == usual->first || odd.size() != 1 || odd.begin()->second < 2) continue;
            const std::size_t t = odd.begin()->first;
            if (usual->second.count(t) > 0 || relation.missed.count(t) > 0) continue;
            checks.push_back(exchanged("COL_ORDER", tables[t], relation.columns.at(t),
                                       form.second + " is made otherwise than in the " + std::to_string(usual->second.size()) +
                                           " other tables with this header, in every row: the columns may stand in another order"));
        }
    }
    return checks;
}

}  // namespace griffier
