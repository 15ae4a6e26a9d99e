#include "audit/archive_emu.h"

#include <algorithm>

#include "document/pattern.h"

namespace griffier {
namespace {

// matches "EMU-saldo", "Berekend EMU-saldo" / not "Verschil EMU-saldo & referentiewaarde"
const Pattern kEmuSaldo(R"((?i)\W*(berekend\s+)?emu[\s-]?saldo\W*)");
// matches "Referentiewaarde", "EMU-referentiewaarde 2024", "EMU-SALDO referentiewaarde (bij benadering)" / not "Verschil EMU-saldo & referentiewaarde"
const Pattern kEmuReference(R"((?i)\W*(individuele\s+)?(emu[\s-]?(saldo\s+)?)?referentiewaarde\b.*)");

bool names(const ArchiveLine& line, const RE2& pattern) { return line.line.table_type == "emu" && RE2::FullMatch(line.line.item, pattern); }

// The same column of the same table.
bool beside(const ArchiveLine& a, const ArchiveLine& b) {
    return a.line.source.cell && b.line.source.cell && a.line.source.cell->table == b.line.source.cell->table &&
           a.line.source.cell->col == b.line.source.cell->col;
}

// The reference value is the largest deficit that is allowed, printed with its minus or without.
ArchiveCheck held_against(const std::vector<ArchiveDocument>& documents, int d, const ArchiveLine& saldo, const ArchiveLine& reference) {
    ArchiveCheck check = about(documents, d, "EMU_REF", Severity::info);
    const Decimal lowest = -reference.line.value.abs();
    check.year = saldo.line.year;
    check.operands = {ArchiveOperand{d, "", reference.id, reference.key, reference.line.source.page, 1, reference.line.value}};
    check.result = ArchiveOperand{d, "", saldo.id, saldo.key, saldo.line.source.page, 1, saldo.line.value};
    check.expected = lowest;
    check.found = saldo.line.value;
    check.difference = lowest - saldo.line.value;
    check.status = saldo.line.value < lowest ? Status::flag : Status::pass;
    check.message += ": EMU-saldo " + (saldo.line.year ? std::to_string(*saldo.line.year) + " " : "") + saldo.line.value.dutch() + ", " +
                     (check.status == Status::flag ? "below" : "not below") + " the referentiewaarde " + lowest.dutch() + " that the document prints";
    return check;
}

}  // namespace

std::vector<ArchiveCheck> check_emu_reference(const std::vector<ArchiveDocument>& documents) {
    std::vector<ArchiveCheck> checks;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        const ArchiveDocument& document = documents[static_cast<std::size_t>(d)];
        const auto line = std::find_if(document.lines.begin(), document.lines.end(), [](const ArchiveLine& l) { return l.line.table_type == "emu"; });
        if (role_of(document.facts) != Role::budget || !document.facts.fiscal_year || line == document.lines.end()) continue;
        const std::size_t before = checks.size();
        for (const ArchiveLine& saldo : document.lines) {
            if (!names(saldo, kEmuSaldo)) continue;
            const auto reference =
                std::find_if(document.lines.begin(), document.lines.end(), [&](const ArchiveLine& l) { return names(l, kEmuReference) && beside(l, saldo); });
            if (reference != document.lines.end()) checks.push_back(held_against(documents, d, saldo, *reference));
        }
        if (checks.size() > before) continue;
        ArchiveCheck check = about(documents, d, "EMU_REF", Severity::info);
        check.operands = {ArchiveOperand{d, "", line->id, line->key, line->line.source.page, 1, std::nullopt}};
        check.status = Status::not_checkable;
        check.reason = "missing_source";
        check.message += ": no referentiewaarde was found in its EMU table, and the septembercirculaire " + std::to_string(*document.facts.fiscal_year - 1) +
                         " that sets it for this municipality is not read";
        checks.push_back(std::move(check));
    }
    return checks;
}

}  // namespace griffier
