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
         "n", error,
         "saldo, rows of reserves and a result in one table, or of a company one result, interest or tax, and the next; signs that are not printed are those "
         "that hold in most "
         "columns",
         "-2.349 + 2.382 = 32 (thousands): pass_rounding"},
        {"ROWSUM", "table", "een totaalkolom is de som van kolommen", "a total column is the sum of columns", "sum of columns = total", "n", error,
         "a column called totaal", "350 + 350 + 525 = 1.225"},
        {"DIFF", "table", "een kolom met verschillen, in één richting (met V en N, of waar een plus een voordeel is, bij baten de andere dan bij lasten)",
         "a column of differences, in one direction for the column; where V and N sign them or a plus is what is good, in the other one for rows of baten "
         "among rows of lasten",
         "b - a or a - b", "n = 2", error, "a column called verschil or afwijking beside two others", "rekening 52 - begroting 72 = -20"},
        {"BUDGET_CHANGE", "table", "begroting voor wijziging + mutatie = na wijziging",
         "the budget before a change and the change (or several) make the budget after it", "before + change = after", "n = 2", error,
         "columns or rows of budget before, change and budget after: found as DIFF or ROWSUM, under its own name", "oud 1.200 + wijziging -80 = nieuw 1.120"},
        {"IS_SUM", "table", "incidenteel + structureel = totaal", "what is incidental and what is structural make the whole",
         "incidenteel + structureel = totaal", "n = 2", error, "columns or rows called incidenteel and structureel beside their whole",
         "waarvan incidenteel -387, waarvan structureel 574, saldo 187"},
        {"STRUCT", "table", "structureel saldo = saldo zonder incidentele posten", "what is left of the result without incidental items",
         "begrotingssaldo - incidental items = structureel saldo", "n", error, "a structureel saldo below a result and incidental rows", "187 - -387 = 574"},
        {"EMU", "table", "het EMU-saldo volgt uit zijn rijen",
         "the EMU-saldo follows from the rows of its table: numbered rows with their signs, changes of activa less passiva, or less its referentiewaarde",
         "1 - 2 + 3 - 4 - 5, activa - passiva, saldo - referentiewaarde = verschil", "n", error,
         "a table of the EMU-saldo; its signs as printed, or as most columns prove them", "-11.908 - -2.487 = -9.421"},
        {"EMU10", "table", "het EMU-saldo volgt uit zijn tien rijen", "the same in the form of ten rows", "1 + 2 + 3 - 4 + 5 + 6 - 7 + 8 - 9 - 10", "n", error,
         "a table of the EMU-saldo of nine rows or more", "-3.732 + 2.223 + 3.610 - 2.010 + 32 - 1.923 = -1.800"},
        {"FORMULA", "table", "een rij is wat de formule in haar label zegt", "a row is made from the rows that its label names",
         "sum of the signed rows = the row", "n", error, "rows with numbers, a label that ends in a formula of them, and a column where it holds",
         "3. Ruimte (2+1): 1. 11.825 + 2. 7.498 = 19.323"},
        {"RECHTM", "table", "de overschrijding van de lasten is het verschil in de rij",
         "what was overspent is the difference of its row, and every row that overspent is named: else flag",
         "overschrijding = werkelijk - begroting na wijziging", "same fact", warning, "a column of overspending behind the differences of lasten",
         "lasten differ by -24; overschrijding -24"},
        {"RES_ROLL", "table", "een voorraad loopt door", "a stock rolls forward, along a row or down a column", "begin + vermeerdering - vermindering = eind",
         "n", error, "begin, mutations and end of a reserve or provision", "100 + 5 - 20 = 85"},
        {"PCT_PART", "table", "een percentage is het deel dat het zegt", "a percentage is the part that it says", "100*part / total", "intervals", warning,
         "a column of percentages beside its amounts", "17.643 of 88.217 printed as 20 %"},
        {"SHARE", "table", "een rij of kolom is de ene gedeeld door de andere",
         "a row or column is another divided by a third, or by the total of its own line, as its figures prove", "part / whole, or 100*part / whole",
         "intervals", warning,
         "three different figures or more that agree beyond chance; one that does not, of many under a name that speaks of a share, is a flag",
         "aandeel 42,1 beside 421 of totaal 1.000"},
        {"PCT_CHANGE", "table", "een rij of kolom is de verandering van de ene naar de andere",
         "a row or column is the change from another to a third, as its figures prove", "100*(new - old) / old", "intervals", warning, "as SHARE",
         "from 194 to 118, printed as -39,2"},
        {"AVERAGE", "table", "een rij of kolom is het gemiddelde van een blok", "a row or column is the mean of the block beside it, as its figures prove",
         "sum of figures / their number", "half a step of the mean", warning, "as SHARE", "gemiddeld 7,2 below 6,5, 8,5 and 6,6"},
        {"PAIR0", "table", "kosten en de dekking eronder heffen elkaar op", "a cost and the cover below it cancel (nieuw beleid)", "a + b = 0 in every column",
         "exact", info, "two rows of opposite figures", "Opvang 80, bijdrage -80"},
        {"ROW_AGAIN", "table", "een rij staat er eenmaal",
         "a row is printed once, unless a sum counts both: two of one name, one below the other, with the same figures", "", "", warning,
         "two rows of one name, one below the other, with a figure of three digits", "Loonkosten 1.204, Loonkosten 1.204"},
        {"YEAR_GAP", "table", "de jaren van de kolommen sluiten aan", "the years of the columns run on", "", "", info, "years in the headers",
         "2022, 2024, 2025"},
        {"YEAR_MONO", "table", "de jaren van de kolommen lopen op", "one year of the columns stands out of order, or over two of them", "", "", warning,
         "three years or more in the headers, or two columns of one name", "2024, 2052, 2026, 2027"},
        {"NUM_AMBIG", "table", "een getal dat op twee manieren te lezen is", "a figure that can be read in two ways", "", "", warning,
         "a lone dot among decimal commas", "202.80 beside 196,47"},
        {"NULL_VS_ZERO", "table", "een streepje is nul, of niet", "a dash is zero in some sums of the table and cannot be in another", "", "", info,
         "sums with dashes that hold, and one that misses", "a dash, where 25 is missing"},
        {"VN_SIGN", "table", "de letter V of N past bij het teken", "the letters V and N go with the signs of their figures", "", "", warning,
         "a column whose figures have signs and letters", "-120 N, -80 N, -45 N, -60 V: flag"},
    };
    return kRules;
}

}  // namespace griffier
