// Moties that a decision list names: a line with what became of one, or an item whose title is one.
#pragma once

#include <optional>
#include <string>

#include "extractors/records.h"

namespace griffier {

// "Motie M3 Autoluwe kade (D66, GroenLinks): aangenomen met 16 stemmen voor en 13 tegen". Nothing where no outcome is named.
std::optional<Motie> motie_line(const std::string& text);

// The same on a line of its own; what became of it stands below. Nothing where the line goes on as a sentence.
std::optional<Motie> motie_title_line(const std::string& text);

// An item or row with a motie as its title: "Motie M1 Haltes langs de vaart (SP, CDA)"; outcome and votes are the item's. Nothing
// where the title has no number, movers or quotes that tell a motie from words about moties.
std::optional<Motie> motie_of_item(const Decision& item);

}  // namespace griffier
