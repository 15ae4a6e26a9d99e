// Tables of texts that wrap, from words and lines set by hand.
#include "document/tables/wrapped_tables.h"

#include <string>

#include "catch.h"
#include "document/structure.h"
#include "document/tables/tables.h"

using namespace griffier;

namespace {

constexpr double kLetter = 5;    // pt
constexpr double kLeading = 12;  // pt between the lines of one text

// Pages under construction; words of size 10, one letter apart.
struct Paper {
    std::vector<Page> pages;
    Paper() { turn(); }
    Paper& turn() {
        Page page;
        page.number = static_cast<int>(pages.size()) + 1;
        page.width = 595;
        page.height = 842;
        page.text_from = TextFrom::embedded;
        pages.push_back(page);
        return *this;
    }
    Paper& text(double x, double baseline, const std::string& words, bool bold = false) {
        size_t at = 0;
        while (at < words.size()) {
            size_t end = std::min(words.find(' ', at), words.size());
            std::string word = words.substr(at, end - at);
            double x1 = x + kLetter * static_cast<double>(word.size());
            pages.back().words.push_back({word, {x, baseline - 8, x1, baseline + 2}, baseline, 10, bold, Origin::text_layer, 1, 0});
            x = x1 + 3;
            at = end + 1;
        }
        return *this;
    }
    // Cells with '|' between their lines, all from one baseline on, in columns at 60, 110, 230 and 450.
    double row(double baseline, const std::vector<std::string>& cells, bool bold = false) {
        static const double kColumns[] = {60, 110, 230, 450};
        double end = baseline;
        for (size_t c = 0; c < cells.size(); ++c) {
            double y = baseline;
            size_t at = 0;
            while (at < cells[c].size()) {
                size_t stop = std::min(cells[c].find('|', at), cells[c].size());
                text(kColumns[c], y, cells[c].substr(at, stop - at), bold);
                end = std::max(end, y);
                y += kLeading;
                at = stop + 1;
            }
        }
        return end;
    }
    Paper& across(double y) {
        pages.back().rulings.push_back({Axis::horizontal, y, 56, 540, 0.5});
        return *this;
    }
    Paper& fill(double y0, double y1) {
        pages.back().shaded.push_back({56, y0, 540, y1});
        return *this;
    }
    std::vector<Table> tables() const { return build_document(pages).tables; }
};

std::string shown(const Table& table) {
    std::string result;
    for (const Cell& c : table.cells) {
        result += std::to_string(c.row) + ',' + std::to_string(c.col);
        if (c.col_span > 1) result += '+' + std::to_string(c.col_span - 1);
        result += ": " + c.text + '\n';
    }
    return result;
}

const std::vector<std::string> kHeader = {"Nr.", "Titel", "Stand van zaken", "Afgedaan"};
const std::vector<std::vector<std::string>> kMotions = {
    {"M1", "Bomen langs|de singel", "De bomen zijn geplant in het najaar.|Het beheer is overgedragen.", "Ja"},
    {"M2", "Kleedkamers", "Het ontwerp ligt bij de vereniging,|die het in mei bespreekt met de|leden en de buurt.", "Nee"},
    {"M3", "Fietsbrug|over de ring", "De aanbesteding loopt.", ""},
};
const char* const kMotionCells =
    "0,0: Nr.\n0,1: Titel\n0,2: Stand van zaken\n0,3: Afgedaan\n"
    "1,0: M1\n1,1: Bomen langs de singel\n1,2: De bomen zijn geplant in het najaar. Het beheer is overgedragen.\n1,3: Ja\n"
    "2,0: M2\n2,1: Kleedkamers\n2,2: Het ontwerp ligt bij de vereniging, die het in mei bespreekt met de leden en de buurt.\n2,3: Nee\n"
    "3,0: M3\n3,1: Fietsbrug over de ring\n3,2: De aanbesteding loopt.\n";

enum class Parted { lines, fills, header_line, white };

// A register of motions with prose above and below.
Paper motions(Parted parted) {
    Paper paper;
    paper.text(60, 80, "De raad heeft dit jaar drie moties aangenomen die nog niet alle zijn afgedaan door het college");
    double y = paper.row(110, kHeader, true);
    if (parted == Parted::lines) paper.across(98);
    if (parted == Parted::lines || parted == Parted::header_line) paper.across(y + 5);
    for (size_t i = 0; i < kMotions.size(); ++i) {
        double top = y + 6;
        y = paper.row(y + kLeading + 7, kMotions[i]);
        if (parted == Parted::lines) paper.across(y + 5);
        if (parted == Parted::fills && i % 2 == 0) paper.fill(top, y + 6);
    }
    paper.text(60, y + 40, "Over de laatste motie komt in het derde kwartaal een brief van het college aan de leden van de raad");
    paper.text(60, y + 52, "met een voorstel voor het vervolg en de kosten die daarbij horen in de komende jaren.");
    return paper;
}

}  // namespace

