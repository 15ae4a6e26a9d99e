#include "audit/columns/difference_order.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/columns/column_exchange.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kTables = 3;  // tables of one form that agree
constexpr int kRows = 2;            // in which a direction shows

// matches "Mutatie 2026 t.o.v. 2025", "Verschil 2025 ten opzichte van 2024" / not "Mutatie t.o.v. 2023"
static const Pattern kComparedWith(R"((?i)\b(20\d\d)\b[^\d]{0,20}(?:t\.?\s?o\.?\s?v\.?|ten opzichte van)[^\d]{0,20}\b(20\d\d)\b)");
// matches "Verschil 2025-2024", "Verschil 2025 - 2024" / not "2024-2025", which may be a span
static const Pattern kLess(R"((?i)(?:verschil|mutatie|afwijking|toename|groei)[^\d]{0,20}\b(20\d\d)\s*[-–−/]\s*(20\d\d)\b)");

// What the header says is taken from what; nullopt for one that names no two years, or that may mean a span.
std::optional<std::pair<int, int>> named_direction(const std::string& header) {
    int later = 0, earlier = 0;
    if (!RE2::PartialMatch(header, kComparedWith, &later, &earlier) && (!RE2::PartialMatch(header, kLess, &later, &earlier) || later <= earlier))
        return std::nullopt;
    return later == earlier ? std::nullopt : std::optional(std::pair(later, earlier));
}

struct Difference {
    TablePlace result, one, two;  // the two operands in their order
};

// A DIFF whose three figures stand in one row of one table.
std::optional<Difference> difference_of(const Check& check, const std::map<std::string, TablePlace>& spots) {
    if (check.rule != "DIFF" || !check.result || check.operands.size() != 2) return std::nullopt;
    const auto result = spots.find(check.result->id), one = spots.find(check.operands[0].id), two = spots.find(check.operands[1].id);
    if (result == spots.end() || one == spots.end() || two == spots.end()) return std::nullopt;
    const Difference found{result->second, one->second, two->second};
    const auto beside = [&](const TablePlace& place) { return place.table == found.result.table && place.row == found.result.row; };
    return beside(found.one) && beside(found.two) ? std::optional(found) : std::nullopt;
}

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
        const auto difference = check.status == Status::not_checkable ? std::nullopt : difference_of(check, spots);
        if (!difference) continue;
        const auto& [result, one, two] = *difference;
        const std::size_t t = result.table;
        const auto name = [&](const TablePlace& spot) { return fold(tables[t].column_names[static_cast<std::size_t>(spot.col)]); };
        Relation& relation = relations[{headers[t], name(result)}];
        if (check.status == Status::fail || check.status == Status::flag) {
            relation.missed.insert(t);
            continue;
        }
        if (check.result->value && check.result->value->abs() < check.result->step * Decimal(10)) continue;
        std::vector<std::pair<std::string, int>> terms = {{name(one), check.operands[0].sign}, {name(two), check.operands[1].sign}};
        std::sort(terms.begin(), terms.end());
        ++relation.of[terms][t];
        relation.columns[t] = std::minmax(one.col, two.col);
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

std::vector<PlacedCheck> check_named_direction(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    const auto spots = places_of(tables);
    struct Column {
        std::pair<int, int> terms;
        std::pair<int, int> named;
        int right = 0, turned = 0;
    };
    std::map<std::pair<std::size_t, int>, Column> columns;
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        const auto difference = is_held(check.status) ? difference_of(check, spots) : std::nullopt;
        if (!difference) continue;
        const auto& [result, one, two] = *difference;
        const std::size_t t = result.table;
        const auto named = named_direction(tables[t].column_names[static_cast<std::size_t>(result.col)]);
        const TablePlace& plus = check.operands[0].sign > 0 ? one : two;
        const TablePlace& minus = check.operands[0].sign > 0 ? two : one;
        const std::optional<int> from = tables[t].column(plus.col).year, less = tables[t].column(minus.col).year;
        if (!named || !from || !less || (check.result->value && check.result->value->abs() < check.result->step * Decimal(10))) continue;
        Column& column = columns[{t, result.col}];
        column.terms = std::minmax(plus.col, minus.col);
        column.named = *named;
        column.right += *from == named->first && *less == named->second;
        column.turned += *from == named->second && *less == named->first;
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [place, column] : columns) {
        if (column.right > 0 || column.turned < kRows) continue;
        const TableFigures& figures = tables[place.first];
        checks.push_back(exchanged("COL_ORDER", figures, column.terms,
                                   figures.column_names[static_cast<std::size_t>(place.second)] + " is " + std::to_string(column.named.second) + " less " +
                                       std::to_string(column.named.first) + " in every row: the columns may stand in another order"));
    }
    return checks;
}

}  // namespace griffier
