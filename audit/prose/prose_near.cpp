#include "audit/prose/prose_near.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/diagnosis/diagnosis.h"
#include "audit/labels.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/prose_tab.h"
#include "audit/prose/said_clauses.h"
#include "audit/prose/table_figures_said.h"
#include "audit/prose/telling_digits.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kOwn = 2;                 // what a word of the row or column weighs beside one of the title
constexpr int kFewestDigits = 3;        // of an amount that is told at all
constexpr std::int64_t kUnlikely = 64;  // one time in so many

constexpr int kRowDigits = 4;  // of an amount that no other row has by chance

// matches what speaks of the amount before it: "In 2030 is dat € 464.000"
static const Pattern kThatIs(R"((?i)^\W*(?:(?:in|voor|over|eind|begin) )?20\d\d (?:is|was|wordt|zijn|waren|bedraagt|bedroeg) (?:dat|dit|het|deze|die)\b)");
// matches an amount that is a part, a limit or about right
static const Pattern kLoose(R"((?i)\b(?:waarvan|ruim|circa|ongeveer|maximaal|minimaal|bijna|meer dan|minder dan)\b)");

// How close a figure is to a statement by words; 0 for one of another year, or without a word of its own in common.
std::size_t closeness(const TableFigure& candidate, const Statement& statement, const std::set<std::string>& said, const std::optional<int>& year) {
    if (!candidate.of_money || (year && candidate.year && *candidate.year != *year)) return 0;
    const std::size_t own = shared(candidate.own, said);
    if (own == 0) return 0;
    return kOwn * own + shared(candidate.around, said) + (candidate.section >= 0 && candidate.section == statement.section ? 1 : 0);
}

bool is_like(const TableFigure& candidate, const Statement& statement) {
    return judge_same(candidate.value, candidate.step, statement.value.abs(), statement.step).status != Status::fail;
}

// That one of so many values is this very one by chance happens once in sixty times at most.
bool is_no_chance(int digits, std::size_t values) {
    std::int64_t all = 9;
    for (int i = 1; i < std::min(digits, 12); ++i) all *= 10;
    return all >= kUnlikely * static_cast<std::int64_t>(values);
}

PlacedCheck told_of(const Statement& statement, int index, const TableFigure& figure, bool same, const std::string& why) {
    return told_beside(statement, index, Operand{figure.id, 1, figure.value, false, figure.step},
                       "in the text: " + statement.value.dutch() + " euro; " + shortened(figure.label) + " on page " + std::to_string(figure.page) + " has " +
                           (same ? "it" : figure.value.dutch()) + (figure.year ? " for " + std::to_string(*figure.year) : "") + why);
}

struct Open {
    int statement = 0;
    std::optional<int> year;
    std::set<std::string> said;
    bool change = false;
    std::map<std::string, std::size_t> closest;  // by value, of the figures that share words
};

// Different values of figures that are as close by words.
std::size_t values_as_close(const Open& open, std::size_t closeness) {
    return static_cast<std::size_t>(std::count_if(open.closest.begin(), open.closest.end(), [&](const auto& one) { return one.second >= closeness; }));
}

// The table and row of what a check of the text was held against.
std::optional<std::pair<int, int>> row_of_operand(const Extraction& extraction, const std::map<std::string, std::pair<int, int>>& places, const Check& check) {
    if (check.operands.size() != 1) return std::nullopt;
    const std::string& id = check.operands.front().id;
    if (const auto cell = places.find(id); cell != places.end()) return cell->second;
    if (id.size() < 2 || id.front() != 'b') return std::nullopt;
    const auto& source = extraction.budget_lines[static_cast<std::size_t>(std::stoi(id.substr(1)) - 1)].source.cell;
    return source ? std::optional(std::pair(source->table, source->row)) : std::nullopt;
}

// The one row that has the amount for the year that the text says; nullopt for none, or several.
std::optional<std::pair<int, int>> row_by_value(const std::vector<TableFigure>& figures, const Statement& statement) {
    const auto year = only_year(statement);
    if (!year || !is_large_amount(statement) || digits_that_count(statement.value) < kRowDigits) return std::nullopt;
    std::optional<std::pair<int, int>> row;
    for (const TableFigure& figure : figures) {
        if (!figure.of_money || figure.year != year || !is_like(figure, statement)) continue;
        if (row && *row != figure.row) return std::nullopt;
        row = figure.row;
    }
    return row;
}

// "De uitkering is € 69.414.000 in 2026 en loopt naar € 67.474.000 in 2030", "In 2030 is dat …": what is in the row of the amount before it, but for a slip.
std::optional<PlacedCheck> slip_in_row_of_other(const Extraction& extraction, const std::vector<TableFigure>& figures, const Open& open) {
    const Statement& statement = extraction.statements[static_cast<std::size_t>(open.statement)];
    if (!open.year || open.change || RE2::PartialMatch(statement.sentence, kLoose)) return std::nullopt;
    const bool refers = RE2::PartialMatch(statement.sentence, kThatIs);
    for (int i = std::max(0, open.statement - 2); i < std::min(open.statement + 3, static_cast<int>(extraction.statements.size())); ++i) {
        const Statement& other = extraction.statements[static_cast<std::size_t>(i)];
        const bool before = refers && i == open.statement - 1 && other.section == statement.section;
        if (i == open.statement || (other.sentence != statement.sentence && !before) || only_year(other) == open.year) continue;
        const auto row = row_by_value(figures, other);
        if (!row) continue;
        const TableFigure* meant = nullptr;
        int of_year = 0;
        for (const TableFigure& figure : figures)
            if (figure.row == *row && figure.year == open.year) meant = &figure, ++of_year;
        if (of_year != 1) continue;
        const std::string slip = slip_between(statement.value.abs(), meant->value);
        if (slip != "one_digit" && slip != "digits_swapped") continue;
        return told_of(statement, open.statement, *meant, false, "; " + other.value.dutch() + " beside it is in that row");
    }
    return std::nullopt;
}