TEST_CASE("a table of texts that wrap is read row by row, however its rows are parted", "[tables]") {
    for (Parted parted : {Parted::lines, Parted::fills, Parted::header_line, Parted::white}) {
        INFO(static_cast<int>(parted));
        std::vector<Table> tables = motions(parted).tables();
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kMotionCells);
        CHECK(tables[0].header_rows == 1);
        CHECK_FALSE(tables[0].ruled);
    }
}

TEST_CASE("names stand over the middle of their columns", "[tables]") {
    Paper paper;
    paper.text(75, 110, "Nr.", true).text(150, 110, "Titel", true).text(290, 110, "Stand van zaken", true).text(470, 110, "Afgedaan", true).across(116);
    double y = 112;
    for (const auto& motion : kMotions) y = paper.row(y + kLeading + 7, motion);
    std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == kMotionCells);
}

TEST_CASE("a contents whose pages stand behind dots set apart is no table", "[tables]") {
    Paper paper;
    for (int i = 0; i < 8; ++i) {
        std::string dots;
        for (int k = 0; k < 20; ++k) dots += ". ";
        paper.text(60, 100 + 16 * i, std::to_string(i + 1)).text(80, 100 + 16 * i, "Hoofdstuk " + dots).text(500, 100 + 16 * i, std::to_string(1 + i / 4));
    }
    CHECK(paper.tables().empty());
}

TEST_CASE("the name of a section runs over the columns of its rows", "[tables]") {
    Paper paper;
    double y = paper.row(110, kHeader, true);
    paper.across(98).across(y + 5);
    for (size_t i = 0; i < kMotions.size(); ++i) {
        if (i != 1) {
            y += kLeading + 7;
            paper.text(60, y, "Programma " + std::string(i == 0 ? "Groen" : "Verkeer") + " en alles wat daarbij hoort", true).across(y + 5);
        }
        y = paper.row(y + kLeading + 7, kMotions[i]);
        paper.across(y + 5);
    }
    std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 6);
    CHECK(shown(tables[0]).find("1,0+3: Programma Groen en alles wat daarbij hoort\n2,0: M1\n") != std::string::npos);
    CHECK(shown(tables[0]).find("4,0+3: Programma Verkeer en alles wat daarbij hoort\n5,0: M3\n") != std::string::npos);
}

TEST_CASE("one name is set in two lines around the others, and a section follows the header at once", "[tables]") {
    Paper paper;
    paper.fill(98, 120).text(110, 106, "Datum", true).row(112, {"Nr.", "", "Stand van zaken", "Afgedaan"}, true);
    paper.text(110, 118, "raad", true).fill(120, 134).text(60, 130, "Programma Groen en alles wat daarbij hoort", true);
    double y = 127;
    for (const auto& motion : kMotions) {
        y = paper.row(y + kLeading + 7, motion);
        paper.across(y + 5);
    }
    std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with(
        "0,0: Nr.\n0,1: Datum raad\n0,2: Stand van zaken\n0,3: Afgedaan\n1,0+3: Programma Groen en alles wat daarbij hoort\n2,0: M1\n"));
    CHECK(tables[0].header_rows == 1);
}

