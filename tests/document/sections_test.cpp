#include "document/lines/sections.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "document/lines/headings.h"
#include "document/plain_text/plain_text.h"
#include "document/structure.h"
#include "source_dir.h"

using namespace griffier;

namespace {

Document text_document(const std::string& text) { return build_document(read_plain_text(text)); }

std::string outline(const Document& document) {
    std::string out;
    for (const Section& section : document.sections) out += std::to_string(section.level) + " " + section.title + "\n";
    return out;
}

const std::string kParagraph =
    "De gemeente legt fietspaden aan waar veel kinderen naar school rijden, en zij vraagt bewoners om mee te denken over elk kruispunt daar.\n";

// A page with lines of text, each one word for simplicity of its box: {text, x, baseline, size, bold}.
struct Printed {
    std::string text;
    double x, y, size;
    bool bold;
};

Page printed_page(int number, const std::vector<Printed>& lines) {
    Page page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    page.text_from = TextFrom::embedded;
    for (const Printed& line : lines) {
        double x = line.x;
        std::stringstream words(line.text);
        for (std::string text; words >> text;) {
            Word word;
            word.text = text;
            const double width = 0.5 * line.size * static_cast<double>(text.size());
            word.box = {x, line.y - 0.8 * line.size, x + width, line.y + 0.2 * line.size};
            word.baseline = line.y;
            word.size = line.size;
            word.bold = line.bold;
            page.words.push_back(word);
            x += width + 0.3 * line.size;
        }
    }
    return page;
}

}  // namespace

TEST_CASE("forms of lines") {
    struct Case {
        std::string text;
        int depth;
        std::string marker;
        bool label, caption, figures;
    };
    const std::vector<Case> cases = {
        {"1.2 Doel", 2, "", false, false, false},
        {"Programma 3 Wonen", 1, "", false, false, false},
        {"Hoofddoel 4: Wonen", 1, "", false, false, false},
        {"Doelstelling 2.1 Bevorderen", 2, "", false, false, false},
        {"2024 was een goed jaar", 0, "", false, false, false},
        {"Programma met ambitie", 0, "", false, false, false},
        {"1. te onderzoeken", 0, "1.", false, false, false},
        {"1.De raad te berichten", 0, "1.", false, false, false},
        {"1.000 inwoners", 0, "", false, false, false},
        {"5.c.2 134 Schriftelijke vragen", 3, "", false, false, false},
        {"5.2 134 Woningen", 0, "", false, false, false},
        {"• een", 0, "•", false, false, false},
        {"- een", 0, "-", false, false, false},
        {"-5", 0, "", false, false, true},
        {"Toelichting:", 0, "", true, false, false},
        {"Bron: CBS", 0, "", true, false, false},
        {"Motie nr: 2306-29", 0, "", true, false, false},
        {"Toelichting op de baten", 0, "", false, false, false},
        {"Tabel 3: Baten", 0, "", false, true, false},
        {"€ -129.697.541", 0, "", false, false, true},
        {"26,13% Complete", 0, "", false, false, false},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(numbering_depth(c.text) == c.depth);
        CHECK(list_marker(c.text) == c.marker);
        CHECK(is_label(c.text) == c.label);
        CHECK(is_caption(c.text) == c.caption);
        CHECK(is_only_figures(c.text) == c.figures);
    }
}

