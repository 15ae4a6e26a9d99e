#include "document/lines/lines.h"

#include <sstream>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

void add(Page& page, const std::string& text, double x, double y, double size = 10, int rotation = 0) {
    std::stringstream words(text);
    for (std::string part; words >> part;) {
        Word word;
        word.text = part;
        const double width = 0.5 * size * static_cast<double>(part.size());
        word.box = {x, y - 0.8 * size, x + width, y + 0.2 * size};
        word.baseline = y;
        word.size = size;
        word.rotation = rotation;
        page.words.push_back(word);
        x += width + 0.3 * size;
    }
}

Page blank(int number = 1, double width = 595, double height = 842) {
    Page page;
    page.number = number;
    page.width = width;
    page.height = height;
    page.text_from = TextFrom::embedded;
    return page;
}

std::string joined(const std::vector<Line>& lines) {
    std::string out;
    for (const Line& line : lines) out += line.text + "/";
    return out;
}

}  // namespace

TEST_CASE("one column is read top to bottom, whatever the drawing order") {
    Page page = blank();
    add(page, "onder aan", 60, 300);
    add(page, "boven aan", 60, 100);
    add(page, "Datum:", 60, 200);
    add(page, "12 mei", 200, 200);
    CHECK(joined(reading_order(page, {})) == "boven aan/Datum: 12 mei/onder aan/");
}

TEST_CASE("two columns of running text are read one after the other, headings across them before and after") {
    Page page = blank();
    add(page, "Een kop die over beide kolommen heen loopt en dus breed is van links naar rechts tot hier aan toe", 60, 80);
    for (int i = 0; i < 5; ++i) {
        add(page, "links regel van een kolom tekst nummer " + std::to_string(i), 60, 110.0 + 13 * i);
        add(page, "rechts regel van een kolom met tekst " + std::to_string(i), 320, 114.0 + 13 * i);
    }
    add(page, "Nog een regel die over beide kolommen heen loopt en dus breed is van links naar rechts tot hier aan", 60, 220);
    const std::vector<Line> lines = reading_order(page, {});
    REQUIRE(lines.size() == 12);
    CHECK(lines[0].text.starts_with("Een kop"));
    for (int i = 0; i < 5; ++i) {
        CHECK(lines[1 + i].text == "links regel van een kolom tekst nummer " + std::to_string(i));
        CHECK(lines[6 + i].text == "rechts regel van een kolom met tekst " + std::to_string(i));
    }
    CHECK(lines[11].text.starts_with("Nog een"));
}

TEST_CASE("cards side by side are read one after the other, framed or filled; cells of a table are not") {
    for (const int kind : {0, 1, 2}) {  // frames, fills, a table's lines
        Page page = blank();
        add(page, "Programma 1 Wonen", 60, 90, 14);
        for (int i = 0; i < 3; ++i) {
            const double x0 = 60 + 150.0 * i, x1 = x0 + (kind == 2 ? 150 : 130);
            add(page, "Kaart" + std::to_string(i), x0 + 8, 124);
            add(page, "Bedrag" + std::to_string(i), x0 + 8, 138);
            if (kind == 1)
                page.shaded.push_back({x0, 110, x1, 146});
            else
                for (const double x : {x0, x1}) page.rulings.push_back({Axis::vertical, x, 110, 146, 0.7});
            if (kind == 0)
                for (const double y : {110.0, 146.0}) page.rulings.push_back({Axis::horizontal, y, x0, x1, 0.7});
        }
        if (kind == 2)
            for (const double y : {110.0, 146.0}) page.rulings.push_back({Axis::horizontal, y, 60, 510, 0.7});
        add(page, "Tekst eronder", 60, 180);
        CHECK(joined(reading_order(page, {})) == (kind == 2 ? "Programma 1 Wonen/Kaart0 Kaart1 Kaart2/Bedrag0 Bedrag1 Bedrag2/Tekst eronder/"
                                                            : "Programma 1 Wonen/Kaart0/Bedrag0/Kaart1/Bedrag1/Kaart2/Bedrag2/Tekst eronder/"));
    }
}

