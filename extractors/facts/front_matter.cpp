// The first pages of a document as lines with their prominence.
#include "extractors/facts/front_matter.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "document/lines/headings.h"
#include "document/text.h"
#include "extractors/council/council_words.h"

namespace griffier {

namespace {

constexpr std::size_t kFrontLines = 60;  // what a printed page holds: a text document may be one endless page
constexpr double kSameSize = 0.9;        // lines of at least this share of the largest size belong to the title
constexpr double kProminent = 1.2;       // a title is this much larger than most of the page
constexpr std::size_t kTitleLines = 5;   // a cover's title runs over no more

// A line for each row; "Onderwerp | … | Zaaknummer | …" holds two.
void add_rows(const Table& table, int page, std::vector<FrontLine>& lines) {
    int row = -1;
    bool label = false;
    for (const Cell& cell : table.cells) {
        if (cell.page != page) continue;
        const bool labels = field_of(cell.text) != Field::none;
        if (cell.row != row || (labels && !label)) lines.push_back({"", page, 0, false, false, true});
        label = labels;
        row = cell.row;
        std::string& text = lines.back().text;
        text += (text.empty() ? "" : " ") + cell.text;
        lines.back().cells.push_back(cell.text);
    }
}

}  // namespace

std::vector<FrontLine> front_lines(const Document& document, int pages) {
    std::vector<FrontLine> lines;
    std::vector<int> wanted;  // the first pages with text: a cover may be a picture
    for (const Block& block : document.blocks) {
        if (std::find(wanted.begin(), wanted.end(), block.page) != wanted.end()) continue;
        if (static_cast<int>(wanted.size()) < pages) wanted.push_back(block.page);
    }
    for (const Block& block : document.blocks) {
        if (std::find(wanted.begin(), wanted.end(), block.page) == wanted.end()) continue;
        if (std::count_if(lines.begin(), lines.end(), [&](const FrontLine& line) { return line.page == block.page; }) >= static_cast<long>(kFrontLines))
            continue;
        if (block.kind == BlockKind::table) {
            if (block.table >= 0 && static_cast<std::size_t>(block.table) < document.tables.size())
                add_rows(document.tables[static_cast<std::size_t>(block.table)], block.page, lines);
            continue;
        }
        if (block.lines.empty() && !block.text.empty())
            lines.push_back({block.text, block.page, 0, block.kind == BlockKind::heading, block.kind == BlockKind::furniture, false});
        for (const Line& line : block.lines) {
            lines.push_back({trim(line.text), line.page, line.size, block.kind == BlockKind::heading, block.kind == BlockKind::furniture, false});
            const std::string& text = lines.back().text;
            lines.back().inside = &line != &block.lines.front() && block.kind == BlockKind::paragraph && !text.empty() &&
                                  (std::islower(static_cast<unsigned char>(text[0])) != 0 || text.ends_with('.'));
        }
    }
    return lines;
}

std::vector<std::string> parts_apart(const std::string& line) {
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < line.size();) {
        std::size_t mark = 0;
        for (const std::string_view one : {" · ", " | ", " • ", " – ", " — ", " - "})
            if (line.compare(at, one.size(), one) == 0) mark = one.size();
        if (mark > 0)
            parts.emplace_back();
        else
            parts.back() += line[at];
        at += std::max<std::size_t>(mark, 1);
    }
    return parts;
}

std::string prominent_text(const std::vector<FrontLine>& lines) {
    if (lines.empty()) return "";
    const int page = lines.front().page;
    double largest = 0;
    std::vector<double> sizes;
    for (const FrontLine& line : lines) {
        if (line.page != page || line.cell || line.furniture || line.text.size() < 2) continue;
        largest = std::max(largest, line.size);
        sizes.push_back(line.size);
    }
    if (sizes.empty() || largest <= 0) return "";
    std::sort(sizes.begin(), sizes.end());
    const bool cover = sizes.size() <= kTitleLines;  // hardly anything else stands there
    if (!cover && largest < sizes[sizes.size() / 2] * kProminent) return "";
    std::string title;
    std::size_t count = 0;
    for (const FrontLine& line : lines) {
        const bool part = line.page == page && !line.cell && !line.furniture && line.text.size() >= 2 && line.size >= largest * kSameSize;
        if (!part && !title.empty()) break;  // a title is one run of lines
        if (!part) continue;
        if (++count > kTitleLines || (!title.empty() && numbering_depth(line.text) > 0)) break;  // "1 Inleiding": the first chapter
        title += (title.empty() ? "" : " ") + line.text;
    }
    return title;
}

}  // namespace griffier
