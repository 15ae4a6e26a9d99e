#include "bench/seeding.h"

#include <algorithm>

#include "bench/printed_figures.h"
#include "bench/seeding_of_layout.h"

namespace griffier {
namespace {

void figure_seedings(const std::string& kind, const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<PrintedFigure> figures = printed_figures(reading);
    random.shuffle(figures);
    for (const PrintedFigure& figure : figures) {
        if (chosen.seedings.size() == most) return;
        if (!healthy(claims, figure.place)) continue;
        const std::string text = changed(kind, figure.text, random);
        const std::optional<Decimal> value = value_of(figure.text, figure.value, text);
        if (!value) continue;
        if (!in_claim(claims, {figure.place})) {
            ++chosen.in_no_claim;
            continue;
        }
        Seeding seeding;
        seeding.what = shown(figure.place) + " " + figure.text + " -> " + text;
        seeding.seeded = {figure.place};
        seeding.in_claim = true;
        seeding.broken = broken_by(reading, claims, {{figure.place, *value - figure.value}});
        seeding.sow = [place = figure.place, text](Document& document) { set_text(document, place, text); };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

void swapped_cells(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<PrintedFigure> figures = printed_figures(reading);
    std::map<Place, PrintedFigure> by_place;
    for (const PrintedFigure& figure : figures) by_place.emplace(figure.place, figure);
    random.shuffle(figures);
    for (const PrintedFigure& a : figures) {
        if (chosen.seedings.size() == most) return;
        const auto& [t, row, col] = a.place;
        const bool down = random.below(2) == 0;
        const auto found = by_place.find(down ? Place{t, row + 1, col} : Place{t, row, col + 1});
        if (found == by_place.end() || found->second.value == a.value || !healthy(claims, a.place) || !healthy(claims, found->first)) continue;
        const PrintedFigure& b = found->second;
        const std::optional<Decimal> there = value_of(a.text, a.value, b.text);
        if (!there || !(*there == b.value)) continue;  // units differ
        Seeding seeding;
        seeding.what = shown(a.place) + " " + a.text + " and " + shown(b.place) + " " + b.text;
        seeding.seeded = {a.place, b.place};
        seeding.in_claim = in_claim(claims, seeding.seeded);
        seeding.broken = broken_by(reading, claims, {{a.place, b.value - a.value}, {b.place, a.value - b.value}});
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        seeding.sow = [a, b](Document& document) { set_text(document, a.place, b.text), set_text(document, b.place, a.text); };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

// Replaces the n-th `from`, counted from 0 over all texts given one after the other; `n` is what is left to pass over.
bool replace_nth(std::string& text, const std::string& from, const std::string& to, int& n) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + from.size()))
        if (n-- == 0) {
            text.replace(at, from.size(), to);
            return true;
        }
    return false;
}

// Where the figure of the statement stands in a block that holds its sentence: how many of the same text stand before it. -1 for another block.
int place_in_block(const Block& block, const Statement& statement, int earlier_alike) {
    const std::size_t sentence = block.text.find(statement.sentence.substr(0, 20));
    if (block.page != statement.source.page || sentence == std::string::npos) return -1;
    int before = 0;
    std::size_t at = block.text.find(statement.source.text);
    for (; at != std::string::npos && at < sentence; at = block.text.find(statement.source.text, at + 1)) ++before;
    for (int left = earlier_alike; left > 0 && at != std::string::npos; --left) at = block.text.find(statement.source.text, at + 1), ++before;
    return at == std::string::npos ? -1 : before;
}

void prose_amounts(const Reading& reading, const Claims& claims, std::size_t most, Generator& random, Chosen& chosen) {
    std::vector<int> statements;
    for (std::size_t i = 0; i < reading.extraction.statements.size(); ++i) statements.push_back(static_cast<int>(i));
    random.shuffle(statements);
    for (int i : statements) {
        if (chosen.seedings.size() == most) return;
        const Statement& statement = reading.extraction.statements[static_cast<std::size_t>(i)];
        const Place place{-1, i, 0};
        if (digits_of(statement.source.text).empty() || !healthy(claims, place)) continue;
        if (!in_claim(claims, {place})) {
            ++chosen.in_no_claim;
            continue;
        }
        const std::string text = one_digit(statement.source.text, random, false);
        if (text == statement.source.text) continue;
        Seeding seeding;
        seeding.what = statement_id(i) + " " + statement.source.text + " -> " + text;
        seeding.seeded = {place};
        seeding.in_claim = true;
        // That the same number of different things is kept apart says of none of them what it should be.
        for (std::size_t c : claims.of.at(place))
            if (reading.checks[claims.all[c].check].rule != "DUP_VALUE") seeding.broken.push_back(c);
        if (seeding.broken.empty()) {
            ++chosen.in_no_claim;
            continue;
        }
        int alike = 0;  // the same text earlier in the sentence
        for (int before = i - 1; before >= 0; --before) {
            const Statement& other = reading.extraction.statements[static_cast<std::size_t>(before)];
            if (other.sentence != statement.sentence || other.source.page != statement.source.page) break;
            alike += other.source.text == statement.source.text;
        }
        seeding.sow = [statement, alike, text](Document& document) {
            for (Block& block : document.blocks) {
                int n = place_in_block(block, statement, alike), of_lines = n;
                if (n < 0) continue;
                replace_nth(block.text, statement.source.text, text, n);
                for (Line& line : block.lines)
                    if (replace_nth(line.text, statement.source.text, text, of_lines)) return;
                return;
            }
        };
        seeding.as_read = same;
        chosen.seedings.push_back(std::move(seeding));
    }
}

}  // namespace

std::map<std::string, Place> places_by_id(const Document& document, const Extraction& extraction) {
    std::map<std::string, Place> places;
    for (std::size_t t = 0; t < document.tables.size(); ++t)
        for (const Cell& cell : document.tables[t].cells) places[cell_id(static_cast<int>(t), cell.row, cell.col)] = {static_cast<int>(t), cell.row, cell.col};
    auto from = [&](const std::string& id, const std::optional<CellRef>& cell) {
        if (cell) places[id] = {cell->table, cell->row, cell->col};
    };
    for (std::size_t i = 0; i < extraction.budget_lines.size(); ++i) from(budget_line_id(static_cast<int>(i)), extraction.budget_lines[i].source.cell);
    for (std::size_t i = 0; i < extraction.indicators.size(); ++i)
        for (std::size_t v = 0; v < extraction.indicators[i].values.size(); ++v)
            from(indicator_value_id(static_cast<int>(i), static_cast<int>(v)), extraction.indicators[i].values[v].source.cell);
    for (std::size_t i = 0; i < extraction.statements.size(); ++i) places[statement_id(static_cast<int>(i))] = {-1, static_cast<int>(i), 0};
    return places;
}

Claims claims_of(const Reading& reading) {
    const std::map<std::string, Place> places = places_by_id(reading.document, reading.extraction);
    Claims claims;
    for (std::size_t i = 0; i < reading.checks.size(); ++i) {
        const Check& check = reading.checks[i];
        Claimed claim;
        claim.check = i;
        Decimal difference;
        bool complete = true;
        auto take = [&](const Operand& operand, int sign) {
            const auto found = places.find(operand.id);
            if (found == places.end() || !operand.value) {
                complete = false;
                return;
            }
            claim.terms.emplace_back(found->second, sign);
            claim.values[found->second] = *operand.value;
            difference = sign < 0 ? difference - *operand.value : difference + *operand.value;
        };
        for (const Operand& operand : check.operands) take(operand, operand.sign);
        if (check.result) take(*check.result, -1);
        const bool tried = check.status == Status::pass || check.status == Status::pass_rounding || check.status == Status::warn_rounding;
        if (!tried) {
            for (const auto& [place, sign] : claim.terms) (check.status == Status::fail ? claims.failing : claims.untried).insert(place);
            continue;
        }
        claim.linear = complete && check.difference && check.tolerance && difference == *check.difference && check.rule != "PCT_PART";
        for (const auto& [place, sign] : claim.terms) claims.of[place].push_back(claims.all.size());
        claims.all.push_back(std::move(claim));
    }
    return claims;
}

const std::vector<std::string>& seeding_classes() {
    static const std::vector<std::string> kClasses = {
        "one digit",       "look-alike digit", "digits swapped", "sign lost",   "sign added",     "ten times",      "thousand times, separator lost",
        "columns swapped", "cells swapped",    "row dropped",    "row doubled", "year of header", "amount in text", "letter V or N"};
    return kClasses;
}

bool is_further(const std::string& kind) { return kind == "amount in text" || kind == "letter V or N"; }
bool is_of_figures(const std::string& kind) { return kind == "cells swapped" || (of_figure(kind) && !is_further(kind)); }

Chosen choose_seedings(const std::string& kind, const Reading& reading, const Claims& claims, std::size_t most, std::uint64_t draw) {
    Generator random{draw};
    for (char c : kind) random.state = random.state * 31 + static_cast<unsigned char>(c);
    Chosen chosen;
    if (of_figure(kind)) figure_seedings(kind, reading, claims, most, random, chosen);
    if (kind == "cells swapped") swapped_cells(reading, claims, most, random, chosen);
    if (kind == "columns swapped") swapped_columns(reading, claims, most, random, chosen);
    if (kind == "row dropped" || kind == "row doubled") rows(kind == "row doubled", reading, claims, most, random, chosen);
    if (kind == "year of header") wrong_years(reading, claims, most, random, chosen);
    if (kind == "amount in text") prose_amounts(reading, claims, most, random, chosen);
    return chosen;
}

}  // namespace griffier
