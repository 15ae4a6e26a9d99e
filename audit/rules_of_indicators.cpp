// Rules: indicators.
#include "audit/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_indicators() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"IND_SERIES", "indicators", "een indicator houdt zijn eenheid", "an indicator that stands in the document twice has the same unit and base", "", "",
         warning, "the same name twice, both with unit or base", "per 1.000 jongeren on page 2, per 10.000 on page 7"},
    };
    return kRules;
}

}  // namespace griffier