// "Voor de cao is in 2027 € 458.000 opgenomen, en € 673.000 in 2030": the second is in the row of that name, and the first is not.
std::optional<PlacedCheck> not_in_row_of_other(const Extraction& extraction, const std::vector<TableFigure>& figures, const Open& open,
                                               const std::map<int, std::pair<int, int>>& row_of) {
    const Statement& statement = extraction.statements[static_cast<std::size_t>(open.statement)];
    if (!open.year || RE2::PartialMatch(statement.sentence, kLoose) || open.change) return std::nullopt;
    for (const auto& [index, row] : row_of) {
        const Statement& other = extraction.statements[static_cast<std::size_t>(index)];
        if (other.sentence != statement.sentence || other.source.page != statement.source.page || !only_year(other) || *only_year(other) == *open.year)
            continue;
        const TableFigure* meant = nullptr;
        bool several = false;
        for (const TableFigure& figure : figures) {
            if (figure.row != row || figure.year != open.year) continue;
            several = several || meant != nullptr;
            meant = &figure;
        }
        if (meant == nullptr || several || closeness(*meant, statement, open.said, open.year) == 0) continue;
        return told_of(statement, open.statement, *meant, false, "; " + other.value.dutch() + " of the same sentence is in that row");
    }
    return std::nullopt;
}

}  // namespace

std::vector<PlacedCheck> check_prose_near(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    static const std::set<std::string> kOfTables = {"PROSE_TAB", "PROSE_RESULT", "PROSE_DIFF", "PROSE_DIRECTION", "PROSE_DERIVED"};
    std::set<std::string> done;
    for (const PlacedCheck& placed : told)
        if (kOfTables.count(placed.check.rule) > 0 && placed.check.status != Status::not_checkable && placed.check.result) done.insert(placed.check.result->id);
    const std::vector<TableFigure> figures = figures_said(document, extraction);
    std::map<std::string, int> said;  // statements by amount
    for (const Statement& statement : extraction.statements) ++said[statement.value.abs().str()];

    std::vector<PlacedCheck> checks;
    std::map<std::string, std::pair<int, int>> places;
    for (const TableFigure& figure : figures) places.emplace(figure.id, figure.row);
    std::map<int, std::pair<int, int>> row_of;  // of statements that are in one
    for (const PlacedCheck& placed : told)
        if (placed.check.rule == "PROSE_TAB" && is_held(placed.check.status) && placed.check.result && placed.check.result->id.front() == 'f')
            if (const auto row = row_of_operand(extraction, places, placed.check)) row_of[std::stoi(placed.check.result->id.substr(1)) - 1] = *row;
    std::set<int> changes;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        const std::vector<SaidClause> clauses = clauses_of(sentence);
        for (std::size_t i = 0; i < clauses.size(); ++i)
            if (gives_change(clauses[i])) changes.insert(sentence.figures[i].statement);
    }
    std::vector<Open> rest;
    for (int s = 0; s < static_cast<int>(extraction.statements.size()); ++s) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(s)];
        if (!is_large_amount(statement) || done.count(statement_id(s)) > 0) continue;
        Open open{s, only_year(statement), stems(statement.sentence), changes.count(s) > 0, {}};
        const TableFigure* like = nullptr;
        const TableFigure* near = nullptr;
        std::size_t like_close = 0, near_close = 0;
        bool anywhere = false, several = false;
        for (const TableFigure& figure : figures) {
            const bool same = is_like(figure, statement);
            anywhere = anywhere || same;
            const std::size_t close = closeness(figure, statement, open.said, open.year);
            if (close == 0) continue;
            std::size_t& best = open.closest[figure.value.str()];
            best = std::max(best, close);
            if (same && close > like_close) like = &figure, like_close = close;
            const std::string slip = slip_between(statement.value.abs(), figure.value);
            if (slip != "one_digit" && slip != "digits_swapped") continue;
            several = several || (near != nullptr && !(near->value == figure.value));
            if (close > near_close) near = &figure, near_close = close;
        }
        const int digits = digits_that_count(statement.value);
        if (like != nullptr && digits >= kFewestDigits && is_no_chance(digits, values_as_close(open, like_close))) {
            checks.push_back(told_of(statement, s, *like, true, ""));
            row_of[s] = like->row;
            continue;
        }
        if (anywhere) continue;
        const bool beside = near != nullptr && std::any_of(extraction.statements.begin(), extraction.statements.end(), [&](const Statement& other) {
                                return other.sentence == statement.sentence && other.value.abs() == near->value;  // the text has both: a change, a comparison
                            });
        const bool telling = near != nullptr && !several && !beside && said[statement.value.abs().str()] == 1 &&
                             !RE2::PartialMatch(statement.sentence, kLoose) &&
                             is_telling(std::min(digits, digits_that_count(near->value)), values_as_close(open, near_close));
        if (telling)
            checks.push_back(told_of(statement, s, *near, false, "; one digit, or two that changed places, would make them the same"));
        else
            rest.push_back(std::move(open));
    }
    for (const Open& open : rest) {
        auto odd = not_in_row_of_other(extraction, figures, open, row_of);
        if (!odd) odd = slip_in_row_of_other(extraction, figures, open);
        if (odd) checks.push_back(std::move(*odd));
    }
    return checks;
}

}  // namespace griffier
