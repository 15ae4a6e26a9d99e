// What tables and lists of a council say: moties with their stand van zaken, toezeggingen, decisions with votes, questions with answers.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Adds to `extraction` what the rows of such tables say.
void read_council_tables(const Document& document, Extraction& extraction);

// Adds what registers without a table say: cards of labels that come back, headings with a text below each. Only where nothing else was found of that kind.
void read_council_cards(const Document& document, Extraction& extraction);

// Items of a decision list, the decision of a proposal ("Voorgesteld besluit") and of a raadsbesluit ("De raad … besluit:").
void find_decisions(const Document& document, Extraction& extraction);

// Promises: labelled blocks, the heading "Toezeggingen", and sentences ("De wethouder zegt toe dat …").
void find_commitments(const Document& document, Extraction& extraction);

// Vraag and Antwoord of schriftelijke vragen.
void find_questions(const Document& document, Extraction& extraction);

// "In Q2 2025 informeren wij u over …": sentences that say what will be done, and when.
void find_actions(const Document& document, Extraction& extraction);

// Moties and amendementen that parties announce in a decision list.
void find_announced(const Document& document, Extraction& extraction);

// The labelled lines of the head of a council paper.
void find_head(const Document& document, Extraction& extraction);

// Takes for parties among those named the local ones that the paper proves elsewhere (votes, "fractie …", behind a name). What may be a person or a party is
// left out with a warning.
void settle_parties(const Document& document, Extraction& extraction);

// The same motie recorded or mentioned twice, by number, by title, or by a title that differs in a letter or two.
void join_same_papers(Extraction& extraction);

}  // namespace griffier