TEST_CASE("a fill painted line by line is one card, with the bold title above it") {
    Page page = blank();
    const std::vector<std::string> left = {"Meer mensen vragen om hulp", "bij het invullen van hun", "aangifte en de toeslagen."},
                                   right = {"Een spreekuur in de wijk.", "", "Een brief in eenvoudige taal."};
    for (const double x : {60.0, 300.0}) {
        const std::size_t from = page.words.size();
        add(page, x < 100 ? "Ontwikkelingen" : "Resultaten", x + 2, 100);
        for (std::size_t w = from; w < page.words.size(); ++w) page.words[w].bold = true;
        for (int i = 0; i < 3; ++i) {
            if (const std::string& line = (x < 100 ? left : right)[static_cast<std::size_t>(i)]; !line.empty()) add(page, line, x + 2, 118.0 + 13 * i);
            page.shaded.push_back({x, 107.0 + 13 * i, x + 200, 120.0 + 13 * i});
        }
    }
    CHECK(joined(reading_order(page, {})) ==
          "Ontwikkelingen/Meer mensen vragen om hulp/bij het invullen van hun/aangifte en de toeslagen./"
          "Resultaten/Een spreekuur in de wijk./Een brief in eenvoudige taal./");
}

TEST_CASE("a short heading over both columns ends them where it is larger or in a bar") {
    for (const bool bar : {false, true}) {
        Page page = blank();
        const double size = bar ? 10 : 13;
        const auto columns = [&](double y, const std::string& name) {
            for (int i = 0; i < 4; ++i) {
                add(page, name + " links regel van een kolom tekst nummer", 60, y + 13 * i);
                add(page, name + " rechts regel van een kolom met tekst", 320, y + 13 * i);
            }
        };
        columns(110, "een");
        add(page, "Programma 2 Jeugd", 60, 186, size);
        if (bar) page.shaded.push_back({55, 170, 540, 192});
        columns(210, "twee");
        const std::string text = joined(reading_order(page, {}));
        CHECK(text.find("een rechts") < text.find("Programma 2"));
        CHECK(text.find("Programma 2") < text.find("twee links"));
        CHECK(text.rfind("een rechts") < text.find("twee links"));
        CHECK(text.rfind("twee links") < text.find("twee rechts"));
    }
    // Text beside it: a heading of the left column only.
    Page page = blank();
    for (int i = 0; i < 10; ++i) {
        if (i != 4) add(page, "links regel van een kolom tekst nummer", 60, 110 + 13.0 * i);
        add(page, "rechts regel van een kolom met tekst", 320, 110 + 13.0 * i);
    }
    add(page, "Een kop", 60, 162, 13);
    const std::string text = joined(reading_order(page, {}));
    CHECK(text.find("Een kop") < text.find("rechts"));
}

TEST_CASE("columns that begin below text with an open margin") {
    Page page = blank();
    add(page, "Een inleiding die niet de hele breedte vult maar wel over de strip heen gaat", 60, 80);
    add(page, "en die op een tweede regel nog even doorgaat over dezelfde strip van de pagina", 60, 93);
    for (int i = 0; i < 4; ++i) {
        add(page, "links regel van een kolom tekst nummer " + std::to_string(i), 60, 130.0 + 13 * i);
        add(page, "rechts regel van een kolom met tekst " + std::to_string(i), 320, 130.0 + 13 * i);
    }
    const std::vector<Line> lines = reading_order(page, {});
    REQUIRE(lines.size() == 10);
    for (int i = 0; i < 4; ++i) {
        CHECK(lines[2 + i].text.starts_with("links"));
        CHECK(lines[6 + i].text.starts_with("rechts"));
    }
}

TEST_CASE("labels with values, and bullets, are no columns") {
    Page page = blank();
    for (int i = 0; i < 6; ++i) {
        add(page, "•", 60, 100.0 + 13 * i);
        add(page, "een punt van de lijst met nummer " + std::to_string(i), 90, 100.0 + 13 * i);
    }
    const std::vector<Line> lines = reading_order(page, {});
    REQUIRE(lines.size() == 6);
    CHECK(lines[0].text == "• een punt van de lijst met nummer 0");
}

TEST_CASE("a sheet with two pages is read left page first") {
    Page page = blank(1, 1190, 842);
    add(page, "Baten", 60, 100, 16);
    add(page, "Lasten", 660, 100, 16);
    add(page, "tekst links", 60, 130);
    add(page, "tekst rechts", 660, 130);
    CHECK(joined(reading_order(page, {})) == "Baten/tekst links/Lasten/tekst rechts/");
}

