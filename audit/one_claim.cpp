#include "audit/one_claim.h"

#include <algorithm>

#include "audit/placed.h"

namespace griffier {

PlacedCheck placed_at(const char* rule, const Figure& figure) {
    PlacedCheck placed = placed_check(rule, figure.page, figure.box);
    placed.check.result = operand_of(figure);
    return placed;
}

PlacedCheck at_head_of(const char* rule, const TableFigures& figures) {
    if (figures.table->parts.empty()) return placed_check(rule, 1, Box{});
    return placed_check(rule, figures.table->parts.front().page, figures.table->parts.front().box);
}

PlacedCheck placed_at_table(const char* rule, const TableFigures& figures) {
    PlacedCheck placed = at_head_of(rule, figures);
    const auto header = std::find_if(figures.table->cells.begin(), figures.table->cells.end(), [](const Cell& cell) { return cell.header; });
    const auto first = header == figures.table->cells.end() ? figures.table->cells.begin() : header;
    if (first != figures.table->cells.end()) placed.check.result = Operand{cell_id(figures.index, first->row, first->col), 1, std::nullopt, false, 1};
    return placed;
}

PlacedCheck equality(const char* rule, const Figure& first, const Figure& second, const Verdict& verdict, std::string message) {
    PlacedCheck placed = placed_at(rule, second);
    Check& check = placed.check;
    check.status = verdict.status;
    check.expected = first.value;
    check.found = second.value;
    check.difference = first.value - second.value;
    check.tolerance = verdict.tolerance;
    check.operands = {operand_of(first)};
    check.message = std::move(message);
    return placed;
}

PlacedCheck added_up(const char* rule, const std::vector<NamedTerm>& terms, const Figure& result, const std::string& result_name, const std::string& where) {
    PlacedCheck placed = placed_at(rule, result);
    Check& check = placed.check;
    Decimal sum;
    std::vector<Decimal> steps;
    std::vector<std::string> names;
    bool mixed = false;
    for (const NamedTerm& term : terms) {
        check.operands.push_back(operand_of(*term.figure, term.sign));
        names.push_back(term.name);
        const Decimal value = check.operands.back().value.value_or(Decimal(0));
        sum = term.sign < 0 ? sum - value : sum + value;
        if (!term.figure->counts()) continue;
        steps.push_back(term.figure->step);
        mixed |= !(term.figure->step == result.step);
    }
    check.expected = sum;
    check.found = check.result->value;
    check.difference = sum - *check.found;
    const bool whole = result.step == Decimal(1) && (result.unit == UnitKind::eur || result.unit == UnitKind::none);
    const Verdict verdict =
        mixed ? judge_intervals(*check.difference, steps, result.step)
              : judge_sum(*check.difference, static_cast<int>(steps.size()), result.step, whole ? Precision::whole_units : Precision::rounded);
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message = sum_message(names, check.operands, result_name, *check.result, where, check);
    return placed;
}

PlacedCheck untried(const char* rule, const Figure& result, Reason reason, std::string message) {
    PlacedCheck placed = placed_at(rule, result);
    placed.check.status = Status::not_checkable;
    placed.check.reason = reason;
    placed.check.found = placed.check.result->value;
    placed.check.message = std::move(message);
    return placed;
}

}  // namespace griffier
