// One error on purpose in a document that was read: what a typist, a printer or a recogniser makes of a figure, a row, a column, a header.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "audit/check.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

using Place = std::tuple<int, int, int>;  // table, row, column; {-1, statement, 0} for a figure in running text

struct Reading {
    Document document;
    Extraction extraction;
    std::vector<Check> checks;
};

// Where the figures of checks stand, by their ids.
std::map<std::string, Place> places_by_id(const Document& document, const Extraction& extraction);

// The figures of one check with their places; `sign` as they stand in (operands - result).
struct Claimed {
    std::size_t check = 0;
    std::vector<std::pair<Place, int>> terms;
    std::map<Place, Decimal> values;
    bool linear = false;  // signed operands less result is the difference
};

// The claims that were tried and hold, and by each place those that it has a part in.
struct Claims {
    std::vector<Claimed> all;
    std::map<Place, std::vector<std::size_t>> of;
    std::set<Place> failing;  // figures of sums that fail, or could not be tried
    std::set<Place> untried;
};
Claims claims_of(const Reading& reading);

struct Seeding {
    std::string what;                     // for people: where, and what became what
    std::set<Place> seeded;               // the figures that are wrong now (a dropped row: what stood there)
    std::vector<std::size_t> broken;      // claims that the new figures break beyond their tolerance
    bool in_claim = false;                // any claim rests on it at all
    bool header = false;                  // the figures are right, what is said of them is not
    std::set<int> exchanged;              // the two columns whose figures changed places
    std::function<void(Document&)> sow;   // makes the error
    std::function<Place(Place)> as_read;  // the place of a figure of the changed document in the unchanged one
};

const std::vector<std::string>& seeding_classes();
bool is_of_figures(const std::string& kind);  // one figure wrong, or two that changed places; neither rows, columns nor headers
bool is_further(const std::string& kind);     // beside the twelve: figures in running text, V and N

// At most `most` seedings of the class, chosen by a generator that starts from `draw`, and how many were passed over because no claim rests on them.
struct Chosen {
    std::vector<Seeding> seedings;
    int in_no_claim = 0;
};
Chosen choose_seedings(const std::string& kind, const Reading& reading, const Claims& claims, std::size_t most, std::uint64_t draw);

}  // namespace griffier
