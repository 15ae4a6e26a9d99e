// Rules: statutory completeness of budgets and accounts.
#include "audit/rules/rules.h"

namespace griffier {

const std::vector<Rule>& rules_of_statute() {
    using enum Severity;
    constexpr const char* kBudget = "a programmabegroting of a municipality or province, read whole";
    constexpr const char* kAccounts = "jaarstukken of a municipality or province, read whole";
    constexpr const char* kBoth = "a programmabegroting or jaarstukken of a municipality or province, read whole";
    static const std::vector<Rule> kRules = {
        {"BBV17", "statute", "het overzicht van baten en lasten is volledig (BBV 17)",
         "the overview of baten and lasten has the programmes, dekkingsmiddelen, overhead, Vpb, onvoorzien, saldo, reserves and result", "", "", warning,
         kBudget, "7 of 8 elements found; not found: onvoorzien"},
        {"BBV19", "statute", "rekening t-2, begroting t-1, incidenteel, structurele reserves, EMU (BBV 19, 20)",
         "the explanation has the realisation of two years before, the budget of the year before, incidental items, structural reserves and EMU-saldo", "", "",
         warning, kBudget, "not found: the realisation of 2022"},
        {"BBV22", "statute", "drie jaren na het begrotingsjaar (BBV 22)", "figures of the three years after the budget year", "", "", warning, kBudget,
         "not found: figures of 2027"},
        {"BBV27", "statute", "realisatie met raming voor en na wijziging (BBV 27)",
         "the overview of BBV 17 as realised, beside the budget before and after changes", "", "", warning, kAccounts, "not found: the budget before changes"},
        {"BBV30", "statute", "de balans met het vorige jaar (BBV 30)", "the balance has the figures of the year before", "", "", warning, kAccounts,
         "not found: the balance of 2022"},
        {"PARAGRAFEN", "statute", "de zeven paragrafen (BBV 9, 26)", "the seven paragrafen, or the reason why one is left out", "", "", warning, kBoth,
         "6 of 7 found; not found: grondbeleid"},
        {"KENGETALLEN_6", "statute", "de zes kengetallen met hun jaren", "the six ratios, with the columns that the Regeling asks for", "", "", warning, kBoth,
         "not found: belastingcapaciteit"},
        {"BBV_IND_COMPLETE", "statute", "de verplichte beleidsindicatoren", "the policy indicators that the Regeling asks for", "", "", info, kBoth,
         "33 of 34 found; not found: demografische druk"},
        {"TERMIJN", "statute", "op tijd vastgesteld (Gemeentewet 191, 200)", "established before 15 November (budget) or 15 July (accounts)", "", "", warning,
         "the date on which the council established it, in the paper or in a decision list of the archive", "established on 2023-11-09, before 2023-11-15"},
        {"SUB_TEKORT", "statute", "een tekort bij een begroting die sluitend heet", "no negative result where the document calls itself balanced", "", "", info,
         "a result of the year", "the result of 2024 is -1.234.000, while the document calls itself balanced"},
    };
    return kRules;
}

}  // namespace griffier