TEST_CASE("sections of a text") {
    struct Case {
        std::string name, text, outline;
    };
    const std::vector<Case> cases = {
        {"alone between blank lines", "Inleiding\n\n" + kParagraph + "\nRisico's\n\n" + kParagraph, "1 Inleiding\n1 Risico's\n"},
        {"right above its paragraph", "Programma 1 Wonen\n\nVisie\n" + kParagraph, "1 Programma 1 Wonen\n2 Visie\n"},
        {"labels and figures are none", "Omschrijving\n\n" + kParagraph + "\nToelichting:\n" + kParagraph + "\nUitgaven\n\n26,13%\n\nSaldo\n\n12\n", ""},
        {"confirmed by navigation", "Vrijwilligers\n\nTerug naar navigatie - Vrijwilligers\n\nOmschrijving\n\n" + kParagraph, "1 Vrijwilligers\n"},
        {"pictograms are no part of a title", "Inleiding\n\n" + kParagraph + "\nVeilig thuis @ (@)\n\n" + kParagraph, "1 Inleiding\n1 Veilig thuis\n"},
        {"numbered goals in their container",
         "Programma 2 Zorg\n\nDoelstellingen\n\nDoelstelling 2.1 Jeugd\n\nFinanciën\n\n" + kParagraph + "\nDoelstelling 2.2 Wmo\n\nFinanciën\n\n" + kParagraph +
             "\nRisico's\n\n" + kParagraph,
         "1 Programma 2 Zorg\n2 Doelstellingen\n3 Doelstelling 2.1 Jeugd\n4 Financiën\n3 Doelstelling 2.2 Wmo\n4 Financiën\n2 Risico's\n"},
        {"a numbered list is none", "Doelen\n\n1. Een sterke samenleving\n2. Een schone omgeving\n\n" + kParagraph, "1 Doelen\n"},
        {"captions are none", "Inleiding\n\n" + kParagraph + "\nAfbeelding 1: kaart\n\n" + kParagraph, "1 Inleiding\n"},
        {"a line right above a table is none", "Kerncijfers\n\n" + kParagraph + "\nBedragen x € 1.000\nPost 2024 2025\nHuur 1 2\n", "1 Kerncijfers\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(outline(text_document(c.text)) == c.outline);
    }
}

TEST_CASE("tables and lists stand in their section") {
    const Document document =
        text_document("Programma 1 Wonen\n\nVisie\n\n  • een;\n  • twee.\n\nDoel 1.1 Bouwen\n\nPost 2024 2025\nHuur 1 2\n\nMotie nr: 12\n");
    std::string kinds;
    for (const Block& block : document.blocks) kinds += "hplcft"[static_cast<int>(block.kind)];
    CHECK(kinds == "hhllhtp");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].section == 2);
    CHECK(document.sections[2].parent == 0);
    CHECK(document.blocks[2].marker == "•");
    CHECK(document.blocks[2].text == "een;");
}

TEST_CASE("an item goes on behind the initials of a name, and a sentence of its own does not") {
    const std::vector<Printed> lines = {{"1. De vragen die gesteld zijn door de heer B.G.", 60, 100, 10, false},
                                        {"Paulsen over de haven te beantwoorden met een brief.", 60, 113, 10, false},
                                        {"Het college bespreekt dit later.", 60, 126, 10, false}};
    const Document document = build_document({printed_page(1, lines)});
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].text == "De vragen die gesteld zijn door de heer B.G. Paulsen over de haven te beantwoorden met een brief.");
}

TEST_CASE("a bold label with its value behind a wide gap is no heading") {
    std::vector<Page> pages = {printed_page(1, {{"Zaaknummer registratie", 60, 100, 10, true},
                                                {"Z/23/1", 240, 100, 10, false},
                                                {"De raad heeft dit stuk besproken en daarna zonder stemming", 60, 140, 10, false},
                                                {"vastgesteld, zoals het college het had voorgesteld in mei.", 60, 153, 10, false}})};
    CHECK(build_document(pages).sections.empty());
}

TEST_CASE("what is said of the amounts below a heading is no line of it, and no heading") {
    std::vector<Printed> lines = {{"Mutaties reserves", 60, 100, 14, true}, {"x € 1.000", 60, 117, 14, true}};
    for (int i = 0; i < 12; ++i) lines.push_back({"De reserves nemen dit jaar af door de verkoop van grond in de wijk.", 60, 150.0 + 13 * i, 10, false});
    const Document document = build_document({printed_page(1, lines)});
    REQUIRE(document.sections.size() == 1);
    CHECK(document.sections[0].title == "Mutaties reserves");
}

