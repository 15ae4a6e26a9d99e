#include "extractors/decision_items.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_words.h"
#include "extractors/decision_parts.h"
#include "extractors/matching.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr double kSameEdge = 6;  // pt between the left edges of numbers of one count
constexpr std::size_t kLongestTitle = 160;

bool labels_decision(const std::string& text) { return RE2::FullMatch(text, decides_pattern()) && fold(text).find("beslu") != std::string::npos; }

// Also on a line within the block.
bool labels_decision(const Block& block) {
    return labels_decision(block.text) ||
           std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return labels_decision(trim(line.text)); });
}

bool decides(const Block& block) {
    if (labels_decision(block)) return true;
    static const Pattern kOutcome("(?i)^(?:uitslag|stem(?:ming|uitslag|verhouding)|uitkomst|resultaat|beslissing|conclusie) ?: ?\\S.*");
    if (RE2::FullMatch(block.text, kOutcome)) return true;
    if (block.kind != BlockKind::paragraph) return false;
    const auto told = [](const std::string& sentence) {
        return RE2::FullMatch(sentence, decision_sentence()) || (is_outcome_sentence(sentence) && !outcome_in(sentence).empty());
    };
    for (const Span& span : split_sentences(block.text))
        if (told(block.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin)))) return true;
    return !outcome_at_start(block.text).empty();
}

bool text_page(const Document& document, int number) {
    return std::any_of(document.pages.begin(), document.pages.end(),
                       [&](const Page& page) { return page.number == number && page.text_from == TextFrom::text; });
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
    std::map<std::size_t, ItemOpening> items;
    double edge = 0;
    int count = 0;
    bool decided = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || block.text.empty()) continue;
        std::string text = block.text, number, title;
        if (!block.marker.empty() && !text.starts_with(block.marker)) text = block.marker + " " + text;
        // Lines that a file itself breaks: the first is the title.
        std::string rest;
        if (block.lines.size() > 1 && text_page(document, block.page)) {
            const std::string first = trim(block.text.substr(0, length_of_first_line(block)));
            rest = trim(block.text.substr(std::min(first.size(), block.text.size())));
            text = text.substr(0, text.size() - block.text.size()) + first;
        }
        const bool next = RE2::FullMatch(text, kNumbered, &number, &title) && title.size() <= kLongestTitle &&
                          (items.empty() || std::atoi(number.c_str()) == count + 1) && (items.empty() || std::abs(block.box.x0 - edge) < kSameEdge);
        if (next) {
            if (items.empty()) edge = block.box.x0;
            items[i] = {number, trim(title), rest};
            count = std::atoi(number.c_str());
            Block below = block;
            below.kind = BlockKind::paragraph;
            below.text = rest;
            decided = decided || (!rest.empty() && decides(below));
        } else {
            decided = decided || (!items.empty() && decides(block));
        }
    }
    return decided ? items : std::map<std::size_t, ItemOpening>{};
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
