#include "audit/archive/archive_facts.h"

#include <algorithm>
#include <set>

#include "audit/across/facts_of_lines.h"
#include "audit/signs/printed_signs.h"
#include "document/pattern.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

const Decimal kLargest(1'000'000'000'000'000);  // euros: beyond it a figure was misread, and sums would not fit

// the row of all programmes before reserves. matches "Totaal lasten", "Saldo van baten en lasten", "Totaal saldo van baten en lasten alle programma's" /
// not "Totaal programma's" (others come on top), "Totaal" (may have reserves in it), "Saldo van baten en lasten programma"
const Pattern kTotal(
    R"((?i)^\W*(?:(?:geraamd|gerealiseerd)e?\s+)?(?:(?:totaal|totale)\s+(?:van\s+)?(?:de\s+)?(?:baten|lasten|(?:saldo\s+)?(?:van\s+)?baten\s+en\s+lasten)|saldo\s+(?:van\s+)?baten\s+en\s+lasten)(?:\s+alle\s+programma['’]?s)?\s*$)");

int sign_of(const ArchiveDocument& document, const PrintedSigns& signs, const BudgetLine& line) {
    const auto rule = document.signs.find(line.source.cell ? line.source.cell->table : -1);
    return signs.sign_of(line, rule == document.signs.end() ? nullptr : &rule->second);
}

struct What {
    std::string key, number, label, missing;
};

What what_of(const BudgetLine& line) {
    const auto named = [&](const char* kind, const Named& thing) {
        What what;
        what.number = thing.number;
        what.label = std::string(kind) + " " + thing.number + (thing.number.empty() || thing.name.empty() ? "" : " ") + thing.name;
        const std::string name = identity(Named{"", thing.name});
        if (name.empty()) what.missing = "identity_not_stated";
        if (!is_whole(line, thing)) what.missing = "part";
        what.key = std::string(kind) + " " + name;
        return what;
    };
    if (line.taakveld) {
        What what = named("taakveld", *line.taakveld);
        what.number.clear();  // its code is its identity: names are shortened in many ways
        what.key = "taakveld " + line.taakveld->number;
        if (line.taakveld->number.empty())
            what.missing = "identity_not_stated";
        else if (what.missing == "identity_not_stated")
            what.missing = "";
        if (line.programme) {
            what.key += " van programma " + identity(Named{"", line.programme->name});
            what.label += " van programma " + line.programme->name;
        }
        return what;
    }
    if (line.goal) return named("doel", *line.goal);
    if (line.programme) return named("programma", *line.programme);
    const bool of_all = line.table_type == "overview_blw" || line.table_type == "taakvelden";
    What what;
    if (of_all && RE2::FullMatch(line.item, kTotal))
        what.key = what.label = "totaal";
    else if (line.table_type == "overview_blw" && is_no_programme(line.item))
        what.key = "post " + identity(Named{"", line.item}), what.label = line.item;
    else
        what.missing = "identity_not_stated";
    return what;
}

// Tables whose figures are parts of a programme, or changes of it.
bool speaks_of_part(const BudgetLine& line) {
    static const std::set<std::string> kParts = {"incidental", "new_policy", "deviation", "reserves", "investments", "contributions", "subsidies"};
    return kParts.count(line.table_type) > 0;
}

Basis basis_in(const ArchiveDocument& document, const BudgetLine& line) {
    const Basis basis = comparable(line.basis);
    const bool own_year = document.facts.fiscal_year && line.year == document.facts.fiscal_year;
    return basis == Basis::begroting && own_year && role_of(document.facts) == Role::budget ? Basis::begroting_primitief : basis;
}

}  // namespace

Role role_of(const DocumentFacts& facts) {
    if (facts.kind == "programmabegroting") return Role::budget;
    if (facts.kind == "jaarstukken") return Role::accounts;
    return facts.kind == "tussenrapportage" || facts.kind == "begrotingswijziging" ? Role::interim : Role::none;
}

