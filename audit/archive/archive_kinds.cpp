#include "audit/archive/archive_kinds.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// a body of several municipalities in a title. matches "Begroting 2025 GGD Flevoland", "Jaarstukken 2023 Veiligheidsregio" / not "Programmabegroting 2025"
const Pattern kJointBody(
    R"((?i)\b(?:GGD|GHOR|veiligheidsregio|omgevingsdienst|metropoolregio|gemeenschappelijke regeling|recreatieschap|bedrijvenschap|werkorganisatie|jeugdhulpregio)\b)");

const Decimal kHalf(5, 1);
const Decimal kJumpFloor(1'000'000);  // euros, where the year's materiality is not known

const ArchiveDocument& at(const std::vector<ArchiveDocument>& documents, int d) { return documents[static_cast<std::size_t>(d)]; }

}  // namespace

bool is_of_joint_body(const DocumentFacts& facts) {
    return role_of(facts) != Role::none && (facts.scope == "gemeente" || facts.scope.empty()) && RE2::PartialMatch(facts.title, kJointBody);
}

std::vector<ArchiveCheck> check_scopes(const std::vector<ArchiveDocument>& documents) {
    std::vector<ArchiveCheck> checks;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        if (!is_of_joint_body(at(documents, d).facts)) continue;
        ArchiveCheck check = about(documents, d, "GR_SCOPE", Severity::warning);
        check.status = Status::flag;
        check.message += ": the title is that of a joint body; its figures are not held against those of " + at(documents, d).facts.organisation;
        checks.push_back(std::move(check));
    }
    return checks;
}

std::vector<ArchiveCheck> check_programmes(const std::vector<ArchiveDocument>& documents) {
    struct Programmes {
        std::map<std::string, std::pair<std::string, ArchiveOperand>> overview;  // name -> as printed, where
        std::set<std::string> own;
        int document = 0;
    };
    std::vector<Programmes> all;
    std::map<std::tuple<Role, int>, std::set<std::string>> chapters;  // a web edition has its programmes in documents of their own
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        const ArchiveDocument& document = at(documents, d);
        const Role role = role_of(document.facts);
        if ((role != Role::budget && role != Role::accounts) || !document.facts.fiscal_year || is_of_joint_body(document.facts)) continue;
        Programmes programmes;
        programmes.document = d;
        for (const ArchiveLine& l : document.lines) {
            if (!l.line.programme) continue;
            const std::string name = identity(Named{"", l.line.programme->name});
            if (name.empty()) continue;
            if (l.line.table_type == "programme_blw" || l.line.table_type == "card") programmes.own.insert(name);
            if (l.line.table_type != "overview_blw" || l.line.goal || l.line.taakveld || !is_whole(l.line, *l.line.programme)) continue;
            const std::string printed = l.line.programme->number + (l.line.programme->number.empty() ? "" : " ") + l.line.programme->name;
            programmes.overview.try_emplace(name, printed, ArchiveOperand{d, "", l.id, l.key, l.line.source.page, 1, std::nullopt});
        }
        if (programmes.overview.empty())
            chapters[{role, *document.facts.fiscal_year}].merge(programmes.own);
        else
            all.push_back(std::move(programmes));
    }
    std::vector<ArchiveCheck> checks;
    for (Programmes& programmes : all) {
        if (programmes.overview.size() < 2) continue;
        // What stands in another paper with an overview says nothing of this one.
        const DocumentFacts& facts = at(documents, programmes.document).facts;
        const std::set<std::string>& apart = chapters[{role_of(facts), *facts.fiscal_year}];
        programmes.own.insert(apart.begin(), apart.end());
        ArchiveCheck check = about(documents, programmes.document, "KIND_COMPLETE", Severity::warning);
        check.operands.clear();
        std::string missing;
        int without = 0;
        for (const auto& [name, shown] : programmes.overview) {
            if (programmes.own.count(name) > 0) continue;
            missing += (missing.empty() ? "" : ", ") + shown.first;
            check.operands.push_back(shown.second);
            ++without;
        }
        const std::string count = std::to_string(programmes.overview.size());
        if (without == static_cast<int>(programmes.overview.size())) {
            check.status = Status::not_checkable;
            check.reason = "not_stated";
            check.message += ": none of the " + count + " programmes of the overview has a table of its own";
        } else if (without > 0) {
            check.status = Status::flag;
            check.message += ": of the " + count + " programmes of the overview these have no table of their own: " + missing;
        } else {
            check.operands = {whole_document(programmes.document)};
            check.message += ": each of the " + count + " programmes of the overview has a table of its own";
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

std::vector<ArchiveCheck> check_jumps(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts,
                                      const std::map<int, Materiality>& materiality) {
    // Of each thing the figure that its own year's budget or accounts give; a year with two such documents is left out.
    std::map<std::tuple<std::string, Side, Basis>, std::map<int, std::vector<const ArchiveFact*>>> series;
    for (const ArchiveFact& fact : facts) {
        if (fact.key.side == Side::saldo || (fact.key.what != "totaal" && !fact.key.what.starts_with("programma "))) continue;
        const DocumentFacts& document = at(documents, fact.document).facts;
        const Role role = role_of(document);
        if (document.fiscal_year != fact.key.year) continue;
        if ((role == Role::budget && fact.key.basis == Basis::begroting_primitief) || (role == Role::accounts && fact.key.basis == Basis::realisatie))
            series[{fact.key.what, fact.key.side, fact.key.basis}][fact.key.year].push_back(&fact);
    }
    std::vector<ArchiveCheck> checks;
    for (const auto& [thing, years] : series) {
        for (const auto& [year, some] : years) {
            const auto before = years.find(year - 1);
            if (before == years.end() || some.size() != 1 || before->second.size() != 1) continue;
            const ArchiveFact &now = *some.front(), &then = *before->second.front();
            if (!now.number.empty() && !then.number.empty() && now.number != then.number) continue;
            const Decimal change = now.value - then.value;
            const auto known = materiality.find(year);
            const Decimal& floor = known == materiality.end() ? kJumpFloor : known->second.amount;
            if (change.abs() <= then.value.abs() * kHalf || change.abs() < floor || then.value.is_zero()) continue;
            ArchiveCheck check;
            check.rule = "YOY_JUMP";
            check.status = Status::flag;
            check.severity = Severity::info;
            check.year = year;
            check.expected = then.value;
            check.found = now.value;
            check.difference = then.value - now.value;
            check.operands = {operand_of(documents, then)};
            check.result = operand_of(documents, now);
            check.message =
                now.label + ", " + in_words(then.key) + " to " + std::to_string(year) + ": " + where(documents, then) + ", " + where(documents, now);
            checks.push_back(std::move(check));
        }
    }
    return checks;
}

}  // namespace griffier
