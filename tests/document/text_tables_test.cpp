#include "document/plain_text/text_tables.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "document/plain_text/plain_text.h"
#include "document/plain_text/spaced_tables.h"
#include "source_dir.h"

using namespace griffier;

namespace {

// Rows as "label;cell;cell", a header row with "#" before it, a cell over several columns with "+".
std::string shown(const Table& table) {
    std::string out;
    for (int row = 0; row < table.rows; ++row) {
        if (row > 0) out += "\n";
        bool header = false;
        std::vector<std::string> texts(table.columns);
        for (const Cell& cell : table.cells) {
            if (cell.row != row) continue;
            header = cell.header;
            texts[cell.col] = cell.text + (cell.col_span > 1 ? "+" : "");
        }
        out += header ? "#" : "";
        for (int col = 0; col < table.columns; ++col) out += (col > 0 ? ";" : "") + texts[col];
    }
    return out;
}

std::vector<Table> tables_of(const std::string& text) { return find_text_tables(read_plain_text(text).front()); }

}  // namespace

TEST_CASE("flattened rows become a table, bound from the right") {
    struct Case {
        std::string name, text, table;
    };
    const std::vector<Case> cases = {
        {"years and dashes", "Type 2022 2024 2025\nRealisatie 1.024 - -\nBegroting PB 2024 - 1.100 1.100\n",
         "#Type;2022;2024;2025\nRealisatie;1.024;-;-\nBegroting PB 2024;-;1.100;1.100"},
        {"currency behind the figure", "Type 2022 2024 2025\nRealisatie 3.056 € - -\nBegroting - 3.500 € 3.500 €\n",
         "#Type;2022;2024;2025\nRealisatie;3.056 €;-;-\nBegroting;-;3.500 €;3.500 €"},
        {"currency before the figure", "Post 2024 2025\nSubsidie 2023 € 100 € 200\nHuur € - € 50\n",
         "#Post;2024;2025\nSubsidie 2023;€ 100;€ 200\nHuur;€ -;€ 50"},
        {"percent apart", "Type 2022 2024\nRealisatie 79 % -\nDoel - 80,5 %\n", "#Type;2022;2024\nRealisatie;79 %;-\nDoel;-;80,5 %"},
        {"a label that ends in a year or a number", "Nieuw beleid 2024 2025\nVoortzetting 2023 80 80\nPost (2.1) -67.734.102 5\nFase 2 7 8\n",
         "#Nieuw beleid;2024;2025\nVoortzetting 2023;80;80\nPost (2.1);-67.734.102;5\nFase 2;7;8"},
        {"names of two words, a title before them", "Programma 2 Samen leven Jaarrekening 2022 Begroting 2023\nBaten 9.631.471 4.388.278\nLasten -1 -2\n",
         "#Programma 2 Samen leven;Jaarrekening 2022;Begroting 2023\nBaten;9.631.471;4.388.278\nLasten;-1;-2"},
        {"names without years", "Taakveld Baten Lasten Saldo\n0.1 Bestuur 10 -30 -20\n", "#Taakveld;Baten;Lasten;Saldo\n0.1 Bestuur;10;-30;-20"},
        {"adjectives and what follows", "Post Rekening 2022 Primitieve begroting 2023 Begroting 2023 na wijziging Verschil\nA 1 2 3 4\n",
         "#Post;Rekening 2022;Primitieve begroting 2023;Begroting 2023 na wijziging;Verschil\nA;1;2;3;4"},
        {"noun once before years", "Begroting 2024 2025 2026\nLasten 1 2 3\n", "#Begroting;2024;2025;2026\nLasten;1;2;3"},
        {"header on two lines", "Post Rekening Begroting Begroting\n2022 2023 2024\nLasten 1 2 3\n",
         "#Post;Rekening;Begroting;Begroting\n#;2022;2023;2024\nLasten;1;2;3"},
        {"a row in between that only has a label", "Post 2024 2025\nDirecte lasten\nHuur 1 2\n", "#Post;2024;2025\nDirecte lasten;;\nHuur;1;2"},
        {"a label on two lines", "Post 2024 2025\nHuur 1 2\nBevorderen van toegankelijke\nen passende jeugdhulp 3 4\n",
         "#Post;2024;2025\nHuur;1;2\nBevorderen van toegankelijke en passende jeugdhulp;3;4"},
        {"the header again", "Post 2024 2025\nHuur 1 2\nPost 2024 2025\nRente 3 4\n", "#Post;2024;2025\nHuur;1;2\n#Post;2024;2025\nRente;3;4"},
        {"too few figures are not bound", "Post 2024 2025 2026\nHuur 1 2 3\nRente 4 5\nPacht 6 7 8\n",
         "#Post;2024;2025;2026\nHuur;1;2;3\nRente 4 5+;;;\nPacht;6;7;8"},
        {"too many figures are not bound", "Post 2024 2025\nHuur 1 2\nRente 4,5 1.200 1.300\nPacht 6 7\n",
         "#Post;2024;2025\nHuur;1;2\nRente 4,5 1.200 1.300+;;\nPacht;6;7"},
        {"null tokens", "Post 2024 2025\nHuur p.m. n.v.t.\n", "#Post;2024;2025\nHuur;p.m.;n.v.t."},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const std::vector<Table> tables = tables_of(c.text);
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == c.table);
    }
}

