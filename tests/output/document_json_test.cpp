#include "output/document_json.h"

#include "catch.h"
#include "output/json.h"
#include "output/keys.h"

using namespace griffier;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// One table with a header and one figure, a budget line from it, a check on it.
Result small_result() {
    Result r;
    r.source = {{"begroting.pdf"}, std::string(64, 'a'), 1234, "application/pdf", 1};
    Page page;
    page.number = 1;
    page.width = 595.276;
    page.height = 841.89;
    page.text_from = TextFrom::embedded;
    r.document.pages = {page};
    Table table;
    table.parts = {{1, {72, 100, 520, 140}}};
    table.caption = "Financiën";
    table.rows = 2;
    table.columns = 2;
    table.header_rows = 1;
    Cell header{0, 1, 1, 1, true, false, "Begroting 2024", 1, {400, 100, 520, 112}, 1, Origin::text_layer, {}};
    Cell value{1, 1, 1, 1, false, false, "-74.527", 1, {460, 120, 520, 132}, 1, Origin::text_layer, {}};
    table.cells = {header, value};
    r.document.tables = {table};
    TableReading reading;
    reading.unit = TableUnit{UnitKind::eur, 1000, "x € 1.000", false, ""};
    CellReading blank, figure;
    figure.amount = Amount{Decimal(-74527000), 1000, UnitKind::none, std::nullopt, false};
    figure.unit = UnitKind::eur;
    figure.header_path = {"Begroting 2024"};
    reading.cells = {blank, figure};
    r.extraction.tables = {reading};
    BudgetLine line;
    line.item = "Lasten \"zorg\"";
    line.side = Side::lasten;
    line.basis = Basis::begroting;
    line.year = 2024;
    line.value = Decimal(-74527000);
    line.percent = Decimal(2020, 2);
    line.source = {1, value.box, value.text, CellRef{0, 1, 1}, Origin::text_layer, 1};
    r.extraction.budget_lines = {line};
    Check check;
    check.rule = "SALDO";
    check.message = "klopt";
    check.expected = check.found = Decimal(-74527000);
    check.difference = Decimal(0);
    check.tolerance = Decimal(0);
    check.operands = {{"b1", -1, Decimal(-74527000), false, 1000}};
    check.result = Operand{"b1", 1, Decimal(-74527000), false, 1000};
    r.checks = {check};
    return r;
}

}  // namespace

TEST_CASE("a document is written as the contract says") {
    std::string json = document_json(small_result());
    CHECK(has(json, "\"schema\": \"griffier/document/1\""));
    CHECK(has(json, "\"width\":595.28,"));
    CHECK(has(json, "\"text\":\"-74.527\",\"header_path\":[\"Begroting 2024\"],\"value\":-74527000,\"unit\":\"eur\""));
    CHECK(has(
        json,
        "\"item\":\"Lasten \\\"zorg\\\"\",\"side\":\"lasten\",\"basis\":\"begroting\",\"taakveld\":null,\"year\":2024,\"value\":-74527000,\"percent\":20.2,"));
    CHECK(has(json, "\"bbox\":[460,120,520,132],\"text\":\"-74.527\",\"cell\":{\"table\":\"t1\",\"row\":1,\"col\":1}"));
    CHECK(has(json, "\"figures\":{\"on_page\":0,\"in_tables\":1,\"in_records\":1,\"by_page\":["));
    CHECK(has(json, "\"tables\":{\"found\":1,\"with_sums\":1}"));
    CHECK(has(json, "\"organisation\":null"));
    CHECK(has(json, "\"moties\": []"));
}

TEST_CASE("a figure that was recognised more than once has all its readings, others have none") {
    Result result = small_result();
    CHECK(!has(document_json(result), "\"readings\""));
    result.document.tables[0].cells[1].readings = {{"\u201E74.527", 0.61, "page"}, {"-74.527", 0.958, "figure"}};
    CHECK(has(document_json(result),
              "\"readings\":[{\"text\":\"\u201E74.527\",\"confidence\":0.61,\"by\":\"page\"},{\"text\":\"-74.527\",\"confidence\":0.958,\"by\":\"figure\"}]"));
}

TEST_CASE("the same result gives the same bytes") { CHECK(document_json(small_result()) == document_json(small_result())); }

TEST_CASE("a text document gives lines, not boxes") {
    Result r = small_result();
    r.document.pages[0].text_from = TextFrom::text;
    r.document.pages[0].first_line = 101;
    r.extraction.budget_lines[0].source.box = {0, 2 * kGridHeight, 60, 3 * kGridHeight};
    std::string json = document_json(r);
    CHECK(has(json, "\"source\":{\"page\":1,\"bbox\":null,\"lines\":[103,103],"));
    CHECK(has(json, "\"width\":null,\"height\":null"));
}

TEST_CASE("unread pages are warned of and counted") {
    Result r = small_result();
    r.unread = {{7, "recognition took longer than 120 s"}};
    std::string json = document_json(r);
    CHECK(has(json, "\"unread\":1"));
    CHECK(has(json, "{\"code\":\"page_unreadable\",\"message\":\"page 7 was not read: recognition took longer than 120 s\",\"page\":7}"));
}

TEST_CASE("keys hold when a box moves a little and change with the label") {
    std::string key = place_key("table", 3, {72, 100, 500, 300}, "Financiën");
    CHECK(key.size() == 12);
    CHECK(place_key("table", 3, {73, 101, 480, 310}, "FINANCIEN") == key);
    CHECK(place_key("table", 4, {72, 100, 500, 300}, "Financiën") != key);
    CHECK(place_key("table", 3, {72, 100, 500, 300}, "Baten") != key);
    Result r = small_result();
    r.extraction.budget_lines.push_back(r.extraction.budget_lines[0]);
    auto keys = record_keys(r.document, r.extraction);
    CHECK(keys.at("b2") == keys.at("b1") + "-2");
}

TEST_CASE("JSON text is exact and escaped") {
    JsonWriter w;
    w.begin_array()
        .decimal(Decimal(800, 1))
        .decimal(Decimal(INT64_MIN))
        .rounded(-0.001, 2)
        .rounded(12.5, 3)
        .string("a\n\"é\xFF")
        .string_or_null("")
        .end_array();
    CHECK(w.take() == "[80,-9223372036854775808,0,12.5,\"a\\\\x0A\\\"é\\\\xFF\",null]");
    CHECK(json_string_member("{\"version\":\"1.2\"}", "version") == "1.2");
    CHECK_FALSE(json_string_member("{\"version\":1}", "version"));
    CHECK_FALSE(json_string_member("nonsense", "version"));
}
