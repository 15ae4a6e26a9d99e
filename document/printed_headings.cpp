// Headings of printed pages: larger or bolder than the text most of the document is set in, standing by themselves. Levels come
// from the ranks of these styles and from numbering.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "document/headings.h"
#include "document/leading.h"
#include "document/pattern.h"
#include "document/size_ranks.h"
#include "document/text.h"
#include "document/unit_words.h"

namespace griffier {
namespace {

const Pattern kSentenceEnd(R"([.,;:]$)");                               // matches "gedaan." / not "Wat doen we?"
const Pattern kLeader(R"((?:\.\s?){4,}\s*\d{0,3}$|…{2,}\s*\d{0,3}$)");  // matches "Inleiding ........ 4" / not "enz..."
const Pattern kEndsInPage(R"(\p{L}.*\s\d{1,3}$)");                      // matches "Inleiding 4" / not "2024"
const Pattern kBullet(R"(^[•·▪■◦○●‣➢✓*–-]\s)");                         // matches "• tekst" / not "1. Inleiding"
const Pattern kLettered(R"(^[a-z][.)]\s+\p{Lu})");                      // matches "a. Wijziging" / not "a. te"
const Pattern kTitleStart(R"(^[\p{Lu}\d"'‘“%])");                       // matches "Doel" / not "doel"
const Pattern kCapital(R"(^["'‘“(]?[\p{Lu}\d])");                       // matches "‘Het" / not "het"
// three years, an address, a page number: a table's header, a link, a footer. Matches "2024 2025 2026", "is: https://x.nl",
// "16 december 2025 bladzijde 1" / not "Begroting 2024-2027"
const Pattern kNoTitle(R"((?:(?:19|20)\d\d\D+){2}(?:19|20)\d\d|https?://|www\.|(?i:pagina|bladzijde|blz\.?) \d+$)");
// what a cover names besides its title. Matches "Gemeente Zoetermeer", "24 september 2024", "Versie 1.0", "Concept" / not "Gemeente en regio in 2030"
const Pattern kCoverLine(
    R"((?i)^(?:(?:de )?(?:gemeente|provincie|waterschap|omgevingsdienst|veiligheidsregio|ggd)(?-i:(?: (?:van|de|den|der|het|aan|op|en|’s|'s|[\p{Lu}’'][\p{L}’'-]*)){1,5})|(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:concept|definitief|vastgesteld)(?: .{0,20})?|versie .{1,20})$)");
const Pattern kOutlineNumber(R"(^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{Lu})");  // matches "1.1.2 Bestuur", "3. Bestuur" / not "1.234 inwoners"
const Pattern kOnlyBullet(R"(^[^\p{L}\d]+$)");                                // matches "•" / not "A"

constexpr double kLarger = 1.1;            // of the body size
constexpr double kLargerRecognised = 1.3;  // sizes of recognised words are measured, not stated
constexpr double kSameSize = 0.04;         // share by which sizes of one style differ
constexpr double kSameSizeRecognised = 0.12;
constexpr double kSmaller = 0.88;         // of the body size: smaller bold text is a note
constexpr double kBodySize = 0.97;        // of the body size: a plain line that is smaller is a footnote
constexpr double kOwnSpace = 1.25;        // of the usual line distance: space that sets a bold line apart
constexpr double kHeadingLeading = 1.75;  // of the font size: lines of one heading are closer
constexpr double kSameSpace = 1.1;        // of the usual line distance, where lines stand further apart than that
constexpr double kValueGap = 2;           // of the font size: white between a label and its value
constexpr double kTitle = 1.35;           // of the body size: a title, whose lines are broken by hand
constexpr double kSameColumn = 60;        // pt further left that a line of the same column begins
constexpr double kSlack = 1.5;            // of the font size: a space, and room for what is measured roughly
constexpr double kShortLine = 0.7;        // of the column: a heading that nothing but its shortness shows
constexpr double kFullLine = 0.75;        // of the column: a line of running text
constexpr double kFlush = 4;              // pt by which the left edges of such a heading and its text differ
constexpr int kLongestPlain = 90;         // characters of such a heading
constexpr int kAlike = 2;                 // headings that look like a table's title, which make it one; or like one of the first page
constexpr int kMostLines = 4;             // of one heading
constexpr long kLittleText = 200;         // bytes of text outside tables
constexpr long kTextShare = 6;            // of all that is printed, text outside tables is at least one part of so many
constexpr std::size_t kCoverText = 400;   // bytes of body text that a cover has at most
constexpr int kLongestTitle = 180;        // characters
constexpr int kContentsLines = 5;         // lines ending in a page number make a page of contents
constexpr double kContentsShare = 0.4;    // of the lines of the page

struct Style {
    double size = 0;
    bool bold = false;
    int depth = 0;  // of the numbering
};

struct Measure {
    double body = 10;  // pt
    bool body_bold = false;
    double leading = 1.2;  // line distance, of the font size
};

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

int letters_of(const std::string& text) {
    int letters = 0;
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3) ++letters;
    return letters;
}

bool in_capitals(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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

}  // namespace

std::vector<Heading> printed_headings(const std::vector<Page>& pages, const std::vector<OutlineItem>& items) {
    const Measure usual = measure(pages, items);
    const std::set<int> contents = contents_pages(items);
    std::set<int> recognised;
    for (const Page& page : pages)
        if (page.text_from == TextFrom::ocr) recognised.insert(page.number);

    const int count = static_cast<int>(items.size());
    const auto is_larger = [&](const Line& line) { return line.size >= usual.body * (recognised.contains(line.page) ? kLargerRecognised : kLarger); };
    const auto looks_set_apart = [&](const Line& line) { return is_larger(line) || (line.bold && !usual.body_bold && line.size >= kSmaller * usual.body); };
    const auto same_size = [&](const Line& a, const Line& b) {
        return std::abs(a.size - b.size) <= (recognised.contains(a.page) ? kSameSizeRecognised : kSameSize) * std::max(a.size, b.size);
    };
    const auto step = [&](int i) -> std::optional<double> {  // distance from the line before, where that is right above
        if (i == 0 || !is_content(items[i - 1]) || items[i - 1].line.page != items[i].line.page) return std::nullopt;
        const double down = items[i].line.baseline - items[i - 1].line.baseline;
        if (down <= 0 || overlap(items[i].line.box.x0, items[i].line.box.x1, items[i - 1].line.box.x0, items[i - 1].line.box.x1) <= 0) return std::nullopt;
        return down;
    };

    std::map<int, std::vector<std::pair<double, double>>> columns;  // left and right edges of the lines of a page
    for (const OutlineItem& item : items)
        if (is_content(item)) columns[item.line.page].push_back({item.line.box.x0, item.line.box.x1});
    const auto right_edge = [&](const Line& line) {
        double right = line.box.x1;
        for (const auto& [x0, x1] : columns[line.page])
            if (overlap(x0, x1, line.box.x0, line.box.x1) > 0 && x0 > line.box.x0 - kSameColumn) right = std::max(right, x1);
        return right;
    };
    // A heading goes on below only where its next word did not fit, unless it is a title set by hand.
    const auto wraps = [&](const Line& line, const Line& below) {
        if (line.size >= kTitle * usual.body || (!below.text.empty() && below.text.front() >= 'a' && below.text.front() <= 'z')) return true;
        const double word = below.box.width() * static_cast<double>(below.text.find(' ') == std::string::npos ? below.text.size() : below.text.find(' ')) /
                            static_cast<double>(std::max<std::size_t>(1, below.text.size()));
        return line.box.x1 + word + kSlack * line.size > right_edge(line);
    };

    // Neither larger nor bold (italic or underlined in print, or a recognised page): a short line with space above it, right above a
    // paragraph of full lines that begins with a capital.
    const auto stands_over_paragraph = [&](int i) {
        const Line& line = items[i].line;
        if (items[i].caption_of >= 0 || i + 2 >= count || line.text.empty() || length(line.text) > kLongestPlain) return false;
        const auto above = step(i), below = step(i + 1), further = step(i + 2);
        const double usual_step = usual.leading * line.size;
        if (above && *above < kOwnSpace * usual_step) return false;
        if (!below || !further || *below > kSameSpace * usual_step || *further > kSameSpace * usual_step) return false;
        const Line& next = items[i + 1].line;
        const double width = right_edge(line) - line.box.x0;
        if (std::abs(next.box.x0 - line.box.x0) > kFlush || line.box.width() > kShortLine * width || next.box.width() < kFullLine * width) return false;
        return RE2::PartialMatch(line.text, kTitleStart) && RE2::PartialMatch(next.text, kCapital) && list_marker(line.text).empty() &&
               list_marker(next.text).empty() && !is_label(line.text);
    };

    // On a recognised page sizes and how thick strokes are tell little: a short line whose number goes on from that of another ("1.1.2 Bestuur" after
    // "1.1.1 …"); of a number without parts in somewhat larger type, or it is an item of a list.
    const auto in_larger_type = [&](const Line& line) { return line.size >= kLarger * usual.body; };
    const auto outline_number = [&](const OutlineItem& item) {
        std::string number;
        const Line& line = item.line;
        if (!is_content(item) || !recognised.contains(line.page) || contents.contains(line.page) || length(line.text) > kLongestPlain) return number;
        if (!RE2::PartialMatch(line.text, kOutlineNumber, &number) || (number.find('.') == std::string::npos && !in_larger_type(line))) return std::string();
        return number;
    };
    std::set<std::string> numbers;
    for (const OutlineItem& item : items) numbers.insert(outline_number(item));
    const auto goes_on_in_number = [&](int i) {
        const Line& line = items[i].line;
        const std::string number = outline_number(items[i]);
        if (number.empty() || (!in_larger_type(line) && line.box.width() > kShortLine * (right_edge(line) - line.box.x0))) return false;
        // Right above the next number of its kind it is an item of a list.
        if (i + 1 >= count || (numbering_depth(items[i + 1].line.text) > 0 && numbering_depth(items[i + 1].line.text) <= numbering_depth(line.text)))
            return false;
        const std::size_t point = number.rfind('.');
        const bool parted = point != std::string::npos;
        const int last = std::stoi(parted ? number.substr(point + 1) : number);
        const std::string parent = parted ? number.substr(0, point + 1) : "";
        return (last > 1 && numbers.contains(parent + std::to_string(last - 1))) || numbers.contains(parent + std::to_string(last + 1)) ||
               (parted && last == 1 && numbers.contains(number.substr(0, point)));
    };

    // "Zaaknummer   Z/23/1": bold words, and behind a wide gap what is not.
    const auto is_label_with_value = [&](const Line& line) {
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const Page& p) { return p.number == line.page; });
        if (page == pages.end()) return false;
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const Word &left = page->words[line.words[i - 1]], &right = page->words[line.words[i]];
            if (left.bold && !right.bold && right.box.x0 - left.box.x1 > kValueGap * line.size) return true;
        }
        return false;
    };