TEST_CASE("columns kept by spaces become a table") {
    struct Case {
        std::string name, text, table;
    };
    const std::vector<Case> cases = {
        {"right aligned, blanks kept blank",
         "Bedragen x € 1.000        2023       2024       2025\n"
         "Huur                     1.200                 1.300\n"
         "Rente en aflossing                    -45         50\n",
         "#Bedragen x € 1.000;2023;2024;2025\nHuur;1.200;;1.300\nRente en aflossing;;-45;50"},
        {"two header lines, one spanning",
         "                      Begroting            Rekening\n"
         "Programma          Baten    Lasten     Baten    Lasten\n"
         "1 Bestuur            100       200       110       220\n",
         "#;Begroting+;;Rekening+;\n#Programma;Baten;Lasten;Baten;Lasten\n1 Bestuur;100;200;110;220"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        const std::vector<Table> tables = tables_of(c.text);
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == c.table);
    }
}

TEST_CASE("prose with numbers gives no table") {
    const std::vector<std::string> texts = {
        "In 2022 en 2023 waren er 1.024 adviezen.\nIn 2024 verwachten we 1.100 adviezen.\n",
        "De jaren 2024 2025\nworden zwaar voor de gemeente\n",
        "Uitgaven\n\n26,13%\n€ -129.697.541\n26,13% Complete\n",
        "2029 Leren en oefenen 2025 Leren 2026 Samenwerken en integreren 2027\n\nAfbeelding 2\n",
        "Type 2022 2024\nRealisatie 5\n",
        "Projecten in 2024\nHuur 12\n",
    };
    for (const std::string& text : texts) {
        INFO(text);
        CHECK(tables_of(text).empty());
    }
}

TEST_CASE("what stands beside a text table") {
    const std::vector<Table> tables = tables_of(
        "Terug naar navigatie - Financiën\nDoel Begroting 2023 Begroting 2024\nA 1 2\n\nBedragen x € 1.000\nNieuw beleid 2024 2025\nB 1 2\n* exclusief btw\n\n"
        "Bron: Stadspeiling\nType 2022 2024\nRealisatie 1 2\n");
    REQUIRE(tables.size() == 3);
    CHECK(tables[0].caption == "Financiën");
    CHECK(tables[1].caption.empty());
    REQUIRE(tables[1].nearby.size() == 2);
    CHECK(tables[1].nearby[0].text == "Bedragen x € 1.000");
    CHECK(tables[1].nearby[1].text == "* exclusief btw");
    REQUIRE_FALSE(tables[2].nearby.empty());
    CHECK(tables[2].nearby.back().text == "Bron: Stadspeiling");
}

