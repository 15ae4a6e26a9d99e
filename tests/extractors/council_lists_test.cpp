#include "extractors/council_lists.h"

#include <string>

#include "catch.h"
#include "extractors/motie_items.h"
#include "extractors/motie_paper.h"
#include "extractors/moties.h"
#include "extractors/people.h"
#include "tests/extractors/documents.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

Document table_of(const std::vector<std::vector<std::string>>& rows, const std::string& title) {
    Document document = document_of({"# " + title});
    Table table;
    table.section = 0;
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(rows[0].size());
    table.header_rows = 1;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            if (!rows[r][c].empty()) {
                Cell cell;
                cell.row = static_cast<int>(r), cell.col = static_cast<int>(c), cell.text = rows[r][c];
                table.cells.push_back(cell);
            }
    document.tables.push_back(table);
    return document;
}

}  // namespace

TEST_CASE("movers in a head") {
    struct Case {
        const char* text;
        const char* people;
    };
    for (const Case& c : {Case{"M. Terpstra (CDA), F. de Groot (GroenLinks-PvdA)", "M. Terpstra/CDA;F. de Groot/GroenLinks-PvdA;"},
                          Case{"VVD, D66 en CDA", "/VVD;/D66;/CDA;"}, Case{"Veld Samen (M. Prins), CDA (H. van Os)", "M. Prins/Veld Samen;H. van Os/CDA;"},
                          Case{"K. Scholten (VVD) E. van Beek (CDA) Duinzoom Nu (J. Bos)", "K. Scholten/VVD;E. van Beek/CDA;J. Bos/Duinzoom Nu;"},
                          Case{"M. (Marieke) Bos (VVD)", "M. (Marieke) Bos/VVD;"},
                          Case{"H. ter Horst, Stadspartij Weerdinge", "H. ter Horst/Stadspartij Weerdinge;"}, Case{"de fracties van SP en Volt", "/SP;/Volt;"},
                          Case{"Leefbaar Dorp - R.J. Hal; VVD - A. van den Bos", "R.J. Hal/Leefbaar Dorp;A. van den Bos/VVD;"},
                          Case{"namens de PvdA: Yara Bakhuis", "Yara Bakhuis/PvdA;"},
                          Case{"namens Dorpsbelang Barsinghorst: K. de Vlieger", "K. de Vlieger/Dorpsbelang Barsinghorst;"},
                          Case{"Partij van de Arbeid / J.P. van der Meulen", "J.P. van der Meulen/Partij van de Arbeid;"},
                          Case{"Lokaal Sluisdam / T. IJsselmuiden", "T. IJsselmuiden/Lokaal Sluisdam;"}, Case{"SGP / Ds. A. Kraai", "Ds. A. Kraai/SGP;"},
                          Case{"Boer, J.H. de; Veen-Smit, A.", "Boer, J.H. de/;Veen-Smit, A./;"}, Case{"Boer, J.H. de", "Boer, J.H. de/;"},
                          Case{"J.H. de Boer; A. Smit (SP)", "J.H. de Boer/;A. Smit/SP;"}}) {
        INFO(c.text);
        std::vector<Submitter> people;
        add_submitters(c.text, people);
        CHECK(shown(people) == c.people);
    }
}

TEST_CASE("parties with their names behind them, in one list") {
    const auto movers = [](const char* text) {
        std::vector<Submitter> people;
        add_submitters(text, people);
        return shown(people);
    };
    CHECK(movers("D66, J. Warmer") == "J. Warmer/D66;");
    CHECK(movers("SP, A. Bos, D66, K. de Wit") == "A. Bos/SP;K. de Wit/D66;");
    CHECK(movers("D66, SP") == "/D66;/SP;");
    CHECK(movers("A. Bos, D66, K. de Wit, SP") == "A. Bos/D66;K. de Wit/SP;");
}

TEST_CASE("an amendement that proposes without a verb of a dictum, its two texts below headings without a colon") {
    DocumentFacts facts;
    facts.kind = "amendement";
    const auto moties = find_moties(
        document_of({"A25-08", "Amendement", "bij agendapunt 7.2, raadsvoorstel 2025/061 Verordening afval",
                     "Ondergetekenden, leden van de raad van de gemeente Oudemeer, stellen voor het ontwerpbesluit als volgt te wijzigen:", "Huidige tekst",
                     "Artikel 5, tweede lid: De heffing bedraagt € 312,50 per perceel.", "Voorgestelde tekst",
                     "Artikel 5, tweede lid: De heffing bedraagt € 298,00 per perceel.", "Toelichting", "Er is genoeg geld.", "Oudemeer, 6 november 2025",
                     "VVD, H. van Loon", "Gemeentebelangen Oudemeer, C. Prins"}),
        facts);
    REQUIRE(moties.size() == 1);
    const Motie& motie = moties[0];
    CHECK(motie.number == "A25-08");
    CHECK(motie.date == "2025-11-06");
    CHECK(shown(motie.submitters) == "H. van Loon/VVD;C. Prins/Gemeentebelangen Oudemeer;");
    REQUIRE(motie.changes.size() == 1);
    CHECK(motie.changes[0].place == "Artikel 5, tweede lid");
    CHECK(motie.changes[0].old_text == "De heffing bedraagt € 312,50 per perceel.");
    CHECK(motie.changes[0].new_text == "De heffing bedraagt € 298,00 per perceel.");
}

