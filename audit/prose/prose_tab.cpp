#include "audit/prose/prose_tab.h"

#include "audit/tolerance.h"

namespace griffier {

PlacedCheck told_beside(const Statement& statement, int index, const Operand& figure, std::string message) {
    PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
    Check& check = placed.check;
    const Decimal said = statement.value.abs();
    const Verdict verdict = judge_same(*figure.value, figure.step, said, statement.step);
    const bool holds = verdict.status != Status::fail;
    check.operands = {figure};
    check.result = Operand{statement_id(index), 1, said, false, statement.step};
    check.expected = *figure.value;
    check.found = said;
    check.difference = *figure.value - said;
    check.status = holds ? verdict.status : Status::flag;
    if (holds) check.tolerance = verdict.tolerance;
    check.message = std::move(message);
    return placed;
}

}  // namespace griffier
