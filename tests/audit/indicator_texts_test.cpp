#include "audit/indicators/indicator_texts.h"

#include "audit/from_text.h"
#include "catch.h"

using namespace griffier;

namespace {

Indicator indicator(const std::string& name, const std::string& source, const std::string& explanation = "") {
    Indicator made;
    made.name = name;
    made.data_source = source;
    made.explanation = explanation;
    return made;
}

Extraction of(std::vector<Indicator> indicators) {
    Extraction extraction;
    extraction.indicators = std::move(indicators);
    return extraction;
}

Block block(BlockKind kind, const std::string& text) {
    Block made;
    made.kind = kind;
    made.text = text;
    return made;
}

}  // namespace

TEST_CASE("an indicator without Bron, where the others have one") {
    CHECK(verdicts_of(check_indicator_sources(of({indicator("Lezers", "Bibliotheek"), indicator("Leden", "Bibliotheek")}))) == "IND_BRON pass");
    const auto lacking = check_indicator_sources(of({indicator("Lezers", "Bibliotheek"), indicator("Leden", "")}));
    REQUIRE(verdicts_of(lacking) == "IND_BRON flag");
    CHECK(lacking[0].check.operands[0].id == "i2");
    CHECK(check_indicator_sources(of({indicator("Lezers", ""), indicator("Leden", "")})).empty());  // a list that names none
}

TEST_CASE("an explanation that stands with no indicator") {
    Document document;
    document.blocks = {block(BlockKind::furniture, "Terug naar navigatie - Toelichting"),
                       block(BlockKind::paragraph, "Toelichting:"),
                       block(BlockKind::paragraph, "De grafiek laat zien dat er meer wordt gelezen."),
                       block(BlockKind::furniture, "Terug naar navigatie - Toelichting"),
                       block(BlockKind::paragraph, "Het aantal leden stijgt."),
                       block(BlockKind::furniture, "Terug naar navigatie - Toelichting Financiën"),
                       block(BlockKind::paragraph, "Het budget is voor boeken.")};
    const auto checks = check_lone_explanations(document, of({indicator("Leden", "", "Het aantal leden stijgt. Dat blijft zo.")}));
    REQUIRE(verdicts_of(checks) == "IND_TOEL flag");
    CHECK(checks[0].check.message == "an explanation that stands with no indicator: \"De grafiek laat zien dat er meer wordt gelezen.\"");
    CHECK(check_lone_explanations(document, of({indicator("Leden", "")})).empty());  // no indicator has one
}

TEST_CASE("an explanation that speaks of the indicator beside it") {
    const std::string a = "Toename aantal boeken in de bibliotheek", b = "Toename aantal tijdschriften in de bibliotheek";
    CHECK(verdicts_of(check_indicator_words(of({indicator(a, "", "Het aantal boeken neemt toe."), indicator(b, "", "Er zijn meer tijdschriften.")}))) ==
          "IND_TEXT pass, IND_TEXT pass");
    CHECK(verdicts_of(check_indicator_words(of({indicator(a, ""), indicator(b, "", "In lijn met de uitgeleende boeken.")}))) == "IND_TEXT flag");
    CHECK(check_indicator_words(of({indicator(a, "", "Zie de bijlage."), indicator(b, "")})).empty());
    CHECK(check_indicator_words(of({indicator("Leden", "", "Er zijn meer boeken."), indicator("Boeken", "")})).empty());
}
