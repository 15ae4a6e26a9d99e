#include "document/files/csv.h"

#include <string>

#include "catch.h"
#include "document/error.h"

using namespace griffier;

namespace {

using Texts = std::vector<std::string>;

// A row as its cells with "|" between, blanks included.
Texts rows(const Document& document) {
    const Table& table = document.tables.at(0);
    Texts all;
    for (int row = 0; row < table.rows; ++row) {
        std::string text;
        for (int col = 0; col < table.columns; ++col) {
            if (col > 0) text += "|";
            for (const Cell& cell : table.cells)
                if (cell.row == row && cell.col == col) text += cell.text;
        }
        all.push_back(text);
    }
    return all;
}

}  // namespace

TEST_CASE("what is CSV, by its content") {
    for (const char* const text :
         {"Post;2024;2025\nLasten;12;13\nBaten;1;2\n", "Post\t2024\nLasten\t12\nBaten\t1", "Post,2024,2025\nLasten,12,13\nBaten,1,2\n",
          "Begroting 2025\n\nPost;2024\nLasten;1,5\nBaten;2,5\n", "Post;2024\r\n\"Lasten; netto\";12\r\nBaten;\r\n", "Post;2024\nx;\"een\nregel\"\ny;2"}) {
        CAPTURE(text);
        CHECK(is_csv(text));
    }
    for (const char* const text :
         {"Lasten      3,2    4,5    5,1\nBaten       1,2    2,5    3,1\nSaldo      -2,0   -2,0   -2,0\n", "",
          "Brief\n\nDit is een brief.\n\nHet krediet gaat van € 1,2 miljoen naar € 1,5 miljoen in dit jaar.\n",
          "Brief\n\nHet gaat van 1,2 naar 1,5 miljoen.\n\nEn later van 2,2 naar 2,5 miljoen.\n", "Post;2024\nLasten;12\n",
          "De lasten, de baten, het saldo\nen dan, tot slot, de rest\nvan dit alles, hier, gezegd\n", "Lasten 1,5\nBaten 2,5\nSaldo 1,0\n",
          "Post;2024;2025\nLasten;12\nBaten;1;2\n", "een\ntwee\ndrie\n", "a;b\nc;\"d\ne;f", "Aan;\nVan;\ntekst van de brief zonder puntkomma\n",
          "Veldermeer, 3 juni 2025, nr. 4\nGeachte raad, college, griffie\nHierbij dan, na overleg, het stuk\n"}) {
        CAPTURE(text);
        CHECK(!is_csv(text));
    }
}

TEST_CASE("a CSV file is one table") {
    const Document document = read_csv(
        "Begroting Veldermeer;;;\nBedragen x € 1.000;;;\n\nProgramma;2024;;2025\n\"1 \"\"Wonen\"\"; water\";-1.234,5;;0\n;;;\nTotaal;\xC2\xA0-1.234,5 ;;\n");
    CHECK(rows(document) == Texts{"Programma|2024|2025", "1 \"Wonen\"; water|-1.234,5|0", "Totaal|-1.234,5|"});
    const Table& table = document.tables.at(0);
    CHECK(table.header_rows == 1);
    REQUIRE(table.nearby.size() == 2);
    CHECK(table.nearby[1].text == "Bedragen x € 1.000");
    CHECK(document.blocks.size() == 3);
    // Every row stands on its line of the file.
    CHECK(table.parts.at(0).box.y0 == 3 * kGridHeight);
    CHECK(table.cells.back().box.y0 == 6 * kGridHeight);
}

TEST_CASE("names over columns below an empty row begin another table, with the titles above them") {
    const Document document = read_csv(
        "Najaarsnota;;;\nBedragen x € 1.000;;;\nProgramma;2024;2025;2026\nWonen;1.250;1.310;1.300\n;;;\nProgramma Zorg;;;\nJeugd;2.040;2.100;2.080\n;;;\n"
        "Kredieten in euro;;;\nProject;Begroot;Besteed;\nFietsbrug;;;\nAanleg;314.000;121.000;\n");
    REQUIRE(document.tables.size() == 2);
    CHECK(rows(document) == Texts{"Programma|2024|2025|2026", "Wonen|1.250|1.310|1.300", "Programma Zorg|||", "Jeugd|2.040|2.100|2.080"});
    REQUIRE(document.tables[0].nearby.size() == 2);
    REQUIRE(document.tables[1].nearby.size() == 1);
    CHECK(document.tables[1].nearby[0].text == "Kredieten in euro");
    CHECK(document.tables[1].cells[0].text == "Project");
}

