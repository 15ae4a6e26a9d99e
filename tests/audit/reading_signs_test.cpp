#include "audit/remarks/reading_signs.h"

#include "audit/from_text.h"
#include "audit/literal_table.h"
#include "audit/remarks/figure_cover.h"
#include "catch.h"

using namespace griffier;

namespace {

Page recognised(const std::vector<std::string>& words, double confidence) {
    Page page;
    page.text_from = TextFrom::ocr;
    for (const std::string& text : words) {
        Word word;
        word.text = text;
        word.origin = Origin::ocr;
        word.confidence = confidence;
        page.words.push_back(word);
    }
    return page;
}

std::string page_text(const std::vector<std::string>& words, double confidence) {
    Document document;
    document.pages.push_back(recognised(words, confidence));
    return verdicts_of(check_page_text(document));
}

}  // namespace

TEST_CASE("a page that was read badly") {
    const std::vector<std::string> words(30, "wandelpad"), noise(30, "x~;kq"), figures(12, "1.250");
    CHECK(page_text(words, 0.4).empty());
    CHECK(page_text(noise, 0.9) == "OCR_PAGE flag");
    CHECK(page_text(figures, 0.9).empty());
    CHECK(page_text(figures, 0.4) == "OCR_PAGE flag");
    CHECK(page_text(std::vector<std::string>(30, "wandel\xEF\xBF\xBDpad"), 0.9) == "OCR_PAGE flag");
    Document born;
    born.pages.push_back(recognised(noise, 0.9));
    born.pages.front().text_from = TextFrom::embedded;
    CHECK(check_page_text(born).empty());
}

TEST_CASE("one year of a row that another digit would put right") {
    CHECK(verdicts_of(check_misread_years(from_text("2028 Ontwerp 2024 Inspraak 2025 Aanleg 2026\n").document)) == "OCR_YEAR flag");
    CHECK(verdicts_of(check_misread_years(from_text("2023 Ontwerp 2024 Inspraak 2026 Aanleg 2026\n").document)) == "OCR_YEAR flag");
    CHECK(check_misread_years(from_text("2023 Ontwerp 2024 Inspraak 2025 Aanleg 2026\n").document).empty());
    CHECK(check_misread_years(from_text("2023 Ontwerp 2024 Inspraak 2025 Aanleg 2040\n").document).empty());  // two digits apart
    CHECK(check_misread_years(from_text("2022 Ontwerp 2024 Inspraak 2027 Aanleg 2031\n").document).empty());  // no row
}

TEST_CASE("an ordinal whose raised letter was read as a sign") {
    CHECK(verdicts_of(check_misread_ordinals(from_text("In het 3% kwartaal van 2023 is het pad aangelegd.\n").document)) == "OCR_SUPERSCRIPT flag");
    CHECK(verdicts_of(check_misread_ordinals(from_text("Dit was de 12° bijeenkomst over het pad.\n").document)) == "OCR_SUPERSCRIPT flag");
    CHECK(check_misread_ordinals(from_text("Van de huizen is 3% verwarmd tot 20° celsius.\n").document).empty());
}

TEST_CASE("figures that run together, parted by their sum or by nothing") {
    Literal literal = table_of("| 2024 | 2025\nPad | 12 | 13\nPlein | 45 | 46\n");
    CHECK(check_glued_figures(literal.document, literal.extraction).empty());
    literal.document.tables[0].cells[3].split = Split{"1213", "sum", "12 + 45 = 57"};
    CHECK(verdicts_of(check_glued_figures(literal.document, literal.extraction)) == "GLUED pass");
    literal.extraction.tables[0].cells[4].run_together = true;
    CHECK(verdicts_of(check_glued_figures(literal.document, literal.extraction)) == "GLUED pass, GLUED not_checkable");
}

TEST_CASE("a value has the digits that were read") {
    Literal literal = table_of("| 2024 | 2025\nPad | 1.250 | 13,5\nPlein | 45 | -46\n", 1000);
    CHECK(verdicts_of(check_round_trip(literal.document, literal.extraction)) == "ROUNDTRIP pass");
    literal.extraction.tables[0].cells[3].amount->value = Decimal(1520000);
    const auto checks = check_round_trip(literal.document, literal.extraction);
    REQUIRE(verdicts_of(checks) == "ROUNDTRIP flag");
    CHECK(checks[0].check.message == "\"1.250\" was read as 1.520.000, which does not print as what was read");
    CHECK(check_round_trip({}, {}).empty());
    const FromText scaled = from_text("Het pad kost € 175 (x 1.000) per jaar en het plein € 80 × 1.000 in totaal.\n");
    CHECK(scaled.extraction.statements.size() == 2);
    CHECK(verdicts_of(check_round_trip(scaled.document, scaled.extraction)) == "ROUNDTRIP pass");
}

TEST_CASE("every figure of a page is counted once") {
    const FromText read = from_text("Op 3 mei 2024 zijn 48 bomen geplant. In de lijst staat 1.234 zonder woorden.\n");
    const auto covers = cover_figures(read.document, read.extraction);
    REQUIRE(covers.size() == 1);
    CHECK(covers[0].in_record == static_cast<int>(read.extraction.statements.size()));
    CHECK(covers[0].no_amount == 1);  // the day
    CHECK(covers[0].all() == 3);
    CHECK(verdicts_of(check_digit_cover(read.document, read.extraction)) == "DIGIT_COVER pass");
    std::string loose;
    for (int i = 0; i < 12; ++i) loose += "zie 1.0" + std::to_string(10 + i) + " hier ";
    CHECK(verdicts_of(check_digit_cover(from_text(loose + "\n").document, {})) == "DIGIT_COVER flag");
    CHECK(check_digit_cover({}, {}).empty());
}

TEST_CASE("the marks of a sentence around a figure are no part of it") {
    for (const char* word : {"7.116.300.", "98,7%.", "5.311,", "(45.000),", "„12.500”;", "3.400!", "12,-.", "-46)."}) CHECK(is_figure_word(word, false));
    for (const char* word : {"2024", "2024.", "(2024)", "...", "1.1.2.", "10:30.", "3e.", "RIB-25."}) CHECK_FALSE(is_figure_word(word, false));
    CHECK(is_figure_word("12.", false));
    for (const char* word : {"12.", "3)"}) CHECK_FALSE(is_figure_word(word, true));
    const FromText read =
        from_text("De begroting sluit op € 7.116.300.\n\nHet aandeel is 98,7%.\n\n1. De gemeente telt 5.311 bomen.\n2. Het pad telt er 12.\n");
    const auto covers = cover_figures(read.document, read.extraction);
    REQUIRE(covers.size() == 1);
    CHECK(covers[0].in_record == static_cast<int>(read.extraction.statements.size()));
    CHECK(covers[0].all() == 4);  // not the numbers of the list
}

TEST_CASE("how many sums could be tried, and why not") {
    Check holds, open, seen;
    holds.rule = open.rule = "COLSUM";
    open.status = Status::not_checkable;
    open.reason = Reason::missing_operand;
    seen.rule = "YEAR_GAP";
    seen.status = Status::flag;
    CHECK(coverage_check({}, {holds, seen})->status == Status::pass);
    const auto covered = coverage_check({}, {holds, open, seen});
    REQUIRE(covered);
    CHECK(covered->status == Status::flag);
    CHECK(covered->message == "0 tables; 1 of 2 sums tried: 1 missing_operand");
    CHECK_FALSE(coverage_check({}, {seen}));
}
