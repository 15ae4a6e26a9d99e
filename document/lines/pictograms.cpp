#include "document/lines/pictograms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kLabelGap = 3;            // em: the word of a legend stands this near to its mark
constexpr double kWordGap = 1;             // em: words of one label are no further apart
constexpr std::size_t kLabelWords = 6;     // more of them are a sentence
constexpr double kSameRow = 0.5;           // of a mark's height: marks of one row
constexpr double kSameColumn = 3;          // pt: marks of one column begin so near to each other
constexpr double kNextRow = 4;             // mark heights: the next mark of a column is no further down
constexpr double kSameSide = 0.15;         // of the larger: marks of one legend are alike in size
constexpr double kTallest = 3;             // times the heading's line: a larger picture is an illustration
constexpr double kBesideHeading = 6;       // em: the first mark beside a heading is no further away
constexpr double kBelowHeading = 1.5;      // lines: marks on a row of their own below it
constexpr double kTitleAbove = 60;         // pt: "Legenda" stands no further above its first mark
constexpr std::size_t kComeBack = 2;       // drawings of a legend that stand at headings, where no word calls it one
constexpr std::size_t kMostEntries = 200;  // of a page: more are no legend

// matches what a legend is called: "Legenda", "Verklaring van de pictogrammen" / not "legendarisch"
static const Pattern kLegend("(?i)\\b(?:legenda|legende|pictogram(?:men)?|icoon|iconen|icoontjes|symbolen|verklaring)\\b");
// matches the word of a legend: "Preventie", "Jeugd en gezin" / not "26.000 inwoners", "€", "Zie pagina 3."
static const Pattern kLabel("[^0-9.;:?!]*\\pL{3}[^0-9.;?!]*:?");

struct Entry {  // a mark with a word to its right
    const Mark* mark = nullptr;
    std::string text;
    Box box;  // of the words
};

struct Meaning {
    std::string text;
    int page = 1;
    Box box;
};

bool on_row(const Box& a, double y) { return y >= a.y0 && y <= a.y1; }

// The words to the right of a mark, up to a wide gap or the next mark.
Entry entry_of(const Page& page, const Mark& mark) {
    Entry entry{&mark, "", {}};
    std::vector<const Word*> row;
    for (const Word& word : page.words)
        if (word.rotation == 0 && on_row(mark.box, word.box.center_y()) && word.box.x0 >= mark.box.x1 - 1) row.push_back(&word);
    std::sort(row.begin(), row.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    double edge = mark.box.x1;
    std::size_t count = 0;
    for (const Word* word : row) {
        const bool next_mark = std::any_of(page.marks.begin(), page.marks.end(), [&](const Mark& other) {
            return &other != &mark && on_row(other.box, word->box.center_y()) && other.box.x0 >= edge - 1 && other.box.x1 <= word->box.x0 + 1;
        });
        if (next_mark || word->box.x0 - edge > (count == 0 ? kLabelGap : kWordGap) * word->size) break;
        entry.box = count == 0 ? word->box : unite(entry.box, word->box);
        entry.text += (count == 0 ? "" : " ") + word->text;
        edge = word->box.x1;
        if (++count > kLabelWords) break;
    }
    if (count > kLabelWords || !RE2::FullMatch(entry.text, kLabel)) entry.text.clear();
    if (entry.text.ends_with(':')) entry.text.pop_back();
    return entry;
}

bool alike_in_size(const Box& a, const Box& b) { return std::abs(a.height() - b.height()) <= kSameSide * std::max(a.height(), b.height()); }

bool in_row(const Entry& a, const Entry& b) {
    const Box &first = a.mark->box, &second = b.mark->box;
    return alike_in_size(first, second) && std::abs(first.center_y() - second.center_y()) <= kSameRow * std::max(first.height(), second.height());
}

bool in_column(const Entry& a, const Entry& b) {
    const Box &first = a.mark->box, &second = b.mark->box;
    return alike_in_size(first, second) && std::abs(first.x0 - second.x0) <= kSameColumn && second.y0 > first.y0 &&
           second.y0 - first.y0 <= kNextRow * std::max(first.height(), second.height());
}

// Marks of one page that stand in a row or column, each with a word; every drawing and every word once.
std::vector<std::vector<Entry>> legends_of(const Page& page) {
    std::vector<Entry> entries;
    for (const Mark& mark : page.marks)
        if (Entry entry = entry_of(page, mark); !entry.text.empty()) entries.push_back(std::move(entry));
    std::vector<std::vector<Entry>> legends;
    if (entries.size() > kMostEntries) return legends;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return std::pair(a.mark->box.y0, a.mark->box.x0) < std::pair(b.mark->box.y0, b.mark->box.x0); });
    for (Entry& entry : entries) {
        const auto joins = [&](bool (*in_line)(const Entry&, const Entry&)) {
            return std::find_if(legends.begin(), legends.end(), [&](const auto& legend) {
                return std::any_of(legend.begin(), legend.end(), [&](const Entry& one) { return in_line(one, entry); }) &&
                       std::none_of(legend.begin(), legend.end(),
                                    [&](const Entry& one) { return one.mark->shape == entry.mark->shape || fold(one.text) == fold(entry.text); });
            });
        };
        auto legend = joins(in_row);
        if (legend == legends.end()) legend = joins(in_column);
        if (legend == legends.end())
            legends.push_back({std::move(entry)});
        else
            legend->push_back(std::move(entry));
    }
    std::erase_if(legends, [](const auto& legend) { return legend.size() < 2; });
    return legends;
}

