#include "audit/remarks/figure_cover.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/remarks/observation.h"
#include "audit/rules/rules.h"
#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/pdf/legible.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/dates.h"
#include "extractors/passages.h"
#include "extractors/prose/prose_masks.h"

namespace griffier {
namespace {

// matches a number at the start of a line that numbers what follows: "1.1", "2.3.4", "7." / not "1.169"
const Pattern kNumbering("[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}\\.?");
const Pattern kMarker("[0-9]{1,2}[.:)]+");  // matches "3.", "3)"
const Pattern kPageNumber("[0-9]{1,3}");

constexpr int kMany = 10;                // figures of a page that stand in neither, from which it is worth a look
constexpr int kShare = 3;                // and they are one in so many of the figures of the page
constexpr std::size_t kContents = 8;     // lines that end in a page number, from which a page is a table of contents
constexpr double kSpaces = 1;            // heights of a word: between two words of a sentence there is less room
constexpr std::size_t kPagesNamed = 10;  // in the message

// Marks that open or close what stands between them, or end a sentence or a part of it.
constexpr std::string_view kOpening[] = {"(", "[", "\"", "'", "„", "“", "‘", "«"};
constexpr std::string_view kClosing[] = {".", ",", ";", ":", "!", "?", "…", ")", "]", "\"", "'", "”", "“", "’", "»"};

bool drop_opening(std::string_view& word) {
    const auto mark = std::find_if(std::begin(kOpening), std::end(kOpening), [&](std::string_view one) { return word.starts_with(one); });
    if (mark == std::end(kOpening)) return false;
    word.remove_prefix(mark->size());
    return true;
}

bool drop_closing(std::string_view& word) {
    const auto mark = std::find_if(std::begin(kClosing), std::end(kClosing), [&](std::string_view one) { return word.ends_with(one); });
    if (mark == std::end(kClosing)) return false;
    word.remove_suffix(mark->size());
    return true;
}

// In the same line, with no more room between them than between two words of a sentence.
bool stands_behind(const Word& before, const Word& word) {
    const double height = word.box.y1 - word.box.y0, room = word.box.x0 - before.box.x1;
    return before.box.y0 < word.box.center_y() && word.box.center_y() < before.box.y1 && room > -height && room < kSpaces * height;
}

struct PageBoxes {
    std::vector<Box> records, cells;
};

bool inside(const std::vector<Box>& boxes, const Box& word) {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(word.center_x(), word.center_y()); });
}

std::map<int, PageBoxes> boxes_of(const Document& document, const Extraction& extraction) {
    std::map<int, PageBoxes> pages;
    const auto record = [&](const Provenance& source) { pages[source.page].records.push_back(source.box); };
    for (const BudgetLine& one : extraction.budget_lines) record(one.source);
    for (const Indicator& one : extraction.indicators)
        for (const IndicatorValue& value : one.values)
            if (value.value) record(value.source);
    for (const Statement& one : extraction.statements) record(one.source);
    for (const Reference& one : extraction.references) record(one.source);
    for (const Motie& one : extraction.moties) record(one.source);
    for (const Decision& one : extraction.decisions) record(one.source);
    for (const Commitment& one : extraction.commitments) record(one.source);
    for (const Question& one : extraction.questions) record(one.source);
    for (const HeadField& one : extraction.head) record(one.source);
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells) pages[cell.page].cells.push_back(cell.box);
    return pages;
}

using WordPlace = std::pair<int, int>;  // page, index

const std::string& text_at(const Page& page, int word) { return page.words[static_cast<std::size_t>(word)].text; }

// Dates, durations, numbers of things and the number that a line begins with.
void mask_line(const Page& page, const Line& line, bool opens, std::set<WordPlace>& words) {
    const auto figure = [&](int word) { return word >= 0 && static_cast<std::size_t>(word) < page.words.size() && is_figure_word(text_at(page, word), false); };
    if (std::none_of(line.words.begin(), line.words.end(), figure)) return;
    const auto times = find_times(line.text);
    const auto masks = find_masks(line.text, times);
    int at = 0;
    for (const int word : line.words) {
        if (word < 0 || static_cast<std::size_t>(word) >= page.words.size()) return;
        const Span span{at, at + static_cast<int>(text_at(page, word).size())};
        const bool first = at == 0 && line.words.size() > 1;
        at = span.end + 1;
        const bool numbers = first && (RE2::FullMatch(text_at(page, word), kNumbering) || (opens && !list_marker(line.text).empty()));
        if (numbers || std::any_of(masks.begin(), masks.end(), [&](const Span& mask) { return overlap(mask, span); })) words.insert({page.number, word});
    }
}

