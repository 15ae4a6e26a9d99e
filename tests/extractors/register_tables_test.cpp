#include "extractors/council/register_tables.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/moties.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

// "number|title|date|movers|decision|status|term|holder" of each motie of a list.
std::string moties_of(const std::vector<std::vector<std::string>>& rows, const std::string& title) {
    Extraction extraction;
    extraction.facts.title = title;
    read_council_tables(table_of(rows, title), extraction);
    std::string out;
    for (const Motie& m : extraction.moties) {
        out += (m.kind == "motie" ? "" : m.kind + " ") + m.number + "|" + m.title + "|" + m.date + "|" + shown(m.submitters) + "|" + m.decision + "|" +
               m.status + "|";
        out += m.term + "|" + m.portfolio_holder;
        if (m.vote_count) out += "|" + std::to_string(m.vote_count->in_favour.value_or(-1)) + ":" + std::to_string(m.vote_count->against.value_or(-1));
        for (const DictumPart& part : m.dictum)
            for (const std::string& item : part.items) out += "|" + part.verb + ": " + item;
        out += "\n";
    }
    return out;
}

// "number|text|date|asked by|holder|term|status|settled" of each promise.
std::string promises_of(const std::vector<std::vector<std::string>>& rows, const std::string& title) {
    Extraction extraction;
    extraction.facts.title = title;
    extraction.facts.kind = "toezegging";
    extraction.facts.kind_from = title;
    read_council_tables(table_of(rows, title), extraction);
    std::string out;
    for (const Commitment& c : extraction.commitments)
        out += c.number + "|" + c.text + "|" + c.date + "|" + shown(c.asked_by) + "|" + c.portfolio_holder + "|" + c.term + "|" + c.status + "|" + c.settled +
               "\n";
    return out;
}

}  // namespace

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

TEST_CASE("heads that are read by their words, and cells that hold several things") {
    CHECK(moties_of({{"Nummer (ingediend)", "Onderwerp", "Indiener", "Raadsbesluit", "Stand van zaken"},
                     {"2026-M0005 (11-03-2026)", "Motie: De energie te duur", "SP", "Aangenomen (08-04-2026)", "Het college heeft geantwoord."},
                     {"2026-M0008 (06-05-2026)", "Motie: Proef met deelauto's", "D66, SP", "De motie staat op de agenda van 20 mei 2026.", "-"}},
                    "Moties 2026") ==
          "2026-M0005|De energie te duur|2026-03-11|/SP;|aangenomen|Het college heeft geantwoord.||\n"
          "2026-M0008|Proef met deelauto's|2026-05-06|/D66;/SP;||De motie staat op de agenda van 20 mei 2026.||\n");
    CHECK(moties_of({{"Omschrijving motie:", "Datum raadsvergadering:", "Stand van zaken:"},
                     {"Motie vreemd VVD, CU - Zorgen om de schouwburg", "19 mei 2026", "Een eerste gesprek is gevoerd."},
                     {"Schone sloten (M26-04)", "6 november 2025 (begroting 2026)", "Volgt."}},
                    "Afdoening moties") ==
          "|Zorgen om de schouwburg|2026-05-19|/VVD;/CU;||Een eerste gesprek is gevoerd.||\nM26-04|Schone sloten|2025-11-06|||Volgt.||\n");
    CHECK(moties_of({{"Motie en datum", "Opdracht", "Afhandeling"},
                     {"‘Stilte bij het ven’, 12 maart 2026", "Verzoekt het college borden te plaatsen.", "De borden zijn besteld."}},
                    "Lijst van moties") == "|Stilte bij het ven|2026-03-12|||De borden zijn besteld.|||Verzoekt het college: borden te plaatsen.\n");
    CHECK(promises_of({{"Nr.", "Datum", "Fractie(s)", "Onderwerp", "Actie - toezegging", "Datum raad", "Op te stellen document"},
                       {"913", "4-7-2024", "ChristenUnie", "Reserve", "De wethouder overlegt met de commissie.", "P.M.", "Raadsvoorstel"},
                       {"1405", "2-11-2025", "Diverse fracties", "Stadspas", "Er komt een voorstel.", "P.M.", "Raadsvoorstel"}},
                      "Toezeggingen") ==
          "913|Reserve: De wethouder overlegt met de commissie.|2024-07-04|/ChristenUnie;||||\n"
          "1405|Stadspas: Er komt een voorstel.|2025-11-02|||||\n");
}

