#include "extractors/decision_items.h"

#include <cmath>
#include <cstdlib>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_words.h"
#include "extractors/decision_parts.h"

namespace griffier {
namespace {

constexpr double kSameEdge = 6;  // pt between the left edges of numbers of one count
constexpr std::size_t kLongestTitle = 160;

bool labels_decision(const Block& block) { return RE2::FullMatch(block.text, decides_pattern()) && fold(block.text).find("beslu") != std::string::npos; }

bool decides(const Block& block) {
    if (labels_decision(block)) return true;
    return block.kind == BlockKind::paragraph && (RE2::FullMatch(block.text, decision_sentence()) || !outcome_at_start(block.text).empty());
}

}  // namespace

std::map<std::size_t, ItemOpening> counted_items(const Document& document) {
    static const Pattern kNumbered("^([0-9]{1,2})[.)]? +(\\S.*)$");
    std::map<std::size_t, ItemOpening> items;
    double edge = 0;
    bool decided = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table || block.text.empty()) continue;
        std::string text = block.text, number, title;
        if (!block.marker.empty() && !text.starts_with(block.marker)) text = block.marker + " " + text;
        const bool next = RE2::FullMatch(text, kNumbered, &number, &title) && title.size() <= kLongestTitle &&
                          std::atoi(number.c_str()) == static_cast<int>(items.size()) + 1 && (items.empty() || std::abs(block.box.x0 - edge) < kSameEdge);
        if (next) {
            if (items.empty()) edge = block.box.x0;
            items[i] = {number, trim(title)};
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
