// A document of sections, sentences and budget lines, said in a line each, for rules that hold running text against tables.
#pragma once

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

struct ToldText {
    Document document;
    Extraction extraction;

    int section(const std::string& title) {
        Section section;
        section.title = title;
        document.sections.push_back(section);
        Block heading;
        heading.kind = BlockKind::heading;
        heading.text = title;
        document.blocks.push_back(heading);
        return static_cast<int>(document.sections.size()) - 1;
    }

    // A sentence with its amounts in euros, in order, each with its text.
    void says(const std::string& sentence, const std::vector<std::pair<std::string, std::int64_t>>& amounts, int year = 0) {
        Block block;
        block.text = sentence;
        document.blocks.push_back(block);
        for (const auto& [text, value] : amounts) {
            Statement statement;
            statement.value = value;
            statement.unit = "euro";
            statement.sentence = sentence;
            statement.section = static_cast<int>(document.sections.size()) - 1;
            statement.source.text = text;
            if (year != 0) statement.period = Period{std::to_string(year) + "-01-01", std::to_string(year) + "-12-31"};
            extraction.statements.push_back(statement);
        }
    }

    void line(int table, int row, int col, const std::string& taakveld, Side side, Basis basis, int year, std::int64_t thousands,
              const std::string& item = "") {
        BudgetLine line;
        if (!taakveld.empty()) line.taakveld = Named{taakveld, "Taakveld"};
        line.item = item;
        line.side = side;
        line.basis = basis;
        line.year = year;
        line.value = thousands * 1000;
        line.step = 1000;
        line.source.cell = CellRef{table, row, col};
        extraction.budget_lines.push_back(line);
    }
};

// Three taakvelden in one table, saldo and lasten of 2025 and 2026.
inline ToldText taakvelden() {
    ToldText text;
    const std::vector<std::tuple<const char*, int, int>> saldi = {{"2.1", -1200, -1340}, {"2.2", -310, -262}, {"2.3", -95, -151}, {"2.4", -800, -770}};
    int row = 0;
    for (const auto& [number, before, now] : saldi) {
        text.line(0, row, 1, number, Side::saldo, Basis::begroting, 2025, before);
        text.line(0, row++, 2, number, Side::saldo, Basis::begroting, 2026, now);
        text.line(0, row, 1, number, Side::lasten, Basis::begroting, 2025, before - 400);
        text.line(0, row++, 2, number, Side::lasten, Basis::begroting, 2026, now - 395);
    }
    return text;
}

}  // namespace griffier
