#include "audit/archive_same.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "audit/change_order.h"
#include "audit/facts_of_lines.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

const std::string kCompared = "compared";
constexpr int kEnoughAgreement = 2;  // equal facts of two documents that make a lone difference an error and not another way to count

struct Comparison {
    const ArchiveFact* original;
    const ArchiveFact* repeated;
    std::string rule;
    Verdict verdict;
    bool unsure_basis = false;  // the repeated one does not say whether it is the budget before all changes
};

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

struct Pair {
    int original, repeated;
    Basis basis;
    int year;
    auto operator<=>(const Pair&) const = default;
};

Pair pair_of(const Comparison& c) { return {c.original->document, c.repeated->document, c.original->key.basis, c.original->key.year}; }

struct Moved {
    int differences = 0;
    Decimal sum, tolerance;  // of the differences; what rounding makes of it
};

// The comparisons of two documents, one basis and one year.
struct Company {
    std::map<std::pair<std::string, Side>, const Comparison*> by_thing;
    std::map<std::pair<std::string, Side>, Moved> moved;  // by kind of thing and side
    int agree = 0, differ = 0;                            // of facts that do not follow from others
};

std::string kind_of(const FactKey& key) { return key.what.substr(0, key.what.find(' ')); }

Decimal difference_of(const Comparison& c) { return c.original->value - c.repeated->value; }
// How much of a difference rounding may make.
Decimal slack_of(const Comparison& c) {
    const Decimal step = std::max(c.original->step, c.repeated->step);
    return step == Decimal(1) ? Decimal(0) : step;
}

const Comparison* found(const Company& company, const std::string& what, Side side) {
    const auto at = company.by_thing.find({what, side});
    return at == company.by_thing.end() ? nullptr : at->second;
}

// Baten and lasten of the same thing are compared too, or the programmes of a total: the figure says nothing of its own.
bool follows(const Company& company, const Comparison& c) {
    const FactKey& key = c.original->key;
    if (key.side == Side::saldo) return found(company, key.what, Side::baten) != nullptr && found(company, key.what, Side::lasten) != nullptr;
    return key.what == "totaal" && std::any_of(company.by_thing.begin(), company.by_thing.end(), [&](const auto& one) {
               return one.first.second == key.side && kind_of(one.second->original->key) == "programma";
           });
}

// The difference of such a figure is that of the figures that it follows from.
bool explained(const Company& company, const Comparison& c) {
    if (!follows(company, c)) return false;
    const FactKey& key = c.original->key;
    Decimal sum, slack = slack_of(c);
    if (key.side == Side::saldo) {
        const Comparison &baten = *found(company, key.what, Side::baten), &lasten = *found(company, key.what, Side::lasten);
        sum = difference_of(baten) - difference_of(lasten);
        slack = slack + slack_of(baten) + slack_of(lasten);
    } else {
        for (const auto& [thing, one] : company.by_thing) {
            if (thing.second != key.side || kind_of(one->original->key) != "programma") continue;
            sum = sum + difference_of(*one);
            slack = slack + slack_of(*one);
        }
    }
    return (sum - difference_of(c)).abs() <= slack;
}

