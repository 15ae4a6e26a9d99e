// The taakvelden of the Iv3 classification (budgets from 2017 on): their codes, and whether a name is that of a code.
#pragma once

#include <string_view>

namespace griffier {

// matches "0.10", "6.71", "8.3" / not "9.9", "2"
bool is_taakveld_code(std::string_view code);

// Whether the name is what Iv3 calls the code, more or less: "6.3", "Inkomensregelingen". False for what is no code.
bool is_taakveld_name(std::string_view code, std::string_view name);

}  // namespace griffier
