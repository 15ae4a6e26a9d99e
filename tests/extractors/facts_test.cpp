#include "extractors/facts/facts.h"

#include <string>

#include "catch.h"
#include "tests/extractors/council_cases.h"

using namespace griffier;

TEST_CASE("a paper with a dictum and closing words is a motie, whatever its agenda item names") {
    const Document document = document_of({"Agendapunt: 5 Kadernota 2026", "De raad, in vergadering bijeen,", "Verzoekt het college:", "- bomen te planten;",
                                           "en gaat over tot de orde van de dag."});
    CHECK(find_facts(document).kind == "motie");
    CHECK(find_facts(document_of({"Kadernota 2026", "Motie: de raad gaat over tot de orde van de dag."})).kind == "kadernota");
}

TEST_CASE("the date of a list is that of its own meeting, not of one that it names") {
    const char* own = "Vergadering van dinsdag 4 november 2025";
    for (const char* other :
         {"Besluit: Het initiatief wordt aangehouden tot de vergadering van 29 januari 2026.", "2. Vaststellen notulen vergadering van 7 oktober 2025",
          "De lijst is vastgesteld in de vergadering van 17 december 2025.", "De volgende vergadering is op 2 december 2025"}) {
        INFO(other);
        CHECK(find_facts(document_of({"# Besluitenlijst gemeente Zandhoven", other, own})).date == "2025-11-04");
        CHECK(find_facts(document_of({"# Besluitenlijst gemeente Zandhoven", other})).date == "");
    }
    CHECK(find_facts(document_of({"# Besluitenlijst gemeenteraad Zandhoven, 4 november 2025", "1. Opening"})).date == "2025-11-04");
    CHECK(find_facts(document_of({"# Besluitenlijst gemeenteraad Zandhoven d.d. 4 november 2025", "1. Opening"})).date == "2025-11-04");
    CHECK(find_facts(document_of({"# Toezeggingen raadsvergadering 4 november 2025", "1. Opening"})).date == "2025-11-04");
    CHECK(find_facts(document_of({"# Moties en amendementen", "Datum: 3 mei 2025", "Datum: 4 mei 2025", "Datum: 5 mei 2025"})).date == "");
    CHECK(find_facts(document_of({"# Besluitenlijst", "vergadering van de gemeenteraad van Zandhoven", "d.d. 4 november 2025, aanvang 19.30 uur"})).date ==
          "2025-11-04");
    CHECK(find_facts(document_of({"# Raadsbesluit", "Aldus vastgesteld in de vergadering van 4 november 2025"})).date == "2025-11-04");
}

TEST_CASE("the day up to which a list is kept, a memo to the council, and a municipality of two words") {
    const Document list = document_of({"# Openstaande toezeggingen, stand 1 november 2025", "Gemeente Lage Waard"});
    CHECK(find_facts(list).date == "2025-11-01");
    CHECK(find_facts(list).organisation == "Lage Waard");
    CHECK(find_facts(document_of({"# Toezeggingen", "Bijgewerkt tot en met 5 november 2025", "Toezegging 25-1", "Datum: 9 september 2025"})).date ==
          "2025-11-05");
    CHECK(find_facts(document_of({"# Toezeggingen", "gemeente Hoefkerk, 30 oktober 2025"})).date == "2025-10-30");
    CHECK(find_facts(document_of({"# Toezeggingen", "De stand van 1 november 2025 was hoger."})).date == "");
    CHECK(find_facts(document_of({"# Memo aan de raad", "Gemeente Zoetermeer Raadsgriffie"})).kind == "raadsmemo");
    CHECK(find_facts(document_of({"# Memo aan de raad", "Gemeente Zoetermeer Raadsgriffie"})).organisation == "Zoetermeer");
}