TEST_CASE("cards and headings in a column beside running text; its lines share a baseline by chance only") {
    Page page = blank();
    for (int i = 0; i < 3; ++i) {
        add(page, "Lasten", 60, 100 + 70.0 * i, 12);
        add(page, "€ 1.250.000", 60, 121 + 70.0 * i);
    }
    for (int i = 0; i < 18; ++i) add(page, "rechts regel van een kolom met tekst", 320, 97.3 + 13.0 * i);
    CHECK(joined(reading_order(page, {})).starts_with("Lasten/€ 1.250.000/Lasten/€ 1.250.000/Lasten/€ 1.250.000/rechts"));

    // Labels with their explanations stand on the same baselines, whatever runs on below these.
    Page labels = blank();
    for (int i = 0; i < 4; ++i) {
        add(labels, "Doel " + std::to_string(i), 60, 100 + 39.0 * i);
        for (int k = 0; k < 3; ++k) add(labels, "uitleg van dat doel in een kolom met tekst", 320, 100 + 39.0 * i + 13 * k);
    }
    CHECK(joined(reading_order(labels, {})).starts_with("Doel 0 uitleg van dat doel in een kolom met tekst/"));
}

TEST_CASE("a heading in the other column does not pull two lines of small text into one") {
    Page page = blank();
    for (int i = 0; i < 12; ++i) add(page, "rechts regel van een kolom met kleine tekst " + std::to_string(i), 320, 100 + 10.8 * i, 8);
    for (int i = 0; i < 9; ++i) add(page, "links regel van een kolom met kleine tekst erin", 60, 100 + 10.8 * i, 8);
    add(page, "Wat mag het kosten?", 60, 214, 16);
    const std::string text = joined(reading_order(page, {}));
    for (int i = 0; i < 12; ++i) CHECK(text.find("rechts regel van een kolom met kleine tekst " + std::to_string(i) + "/") != std::string::npos);
}

TEST_CASE("tables are part of columns, and end them where they cross") {
    const auto columns = [](Page& page, double y, const std::string& name) {
        for (int i = 0; i < 4; ++i) {
            add(page, name + " links regel van een kolom tekst nummer", 60, y + 13 * i);
            add(page, name + " rechts regel van een kolom met tekst", 320, y + 13 * i);
        }
    };
    Page page = blank();
    columns(page, 100, "een");
    columns(page, 260, "twee");
    const Box inside{60, 150, 260, 240}, across{60, 150, 540, 240};
    const std::string one = joined(reading_order(page, {inside}, {inside})), two = joined(reading_order(page, {across}, {across}));
    CHECK(one.find("twee links") < one.find("een rechts"));
    CHECK(two.find("een rechts") < two.find("twee links"));
}

TEST_CASE("a raised mark stays in its line; turned words come last") {
    Page page = blank();
    add(page, "kernopgaven", 60, 100, 10);
    add(page, "3", 116, 95.5, 6);
    add(page, "bieden", 122, 100, 10);
    add(page, "Zijkant", 20, 50, 10, 270);
    CHECK(joined(reading_order(page, {})) == "kernopgaven 3 bieden/Zijkant/");
}

TEST_CASE("what is excluded is left out") {
    Page page = blank();
    add(page, "houden", 60, 100);
    add(page, "weg", 60, 200);
    CHECK(joined(reading_order(page, {{50, 190, 200, 210}})) == "houden/");
}

TEST_CASE("running headers, footers and page numbers") {
    std::vector<Page> pages;
    for (int n = 1; n <= 5; ++n) {
        Page page = blank(n);
        add(page, "Programmabegroting 2025 – 2028", 60, 30);  // a period is no pair of columns
        add(page, "Pagina " + std::to_string(n) + " van 5", 260, 820);
        add(page, "Rekening 2022 Begroting 2023", 60, 60);  // a table header repeated at the top is content
        add(page, "Inhoud van bladzijde " + std::string(1, static_cast<char>('a' + n)), 60, 300);
        pages.push_back(page);
    }
    const auto furniture = find_furniture(pages);
    REQUIRE(furniture.size() == 5);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(furniture[i].size() == 2);
        const std::vector<Line> left = reading_order(pages[i], furniture[i]);
        REQUIRE(left.size() == 2);
        CHECK(left[0].text == "Rekening 2022 Begroting 2023");
    }
}

