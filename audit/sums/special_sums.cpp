#include "audit/sums/special_sums.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/rules/rules.h"
#include "audit/statute/cost_recovery.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

static const Pattern kBefore(
    R"((?i)\b(v[oó][oó]r\s+(\S+\s+)?wijziging|primitie\S*|primair\S*|oorspronkelijk\S*|oude?\s+(raming|begroting)|huidige?\s+(raming|begroting|budget)|vastgestelde?\s+begroting|ontwerp(begroting)?)\b)");
static const Pattern kAfter(
    R"((?i)\b(n[aá]\s+(\S+\s+)?(wijziging|amendement(en)?)|(begroting|raming|budget)\s+n[aá]\s+(de\s+)?(\d+e\s+)?\S*(rapportage|nota|burap|berap|marap)|nieuwe?\s+(raming|begroting)|gewijzigde\s+begroting|bijgestelde\s+(begroting|raming))\b)");
static const Pattern kChange(R"((?i)\b(mutaties?|wijziging(en)?|bijstelling(en)?|begrotingswijziging(en)?)\b)");
static const Pattern kIncidental(R"((?i)\b(incidente(el|le)|eenmalige?)\b)");
static const Pattern kStructural(R"((?i)\bstructure(el|le)\b)");

constexpr int kProof = 3;  // rows that hold before one that does not is wrong

struct Names {
    std::string row, column;
};

// The result and the operands are begroting before, change and begroting after, in whatever order.
bool is_budget_change(const std::vector<std::string>& names) {
    if (names.size() != 3) return false;
    int before = 0, after = 0, change = 0;
    for (const std::string& name : names) {
        if (has(name, kAfter))
            ++after;
        else if (has(name, kBefore))
            ++before;
        else if (has(name, kChange))
            ++change;
    }
    return before == 1 && after == 1 && change == 1;
}

// Both terms are, the result says neither.
bool is_parts(const std::vector<std::string>& names) {
    if (names.size() != 3) return false;
    const bool two = (has(names[0], kIncidental) && has(names[1], kStructural)) || (has(names[0], kStructural) && has(names[1], kIncidental));
    return two && !has(names[2], kIncidental) && !has(names[2], kStructural);
}

// What its labels propose, proved by its figures: the rows where it does not hold are wrong.
bool holds_in_two_thirds(const Tally& tally) { return tally.holds >= kProof && tally.holds >= 2 * tally.misses && tally.strongest >= 1; }

// Its last header: "Waarvan" above both of them, or the name of the whole, says nothing.
const std::string& own_name(const TableFigures& figures, int column) {
    const std::vector<std::string>& path = figures.column(column).path;
    return path.empty() ? figures.column_names[static_cast<std::size_t>(column)] : path.back();
}

}  // namespace

namespace {

// "2e berap" where a later column is "Begroting na 2e berap".
bool is_named_change(const TableFigures& figures, int col) {
    const std::string name = fold(figures.column_names[static_cast<std::size_t>(col)]);
    if (name.empty()) return false;
    for (int c = col + 1; c < figures.columns; ++c) {
        const std::string later = fold(figures.column_names[static_cast<std::size_t>(c)]);
        for (const std::string& between : {std::string(" na "), std::string(" na de ")})
            if (const std::string end = between + name; later.size() > end.size() && later.compare(later.size() - end.size(), end.size(), end) == 0)
                return true;
    }
    return false;
}

struct Change {
    int before = -1;
    std::vector<int> changes;
    int after = -1;
};

// Before, one change or several, and after, in this order, for each side that the last header names below them ("Lasten", "Baten").
std::vector<Change> changes_of(const TableFigures& figures) {
    std::map<std::string, Change> open;  // by side
    std::vector<Change> found;
    for (int c = 0; c < figures.columns; ++c) {
        if (!figures.figure_column[static_cast<std::size_t>(c)]) continue;
        const std::string& name = figures.column_names[static_cast<std::size_t>(c)];
        const Side side = side_of_column(figures, c);
        const std::string group = side == Side::none ? "" : std::to_string(static_cast<int>(side));
        Change& one = open[group];
        const Basis basis = figures.column(c).basis;
        if (has(name, kAfter) || (basis == Basis::begroting_na_wijziging && !has(name, kBefore))) {
            one.after = c;
            const bool made = one.before >= 0 && !one.changes.empty();
            if (made) found.push_back(one);
            // "Begroting na 1e wijziging", changed once more, is what another one was before.
            one = {c, {}, -1};
        } else if (has(name, kBefore)) {
            one = {c, {}, -1};
        } else if (has(name, kChange) || is_named_change(figures, c)) {
            one.changes.push_back(c);
        } else {
            open.clear();
        }
    }
    return found;
}

}  // namespace

