// Every match of a pattern in a text, with byte offsets: RE2 gives only the next one.
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <vector>

namespace griffier {

struct Span {
    int begin = 0, end = 0;  // byte offsets, end exclusive
    bool operator==(const Span&) const = default;
};

inline bool overlap(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

struct Match {
    Span span;
    std::vector<std::string> groups;  // groups[0] is the whole match; "" for a group that took no part
};

// Non-overlapping matches from left to right.
std::vector<Match> find_all(const RE2& pattern, std::string_view text);

// The first match, whose span is empty (0, 0) where there is none.
Match find_first(const RE2& pattern, std::string_view text);

inline bool matches(const Match& match) { return match.span.end > match.span.begin; }

}  // namespace griffier