TEST_CASE("a raadsbesluit with a spaced verb and Roman numbers") {
    Extraction extraction;
    extraction.facts.kind = "raadsbesluit";
    find_decisions(document_of({"De raad der gemeente Hoogerwoude;", "gelezen het voorstel van het college;", "B E S L U I T :", "I. de begroting te wijzigen;",
                                "II. € 5.000 te onttrekken aan de reserve;", "Aldus besloten in de vergadering van 25 september 2025,"}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 1);
    CHECK(extraction.decisions[0].date == "2025-09-25");
    REQUIRE(extraction.decisions[0].items.size() == 2);
    CHECK(extraction.decisions[0].items[1].text == "€ 5.000 te onttrekken aan de reserve;");
}

TEST_CASE("names below the closing words; what is no name is counted and left out") {
    Signatures found;
    add_signatures({{"VVD", "J.P. van Dalen"}, {"S. el Amrani (D66)"}, {"CDA", "SP"}, {"P. Bos", "K. Smit"}, {"~jLh w|| kk"}, {"Ondertekening en naam:"}},
                   found);
    CHECK(shown(found.submitters) == "J.P. van Dalen/VVD;S. el Amrani/D66;P. Bos/CDA;K. Smit/SP;");
    CHECK(found.unread == 3);
    Signatures others;
    add_signatures({{"H. Visser (VVD), mede namens CDA en SGP"}}, others);
    CHECK(shown(others.submitters) == "H. Visser/VVD;/CDA;/SGP;");
}

TEST_CASE("a row of handwriting stands between the parties and the names of a grid") {
    Signatures found;
    add_signatures({{"Fractie CDA", "Fractie Dorpsbelang"}, {"~jK4h/", "w|| k~"}, {"Wouter Hal", "B. (Bea) ter Meer"}}, found);
    CHECK(shown(found.submitters) == "Wouter Hal/CDA;B. (Bea) ter Meer/Dorpsbelang;");
    CHECK(found.unread == 3);
    Signatures other;  // a party that is not known as one
    add_signatures({{"CDA"}, {"Onze dorpen samen"}, {"Wouter Hal"}}, other);
    CHECK(shown(other.submitters) == "/CDA;Wouter Hal/;");
    Signatures unknown;  // a local party beside known ones, handwriting that may be a name
    add_signatures({{"Streekbelang Veld", "D66"}, {"~jK/", "Ths"}, {"W. Hal", "B. ter Meer"}}, unknown);
    CHECK(shown(unknown.submitters) == "W. Hal/Streekbelang Veld;B. ter Meer/D66;");
    Signatures category;  // one of the row is a party, so all are
    add_signatures({{"Water Natuurlijk", "PvdA", "Bedrijven"}, {"Wouter Hal", "B.J. ten Cate", "Chr. van Wijk"}}, category);
    CHECK(shown(category.submitters) == "Wouter Hal/Water Natuurlijk;B.J. ten Cate/PvdA;Chr. van Wijk/Bedrijven;");
    Signatures dashes;
    add_signatures({{"VVD – Karel Hal"}, {"Lokaal Sterk – B. (Bea) ter Meer"}}, dashes);
    CHECK(shown(dashes.submitters) == "Karel Hal/VVD;B. (Bea) ter Meer/Lokaal Sterk;");
}

TEST_CASE("strokes of a pen that recognition took for words are no names") {
    Document document = document_of({"J. Wiersma WEER"});
    for (Word& word : document.pages[0].words) word.origin = Origin::ocr, word.confidence = 0.95;
    document.pages[0].words.back().confidence = 0.26;
    int left_out = 0;
    CHECK(sure_pieces_of(document, document.blocks[0].lines[0], left_out) == std::vector<std::string>{"J. Wiersma"});
    CHECK(left_out == 1);
    CHECK(pieces_of(document, document.blocks[0].lines[0]) == std::vector<std::string>{"J. Wiersma WEER"});
}

TEST_CASE("what an amendement changes") {
    const auto changes =
        changes_of({{"Besluit",
                     {"in artikel 5, lid 2 “€ 210” te vervangen door “€ 180”;", "artikel 7 te laten vervallen;",
                      "een beslispunt toe te voegen, luidende: “De raad te berichten.”", "beslispunt 3 te wijzigen in: Het tarief blijft gelijk."},
                     {0, 0, 0, 0}}});
    REQUIRE(changes.size() == 4);
    CHECK(changes[0] == TextChange{"replace", "artikel 5, lid 2", "€ 210", "€ 180"});
    CHECK(changes[1].action == "delete");
    CHECK(changes[1].place == "artikel 7");
    CHECK(changes[2] == TextChange{"add", "beslispunt", "", "De raad te berichten."});
    CHECK(changes[3] == TextChange{"replace", "beslispunt 3", "", "Het tarief blijft gelijk"});
}

TEST_CASE("an amendement that prints the old text and the new one below it") {
    const auto shown_changes = [](const std::vector<std::string>& items) {
        std::string out;
        for (const TextChange& one : changes_of({{"Besluit", items, std::vector<int>(items.size(), 0)}}))
            out += one.action + "|" + one.place + "|" + one.old_text + "|" + one.new_text + "\n";
        return out;
    };
    const std::string both = "replace|Beslispunt 2|2. De entree kost € 4.|2. De entree kost € 3.\nadd|beslispunt 5||5. De raad ontvangt een verslag.\n";
    CHECK(shown_changes({"het besluit als volgt te wijzigen:", "Beslispunt 2 te wijzigen van:", "“2. De entree kost € 4.”", "in:", "“2. De entree kost € 3.”",
                         "Een nieuw beslispunt 5 toe te voegen, luidende:", "“5. De raad ontvangt een verslag.”"}) == both);
    CHECK(shown_changes({"Beslispunt 2 te wijzigen van:", "“2. De entree kost € 4.” in:",
                         "“2. De entree kost € 3.” Een nieuw beslispunt 5 toe te voegen, luidende:", "“5. De raad ontvangt een verslag.”"}) == both);
    CHECK(shown_changes({"in artikel 4 het tarief te wijzigen van € 12 in € 9;"}) == "replace|artikel 4|€ 12|€ 9\n");
    CHECK(shown_changes({"beslispunt 1 te wijzigen van: “drie bruggen” in: “twee bruggen”."}) == "replace|beslispunt 1|drie bruggen|twee bruggen\n");
    CHECK(shown_changes({"te wijzigen:", "Beslispunt 2", "Oude tekst: 2. De entree kost € 4.", "Nieuwe tekst: 2. De entree kost € 3."}) ==
          "replace|Beslispunt 2|2. De entree kost € 4.|2. De entree kost € 3.\n");
    CHECK(shown_changes({"het besluit als volgt te wijzigen:", "Artikel 4, eerste lid", "Oude tekst: Het kost € 4.", "Nieuwe tekst: Het kost € 3.",
                         "De bijlage", "Oude tekst: Er is geen kaart.", "Nieuwe tekst: Er is een kaart."}) ==
          "replace|Artikel 4, eerste lid|Het kost € 4.|Het kost € 3.\nreplace|De bijlage|Er is geen kaart.|Er is een kaart.\n");
    CHECK(shown_changes({"Artikel 3, lid 1 van de regeling te wijzigen als volgt:", "Was:", "De poort sluit om zes uur.",
                         "Wordt:", "De poort sluit om acht uur."}) == "replace|Artikel 3, lid 1|De poort sluit om zes uur.|De poort sluit om acht uur.\n");
    CHECK(shown_changes({"Artikel 3 te wijzigen als volgt:", "De poort sluit om acht uur."}) == "replace|Artikel 3||De poort sluit om acht uur.\n");
    CHECK(shown_changes({"beslispunt 1 te wijzigen van:"}).empty());
    CHECK(shown_changes({"beslispunt 1 te wijzigen van 3 % in 2025 in 4 % in 2026."}).empty());
}

TEST_CASE("an amendement without closing words: names and outcome are no items") {
    DocumentFacts facts;
    facts.kind = "amendement";
    const auto moties = find_moties(
        document_of({"Amendement A3", "De raad,", "Besluit:", "- beslispunt 2 te schrappen.", "H. Postma (SP)", "Het amendement is ingetrokken."}), facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].dictum[0].items == std::vector<std::string>{"beslispunt 2 te schrappen."});
    CHECK(shown(moties[0].submitters) == "H. Postma/SP;");
    CHECK(moties[0].decision == "ingetrokken");
}

