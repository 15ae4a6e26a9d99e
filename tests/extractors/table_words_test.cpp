#include "extractors/tables/table_words.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("columns of figures that are no amounts") {
    for (const char* text : {"Aantal inwoners 1-1-2024", "Per inwoner", "Afschrijvingstermijn", "Aandeel in %"}) CHECK(counts_no_money(text));
    for (const char* text : {"Bijdrage 2024", "Boekwaarde 31-12-2023", "Rentelasten"}) CHECK_FALSE(counts_no_money(text));
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

TEST_CASE("rows of figures that are no amounts") {
    for (const char* text : {"Aantal leerlingen", "2.1 Gemiddeld aantal cliënten", "Percentage regeling"}) CHECK(is_no_amount_row(text));
    for (const char* text : {"Hogere lasten door een stijging van het aantal verwijzingen", "Bijstand: het aantal uitkeringen is lager", "Leerlingenvervoer"})
        CHECK_FALSE(is_no_amount_row(text));
}
