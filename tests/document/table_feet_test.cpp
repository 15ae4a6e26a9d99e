// A header alone at the foot of a page.
#include "document/tables/table_feet.h"

#include "catch.h"
#include "document/structure.h"
#include "sheet.h"

using namespace griffier;

namespace {

// Page 1 ends with a title, a unit and a header in colour; page 2 begins with the rows. `last`: what stands over the last column.
std::vector<Page> two_pages(const std::string& last = "2026", const std::string& below = "") {
    Sheet first, second;
    first.text(70, 100, "De lasten staan hieronder, na een toelichting op de bedragen van dit jaar.");
    first.text(70, 700, "Lasten per taakveld", true).text(70, 716, "Bedragen x € 1.000");
    first.fill(68, 724, 532, 752).text(290, 734, "Rekening").text(400, 734, "Begroting").text(480, 734, "Begroting");
    first.text(70, 746, "Taakveld").figure(330, 746, "2024").figure(445, 746, "2025").figure(525, 746, last);
    if (!below.empty()) first.text(70, 770, below);
    second.page.number = 2;
    const char* rows[][4] = {{"0.1 Bestuur", "1.204", "981", "1.010"}, {"1.1 Brandweer", "77", "1.460", "1.500"}, {"Totaal", "1.281", "2.441", "2.510"}};
    double y = 60;
    for (const auto& row : rows) {
        second.text(70, y, row[0]).figure(330, y, row[1]).figure(445, y, row[2]).figure(525, y, row[3]);
        y += 14;
    }
    second.text(70, 300, "Hierna volgt de toelichting.");
    return {first.page, second.page};
}

}  // namespace

TEST_CASE("a header at the foot of a page heads the rows at the top of the next", "[tables]") {
    const Document document = build_document(two_pages());
    REQUIRE(document.tables.size() == 1);
    const Table& table = document.tables[0];
    CHECK(table.columns == 4);
    REQUIRE(table.header_rows > 0);
    REQUIRE(table.parts.size() == 2);
    CHECK(table.parts[0].page == 1);
    CHECK(table.parts[0].box.y0 > 716);
    CHECK(table.parts[1].page == 2);
    CHECK(table.parts[1].box.y0 < 60);
    for (const Cell& cell : table.cells) {
        CHECK(cell.page == (cell.row < table.header_rows ? 1 : 2));
        if (cell.text == "0.1 Bestuur") {
            CHECK(cell.box.y1 == Approx(62));
        } else if (cell.text == "Taakveld") {
            CHECK(cell.box.y1 == Approx(748));
        }
    }
    bool unit = false;
    for (const Line& line : table.nearby) unit = unit || line.text == "Bedragen x € 1.000";
    CHECK(unit);
}

namespace {

// Page 1 ends with a caption, a unit, a header of two names and the first row; page 2 has the rest, the header above it where `again`.
std::vector<Page> broken_list(bool again, bool header, double shift = 0) {
    Sheet first, second;
    first.text(70, 100, "De capaciteit staat hieronder, na een toelichting op de bedragen van dit jaar.");
    first.text(70, 700, "Weerstandscapaciteit", true).text(70, 710, "Bedragen in euro");
    if (header) first.text(70, 722, "Onderdeel", true).text(428, 722, "Bedrag", true).h(726, 68, 460);
    first.text(70, 740, "Algemene reserve").figure(458, 740, "4.967.758");
    second.page.number = 2;
    if (again) second.text(70 + shift, 58, "Onderdeel", true).text(428, 58, "Bedrag", true).h(62, 68, 460);
    second.text(70, 76, "Post onvoorzien").figure(458, 76, "100.952").text(70, 90, "Stille reserves").figure(458, 90, "948.960");
    second.text(70, 104, "Totaal").figure(458, 104, "6.017.670").text(70, 300, "Hierna volgt de toelichting.");
    return {first.page, second.page};
}

}  // namespace

TEST_CASE("a header and one row at the foot of a page begin the list at the top of the next, whether the header is printed again or not", "[tables]") {
    for (bool again : {true, false}) {
        const Document document = build_document(broken_list(again, true));
        REQUIRE(document.tables.size() == 1);
        const Table& table = document.tables[0];
        CHECK(shown(table) ==
              "0,0: Onderdeel\n0,1: Bedrag\n1,0: Algemene reserve\n1,1: 4.967.758\n2,0: Post onvoorzien\n2,1: 100.952\n3,0: Stille reserves\n3,1: 948.960\n"
              "4,0: Totaal\n4,1: 6.017.670\n");
        CHECK(table.header_rows == 1);
        CHECK(table.caption == "Weerstandscapaciteit");
        REQUIRE(table.parts.size() == 2);
        CHECK(table.parts[0].page == 1);
        for (const Cell& cell : table.cells) CHECK(cell.page == (cell.row < 2 ? 1 : 2));
        for (const Block& block : document.blocks) CHECK(block.text.find("Bedrag ") == std::string::npos);
    }
    REQUIRE(build_document(broken_list(false, false)).tables.size() == 1);
    CHECK(build_document(broken_list(false, false)).tables[0].rows == 4);
}

