#include "document/files/html.h"

#include <algorithm>
#include <charconv>

#include "document/error.h"
#include "document/files/html_encoding.h"
#include "document/files/html_outline.h"
#include "document/files/html_parts.h"
#include "document/files/html_table.h"
#include "document/files/html_tree.h"
#include "document/files/written_tables.h"
#include "document/lines/headings.h"
#include "document/pattern.h"
#include "document/tables/table_text.h"
#include "document/text.h"

namespace griffier {
namespace {

// a link of budget sites, no text. matches "Terug naar navigatie - Risico's", "Terug naar boven" / not "Terug naar de kern"
const Pattern kNavigationLine(
    R"((?i)^(?:terug naar (?:de )?(?:navigatie|boven|inhoud(?:sopgave)?)(?: - .*)?|naar boven|print deze pagina|direct naar .{1,30})$)");
// the foot of an export. matches "Deze pagina is gebouwd op 12/11/2024 16:09:23 met de export van …" / not "Deze pagina gaat over"
const Pattern kBuiltLine(R"((?i)^deze pagina is (?:gebouwd|gegenereerd|gemaakt|bijgewerkt) op .*)");

constexpr std::size_t kSiteName = 8;           // words
constexpr std::size_t kLongestImprint = 2000;  // bytes: a longer foot is a map of the site
constexpr int kFewestWords = 25;               // of a page that has something to say, if it has no table
constexpr std::size_t kCardWords = 2;          // of what a card is about
constexpr int kIndent = 2;                     // characters a level of a list is further in
constexpr int kCrumbRank = -100;               // above h1; crumbs go down from there

class Reader {
public:
    explicit Reader(HtmlTree tree) : tree_(std::move(tree)) {
        page_.text_from = TextFrom::text;
        page_.first_line = 1;
    }

    Document read() {
        Document document;
        find_title(document);
        int body = -1;
        for (int i = 0; i < static_cast<int>(tree_.size()) && body < 0; ++i)
            if (at(i).name == "body" || at(i).name == "frameset") body = i;
        int rank = kCrumbRank;
        for (const std::string& crumb : find_crumbs(tree_)) add_heading(crumb, rank++);
        if (body >= 0) {
            visit(body, false, false);
            flush();
        }
        document.tables = std::move(tables_);
        outline_html(made_, document);
        if (hidden_figures_)
            document.warnings.push_back({"hidden_text", "the page has text with figures that is not shown when it is opened: it was left out", 1});
        for (HtmlBlock& made : made_) document.blocks.push_back(std::move(made.block));
        if (document.tables.empty() && words() < kFewestWords)
            throw InputError("not_a_document", "the file is a web page (HTML) without text of its own",
                             "Often a log-in or error page was saved instead of the document: open the address in a browser and save the PDF itself.");
        if (!imprint_.empty() && imprint_.size() < kLongestImprint) {
            Block foot;
            foot.kind = BlockKind::furniture;
            foot.text = imprint_;
            document.blocks.push_back(std::move(foot));
        }
        document.pages.push_back(std::move(page_));
        return document;
    }

private:
    const HtmlNode& at(int node) const { return tree_[static_cast<std::size_t>(node)]; }

    int words() const { return static_cast<int>(page_.words.size()); }

    void find_title(Document& document) const {
        for (const HtmlNode& node : tree_)
            if (node.name == "title" && !node.children.empty()) {
                document.embedded_title = trim(normalise(at(node.children.front()).text));
                std::string title;
                for (const std::string& word : split_words(document.embedded_title)) title += (title.empty() ? "" : " ") + word;
                document.embedded_title = title;
                return;
            }
    }

    // ------------------------------------------------------------ walking