TEST_CASE("the day on which questions were handed in, within a line") {
    CHECK(find_facts(document_of({"# Schriftelijke vragen over de halte", "Fractie Lokaal Veenrand, ingediend op 2 juni 2025"})).date == "2025-06-02");
    CHECK(find_facts(document_of({"# Schriftelijke vragen over de halte", "De motie is ingediend in 2024."})).date == "");
}

TEST_CASE("the page of a meeting with what was decided is a decision list") {
    const Document page = document_of(
        {"# Gemeenteraad donderdag 11 december 2025", "# 1 Opening", "# 2 Warmteplan", "Raadsvoorstel 25-133", "Besluit: Het voorstel is aangenomen."});
    CHECK(find_facts(page).kind == "besluitenlijst");
    CHECK(find_facts(page).title == "Gemeenteraad donderdag 11 december 2025");
    CHECK(find_facts(page).date == "2025-12-11");
    CHECK(find_facts(document_of({"# Gemeenteraad donderdag 11 december 2025", "# 1 Opening", "# 2 Warmteplan"})).kind == "other");
}

TEST_CASE("the foot of a web page tells whose it is, where it names one body") {
    Document page = document_of({"# Warmteplan", "Het plan is klaar."});
    Block foot;
    foot.kind = BlockKind::furniture;
    foot.text = "© 2025 Gemeente Zandhoven | Privacy | Toegankelijkheid | Contact";
    page.blocks.push_back(foot);
    CHECK(find_facts(page).organisation == "Zandhoven");
    CHECK(find_facts(page).publisher == "Zandhoven");
    page.blocks.back().text = "Een site van Gemeente Zandhoven, met hulp van Gemeente Veldermeer, voor al onze inwoners";
    CHECK(find_facts(page).organisation == "");
}

TEST_CASE("reports of spring and autumn, and questions of Provinciale Staten, are known by their names") {
    CHECK(find_facts(document_of({"# Najaarsrapportage 2025", "Gemeente Zandhoven", "Tekst."})).kind == "tussenrapportage");
    CHECK(find_facts(document_of({"# Voorjaarsrapportage 2025", "Gemeente Zandhoven", "Tekst."})).kind == "tussenrapportage");
    CHECK(find_facts(document_of({"# Statenvragen over de natuurmonitor", "Tekst."})).kind == "schriftelijke_vragen");
}

TEST_CASE("whose paper it is where the body speaks in a long line") {
    const auto body = [](const char* line) { return find_facts(document_of({"# Motie Meer eiken", line})).organisation; };
    CHECK(body("De raad van de gemeente Zandhoven, in openbare vergadering bijeen op 4 november 2025;") == "Zandhoven");
    CHECK(body("Openbare vergadering van de raad van de gemeente Zandhoven, die om 19.30 uur begint") == "Zandhoven");
    CHECK(body("Provinciale Staten van Veldland, in hun vergadering bijeen op 4 november 2025;") == "Provincie Veldland");
    CHECK(body("De verenigde vergadering van het hoogheemraadschap van de Twee Plassen, in vergadering bijeen;") == "Hoogheemraadschap van de Twee Plassen");
    CHECK(body("Waterschap Twee Plassen Agendapunt 8") == "Waterschap Twee Plassen");
    CHECK(body("Overzicht van wat is toegezegd aan de gemeenteraad Zandhoven – bijgewerkt tot 4 november 2025") == "Zandhoven");
    CHECK(body("Aan: Gedeputeerde Staten van Veldland") == "Provincie Veldland");
    CHECK(body("Op 4 november heeft de gemeenteraad Zandhoven bezocht en daarna ook de haven van Veldermeer.") == "");
    CHECK(body("Wij schreven een brief aan de raad van de gemeente Zandhoven over de eiken en de beuken.") == "");
}

