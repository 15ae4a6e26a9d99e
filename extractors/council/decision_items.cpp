#include "extractors/council/decision_items.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "document/numbered_page.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/paper_blocks.h"
#include "extractors/matching.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr double kSameEdge = 6;  // pt between the left edges of numbers of one count
constexpr std::size_t kLongestTitle = 160;

// "Besluit:", "Het dagelijks bestuur heeft besloten:" / not "Conclusie:"
bool labels_decision(const std::string& text) {
    static const Pattern kDecided("beslu|beslo");
    return RE2::FullMatch(text, decides_pattern()) && RE2::PartialMatch(fold(text), kDecided);
}

// Also on a line within the block.
bool labels_decision(const Block& block) {
    return labels_decision(block.text) ||
           std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return labels_decision(trim(line.text)); });
}

bool decides(const Block& block) {
    if (labels_decision(block)) return true;
    static const Pattern kOutcome("(?i)^(?:uitslag|stem(?:ming|uitslag|verhouding)|uitkomst|resultaat|beslissing|conclusie|advies) ?: ?\\S.*");
    if (RE2::FullMatch(block.text, kOutcome)) return true;
    if (block.kind != BlockKind::paragraph) return false;
    const auto told = [](const std::string& sentence) {
        return RE2::FullMatch(sentence, decision_sentence()) || (is_outcome_sentence(sentence) && !outcome_in(sentence).empty());
    };
    for (const Span& span : split_sentences(block.text))
        if (told(block.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin)))) return true;
    return !outcome_at_start(block.text).empty();
}

// Bytes of the block's text that its first line is, without a marker that the text has lost.
std::size_t length_of_first_line(const Block& block) {
    std::string first = trim(block.lines.front().text);
    if (!block.marker.empty() && first.starts_with(block.marker) && !block.text.starts_with(block.marker)) first = trim(first.substr(block.marker.size()));
    return block.text.starts_with(first) ? first.size() : block.text.size();
}

}  // namespace

std::map<std::size_t, ItemOpening> counted_items(const Document& document) {
    static const Pattern kNumbered("^([0-9]{1,2})[.)]? +(\\S.*)$");
    static const Pattern kPart("^([0-9]{1,2})\\.?([a-z]|\\.?[0-9]{1,2})[.)]? +(\\p{Lu}.*)$");
    static const Pattern kBullet("[•·▪◦*–-]");
    static const Pattern kDate("(?i)^[0-9]{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\\b");
    struct Candidate {
        std::size_t block = 0;
        int number = 0;
        double edge = 0;
        ItemOpening opening;
        bool decided = false;  // in its own block, or below it before the next number
        bool part = false;     // "2.a" below "2", before anything was decided of that
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || block.text.empty()) continue;
        std::string text = block.text, number, part, title;
        // A bullet says nothing beside a number that is printed behind it.
        const bool bullet = !block.marker.empty() && RE2::FullMatch(block.marker, kBullet);
        if (!bullet && !block.marker.empty() && !text.starts_with(block.marker)) text = block.marker + " " + text;
        // Lines that a file itself breaks: the first is the title.
        std::string rest;
        if (block.lines.size() > 1 && has_page(document, block.page, TextFrom::text)) {
            const std::string first = trim(block.text.substr(0, length_of_first_line(block)));
            rest = trim(block.text.substr(std::min(first.size(), block.text.size())));
            text = text.substr(0, text.size() - block.text.size()) + first;
        }
        if (RE2::FullMatch(text, kNumbered, &number, &title) && title.size() <= kLongestTitle && !RE2::PartialMatch(text, kDate)) {
            Block below = block;
            below.kind = BlockKind::paragraph;
            below.text = rest;
            candidates.push_back({i, std::atoi(number.c_str()), block.box.x0, {number, trim(title), rest}, !rest.empty() && decides(below)});
        } else if (RE2::FullMatch(text, kPart, &number, &part, &title) && title.size() <= kLongestTitle && !candidates.empty() &&
                   candidates.back().number == std::atoi(number.c_str()) && (candidates.back().part || !candidates.back().decided)) {
            Candidate one = candidates.back();
            one.block = i, one.part = true, one.opening = {trim(text.substr(0, text.size() - title.size())), trim(title), rest};
            while (one.opening.number.ends_with('.') || one.opening.number.ends_with(')')) one.opening.number.pop_back();
            candidates.push_back(std::move(one));
        } else if (!candidates.empty() && decides(block)) {
            candidates.back().decided = true;
        }
    }
    // The longest count: a number that belongs to something else may stand before it.
    std::map<std::size_t, ItemOpening> longest;
    for (std::size_t start = 0; start < candidates.size(); ++start) {
        std::map<std::size_t, ItemOpening> items;
        int count = candidates[start].number - 1;
        bool decided = false;
        for (std::size_t c = start; c < candidates.size(); ++c) {
            decided = decided || candidates[c].decided;
            if (candidates[c].part && candidates[c].number == count && !items.empty()) items[candidates[c].block] = candidates[c].opening;
            if (candidates[c].part || candidates[c].number != count + 1 || std::abs(candidates[c].edge - candidates[start].edge) >= kSameEdge) continue;
            items[candidates[c].block] = candidates[c].opening;
            ++count;
        }
        if (decided && items.size() > longest.size()) longest = std::move(items);
    }
    return longest;
}

