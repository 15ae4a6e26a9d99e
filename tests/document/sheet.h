// A page set by hand, and the cells of a table as text: for tests of what finds tables.
#pragma once

#include <string>
#include <vector>

#include "document/tables/tables.h"

namespace griffier {

inline constexpr double kWidth = 5;  // pt a letter of these pages

// A page under construction. Words of a text stand one letter apart; size 10, lines as the caller says.
struct Sheet {
    Page page;
    Sheet() {
        page.width = 595;
        page.height = 842;
    }
    Sheet& text(double x, double baseline, const std::string& words, bool bold = false) {
        size_t at = 0;
        while (at < words.size()) {
            size_t end = std::min(words.find(' ', at), words.size());
            std::string word = words.substr(at, end - at);
            double x1 = x + kWidth * static_cast<double>(word.size());
            page.words.push_back({word, {x, baseline - 8, x1, baseline + 2}, baseline, 10, bold, Origin::text_layer, 1, 0});
            x = x1 + 3;
            at = end + 1;
        }
        return *this;
    }
    // Ends at x, as figures do.
    Sheet& figure(double x, double baseline, const std::string& word) { return text(x - kWidth * static_cast<double>(word.size()), baseline, word); }
    Sheet& h(double y, double x0, double x1) {
        page.rulings.push_back({Axis::horizontal, y, x0, x1, 0.5});
        return *this;
    }
    Sheet& v(double x, double y0, double y1) {
        page.rulings.push_back({Axis::vertical, x, y0, y1, 0.5});
        return *this;
    }
    Sheet& fill(double x0, double y0, double x1, double y1) {
        page.shaded.push_back({x0, y0, x1, y1});
        return *this;
    }
    std::vector<Table> tables() const { return find_tables(page, {}); }
};

// "0,1: text" for a cell, with +n for more columns and vn for more rows.
inline std::string shown(const Table& table) {
    std::string result;
    for (const Cell& c : table.cells) {
        result += std::to_string(c.row) + ',' + std::to_string(c.col);
        if (c.col_span > 1) result += '+' + std::to_string(c.col_span - 1);
        if (c.row_span > 1) result += 'v' + std::to_string(c.row_span - 1);
        result += ": " + c.text + '\n';
    }
    return result;
}

// Baten, lasten and saldo of two years, without lines.
inline Sheet three_rows() {
    Sheet sheet;
    sheet.figure(300, 112, "2023").figure(380, 112, "2024");
    const char* rows[][3] = {{"Baten", "1.234", "1.300"}, {"Lasten", "-2.000", "-2.100"}, {"Saldo", "-766", "-800"}};
    double y = 126;
    for (auto& row : rows) {
        sheet.text(70, y, row[0]).figure(300, y, row[1]).figure(380, y, row[2]);
        y += 14;
    }
    return sheet;
}

}  // namespace griffier