ArchiveFacts archive_facts(const std::vector<ArchiveDocument>& documents) {
    ArchiveFacts found;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
        const ArchiveDocument& document = documents[static_cast<std::size_t>(d)];
        PrintedSigns signs;
        for (const ArchiveLine& l : document.lines) signs.count(l.line);
        std::map<FactKey, std::vector<ArchiveFact>> stated;
        for (int i = 0; i < static_cast<int>(document.lines.size()); ++i) {
            const BudgetLine& line = document.lines[static_cast<std::size_t>(i)].line;
            const What what = what_of(line);
            std::string missing;
            if (line.side != Side::baten && line.side != Side::lasten && line.side != Side::saldo)
                missing = "side_not_stated";
            else if (!line.year)
                missing = "year_not_stated";
            else if (line.basis == Basis::none)
                missing = "basis_not_stated";
            else if (line.basis == Basis::nieuw_beleid || speaks_of_part(line))
                missing = "part";
            else if (line.unit != UnitKind::eur)
                missing = "unit_not_stated";
            else if (line.value.abs() > kLargest)
                missing = "too_large";
            else
                missing = what.missing;
            const int sign = missing.empty() ? sign_of(document, signs, line) : 1;
            if (sign == 0) missing = "sign_not_known";
            if (!missing.empty()) {
                ++found.no_fact[missing];
                continue;
            }
            FactKey key{what.key, line.side, basis_in(document, line), *line.year};
            stated[key].push_back({key, what.number, what.label, d, i, sign, sign < 0 ? -line.value : line.value, line.step});
        }
        // A document that states a fact twice with values that rounding does not explain means something else by one of them.
        std::vector<ArchiveFact> kept;
        for (const auto& [key, all] : stated) {
            const auto finest = std::min_element(all.begin(), all.end(), [](const ArchiveFact& a, const ArchiveFact& b) { return a.step < b.step; });
            const bool one_value = std::all_of(all.begin(), all.end(), [&](const ArchiveFact& f) { return (f.value - finest->value).abs() <= f.step; });
            if (one_value)
                kept.push_back(*finest);
            else
                found.no_fact["two_values"] += static_cast<int>(all.size());
        }
        std::sort(kept.begin(), kept.end(), [](const ArchiveFact& a, const ArchiveFact& b) { return a.line < b.line; });
        found.facts.insert(found.facts.end(), kept.begin(), kept.end());
    }
    return found;
}

ArchiveOperand operand_of(const std::vector<ArchiveDocument>& documents, const ArchiveFact& fact, int sign) {
    const ArchiveLine& line = documents[static_cast<std::size_t>(fact.document)].lines[static_cast<std::size_t>(fact.line)];
    return {fact.document, "", line.id, line.key, line.line.source.page, sign * fact.sign, line.line.value};
}

std::string in_words(const FactKey& key) {
    const std::map<Basis, std::string> kBases = {{Basis::begroting, "begroting"},
                                                 {Basis::begroting_primitief, "primitieve begroting"},
                                                 {Basis::begroting_na_wijziging, "begroting na wijziging"},
                                                 {Basis::realisatie, "realisatie"},
                                                 {Basis::prognose, "prognose"},
                                                 {Basis::verschil, "verschil"}};
    const auto basis = kBases.find(key.basis);
    return std::string(word(key.side)) + ", " + (basis == kBases.end() ? "" : basis->second + " ") + std::to_string(key.year);
}

std::string title_of(const ArchiveDocument& document) { return document.facts.title.empty() ? document.name : document.facts.title; }

std::string where(const std::vector<ArchiveDocument>& documents, const ArchiveFact& fact) {
    const ArchiveDocument& document = documents[static_cast<std::size_t>(fact.document)];
    const int page = document.lines[static_cast<std::size_t>(fact.line)].line.source.page;
    return fact.value.dutch() + " in " + title_of(document) + (page > 0 ? " (page " + std::to_string(page) + ")" : "");
}

ArchiveOperand whole_document(int d) { return ArchiveOperand{d, "", "", "", 0, 1, std::nullopt}; }

ArchiveCheck about(const std::vector<ArchiveDocument>& documents, int d, const char* rule, Severity severity) {
    ArchiveCheck check;
    check.rule = rule;
    check.severity = severity;
    check.year = documents[static_cast<std::size_t>(d)].facts.fiscal_year;
    check.operands = {whole_document(d)};
    check.message = title_of(documents[static_cast<std::size_t>(d)]);
    return check;
}

}  // namespace griffier
