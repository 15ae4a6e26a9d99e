#include "audit/archive/archive_same.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "audit/archive/archive_company.h"
#include "audit/archive/change_order.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

const std::string kCompared = "compared";
constexpr int kEnoughAgreement = 2;  // equal facts of two documents that make a lone difference an error and not another way to count

const ArchiveDocument& document_of(const std::vector<ArchiveDocument>& documents, const ArchiveFact* fact) {
    return documents[static_cast<std::size_t>(fact->document)];
}

bool of(const std::vector<ArchiveDocument>& documents, const ArchiveFact* fact, Role role, int year) {
    const DocumentFacts& facts = document_of(documents, fact).facts;
    return role_of(facts) == role && facts.fiscal_year == year;
}

// The council may have changed it before it was adopted.
bool is_draft(const ArchiveDocument& document) { return document.facts.status == "concept" || document.facts.status == "ontwerp"; }

bool other_number(const ArchiveFact& a, const ArchiveFact& b) { return !a.number.empty() && !b.number.empty() && a.number != b.number; }

// Of several documents that set one fact (concept and final, or the pages of a web edition): the one that they agree on, else the one that the council
// decided on; nullptr where they differ.
const ArchiveFact* agreed(const std::vector<ArchiveDocument>& documents, const std::vector<const ArchiveFact*>& candidates) {
    if (candidates.empty()) return nullptr;
    const auto same = [&](const std::vector<const ArchiveFact*>& some) {
        return std::all_of(some.begin(), some.end(), [&](const ArchiveFact* f) {
            return judge_restated(f->value, f->step, some.front()->value, some.front()->step).status != Status::fail && !other_number(*f, *some.front());
        });
    };
    if (same(candidates)) return candidates.front();
    std::vector<const ArchiveFact*> decided;
    for (const ArchiveFact* f : candidates)
        if (const std::string& status = document_of(documents, f).facts.status; status == "vastgesteld" || status == "definitief") decided.push_back(f);
    return !decided.empty() && same(decided) ? decided.front() : nullptr;
}

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

}  // namespace