TEST_CASE("headings of printed pages by size, bold and number; furniture set apart") {
    std::vector<Page> pages;
    for (int n = 1; n <= 4; ++n) {
        std::vector<Printed> lines = {{"Begroting 2024", 60, 30, 8, false}, {std::to_string(n), 300, 820, 8, false}};
        double y = 100;
        const auto add = [&](const std::string& text, double size, bool bold, double space) {
            y += space;
            lines.push_back({text, 60, y, size, bold});
        };
        add("Programma " + std::to_string(n), 18, true, 0);
        add("Wat willen we", 14, true, 30);
        add("bereiken", 14, true, 17);
        add("De gemeente wil dat iedereen hier goed kan wonen en dat de ver-", 10, false, 30);
        add("sie van vorig jaar wordt herzien met baten- en lasten.", 10, false, 13);
        add("Visie", 10, true, 26);
        add("Een dorp waar mensen elkaar kennen en waar de buurt telt.", 10, false, 13);
        pages.push_back(printed_page(n, lines));
    }
    const Document document = build_document(pages);
    REQUIRE(document.sections.size() == 12);
    for (int n = 0; n < 4; ++n) {
        CHECK(document.sections[3 * n].title == "Programma " + std::to_string(n + 1));
        CHECK(document.sections[3 * n].level == 1);
        CHECK(document.sections[3 * n + 1].title == "Wat willen we bereiken");
        CHECK(document.sections[3 * n + 1].level == 2);
        CHECK(document.sections[3 * n + 2].title == "Visie");
        CHECK(document.sections[3 * n + 2].level == 3);
    }
    const auto furniture = std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block& b) { return b.kind == BlockKind::furniture; });
    CHECK(furniture == 8);
    const auto paragraph = std::find_if(document.blocks.begin(), document.blocks.end(), [](const Block& b) { return b.kind == BlockKind::paragraph; });
    REQUIRE(paragraph != document.blocks.end());
    CHECK(paragraph->text == "De gemeente wil dat iedereen hier goed kan wonen en dat de versie van vorig jaar wordt herzien met baten- en lasten.");
}

TEST_CASE("what looks like a heading of a printed page and is none") {
    const std::vector<Printed> body = {{"Gewone tekst van de nota in de letter waarin het meeste staat.", 60, 300, 10, false},
                                       {"Nog een regel gewone tekst in dezelfde letter en ook zo lang.", 60, 313, 10, false},
                                       {"Nog een regel gewone tekst in dezelfde letter en ook zo lang.", 60, 326, 10, false}};
    struct Case {
        std::string name;
        std::vector<Printed> lines;
        std::string outline;
    };
    const std::vector<Case> cases = {
        {"a heading over two lines",
         {{"Bouwen aan voorzieningen in de dorpen en in de", 60, 100, 12, true}, {"kernen eromheen", 60, 114, 12, true}},
         "1 Bouwen aan voorzieningen in de dorpen en in de kernen eromheen\n"},
        {"two headings, one below the other",
         {{"Toelichting", 60, 100, 12, true}, {"Doel van het voorstel", 60, 114, 12, true}},
         "1 Toelichting\n1 Doel van het voorstel\n"},
        {"a lead in larger type",
         {{"Deze nota gaat over het wonen in de", 60, 100, 12, false},
          {"Kernen van de gemeente en over wat", 60, 114, 12, false},
          {"Nodig is om dat te verbeteren voor", 60, 128, 12, false},
          {"Alle inwoners in de komende jaren in", 60, 142, 12, false},
          {"Elke kern van de gemeente", 60, 156, 12, false}},
         ""},
        {"a sentence that begins bold",
         {{"Mandaat en regie - De teams in de wijk krijgen", 60, 100, 10, true}, {"heldere taken en een helder doel.", 60, 113, 10, false}},
         ""},
        {"an amount", {{"€ 12,5 mln", 60, 100, 24, true}}, ""},
        {"a caption", {{"Tabel 1: Baten en lasten", 60, 100, 10, true}}, ""},
        {"a line of contents", {{"Inleiding ........................ 4", 60, 100, 12, true}}, ""},
        {"a short line right above its paragraph",
         {{"Lage vaccinatiegraad", 60, 274, 10, false}, {"De gemeente wil dat iedereen die dat wil een prik kan halen.", 60, 287, 10, false}},
         "1 Lage vaccinatiegraad\n"},
        {"the header of a table", {{"Indicator Begroting 2024 2025 2026 2027", 60, 100, 12, true}}, ""},
        {"numbers make levels",
         {{"1. Wonen", 60, 100, 12, true}, {"1.1 Doel", 60, 140, 12, true}, {"2. Zorg", 60, 180, 12, true}},
         "1 1. Wonen\n2 1.1 Doel\n1 2. Zorg\n"},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        std::vector<Printed> lines = c.lines;
        lines.insert(lines.end(), body.begin(), body.end());
        CHECK(outline(build_document({printed_page(1, lines)})) == c.outline);
    }
}