TEST_CASE("a text table whose header or rows do not tell its columns surely is left alone") {
    const std::vector<std::pair<std::string, std::string>> texts{
        {"a name above some of the columns only",
         "              Rekening        Raming\n              2024     2025     2026     2027\nLasten         110      120      130      140\n"},
        {"a name above, beyond the line of the labels",
         "              Rekening   Begroting\nOmschrijving\n                  2024        2025\nLasten             110         120\n"},
        {"a name goes on below", "              Begroting   Begroting\n              primitief   na wijziging\nLasten              110         120\n"},
        {"more figures than names", "              Lasten     Baten\nZorg      10   110        20\nWonen     11   120        21\n"},
        {"thousands one space apart", "                 2024       2025\nDividend      210 000    245 600\n"},
        {"signs apart from their figures", "              2024     2025\nZorg          - 30     - 31\nWonen         - 10     - 11\n"},
    };
    for (const auto& [why, text] : texts) {
        INFO(why);
        CHECK(tables_of(text).empty());
    }
    // Names apart are names of their own, words of the field or not.
    CHECK(shown(tables_of(" Totaal          Begroting 2026 voor wijziging     Wijziging     Begroting 2026 na wijziging\n"
                          " Baten                                   6.200           350                           6.550\n")
                    .at(0)) == "#;Totaal;Begroting 2026 voor wijziging;Wijziging;Begroting 2026 na wijziging\nBaten;;6.200;350;6.550");
    // A title that begins at the left is no part of the header, nor is a unit.
    CHECK(tables_of("Programma 2 Zorg en welzijn, met alle lasten\n              2024     2025\nLasten         110      120\n").size() == 1);
    CHECK(tables_of("                       x € 1.000\n              2024     2025\nLasten         110      120\n").size() == 1);
}

TEST_CASE("a text that kept its columns is read by its places where each column of figures has a name") {
    const auto spaced = [](const std::string& text) {
        const Page page = read_plain_text(text).front();
        std::vector<Table> tables = find_text_tables(page);
        find_spaced_tables(page, tables);
        return tables;
    };
    const std::vector<Table> tables = spaced(
        "Kredieten\n\n"
        "Project               Krediet     Uitgegeven t/m 2024     Restant\n"
        "Brug Noord              3.773                   1.509       2.264\n"
        "Gymzaal                   944                     377         567\n"
        "\nAfwijkingen\n\n"
        "Onderwerp                2025 V/N     2026 V/N\n"
        "Leges                     293 V        374 N\n"
        "Energie                    29 V        601 V\n");
    REQUIRE(tables.size() == 2);
    CHECK(shown(tables[0]) == "#Project;Krediet;Uitgegeven t/m 2024;Restant\nBrug Noord;3.773;1.509;2.264\nGymzaal;944;377;567");
    CHECK(shown(tables[1]) == "#Onderwerp;2025 V/N;2026 V/N\nLeges;293 V;374 N\nEnergie;29 V;601 V");
    // Names of groups above names that come in turns; a name on two lines, each line over the other.
    CHECK(
        shown(
            spaced(
                "                 Oud              Nieuw\nSoort        Kosten   Opbrengst   Kosten   Opbrengst\nZorg            110         120      130      "
                "   140\nWonen           111         121      131         141\n")
                .at(0)) == "#;Oud+;;Nieuw+;\n#Soort;Kosten;Opbrengst;Kosten;Opbrengst\nZorg;110;120;130;140\nWonen;111;121;131;141");
    CHECK(shown(spaced("             Primitieve   Krediet na\nSoort         begroting    wijziging\nZorg                110          120\nWonen               "
                       "111          121\n")
                    .at(0)) == "#Soort;Primitieve begroting;Krediet na wijziging\nZorg;110;120\nWonen;111;121");
    // A column beside the groups has its own name beside theirs; a unit above the names is none of them.
    CHECK(shown(spaced("                                        (bedragen x € 1.000)\n                     Oud                 Nieuw          Verschil\n"
                       "Soort        Kosten   Opbrengst   Kosten   Opbrengst\nZorg            110         120      130         140          20\n"
                       "Wonen           111         121      131         141          20\n")
                    .at(0)) == "#;Oud+;;Nieuw+;;Verschil\n#Soort;Kosten;Opbrengst;Kosten;Opbrengst;\nZorg;110;120;130;140;20\nWonen;111;121;131;141;20");
    // Names of groups over the middle of their columns, of unequal number; names in parts on three lines; a unit between them.
    CHECK(shown(spaced("             Rekening         Meerjarenraming\nSoort            2023     2024     2025     2026\n"
                       "Zorg              110      140      141      142\nWonen             111      141      142      143\n")
                    .at(0)) == "#;Rekening;Meerjarenraming+;;\n#Soort;2023;2024;2025;2026\nZorg;110;140;141;142\nWonen;111;141;142;143");
    CHECK(shown(spaced("                 Oud                  Nieuw\nx € 1.000\n            Lasten    Baten    Lasten    Baten\n"
                       "Zorg           110      140       130      140\nWonen          111      141       131      141\n")
                    .at(0)) == "#;Oud+;;Nieuw+;\n#x € 1.000;Lasten;Baten;Lasten;Baten\nZorg;110;140;130;140\nWonen;111;141;131;141");
    // A figure without a letter stands right of those with one; a total without a number is a row.
    CHECK(shown(spaced(" Nr.     Onderwerp           2025         2026     2027\n1        Bestuur             120 N           0           0\n"
                       "2        Jeugdzorg           640 N       655 N    655 N\n3        Bouwleges           210 V        80 V           0\n"
                       "         Totaal              310 N       575 N    655 N\n")
                    .at(0)) ==
          "#Nr.;Onderwerp;2025;2026;2027\n1;Bestuur;120 N;0;0\n2;Jeugdzorg;640 N;655 N;655 N\n3;Bouwleges;210 V;80 V;0\n"
          ";Totaal;310 N;575 N;655 N");
    // Names at the left of columns that could as well be over the middle of others; over the last column or the last two.
    CHECK(spaced("            Oud              Nieuw\nSoort       Kosten   Winst   Kosten   Verlies   Rest\n"
                 "Zorg           110     140      130       140    150\nWonen          111     141      131       141    151\n")
              .empty());
    CHECK(spaced("                                 2025\nSoort       Kosten   Winst     Verlies\n"
                 "Zorg           110     140         130\nWonen          111     141         131\n")
              .empty());
    // Groups of unequal size, a name above one of two, a figure behind a label: nothing tells surely.
    CHECK(spaced("              Oud              Nieuw\nSoort        Kosten   Kosten   Opbrengst\nZorg            110      130         140\nWonen           "
                 "111      131         141\n")
              .empty());
    CHECK(spaced("              Oud\nSoort        Kosten   Opbrengst\nZorg            110         140\nWonen           111         141\n").empty());
    CHECK(spaced("Soort        Krediet   Restant\nZorg 110         120       130\nWonen 111        121       131\n").empty());
}

