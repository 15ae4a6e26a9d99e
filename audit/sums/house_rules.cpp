#include "audit/sums/house_rules.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

#include "document/text.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

// Whether the whole label is what the pattern says; both folded, "*" stands for any text.
bool is_label(std::string_view pattern, std::string_view label) {
    if (pattern.empty()) return label.empty();
    if (pattern[0] != '*') return !label.empty() && pattern[0] == label[0] && is_label(pattern.substr(1), label.substr(1));
    for (std::size_t skip = 0; skip <= label.size(); ++skip)
        if (is_label(pattern.substr(1), label.substr(skip))) return true;
    return false;
}

std::optional<int> line_of(const Lines& lines, const std::string& label, bool& twice) {
    std::optional<int> found;
    const std::string wanted = fold(label);
    for (int l = 0; l < lines.count(); ++l) {
        const bool figures =
            lines.along_columns ? lines.figures.figure_column[static_cast<std::size_t>(l)] : lines.figures.figure_row[static_cast<std::size_t>(l)];
        if (!figures || !is_label(wanted, fold(lines.name(l)))) continue;
        if (found) twice = true;
        if (!found) found = l;
    }
    return found;
}

bool is_for(const HouseRule& rule, const TableFigures& figures, const std::vector<std::string>& headings) {
    if (rule.tables.empty()) return true;
    std::vector<std::string> titles = headings;
    titles.push_back(figures.table->caption);
    return std::any_of(rule.tables.begin(), rule.tables.end(), [&](const std::string& wanted) {
        return std::any_of(titles.begin(), titles.end(), [&](const std::string& title) { return says(words_of(title), wanted); });
    });
}

}  // namespace

std::vector<PlacedCheck> check_house_rules(const TableFigures& figures, const std::vector<std::string>& headings, const std::vector<HouseRule>& rules) {
    std::vector<PlacedCheck> checks;
    for (const HouseRule& rule : rules) {
        if (!is_for(rule, figures, headings)) continue;
        const Lines lines{figures, rule.along_columns};
        bool twice = false;
        const std::optional<int> result = line_of(lines, rule.result.label, twice);
        if (!result) continue;
        Binding binding{rule.along_columns ? "ROWSUM" : "COLSUM", {}};  // tried as these are; the name is the user's
        std::string lacks;
        for (const HouseTerm& term : rule.terms) {
            const std::optional<int> line = line_of(lines, term.label, twice);
            if (!line && lacks.empty()) lacks = term.label;
            if (line) binding.terms.push_back({*line, term.sign});
        }
        std::vector<PlacedCheck> own;
        if (twice)
            own.push_back(not_checkable(lines, *result, binding.rule, Reason::ambiguous_binding, "a label of the rule stands in the table more than once"));
        else if (!lacks.empty())
            own.push_back(not_checkable(lines, *result, binding.rule, Reason::missing_operand, "the table has no \"" + lacks + "\""));
        else
            own = checks_of(lines, tally(lines, binding, *result), *result, false);
        for (PlacedCheck& placed : own) {
            placed.check.rule = rule.id;
            placed.check.severity = rule.severity;
            if (!rule.title.empty()) placed.check.message += " (" + rule.title + ")";
        }
        checks.insert(checks.end(), own.begin(), own.end());
    }
    return checks;
}

std::vector<PlacedCheck> unmatched_house_rules(const std::vector<HouseRule>& rules, const std::vector<PlacedCheck>& checks) {
    std::vector<PlacedCheck> unmatched;
    for (const HouseRule& rule : rules) {
        if (std::any_of(checks.begin(), checks.end(), [&](const PlacedCheck& placed) { return placed.check.rule == rule.id; })) continue;
        std::string where;
        for (const std::string& words : rule.tables) where += (where.empty() ? " under \"" : "\" or \"") + words;
        PlacedCheck placed;
        placed.page = std::numeric_limits<int>::max();  // the whole document: stands after all that has a place
        placed.check.rule = rule.id;
        placed.check.severity = Severity::info;
        placed.check.status = Status::not_checkable;
        placed.check.reason = Reason::not_stated;
        placed.check.message = "no table" + where + (where.empty() ? "" : "\"") + " has a " + (rule.along_columns ? "column" : "row") +
                               " of figures called \"" + rule.result.label + "\"" + (rule.title.empty() ? "" : " (" + rule.title + ")");
        unmatched.push_back(std::move(placed));
    }
    return unmatched;
}

}  // namespace griffier
