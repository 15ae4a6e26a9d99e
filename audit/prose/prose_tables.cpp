// Amounts of the text beside the budget lines whose item the heading above the text names.
#include "audit/prose/prose_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "audit/across/facts_of_lines.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/placed.h"
#include "audit/prose/prose_statements.h"
#include "audit/tolerance.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kWord = 4;     // letters of a word that tells things apart
constexpr std::size_t kTelling = 8;  // letters of one that few things share; a name must have one

// The words that tell one thing from another: "daklozenpunt", "voortzetting"; no years, no short words.
std::set<std::string> telling_words(const std::string& text) {
    std::set<std::string> words;
    std::string word;
    const auto flush = [&] {
        const bool digits = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (word.size() >= kWord && !digits) words.insert(word);
        word.clear();
    };
    for (const char c : fold(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80)
            word += c;
        else
            flush();
    }
    flush();
    return words;
}

bool names(const std::set<std::string>& heading, const std::set<std::string>& item) {
    if (item.empty() || std::none_of(item.begin(), item.end(), [](const std::string& word) { return word.size() >= kTelling; })) return false;
    return std::includes(heading.begin(), heading.end(), item.begin(), item.end());
}

// Whether the statement speaks of the line's year: it names it, or names none.
bool of_year(const Statement& statement, const BudgetLine& line) {
    if (!statement.period || !line.year) return true;
    const auto year = [](const std::string& date) { return date.size() >= 4 ? std::stoi(date.substr(0, 4)) : 0; };
    const int from = year(statement.period->from), to = statement.period->to.empty() ? from : year(statement.period->to);
    return *line.year >= from && *line.year <= to;
}

PlacedCheck begin(const Statement& statement, int index) {
    PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
    placed.check.result = Operand{statement_id(index), 1, statement.value.abs(), false, statement.step};
    placed.check.found = statement.value.abs();
    return placed;
}

// The lines of the row with the longest name that the heading has, and of those that are called by most of its words: "Sanering gemeentewerf" in one table, "Sanering
// grond gemeentewerf" in another. Empty where other names stand beside it.
std::vector<std::size_t> lines_of_one_row(const Extraction& extraction, const std::vector<std::set<std::string>>& items, const std::set<std::string>& heading) {
    std::vector<std::size_t> lines;
    const std::set<std::string>* longest = nullptr;
    for (std::size_t b = 0; b < items.size(); ++b) {
        if (extraction.budget_lines[b].value.is_zero() || !names(heading, items[b])) continue;
        lines.push_back(b);
        if (!longest || items[b].size() > longest->size()) longest = &items[b];
    }
    std::erase_if(lines, [&](std::size_t b) { return 2 * items[b].size() <= longest->size(); });
    const bool one = std::all_of(lines.begin(), lines.end(),
                                 [&](std::size_t b) { return std::includes(longest->begin(), longest->end(), items[b].begin(), items[b].end()); });
    return one ? lines : std::vector<std::size_t>{};
}

// Of the amounts under a heading that names one row, all but one are figures of the row, and so are all of its figures but one: the line that has it, where a slip
// of one digit or two swapped lies between both. The same amount twice is no slip.
int slipped_from(const Extraction& extraction, std::size_t s, const std::vector<std::size_t>& lines) {
    const Statement& statement = extraction.statements[s];
    const auto is_same = [](const BudgetLine& line, const Statement& said) {
        return judge_same(line.value.abs(), line.step, said.value.abs(), said.step).status != Status::fail;
    };
    int same = 0;
    std::set<Decimal> said, matched;  // figures of the row that stand in the text
    for (const Statement& other : extraction.statements) {
        if (!is_amount_of_section(other) || other.section != statement.section) continue;
        same += other.value == statement.value;
        const auto line = std::find_if(lines.begin(), lines.end(), [&](std::size_t b) { return is_same(extraction.budget_lines[b], other); });
        if (line != lines.end())
            matched.insert(extraction.budget_lines[*line].value.abs());
        else
            said.insert(other.value.abs());
    }
    std::map<Decimal, std::size_t> left;
    for (std::size_t b : lines)
        if (const Decimal value = extraction.budget_lines[b].value.abs(); matched.count(value) == 0) left.emplace(value, b);
    // All of them are said elsewhere: the one of the year that the text names.
    if (left.empty() && statement.period)
        for (std::size_t b : lines)
            if (extraction.budget_lines[b].year && of_year(statement, extraction.budget_lines[b])) left.emplace(extraction.budget_lines[b].value.abs(), b);
    if (same != 1 || said.size() != 1 || matched.empty() || left.size() != 1) return -1;
    const std::string slip = slip_between(statement.value.abs(), left.begin()->first);
    return slip == "one_digit" || slip == "digits_swapped" ? static_cast<int>(left.begin()->second) : -1;
}

}  // namespace

