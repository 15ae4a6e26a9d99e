// The body whose document it is: municipality, province, water board, joint body, foundation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "extractors/facts/front_matter.h"
#include "extractors/matching.h"

namespace griffier {

struct NamedBody {
    std::string name;  // as find_organisation names it
    Span span;         // with the word before its name: "gemeente Zoetermeer"
};

// The bodies that a text names by what they are: "gemeente Zoetermeer", "GGD Flevoland".
std::vector<NamedBody> bodies_in(std::string_view text);

// The body that speaks in its own name ("De raad van de gemeente Veldermeer, …", "Burgemeester en wethouders van Veldermeer" at the end), where one
// does; "" where none does, or several.
std::string speaking_body(const Document& document, const std::vector<FrontLine>& front);

// A municipality by its name alone ("Zoetermeer"), other bodies as they are called ("GGD Flevoland"). "" where it is not clear.
std::string find_organisation(const Document& document, const std::vector<FrontLine>& front, const std::string& title);

}  // namespace griffier
