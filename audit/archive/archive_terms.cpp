#include "audit/archive/archive_terms.h"

#include "audit/statute/statute.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// An item that is about the paper itself. matches "Programmabegroting 2026", "Vaststellen van de jaarstukken 2024", "Begroting 2026-2029 (raadsvoorstel
// 2025-88)" /
// not "Motie bij de begroting 2026", "Eerste wijziging begroting 2026", "Begroting 2026 GGD"
const Pattern kPaper(
    R"((?i)^\W*(?:(?:raads)?voorstel\s+)?(?:(?:tot\s+|het\s+)?vaststell?(?:en|ing)\s+)?(?:van\s+)?(?:de\s+)?((?:programma|meerjaren)?begroting|jaarstukken|jaarrekening|jaarverslag)\s+(20\d\d)(?:\s?[-–/]\s?20\d\d)?(?:\s+en\s+meerjarenraming\s+20\d\d\s?[-–/]\s?20\d\d)?(?:\s*\(.*\))?\W*$)");
// matches "Besluitenlijst van de raadsvergadering", "Besluiten gemeenteraad" / not "Besluitenlijst college", "Raadsinformatieavond"
const Pattern kOfCouncil(R"((?i)\b(?:gemeente)?raad\b|\braadsvergadering\b)");

bool established(const ArchiveDecision& decision) { return decision.outcome == "vastgesteld" || decision.outcome == "aangenomen"; }

}  // namespace

std::vector<ArchiveCheck> check_terms_across(const std::vector<ArchiveDocument>& documents) {
    std::vector<ArchiveCheck> checks;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        const DocumentFacts& paper = documents[static_cast<std::size_t>(d)].facts;
        const Role role = role_of(paper);
        const bool accounts = role == Role::accounts;
        if ((role != Role::budget && !accounts) || !paper.fiscal_year || (!paper.scope.empty() && paper.scope != "gemeente")) continue;
        for (int l = 0; l < static_cast<int>(documents.size()); ++l) {
            const ArchiveDocument& list = documents[static_cast<std::size_t>(l)];
            if (list.facts.kind != "besluitenlijst" || !RE2::PartialMatch(list.facts.title, kOfCouncil)) continue;
            for (const ArchiveDecision& decision : list.decisions) {
                std::string named, year;
                if (!established(decision) || !RE2::FullMatch(decision.title, kPaper, &named, &year) || year != std::to_string(*paper.fiscal_year)) continue;
                if (accounts != (named.front() == 'j' || named.front() == 'J')) continue;
                const std::string date = decision.date.empty() ? list.facts.date : decision.date, last = established_before(accounts, *paper.fiscal_year);
                if (date.size() != last.size()) continue;
                ArchiveCheck check = about(documents, d, "TERMIJN", Severity::warning);
                check.operands.push_back(ArchiveOperand{l, "", decision.id, decision.key, decision.page, 1, std::nullopt});
                check.status = date < last ? Status::pass : Status::flag;
                check.message += ": established on " + date + " as " + title_of(list) + " says, " + (date < last ? "before " : "not before ") + last;
                check.euros = false;
                checks.push_back(std::move(check));
            }
        }
    }
    return checks;
}

}  // namespace griffier
