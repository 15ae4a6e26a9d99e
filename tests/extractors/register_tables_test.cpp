#include "extractors/register_tables.h"

#include <string>

#include "catch.h"
#include "extractors/council_lists.h"
#include "extractors/moties.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

TEST_CASE("tables of moties and of promises") {
    Extraction extraction;
    read_council_tables(table_of({{"Motie", "Onderwerp", "Indieners", "Datum", "Besluit", "Stand van zaken"},
                                  {"M-2", "Zwembad open", "CDA, SP", "30-01-2025", "Aangenomen", "Het bad is open."},
                                  {"A-1", "Geld voor de bieb", "D66", "13-02-2025", "Aangehouden", "-"}},
                                 "Overzicht moties"),
                        extraction);
    REQUIRE(extraction.moties.size() == 2);
    CHECK(extraction.moties[0].number == "M-2");
    CHECK(extraction.moties[0].date == "2025-01-30");
    CHECK(extraction.moties[0].decision == "aangenomen");
    CHECK(extraction.moties[0].status == "Het bad is open.");
    CHECK(extraction.moties[1].kind == "amendement");
    CHECK(extraction.moties[1].status.empty());
    read_council_tables(
        table_of({{"Nr.", "Toezegging", "Portefeuillehouder", "Termijn"}, {"T-1", "De raad krijgt een lijst.", "Haan", "1 mei 2025"}}, "Toezeggingen"),
        extraction);
    REQUIRE(extraction.commitments.size() == 1);
    CHECK(extraction.commitments[0].term_date == "2025-05-01");
    CHECK(extraction.commitments[0].portfolio_holder == "Haan");
    Extraction content;
    read_council_tables(
        table_of({{"Code", "Toegezegd op", "Pfh", "Inhoud van de toezegging", "Stand"}, {"T-3", "3 juli 2025", "Hal", "De raad krijgt een telling.", "Loopt"}},
                 "Toezeggingen"),
        content);
    REQUIRE(content.commitments.size() == 1);
    CHECK(content.commitments[0].text == "De raad krijgt een telling.");
    Extraction to;
    read_council_tables(
        table_of(
            {{"Nr.", "Toezegging", "Aan", "Gereed"}, {"1", "De raad krijgt een lijst.", "Hal (CDA)", "Q3"}, {"2", "Er komt een telling.", "De raad", "Q4"}},
            "Toezeggingen"),
        to);
    REQUIRE(to.commitments.size() == 2);
    CHECK(shown(to.commitments[0].asked_by) == "Hal/CDA;");
    CHECK(to.commitments[1].asked_by.empty());
    Extraction figures;
    read_council_tables(table_of({{"Omschrijving", "2024", "2025"}, {"Lasten", "10", "12"}}, "Overzicht moties en geld"), figures);
    CHECK(figures.moties.empty());
}

TEST_CASE("votes as two numbers, and the sort of a motie, in columns of their own") {
    Extraction extraction;
    read_council_tables(table_of({{"Nr", "Soort", "Titel", "Uitslag", "Stemverhouding"}, {"3", "Motie vreemd", "Otters", "Verworpen", "5-16"}}, "Moties"),
                        extraction);
    REQUIRE(extraction.moties.size() == 1);
    CHECK(extraction.moties[0].subtype == "vreemd");
    REQUIRE(extraction.moties[0].vote_count.has_value());
    CHECK(extraction.moties[0].vote_count->in_favour == 5);
    CHECK(extraction.moties[0].vote_count->against == 16);
}

TEST_CASE("a register with a column of names and one of parties") {
    Extraction extraction;
    read_council_tables(table_of({{"Nr", "Titel", "Indieners", "Partijen"}, {"7", "Licht op het Jaagpad", "Hal, R. van; Mol, C.", "pvdd;null"}}, "Moties"),
                        extraction);
    REQUIRE(extraction.moties.size() == 1);
    CHECK(shown(extraction.moties[0].submitters) == "Hal, R. van/;Mol, C./;/pvdd;");
    Extraction alone;  // a column of parties that stands for the movers may hold their names
    read_council_tables(table_of({{"Nr", "Titel", "Fractie"}, {"7", "Licht op het Jaagpad", "R. Mol (SP)"}}, "Moties"), alone);
    REQUIRE(alone.moties.size() == 1);
    CHECK(shown(alone.moties[0].submitters) == "R. Mol/SP;");
}

TEST_CASE("in a paper about both, a table of promises is told from one of moties by the heading that it stands under") {
    Document both = table_of({{"Nr", "Omschrijving", "Vergadering", "Door"}, {"T25-31", "De raad krijgt een kaart.", "Raad 9 oktober 2025", "wethouder Hal"}},
                             "Afdoening moties en toezeggingen");
    Section own;
    own.title = "Toezeggingen", own.level = 2, own.parent = 0;
    both.sections.push_back(own);
    both.tables[0].section = 1;
    Extraction extraction;
    read_council_tables(both, extraction);
    CHECK(extraction.moties.empty());
    REQUIRE(extraction.commitments.size() == 1);
    CHECK(extraction.commitments[0].date == "2025-10-09");
}

TEST_CASE("a table of labels with values is the head of one motie, no list of several") {
    Extraction extraction;
    read_council_tables(table_of({{"Nummer", "M25-22"}, {"Soort", "Motie"}, {"Indieners", "L. Bos (SP)"}, {"Uitslag", "Aangenomen"}}, "Moties"), extraction);
    CHECK(extraction.moties.empty());
    read_council_tables(
        table_of({{"Motie", "Titel", "Stand van zaken", "Afdoening"}, {"M1", "Tuin", "Loopt.", "Q2 2026"}, {"M2", "Markt", "Afgedaan met brief.", "Afgedaan"}},
                 "Moties"),
        extraction);
    REQUIRE(extraction.moties.size() == 2);
    CHECK(extraction.moties[0].status == "Loopt.");
    CHECK(extraction.moties[0].term == "Q2 2026");
    CHECK(extraction.moties[1].status == "Afgedaan met brief.");
}
