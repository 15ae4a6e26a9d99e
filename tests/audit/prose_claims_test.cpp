#include "audit/prose/prose_claims.h"

#include "audit/from_text.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string judged(const std::string& rule, const std::string& text) {
    const FromText read = from_text(text);
    return verdicts_of(check_prose_claims(read.document, read.extraction), rule);
}

}  // namespace

TEST_CASE("a part in the text is no more than its whole") {
    CHECK(judged("PROSE_PART", "Het project kost € 90.000, waarvan € 60.000 voor de school is.") == "PROSE_PART pass");
    CHECK(judged("PROSE_PART", "Het project kost € 60.000, waarvan € 90.000 voor de school is.") == "PROSE_PART fail");
    CHECK(judged("PROSE_PART", "Het project kost ongeveer € 60.000, waarvan € 90.000 voor de school is.") == "PROSE_PART not_checkable");
    CHECK(judged("PROSE_PART", "Het project kost € 60.000, waarvan 90% voor de school is.").empty());
    CHECK(judged("PROSE_PART", "Er waren in mei 410 leerlingen op de school. Van deze groep volgen 120 kinderen zwemles.") == "PROSE_PART pass");
}

TEST_CASE("what was reached beside the goal") {
    CHECK(judged("PROSE_TARGET", "De prognose voor het einde van het jaar is 31, bij een doelstelling van 28.") == "PROSE_TARGET pass");
    CHECK(judged("PROSE_TARGET", "De prognose voor het einde van het jaar is 24, bij een doelstelling van 28.") == "PROSE_TARGET flag");
    CHECK(judged("PROSE_TARGET", "In het eerste half jaar van 2024 zijn 16 woningen verkocht bij een doelstelling van 30 in 2024.") == "PROSE_TARGET pass");
    CHECK(judged("PROSE_TARGET", "De prognose voor het einde van het jaar is 24. De doelstelling is 28.").empty());
}

TEST_CASE("a stated change is the one between its figures") {
    CHECK(judged("PROSE_DERIVED", "Het aantal leden is gestegen van 120 naar 150, een stijging van 25%.") == "PROSE_DERIVED pass");
    CHECK(judged("PROSE_DERIVED", "Het aantal leden is gestegen van 121 naar 150, een stijging van 24%.") == "PROSE_DERIVED pass_rounding");
    CHECK(judged("PROSE_DERIVED", "Het aantal leden is gestegen van 120 naar 150, een stijging van 35%.") == "PROSE_DERIVED fail");
    CHECK(judged("PROSE_DERIVED", "Het tarief stijgt van € 1.200 naar circa € 1.500, een stijging van € 400.") == "PROSE_DERIVED not_checkable");
    CHECK(judged("PROSE_DERIVED", "Het tarief stijgt van € 1.200 naar € 1.500.").empty());
    CHECK(judged("PROSE_DERIVED", "In mei stonden nog 8 fietsen in de stalling tegen 40 in dezelfde periode van 2022.") == "PROSE_DERIVED pass");
    CHECK(judged("PROSE_DERIVED", "In mei stonden nog 40 fietsen in de stalling tegen 8 in dezelfde periode van 2022.") == "PROSE_DERIVED flag");
}

TEST_CASE("words of rising and falling agree with the figures") {
    CHECK(judged("PROSE_DIRECTION", "De kosten zijn gedaald van € 58,2 miljoen in 2021 naar € 56,2 miljoen in 2024.") == "PROSE_DIRECTION pass");
    CHECK(judged("PROSE_DIRECTION", "De kosten zijn gestegen van € 58,2 miljoen in 2021 naar € 56,2 miljoen in 2024.") == "PROSE_DIRECTION flag");
    CHECK(judged("PROSE_DIRECTION", "De kosten gaan van € 58,2 miljoen in 2021 naar € 56,2 miljoen in 2024.").empty());
    CHECK(judged("PROSE_DIRECTION", "De groei was in onze stad met 2,1% hoger dan de 1,6% van het land.") == "PROSE_DIRECTION flag");
    CHECK(judged("PROSE_DIRECTION", "De groei was in onze stad 2,1%, hoger dan de 1,6% van het land.") == "PROSE_DIRECTION pass");
}

