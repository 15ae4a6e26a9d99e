#include "audit/prose/prose_budgeted.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/across/facts_of_lines.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/said_figures.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kWord = 3;       // letters of a word of a name
constexpr std::int64_t kLeast = 1000;  // euro
constexpr std::int64_t kTelling = 10;  // steps of a difference that is no chance

// matches "hoger uit dan begroot", "lager dan geraamd" / not "hoger dan in 2023"
static const Pattern kHigher(R"((?i)\b(hoger|meer)\b[^.]{0,30}\bdan\s+(?:was\s+|waren\s+)?(?:begroot|geraamd)\b)");
static const Pattern kLower(R"((?i)\b(lager|minder)\b[^.]{0,30}\bdan\s+(?:was\s+|waren\s+)?(?:begroot|geraamd)\b)");
// The side that the sentence is about. matches "De lasten van Wmo en jeugd"
static const Pattern kOfSide(R"((?i)^\W*(?:de\s+|ook\s+de\s+)?(lasten|kosten|uitgaven|baten|opbrengsten|inkomsten)\s+(?:van|voor|op|bij)\s)");

std::set<std::string> words_of_name(const std::string& text) {
    std::set<std::string> words = long_words(text, kWord);
    for (const char* small : {"van", "het", "een", "voor", "met", "overig", "overige"}) words.erase(small);
    return words;
}

// What one row of a table has of one year.
struct Row {
    std::string item;
    int outcome = -1, budget = -1;  // lines; the budget after changes where there is one
    bool twice = false;
};

std::map<std::pair<int, int>, std::map<int, Row>> rows_of(const Extraction& extraction, Side side) {
    std::map<std::pair<int, int>, std::map<int, Row>> rows;
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (!line.source.cell || line.side != side || !line.year) continue;
        Row& row = rows[{line.source.cell->table, line.source.cell->row}][*line.year];
        row.item = line.item;
        if (line.basis == Basis::realisatie) row.twice |= row.outcome >= 0, row.outcome = i;
        const bool changed = line.basis == Basis::begroting_na_wijziging;
        if (changed) row.twice |= row.budget >= 0 && extraction.budget_lines[static_cast<std::size_t>(row.budget)].basis == line.basis;
        if (changed || (line.basis == Basis::begroting && row.budget < 0)) row.budget = i;
    }
    return rows;
}

}  // namespace

std::vector<PlacedCheck> check_prose_budgeted(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        std::string of_side;
        if (sentence.figures.size() != 1 || !RE2::PartialMatch(sentence.text, kOfSide, &of_side)) continue;
        const int s = sentence.figures.front().statement;
        const Statement& statement = extraction.statements[static_cast<std::size_t>(s)];
        if (statement.unit != "euro" || statement.qualifier != "exact" || statement.value < Decimal(kLeast)) continue;
        const bool higher = RE2::PartialMatch(sentence.text, kHigher), lower = RE2::PartialMatch(sentence.text, kLower);
        if (higher == lower) continue;
        const std::string word = fold(of_side);
        const Side side = word == "baten" || word == "opbrengsten" || word == "inkomsten" ? Side::baten : Side::lasten;
        const std::set<std::string> said = words_of_name(sentence.text);
        std::optional<PlacedCheck> found;
        for (const auto& [place, years] : rows_of(extraction, side))
            for (const auto& [year, row] : years) {
                if (row.twice || row.outcome < 0 || row.budget < 0) continue;
                const std::set<std::string> name = words_of_name(row.item);
                if (name.empty() || !std::includes(said.begin(), said.end(), name.begin(), name.end())) continue;
                const BudgetLine &outcome = extraction.budget_lines[static_cast<std::size_t>(row.outcome)],
                                 &budget = extraction.budget_lines[static_cast<std::size_t>(row.budget)];
                const Decimal more = outcome.value.abs() - budget.value.abs();
                if (more.abs() < outcome.step * Decimal(kTelling)) continue;
                if (judge_intervals(more.abs() - statement.value, {outcome.step, budget.step}, std::max(statement.step, outcome.step)).status == Status::fail)
                    continue;
                const bool agrees = more.is_negative() == lower;
                if (found && !agrees) continue;
                found = observation("PROSE_DIRECTION", agrees ? Status::pass : Status::flag, statement.source,
                                    "in the text: " + row.item + " " + statement.value.dutch() + " euro " + (higher ? "more" : "less") +
                                        " than budgeted; the row has " + outcome.value.dutch() + " beside a budget of " + budget.value.dutch());
                found->check.operands = {operand_of(extraction, row.outcome), operand_of(extraction, row.budget)};
                found->check.result = Operand{statement_id(s), 1, statement.value, false, statement.step};
            }
        if (found) checks.push_back(std::move(*found));
    }
    return checks;
}

}  // namespace griffier