namespace {

constexpr std::size_t kMisread = 3;  // bytes of a cell that held a number

// The words up to the end of the first line that had room for the next word. "" where all is one paragraph.
std::string first_paragraph(const std::vector<const Word*>& words, const Box& cell) {
    constexpr double kRoom = 2.0;  // times the next word's width, at least, that is left open
    constexpr double kLine = 2;    // pt between baselines of one line
    std::string text;
    for (std::size_t w = 0; w < words.size(); ++w) {
        text += (w == 0 ? "" : " ") + words[w]->text;
        if (w + 1 == words.size()) return "";
        const Word& next = *words[w + 1];
        if (std::abs(next.baseline - words[w]->baseline) <= kLine + next.box.height() / 4) continue;
        if (cell.x1 - words[w]->box.x1 > kRoom * next.box.width() + next.box.height()) return text;
    }
    return "";
}

}  // namespace

std::vector<ItemRow> item_rows(const Document& document, const Table& table) {
    static const Pattern kNumber("^([0-9]{1,2}(?:\\.[0-9a-z]{1,2}|[a-z])?)[.):]?$");
    static const Pattern kPart("(?i)^(.*?\\S) ((?:besluit|conclusie|stemming|stemverhouding|toezegging(?:en)?) ?: .*)$");
    std::map<int, ItemRow> rows;
    std::map<int, const Cell*> texts;
    if (table.columns != 2) return {};
    for (const Cell& cell : table.cells) {
        std::string number;
        if (cell.col == 0 && RE2::FullMatch(cell.text, kNumber, &number)) rows[cell.row].number = number;
        if (cell.col == 1) texts[cell.row] = &cell;
    }
    // Of a scan a number or two may be misread ("tE:" for "1."): that row is an item without its number.
    if (rows.size() >= 2 && 3 * rows.size() >= 2 * texts.size())
        for (const Cell& cell : table.cells)
            if (cell.col == 0 && !rows.contains(cell.row) && texts.contains(cell.row) && cell.text.size() <= kMisread &&
                has_page(document, cell.page, TextFrom::ocr))
                rows[cell.row];
    if (rows.size() < 2 || rows.size() != texts.size()) return {};
    std::vector<ItemRow> all;
    for (auto& entry : rows) {
        ItemRow& one = entry.second;
        const auto cell = texts.find(entry.first);
        if (cell == texts.end()) return {};
        one.cell = cell->second;
        const Page* page = page_numbered(document, one.cell->page);
        if (page == nullptr) return {};
        // Its first words in bold are the title; where none are (a scan does not tell), its first paragraph.
        std::vector<const Word*> words;
        for (const Word& word : page->words)
            if (word.box.x0 >= one.cell->box.x0 - 1 && word.box.x1 <= one.cell->box.x1 + 1 && word.box.y0 >= one.cell->box.y0 - 1 &&
                word.box.y1 <= one.cell->box.y1 + 1)
                words.push_back(&word);
        std::stable_sort(words.begin(), words.end(), [](const Word* a, const Word* b) {
            return std::abs(a->baseline - b->baseline) > 2 ? a->baseline < b->baseline : a->box.x0 < b->box.x0;
        });
        for (const Word* word : words) {
            if (!word->bold) break;
            one.title += (one.title.empty() ? "" : " ") + word->text;
        }
        if (one.title.empty()) one.title = first_paragraph(words, cell->second->box);
        if (one.title.empty() || !one.cell->text.starts_with(one.title)) return {};
        std::string rest = trim(one.cell->text.substr(one.title.size())), before, part;
        std::vector<std::string> parts;
        while (RE2::FullMatch(rest, kPart, &before, &part)) parts.push_back(before), rest = part;
        if (!rest.empty()) parts.push_back(rest);
        one.parts = std::move(parts);
        all.push_back(one);
    }
    return all;
}

std::map<std::size_t, ItemOpening> deciding_headings(const Document& document) {
    std::map<int, std::map<std::size_t, ItemOpening>> levels;
    const auto level = [&](const Block& block) { return block.section < 0 ? 0 : document.sections[static_cast<std::size_t>(block.section)].level; };
    std::size_t above = document.blocks.size();  // none
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture) continue;
        if (block.kind == BlockKind::heading && !labels_decision(block)) above = i;
        if (!decides(block) || above == document.blocks.size()) continue;
        levels[level(document.blocks[above])][above] = {};
        above = document.blocks.size();
    }
    std::map<std::size_t, ItemOpening> most;
    for (auto& [rank, blocks] : levels)
        if (blocks.size() > most.size()) most = std::move(blocks);
    return most;
}

}  // namespace griffier
