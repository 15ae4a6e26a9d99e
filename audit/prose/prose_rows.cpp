#include "audit/prose/prose_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "audit/across/facts_of_lines.h"
#include "audit/placed.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches "gedurende de periode 2024-2026", "2024 tot en met 2026", "van 2024 t/m 2026" / not "de begroting 2024-2027", "2023-2024 (schooljaar)"
static const Pattern kRange(R"((?i)\b(?:periode|jaren|van|vanaf|in)\s+(20\d\d)\s*(?:[-–]|tot\s+en\s+met|t/m|t\.e\.m\.)\s*(20\d\d)\b)");
// matches "ontvangt daarvoor", "wordt vergoed" / not "kosten van € 80.000"
static const Pattern kReceives(R"((?i)\b(ontvangt|ontvangen|krijgt|krijgen|vergoed|vergoedt)\b)");
static const Pattern kSpends(R"((?i)\b(kosten|kost|lasten|uitgaven|budget|nodig)\b)");

struct Row {
    int table = 0, row = 0;
    auto operator<=>(const Row&) const = default;
};

struct Link {
    int statement = 0, line = 0;
};

std::optional<int> index_of(const std::string& id, char kind) {
    if (id.size() < 2 || id[0] != kind || id.find_first_not_of("0123456789", 1) != std::string::npos) return std::nullopt;
    return std::stoi(id.substr(1)) - 1;
}

struct Years {
    int from = 0, to = 0;
    auto operator<=>(const Years&) const = default;
};

// The one period that the text of a section names; nullopt for none, or several.
std::optional<Years> period_of(const Document& document, int section) {
    std::set<Years> found;
    for (const Block& block : document.blocks) {
        if (block.section != section || (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item)) continue;
        re2::StringPiece text(block.text);
        std::string from, to;
        while (RE2::FindAndConsume(&text, kRange, &from, &to)) found.insert({std::stoi(from), std::stoi(to)});
    }
    return found.size() == 1 && found.begin()->from < found.begin()->to ? std::optional<Years>(*found.begin()) : std::nullopt;
}

std::string listed(const std::set<int>& years) {
    std::string text;
    for (int year : years) text += (text.empty() ? "" : ", ") + std::to_string(year);
    return text.empty() ? "no year" : text;
}

PlacedCheck begin(const char* rule, const Statement& statement, int index) {
    PlacedCheck placed = placed_check(rule, statement.source);
    placed.check.result = Operand{statement_id(index), 1, statement.value, false, statement.step};
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_prose_rows(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& linked) {
    std::map<int, std::vector<Link>> by_table;
    std::map<Row, Link> rows;
    for (const PlacedCheck& placed : linked) {
        const Check& check = placed.check;
        const bool holds = check.rule == "PROSE_TAB" && (check.status == Status::pass || check.status == Status::pass_rounding);
        if (!holds || !check.result || check.operands.size() != 1) continue;
        const auto statement = index_of(check.result->id, 'f'), line = index_of(check.operands.front().id, 'b');
        if (!statement || !line) continue;
        const auto& cell = extraction.budget_lines[static_cast<std::size_t>(*line)].source.cell;
        if (!cell) continue;
        by_table[cell->table].push_back({*statement, *line});
        rows.emplace(Row{cell->table, cell->row}, Link{*statement, *line});
    }
    const auto statement_of = [&](const Link& link) -> const Statement& { return extraction.statements[static_cast<std::size_t>(link.statement)]; };
    const auto line_of = [&](const Link& link) -> const BudgetLine& { return extraction.budget_lines[static_cast<std::size_t>(link.line)]; };

    std::vector<PlacedCheck> checks;
    for (const auto& [row, link] : rows) {
        const auto period = period_of(document, statement_of(link).section);
        if (!period) continue;
        std::set<int> years, with_figure, expected;
        std::vector<Operand> operands;
        for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
            const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
            if (!line.source.cell || line.source.cell->table != row.table || !line.year) continue;
            years.insert(*line.year);
            if (line.source.cell->row != row.row) continue;
            operands.push_back(operand_of(extraction, i));
            if (!line.value.is_zero()) with_figure.insert(*line.year);
        }
        for (int year : years)
            if (year >= period->from && year <= period->to) expected.insert(year);
        if (expected.empty()) continue;
        PlacedCheck placed = begin("PROSE_PERIOD", statement_of(link), link.statement);
        placed.check.operands = std::move(operands);
        placed.check.status = expected == with_figure ? Status::pass : Status::flag;
        placed.check.message = "in the text: " + std::to_string(period->from) + " to " + std::to_string(period->to) + "; the row " + line_of(link).item +
                               " has figures in " + listed(with_figure);
        checks.push_back(std::move(placed));
    }
    for (const auto& [table, links] : by_table) {
        std::optional<bool> spent_negative;  // the sign of what the text calls a cost; nullopt for none, or both
        bool both = false;
        for (const Link& link : links) {
            const std::string& sentence = statement_of(link).sentence;
            if (!RE2::PartialMatch(sentence, kSpends) || RE2::PartialMatch(sentence, kReceives)) continue;
            const bool negative = line_of(link).value.is_negative();
            both |= spent_negative && *spent_negative != negative;
            spent_negative = negative;
        }
        if (!spent_negative || both) continue;
        for (const Link& link : links) {
            const std::string& sentence = statement_of(link).sentence;
            if (!RE2::PartialMatch(sentence, kReceives) || RE2::PartialMatch(sentence, kSpends)) continue;
            const BudgetLine& line = line_of(link);
            const bool as_spent = line.value.is_negative() == *spent_negative;
            PlacedCheck placed = begin("PROSE_SIGN", statement_of(link), link.statement);
            placed.check.operands = {operand_of(extraction, link.line)};
            placed.check.status = as_spent ? Status::flag : Status::pass;
            placed.check.message = "in the text " + statement_of(link).value.dutch() + " euro is received; the row " + line.item + " has " +
                                   line.value.dutch() + (as_spent ? ", with the sign of a cost" : "");
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

}  // namespace griffier
