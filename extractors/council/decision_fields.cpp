#include "extractors/council/decision_fields.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/votes.h"

namespace griffier {
namespace {

constexpr std::size_t kTitleWords = 2;  // at least, on average: a shorter one is a name or a code

// matches a number in front of a title in one cell: "M12 Zwembad open", "2306-29: Rust", "A3 – Groen" / not "2025 wordt"
static const Pattern kCodeThenTitle("^([MATma]{0,2}[- ]?[0-9]+(?:[-./][0-9A-Za-z]+)*)(?: ?[:–-] ?| )(.*\\pL.*)$");
// matches an agenda item in one cell: "4. Verordening jeugdhulp", "5a Hamerstukken", "0.03.H Dijk" / not "2026 begroting"
static const Pattern kItemThenTitle("^([0-9]{1,2}(?:\\.[0-9]+)*(?:\\.?[a-z]|\\.[A-Z])?)[.):]? +(.*\\pL.*)$");

bool says_decision(const std::string& text) { return !outcome_in(text).empty() || RE2::FullMatch(text, decision_sentence()); }

}  // namespace

bool item_and_title(const std::string& text, std::string& number, std::string& title) { return RE2::FullMatch(text, kItemThenTitle, &number, &title); }

std::optional<Decision> decision_of_fields(const std::function<std::string(Field)>& text, bool counted) {
    Decision one;
    const std::string item = text(Field::agenda_item), proposal = text(Field::proposal);
    one.number = text(Field::number).empty() ? item : text(Field::number);
    one.title = text(Field::title);
    if (one.title.empty() && !text(Field::number).empty()) one.title = item;
    std::string number, title;
    if (counted && item_and_title(one.title, number, title)) one.number = number, one.title = title;
    for (const Pattern* pattern : {&kCodeThenTitle, &kItemThenTitle})
        if (one.title.empty() && RE2::FullMatch(one.number, *pattern, &number, &title)) one.number = number, one.title = title;
    const bool named = one.title.empty() && !proposal.empty();
    if (named) one.title = proposal;
    if (one.title.empty()) return std::nullopt;
    if (!named) one.explanation = proposal;
    append_words(one.explanation, text(Field::remarks));
    one.text = text(Field::decision).empty() ? text(Field::outcome) : text(Field::decision);
    // "Het college besluit: 1. het plan vast te stellen; 2. …"
    if (std::string label, how, rest; RE2::FullMatch(one.text, decides_pattern(), &label, &how, &rest) && !rest.empty())
        one.verb = trim(label), one.text = rest;
    one.outcome = outcome_in(text(Field::outcome).empty() ? one.text : text(Field::outcome));
    one.proposer = text(Field::portfolio);
    const std::string said = text(Field::votes).empty() ? text(Field::outcome) + " " + one.text : text(Field::votes);
    if (const auto votes = votes_in(said)) {
        one.votes = votes->text;
        if (votes->count != VoteCount{}) one.vote_count = votes->count;
    }
    if (one.votes.empty()) one.votes = text(Field::votes);
    if (one.outcome.empty()) one.outcome = outcome_in(text(Field::votes));
    VoteCount count;
    add_votes(text(Field::votes_for), true, count);
    add_votes(text(Field::votes_against), false, count);
    if (count != VoteCount{}) one.vote_count = count;
    finish_title(one);
    if (const auto points = numbered_points(one.text); points.size() > 1) {
        for (std::size_t p = 0; p < points.size(); ++p) add_item(one, std::to_string(p + 1), points[p], 0);
        one.text.clear();
    }
    return one;
}

int header_of_list(const Table& table) {
    const bool told = std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) { return cell.row == 0 && says_decision(cell.text); });
    return told ? -1 : 0;
}

void columns_by_content(const Table& table, int header, std::map<int, Field>& fields) {
    struct Content {
        int cells = 0, decisions = 0, votes = 0, numbers = 0;
        std::size_t words = 0;
    };
    std::map<int, Content> columns;
    static const Pattern kNumber("[0-9]{1,2}(?:\\.[0-9]{1,2}|\\.?[a-z])*\\.?");
    for (const Cell& cell : table.cells) {
        if (cell.row <= header || cell.text.empty()) continue;
        Content& column = columns[cell.col];
        ++column.cells;
        column.decisions += says_decision(cell.text);
        column.votes += votes_in(cell.text).has_value();
        column.numbers += RE2::FullMatch(cell.text, kNumber);
        column.words += split_words(cell.text).size();
    }
    std::set<Field> known;
    for (const auto& [col, field] : fields) known.insert(field);
    auto guessed = fields;
    const auto most = [](int some, int all) { return 5 * some >= 3 * all && some > 1; };
    const auto has = [&](Field field) { return known.contains(field); };
    for (const auto& [col, content] : columns) {
        if (fields.contains(col)) continue;
        Field field = Field::none;
        if (most(content.numbers, content.cells) && !has(Field::number) && !has(Field::agenda_item))
            field = Field::number;
        else if (most(content.decisions, content.cells) && !has(Field::decision) && !has(Field::outcome))
            field = Field::decision;
        else if (most(content.votes, content.cells) && !has(Field::votes))
            field = Field::votes;
        if (field != Field::none) guessed[col] = field, known.insert(field);
    }
    if (!has(Field::decision) && !has(Field::outcome)) return;
    for (const auto& [col, content] : columns) {
        if (has(Field::title) || has(Field::agenda_item) || has(Field::proposal)) break;
        if (!guessed.contains(col) && content.words >= kTitleWords * static_cast<std::size_t>(content.cells))
            guessed[col] = Field::title, known.insert(Field::title);
    }
    if (has(Field::title) || has(Field::agenda_item) || has(Field::proposal)) fields = guessed;
}

}  // namespace griffier
