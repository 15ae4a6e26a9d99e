#include "audit/archive/archive_emu.h"

#include <algorithm>

#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

const Decimal kThousand(1000);  // what the septembercirculaire is printed in

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

ArchiveOperand operand_of(int d, const ArchiveLine& line) { return {d, "", line.id, line.key, line.line.source.page, 1, line.line.value}; }

// The reference value is the largest deficit that is allowed, printed with its minus or without.
ArchiveCheck held_against(const std::vector<ArchiveDocument>& documents, int d, const ArchiveLine& saldo, const ArchiveOperand& reference,
                          const std::string& whose) {
    ArchiveCheck check = about(documents, d, "EMU_REF", Severity::info);
    const Decimal lowest = -reference.value->abs();
    check.year = saldo.line.year;
    check.euros = false;  // a limit of policy: no error of the accounts, so that it has no weight among these
    check.operands = {reference};
    check.result = operand_of(d, saldo);
    check.expected = lowest;
    check.found = saldo.line.value;
    check.difference = lowest - saldo.line.value;
    check.status = saldo.line.value < lowest ? Status::flag : Status::pass;
    check.message += ": EMU-saldo " + (saldo.line.year ? std::to_string(*saldo.line.year) + " " : "") + saldo.line.value.dutch() + ", " +
                     (check.status == Status::flag ? "below" : "not below") + " the referentiewaarde " + lowest.dutch() + " " + whose;
    return check;
}

ArchiveOperand file_operand(const EmuReference& reference) {
    ArchiveOperand operand;
    operand.source = reference.file;
    operand.id = "referentiewaarde " + std::to_string(reference.year);
    operand.value = reference.value;
    return operand;
}

// What the document prints as its reference value is the one of the file.
ArchiveCheck same_reference(const std::vector<ArchiveDocument>& documents, int d, const ArchiveLine& printed, const EmuReference& reference) {
    ArchiveCheck check = about(documents, d, "EMU_REF", Severity::warning);
    check.year = printed.line.year;
    check.operands = {file_operand(reference)};
    check.result = operand_of(d, printed);
    check.expected = reference.value.abs();
    check.found = printed.line.value.abs();
    check.difference = *check.expected - *check.found;
    const Verdict verdict = judge_same(*check.expected, kThousand, *check.found, printed.line.step);
    check.status = verdict.status == Status::fail ? Status::flag : verdict.status;
    check.tolerance = verdict.tolerance;
    check.message += ": referentiewaarde " + std::to_string(reference.year) + " " + check.found->dutch() + " in its EMU table, " + check.expected->dutch() +
                     " in " + reference.file;
    return check;
}

}  // namespace

std::vector<ArchiveCheck> check_emu_reference(const std::vector<ArchiveDocument>& documents, const std::vector<EmuReference>& references) {
    std::vector<ArchiveCheck> checks;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        const ArchiveDocument& document = documents[static_cast<std::size_t>(d)];
        const auto line = std::find_if(document.lines.begin(), document.lines.end(), [](const ArchiveLine& l) { return l.line.table_type == "emu"; });
        if (role_of(document.facts) != Role::budget || !document.facts.fiscal_year || line == document.lines.end()) continue;
        const auto given = std::find_if(references.begin(), references.end(), [&](const EmuReference& r) { return r.year == *document.facts.fiscal_year; });
        const std::size_t before = checks.size();
        for (const ArchiveLine& saldo : document.lines) {
            if (!names(saldo, kEmuSaldo)) continue;
            const auto printed =
                std::find_if(document.lines.begin(), document.lines.end(), [&](const ArchiveLine& l) { return names(l, kEmuReference) && beside(l, saldo); });
            const bool of_file = given != references.end() && saldo.line.year == given->year && saldo.line.unit == UnitKind::eur;
            if (printed != document.lines.end()) checks.push_back(held_against(documents, d, saldo, operand_of(d, *printed), "that the document prints"));
            if (of_file && printed != document.lines.end()) checks.push_back(same_reference(documents, d, *printed, *given));
            if (of_file && printed == document.lines.end()) checks.push_back(held_against(documents, d, saldo, file_operand(*given), "of " + given->file));
        }
        if (checks.size() > before) continue;
        ArchiveCheck check = about(documents, d, "EMU_REF", Severity::info);
        check.operands = {ArchiveOperand{d, "", line->id, line->key, line->line.source.page, 1, std::nullopt}};
        check.status = Status::not_checkable;
        check.reason = "missing_source";
        check.message += given != references.end()
                             ? ": no EMU-saldo of " + std::to_string(given->year) + " in euros was found to hold against the referentiewaarde of " + given->file
                             : ": no referentiewaarde was found in its EMU table; the septembercirculaire " + std::to_string(*document.facts.fiscal_year - 1) +
                                   " sets it for this municipality (--emu FILE)";
        checks.push_back(std::move(check));
    }
    return checks;
}

}  // namespace griffier