SameFacts check_facts_across(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts) {
    std::map<std::tuple<std::string, Side, int>, std::vector<const ArchiveFact*>> stated;  // all bases of a thing, a side, a year
    for (const ArchiveFact& fact : facts) stated[{fact.key.what, fact.key.side, fact.key.year}].push_back(&fact);

    SameFacts result;
    std::map<FactKey, std::string> came_of;  // why nothing was compared, kCompared where something was
    std::vector<Comparison> later;           // what a later budget says of the budget of this year, against each that states it
    std::map<std::pair<int, int>, ArchiveLink> links;
    std::vector<Comparison> comparisons;
    const auto note_link = [&](const ArchiveFact* original, const ArchiveFact* repeated, bool compared) {
        ArchiveLink& link = links[std::minmax(original->document, repeated->document)];
        ++link.facts;
        link.compared += compared;
        if (link.evidence.empty()) link.evidence = original->label + ", " + in_words(original->key);
    };
    for (const auto& [thing, all] : stated) {
        const int year = std::get<2>(thing);
        std::map<Basis, std::vector<const ArchiveFact*>> by_basis;
        for (const ArchiveFact* f : all) by_basis[f->key.basis].push_back(f);
        const auto from = [&](Basis basis, Role role, int fiscal_year) {
            std::vector<const ArchiveFact*> some;
            for (const ArchiveFact* f : by_basis[basis])
                if (of(documents, f, role, fiscal_year)) some.push_back(f);
            return some;
        };
        const auto primitive = from(Basis::begroting_primitief, Role::budget, year);
        const auto outcome = from(Basis::realisatie, Role::accounts, year);
        const auto changed = from(Basis::begroting_na_wijziging, Role::interim, year);

        const auto claim = [&](const std::vector<const ArchiveFact*>& originals, const ArchiveFact* repeated, const char* rule, bool unsure = false) {
            const ArchiveFact* original = agreed(documents, originals);
            std::string& outcome_here = came_of[repeated->key];
            if (original == nullptr) {
                if (outcome_here.empty()) outcome_here = "versions_differ";
                return;
            }
            const bool same = !other_number(*original, *repeated);
            note_link(original, repeated, same);
            if (!same) {
                if (outcome_here.empty()) outcome_here = "other_number";
                return;
            }
            outcome_here = kCompared;
            comparisons.push_back({original, repeated, rule, judge_restated(original->value, original->step, repeated->value, repeated->step), unsure});
        };

        for (const ArchiveFact* f : by_basis[Basis::realisatie]) {
            const DocumentFacts& about = document_of(documents, f).facts;
            if (outcome.empty() || !about.fiscal_year || *about.fiscal_year <= year) continue;
            if (role_of(about) == Role::budget) claim(outcome, f, "XDOC");
            if (role_of(about) == Role::accounts) claim(outcome, f, "RESTATE");
        }
        // "Voor wijziging" in a report is the first budget only where nothing was changed before it.
        for (const ArchiveFact* f : by_basis[Basis::begroting_primitief]) {
            if (primitive.empty()) break;
            if (of(documents, f, Role::accounts, year)) claim(primitive, f, "XDOC");
            if (of(documents, f, Role::interim, year)) claim(primitive, f, "XDOC", true);
        }
        // "Begroting 2024" in the accounts of 2024 is the first one where the changed one stands beside it.
        for (const ArchiveFact* f : by_basis[Basis::begroting]) {
            if (primitive.empty() || !of(documents, f, Role::accounts, year)) continue;
            const auto& after = by_basis[Basis::begroting_na_wijziging];
            const bool beside = std::any_of(after.begin(), after.end(), [&](const ArchiveFact* other) { return other->document == f->document; });
            claim(primitive, f, "XDOC", !beside);
        }
        for (const ArchiveFact* f : by_basis[Basis::begroting_na_wijziging]) {
            if (changed.empty() || !of(documents, f, Role::accounts, year)) continue;
            std::vector<int> holders;
            for (const ArchiveFact* c : changed) holders.push_back(c->document);
            const std::optional<int> last = last_change(documents, holders);
            if (!last) {
                came_of.try_emplace(f->key, "order_not_stated");
                continue;
            }
            std::vector<const ArchiveFact*> of_last;
            for (const ArchiveFact* c : changed)
                if (c->document == *last) of_last.push_back(c);
            claim(of_last, f, "XDOC");
        }

        // A later budget prints this year's as it was when that was written: which that is, the figures say (below).
        for (const Basis basis : {Basis::begroting_primitief, Basis::begroting, Basis::begroting_na_wijziging})
            for (const ArchiveFact* f : by_basis[basis]) {
                const DocumentFacts& about = document_of(documents, f).facts;
                if (role_of(about) != Role::budget || !about.fiscal_year || *about.fiscal_year <= year) continue;
                std::vector<const ArchiveFact*> sources;
                if (basis != Basis::begroting_na_wijziging) sources = primitive;
                if (basis != Basis::begroting_primitief) {
                    sources.insert(sources.end(), changed.begin(), changed.end());
                    const auto of_accounts = from(Basis::begroting_na_wijziging, Role::accounts, year);
                    sources.insert(sources.end(), of_accounts.begin(), of_accounts.end());
                }
                for (const ArchiveFact* source : sources)
                    later.push_back({source, f, "XDOC", judge_restated(source->value, source->step, f->value, f->step), false, true});
            }
    }
    std::vector<Comparison> of_one_moment = same_moment(later);
    for (const Comparison& c : of_one_moment) {
        const bool same = !other_number(*c.original, *c.repeated);
        note_link(c.original, c.repeated, same);
        came_of[c.repeated->key] = same ? kCompared : "other_number";
        if (same) comparisons.push_back(c);
    }
    std::map<std::tuple<int, int, Basis>, const Comparison*> other_moment;  // a later budget, a year, what it calls the column
    for (const Comparison& c : later) {
        came_of.try_emplace(c.repeated->key, "other_moment");
        other_moment.try_emplace({c.repeated->document, c.repeated->key.year, c.repeated->key.basis}, &c);
    }
    for (const Comparison& c : of_one_moment) other_moment.erase({c.repeated->document, c.repeated->key.year, c.repeated->key.basis});

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

    const std::map<Pair, Company> companies = companies_of(comparisons);
    for (const Comparison& c : comparisons) {
        ArchiveCheck check = check_of(documents, c);
        const bool draft = is_draft(document_of(documents, c.original)) || is_draft(document_of(documents, c.repeated));
        if (c.verdict.status == Status::fail) judge_difference(documents, check, c, companies.at(pair_of(c)), draft);
        result.checks.push_back(std::move(check));
    }
    for (const auto& [column, first] : other_moment) {
        ArchiveCheck check = about(documents, first->repeated->document, "XDOC", Severity::warning);
        check.status = Status::not_checkable;
        check.reason = "ambiguous_basis";
        check.year = first->repeated->key.year;
        check.message += ": its " + in_words(first->repeated->key) + " is that of another moment than in the documents at hand, such as " +
                         first->repeated->label + ": " + where(documents, *first->original) + ", " + where(documents, *first->repeated);
        result.checks.push_back(std::move(check));
    }
    for (auto& [pair, link] : links) {
        link.earlier = pair.first;
        link.later = pair.second;
        result.links.push_back(link);
    }
    return result;
}

}  // namespace griffier
