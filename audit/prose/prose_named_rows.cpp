#include "audit/prose/prose_named_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/named_rows.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/prose_tab.h"
#include "audit/prose/said_clauses.h"
#include "audit/prose/said_column.h"
#include "audit/prose/steps.h"
#include "audit/prose/table_figures_said.h"
#include "audit/prose/telling_digits.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kFewestDigits = 3;   // of a figure that its row alone tells
constexpr int kSupport = 2;        // other figures of the text in the same column
constexpr int kHoldsToMisses = 3;  // ... for each that is not

// Its figures of the time that the text says; of any time where it says none.
void keep_time(std::vector<const TableFigure*>& figures, const NamedFigure& said, const Statement& statement, const DocumentFacts& facts) {
    const auto keep = [&](const auto& fits) {
        std::vector<const TableFigure*> kept;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(kept), fits);
        if (!kept.empty()) figures = std::move(kept);
        return !figures.empty();
    };
    if (!said.day.empty() && std::any_of(figures.begin(), figures.end(), [&](const TableFigure* one) { return one->day == said.day; })) {
        keep([&](const TableFigure* one) { return one->day == said.day; });
        return;
    }
    if (statement.period && !said.year) {  // of several years together
        std::erase_if(figures, [](const TableFigure* one) { return one->year.has_value(); });
        return;
    }
    if (said.year) {
        std::erase_if(figures, [&](const TableFigure* one) { return one->year && *one->year != *said.year; });
        keep([&](const TableFigure* one) { return one->year.has_value(); });
        return;
    }
    if (facts.fiscal_year) keep([&](const TableFigure* one) { return one->year && *one->year == *facts.fiscal_year; });
}

// Those whose headers say most of what the sentence says.
void keep_columns(std::vector<const TableFigure*>& figures, const NamedFigure& said) {
    const auto keep = [&](const auto& fits) {
        std::vector<const TableFigure*> kept;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(kept), fits);
        if (!kept.empty()) figures = std::move(kept);
    };
    std::size_t most = 0;
    for (const TableFigure* one : figures) most = std::max(most, shared(one->of_column, said.own));
    keep([&](const TableFigure* one) { return shared(one->of_column, said.own) == most; });
    if (said.column.kind != SaidColumn::Kind::open) keep([&](const TableFigure* one) { return one->basis != Basis::none && fits(said.column, one->basis); });
    if (most == 0 && std::all_of(figures.begin(), figures.end(), [](const TableFigure* one) { return one->of_total; }))
        keep([](const TableFigure* one) { return one->in_total; });
}

// A change is one of a table of changes, where the row is in one; what is none is of no column of changes.
void keep_changes(std::vector<const TableFigure*>& figures, NamedFigure& said) {
    const auto of_change = [](const TableFigure* one) { return tells_change(one->own) || tells_change(one->around); };
    const auto in_change = [](const TableFigure* one) { return tells_change(one->of_column); };
    if (said.change && std::any_of(figures.begin(), figures.end(), of_change)) {
        std::erase_if(figures, [&](const TableFigure* one) { return !of_change(one); });
        said.change = false;
    } else if (!said.change && !std::all_of(figures.begin(), figures.end(), in_change)) {
        std::erase_if(figures, [&](const TableFigure* one) { return in_change(one) && shared(one->of_column, said.own) == 0; });
    }
}

bool same(const TableFigure& figure, const Statement& statement) {
    return judge_same(figure.value, figure.step, statement.value.abs(), statement.step).status != Status::fail;
}

// The same amount elsewhere, by no rounding that makes few figures the same as many others.
bool states(const TableFigure& figure, const NamedFigure& said, const Statement& statement) {
    if (!same(figure, statement)) return false;
    if (statement.step < figure.step) return is_multiple(statement.value, figure.step);
    return statement.step == figure.step || !said.year || !figure.year || *said.year == *figure.year;
}

bool slipped(const TableFigure& figure, const Statement& statement) {
    const std::string slip = slip_between(in_steps(statement.value.abs(), figure.step), in_steps(figure.value, statement.step));
    return slip == "one_digit" || slip == "digits_swapped";
}

PlacedCheck told_of(const Statement& statement, int index, const TableFigure& figure, bool holds) {
    return told_beside(statement, index, Operand{figure.id, 1, figure.value, false, figure.step},
                       "in the text: " + statement.value.abs().dutch() + (statement.unit.empty() ? "" : " " + statement.unit) +
                           "; the row that the sentence names, " + shortened(figure.label) + " on page " + std::to_string(figure.page) + ", has " +
                           (holds ? "it" : figure.value.dutch()) + (figure.column.empty() ? "" : " for " + shortened(figure.column)) +
                           (holds ? "" : "; one digit, or two that changed places, would make them the same"));
}

