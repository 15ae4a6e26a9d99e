// Rules: across the tables of one document.
#include "audit/rules.h"

namespace griffier {

const std::vector<Rule>& rules_across_tables() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"RES_CONT", "tables", "het eind van het ene jaar is het begin van het volgende",
         "what one year ends with, the next begins with: in the next column, or under the same name in another table", "equal", "same fact", warning,
         "two stocks of one name, an end and a begin", "eindstand 2025 8.300, 2026 begins with 8.300"},
        {"BALANS", "tables", "activa zijn passiva", "activa are passiva, per column", "equal", "same fact", error, "totals of both sides of a balance",
         "totaal activa 82.704 = totaal passiva 82.704"},
        {"DOEL_SUM", "tables", "de doelstellingen maken het programma", "the goals of a programme make the programme",
         "sum of goals = saldo (or baten + lasten)", "n", error, "a figure of each goal and of the programme, one year and basis", "2.1 -70 + 2.2 -30 = -100"},
        {"XTAB", "tables", "hetzelfde feit in twee tabellen", "the same programme, goal or taakveld, side, basis and year in two tables", "equal", "same fact",
         error, "two budget lines of one thing, in two tables", "lasten 2024 on page 39 and on page 111"},
        {"DUP", "tables", "hetzelfde blok, twee keer gedrukt", "the same card or block printed twice", "equal", "same fact", error, "a card that is repeated",
         "saldo at the head and the foot of a page"},
    };
    return kRules;
}

}  // namespace griffier
