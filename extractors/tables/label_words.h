// What the name of a row or a column says beside side and phase: that it sums, explains, marks or numbers, and how often. The words are data in
// label_words.cpp.
#pragma once

#include <string>
#include <string_view>

namespace griffier {

bool is_total_label(std::string_view text);        // "Totaal …", "Totaaltelling", also subtotals
bool is_subtotal_label(std::string_view text);     // "Subtotaal …"
bool is_no_programme(std::string_view text);       // Algemene dekkingsmiddelen, Overhead, Onvoorzien, …
bool is_code_header(std::string_view text);        // "Nr.", "Code", "Programma", "Taakveld": the column holds names or codes, never amounts
bool is_remark_header(std::string_view header);    // "Toelichting": what stands below it explains a row and is no part of its name
bool is_mark(std::string_view text);               // "I", "S", "V", "N", "I/S", "incidenteel": how a figure is meant
std::string recurrence_of(std::string_view text);  // incidenteel | structureel | ""

}  // namespace griffier
