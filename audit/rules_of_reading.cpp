// Rules: what was read, and how well.
#include "audit/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_reading() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"TABLE_SHAPE", "extraction", "geen cel ligt over een andere of buiten de tabel", "no cell lies on another or outside the grid", "", "", error,
         "a table", ""},
        {"OCR_PAGE", "extraction", "een pagina is goed leesbaar", "a page reads like words, its figures are sure, and all characters are known", "", "",
         warning, "a recognised page or a text", ""},
        {"OCR_YEAR", "extraction", "jaren op een rij lopen door", "years in a row run on but for one that another digit would put right", "", "", warning,
         "four years on a line of a recognised page or a text", "2029 2025 2026 2027"},
        {"OCR_SUPERSCRIPT", "extraction", "een rangtelwoord is geen percentage", "an ordinal whose raised letter was read as a sign is no percentage", "", "",
         warning, "a recognised page or a text", "2% kwartaal for 2e kwartaal"},
        {"GLUED", "extraction", "cijfers die aaneen staan zijn gescheiden", "figures that run together are parted so that their row adds up", "", "", warning,
         "a cell of figures without space between them", ""},
        {"ROUNDTRIP", "extraction", "elke waarde is wat er gedrukt staat", "each value, printed again, has the digits that were read", "", "", error,
         "any value", ""},
        {"DIGIT_COVER", "extraction", "cijfers staan in een record of tabel", "the figures of a page stand in a record or table, or are no amounts", "", "",
         info, "a page with ten that do not, one in three", ""},
        {"COVERAGE", "extraction", "alle sommen zijn nagerekend", "every sum that was seen could be tried", "", "", info, "any check", ""},
    };
    return kRules;
}

}  // namespace griffier
