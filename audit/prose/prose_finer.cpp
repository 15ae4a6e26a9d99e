#include "audit/prose/prose_finer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/steps.h"
#include "audit/prose/telling_digits.h"

namespace griffier {
namespace {

constexpr std::size_t kOthers = 2;  // amounts of the text that are as coarse as their table
constexpr int kDigits = 5;          // "€ 48.200" beside 48 in thousands is rounded to hundreds

// The step of the figures of a table that the statement was found in; nullopt where they are no coarser than the text.
std::optional<Decimal> coarser_step(const Check& check) {
    if ((check.rule != "PROSE_TAB" && check.rule != "PROSE_DIFF") || !is_held(check.status) || !check.expected || !check.found) return std::nullopt;
    if (!check.result || check.result->id.front() != 'f' || check.operands.empty()) return std::nullopt;
    Decimal step = check.operands.front().step;
    for (const Operand& operand : check.operands) step = std::max(step, operand.step);
    return check.result->step < step && Decimal(1) < step ? std::optional(step) : std::nullopt;
}

}  // namespace

void doubt_finer_amounts(const Extraction& extraction, std::vector<PlacedCheck>& checks) {
    std::map<std::string, std::set<std::string>> coarse;  // statements by step
    std::map<std::string, PlacedCheck*> finer;            // by statement
    std::optional<Decimal> step;
    for (PlacedCheck& placed : checks) {
        const auto coarser = coarser_step(placed.check);
        if (!coarser) continue;
        if (is_multiple(*placed.check.found, *coarser)) {
            coarse[coarser->str()].insert(placed.check.result->id);
        } else {
            finer.emplace(placed.check.result->id, &placed);
            step = coarser;
        }
    }
    if (finer.size() != 1 || coarse[step->str()].size() < kOthers) return;
    Check& check = finer.begin()->second->check;
    for (std::size_t s = 0; s < extraction.statements.size(); ++s) {
        const Statement& statement = extraction.statements[s];
        const bool other = statement_id(static_cast<int>(s)) != check.result->id;
        if (other && is_large_amount(statement) && !is_multiple(statement.value, *step)) return;  // the text has amounts in full
    }
    const std::string slip = slip_between(*check.found, *check.expected);
    if ((slip != "one_digit" && slip != "digits_swapped") || digits_that_count(*check.found) < kDigits) return;
    check.status = Status::flag;
    check.tolerance.reset();
    check.message += "; the other amounts of the text are as coarse as the tables, and one digit, or two that changed places, would make this one so";
}

}  // namespace griffier
