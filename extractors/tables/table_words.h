// What a title or a header says of a table as a whole: its kind, which lines it gives, which of its figures are no amounts. The words are data in
// table_words.cpp.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

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

bool counts_no_money(std::string_view header);   // "Aantal inwoners", "Per inwoner", "Looptijd": figures of that column are no amounts
bool says_tariff(std::string_view title);        // "Tarieven afvalstoffenheffing", "Berekening kostendekkingspercentage"
bool counts_no_tariff(std::string_view header);  // "Rangorde", "Aantal inwoners": figures of that column are no tariffs
bool says_credit(std::string_view header);       // "Restant krediet", "Beschikbaar budget": what may be spent, neither plan nor outcome
bool is_risk_class(std::string_view header);     // "Kans", "Klasse": figures without a unit are classes, no amounts
bool is_no_amount_row(std::string_view label);   // "Percentage regeling": figures of that row without a unit of their own are no amounts
bool is_general(std::string_view text);          // "tenzij anders vermeld", "alle bedragen": the unit holds for the whole document

}  // namespace griffier