TEST_CASE("the number in front of a title has its letter") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties = find_moties(document_of({"MOTIE", "M7 – Bankjes langs de vaart", "De raad, in vergadering bijeen,",
                                                 "verzoekt het college:", "- bankjes te plaatsen;", "en gaat over tot de orde van de dag."}),
                                    facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].number == "M7");
    CHECK(moties[0].title == "Bankjes langs de vaart");
    const auto numbered = [&](const std::string& title) {
        const auto one = find_moties(document_of({"# " + title, "De raad, in vergadering bijeen,", "verzoekt het college:", "- bankjes te plaatsen;",
                                                  "en gaat over tot de orde van de dag."}),
                                     facts);
        return one.size() == 1 ? one[0].number + "|" + one[0].title : "";
    };
    CHECK(numbered("Motie 2025-31 Fietsen langs de dijk") == "2025-31|Fietsen langs de dijk");
    CHECK(numbered("Motie 2025-2028 Wonen in het dorp") == "|2025-2028 Wonen in het dorp");
    CHECK(numbered("Motie M12-Zwembad open") == "M12|Zwembad open");
}

TEST_CASE("verbs in capitals, several papers in one file") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties =
        find_moties(document_of({"Motie M1: Bomen", "De raad, in vergadering bijeen,", "VERZOEKT HET COLLEGE:", "- bomen te planten;",
                                 "en gaat over tot de orde van de dag.", "A. Bos (VVD)", "Motie M2: Struiken", "De raad, in vergadering bijeen,",
                                 "Draagt het college op om struiken te planten;", "en gaat over tot de orde van de dag.", "De motie is verworpen."}),
                    facts);
    REQUIRE(moties.size() == 2);
    CHECK(moties[0].number == "M1");
    CHECK(moties[0].dictum[0].verb == "VERZOEKT HET COLLEGE");
    CHECK(shown(moties[0].submitters) == "A. Bos/VVD;");
    CHECK(moties[0].decision.empty());
    CHECK(moties[1].title == "Struiken");
    CHECK(moties[1].dictum[0] == DictumPart{"Draagt het college op om", {"struiken te planten;"}, {0}});
    CHECK(moties[1].decision == "verworpen");
}