TEST_CASE("the last row of a table alone at the top of the next page, and the name of a section alone at the foot of one, are its rows") {
    for (const bool name : {true, false}) {
        Sheet first, second;
        first.text(70, 100, "Post", true).text(300, 100, "Begroting", true).text(400, 100, "Rekening", true);
        first.text(70, 114, "Sport").figure(340, 114, "1.980").figure(436, 114, "2.044");
        first.text(70, 128, "Cultuur").figure(340, 128, "655").figure(436, 128, "671");
        second.page.number = 2;
        if (name) {
            first.text(70, 142, "Baten", true);
            second.text(70, 60, "Post", true).text(300, 60, "Begroting", true).text(400, 60, "Rekening", true);
            second.text(70, 74, "Leges").figure(340, 74, "100").figure(436, 74, "110").text(70, 88, "Totaal").figure(340, 88, "100").figure(436, 88, "110");
        } else {
            second.text(70, 60, "Totaal").figure(340, 60, "2.635").figure(436, 60, "2.715");
        }
        second.text(70, 300, "Hierna volgt de toelichting op deze bedragen.");
        const Document document = build_document({first.page, second.page});
        REQUIRE(document.tables.size() == 1);
        const std::string rows = shown(document.tables[0]);
        CHECK(rows.ends_with(name ? "3,0: Baten\n4,0: Leges\n4,1: 100\n4,2: 110\n5,0: Totaal\n5,1: 100\n5,2: 110\n" : "3,0: Totaal\n3,1: 2.635\n3,2: 2.715\n"));
        CHECK(document.tables[0].parts.size() == 2);
    }
}

TEST_CASE("a header that is another one than that at the foot of the page before begins a table of its own", "[tables]") {
    std::vector<Page> pages = broken_list(true, true);
    for (Word& word : pages[1].words)
        if (word.text == "Onderdeel") word.text = "Post";
    REQUIRE(build_document(pages).tables.size() == 1);
    CHECK(build_document(pages).tables[0].rows == 4);
    CHECK(build_document(broken_list(true, true, 40)).tables[0].rows == 4);
}

TEST_CASE("names that do not stand over the columns one by one, or with text below them, are no header of the next page", "[tables]") {
    std::vector<Page> fewer = two_pages();
    std::erase_if(fewer[0].words, [](const Word& word) { return word.text == "2025"; });
    std::vector<Page> text = two_pages();  // a text in columns: no years, no colour
    text[0].shaded.clear();
    for (Word& word : text[0].words)
        if (word.text.size() == 4 && word.text.starts_with("20")) word.text = "Mw. ";
    for (const std::vector<Page>& pages : {fewer, text, two_pages("2026", "Dit is de laatste regel van de bladzijde."), two_pages("1.234")})
        for (const Table& table : build_document(pages).tables) CHECK(table.parts.size() == 1);
}

TEST_CASE("the total of a list of one column alone at the top of the next page is its row; a sentence there is none", "[tables]") {
    for (const bool total : {true, false}) {
        Sheet first, second;
        first.text(70, 100, "Omschrijving", true).text(430, 100, "Bedrag", true);
        first.text(70, 114, "Sport").figure(460, 114, "1.980").text(70, 128, "Cultuur").figure(460, 128, "655").text(70, 142, "Media").figure(460, 142, "20");
        second.page.number = 2;
        second.text(70, 60, total ? "Totaal" : "Hiervan is in het jaar uitbetaald aan alle verenigingen en stichtingen samen").figure(460, 60, "2.655");
        second.text(70, 120, "Hierna volgt de toelichting op deze bedragen.");
        const Document document = build_document({first.page, second.page});
        REQUIRE(document.tables.size() == 1);
        CHECK(shown(document.tables[0]).ends_with("3,0: Media\n3,1: 20\n") != total);
        CHECK(document.tables[0].rows == (total ? 5 : 4));
        CHECK(document.tables[0].parts.size() == (total ? 2 : 1));
    }
}

TEST_CASE("two names alone at the foot of a page, where label and figures of the next page begin and end, head its list", "[tables]") {
    std::vector<Page> pages = broken_list(false, true);
    std::erase_if(pages[0].words, [](const Word& word) { return word.baseline == 740; });
    const Document document = build_document(pages);
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].header_rows == 1);
    CHECK(document.tables[0].caption == "Weerstandscapaciteit");
    CHECK(shown(document.tables[0]).starts_with("0,0: Onderdeel\n0,1: Bedrag\n1,0: Post onvoorzien\n1,1: 100.952\n"));
    for (Word& word : pages[0].words)  // no header: plain text, and no line below it
        word.bold = false;
    pages[0].rulings.clear();
    for (const Table& table : build_document(pages).tables) CHECK(table.header_rows == 0);
}

