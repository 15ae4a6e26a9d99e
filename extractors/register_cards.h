// Registers without a table: cards of labels that come back ("Nummer", "Onderwerp", "Stand van zaken"), and headings with a text below each.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/register_rows.h"

namespace griffier {

// What the words around a list say that it holds. Both where they speak of both.
struct RegisterScope {
    bool promises = false, moties = false;
    bool decided() const { return promises != moties; }
};
RegisterScope register_scope(const std::string& words);

// The cards of a document whose labels come back from card to card, at least two; nothing where they do not. `kind` of each: motie | toezegging.
struct RegisterCard {
    std::string kind;
    RegisterRow row;
};
std::vector<RegisterCard> register_cards(const Document& document, const DocumentFacts& facts);

// "Motie Fruitbomen in de kernen (8-11-2025)" as headings under "Opvolging moties", each with what was asked and what was done below it; at least two.
std::vector<Motie> headed_moties(const Document& document, const DocumentFacts& facts);

}  // namespace griffier
