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
