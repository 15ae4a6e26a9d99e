#include "document/files/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

#include "document/error.h"

namespace griffier {
namespace {

using std::string_view;

constexpr int kDeepest = 400;                 // levels kept; browsers stop at 512
constexpr int kDeepestOpen = 10'000;          // elements open at once before the page is refused: Gumbo's time grows with their square
constexpr std::size_t kMostTags = 2'000'000;  // start tags; each costs a few hundred bytes

// Attributes that say something about structure; the rest (styles by name, addresses, data for scripts) is left behind.
constexpr std::array kAttributes{"class", "id",    "role",  "style", "hidden",   "aria-label", "aria-level", "aria-hidden", "colspan",   "rowspan",
                                 "scope", "start", "value", "type",  "reversed", "open",       "charset",    "content",     "http-equiv"};

// Elements whose end tag may be left out, and those that have none: they do not nest in themselves.
constexpr std::array kNotNesting{"p",        "li",       "dt",   "dd",    "tr",    "td",     "th",    "tbody", "thead", "tfoot", "option",
                                 "optgroup", "colgroup", "col",  "html",  "head",  "body",   "br",    "hr",    "img",   "input", "link",
                                 "meta",     "area",     "base", "embed", "param", "source", "track", "wbr",   "rt",    "rp"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// Looks over the tags without parsing, so that a page made to exhaust a parser costs nothing.
void check_size(string_view html) {
    const auto refuse = [](const std::string& what) {
        throw InputError("too_large", "the web page " + what, "Save the page again, or print it to PDF and give that.");
    };
    std::size_t tags = 0;
    int open = 0, deepest = 0;
    std::string name;
    for (std::size_t at = html.find('<'); at != string_view::npos; at = html.find('<', at)) {
        ++at;
        const bool closing = at < html.size() && html[at] == '/';
        if (closing) ++at;
        if (at >= html.size() || !is_letter(html[at])) continue;
        name.clear();
        while (at < html.size() && name.size() < 16 && html[at] != '>' && html[at] != '/' && static_cast<unsigned char>(html[at]) > ' ')
            name += lower(html[at++]);
        if (!closing && ++tags > kMostTags) refuse("has more than " + std::to_string(kMostTags) + " elements");
        if (!closing && (name == "script" || name == "style")) {  // what stands in them is no markup
            std::size_t end = at;
            do end = html.find("</", end + 1);
            while (end != string_view::npos && !std::equal(name.begin(), name.end(), html.substr(end + 2, name.size()).begin(),
                                                           html.substr(end + 2, name.size()).end(), [](char a, char b) { return a == lower(b); }));
            if (end == string_view::npos) break;
            at = end + 2 + name.size();
            continue;
        }
        if (std::find(kNotNesting.begin(), kNotNesting.end(), name) != kNotNesting.end()) continue;
        open = closing ? std::max(0, open - 1) : open + 1;
        deepest = std::max(deepest, open);
    }
    if (deepest > kDeepestOpen) refuse("nests its elements more than " + std::to_string(kDeepestOpen) + " deep");
}

std::string name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    std::string name(piece.data == nullptr ? "" : piece.data, piece.length);
    std::transform(name.begin(), name.end(), name.begin(), lower);
    return name.empty() ? "unknown" : name;
}

struct Destroy {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

}  // namespace

string_view HtmlNode::attribute(string_view wanted) const {
    for (const auto& [key, value] : attributes)
        if (key == wanted) return value;
    return "";
}

bool HtmlNode::has(string_view wanted) const {
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& one) { return one.first == wanted; });
}

HtmlTree parse_html(string_view utf8) {
    check_size(utf8);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // a page of the web always has some
    const std::unique_ptr<GumboOutput, Destroy> output(gumbo_parse_with_options(&options, utf8.data(), utf8.size()));
    HtmlTree tree;
    struct Pending {
        const GumboNode* node;
        int parent, depth;
    };
    std::vector<Pending> pending{{output->root, -1, 0}};
    while (!pending.empty()) {
        const auto [node, parent, depth] = pending.back();
        pending.pop_back();
        const int index = static_cast<int>(tree.size());
        HtmlNode made;
        made.parent = parent;
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
            const GumboElement& element = node->v.element;
            if (element.tag_namespace == GUMBO_NAMESPACE_SVG) continue;
            // Too deep: its children are hung on the element above instead.
            const bool flat = depth > kDeepest;
            if (!flat) {
                made.name = name_of(element);
                for (const char* const key : kAttributes)
                    if (const GumboAttribute* found = gumbo_get_attribute(&element.attributes, key)) made.attributes.emplace_back(key, found->value);
            }
            for (unsigned int i = element.children.length; i-- > 0;)
                pending.push_back({static_cast<const GumboNode*>(element.children.data[i]), flat ? parent : index, depth + 1});
            if (flat) continue;
        } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            made.text = node->v.text.text;
        } else {
            continue;
        }
        tree.push_back(std::move(made));
        if (parent >= 0) tree[static_cast<std::size_t>(parent)].children.push_back(index);
    }
    return tree;
}

}  // namespace griffier
