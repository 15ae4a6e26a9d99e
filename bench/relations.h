// Relations between the cells of a table (sums, averages, divisions, relative changes), and how those found match those annotated: aggrecol.cpp says how.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace griffier {

using Place = std::pair<int, int>;  // row, column of the array

struct Relation {
    std::string family;  // Sum, Average, Division, RelativeChange
    Place aggregate;
    std::map<Place, int> parts;  // with their signs
    bool operator<(const Relation& o) const { return std::tie(family, aggregate, parts) < std::tie(o.family, o.aggregate, o.parts); }
};

// The relations of a family whose cells have figures. Cells without a figure are no parts, and a relation without parts or result says nothing.
std::set<Relation> tidy(const std::vector<Relation>& relations, const std::string& family, const std::set<Place>& figures);

struct Score {
    int annotated = 0, found = 0, same = 0;  // `same`: relations that are both
    int right = 0, recalled = 0;             // found that follow from the annotated; annotated that follow from the found
    void operator+=(const Score& o) { annotated += o.annotated, found += o.found, same += o.same, right += o.right, recalled += o.recalled; }
};

struct Lists {
    std::vector<Relation> missed, wrong;
};

// Relations of one family; `lists` gets what is missed, and what is found and not annotated.
Score score(const std::string& family, const std::set<Relation>& annotated, const std::set<Relation>& found, Lists& lists);

}  // namespace griffier
