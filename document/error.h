// The one exception family for input and output that cannot be used. Odd documents are data (Warning), not errors.
#pragma once

#include <stdexcept>
#include <string>

namespace griffier {

// `code` is stable snake_case and goes into the ledger: missing | unreadable | empty | not_a_document | damaged | encrypted |
// no_pages | too_large | unsupported | timeout | crashed | out_of_memory | language_missing | output_unwritable.
struct InputError : std::runtime_error {
    InputError(std::string code_, std::string what_is_wrong, std::string remedy_, int page_ = 0)
        : std::runtime_error(what_is_wrong), code(std::move(code_)), remedy(std::move(remedy_)), page(page_) {}
    std::string code;
    std::string remedy;  // what the person can do, a sentence; "" where nothing helps
    int page = 0;        // 0: the whole file
};

}  // namespace griffier
