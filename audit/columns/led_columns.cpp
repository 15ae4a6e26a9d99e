#include "audit/columns/led_columns.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/signs/sign_rule.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kMostBetween = 7;
constexpr std::size_t kMostUnsigned = 2;  // columns whose sign their name leaves open, tried either way; of more all have the same
constexpr int kRows = 3;                  // that show what no name says
constexpr int kTelling = 2;               // of them, of figures of a thousand steps

// "bijdrage" of "Bijdrage 2026"; nothing where that is all of it.
std::string without_year(const std::string& name) {
    std::string bare;
    for (const char c : fold(name))
        if (c < '0' || c > '9') bare += c;
    const auto is_letter = [](unsigned char c) { return (c >= 'a' && c <= 'z') || c >= 0x80; };
    const std::size_t begin = static_cast<std::size_t>(std::find_if(bare.begin(), bare.end(), is_letter) - bare.begin());
    while (!bare.empty() && !is_letter(static_cast<unsigned char>(bare.back()))) bare.pop_back();
    return begin < bare.size() ? bare.substr(begin) : "";
}

// matches "Opbrengsten", "Verkopen", "Ontvangsten" / not "Opbrengstwaarde"
static const Pattern kReceived(R"((?i)\b(opbrengst(en)?|verkopen|ontvangsten|inkomsten|baten)\b)");
// matches "Investeringen", "Gemaakte kosten", "Uitgaven"
static const Pattern kSpent(R"((?i)\b(investering(en)?|kosten|uitgaven|lasten|bestedingen)\b)");

// "Investeringen | Opbrengsten | Winstneming": what was spent and what was received go opposite ways, and profit that is taken goes with what was spent.
bool names_both(const TableFigures& figures, const std::vector<int>& columns) {
    const auto any = [&](const RE2& pattern) {
        return std::any_of(columns.begin(), columns.end(), [&](int col) { return has(name_of(figures, col), pattern); });
    };
    return any(kReceived) && any(kSpent);
}

bool is_date(const TableFigures& figures, int col) {
    static const Pattern kDate(R"(^\W*\d{1,2}[-/]\d{1,2}[-/]\d{4}\W*$)");  // matches "31-12-2028"
    return RE2::PartialMatch(name_of(figures, col), kDate);
}

// The later of two columns is what the earlier becomes.
bool is_later(const TableFigures& figures, int from, int to) {
    if (name_of(figures, from) == name_of(figures, to)) return false;
    if (is_date(figures, from) && is_date(figures, to)) return true;
    const auto &one = figures.column(from), &two = figures.column(to);
    const std::string bare = without_year(name_of(figures, from));
    if (bare.empty() || bare != without_year(name_of(figures, to))) return false;
    const bool stocks = roll_of(name_of(figures, from)) == Roll::stock && roll_of(name_of(figures, to)) == Roll::stock;
    return one.year && two.year && (*two.year > *one.year || (stocks && *two.year == *one.year));
}

// What stands between is added or taken off, as its name says, or as the rows show.
std::vector<Binding> readings_of(const TableFigures& figures, int from, const std::vector<int>& between) {
    std::vector<Term> terms = {{from, 1}};
    std::vector<std::size_t> open;
    for (const int col : between) {
        const Roll roll = roll_of(name_of(figures, col));
        const bool is_year = without_year(name_of(figures, col)).empty();
        if (roll != Roll::increase && roll != Roll::decrease && !is_year) open.push_back(terms.size());
        terms.push_back({col, roll == Roll::decrease ? -1 : 1});
    }
    std::vector<Binding> readings;
    if (open.size() > kMostUnsigned && names_both(figures, between)) {
        // The book value of land counts what was spent, or what was received.
        for (const int way : {1, -1}) {
            Binding binding{"RES_ROLL", terms, true};
            for (const std::size_t i : open) binding.terms[i].sign = (has(name_of(figures, terms[i].line), kReceived) ? -1 : 1) * way;
            readings.push_back(std::move(binding));
        }
    }
    const std::size_t ways = open.empty() ? 1 : open.size() > kMostUnsigned ? 2 : std::size_t{1} << open.size();
    for (std::size_t way = 0; way < ways; ++way) {
        Binding binding{"RES_ROLL", terms, true};
        for (std::size_t i = 0; i < open.size(); ++i) binding.terms[open[i]].sign = (way >> (open.size() > kMostUnsigned ? 0 : i) & 1U) == 0 ? 1 : -1;
        readings.push_back(std::move(binding));
    }
    return readings;
}

