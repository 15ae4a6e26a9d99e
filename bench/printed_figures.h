// The figures that are printed in tables, and the claims that rest on them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bench/seeding.h"

namespace griffier {

struct PrintedFigure {
    Place place;
    std::string text;
    Decimal value;
};

std::vector<PrintedFigure> printed_figures(const Reading& reading);

// Claims that hold no longer with `change` at places. Of a claim that is no plain sum nothing can be said.
std::vector<std::size_t> broken_by(const Reading& reading, const Claims& claims, const std::map<Place, Decimal>& change);

bool in_claim(const Claims& claims, const std::set<Place>& places);
bool healthy(const Claims& claims, const Place& place);
Place same(Place place);
std::string shown(const Place& place);
void set_text(Document& document, const Place& place, const std::string& text);

// The value that the text has where the cell's own text has `value`: unit and scale are the same for both.
std::optional<Decimal> value_of(const std::string& own, const Decimal& value, const std::string& text);

}  // namespace griffier
