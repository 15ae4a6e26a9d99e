#include "output/keys.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "audit/rules/rules.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kPlaceStep = 12;  // pt: about a line of text; a box that a better version draws a little wider keeps its key

// FNV-1a, 64 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 14695981039346656037ull;
    for (char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return value;
}

std::string rounded(double at) { return std::to_string(std::lround(at / kPlaceStep)); }

// What a check without operands is about: its place, and of running text the words, which its message quotes.
std::string about(const Check& check) {
    std::string text = "|@" + std::to_string(check.page) + '|' + rounded(check.x) + '|' + rounded(check.y);
    // A rule of the user's own is in no family.
    const bool of_text = std::any_of(rules_in_text().begin(), rules_in_text().end(), [&](const Rule& rule) { return rule.id == check.rule; });
    if (of_text) text += '|' + fold(check.message);
    return text;
}

std::string label_of(const Table& table) {
    if (!table.caption.empty()) return table.caption;
    return table.cells.empty() ? "" : table.cells.front().text;
}

}  // namespace

std::string short_hash(std::string_view text) {
    char out[17];
    std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash(text)));
    return std::string(out, 12);
}

std::string UniqueKeys::operator()(std::string key) {
    const int n = ++seen_[key];
    return n == 1 ? key : key + "-" + std::to_string(n);
}

std::string place_key(std::string_view kind, int page, const Box& box, std::string_view label) {
    std::string text(kind);
    text += '|' + std::to_string(page) + '|' + rounded(box.x0) + '|' + rounded(box.y0) + '|';
    text += fold(label);
    return short_hash(text);
}

std::map<std::string, std::string> record_keys(const Document& document, const Extraction& extraction) {
    std::map<std::string, std::string> keys;
    UniqueKeys unique;
    auto add = [&](const std::string& id, const char* kind, int page, const Box& box, std::string_view label) {
        keys[id] = unique(place_key(kind, page, box, label));
    };
    for (int i = 0; i < static_cast<int>(document.sections.size()); ++i) {
        const Section& s = document.sections[i];
        add(section_id(i), "section", s.page, s.box, s.title);
    }
    for (int i = 0; i < static_cast<int>(document.tables.size()); ++i) {
        const Table& t = document.tables[i];
        TablePart part = t.parts.empty() ? TablePart{} : t.parts.front();
        add(table_id(i), "table", part.page, part.box, label_of(t));
        for (const Cell& c : t.cells) add(cell_id(i, c.row, c.col), "cell", c.page, c.box, "");
    }
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()); ++i) {
        const BudgetLine& b = extraction.budget_lines[i];
        add(budget_line_id(i), "budget_line", b.source.page, b.source.box, b.item);
    }
    for (int i = 0; i < static_cast<int>(extraction.indicators.size()); ++i) {
        const Indicator& n = extraction.indicators[i];
        add(indicator_id(i), "indicator", n.source.page, n.source.box, n.name);
        for (int v = 0; v < static_cast<int>(n.values.size()); ++v) {
            const IndicatorValue& value = n.values[v];
            add(indicator_value_id(i, v), "indicator_value", value.source.page, value.source.box, value.series);
        }
    }
    for (int i = 0; i < static_cast<int>(extraction.moties.size()); ++i) {
        const Motie& m = extraction.moties[i];
        add(motie_id(i), "motie", m.source.page, m.source.box, m.number.empty() ? m.title : m.number);
    }
    for (int i = 0; i < static_cast<int>(extraction.statements.size()); ++i) {
        const Statement& s = extraction.statements[i];
        add(statement_id(i), "statement", s.source.page, s.source.box, s.subject);
    }
    for (int i = 0; i < static_cast<int>(extraction.references.size()); ++i) {
        const Reference& r = extraction.references[i];
        add(reference_id(i), "reference", r.source.page, r.source.box, r.text);
    }
    for (int i = 0; i < static_cast<int>(extraction.decisions.size()); ++i) {
        const Decision& d = extraction.decisions[i];
        add(decision_id(i), "decision", d.source.page, d.source.box, d.number + d.title);
    }
    for (int i = 0; i < static_cast<int>(extraction.commitments.size()); ++i) {
        const Commitment& c = extraction.commitments[i];
        add(commitment_id(i), "commitment", c.source.page, c.source.box, c.number.empty() ? c.text : c.number);
    }
    for (int i = 0; i < static_cast<int>(extraction.questions.size()); ++i) {
        const Question& q = extraction.questions[i];
        add(question_id(i), "question", q.source.page, q.source.box, q.question);
    }
    for (int i = 0; i < static_cast<int>(extraction.actions.size()); ++i) {
        const Action& a = extraction.actions[i];
        add(action_id(i), "action", a.source.page, a.source.box, a.text);
    }
    return keys;
}

std::vector<std::string> check_keys(const std::vector<Check>& checks, const std::map<std::string, std::string>& keys) {
    UniqueKeys unique;
    std::vector<std::string> out;
    auto key_of = [&](const std::string& id) {
        auto at = keys.find(id);
        return at == keys.end() ? id : at->second;
    };
    for (const Check& check : checks) {
        std::string text = "check|" + check.rule;
        for (const Operand& operand : check.operands) text += '|' + key_of(operand.id);
        if (check.result) text += "|=" + key_of(check.result->id);
        if (check.operands.empty()) text += about(check);
        out.push_back(unique(short_hash(text)));
    }
    return out;
}

}  // namespace griffier
