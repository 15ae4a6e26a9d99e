#include "audit/prose/prose_of_section.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/across/facts_of_lines.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/labels.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/said_clauses.h"
#include "audit/prose/said_column.h"
#include "audit/prose/telling_digits.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr int kDigits = 4;  // of an amount that is no other by chance

// All that such a sentence says; any other word may name a part of the programme.
static const Pattern kVocabulary(
    R"((?i)^(?:begroot|begrote|geraamd|geraamde|gerealiseerd|gerealiseerde|gewijzigde|bijgestelde|actuele|oorspronkelijk|oorspronkelijke|primitieve|primaire|werkelijk|werkelijke|totaal|totale|begroting|raming|rekening|jaarrekening|wijziging|wijzigingen|begrotingswijziging|begrotingswijzigingen|na|voor|vóór|was|waren|is|zijn|werd|bedroeg|bedroegen|bedraagt|bedragen|kwam|kwamen|komt|komen|uit|uitgekomen|gaven|geven|hebben|we|wij|er|ontvingen|ontvangen|uitgegeven|besteed|lasten|baten|kosten|uitgaven|opbrengsten|inkomsten|saldo|nadelig|nadelige|voordelig|voordelige|programma|jaar|de|het|een|van|in|op|over|aan|met|en|tegen|dit|maar|terwijl|hiervoor|daarvoor|hoger|lager|meer|minder|nadeliger|voordeliger|gunstiger|ongunstiger|vielen|viel|vallen|valt|dan|ten|opzichte|per|euro|20\d\d)$)");
static const Pattern kWord(R"(([\pL\d]+))");
static const Pattern kLasten(R"((?i)\b(?:lasten|kosten|uitgaven|uitgegeven|gaven|besteed)\b)");
static const Pattern kBaten(R"((?i)\b(?:baten|opbrengsten|inkomsten|ontvingen|ontvangen)\b)");
static const Pattern kSaldo(R"((?i)\bsaldo\b)");
// matches "€ 514.000 hoger uit dan begroot"
static const Pattern kDifference(R"((?i)\b(?:hoger|lager|meer|minder|nadeliger|voordeliger|gunstiger|ongunstiger)\b)");
static const Pattern kThanBudget(R"((?i)\b(?:begroot|geraamd|begroting|raming|wijziging(?:en)?)\b)");
// matches " en " between two amounts, ", tegen", "; begroot was"
static const Pattern kParting(R"((?i)[,;:.(]|\b(?:en|tegen|terwijl|maar)\b)");

bool names_nothing_else(const std::string& text) {
    re2::StringPiece rest(text);
    std::string word;
    while (RE2::FindAndConsume(&rest, kWord, &word))
        if (!RE2::FullMatch(word, kVocabulary)) return false;
    return true;
}

Side side_in(const std::string& text) {
    const bool lasten = RE2::PartialMatch(text, kLasten), baten = RE2::PartialMatch(text, kBaten), saldo = RE2::PartialMatch(text, kSaldo);
    if (saldo) return Side::saldo;
    return lasten == baten ? Side::none : lasten ? Side::lasten : Side::baten;
}

// Where what is said of a figure ends and what is said of the next one begins.
std::size_t parting(const std::string& gap) {
    const Match match = find_first(kParting, gap);
    return matches(match) ? static_cast<std::size_t>(match.span.begin) : std::string::npos;
}

// What is said of the figure, before and behind it.
std::string clause_around(const SaidSentence& sentence, std::size_t i) {
    const auto gap = [&](std::size_t from, std::size_t to) { return sentence.text.substr(from, to - from); };
    const SaidFigure& figure = sentence.figures[i];
    std::string lead = gap(i == 0 ? 0 : sentence.figures[i - 1].end, figure.begin);
    if (const std::size_t at = i == 0 ? std::string::npos : parting(lead); at != std::string::npos) lead = lead.substr(at);
    std::string behind = gap(figure.end, i + 1 < sentence.figures.size() ? sentence.figures[i + 1].begin : sentence.text.size());
    if (const std::size_t at = parting(behind); at != std::string::npos || i + 1 < sentence.figures.size())
        behind = behind.substr(0, at == std::string::npos ? 0 : at);
    return lead + " " + behind;
}