TEST_CASE("small bold headings among paragraphs of one line; labels begin blocks and are no captions") {
    std::vector<Printed> lines;
    double y = 60;
    const auto add = [&](const std::string& text, double size = 10, bool bold = false, double space = 23.5) {
        y += space;
        lines.push_back({text, 60, y, size, bold});
    };
    const std::string full = "een regel die tot aan de rand van de kolom loopt en dus op de volgende regel verder moet gaan";
    for (int i = 0; i < 2; ++i) {
        add("Hier staat " + full);
        add("omdat " + full, 10, false, 13.5);
        add("het verhaal dan pas klaar is.", 10, false, 13.5);
    }
    add("Toelichting:");
    add("In 2026 wordt het laatste deel opgeleverd.");
    add("Toelichting:");
    add("Hierover zijn nog geen cijfers.");
    add("Aantal huurders dat tevreden is", 10.5, true, 27);
    add("Omschrijving");
    add("Het deel van de huurders dat een 7 geeft.");
    add("Bron: Woononderzoek");
    add("Onderwerp: Bankjes langs de route", 10, false, 40);
    add("Verzoekt het college om:");
    add("1. bankjes te plaatsen;");
    add("Stand van zaken:", 10, false, 13.5);
    add("De bankjes staan er.", 10, false, 13.5);
    const Document document = build_document({printed_page(1, lines)});
    CHECK(outline(document) == "1 Aantal huurders dat tevreden is\n");
    std::vector<std::string> texts;
    for (const Block& block : document.blocks) texts.push_back(block.text);
    const std::vector<std::string> expected = {"Toelichting:",
                                               "In 2026 wordt het laatste deel opgeleverd.",
                                               "Toelichting:",
                                               "Hierover zijn nog geen cijfers.",
                                               "Aantal huurders dat tevreden is",
                                               "Omschrijving",
                                               "Het deel van de huurders dat een 7 geeft.",
                                               "Bron: Woononderzoek",
                                               "Onderwerp: Bankjes langs de route",
                                               "Verzoekt het college om:",
                                               "bankjes te plaatsen;",
                                               "Stand van zaken:",
                                               "De bankjes staan er."};
    REQUIRE(texts.size() == expected.size() + 2);
    CHECK(std::vector<std::string>(texts.begin() + 2, texts.end()) == expected);
}