std::vector<PlacedCheck> check_prose_tables(const Document& document, const Extraction& extraction) {
    std::vector<std::set<std::string>> items;
    for (const BudgetLine& line : extraction.budget_lines) items.push_back(telling_words(line.item));
    std::vector<PlacedCheck> checks;
    for (std::size_t s = 0; s < extraction.statements.size(); ++s) {
        const Statement& statement = extraction.statements[s];
        if (!is_amount_of_section(statement) || static_cast<std::size_t>(statement.section) >= document.sections.size()) continue;
        const std::set<std::string> heading = telling_words(document.sections[static_cast<std::size_t>(statement.section)].title);
        int like = -1;
        Verdict verdict;
        bool own_name = false;
        std::string item;
        for (std::size_t b = 0; b < extraction.budget_lines.size() && like < 0; ++b) {
            const BudgetLine& line = extraction.budget_lines[b];
            if (line.value.is_zero() || !names(heading, items[b]) || !of_year(statement, line)) continue;
            own_name = own_name || items[b] == heading;
            item = line.item;
            verdict = judge_same(line.value.abs(), line.step, statement.value.abs(), statement.step);
            if (verdict.status != Status::fail) like = static_cast<int>(b);
        }
        const int slipped = like < 0 ? slipped_from(extraction, s, lines_of_one_row(extraction, items, heading)) : -1;
        if (like < 0 && slipped < 0 && !own_name) continue;
        PlacedCheck placed = begin(statement, static_cast<int>(s));
        Check& check = placed.check;
        if (slipped >= 0) {
            const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(slipped)];
            check.status = Status::flag;
            check.operands.push_back(operand_of(extraction, slipped, line.value < Decimal(0) ? -1 : 1));
            check.expected = line.value.abs();
            check.difference = line.value.abs() - statement.value.abs();
            check.message = "in the text: " + statement.value.dutch() + " euro; the row " + line.item + " has " + line.value.abs().dutch() +
                            (line.year ? " for " + std::to_string(*line.year) : "") + ", and all other amounts under this heading are figures of the row";
            checks.push_back(std::move(placed));
            continue;
        }
        if (like < 0) {
            check.status = Status::not_checkable;
            check.reason = Reason::ambiguous_binding;
            check.found.reset();
            check.message = "in the text: " + statement.value.dutch() + " euro under the heading \"" +
                            document.sections[static_cast<std::size_t>(statement.section)].title +
                            "\"; the row of that name shows no such amount, and the text may speak of a part";
            checks.push_back(std::move(placed));
            continue;
        }
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(like)];
        check.status = verdict.status;
        check.tolerance = verdict.tolerance;
        check.operands.push_back(operand_of(extraction, like, line.value < Decimal(0) ? -1 : 1));
        check.expected = line.value.abs();
        check.difference = line.value.abs() - statement.value.abs();
        check.message =
            "in the text: " + statement.value.dutch() + " euro, as the table says for " + line.item + (line.year ? " " + std::to_string(*line.year) : "");
        checks.push_back(std::move(placed));
    }
    return checks;
}

}  // namespace griffier