// Words whose digits tell when, which or where: dates, durations, numbers of things, pages, lists and headings.
std::set<WordPlace> no_amounts(const Document& document) {
    std::map<int, const Page*> pages;
    for (const Page& page : document.pages) pages[page.number] = &page;
    std::set<WordPlace> words;
    std::map<int, std::vector<WordPlace>> last_words;  // page -> numbers at the ends of its lines
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::table) continue;
        for (std::size_t l = 0; l < block.lines.size(); ++l) {
            const Line& line = block.lines[l];
            const auto page = pages.find(line.page);
            if (page == pages.end() || line.words.empty()) continue;
            if (block.kind == BlockKind::furniture) {
                for (const int word : line.words) words.insert({line.page, word});
                continue;
            }
            mask_line(*page->second, line, l == 0, words);
            const int last = line.words.back();
            if (line.words.size() > 1 && static_cast<std::size_t>(last) < page->second->words.size() &&
                RE2::FullMatch(text_at(*page->second, last), kPageNumber))
                last_words[line.page].push_back({line.page, last});
        }
    }
    for (const auto& [page, ends] : last_words)
        if (ends.size() >= kContents) words.insert(ends.begin(), ends.end());
    return words;
}

// Its text is no language: what was read there says nothing.
bool is_unread(const Page& page) { return page.text_from == TextFrom::embedded && needs_ocr(page, OcrMode::automatic).needed; }

}  // namespace

bool is_figure_word(std::string_view word, bool first) {
    if (word.find_first_of("0123456789") == std::string_view::npos || (first && RE2::FullMatch(word, kMarker))) return false;
    while (!parse_amount(word))
        if (!drop_opening(word) && !drop_closing(word)) return false;
    while (drop_opening(word) || drop_closing(word)) {
    }
    return word.size() != 4 || !parse_year(word);
}

std::vector<int> figures_on(const Page& page) {
    std::vector<int> figures;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        if (is_figure_word(page.words[w].text, w == 0 || !stands_behind(page.words[w - 1], page.words[w]))) figures.push_back(static_cast<int>(w));
    return figures;
}

std::vector<FigureCover> cover_figures(const Document& document, const Extraction& extraction) {
    const auto boxes = boxes_of(document, extraction);
    const auto others = no_amounts(document);
    std::vector<FigureCover> covers;
    for (const Page& page : document.pages) {
        FigureCover cover;
        cover.page = page.number;
        const auto at = boxes.find(page.number);
        for (const int w : is_unread(page) ? std::vector<int>() : figures_on(page)) {
            const Word& word = page.words[static_cast<std::size_t>(w)];
            if (at != boxes.end() && inside(at->second.records, word.box))
                ++cover.in_record;
            else if (at != boxes.end() && inside(at->second.cells, word.box))
                ++cover.in_table_only;
            else if (others.contains({page.number, w}))
                ++cover.no_amount;
            else
                ++cover.in_neither;
        }
        covers.push_back(cover);
    }
    return covers;
}

std::vector<PlacedCheck> check_digit_cover(const Document& document, const Extraction& extraction) {
    int all = 0, neither = 0;
    std::string named;
    std::size_t pages = 0;
    for (const FigureCover& cover : cover_figures(document, extraction)) {
        all += cover.all();
        neither += cover.in_neither;
        if (cover.in_neither < kMany || cover.in_neither * kShare < cover.all() || ++pages > kPagesNamed) continue;
        named +=
            (named.empty() ? "" : ", ") + std::to_string(cover.page) + " (" + std::to_string(cover.in_neither) + " of " + std::to_string(cover.all()) + ")";
    }
    if (all == 0) return {};
    if (pages > 0)
        return {observation("DIGIT_COVER", Status::flag,
                            "figures that stand in no record and no table, on " + std::to_string(pages) + (pages == 1 ? " page: " : " pages: ") + named +
                                (pages > kPagesNamed ? ", …" : ""))};
    return {observation("DIGIT_COVER", Status::pass,
                        std::to_string(all - neither) + " of " + std::to_string(all) + " figures on the pages stand in a record or table, or are no amounts")};
}

bool is_sum(const Check& check) {
    // A rule of the user's own is not in the list, and always a sum.
    const auto adds_nothing = [&](const Rule& rule) { return check.rule == rule.id && *rule.formula == '\0'; };
    return check.status != Status::flag && std::none_of(rules().begin(), rules().end(), adds_nothing);
}

std::optional<Check> coverage_check(const Document& document, const std::vector<Check>& checks) {
    int tried = 0, open = 0;
    std::map<std::string, int> reasons;
    for (const Check& check : checks) {
        if (!is_sum(check)) continue;
        if (check.status != Status::not_checkable) {
            ++tried;
            continue;
        }
        ++open;
        ++reasons[name(check.reason)];
    }
    if (tried + open == 0) return std::nullopt;
    std::string why;
    for (const auto& [reason, count] : reasons) why += (why.empty() ? ": " : ", ") + std::to_string(count) + " " + reason;
    return observation(
               "COVERAGE", open == 0 ? Status::pass : Status::flag,
               std::to_string(document.tables.size()) + " tables; " + std::to_string(tried) + " of " + std::to_string(tried + open) + " sums tried" + why)
        .check;
}

}  // namespace griffier
