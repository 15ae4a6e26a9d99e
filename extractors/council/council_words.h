// The words of council papers, as data: verbs of a dictum, openers of considerations, outcomes, labels and column heads, parties.
// A Dutch reader extends the tables of council_words.cpp and council_labels.cpp without knowing the code.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

// What a label ("Indiener:"), a column head or a heading of a council paper says.
enum class Field {
    none,
    number,
    title,
    kind,
    date,
    meeting,
    agenda_item,
    proposal,
    submitters,
    co_submitters,
    portfolio,
    term,
    outcome,
    votes,
    votes_for,
    votes_against,
    status,
    settled,
    commitment,
    question,
    answer,
    decision,
    remarks,
    old_text,
    new_text,
    head  // stands in the head of a paper and is kept as it is: "Steller", "Zaal"
};

// The whole text is the label: "Indiener(s)", "Stand van zaken". Field::none for anything else.
Field field_of(std::string_view text);

// Alternatives for a pattern: "verzoekt|vraagt|…". Phrases with a second part ("draagt" … "op") are apart.
std::string dictum_verbs();
std::string dictum_addressees();
std::string consideration_openers();
std::string party_names();

// aangenomen | verworpen | ingetrokken | aangehouden | overgenomen | vervallen | vastgesteld | ingestemd | kennisgenomen | besproken | geagendeerd,
// where the text says one; "" where it says none, or two ("aangenomen / verworpen").
std::string outcome_in(std::string_view text);
// The text begins with its outcome: "Aangenomen. De wethouder zal …".
std::string outcome_at_start(std::string_view text);

}  // namespace griffier
