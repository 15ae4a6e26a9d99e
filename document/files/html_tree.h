// A web page as a tree of elements and texts, as a browser builds it. The only file that includes Gumbo is html_tree.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace griffier {

struct HtmlNode {
    std::string name;                                             // of the element, lower case; "" for a text
    std::string text;                                             // of a text, entities resolved, as in the file otherwise
    std::vector<std::pair<std::string, std::string>> attributes;  // those that say something about structure: class, id, role, colspan …
    int parent = -1;
    std::vector<int> children;  // in order; indices into HtmlTree

    std::string_view attribute(std::string_view wanted) const;  // "" where it has none
    bool has(std::string_view wanted) const;
};

// Parents stand before their children; the first is <html>.
using HtmlTree = std::vector<HtmlNode>;

// `utf8` is the whole page. Comments and drawings (svg) are left out; what is nested deeper than any page is hung higher up, so that
// recursion over the tree is safe. Throws InputError too_large: more elements, or nested deeper, than a page of a person has.
HtmlTree parse_html(std::string_view utf8);

}  // namespace griffier
