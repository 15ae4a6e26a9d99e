#include "extractors/council/council_lists.h"

#include <string>

#include "catch.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/motie_paper.h"
#include "extractors/council/moties.h"
#include "extractors/council/text_changes.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

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
