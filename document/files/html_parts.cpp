#include "document/files/html_parts.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

using std::string_view;

// matches "display:none", "Display: None !important" / not "display: block"
const Pattern kNotDisplayed(R"((?i)(?:^|;|\s)(?:display\s*:\s*none|visibility\s*:\s*hidden))");
// a word of a class or id. matches "nav", "navbar", "hoofdmenu", "cookie-bar", "cookieconsent", "skip-link" / not "navigatie-titel", "tab-content", "menukaart"
const Pattern kNavigationWord(
    R"((?i)^(?:nav|navbar|navigation|navigatie|site-?nav|main-?nav|nav-tabs|nav-pills|tabs?-nav|menu|main-?menu|hoofdmenu|submenu|side-?menu|menubar|sidebar-?nav|paginatie|pagination|pager|)"
    R"(skip-?links?|skip-?nav|cookie.*|consent.*|social|social-?media|share|share-?buttons|delen|site-?header|site-?footer|page-?footer|print-?button|zoekbalk|search-?form|searchbar)$)");
// matches "breadcrumb", "breadcrumbs", "kruimelpad" / not "bread"
const Pattern kCrumbWord(R"((?i)breadcrumb|broodkruimel|kruimelpad|kruimelspoor)");
// the site's front page as first crumb. matches "Home", "Startpagina" / not "Programma 1"
const Pattern kFrontPage(R"((?i)^(?:home(?:page)?|start(?:pagina)?|hoofdpagina|voorpagina)$)");
const Pattern kYouAreHere(R"((?i)^(?:u|je) bent hier ?:? ?)");  // what may stand before the crumbs
// a word of a class or id of what stands beside the text. matches "sidebar", "zijbalk", "related-links" / not "sidebar-content"
const Pattern kBesideWord(
    R"((?i)^(?:side-?bar|side-?column|zijbalk|zijkolom|aside|related|related-?(?:links|items|content)|gerelateerd|see-?also|zie-?ook|widget)s?$)");
// what parts crumbs where they are not a list. matches " › ", " > ", " / " / not "Wmo/Jeugd"
const Pattern kCrumbMark(R"(\s*(?:[›»>→|]|\s/\s)\s*)");

// matches "font-weight: bold", "font-weight:700" / not "font-weight: normal"
const Pattern kBoldStyle(R"((?i)font-weight\s*:\s*(?:bold|bolder|[6-9]00))");

// what the usual style sheets hide. matches "hidden", "d-none" / not "hidden-xs": hidden on a small screen only
const Pattern kHiddenWord(R"(^(?:hidden|d-none|is-hidden|ng-hide|uk-hidden|hide)$)");
const Pattern kShownElsewhere(R"(^(?:d-(?:sm|md|lg|xl|xxl|print)-|(?:sm|md|lg|xl|2xl|print):))");  // matches "d-md-block", "lg:flex": shown on a larger screen

constexpr unsigned char kEuroLead = 0xE2;  // first byte of "€" and of "−" in UTF-8
constexpr std::size_t kLinks = 2;          // what stands beside the text leads elsewhere where at least half its words are links
constexpr int kMostCrumbs = 8;
constexpr int kLongestCrumb = 120;  // characters

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <std::size_t N>
bool one_of(string_view name, const std::array<string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

const HtmlNode& at(const HtmlTree& tree, int node) { return tree[static_cast<std::size_t>(node)]; }

bool has_word(const HtmlNode& node, const RE2& word) {
    for (const char* const key : {"class", "id"})
        for (const std::string& text : split_words(node.attribute(key)))
            if (RE2::PartialMatch(text, word)) return true;
    return false;
}

bool inside_content(const HtmlTree& tree, int node) {
    static constexpr std::array<string_view, 5> kContent{"main", "article", "section", "td", "li"};
    for (int up = at(tree, node).parent; up >= 0; up = at(tree, up).parent)
        if (one_of(at(tree, up).name, kContent) || at(tree, up).attribute("role") == "main") return true;
    return false;
}

// A column beside the text that holds hardly anything but links.
bool leads_elsewhere(const HtmlTree& tree, int node) {
    std::size_t linked = 0;
    std::vector<int> pending{node};
    while (!pending.empty()) {
        const int here = pending.back();
        pending.pop_back();
        if (at(tree, here).name == "a")
            linked += split_words(plain_text_of(tree, here)).size();
        else
            pending.insert(pending.end(), at(tree, here).children.begin(), at(tree, here).children.end());
    }
    return linked * kLinks >= split_words(plain_text_of(tree, node)).size() && linked > 0;
}

bool is_crumbs(const HtmlNode& node) {
    if (node.name.empty() || node.name == "body" || node.name == "html") return false;
    const std::string label(node.attribute("aria-label"));
    return has_word(node, kCrumbWord) || RE2::PartialMatch(label, kCrumbWord);
}

void add_crumbs(const HtmlTree& tree, int node, std::vector<std::string>& crumbs) {
    std::vector<int> items;
    std::vector<int> pending{node};
    while (!pending.empty()) {
        const int here = pending.back();
        pending.pop_back();
        if (at(tree, here).name == "li") {
            items.push_back(here);
            continue;
        }
        for (auto child = at(tree, here).children.rbegin(); child != at(tree, here).children.rend(); ++child) pending.push_back(*child);
    }
    std::vector<std::string> texts;
    for (const int item : items) texts.push_back(plain_text_of(tree, item));
    if (items.empty()) texts.push_back(plain_text_of(tree, node));
    for (std::string text : texts) {
        RE2::Replace(&text, kYouAreHere, "");
        RE2::GlobalReplace(&text, kCrumbMark, "\n");
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            const std::string crumb = trim(std::string_view(text).substr(from, end - from));
            if (!crumb.empty() && length(crumb) <= kLongestCrumb && !RE2::FullMatch(crumb, kFrontPage)) crumbs.push_back(crumb);
            from = end + 1;
        }
    }
}

}  // namespace

