#include "audit/remarks/document_remarks.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/one_claim.h"
#include "audit/placed.h"
#include "extractors/budget/phase_words.h"
#include "extractors/tables/table_words.h"

namespace griffier {
namespace {

constexpr std::size_t kYears = 4;      // years that a target must be planned for
constexpr std::int64_t kMoney = 1000;  // a figure from which on a table without a unit is one of money
const Decimal kWhole(100);

PlacedCheck placed_at(const char* rule, const Provenance& source, std::string id) {
    PlacedCheck placed = placed_check(rule, source);
    placed.check.status = Status::flag;
    placed.check.result = Operand{std::move(id), 1, std::nullopt, false, 1};
    return placed;
}

std::string pages_of(const std::vector<const TableFigures*>& tables) {
    std::set<int> pages;
    for (const TableFigures* figures : tables)
        if (!figures->table->parts.empty()) pages.insert(figures->table->parts.front().page);
    std::string text;
    for (int page : pages) text += (text.empty() ? "" : ", ") + std::to_string(page);
    return (pages.size() == 1 ? "page " : "pages ") + text;
}

}  // namespace

std::vector<PlacedCheck> check_sign_habits(const std::vector<TableFigures>& tables) {
    std::map<std::string, std::vector<const TableFigures*>> habits;  // the saldo as a formula, as the table's own equations prove it
    for (const TableFigures& figures : tables) {
        const auto& sign = figures.reading->sign;
        const bool own = sign && sign->evidence.find(" of ") != std::string::npos && sign->evidence.find("other tables") == std::string::npos &&
                         sign->evidence.find("zero throughout") == std::string::npos;
        if (own) habits[sign->saldo].push_back(&figures);
    }
    if (habits.size() < 2) return {};
    const auto most = std::max_element(habits.begin(), habits.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    const TableFigures* first = nullptr;
    std::string message;
    for (const auto& [formula, some] : habits) {
        message += (message.empty() ? "saldo = " : "; saldo = ") + formula + " on " + pages_of(some);
        if (formula != most->first && (!first || some.front()->index < first->index)) first = some.front();
    }
    PlacedCheck placed = placed_at_table("SIGN_TABLE", *first);
    placed.check.status = Status::flag;
    placed.check.message = "the tables of the document print signs in " + std::to_string(habits.size()) + " ways: " + message;
    return {placed};
}

std::vector<PlacedCheck> check_units(const std::vector<TableFigures>& tables) {
    std::vector<const TableFigures*> without;
    for (const TableFigures& figures : tables) {
        if (figures.reading->type.empty() || !is_budget_type(figures.reading->type) || figures.reading->unit) continue;
        int money = 0, named = 0;
        for (const Figure& figure : figures.grid) {
            money += figure.counts() && figure.unit == UnitKind::none && figure.value.abs() >= Decimal(kMoney);
            named += figure.counts() && figure.unit != UnitKind::none;
        }
        if (money >= 2 && named == 0) without.push_back(&figures);
    }
    if (without.empty()) return {};
    PlacedCheck placed = placed_at_table("UNIT_MISSING", *without.front());
    placed.check.status = Status::flag;
    placed.check.message =
        std::to_string(without.size()) + (without.size() == 1 ? " table of amounts prints" : " tables of amounts print") + " no unit: " + pages_of(without);
    return {placed};
}

std::vector<PlacedCheck> check_constant_targets(const Extraction& extraction) {
    std::vector<int> constant;
    int planned = 0;
    std::string names;
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& indicator = extraction.indicators[static_cast<std::size_t>(i)];
        std::map<std::string, std::vector<const IndicatorValue*>> series;
        for (const IndicatorValue& value : indicator.values)
            if (value.value && value.year && basis_of(value.series) != Basis::realisatie) series[value.series].push_back(&value);
        for (const auto& [name, values] : series) {
            std::set<int> years;
            for (const IndicatorValue* value : values) years.insert(*value->year);
            if (years.size() < kYears) continue;
            ++planned;
            const IndicatorValue& first = *values.front();
            const bool same = std::all_of(values.begin(), values.end(), [&](const IndicatorValue* value) { return *value->value == *first.value; });
            if (!same || first.value->is_zero()) continue;
            constant.push_back(i);
            names += (names.empty() ? "" : "; ") + indicator.name + " " + first.text;
        }
    }
    if (constant.empty()) return {};
    PlacedCheck placed = placed_at("ALL_EQUAL", extraction.indicators[static_cast<std::size_t>(constant.front())].source, indicator_id(constant.front()));
    for (int i : constant) placed.check.operands.push_back(Operand{indicator_id(i), 1, std::nullopt, false, 1});
    placed.check.message = std::to_string(constant.size()) + " of " + std::to_string(planned) + " targets are the same in all years: " + names;
    return {placed};
}

std::vector<PlacedCheck> check_shares(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    std::set<std::string> seen;  // a card that is repeated
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (!line.percent || (*line.percent >= Decimal(0) && *line.percent <= kWhole)) continue;
        if (!seen.insert(line.item + "|" + line.percent->str() + "|" + line.value.str()).second) continue;
        PlacedCheck placed = placed_at("PCT_RANGE", line.source, budget_line_id(i));
        placed.check.found = line.percent;
        placed.check.message = line.item + ": " + line.percent->dutch() + " % is no share of a whole";
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
