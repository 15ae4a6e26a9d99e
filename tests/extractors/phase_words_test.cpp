#include "extractors/budget/phase_words.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("phases") {
    struct Case {
        const char* text;
        Basis basis;
    };
    for (const Case& c : {Case{"Begroting 2024", Basis::begroting},
                          Case{"Begr. 2024", Basis::begroting},
                          Case{"Jaarrekening 2022", Basis::realisatie},
                          Case{"Realisatie", Basis::realisatie},
                          Case{"Oorspronkelijke begroting", Basis::begroting_primitief},
                          Case{"Begroting voor wijziging", Basis::begroting_primitief},
                          Case{"Bijgestelde begroting", Basis::begroting_na_wijziging},
                          Case{"Begroting t.e.m. TB2", Basis::begroting_na_wijziging},
                          Case{"Prognose 2024", Basis::prognose},
                          Case{"Meerjarenraming 2026", Basis::raming},
                          Case{"Begrotingsafwijking", Basis::verschil},
                          Case{"Over-/onderschrijding", Basis::verschil},
                          Case{"R2023", Basis::realisatie},
                          Case{"B2024", Basis::begroting},
                          Case{"Begroting na 1e tussenrapportage", Basis::begroting_na_wijziging},
                          Case{"na Berap 1", Basis::begroting_na_wijziging},
                          Case{"Raming incl. najaarsnota 2025", Basis::begroting_na_wijziging},
                          Case{"Begroting t/m 3e wijziging", Basis::begroting_na_wijziging},
                          Case{"Prognose na 2e bestuursrapportage", Basis::prognose},
                          Case{"Bijstelling voorjaarsnota", Basis::verschil},
                          Case{"Voorjaarsnota 2025", Basis::none},
                          Case{"Oude raming", Basis::raming},
                          Case{"2024", Basis::none},
                          Case{"Lasten", Basis::none}}) {
        CAPTURE(c.text);
        CHECK(static_cast<int>(basis_of(c.text)) == static_cast<int>(c.basis));
    }
}
