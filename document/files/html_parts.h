// What the elements of a web page are to its reader: what is left out (navigation, hidden things), what stands on lines of its own,
// the crumbs that say where the page belongs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/files/html_tree.h"

namespace griffier {

// Programs, styles, pictures, form fields: nothing to read in any page.
bool is_no_text(const HtmlNode& node);

// Not shown: hidden, display:none, a class that usual style sheets hide, <template>, a dialog that is not open. Text that a program may unfold stands here too.
bool is_hidden(const HtmlNode& node);

// Menus, the site's head and foot, skip links, cookie bars. By element and role, or by a word of its class or id; what holds a table
// or the page's title (h1) is never taken for one by such a word alone.
bool is_navigation(const HtmlTree& tree, int node);

// The foot of the site, with who brings it out.
bool is_footer(const HtmlNode& node);

// The head of the site, with its name.
bool is_banner(const HtmlNode& node);

// Begins and ends lines: p, div, li, td … Inline otherwise: span, a, strong …
bool is_block(std::string_view name);

// h1 … h6 -> 1 … 6, an element with role=heading its aria-level; 0 for none.
int heading_rank(const HtmlNode& node);

// "Home > Begroting 2025 > Programma 3": the titles above this page, outermost first, without the site's front page.
std::vector<std::string> find_crumbs(const HtmlTree& tree);

// Text as it is put together from pieces: white space is one space, and where elements meet without any ("26%<b>€ 12</b>", parted by
// their style only) figures are kept apart: two of them by a newline, a figure and a word by a space.
struct InlineText {
    std::string text;
    std::string bold;               // a character for each byte of text, '1' where it is bold
    std::vector<std::size_t> cuts;  // bytes of text where an element began or ended
    bool boundary = false;

    void add(std::string_view normalised, bool is_bold);
    void space();
    void element();  // one begins or ends here
};

// <b>, <strong>, or a style that says so.
bool is_bold(const HtmlNode& node);

// All text below that is shown, words one space apart, normalised.
std::string plain_text_of(const HtmlTree& tree, int node);

// Whether an element of this name stands below.
bool holds(const HtmlTree& tree, int node, std::string_view name);

// The digits of a superscript as such: "2" -> "²". A footnote's number must not run into the figure before it.
std::string superscript(std::string_view text);

}  // namespace griffier
