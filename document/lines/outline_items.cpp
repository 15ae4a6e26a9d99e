#include "document/lines/outline_items.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kHeadingLines = 4, kNavigationLines = 2;
constexpr double kLetterDamage = 0.05;   // of the letters of a link, at most
constexpr double kNavigationStep = 1.6;  // of the font size, at most, between the lines of one link
constexpr double kSameEdge = 2;          // pt

// Without spaces: the lines of a heading and of a link that repeats it break at other places.
std::string squeezed(const std::string& text) {
    std::string out = fold(text);
    std::erase(out, ' ');
    return out;
}

// Whether a link of these words, whose last line is `tail`, repeats the heading. Recognised words may differ in a letter here and there.
bool repeats(const std::string& words, const std::string& tail, const std::string& heading) {
    const std::size_t length = std::max(words.size(), heading.size());
    if (length - std::min(words.size(), heading.size()) > kLetterDamage * static_cast<double>(length) || tail.empty() || tail.size() > heading.size())
        return false;
    std::size_t same = 0;
    for (std::size_t i = 0; i < tail.size(); ++i) same += tail[i] == heading[heading.size() - tail.size() + i];
    return static_cast<double>(same) >= (1 - 2 * kLetterDamage) * static_cast<double>(tail.size());
}

// The navigation lines of a printed web edition stand where they stand and are no text. One that goes on below is known by the heading
// above, whose words it repeats.
void set_navigation_apart(std::vector<OutlineItem>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto title = navigation_line(items[i].line.text);
        if (!title) continue;
        items[i].furniture = true;
        std::vector<std::string> headings;  // of one line, two lines ...
        std::string above;
        for (std::size_t k = i; k > 0 && headings.size() < kHeadingLines && !items[k - 1].furniture; --k) {
            above = items[k - 1].line.text + (above.empty() ? "" : " ") + above;
            headings.push_back(squeezed(above));
        }
        Line whole = items[i].line;
        std::string words = *title;
        for (std::size_t k = i + 1; k < items.size() && k <= i + kNavigationLines && !items[k].furniture; ++k) {
            const Line &last = items[k - 1].line, &next = items[k].line;
            const double step = next.baseline - last.baseline;
            if (std::abs(next.box.x0 - whole.box.x0) > kSameEdge || step <= 0 || step > kNavigationStep * last.size) break;
            words += " " + next.text;
            whole.text += " " + next.text;
            whole.box = unite(whole.box, next.box);
            whole.words.insert(whole.words.end(), next.words.begin(), next.words.end());
            const auto of_link = [&](const std::string& heading) { return repeats(squeezed(words), squeezed(next.text), heading); };
            if (std::none_of(headings.begin(), headings.end(), of_link)) continue;
            items[i].line = std::move(whole);
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i) + 1, items.begin() + static_cast<std::ptrdiff_t>(k) + 1);
            break;
        }
    }
}

// Where a table begins on its page.
struct TableStart {
    int table = 0;
    Box box;
};

// A table stands before the first line that begins below it in its columns, or else behind the last of them.
void put_table_among(std::vector<OutlineItem>& here, const TableStart& start, const Page& page) {
    const Box& box = start.box;
    OutlineItem item;
    item.table = start.table;
    item.line.page = page.number;
    item.line.box = box;
    // Lines at the margin, above a narrow table in the middle that nothing stands beside, are no column of their own.
    const bool alone = std::none_of(here.begin(), here.end(), [&](const OutlineItem& i) {
        return overlap(i.line.box.y0, i.line.box.y1, box.y0, box.y1) > 0 && overlap(i.line.box.x0, i.line.box.x1, box.x0, box.x1) <= 0;
    });
    auto at = here.end();
    bool below = false;
    for (auto i = here.begin(); i != here.end() && !below; ++i) {
        if (overlap(i->line.box.x0, i->line.box.x1, box.x0, box.x1) <= 0 && page.text_from != TextFrom::text) {
            if (alone && at != here.end() && at == i && i->line.box.y1 <= box.y0) at = std::next(i);
            continue;
        }
        below = i->line.box.center_y() > box.y0 && (i->table < 0 || i->line.box.y0 > box.y0);
        at = below ? i : std::next(i);  // the last of its columns: right behind what stands above it
    }
    here.insert(at, std::move(item));
}

// Top to bottom; on a sheet with two pages side by side the left one comes first.
void sort_starts(std::vector<TableStart>& starts, const Page& page) {
    const bool spread = page.width > page.height && page.text_from != TextFrom::text &&
                        std::none_of(starts.begin(), starts.end(), [&](const TableStart& t) { return t.box.x0 < page.width / 2 && t.box.x1 > page.width / 2; });
    const auto half = [&](const Box& box) { return spread && box.x0 >= page.width / 2 ? 1 : 0; };
    std::sort(starts.begin(), starts.end(), [&](const TableStart& a, const TableStart& b) {
        return std::tuple(half(a.box), a.box.y0, a.box.x0) < std::tuple(half(b.box), b.box.y0, b.box.x0);
    });
}

