// Rules: running text.
#include "audit/rules.h"

namespace griffier {

const std::vector<Rule>& rules_in_text() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"PROSE_SUM", "text", "delen in de tekst maken hun geheel", "the parts in running text make their whole", "sum of parts = whole",
         "exact; n where rounded", warning, "a whole and its parts in one sentence, list or paragraph", "35 + 336 + 103 statushouders = 474"},
        {"PROSE_TAB", "text", "een bedrag in de tekst staat ook in de tabel", "an amount in the text is that of its row in a table", "equal",
         "half of the coarser step", warning, "an amount under a heading that names a row of a table",
         "Fietsbrug: EUR 80.000 in the text, 80 in thousands in the table"},
    };
    return kRules;
}

}  // namespace griffier
