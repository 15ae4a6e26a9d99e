// A decision from what labels or heads of columns say of it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "document/document.h"
#include "extractors/council/council_words.h"
#include "extractors/records.h"

namespace griffier {

// `text` gives what is printed for a field, "" for nothing. Number and title may stand in one of them ("5. Jaarstukken"); with
// `counted`, the titles are known to begin with numbers. Nothing where no title is told.
std::optional<Decision> decision_of_fields(const std::function<std::string(Field)>& text, bool counted);

// A number and the title behind it: "5. Jaarstukken", "3.a Vaart", "0.03.H Dijk". False for "2026 begroting".
bool item_and_title(const std::string& text, std::string& number, std::string& title);

// The row of heads of a list whose heads are unknown words: the first, or -1 where that one tells an outcome too and there are none.
int header_of_list(const Table& table);

// Columns of a list whose heads are unknown words, by what their cells hold: outcomes, votes, numbers, else titles. Changes `fields` only
// where a title and a decision are then told.
void columns_by_content(const Table& table, int header, std::map<int, Field>& fields);

}  // namespace griffier