TEST_CASE("texts side by side without rows are no table", "[tables]") {
    SECTION("columns of prose") {
        Paper paper;
        for (int i = 0; i < 20; ++i)
            for (double x : {60.0, 230.0, 400.0}) paper.text(x, 100 + kLeading * i, "woorden van een verhaal dat");
        CHECK(paper.tables().empty());
    }
    SECTION("an agenda: times, numbers and points without names over them") {
        Paper paper;
        double y = 100;
        for (int i = 0; i < 6; ++i)
            y = paper.row(y + 19, {"19:" + std::to_string(10 + i), std::to_string(i + 1) + ".", "Bespreking van het punt dat|de vorige keer is verdaagd."});
        CHECK(paper.tables().empty());
    }
    SECTION("terms and what they say") {
        Paper paper;
        double y = 100;
        for (const char* term : {"Overwegende", "Constaterende", "Verzoekt"}) {
            paper.text(60, y, term, true);
            for (int i = 0; i < 3; ++i) paper.text(160, y + kLeading * i, "dat het college de raad hierover vooraf inlicht");
            y += 5 * kLeading;
        }
        CHECK(paper.tables().empty());
    }
    SECTION("names over signatures") {
        Paper paper;
        for (int i = 0; i < 2; ++i) paper.row(300 + 60 * i, {"", "A. de Wit|Lijst Een", "B. Bakker|Lijst Twee", "C. Smit|Lijst Drie"});
        CHECK(paper.tables().empty());
    }
    SECTION("cards") {
        Paper paper;
        for (double x : {60.0, 230.0, 400.0}) {
            paper.text(x, 112, "Wonen", true);
            for (int i = 0; i < 4; ++i) paper.text(x, 130 + kLeading * i, "Er komen huizen bij de haven");
            paper.pages.back().shaded.push_back({x - 6, 100, x + 150, 180});
        }
        CHECK(paper.tables().empty());
    }
}

TEST_CASE("a table of texts that runs on over a page is one table", "[tables]") {
    // Page by page: what the upper page ends with, what the lower one begins with.
    auto upper = [](Paper& paper) {
        double y = paper.row(640, kHeader, true);
        paper.across(628).across(y + 5);
        y = paper.row(y + 19, kMotions[0]);
        paper.across(y + 5);
        return y;
    };
    SECTION("with its header again") {
        Paper paper;
        double y = upper(paper);
        paper.across(paper.row(y + 19, kMotions[1]) + 5).turn();
        y = paper.row(80, kHeader, true);
        paper.across(68).across(y + 5);
        paper.across(paper.row(y + 19, kMotions[2]) + 5);
        std::vector<Table> tables = paper.tables();
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kMotionCells);
        CHECK(tables[0].parts.size() == 2);
    }
    SECTION("on a page with other margins") {
        Paper paper;
        double y = upper(paper);
        paper.across(paper.row(y + 19, kMotions[1]) + 5).turn();
        y = paper.row(80, kHeader, true);
        paper.across(68).across(y + 5);
        paper.across(paper.row(y + 19, kMotions[2]) + 5);
        for (Word& word : paper.pages.back().words) word.box = {word.box.x0 - 20, word.box.y0, word.box.x1 - 20, word.box.y1};
        for (Ruling& line : paper.pages.back().rulings) line = {line.axis, line.position, line.start - 20, line.end - 20, line.width};
        std::vector<Table> tables = paper.tables();
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kMotionCells);
    }
    SECTION("without it, without lines, a row cut off by the page end") {
        Paper paper;
        double y = paper.row(640, kHeader, true);
        y = paper.row(y + 19, kMotions[0]);
        paper.row(y + 19, {"M2", "Kleedkamers", "Het ontwerp ligt bij de vereniging,", "Nee"});
        paper.turn();
        y = paper.row(80, {"", "", "die het in mei bespreekt met de|leden en de buurt.", ""});
        paper.row(y + 19, kMotions[2]);
        std::vector<Table> tables = paper.tables();
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kMotionCells);
    }
    SECTION("but not with a table of other names") {
        Paper paper;
        double y = upper(paper);
        paper.across(paper.row(y + 19, kMotions[1]) + 5).turn();
        y = paper.row(80, {"Nr.", "Toezegging", "Antwoord", "Datum"}, true);
        paper.across(68).across(y + 5);
        y = paper.row(y + 19, kMotions[2]);
        paper.across(y + 5);
        paper.across(paper.row(y + 19, kMotions[0]) + 5);
        CHECK(paper.tables().size() == 2);
    }
}