bool is_called_legend(const Document& document, int page, const Entry& first) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        const double above = first.mark->box.y0 - block.box.y1;
        return block.page == page && above > -first.mark->box.height() && above < kTitleAbove && RE2::PartialMatch(block.text, kLegend);
    });
}

bool words_between(const Page& page, double y, double from, double to) {
    return std::any_of(page.words.begin(), page.words.end(),
                       [&](const Word& word) { return on_row(word.box, y) && word.box.center_x() > from && word.box.center_x() < to; });
}

// The marks beside a heading, or on a row of their own right below it, left to right.
std::vector<const Mark*> marks_at(const Page& page, const std::vector<Line>& heading) {
    std::vector<const Mark*> found;
    for (const Mark& mark : page.marks) {
        for (const Line& line : heading) {
            const double y = mark.box.center_y(), reach = kBesideHeading * line.size;
            if (line.page != page.number || mark.box.height() > kTallest * line.box.height()) continue;
            const bool right = mark.box.x0 >= line.box.x1 - 2 && !words_between(page, line.box.center_y(), line.box.x1, mark.box.x0);
            const bool left =
                mark.box.x1 <= line.box.x0 + 2 && line.box.x0 - mark.box.x1 <= reach && !words_between(page, line.box.center_y(), mark.box.x1, line.box.x0);
            const bool beside = (on_row(line.box, y) || on_row(mark.box, line.box.center_y())) && (right || left);
            const bool below = mark.box.y0 >= line.box.y1 - 2 && mark.box.y0 - line.box.y1 <= kBelowHeading * line.box.height() &&
                               mark.box.x0 >= line.box.x0 - reach && !words_between(page, y, 0, page.width);
            if (!beside && !below) continue;
            found.push_back(&mark);
            break;
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Mark* a, const Mark* b) { return a->box.x0 < b->box.x0; });
    return found;
}

}  // namespace

void tag_sections(Document& document) {
    std::map<int, const Page*> pages;
    for (const Page& page : document.pages)
        if (!page.marks.empty()) pages[page.number] = &page;
    if (pages.empty()) return;

    std::map<const Block*, std::vector<const Mark*>> headings;
    std::set<std::string> at_headings;
    for (const Block& block : document.blocks) {
        const auto page = pages.find(block.page);
        if (block.kind != BlockKind::heading || block.section < 0 || page == pages.end()) continue;
        auto marks = marks_at(*page->second, block.lines);
        for (const Mark* mark : marks) at_headings.insert(mark->shape);
        if (!marks.empty()) headings[&block] = std::move(marks);
    }

    std::map<std::string, Meaning> meanings;  // by shape
    std::set<std::string> unclear;
    std::set<const Mark*> explained;  // marks of the legends themselves
    for (const auto& [number, page] : pages) {
        for (const std::vector<Entry>& legend : legends_of(*page)) {
            const auto back = std::count_if(legend.begin(), legend.end(), [&](const Entry& entry) { return at_headings.contains(entry.mark->shape); });
            if (static_cast<std::size_t>(back) < kComeBack && !is_called_legend(document, number, legend.front())) continue;
            for (const Entry& entry : legend) {
                explained.insert(entry.mark);
                const auto [known, fresh] = meanings.try_emplace(entry.mark->shape, Meaning{entry.text, number, entry.box});
                if (!fresh && fold(known->second.text) != fold(entry.text)) unclear.insert(entry.mark->shape);
            }
        }
    }
    for (const Block& block : document.blocks) {
        const auto found = headings.find(&block);
        if (found == headings.end()) continue;
        for (const Mark* mark : found->second) {
            const auto meaning = meanings.find(mark->shape);
            if (meaning == meanings.end() || unclear.contains(mark->shape) || explained.contains(mark)) continue;
            std::vector<Tag>& tags = document.sections[static_cast<std::size_t>(block.section)].tags;
            if (std::any_of(tags.begin(), tags.end(), [&](const Tag& tag) { return tag.text == meaning->second.text; })) continue;
            tags.push_back({meaning->second.text, block.page, mark->box, meaning->second.page, meaning->second.box});
        }
    }
}

}  // namespace griffier
