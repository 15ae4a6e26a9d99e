// Running text as a reader reads it, and where each piece of it stands on the page.
#include "extractors/passages.h"

#include <algorithm>
#include <cctype>

#include "document/numbered_page.h"
#include "document/text.h"

namespace griffier {

namespace {

constexpr double kOutdent = 3;  // pt

void append(const Document& document, int index, Passage& passage) {
    const Block& block = document.blocks[static_cast<std::size_t>(index)];
    if (!passage.text.empty()) passage.text += ' ';
    const std::size_t start = passage.text.size();
    passage.text += block.text;
    passage.blocks.push_back(index);
    // Lines follow one another in the block's text; the first may begin with a marker, each may lose a hyphen at its end.
    std::size_t from = 0;
    for (std::size_t l = 0; l < block.lines.size(); ++l) {
        std::string text = block.lines[l].text;
        std::size_t offset = 0;
        if (l == 0 && !block.marker.empty() && text.rfind(block.marker, 0) == 0) {
            offset = block.marker.size();
            while (offset < text.size() && text[offset] == ' ') ++offset;
        } else if (l == 0 && !block.marker.empty() && text.find(' ') != std::string::npos) {  // a bullet that was read as another character
            const std::size_t after = text.find(' ') + 1;
            if (block.text.rfind(text.substr(after), 0) == 0) offset = after;
        }
        std::size_t at = block.text.find(text.substr(offset), from);
        if (at != from && l == 0) {  // a marker that was kept
            if (const std::size_t whole = block.text.find(text, from); whole == from) at = whole, offset = 0;
        }
        text = text.substr(offset);
        if (at == std::string::npos && !text.empty() && text.back() == '-') {
            text.pop_back();
            at = block.text.find(text, from);
        }
        if (at == std::string::npos || text.empty()) continue;
        const auto begin = static_cast<int>(start + at);
        passage.pieces.push_back({{begin, begin + static_cast<int>(text.size())}, index, static_cast<int>(l), static_cast<int>(offset)});
        from = at + text.size();
    }
}

bool unfinished(const std::string& text) {
    if (text.empty()) return false;
    const char last = text.back();
    return last != '.' && last != '!' && last != '?' && last != ':' && last != ';';
}

bool goes_on(const std::string& text) { return !text.empty() && std::islower(static_cast<unsigned char>(text[0])); }

// A line further left than the list item above it goes on with the text around the list.
bool leaves_list(const Block& above, const Block& block) {
    return above.kind == BlockKind::list_item && !above.lines.empty() && above.lines.back().page == block.page && block.box.x0 < above.box.x0 - kOutdent;
}

bool running_text(const Block& block) { return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item; }

}  // namespace

std::vector<Passage> read_passages(const Document& document) {
    std::vector<Passage> passages;
    int last = -1;  // last running block, where nothing but furniture stands between
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        if (!running_text(block)) {
            last = -1;
            continue;
        }
        const bool joined = last >= 0 && block.marker.empty() && block.section == document.blocks[static_cast<std::size_t>(last)].section &&
                            unfinished(document.blocks[static_cast<std::size_t>(last)].text) && goes_on(block.text);
        if (!joined || leaves_list(document.blocks[static_cast<std::size_t>(last)], block)) {
            passages.emplace_back();
            passages.back().section = block.section;
        }
        append(document, static_cast<int>(i), passages.back());
        last = static_cast<int>(i);
    }
    return passages;
}

Passage passage_of(const Document& document, int block) {
    Passage passage;
    passage.section = document.blocks[static_cast<std::size_t>(block)].section;
    append(document, block, passage);
    return passage;
}

Provenance place_of(const Document& document, const Passage& passage, Span span) {
    Provenance place;
    place.text = passage.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
    bool found = false;
    for (const PassagePiece& piece : passage.pieces) {
        if (!overlap(piece.span, span)) continue;
        const Line& line = document.blocks[static_cast<std::size_t>(piece.block)].lines[static_cast<std::size_t>(piece.line)];
        if (found && line.page != place.page) break;
        const Page* page = page_numbered(document, line.page);
        const int from = std::max(span.begin, piece.span.begin) - piece.span.begin + piece.line_offset;
        const int to = std::min(span.end, piece.span.end) - piece.span.begin + piece.line_offset;
        int at = 0;
        for (const int index : line.words) {
            if (page == nullptr || index < 0 || static_cast<std::size_t>(index) >= page->words.size()) continue;
            const Word& word = page->words[static_cast<std::size_t>(index)];
            const Span here{at, at + static_cast<int>(word.text.size())};
            at = here.end + 1;
            if (!overlap(here, {from, to})) continue;
            place.box = found ? unite(place.box, word.box) : word.box;
            place.confidence = found ? std::min(place.confidence, word.confidence) : word.confidence;
            if (word.origin == Origin::ocr) place.origin = Origin::ocr;
            place.page = line.page;
            found = true;
        }
        if (!found) {  // a line without words: its box is what there is
            place.box = line.box;
            place.page = line.page;
            found = true;
        }
    }
    if (!found && !passage.blocks.empty()) {
        const Block& block = document.blocks[static_cast<std::size_t>(passage.blocks.front())];
        place.page = block.page;
        place.box = block.box;
    }
    return place;
}

Provenance place_of_block(const Block& block) {
    Provenance place;
    place.page = block.page;
    place.box = block.box;
    place.text = block.text;
    return place;
}

Provenance place_of_cell(int table, const Cell& cell) {
    Provenance place;
    place.page = cell.page;
    place.box = cell.box;
    place.text = cell.text;
    place.cell = CellRef{table, cell.row, cell.col};
    place.origin = cell.origin;
    place.confidence = cell.confidence;
    return place;
}

Provenance place_of_row(int index, const Table& table, int row) {
    for (const Cell& cell : table.cells)
        if (cell.row == row) return place_of_cell(index, cell);
    return {};
}

std::string words_before_table(const Document& document, std::size_t table) {
    std::string words;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table && block.table == static_cast<int>(table)) return words;
        if (block.kind == BlockKind::table) words.clear();
        words += " " + fold(block.text);
    }
    return {};
}

}  // namespace griffier
