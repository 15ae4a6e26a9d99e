#include "document/tables/unread_tables.h"

#include <algorithm>

#include "document/tables/table_text.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

// Tables of poor scans have 0.71 and more of their characters in sure words, those of two infographics 0.6 and less.
constexpr double kSure = 0.8;       // confidence of a word
constexpr double kFewSure = 0.67;   // share of the characters
constexpr double kScrawl = 0.7;     // strokes of a pen read as words had 0.1 to 0.65
constexpr int kSigned = 6;          // rows of signatures, at most
constexpr double kHardlyOne = 0.1;  // confidence of the table

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

// Parties above names with handwriting between them, on a scan: no figures, and a row of which nothing is read for sure between rows that are.
bool holds_signatures(const Table& table, const std::vector<Page>& pages) {
    if (table.ruled || table.parts.size() != 1 || table.rows > kSigned) return false;
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const Page& other) { return other.number == table.parts[0].page; });
    if (page == pages.end()) return false;
    std::vector<double> best(static_cast<std::size_t>(table.rows), -1);  // confidence, by row
    for (const Cell& cell : table.cells) {
        if (cell.origin != Origin::ocr || cell.row_span > 1 || looks_like_figure(cell.text)) return false;
        double& row = best[static_cast<std::size_t>(cell.row)];
        for (const Word& word : page->words)
            if (cell.box.contains(word.box.center_x(), word.box.center_y())) row = std::max(row, word.confidence);
    }
    int doubtful = 0;
    for (std::size_t r = 0; r < best.size(); ++r) {
        const bool inside = r > 0 && r + 1 < best.size();
        if (best[r] < kScrawl && inside)
            ++doubtful;
        else if (best[r] < kSure)
            return false;
    }
    return doubtful > 0;
}

}  // namespace

void drop_unread_tables(std::vector<Table>& tables, const std::vector<Page>& pages) {
    std::erase_if(tables, [&](const Table& table) { return (table.confidence < kHardlyOne && hardly_read(table, pages)) || holds_signatures(table, pages); });
}

}  // namespace griffier