TEST_CASE("a label that goes on below its row is one label, a name or a part of the row is none of it") {
    const auto first = [](const std::string& text) { return shown(tables_of(text).at(0)); };
    CHECK(first("Reserve                     2024     2025\nAlgemene reserve           9.120    8.870\nReserve gemeente-          1.310    1.265\n  werf en "
                "kazerne\n"
                "Totaal reserves           10.430   10.135\n") ==
          "#Reserve;2024;2025\nAlgemene reserve;9.120;8.870\nReserve gemeente- werf en kazerne;1.310;1.265\nTotaal reserves;10.430;10.135");
    CHECK(first("Post 2024 2025\nBeheer van openbaar 110 120\ngroen en bomen\nTotaal 110 120\n") ==
          "#Post;2024;2025\nBeheer van openbaar groen en bomen;110;120\nTotaal;110;120");
    CHECK(
        first(
            "Reserve                     2024     2025\nAlgemene reserve           9.120    8.870\nBestemming\nReserve wegen              1.310    1.265\n") ==
        "#Reserve;2024;2025\nAlgemene reserve;9.120;8.870\nBestemming;;\nReserve wegen;1.310;1.265");
    // A line of the text that follows is no part of it.
    CHECK(first("Reserve                     2024     2025\nAlgemene reserve           9.120    8.870\ndit is toegelicht op de pagina hierna\n") ==
          "#Reserve;2024;2025\nAlgemene reserve;9.120;8.870");
}

TEST_CASE("a label on lines above and below its figures; a capital below a row of a group; a title below the table above") {
    const auto first = [](const std::string& text) { return shown(tables_of(text).at(0)); };
    CHECK(first("Programma      Baten 2026   Lasten 2026\nBestuur              204           310\nTotaal saldo van\nbaten en lasten      604           "
                "920\nvan het jaar\n"
                "Geraamd saldo\nna verrekening       604           920\n") ==
          "#Programma;Baten 2026;Lasten 2026\nBestuur;204;310\nTotaal saldo van baten en lasten van het jaar;604;920\nGeraamd saldo na verrekening;604;920");
    CHECK(first("                            2024     2025\nLasten\n   Brandweer                 110      120\n   Programma                 111      121\n"
                "   Crisisbeheersing\n   Overhead en huren         112      122\n   Totaal lasten             333      363\nBaten\n   Bijdragen                "
                " 400      400\n") ==
          "#;2024;2025\nLasten;;\nBrandweer;110;120\nProgramma Crisisbeheersing;111;121\nOverhead en huren;112;122\nTotaal "
          "lasten;333;363\nBaten;;\nBijdragen;400;400");
    const auto two = tables_of(
        "x € 1.000   2025    2026\nLasten       120     130\nTabel 1: Bestuur\n\nx € 1.000   2025    2026\nLasten       840     850\nTabel 2: Ruimte\n");
    REQUIRE(two.size() == 2);
    CHECK(two[1].caption.empty());
    CHECK(two[1].nearby.size() == 1);
}

