#include "audit/archive/archive_chain.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/archive/change_order.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kShown = 2;  // more programmes and sides that one report leads to its changed budget than that it does not

// the header of a change of the budget. matches "Wijziging 2024", "Mutatie", "1e begrotingswijziging" / not "Begroting na wijziging", "Afwijking"
const Pattern kChange(R"((?i)wijziging|mutatie)");
const Pattern kNotChange(R"((?i)\b(?:na|voor|vóór|incl\.?|inclusief|excl\.?|exclusief)\b|afwijking)");

bool is_change(const std::vector<ArchiveDocument>& documents, const ArchiveFact& fact) {
    const std::string& column = documents[static_cast<std::size_t>(fact.document)].lines[static_cast<std::size_t>(fact.line)].line.column;
    return fact.key.basis == Basis::verschil && RE2::PartialMatch(column, kChange) && !RE2::PartialMatch(column, kNotChange);
}

struct Chain {
    std::vector<const ArchiveFact*> first, changes, after;
};

// Why the changes at hand are not known to be all that lie before the last one; "" where they are: numbered 1 to k, one document each.
std::string gap_in(const std::vector<ArchiveDocument>& documents, const std::vector<const ArchiveFact*>& changes) {
    std::map<int, int> by_number;
    std::set<std::string> kinds;
    for (const ArchiveFact* change : changes) {
        const DocumentFacts& facts = documents[static_cast<std::size_t>(change->document)].facts;
        const auto number = change_number(facts);
        if (!number) return "\"" + facts.title + "\" does not say which change of the budget it is";
        ++by_number[*number];
        kinds.insert(facts.kind);
    }
    if (kinds.size() > 1) return "reports and changes are numbered apart";
    int expected = 1;
    for (const auto& [number, count] : by_number) {
        if (number != expected) return "change " + std::to_string(expected) + " is not in the archive";
        if (count > 1) return "change " + std::to_string(number) + " is in the archive twice";
        ++expected;
    }
    return "";
}

// The one report of its year in the archive, without a number.
bool is_only_report(const std::vector<ArchiveDocument>& documents, const std::vector<const ArchiveFact*>& changes) {
    const DocumentFacts& report = documents[static_cast<std::size_t>(changes.front()->document)].facts;
    if (changes.size() != 1 || report.kind != "tussenrapportage" || change_number(report)) return false;
    return std::count_if(documents.begin(), documents.end(), [&](const ArchiveDocument& other) {
               return other.facts.fiscal_year == report.fiscal_year && role_of(other.facts) == Role::interim;
           }) == 1;
}

}  // namespace

std::vector<ArchiveCheck> check_change_chains(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts) {
    std::map<std::tuple<int, std::string, Side>, Chain> chains;
    for (const ArchiveFact& fact : facts) {
        const DocumentFacts& about = documents[static_cast<std::size_t>(fact.document)].facts;
        if (about.fiscal_year != fact.key.year) continue;
        Chain& chain = chains[{fact.key.year, fact.key.what, fact.key.side}];
        const Role role = role_of(about);
        if (role == Role::budget && fact.key.basis == Basis::begroting_primitief) chain.first.push_back(&fact);
        if (role == Role::interim && is_change(documents, fact)) chain.changes.push_back(&fact);
        if (role == Role::interim && fact.key.basis == Basis::begroting_na_wijziging) chain.after.push_back(&fact);
    }

    struct Tried {
        ArchiveCheck check;
        std::string gap;
        bool alone = false;
    };
    std::vector<Tried> tried;
    std::map<int, int> holds;  // by year
    for (auto& [thing, chain] : chains) {
        const int year = std::get<0>(thing);
        if (chain.first.size() != 1 || chain.changes.empty() || chain.after.empty()) continue;
        std::vector<int> holders;
        for (const ArchiveFact* change : chain.changes) holders.push_back(change->document);
        const auto last = last_change(documents, holders);
        const auto after = std::find_if(chain.after.begin(), chain.after.end(), [&](const ArchiveFact* f) { return last && f->document == *last; });
        if (after == chain.after.end()) continue;

        ArchiveCheck check;
        check.rule = "CHAIN_CHANGE";
        check.year = year;
        const ArchiveFact& first = *chain.first.front();
        Decimal sum = first.value;
        std::vector<Decimal> steps{first.step};
        check.operands.push_back(operand_of(documents, first));
        std::string parts = first.value.dutch();
        for (const ArchiveFact* change : chain.changes) {
            sum = sum + change->value;
            steps.push_back(change->step);
            check.operands.push_back(operand_of(documents, *change));
            parts += (change->value.is_negative() ? " - " : " + ") + change->value.abs().dutch();
        }
        check.expected = sum;
        check.found = (*after)->value;
        check.difference = sum - (*after)->value;
        check.result = operand_of(documents, **after);
        const bool mixed = std::any_of(steps.begin(), steps.end(), [&](const Decimal& s) { return !(s == (*after)->step); });
        const Verdict verdict = mixed ? judge_intervals(*check.difference, steps, (*after)->step)
                                      : judge_sum(*check.difference, static_cast<int>(steps.size()), (*after)->step,
                                                  (*after)->step == Decimal(1) ? Precision::whole_units : Precision::rounded);
        check.status = verdict.status;
        check.tolerance = verdict.tolerance;
        check.message = first.label + ", " + word(first.key.side) + " " + std::to_string(year) + ": primitieve begroting and changes " + parts + " = " +
                        sum.dutch() + "; begroting na wijziging " + where(documents, **after) +
                        (check.difference->is_zero() ? "" : ", difference " + check.difference->dutch());
        holds[year] += is_held(check.status) ? 1 : -1;
        tried.push_back({std::move(check), gap_in(documents, chain.changes), is_only_report(documents, chain.changes)});
    }
    std::vector<ArchiveCheck> checks;
    std::set<int> said;  // years whose gap was told
    for (auto& [check, gap, alone] : tried) {
        const int year = *check.year;
        // The other programmes show that nothing else changed the budget before the only report.
        const bool shown = alone && holds[year] >= kShown;
        if (check.status == Status::fail && !gap.empty() && !shown) {
            if (!said.insert(year).second) continue;  // one a year says it
            check.status = Status::not_checkable;
            check.reason = "missing_source";
            check.message += "; not decided: " + gap;
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

}  // namespace griffier
