#include "extractors/budget/side_words.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("names over the rows of one side") {
    for (const char* text : {"Lasten", "Incidentele baten", "Kosten", "Opbrengsten:"}) CHECK(heads_side_block(text));
    for (const char* text : {"Lasten en baten", "Personeelskosten", "Kosten wegen", "Saldo", "", "Dekking"}) CHECK_FALSE(heads_side_block(text));
}

TEST_CASE("changes of reserves") {
    for (const char* text : {"Mutaties reserves", "Totaal mutaties reserves", "Reserves", "Mutatie reserves:", "Reservemutaties"})
        CHECK(is_reserve_changes(text));
    for (const char* text : {"Resultaat voor mutatie reserves", "Totaal incidenteel inclusief mutaties reserves", "Algemene reserve", "Baten"})
        CHECK_FALSE(is_reserve_changes(text));
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
