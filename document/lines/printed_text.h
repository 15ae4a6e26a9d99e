// What lines of printed pages are held against to tell headings: the type of the text, the columns, how far apart lines stand, how numbers go on.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "document/lines/headings.h"

namespace griffier {

inline constexpr double kSmaller = 0.88;   // of the body size: smaller bold text is a note
inline constexpr double kOwnSpace = 1.25;  // of the usual line distance: space that sets a bold line apart
inline constexpr double kSameSpace = 1.1;  // of the usual line distance, where lines stand further apart than that
inline constexpr double kFlush = 4;        // pt by which the left edges of such a heading and its text differ

// The type that most of a document is set in.
struct Measure {
    double body = 10;  // pt
    bool body_bold = false;
    double leading = 1.2;  // line distance, of the font size
};

struct PrintedText {
    const std::vector<Page>& pages;
    const std::vector<OutlineItem>& items;
    Measure usual;
    std::set<int> contents, recognised;                             // pages: tables of contents; those whose words were recognised
    std::map<int, std::vector<std::pair<double, double>>> columns;  // by page: left and right edges of its lines
    std::set<std::string> numbers;                                  // of outline_number; "" among them
    int first_page = 1;

    int count() const { return static_cast<int>(items.size()); }
};

// Keeps references to both.
PrintedText printed_text(const std::vector<Page>& pages, const std::vector<OutlineItem>& items);

// In all of them `i` is the index of an item, `line` a line of the text.
bool is_larger(const PrintedText& t, const Line& line);        // than the text, for sure
bool in_larger_type(const PrintedText& t, const Line& line);   // the same by less, also where sizes are only measured
bool looks_set_apart(const PrintedText& t, const Line& line);  // larger or bolder
bool same_size(const PrintedText& t, const Line& a, const Line& b);

// Distance from the line before, in points, where that is right above.
std::optional<double> step(const PrintedText& t, int i);

// A heading goes on below only where its next word did not fit, unless it is a title set by hand.
bool wraps(const PrintedText& t, const Line& line, const Line& below);

// Neither larger nor bold (italic or underlined in print, or a recognised page): a short line with space above it, right above a paragraph of full lines that
// begins with a capital.
bool stands_over_paragraph(const PrintedText& t, int i);

// On a recognised page sizes and how thick strokes are tell little: a short line whose number goes on from that of another ("1.1.2 Bestuur" after "1.1.1 …"); of
// a number without parts in somewhat larger type, or it is an item of a list.
bool goes_on_in_number(const PrintedText& t, int i);

// "Zaaknummer   Z/23/1": bold words, and behind a wide gap what is not.
bool is_label_with_value(const PrintedText& t, const Line& line);

// A last line of its own under the words behind the number of the line at `top`, not the first of a paragraph.
bool hangs_below(const PrintedText& t, int top, int i);

bool ends_in_leader(const std::string& text);  // "Inleiding ........ 4"
bool ends_in_page(const std::string& text);    // "Inleiding 4"

}  // namespace griffier