std::vector<PlacedCheck> check_parts_of_amounts(const TableFigures& figures) {
    std::vector<PlacedCheck> checks;
    const Lines lines{figures, true};
    const std::vector<int> columns = figure_columns(figures);
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        for (const std::size_t whole : {i - 1, i + 2}) {  // before the first column there is none
            if (whole >= columns.size() || !is_parts({own_name(figures, columns[i]), own_name(figures, columns[i + 1]), own_name(figures, columns[whole])}))
                continue;
            const Binding binding{"IS_SUM", {{columns[i], 1}, {columns[i + 1], 1}}, true};
            const Tally t = tally(lines, binding, columns[whole]);
            if (!holds_in_two_thirds(t) || 2 * t.exact < t.holds) continue;
            auto some = checks_of(lines, t, columns[whole], true);
            checks.insert(checks.end(), some.begin(), some.end());
            break;
        }
    }
    return checks;
}

std::vector<PlacedCheck> check_budget_changes(const TableFigures& figures) {
    std::vector<PlacedCheck> checks, open;
    const Lines lines{figures, true};
    std::vector<HeaderClaim> claims;
    std::vector<int> columns;
    for (const Change& one : changes_of(figures)) {
        Binding binding{"BUDGET_CHANGE", {{one.before, 1}}, true};
        for (int change : one.changes) binding.terms.push_back({change, 1});
        const Tally t = tally(lines, binding, one.after);
        const bool most = t.holds >= 2 && (t.holds > 2 * t.misses || holds_in_two_thirds(t)),
                   single = t.holds == 1 && t.misses == 0 && t.exact == 1 && t.strongest >= 2;
        if (most || single) {
            auto some = checks_of(lines, t, one.after, true);
            checks.insert(checks.end(), some.begin(), some.end());
        } else if (t.holds + t.misses > 0) {
            // Of several changes one may be the sum of the others, or not be decided yet.
            if (one.changes.size() == 1)
                open.push_back(not_checkable(lines, one.after, "BUDGET_CHANGE", Reason::ambiguous_binding,
                                             "the budget before and the change do not make it in most rows"));
            claims.push_back({one.after, {binding}});
            if (one.before > 0 && figures.figure_column[static_cast<std::size_t>(one.before - 1)]) columns.push_back(one.before - 1);
            columns.push_back(one.before);
            columns.insert(columns.end(), one.changes.begin(), one.changes.end());
            columns.push_back(one.after);
            if (one.after + 1 < figures.columns && figures.figure_column[static_cast<std::size_t>(one.after + 1)]) columns.push_back(one.after + 1);
        }
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    if (const auto order = exchange_that_fits(lines, claims, columns)) {
        open = {exchanged("BUDGET_CHANGE", figures, *order,
                          "before and change make after in every row if " + lines.name(order->first) + " and " + lines.name(order->second) +
                              " are exchanged: the columns may stand in another order")};
    }
    checks.insert(checks.end(), open.begin(), open.end());
    return checks;
}

void name_special_sums(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    std::map<std::string, Names> of;
    for (int row = 0; row < figures.rows; ++row)
        for (int col = 0; col < figures.columns; ++col)
            if (!figures.at(row, col).id.empty()) of[figures.at(row, col).id] = {figures.row(row).label, figures.column_names[static_cast<std::size_t>(col)]};
    for (PlacedCheck& placed : checks) {
        Check& check = placed.check;
        if (check.rule == "PCT_PART" && check.result && (speaks_of_recovery(of[check.result->id].row) || speaks_of_recovery(of[check.result->id].column))) {
            check.rule = "HEFFING_100";
            check.severity = severity_of(check.rule);
            continue;
        }
        const bool along_row = check.rule == "DIFF" || check.rule == "ROWSUM", down = check.rule == "COLSUM" || check.rule == "HIER";
        if ((!along_row && !down) || check.operands.size() != 2 || !check.result) continue;
        std::vector<std::string> names;
        for (const Operand& operand : check.operands) names.push_back(along_row ? of[operand.id].column : of[operand.id].row);
        names.push_back(along_row ? of[check.result->id].column : of[check.result->id].row);
        if (is_budget_change(names))
            check.rule = "BUDGET_CHANGE";
        else if (check.rule != "DIFF" && is_parts(names))
            check.rule = "IS_SUM";
        else
            continue;
        check.severity = severity_of(check.rule);
    }
    // "waarvan incidenteel" and "waarvan structureel" may have been added up as parts below their sum, and as a pair.
    std::set<std::set<std::string>> seen;
    std::erase_if(checks, [&](const PlacedCheck& placed) {
        return placed.check.rule == "IS_SUM" && placed.check.result && !seen.insert(figures_of(placed.check)).second;
    });
    // The same change told as the roll of a stock, or looked for as a difference of what stands before it.
    std::set<std::set<std::string>> changes;
    std::set<std::string> terms;
    for (const PlacedCheck& placed : checks) {
        if (placed.check.rule != "BUDGET_CHANGE" || placed.check.status == Status::not_checkable) continue;
        changes.insert(figures_of(placed.check));
        for (const Operand& operand : placed.check.operands) terms.insert(operand.id);
    }
    std::erase_if(checks, [&](const PlacedCheck& placed) {
        const Check& check = placed.check;
        if (check.rule == "RES_ROLL") return changes.count(figures_of(check)) > 0;
        return check.rule == "DIFF" && check.status == Status::not_checkable && check.result && terms.count(check.result->id) > 0;
    });
}

}  // namespace griffier