    const int first_page = pages.empty() ? 1 : pages.front().number;
    std::size_t text_on_first = 0;
    bool table_on_first = false;
    int first_text = 0;  // item
    while (first_text < count && (items[first_text].furniture || (items[first_text].table < 0 && looks_set_apart(items[first_text].line)))) ++first_text;
    for (const OutlineItem& item : items) {
        table_on_first = table_on_first || (item.table >= 0 && item.line.page == first_page);
        if (is_content(item) && item.line.page == first_page && !looks_set_apart(item.line)) text_on_first += item.line.text.size();
    }
    const bool has_cover = !table_on_first && text_on_first <= kCoverText;

    // A last line of its own under the words behind the number of the line at `top`, not the first of a paragraph.
    const auto hangs_below = [&](int top, int i) {
        const Line &head = items[top].line, &line = items[i].line;
        if (items[i].table >= 0 || line.words.empty() || head.words.size() < 2 || line.page != head.page || !list_marker(line.text).empty()) return false;
        const std::vector<Page>::const_iterator page = std::find_if(pages.begin(), pages.end(), [&](const Page& p) { return p.number == line.page; });
        if (page == pages.end() || std::abs(page->words[head.words[1]].box.x0 - line.box.x0) > kFlush) return false;
        const auto above = step(i), below = i + 1 < count ? step(i + 1) : std::nullopt;
        const double usual_step = usual.leading * line.size;
        const bool unfinished = !head.text.empty() && (head.text.back() == ',' || head.text.back() == '-');
        return above && *above <= kSameSpace * usual_step && (!below || *below >= kOwnSpace * usual_step) && (unfinished || line.bold == head.bold) &&
               same_size(head, line);
    };

