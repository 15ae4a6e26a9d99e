// Rules: inside one table.
#include "audit/rules.h"

namespace griffier {

const std::vector<Rule>& rules_in_tables() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"SALDO", "table", "baten en lasten maken het saldo", "baten and lasten make the saldo, in rows, in columns or on a card",
         "s_b*baten + s_l*lasten = saldo", "n = 2", error, "baten, lasten and saldo of one thing; the signs follow from the table's own equations",
         "Baten 410 + lasten -1.200 = saldo -790"},
        {"COLSUM", "table", "een totaalrij is de som van haar rijen", "a total row is the sum of its rows", "sum of rows = total", "n rows", error,
         "a row called totaal, subtotaal or saldo below its rows", "410 + 520 + 633 = 1.563, printed 1.653: fail"},
        {"HIER", "table", "een totaal van subtotalen", "a total of totals, or of subtotals and loose rows", "sum of subtotals + sum of rows = total", "n",
         error, "subtotals that hold, and a total below them", "Algemeen 51 + bestemming 6 = reserves 57"},
        {"RES_NA", "table", "het resultaat komt na de mutaties van de reserves", "the result comes after the reserves", "saldo + mutaties reserves = resultaat",
         "n", error, "saldo, rows of reserves and a result in one table", "-2.349 + 2.382 = 32 (thousands): pass_rounding"},
        {"ROWSUM", "table", "een totaalkolom is de som van kolommen", "a total column is the sum of columns", "sum of columns = total", "n", error,
         "a column called totaal", "350 + 350 + 525 = 1.225"},
        {"DIFF", "table", "een kolom met verschillen, in één richting", "a column of differences, in one direction for the column", "b - a or a - b", "n = 2",
         error, "a column called verschil or afwijking beside two others", "rekening 52 - begroting 72 = -20"},
        {"RES_ROLL", "table", "een voorraad loopt door", "a stock rolls forward, along a row or down a column", "begin + vermeerdering - vermindering = eind",
         "n", error, "begin, mutations and end of a reserve or provision", "100 + 5 - 20 = 85"},
        {"PCT_PART", "table", "een percentage is het deel dat het zegt", "a percentage is the part that it says", "100*part / total", "intervals", warning,
         "a column of percentages beside its amounts", "17.643 of 88.217 printed as 20 %"},
        {"PAIR0", "table", "kosten en de dekking eronder heffen elkaar op", "a cost and the cover below it cancel (nieuw beleid)", "a + b = 0 in every column",
         "exact", info, "two rows of opposite figures", "Opvang 80, bijdrage -80"},
        {"YEAR_GAP", "table", "de jaren van de kolommen sluiten aan", "the years of the columns run on", "", "", info, "years in the headers",
         "2022, 2024, 2025"},
    };
    return kRules;
}

}  // namespace griffier
