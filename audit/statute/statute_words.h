// The words by which the elements that the law asks for are found. Data: phrases as in extractors/phrases.h ("*" for any letters, " ... " for up to
// three words); the first name is what a message calls the element.
#pragma once

#include <string_view>
#include <vector>

namespace griffier {

struct Element {
    const char* name;
    std::vector<std::string_view> phrases;
};

const std::vector<Element>& paragrafen();               // BBV 9 and 26
const std::vector<Element>& overview_elements();        // BBV 17 and 27: what stands beside the programmes
const std::vector<Element>& ratios();                   // Regeling BWBR0036853
const std::vector<Element>& policy_indicators();        // Regeling BWBR0037783, the list since 2019
const std::vector<std::string_view>& balance_claims();  // a budget that calls itself in balance

}  // namespace griffier
