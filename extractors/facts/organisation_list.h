// Municipalities, provinces and water boards by name: extractors/facts/organisations.csv, compiled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace griffier {

struct ListedOrganisation {
    std::string code;  // CBS: "GM0637", "PV30"; "" for water boards
    std::string kind;  // gemeente, provincie, waterschap
    std::string name;  // "Bergen (NH.)": a bracket tells namesakes apart
    std::string also;  // a name in daily use, "" for none
};

const std::vector<ListedOrganisation>& listed_organisations();

// The list as it is kept; the build makes this from extractors/facts/organisations.csv.
const char* organisations_csv();

// The code of a body as find_organisation names it ("Zoetermeer", "Provincie Utrecht"). "" where the list has none, or two of that name.
std::string cbs_code(std::string_view name);

// The municipality, province or water board whose name stands in a title as it is written, the longest first; "" for none. Names that are
// also words of the language (Best, Houten) do not count without "gemeente" before them.
std::string organisation_in(std::string_view title);

}  // namespace griffier
