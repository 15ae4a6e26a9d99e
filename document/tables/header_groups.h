// How many of the names stand under each of the group headers above them, told from places and from names that come again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/geometry.h"

namespace griffier {

// A header that may stand under a group.
struct HeaderName {
    Box box;             // of its text, or of all it stands over
    double end = 0;      // x where its figures end
    std::string text;    // "" where unknown
    bool apart = false;  // it stands beside the groups: it has none
};

// The names of one group.
struct NameRange {
    std::size_t first = 0, count = 0;
    bool sure = true;  // false: the names at its far end may have no group
    bool operator==(const NameRange&) const = default;
};

// For each of `groups` the names that are its own. Both left to right. Each group stands in the middle of its names, or of their cells, or at one edge of these; no name
// comes twice in one group where names can be shared out so; and no other sharing out comes near. Names before the first group and behind the last one may have none.
// `label_end` is the x where the labels left of the first name end, 0 where unknown. Empty where it is not clear.
std::vector<NameRange> share_names(const std::vector<Box>& groups, const std::vector<HeaderName>& names, double label_end);

// How many of the names come again among them.
std::size_t coming_again(const std::vector<HeaderName>& names);

// How many of the groups stand as a name below them does, all at the left edge of theirs, at the right one or in the middle: so do the lines of one header.
std::size_t standing_alike(const std::vector<Box>& groups, const std::vector<HeaderName>& names);

// The same of names of which nothing is known but their places, where each has a group: how many are each group's own.
std::vector<std::size_t> share_out(const std::vector<Box>& groups, const std::vector<Box>& names);

}  // namespace griffier