bool is_below(const Document& document, int section, int above) {
    for (; section >= 0; section = document.sections[static_cast<std::size_t>(section)].parent)
        if (section == above) return true;
    return false;
}

// Tables with the lasten, baten or saldo of a whole: their budget lines by side alone.
std::map<int, std::vector<int>> tables_of_wholes(const Extraction& extraction) {
    std::map<int, std::vector<int>> tables;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        const bool whole = is_bare_side(line.item) || fold(line.item) == "saldo van baten en lasten";
        if (line.source.cell && whole && !line.taakveld && !line.goal) tables[line.source.cell->table].push_back(i);
    }
    return tables;
}

// The one such table of the section, or of the one that it is the text of.
std::optional<int> table_for(const Document& document, const std::map<int, std::vector<int>>& wholes, int section) {
    for (int above = section; above >= 0; above = document.sections[static_cast<std::size_t>(above)].parent) {
        std::vector<int> found;
        for (const auto& [table, lines] : wholes)
            if (is_below(document, document.tables[static_cast<std::size_t>(table)].section, above)) found.push_back(table);
        if (found.empty()) continue;
        // A section beside the table's own may be about a part.
        const bool own = above == section || document.tables[static_cast<std::size_t>(found.front())].section == section;
        return found.size() == 1 && own ? std::optional<int>(found.front()) : std::nullopt;
    }
    return std::nullopt;
}

// The text of its paragraph before the sentence; nullopt where it is not found.
std::optional<std::string> text_before(const Document& document, const SaidSentence& sentence) {
    for (const Block& block : document.blocks)
        if (const std::size_t at = block.text.find(sentence.text); block.section == sentence.section && at != std::string::npos)
            return block.text.substr(0, at);
    return std::nullopt;
}

std::string last_sentence(const std::string& text) {
    std::size_t end = text.find_last_not_of(" \n");
    if (end == std::string::npos) return "";
    const std::size_t begin = text.rfind(". ", end > 0 ? end - 1 : 0);
    return text.substr(begin == std::string::npos ? 0 : begin + 2);
}

// Its amounts aside.
std::string without_amounts(std::string text) {
    static const Pattern kAmount(R"((?i)€\s*[\d.,]+(?:\s*(?:miljoen|mln\.?|duizend))?)");
    RE2::GlobalReplace(&text, kAmount, " ");
    return text;
}

bool is_of(const BudgetLine& line, int table, Side side, int year) {
    return line.side == side && line.year == year && line.source.cell && line.source.cell->table == table && (is_bare_side(line.item) || side == Side::saldo);
}

// "De lasten vielen € 514.000 hoger uit dan begroot": the outcome of the side less one of its budgets. A flag where none is, and one is but for a slip.
std::optional<PlacedCheck> against_differences(const Extraction& extraction, const SaidFigure& figure, int table, Side side, int year) {
    const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
    int outcome = -1;
    std::vector<int> budgets;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (!is_of(line, table, side, year)) continue;
        if (line.basis == Basis::realisatie) {
            if (outcome >= 0) return std::nullopt;
            outcome = i;
        } else if (line.basis == Basis::begroting || line.basis == Basis::begroting_primitief || line.basis == Basis::begroting_na_wijziging) {
            budgets.push_back(i);
        }
    }
    std::optional<PlacedCheck> best;
    for (const int budget : budgets) {
        if (outcome < 0) break;
        const BudgetLine &first = extraction.budget_lines[static_cast<std::size_t>(outcome)],
                         &second = extraction.budget_lines[static_cast<std::size_t>(budget)];
        const Decimal apart = (first.value - second.value).abs(), said = statement.value.abs();
        const Verdict verdict = judge_intervals(apart - said, {first.step, second.step}, std::max(statement.step, first.step));
        const bool held = is_held(verdict.status);
        if (!held && (best || (slip_between(said, apart) != "one_digit" && slip_between(said, apart) != "digits_swapped"))) continue;
        PlacedCheck placed = placed_check("PROSE_DIFF", statement.source);
        placed.check.operands = {operand_of(extraction, outcome), operand_of(extraction, budget, -1)};
        placed.check.result = Operand{statement_id(figure.statement), 1, said, false, statement.step};
        placed.check.expected = apart;
        placed.check.found = said;
        placed.check.difference = apart - said;
        placed.check.status = held ? verdict.status : Status::flag;
        if (held) placed.check.tolerance = verdict.tolerance;
        placed.check.message = "in the text: " + std::string(word(side)) + " of its section differ by " + said.dutch() + " euro; the table on page " +
                               std::to_string(first.source.page) + " has " + first.value.dutch() + " beside " + second.value.dutch() + ", a difference of " +
                               apart.dutch();
        best = std::move(placed);
        if (held) break;
    }
    return best;
}

}  // namespace