    // Recursion is safe: the tree is not deep (html_tree.h).
    void visit(int node, bool bold, bool raised) {
        const HtmlNode& element = at(node);
        if (element.name.empty()) {
            const std::string text = normalise(element.text);
            inline_.add(raised ? superscript(text) : text, bold);
            return;
        }
        if (is_no_text(element)) return;
        if (is_hidden(element)) {
            for (const std::string& word : split_words(plain_text_of(tree_, node))) hidden_figures_ = hidden_figures_ || looks_like_value(word);
            return;
        }
        if (is_navigation(tree_, node)) {
            if (is_banner(element))
                if (const std::string name = site_name(node); split_words(name).size() > 1 && split_words(name).size() <= kSiteName)
                    imprint_ += (imprint_.empty() ? "" : " | ") + name;
            if (is_footer(element) && imprint_.size() < kLongestImprint) imprint_ += (imprint_.empty() ? "" : " ") + plain_text_of(tree_, node);
            return keep_head_title(node);
        }
        if (element.name == "br") {
            heading_ > 0 ? inline_.space() : end_line();
            return;
        }
        if (const int rank = heading_rank(element); rank > 0 && heading_ == 0) return visit_heading(node, rank);
        if (element.name == "table" && visit_table(node)) return;
        if (element.name == "ul" || element.name == "ol") return visit_list(node, bold);
        if (element.name == "dl") return visit_terms(node);
        if (is_block(element.name)) {
            boundary();
            children(node, bold || is_bold(element), raised);
            boundary();
            return;
        }
        const bool script = element.name == "sup" || element.name == "sub";
        if (!script) inline_.element();
        children(node, bold || is_bold(element), raised || element.name == "sup");
        if (!script) inline_.element();
    }

    void children(int node, bool bold, bool raised) {
        for (const int child : at(node).children) visit(child, bold, raised);
    }

    // A heading is one line, whatever stands in it.
    void boundary() { heading_ > 0 ? inline_.space() : flush(); }

    void visit_heading(int node, int rank) {
        flush();
        heading_ = rank;
        children(node, false, false);
        flush();
        heading_ = 0;
    }

    bool visit_table(int node) {
        std::optional<WrittenTable> written = read_html_table(tree_, node);
        if (!written) return false;
        flush();
        if (!written->caption.empty()) {
            add_line(written->caption, "", BlockKind::caption);
            made_.back().block.table = static_cast<int>(tables_.size());
            row_ -= 1;  // the caption stands right above
        }
        const int first = row_;
        Table table = put_table(page_, row_, std::move(*written));
        if (!table.caption.empty()) table.caption_box = made_.back().block.box;
        HtmlBlock made;
        made.block.kind = BlockKind::table;
        made.block.table = static_cast<int>(tables_.size());
        made.block.box = table.parts.empty() ? Box{0, first * kGridHeight, 0, row_ * kGridHeight} : table.parts.front().box;
        made_.push_back(std::move(made));
        tables_.push_back(std::move(table));
        ++row_;
        return true;
    }

    void visit_list(int node, bool bold) {
        flush();
        const HtmlNode& list = at(node);
        int number = 1;
        const std::string_view start = list.attribute("start");
        std::from_chars(start.data(), start.data() + start.size(), number);
        const bool plain = list.name == "ol" && (list.attribute("type").empty() || list.attribute("type") == "1");
        ++depth_;
        for (const int child : list.children) {
            const HtmlNode& item = at(child);
            if (item.name != "li") {
                visit(child, bold, false);
                continue;
            }
            if (is_hidden(item) || is_navigation(tree_, child)) {
                visit(child, bold, false);  // what becomes of it is decided there
                continue;
            }
            flush();
            const std::string_view value = item.attribute("value");
            std::from_chars(value.data(), value.data() + value.size(), number);
            marker_ = plain ? std::to_string(number) + "." : list.name == "ol" ? letter_marker(number, list.attribute("type")) : "•";
            ++number;
            children(child, bold || is_bold(item), false);
            flush();
            marker_.clear();
        }
        if (--depth_ == 0) ++row_;
    }

    static std::string letter_marker(int number, std::string_view type) {
        const bool letters = (type == "a" || type == "A") && number >= 1 && number <= 26;
        return letters ? std::string(1, static_cast<char>((type == "a" ? 'a' : 'A') + number - 1)) + "." : std::to_string(number) + ".";
    }

    // A term and its description are one line, "term: description", where the description is no figure and has no parts of its own.
    void visit_terms(int node) {
        flush();
        std::string term;
        for (const int child : at(node).children) {
            const HtmlNode& element = at(child);
            if (element.name != "dt" && element.name != "dd") {
                element.name == "div" ? visit_terms(child) : visit(child, false, false);
                continue;
            }
            if (is_hidden(element)) {
                visit(child, false, false);
                continue;
            }
            if (element.name == "dt") {
                if (!term.empty()) add_line(term, "", BlockKind::paragraph);
                term = plain_text_of(tree_, child);
                continue;
            }
            const std::string text = plain_text_of(tree_, child);
            const bool parts = holds(tree_, child, "p") || holds(tree_, child, "ul") || holds(tree_, child, "ol") || holds(tree_, child, "table") ||
                               holds(tree_, child, "div") || holds(tree_, child, "br");
            if (!term.empty() && !text.empty() && !parts && !is_only_figures(text)) {
                add_line(term + (term.back() == ':' ? " " : ": ") + text, "", BlockKind::paragraph);
            } else {
                if (!term.empty()) add_line(term, "", BlockKind::paragraph);
                visit(child, false, false);
            }
            term.clear();
        }
        if (!term.empty()) add_line(term, "", BlockKind::paragraph);
        flush();
    }