bool was_moved(const Company& company, const Comparison& c) {
    const auto at = company.moved.find({kind_of(c.original->key), c.original->key.side});
    return at != company.moved.end() && at->second.differences > 1 && at->second.sum.abs() <= at->second.tolerance;
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
void judge_difference(ArchiveCheck& check, const Comparison& c, const Company& company, bool draft) {
    const auto becomes = [&](Status status, Severity severity, const std::string& why) {
        check.status = status;
        check.severity = severity;
        check.message += why;
    };
    if (c.unsure_basis) {
        check.reason = "ambiguous_basis";
        return becomes(Status::not_checkable, check.severity, "; the column does not say whether it is the budget before all changes");
    }
    if (explained(company, c)) return becomes(Status::flag, Severity::info, "; it follows from differences in its parts");
    if (was_moved(company, c)) {
        check.rule = "RESTATE";
        return becomes(Status::flag, Severity::info, "; the differences of these documents cancel: figures were moved between programmes or taakvelden");
    }
    if (check.rule == "RESTATE") return becomes(Status::flag, Severity::info, "");
    if (c.original->key.basis == Basis::begroting_na_wijziging) return becomes(Status::flag, check.severity, "; or a later change is not in the archive");
    if (draft) return becomes(Status::flag, check.severity, "; one of the documents is a draft");
    if (company.agree >= kEnoughAgreement && company.differ <= company.agree) return;
    becomes(Status::flag, check.severity,
            "; " + std::to_string(company.agree) + " of " + std::to_string(company.agree + company.differ) +
                " facts of these documents agree: they may count different things");
}

// Which facts agree, which were moved, which differ, in this order: each step needs the ones before it.
std::map<Pair, Company> companies_of(const std::vector<Comparison>& comparisons) {
    std::map<Pair, Company> companies;
    for (const Comparison& c : comparisons) {
        Company& company = companies[pair_of(c)];
        company.by_thing.try_emplace({c.original->key.what, c.original->key.side}, &c);
        if (c.verdict.status != Status::fail || c.original->key.side == Side::saldo) continue;
        Moved& moved = company.moved[{kind_of(c.original->key), c.original->key.side}];
        ++moved.differences;
        moved.sum = moved.sum + difference_of(c);
        moved.tolerance = moved.tolerance + slack_of(c);
    }
    for (const Comparison& c : comparisons) {
        Company& company = companies[pair_of(c)];
        if (follows(company, c) && (c.verdict.status != Status::fail || explained(company, c))) continue;
        if (c.verdict.status != Status::fail)
            ++company.agree;
        else if (!was_moved(company, c))
            ++company.differ;
    }
    return companies;
}

}  // namespace

SameFacts check_facts_across(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts) {
    std::map<std::tuple<std::string, Side, int>, std::vector<const ArchiveFact*>> stated;  // all bases of a thing, a side, a year
    for (const ArchiveFact& fact : facts) stated[{fact.key.what, fact.key.side, fact.key.year}].push_back(&fact);

    SameFacts result;
    std::map<std::pair<int, int>, ArchiveLink> links;
    std::vector<Comparison> comparisons;
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

        std::map<Basis, std::string> came_of;  // why nothing was compared, kCompared where something was
        const auto claim = [&](const std::vector<const ArchiveFact*>& originals, const ArchiveFact* repeated, const char* rule, bool unsure = false) {
            const ArchiveFact* original = agreed(documents, originals);
            std::string& outcome_here = came_of[repeated->key.basis];
            if (original == nullptr) {
                if (outcome_here.empty()) outcome_here = "versions_differ";
                return;
            }
            ArchiveLink& link = links[std::minmax(original->document, repeated->document)];
            ++link.facts;
            if (link.evidence.empty()) link.evidence = original->label + ", " + in_words(original->key);
            if (other_number(*original, *repeated)) {
                if (outcome_here.empty()) outcome_here = "other_number";
                return;
            }
            ++link.compared;
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
                came_of.try_emplace(f->key.basis, "order_not_stated");
                continue;
            }
            std::vector<const ArchiveFact*> of_last;
            for (const ArchiveFact* c : changed)
                if (c->document == *last) of_last.push_back(c);
            claim(of_last, f, "XDOC");
        }

        for (const auto& [basis, some] : by_basis) {
            std::set<int> holders;
            for (const ArchiveFact* f : some) holders.insert(f->document);
            const auto state = came_of.find(basis);
            if (holders.size() < 2 && state == came_of.end()) continue;
            ++result.in_two;
            if (state != came_of.end() && state->second == kCompared)
                ++result.compared;
            else
                ++result.not_compared[state == came_of.end() ? "no_rule" : state->second];
        }
    }

    const std::map<Pair, Company> companies = companies_of(comparisons);
    for (const Comparison& c : comparisons) {
        ArchiveCheck check = check_of(documents, c);
        const bool draft = is_draft(document_of(documents, c.original)) || is_draft(document_of(documents, c.repeated));
        if (c.verdict.status == Status::fail) judge_difference(check, c, companies.at(pair_of(c)), draft);
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
