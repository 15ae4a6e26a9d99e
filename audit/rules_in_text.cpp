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
        {"PROSE_PERIOD", "text", "de jaren in de tekst zijn de jaren met een bedrag",
         "the period that the text under a heading names is that of the row that the heading names: else flag", "", "", warning,
         "an amount of the text that is the row's (PROSE_TAB), and one period in years", "2024-2026 in the text; 20, 20, 20, 0 in 2024 to 2027"},
        {"PROSE_SIGN", "text", "wat ontvangen wordt heeft niet het teken van kosten",
         "what the text says is received does not have the sign of what it says is spent, in one table: else flag", "", "", info,
         "two amounts of the text that are rows of one table, one received and one spent", "ontvangt € 20.000, printed as a cost of 20"},
        {"XREF", "text", "een verwijzing naar tabel of paragraaf klopt",
         "the table, paragraaf or hoofdstuk that the text names by number is in the document: else flag", "", "", info,
         "a document that was read whole and numbers its tables or sections", "zie tabel 7.3"},
    };
    return kRules;
}

}  // namespace griffier
