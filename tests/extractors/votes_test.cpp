#include "extractors/council/votes.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_words.h"
#include "tests/extractors/council_cases.h"

using namespace griffier;

namespace {

std::string told(const char* text) {
    const auto votes = votes_in(text);
    if (!votes) return "-";
    const auto number = [](const std::optional<int>& n) { return n ? std::to_string(*n) : std::string("?"); };
    std::string out = number(votes->count.in_favour) + ":" + number(votes->count.against);
    for (const std::string& party : votes->count.parties_for) out += " +" + party;
    for (const std::string& party : votes->count.parties_against) out += " -" + party;
    return votes->count.unanimous ? out + " all" : out;
}

}  // namespace

TEST_CASE("how was voted, in the words of a paper") {
    struct Case {
        const char* text;
        const char* votes;
    };
    for (const Case& c : {
             Case{"aangenomen met 20 stemmen voor (VVD, D66) en 9 tegen", "20:9 +VVD +D66"},
             Case{"Stemming: voor 20 (VVD, D66), tegen 9 (CDA)", "20:9 +VVD +D66 -CDA"},
             Case{"met 12 stemmen voor en 17 stemmen tegen verworpen", "12:17"},
             Case{"Voor: 18, tegen: 5", "18:5"},
             Case{"20 voor, 9 tegen (SP, Lokaal Dorp)", "20:9 -SP -Lokaal Dorp"},
             Case{"Voor: VVD (7), D66 (5) en CDA (4). Tegen: SP (3)", "16:3 +VVD +D66 +CDA -SP"},
             Case{"De fracties van CDA en SP stemmen tegen.", "?:? -CDA -SP"},
             Case{"unaniem aangenomen", "?:? all"},
             Case{"met algemene stemmen aangenomen", "?:? all"},
             Case{"zonder hoofdelijke stemming", "?:?"},
             Case{"Aangenomen (21-8)", "21:8"},
             Case{"Aangenomen 18-9", "18:9"},
             Case{"Verworpen 10-17", "10:17"},
             Case{"Verworpen 17-10", "-"},
             Case{"aangenomen met 16 tegen 9 stemmen", "16:9"},
             Case{"verworpen met 16 tegen 9 stemmen", "-"},
             Case{"Voor: CDA, D66, SP (17). Tegen: VVD, Lokaal (10).", "17:10 +CDA +D66 +SP -VVD -Lokaal"},
             Case{"Voor: CDA, D66, SP (4)", "?:? +CDA +D66 +SP"},
             Case{"Voor: 7 (VVD 4, Dorpsbelang 3). Tegen: 10 (CDA 6, PvdA 4).", "7:10 +VVD +Dorpsbelang -CDA -PvdA"},
             Case{"Voor (6): CDA, CU. Tegen (13): VVD, D66", "6:13 +CDA +CU -VVD -D66"},
             Case{"17 voor: CDA, D66; 10 tegen: VVD", "17:10 +CDA +D66 -VVD"},
             Case{"Stemmen voor: 21 Stemmen tegen: 6", "21:6"},
             Case{"De VrijeLijst en CDA stemmen tegen.", "?:? -De VrijeLijst -CDA"},
             Case{"De SP stemt tegen.", "?:? -SP"},
             Case{"Voor: CDA, VVD en SP (21 stemmen)", "21:? +CDA +VVD +SP"},
             Case{"De begroting wordt met 22 stemmen voor en 5 stemmen tegen vastgesteld. De fracties van PVV en SP stemmen tegen.", "22:5 -PVV -SP"},
             Case{"Voor: 16 (Duinbelang, CDA)", "16:? +Duinbelang +CDA"},
             Case{"Tegen: 9 stemmen", "?:9"},
             Case{"wordt benoemd met 22 stemmen voor en 1 blanco", "22:?"},
             Case{"wordt benoemd met 22 stemmen voor en 1 blanco", "22:?"},
             Case{"Voor: 3 scholen en een brug", "-"},
             Case{"De raad is niet unaniem.", "-"},
             Case{"Het geld is voor 20 scholen en niet tegen rente.", "-"},
         }) {
        INFO(c.text);
        CHECK(told(c.text) == c.votes);
    }
}

TEST_CASE("a table of votes") {
    Table table = written_table({{"Fractie", "Voor", "Tegen"}, {"VVD", "6", ""}, {"SP", "", "3"}, {"D66", "2", ""}});
    const auto count = votes_of_table(table);
    REQUIRE(count.has_value());
    CHECK(count->in_favour == 8);
    CHECK(count->against == 3);
    CHECK(count->parties_for == std::vector<std::string>{"VVD", "D66"});
    CHECK(count->parties_against == std::vector<std::string>{"SP"});
    table.cells[1].text = "2024";
    CHECK_FALSE(votes_of_table(table).has_value());
}

TEST_CASE("outcomes: one, or none where the text says two") {
    CHECK(outcome_in("Conform voorstel aangenomen. De opbrengst volgt.") == "aangenomen");
    CHECK(outcome_in("Conform voorstel.") == "vastgesteld");
    CHECK(outcome_in("De motie is met algemene stemmen aangenomen.") == "aangenomen");
    CHECK(outcome_in("voor kennisgeving aangenomen") == "kennisgenomen");
    CHECK(outcome_in("niet aangenomen") == "verworpen");
    CHECK(outcome_in("aangenomen / verworpen") == "");
    CHECK(outcome_in("De raad vergadert.") == "");
    CHECK(outcome_at_start("Aangenomen. De wethouder stuurt een brief.") == "aangenomen");
    CHECK(outcome_at_start("Een motie is aangenomen") == "");
}

TEST_CASE("what a label or a column head says") {
    CHECK(field_of("Indiener(s)") == Field::submitters);
    CHECK(field_of("Stand van zaken") == Field::status);
    CHECK(field_of("Portefeuillehouder") == Field::portfolio);
    CHECK(field_of("Bedrag 2025") == Field::none);
}
