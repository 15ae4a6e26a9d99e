// Numbers written as words or figures in running text: "vijf", "3".
#pragma once

#include <optional>
#include <string>

namespace griffier {

// 0 to 20; nullopt for other words. "één" is 1, "een" is an article.
std::optional<int> number_word(const std::string& word);

// What number_word reads, as a group of a pattern.
inline constexpr const char* kNumberWord =
    "(nul|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|[0-9]{1,2})";

}  // namespace griffier