TEST_CASE("the rows of a head without lines are fields of their own, and a label's value is not the next label") {
    Document document = document_of({"Raadsvoorstel", "Vergaderdatum 3 juli 2025", "Voorstelnummer 25.012 Portefeuillehouder W. Haan"});
    // The last block is two printed lines; of the second, label and name stand apart.
    Block& block = document.blocks.back();
    Line first = block.lines[0], second = block.lines[0];
    first.text = "Voorstelnummer 25.012", second.text = "Portefeuillehouder W. Haan";
    first.words.resize(2), second.words.erase(second.words.begin(), second.words.begin() + 2);
    for (std::size_t w = 1; w < second.words.size(); ++w) {
        Word& word = document.pages[0].words[static_cast<std::size_t>(second.words[w])];
        word.box.x0 += 40, word.box.x1 += 40;
    }
    block.lines = {first, second};
    Extraction extraction;
    extraction.facts.kind = "raadsvoorstel";
    find_head(document, extraction);
    std::string shown_head;
    for (const HeadField& field : extraction.head) shown_head += field.label + "=" + field.value + ";";
    CHECK(shown_head == "Vergaderdatum=3 juli 2025;Voorstelnummer=25.012;Portefeuillehouder=W. Haan;");
}

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

TEST_CASE("a head in a grid: what was set apart goes on, and a label is no value") {
    Document document = table_of({{"Datum", "3-6-2025", ""}, {"Tijd", "9:30", "– 15:52"}, {"Fractie", "Voor", "Tegen"}}, "Besluitenlijst");
    Block block;
    block.kind = BlockKind::table;
    block.table = 0;
    document.blocks.push_back(block);
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_head(document, extraction);
    REQUIRE(extraction.head.size() == 2);
    CHECK(extraction.head[0].value == "3-6-2025");
    CHECK(extraction.head[1].value == "9:30 – 15:52");
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

TEST_CASE("number and title of an agenda item in one cell") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    extraction.facts.date = "2026-05-28";
    read_council_tables(table_of({{"Agendapunt", "Besluit", "Stemverhouding"},
                                  {"4. Verordening jeugdhulp", "Vastgesteld", "Unaniem"},
                                  {"5a. Motie Hemelwater eerst (PvdA, CDA)", "Aangenomen", "21 voor, 2 tegen"}},
                                 "Besluitenlijst"),
                        extraction);
    REQUIRE(extraction.decisions.size() == 2);
    CHECK(extraction.decisions[0].number == "4");
    CHECK(extraction.decisions[0].title == "Verordening jeugdhulp");
    REQUIRE(extraction.moties.size() == 1);
    CHECK(extraction.moties[0].date == "2026-05-28");
    CHECK(extraction.decisions[1].date.empty());
}