TEST_CASE("a letter that answers questions is of their kind; a question names none") {
    CHECK(find_facts(document_of({"Geachte mevrouw,", "Onderwerp: Beantwoording schriftelijke vragen over de haven",
                                  "Hieronder leest u onze antwoorden op wat u vroeg."}))
              .kind == "schriftelijke_vragen");
    CHECK(find_facts(document_of({"# Aan het college", "Kent u de weidemonitor?", "Wij lezen het graag van u, zo spoedig als het u en uw mensen schikt."}))
              .kind == "other");
}

TEST_CASE("kind, title, organisation and year of documents") {
    struct Case {
        std::vector<std::string> texts;
        const char* kind;
        const char* title;
        const char* organisation;
        int year;
        const char* date;
    };
    for (const Case& c : {
             Case{{"# Programmabegroting 2025-2028", "Gemeente Zandhoven", "Tekst."},
                  "programmabegroting",
                  "Programmabegroting 2025-2028",
                  "Zandhoven",
                  2025,
                  ""},
             Case{{"# Jaarstukken", "2023", "Gemeente Bergen op Zoom"}, "jaarstukken", "Jaarstukken 2023", "Bergen op Zoom", 2023, ""},
             Case{{"# Besluitenlijst Openbaar B&W-vergadering Zandhoven", "Datum 10-12-2024", "Tijd 9.30"},
                  "besluitenlijst",
                  "Besluitenlijst Openbaar B&W-vergadering Zandhoven",
                  "Zandhoven",
                  0,
                  "2024-12-10"},
             Case{{"# Voorstel aan de raad", "Datum", "15 en 22 januari 2026", "Onderwerp", "Kadernota jeugd 2027", "Voorgesteld besluit"},
                  "raadsvoorstel",
                  "Kadernota jeugd 2027",
                  "",
                  0,
                  ""},
             Case{{"# Tweede begrotingswijziging 2024", "Provincie Gelderland"},
                  "begrotingswijziging",
                  "Tweede begrotingswijziging 2024",
                  "Provincie Gelderland",
                  2024,
                  ""},
             Case{{"# Kadernota GGD Westland 2025"}, "kadernota", "Kadernota GGD Westland 2025", "GGD Westland", 2025, ""},
             Case{{"# Voorwoord", "Voor u ligt de rapportage wijkbeheer over de periode november 2023 — augustus 2024. Wij lichten hem toe."},
                  "rapportage",
                  "rapportage wijkbeheer",
                  "",
                  0,
                  ""},
             Case{{"# Inhoudsopgave", "Lijst van zaken."}, "other", "", "", 0, ""},
             Case{{"Zomaar een tekst over de gemeente Zandhoven en de gemeente Bergen."}, "other", "", "", 0, ""},
         }) {
        const DocumentFacts facts = find_facts(document_of(c.texts));
        INFO(c.texts[0]);
        CHECK(facts.kind == c.kind);
        CHECK(facts.title == c.title);
        CHECK(facts.organisation == c.organisation);
        CHECK(facts.fiscal_year.value_or(0) == c.year);
        CHECK(facts.date == c.date);
        CHECK(facts.language == "nl");
    }
}

TEST_CASE("a body in a table is not whose paper it is where the head names another, and may be where it names none") {
    for (const bool head : {true, false}) {
        Document document = document_of({"# Programmabegroting 2025 - Paragrafen", head ? "Gemeente Lindewaard" : "Paragrafen", "Subsidies"});
        document.tables.push_back(written_table({{"Stichting Ons Huis Lindewaard", "Welzijn"}}));
        Block block;
        block.kind = BlockKind::table;
        block.table = 0;
        document.blocks.push_back(block);
        CHECK(find_facts(document).organisation == (head ? "Lindewaard" : "Stichting Ons Huis Lindewaard"));
    }
}

TEST_CASE("an empty document states nothing") {
    const DocumentFacts facts = find_facts(Document{});
    CHECK(facts.kind == "other");
    CHECK(facts.title.empty());
    CHECK_FALSE(facts.fiscal_year.has_value());
    CHECK_FALSE(facts.period.has_value());
}

