#include "audit/prose/prose_result.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "audit/across/facts_of_lines.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/said_figures.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr std::size_t kTables = 2;  // that agree on the result of a year

// The result after the reserves. matches "na mutaties over de reserves een resultaat te zien van ", "Het rekeningresultaat inclusief reservemutaties bedraagt "
static const Pattern kAfter(
    R"((?i)\b(?:na (?:de )?(?:mutaties?|verrekening)\b[^.]{0,24}\breserves?|(?:inclusief|na) reservemutaties)\b[^.]{0,30}\b(?:saldo|resultaat|bedraagt)\b[^.]{0,20}\s(?:van|bedraagt)\s*$)");
// ... before them. matches "Exclusief reservemutaties is er sprake van een negatief saldo van "
static const Pattern kBefore(
    R"((?i)\b(?:exclusief|voor) (?:de )?(?:reservemutaties|mutaties? (?:in |van |over )?(?:de )?reserves)\b[^.]{0,40}\b(?:saldo|resultaat)\b[^.]{0,10}\svan\s*$)");
// ... by its own name. matches "het saldo van de jaarrekening (", "Het totale resultaat over 2019 is ", "het rekeningresultaat bedraagt "
static const Pattern kNamed(
    R"((?i)\b(?:(?:saldo|resultaat) van de (?:jaarrekening|begroting)(?: 20\d\d)?|totale resultaat over 20\d\d|(?:jaar)?rekeningresultaat|begrotingssaldo)\s*(?:\(|\s(?:bedraagt|is|van)\s)\s*$)");
// What makes it another result: of a part, of another paper, a change of it, after it was spent.
static const Pattern kOther(
    R"((?i)programma|taakveld|ten opzichte|t\.o\.v\.|najaarsnota|voorjaarsnota|kadernota|structure|incidente|bestemming|hoger|lager|verschil|verbeter|grondexploitatie)");
// Sections about other bodies. matches "Verbonden partijen", "Gemeenschappelijke regeling GGD"
static const Pattern kOtherBody(R"((?i)verbonden partij|gemeenschappelijke regeling|deelneming)");
// Whole results. matches "Geraamde resultaat", "Begrotingssaldo" / not "Geraamde resultaat programma", "Saldo na bestemming"
static const Pattern kResultRow(R"((?i)^\W*(?:(?:geraamde?|gerealiseerde?) resultaat|begrotingssaldo(?: 20\d\d-20\d\d)?|resultaat)(?: \(A\))?\W*$)");
static const Pattern kSaldoRow(R"((?i)^\W*(?:totaal )?saldo (?:van )?(?:de )?baten en lasten\W*$)");

using Year = std::pair<bool, int>;  // whether realised, and which

struct Printed {
    int line = 0;
    std::set<int> tables;
};

bool is_realised(Basis basis) { return basis == Basis::realisatie; }

// For each year the figures that rows of this kind show, with the tables that agree.
std::map<Year, std::vector<Printed>> printed_results(const Extraction& extraction, bool after) {
    std::map<Year, std::vector<Printed>> all;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (!line.source.cell || !line.year || line.programme || line.goal || line.taakveld || line.value.is_zero()) continue;
        if (line.side != (after ? Side::resultaat : Side::saldo) || !RE2::FullMatch(line.item, after ? kResultRow : kSaldoRow)) continue;
        const bool own = line.basis == Basis::realisatie || comparable(line.basis) == Basis::begroting;
        if (!own) continue;
        std::vector<Printed>& of_year = all[{is_realised(line.basis), *line.year}];
        const auto same = std::find_if(of_year.begin(), of_year.end(), [&](const Printed& one) {
            const BudgetLine& other = extraction.budget_lines[static_cast<std::size_t>(one.line)];
            return judge_same(other.value, other.step, line.value, line.step).status != Status::fail;
        });
        Printed& printed = same != of_year.end() ? *same : of_year.emplace_back();
        if (printed.tables.empty()) printed.line = i;
        printed.tables.insert(line.source.cell->table);
    }
    for (auto& [year, printed] : all) std::erase_if(printed, [](const Printed& one) { return one.tables.size() < kTables; });
    return all;
}

bool of_other_body(const Document& document, int section) {
    for (int s = section; s >= 0 && s < static_cast<int>(document.sections.size()); s = document.sections[static_cast<std::size_t>(s)].parent)
        if (RE2::PartialMatch(document.sections[static_cast<std::size_t>(s)].title, kOtherBody)) return true;
    return false;
}

PlacedCheck told(const Extraction& extraction, int index, const Printed& printed, int year, bool after) {
    const Statement& statement = extraction.statements[static_cast<std::size_t>(index)];
    const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(printed.line)];
    PlacedCheck placed = placed_check("PROSE_RESULT", statement.source);
    Check& check = placed.check;
    const Verdict verdict = judge_same(line.value.abs(), line.step, statement.value.abs(), statement.step);
    check.operands = {operand_of(extraction, printed.line, line.value.is_negative() ? -1 : 1)};
    check.result = Operand{statement_id(index), 1, statement.value.abs(), false, statement.step};
    check.expected = line.value.abs();
    check.found = statement.value.abs();
    check.difference = line.value.abs() - statement.value.abs();
    check.status = verdict.status == Status::fail ? Status::flag : verdict.status;
    if (check.status != Status::flag) check.tolerance = verdict.tolerance;
    check.message = std::string("in the text: the result of ") + std::to_string(year) + (after ? " after" : " before") + " the reserves is " +
                    statement.value.abs().dutch() + " euro; " + std::to_string(printed.tables.size()) + " tables have " + line.value.dutch() +
                    ", the first on page " + std::to_string(line.source.page);
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_prose_result(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const bool accounts = extraction.facts.kind == "jaarstukken";
    std::map<Year, std::vector<Printed>> after = printed_results(extraction, true), before = printed_results(extraction, false);
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        if (RE2::PartialMatch(sentence.text, kOther) || of_other_body(document, sentence.section)) continue;
        for (const SaidFigure& figure : sentence.figures) {
            const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
            if (statement.unit != "euro" || statement.qualifier != "exact") continue;
            const std::string text = sentence.text.substr(0, figure.begin);
            const bool of_before = RE2::PartialMatch(text, kBefore);
            if (!of_before && !RE2::PartialMatch(text, kAfter) && !RE2::PartialMatch(text, kNamed)) continue;
            const std::optional<int> year = year_of(extraction, statement);
            if (!year || year != extraction.facts.fiscal_year) continue;
            const std::vector<Printed>& printed = (of_before ? before : after)[{accounts, *year}];
            // Two results of one year: nobody can tell which is meant.
            if (printed.size() == 1) checks.push_back(told(extraction, figure.statement, printed.front(), *year, !of_before));
        }
    }
    return checks;
}

}  // namespace griffier
