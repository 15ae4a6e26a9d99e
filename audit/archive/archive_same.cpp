#include "audit/archive/archive_same.h"

#include <set>
#include <string>

#include "audit/archive/archive_company.h"
#include "audit/archive/archive_pairs.h"

namespace griffier {
namespace {

constexpr int kEnoughAgreement = 2;  // equal facts of two documents that make a lone difference an error and not another way to count

// The council may have changed it before it was adopted.
bool is_draft(const ArchiveDocument& document) { return document.facts.status == "concept" || document.facts.status == "ontwerp"; }

ArchiveCheck check_of(const std::vector<ArchiveDocument>& documents, const Comparison& c) {
    ArchiveCheck check;
    check.rule = c.rule;
    check.status = c.verdict.status;
    check.severity = c.rule == "RESTATE" ? Severity::info : Severity::warning;
    check.expected = c.original->value;
    check.found = c.repeated->value;
    check.difference = c.original->value - c.repeated->value;
    check.tolerance = c.verdict.tolerance;
    check.operands = {operand_of(documents, *c.original)};
    check.result = operand_of(documents, *c.repeated);
    check.year = c.original->key.year;
    check.message = c.repeated->label + ", " + in_words(c.original->key) + ": " + where(documents, *c.original) + ", " + where(documents, *c.repeated) +
                    (check.difference->is_zero() ? "" : ", difference " + check.difference->dutch());
    return check;
}

// A difference becomes what the other facts of the two documents make of it.
void judge_difference(const std::vector<ArchiveDocument>& documents, ArchiveCheck& check, const Comparison& c, const Company& company, bool draft) {
    const auto becomes = [&](Status status, Severity severity, const std::string& why) {
        check.status = status;
        check.severity = severity;
        check.message += why;
    };
    if (c.unsure_basis && !mostly_agree(company)) {
        check.reason = "ambiguous_basis";
        return becomes(Status::not_checkable, check.severity, "; the column does not say whether it is the budget before all changes");
    }
    if (explained(company, c)) return becomes(Status::flag, Severity::info, "; it follows from differences in its parts");
    if (was_moved(company, c)) {
        check.rule = "RESTATE";
        return becomes(Status::flag, Severity::info, "; the differences of these documents cancel: figures were moved between programmes or taakvelden");
    }
    if (check.rule == "RESTATE") return becomes(Status::flag, Severity::info, "");
    const std::string share = std::to_string(company.agree) + " of " + std::to_string(company.agree + company.differ) + " facts of these documents agree";
    if (c.backed_by != nullptr) return becomes(Status::flag, Severity::info, "; " + title_of(document_of(documents, c.backed_by)) + " has it too");
    if (c.unsure_basis || c.later_budget)
        return becomes(Status::flag, check.severity, "; " + share + ": an error, or a change of the budget that lies between the two");
    if (c.original->key.basis == Basis::begroting_na_wijziging) return becomes(Status::flag, check.severity, "; or a later change is not in the archive");
    if (draft) return becomes(Status::flag, check.severity, "; one of the documents is a draft");
    if (company.agree >= kEnoughAgreement && company.differ <= company.agree) return;
    becomes(Status::flag, check.severity, "; " + share + ": they may count different things");
}

// How many facts stand in two documents, and what came of them.
void count_facts(const std::vector<ArchiveFact>& facts, const std::map<FactKey, std::string>& came_of, SameFacts& result) {
    std::map<FactKey, std::set<int>> holders;
    for (const ArchiveFact& fact : facts) holders[fact.key].insert(fact.document);
    for (const auto& [key, some] : holders) {
        const auto state = came_of.find(key);
        if (some.size() < 2 && state == came_of.end()) continue;
        ++result.in_two;
        if (state != came_of.end() && state->second == kCompared)
            ++result.compared;
        else
            ++result.not_compared[state == came_of.end() ? "no_rule" : state->second];
    }
}

ArchiveCheck check_of_other_moment(const std::vector<ArchiveDocument>& documents, const Comparison& first) {
    ArchiveCheck check = about(documents, first.repeated->document, "XDOC", Severity::warning);
    check.status = Status::not_checkable;
    check.reason = "ambiguous_basis";
    check.year = first.repeated->key.year;
    check.message += ": its " + in_words(first.repeated->key) + " is that of another moment than in the documents at hand, such as " + first.repeated->label +
                     ": " + where(documents, *first.original) + ", " + where(documents, *first.repeated);
    return check;
}

}  // namespace

SameFacts check_facts_across(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts) {
    const ArchivePairs pairs = pair_facts(documents, facts);
    SameFacts result;
    count_facts(facts, pairs.came_of, result);
    const std::map<Pair, Company> companies = companies_of(pairs.comparisons);
    for (const Comparison& c : pairs.comparisons) {
        ArchiveCheck check = check_of(documents, c);
        const bool draft = is_draft(document_of(documents, c.original)) || is_draft(document_of(documents, c.repeated));
        if (c.verdict.status == Status::fail) judge_difference(documents, check, c, companies.at(pair_of(c)), draft);
        result.checks.push_back(std::move(check));
    }
    for (const auto& [column, first] : pairs.other_moment) result.checks.push_back(check_of_other_moment(documents, first));
    for (const auto& [pair, link] : pairs.links) {
        result.links.push_back(link);
        result.links.back().earlier = pair.first;
        result.links.back().later = pair.second;
    }
    return result;
}

}  // namespace griffier
