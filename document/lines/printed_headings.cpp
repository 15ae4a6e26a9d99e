// Headings of printed pages: larger or bolder than the text most of the document is set in, standing by themselves. Levels come
// from the ranks of these styles and from numbering.
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "document/lines/headings.h"
#include "document/lines/printed_text.h"
#include "document/lines/size_ranks.h"
#include "document/pattern.h"
#include "document/tables/unit_words.h"
#include "document/text.h"

namespace griffier {
namespace {

const Pattern kSentenceEnd(R"([.,;:]$)");           // matches "gedaan." / not "Wat doen we?"
const Pattern kBullet(R"(^[•·▪■◦○●‣➢✓*–-]\s)");     // matches "• tekst" / not "1. Inleiding"
const Pattern kLettered(R"(^[a-z][.)]\s+\p{Lu})");  // matches "a. Wijziging" / not "a. te"
// three years, an address, a page number: a table's header, a link, a footer. Matches "2024 2025 2026", "is: https://x.nl",
// "16 december 2025 bladzijde 1" / not "Begroting 2024-2027"
const Pattern kNoTitle(R"((?:(?:19|20)\d\d\D+){2}(?:19|20)\d\d|https?://|www\.|(?i:pagina|bladzijde|blz\.?) \d+$)");
// what a cover names besides its title. Matches "Gemeente Zoetermeer", "24 september 2024", "Versie 1.0", "Concept" / not "Gemeente en regio in 2030"
const Pattern kCoverLine(
    R"((?i)^(?:(?:de )?(?:gemeente|provincie|waterschap|omgevingsdienst|veiligheidsregio|ggd)(?-i:(?: (?:van|de|den|der|het|aan|op|en|’s|'s|[\p{Lu}’'][\p{L}’'-]*)){1,5})|(?:\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:concept|definitief|vastgesteld)(?: .{0,20})?|versie .{1,20})$)");
const Pattern kOnlyBullet(R"(^[^\p{L}\d]+$)");  // matches "•" / not "A"

constexpr double kBodySize = 0.97;        // of the body size: a plain line that is smaller is a footnote
constexpr double kHeadingLeading = 1.75;  // of the font size: lines of one heading are closer
constexpr int kAlike = 2;                 // headings that look like a table's title, which make it one; or like one of the first page
constexpr int kMostLines = 4;             // of one heading
constexpr std::size_t kCoverText = 400;   // bytes of body text that a cover has at most
constexpr int kLongestTitle = 180;        // characters

struct Style {
    double size = 0;
    bool bold = false;
    int depth = 0;  // of the numbering
};

int letters_of(const std::string& text) {
    int letters = 0;
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3) ++letters;
    return letters;
}

bool in_capitals(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Candidate {
    Heading heading;
    Style style;
    bool lettered = false;  // "a. Wijziging"
    bool caption = false;   // the title of a table
};

// The first page, where it is a cover, and the first item that is text.
struct Cover {
    bool found = false;
    int first_text = 0;
};

Cover cover_of(const PrintedText& t) {
    Cover cover;
    const auto before_text = [&](const OutlineItem& item) { return item.furniture || (item.table < 0 && looks_set_apart(t, item.line)); };
    while (cover.first_text < t.count() && before_text(t.items[cover.first_text])) ++cover.first_text;
    std::size_t text = 0;
    bool table = false;
    for (const OutlineItem& item : t.items) {
        table = table || (item.table >= 0 && item.line.page == t.first_page);
        if (is_content(item) && item.line.page == t.first_page && !looks_set_apart(t, item.line)) text += item.line.text.size();
    }
    cover.found = !table && text <= kCoverText;
    return cover;
}

// Neither larger nor bolder than the text, and yet a heading by where it stands or by its number.
bool is_plain_heading(const PrintedText& t, int i) {
    const Line& line = t.items[i].line;
    const double least = (t.recognised.contains(line.page) ? kSmaller : kBodySize) * t.usual.body;
    return line.size >= least && !t.contents.contains(line.page) && (stands_over_paragraph(t, i) || goes_on_in_number(t, i));
}

// The last of the lines of one style that stand right below one another from i on.
int end_of_style(const PrintedText& t, int i) {
    const Line& line = t.items[i].line;
    int end = i;
    for (; end + 1 < t.count() && is_content(t.items[end + 1]) && same_size(t, t.items[end + 1].line, line); ++end) {
        const Line& below = t.items[end + 1].line;
        if (is_unit_statement(below.text)) break;
        // How thick strokes are on a scan tells less than size.
        const bool measured = t.recognised.contains(line.page) && in_larger_type(t, line) && in_larger_type(t, below);
        if (below.bold != line.bold && !measured) break;
        const auto down = step(t, end + 1);
        if (!down || *down > std::max(kHeadingLeading, kSameSpace * t.usual.leading) * line.size) break;
    }
    return end;
}

// The heading that begins at i, with what it goes on with up to `end`.
Heading heading_at(const PrintedText& t, int i, int end, bool plain) {
    Heading heading{i, i, 1, t.items[i].line.text};
    std::string& text = heading.title;
    for (; heading.last < end; ++heading.last) {
        const std::string& more = t.items[heading.last + 1].line.text;
        if (numbering_depth(more) > 0 || !list_marker(more).empty() || !wraps(t, t.items[heading.last].line, t.items[heading.last + 1].line)) break;
        const bool broken_word =
            text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' && !more.empty() && more.front() >= 'a' && more.front() <= 'z';
        if (broken_word)
            text.pop_back();
        else
            text += ' ';
        text += more;
    }
    // The rest of a numbered heading hangs under its first words, in whatever type: "a. Conclusies d.d. 3 december," / "nr. 39 (Minister)".
    const bool numbered = numbering_depth(text) > 0 || RE2::PartialMatch(text, kLettered);
    if (!plain && numbered && heading.last + 1 < t.count() && hangs_below(t, i, heading.last + 1)) {
        ++heading.last;
        text += ' ' + t.items[heading.last].line.text;
    }
    text = trim(text);
    return heading;
}

// "7. Aansluiten bij wat werkt." bold, whose "6. …" began in the same column and was no heading: the next item of a list.
bool goes_on_from_item(const PrintedText& t, const std::vector<Candidate>& found, int i) {
    static const Pattern kNumber(R"(^(\d{1,2})[.)]\s)");
    int number = 0, before = 0;
    if (!RE2::PartialMatch(t.items[i].line.text, kNumber, &number)) return false;
    for (int k = i - 1; k >= 0; --k) {
        if (!is_content(t.items[k]) || !RE2::PartialMatch(t.items[k].line.text, kNumber, &before)) continue;
        if (std::abs(t.items[k].line.box.x0 - t.items[i].line.box.x0) > kFlush) continue;
        if (before != number - 1) return false;
        return std::none_of(found.begin(), found.end(), [&](const Candidate& one) { return one.heading.first <= k && k <= one.heading.last; });
    }
    return false;
}

// Its words are those of a title: no sentence, figures, leader, unit or item of a list.
bool reads_as_title(const PrintedText& t, const std::vector<Candidate>& found, const Heading& heading) {
    const Line& line = t.items[heading.first].line;
    const std::string& text = heading.title;
    const bool too_long = heading.last - heading.first + 1 > kMostLines || length(text) > kLongestTitle;
    if (too_long || letters_of(text) < 3 || is_only_figures(text) || is_caption(text)) return false;
    const bool agenda_point =
        numbering_depth(text) > 0 && line.bold && !t.usual.body_bold && text.back() == '.' && !goes_on_from_item(t, found, heading.first);  // "3 Vragen."
    if (RE2::PartialMatch(text, kSentenceEnd) && !agenda_point) return false;
    return !ends_in_leader(text) && !RE2::PartialMatch(text, kNoTitle) && !is_unit_statement(text) && !RE2::PartialMatch(text, kBullet);
}

// It stands on its page as a heading does: behind no bullet, in no table of contents, not on a cover, with no sentence that goes on below it.
bool stands_as_heading(const PrintedText& t, const Cover& cover, const Heading& heading) {
    const int first = heading.first, last = heading.last;
    const Line& line = t.items[first].line;
    if (first > 0 && is_content(t.items[first - 1]) && RE2::FullMatch(t.items[first - 1].line.text, kOnlyBullet) &&
        std::abs(t.items[first - 1].line.baseline - line.baseline) < line.size)
        return false;
    if (t.contents.contains(line.page) && (ends_in_page(heading.title) || !is_larger(t, line))) return false;
    const auto of_cover = [](const OutlineItem& item) { return RE2::FullMatch(item.line.text, kCoverLine); };
    if (line.page == t.first_page && (cover.found || last < cover.first_text) && std::all_of(t.items.begin() + first, t.items.begin() + last + 1, of_cover))
        return false;
    // A sentence that goes on below in other type only began bold.
    if (last + 1 < t.count() && step(t, last + 1) && !heading.title.empty() && *step(t, last + 1) < kHeadingLeading * line.size) {
        const std::string& below = t.items[last + 1].line.text;
        if (!below.empty() && below.front() >= 'a' && below.front() <= 'z' && list_marker(below).empty() && !is_unit_statement(below)) return false;
    }
    return true;
}

// Bold in the size of the text: only with a line of its own and space above, or right behind a heading or table.
bool is_bold_heading(const PrintedText& t, const std::vector<Candidate>& found, const Heading& heading) {
    const Line& line = t.items[heading.first].line;
    const auto above = step(t, heading.first);
    const bool behind_heading = !found.empty() && found.back().heading.last == heading.first - 1;
    if (above && *above < kOwnSpace * t.usual.leading * line.size && !behind_heading) return false;
    // A bold label need not be as large as larger type alone.
    return !(is_label(heading.title) && !in_larger_type(t, line)) && !(numbering_depth(heading.title) == 0 && is_label_with_value(t, line));
}

std::vector<Candidate> find_candidates(const PrintedText& t, const Cover& cover) {
    std::vector<Candidate> found;
    for (int i = 0; i < t.count(); ++i) {
        const Line& line = t.items[i].line;
        if (!is_content(t.items[i]) || line.words.empty()) continue;
        const bool plain = !looks_set_apart(t, line);
        if (plain && !is_plain_heading(t, i)) continue;
        const int end = plain ? i : end_of_style(t, i);
        if (end - i + 1 > kMostLines) {  // text in a larger type
            i = end;
            continue;
        }
        Heading heading = heading_at(t, i, end, plain);
        i = heading.last;
        const bool larger = is_larger(t, line);
        if (!reads_as_title(t, found, heading) || !stands_as_heading(t, cover, heading)) continue;
        if (!larger && !plain && !is_bold_heading(t, found, heading)) continue;
        const int depth = numbering_depth(heading.title);
        Candidate one;
        one.caption = t.items[heading.first].caption_of >= 0 && !larger && !(line.bold && in_larger_type(t, line)) && depth == 0;
        // How thick strokes are is measured on a scan: it tells a heading from text, not one heading from another.
        one.style = {line.size, line.bold || t.recognised.contains(line.page), depth};
        one.lettered = depth == 0 && RE2::PartialMatch(heading.title, kLettered);
        one.heading = std::move(heading);
        found.push_back(std::move(one));
    }
    return found;
}

// Words over nothing but figures are the title of a card ("Saldo", "€ 1.000"), not of a section.
bool is_card(const PrintedText& t, const std::vector<Candidate>& found, std::size_t h) {
    const int end = h + 1 < found.size() ? found[h + 1].heading.first : t.count();
    bool figures = false;
    for (int i = found[h].heading.last + 1; i < end; ++i) {
        if (t.items[i].furniture) continue;
        if (t.items[i].table >= 0 || t.items[i].caption_of >= 0 || !is_only_figures(t.items[i].line.text)) return false;
        figures = true;
    }
    return figures;
}

// A title of a table is a heading where headings elsewhere look just like it; the title of a card is none.
std::vector<Candidate> without_titles(const PrintedText& t, const std::vector<Candidate>& found) {
    const auto looks_like = [&](const Candidate& a, const Candidate& b) {
        const Line &one = t.items[a.heading.first].line, &other = t.items[b.heading.first].line;
        return same_size(t, one, other) && one.bold == other.bold && std::abs(one.box.x0 - other.box.x0) <= kFlush &&
               in_capitals(one.text) == in_capitals(other.text);
    };
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto is_alike = [&](const Candidate& one) { return !one.caption && looks_like(found[i], one); };
        if (found[i].caption && std::count_if(found.begin(), found.end(), is_alike) < kAlike) continue;
        if (!is_card(t, found, i)) kept.push_back(found[i]);
    }
    return kept;
}

// A page that shows headings as later pages do, below its title, is no cover.
bool sections_on_first(const PrintedText& t, const std::vector<Candidate>& found, const std::map<double, int>& rank) {
    const auto page_of = [&](const Candidate& one) { return t.items[one.heading.first].line.page; };
    for (std::size_t i = 0; i < found.size() && page_of(found[i]) == t.first_page; ++i) {
        const Style& style = found[i].style;
        if (rank.at(style.size) <= rank.at(found.front().style.size)) continue;
        const auto later = std::count_if(found.begin() + static_cast<std::ptrdiff_t>(i) + 1, found.end(), [&](const Candidate& one) {
            return page_of(one) != t.first_page && rank.at(one.style.size) == rank.at(style.size) && one.style.bold == style.bold;
        });
        if (later >= kAlike) return true;
    }
    return false;
}

// Levels by the ranks of styles: size, then bold, then numbering.
void set_levels(const PrintedText& t, bool has_cover, std::vector<Candidate>& found) {
    std::vector<double> sizes;
    for (const Candidate& one : found) sizes.push_back(one.style.size);
    const std::map<double, int> rank_of_size = t.recognised.empty() ? ranks_of_stated(sizes) : ranks_of_measured(sizes);
    std::map<std::pair<int, bool>, int> shallowest;  // numbering in a style
    for (const Candidate& one : found) {
        int& depth = shallowest[{rank_of_size.at(one.style.size), one.style.bold}];
        if (one.style.depth > 0 && (depth == 0 || one.style.depth < depth)) depth = one.style.depth;
    }
    const bool cover = has_cover && !sections_on_first(t, found, rank_of_size);
    struct Open {
        std::tuple<int, int, int> rank;
        int level;
    };
    std::vector<Open> open;
    int page = t.first_page;
    for (Candidate& one : found) {
        const int size = rank_of_size.at(one.style.size);
        const int least = shallowest[{size, one.style.bold}];
        const int depth = one.style.depth > 0 ? one.style.depth : least + (one.lettered && least > 0 ? 1 : 0);
        const std::tuple<int, int, int> rank{size, one.style.bold ? 0 : 1, depth};
        // The words of a cover are nobody's parents.
        const int here = t.items[one.heading.first].line.page;
        if (cover && page == t.first_page && here != t.first_page) open.clear();
        page = here;
        while (!open.empty() && open.back().rank >= rank) open.pop_back();
        one.heading.level = open.empty() ? 1 : open.back().level + 1;
        open.push_back({rank, one.heading.level});
    }
}

}  // namespace

std::vector<Heading> printed_headings(const std::vector<Page>& pages, const std::vector<OutlineItem>& items) {
    const PrintedText text = printed_text(pages, items);
    const Cover cover = cover_of(text);
    std::vector<Candidate> found = without_titles(text, find_candidates(text, cover));
    set_levels(text, cover.found, found);
    std::vector<Heading> headings;
    for (Candidate& one : found) headings.push_back(std::move(one.heading));
    return headings;
}

}  // namespace griffier