std::vector<PlacedCheck> check_prose_of_section(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    const std::map<int, std::vector<int>> wholes = tables_of_wholes(extraction);
    if (wholes.empty()) return checks;
    std::set<std::string> done;
    for (const PlacedCheck& placed : told)
        if (placed.check.result && placed.check.status != Status::not_checkable) done.insert(placed.check.result->id);
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        if (sentence.section < 0 || static_cast<std::size_t>(sentence.section) >= document.sections.size()) continue;
        const auto table = table_for(document, wholes, sentence.section);
        const auto before = table ? text_before(document, sentence) : std::nullopt;
        if (!before) continue;
        const std::string last = without_amounts(last_sentence(*before));
        Side side_before = names_nothing_else(last) ? side_in(last) : Side::none;
        const std::vector<SaidClause> clauses = clauses_of(sentence);
        for (std::size_t i = 0; i < sentence.figures.size(); ++i) {
            const SaidFigure& figure = sentence.figures[i];
            const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
            const std::string clause = clause_around(sentence, i);
            const Side own = side_in(clause);
            const bool subject = own != Side::none || clause.find("dit programma") != std::string::npos;
            if (!names_nothing_else(clause) || (!subject && side_before == Side::none && !last.empty())) {
                side_before = Side::none;
                continue;
            }
            const Side side = own != Side::none ? own : side_before;
            side_before = side;
            const std::optional<int> year = year_of(extraction, statement);
            if (!year || !is_large_amount(statement) || done.count(statement_id(figure.statement)) > 0) continue;
            if (RE2::PartialMatch(clause, kDifference) || gives_change(clauses[i])) {
                auto placed =
                    side != Side::none && RE2::PartialMatch(clause, kThanBudget) ? against_differences(extraction, figure, *table, side, *year) : std::nullopt;
                if (placed) checks.push_back(std::move(*placed));
                continue;
            }
            // "… € 22.903.000 aan lasten en € 5.320.000 aan baten": what stands before the first is meant for both.
            const SaidSentence whole{sentence.text, sentence.section, {figure}};
            const bool open = column_said(extraction.facts, sentence, figure, *year).kind == SaidColumn::Kind::open;
            const SaidSentence& words = open && i > 0 ? whole : sentence;
            if (column_said(extraction.facts, words, figure, *year).kind == SaidColumn::Kind::open) continue;
            const auto against = [&](Side of) {
                return against_lines(extraction, words, figure, *year, std::string(word(of)) + " of its section",
                                     [&](const BudgetLine& line) { return is_of(line, *table, of, *year); });
            };
            std::optional<PlacedCheck> best;
            int slips = 0;
            for (const Side of : side != Side::none ? std::vector<Side>{side} : std::vector<Side>{Side::lasten, Side::baten, Side::saldo}) {
                auto placed = against(of);
                if (!placed) continue;
                const bool holds = is_held(placed->check.status);
                slips += placed->check.status == Status::fail;
                if (!best || holds || (placed->check.status == Status::fail && !is_held(best->check.status))) best = std::move(placed);
                if (holds) break;
            }
            if (!best) continue;
            if (!is_held(best->check.status)) {
                if (side == Side::none && (slips != 1 || digits_that_count(statement.value) < kDigits)) continue;
                best->check.status = Status::flag;
                best->check.tolerance.reset();
            }
            checks.push_back(std::move(*best));
        }
    }
    return checks;
}

}  // namespace griffier