TEST_CASE("cells of a list with a case number below the title and numbered points") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    read_council_tables(
        table_of({{"Nr.", "Onderwerp", "Besluit"}, {"9.1", "Verkeersbesluit Lindelaan Zaak 2026-1187", "1. Het besluit te nemen. 2. Geld te geven."}},
                 "Besluitenlijst"),
        extraction);
    REQUIRE(extraction.decisions.size() == 1);
    CHECK(extraction.decisions[0].title == "Verkeersbesluit Lindelaan");
    CHECK(extraction.decisions[0].reference == "2026-1187");
    REQUIRE(extraction.decisions[0].items.size() == 2);
    CHECK(extraction.decisions[0].items[1].text == "Geld te geven.");
}

TEST_CASE("a heading below a decision is none of it, and Gedeputeerde Staten decide too") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 3. Kadernota", "Aangenomen met 18 stemmen voor en 7 stemmen tegen.", "# Moties en amendementen", "# 4. Dorpshuizen",
                                "GS besluiten: de regeling vast te stellen."}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 2);
    CHECK(extraction.decisions[0].text == "Aangenomen met 18 stemmen voor en 7 stemmen tegen.");
    CHECK(extraction.decisions[1].verb == "GS besluiten");
}

TEST_CASE("a decision list") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Opening", "# 2. Bomenplan (2025-10)", "Motie M3 Meer eiken (D66): aangenomen met 12 stemmen voor en 3 tegen.",
                                "Besluit:", "- het plan vast te stellen.", "Stemming: unaniem aangenomen", "# 3. Sluiting"}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 3);
    CHECK(extraction.decisions[1].number == "2");
    CHECK(extraction.decisions[1].title == "Bomenplan");
    CHECK(extraction.decisions[1].reference == "2025-10");
    REQUIRE(extraction.decisions[1].items.size() == 1);
    CHECK(extraction.decisions[1].outcome == "aangenomen");
    CHECK(extraction.decisions[1].vote_count->unanimous);
    REQUIRE(extraction.moties.size() == 1);
    CHECK(extraction.moties[0].title == "Meer eiken");
    CHECK(extraction.moties[0].vote_count->in_favour == 12);
}

TEST_CASE("who holds the portfolio of an item is its proposer") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Speelplek Lindehof", "Portefeuillehouder: A. Yildiz", "De brief ligt klaar.", "Besluit: de brief te versturen.",
                                "# 2. Molen", "Besluit: aangehouden."}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 2);
    CHECK(extraction.decisions[0].proposer == "A. Yildiz");
    CHECK(extraction.decisions[0].explanation == "De brief ligt klaar.");
}

TEST_CASE("the word that opens a decision at the foot of a page is no running foot") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    Document document = document_of({"# 1. Opening", "# 2. Bomenplan", "Besluit:", "- het plan vast te stellen.", "# 3. Sluiting"});
    document.blocks[2].kind = BlockKind::furniture;
    find_decisions(document, extraction);
    REQUIRE(extraction.decisions.size() == 3);
    CHECK(extraction.decisions[1].verb == "Besluit");
    CHECK(extraction.decisions[1].items.size() == 1);
}

TEST_CASE("the place and date below the last answer are none of it") {
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document_of({"Vraag 1", "Is de brug dicht?", "Antwoord: Ja.", "Driesluizen, 7 oktober 2025", "Het college van burgemeester en wethouders"}),
                   extraction);
    REQUIRE(extraction.questions.size() == 1);
    CHECK(extraction.questions[0].answer == "Ja.");
}

TEST_CASE("several questions and then their answers without a number") {
    const auto answers = [](const std::vector<std::string>& texts) {
        Extraction extraction;
        extraction.facts.kind = "schriftelijke_vragen";
        find_questions(document_of(texts), extraction);
        std::string out;
        for (const Question& one : extraction.questions) out += one.number + "=" + one.answer + ";";
        return out;
    };
    CHECK(answers({"Vraag 1", "Is de brug dicht?", "Vraag 2", "Wanneer gaat hij open?", "Antwoord", "Ja.", "Antwoord", "In mei.", "En dat blijft zo."}) ==
          "1=Ja.;2=In mei. En dat blijft zo.;");
    CHECK(answers({"Vraag 1", "Is de brug dicht?", "Antwoord", "Ja.", "Vraag 2", "Wanneer gaat hij open?", "Antwoord: in mei."}) == "1=Ja.;2=in mei.;");
    // Which of the three is without an answer nobody knows.
    CHECK(answers({"Vraag 1", "Is de brug dicht?", "Vraag 2", "Wanneer gaat hij open?", "Vraag 3", "Wat kost dat?", "Antwoord", "Ja.", "Antwoord",
                   "In mei."}) == "1=;2=;3=;");
}