bool is_no_text(const HtmlNode& node) {
    static constexpr std::array<string_view, 24> kNames{"script", "style",    "noscript", "head",     "iframe", "object", "embed",    "audio",
                                                        "video",  "canvas",   "map",      "img",      "input",  "select", "textarea", "option",
                                                        "meter",  "progress", "datalist", "template", "svg",    "math",   "frame",    "link"};
    return one_of(node.name, kNames);
}

bool is_hidden(const HtmlNode& node) {
    if (node.name.empty()) return false;
    if (node.has("hidden") && node.attribute("hidden") != "until-found") return true;
    if (node.name == "dialog" && !node.has("open")) return true;
    bool hidden = false, elsewhere = false;
    for (const std::string& word : split_words(node.attribute("class"))) {
        hidden = hidden || RE2::FullMatch(word, kHiddenWord);
        elsewhere = elsewhere || RE2::PartialMatch(word, kShownElsewhere);
    }
    if (hidden && !elsewhere) return true;
    const string_view style = node.attribute("style");
    return !style.empty() && RE2::PartialMatch(re2::StringPiece(style.data(), style.size()), kNotDisplayed);
}

bool is_footer(const HtmlNode& node) {
    static const Pattern kFoot("(?i)^(?:site-?|page-?|main-?)?footer$|^colofon$");
    return node.name == "footer" || node.attribute("role") == "contentinfo" || has_word(node, kFoot);
}

bool is_banner(const HtmlNode& node) { return node.name == "header" || node.attribute("role") == "banner"; }

bool is_navigation(const HtmlTree& tree, int node) {
    static constexpr std::array<string_view, 9> kRoles{"navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar"};
    const HtmlNode& element = at(tree, node);
    if (element.name.empty() || element.name == "body" || element.name == "html") return false;
    if (is_crumbs(element) || element.name == "nav") return true;
    if (one_of(element.attribute("role"), kRoles)) return true;
    if (element.name == "header" || element.name == "footer") return !inside_content(tree, node) && !holds(tree, node, "table");
    if (element.name == "button") {  // the title of a part that unfolds is one too
        for (int up = element.parent; up >= 0; up = at(tree, up).parent)
            if (heading_rank(at(tree, up)) > 0) return false;
        return true;
    }
    if (heading_rank(element) > 0 || (!is_block(element.name) && element.name != "a")) return false;
    const bool content = holds(tree, node, "table") || holds(tree, node, "h1") || holds(tree, node, "main");
    if (content) return false;
    return has_word(element, kNavigationWord) || ((element.name == "aside" || has_word(element, kBesideWord)) && leads_elsewhere(tree, node));
}

bool is_block(string_view name) {
    static constexpr std::array<string_view, 42> kNames{
        "html", "body", "main",    "article", "section",    "header",     "footer", "aside", "nav",  "div",      "p",      "h1",      "h2",      "h3",
        "h4",   "h5",   "h6",      "ul",      "ol",         "li",         "dl",     "dt",    "dd",   "table",    "thead",  "tbody",   "tfoot",   "tr",
        "td",   "th",   "caption", "figure",  "figcaption", "blockquote", "pre",    "hr",    "form", "fieldset", "legend", "address", "details", "summary"};
    return one_of(name, kNames);
}