TEST_CASE("running headers of scans, with what recognition makes of a logo beside them and one page misread") {
    std::vector<Page> pages;
    for (int n = 1; n <= 5; ++n) {
        Page page = blank(n);
        page.text_from = TextFrom::ocr;
        add(page, n == 3 ? "Vcorstel aan de raad" : "Voorstel aan de raad", 60, 40, 20);
        add(page, "Provincie", 400, 60);
        add(page, "-", 460, 60);
        page.words.back().origin = Origin::ocr;
        page.words.back().confidence = n >= 4 ? 0.2 : 0.6;  // a dash is believed or not
        if (n % 2 == 0) {
            add(page, "pens", 300, 40, 20);
            page.words.back().origin = Origin::ocr;
            page.words.back().confidence = 0.1;
        }
        for (int line = 0; line < 5; ++line) add(page, "Inhoud van bladzijde " + std::string(1, static_cast<char>('a' + n)), 60, 300 + 14 * line);
        pages.push_back(page);
    }
    const auto furniture = find_furniture(pages);
    REQUIRE(furniture.size() == 5);
    CHECK(furniture[0].empty());      // the title, where it first stands
    CHECK(furniture[1].size() == 1);  // up to what stands beside the logo
    CHECK(furniture[3].size() == 1);
    CHECK(furniture[4].size() >= 2);  // and the line below
}

TEST_CASE("the rows of tables that end pages are no footers, even where they begin alike and hold dashes") {
    std::vector<Page> pages;
    for (int n = 1; n <= 5; ++n) {
        Page page = blank(n);
        add(page, "tekst van bladzijde " + std::string(1, static_cast<char>('a' + n)), 60, 300);
        add(page, "Realisatie", 60, 770);
        add(page, std::to_string(60 + n) + ",0", 260, 770);
        add(page, "-", 360, 770);
        add(page, "-", 460, 770);
        add(page, "Programmabegroting", 260, 820);
        pages.push_back(page);
    }
    for (const std::vector<Box>& furniture : find_furniture(pages)) CHECK(furniture.size() == 1);
}

TEST_CASE("headings that pages of a series begin with are no furniture") {
    std::vector<Page> pages;
    for (int n = 1; n <= 12; ++n) {
        Page page = blank(n);
        add(page, "Raadsvoorstel", 60, 30, 14);  // on every page: a title the first time, then a running header
        if (n % 4 == 0) add(page, "Wat gaat het kosten?", 60, 60, 14);
        for (int i = 0; i < 20; ++i)
            add(page, "gewone tekst van bladzijde " + std::string(1, static_cast<char>('a' + n)) + " op regel " + std::to_string(i), 60, 100.0 + 13 * i);
        pages.push_back(page);
    }
    const auto furniture = find_furniture(pages);
    for (std::size_t i = 0; i < pages.size(); ++i) CHECK(furniture[i].size() == (i == 0 ? 0 : 1));
}

TEST_CASE("a single page has no furniture") {
    Page page = blank();
    add(page, "Motie", 60, 30);
    CHECK(find_furniture({page}).front().empty());
}

namespace {

// Lines from `y` down, a step apart; "+" begins what hangs further in.
void add_lines(Page& page, double x, double y, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        if (line.starts_with("+"))
            add(page, line.substr(1), x + 12, y);
        else if (!line.empty())
            add(page, line, x, y);
        y += 13;
    }
}

}  // namespace

TEST_CASE("a short list beside sentences is a column of its own; names below are read across") {
    const std::vector<std::string> left = {"Gehoord de beraadslaging,",        "• constaterende dat het park al", "+twee jaar geen bank meer heeft en",
                                           "+dat bewoners daarover klaagden;", "• overwegende dat ouderen",       "+minder buiten komen dan vroeger;"};
    const std::vector<std::string> right = {
        "draagt het college op:", "• banken te plaatsen;", "• het pad te verharden;", "• te vragen hoe vaak de vijver droog", "+staat;", "• lampen te maken."};
    for (const double shift : {0.0, 4.0}) {  // on the lines of the other column, and between them
        Page page = blank();
        add_lines(page, 60, 100, left);
        add_lines(page, 300, 100 + shift, right);
        add_lines(page, 60, 230, {"CDA", "M. Berg"});
        add_lines(page, 300, 230, {"VVD", "T. Vos"});
        std::string expected;
        for (const auto* side : {&left, &right})
            for (const std::string& line : *side) expected += (line.starts_with("+") ? line.substr(1) : line) + "/";
        CHECK(joined(reading_order(page, {})) == expected + "CDA VVD/M. Berg T. Vos/");
    }
}