// The words of the page that stand in the boxes of these items, as their text. `items`: sorted by their upper edge.
void read_furniture(const Page& page, const std::vector<OutlineItem*>& items) {
    for (int w = 0; w < static_cast<int>(page.words.size()); ++w) {
        const Box& box = page.words[w].box;
        // The item is among those that begin above the word's middle.
        auto next = std::upper_bound(items.begin(), items.end(), box.center_y(), [](double y, const OutlineItem* item) { return y < item->line.box.y0; });
        for (; next != items.begin(); --next) {
            Line& line = (*std::prev(next))->line;
            if (line.box.contains(box.center_x(), box.center_y())) {
                line.words.push_back(w);
                break;
            }
            if (page.text_from == TextFrom::text && line.box.y1 < box.y0) break;
        }
    }
    for (OutlineItem* item : items) {
        Line& line = item->line;
        std::sort(line.words.begin(), line.words.end(), [&](int a, int b) { return std::pair(page.words[a].box.x0, a) < std::pair(page.words[b].box.x0, b); });
        for (const int w : line.words) append_words(line.text, page.words[w].text);
        if (!line.words.empty()) line.size = page.words[line.words.front()].size, line.baseline = page.words[line.words.front()].baseline;
    }
}

// Furniture: in a text where it stands, on a printed page before and after everything else.
void put_furniture_around(std::vector<OutlineItem>& here, const std::vector<Box>& furniture, const Page& page) {
    std::vector<OutlineItem> before, after;
    for (const Box& box : furniture) {
        OutlineItem item;
        item.furniture = true;
        item.line.page = page.number;
        item.line.box = box;
        (box.center_y() < page.height / 2 ? before : after).push_back(std::move(item));
    }
    const auto higher = [](const OutlineItem& a, const OutlineItem& b) {
        return std::pair(a.line.box.y0, a.line.box.x0) < std::pair(b.line.box.y0, b.line.box.x0);
    };
    std::vector<OutlineItem*> all;
    for (std::vector<OutlineItem>* list : {&before, &after}) {
        std::sort(list->begin(), list->end(), higher);
        for (OutlineItem& item : *list) all.push_back(&item);
    }
    if (!all.empty()) read_furniture(page, all);
    const auto all_of = [](std::vector<OutlineItem>& list) { return std::pair(std::make_move_iterator(list.begin()), std::make_move_iterator(list.end())); };
    const auto [before_begin, before_end] = all_of(before);
    const auto [after_begin, after_end] = all_of(after);
    if (page.text_from != TextFrom::text) {
        here.insert(here.begin(), before_begin, before_end);
        here.insert(here.end(), after_begin, after_end);
        return;
    }
    std::vector<OutlineItem> stands(before_begin, before_end), merged;
    stands.insert(stands.end(), after_begin, after_end);
    const auto [here_begin, here_end] = all_of(here);
    const auto [stands_begin, stands_end] = all_of(stands);
    std::merge(here_begin, here_end, stands_begin, stands_end, std::back_inserter(merged),
               [](const OutlineItem& a, const OutlineItem& b) { return a.line.box.y0 < b.line.box.y0; });
    here = std::move(merged);
}

}  // namespace

std::vector<OutlineItem> outline_items(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines,
                                       const std::vector<std::vector<Box>>& furniture, const std::vector<Table>& tables) {
    std::map<int, std::vector<TableStart>> starts;  // by page
    std::map<int, std::vector<int>> captions;
    for (int t = 0; t < static_cast<int>(tables.size()); ++t) {
        if (tables[t].parts.empty()) continue;
        starts[tables[t].parts.front().page].push_back({t, tables[t].parts.front().box});
        if (!tables[t].caption.empty()) captions[tables[t].parts.front().page].push_back(t);
    }
    std::vector<OutlineItem> items;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = pages[p];
        std::vector<OutlineItem> here;
        for (const Line& line : p < lines.size() ? lines[p] : std::vector<Line>{}) {
            OutlineItem item;
            item.line = line;
            for (const int t : captions[page.number])
                if (tables[t].caption_box.contains(line.box.center_x(), line.box.center_y())) item.caption_of = t;
            here.push_back(std::move(item));
        }
        if (page.text_from != TextFrom::text) set_navigation_apart(here);
        sort_starts(starts[page.number], page);
        for (const TableStart& start : starts[page.number]) put_table_among(here, start, page);
        put_furniture_around(here, p < furniture.size() ? furniture[p] : std::vector<Box>{}, page);
        items.insert(items.end(), std::make_move_iterator(here.begin()), std::make_move_iterator(here.end()));
    }
    return items;
}

}  // namespace griffier
