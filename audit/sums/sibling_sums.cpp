#include "audit/sums/sibling_sums.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/remarks/observation.h"
#include "audit/sums/begun_above.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kTables = 2;    // in which a form holds before a third one claims it
constexpr std::size_t kSameRows = 4;  // by which one other table shows the form
constexpr int kEnoughSteps = 100;     // of a total that is no chance

// Labels of the total and of its terms with their signs.
struct Form {
    std::string rule, total;
    std::vector<std::pair<std::string, int>> terms;
    auto operator<=>(const Form&) const = default;
};

struct Seen {
    std::set<std::size_t> holds, misses;  // tables
};

std::string label_of(const TableFigures& figures, int row) { return fold(figures.row(row).label); }

// Labels that stand in one row of figures only.
std::map<std::string, int> rows_by_label(const TableFigures& figures) {
    std::map<std::string, int> rows;
    std::set<std::string> twice;
    for (int row = 0; row < figures.rows; ++row) {
        const std::string label = label_of(figures, row);
        if (!figures.figure_row[static_cast<std::size_t>(row)] || label.empty()) continue;
        if (!rows.emplace(label, row).second) twice.insert(label);
    }
    for (const std::string& label : twice) rows.erase(label);
    return rows;
}

bool is_row_sum(const Check& check) {
    static const std::set<std::string> kSums = {"COLSUM", "HIER", "RES_NA", "FORMULA", "SALDO"};
    return kSums.count(check.rule) > 0 && check.result && check.operands.size() >= 2;
}

// The figures with their signs in result - terms, the first of them counted up: a = b + c is c = a - b.
std::map<std::string, int> equation_of(const Check& check) {
    std::map<std::string, int> equation{{check.result->id, 1}};
    for (const Operand& operand : check.operands) equation[operand.id] = -operand.sign;
    if (equation.begin()->second < 0)
        for (auto& [id, sign] : equation) sign = -sign;
    return equation;
}

const std::string& missing_term(const Form& form, const std::map<std::string, int>& rows) {
    return std::find_if(form.terms.begin(), form.terms.end(), [&](const auto& term) { return rows.count(term.first) == 0; })->first;
}

// "Totaal lasten Baten": the label of the next row was read into it. A row of the form is called so elsewhere too ("Saldo van baten en lasten").
bool is_within_a_label(const TableFigures& figures, const Form& form, const std::string& label) {
    for (int row = 0; row < figures.rows; ++row) {
        const std::string own = label_of(figures, row);
        const bool of_form = own == form.total || std::any_of(form.terms.begin(), form.terms.end(), [&](const auto& term) { return term.first == own; });
        if (!of_form && own.find(label) != std::string::npos) return true;
    }
    return false;
}

// Its rows, four or more, are those of the other table but for one that it lacks.
bool lacks_one_row(const TableFigures& figures, const TableFigures& other) {
    const auto labels = [](const TableFigures& table) {
        std::vector<std::string> found;
        for (int row = 0; row < table.rows; ++row)
            if (table.figure_row[static_cast<std::size_t>(row)]) found.push_back(label_of(table, row));
        return found;
    };
    const std::vector<std::string> part = labels(figures), whole = labels(other);
    if (part.size() < kSameRows || whole.size() != part.size() + 1) return false;
    const auto [left, right] = std::mismatch(part.begin(), part.end(), whole.begin());
    return std::equal(left, part.end(), right + 1);
}

// Rows of figures between the first term and the total that the form does not name.
bool has_other_rows(const TableFigures& figures, const Binding& binding, int total) {
    int first = total;
    for (const Term& term : binding.terms) first = std::min(first, term.line);
    for (int row = first; row < total; ++row) {
        const bool named = std::any_of(binding.terms.begin(), binding.terms.end(), [row](const Term& term) { return term.line == row; });
        if (figures.figure_row[static_cast<std::size_t>(row)] && !named) return true;
    }
    return false;
}

// Columns of figures of the same names: else the rows may mean other things there.
bool has_columns_of(const TableFigures& figures, const TableFigures& other) {
    const auto names = [](const TableFigures& table) {
        std::vector<std::string> found;
        for (int c = 0; c < table.columns; ++c)
            if (table.figure_column[static_cast<std::size_t>(c)]) found.push_back(fold(table.column_names[static_cast<std::size_t>(c)]));
        return found;
    };
    return names(figures) == names(other);
}

bool tried(const Check& check) { return check.status != Status::not_checkable && check.status != Status::flag; }

}  // namespace

