// Rules: running text.
#include "audit/rules/rules.h"

namespace griffier {

const std::vector<Rule>& rules_in_text() {
    using enum Severity;
    static const std::vector<Rule> kRules = {
        {"PROSE_SUM", "text", "delen in de tekst maken hun geheel", "the parts in running text make their whole", "sum of parts = whole",
         "exact; n where rounded", warning, "a whole and its parts in one sentence, list or paragraph", "35 + 336 + 103 statushouders = 474"},
        {"PROSE_TAB", "text", "een bedrag in de tekst staat ook in de tabel", "an amount in the text is that of its row in a table", "equal",
         "half of the coarser step", warning, "a figure under a heading that names a row of a table, or in a sentence with all words of its label",
         "Fietsbrug: EUR 80.000 in the text, 80 in thousands in the table"},
        {"PROSE_DIFF", "text", "een verschil in de tekst is dat van de tabel",
         "the difference that the text gives for a programme or taakveld is the one between two columns of its row", "later - earlier = stated", "intervals",
         warning, "three statements of the document or more that are right for the same two columns",
         "Taakveld 0.1 (nadeel van EUR 157.000); saldo -2.087 and -2.244 in thousands"},
        {"PROSE_TWICE", "text", "een zin die er twee keer staat heeft dezelfde bedragen",
         "a sentence that is printed twice gives the same amounts both times: else flag", "equal", "exact", warning,
         "a sentence with rare words that stands in the document twice", "EUR 75.000 on page 21, EUR 76.000 in the same sentence on page 178"},
        {"PROSE_RESULT", "text", "het resultaat in de tekst is dat van de tabellen",
         "the result of the document's year in the text is that of its tables: else flag", "equal", "half of the coarser step", warning,
         "\"na mutaties reserves\", \"het saldo van de jaarrekening\"; two tables that agree on the result",
         "EUR 32.000 after the reserves; 32 in thousands in two tables"},
        {"PROSE_SHARE", "text", "een percentage bij twee bedragen is hun verhouding",
         "a percentage behind one of two amounts of a sentence is its share of the other, or the change between them: else flag", "100 * part / whole",
         "intervals", warning, "two amounts and one percentage in a sentence, in brackets behind an amount or behind \"waarvan\"",
         "EUR 7,5 miljoen (8,5%) beside EUR 88,2 miljoen"},
        {"PROSE_PART", "text", "een deel is niet meer dan zijn geheel", "what the text calls a part is no more than its whole", "part <= whole", "exact",
         warning, "\"waarvan\", \"daarvan\", \"van deze groep\" and both figures", "523 statushouders, of these 474"},
        {"PROSE_TARGET", "text", "wat is bereikt naast het doel", "what was reached or is expected, held against the goal beside it", "", "", info,
         "\"bij een doelstelling van\" between two figures", "prognose 225, doelstelling 229"},
        {"PROSE_DERIVED", "text", "de genoemde verandering is de berekende", "the change that the text states is the one between its figures",
         "stated change = computed change", "intervals", warning,
         "\"van ... naar ...\" with the change, \"nog ... tegen ...\", or \"Dat is ... minder dan ...\" behind an amount", "from 120 to 150, 25 % more"},
        {"PROSE_DATE", "text", "begin en duur maken het einde", "a start and a duration make the end", "start + duration = end", "exact", warning,
         "a number of years beside the years, or time allowed", "three years (2024-2026)"},
        {"PROSE_DIRECTION", "text", "gestegen of gedaald klopt met de cijfers", "words of rising and falling agree with the figures", "", "", warning,
         "\"gestegen van ... naar ...\", \"..., lager dan ...\"", "risen from 45 to 9"},
        {"LIST_COUNT", "text", "het telwoord is het aantal punten dat volgt", "a number word is the number of items that follow", "", "", info,
         "a number word before a list", "vijf projecten, and five items"},
        {"DATE_WINDOW", "text", "de periode past bij de aankondiging", "the period is as long as the report's own rhythm; papers it reports lie before its end",
         "", "", info, "a report with a period", "ten months in a half-yearly report"},
        {"AGE_RANGE", "text", "leeftijdsklassen sluiten aan", "age classes adjoin without gap or overlap", "", "", warning, "classes in a list or in rows",
         "2 to 2,5 and 2,5 to 4"},
        {"DUP_VALUE", "text", "gelijke getallen van verschillende zaken blijven apart", "the same number of different things is kept apart", "", "", info,
         "a number of twenty or more that stands in the text three times", "49 three times, of three things"},
        {"PP_VS_PCT", "text", "procentpunten zijn geen procenten", "the difference of two percentages is in percentage points", "", "", warning,
         "\"van ... % naar ... %\" with the change", "from 12 % to 16 %, a rise of 4 %"},
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
