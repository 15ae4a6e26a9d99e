// The list of rules.
#include "audit/rules.h"

#include <algorithm>
#include <stdexcept>

namespace griffier {

const std::vector<Rule>& rules() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        // ------------------------------------------------ inside a table
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
        // ------------------------------------------------ across the tables of a document
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
        // ------------------------------------------------ running text
        {"PROSE_SUM", "text", "delen in de tekst maken hun geheel", "the parts in running text make their whole", "sum of parts = whole",
         "exact; n where rounded", warning, "a whole and its parts in one sentence, list or paragraph", "35 + 336 + 103 statushouders = 474"},
        {"PROSE_TAB", "text", "een bedrag in de tekst staat ook in de tabel", "an amount in the text is that of its row in a table", "equal",
         "half of the coarser step", warning, "an amount under a heading that names a row of a table",
         "Fietsbrug: EUR 80.000 in the text, 80 in thousands in the table"},
        // ------------------------------------------------ indicators
        {"IND_SERIES", "indicators", "een indicator houdt zijn eenheid", "an indicator that stands in the document twice has the same unit and base", "", "",
         warning, "the same name twice, both with unit or base", "per 1.000 jongeren on page 2, per 10.000 on page 7"},
        // ------------------------------------------------ what was read
        {"TABLE_SHAPE", "extraction", "geen cel ligt over een andere of buiten de tabel", "no cell lies on another or outside the grid", "", "", error,
         "a table", ""},
    };
    return kRules;
}

const Rule& rule_of(const std::string& id) {
    const auto found = std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) { return rule.id == id; });
    if (found == rules().end()) throw std::logic_error("there is no rule " + id);
    return *found;
}

Severity severity_of(const std::string& rule) { return rule_of(rule).severity; }

}  // namespace griffier