TEST_CASE("agenda points of single lines, bold in the size of the text") {
    std::vector<Printed> lines{{"Besluitenlijst van 8 mei", 60, 80, 14, true}};
    double y = 100;
    for (const char* title : {"1. Opening", "2. Vaststelling agenda", "3. Vragen over De Hoge Kamp.", "4. Sluiting"}) {
        lines.push_back({title, 60, y += 22, 10, true});
        lines.push_back({"De raad stelt dit ongewijzigd vast.", 60, y += 22, 10, false});
    }
    CHECK(outline(build_document({printed_page(1, lines)})) ==
          "1 Besluitenlijst van 8 mei\n2 1. Opening\n2 2. Vaststelling agenda\n2 3. Vragen over De Hoge Kamp.\n2 4. Sluiting\n");
}

TEST_CASE("a table's title is a heading where headings look just like it") {
    std::vector<Printed> lines;
    double y = 60;
    for (const char* title : {"WAT WILLEN WE", "WAT DOEN WE", "WAT KOST HET"}) {
        lines.push_back({title, 60, y += 30, 9, true});
        if (std::string(title) == "WAT KOST HET") break;
        for (int i = 0; i < 4; ++i)
            lines.push_back({"Een regel tekst die tot aan de rand van de kolom loopt en op de volgende regel verder moet gaan", 60, y += 13, 9, false});
    }
    for (const char* row : {"Lasten", "Baten", "Saldo"}) {
        y += 16;
        lines.push_back({row, 60, y, 9, false});
        for (int i = 0; i < 4; ++i) lines.push_back({"1.23" + std::to_string(i), 250.0 + 70 * i, y, 9, false});
    }
    const Document document = build_document({printed_page(1, lines)});
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].caption == "WAT KOST HET");
    CHECK(outline(document) == "1 WAT WILLEN WE\n1 WAT DOEN WE\n1 WAT KOST HET\n");
}

TEST_CASE("a cover's organisation and date are no sections; a title with years repeats as furniture") {
    std::vector<Page> pages{printed_page(
        1, {{"Programmabegroting 2025 – 2028", 60, 300, 30, true}, {"Gemeente Veldermeer", 60, 400, 16, false}, {"24 september 2024", 60, 430, 16, false}})};
    for (int number = 2; number <= 5; ++number)
        pages.push_back(printed_page(number, {{"Programmabegroting 2025 – 2028", 60, 36, 8, false},
                                              {"Hoofdstuk " + std::to_string(number), 60, 90, 16, true},
                                              {"Gemeente en regio werken samen.", 60, 130, 10, false}}));
    const Document document = build_document(pages);
    CHECK(outline(document) == "1 Programmabegroting 2025 – 2028\n1 Hoofdstuk 2\n1 Hoofdstuk 3\n1 Hoofdstuk 4\n1 Hoofdstuk 5\n");
    CHECK(std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) { return block.kind == BlockKind::furniture; }) == 4);
}

TEST_CASE("an item of a list that begins bold and ends its line with a full stop is no heading") {
    std::vector<Printed> lines{{"Uitgangspunten van het plan", 60, 80, 14, true}};
    double y = 100;
    for (const char* text : {"5. Mensen die verbinden en doen, met hulp van anderen en van de", "6. Een heldere opdracht en een taak op resultaat, zodat de",
                             "7. Aansluiten op wat er is - We sluiten aan bij wat werkt."}) {
        lines.push_back({text, 60, y += 24, 10, std::string(text).ends_with('.')});
        lines.push_back({"wijk weet wat zij van ons en van de teams in de wijk kan verwachten in de jaren hierna.", 75, y += 12, 10, false});
    }
    CHECK(outline(build_document({printed_page(1, lines)})) == "1 Uitgangspunten van het plan\n");
}

TEST_CASE("a numbered heading goes on where its text hangs") {
    const Document document =
        build_document({printed_page(1, {{"Dit is de tekst van een besluit dat lang genoeg is om de maat van het stuk te bepalen.", 60, 90, 10, false},
                                         {"En dit is er nog een regel bij, met evenveel tekst als de regel die erboven staat.", 60, 102, 10, false},
                                         {"Hier komt nog een derde regel, zodat de regelafstand van het stuk wel duidelijk is.", 60, 114, 10, false},
                                         {"3. Conclusies van de commissie van 3 december,", 60, 140, 10, true},
                                         {"nr. 39 (Minister)", 73, 152, 10, false},
                                         {"De conclusies zijn vastgesteld.", 60, 176, 10, false}})});
    CHECK(outline(document) == "1 3. Conclusies van de commissie van 3 december, nr. 39 (Minister)\n");
}

