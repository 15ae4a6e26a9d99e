// Dutch dates and periods in running text, to ISO.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/matching.h"
#include "extractors/records.h"

namespace griffier {

// A date or period as printed. Parts that are not printed are 0: "Q2" has no years, "mei 2024" no days.
struct TimeMention {
    int begin = 0, end = 0;  // byte offsets in the text
    int from_year = 0, from_month = 0, from_day = 0;
    int to_year = 0, to_month = 0, to_day = 0;
    bool season = false;  // "najaar 2026", "zomerreces 2026": a part of the year without dates
    bool name = false;    // the year of a name ("Zoetermeer 2040"): no statement about time
    bool is_date() const { return from_day > 0 && from_year == to_year && from_month == to_month && from_day == to_day; }
    bool has_year() const { return from_year > 0; }
    bool operator==(const TimeMention&) const = default;
};

// Dates, months, quarters, half years, years and ranges of them, left to right, not overlapping.
std::vector<TimeMention> find_times(std::string_view text);

// As ISO dates; `year` stands in for years that are not printed. nullopt where there is neither.
std::optional<Period> period_of(const TimeMention& time, int year = 0);

// "2024-12-05" for the first full date in the text, "" for none.
std::string first_date(std::string_view text);

// The first date of a cell with what holds it, its groups: the date. "(06-05-2026)", "d.d. 6 mei 2026". Nothing where there is none.
Match held_date(std::string_view text);
std::string without_held_date(const std::string& text);  // a space in its place

}  // namespace griffier
