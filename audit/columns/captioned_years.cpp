#include "audit/columns/captioned_years.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/across/series.h"
#include "audit/columns/column_exchange.h"
#include "audit/columns/column_heads.h"
#include "audit/labels.h"
#include "audit/prose/telling_digits.h"

namespace griffier {
namespace {

constexpr std::size_t kRows = 4;
constexpr int kDigits = 3;               // of a figure that is not the same by chance
constexpr std::size_t kTellingName = 5;  // letters

// The one year of a title; nullopt where it has none or several, or the headers have years.
std::optional<int> year_of_title(const TableFigures& figures) {
    static const Pattern kYear(R"(\b(20\d\d)\b)");
    for (int col = 0; col < figures.columns; ++col)
        if (figures.column(col).year) return std::nullopt;
    std::set<int> years;
    int year = 0;
    for (re2::StringPiece rest(figures.table->caption); RE2::FindAndConsume(&rest, kYear, &year);) years.insert(year);
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

// Rows by their names, where one has it.
std::map<std::string, int> rows_by_name(const TableFigures& figures) {
    std::map<std::string, int> rows;
    std::set<std::string> twice;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string name = plain_label(figures.row(row).label);
        if (name.size() < kTellingName) continue;
        if (!rows.emplace(name, row).second) twice.insert(name);
    }
    for (const std::string& name : twice) rows.erase(name);
    return rows;
}

// Different figures that two columns have in rows of one name.
std::size_t in_common(const TableFigures& one, int a, const TableFigures& two, int b) {
    std::set<Decimal> same;
    const std::map<std::string, int> others = rows_by_name(two);
    for (const auto& [name, row] : rows_by_name(one)) {
        const auto other = others.find(name);
        if (other == others.end() || !one.at(row, a).counts() || !two.at(other->second, b).counts()) continue;
        if (digits_that_count(one.at(row, a).value) >= kDigits && is_same_unsigned(one.at(row, a), two.at(other->second, b)))
            same.insert(one.at(row, a).value.abs());
    }
    return same.size();
}

std::optional<int> only_column_of(const Heads& heads, int year) {
    std::optional<int> found;
    for (const auto& [col, head] : heads) {
        if (head.year != year) continue;
        if (found) return std::nullopt;
        found = col;
    }
    return found;
}

}  // namespace

std::vector<PlacedCheck> check_captioned_years(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    for (const TableFigures& titled : tables) {
        const auto year = year_of_title(titled);
        if (!year) continue;
        for (const TableFigures& years : tables) {
            const Heads heads = heads_of(years);
            const auto own = years.index == titled.index ? std::nullopt : only_column_of(heads, *year);
            if (!own) continue;
            for (int col = 0; col < titled.columns; ++col) {
                if (!titled.figure_column[static_cast<std::size_t>(col)] || in_common(titled, col, years, *own) > 0) continue;
                for (const auto& [other, head] : heads) {
                    if (head.year == *year || in_common(titled, col, years, other) < kRows) continue;
                    const std::string name = years.column_names[static_cast<std::size_t>(other)];
                    PlacedCheck odd = exchanged("COL_ORDER", years, {std::min(*own, other), std::max(*own, other)},
                                                name + " has the figures that the table on page " + std::to_string(titled.table->parts.front().page) +
                                                    " has, which is of " + std::to_string(*year) + " by its title: the columns may stand in another order");
                    const bool known = std::any_of(told.begin(), told.end(), [&](const PlacedCheck& one) {
                        return one.check.rule == "COL_ORDER" && one.check.operands == odd.check.operands;
                    });
                    if (!known) checks.push_back(std::move(odd));
                }
            }
        }
    }
    return checks;
}

}  // namespace griffier