TEST_CASE("tables of their own number of fields, with titles between that have no marks") {
    const std::string two =
        "Begroting 2026\nProvincie Noorderland\n\nLasten\nBedragen x € 1.000\nProgramma;2024;2025;2026\nWater;1.234;2.000;3.000\nTotaal;1.234;2.000;3.000\n\n"
        "Subsidies\nBedragen in euro\nInstelling;2025;2026\nMuseum;573.342;43.188\nTotaal;573.342;43.188\n";
    REQUIRE(is_csv(two));
    const Document document = read_csv(two);
    REQUIRE(document.tables.size() == 2);
    CHECK(rows(document) == Texts{"Programma|2024|2025|2026", "Water|1.234|2.000|3.000", "Totaal|1.234|2.000|3.000"});
    const Table& second = document.tables[1];
    CHECK(second.columns == 3);
    CHECK(second.header_rows == 1);
    REQUIRE(second.nearby.size() == 2);
    CHECK(second.nearby[1].text == "Bedragen in euro");
    CHECK(second.parts.at(0).box.y0 == 11 * kGridHeight);
    // Fields that come or go within a table, or lines of text behind it without white between, are no tables.
    CHECK(!is_csv("Post;2024;2025\nLasten;12;13\nBaten;1;2\nSlot\nPost;2024\nLasten;12\n"));
    CHECK(!is_csv("Post;2024;2025\nLasten;12;13\n\nGroet; van de griffie\n"));
    // Amounts that could be years are no names without a title over them.
    CHECK(read_csv("Post;2024;2025\nLasten;1200;1300\n\nTotaal;2010;1950\nSaldo;10;11\n").tables.size() == 1);
}

TEST_CASE("days name the columns of a CSV file") {
    const Document document = read_csv("nr;reserve;1/1;storting;31/12\n1;Algemene reserve;23;4;27\n2;Reserve groen;10;;10\n");
    CHECK(document.tables.at(0).header_rows == 1);
    CHECK(read_csv("nr;reserve;deel\n1;Algemene reserve;1\n2;Reserve groen;1-3\n").tables.at(0).header_rows == 1);
}

TEST_CASE("fields of a CSV file that run over lines") {
    const Document document = read_csv("Post,Uitleg,2024\nLasten,\"een\ntwee\",12\nBaten,,3\n");
    CHECK(rows(document) == Texts{"Post|Uitleg|2024", "Lasten|een twee|12", "Baten||3"});
    CHECK(document.tables[0].cells.back().box.y0 == 3 * kGridHeight);
}

TEST_CASE("decimal points of a CSV file become commas, codes stay") {
    struct Case {
        const char* text;
        Texts rows;
        bool turned;
    };
    const Case cases[] = {
        {"Post,2023,2024\nLasten,1.234,12.5\nBaten,-3.5,1\n", {"Post|2023|2024", "Lasten|1,234|12,5", "Baten|-3,5|1"}, true},
        {"Taakveld;Naam;2024\n0.10;Reserves;1234.56\n6.71;Hulp thuis;2.5\n", {"Taakveld|Naam|2024", "0.10|Reserves|1234,56", "6.71|Hulp thuis|2,5"}, true},
        {"Naam;Code;2024\nReserves;0.10;1234.56\nHulp thuis;6.71;2\n", {"Naam|Code|2024", "Reserves|0.10|1234,56", "Hulp thuis|6.71|2"}, true},
        {"Post,Jaar,Bedrag\nLasten,2024,\"1,234.50\"\nBaten,2024,\"2,000\"\n", {"Post|Jaar|Bedrag", "Lasten|2024|1.234,50", "Baten|2024|2.000"}, true},
        // Thousands, or codes only: nothing proves a decimal point.
        {"Post,2023,2024\nLasten,1.234,2.500\nBaten,0.10,7\n", {"Post|2023|2024", "Lasten|1.234|2.500", "Baten|0.10|7"}, false},
        // Both notations: left as it is.
        {"Post;2023;2024\nLasten;1234.56;12,5\nBaten;1;2\n", {"Post|2023|2024", "Lasten|1234.56|12,5", "Baten|1|2"}, false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const Document document = read_csv(one.text);
        CHECK(rows(document) == one.rows);
        CHECK(document.warnings.empty() != one.turned);
    }
}

TEST_CASE("a CSV file beyond any annex is refused") {
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += "post;1;2;3\n";
    CHECK(is_csv(text));
    CHECK_THROWS_AS(read_csv(text), InputError);
}