TEST_CASE("letters before figures one space apart; names of groups over names in turns") {
    CHECK(shown(tables_of("Programma Rekening 2023 Begroting 2024\n0. Bestuur N 31.393 N 31.682\n1. Veiligheid N 7.047 V 8.450\n").at(0)) ==
          "#Programma;Rekening 2023;Begroting 2024\n0. Bestuur;N 31.393;N 31.682\n1. Veiligheid;N 7.047;V 8.450");
    CHECK(shown(tables_of("Programma Rekening 2023 Begroting 2024\n0. Bestuur 31.393 N 31.682 N\n").at(0)) ==
          "#Programma;Rekening 2023;Begroting 2024\n0. Bestuur;31.393 N;31.682 N");
    CHECK(
        shown(
            tables_of(
                "Programma (in € 1.000) Primitieve begroting Realisatie 2021\nBaten Lasten Baten Lasten\n1 Bestuur 329 4.977- 739 5.129-\n2 Ruimte 46 - 66 -\n")
                .at(0)) ==
        "#Programma (in € 1.000);Primitieve begroting+;;Realisatie 2021+;\n#;Baten;Lasten;Baten;Lasten\n1 Bestuur;329;4.977-;739;5.129-\n2 Ruimte;46;-;66;-");
}

TEST_CASE("cells one a line are a table where the header has as many names as the rows have figures") {
    const auto listed = [](std::string text) {
        std::replace(text.begin(), text.end(), '|', '\n');
        return tables_of(text);
    };
    CHECK(shown(listed("Bedragen x € 1.000||Begroting||Wijziging||2024||2024||0.1 Bestuur||3.927||49||0.2 Burgerzaken||123||-||").at(0)) ==
          "#;Begroting;Wijziging\n#;2024;2024\n0.1 Bestuur;3.927;49\n0.2 Burgerzaken;123;-");
    CHECK(listed("Bedragen x € 1.000||2024||2025||Wegen||1||2||Groen||3||4||").at(0).nearby.at(0).text == "Bedragen x € 1.000");
    CHECK(shown(listed("Rekening|Begroting|Lasten|Baten|Lasten|Baten|Zorg|1|2|3|4|Wonen|5|6|7|8").at(0)) ==
          "#;Rekening+;;Begroting+;\n#;Lasten;Baten;Lasten;Baten\nZorg;1;2;3;4\nWonen;5;6;7;8");
    CHECK(shown(listed("Rekening 2023|Begroting 2024|Lasten|Wegen|1|2|Groen|3|4|Baten|Leges|5|6").at(0)) ==
          "#;Rekening 2023;Begroting 2024\nLasten;;\nWegen;1;2\nGroen;3;4\nBaten;;\nLeges;5;6");
    CHECK(shown(listed("Begroting 2024|Rekening 2024|Verschil|V/N|Wegen|5|4|1|V|Groen|3|4|1|N").at(0)) ==
          "#;Begroting 2024;Rekening 2024;Verschil;V/N\nWegen;5;4;1;V\nGroen;3;4;1;N");
    CHECK(shown(listed("Exploitatie||Realisatie|2023||Begroting|2024||Wegen||1||2||Groen (met|bomen)||3||4||").at(0)) ==
          "#;Realisatie 2023;Begroting 2024\nWegen;1;2\nGroen (met bomen);3;4");
    CHECK(
        shown(listed("Lasten|Begroting|Verschil|2023|2023|N/V|0 Bestuur|0.1 Raad|5|-3|V|0.2 Burgerzaken|4|2|N|0 Bestuur|9|-1|1 Veiligheid|1.1 Brandweer|7|0|N")
                  .at(0)) ==
        "#Lasten;Begroting;Verschil;\n#;2023;2023;N/V\n0 Bestuur;;;\n0.1 Raad;5;-3;V\n0.2 Burgerzaken;4;2;N\n0 Bestuur;9;-1;\n1 Veiligheid;;;\n1.1 "
        "Brandweer;7;0;N");
    CHECK(shown(listed("Begroting 2026|Overzicht|2025|2026|Incidentele lasten|5|-|Bestuur|N 3|N 2").at(0)) ==
          "#;2025;2026\nIncidentele lasten;5;-\nBestuur;N 3;N 2");
    // A row with a cell less is no row of figures.
    CHECK(shown(listed("2023|2024|2025|Wegen|1|2|3|Groen|3|4|Water|1|2|3").at(0)) == "#;2023;2024;2025\nWegen;1;2;3\nGroen 3 4+;;;\nWater;1;2;3");
    for (const char* const text : {
             "2023|2024|Wegen|1|2|3|Groen|3|4|5",                                           // a figure more than names
             "Begroting|Rekening|Afval|2024|2023|2022|2022|Kosten|1|2|3|4|BTW|5|6|7|8",     // names of nobody knows which years
             "Lasten|Begroting 2024|Rekening 2024|Verschil|6|5|1|Baten|4|3|1|Saldo|2|2|0",  // the first label before the names
             "2025|2026|Gemeente A|Deelnemer|1|2|Gemeente B|3|4|Gemeente C|5|6",            // the name of the labels behind the first label
             "2024|2025|Wegen|1|2",
             "Begroting|Lasten||Baten||Rekening|Lasten||Baten||Verschil||Zorg||1||2||3||4||5||Wonen||1||2||3||4||5",  // names of groups in some of the names
         }) {
        INFO(text);
        CHECK(listed(text).empty());
    }
}

