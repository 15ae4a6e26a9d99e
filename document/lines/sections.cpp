// Blocks in reading order and the tree of sections.
#include "document/lines/sections.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "document/lines/headings.h"
#include "document/lines/leading.h"
#include "document/lines/outline_items.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

const Pattern kBrokenWord(R"([\p{L}\d]-$)");                                                                             // matches "ver-" / not "- "
const Pattern kLowerStart(R"(^\p{Ll})");                                                                                 // matches "sie" / not "Holland"
const Pattern kJoiningWord(R"((?i)^(?:en|of|als|noch|tot|dan wel|respectievelijk|resp\.|plus|alsmede|and|/)(?:\s|$))");  // "baten- en lasten" keeps its hyphen
const Pattern kSentenceStop(R"([.:;!?]["'”’)]*$)");                                                                      // matches "gedaan.”" / not "gedaan"
const Pattern kAbbreviated(R"((?:^|[\s(.])(?:\p{Lu}|dhr|mw|mevr|drs|ir|mr|dr|ing|prof|nr|art)\.$)");  // matches "de heer B.G." / not "gedaan."
const Pattern kOcrBullet(R"(^e\s+\S)");                                                               // matches "e 2022: 35" / not "en"
const Pattern kDigit(R"(\d)");                                                                        // matches "7" / not "*"
const Pattern kTableCaption(R"((?i)^tabel\b)");                                                       // matches "Tabel 3" / not "Figuur 3"
const Pattern kOnlyMarker(R"(^(?:[•·▪■◦○●‣➢✓*–-]|\d{1,2}[.)]|[a-z][.)])$)");                          // a marker that stands apart from its text

constexpr double kNewParagraph = 1.3;              // of the usual line distance
constexpr double kIndent = 6;                      // pt by which a level of a list is further in
constexpr double kSameSize = 0.08;                 // share by which the sizes in one paragraph differ
constexpr double kEarlyEnd = 0.75;                 // of its column: a line that ends so early, in a full stop, ends its paragraph
constexpr double kFullLine = 0.6;                  // of the wrap width of a text: a shorter line ends its paragraph
constexpr double kWideGap = 2.2;                   // of the font size: more than justified text ever leaves
constexpr int kLongLine = 50;                      // characters: a single line so long may run on over a page end
constexpr double kSpace = 0.25;                    // of the font size
constexpr double kSameColumn = 60;                 // pt further left that a line of the same column begins
constexpr double kNoteSize = 0.92;                 // of the body size: footnotes are smaller
constexpr double kDotSize = 0.45, kDotGap = 0.35;  // of the font size: a bullet is no larger, and stands so far before its text
constexpr double kDotLow = 0.2, kDotHigh = 0.55;   // of the font size above the baseline: its middle
constexpr int kOcrBullets = 2;                     // lines that begin with a stray "e" before it is taken for a bullet

// Adds a printed line to running text; a hyphen that splits a word at the line end is taken out.
void append_line(std::string& text, const std::string& line) {
    if (text.empty()) {
        text = line;
        return;
    }
    if (RE2::PartialMatch(text, kBrokenWord) && !RE2::PartialMatch(line, kJoiningWord)) {
        if (RE2::PartialMatch(line, kLowerStart)) text.pop_back();
    } else {
        text += ' ';
    }
    text += line;
}

class Blocks {
public:
    Blocks(const std::vector<Page>& pages, std::vector<OutlineItem> items, std::vector<Heading> headings, std::vector<Table>& tables)
        : items_(std::move(items)), headings_(std::move(headings)), tables_(tables) {
        for (const Page& page : pages) page_of_[page.number] = &page;
        text_ = std::any_of(pages.begin(), pages.end(), [](const Page& page) { return page.text_from == TextFrom::text; });
        if (text_) width_ = wrap_width(items_);
        int stray = 0;
        for (const OutlineItem& item : items_)
            if (text_ && item.table < 0 && RE2::PartialMatch(item.line.text, kOcrBullet)) ++stray;
        ocr_bullets_ = stray >= kOcrBullets;
        measure();
    }

    Outline build() {
        std::size_t next_heading = 0;
        for (int i = 0; i < static_cast<int>(items_.size()); ++i) {
            const OutlineItem& item = items_[i];
            if (next_heading < headings_.size() && headings_[next_heading].first == i) {
                add_heading(headings_[next_heading]);
                i = headings_[next_heading].last;
                ++next_heading;
                continue;
            }
            if (item.table >= 0)
                add_table(item);
            else if (item.furniture)
                add_simple(item, BlockKind::furniture);
            else if (item.caption_of >= 0 || (is_caption(item.line.text) && starts_block(i)))
                add_caption(i);
            else
                add_text(i);
        }
        join_over_breaks();
        link_captions();
        return std::move(outline_);
    }

private:
    void measure() {
        std::map<double, std::size_t> characters;
        for (const OutlineItem& item : items_)
            if (item.table < 0 && !item.furniture) {
                characters[item.line.size] += item.line.text.size();
                double& right = right_of_[item.line.page];
                right = std::max(right, item.line.box.x1);
            }
        if (!characters.empty())
            body_ = std::max_element(characters.begin(), characters.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
        if (!text_) leading_ = usual_leading(items_);
    }

    bool is_text_item(int i) const { return i >= 0 && items_[i].table < 0 && !items_[i].furniture; }

    // The line before stands right above, in the same column, at the usual distance.
    bool follows_closely(int i) const {
        if (i == 0 || !is_text_item(i - 1) || items_[i - 1].line.page != items_[i].line.page) return false;
        const Line &above = items_[i - 1].line, &line = items_[i].line;
        if (text_) return std::lround(line.box.y0 - above.box.y1) <= 0;
        const double step = line.baseline - above.baseline;
        if (step <= 0 || overlap(above.box.x0, above.box.x1, line.box.x0, line.box.x1) <= 0) return false;
        return step <= kNewParagraph * leading_ * std::max(line.size, above.size);
    }

    bool starts_block(int i) const { return !follows_closely(i) || last_was_closed_; }

    void add_heading(const Heading& heading) {
        Section section;
        section.level = heading.level;
        section.title = heading.title;
        while (!path_.empty() && outline_.sections[path_.back()].level >= heading.level) path_.pop_back();
        section.parent = path_.empty() ? -1 : path_.back();
        section.page = items_[heading.first].line.page;
        section.box = items_[heading.first].line.box;
        for (int i = heading.first; i <= heading.last; ++i) section.box = unite(section.box, items_[i].line.box);
        path_.push_back(static_cast<int>(outline_.sections.size()));
        outline_.sections.push_back(section);

        Block block;
        block.kind = BlockKind::heading;
        block.page = section.page;
        block.box = section.box;
        block.text = heading.title;
        block.level = heading.level;
        block.section = path_.back();
        for (int i = heading.first; i <= heading.last; ++i) block.lines.push_back(items_[i].line);
        outline_.blocks.push_back(std::move(block));
        close();
    }

    Block begin(const OutlineItem& item, BlockKind kind) const {
        Block block;
        block.kind = kind;
        block.page = item.line.page;
        block.box = item.line.box;
        block.section = path_.empty() ? -1 : path_.back();
        return block;
    }

    void add_table(const OutlineItem& item) {
        Block block = begin(item, BlockKind::table);
        block.table = item.table;
        tables_[item.table].section = block.section;
        outline_.blocks.push_back(std::move(block));
        close();
    }

    void add_simple(const OutlineItem& item, BlockKind kind) {
        Block block = begin(item, kind);
        block.text = item.line.text;
        block.lines.push_back(item.line);
        outline_.blocks.push_back(std::move(block));
        close();
    }

    void add_caption(int i) {
        const OutlineItem& item = items_[i];
        if (open_ && outline_.blocks.back().kind == BlockKind::caption && item.caption_of >= 0 && outline_.blocks.back().table == item.caption_of) {
            extend(item);
            return;
        }
        add_simple(item, BlockKind::caption);
        outline_.blocks.back().table = item.caption_of;
        open_ = item.caption_of >= 0;
        last_was_closed_ = !open_;
    }

    void extend(const OutlineItem& item) {
        Block& block = outline_.blocks.back();
        append_line(block.text, item.line.text);
        if (item.line.page == block.page) block.box = unite(block.box, item.line.box);
        block.lines.push_back(item.line);
    }

    void close() {
        open_ = false;
        last_was_closed_ = true;
    }

    std::string marker_of(const Line& line) const {
        if (ocr_bullets_ && RE2::PartialMatch(line.text, kOcrBullet)) return "e";
        if (const std::string dot = dot_before(line); !dot.empty()) return dot;
        return list_marker(line.text);
    }

    // A bullet that recognition took for another character ("*", "°", "e"): a small blob at the middle of the small letters, set apart before the text.
    std::string dot_before(const Line& line) const {
        const auto page = page_of_.find(line.page);
        if (text_ || page == page_of_.end() || line.words.size() < 2) return "";
        const Word &first = page->second->words[line.words[0]], &next = page->second->words[line.words[1]];
        if (first.origin != Origin::ocr || length(first.text) != 1 || RE2::FullMatch(first.text, kDigit) || next.box.x0 - first.box.x1 < kDotGap * line.size)
            return "";
        const double above = line.baseline - first.box.center_y();
        const bool small = first.box.width() <= kDotSize * line.size && first.box.height() <= kDotSize * line.size;
        return small && above >= kDotLow * line.size && above <= kDotHigh * line.size ? first.text : "";
    }

    void add_text(int i) {
        const OutlineItem& item = items_[i];
        const std::string marker = marker_of(item.line);
        if (!marker.empty()) {
            begin_list_item(item, marker);
            return;
        }
        if (continues(i)) {
            extend(item);
            return;
        }
        Block block = begin(item, BlockKind::paragraph);
        block.text = item.line.text;
        block.lines.push_back(item.line);
        outline_.blocks.push_back(std::move(block));
        open_ = true;
        last_was_closed_ = false;
        if (!RE2::FullMatch(item.line.text, kOnlyMarker)) indents_.clear();
    }

    void begin_list_item(const OutlineItem& item, const std::string& marker) {
        Block block = begin(item, BlockKind::list_item);
        block.marker = marker == "e" || !dot_before(item.line).empty() ? "•" : marker;
        block.text = trim(item.line.text.substr(marker.size()));
        const double x = item.line.box.x0;
        while (!indents_.empty() && indents_.back() > x + kIndent) indents_.pop_back();
        if (indents_.empty() || x > indents_.back() + kIndent) indents_.push_back(x);
        block.level = static_cast<int>(indents_.size()) - 1;
        block.lines.push_back(item.line);
        outline_.blocks.push_back(std::move(block));
        open_ = true;
        last_was_closed_ = false;
    }

    bool continues(int i) const {
        if (!open_ || outline_.blocks.empty()) return false;
        const Block& block = outline_.blocks.back();
        if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return false;
        if (!follows_closely(i)) return false;
        const Line &above = items_[i - 1].line, &line = items_[i].line;
        const bool stops = RE2::PartialMatch(above.text, kSentenceStop) && !RE2::PartialMatch(above.text, kAbbreviated);
        if (text_) {
            if (width_ == 0) return false;                                                            // every paragraph is one line
            if (above.box.x0 < line.box.x0 && line.box.x0 < 1.5 * kGridWidth && stops) return false;  // the mark of a new page
            return RE2::PartialMatch(line.text, kLowerStart) || length(above.text) >= kFullLine * width_;
        }
        if (std::abs(above.size - line.size) > kSameSize * std::max(above.size, line.size)) return false;
        if (above.bold != line.bold && (stops || above.bold)) return false;
        if (is_spaced_out(above) || is_spaced_out(line)) return false;
        if (is_label(line.text) && !RE2::PartialMatch(line.text, kLowerStart)) return false;  // "Bron: …", "Toelichting:" begin something
        if (is_label(above.text) && ends_by_hand(above, line)) return false;
        if (line.size < kNoteSize * body_ && numbering_depth(line.text) > 0) return false;  // a footnote
        if (numbering_depth(line.text) > 1) return false;                                   // "2.2 …": an item of a list numbered through
        if (block.kind == BlockKind::list_item) {
            const bool short_title = !stops && above.box.width() < kEarlyEnd * line.box.width() && !RE2::PartialMatch(line.text, kLowerStart);
            return !short_title && (line.box.x0 > block.lines.front().box.x0 + 1 || !stops);
        }
        const double column = std::max(block.box.x1, line.box.x1) - std::min(block.box.x0, line.box.x0);
        const bool early = above.box.x1 - block.box.x0 < kEarlyEnd * column && line.box.x1 - block.box.x0 > kEarlyEnd * column;
        // A line that ends early without a full stop was never part of a paragraph: a small heading, or a row of its own.
        return !(early && (stops || !RE2::PartialMatch(line.text, kLowerStart)));
    }

    // The first word of the next line would still have fitted.
    bool ends_by_hand(const Line& line, const Line& next) const {
        const auto right = right_of_.find(line.page);
        if (right == right_of_.end() || next.words.empty()) return false;
        const auto page = page_of_.find(next.page);
        if (page == page_of_.end()) return false;
        return line.box.x1 + line.size + page->second->words[next.words.front()].box.width() < right->second;
    }

    // A sentence may go on with a capital: its last line before the break is full, and the next word did not fit.
    bool runs_on_into_a_name(const Line& line, const Line& next) const {
        if (text_ || next.words.empty() || is_label(next.text) || numbering_depth(next.text) > 0 || is_only_figures(next.text)) return false;
        const auto page = page_of_.find(next.page);
        if (page == page_of_.end()) return false;
        double right = line.box.x1;
        for (const OutlineItem& item : items_) {
            const Box& box = item.line.box;
            if (is_content(item) && item.line.page == line.page && box.x0 > line.box.x0 - kSameColumn && box.x0 < line.box.x1) right = std::max(right, box.x1);
        }
        return line.box.x1 + kSpace * line.size + page->second->words[next.words.front()].box.width() > right;
    }

    // A line with a wide gap inside is a row of labels and values, not a line of a paragraph.
    bool is_spaced_out(const Line& line) const {
        const auto page = page_of_.find(line.page);
        if (page == page_of_.end()) return false;
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const Word &a = page->second->words[line.words[i - 1]], &b = page->second->words[line.words[i]];
            if (b.box.x0 - a.box.x1 > kWideGap * line.size) return true;
        }
        return false;
    }

    // "Tabel 1.2 - Baten en lasten" right before a table, or right behind one, is that table's caption.
    void link_captions() {
        std::vector<int> order;  // blocks but furniture
        for (int i = 0; i < static_cast<int>(outline_.blocks.size()); ++i)
            if (outline_.blocks[i].kind != BlockKind::furniture) order.push_back(i);
        const auto table_at = [&](std::size_t at, const Block& caption) {
            if (at >= order.size()) return -1;
            const Block& block = outline_.blocks[order[at]];
            const bool free = block.kind == BlockKind::table && tables_[block.table].caption.empty() && block.page == caption.page;
            return free ? block.table : -1;
        };
        for (std::size_t at = 0; at < order.size(); ++at) {
            Block& caption = outline_.blocks[order[at]];
            if (caption.kind != BlockKind::caption || caption.table >= 0 || !RE2::PartialMatch(caption.text, kTableCaption)) continue;
            int table = table_at(at + 1, caption);
            if (table < 0 && at > 0) table = table_at(at - 1, caption);
            if (table < 0) continue;
            caption.table = table;
            tables_[table].caption = caption.text;
            tables_[table].caption_box = caption.box;
        }
    }

    // A sentence that runs on over the end of a page or column is one block.
    void join_over_breaks() {
        std::vector<Block> joined;
        int open = -1;  // index in `joined` of the last block of text
        for (Block& block : outline_.blocks) {
            const bool furniture = block.kind == BlockKind::furniture;
            if (open >= 0 && block.kind == BlockKind::paragraph) {
                Block& last = joined[open];
                const Line &a = last.lines.back(), &b = block.lines.front();
                const bool broken = b.page == a.page + 1 || (b.page == a.page && !text_ && b.baseline < a.baseline);
                const bool same_look = std::abs(a.size - b.size) <= kSameSize * std::max(a.size, b.size) && a.bold == b.bold;
                if (broken && same_look && !RE2::PartialMatch(last.text, kSentenceStop) &&
                    (RE2::PartialMatch(block.text, kLowerStart) || runs_on_into_a_name(a, b)) && (last.lines.size() > 1 || length(last.text) > kLongLine)) {
                    append_line(last.text, block.text);
                    last.lines.insert(last.lines.end(), std::make_move_iterator(block.lines.begin()), std::make_move_iterator(block.lines.end()));
                    continue;
                }
            }
            joined.push_back(std::move(block));
            if (!furniture)
                open = joined.back().kind == BlockKind::paragraph || joined.back().kind == BlockKind::list_item ? static_cast<int>(joined.size()) - 1 : -1;
        }
        outline_.blocks = std::move(joined);
    }

    std::vector<OutlineItem> items_;
    std::vector<Heading> headings_;
    std::vector<Table>& tables_;
    Outline outline_;
    std::vector<int> path_;        // open sections, outermost first
    std::vector<double> indents_;  // of the open list
    std::map<int, const Page*> page_of_;
    std::map<int, double> right_of_;  // right edge of the text of a page
    bool text_ = false;
    bool ocr_bullets_ = false;
    int width_ = 0;  // wrap width of a text, 0 where paragraphs are single lines
    double leading_ = 1.2;
    double body_ = 10;   // pt
    bool open_ = false;  // the last block may go on
    bool last_was_closed_ = true;
};

}  // namespace

Outline build_outline(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines, const std::vector<std::vector<Box>>& furniture,
                      std::vector<Table>& tables) {
    std::vector<OutlineItem> items = outline_items(pages, lines, furniture, tables);
    const bool text = std::any_of(pages.begin(), pages.end(), [](const Page& page) { return page.text_from == TextFrom::text; });
    std::vector<Heading> headings = text ? text_headings(items) : printed_headings(pages, items);
    return Blocks(pages, std::move(items), std::move(headings), tables).build();
}

}  // namespace griffier
