#include "audit/sums/proven_totals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/sums/begun_above.h"

namespace griffier {
namespace {

constexpr std::int64_t kTelling = 1000;    // steps of a figure that is not another's by chance
constexpr std::size_t kRows = 2;           // above a total that lacks one: a row alone is no list
constexpr std::size_t kColumns = 2;        // in which a total is shown to be right
constexpr std::size_t kSharedFigures = 2;  // of a total here and one in another table

bool is_telling(const Decimal& value, const Decimal& step) { return value.abs() >= step * Decimal(kTelling); }

// What the checks so far say of the rows of one table.
struct Rows {
    std::set<int> tried;                 // results of sums over rows that could be tried
    std::map<int, std::set<int>> shown;  // columns in which a row is part of what holds in another row
    std::set<Decimal> held;              // telling results of sums that hold
};

struct Sum {
    std::size_t table = 0;
    int result = 0, column = 0;
    std::vector<int> terms;
};

// Down one column of one table.
std::optional<Sum> sum_of(const Check& check, const std::map<std::string, TablePlace>& places) {
    if (!check.result || check.operands.empty()) return std::nullopt;
    const auto at = places.find(check.result->id);
    if (at == places.end()) return std::nullopt;
    Sum sum{at->second.table, at->second.row, at->second.col, {}};
    for (const Operand& operand : check.operands) {
        const auto term = places.find(operand.id);
        if (term == places.end() || term->second.table != sum.table || term->second.col != sum.column || term->second.row == sum.result) return std::nullopt;
        sum.terms.push_back(term->second.row);
    }
    return sum;
}

std::vector<Rows> rows_told(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    const auto places = places_of(tables);
    std::vector<Rows> all(tables.size());
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        const auto sum = sum_of(check, places);
        if (!sum) continue;
        Rows& rows = all[sum->table];
        if (check.status != Status::not_checkable && sum->terms.size() >= 2) rows.tried.insert(sum->result);
        if (!is_held(check.status) || sum->terms.size() < 2) continue;
        const TableFigures& figures = tables[sum->table];
        bool large = false;
        for (const int term : sum->terms) large |= is_telling(figures.at(term, sum->column).value, figures.at(term, sum->column).step);
        for (const int term : sum->terms) {
            if (large && !figures.at(term, sum->column).value.is_zero()) rows.shown[term].insert(sum->column);
        }
        const Figure& result = figures.at(sum->result, sum->column);
        if (is_telling(result.value, result.step)) rows.held.insert(result.value.abs());
    }
    // The sides of one table have their rows in common.
    for (std::size_t one = 0; one < tables.size(); ++one)
        for (std::size_t other = 0; other < tables.size(); ++other)
            if (one != other && tables[one].index == tables[other].index) all[one].tried.insert(all[other].tried.begin(), all[other].tried.end());
    return all;
}

// The rows right above, since the last total or heading.
std::vector<Term> rows_above(const TableFigures& figures, int total, const Rows& rows) {
    std::vector<Term> terms;
    for (int row = total - 1; row >= 0; --row) {
        const std::string& label = figures.row(row).label;
        if (!figures.figure_row[static_cast<std::size_t>(row)]) {
            if (!label.empty()) break;
            continue;
        }
        if (claim_of(figures, row) == Claim::strong) break;
        if (rows.tried.count(row) > 0) return {};  // it has parts of its own: what else is below it is not clear
        if (!speaks_of_part(label)) terms.push_back({row, 1});
    }
    std::reverse(terms.begin(), terms.end());
    return terms;
}

// They make less than the total wherever they miss it, and miss it everywhere.
bool lacks_a_row(const Tally& missed) {
    return missed.holds == 0 && missed.misses > 0 && std::all_of(missed.outcomes.begin(), missed.outcomes.end(), [](const Outcome& outcome) {
               if (outcome.kind != Outcome::misses) return true;
               const Decimal &made = *outcome.check.expected, &total = *outcome.check.found;
               return made.abs() < total.abs() && (made.is_zero() || made.is_negative() == total.is_negative());
           });
}

bool is_total(const TableFigures& figures, int row, const Rows& rows) {
    return figures.figure_row[static_cast<std::size_t>(row)] && rows.tried.count(row) == 0 && claim_of(figures, row) == Claim::strong &&
           speaks_of_total(figures.row(row).label);
}

// Two figures of the row are those of totals of one other table.
bool stands_elsewhere(const std::vector<TableFigures>& tables, const std::vector<Rows>& all, std::size_t t, int row) {
    std::set<Decimal> own;
    for (int c = 0; c < tables[t].columns; ++c) {
        const Figure& figure = tables[t].at(row, c);
        if (figure.counts() && is_telling(figure.value, figure.step)) own.insert(figure.value.abs());
    }
    for (std::size_t other = 0; other < tables.size(); ++other) {
        if (other == t) continue;
        const auto shared = std::count_if(own.begin(), own.end(), [&](const Decimal& value) { return all[other].held.count(value) > 0; });
        if (static_cast<std::size_t>(shared) >= kSharedFigures) return true;
    }
    return false;
}

// All printed to the same last digit, as parts of one total are: averages and numbers of things among them are none.
bool are_alike(const TableFigures& figures, const std::vector<Term>& terms, int total) {
    return std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
        for (int c = 0; c < figures.columns; ++c)
            if (figures.at(term.line, c).counts() && figures.at(total, c).counts() && !(figures.at(term.line, c).step == figures.at(total, c).step))
                return false;
        return true;
    });
}

bool is_recognised(const TableFigures& figures, int row) {
    for (int c = 0; c < figures.columns; ++c)
        if (figures.at(row, c).recognised) return true;
    return false;
}

}  // namespace

std::vector<PlacedCheck> check_proven_totals(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told) {
    const std::vector<Rows> all = rows_told(tables, told);
    std::vector<PlacedCheck> checks;
    std::set<std::string> flagged;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const TableFigures& figures = tables[t];
        const Lines lines{figures, false};
        const auto columns = static_cast<std::size_t>(std::count(figures.figure_column.begin(), figures.figure_column.end(), true));
        for (int row = 0; row < figures.rows; ++row) {
            if (!is_total(figures, row, all[t]) || is_recognised(figures, row)) continue;
            const auto shown = all[t].shown.find(row);
            const bool right = shown != all[t].shown.end() && shown->second.size() >= std::min(kColumns, columns);
            if (!right && !stands_elsewhere(tables, all, t, row)) continue;
            const std::vector<Term> terms = rows_above(figures, row, all[t]);
            if (terms.size() < kRows || !are_alike(figures, terms, row) || may_begin_above(document, tables, figures)) continue;
            Tally missed = tally(lines, {"COLSUM", terms, true}, row);
            if (!lacks_a_row(missed)) continue;
            for (Outcome& outcome : missed.outcomes)
                if (outcome.kind != Outcome::misses) outcome.kind = Outcome::nothing;
            for (PlacedCheck& placed : checks_of(lines, missed, row, true)) {
                if (placed.check.status != Status::fail) continue;
                placed.check.status = Status::flag;
                placed.check.message += "; the total is right as other sums show: a row may be missing";
                flagged.insert(placed.check.result->id);
                checks.push_back(std::move(placed));
            }
        }
    }
    std::erase_if(told, [&](const PlacedCheck& placed) {
        return placed.check.status == Status::not_checkable && placed.check.result && flagged.count(placed.check.result->id) > 0;
    });
    return checks;
}

}  // namespace griffier
