// Which side of the budget a header, a label or a title speaks of: baten, lasten, their balance, movements of reserves. The words are data in side_words.cpp,
// one list an idea: a Dutch reader extends them without knowing the code.
#pragma once

#include <string_view>

#include "extractors/records.h"

namespace griffier {

// What money a header or label speaks of. Side::none where it does not say, or says both.
Side side_of(std::string_view text);

// A label that is itself a row of baten, lasten or saldo ("Baten", "Totaal lasten", "Uitgaven sport"), not one that has such a word in it ("Projectkosten").
bool is_side_label(std::string_view text);

// A label without figures that heads the rows of one side: "Lasten", "Incidentele baten"; not "Lasten en baten", "Personeelskosten".
bool heads_side_block(std::string_view text);

// A title that begins with a side: "Opbrengsten waterschapsheffingen", "Lasten bedrijfsvoering"; not "Kostendekking", "Saldo".
bool says_side_first(std::string_view text);

// matches "Meerjarenraming netto kosten", "Nettolasten per programma" / not "Lasten"
bool says_net_costs(std::string_view text);

// A label that is about changes of reserves as a whole: "Mutaties reserves", "Totaal mutaties reserves", "Reserves"; not "Resultaat voor mutatie reserves".
bool is_reserve_changes(std::string_view text);

// Only "Mutatie(s)": a difference, or the balance of two columns of reserves; its neighbours tell.
bool is_mutation_header(std::string_view text);

// "L/B": a column whose marks tell lasten from baten.
bool is_side_mark_header(std::string_view header);

}  // namespace griffier