TEST_CASE("who brings a document out is told apart from whose figures it holds") {
    struct Case {
        std::vector<std::string> texts;
        const char* organisation;
        const char* publisher;
        const char* evidence;
    };
    for (const Case& c : {
             Case{{"# Kadernota GGD Westland 2026", "Een uitgave van de gemeente Bergen op Zoom"},
                  "GGD Westland",
                  "Bergen op Zoom",
                  "Een uitgave van de gemeente Bergen op Zoom"},
             Case{{"# Jaarstukken 2024 Stichting Zomerkoor Oost", "Het college van burgemeester en wethouders van Wassenaar biedt u de jaarstukken aan."},
                  "Stichting Zomerkoor Oost",
                  "Wassenaar",
                  "Het college van burgemeester en wethouders van Wassenaar biedt u de jaarstukken aan."},
             Case{{"# Begroting 2026 Veiligheidsregio Noord", "Aan het college van burgemeester en wethouders van Wassenaar."},
                  "Veiligheidsregio Noord",
                  "",
                  ""},
             Case{{"# Monitor beschermd wonen 2025", "Zeven gemeenten werken samen. Gemeente Wassenaar vervult hierin de rol van centrumgemeente.",
                   "De gemeente Wassenaar telt mee. De gemeente Wassenaar helpt ook."},
                  "",
                  "Wassenaar",
                  "Gemeente Wassenaar vervult hierin de rol van centrumgemeente."},
             Case{{"# Programmabegroting 2026", "Gemeente Wassenaar", "De uitgaven van de gemeente Wassenaar stijgen."}, "Wassenaar", "", ""},
         }) {
        INFO(c.texts[0]);
        const DocumentFacts facts = find_facts(document_of(c.texts));
        CHECK(facts.organisation == c.organisation);
        CHECK(facts.publisher == c.publisher);
        CHECK(facts.publisher_from == c.evidence);
    }
}

TEST_CASE("the address of a saved page names who publishes it") {
    const auto publisher = [](const std::string& address) {
        Document document = document_of({"# Begroting 2026 GGD Westland", "Tekst."});
        document.address = address;
        return find_facts(document).publisher;
    };
    CHECK(publisher("https://zoetermeer.begrotingsapp.example/begroting-2026") == "Zoetermeer");
    CHECK(publisher("https://begroting2026.financien.gouda.example/") == "Gouda");
    CHECK(publisher("https://www.gemeentewassenaar.example/a") == "Wassenaar");
    CHECK(publisher("https://capelleaandenijssel.begrotingsapp.example/") == "Capelle aan den IJssel");
    CHECK(publisher("https://utrecht.begroting-2026.example/") == "");  // the city or the province
    CHECK(publisher("https://www.ggdwestland.example/zoetermeer") == "");
}

TEST_CASE("what a report of a meeting, a letterhead with marks and a list of dated records say of themselves") {
    const DocumentFacts report =
        find_facts(document_of({"# Verslag raadscommissie Ruimte", "Woensdag 14 januari 2026, 20.00 uur", "# Toezeggingen", "- Wij sturen cijfers."}));
    CHECK(report.kind == "besluitenlijst");
    CHECK(report.date == "2026-01-14");
    CHECK(find_facts(document_of({"# Toezeggingen aan de raad", "Gemeente Zandmeer · bijgewerkt tot 28 februari 2026 door griffie"})).organisation ==
          "Zandmeer");
    CHECK(find_facts(document_of({"# Toezeggingen", "Datum: 3 mei 2025", "Datum: 3 mei 2025", "Datum: 5 mei 2025"})).date == "");
    Document site = document_of({"# Toezeggingen", "Drie resultaten"});
    site.embedded_title = "Toezeggingen - Raad Kanaalstad";
    CHECK(find_facts(site).organisation == "Kanaalstad");
}

