#include "document/outline_items.h"

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

}  // namespace

std::vector<OutlineItem> outline_items(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines,
                                       const std::vector<std::vector<Box>>& furniture, const std::vector<Table>& tables) {
    std::map<int, std::vector<std::pair<int, Box>>> tables_of_page;  // where tables begin
    std::map<int, std::vector<int>> captions_of_page;
    for (int t = 0; t < static_cast<int>(tables.size()); ++t) {
        if (tables[t].parts.empty()) continue;
        tables_of_page[tables[t].parts.front().page].push_back({t, tables[t].parts.front().box});
        if (!tables[t].caption.empty()) captions_of_page[tables[t].parts.front().page].push_back(t);
    }
    std::vector<OutlineItem> items;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = pages[p];
        std::vector<OutlineItem> here;
        for (const Line& line : p < lines.size() ? lines[p] : std::vector<Line>{}) {
            OutlineItem item;
            item.line = line;
            for (const int t : captions_of_page[page.number])
                if (tables[t].caption_box.contains(line.box.center_x(), line.box.center_y())) item.caption_of = t;
            here.push_back(std::move(item));
        }
        if (page.text_from != TextFrom::text) set_navigation_apart(here);
        // A table stands before the first line that begins below it in its columns, or else behind the last of them.
        auto& starts = tables_of_page[page.number];
        // On a sheet with two pages side by side the left one comes first.
        const bool spread = page.width > page.height && page.text_from != TextFrom::text && std::none_of(starts.begin(), starts.end(), [&](const auto& t) {
                                return t.second.x0 < page.width / 2 && t.second.x1 > page.width / 2;
                            });
        const auto half = [&](const Box& box) { return spread && box.x0 >= page.width / 2 ? 1 : 0; };
        std::sort(starts.begin(), starts.end(), [&](const auto& a, const auto& b) {
            return std::tuple(half(a.second), a.second.y0, a.second.x0) < std::tuple(half(b.second), b.second.y0, b.second.x0);
        });
        for (const auto& [t, box] : starts) {
            OutlineItem item;
            item.table = t;
            item.line.page = page.number;
            item.line.box = box;
            auto at = here.end();
            bool below = false;
            // Lines at the margin, above a narrow table in the middle that nothing stands beside, are no column of their own.
            const Box& area = box;
            const bool alone = std::none_of(here.begin(), here.end(), [&area](const OutlineItem& i) {
                return overlap(i.line.box.y0, i.line.box.y1, area.y0, area.y1) > 0 && overlap(i.line.box.x0, i.line.box.x1, area.x0, area.x1) <= 0;
            });
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
        // Furniture: in a text where it stands, on a printed page before and after everything else.
        std::vector<OutlineItem> before, after;
        const std::vector<Box> none;
        for (const Box& box : p < furniture.size() ? furniture[p] : none) {
            OutlineItem item;
            item.furniture = true;
            item.line.page = page.number;
            item.line.box = box;
            (box.center_y() < page.height / 2 ? before : after).push_back(std::move(item));
        }
        const auto fill = [&](std::vector<OutlineItem>& list) {
            std::sort(list.begin(), list.end(),
                      [](const auto& a, const auto& b) { return std::pair(a.line.box.y0, a.line.box.x0) < std::pair(b.line.box.y0, b.line.box.x0); });
        };
        fill(before), fill(after);
        std::vector<OutlineItem*> all;
        for (auto& item : before) all.push_back(&item);
        for (auto& item : after) all.push_back(&item);
        if (!all.empty()) {
            for (int w = 0; w < static_cast<int>(page.words.size()); ++w) {
                const Word& word = page.words[w];
                // Sorted by their upper edge: the box is among those that begin above the word's middle.
                auto next =
                    std::upper_bound(all.begin(), all.end(), word.box.center_y(), [](double y, const OutlineItem* item) { return y < item->line.box.y0; });
                for (; next != all.begin(); --next) {
                    Line& line = (*std::prev(next))->line;
                    if (line.box.contains(word.box.center_x(), word.box.center_y())) {
                        line.words.push_back(w);
                        break;
                    }
                    if (page.text_from == TextFrom::text && line.box.y1 < word.box.y0) break;
                }
            }
            for (OutlineItem* item : all) {
                Line& line = item->line;
                std::sort(line.words.begin(), line.words.end(),
                          [&](int a, int b) { return std::pair(page.words[a].box.x0, a) < std::pair(page.words[b].box.x0, b); });
                for (const int w : line.words) line.text += (line.text.empty() ? "" : " ") + page.words[w].text;
                if (!line.words.empty()) line.size = page.words[line.words.front()].size, line.baseline = page.words[line.words.front()].baseline;
            }
        }
        if (page.text_from == TextFrom::text) {
            std::vector<OutlineItem> merged;
            before.insert(before.end(), std::make_move_iterator(after.begin()), std::make_move_iterator(after.end()));
            std::merge(std::make_move_iterator(here.begin()), std::make_move_iterator(here.end()), std::make_move_iterator(before.begin()),
                       std::make_move_iterator(before.end()), std::back_inserter(merged),
                       [](const auto& a, const auto& b) { return a.line.box.y0 < b.line.box.y0; });
            here = std::move(merged);
        } else {
            here.insert(here.begin(), std::make_move_iterator(before.begin()), std::make_move_iterator(before.end()));
            here.insert(here.end(), std::make_move_iterator(after.begin()), std::make_move_iterator(after.end()));
        }
        items.insert(items.end(), std::make_move_iterator(here.begin()), std::make_move_iterator(here.end()));
    }
    return items;
}

}  // namespace griffier
