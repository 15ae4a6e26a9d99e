// Rules: what was read, and how well.
#include "audit/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_reading() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"TABLE_SHAPE", "extraction", "geen cel ligt over een andere of buiten de tabel", "no cell lies on another or outside the grid", "", "", error,
         "a table", ""},
    };
    return kRules;
}

}  // namespace griffier
