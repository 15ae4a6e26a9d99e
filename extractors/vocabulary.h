// The words of the field, as data: what a header, a label or a title says. A Dutch reader extends the tables of vocabulary.cpp (sides, phases, names of rows and
// columns) and table_words.cpp (kinds of tables) without knowing the code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/phrases.h"
#include "extractors/records.h"

namespace griffier {

// p.m., n.v.t., n.b. and the like; NullToken::none for anything else.
NullToken null_token(std::string_view text);

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

// Which figure a header speaks of: plan, changed plan, outcome, difference.
Basis basis_of(std::string_view text);

// Of two plans side by side, which of them a header names: "Oude raming", "Nieuwe raming".
enum class PlanAge { unsaid, before, after };
PlanAge plan_age(std::string_view text);

// "Verhoging" and "Verlaging", "Voordeel" and "Nadeel" at the beginning of a header.
enum class Change { none, up, down };
Change change_of(std::string_view text);

// Whether a header says that what is below it is good: "Voordeel", or bad: "Nadelig". Nothing for other headers.
std::optional<bool> favourable_of(std::string_view text);

// Domain reference B2; "" where a title does not say it.
std::string type_of_title(std::string_view title);
// A header cell that only a table of indicators, kengetallen or credits has: its type, else "".
std::string type_of_header(std::string_view header);
// Types whose figures are baten, lasten, saldi or reserve movements, or may be.
bool is_budget_type(std::string_view type);

// Types whose figures are amounts (or fte) that no side fits: their lines are `other`.
bool gives_other_lines(std::string_view type);

// Of these the types whose percentages are lines as well.
bool gives_share_lines(std::string_view type);

bool counts_no_money(std::string_view header);      // "Aantal inwoners", "Per inwoner", "Looptijd": figures of that column are no amounts
bool is_remark_header(std::string_view header);     // "Toelichting": what stands below it explains a row and is no part of its name
bool is_side_mark_header(std::string_view header);  // "L/B": marks below it tell lasten from baten
bool says_tariff(std::string_view title);           // "Tarieven afvalstoffenheffing", "Berekening kostendekkingspercentage"
bool counts_no_tariff(std::string_view header);     // "Rangorde", "Aantal inwoners": figures of that column are no tariffs
bool says_credit(std::string_view header);          // "Restant krediet", "Beschikbaar budget": what may be spent, neither plan nor outcome
bool is_risk_class(std::string_view header);        // "Kans", "Klasse": figures without a unit are classes, no amounts
bool is_no_amount_row(std::string_view label);      // "Percentage regeling": figures of that row without a unit of their own are no amounts
bool is_mark(std::string_view text);                // "I", "S", "V", "N", "I/S", "incidenteel": how a figure is meant
bool is_total_label(std::string_view text);         // "Totaal …", "Totaaltelling", also subtotals
bool is_subtotal_label(std::string_view text);      // "Subtotaal …"
bool is_code_header(std::string_view text);         // "Nr.", "Code", "Programma", "Taakveld": the column holds names or codes, never amounts
bool is_general(std::string_view text);             // "tenzij anders vermeld", "alle bedragen": the unit holds for the whole document
bool is_no_programme(std::string_view text);        // Algemene dekkingsmiddelen, Overhead, Onvoorzien, …
std::string recurrence_of(std::string_view text);   // incidenteel | structureel | ""
// A taakveld of the Iv3 classification: "0.10", "6.71", "8.3".
bool is_taakveld_code(std::string_view code);
bool is_taakveld_name(std::string_view code, std::string_view name);  // "6.3", "Inkomensregelingen": as Iv3 calls it, more or less

}  // namespace griffier