std::set<std::string> ids_of(const TableFigures& figures, int col) {
    std::set<std::string> ids;
    for (int row = 0; row < figures.rows; ++row)
        if (!figures.at(row, col).id.empty()) ids.insert(figures.at(row, col).id);
    return ids;
}

bool has_sum_along_rows(const TableFigures& figures, int col, const std::vector<PlacedCheck>& told) {
    static const std::set<std::string> kAlong = {"ROWSUM", "DIFF", "RES_ROLL", "BUDGET_CHANGE", "SALDO"};
    const std::set<std::string> ids = ids_of(figures, col);
    return std::any_of(told.begin(), told.end(), [&](const PlacedCheck& placed) {
        return placed.check.result && kAlong.count(placed.check.rule) > 0 && ids.count(placed.check.result->id) > 0;
    });
}

bool is_shown(const Choice& choice) {
    const auto telling = std::count_if(choice.tally.outcomes.begin(), choice.tally.outcomes.end(), is_telling);
    return choice.tally.exact >= kRows && telling >= kTelling;
}

}  // namespace

std::vector<PlacedCheck> check_led_columns(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    if (std::any_of(told.begin(), told.end(), [](const PlacedCheck& placed) {
            return placed.check.status == Status::flag && (placed.check.rule == "RES_ROLL" || placed.check.rule == "COL_ORDER");
        }))
        return {};
    std::vector<PlacedCheck> checks;
    const Lines lines{figures, true};
    const std::vector<int> columns = figure_columns(figures);
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = i + 2; j < columns.size() && j <= i + kMostBetween + 1; ++j) {
            const int from = columns[i], to = columns[j];
            if (!is_later(figures, from, to)) continue;
            const std::vector<int> between(columns.begin() + static_cast<long>(i) + 1, columns.begin() + static_cast<long>(j));
            const UnitKind unit = unit_of(figures, to);
            const bool alike =
                unit != UnitKind::percent && unit_of(figures, from) == unit && std::all_of(between.begin(), between.end(), [&](int col) {
                    return unit_of(figures, col) == unit && !figures.column(col).total && !is_difference_column(figures, col) && !is_later(figures, from, col);
                });
            // What has names of additions alone is told by them.
            const bool named = std::all_of(between.begin(), between.end(), [&](int col) { return roll_of(name_of(figures, col)) != Roll::none; });
            if (!alike || named) continue;
            const std::vector<Binding> readings = readings_of(figures, from, between);
            const auto choice = choose(lines, readings, to, 3);
            if (choice && is_shown(*choice)) {
                if (!has_sum_along_rows(figures, to, told)) emit(checks, lines, *choice, to, dash_proved(choice->tally));
                continue;
            }
            const std::vector<int> around(columns.begin() + static_cast<long>(i == 0 ? 0 : i - 1),
                                          columns.begin() + static_cast<long>(std::min(j + 2, columns.size())));
            if (const auto order = exchange_that_fits(lines, {{to, readings}}, around))
                checks.push_back(exchanged("RES_ROLL", figures, *order,
                                           lines.name(to) + " follows in every row if " + lines.name(order->first) + " and " + lines.name(order->second) +
                                               " are exchanged: the columns may stand in another order"));
        }
    return checks;
}

}  // namespace griffier