    // ------------------------------------------------------------ lines and blocks

    void end_line() {
        const std::vector<std::size_t> cuts = card_cuts();
        std::string text, bold;
        const auto take = [&] {
            while (!text.empty() && text.back() == ' ') text.pop_back(), bold.pop_back();
            if (!text.empty()) lines_.emplace_back(text, bold);
            text.clear(), bold.clear();
        };
        for (std::size_t i = 0; i < inline_.text.size(); ++i) {
            if (inline_.text[i] == '\n' || std::binary_search(cuts.begin(), cuts.end(), i)) take();
            if (inline_.text[i] == '\n' || (text.empty() && inline_.text[i] == ' ')) continue;
            text += inline_.text[i];
            bold += inline_.bold[i];
        }
        take();
        inline_ = {};
    }

    // Where a line is a card that only a style breaks into lines: a word or two at most, then figures, each an element of its own.
    std::vector<std::size_t> card_cuts() const {
        std::vector<std::size_t> cuts;
        std::size_t from = 0;
        bool money = false;
        std::vector<std::size_t> ends = inline_.cuts;
        ends.push_back(inline_.text.size());
        int pieces = 0;
        for (const std::size_t end : ends) {
            const std::string piece = trim(std::string_view(inline_.text).substr(from, end - from));
            if (piece.empty()) continue;
            const bool figures = is_only_figures(piece);
            if (!figures && (pieces > 0 || split_words(piece).size() > kCardWords || piece.back() == ':')) return {};
            money = money || (figures && (piece.find("€") != std::string::npos || piece.find('%') != std::string::npos));
            if (pieces > 0) cuts.push_back(from);
            ++pieces;
            from = end;
        }
        return money ? cuts : std::vector<std::size_t>{};
    }

    void flush() {
        end_line();
        if (lines_.empty()) return;
        if (heading_ > 0 || !marker_.empty()) {
            add_whole();
        } else {
            for (const auto& [text, bold] : lines_) add_line(text, bold, BlockKind::paragraph);
        }
        lines_.clear();
    }

    // The lines read so far as one block: a heading or a list item.
    void add_whole() {
        HtmlBlock made;
        Block& block = made.block;
        block.kind = heading_ > 0 ? BlockKind::heading : BlockKind::list_item;
        made.rank = heading_;
        const int indent = heading_ > 0 ? 0 : kIndent * (depth_ - 1);
        bool first = true;
        for (const auto& [text, bold] : lines_) {
            const bool marked = first && heading_ == 0;
            const std::string lead = marked ? marker_ + " " : "";
            Line line = put_line(page_, row_++, indent + (first || heading_ > 0 ? 0 : kIndent), lead + text, std::string(lead.size(), '0') + bold);
            block.text += (block.text.empty() ? "" : " ") + text;
            block.box = first ? line.box : unite(block.box, line.box);
            block.lines.push_back(std::move(line));
            first = false;
        }
        if (heading_ > 0) {
            ++row_;
        } else {
            block.marker = marker_;
            block.level = std::max(0, depth_ - 1);
        }
        marker_.clear();  // a second paragraph of the item has none, nor what stands below a heading that opens it
        if (RE2::FullMatch(block.text, kNavigationLine)) block.kind = BlockKind::furniture, made.rank = 0;  // also where it is marked as a heading
        made_.push_back(std::move(made));
    }

    void add_line(const std::string& text, const std::string& bold, BlockKind kind) {
        HtmlBlock made;
        Block& block = made.block;
        block.kind = RE2::FullMatch(text, kNavigationLine) || RE2::FullMatch(text, kBuiltLine) ? BlockKind::furniture : kind;
        Line line = put_line(page_, row_, 0, text, bold);
        row_ += 2;
        made.bold = !bold.empty() && bold.find('0') == std::string::npos;
        block.text = text;
        block.box = line.box;
        block.lines.push_back(std::move(line));
        made_.push_back(std::move(made));
    }