TEST_CASE("navigation lines of a printed web edition are furniture where they stand, also broken otherwise than their heading") {
    std::vector<Printed> lines = {{"Aantal inwoners met een/", 60, 60, 13, true},
                                  {"hun eigen tuin", 60, 76, 13, true},
                                  {"Terug naar navigatie - Aantal inwoners met een/hun", 60, 100, 10, false},
                                  {"eigen tuin", 60, 112, 10, false},
                                  {"Omschrijving", 60, 135, 10, false}};
    for (int i = 0; i < 12; ++i) lines.push_back({"gewone tekst die de hele regel vult met woorden die niemand leest", 60, 160 + 12.0 * i, 10, false});
    const Document document = build_document({printed_page(1, lines)});
    REQUIRE(document.blocks.size() >= 3);
    CHECK(document.blocks[0].kind == BlockKind::heading);
    CHECK(document.blocks[1].kind == BlockKind::furniture);
    CHECK(document.blocks[1].text == "Terug naar navigatie - Aantal inwoners met een/hun eigen tuin");
    CHECK(document.blocks[2].text.starts_with("Omschrijving"));
}

TEST_CASE("words over nothing but figures are cards, no sections; a first page with headings is no cover") {
    std::vector<std::vector<Printed>> pages(3);
    pages[0] = {{"Lasten", 60, 60, 11, true},
                {"€ 1.250.000", 60, 76, 10, false},
                {"Programma 4 Groen", 60, 120, 20, true},
                {"Wat willen we bereiken?", 60, 160, 14, true}};
    for (int p = 1; p < 3; ++p) {
        pages[p] = {{p == 1 ? "Wat doen we daarvoor?" : "Wat mag het kosten?", 60, 60, 14, true}};
        for (int i = 0; i < 12; ++i) pages[p].push_back({"gewone tekst die de hele regel vult met woorden die niemand leest", 60, 100 + 12.0 * i, 10, false});
    }
    std::vector<Page> printed;
    for (int p = 0; p < 3; ++p) printed.push_back(printed_page(p + 1, pages[static_cast<std::size_t>(p)]));
    CHECK(outline(build_document(printed)) == "1 Programma 4 Groen\n2 Wat willen we bereiken?\n2 Wat doen we daarvoor?\n2 Wat mag het kosten?\n");
}

TEST_CASE("headings of one size are of one level on a scan, however thick their strokes are measured; where the file says bold, it counts") {
    for (const Origin origin : {Origin::ocr, Origin::text_layer}) {
        std::vector<Printed> lines = {{"Programma 4 Groen", 60, 50, 20, true}};
        const char* names[] = {"Bomen en lanen", "Water in de wijk", "Speelplaatsen"};
        for (int h = 0; h < 3; ++h) {
            lines.push_back({names[h], 60, 90 + 120.0 * h, 14.5, h != 1});
            for (int i = 0; i < 6; ++i)
                lines.push_back({"gewone tekst die de hele regel vult met woorden die niemand leest", 60, 120 + 120.0 * h + 12.0 * i, 10, false});
        }
        Page page = printed_page(1, lines);
        page.text_from = origin == Origin::ocr ? TextFrom::ocr : TextFrom::embedded;
        for (Word& word : page.words) word.origin = origin;
        const std::string second = origin == Origin::ocr ? "2" : "3";
        CHECK(outline(build_document({page})) == "1 Programma 4 Groen\n2 Bomen en lanen\n" + second + " Water in de wijk\n2 Speelplaatsen\n");
    }
}