TEST_CASE("cells tell where heads do not") {
    // no heads at all
    CHECK(promises_of({{"T26-03", "11 februari 2026", "De wachtlijst wordt gemeld.", "wethouder Peters"},
                       {"T26-04", "8 april 2026", "Er komt een gesprek.", "wethouder Oosting"}},
                      "Lijst van toezeggingen") ==
          "T26-03|De wachtlijst wordt gemeld.|2026-02-11||wethouder Peters|||\nT26-04|Er komt een gesprek.|2026-04-08||wethouder Oosting|||\n");
    // a head that says one thing over cells that say another, and one that says nothing
    CHECK(moties_of({{"Nr", "Waarover", "Ingediend", "Raad zei"}, {"M1", "Meer bomen", "SP", "Aangenomen"}, {"M2", "Minder borden", "VVD, D66", "Verworpen"}},
                    "Moties") == "M1|Meer bomen||/SP;|aangenomen|||\nM2|Minder borden||/VVD;/D66;|verworpen|||\n");
    // a time, and a day, below "Afdoening"
    CHECK(promises_of({{"Toezegging", "Wethouder", "Afdoening"}, {"Een lijst.", "Hal", "Q3 2026"}, {"Een brief.", "Bos", "najaar 2026"}}, "Toezeggingen") ==
          "|Een lijst.|||Hal|Q3 2026||\n|Een brief.|||Bos|najaar 2026||\n");
    CHECK(promises_of({{"Toezegging", "Afdoening vóór", "Afgedaan?"}, {"Een lijst.", "1 mei 2026", "Nee"}}, "Toezeggingen") ==
          "|Een lijst.||||1 mei 2026||Nee\n");
}

TEST_CASE("labels within the cells of a list, and rows that head those below") {
    CHECK(promises_of({{"Nummer en onderwerp", "Toezegging", "Planning en stand van zaken"},
                       {"T26-014 Onderzoek N201", "De Staten ontvangen het onderzoek.", "Planning: Q1 2027. Het onderzoek loopt."}},
                      "Toezeggingen") == "T26-014|Onderzoek N201: De Staten ontvangen het onderzoek.||||Q1 2027|Het onderzoek loopt.|\n");
    CHECK(promises_of({{"Toezegging", "Termijn", "Status"},
                       {"Wethouder Smeets", "", ""},
                       {"Een lijst.", "Q3", "Loopt."},
                       {"Raadsvergadering 9 april 2026", "", ""},
                       {"Een brief.", "Q4", "Open."}},
                      "Toezeggingen") == "|Een lijst.|||Wethouder Smeets|Q3|Loopt.|\n|Een brief.|2026-04-09||Wethouder Smeets|Q4|Open.|\n");
    // a text that goes on below its row
    CHECK(moties_of({{"Nr", "Motie", "Actie"}, {"1", "Steun voor de bank", "Opgenomen."}, {"2", "Opknappen", "Er is een krediet."}, {"", "strandopgang", ""}},
                    "Moties") == "1|Steun voor de bank||||Opgenomen.||\n2|Opknappen strandopgang||||Er is een krediet.||\n");
}

