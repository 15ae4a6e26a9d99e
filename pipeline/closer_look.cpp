#include "pipeline/closer_look.h"

#include <algorithm>

#include "document/ocr/figure_ink.h"

namespace griffier {
namespace {

// A figure read again costs a hundredth of a page, its page's picture a tenth.
constexpr std::size_t kMostFigures = 200;  // of a document
constexpr std::size_t kMostOfAPage = 30;

bool in(const Word& word, const Box& box) { return box.contains((word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2); }

}  // namespace

std::map<int, std::vector<std::size_t>> figures_to_read(const Document& document, const std::vector<CellRef>& cells, const std::vector<Page>& drawn) {
    std::map<int, std::vector<std::size_t>> figures;
    std::size_t all = 0;
    const auto sorted = [&] {
        for (auto& [number, words] : figures) std::sort(words.begin(), words.end());
        return figures;
    };
    for (const CellRef& at : cells) {
        const std::vector<Cell>& of_table = document.tables[static_cast<std::size_t>(at.table)].cells;
        const auto cell = std::find_if(of_table.begin(), of_table.end(), [&](const Cell& one) { return one.row == at.row && one.col == at.col; });
        if (cell == of_table.end()) continue;
        const auto page = std::find_if(drawn.begin(), drawn.end(), [&](const Page& one) { return one.number == cell->page; });
        if (page == drawn.end()) continue;
        for (std::size_t w = 0; w < page->words.size(); ++w) {
            const Word& word = page->words[w];
            if (word.origin != Origin::ocr || word.rotation != 0 || !plain_figure(word.text) || !in(word, cell->box)) continue;
            if (all == kMostFigures) return sorted();
            std::vector<std::size_t>& its = figures[cell->page];
            if (its.size() == kMostOfAPage || std::find(its.begin(), its.end(), w) != its.end()) continue;
            its.push_back(w);
            ++all;
        }
    }
    return sorted();
}

Page only_figures(const Page& page, const std::vector<std::size_t>& words) {
    Page asked;
    asked.number = page.number;
    asked.width = page.width;
    asked.height = page.height;
    asked.text_from = TextFrom::ocr;
    asked.ocr = page.ocr;
    for (const std::size_t w : words) {
        asked.words.push_back(page.words[w]);
        asked.words.back().readings.clear();
    }
    return asked;
}

bool take_figures(Page& page, const std::vector<std::size_t>& words, const std::vector<Word>& answer) {
    if (answer.size() != words.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = page.words[words[i]];
        const Word& read = answer[i];
        if (read.readings.empty()) continue;
        if (word.readings.empty()) word.readings.push_back({word.text, word.confidence, "page"});
        word.readings.insert(word.readings.end(), read.readings.begin(), read.readings.end());
        word.text = read.text;
        word.confidence = read.confidence;
    }
    return true;
}

}  // namespace griffier
