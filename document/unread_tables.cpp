#include "document/unread_tables.h"

#include <algorithm>

namespace griffier {
namespace {

// Tables of poor scans have 0.71 and more of their characters in sure words, those of two infographics 0.6 and less.
constexpr double kSure = 0.8;       // confidence of a word
constexpr double kFewSure = 0.67;   // share of the characters
constexpr double kHardlyOne = 0.1;  // confidence of the table

bool speaks(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool hardly_read(const Table& table, const std::vector<Page>& pages) {
    std::size_t sure = 0, all = 0;
    for (const TablePart& part : table.parts) {
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const Page& other) { return other.number == part.page; });
        if (page == pages.end()) return false;
        for (const Word& word : page->words) {
            if (!part.box.contains(word.box.center_x(), word.box.center_y()) || !speaks(word.text)) continue;
            if (word.origin != Origin::ocr) return false;
            all += word.text.size();
            if (word.confidence >= kSure) sure += word.text.size();
        }
    }
    return static_cast<double>(sure) < kFewSure * static_cast<double>(all);
}

}  // namespace

void drop_unread_tables(std::vector<Table>& tables, const std::vector<Page>& pages) {
    std::erase_if(tables, [&](const Table& table) { return table.confidence < kHardlyOne && hardly_read(table, pages); });
}

}  // namespace griffier
