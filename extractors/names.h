// Programmes, goals and taakvelden as a label, header or title names them: "P3 Bestuur en Middelen", "… jeugdhulp (2.1)", "0.10 Mutaties reserves".
#pragma once

#include <optional>
#include <string_view>

#include "extractors/records.h"

namespace griffier {

// With "P" or "Programma" before its number.
std::optional<Named> programme_in(std::string_view text);
// "Programma Duurzaam wonen" as a heading: a programme by its name alone.
std::optional<Named> named_programme(std::string_view title);

// The same in a row's label, which two labels run together may have made: "Plan vastgoed Programma 1 Veiligheid" is no row of programme 1.
std::optional<Named> programme_of_label(std::string_view text);
// "0. Bestuur en ondersteuning": only where the table says that its rows are programmes.
std::optional<Named> numbered_programme(std::string_view text);
// "3", "P3", "03": the number alone, in a column of programmes.
std::optional<Named> programme_number(std::string_view text);
// "Bevorderen … jeugdhulp (2.1)", "Doelstelling 2.1 Bevorderen …".
std::optional<Named> goal_in(std::string_view text);
// "2.1 Bevorderen …": only where the table says that its rows are goals.
std::optional<Named> numbered_goal(std::string_view text);
// "6.71 Maatwerkdienstverlening 18+".
std::optional<Named> taakveld_in(std::string_view text);

}  // namespace griffier