TEST_CASE("questions with their answers") {
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document_of({"Vraag 1", "Is de brug dicht?", "Antwoord", "Ja.", "Vraag 2: Hoe lang nog?", "Antwoord: Tot mei."}), extraction);
    REQUIRE(extraction.questions.size() == 2);
    CHECK(extraction.questions[0].question == "Is de brug dicht?");
    CHECK(extraction.questions[0].answer == "Ja.");
    CHECK(extraction.questions[1].number == "2");
    CHECK(extraction.questions[1].answer == "Tot mei.");
}

TEST_CASE("answers stand below numbered questions where the paper says that it answers, and each has one") {
    const auto read = [](const char* title, const std::vector<std::string>& texts) {
        Extraction extraction;
        extraction.facts.kind = "schriftelijke_vragen";
        extraction.facts.title = title;
        find_questions(document_of(texts), extraction);
        std::string out;
        for (const Question& one : extraction.questions) out += one.number + ": " + one.question + " > " + one.answer + "\n";
        return out;
    };
    const std::vector<std::string> paper = {"Na de regen stond er water.",
                                            "1. Is het college bekend met de overlast?",
                                            "Ja.",
                                            "Er zijn 31 meldingen.",
                                            "2. Is het college bereid:",
                                            "a. te helpen?",
                                            "b. te bouwen?",
                                            "a. Ja.",
                                            "b. Nee.",
                                            "3. Wanneer?",
                                            "In juni."};
    CHECK(read("Beantwoording vragen", paper) ==
          "1: Is het college bekend met de overlast? > Ja. Er zijn 31 meldingen.\n2: Is het college bereid: a. te helpen? b. te bouwen? > a. Ja. b. Nee.\n"
          "3: Wanneer? > In juni.\n");
    CHECK(read("Schriftelijke vragen", {"1. Is de brug dicht?", "Dat is lastig.", "2. Hoe lang?", "Wij wachten."}).find("> Dat") == std::string::npos);
}

TEST_CASE("who answers, close below the last answer, is none of it") {
    Document document = document_of({"Vraag 1", "Wanneer?", "Antwoord", "In april."});
    Line line = document.blocks.back().lines.back();
    line.text = "Gedeputeerde Staten van Noorderland, 3 maart 2026";
    document.blocks.back().lines.push_back(line);
    document.blocks.back().text += " " + line.text;
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document, extraction);
    REQUIRE(extraction.questions.size() == 1);
    CHECK(extraction.questions[0].answer == "In april.");
}

TEST_CASE("announced actions") {
    struct Case {
        const char* text;
        const char* term;  // "" for an action without one, "-" for no action
    };
    for (const Case& c : {Case{"In Q2 2025 informeren wij u over de brug.", "In Q2 2025"}, Case{"Het plan wordt in oktober opgeleverd.", "in oktober"},
                          Case{"U ontvangt hierover nog een brief.", ""}, Case{"De begroting sluit met een tekort.", "-"},
                          Case{"In 2023 werd de brug geopend.", "-"}, Case{"Wij hebben u in mei geïnformeerd.", "-"}}) {
        INFO(c.text);
        Extraction extraction;
        extraction.facts.date = "2025-01-01";
        find_actions(document_of({c.text}), extraction);
        CHECK((extraction.actions.empty() ? "-" : extraction.actions[0].term) == c.term);
    }
}

TEST_CASE("a term that lies behind the paper, says when something was, or is a condition announces nothing") {
    struct Case {
        const char* text;
        const char* term;  // "-" for no action
    };
    for (const Case& c :
         {Case{"In 2019 is na een motie in de raad toegezegd dat er een kaart komt.", "-"}, Case{"De hal is eind 2023 opgeleverd en wordt druk gebruikt.", "-"},
          Case{"De oplevering is medio juni 2024 gepland.", "medio juni 2024"},
          Case{"Als de hal in het derde kwartaal van 2024 wordt opgeleverd, kan de oude worden gesloopt.", "-"},
          Case{"De onzekerheid wordt in de jaarrekening 2024 vastgesteld en verantwoord.", "-"},
          Case{"De waarde wordt vastgesteld naar de peildatum 1 januari 2024.", "-"},
          Case{"Het plan wordt in het eerste kwartaal van 2024 aan de raad voorgelegd.", "in het eerste kwartaal van 2024"},
          Case{"Eind 2023 zijn de adviezen afgerond, die begin 2024 aan de raad worden voorgelegd.", "begin 2024"}}) {
        INFO(c.text);
        Extraction extraction;
        extraction.facts.kind = "programmabegroting";
        extraction.facts.fiscal_year = 2024;
        find_actions(document_of({c.text}), extraction);
        CHECK((extraction.actions.empty() ? "-" : extraction.actions[0].term) == c.term);
    }
}