struct Column {
    int holds = 0, misses = 0;
};

// Not by rounding alone: "€ 799.985" beside 800 in thousands may be another amount of the row that its sentence names.
bool is_decided(const Check& check) {
    const Operand& figure = check.operands.front();
    return !is_held(check.status) || !check.result->value || !(check.result->step < figure.step) || is_multiple(*check.result->value, figure.step);
}

}  // namespace

std::vector<PlacedCheck> check_prose_named_rows(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    std::set<std::string> done;
    for (const PlacedCheck& placed : told)
        if (placed.check.result && placed.check.result->id.starts_with('f') && placed.check.status != Status::not_checkable &&
            placed.check.operands.size() == 1 && is_decided(placed.check))
            done.insert(placed.check.result->id);
    const std::vector<TableFigure> figures = figures_said(document, extraction);
    std::map<std::string, int> often;  // statements by amount
    for (const Statement& statement : extraction.statements) ++often[statement.value.abs().str()];

    struct Open {
        NamedFigure said;
        std::vector<const TableFigure*> meant;
        const TableFigure* slip = nullptr;
    };
    std::vector<PlacedCheck> checks;
    std::vector<Open> open;
    std::map<std::pair<std::string, bool>, Column> columns;  // by headers, of changes and of others
    for (NamedFigure& said : named_figures(extraction)) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(said.statement)];
        std::vector<const TableFigure*> meant = figures_named(figures, said, statement.section);
        const bool anywhere =
            std::any_of(figures.begin(), figures.end(), [&](const TableFigure& figure) { return is_of_unit(figure, said) && states(figure, said, statement); });
        keep_changes(meant, said);
        const std::vector<const TableFigure*> of_row = meant;
        keep_time(meant, said, statement, extraction.facts);
        keep_columns(meant, said);
        if (meant.empty()) continue;
        const auto like = std::find_if(meant.begin(), meant.end(), [&](const TableFigure* one) { return same(*one, statement); });
        const std::pair<std::string, bool> key{like != meant.end() ? (*like)->column : meant.front()->column, said.change};
        if (like != meant.end()) {
            ++columns[key].holds;
            if (done.count(statement_id(said.statement)) == 0 && digits_that_count(statement.value) >= kFewestDigits)
                checks.push_back(told_of(statement, said.statement, **like, true));
            continue;
        }
        if (std::any_of(of_row.begin(), of_row.end(), [&](const TableFigure* one) { return same(*one, statement); })) continue;
        ++columns[key].misses;
        if (anywhere || done.count(statement_id(said.statement)) > 0 || often[statement.value.abs().str()] > 1) continue;
        Open one{std::move(said), std::move(meant), nullptr};
        bool several = false;
        for (const TableFigure* figure : one.meant) {
            if (!slipped(*figure, statement)) continue;
            several = several || (one.slip != nullptr && !(one.slip->value == figure->value));
            one.slip = figure;
        }
        if (one.slip != nullptr && !several) open.push_back(std::move(one));
    }
    for (Open& one : open) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(one.said.statement)];
        // The text has both: a change, a comparison.
        if (std::any_of(extraction.statements.begin(), extraction.statements.end(),
                        [&](const Statement& other) { return other.sentence == statement.sentence && other.value.abs() == one.slip->value; }))
            continue;
        // Each figure of a sentence is another figure of the row.
        std::set<std::string> values;
        for (const TableFigure* figure : one.meant) {
            const bool taken = std::any_of(extraction.statements.begin(), extraction.statements.end(), [&](const Statement& other) {
                return other.sentence == statement.sentence && other.unit == statement.unit && same(*figure, other);
            });
            if (!taken) values.insert(figure->value.str());
        }
        const int digits =
            std::max(digits_that_count(in_steps(statement.value.abs(), one.slip->step)), digits_that_count(in_steps(one.slip->value, statement.step)));
        const Column& column = columns[{one.slip->column, one.said.change}];
        if (digits < kFewestDigits) continue;
        const bool supported = column.holds >= kSupport && column.holds >= kHoldsToMisses * (column.misses - 1);
        const bool alone = !one.said.change && values.size() == 1;
        if (supported || alone || (!one.said.change && is_telling(digits, values.size())))
            checks.push_back(told_of(statement, one.said.statement, *one.slip, false));
    }
    return checks;
}

}  // namespace griffier
