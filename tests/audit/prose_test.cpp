#include "audit/prose/prose.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Said {
    std::int64_t value;
    const char* unit;
    const char* subject;
    const char* sentence;
    const char* text;
    const char* qualifier = "exact";
};

std::string judged(const std::vector<Said>& said) {
    Literal literal;
    for (const Said& s : said) {
        Statement statement;
        statement.value = s.value;
        statement.unit = s.unit;
        statement.subject = s.subject;
        statement.sentence = s.sentence;
        statement.qualifier = s.qualifier;
        statement.source.text = s.text;
        statement.section = 0;
        literal.extraction.statements.push_back(statement);
    }
    std::vector<Check> checks;
    for (const PlacedCheck& placed : check_prose_sums(literal.extraction)) checks.push_back(placed.check);
    return verdicts(checks);
}

const char* const kTotal = "Voor het plan (€ 30.000), de school (€ 25.000) en de wijk (€ 35.000) is in totaal € 90.000 nodig.";
const char* const kParts = "De bijdrage van € 90.000 bestaat uit € 50.000 voor de school en € 40.000 voor de wijk.";
const char* const kWrong = "De bijdrage van € 90.000 bestaat uit € 50.000 voor de school en € 45.000 voor de wijk.";
const char* const kAbout = "De bijdrage van € 90.000 bestaat uit circa € 50.000 voor de school en € 45.000 voor de wijk.";
const char* const kSome = "Er is € 90.000 beschikbaar, waarvan € 50.000 voor de school en € 20.000 voor de wijk.";

}  // namespace

TEST_CASE("parts and their whole in running text") {
    struct Case {
        const char* what;
        std::vector<Said> said;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"the whole last",
                  {{30000, "euro", "", kTotal, "€ 30.000"},
                   {25000, "euro", "", kTotal, "€ 25.000"},
                   {35000, "euro", "", kTotal, "€ 35.000"},
                   {90000, "euro", "", kTotal, "€ 90.000"}},
                  "PROSE_SUM pass"},
             Case{"a list of three, one of them the others, but for a digit",
                  {{2136, "leerlingen", "leerlingen", "Jongens: 2.136 leerlingen.", "2.136"},
                   {4803, "leerlingen", "leerlingen", "Samen: 4.803 leerlingen.", "4.803"},
                   {2697, "leerlingen", "leerlingen", "Meisjes: 2.697 leerlingen.", "2.697"}},
                  "PROSE_SUM flag"},
             Case{"the same of three digits: chance",
                  {{213, "leerlingen", "leerlingen", "Jongens: 213 leerlingen.", "213"},
                   {480, "leerlingen", "leerlingen", "Samen: 480 leerlingen.", "480"},
                   {287, "leerlingen", "leerlingen", "Meisjes: 287 leerlingen.", "287"}},
                  ""},
             Case{"the whole first",
                  {{90000, "euro", "", kParts, "€ 90.000"}, {50000, "euro", "", kParts, "€ 50.000"}, {40000, "euro", "", kParts, "€ 40.000"}},
                  "PROSE_SUM pass"},
             Case{"parts that the sentence calls all",
                  {{90000, "euro", "", kWrong, "€ 90.000"}, {50000, "euro", "", kWrong, "€ 50.000"}, {45000, "euro", "", kWrong, "€ 45.000"}},
                  "PROSE_SUM fail"},
             Case{"a part that is taken off",
                  {{90000, "euro", "", kWrong, "€ 90.000"}, {95000, "euro", "", kWrong, "€ 50.000"}, {5000, "euro", "", kWrong, "€ 45.000"}},
                  "PROSE_SUM not_checkable ambiguous_sign"},
             Case{"about",
                  {{90000, "euro", "", kAbout, "€ 90.000"}, {50000, "euro", "", kAbout, "€ 50.000", "about"}, {45000, "euro", "", kAbout, "€ 45.000"}},
                  "PROSE_SUM not_checkable ambiguous_binding"},
             Case{"some parts say nothing",
                  {{90000, "euro", "", kSome, "€ 90.000"}, {50000, "euro", "", kSome, "€ 50.000"}, {20000, "euro", "", kSome, "€ 20.000"}},
                  ""},
             Case{"a list below its whole",
                  {{474, "mensen", "mensen een cursus", "Hiervan volgen 474 mensen een cursus.", "474"},
                   {35, "statushouders", "gestart", "2022: 35 gestart", "35"},
                   {336, "statushouders", "gestart", "2023: 336 gestart", "336"},
                   {103, "statushouders", "gestart", "2024: 103 gestart", "103"}},
                  "PROSE_SUM pass"},
             Case{"parts in sentences of their own",
                  {{523, "statushouders", "inburgeraars", "Er waren 523 inburgeraars.", "523"},
                   {474, "mensen", "cursus", "Hiervan volgen 474 mensen een cursus.", "474"},
                   {49, "inburgeraars", "gestart", "Van deze groep zijn 49 gestart.", "49"}},
                  "PROSE_SUM pass"},
             Case{"three parallel figures",
                  {{2136, "jeugdigen", "jeugdigen in 2022", "Drie jaar of langer (2.136 jeugdigen in 2022).", "2.136"},
                   {4803, "jeugdigen", "jeugdigen in 2022", "Alle (4.803 jeugdigen in 2022).", "4.803"},
                   {2667, "jeugdigen", "jeugdigen in 2022", "Korter (2.667 jeugdigen in 2022).", "2.667"}},
                  "PROSE_SUM pass"},
             Case{"small figures add up by chance",
                  {{7, "scholen", "scholen", "Er zijn 7 scholen.", "7"},
                   {3, "wijken", "wijken", "Hiervan 3 in wijken.", "3"},
                   {4, "dorpen", "dorpen", "Daarvan 4 in dorpen.", "4"}},
                  ""},
             Case{"percentages are no parts",
                  {{90000, "%", "", kParts, "€ 90.000"}, {50000, "%", "", kParts, "€ 50.000"}, {40000, "%", "", kParts, "€ 40.000"}},
                  ""},
         }) {
        CAPTURE(c.what);
        CHECK(judged(c.said) == c.verdicts);
    }
}
