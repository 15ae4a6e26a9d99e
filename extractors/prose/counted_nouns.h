// The noun that a figure of running text counts: "1.204 jongeren", "23 vastgestelde maar niet gepubliceerde regelingen", "80 km per uur".
#pragma once

#include <string>
#include <string_view>

namespace griffier {

// The noun behind the figure that ends at `from`, past adjectives, within text[from, to) (bytes); "" where none follows.
std::string noun_after(std::string_view text, int from, int to);

bool is_plural(std::string_view noun);      // by its end: "woningen", "partners"
bool is_unit_word(std::string_view noun);   // "fte", "km", "personen": counted in the singular too
bool state_behind(std::string_view after);  // " verworpen en": what became of the things counted, right behind a figure

}  // namespace griffier