TEST_CASE("on a scan numbers that go on make headings of lines that are hardly larger or bolder; items of a list are none") {
    for (const Origin origin : {Origin::ocr, Origin::text_layer}) {
        std::vector<Printed> lines;
        double y = 60;
        const auto text = [&](const std::string& line, double size, bool bold, double step) {
            lines.push_back({line, 60, y, size, bold});
            y += step;
        };
        const auto paragraph = [&] {
            for (int i = 0; i < 3; ++i)
                text(i == 0 ? "Gewone tekst die de hele regel vult met woorden die niemand leest"
                            : "gewone tekst die de hele regel vult met woorden die niemand leest",
                     10, false, 12);
        };
        text("1. Inleiding", 11.5, false, 14);
        paragraph();
        y += 12;
        text("2. Bestuur", 11.5, false, 14);
        text("2.1 Dagelijks bestuur", 10.2, false, 13);
        paragraph();
        text("2.2 Raad van advies", 10.1, false, 13);
        paragraph();
        text("Toelichting", 11.5, true, 14);
        paragraph();
        y += 12;
        for (const char* item : {"3.1 Plan gemaakt", "3.2 Park geopend", "3.3 Weg gelegd"}) text(item, 10, false, 12);
        paragraph();
        Page page = printed_page(1, lines);
        page.text_from = origin == Origin::ocr ? TextFrom::ocr : TextFrom::embedded;
        for (Word& word : page.words) word.origin = origin;
        const std::string titles = outline(build_document({page}));
        INFO(titles);
        CHECK((titles.find("2.1 Dagelijks bestuur\n") != std::string::npos) == (origin == Origin::ocr));
        CHECK((titles.find("2.2 Raad van advies\n") != std::string::npos) == (origin == Origin::ocr));
        CHECK(titles.find("1. Inleiding\n") != std::string::npos);
        CHECK(titles.find("2. Bestuur\n") != std::string::npos);
        CHECK(titles.find("3.2 Park geopend") == std::string::npos);
    }
}

TEST_CASE("a list item goes on in the next column with a name") {
    std::vector<Printed> lines;
    for (int i = 0; i < 10; ++i) lines.push_back({"gewone tekst die de regel van deze kolom", 60, 100 + 12.0 * i, 10, false});
    lines.push_back({"• samen met wie er wonen voor de zomer", 60, 240, 10, false});
    lines.push_back({"een plan te maken met de inwoners van", 66, 252, 10, false});
    lines.push_back({"Oost en West.", 320, 100, 10, false});
    for (int i = 0; i < 10; ++i) lines.push_back({"gewone tekst die de regel van deze kolom", 320, 136 + 12.0 * i, 10, false});
    const Document document = build_document({printed_page(1, lines)});
    const auto item = std::find_if(document.blocks.begin(), document.blocks.end(), [](const Block& block) { return block.kind == BlockKind::list_item; });
    REQUIRE(item != document.blocks.end());
    CHECK(item->text == "samen met wie er wonen voor de zomer een plan te maken met de inwoners van Oost en West.");
}

TEST_CASE("bullets that recognition took for other characters") {
    const auto kinds = [](double size, double up, const std::string& mark, Origin origin) {
        Page page =
            printed_page(1, {{mark + " gewone tekst van een lijst", 60, 100, 10, false}, {"die hier op een tweede regel doorgaat", 70, 112, 10, false}});
        page.text_from = origin == Origin::ocr ? TextFrom::ocr : TextFrom::embedded;
        for (Word& word : page.words) word.origin = origin;
        page.words[0].box = {60, 100 - up - size / 2, 60 + size, 100 - up + size / 2};
        const Document document = build_document({page});
        REQUIRE(!document.blocks.empty());
        return document.blocks[0].kind == BlockKind::list_item ? document.blocks[0].marker + "|" + document.blocks[0].text : document.blocks[0].text;
    };
    CHECK(kinds(2.5, 3.6, "°", Origin::ocr) == "•|gewone tekst van een lijst die hier op een tweede regel doorgaat");
    CHECK(kinds(3, 3.6, "e", Origin::ocr) == "•|gewone tekst van een lijst die hier op een tweede regel doorgaat");
    CHECK(kinds(2.5, 7.5, "°", Origin::ocr).starts_with("° gewone"));         // raised: a footnote or degree
    CHECK(kinds(5, 2.7, "e", Origin::ocr).starts_with("e gewone"));           // as large as a letter
    CHECK(kinds(2.5, 3.6, "°", Origin::text_layer).starts_with("° gewone"));  // the file says what it is
    CHECK(kinds(2.5, 3.6, "3", Origin::ocr).starts_with("3 gewone"));
}

