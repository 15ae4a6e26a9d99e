// First names of people, as data.
#pragma once

#include <string_view>

namespace griffier {

// "Peter", "Fatima": a person's first name.
bool is_given_name(std::string_view word);

}  // namespace griffier
