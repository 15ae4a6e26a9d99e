// Rules: across the tables of one document.
#include "audit/rules/rules.h"

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
        {"PROG_TOT", "tables", "de programma's maken het totaal", "the programmes, each in its own table, make the saldo van baten en lasten of the overview",
         "sum of programmes (+ dekkingsmiddelen, overhead, Vpb, onvoorzien) = total", "n", error, "a table for each programme that the overview names",
         "102 + 11.652 + 60.114 + 1.879 + 12.224 = 85.971"},
        {"MJR", "tables", "de totalen van een jaar zijn overal gelijk", "saldo van baten en lasten, and the result, of one year in every overview", "equal",
         "same fact", error, "two overviews of one year and basis", "saldo 2025 -554 on page 66 and on page 111"},
        {"TAAKVELD_SUM", "tables", "de taakvelden maken het totaal",
         "the total of the taakvelden is that of the overview; those of a programme make what another table says of it: else flag",
         "equal; sum of taakvelden = programme", "same fact; n", error, "a table of taakvelden, with a total and an overview, or with programmes",
         "85.971.060 on page 116, 85.971 (x 1.000) on page 66"},
        {"RES_PROG", "tables", "de mutaties van de reserves zijn overal gelijk",
         "additions to and withdrawals from reserves, per programme, per reserve and in the overview", "equal", "same fact", error,
         "two totals of changes of reserves, one year and basis", "onttrekkingen 2.382 on page 111 and on page 119"},
        {"OVERHEAD", "tables", "overhead is taakveld 0.4", "overhead in the overview and taakveld 0.4", "equal", "same fact", warning,
         "both, one year and basis", "-15.055 (x 1.000) and -15.054.894"},
        {"ONVOORZIEN", "tables", "onvoorzien is overal gelijk", "onvoorzien in two tables", "equal", "same fact", warning, "both, one year and basis",
         "-26 on page 66 and on page 71"},
        {"RESULT_BAL", "tables", "het resultaat staat in het eigen vermogen", "the result of the accounts is the one within the equity of the balance", "equal",
         "same fact", error, "jaarstukken with a balance that names the result", "2.504 on page 177 and in the balance"},
        {"EV_ROND", "tables", "het eigen vermogen verandert met het saldo", "the equity changes by the saldo van baten en lasten: else flag",
         "begin + saldo = eind", "n = 2", warning, "jaarstukken with two year ends of eigen vermogen", "64.514 - 3.732 = 60.782"},
        {"VOORZ_ROLL", "tables", "de voorzieningen sluiten aan op de balans",
         "the provisions roll forward to their post in the balance; in a forecast: else flag", "equal", "same fact", error,
         "a total of provisions and a balance, one year end", "18.904 on page 168 and in the balance"},
        {"HEFFING_100", "tables", "kostendekkendheid = opbrengsten / kosten",
         "the kostendekkendheid of a levy is its yield of its costs, with a withdrawal that covers the rest", "100*yield / costs", "intervals", warning,
         "total costs, total yield and the percentage below or beside them; where most percentages of the document are such",
         "2.655 of 2.657 printed as 99,9 %"},
        {"KENGETAL", "tables", "de kengetallen volgen uit de balans",
         "solvabiliteit and netto schuldquote follow from the posts of the balance, structurele exploitatieruimte from the structural saldo, "
         "belastingcapaciteit from the woonlasten, grondexploitatie from the land in the balance: else flag",
         "100*eigen vermogen / balanstotaal; 100*(debts - placings - cash) / baten; 100*land / baten", "intervals", warning,
         "the ratio and all posts of its year", "60.782 of 89.246 printed as 68 %"},
        {"UNIT_CONFLICT", "tables", "hetzelfde feit, duizend maal zo groot", "one fact in two tables, a thousand or a million times as large", "a = 1.000*b",
         "", error, "two facts of a series with the same digits", "-70.546 (x 1.000) and -70.546 (x 1.000.000)"},
        {"ROW_LOST", "tables", "een rij die een andere tabel onder hetzelfde totaal heeft",
         "a row that another table has among the same rows, under the same total, is not here; or the numbers of a list leave one out above a row that no sum "
         "makes; or a total counts all rows but the cover of a cost that is not there",
         "", "", warning, "a sum that holds in one table, and all of its rows but one in another with the same figures; or five rows numbered from 1",
         "Onvoorzien 26 on page 66, not on page 111"},
        {"ROW_TWICE", "tables", "dezelfde rij in twee tabellen", "a row of one name under the same header says the same in two tables", "equal", "same fact",
         warning, "three different figures of both tables, or of the row in both, that agree", "Wegen 2024: 1.910 on page 52, 1.190 on page 60"},
        {"YEAR_FORM", "tables", "tabellen van één vorm hebben dezelfde jaren",
         "a table has one year in its header that is another in all tables with that header", "", "", warning,
         "three tables with the same header and the same years", "\"Begroting 2018 actueel\" where eight tables have 2019"},
        {"COL_ORDER", "tables", "kolommen staan onder hun eigen kop", "columns stand below their own headers", "", "", warning,
         "rows of the same name in another table, or the same sides in another group of columns",
         "2024: 1.200, 2025: 1.310 on page 12; 2024: 1.310, 2025: 1.200 on page 40"},
        {"UNIT_MISSING", "tables", "een tabel met bedragen zonder eenheid", "no unit is printed with a table of amounts", "", "", info,
         "a table of baten and lasten", "amounts are as printed"},
        {"SIGN_TABLE", "tables", "tabellen met verschillende tekens", "the tables of the document print signs in several ways", "", "", info,
         "two tables whose signs their own sums prove", "saldo = baten+lasten on page 3, lasten-baten on page 9"},
        {"PCT_RANGE", "tables", "een aandeel boven honderd procent", "a percentage beside an amount that is no share of a whole", "", "", info,
         "a percentage below 0 or above 100", "saldo 4951,27 %"},
        {"ALL_EQUAL", "tables", "streefwaarden die niet veranderen", "targets that are the same in all years", "", "", info, "a series of four years or more",
         "80 in 2024, 2025, 2026 and 2027"},
    };
    return kRules;
}

}  // namespace griffier