TEST_CASE("an old and a new text side by side under their labels") {
    Page page = blank();
    add_lines(page, 60, 100, {"Was:", "Het tarief vast te stellen op € 2 en de", "eerste tien minuten gratis te maken."});
    add_lines(page, 320, 100, {"Wordt:", "Het tarief vast te stellen op € 1 en het", "eerste half uur gratis te maken."});
    CHECK(joined(reading_order(page, {})) ==
          "Was:/Het tarief vast te stellen op € 2 en de/eerste tien minuten gratis te maken./"
          "Wordt:/Het tarief vast te stellen op € 1 en het/eerste half uur gratis te maken./");
}

TEST_CASE("items of two lists that stand on one height are no rows of a table") {
    const std::vector<std::string> left = {
        "constaterende dat",   "de sluis weken gestremd is door de", "lage stand van het water;", "vissers daardoor niet kunnen varen",
        "en omzet verliezen;", "het waterschap pas in 2029 bouwt",   "aan een nieuwe kolk;"};
    const std::vector<std::string> right = {"roept de dijkgraaf op",         "met de provincie te praten over", "een bijdrage aan de kosten;",
                                            "de stremming vooraf bekend te", "maken aan wie er vaart;",         "de leden te vertellen hoe het met",
                                            "de nieuwe sluis gaat."};
    Page page = blank();
    add_lines(page, 60, 100, left);
    add_lines(page, 320, 100, right);
    std::string expected;
    for (const auto* side : {&left, &right})
        for (const std::string& line : *side) expected += line + "/";
    CHECK(joined(reading_order(page, {})) == expected);
}

TEST_CASE("labels with their values above two lists, and a closing line below, are no part of them") {
    Page page = blank();
    add_lines(page, 60, 60, {"Datum: 12 mei 2025"});
    add_lines(page, 300, 60, {"Nummer: 14"});
    add_lines(page, 60, 110, {"constaterende dat:", "• banken ontbreken;", "• het pad modderig is geworden;", "• lampen stuk zijn,"});
    add_lines(page, 300, 110, {"verzoekt het college:", "• banken te plaatsen;", "• het pad te verharden;", "• lampen te maken, en dat snel,"});
    add_lines(page, 60, 190, {"en gaat over tot de orde van de dag."});
    CHECK(joined(reading_order(page, {})) ==
          "Datum: 12 mei 2025/Nummer: 14/constaterende dat:/• banken ontbreken;/• het pad modderig is geworden;/• lampen stuk zijn,/"
          "verzoekt het college:/• banken te plaatsen;/• het pad te verharden;/• lampen te maken, en dat snel,/en gaat over tot de orde van de dag./");
}

TEST_CASE("the headings of two columns stay with them") {
    Page page = blank();
    add_lines(page, 60, 70, {"Waarom"});
    add_lines(page, 300, 70, {"Wat wij vragen"});
    add_lines(page, 60, 100, {"Het park is al jaren slecht", "verlicht en daarover komen", "elk jaar meer klachten van", "bewoners uit de buurt binnen."});
    add_lines(page, 300, 100, {"• lampen te plaatsen;", "• heesters te snoeien,", "+ook langs het water;", "• dit snel te doen."});
    CHECK(joined(reading_order(page, {})).starts_with("Waarom/Het park"));
}

