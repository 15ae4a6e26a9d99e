#include "extractors/tables/loose_tables.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "tests/extractors/documents.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

// Words stand where they stand in the text, blanks included.
Document kept_columns(const std::vector<std::string>& texts) {
    Document document = document_of(texts);
    for (std::size_t b = 0; b < texts.size(); ++b) {
        std::size_t from = 0;
        for (const int index : document.blocks[b].lines[0].words) {
            Word& word = document.pages[0].words[static_cast<std::size_t>(index)];
            const std::size_t at = document.blocks[b].text.find(word.text, from);
            word.box.x0 = kGridWidth * static_cast<double>(at), word.box.x1 = kGridWidth * static_cast<double>(at + word.text.size());
            from = at + word.text.size();
        }
    }
    return document;
}

}  // namespace

TEST_CASE("lines in columns below the heads of a register, though no table was made of them") {
    const Document document = kept_columns({"# Moties en hun uitvoering",                                                                   //
                                            "Nr    Datum       Motie                        Indiener(s)      Uitkomst     Uitvoering",      //
                                            "M1    22-01-2026  Bijenlinten langs de wegen   GroenLinks, D66  Aangenomen   In het bestek.",  //
                                            "M2    22-01-2026  Geen molens in de polder     PVV              Verworpen    -",               //
                                            "Vragen? Mail de griffie."});
    const auto tables = loose_tables(document);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].table.rows == 3);
    Extraction extraction;
    extraction.facts.title = "Moties en hun uitvoering";
    read_council_cards(document, extraction);
    REQUIRE(extraction.moties.size() == 2);
    CHECK(extraction.moties[0].title == "Bijenlinten langs de wegen");
    CHECK(shown(extraction.moties[0].submitters) == "/GroenLinks;/D66;");
    CHECK(extraction.moties[0].source.text.starts_with("M1 22-01-2026"));
    CHECK(extraction.moties[1].decision == "verworpen");
    CHECK(extraction.moties[1].status.empty());
}

TEST_CASE("a sentence with words of heads is no header, and a line that fits no column ends the list") {
    CHECK(loose_tables(kept_columns({"De datum, de indiener en de status van een motie staan in de lijst.", "Meer   weet   de griffie   niet"})).empty());
    const auto cut = loose_tables(kept_columns({"Nummer   Titel            Status", "M1       Meer bomen       Loopt.",
                                                "   Dit is een zin die nergens past en lang doorloopt.", "M2       Minder borden    Klaar."}));
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].table.rows == 2);
}