TEST_CASE("years at the foot of a page stand over the groups of names at the top of the next", "[tables]") {
    const auto grouped = [](const char* third) {
        Sheet first, second;
        first.text(70, 100, "De lasten staan hieronder, na een toelichting op de bedragen van dit jaar.");
        first.text(70, 716, "Overzicht", true).text(240, 740, "Rekening 2023", true).text(400, 740, "Begroting 2025", true);
        second.page.number = 2;
        second.text(70, 60, "Programma", true).text(230, 60, "Lasten", true).text(300, 60, "Baten", true);
        second.text(390, 60, third, true).text(460, 60, "Baten", true).h(64, 68, 490);
        const char* rows[][5] = {{"Bestuur", "82", "34", "97", "48"}, {"Sport", "17", "18", "28", "29"}, {"Zorg", "96", "29", "54", "37"}};
        for (int i = 0; i < 3; ++i) {
            second.text(70, 76 + 14 * i, rows[i][0]);
            for (int c = 1; c < 5; ++c) second.figure(std::vector<double>{260, 325, 420, 485}[c - 1], 76 + 14 * i, rows[i][c]);
        }
        second.text(70, 300, "Hierna volgt de toelichting.");
        return build_document({first.page, second.page});
    };
    const Document document = grouped("Lasten");
    REQUIRE(document.tables.size() == 1);
    const Table& table = document.tables[0];
    CHECK(table.header_rows == 2);
    REQUIRE(table.parts.size() == 2);
    CHECK(shown(table).starts_with("0,1+1: Rekening 2023\n0,3+1: Begroting 2025\n1,0: Programma\n1,1: Lasten\n"));
    for (const Cell& cell : table.cells) CHECK(cell.page == (cell.row == 0 ? 1 : 2));
    REQUIRE(grouped("Saldo").tables.size() == 1);  // names that do not come again need nothing above them
    CHECK(grouped("Saldo").tables[0].parts.size() == 1);
}

TEST_CASE("below its header printed again, a last row with one figure is the table's, in the column that it stands in", "[tables]") {
    Sheet first, second;
    first.text(70, 100, "Maatstaf", true).text(310, 100, "Aantal", true).text(400, 100, "Uitkering", true);
    first.text(70, 114, "Inwoners").figure(340, 114, "38.229").figure(445, 114, "7.023.050");
    first.text(70, 128, "Woonruimten").figure(340, 128, "17.024").figure(445, 128, "1.674.821");
    second.page.number = 2;
    second.text(70, 60, "Maatstaf", true).text(310, 60, "Aantal", true).text(400, 60, "Uitkering", true);
    second.text(70, 74, "Totaal").figure(445, 74, "8.697.871").text(70, 300, "Hierna volgt de toelichting.");
    const Document document = build_document({first.page, second.page});
    REQUIRE(document.tables.size() == 1);
    CHECK(shown(document.tables[0]).ends_with("2,2: 1.674.821\n3,0: Totaal\n3,2: 8.697.871\n"));
    CHECK(document.tables[0].parts.size() == 2);
}

TEST_CASE("the last row below its header printed again, set so close that its figures run together, is the table's", "[tables]") {
    Sheet first, second;
    const auto header = [](Sheet& sheet, double y) {
        sheet.text(70, y, "Nr").text(100, y, "Taakveld").figure(300, y, "Lasten").figure(340, y, "Baten").figure(380, y, "Saldo");
    };
    first.text(70, 600, "Taakvelden", true).text(70, 614, "Bedragen x € 1.000");
    header(first, 628);
    for (int i = 1; i < 10; ++i)
        first.text(70, 628 + 14 * i, "8." + std::to_string(i))
            .text(100, 628 + 14 * i, "Wonen")
            .figure(300, 628 + 14 * i, "2.270")
            .figure(340, 628 + 14 * i, "841")
            .figure(380, 628 + 14 * i, "-1.429");
    second.page.number = 2;
    header(second, 60);
    second.text(100, 74, "Totaal")
        .figure(300, 74, "121.764")
        .figure(340, 74, "48.992")
        .figure(380, 74, "-72.772")
        .text(70, 200, "Hierna volgt de toelichting.");
    const Document document = build_document({first.page, second.page});
    REQUIRE(document.tables.size() == 1);
    const Table& table = document.tables[0];
    CHECK(table.rows == 11);
    CHECK(table.columns == 5);
    CHECK(table.cells.back().text == "-72.772");
    CHECK(table.cells.back().col == 4);
    CHECK(table.cells[table.cells.size() - 4].col == 1);
}