TEST_CASE("a table without lines is read row by row, its labels with their values") {
    Page page = blank();
    // The outcome stands at the foot of its row.
    for (int i = 0; i < 3; ++i) {
        add_lines(page, 60, 100.0 + 40 * i, {"De raad stelt het plan vast dat", "het college heeft gemaakt"});
        add_lines(page, 300, 113.0 + 40 * i, {"met 14 stemmen voor"});
    }
    const std::string row = "De raad stelt het plan vast dat/het college heeft gemaakt/met 14 stemmen voor/";
    CHECK(joined(reading_order(page, {})) == row + row + row);

    page = blank();
    add_lines(page, 60, 100, {"Onderwerp", "", "Steller", "Samenvatting", "", "Bijlagen"});
    add_lines(page, 200, 100,
              {"Verhoging van het plafond voor de", "verenigingen in de gemeente", "A. Visser", "Het college stelt voor om het plafond",
               "te verhogen met een tiende", "geen"});
    CHECK(joined(reading_order(page, {})) ==
          "Onderwerp Verhoging van het plafond voor de/verenigingen in de gemeente/Steller A. Visser/"
          "Samenvatting Het college stelt voor om het plafond/te verhogen met een tiende/Bijlagen geen/");

    // A sentence that ends where its line is full begins no row.
    page = blank();
    for (int i = 0; i < 3; ++i) {
        add_lines(page, 60, 100.0 + 40 * i, {"Vraag: waarom stijgen de kosten van", "het gemeentehuis in dat jaar zo?"});
        add_lines(page, 320, 100.0 + 40 * i, {"Antwoord: de bouw kost twee miljoen.", "Daarnaast is er meer personeel."});
    }
    const std::string answered =
        "Vraag: waarom stijgen de kosten van/het gemeentehuis in dat jaar zo?/Antwoord: de bouw kost twee miljoen./Daarnaast is er meer personeel./";
    CHECK(joined(reading_order(page, {})) == answered + answered + answered);

    // Bold labels in the margin stand over their texts; one beside one line stays with it.
    page = blank();
    add_lines(page, 60, 100, {"Datum", "", "Kosten", "", "", "Vervolg"});
    for (Word& word : page.words) word.bold = true;
    add_lines(page, 200, 100,
              {"14 oktober 2025", "", "De raming is hoger dan vorig jaar en", "het waterschap betaalt een deel.", "", "Het college bericht de raad over de",
               "voortgang."});
    CHECK(joined(reading_order(page, {})) ==
          "Datum 14 oktober 2025/Kosten/De raming is hoger dan vorig jaar en/het waterschap betaalt een deel./Vervolg/"
          "Het college bericht de raad over de/voortgang./");

    // Rows without white between them begin together.
    page = blank();
    add_lines(page, 60, 100,
              {"Het college bericht de raad", "over de brug.", "Het college maakt een lijst", "van lege winkels.", "Het college vraagt het Rijk", "om geld."});
    add_lines(page, 300, 100,
              {"Afgedaan met de brief van de", "wethouder.", "Volgt in het najaar, na overleg", "met de winkeliers.", "Loopt nog, er komt een brief in",
               "de zomer."});
    CHECK(joined(reading_order(page, {})).starts_with("Het college bericht de raad/over de brug./Afgedaan met de brief van de/wethouder./Het college maakt"));
}

TEST_CASE("names and dates in a narrow column beside a short text are read by themselves") {
    const std::vector<std::pair<double, std::string>> notes = {{100, "Raadsvergadering"}, {114, "14 oktober"},  {142, "Motie 9"},
                                                               {156, "J. Bos (CDA)"},     {170, "S. Vos (SP)"}, {198, "P. Mol (D66)"}};
    const std::vector<std::pair<double, std::string>> text = {{100, "De raad, bijeen op 14 oktober,"},
                                                              {121, "constaterende dat de bus niet meer stopt en dat wie slecht ter been is"},
                                                              {135, "nu ver moet lopen;"},
                                                              {156, "verzoekt het college:"},
                                                              {177, "te overleggen over een halte bij de ingang van het ziekenhuis aan zee,"},
                                                              {205, "en gaat over tot de orde van de dag."}};
    std::string left, right;
    Page page = blank();
    for (const auto& [y, words] : notes) add(page, words, 60, y), left += words + "/";
    for (const auto& [y, words] : text) add(page, words, 200, y), right += words + "/";
    CHECK(joined(reading_order(page, {})) == left + right);
    // Set beside the text on its own lines they may be its labels.
    Page rows = blank();
    for (std::size_t i = 0; i < notes.size(); ++i) add(rows, notes[i].second, 60, text[i].first), add(rows, text[i].second, 200, text[i].first);
    CHECK(joined(reading_order(rows, {})).starts_with("Raadsvergadering De raad, bijeen op 14 oktober,/"));
}
