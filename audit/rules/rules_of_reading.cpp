// Rules: what was read, and how well.
#include "audit/rules/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_reading() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"TABLE_SHAPE", "extraction", "geen cel ligt over een andere of buiten de tabel", "no cell lies on another or outside the grid", "", "", error,
         "a table", "the cells of row 3, columns 2 to 3, and of row 3, column 3"},
        {"OCR_PAGE", "extraction", "een pagina is goed leesbaar", "a page reads like words, its figures are sure, and all characters are known", "", "",
         warning, "a recognised page or a text", "4 of 10 words are in no word list; 12 of 90 figures are in doubt"},
        {"OCR_YEAR", "extraction", "jaren op een rij lopen door", "years in a row run on but for one that another digit would put right", "", "", warning,
         "four years on a line of a recognised page or a text", "2029 2025 2026 2027"},
        {"OCR_SUPERSCRIPT", "extraction", "een rangtelwoord is geen percentage", "an ordinal whose raised letter was read as a sign is no percentage", "", "",
         warning, "a recognised page or a text", "2% kwartaal for 2e kwartaal"},
        {"GLUED", "extraction", "cijfers die aaneen staan zijn gescheiden", "figures that run together are parted so that their row adds up", "", "", warning,
         "a cell of figures without space between them", "\"1.2003.400\" is 1.200 and 3.400, for the row is 4.600"},
        {"ROUNDTRIP", "extraction", "elke waarde is wat er gedrukt staat", "each value, printed again, has the digits that were read", "", "", error,
         "any value", "1.234 (x 1.000) is kept as 1234000, printed again 1.234"},
        {"DIGIT_COVER", "extraction", "cijfers staan in een record of tabel", "the figures of a page stand in a record or table, or are no amounts", "", "",
         info, "a page with ten that do not, one in three", "14 of 30 figures of a page with a chart"},
        {"COVERAGE", "extraction", "alle sommen zijn nagerekend", "every sum that was seen could be tried", "", "", info, "any check",
         "120 of 131 sums tried; not tried: 6 beside an empty cell, 5 whose rows are not clear"},
    };
    return kRules;
}

}  // namespace griffier