    // ------------------------------------------------------------ titles from outside the text

    // What the site's head says outside its menus: who the site is of.
    std::string site_name(int node) const {
        std::string name;
        std::vector<int> pending{node};
        while (!pending.empty()) {
            const int here = pending.back();
            pending.pop_back();
            const HtmlNode& element = at(here);
            const bool menu = here != node && (is_navigation(tree_, here) || element.name == "ul" || element.name == "ol" || element.name == "form" ||
                                               is_hidden(element) || is_no_text(element));
            if (menu) continue;
            for (const std::string& word : split_words(normalise(element.name.empty() ? element.text : std::string())))
                name += (name.empty() ? "" : " ") + word;
            pending.insert(pending.end(), element.children.rbegin(), element.children.rend());
        }
        return name;
    }

    // The title of a page may stand in the site's head only.
    void keep_head_title(int node) {
        std::vector<int> pending{node};
        while (!pending.empty()) {
            const int here = pending.back();
            pending.pop_back();
            if (at(here).name == "h1") return add_heading(plain_text_of(tree_, here), 1);
            pending.insert(pending.end(), at(here).children.begin(), at(here).children.end());
        }
    }

    // A heading from outside the text, which stands only where no other one says the same.
    void add_heading(const std::string& title, int rank) {
        if (title.empty()) return;
        flush();
        HtmlBlock made;
        made.rank = rank;
        made.outside = true;
        made.block.kind = BlockKind::heading;
        made.block.text = title;
        Line line = put_line(page_, row_, 0, title);
        row_ += 2;
        made.block.box = line.box;
        made.block.lines.push_back(std::move(line));
        made_.push_back(std::move(made));
    }

    const HtmlTree tree_;
    std::string imprint_;  // the foot of the site: no text of the page, but it tells whose it is
    Page page_;
    std::vector<HtmlBlock> made_;
    std::vector<Table> tables_;
    InlineText inline_;                                       // of the line being read
    std::vector<std::pair<std::string, std::string>> lines_;  // of the block being read: text and bold marks
    std::string marker_;                                      // of the list item being read, "" in running text
    int depth_ = 0;                                           // lists that are open
    int heading_ = 0;                                         // rank of the heading being read
    int row_ = 0;
    bool hidden_figures_ = false;
};

// Where the page says that it stands, or a browser that it was saved from.
// matches "<link rel=\"canonical\" href=\"https://…\">", "<meta property=\"og:url\" content=\"https://…\">", "<!-- saved from url=(0042)https://… -->"
static const Pattern kCanonical(R"((?i)<link\s[^>]{0,200}?rel\s*=\s*["']?canonical\b[^>]{0,200}?href\s*=\s*["']?(https?://[^"'\s>]{4,300}))");
static const Pattern kCanonicalLast(R"((?i)<link\s[^>]{0,20}?href\s*=\s*["']?(https?://[^"'\s>]{4,300})["']?[^>]{0,100}?rel\s*=\s*["']?canonical\b)");
static const Pattern kOwnUrl(R"((?i)<meta\s[^>]{0,200}?property\s*=\s*["']?og:url\b["']?[^>]{0,200}?content\s*=\s*["']?(https?://[^"'\s>]{4,300}))");
static const Pattern kSavedFrom(R"(<!-- saved from url=\(\d+\)(https?://[^\s>]{4,300}))");
constexpr std::size_t kHead = 64 << 10;  // bytes at the top where it stands

std::string address_in(std::string_view html) {
    const std::string_view top = html.substr(0, kHead);
    std::string address;
    for (const Pattern* pattern : {&kSavedFrom, &kCanonical, &kCanonicalLast, &kOwnUrl})
        if (RE2::PartialMatch(re2::StringPiece(top.data(), top.size()), *pattern, &address)) return address;
    return "";
}

}  // namespace

Document read_html(std::string_view bytes, const std::string& charset) {
    std::vector<Warning> warnings;
    const std::string text = html_as_utf8(bytes, charset, warnings);
    Document document = Reader(parse_html(text)).read();
    document.warnings.insert(document.warnings.begin(), warnings.begin(), warnings.end());
    document.address = address_in(text);
    return document;
}

}  // namespace griffier