int heading_rank(const HtmlNode& node) {
    if (node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6') return node.name[1] - '0';
    if (node.attribute("role") != "heading") return 0;
    const string_view level = node.attribute("aria-level");
    int rank = 2;  // what the role means without a level
    std::from_chars(level.data(), level.data() + level.size(), rank);
    return std::clamp(rank, 1, 6);
}

std::vector<std::string> find_crumbs(const HtmlTree& tree) {
    std::vector<std::string> crumbs;
    for (int node = 0; node < static_cast<int>(tree.size()) && crumbs.empty(); ++node)
        if (is_crumbs(at(tree, node))) add_crumbs(tree, node, crumbs);
    if (static_cast<int>(crumbs.size()) > kMostCrumbs) crumbs.clear();  // a menu
    return crumbs;
}

void InlineText::add(string_view normalised, bool is_bold) {
    for (const char c : normalised) {
        if (static_cast<unsigned char>(c) <= ' ') {
            space();
            continue;
        }
        if (boundary && !text.empty() && text.back() != ' ') {
            const char before = text.back();
            const bool figure_before = is_digit(before) || before == '%', figure_after = is_digit(c) || c == '-' || static_cast<unsigned char>(c) == kEuroLead;
            const bool word_before = is_letter(before) || figure_before, word_after = is_letter(c) || figure_after;
            static const Pattern kItemNumber("(?:^|[ \n])[0-9]{1,2}(?:\\.[0-9a-zA-Z]{1,2})+$");  // "7.a" in an element of its own before its title
            if (!figure_before && is_letter(before) && is_letter(c) && RE2::PartialMatch(text, kItemNumber)) space();
            if (figure_before && figure_after)
                text += '\n', bold += '0';
            else if ((figure_before && word_after) || (word_before && figure_after))
                space();
        }
        boundary = false;
        text += c;
        bold += is_bold ? '1' : '0';
    }
}

void InlineText::space() {
    boundary = false;
    if (text.empty() || text.back() == ' ' || text.back() == '\n') return;
    text += ' ';
    bold += bold.back();
}

void InlineText::element() {
    boundary = true;
    if (cuts.empty() || cuts.back() != text.size()) cuts.push_back(text.size());
}

bool is_bold(const HtmlNode& node) {
    if (node.name == "b" || node.name == "strong") return true;
    const string_view style = node.attribute("style");
    return !style.empty() && RE2::PartialMatch(re2::StringPiece(style.data(), style.size()), kBoldStyle);
}

std::string plain_text_of(const HtmlTree& tree, int node) {
    InlineText joined;
    struct Pending {
        int node;
        bool raised, leave;
    };
    std::vector<Pending> pending{{node, false, false}};
    while (!pending.empty()) {
        const auto [here, raised, leave] = pending.back();
        pending.pop_back();
        const HtmlNode& element = at(tree, here);
        const bool parts = is_block(element.name) || element.name == "br", script = element.name == "sup" || element.name == "sub";
        if (leave || parts) {
            if (parts)
                joined.space();
            else if (!script)
                joined.element();
            if (leave) continue;
        } else if (!element.name.empty() && !script) {
            joined.element();
        }
        if (is_no_text(element) || (here != node && is_hidden(element))) continue;
        joined.add(raised ? superscript(normalise(element.text)) : normalise(element.text), false);
        if (element.name.empty()) continue;
        pending.push_back({here, false, true});
        for (auto child = element.children.rbegin(); child != element.children.rend(); ++child)
            pending.push_back({*child, raised || element.name == "sup", false});
    }
    std::string words;
    for (const std::string& word : split_words(joined.text)) words += (words.empty() ? "" : " ") + word;
    return words;
}

bool holds(const HtmlTree& tree, int node, string_view name) {
    std::vector<int> pending = at(tree, node).children;
    while (!pending.empty()) {
        const int here = pending.back();
        pending.pop_back();
        if (at(tree, here).name == name) return true;
        pending.insert(pending.end(), at(tree, here).children.begin(), at(tree, here).children.end());
    }
    return false;
}

std::string superscript(string_view text) {
    static constexpr std::array<const char*, 10> kDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string raised;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            raised += kDigits[static_cast<std::size_t>(c - '0')];
        else
            raised += c;
    }
    return raised;
}

}  // namespace griffier
