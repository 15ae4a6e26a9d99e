#include "extractors/vocabulary.h"

#include <string>

#include "catch.h"
#include "extractors/phrases.h"

using namespace griffier;

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

TEST_CASE("marks, and columns of figures that are no amounts") {
    for (const char* text : {"I", "S", "V", "N", "I/S", "incidenteel"}) CHECK(is_mark(text));
    for (const char* text : {"", "Sport", "2", "-"}) CHECK_FALSE(is_mark(text));
    for (const char* text : {"Aantal inwoners 1-1-2024", "Per inwoner", "Afschrijvingstermijn", "Aandeel in %"}) CHECK(counts_no_money(text));
    for (const char* text : {"Bijdrage 2024", "Boekwaarde 31-12-2023", "Rentelasten"}) CHECK_FALSE(counts_no_money(text));
}

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

TEST_CASE("names over the rows of one side") {
    for (const char* text : {"Lasten", "Incidentele baten", "Kosten", "Opbrengsten:"}) CHECK(heads_side_block(text));
    for (const char* text : {"Lasten en baten", "Personeelskosten", "Kosten wegen", "Saldo", "", "Dekking"}) CHECK_FALSE(heads_side_block(text));
}

TEST_CASE("kinds of tables by their titles") {
    struct Case {
        const char* title;
        const char* type;
    };
    for (const Case& c : {Case{"Tabel 6.1 - Beleidsindicatoren per programma", "indicator_site"}, Case{"Tabel 10.5 - Berekening EMU-saldo", "emu"},
                          Case{"Balans per 31 december 2023", "balance"}, Case{"Wat mag het kosten?", "programme_blw"}, Case{"Nieuw beleid", "new_policy"},
                          Case{"Verloop reserves", "reserves"}, Case{"Overzicht incidentele baten en lasten", "incidental"},
                          Case{"Recapitulatie alle programma's", "overview_blw"}, Case{"Leeswijzer", ""}}) {
        CAPTURE(c.title);
        CHECK(type_of_title(c.title) == c.type);
    }
    CHECK(is_budget_type("programme_blw"));
    CHECK_FALSE(is_budget_type("emu"));
}

TEST_CASE("changes of reserves, totals, taakveld codes") {
    for (const char* text : {"Mutaties reserves", "Totaal mutaties reserves", "Reserves", "Mutatie reserves:", "Reservemutaties"})
        CHECK(is_reserve_changes(text));
    for (const char* text : {"Resultaat voor mutatie reserves", "Totaal incidenteel inclusief mutaties reserves", "Algemene reserve", "Baten"})
        CHECK_FALSE(is_reserve_changes(text));
    for (const char* text : {"Totaal programma's", "Totale lasten", "Subtotaal", "Totaaltelling rapport"}) CHECK(is_total_label(text));
    CHECK_FALSE(is_total_label("Saldo"));
    for (const char* code : {"0.1", "0.10", "0.61", "6.71", "6.71a", "6.711", "8.3"}) CHECK(is_taakveld_code(code));
    for (const char* code : {"9.9", "1.234", "0.12", "8.4", "2"}) CHECK_FALSE(is_taakveld_code(code));
}

TEST_CASE("a shortage of another body is no result") {
    for (const char* const text : {"Tekort", "Overschot 2024", "Tekort op de begroting", "Tekort meerjarenbegroting", "Geraamd tekort"}) {
        INFO(text);
        CHECK(side_of(text) == Side::resultaat);
    }
    for (const char* const text : {"Tekort veiligheidsregio", "Overschot BUIG", "Tekort jeugdhulp 2024"}) {
        INFO(text);
        CHECK(side_of(text) == Side::other);
    }
}

TEST_CASE("a saldo on a day is a stand, one per programme is none") {
    for (const char* stand :
         {"Saldo per 31-12-2024", "Saldo 1 jan 2024", "Saldo per 1 januari", "Saldo per eind 2025", "Saldo 31-12", "Saldo per ultimo 2024"}) {
        CAPTURE(stand);
        CHECK(side_of(stand) == Side::other);
    }
    for (const char* saldo : {"Saldo per programma", "Saldo 2024", "Saldo van baten en lasten per taakveld"}) {
        CAPTURE(saldo);
        CHECK(side_of(saldo) == Side::saldo);
    }
}
