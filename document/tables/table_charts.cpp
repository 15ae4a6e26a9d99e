// Axes of charts.
#include "document/tables/table_charts.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kMinBar = 3;  // pt: smaller fills are marks
constexpr std::size_t kBars = 3;

// An axis: figures at equal steps (not 1, 2, 3: numbered columns).
bool equal_steps(const std::vector<long>& values) {
    if (values.size() < 5) return false;
    const long step = values[1] - values[0];
    long round = std::labs(step);  // axes step by 2, 5, 25, 10, 20, 50, …
    if (round <= 1 || values[0] % step != 0) return false;
    while (round % 10 == 0) round /= 10;
    if (round != 1 && round != 2 && round != 5 && round != 25) return false;
    for (size_t i = 2; i < values.size(); ++i)
        if (values[i] - values[i - 1] != step) return false;
    return true;
}

// Every figure of a text; years are no axis of values.
void add_figures(const std::string& text, std::vector<long>& values) {
    size_t at = 0;
    while (at < text.size()) {
        size_t end = text.find(' ', at);
        if (end == std::string::npos) end = text.size();
        std::string word = text.substr(at, end - at);
        if (looks_like_figure(word) && !looks_like_year(word) && word.find_first_of("0123456789") != std::string::npos) {
            std::string digits;
            for (char c : word)
                if ((c >= '0' && c <= '9') || c == '-') digits += c;
            if (digits.size() < 12) values.push_back(std::strtol(digits.c_str(), nullptr, 10));
        }
        at = end + 1;
    }
}

bool has_letters(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; });
}

}  // namespace

bool is_chart(const Table& table) {
    // Figures behind a name are its values, however even their steps are: "% eenzaamheid | 49 | 47 | 45 | 43 | 41".
    std::map<int, int> named;  // row -> column of its first text
    for (const Cell& c : table.cells) {
        if (!has_letters(c.text)) continue;
        const auto [at, fresh] = named.try_emplace(c.row, c.col);
        at->second = std::min(at->second, c.col);
    }
    const auto behind_name = [&](const Cell& c) {
        const auto found = named.find(c.row);
        return found != named.end() && found->second < c.col;
    };
    std::map<int, std::vector<long>> by_row, by_column;
    for (const Cell& c : table.cells) {
        if (behind_name(c)) continue;
        add_figures(c.text, by_row[c.row]);
        if (looks_like_figure(c.text)) add_figures(c.text, by_column[c.col]);
    }
    for (const auto& [row, values] : by_row)
        if (equal_steps(values)) return true;
    for (const auto& [column, values] : by_column)
        for (size_t i = 0; i + 5 <= values.size(); ++i)
            if (equal_steps({values.begin() + static_cast<long>(i), values.begin() + static_cast<long>(i) + 5})) return true;
    return false;
}

bool has_bars(const Page& page, const Box& box) {
    // Bars stand on one line, as wide as each other and of different lengths, and hold no text.
    std::map<std::pair<long, long>, std::set<long>> standing, lying;  // (line, width) -> lengths, in whole points
    for (const Box& s : page.shaded) {
        if (!box.contains(s.center_x(), s.center_y()) || s.width() < kMinBar || s.height() < kMinBar) continue;
        if (std::any_of(page.words.begin(), page.words.end(), [&](const Word& w) { return s.contains(w.box.center_x(), w.box.center_y()); })) continue;
        standing[{std::lround(s.y1), std::lround(s.width())}].insert(std::lround(s.height()));
        lying[{std::lround(s.x0), std::lround(s.height())}].insert(std::lround(s.width()));
    }
    auto several = [](const auto& groups) { return std::any_of(groups.begin(), groups.end(), [](const auto& g) { return g.second.size() >= kBars; }); };
    return several(standing) || several(lying);
}

bool is_contents(const Table& table, bool leaders) {
    // One column of rising whole numbers at the right end of texts; dots lead to them, or they are many and have no header.
    if (!leaders && (table.header_rows > 0 || table.rows < 4)) return false;
    long before = 0;
    int pages = 0;
    for (const Cell& c : table.cells) {
        if (!looks_like_figure(c.text) || c.col == 0 || (leaders && c.row < table.header_rows)) continue;
        if (c.col + c.col_span != table.columns || c.text.size() > 4 || c.text.find_first_not_of("0123456789") != std::string::npos) return false;
        long page = std::strtol(c.text.c_str(), nullptr, 10);
        if (page < before) return false;
        before = page;
        ++pages;
    }
    return leaders || (pages >= 4 && before > pages / 4);
}

}  // namespace griffier