TEST_CASE("one motie, spelled twice; figures that differ are another motie") {
    Extraction extraction;
    const auto add = [&](const char* number, const char* title) {
        Motie motie;
        motie.number = number, motie.title = title;
        extraction.moties.push_back(motie);
    };
    add("", "Fietsenderwijs naar de stad");
    add("", "Fietsendewijs naar de stad");
    add("M1", "Park fase 1 aanleggen");
    add("", "Park fase 2 aanleggen");
    add("M1", "Een heel andere titel");
    add("M1", "");
    add("2401-07", "Bankjes");
    add("2401-07", "Bankjes in het park");
    join_same_papers(extraction);
    CHECK(extraction.moties[1].same_as == 0);
    CHECK(extraction.moties[1].same_as_evidence.find("1 letter different") != std::string::npos);
    CHECK(extraction.moties[3].same_as == -1);
    CHECK(extraction.moties[4].same_as == -1);  // of another meeting
    CHECK(extraction.moties[5].same_as == 2);
    CHECK(extraction.moties[7].same_as == 6);
}

TEST_CASE("items that their number puts below another, and a list that tells without deciding") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Opening", "# 2. Hamerstukken", "2.1 Verordening leges (2025-11)", "Besluit: vastgesteld als hamerstuk.",
                                "2.2 Benoeming lid rekenkamer", "Besluit: de heer Wolters wordt benoemd.", "# 3. Bomenplan", "De raad stelt het plan vast.",
                                "Besluitenlijst raad - pagina 1"}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 5);
    CHECK(extraction.decisions[1].outcome == "");
    CHECK(extraction.decisions[2].number == "2.1");
    CHECK(extraction.decisions[2].outcome == "vastgesteld");
    CHECK(extraction.decisions[3].text == "de heer Wolters wordt benoemd.");
    CHECK(extraction.decisions[4].outcome == "vastgesteld");
    CHECK(extraction.decisions[4].text == "De raad stelt het plan vast.");

    Extraction told;
    told.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Opening", "De voorzitter opent.", "# 2. Havenkwartier", "De commissie adviseert het voorstel te agenderen.",
                                "# 3. Woonvisie", "De bespreking wordt aangehouden tot januari."}),
                   told);
    REQUIRE(told.decisions.size() == 3);
    CHECK(told.decisions[0].outcome == "");
    CHECK(told.decisions[2].outcome == "aangehouden");
}

TEST_CASE("an item that is a motie vreemd, by its title alone") {
    Decision item;
    item.number = "5";
    item.title = "Motie vreemd aan de orde van de dag: Zorgboerderij De Hoeve";
    item.outcome = "ingetrokken";
    const auto motie = motie_of_item(item);
    REQUIRE(motie);
    CHECK(motie->title == "Zorgboerderij De Hoeve");
    CHECK(motie->subtype == "vreemd");
}

TEST_CASE("moties with names in their brackets, and one above its table of votes") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    Document document = document_of({"# 5. Begroting", "# 5.1 Motie Schone lucht (PvdD, J. Vink)", "De motie wordt aangehouden.",
                                     "# 5.2 Amendement Boa's (CDA, J. Bos; SGP, L. Vos)", "Het amendement wordt verworpen.", "# 6. Grondprijzen",
                                     "Amendement A3 Starters (D66)", "", "Besluit: aangenomen."});
    document.blocks[6].kind = BlockKind::caption;
    document.blocks[7].kind = BlockKind::table;
    document.blocks[7].table = 0;
    document.tables = table_of({{"Voor", "Tegen", "Uitslag"}, {"D66, SP (7)", "VVD (9)", "Verworpen"}}, "").tables;
    find_decisions(document, extraction);
    std::string out;
    for (const Motie& one : extraction.moties) out += one.kind + " " + one.number + " " + one.title + ": " + one.decision + " " + shown(one.submitters) + "\n";
    CHECK(out ==
          "amendement A3 Starters: verworpen /D66;\nmotie  Schone lucht: aangehouden J. Vink/PvdD;\namendement  Boa's: verworpen J. Bos/CDA;L. Vos/SGP;\n");
    CHECK(extraction.moties[0].vote_count->in_favour == 7);
    CHECK(!extraction.decisions.back().vote_count);
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

TEST_CASE("a place announced, with its text behind") {
    const auto changes = changes_of({{"besluit", {"Toe te voegen besluitpunt 5:", "\"Het effect te laten meten.\""}, {0, 0}}});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == TextChange{"add", "besluitpunt 5", "", "Het effect te laten meten."});
}

