// Running text after recognition: what is put right, and what is left as it is.
#include "document/ocr/ocr_repairs.h"

#include <string>
#include <vector>

#include "catch.h"
#include "document/text.h"

using namespace griffier;

namespace {

// One line of recognised words, a space of 3 pt between them.
void add_line(Page& page, const std::string& text, double y, double x = 100) {
    for (const std::string& one : split_words(text)) {
        const double x1 = x + 5.0 * length(one);
        page.words.push_back({one, {x, y - 8, x1, y + 2}, y, 10, false, Origin::ocr, 0.9, 0});
        x = x1 + 3;
    }
}

std::string text_of(const Page& page) {
    std::string text;
    for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

std::string repaired(const std::string& line) {
    std::vector<Page> pages(1);
    add_line(pages[0], line, 100);
    repair_recognised(pages);
    return text_of(pages[0]);
}

void stays(const std::string& line) { CHECK(repaired(line) == line); }

}  // namespace

TEST_CASE("accents that no Dutch word has are the diaeresis") {
    CHECK(repaired("de financiéle, materiéle en officiéle zaken") == "de financiële, materiële en officiële zaken");
    CHECK(repaired("efficiéntere cliénten") == "efficiëntere cliënten");
    CHECK(repaired("variéren initiérende gecreéerd creéren") == "variëren initiërende gecreëerd creëren");
    CHECK(repaired("ideeén tweeéntwintig industrieén reéle") == "ideeën tweeëntwintig industrieën reële");
    CHECK(repaired("geévalueerd beéindigd coéfficiënt gecoórdineerd") == "geëvalueerd beëindigd coëfficiënt gecoördineerd");
    CHECK(repaired("geínformeerd Belgié inwonerenquéte lnkomsten") == "geïnformeerd België inwonerenquête Inkomsten");
    stays("één Eén géén café coupé première Daniéle Gabriéle associé privé financiële oké hé");
}

TEST_CASE("an ordinal before what is counted has its e back") {
    CHECK(repaired("in het 2% kwartaal") == "in het 2e kwartaal");
    CHECK(repaired("na de 1° wijziging en de 2® tussenrapportage.") == "na de 1e wijziging en de 2e tussenrapportage.");
    stays("bij 1% wijziging van de rente");
    stays("een groei van 2% per kwartaal");
    stays("15° Celsius");
    stays("2,5% kwartaal");
}

TEST_CASE("words run together with a date are parted, each with its share of the place") {
    CHECK(repaired("op 1juni is") == "op 1 juni is");
    CHECK(repaired("2021en 2022") == "2021 en 2022");
    CHECK(repaired("Per1-1-2025") == "Per 1-1-2025");
    stays("A1-1-2025 1e 12345en 2021e");
    std::vector<Page> pages(1);
    add_line(pages[0], "31december", 100);
    repair_recognised(pages);
    REQUIRE(pages[0].words.size() == 2);
    CHECK(pages[0].words[0].box == Box{100, 92, 110, 102});
    CHECK(pages[0].words[1].box == Box{110, 92, 150, 102});
    CHECK(repairs_of(pages[0]) ==
          std::vector<Repair>{{{100, 92, 110, 102}, "31december", "31", "date"}, {{110, 92, 150, 102}, "31december", "december", "date"}});
    CHECK(pages[0].words[0].readings == std::vector<FigureReading>{{"31december", 0.9, "page"}, {"31", 0.9, "date"}});
}

TEST_CASE("millions of euros are not minutes") {
    CHECK(repaired("€ 1,2 min en €0,65 min.") == "€ 1,2 mln en €0,65 mln.");
    stays("binnen 8 min ter plaatse");
    stays("€ 12 per min");
}

TEST_CASE("In at the beginning of a sentence is no figure") {
    CHECK(repaired("het park. 1n Delft is") == "het park. In Delft is");
    CHECK(repaired("1n het park") == "In het park");
    CHECK(repaired("1s het college bereid?") == "Is het college bereid?");
    stays("tabel 1n Delft");
    stays("het 1e lid");
}

TEST_CASE("the number of an item has a point behind it, where a sentence begins") {
    CHECK(repaired("4, Kan de raad") == "4. Kan de raad");
    stays("in 4, De raad");  // behind another word
    stays("4, en 5");
    CHECK(repaired("Ín overleg te gaan") == "In overleg te gaan");
}

TEST_CASE("what stands before an amount of one thousand in a bracket multiplies it") {
    CHECK(repaired("«€ 1.000)") == "(x€ 1.000)");
    CHECK(repaired("« € 1.000)") == "(x € 1.000)");
    stays("(x € 1.000)");
    stays("« € 2.000)");
    stays("(subsidie € 1.000)");
    stays("(€ 1.000)");
}

TEST_CASE("the lowered two of carbon dioxide is no z") {
    CHECK(repaired("COz-uitstoot en COz") == "CO\u2082-uitstoot en CO\u2082");
    stays("COzy");
}

TEST_CASE("an initial before a name, and the party with figures in its name") {
    CHECK(repaired("|. Sanders") == "I. Sanders");
    stays("|. de weg");
    CHECK(repaired("(VVD, Dó6, SP)") == "(VVD, D66, SP)");
    CHECK(repaired("Dó66 en D6ó,") == "D66 en D66,");
    stays("D66, D60, Dóó");
}

TEST_CASE("what the document prints surely elsewhere tells a digit among letters") {
    const auto among = [](const std::string& line, const std::string& rest) {
        std::vector<Page> pages(2);
        add_line(pages[0], line, 100);
        add_line(pages[1], rest, 100);
        repair_recognised(pages);
        return text_of(pages[0]);
    };
    CHECK(among("het I1ZA,", "IZA en IZA") == "het IZA,");
    CHECK(among("de W0Z en 8egroting", "WOZ Begroting (WOZ) Begroting.") == "de WOZ en Begroting");
    CHECK(among("het I1ZA", "IZA") == "het I1ZA");                     // seen once
    CHECK(among("8jarige P0 P1", "PO PO jarige") == "8jarige P0 P1");  // a programme's number
    CHECK(among("BO1 BO1 BO1", "BOI BOI") == "BO1 BO1 BO1");           // it prints this more often
}

TEST_CASE("a bullet read as e stands at the edge of other bullets") {
    std::vector<Page> pages(1);
    add_line(pages[0], "• eerste punt", 100);
    add_line(pages[0], "e tweede punt", 115);
    add_line(pages[0], "e elders", 130, 300);
    add_line(pages[0], "e", 145);
    add_line(pages[0], "ver van zijn punt", 145, 120);
    add_line(pages[0], "e", 160);
    repair_recognised(pages);
    CHECK(text_of(pages[0]) == "• eerste punt • tweede punt e elders • ver van zijn punt e");
    CHECK(repairs_of(pages[0]).size() == 2);
}

TEST_CASE("a line that ends in a word is no part of it") {
    std::vector<Page> pages(1);
    add_line(pages[0], "__Sluiting naam_bestand __", 100);
    repair_recognised(pages);
    CHECK(text_of(pages[0]) == "Sluiting naam_bestand __");
}

TEST_CASE("text of the file itself stays as it is") {
    std::vector<Page> pages(1);
    add_line(pages[0], "financiéle 1juni", 100);
    for (Word& word : pages[0].words) word.origin = Origin::text_layer;
    repair_recognised(pages);
    CHECK(text_of(pages[0]) == "financiéle 1juni");
    CHECK(repairs_of(pages[0]).empty());
}