TEST_CASE("a sentence over a page end is one block") {
    std::vector<Page> pages;
    pages.push_back(printed_page(1, {{"Dit is een gewone zin die hier begint en die nog even", 60, 700, 10, false},
                                     {"doorgaat tot aan het einde van de pagina en dan verder", 60, 713, 10, false}}));
    pages.push_back(printed_page(2, {{"gaat op de volgende pagina.", 60, 100, 10, false}, {"Hier begint iets anders.", 60, 140, 10, false}}));
    const Document document = build_document(pages);
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].lines.size() == 3);
    CHECK(document.blocks[0].text.ends_with("en dan verder gaat op de volgende pagina."));
}

TEST_CASE("a text is not read twice differently") {
    const std::string text = "Inleiding\n\n" + kParagraph + "\nType 2022 2024\nRealisatie 1 2\n";
    CHECK(text_document(text) == text_document(text));
}

TEST_CASE("sections of real texts") {
    struct Case {
        std::string file;
        std::size_t least, most;
        std::vector<std::string> some;
    };
    const std::vector<Case> cases = {
        {"003_69cf761e5128278c.txt", 40, 40, {"Programma 2 Samen leven en ondersteunen", "Risico's", "% Vrijwilligers", "Aangenomen moties voorjaarsdebat"}},
        {"000_f9c08f51059dee3f.txt", 40, 46, {"Voorwoord", "inZet", "Veilig thuis", "Bijlage", "Wat doet SZMG?"}},
    };
    for (const Case& c : cases) {
        std::ifstream file(std::string(testing::source_dir()) + "/../shared/seeds/" + c.file);
        if (!file) {
            WARN("skipped: ../shared/seeds is not there");
            return;
        }
        std::stringstream text;
        text << file.rdbuf();
        const Document document = text_document(text.str());
        CHECK(document.sections.size() >= c.least);
        CHECK(document.sections.size() <= c.most);
        for (const std::string& title : c.some) {
            INFO(title);
            CHECK(std::any_of(document.sections.begin(), document.sections.end(), [&](const Section& section) { return section.title == title; }));
        }
    }
}

TEST_CASE("a narrow table in the middle of its page stands under the heading and the line at the margin above it") {
    std::vector<Printed> lines = {{"Begroting", 60, 80, 16, true}, {"1. Formatie", 60, 130, 11, true}, {"Formatie in fte", 60, 146, 10, false}};
    double y = 170;
    for (const std::string name : {"Afdeling", "Toezicht", "Beheer", "Totaal"}) {
        lines.push_back({name, 220, y, 10, false});
        lines.push_back({name == "Afdeling" ? "2024" : "31,4", 320, y, 10, false});
        lines.push_back({name == "Afdeling" ? "2025" : "32,0", 360, y, 10, false});
        y += 13;
    }
    const Document document = build_document({printed_page(1, lines)});
    REQUIRE(document.tables.size() == 1);
    REQUIRE(document.tables[0].section >= 0);
    CHECK(document.sections[static_cast<std::size_t>(document.tables[0].section)].title == "1. Formatie");
    CHECK(document.tables[0].caption == "Formatie in fte");
}