std::vector<PlacedCheck> check_sibling_sums(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told) {
    const auto spots = places_of(tables);
    std::vector<std::map<std::string, int>> labels;
    for (const TableFigures& figures : tables) labels.push_back(rows_by_label(figures));

    std::map<Form, Seen> forms;
    std::map<std::set<std::string>, std::map<std::string, int>> said;
    std::set<std::set<std::string>> flagged, surer;
    std::set<std::pair<std::size_t, int>> explained;  // table and row of totals that a sum over rows was tried for
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (!is_row_sum(check)) continue;
        said.emplace(figures_of(check), equation_of(check));
        if (check.status == Status::flag) flagged.insert(figures_of(check));
        const auto total = spots.find(check.result->id);
        if (total == spots.end()) continue;
        const auto& [t, row, col] = total->second;
        Form form{check.rule, label_of(tables[t], row), {}};
        bool usable = labels[t].count(form.total) > 0, of_rows = true;
        for (const Operand& operand : check.operands) {
            const auto spot = spots.find(operand.id);
            of_rows &= spot != spots.end() && spot->second.table == t && spot->second.row != row && spot->second.col == col;
            if (!of_rows) break;
            form.terms.emplace_back(label_of(tables[t], spot->second.row), operand.sign);
            usable &= labels[t].count(form.terms.back().first) > 0;
        }
        if (!of_rows) continue;
        if (tried(check)) explained.emplace(t, row);
        if (!usable || !tried(check)) continue;
        const bool telling = check.result->value && check.result->value->abs() >= check.result->step * Decimal(kEnoughSteps) &&
                             std::count_if(check.operands.begin(), check.operands.end(), [](const Operand& o) { return o.value && !o.value->is_zero(); }) >= 2;
        if (check.status == Status::fail)
            forms[form].misses.insert(t);
        else if (telling)
            forms[form].holds.insert(t);
    }

    std::vector<PlacedCheck> checks;
    std::set<std::string> claimed;
    for (const auto& [form, seen] : forms) {
        if (!seen.misses.empty()) continue;
        for (std::size_t t = 0; t < tables.size(); ++t) {
            const auto total = labels[t].find(form.total);
            if (total == labels[t].end() || explained.count({t, total->second})) continue;
            Binding binding{form.rule, {}, true};
            for (const auto& [label, sign] : form.terms)
                if (const auto term = labels[t].find(label); term != labels[t].end()) binding.terms.push_back({term->second, sign});
            const std::size_t lacking = form.terms.size() - binding.terms.size();
            const auto alike = [&](std::size_t other) { return has_columns_of(tables[t], tables[other]); };
            const bool shown = std::any_of(seen.holds.begin(), seen.holds.end(), [&](std::size_t other) { return lacks_one_row(tables[t], tables[other]); });
            if (seen.holds.size() < kTables && !(lacking == 1 && shown)) continue;
            if (lacking > 1 || binding.terms.empty() || (lacking == 0 && form.rule == "SALDO")) continue;  // which signs a saldo has its own table says
            if (lacking == 1 && follows_a_table(document, tables[t])) continue;
            if (lacking == 1 && is_within_a_label(tables[t], form, missing_term(form, labels[t]))) continue;
            if (lacking == 1 && (has_other_rows(tables[t], binding, total->second) || std::none_of(seen.holds.begin(), seen.holds.end(), alike))) continue;
            explained.emplace(t, total->second);
            const Lines lines{tables[t], false};
            for (PlacedCheck& placed : checks_of(lines, tally(lines, binding, total->second), total->second, false)) {
                auto other = said.find(figures_of(placed.check));
                if (other != said.end() && placed.check.status != Status::fail) continue;
                if (other != said.end() && other->second == equation_of(placed.check)) {
                    if (lacking == 1 || flagged.count(other->first) == 0) continue;
                    surer.insert(other->first);  // what its own table only hints at, its siblings claim
                    other = said.end();
                }
                // The figures make a sum, but not that of the other tables: a sign is wrong, or signs are printed otherwise here.
                if (lacking == 1 && placed.check.status != Status::fail) continue;
                if (other != said.end() || lacking == 1) placed.check.status = Status::flag;
                placed.check.message += lacking == 0 ? " (as in " + std::to_string(seen.holds.size()) + " tables of this form)"
                                                     : "; " + std::to_string(seen.holds.size()) +
                                                           (seen.holds.size() == 1 ? " table of this form also has " : " tables of this form also have ") +
                                                           shortened(missing_term(form, labels[t]));
                claimed.insert(placed.check.result->id);
                checks.push_back(std::move(placed));
            }
        }
    }
    std::erase_if(told, [&](const PlacedCheck& placed) {
        const Check& check = placed.check;
        if (!check.result || claimed.count(check.result->id) == 0) return false;
        return (check.status == Status::not_checkable && check.operands.empty()) ||
               (check.status == Status::flag && is_row_sum(check) && surer.count(figures_of(check)) > 0);
    });
    return checks;
}

}  // namespace griffier
