// What kinds of document there are, and what tells which one it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/pattern.h"
#include "extractors/facts/front_matter.h"

namespace griffier {

struct KindFound {
    std::string kind;  // as DocumentFacts has it
    int at = 0;        // byte of the text at which its word begins
};

// The kind of document whose word stands first in a text in small letters (text.h: fold); "begrotingswijziging" wherever it stands.
std::optional<KindFound> kind_in(const std::string& folded);

bool names_kind(const std::string& text);  // in any letters

bool is_cycle_kind(const std::string& kind);  // budgets, accounts and what reports on them
bool is_record_of(const std::string& kind);   // moties stand in other papers too: only near the top do their words say what the paper itself is

const Pattern& content_label();  // "Bron: …": beside a figure, and names another paper at most
const Pattern& annex_of();       // "Bijlage bij …": of what a paper is a part is not its title
const Pattern& meeting_title();  // "Raadsvergadering 3 juli 2025", and its date

// Headers of different moties on one page: a list of them, and none is the paper's title.
bool lists_moties(const std::vector<FrontLine>& lines);

// An article of a regulation, or an item below a heading: "Artikel 3 Besluitenlijst", "1. besluitenlijst: de lijst van besluiten".
bool part_of_text(const std::vector<FrontLine>& lines, std::size_t index);

// A programme page without a title: the question of the budget or of the accounts, and tables. nullptr where both stand there, or none.
const Section* question_of_the_budget(const Document& document);
bool asks_what_it_may_cost(const Section& question);  // of the budget

// A short paper with a dictum and the closing words of a motie.
bool reads_as_motie(const Document& document);

// The page of a meeting: its date as title, agenda items as headings, and what was decided. nullptr where it is none.
const Section* meeting_page(const Document& document);

}  // namespace griffier