    std::vector<Heading> headings;
    // "7. Aansluiten bij wat werkt." bold, whose "6. …" began in the same column and was no heading: the next item of a list.
    const auto goes_on_from_item = [&](int i) {
        static const Pattern kNumber(R"(^(\d{1,2})[.)]\s)");
        int number = 0, before = 0;
        if (!RE2::PartialMatch(items[i].line.text, kNumber, &number)) return false;
        for (int k = i - 1; k >= 0; --k) {
            if (!is_content(items[k]) || !RE2::PartialMatch(items[k].line.text, kNumber, &before)) continue;
            if (std::abs(items[k].line.box.x0 - items[i].line.box.x0) > kFlush) continue;
            if (before != number - 1) return false;
            return std::none_of(headings.begin(), headings.end(), [&](const Heading& one) { return one.first <= k && k <= one.last; });
        }
        return false;
    };
    std::vector<Style> styles;
    std::vector<bool> lettered, captions;
    for (int i = 0; i < count; ++i) {
        const Line& line = items[i].line;
        if (!is_content(items[i]) || line.words.empty()) continue;
        const bool plain = !looks_set_apart(line);
        if (plain && (line.size < (recognised.contains(line.page) ? kSmaller : kBodySize) * usual.body || contents.contains(line.page) ||
                      (!stands_over_paragraph(i) && !goes_on_in_number(i))))
            continue;
        // Lines of the same style right below: too many, and this is text in a larger type.
        const auto same_style_below = [&](int at) {
            if (at + 1 >= count || !is_content(items[at + 1]) || !same_size(items[at + 1].line, line)) return false;
            const Line& below = items[at + 1].line;
            if (is_unit_statement(below.text)) return false;
            const bool measured =
                recognised.contains(line.page) && in_larger_type(line) && in_larger_type(below);  // how thick strokes are tells less than size
            if (below.bold != line.bold && !measured) return false;
            const auto down = step(at + 1);
            return down && *down <= std::max(kHeadingLeading, kSameSpace * usual.leading) * line.size;
        };
        int end = i;
        while (!plain && same_style_below(end)) ++end;
        if (end - i + 1 > kMostLines) {
            i = end;
            continue;
        }
        int last = i;
        std::string text = line.text;
        while (last < end) {
            const std::string& more = items[last + 1].line.text;
            if (numbering_depth(more) > 0 || !list_marker(more).empty() || !wraps(items[last].line, items[last + 1].line)) break;
            ++last;
            const bool broken_word =
                text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' && !more.empty() && more.front() >= 'a' && more.front() <= 'z';
            if (broken_word)
                text.pop_back();
            else
                text += ' ';
            text += more;
        }
        // The rest of a numbered heading hangs under its first words, in whatever type: "a. Conclusies d.d. 3 december," / "nr. 39 (Minister)".
        if (!plain && (numbering_depth(text) > 0 || RE2::PartialMatch(text, kLettered)) && last + 1 < count && hangs_below(i, last + 1)) {
            ++last;
            text += ' ' + items[last].line.text;
        }
        const int first = i;
        i = last;
        text = trim(text);
        const bool larger = is_larger(line);
        const bool too_long = last - first + 1 > kMostLines || length(text) > kLongestTitle;
        if (too_long || letters_of(text) < 3 || is_only_figures(text) || is_caption(text)) continue;
        const bool agenda_point =
            numbering_depth(text) > 0 && line.bold && !usual.body_bold && text.back() == '.' && !goes_on_from_item(first);  // "3 Beantwoording vragen."
        if ((RE2::PartialMatch(text, kSentenceEnd) && !agenda_point) || RE2::PartialMatch(text, kLeader) || RE2::PartialMatch(text, kNoTitle) ||
            is_unit_statement(text) || RE2::PartialMatch(text, kBullet))
            continue;
        if (first > 0 && is_content(items[first - 1]) && RE2::FullMatch(items[first - 1].line.text, kOnlyBullet) &&
            std::abs(items[first - 1].line.baseline - line.baseline) < line.size)
            continue;
        if (contents.contains(line.page) && RE2::PartialMatch(text, kEndsInPage)) continue;
        if (contents.contains(line.page) && !larger) continue;
        const auto of_cover = [](const OutlineItem& item) { return RE2::FullMatch(item.line.text, kCoverLine); };
        if (line.page == first_page && (has_cover || i < first_text) && std::all_of(items.begin() + first, items.begin() + last + 1, of_cover)) continue;
        // A sentence that goes on below in other type only began bold.
        if (last + 1 < count && step(last + 1) && !text.empty() && *step(last + 1) < kHeadingLeading * line.size) {
            const std::string& below = items[last + 1].line.text;
            if (!below.empty() && below.front() >= 'a' && below.front() <= 'z' && list_marker(below).empty() && !is_unit_statement(below)) continue;
        }
        if (!larger && !plain) {
            // Bold in the size of the text: only with a line of its own and space above, or right behind a heading or table.
            const auto above = step(first);
            const bool behind_heading = !headings.empty() && headings.back().last == first - 1;
            const double usual_step = usual.leading * line.size;
            if (above && *above < kOwnSpace * usual_step && !behind_heading) continue;
            if ((is_label(text) && !in_larger_type(line)) ||  // bold, it need not be as large as larger type alone
                (numbering_depth(text) == 0 && is_label_with_value(line)))
                continue;
        }
        captions.push_back(items[first].caption_of >= 0 && !larger && !(line.bold && in_larger_type(line)) && numbering_depth(text) == 0);
        headings.push_back({first, last, 1, text});
        // How thick strokes are is measured on a scan: it tells a heading from text, not one heading from another.
        styles.push_back({line.size, line.bold || recognised.contains(line.page), numbering_depth(text)});
        lettered.push_back(styles.back().depth == 0 && RE2::PartialMatch(text, kLettered));
    }