TEST_CASE("a row of a ruled table goes on after the page end", "[tables]") {
    auto grid = [](Paper& paper, double y0, const std::vector<double>& ys) {
        for (double x : {56.0, 106.0, 226.0, 446.0, 540.0}) paper.pages.back().rulings.push_back({Axis::vertical, x, y0, ys.back(), 0.5});
        paper.across(y0);
        for (double y : ys) paper.across(y);
    };
    Paper paper;
    paper.row(700, kHeader, true);
    paper.row(720, kMotions[0]);
    paper.row(750, {"", "", "Het ontwerp ligt bij de vereniging,", "Nee"});
    grid(paper, 688, {706, 738, 758});
    paper.turn();
    paper.row(60, {"M2", "Kleedkamers", "die het in mei bespreekt met de|leden en de buurt.", ""});
    paper.row(90, kMotions[2]);
    grid(paper, 48, {78, 110});
    std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == kMotionCells);
    CHECK(tables[0].ruled);
}

TEST_CASE("figures at the bars of a chart are no table", "[tables]") {
    Paper paper;
    double y = 100;
    for (int i = 0; i < 5; ++i, y += 22) {
        paper.text(60, y, "Wijk").text(400, y, std::to_string(60 - 9 * i) + "%");
        paper.pages.back().shaded.push_back({120, y - 9, 380 - 45.0 * i, y + 2});
    }
    CHECK(paper.tables().empty());
}

TEST_CASE("one row of figures under names is a table", "[tables]") {
    Paper paper;
    paper.text(60, 110, "Indicator", true).text(200, 110, "Bron", true).text(300, 110, "Vorige", true).text(400, 110, "Laatste", true);
    paper.text(60, 126, "Sporters").text(200, 126, "Peiling").text(306, 126, "41,0%").text(410, 126, "40,0%");
    std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,0: Indicator\n0,1: Bron\n0,2: Vorige\n0,3: Laatste\n1,0: Sporters\n1,1: Peiling\n1,2: 41,0%\n1,3: 40,0%\n");
}

TEST_CASE("rows that begin with dates, none with white above it, stand below a plain header", "[tables]") {
    Paper paper;
    paper.text(60, 100, "Datum").text(130, 100, "Toezegging").text(440, 100, "Termijn");
    paper.text(60, 112, "14-10-2025").text(130, 112, "De raad krijgt een kaart met alle winkels die leeg staan en").text(440, 112, "december 2025");
    paper.text(130, 124, "hun eigenaren.");
    paper.text(60, 136, "14-10-2025").text(130, 136, "Het college zoekt uit of de hal ook in de zomer open kan").text(440, 136, "voorjaar 2026");
    paper.text(130, 148, "en komt daarop terug.");
    paper.text(60, 160, "11-11-2025").text(130, 160, "De raad ontvangt de cijfers van het meldpunt.").text(440, 160, "1 maart 2026");
    const std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).find("1,1: De raad krijgt een kaart met alle winkels die leeg staan en hun eigenaren.\n1,2: december 2025\n") != std::string::npos);
    CHECK(shown(tables[0]).find("3,1: De raad ontvangt de cijfers van het meldpunt.\n") != std::string::npos);
}

TEST_CASE("a dense table whose rows alone have a text in every column", "[tables]") {
    Paper paper;
    paper.text(60, 100, "Wie", true).text(140, 100, "Toezegging", true).text(440, 100, "Voor wanneer", true);
    paper.text(60, 111, "Weth. Bos").text(140, 111, "Stuurt de commissie de evaluatie van het werk zodra die klaar").text(440, 111, "najaar 2026");
    paper.text(140, 122, "is en nodigt de makers uit.");
    paper.text(60, 133, "Weth. Vos").text(140, 133, "Vraagt na waarom de wachttijd langer is dan elders.").text(440, 133, "1 oktober 2026");
    paper.text(60, 144, "Weth. Bos").text(140, 144, "Komt terug op de vraag hoeveel gezinnen de regeling wel kennen").text(440, 144, "Q4 2026");
    paper.text(140, 155, "maar niet gebruiken.");
    const std::vector<Table> tables = paper.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
    CHECK(shown(tables[0]).find("1,1: Stuurt de commissie de evaluatie van het werk zodra die klaar is en nodigt de makers uit.\n1,2: najaar 2026\n") !=
          std::string::npos);
}
