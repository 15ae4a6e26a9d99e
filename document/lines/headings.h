// Which lines are headings, and of what level. Two ways: by what plain text leaves (blank lines, numbering, navigation lines), and
// by how a page is printed (size, bold, spacing, numbering).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// One thing in reading order: a line, a line of furniture, or a table's place.
struct OutlineItem {
    Line line;  // of a table: page and box only
    bool furniture = false;
    int table = -1;       // a table stands here
    int caption_of = -1;  // the line is this table's caption
};

// A printed line of the running text: no table, no running header or footer.
inline bool is_content(const OutlineItem& item) { return item.table < 0 && !item.furniture; }

struct Heading {
    int first = 0, last = 0;  // items
    int level = 1;
    std::string title;
};

std::vector<Heading> text_headings(const std::vector<OutlineItem>& items);
std::vector<Heading> printed_headings(const std::vector<Page>& pages, const std::vector<OutlineItem>& items);

// How many parts a heading's number has: "1.2 Doel" 2, "1a. Doel" 2, "Programma 3" 1, "Doelstelling 2.1 …" 2, none 0.
int numbering_depth(std::string_view text);

// The word before such a number, folded: "programma"; "" for none.
std::string numbering_word(std::string_view text);

// The bullet or number of a list item at the start of a line ("•", "-", "1.", "a)"), "" for none.
std::string list_marker(std::string_view text);

// "Toelichting:", "Bron: Stadspeiling", "Omschrijving": they label what follows and are no sections.
bool is_label(std::string_view text);

// "Afbeelding 1: …", "Tabel 3 …".
bool is_caption(std::string_view text);

// The title in "Terug naar navigatie - Financiën", which web editions print below their headings; "" where it names none.
std::optional<std::string> navigation_line(std::string_view text);

// Figures, percentages and signs only.
bool is_only_figures(std::string_view text);

// Width, in characters, at which the lines of a text were wrapped; 0 where every paragraph is one line.
int wrap_width(const std::vector<OutlineItem>& items);

}  // namespace griffier