TEST_CASE("the year that the file's own title gives with the kind, before that of a column") {
    Document page = document_of({"# Programma 2 Veiligheid", "Wat mag het kosten?"});
    Block& block = page.blocks.emplace_back();
    block.kind = BlockKind::table;
    block.table = 0;
    Table& table = page.tables.emplace_back();
    table.rows = 1;
    table.header_rows = 1;
    for (const char* text : {"Exploitatie (x € 1.000)", "Rekening 2025", "Begroting 2026", "Begroting 2027"}) {
        Cell& cell = table.cells.emplace_back();
        cell.col = table.columns++;
        cell.text = text;
        cell.header = true;
    }
    page.embedded_title = "Programma 2 Veiligheid - Begroting 2027 - Gemeente Zeedorp";
    const DocumentFacts facts = find_facts(page);
    CHECK(facts.kind_from == page.embedded_title);
    CHECK(facts.fiscal_year == 2027);
}

TEST_CASE("the date of a proposal is its own, not the meeting's; a part of a year in a title is the period") {
    CHECK(find_facts(document_of({"# Raadsvoorstel", "Datum raad 23 april 2026", "Datum college 10 maart 2026"})).date == "2026-03-10");
    CHECK(find_facts(document_of({"# Raadsvoorstel", "Datum raad 23 april 2026"})).date == "2026-04-23");
    const DocumentFacts monitor = find_facts(document_of({"# Monitor Veiligheid, eerste halfjaar 2025", "Tekst."}));
    REQUIRE(monitor.period);
    CHECK(monitor.period->to == "2025-06-30");
    CHECK(find_facts(document_of({"# Besluitenlijst raadsvergadering Westerkogge", "Donderdag"})).organisation == "Westerkogge");
    CHECK(find_facts(document_of({"# Besluitenlijst raadsvergadering Donderdag", "Tekst"})).organisation == "");
    const DocumentFacts list = find_facts(document_of({"# Openbare besluitenlijst B&W Harderveld", "week 9, 24 februari 2026"}));
    CHECK(list.organisation == "Harderveld");
    CHECK(find_facts(document_of({"# Uitslagenlijst raad Nieuwersluis 18 juni 2026", "5. Jaarstukken"})).organisation == "Nieuwersluis");
    CHECK(find_facts(document_of({"# Termijnagenda en toezeggingen", "Versie 4 juni 2026"})).date == "2026-06-04");
    CHECK(list.date == "2026-02-24");
    CHECK(find_facts(document_of({"# Raadsinformatiebrief", "Aan de raad van Grebbeveen"})).organisation == "Grebbeveen");
    CHECK(find_facts(document_of({"# Raadsinformatiebrief", "Aan de Raad van State"})).organisation == "");
    CHECK(find_facts(document_of({"Betreft: toezegging evaluatie", "Geachte raad,", "Met deze brief informeren wij u."})).kind == "raadsmemo");
    CHECK(find_facts(document_of({"# Besluitenlijst raadsvergadering 23 april 2026, gemeente Rozenwijk", "1 Opening"})).date == "2026-04-23");
    CHECK(find_facts(document_of({"# Technische vragen", "Gemeente Lagebroek, commissie Bestuur 4 juni 2026"})).date == "2026-06-04");
    const DocumentFacts annex =
        find_facts(document_of({"Voortgang uitvoering", "Bijlage bij de Tweede Bestuursrapportage 2026 van de gemeente Lindemark", "Tekst."}));
    CHECK(annex.kind == "tussenrapportage");
    CHECK(annex.organisation == "Lindemark");
    CHECK(annex.title != "Bijlage bij de Tweede Bestuursrapportage 2026 van de gemeente Lindemark");
    CHECK(find_facts(document_of({"Raadsvoorstel (geamendeerd)", "Onderwerp: Kunstgras"})).status == "geamendeerd");
    CHECK(find_facts(document_of({"# Toezeggingen", "Onderwerp: Laadpalen", "Onderwerp: Ingang"})).title == "Toezeggingen");
}
