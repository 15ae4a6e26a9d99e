#include "audit/archive/archive.h"

#include <algorithm>
#include <tuple>

#include "audit/archive/archive_chain.h"
#include "audit/archive/archive_emu.h"
#include "audit/archive/archive_facts.h"
#include "audit/archive/archive_indicators.h"
#include "audit/archive/archive_iv3.h"
#include "audit/archive/archive_kinds.h"
#include "audit/archive/archive_same.h"
#include "audit/archive/archive_terms.h"

namespace griffier {
namespace {

int order_of(const std::string& kind) {
    static const std::vector<std::string> kOrder = {"kadernota", "programmabegroting", "begrotingswijziging", "tussenrapportage", "jaarstukken"};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin());
}

// Total lasten of a book year, from the best that states it: accounts, budget, Iv3 of the accounts, of the budget.
std::map<int, Materiality> materiality_by_year(const std::vector<ArchiveDocument>& documents, const std::vector<ArchiveFact>& facts,
                                               const std::vector<Iv3Totals>& iv3) {
    std::map<int, std::pair<int, Materiality>> best;  // rank, lower is better
    const auto offer = [&](int year, int rank, const Decimal& total, const std::string& from, const std::string& document, const std::string& id) {
        const auto known = best.find(year);
        if (total.is_zero() || (known != best.end() && known->second.first <= rank)) return;
        Materiality found = materiality_of(year, total);
        found.from = from;
        found.document = document;
        found.id = id;
        best[year] = {rank, found};
    };
    for (const ArchiveFact& fact : facts) {
        const ArchiveDocument& document = documents[static_cast<std::size_t>(fact.document)];
        if (fact.key.what != "totaal" || fact.key.side != Side::lasten || document.facts.fiscal_year != fact.key.year) continue;
        const Role role = role_of(document.facts);
        const bool outcome = role == Role::accounts && fact.key.basis == Basis::realisatie;
        if (!outcome && !(role == Role::budget && fact.key.basis == Basis::begroting_primitief)) continue;
        offer(fact.key.year, outcome ? 0 : 1, fact.value, in_words(fact.key) + ": " + where(documents, fact), document.sha256,
              document.lines[static_cast<std::size_t>(fact.line)].id);
    }
    for (const Iv3Totals& totals : iv3) {
        const bool outcome = totals.basis == Basis::realisatie;
        offer(totals.year, outcome ? 2 : 3, lasten_before_reserves(totals),
              std::string("Iv3 ") + (outcome ? "jaarrekening " : "begroting ") + std::to_string(totals.year), "", "");
    }
    std::map<int, Materiality> found;
    for (const auto& [year, ranked] : best) found.emplace(year, ranked.second);
    return found;
}

}  // namespace

void put_in_order(std::vector<ArchiveDocument>& documents) {
    const auto rank = [](const ArchiveDocument& d) { return std::tuple(d.facts.fiscal_year.value_or(9999), order_of(d.facts.kind), d.facts.date, d.sha256); };
    std::sort(documents.begin(), documents.end(), [&](const ArchiveDocument& a, const ArchiveDocument& b) { return rank(a) < rank(b); });
}

OrganisationAudit audit_organisation(const std::vector<ArchiveDocument>& documents, const std::vector<Iv3Totals>& iv3, const std::vector<EmuReference>& emu) {
    OrganisationAudit result;
    ArchiveFacts stated = archive_facts(documents);
    for (const ArchiveDocument& document : documents) result.coverage.lines += static_cast<int>(document.lines.size());
    // The figures of a joint body are nobody's but its own.
    const auto joint = std::stable_partition(stated.facts.begin(), stated.facts.end(), [&](const ArchiveFact& fact) {
        return !is_of_joint_body(documents[static_cast<std::size_t>(fact.document)].facts);
    });
    if (joint != stated.facts.end()) stated.no_fact["joint_body"] += static_cast<int>(stated.facts.end() - joint);
    stated.facts.erase(joint, stated.facts.end());

    result.materiality = materiality_by_year(documents, stated.facts, iv3);
    const auto add = [&](std::vector<ArchiveCheck> checks) {
        result.checks.insert(result.checks.end(), std::make_move_iterator(checks.begin()), std::make_move_iterator(checks.end()));
    };
    SameFacts same = check_facts_across(documents, stated.facts);
    add(std::move(same.checks));
    add(check_change_chains(documents, stated.facts));
    add(check_iv3(documents, stated.facts, iv3));
    add(check_indicators_across(documents));
    add(check_programmes(documents));
    add(check_scopes(documents));
    add(check_emu_reference(documents, emu));
    add(check_terms_across(documents));
    add(check_jumps(documents, stated.facts, result.materiality));

    result.links = std::move(same.links);
    for (ArchiveLink& by_name : indicator_links(documents)) {
        const auto known = std::find_if(result.links.begin(), result.links.end(),
                                        [&](const ArchiveLink& link) { return link.earlier == by_name.earlier && link.later == by_name.later; });
        if (known == result.links.end())
            result.links.push_back(std::move(by_name));
        else
            known->facts += by_name.facts, known->compared += by_name.compared;
    }
    result.coverage.facts = static_cast<int>(stated.facts.size());
    result.coverage.no_fact = std::move(stated.no_fact);
    result.coverage.in_two = same.in_two;
    result.coverage.compared = same.compared;
    result.coverage.not_compared = std::move(same.not_compared);
    return result;
}

}  // namespace griffier
