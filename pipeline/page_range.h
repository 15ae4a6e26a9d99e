// Which pages were asked for: "1-3,7,10-".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace griffier {

struct PageRange {
    int first = 1;
    int last = 0;  // 0: to the end
    bool operator==(const PageRange&) const = default;
};

// nullopt where the text is no list of pages: numbers from 1, ranges that do not run backwards. "" is all pages: {}.
std::optional<std::vector<PageRange>> parse_page_ranges(std::string_view text);

// The numbers from 1 to `pages` that are in the ranges, each once, ascending; all of them where there are no ranges.
std::vector<int> selected_pages(const std::vector<PageRange>& ranges, int pages);

}  // namespace griffier
