#include "pipeline/page_range.h"

#include <algorithm>
#include <string>

#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

// A page number from 1; nullopt for anything else, also for one that does not fit an int.
std::optional<int> page_number(std::string_view text) {
    const std::optional<int> number = whole_number(text);
    return number && *number > 0 ? number : std::nullopt;
}

std::optional<PageRange> page_range(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) {
        const auto number = page_number(text);
        if (!number) return std::nullopt;
        return PageRange{*number, *number};
    }
    const auto first = page_number(text.substr(0, dash));
    if (!first) return std::nullopt;
    if (dash + 1 == text.size()) return PageRange{*first, 0};
    const auto last = page_number(text.substr(dash + 1));
    if (!last || *last < *first) return std::nullopt;
    return PageRange{*first, *last};
}

}  // namespace

std::optional<std::vector<PageRange>> parse_page_ranges(std::string_view text) {
    std::vector<PageRange> ranges;
    if (text.empty()) return ranges;
    for (;;) {
        const std::size_t comma = text.find(',');
        const auto range = page_range(text.substr(0, comma));
        if (!range) return std::nullopt;
        ranges.push_back(*range);
        if (comma == std::string_view::npos) return ranges;
        text.remove_prefix(comma + 1);
    }
}

std::vector<int> selected_pages(const std::vector<PageRange>& ranges, int pages) {
    std::vector<int> numbers;
    for (int number = 1; number <= pages; ++number) {
        const auto holds = [number](const PageRange& range) { return number >= range.first && (range.last == 0 || number <= range.last); };
        if (ranges.empty() || std::any_of(ranges.begin(), ranges.end(), holds)) numbers.push_back(number);
    }
    return numbers;
}

}  // namespace griffier
