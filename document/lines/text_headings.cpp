// Headings of a text document. Evidence: a short line without final punctuation, alone between blank lines or right above a
// paragraph, that running text, a list or another heading follows; a web edition's navigation line with the same words; numbering.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// Pictograms that became letters. Matches " @", " (@) @", " ®" / not "(IZA)"
const Pattern kPictograms(R"((?:\s*(?:\(@\)|\(\)|[@®©°□■▪●]))+$)");
const Pattern kSentenceEnd(R"([.,;:!]$)");                                                  // matches "Doel:" / not "Wat doet SZMG?"
const Pattern kSentenceInside(R"(\p{Ll}[.!?] \p{Lu})");                                     // matches "is. Het" / not "t.o.v. december"
const Pattern kAddress(R"((?i)https?://|www\.|\S@\S+\.\S)");                                // matches "https://x.nl" / not "Website"
const Pattern kSymbols(R"((?:^|\s)(?:[=|~\\<>{}#_^]+|[^\p{L}\d\s]{3,})(?:\s|$)|[{}\\|])");  // matches "a == b", "}}‘i&" / not "sport & spel"
const Pattern kLowerStart(R"(^\p{Ll}+(?:[\s,.:;-]|$))");                                    // matches "en meer" / not "inZet", "eHealth"
const Pattern kPlainStart(R"(^(?:[\p{L}"'‘“(%]|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{L}))");        // matches "% Cliënten", "2.1 Doel" / not "26,13% Complete"
const Pattern kQuestion(
    R"(^(?:.*[:.] )?(?:Wat|Welke|Hoe|Waar|Waarom|Wie)\s.*\?$)");  // the questions of a budget. Matches "Wat mag het kosten?" / not "Kosten?"
const Pattern kOcrBullet(R"(^e\s+\S)");                           // a bullet read as a letter; Dutch has no word "e". Matches "e 2022: 35" / not "en"
const Pattern kSentenceStop(R"([.:;!?]["'”’)]*$)");               // matches "gedaan.”" / not "gedaan"

constexpr int kLongestTitle = 120;       // characters
constexpr int kLongLine = 120;           // characters: so long a line is a paragraph by itself
constexpr double kBodyShare = 0.6;       // of the wrap width: the first line of running text is at least so long
constexpr double kTitleShare = 0.85;     // and a title shorter than this
constexpr double kWiderThanWrap = 1.15;  // a longer line is two columns run together
constexpr int kBesideTitle = 60;         // characters: the paragraph right below a title, where lines are not wrapped
constexpr int kLabelRepeats = 3;         // a title without navigation line, so often in a web edition, is a label
constexpr int kNavigationLines = 3;      // make a web edition
constexpr double kForcedBreak = 0.75;    // of a full page: a shorter one was ended on purpose
constexpr int kShortTitle = 40;          // characters

struct Group {                // lines without a blank between
    int first = 0, last = 0;  // items
    bool page_start = false;
    bool before_page_end = false;
    bool before_table = false;  // a table follows without a blank
    bool any_table_next = false;
    std::string navigation;  // of the navigation line behind it
};

enum class Kind { plain, numbered, question, direct };

struct Candidate {
    int group = 0;
    std::string title;
    Kind kind = Kind::plain;
    bool confirmed = false;  // by navigation or numbering
    bool page_start = false;
    bool marked = false;  // carries pictograms
    bool empty = false;   // another heading follows at once
};

int row_of(const OutlineItem& item) { return static_cast<int>(std::lround(item.line.box.y0 / kGridHeight)); }
int end_row_of(const OutlineItem& item) { return static_cast<int>(std::lround(item.line.box.y1 / kGridHeight)); }

// Where form feeds were lost, one leading space is what is left of them; where every line is indented so it means nothing.
bool has_page_mark(const OutlineItem& item) { return std::lround(item.line.box.x0 / kGridWidth) == 1 && list_marker(item.line.text).empty(); }

bool page_marks_mean_something(const std::vector<OutlineItem>& items) {
    int marked = 0, flush = 0;
    for (const OutlineItem& item : items) {
        if (item.table >= 0 || item.furniture) continue;
        if (has_page_mark(item)) ++marked;
        if (item.line.box.x0 < kGridWidth / 2) ++flush;
    }
    return marked > 0 && 10 * marked < flush;
}

class TextOutline {
public:
    explicit TextOutline(const std::vector<OutlineItem>& items) : items_(items), width_(wrap_width(items)), marks_(page_marks_mean_something(items)) {
        make_groups();
    }

    std::vector<Heading> headings() {
        count_titles();
        accepted_.resize(groups_.size());
        for (int g = static_cast<int>(groups_.size()) - 1; g >= 0; --g) accepted_[g] = judge(g);
        // The first line of a page stands alone there; what follows such a heading alone is one as well.
        for (int g = 0; g < static_cast<int>(groups_.size()); ++g)
            if (!accepted_[g] && g > 0 && accepted_[g - 1] && groups_[g - 1].page_start && is_single(groups_[g - 1]) && is_single(groups_[g]) &&
                !groups_[g].before_page_end && !groups_[g].page_start && !groups_[g].before_table)
                accepted_[g] = candidate(g);
        std::vector<Candidate> found;
        for (int g = 0; g < static_cast<int>(groups_.size()); ++g)
            if (accepted_[g]) {
                accepted_[g]->empty =
                    g + 1 < static_cast<int>(groups_.size()) && accepted_[g + 1] && accepted_[g]->kind != Kind::direct && !groups_[g].any_table_next;
                found.push_back(*accepted_[g]);
            }
        const std::vector<int> levels = levels_of(found);
        std::vector<Heading> headings;
        for (std::size_t i = 0; i < found.size(); ++i)
            headings.push_back({groups_[found[i].group].first, groups_[found[i].group].first, levels[i], found[i].title});
        return headings;
    }

private:
    bool is_content(const OutlineItem& item) const { return item.table < 0 && !item.furniture; }
    bool is_single(const Group& group) const { return group.first == group.last; }
    const std::string& text(int item) const { return items_[item].line.text; }

    void make_groups() {
        bool fresh = true;  // nothing adjacent before
        for (int i = 0; i < static_cast<int>(items_.size()); ++i) {
            const OutlineItem& item = items_[i];
            const bool new_page = i == 0 || items_[i - 1].line.page != item.line.page || (marks_ && is_content(item) && has_page_mark(item));
            const bool blank = i > 0 && !new_page && row_of(item) > end_row_of(items_[i - 1]);
            if (item.table >= 0) {
                if (!groups_.empty()) {
                    groups_.back().any_table_next = true;
                    if (!blank && !new_page && is_content(items_[i - 1])) groups_.back().before_table = true;
                }
                fresh = true;
                continue;
            }
            if (item.furniture) {
                if (const auto title = navigation_line(item.line.text); title && !title->empty()) {
                    ++navigation_lines_;
                    if (!groups_.empty() && groups_.back().navigation.empty() && is_content(items_[i - 1])) groups_.back().navigation = fold(*title);
                }
                fresh = true;
                continue;
            }
            if (new_page && !groups_.empty()) groups_.back().before_page_end = true;
            if (fresh || blank || new_page || is_any_bullet(item.line.text)) {
                groups_.push_back({i, i, new_page, false, false, false, ""});
            } else {
                groups_.back().last = i;
            }
            fresh = false;
        }
    }

    static bool is_any_bullet(const std::string& line) { return !list_marker(line).empty() || RE2::PartialMatch(line, kOcrBullet); }

    static std::string title_of(const std::string& line) {
        std::string title = line;
        RE2::Replace(&title, kPictograms, "");
        return trim(title);
    }

    void count_titles() {
        for (const Group& group : groups_) {
            const std::string title = fold(title_of(text(group.first)));
            ++times_[title];
            if (group.navigation == title) confirmed_[title] = true;
        }
    }

    // "1. …" right above "2. …": a list, not chapters.
    bool stands_in_list(int g) const {
        const auto joined = [&](int above) {
            if (above < 0 || above + 1 >= static_cast<int>(groups_.size())) return false;
            const OutlineItem &a = items_[groups_[above].last], &b = items_[groups_[above + 1].first];
            return a.line.page == b.line.page && row_of(b) == end_row_of(a) && is_any_bullet(text(groups_[above].first)) && is_any_bullet(b.line.text);
        };
        return joined(g) || joined(g - 1);
    }

    // What the first line of a group looks like, whatever follows it.
    std::optional<Candidate> candidate(int g) const {
        const Group& group = groups_[g];
        const OutlineItem& item = items_[group.first];
        const std::string title = title_of(item.line.text);
        const std::string folded = fold(title);
        if (length(title) > kLongestTitle || (width_ > 0 && length(title) > kTitleShare * width_)) return std::nullopt;
        int letters = 0;
        for (const char c : folded)
            if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) ++letters;
        if (letters < 3 || item.caption_of >= 0) return std::nullopt;
        if (RE2::PartialMatch(title, kSentenceEnd) || RE2::PartialMatch(title, kSentenceInside) || RE2::PartialMatch(title, kAddress) ||
            RE2::PartialMatch(title, kSymbols))
            return std::nullopt;
        if (RE2::PartialMatch(title, kLowerStart) || !RE2::PartialMatch(title, kPlainStart) || is_label(title) || is_caption(title)) return std::nullopt;
        const int depth = numbering_depth(title);
        if (is_any_bullet(item.line.text) && (depth == 0 || stands_in_list(g))) return std::nullopt;

        Candidate found;
        found.group = g;
        found.title = title;
        found.page_start = group.page_start;
        found.marked = title != item.line.text;
        found.confirmed = !folded.empty() && group.navigation == folded;
        if (depth > 0)
            found.kind = Kind::numbered;
        else if (RE2::FullMatch(title, kQuestion))
            found.kind = Kind::question;
        return found;
    }

    bool is_running_text(const Group& group) const {
        const std::string& line = text(group.first);
        if (RE2::PartialMatch(line, kLowerStart)) return false;
        const int characters = length(line);
        const bool ends = RE2::PartialMatch(text(group.last), kSentenceStop);
        if (width_ == 0) return characters >= kLongLine || ends;
        return characters >= kBodyShare * width_ && (!is_single(group) || ends) && (characters <= kWiderThanWrap * width_ || width_ < kShortTitle);
    }

    std::optional<Candidate> judge(int g) const {
        std::optional<Candidate> found = candidate(g);
        if (!found) return std::nullopt;
        const Group& group = groups_[g];
        if (found->confirmed) return found;
        const std::string folded = fold(found->title);
        if (confirmed_.contains(folded)) return std::nullopt;  // a repeat of what is a heading elsewhere
        if (navigation_lines_ >= kNavigationLines && times_.at(folded) >= kLabelRepeats) return std::nullopt;

        if (!is_single(group)) {  // right above its paragraph
            const std::string& below = text(group.first + 1);
            const bool paragraph =
                width_ > 0 ? length(found->title) < kBodyShare * width_ && length(below) >= kBodyShare * width_ && length(below) <= kWiderThanWrap * width_
                           : length(below) >= std::max(kBesideTitle, static_cast<int>(1.3 * length(found->title))) && RE2::PartialMatch(below, kSentenceStop);
            if (!paragraph || RE2::PartialMatch(below, kLowerStart) || is_label(below)) return std::nullopt;
            if (found->kind != Kind::numbered) found->kind = Kind::direct;
            return found;
        }
        if (group.before_table) return std::nullopt;
        const bool word_and_number = !numbering_word(found->title).empty();
        const bool last = g + 1 == static_cast<int>(groups_.size());
        if (group.before_page_end) {
            // Alone on its page: a chapter's cover.
            return word_and_number || (!marks_ && group.page_start) ? found : std::nullopt;
        }
        if (word_and_number || group.any_table_next) return found;
        if (last) return std::nullopt;
        const Group& next = groups_[g + 1];
        if (is_only_figures(text(next.first))) return std::nullopt;
        if (accepted_[g + 1] || is_running_text(next) || is_any_bullet(text(next.first)) || is_label(text(next.first))) {
            // A label that heads a figure is part of a card.
            const bool card = is_label(text(next.first)) && g + 2 < static_cast<int>(groups_.size()) && is_only_figures(text(groups_[g + 2].first));
            return card ? std::nullopt : found;
        }
        if (group.page_start && length(found->title) <= kShortTitle && g > 0) return found;
        return std::nullopt;
    }

    // ------------------------------------------------------------ levels

    std::vector<int> levels_of(const std::vector<Candidate>& found) const {
        const int count = static_cast<int>(found.size());
        std::vector<int> depths;
        int shallowest = 0;
        for (const Candidate& heading : found) {
            depths.push_back(heading.kind == Kind::numbered ? numbering_depth(heading.title) : 0);
            if (depths.back() > 0) shallowest = shallowest == 0 ? depths.back() : std::min(shallowest, depths.back());
        }
        if (shallowest == 0 || numbers_begin_again(found)) return levels_by_page(found);

        // "Doelstellingen" holds "Doelstelling 2.1", "Doelstelling 2.2", ...
        int container_depth = 0;
        std::vector<bool> container(found.size(), false);
        for (int i = 0; i < count; ++i)
            for (int j = i + 1; j < count && !container[i]; ++j) {
                const std::string word = numbering_word(found[j].title);
                const std::string title = fold(found[i].title);
                if (!word.empty() && depths[j] > shallowest && (title == word + "en" || title == word + "s" || title == word + "'s")) {
                    container[i] = true;
                    container_depth = depths[j];
                }
            }
        const auto level_of_depth = [&](int depth) { return depth - shallowest + 1 + (container_depth > 0 && depth >= container_depth ? 1 : 0); };

        const std::vector<bool> closes = closing_headings(found, depths);
        std::vector<int> levels(found.size(), 1);
        int scope = 1;       // level of a plain heading here
        int top = 0;         // level of the last heading of the shallowest numbering
        int last_other = 0;  // level of the last heading that stood on its own
        bool has_top = false;
        for (int i = 0; i < count; ++i) {
            int level = scope;
            if (depths[i] > 0 && found[i].kind == Kind::numbered) {
                level = level_of_depth(depths[i]);
                scope = level + 1;
                if (depths[i] == shallowest) top = level, has_top = true;
            } else if (found[i].kind == Kind::direct) {
                level = last_other + 1;
            } else if (container[i]) {
                level = level_of_depth(container_depth) - 1;
                scope = level;
            } else if (found[i].kind == Kind::question && has_top) {
                level = top + 1;
                scope = level;
            } else if (i > 0 && found[i - 1].empty && found[i - 1].kind == Kind::question) {
                level = levels[i - 1] + 1;
                scope = level;
            }
            if (closes[i]) scope = std::max(1, level_of_depth(depths_before(depths, i)) - (container_depth > 0 ? 1 : 0));
            levels[i] = std::max(1, level);
            if (found[i].kind != Kind::direct) last_other = levels[i];
        }
        return levels;
    }

    // Numbers that begin again in every chapter, without a word like "Doelstelling" before them, are no tree of the document.
    static bool numbers_begin_again(const std::vector<Candidate>& found) {
        std::map<std::string, int> times;
        int numbered = 0;
        for (const Candidate& heading : found) {
            if (heading.kind != Kind::numbered) continue;
            if (!numbering_word(heading.title).empty()) return false;
            ++numbered;
            ++times[heading.title.substr(0, heading.title.find(' '))];
        }
        return 5 * (numbered - static_cast<int>(times.size())) > numbered;
    }

    static int depths_before(const std::vector<int>& depths, int i) {
        while (i > 0 && depths[i] == 0) --i;
        return depths[i];
    }

    // The heading that ends each numbered part ("Financiën" under every goal) ends the last one too: what follows it there stands
    // outside.
    static std::vector<bool> closing_headings(const std::vector<Candidate>& found, const std::vector<int>& depths) {
        std::vector<bool> closes(found.size(), false);
        const int deepest = depths.empty() ? 0 : *std::max_element(depths.begin(), depths.end());
        std::vector<int> starts;
        for (int i = 0; i < static_cast<int>(found.size()); ++i)
            if (depths[i] == deepest && deepest > 0) starts.push_back(i);
        if (starts.size() < 2) return closes;
        std::string title;
        for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
            int end = starts[s] + 1;  // one behind this part
            while (end < static_cast<int>(found.size()) && depths[end] == 0) ++end;
            const bool ends_part = end == starts[s + 1] && end - 1 > starts[s];
            if (!ends_part) continue;
            const std::string last = fold(found[end - 1].title);
            if (!title.empty() && last != title) return closes;
            title = last;
        }
        if (title.empty()) return closes;
        for (const int start : starts)
            for (int i = start + 1; i < static_cast<int>(found.size()) && depths[i] == 0; ++i)
                if (fold(found[i].title) == title) {
                    closes[i] = true;
                    break;
                }
        return closes;
    }

    // Without numbering: what begins a page after one that was ended early is a chapter.
    std::vector<int> levels_by_page(const std::vector<Candidate>& found) const {
        std::vector<int> lines_of_page(1, 0);
        std::vector<int> page_of_group;
        for (const Group& group : groups_) {
            if (group.page_start && lines_of_page.back() > 0) lines_of_page.push_back(0);
            lines_of_page.back() += group.last - group.first + 2;
            page_of_group.push_back(static_cast<int>(lines_of_page.size()) - 1);
        }
        std::vector<int> sorted = lines_of_page;
        std::sort(sorted.begin(), sorted.end());
        const double full = sorted[sorted.size() * 3 / 4];
        std::vector<int> levels;
        bool chapters = false;
        int last_other = 1;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const int page = page_of_group[found[i].group];
            const bool early = page > 0 && lines_of_page[page - 1] < kForcedBreak * full;
            const bool chapter = lines_of_page.size() > 1 && found[i].page_start && !found[i].marked && (page == 0 || early);
            chapters = chapters || chapter;
            if (found[i].kind == Kind::direct && i > 0) {
                levels.push_back(last_other + 1);
                continue;
            }
            levels.push_back(chapter || !chapters ? 1 : 2);
            last_other = levels.back();
        }
        return levels;
    }

    const std::vector<OutlineItem>& items_;
    int width_ = 0;
    bool marks_ = false;
    int navigation_lines_ = 0;
    std::vector<Group> groups_;
    std::vector<std::optional<Candidate>> accepted_;
    std::map<std::string, int> times_;
    std::map<std::string, bool> confirmed_;
};

}  // namespace

int wrap_width(const std::vector<OutlineItem>& items) {
    constexpr int kEnough = 10;       // lines to judge by
    constexpr int kWidestWrap = 140;  // characters
    std::vector<int> widths;          // of lines with another one right below them
    int lines = 0;
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        if (items[i].table >= 0 || items[i].furniture) continue;
        ++lines;
        const OutlineItem& next = items[i + 1];
        if (next.table >= 0 || next.furniture || next.line.page != items[i].line.page || row_of(next) != end_row_of(items[i])) continue;
        if (!list_marker(next.line.text).empty()) continue;
        widths.push_back(length(items[i].line.text));
    }
    if (static_cast<int>(widths.size()) < kEnough || 3 * static_cast<int>(widths.size()) < lines) return 0;
    std::sort(widths.begin(), widths.end());
    const int width = widths[widths.size() * 9 / 10];
    return width <= kWidestWrap ? width : 0;
}

std::vector<Heading> text_headings(const std::vector<OutlineItem>& items) { return TextOutline(items).headings(); }

}  // namespace griffier