TEST_CASE("percentage points are no percentages") {
    CHECK(judged("PP_VS_PCT", "Het aandeel is gestegen van 12% naar 16%, een stijging van 4%.") == "PP_VS_PCT flag");
    CHECK(judged("PP_VS_PCT", "Het aandeel is gestegen van 12% naar 16%, een stijging van 4 procentpunt.") == "PP_VS_PCT pass");
    CHECK(judged("PP_VS_PCT", "Het aandeel is gestegen van 12% naar 16%, een stijging van 33%.").empty());
}

TEST_CASE("a start and a duration make the end") {
    CHECK(judged("PROSE_DATE", "De proef duurt drie jaar (2024-2026) en wordt daarna bekeken.") == "PROSE_DATE pass");
    CHECK(judged("PROSE_DATE", "De proef duurt drie jaar (2024-2029) en wordt daarna bekeken.") == "PROSE_DATE flag");
    CHECK(judged("PROSE_DATE", "De proef duurt drie jaar en begint in 2024, na de proef van 2019-2020.").empty());
    const std::string allowed = "Leerlingen hebben vier jaar de tijd om hun traject af te ronden.\n\n";
    CHECK(judged("PROSE_DATE",
                 allowed + "- 2021: 40 leerlingen gestart, verwachte afronding in 2025.\n- 2022: 44 leerlingen gestart, verwachte afronding in 2027.\n") ==
          "PROSE_DATE pass, PROSE_DATE flag");
}

TEST_CASE("a number word is the number of items") {
    CHECK(judged("LIST_COUNT", "Dit jaar starten de volgende drie projecten:\n\n- een nieuw plein;\n- een fietspad;\n- een brug.\n") == "LIST_COUNT pass");
    CHECK(judged("LIST_COUNT", "Dit jaar starten de volgende vier projecten:\n\n- een nieuw plein;\n- een fietspad;\n- een brug.\n") == "LIST_COUNT flag");
    // Figures are often no count: "hoofdstuk 4", and a number far from its list may count something else.
    CHECK(judged("LIST_COUNT", "Dit volgt uit de in hoofdstuk 4 genoemde doelen:\n\n- een nieuw plein;\n- een fietspad;\n- een brug.\n").empty());
    CHECK(judged("LIST_COUNT", "Het plan bestaat uit vier fasen: ontwerp, inspraak, aanleg en beheer.") == "LIST_COUNT pass");
    CHECK(judged("LIST_COUNT", "Het plan bestaat uit vijf fasen: ontwerp, inspraak, aanleg en beheer.").empty());
}

TEST_CASE("the period of a report beside its rhythm") {
    const std::string head = "Rapportage openbare ruimte\n\nVoor u ligt de rapportage openbare ruimte over de periode ";
    const std::string rhythm = ". Deze rapportage wordt ieder half jaar aan u aangeboden.\n";
    CHECK(judged("DATE_WINDOW", head + "januari 2024 - juni 2024" + rhythm) == "DATE_WINDOW pass");
    CHECK(judged("DATE_WINDOW", head + "januari 2024 - oktober 2024" + rhythm) == "DATE_WINDOW flag");
    CHECK(judged("DATE_WINDOW", head + "januari 2024 - oktober 2024.\n").empty());
}

TEST_CASE("age classes adjoin") {
    const auto classes = [](const std::string& last) {
        return judged("AGE_RANGE",
                      "Het bereik per leeftijd:\n\n- van 0 tot 4 jaar: 40%\n- van 4 tot 12 jaar: 50%\n- van 12 tot 18 jaar: 60%\n- " + last + "\n");
    };
    CHECK(classes("van 18 tot 27 jaar: 70%") == "AGE_RANGE pass");
    CHECK(classes("van 19 tot 27 jaar: 70%") == "AGE_RANGE pass");  // whole years that follow one another
    CHECK(classes("van 21 tot 27 jaar: 70%") == "AGE_RANGE flag");
    CHECK(classes("van 6 tot 9 jaar: 70%").empty());  // no classes of one scale
}

TEST_CASE("the same number of different things") {
    const FromText read = from_text("Er zijn 57 bomen geplant. Er staan 57 banken in het park. De bus rijdt 57 keer op een dag.");
    REQUIRE(read.extraction.statements.size() == 3);
    CHECK(verdicts_of(check_equal_figures(read.extraction)) == "DUP_VALUE pass");
    CHECK(check_equal_figures(from_text("Er zijn 57 bomen geplant. Er staan 57 banken in het park.").extraction).empty());
}
