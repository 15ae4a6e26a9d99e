// A motie as lists call it: its name with kind, number, movers, date and outcome around it, each taken apart to where it belongs.
#pragma once

#include <string>

#include "extractors/records.h"

namespace griffier {

// Words that stand for movers but name none: "diverse fracties", "raadsbreed".
bool moves_nobody(const std::string& text);

// A piece of a line about a motie, by what it is: "M-26-12", "Raad 4 juni 2026", "D66, Volt", "Aangenomen". False where it is none of these.
bool take_piece(Motie& motie, const std::string& piece);

// "Een beter busstation (PvdA, SP). Aangenomen op 12 maart 2026. Het ontwerp is klaar.": its name, what became of it, how it stands.
void take_sentences(Motie& motie, const std::string& text);

// "Motie vreemd VVD, CDA - Zorgen om de schouwburg", "M3 Groen in de wijk (D66)": what a motie is called, without kind, number, movers and date, which go where
// they belong.
void take_named(Motie& motie, const std::string& text, bool movers_apart, bool numbered);

}  // namespace griffier
