// Tables over the end of a page, up the page, and over two pages of a spread.
#include <string>

#include "catch.h"
#include "document/tables/table_text.h"
#include "document/tables/tables.h"
#include "sheet.h"

using namespace griffier;

namespace {

const char* const kThreeRows =
    "0,1: 2023\n0,2: 2024\n1,0: Baten\n1,1: 1.234\n1,2: 1.300\n2,0: Lasten\n2,1: -2.000\n2,2: -2.100\n3,0: Saldo\n3,1: -766\n3,2: -800\n";

// Two ruled pages of one table: `second` draws what stands on the next page.
Sheet ruled_page(double y0, const std::vector<std::vector<std::string>>& rows, int number) {
    Sheet sheet;
    sheet.page.number = number;
    double y = y0;
    for (const auto& row : rows) {
        sheet.h(y, 70, 400).text(72, y + 11, row[0]).text(222, y + 11, row[1]).figure(390, y + 11, row[2]);
        y += 15;
    }
    sheet.h(y, 70, 400);
    for (double x : {70.0, 220.0, 330.0, 400.0}) sheet.v(x, y0, y);
    return sheet;
}

std::vector<Table> joined(const Sheet& first, const Sheet& second) {
    std::vector<Table> tables = first.tables();
    for (Table& t : second.tables()) tables.push_back(std::move(t));
    return join_over_pages(std::move(tables), {first.page, second.page});
}

const std::vector<std::vector<std::string>> kHead = {{"Nr", "Naam", "2024"}, {"1.", "Zorg", "12"}, {"2.", "Lopende re-", "7"}};

}  // namespace

