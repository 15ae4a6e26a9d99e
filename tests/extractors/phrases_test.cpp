#include "extractors/phrases.h"

#include <string>

#include "catch.h"

using namespace griffier;

TEST_CASE("texts made comparable") {
    struct Case {
        const char* text;
        const char* words;
    };
    for (const Case& c : {Case{"Saldo van baten en lasten", " saldo van baten en lasten "}, Case{"Financiën", " financien "},
                          Case{"Vermeerde- ringen 2024", " vermeerderingen 2024 "}, Case{"Lasten- en baten", " lasten en baten "},
                          Case{"Programma’s", " programma s "}, Case{"Programma's", " programma s "}, Case{"Saldo 31-12-2018", " saldo 31 12 2018 "},
                          Case{"  (x € 1.000)  ", " x 1 000 "}, Case{"", " "}, Case{"Vóór bestemming", " voor bestemming "}}) {
        CAPTURE(c.text);
        CHECK(words_of(c.text) == c.words);
    }
}

TEST_CASE("phrases are found as whole words, with a star for any letters") {
    const std::string words = words_of("Totale personeelskosten en overige lasten");
    for (const char* phrase : {"totale", "*kosten", "overige lasten", "person*", "lasten"}) CHECK(says(words, phrase));
    for (const char* phrase : {"kosten", "last", "lasten overige", "personeel", "*koste"}) CHECK_FALSE(says(words, phrase));
}

TEST_CASE("three dots in a phrase stand for up to three words") {
    CHECK(says(" begroting na wijziging ", "na ... wijziging*"));
    CHECK(says(" begroting na de eerste wijziging 2024 ", "na ... wijziging*"));
    CHECK(says(" bijdragen per deelnemende gemeente ", "bijdrage* per ... gemeente"));
    CHECK_FALSE(says(" na een lange en moeizame wijziging ", "na ... wijziging*"));
    CHECK_FALSE(says(" wijziging na 2024 ", "na ... wijziging*"));
    CHECK_FALSE(says(" na ", "na ... wijziging*"));
}

TEST_CASE("a word split at a line end is one again, a word with a hyphen of its own keeps it") {
    const char* cases[][2] = {{"Afval- stoffenheffing", "Afvalstoffenheffing"},
                              {"Riool- heffing, Begraaf- plaatsen", "Rioolheffing, Begraafplaatsen"},
                              {"lasten- en baten", "lasten- en baten"},
                              {"OZB niet- woningen", "OZB niet-woningen"},
                              {"EMU- saldo", "EMU-saldo"},
                              {"Bouw- en woonrijp", "Bouw- en woonrijp"},
                              {"Noord- Holland", "Noord- Holland"},
                              {"jaar - raming", "jaar - raming"}};
    for (const auto& [text, said] : cases) CHECK(unsplit(text) == said);
}
