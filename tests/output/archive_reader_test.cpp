// What document_json() wrote comes back as it was: figures to the digit, their last printed digit, their places.
#include "output/archive_reader.h"

#include "catch.h"
#include "output/document_json.h"
#include "output/json.h"

using namespace griffier;

namespace {

Result result_with(const std::string& text, const Decimal& value) {
    Result result;
    result.source = {{"begroting.pdf"}, std::string(64, 'a'), 10, "application/pdf", 3};
    result.extraction.facts.title = "Begroting 2024";
    result.extraction.facts.kind = "programmabegroting";
    result.extraction.facts.organisation = "Duinbeek";
    result.extraction.facts.fiscal_year = 2024;
    BudgetLine line;
    line.programme = Named{"2", "Zorg"};
    line.item = "Lasten";
    line.side = Side::lasten;
    line.basis = Basis::begroting;
    line.year = 2024;
    line.value = value;
    line.unit = UnitKind::eur;
    line.source.page = 3;
    line.source.text = text;
    result.extraction.budget_lines.push_back(line);
    Check check;
    check.rule = "COLSUM";
    check.status = Status::fail;
    check.difference = Decimal(-30);
    check.result = Operand{"b1", 1, value, false, 1};
    result.checks.push_back(check);
    check.status = Status::pass;
    result.checks.push_back(check);
    return result;
}

ArchiveDocument read_back(const std::string& text, const Decimal& value) {
    ArchiveDocument document;
    REQUIRE(read_archive_document(document_json(result_with(text, value)), document).empty());
    REQUIRE(document.lines.size() == 1);
    return document;
}

}  // namespace

TEST_CASE("a budget line comes back as it was written") {
    const ArchiveDocument document = read_back("-1.169", Decimal(-1'169'000));
    const BudgetLine& line = document.lines[0].line;
    CHECK(document.sha256 == std::string(64, 'a'));
    CHECK(document.facts.fiscal_year == 2024);
    CHECK(line.programme == Named{"2", "Zorg"});
    CHECK(line.side == Side::lasten);
    CHECK(line.basis == Basis::begroting);
    CHECK(line.value == Decimal(-1'169'000));
    CHECK(line.unit == UnitKind::eur);
    CHECK(line.source.page == 3);
    CHECK(document.lines[0].id == "b1");
    CHECK(document.lines[0].key.size() == 12);
}

TEST_CASE("one unit of the last printed digit follows from the figure and its value") {
    CHECK(read_back("1.169", Decimal(1'169'000)).lines[0].line.step == Decimal(1000));
    CHECK(read_back("1.169", Decimal(1169)).lines[0].line.step == Decimal(1));
    CHECK(read_back("1,2", Decimal(1'200'000)).lines[0].line.step == Decimal(100'000));
    CHECK(read_back("12 V", Decimal(12'000)).lines[0].line.step == Decimal(1000));
}

TEST_CASE("of the checks only those that do not hold come back, with their page") {
    const ArchiveDocument document = read_back("1.169", Decimal(1169));
    REQUIRE(document.checks.size() == 1);
    CHECK(document.checks[0].rule == "COLSUM");
    CHECK(document.checks[0].difference == Decimal(-30));
    CHECK(document.checks[0].page == 3);
    CHECK(document.checks[0].euros);
}

TEST_CASE("the head of a document is read from its beginning, whatever follows") {
    const std::string text = document_json(result_with("1", Decimal(1)));
    const std::size_t pages = text.find("\"pages\": [");
    const DocumentHead head = read_document_head(text.substr(0, pages));
    CHECK(head.error.empty());
    CHECK(head.sha256 == std::string(64, 'a'));
    CHECK(head.name == "begroting.pdf");
    CHECK(head.facts.organisation == "Duinbeek");
    CHECK(read_document_head(text.substr(0, text.find("\"document\": {") + 20)).error == "is cut off or damaged");
    for (const char* foreign : {"", "[]", "{}", "not JSON"}) CHECK(read_document_head(foreign).error == "is no document that griffier wrote");
    CHECK(read_document_head("{\"schema\": 1}").error == "has another schema than griffier/document/1");
    CHECK(read_document_head("{\"schema\": \"griffier/document/2\"}").error == "has another schema than griffier/document/1");
}

TEST_CASE("what is no JSON is said with its byte, and deep nesting breaks nothing") {
    ArchiveDocument document;
    const std::string text = document_json(result_with("1", Decimal(1)));
    CHECK(read_archive_document(text.substr(0, text.size() / 2), document).find("(byte ") != std::string::npos);
    CHECK_FALSE(read_archive_document(std::string(1'000'000, '['), document).empty());
    CHECK(json_members(std::string(1'000'000, '['), {"schema"}).at(0).empty());
}

TEST_CASE("members of an object, and numbers to the digit") {
    const auto members = json_members("{\"a\": {\"b\": [1, \"}\"]}, \"c\": -0.10, \"d\": [2] , \"b\": 3}", {"d", "b", "a", "x"});
    CHECK(members[0] == " [2]");
    CHECK(members[1] == " 3");
    CHECK(members[2] == " {\"b\": [1, \"}\"]}");
    CHECK(members[3].empty());
    const JsonText json("{\"n\": 123456789012345678, \"t\": \"tekst\", \"l\": [true, null]}");
    CHECK(json.root()["n"].decimal() == Decimal(123456789012345678));
    CHECK(json.root()["t"].text() == "tekst");
    CHECK(json.root()["l"].size() == 2);
    CHECK(json.root()["l"].at(7)["x"].is_null());
    CHECK_FALSE(JsonText("{").error().empty());
}

TEST_CASE("the version that wrote a document is told, and a word that this one does not know is no other word") {
    std::string text = document_json(result_with("-1.169", Decimal(-1'169'000)));
    CHECK(read_document_head(text).version == JsonText(text).root()["tool"]["version"].text());
    CHECK_FALSE(read_document_head(text).version.empty());
    const std::string known = "\"basis\":\"begroting\"";
    const std::size_t at = text.find(known);
    REQUIRE(at != std::string::npos);
    text.replace(at, known.size(), "\"basis\":\"toekomst\"");
    ArchiveDocument document;
    CHECK(read_archive_document(text, document).find("\"toekomst\"") != std::string::npos);
}