TEST_CASE("a decision that adopts, with the names above their roles") {
    Extraction extraction;
    extraction.facts.kind = "raadsbesluit";
    find_decisions(document_of({"De raad van de gemeente Veldermeer;", "gelet op artikel 149 van de Gemeentewet;",
                                "besluit vast te stellen de volgende verordening:", "de Verordening leges 2026.",
                                "Aldus vastgesteld in de raadsvergadering van 9 maart 2026,", "P.H. Snijders,", "voorzitter"}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 1);
    CHECK(extraction.decisions[0].text == "de Verordening leges 2026.");
    CHECK(extraction.decisions[0].date == "2026-03-09");
    CHECK(extraction.decisions[0].signers == std::vector<Signer>{{"voorzitter", "P.H. Snijders"}});
}

TEST_CASE("numbered questions before answers without numbers: given without answers, and said so") {
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document_of({"# Vraag", "1. Waarom is er minder uitgegeven?", "2. Klopt het?", "# Antwoord", "Er waren geen aannemers.", "Dat klopt."}),
                   extraction);
    REQUIRE(extraction.questions.size() == 2);
    CHECK(extraction.questions[1].number == "2");
    CHECK(extraction.questions[1].question == "Klopt het?");
    CHECK(extraction.questions[0].answer == "");
    REQUIRE(extraction.warnings.size() == 1);
    CHECK(extraction.warnings[0].code == "answers_unclear");
}

TEST_CASE("labels of a list's records are no head of the paper; a label in bold is") {
    Extraction list;
    list.facts.kind = "toezegging";
    find_head(
        document_of({"# Toezeggingen", "Griffier: S. Bos", "T1 Haven", "Datum: 3 mei 2025", "T2 Bos", "Datum: 4 mei 2025", "T3 Duin", "Datum: 5 mei 2025"}),
        list);
    REQUIRE(list.head.size() == 1);
    CHECK(list.head[0].label == "Griffier");

    Extraction two;  // of a list of promises, two are enough
    two.facts.kind = "toezegging";
    find_head(document_of({"# Toezeggingen", "Portefeuillehouder: Van Gent Datum: 3 mei 2025", "Portefeuillehouder: Doorn Datum: 4 mei 2025"}), two);
    CHECK(two.head.empty());

    Extraction sections;
    sections.facts.kind = "raadsvoorstel";
    find_head(document_of({"Datum PM: 15 januari 2026 Raadsnummer", "Raadsnummer: 26006", "# Planning", "In mei 2026 starten wij met de aankoop."}), sections);
    REQUIRE(sections.head.size() == 2);
    CHECK(sections.head[0].value == "15 januari 2026");

    Extraction report;
    report.facts.kind = "besluitenlijst";
    find_head(document_of({"# Verslag raadscommissie Zorg", "Voorzitter: T. Bos"}), report);
    REQUIRE(report.head.size() == 1);
    CHECK(report.head[0].label == "Voorzitter");

    Extraction paper;
    paper.facts.kind = "raadsvoorstel";
    Document document = document_of({"Portefeuillehouder wethouder J. Hofstra"});
    document.pages[0].words[0].bold = true;
    find_head(document, paper);
    REQUIRE(paper.head.size() == 1);
    CHECK(paper.head[0].value == "wethouder J. Hofstra");
}

TEST_CASE("who is a party and who a person, by initials, commas and lists") {
    const auto signers = [](const std::vector<std::vector<std::string>>& lines) {
        Signatures signatures;
        add_signatures(lines, signatures);
        return shown(signatures.submitters);
    };
    CHECK(signers({{"PAL GroenLinks,"}, {"E. Jacobse"}}) == "E. Jacobse/PAL GroenLinks;");
    CHECK(signers({{"Duinzoom Vooruit, C. Roelofs"}}) == "C. Roelofs/Duinzoom Vooruit;");
    CHECK(signers({{"GroenLinks - Maarten Koning"}, {"S&S - Jos Versteeg"}}) == "Maarten Koning/GroenLinks;Jos Versteeg/S&S;");
    CHECK(signers({{"Namens de fractie van het CDA,"}, {"Koos Werkman"}}) == "Koos Werkman/CDA;");
    CHECK(signers({{"Agendapunt"}, {"R. Timmer (CDA)"}}) == "R. Timmer/CDA;");
    std::vector<Submitter> movers;
    add_submitters("D66, Zeist.nu", movers);
    CHECK(shown(movers) == "/D66;/Zeist.nu;");
    movers.clear();
    add_submitters("KIES Lokaal, VVD", movers);
    CHECK(shown(movers) == "/KIES Lokaal;/VVD;");
}