TEST_CASE("lasten and baten in a second column of labels; years below their names beyond a blank line") {
    const auto tables = tables_of(
        "Programma Veiligheid                    Rekening   Begroting   Begroting\n\n"
        "( - is nadeel )                             2019        2020        2021\n"
        "1.1 Brandweer                Baten             3           0           5\n"
        "                            Lasten        -2.029      -2.126      -2.207\n"
        "1.2 Openbare orde            Baten            49          66          67\n"
        "                            Lasten          -744        -854        -945\n");
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "#Programma Veiligheid;;Rekening;Begroting;Begroting\n#( - is nadeel );;2019;2020;2021\n1.1 Brandweer;Baten;3;0;5\n;Lasten;-2.029;-2.126;-2.207\n"
          "1.2 Openbare orde;Baten;49;66;67\n;Lasten;-744;-854;-945");
}

TEST_CASE("two halves side by side, and other texts behind the labels, are not read as one label") {
    CHECK(tables_of("Activa           2024    2023    Passiva           2024    2023\nVaste activa      340     115    Eigen vermogen     565     805\n"
                    "Voorraden         610     330    Schulden           350     645\n")
              .empty());
    CHECK(tables_of("Indicator                     2024    2025\nDeelnemers      Aantal          640     700\nWaardering      Cijfer           70      71\n")
              .empty());
}

TEST_CASE("names of a text at the middle of their rows are not lost: such a table is left alone") {
    CHECK(tables_of("Taakveld                  2024    2025\n               Lasten      421     438\nBestuur\n               Baten       512     530\n"
                    "               Lasten      334     339\nOnderwijs\n               Baten       111     112\n")
              .empty());
    CHECK(tables_of("Programma      Soort     Rekening 2023    Begroting 2024\n               Lasten              421               438\n1 Bestuur      Baten  "
                    "             512               530\n")
              .empty());
    // Names over indented rows are read.
    CHECK(tables_of(
              "Taakveld          2024    2025\nLasten\n  Bestuur          421     438\n  Onderwijs        334     339\nBaten\n  Bestuur          512     530\n")
              .size() == 1);
}

TEST_CASE("a title above a text table may end in a number") {
    const auto tables = tables_of("Lasten programma 1\nProduct         2024    2025\nCollege          640     700\n");
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].caption == "Lasten programma 1");
}

TEST_CASE("the flattened tables of a real begroting") {
    std::ifstream file(std::string(testing::source_dir()) + "/../shared/seeds/003_69cf761e5128278c.txt");
    if (!file) {
        WARN("skipped: ../shared/seeds is not there");
        return;
    }
    std::stringstream text;
    text << file.rdbuf();
    const std::vector<Table> tables = tables_of(text.str());
    REQUIRE(tables.size() == 17);
    std::size_t values = 0;
    for (const Table& table : tables)
        for (const Cell& cell : table.cells)
            if (!cell.header && cell.col > 0) ++values;
    CHECK(values == 120 + 15 + 44 + 12);  // indicators, goals, new policy, programme
    for (const Table& table : tables) CHECK(table.confidence > 0.9);
}
