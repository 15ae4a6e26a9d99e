#include "extractors/council/paper_blocks.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/motie_openers.h"

namespace griffier {
namespace {

constexpr std::size_t kWrapped = 40;  // bytes of a line that the next one may go on with: a shorter one ended there

bool ends_with_mark(const std::string& text, std::string_view marks) { return !text.empty() && marks.find(text.back()) != std::string_view::npos; }

// Where the line stands in the text of its block, which may have lost a hyphen at its end.
std::size_t place_in(const std::string& text, std::string line, std::size_t from) {
    line = trim(line);
    if (line.ends_with('-')) line.pop_back();
    return text.find(line, from);
}

}  // namespace

std::vector<Block> cut_block(const Block& block, const std::function<bool(const Block& before, const Line& line)>& opens) {
    std::vector<Block> parts;
    std::vector<std::size_t> starts;
    for (const Line& line : block.lines) {
        if (parts.empty() || opens(parts.back(), line)) {
            const std::size_t from = starts.empty() ? 0 : starts.back() + 1;
            starts.push_back(parts.empty() ? 0 : place_in(block.text, line.text, from));
            parts.push_back(block);
            parts.back().text = trim(line.text);
            parts.back().box = line.box;
            parts.back().page = line.page;
            parts.back().lines = {line};
            if (parts.size() > 1) parts.back().kind = BlockKind::paragraph, parts.back().marker.clear();
            continue;
        }
        parts.back().text += " " + trim(line.text);
        parts.back().box = unite(parts.back().box, line.box);
        parts.back().lines.push_back(line);
    }
    if (parts.size() < 2) return {block};  // as the structure joined it
    const bool placed = std::find(starts.begin(), starts.end(), std::string::npos) == starts.end();
    for (std::size_t p = 0; placed && p < parts.size(); ++p)
        parts[p].text = trim(block.text.substr(starts[p], p + 1 < parts.size() ? starts[p + 1] - starts[p] : std::string::npos));
    return parts;
}

Block with_lines_below(const Document& document, std::size_t block, std::size_t& last) {
    Block whole = document.blocks[block];
    last = block;
    if (whole.kind != BlockKind::paragraph || !has_page(document, whole.page, TextFrom::text)) return whole;
    while (last + 1 < document.blocks.size()) {
        const Block& next = document.blocks[last + 1];
        const bool goes_on = whole.lines.back().text.size() >= kWrapped && next.kind == BlockKind::paragraph && next.page == whole.page &&
                             next.box.y0 <= whole.box.y1 && !next.text.empty() && std::islower(static_cast<unsigned char>(next.text[0])) != 0 &&
                             !ends_with_mark(whole.text, ".:;!?");
        if (!goes_on) break;
        whole.text += " " + next.text;
        whole.box = unite(whole.box, next.box);
        whole.lines.insert(whole.lines.end(), next.lines.begin(), next.lines.end());
        ++last;
    }
    return whole;
}

std::vector<Block> decision_blocks(const Document& document) {
    static const Pattern kItem("^(?:[0-9]{1,2}[.)]|[a-z][.)]|[IVX]{1,5}\\.) ?\\S.*");
    std::vector<Block> blocks;
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::paragraph || block.lines.size() < 2) {
            blocks.push_back(block);
            continue;
        }
        bool decided = false;
        for (Block& part : cut_block(block, [&](const Block&before, const Line&line) {
                 if (!ends_with_mark(before.text, ".:;,")) return false;
                 const std::string text = unspaced(trim(line.text));
                 const bool decides = RE2::FullMatch(text, decides_pattern());
                 const bool opens = decides || consideration_of(text) || RE2::PartialMatch(text, signed_pattern()) || (decided && RE2::FullMatch(text, kItem));
                 decided = decided || decides;
                 return opens;
             })) {
            static const Pattern kMarked("^([0-9]{1,2}[.)]|[a-z][.)]) (\\S.*)$");
            if (std::string marker, text; decided && RE2::FullMatch(part.text, kMarked, &marker, &text)) {
                part.kind = BlockKind::list_item;
                part.marker = marker;
                part.text = text;
            }
            blocks.push_back(std::move(part));
        }
    }
    return blocks;
}

bool has_page(const Document& document, int number, TextFrom from) {
    return std::any_of(document.pages.begin(), document.pages.end(), [&](const Page& page) { return page.number == number && page.text_from == from; });
}

}  // namespace griffier
