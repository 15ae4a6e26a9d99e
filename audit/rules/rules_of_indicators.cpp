// Rules: indicators.
#include "audit/rules/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_indicators() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"IND_RANGE", "indicators", "een aandeel ligt tussen 0 en 100, een score in zijn schaal",
         "a share lies in 0 to 100, a score in the scale that its description names", "", "", error, "a name that says it is a share, or a scale",
         "% Cliënten dat tevreden is: 104"},
        {"IND_JUMP", "indicators", "een waarde is niet de helft of het dubbele van die ervoor", "no value is less than half or more than twice the one before",
         "", "", warning, "values of a hundred steps or more, in years that follow or from what was reached to the goal", "1.024 in 2022, goal 10.240"},
        {"IND_UNIT", "indicators", "de waarden van een indicator hebben een eenheid",
         "the values of an indicator are printed with one unit, a series with its decimals", "", "", warning, "two values", "1,5 % and 2,1 beside each other"},
        {"IND_DIRECTION", "indicators", "het doel is niet slechter dan wat is bereikt", "the goal is no worse than what was reached", "", "", info,
         "a name that says which way is better, a value reached and a later goal", "Toename meldingen: 1.128 reached, goal 1.000"},
        {"IND_BRON", "indicators", "elke indicator noemt zijn bron", "each indicator names its Bron, where the list does", "", "", info,
         "a list of which some name one", "11 of 12 indicators have a Bron, \"Wachttijd\" has none"},
        {"IND_TOEL", "indicators", "elke toelichting hoort bij een indicator", "each explanation stands with an indicator", "", "", info,
         "a web edition with navigation lines", "a Toelichting whose chart is a picture"},
        {"IND_TEXT", "indicators", "de toelichting gaat over de eigen indicator", "the explanation speaks of its own indicator", "", "", info,
         "two names that differ in one word", "\"adviezen\" in the explanation of \"meldingen\""},
        {"IND_SERIES", "indicators", "een indicator houdt zijn eenheid", "an indicator that stands in the document twice has the same unit and base", "", "",
         warning, "the same name twice, both with unit or base", "per 1.000 jongeren on page 2, per 10.000 on page 7"},
    };
    return kRules;
}

}  // namespace griffier
