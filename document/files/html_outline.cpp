#include "document/files/html_outline.h"

#include <algorithm>
#include <set>

#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// what a progress bar says to those who cannot see it. matches "26,13% Complete" / not "26,13% van de lasten"
const Pattern kEcho(R"((?i)^\d+(?:[.,]\d+)? ?% (?:complete|compleet|voltooid)$)");
const Pattern kSentenceEnd(R"([.:;,!]["'”’)]*$)");            // matches "gedaan." / not "gedaan", "Wat kost het?"
const Pattern kTitleStart(R"(^[\p{Lu}\d%"'“‘(€])");           // matches "Wonen", "% Cliënten", "2.1 Doel" / not "wonen"
const Pattern kLabelled(R"(^\p{Lu}[\p{L} ]{2,40}: ?\S*\d)");  // a label with its value. matches "Motie nr: 2306-29" / not "Fase twee: wonen"

constexpr int kLongestTitle = 120;  // characters of a bold line that is a heading
constexpr int kRunningText = 40;    // characters that a line below it has at least, if it is no sentence
constexpr int kShortLine = 140;     // characters of a line beside a table that may say its unit
constexpr int kLinesAbove = 2;      // beside a table
constexpr int kBoldRank = 7;        // below h6: a bold line is a heading under whatever heading stands

void drop_repeated_titles(std::vector<HtmlBlock>& blocks) {
    std::set<std::string> titles;
    bool has_title = false;
    for (const HtmlBlock& made : blocks) {
        if (made.rank == 0 || made.outside) continue;
        titles.insert(fold(made.block.text));
        has_title = has_title || made.rank == 1;
    }
    for (HtmlBlock& made : blocks) {
        if (!made.outside || (titles.insert(fold(made.block.text)).second && !(made.rank == 1 && has_title))) continue;
        made.rank = 0;
        made.block.kind = BlockKind::furniture;
    }
}

// The next block that is no navigation, nullptr for none.
const HtmlBlock* below(const std::vector<HtmlBlock>& blocks, std::size_t index) {
    for (std::size_t i = index + 1; i < blocks.size(); ++i)
        if (blocks[i].block.kind != BlockKind::furniture) return &blocks[i];
    return nullptr;
}

bool heads_figure(const HtmlBlock* next) {
    return next != nullptr && next->block.kind == BlockKind::paragraph && (is_only_figures(next->block.text) || RE2::FullMatch(next->block.text, kEcho));
}

bool is_running(const HtmlBlock& next) {
    if (next.block.kind == BlockKind::list_item || next.block.kind == BlockKind::table) return true;
    if (next.block.kind != BlockKind::paragraph) return false;
    return length(next.block.text) >= kRunningText || RE2::PartialMatch(next.block.text, kSentenceEnd) || is_label(next.block.text);
}

// Pages written by hand print a heading as a bold line over its text. And what is marked as one over a figure names a card.
void promote_bold_lines(std::vector<HtmlBlock>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        HtmlBlock& made = blocks[i];
        if (made.block.kind == BlockKind::furniture) continue;
        const std::string& text = made.block.text;
        const HtmlBlock* next = below(blocks, i);
        if (made.block.kind == BlockKind::heading && (heads_figure(next) || (is_label(text) && numbering_depth(text) == 0))) {
            made.block.kind = BlockKind::paragraph;
            made.rank = 0;
            continue;
        }
        if (made.block.kind != BlockKind::paragraph || !made.bold || next == nullptr || next->bold || !is_running(*next)) continue;
        const bool title = length(text) <= kLongestTitle && !RE2::PartialMatch(text, kSentenceEnd) && RE2::PartialMatch(text, kTitleStart) &&
                           !RE2::PartialMatch(text, kLabelled) && !is_label(text) && !is_caption(text) && !is_only_figures(text);
        if (!title) continue;
        made.block.kind = BlockKind::heading;
        made.rank = kBoldRank;
    }
}

// Levels are the nesting of the ranks: h1 over h3 is one level, as the reader sees it.
void number_sections(std::vector<HtmlBlock>& blocks, Document& document) {
    std::vector<std::pair<int, int>> path;  // rank, section
    for (HtmlBlock& made : blocks) {
        Block& block = made.block;

        if (block.kind == BlockKind::heading) {
            while (!path.empty() && path.back().first >= made.rank) path.pop_back();
            Section section;
            section.level = block.level = static_cast<int>(path.size()) + 1;
            section.title = block.text;
            section.parent = path.empty() ? -1 : path.back().second;
            section.page = block.page;
            section.box = block.box;
            path.emplace_back(made.rank, static_cast<int>(document.sections.size()));
            document.sections.push_back(std::move(section));
        }
        block.section = path.empty() ? -1 : path.back().second;
        if (block.kind == BlockKind::table) document.tables[static_cast<std::size_t>(block.table)].section = block.section;
    }
}

// Lines beside a table may say its unit; "Tabel 3: …" is its caption.
void link_surroundings(std::vector<HtmlBlock>& blocks, Document& document) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].block.kind != BlockKind::table) continue;
        Table& table = document.tables[static_cast<std::size_t>(blocks[i].block.table)];
        int above = 0;
        for (std::size_t k = i; k > 0 && above < kLinesAbove; --k) {
            Block& block = blocks[k - 1].block;
            if (block.kind == BlockKind::furniture || (block.kind == BlockKind::caption && block.table == blocks[i].block.table)) continue;
            if (block.kind != BlockKind::paragraph || length(block.text) > kShortLine) break;
            ++above;
            if (table.caption.empty() && is_caption(block.text)) {
                block.kind = BlockKind::caption;
                block.table = blocks[i].block.table;
                table.caption = block.text;
                table.caption_box = block.box;
            } else {
                table.nearby.insert(table.nearby.begin(), block.lines.begin(), block.lines.end());
            }
        }
        const HtmlBlock* next = below(blocks, i);
        if (next != nullptr && next->block.kind == BlockKind::paragraph && length(next->block.text) <= kShortLine)
            table.nearby.insert(table.nearby.end(), next->block.lines.begin(), next->block.lines.end());
    }
}

}  // namespace

void outline_html(std::vector<HtmlBlock>& blocks, Document& document) {
    drop_repeated_titles(blocks);
    promote_bold_lines(blocks);
    number_sections(blocks, document);
    link_surroundings(blocks, document);
}

}  // namespace griffier