    // Words over nothing but figures are the title of a card ("Saldo", "€ 1.000"), not of a section.
    const auto is_card = [&](std::size_t h) {
        const int end = h + 1 < headings.size() ? headings[h + 1].first : count;
        bool figures = false;
        for (int i = headings[h].last + 1; i < end; ++i) {
            if (items[i].furniture) continue;
            if (items[i].table >= 0 || items[i].caption_of >= 0 || !is_only_figures(items[i].line.text)) return false;
            figures = true;
        }
        return figures;
    };

    // A title of a table is a heading where headings elsewhere look just like it.
    const auto looks_like = [&](std::size_t a, std::size_t b) {
        const Line &one = items[headings[a].first].line, &other = items[headings[b].first].line;
        return same_size(one, other) && one.bold == other.bold && std::abs(one.box.x0 - other.box.x0) <= kFlush &&
               in_capitals(one.text) == in_capitals(other.text);
    };
    std::vector<bool> dropped(headings.size(), false);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        int alike = 0;
        for (std::size_t k = 0; captions[i] && k < headings.size() && alike < kAlike; ++k) alike += !captions[k] && looks_like(i, k);
        dropped[i] = (captions[i] && alike < kAlike) || is_card(i);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (dropped[i]) continue;
        headings[kept] = headings[i], styles[kept] = styles[i], lettered[kept] = lettered[i];
        ++kept;
    }
    headings.resize(kept), styles.resize(kept), lettered.resize(kept);

    // Ranks of styles: size, then bold, then numbering.
    std::vector<double> sizes;
    for (const Style& style : styles) sizes.push_back(style.size);
    std::map<double, int> rank_of_size = recognised.empty() ? ranks_of_stated(sizes) : ranks_of_measured(sizes);
    std::map<std::pair<int, bool>, int> shallowest;  // numbering in a style
    for (const Style& style : styles) {
        int& depth = shallowest[{rank_of_size[style.size], style.bold}];
        if (style.depth > 0 && (depth == 0 || style.depth < depth)) depth = style.depth;
    }
    // A page that shows headings as later pages do, below its title, is no cover.
    bool sections_on_first = false;
    for (std::size_t i = 0; i < headings.size() && items[headings[i].first].line.page == first_page; ++i) {
        if (rank_of_size[styles[i].size] <= rank_of_size[styles.front().size]) continue;
        int later = 0;
        for (std::size_t k = i + 1; k < headings.size(); ++k)
            later += items[headings[k].first].line.page != first_page && rank_of_size[styles[k].size] == rank_of_size[styles[i].size] &&
                     styles[k].bold == styles[i].bold;
        sections_on_first = sections_on_first || later >= kAlike;
    }
    struct Open {
        std::tuple<int, int, int> rank;
        int level;
    };
    std::vector<Open> open;
    int page = first_page;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const Style& style = styles[i];
        const int size = rank_of_size[style.size];
        const int least = shallowest[{size, style.bold}];
        const int depth = style.depth > 0 ? style.depth : least + (lettered[i] && least > 0 ? 1 : 0);
        const std::tuple<int, int, int> rank{size, style.bold ? 0 : 1, depth};
        // The words of a cover are nobody's parents.
        const int here = items[headings[i].first].line.page;
        if (has_cover && !sections_on_first && page == first_page && here != first_page) open.clear();
        page = here;
        while (!open.empty() && open.back().rank >= rank) open.pop_back();
        headings[i].level = open.empty() ? 1 : open.back().level + 1;
        open.push_back({rank, headings[i].level});
    }
    return headings;
}

}  // namespace griffier