TEST_CASE("a list of both tells by its sorts or numbers which row is which; where nothing tells, they are left out and it says so") {
    Extraction extraction;
    const std::string title = "Stand van zaken moties en toezeggingen";
    extraction.facts.title = title;
    read_council_tables(table_of({{"Soort", "Nr.", "Omschrijving", "Voortgang"},
                                  {"M", "2026-04", "Een jongerenraad", "Loopt."},
                                  {"T", "2026-05", "De raad ontvangt cijfers.", "Open."},
                                  {"A", "2026-06", "Lagere leges", "Verwerkt."}},
                                 title),
                        extraction);
    REQUIRE(extraction.moties.size() == 2);
    CHECK(extraction.moties[1].kind == "amendement");
    REQUIRE(extraction.commitments.size() == 1);
    CHECK(extraction.commitments[0].number == "2026-05");
    CHECK(extraction.warnings.empty());
    Extraction unclear;
    unclear.facts.title = title;
    read_council_tables(table_of({{"Nr.", "Onderwerp", "Voortgang"}, {"1", "Een jongerenraad", "Loopt."}, {"2", "Cijfers", "Open."}}, title), unclear);
    CHECK(unclear.moties.empty());
    CHECK(unclear.commitments.empty());
    REQUIRE(unclear.warnings.size() == 1);
    CHECK(unclear.warnings[0].code == "register_unclear");
    Extraction together;
    together.facts.title = "Moties";
    read_council_tables(table_of({{"Nr.", "Titel", "Stand"}, {"M26-04 M26-05", "Een jongerenraad Lagere leges", "Loopt. Open."}}, "Moties"), together);
    CHECK(together.moties.empty());
    REQUIRE(together.warnings.size() == 1);
}

TEST_CASE("what is no register of them") {
    const auto nothing = [](const std::vector<std::vector<std::string>>& rows, const std::string& title, const std::string& kind) {
        Extraction extraction;
        extraction.facts.title = extraction.facts.kind_from = title;
        extraction.facts.kind = kind;
        read_council_tables(table_of(rows, title), extraction);
        return extraction.moties.empty() && extraction.commitments.empty() && extraction.warnings.empty();
    };
    CHECK(nothing({{"Maatregel", "Planning", "Kosten"}, {"Meetpunten", "Q3 2026", "€ 12.000"}}, "Uitvoeringsplan motie Schone lucht", "other"));
    CHECK(nothing({{"Onderwerp", "Portefeuillehouder", "Commissie", "Raad"}, {"Kadernota", "Smit", "4 juni 2026", "2 juli 2026"}}, "Termijnagenda",
                  "toezegging"));
    CHECK(nothing({{"Fractie", "Moties ingediend", "Aangenomen"}, {"VVD", "12", "8"}, {"SP", "14", "6"}}, "Moties per fractie", "other"));
    CHECK(nothing({{"Nr.", "Bijlage", "Datum"}, {"1", "Lijst van moties", "1 mei 2026"}}, "Afdoening moties en toezeggingen", "raadsvoorstel"));
}

TEST_CASE("a card of labels and values is one promise, the next card another") {
    Extraction extraction;
    extraction.facts.title = extraction.facts.kind_from = "Toezeggingen";
    extraction.facts.kind = "toezegging";
    read_council_tables(table_of({{"ID", "22"},
                                  {"Onderwerp", "School"},
                                  {"Toezegging", "De raad hoort waar de school komt."},
                                  {"Datum afdoening", "19-3-2026"},
                                  {"Afgedaan", "Ja"},
                                  {"ID", "23"},
                                  {"Onderwerp", "Brug"},
                                  {"Toezegging", "Er komt een brief."}},
                                 "Toezeggingen"),
                        extraction);
    REQUIRE(extraction.commitments.size() == 2);
    CHECK(extraction.commitments[0].text == "School: De raad hoort waar de school komt.");
    CHECK(extraction.commitments[0].settled == "19-3-2026 Ja");
    CHECK(extraction.commitments[0].term.empty());
    CHECK(extraction.commitments[1].number == "23");
    Extraction cells;
    cells.facts = extraction.facts;
    read_council_tables(table_of({{"Nr. 12", "Onderwerp: Glasvezel", "Datum: 4 maart 2026"}, {"Toezegging: Er komt een vraag.", "", ""}}, "Toezeggingen"),
                        cells);
    REQUIRE(cells.commitments.size() == 1);
    CHECK(cells.commitments[0].number == "12");
    CHECK(cells.commitments[0].text == "Glasvezel: Er komt een vraag.");
}
