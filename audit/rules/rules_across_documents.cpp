// Rules: across the documents of an archive (griffier check), and against data from outside.
#include "audit/rules/rules.h"

namespace griffier {

const std::vector<Rule>& rules_across_documents() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"XDOC", "archive", "een later stuk herhaalt het cijfer van het eerste",
         "a later document repeats the figure of the one that set it: outcome t-2 in a budget, first budget in reports and accounts, changed budget in the "
         "accounts",
         "equal", "same fact", warning, "two documents that state what, side, basis, year and unit; a lone difference is a fail where their other facts agree",
         "lasten 2023: 45.770 in the accounts of 2023, 47.570 in the budget of 2025"},
        {"RESTATE", "archive", "vergelijkende cijfers zijn die van het oorspronkelijke stuk",
         "the previous year's column is what the accounts of that year say; figures moved between programmes", "equal", "same fact", info,
         "accounts of two years, or two documents whose differences cancel", "realisatie 2023: 6.402 in the accounts of 2023, 6.350 in those of 2024"},
        {"CHAIN_CHANGE", "archive", "de begroting met alle wijzigingen is de begroting na wijziging",
         "the first budget and all changes make the budget after changes", "first + sum of changes = after", "n", warning,
         "the budget and every report or change of the year, numbered from 1", "45.770 + 1.200 + 435 = 47.405"},
        {"IV3_MATCH", "archive", "taakvelden en totalen zijn die van Iv3", "taakvelden, programmes made of them, and totals are those handed in to CBS (Iv3)",
         "equal", "thousands, each a sum of rounded categories", warning, "--iv3 FILE with the municipality, year and kind of the document",
         "5.6 Media 783.484 in the budget, 783 in Iv3"},
        {"IV3_BAL", "archive", "in Iv3 zijn de baten de lasten", "baten are lasten in Iv3, reserves and result included", "equal", "n", warning, "--iv3 FILE",
         "496.275 = 496.275"},
        {"YOY_JUMP", "archive", "een programma verandert van jaar op jaar niet sterk",
         "a programme changes by more than half from one year to the next, and by more than the year's materiality", "|new - old| > old / 2", "", info,
         "budgets, or accounts, of two years running", "baten 8.100 in 2023, 14.900 in 2024"},
        {"EMU_REF", "archive", "het EMU-saldo blijft binnen de referentiewaarde",
         "the EMU-saldo stays within the municipality's reference value, which the document or a file of the user gives; where both do they agree: else flag",
         "EMU-saldo >= -|referentiewaarde|", "exact; between document and file half a step", info,
         "a budget whose EMU table prints both, or --emu FILE with the municipality and year", "EMU-saldo -11.908, referentiewaarde -2.487"},
        {"GR_SCOPE", "archive", "cijfers van een gemeenschappelijke regeling zijn niet die van de gemeente",
         "figures of a joint body are not the municipality's", "", "", warning, "a budget or accounts whose title is that of a joint body",
         "Begroting 2025 GGD, counted as the municipality's"},
        {"KIND_COMPLETE", "archive", "elk programma van het overzicht heeft een eigen tabel", "every programme of the overview has a table of its own", "", "",
         warning, "an overview of two programmes or more", "programme 3 stands in the overview only"},
    };
    return kRules;
}

}  // namespace griffier
