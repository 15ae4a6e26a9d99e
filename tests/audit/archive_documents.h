// Documents of an archive for tests, said in a line each.
#pragma once

#include "audit/archive/archive.h"
#include "audit/archive/archive_facts.h"

namespace griffier::test {

inline ArchiveDocument document(const std::string& kind, int year, const std::string& title = "") {
    ArchiveDocument made;
    made.facts.kind = kind;
    made.facts.fiscal_year = year;
    made.facts.title = title.empty() ? kind + " " + std::to_string(year) : title;
    made.facts.organisation = "Duinbeek";
    made.name = made.facts.title;
    made.sha256 = made.facts.title + std::string(64, '0');
    return made;
}

// A line of programme `number` `name` ("" for the total of all) in thousands.
inline void add(ArchiveDocument& document, const std::string& number, const std::string& name, Side side, Basis basis, int year, std::int64_t thousands) {
    ArchiveLine made;
    made.id = "b" + std::to_string(document.lines.size() + 1);
    made.key = "key of " + made.id;
    BudgetLine& line = made.line;
    if (!name.empty()) line.programme = Named{number, name};
    line.item = name.empty() ? "Totaal saldo van baten en lasten" : name;
    line.side = side;
    line.basis = basis;
    line.year = year;
    line.value = Decimal(thousands) * Decimal(1000);
    line.step = 1000;
    line.table_type = "overview_blw";
    line.unit = UnitKind::eur;
    line.source.page = 3;
    line.source.cell = CellRef{0, static_cast<int>(document.lines.size()), 1};
    document.lines.push_back(made);
}

inline void add_lasten(ArchiveDocument& document, Basis basis, int year, std::vector<std::int64_t> thousands) {
    const std::vector<std::string> kNames = {"Wonen", "Zorg", "Bestuur", "Verkeer"};
    for (std::size_t i = 0; i < thousands.size(); ++i) add(document, std::to_string(i + 1), kNames[i], Side::lasten, basis, year, thousands[i]);
}

inline std::vector<ArchiveCheck> of_rule(const OrganisationAudit& audit, const std::string& rule) {
    std::vector<ArchiveCheck> found;
    for (const ArchiveCheck& check : audit.checks)
        if (check.rule == rule) found.push_back(check);
    return found;
}

inline std::vector<ArchiveCheck> with_status(const std::vector<ArchiveCheck>& checks, Status status) {
    std::vector<ArchiveCheck> found;
    for (const ArchiveCheck& check : checks)
        if (check.status == status) found.push_back(check);
    return found;
}

}  // namespace griffier::test
