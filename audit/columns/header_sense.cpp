#include "audit/columns/header_sense.h"

#include <algorithm>
#include <set>
#include <string>

#include "audit/columns/column_choice.h"
#include "audit/labels.h"
#include "audit/signs/sign_rule.h"

namespace griffier {
namespace {

constexpr std::ptrdiff_t kOwnColumns = 2;

std::string group_of(const TableFigures& figures, int col) {
    const std::vector<std::string>& path = figures.column(col).path;
    return path.size() > 1 ? path.front() : "";
}

bool is_stock(const TableFigures& figures, int col) { return roll_of(figures.column_names[static_cast<std::size_t>(col)]) == Roll::stock; }

bool of_another_side(const TableFigures& figures, const std::vector<Term>& terms, int result) {
    const Side side = side_of_column(figures, result);
    if (side != Side::lasten && side != Side::baten) return false;
    const Side other = side == Side::lasten ? Side::baten : Side::lasten;
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return side_of_column(figures, term.line) == other; });
}

bool of_another_group(const TableFigures& figures, const std::vector<Term>& terms, int result) {
    const std::string own = group_of(figures, result);
    std::set<std::string> groups;
    for (const Term& term : terms) groups.insert(group_of(figures, term.line));
    if (own.empty() || groups.size() != 1 || groups.begin()->empty() || *groups.begin() == own) return false;
    const std::vector<int> columns = figure_columns(figures);
    const auto others = std::count_if(columns.begin(), columns.end(), [&](int col) {
        return col != result && group_of(figures, col) == own && !is_difference_column(figures, col) && unit_of(figures, col) == unit_of(figures, result);
    });
    return others >= kOwnColumns;
}

bool of_another_year(const TableFigures& figures, const std::vector<Term>& terms, int result) {
    const auto year = figures.column(result).year;
    if (!year || is_stock(figures, result)) return false;
    std::set<int> years;
    for (const Term& term : terms) {
        if (!figures.column(term.line).year || is_stock(figures, term.line)) return false;
        years.insert(*figures.column(term.line).year);
    }
    return years.size() == 1 && *years.begin() != *year;
}

}  // namespace

bool headers_speak_against(const TableFigures& figures, const std::vector<Term>& terms, int result) {
    return of_another_side(figures, terms, result) || of_another_group(figures, terms, result) || of_another_year(figures, terms, result);
}

}  // namespace griffier
