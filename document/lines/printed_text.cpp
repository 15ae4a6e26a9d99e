#include "document/lines/printed_text.h"

#include <algorithm>
#include <cmath>

#include "document/lines/leading.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

const Pattern kLeader(R"((?:\.\s?){4,}\s*\d{0,3}$|…{2,}\s*\d{0,3}$)");        // matches "Inleiding ........ 4" / not "enz..."
const Pattern kEndsInPage(R"(\p{L}.*\s\d{1,3}$)");                            // matches "Inleiding 4" / not "2024"
const Pattern kTitleStart(R"(^[\p{Lu}\d"'‘“%])");                             // matches "Doel" / not "doel"
const Pattern kCapital(R"(^["'‘“(]?[\p{Lu}\d])");                             // matches "‘Het" / not "het"
const Pattern kOutlineNumber(R"(^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{Lu})");  // matches "1.1.2 Bestuur", "3. Bestuur" / not "1.234 inwoners"

constexpr double kLarger = 1.1;            // of the body size
constexpr double kLargerRecognised = 1.3;  // sizes of recognised words are measured, not stated
constexpr double kSameSize = 0.04;         // share by which sizes of one style differ
constexpr double kSameSizeRecognised = 0.12;
constexpr double kValueGap = 2;         // of the font size: white between a label and its value
constexpr double kTitle = 1.35;         // of the body size: a title, whose lines are broken by hand
constexpr double kSameColumn = 60;      // pt further left that a line of the same column begins
constexpr double kSlack = 1.5;          // of the font size: a space, and room for what is measured roughly
constexpr double kShortLine = 0.7;      // of the column: a heading that nothing but its shortness shows
constexpr double kFullLine = 0.75;      // of the column: a line of running text
constexpr int kLongestPlain = 90;       // characters of such a heading
constexpr long kLittleText = 200;       // bytes of text outside tables
constexpr long kTextShare = 6;          // of all that is printed, text outside tables is at least one part of so many
constexpr int kContentsLines = 5;       // lines ending in a page number make a page of contents
constexpr double kContentsShare = 0.4;  // of the lines of the page

Measure measure(const std::vector<Page>& pages, const std::vector<OutlineItem>& items) {
    std::map<std::pair<int, bool>, long> characters;  // by size in half points
    for (const OutlineItem& item : items)
        if (is_content(item)) characters[{static_cast<int>(std::lround(2 * item.line.size)), item.line.bold}] += static_cast<long>(item.line.text.size());
    long all = 0;
    for (const auto& [style, length] : characters) all += length;
    std::map<std::pair<int, bool>, long> printed;
    long everything = 0;
    for (const Page& page : pages)
        for (const Word& word : page.words) {
            printed[{static_cast<int>(std::lround(2 * word.size)), word.bold}] += static_cast<long>(word.text.size());
            everything += static_cast<long>(word.text.size());
        }
    if (all < kLittleText || all * kTextShare < everything) {  // little but tables: plain lines between them are the body, or else their own type
        std::erase_if(characters, [](const auto& one) { return one.first.second; });
        if (characters.empty()) characters = printed;
    }
    const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
    Measure result;
    if (!characters.empty()) {
        const auto most = std::max_element(characters.begin(), characters.end(), by_count);
        result.body = most->first.first / 2.0;
        result.body_bold = most->first.second;
    }
    result.leading = usual_leading(items);
    return result;
}

std::set<int> contents_pages(const std::vector<OutlineItem>& items) {
    std::map<int, int> lines, entries;
    for (const OutlineItem& item : items) {
        if (!is_content(item)) continue;
        ++lines[item.line.page];
        if (RE2::PartialMatch(item.line.text, kLeader) || RE2::PartialMatch(item.line.text, kEndsInPage)) ++entries[item.line.page];
    }
    std::set<int> pages;
    for (const auto& [page, count] : entries)
        if (count >= kContentsLines && count >= kContentsShare * lines[page]) pages.insert(page);
    return pages;
}

// The right edge of the column that the line stands in.
double right_edge(const PrintedText& t, const Line& line) {
    double right = line.box.x1;
    const auto lines = t.columns.find(line.page);
    if (lines == t.columns.end()) return right;
    for (const auto& [x0, x1] : lines->second)
        if (overlap(x0, x1, line.box.x0, line.box.x1) > 0 && x0 > line.box.x0 - kSameColumn) right = std::max(right, x1);
    return right;
}

// "1.1.2" before a short line of a recognised page; "" for any other.
std::string outline_number(const PrintedText& t, const OutlineItem& item) {
    std::string number;
    const Line& line = item.line;
    if (!is_content(item) || !t.recognised.contains(line.page) || t.contents.contains(line.page) || length(line.text) > kLongestPlain) return number;
    if (!RE2::PartialMatch(line.text, kOutlineNumber, &number) || (number.find('.') == std::string::npos && !in_larger_type(t, line))) return std::string();
    return number;
}

}  // namespace

PrintedText printed_text(const std::vector<Page>& pages, const std::vector<OutlineItem>& items) {
    PrintedText t{pages, items, measure(pages, items), contents_pages(items), {}, {}, {}, pages.empty() ? 1 : pages.front().number};
    for (const Page& page : pages)
        if (page.text_from == TextFrom::ocr) t.recognised.insert(page.number);
    for (const OutlineItem& item : items)
        if (is_content(item)) t.columns[item.line.page].push_back({item.line.box.x0, item.line.box.x1});
    for (const OutlineItem& item : items) t.numbers.insert(outline_number(t, item));
    return t;
}

bool is_larger(const PrintedText& t, const Line& line) { return line.size >= t.usual.body * (t.recognised.contains(line.page) ? kLargerRecognised : kLarger); }

bool in_larger_type(const PrintedText& t, const Line& line) { return line.size >= kLarger * t.usual.body; }

bool looks_set_apart(const PrintedText& t, const Line& line) {
    return is_larger(t, line) || (line.bold && !t.usual.body_bold && line.size >= kSmaller * t.usual.body);
}

bool same_size(const PrintedText& t, const Line& a, const Line& b) {
    return std::abs(a.size - b.size) <= (t.recognised.contains(a.page) ? kSameSizeRecognised : kSameSize) * std::max(a.size, b.size);
}

std::optional<double> step(const PrintedText& t, int i) {  // distance from the line before, where that is right above
    if (i == 0 || !is_content(t.items[i - 1]) || t.items[i - 1].line.page != t.items[i].line.page) return std::nullopt;
    const double down = t.items[i].line.baseline - t.items[i - 1].line.baseline;
    if (down <= 0 || overlap(t.items[i].line.box.x0, t.items[i].line.box.x1, t.items[i - 1].line.box.x0, t.items[i - 1].line.box.x1) <= 0) return std::nullopt;
    return down;
}

bool wraps(const PrintedText& t, const Line& line, const Line& below) {
    if (line.size >= kTitle * t.usual.body || (!below.text.empty() && below.text.front() >= 'a' && below.text.front() <= 'z')) return true;
    const double word = below.box.width() * static_cast<double>(below.text.find(' ') == std::string::npos ? below.text.size() : below.text.find(' ')) /
                        static_cast<double>(std::max<std::size_t>(1, below.text.size()));
    return line.box.x1 + word + kSlack * line.size > right_edge(t, line);
}

bool stands_over_paragraph(const PrintedText& t, int i) {
    const Line& line = t.items[i].line;
    if (t.items[i].caption_of >= 0 || i + 2 >= t.count() || line.text.empty() || length(line.text) > kLongestPlain) return false;
    const auto above = step(t, i), below = step(t, i + 1), further = step(t, i + 2);
    const double usual_step = t.usual.leading * line.size;
    if (above && *above < kOwnSpace * usual_step) return false;
    if (!below || !further || *below > kSameSpace * usual_step || *further > kSameSpace * usual_step) return false;
    const Line& next = t.items[i + 1].line;
    const double width = right_edge(t, line) - line.box.x0;
    if (std::abs(next.box.x0 - line.box.x0) > kFlush || line.box.width() > kShortLine * width || next.box.width() < kFullLine * width) return false;
    return RE2::PartialMatch(line.text, kTitleStart) && RE2::PartialMatch(next.text, kCapital) && list_marker(line.text).empty() &&
           list_marker(next.text).empty() && !is_label(line.text);
}

bool goes_on_in_number(const PrintedText& t, int i) {
    const Line& line = t.items[i].line;
    const std::string number = outline_number(t, t.items[i]);
    if (number.empty() || (!in_larger_type(t, line) && line.box.width() > kShortLine * (right_edge(t, line) - line.box.x0))) return false;
    // Right above the next number of its kind it is an item of a list.
    if (i + 1 >= t.count() || (numbering_depth(t.items[i + 1].line.text) > 0 && numbering_depth(t.items[i + 1].line.text) <= numbering_depth(line.text)))
        return false;
    const std::size_t point = number.rfind('.');
    const bool parted = point != std::string::npos;
    const int last = std::stoi(parted ? number.substr(point + 1) : number);
    const std::string parent = parted ? number.substr(0, point + 1) : "";
    return (last > 1 && t.numbers.contains(parent + std::to_string(last - 1))) || t.numbers.contains(parent + std::to_string(last + 1)) ||
           (parted && last == 1 && t.numbers.contains(number.substr(0, point)));
}

bool is_label_with_value(const PrintedText& t, const Line& line) {
    const auto page = std::find_if(t.pages.begin(), t.pages.end(), [&](const Page& p) { return p.number == line.page; });
    if (page == t.pages.end()) return false;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        const Word &left = page->words[line.words[i - 1]], &right = page->words[line.words[i]];
        if (left.bold && !right.bold && right.box.x0 - left.box.x1 > kValueGap * line.size) return true;
    }
    return false;
}

bool hangs_below(const PrintedText& t, int top, int i) {
    const Line &head = t.items[top].line, &line = t.items[i].line;
    if (t.items[i].table >= 0 || line.words.empty() || head.words.size() < 2 || line.page != head.page || !list_marker(line.text).empty()) return false;
    const std::vector<Page>::const_iterator page = std::find_if(t.pages.begin(), t.pages.end(), [&](const Page& p) { return p.number == line.page; });
    if (page == t.pages.end() || std::abs(page->words[head.words[1]].box.x0 - line.box.x0) > kFlush) return false;
    const auto above = step(t, i), below = i + 1 < t.count() ? step(t, i + 1) : std::nullopt;
    const double usual_step = t.usual.leading * line.size;
    const bool unfinished = !head.text.empty() && (head.text.back() == ',' || head.text.back() == '-');
    return above && *above <= kSameSpace * usual_step && (!below || *below >= kOwnSpace * usual_step) && (unfinished || line.bold == head.bold) &&
           same_size(t, head, line);
}

bool ends_in_leader(const std::string& text) { return RE2::PartialMatch(text, kLeader); }

bool ends_in_page(const std::string& text) { return RE2::PartialMatch(text, kEndsInPage); }

}  // namespace griffier
