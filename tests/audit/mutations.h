// Damage done to printed tables on purpose. What the document's authors got wrong must be noticed; what reading lost must not be blamed on them.
#pragma once

#include "audit/printed_table.h"

namespace griffier {

inline bool is_figure(const std::string& text) {
    bool digit = false;
    for (char c : text) {
        digit |= c >= '0' && c <= '9';
        if (!((c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == ' ')) return false;
    }
    return digit;
}

inline int fails(const std::vector<Check>& checks) {
    int count = 0;
    for (const Check& check : checks) count += check.status == Status::fail;
    return count;
}

struct Study {
    int tried = 0, noticed = 0;
    std::vector<std::string> examples;  // of what was not noticed, or accused
};

// One digit of each figure in turn, the leading one and one in the middle, is another one; or the figure has the other sign.
inline Study wrong_figures(const Printed& table, bool sign) {
    Study study;
    for (std::size_t r = static_cast<std::size_t>(table.header_rows); r < table.rows.size(); ++r)
        for (std::size_t c = 1; c < table.rows[r].size(); ++c) {
            const std::string& text = table.rows[r][c];
            if (!is_figure(text) || text == "0") continue;
            std::vector<std::string> mutants;
            if (sign) {
                mutants.push_back(text[0] == '-' ? text.substr(1) : "-" + text);
            } else {
                std::vector<std::size_t> digits;
                for (std::size_t i = 0; i < text.size(); ++i)
                    if (text[i] >= '0' && text[i] <= '9') digits.push_back(i);
                for (std::size_t at : {std::size_t{0}, digits.size() / 2}) {
                    std::string mutant = text;
                    char& digit = mutant[digits[at]];
                    digit = digit == '9' ? '4' : static_cast<char>(digit + 1);
                    mutants.push_back(mutant);
                }
            }
            for (const std::string& mutant : mutants) {
                Printed damaged = table;
                damaged.rows[r][c] = mutant;
                ++study.tried;
                if (fails(audit_printed(damaged)) > 0)
                    ++study.noticed;
                else
                    study.examples.push_back(table.rows[r][0] + ": " + text + " -> " + mutant);
            }
        }
    return study;
}

// Each row in turn is in no table, each figure in turn is in no cell, or each row's figures stand one column to the left. The words stay on the page;
// where it was recognised, what was lost was not recognised either.
enum class Loss { row, cell, shift };

inline void lose(Document& document, Loss loss, int row, int col, bool recognised) {
    Table& table = document.tables[0];
    std::vector<Cell> cells;
    for (Cell cell : table.cells) {
        bool gone = cell.row == row && (loss == Loss::row || (loss == Loss::cell && cell.col == col) || (loss == Loss::shift && cell.col == 1));
        if (loss == Loss::shift && cell.row == row && cell.col > 1) --cell.col;
        if (loss == Loss::row && cell.row > row) --cell.row;
        if (!gone) cells.push_back(cell);
        if (gone && recognised) std::erase_if(document.pages[0].words, [&](const Word& word) { return word.box == cell.box; });
    }
    table.cells = cells;
    if (loss == Loss::row) --table.rows;
}

inline Study lost(const Printed& table, Loss loss) {
    Study study;
    for (std::size_t r = static_cast<std::size_t>(table.header_rows); r < table.rows.size(); ++r)
        for (std::size_t c = 1; c < table.rows[r].size(); ++c) {
            if (loss != Loss::cell && c > 1) break;
            if (loss == Loss::cell && !is_figure(table.rows[r][c])) continue;
            Document damaged = document_of(table);
            lose(damaged, loss, static_cast<int>(r), static_cast<int>(c), table.recognised);
            ++study.tried;
            auto checks = audit_document(damaged);
            if (fails(checks) == 0) continue;
            ++study.noticed;
            for (const Check& check : checks)
                if (check.status == Status::fail) {
                    study.examples.push_back(table.rows[r][0] + (loss == Loss::cell ? " | " + table.rows[r][c] : "") + " => " + check.rule + " " +
                                             check.message);
                    break;
                }
        }
    return study;
}

}  // namespace griffier
