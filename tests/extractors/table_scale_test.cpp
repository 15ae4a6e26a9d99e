// Units that stand elsewhere than at the table.
#include "catch.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

namespace {

Block block_of(const std::string& text, BlockKind kind = BlockKind::paragraph) {
    Block block;
    block.kind = kind;
    block.page = 1;
    block.text = text;
    return block;
}

const std::string kOutlook = " | 2024 | 2025\nLoonontwikkeling | -3.105 | -3.190\nNieuw saldo | 2.390 | 2.190\n";

Document with(const std::string& rows, const Block& block, const std::string& caption = "") {
    Document document = document_of({table_from(rows, 1, caption)});
    document.blocks.push_back(block);
    return document;
}

}  // namespace

TEST_CASE("a statement for all amounts holds for dated tables of no known kind that speak of a budget") {
    const Block general = block_of("De bedragen in dit document zijn in duizenden euro's, tenzij anders vermeld.");
    const auto lines = lines_of(with(kOutlook, general));
    REQUIRE(lines.size() == 4);
    CHECK(line_at(lines, 2, 1)->value.str() == "2390000");
    CHECK(line_at(lines, 2, 1)->side == Side::saldo);
    CHECK(line_at(lines, 1, 1)->side == Side::other);
    // Nothing here speaks of money, or it counts something else.
    CHECK(lines_of(with(" | 2024 | 2025\nKernen | 3.105 | 3.190\nWijken | 2.390 | 2.190\n", general)).empty());
    CHECK(lines_of(with(kOutlook, general, "Aantal inwoners")).empty());
}

TEST_CASE("a statement of one table, or of a chapter, does not hold for others") {
    CHECK(lines_of(with(kOutlook, block_of("De bedragen in deze tabel zijn in duizenden euro's."))).empty());
    Document document = with(kOutlook, block_of("De bedragen in dit hoofdstuk zijn in duizenden euro's."));
    CHECK(lines_of(document).empty());
    document.sections.push_back({});
    document.tables[0].section = 0;
    document.blocks[0].section = 0;
    CHECK(lines_of(document).size() == 4);
}

TEST_CASE("a unit in the margin of a page holds for the tables of that page") {
    Document document = with(kOutlook, block_of("(bedragen x € 1.000)", BlockKind::furniture));
    CHECK(lines_of(document).size() == 4);
    document.blocks[0].page = 2;
    CHECK(lines_of(document).empty());
}

TEST_CASE("signs of the currency in the headers make figures under years euros as printed") {
    const auto lines = lines_of(document_of({table_from("Kosten project | 2024 | 2023\n | € | €\nHuur tent | 599 | 600\nOverige kosten | 294 | 211\n", 2)}));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].value.str() == "599");
    CHECK(lines[0].unit == UnitKind::eur);
    const auto behind = lines_of(document_of({table_from("| Rekening 2024 € | Begroting 2024 (€)\nBaten | 5.100 | 5.000\nLasten | -4.000 | -4.100\n")}));
    REQUIRE(behind.size() == 4);
    CHECK(behind[0].unit == UnitKind::eur);
    CHECK(behind[0].value.str() == "5100");
    // Signs beside the figures are not enough: indicators have them too.
    CHECK(lines_of(document_of({table_from("Type | 2024 | 2025\nGemeten | € 238 | € 251\nDoel | € 240 | € 248\n")})).empty());
}

TEST_CASE("an unprinted scale is taken from the same figures elsewhere, with its evidence") {
    const Table printed = table_from("Dekking | 2024 | 2025\nBaten | 2.382 | 1.922\nLasten | -4.111 | -5.222\n", 1, "Baten en lasten", "bedragen x € 1.000");
    const Table silent = table_from(
        "Overzicht reserves | Vermeerderingen 2024 | Verminde- ringen 2024 | Begroting 2024\nReserve A | 0 | -10 | 790\nTotaal reserves | 2.382 | -1.922 | "
        "4.111\nTweede | 4.111 | -5.222 | 1\n");
    const auto readings = read_tables(document_of({printed, silent}));
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->scale == 1000);
    CHECK(readings[1].unit->inferred);
    CHECK(readings[1].unit->evidence.find("page 1") != std::string::npos);
    const auto lines = lines_of(document_of({printed, silent}));
    REQUIRE(line_at(lines, 2, 2, 1));
    CHECK(line_at(lines, 2, 2, 1)->side == Side::reserve_onttrekking);
    CHECK(line_at(lines, 2, 2, 1)->value == Decimal(-1922000));
    CHECK(line_at(lines, 2, 3, 1)->side == Side::other);
    CHECK_FALSE(read_tables(document_of({silent}))[0].unit);  // no proof, no scale
}

TEST_CASE("rows with the same name and figures, however small, tell an unprinted scale") {
    const Table printed = table_from(
        "Nieuw beleid per programma | 2024 | 2025\nBoeken voor de scholen | -90 | -45\nBeheer van de kade | -20 | -20\n"
        "Fietsbrug Oosterhaven | -60 | \nTotaal nieuw beleid | -170 | -65\n",
        1, "Nieuw beleid", "bedragen x € 1.000");
    const Table silent = table_from(
        "Nieuw beleid | 2024 | 2025\nBoeken voor de scholen | -90 | -45\nFietsbrug Oosterhaven | -60 | \n"
        "Beheer van de kade | -20 | -20\nMeer groen | -5 | -5\nTotaal nieuw beleid | -175 | -70\n",
        2, "Nieuw beleid");
    const auto readings = read_tables(document_of({printed, silent}));
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->scale == 1000);
    CHECK(readings[1].unit->evidence.find("3 figures") != std::string::npos);
    // Two rows alone may be alike by chance.
    const Table other =
        table_from("Nieuw beleid | 2024 | 2025\nBoeken voor de scholen | -90 | -45\nBeheer van de kade | -20 | -20\nMeer groen | -5 | -5\n", 2, "Nieuw beleid");
    CHECK_FALSE(read_tables(document_of({printed, other}))[1].unit);
}

TEST_CASE("a scale said for the whole document does not reach a table whose figures are far larger") {
    Document document = document_of({table_from("| 2024\nBaten | 51.169\nLasten | -52.000\n", 1, "Baten en lasten", "Bedragen x € 1.000"),
                                     table_from("| 2024\nBaten | 169\nLasten | -270\n"), table_from("| 2024\nBaten | 51.169.000\nLasten | -52.000.000\n")});
    Block general;
    general.text = "Alle bedragen zijn x € 1.000, tenzij anders vermeld.";
    document.blocks.push_back(general);
    const auto readings = read_tables(document);
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->scale == 1000);
    CHECK_FALSE(readings[2].unit);
    const auto lines = lines_of(document);
    CHECK(line_at(lines, 1, 1, 1)->value == Decimal(169000));
    CHECK(line_at(lines, 1, 1, 2)->value == Decimal(51169000));
}