TEST_CASE("a table runs on over the page end", "[tables]") {
    SECTION("without a header") {
        std::vector<Table> tables = joined(ruled_page(700, kHead, 4), ruled_page(80, {{"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].parts.size() == 2);
        CHECK(tables[0].rows == 5);
        CHECK(tables[0].cells.back().page == 5);
    }
    SECTION("with its header repeated: kept once") {
        std::vector<Table> tables =
            joined(ruled_page(700, kHead, 4), ruled_page(80, {{"Nr", "Naam", "2024"}, {"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 5);
    }
    SECTION("with a header in small letters repeated over a last row: it is no rest of the row before") {
        std::vector<Table> tables = joined(ruled_page(700, {{"regel", "soort", "2024"}, {"Zorg", "Lasten", "12"}, {"Wonen", "Lasten", "7"}}, 4),
                                           ruled_page(80, {{"regel", "soort", "2024"}, {"Wonen", "Baten", "15"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 4);
        for (const Cell& c : tables[0].cells) CHECK(c.text.find(' ') == std::string::npos);
    }
    SECTION("a row split by the page end is one row") {
        std::vector<Table> tables =
            joined(ruled_page(700, kHead, 4), ruled_page(80, {{"", "integratie", ""}, {"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 5);
        bool whole = false;
        for (const Cell& c : tables[0].cells) whole = whole || c.text == "Lopende re- integratie";
        CHECK(whole);
    }
    SECTION("figures that the page end parts from their label stand in its row") {
        std::vector<Table> tables = joined(ruled_page(700, {{"Post", "2023", "2024"}, {"Zorg", "12", "13"}, {"Saldo incidenteel", "", ""}}, 4),
                                           ruled_page(80, {{"", "-387", "64"}, {"Saldo", "574", "137"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]).find("2,0: Saldo incidenteel\n2,1: -387\n2,2: 64\n3,0: Saldo\n") != std::string::npos);
    }
    SECTION("a section right below the header on one page only does not make the header longer") {
        const std::vector<std::vector<std::string>> opened = {{"Nr", "Taak", "2024"}, {"A", "Bestuur", ""}, {"1.", "Zorg", "12"}, {"2.", "Leges", "7"}};
        const std::vector<std::vector<std::string>> plain = {{"Nr", "Taak", "2024"}, {"3.", "Wonen", "15"}, {"4.", "Welzijn", "3"}};
        for (const auto& [first, second] : {std::pair(opened, plain), std::pair(plain, opened)}) {
            std::vector<Table> tables = joined(ruled_page(700, first, 4), ruled_page(80, second, 5));
            REQUIRE(tables.size() == 1);
            CHECK(tables[0].rows == 6);
            CHECK(tables[0].header_rows == 1);
            CHECK(tables[0].inner_header_rows.empty());
            CHECK(std::none_of(tables[0].cells.begin(), tables[0].cells.end(), [](const Cell& c) { return c.header && c.row > 0; }));
        }
    }
    SECTION("another header is another table") {
        CHECK(joined(ruled_page(700, kHead, 4), ruled_page(80, {{"Nr", "Straat", "2019"}, {"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5)).size() == 2);
    }
    SECTION("text between is the end of a table") {
        Sheet second = ruled_page(160, {{"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5);
        second.text(70, 120, "De volgende tabel toont de rest");
        CHECK(joined(ruled_page(700, kHead, 4), second).size() == 2);
    }
    SECTION("a page between is the end of a table") {
        CHECK(joined(ruled_page(700, kHead, 4), ruled_page(80, {{"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 6)).size() == 2);
    }
}

TEST_CASE("a table that runs up the page is read, and placed where it stands", "[tables]") {
    Sheet upright = three_rows();
    for (int turn : {90, 180, 270}) {
        INFO(turn);
        // The same page turned clockwise.
        Page page = upright.page;
        double w = upright.page.width, h = upright.page.height;
        if (turn != 180) std::swap(page.width, page.height);
        for (Word& word : page.words) {
            Box b = word.box;
            word.rotation = turn;
            if (turn == 90) word.box = {h - b.y1, b.x0, h - b.y0, b.x1}, word.baseline = h - word.baseline;
            if (turn == 180) word.box = {w - b.x1, h - b.y1, w - b.x0, h - b.y0}, word.baseline = h - word.baseline;
            if (turn == 270) word.box = {b.y0, w - b.x1, b.y1, w - b.x0};
        }
        std::vector<Table> tables = find_tables(page, {});
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kThreeRows);
        for (size_t i = 0; i < tables[0].cells.size(); ++i) {
            const Cell& c = tables[0].cells[i];
            bool there = std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
                return word.text == c.text && std::abs(word.box.x0 - c.box.x0) < 1e-6 && std::abs(word.box.y0 - c.box.y0) < 1e-6;
            });
            CHECK(there);
        }
    }
}

TEST_CASE("a table over the two pages of a spread is one, left page first", "[tables]") {
    Sheet sheet;
    sheet.page.width = 842;
    sheet.page.height = 595;
    auto half = [&](double x, double y0, const std::string& name, int rows) {
        double y = y0;
        for (int i = 0; i < rows + 1; ++i, y += 15) {
            sheet.h(y, x, x + 330);
            if (i == 0)
                sheet.text(x + 2, y + 11, "Taakveld").text(x + 222, y + 11, "Baten").text(x + 282, y + 11, "Saldo");
            else
                sheet.text(x + 2, y + 11, name + std::to_string(i))
                    .figure(x + 270, y + 11, std::to_string(10 + i))
                    .figure(x + 325, y + 11, std::to_string(20 + i));
        }
        sheet.h(y, x, x + 330);
        for (double at : {x, x + 220, x + 280, x + 330}) sheet.v(at, y0, y);
    };
    half(40, 60, "links", 6);
    half(460, 30, "rechts", 4);
    std::vector<Table> tables = join_over_pages(sheet.tables(), {sheet.page});
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 11);
    CHECK(tables[0].parts.size() == 2);
    CHECK(tables[0].cells[3].text == "links1");
    CHECK(tables[0].cells.back().text == "24");
}
