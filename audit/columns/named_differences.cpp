#include "audit/columns/named_differences.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "audit/columns/column_exchange.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr int kRows = 3;                   // in which the difference is that of these two columns, and of no others
constexpr std::size_t kTellingWord = 4;    // letters of a word that tells one header from another, or a year
constexpr std::int64_t kTellingStep = 10;  // of a difference that two columns do not have by chance

// What a difference is held against. matches "Verschil t.o.v. begroting 2024", "Afwijking met rekening", "Verschil tov Finrap"
// / not "Verschil", "Verschil in %"
static const Pattern kAgainst(R"((?i)\b(?:t\.?\s?o\.?\s?v\.?|ten\s+opzichte\s+van|versus|vs\.?|met)\s+(.+)$)");
// matches "Verschil t.o.v. primitieve begroting", "Afwijking oorspronkelijk", "Verschil begroting voor wijziging"
static const Pattern kBefore(R"((?i)primit|oorspronkelijk|vastgesteld|voor\s+wijziging|\boud)");
static const Pattern kWord(R"(([\pL\d]+))");

std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    const std::string folded = fold(text);
    std::string word;
    for (re2::StringPiece rest(folded); RE2::FindAndConsume(&rest, kWord, &word);)
        if (word.size() >= kTellingWord) words.insert(word);
    return words;
}

using Pair = std::pair<int, int>;  // columns, from left to right

// The rows in which a column is the difference of two others, to the last digit and not by chance; nullopt where some row says otherwise.
std::optional<std::pair<Pair, int>> terms_of(int difference, const std::vector<PlacedCheck>& told, const std::map<std::string, Pair>& spots) {
    std::map<Pair, int> rows;
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (check.rule != "DIFF" || !check.result || check.operands.size() != 2) continue;
        const auto result = spots.find(check.result->id), one = spots.find(check.operands[0].id), two = spots.find(check.operands[1].id);
        if (result == spots.end() || one == spots.end() || two == spots.end() || result->second.second != difference) continue;
        const int row = result->second.first;
        if (one->second.first != row || two->second.first != row) continue;
        if (check.status != Status::pass && check.status != Status::pass_rounding) return std::nullopt;
        int& count = rows[std::minmax(one->second.second, two->second.second)];
        count += check.status == Status::pass && check.result->value && !(check.result->value->abs() < check.result->step * Decimal(kTellingStep));
    }
    if (rows.size() != 1 || rows.begin()->second < kRows) return std::nullopt;
    return *rows.begin();
}

// The one column that the words name; nullopt where none or several do.
std::optional<int> named_by(const TableFigures& figures, const std::string& text, int difference) {
    const std::set<std::string> said = words_of(text);
    std::map<int, std::set<std::string>> shared;
    std::set<std::string> known;
    for (int col = 0; col < figures.columns; ++col) {
        if (col == difference || !figures.figure_column[static_cast<std::size_t>(col)] || figures.column(col).basis == Basis::verschil) continue;
        for (const std::string& word : words_of(figures.column_names[static_cast<std::size_t>(col)]))
            if (said.count(word) > 0) shared[col].insert(word), known.insert(word);
    }
    std::optional<int> named;
    for (const auto& [col, words] : shared) {
        if (words != known) continue;
        if (named) return std::nullopt;
        named = col;
    }
    return named;
}

bool differ(const TableFigures& figures, int a, int b) {
    int rows = 0;
    for (int row = 0; row < figures.rows; ++row)
        rows += figures.at(row, a).counts() && figures.at(row, b).counts() && !(figures.at(row, a).value == figures.at(row, b).value);
    return rows >= kRows;
}

// The budget after its changes of that year, beside the one before them.
std::optional<int> changed_budget(const TableFigures& figures, const Pair& terms) {
    for (const auto& [first, outcome] : {terms, Pair{terms.second, terms.first}}) {
        const ColumnMeaning &before = figures.column(first), &after = figures.column(outcome);
        if (before.basis != Basis::begroting_primitief || after.basis != Basis::realisatie || before.year != after.year) continue;
        for (int col = 0; col < figures.columns; ++col) {
            const ColumnMeaning& column = figures.column(col);
            if (column.basis == Basis::begroting_na_wijziging && column.year == before.year && column.side == before.side && differ(figures, col, first))
                return col;
        }
    }
    return std::nullopt;
}

// Its operands are the figures of the difference too.
PlacedCheck odd_difference(const TableFigures& figures, int difference, const Pair& columns, std::string message) {
    PlacedCheck placed = exchanged("COL_ORDER", figures, columns, message + ": the columns may stand in another order");
    for (int row = 0; row < figures.rows; ++row)
        if (figures.at(row, difference).counts() && !figures.at(row, difference).id.empty())
            placed.check.operands.push_back(operand_of(figures.at(row, difference)));
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_named_differences(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    const std::map<std::string, Pair> spots = places_of(figures);
    std::vector<PlacedCheck> checks;
    for (int col = 0; col < figures.columns; ++col) {
        const auto terms = terms_of(col, told, spots);
        if (!terms) continue;
        const auto& [pair, rows] = *terms;
        const auto name = [&](int column) { return figures.column_names[static_cast<std::size_t>(column)]; };
        const std::string made =
            name(col) + " is the difference of " + name(pair.first) + " and " + name(pair.second) + " in " + std::to_string(rows) + " rows";
        std::string against;
        if (RE2::PartialMatch(name(col), kAgainst, &against)) {
            const std::optional<int> named = named_by(figures, against, col);
            if (!named || *named == pair.first || *named == pair.second || !(differ(figures, *named, pair.first) && differ(figures, *named, pair.second)))
                continue;
            const int nearest = std::abs(*named - pair.first) < std::abs(*named - pair.second) ? pair.first : pair.second;
            checks.push_back(odd_difference(figures, col, std::minmax(*named, nearest), made + ", not from " + name(*named) + " as its name says"));
            continue;
        }
        const std::optional<int> changed = RE2::PartialMatch(name(col), kBefore) ? std::nullopt : changed_budget(figures, pair);
        if (!changed) continue;
        const int before = figures.column(pair.first).basis == Basis::begroting_primitief ? pair.first : pair.second;
        checks.push_back(odd_difference(figures, col, std::minmax(before, *changed), made + ", although " + name(*changed) + " stands beside it"));
    }
    return checks;
}

}  // namespace griffier
