// Registers without a table: cards of labels that come back ("Nummer", "Onderwerp", "Stand van zaken"), and headings with a text below each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/council/paper_labels.h"
#include "extractors/council/register_rows.h"
#include "extractors/records.h"

namespace griffier {

// What the words around a list say that it holds. Both where they speak of both.
struct RegisterScope {
    bool promises = false, moties = false;
    bool decided() const { return promises != moties; }
};
RegisterScope register_scope(const std::string& words);

// The paper is one of promises, by its name; a "termijnagenda" is of the same kind and lists what will be on the agenda.
bool says_promises(const DocumentFacts& facts);

// The same of a title or heading, where it names a list of them: "Moties", "Motiemonitor"; not "Uitvoering motie schone lucht".
RegisterScope list_scope(const std::string& words);

// The nearest words that speak of either, from `words` over the sections of the block to the title of the paper.
RegisterScope scope_around(const Document& document, int block, const std::string& words, const DocumentFacts& facts);

// The label that a line of a card begins with, with or without a colon: "Onderwerp: Glasvezel", "Nr. 12", "Raad van 12 februari 2026".
std::optional<MotieLabel> label_at_begin(const std::string& text);

// The cards of a document whose labels come back from card to card, at least two; nothing where they do not. `kind` of each: motie | toezegging.
struct RegisterCard {
    std::string kind;
    RegisterRow row;
};
std::vector<RegisterCard> register_cards(const Document& document, const DocumentFacts& facts);

// "Motie Fruitbomen in de kernen (8-11-2025)" as headings under "Opvolging moties", each with what was asked and what was done below it; at least two.
std::vector<Motie> headed_moties(const Document& document, const DocumentFacts& facts);

// "Motie M7 ‘Groene daken’ (D66): aangenomen met 19 stemmen voor …" as items of a list under "Moties", in a paper about a meeting.
std::vector<Motie> listed_moties(const Document& document, const DocumentFacts& facts);

// Items of a list with labels in their text, or below the name of who promised ("Wethouder Van Dam"): "… Raad: 5 februari 2026. Planning: Q3 2026."
std::vector<Motie> inline_moties(const Document& document, const DocumentFacts& facts);
std::vector<RegisterRow> inline_promises(const Document& document, const DocumentFacts& facts);

}  // namespace griffier
