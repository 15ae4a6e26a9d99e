#include "audit/sums/house_rules.h"

#include <algorithm>

#include "audit/literal_table.h"
#include "catch.h"
#include "document/error.h"

using namespace griffier;

namespace {

const char* kRule = "[HUIS_SOM]\ntitle = zorg is wmo en jeugd\nrows = Zorg geheel = Wmo + jeugd* - \"Bijdrage - eigen\"\n";

// Only the checks of the user's own rules.
std::string own(Literal literal, const std::string& rules) {
    std::vector<Check> checks = audit(literal.document, literal.extraction, false, read_house_rules(rules, "huis.txt"));
    std::erase_if(checks, [](const Check& check) { return check.rule.rfind("HUIS", 0) != 0; });
    return verdicts(checks);
}

std::string complaint(const std::string& rules) {
    try {
        read_house_rules(rules, "huis.txt");
    } catch (const InputError& error) {
        CHECK(error.code == "damaged");
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a rule of a house style is tried in every column of its table") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"holds", "P | 2023 | 2024\nWMO | 10 | 12\nJeugdhulp | 25 | 30\nBijdrage - eigen | 5 | 6\nZorg geheel | 30 | 36",
                  "HUIS_SOM pass, HUIS_SOM pass"},
             Case{"by rounding", "P | 2023\nWmo | 10\nJeugd | 25\nBijdrage - eigen | 5\nZorg geheel | 31", "HUIS_SOM pass_rounding"},
             Case{"fails", "P | 2023\nWmo | 10\nJeugd | 25\nBijdrage - eigen | 5\nZorg geheel | 99", "HUIS_SOM fail"},
             Case{"lacks a term", "P | 2023\nWmo | 10\nJeugd | 25\nZorg geheel | 35", "HUIS_SOM not_checkable missing_operand"},
             Case{"a label twice", "P | 2023\nWmo | 10\nJeugd | 25\nJeugdhulp | 25\nBijdrage - eigen | 5\nZorg geheel | 35",
                  "HUIS_SOM not_checkable ambiguous_binding"},
             Case{"not its table", "P | 2023\nWmo | 10\nJeugd | 25", "HUIS_SOM not_checkable not_stated"},
         }) {
        CAPTURE(c.what);
        CHECK(own(table_of(c.table, 1000), kRule) == c.verdicts);
    }
}

TEST_CASE("a rule of a house style may name its tables, and add columns") {
    const char* text = "Post | Primitief | Eerste | Na wijziging\nA | 10 | 2 | 12\nB | 20 | -3 | 16";
    const std::string rule = "[HUIS_FASEN]\r\ncolumns = na wijziging = primitief + eerste\r\nseverity = warning\r\n";
    CHECK(own(table_of(text, 1000), rule) == "HUIS_FASEN pass, HUIS_FASEN pass_rounding");
    CHECK(own(table_of(text, 1000), rule + "tables = begrotingswijziging; kredieten") == "HUIS_FASEN not_checkable not_stated");
    Literal titled = table_of(text, 1000);
    titled.document.tables[0].caption = "Overzicht van de Begrotingswijzigingen";
    CHECK(own(titled, rule + "tables = begrotingswijziging*").find("HUIS_FASEN pass") == 0);
}

TEST_CASE("a rule that no table has the result of says so, and counts as a sum that was not tried") {
    Literal literal = table_of("P | 2023\nWmo | 10\nJeugd | 25\nTotaal | 35", 1000);
    const std::string rule = "[HUIS_ZORG]\ntables = sociaal domein; zorg\nrows = Zorg geheel = Wmo + Jeugd\n";
    const std::vector<Check> checks = audit(literal.document, literal.extraction, false, read_house_rules(rule, "huis.txt"));
    const auto found = std::find_if(checks.begin(), checks.end(), [](const Check& check) { return check.rule == "HUIS_ZORG"; });
    REQUIRE(found != checks.end());
    CHECK(found->severity == Severity::info);
    CHECK(found->message == "no table under \"sociaal domein\" or \"zorg\" has a row of figures called \"Zorg geheel\"");
    CHECK(checks.back().rule == "COVERAGE");
    CHECK(checks.back().message == "1 tables; 1 of 2 sums tried: 1 not_stated");
}

TEST_CASE("a file of rules that cannot be understood names the line") {
    CHECK(complaint("rows = A = B\n") == "line 1 of the rules huis.txt: a [NAME] must stand above it");
    CHECK(complaint("# leeg\n") == "the rules huis.txt hold no rule");
    CHECK(complaint("[HUIS]\nrows = A + B\n") ==
          "line 2 of the rules huis.txt: a relation is a result, \" = \" and its terms, with \" + \" or \" - \" between them");
    CHECK(complaint("[HUIS]\nrows = A = B + \n") == "line 2 of the rules huis.txt: a sign has no label behind it");
    CHECK(complaint("[HUIS]\nrijen = A = B\n") == "line 2 of the rules huis.txt: \"rijen\" is no key: title, tables, rows, columns, severity");
    CHECK(complaint("[HUIS]\n\n[TWEE]\nrows = A = B\n") == "line 1 of the rules huis.txt: [HUIS] has no rows = or columns =");
    CHECK(complaint("[HUIS]\nrows = A = B\n[HUIS]\nrows = A = B\n") == "line 3 of the rules huis.txt: [HUIS] stands twice");
    CHECK(complaint("[COLSUM]\nrows = A = B\n") == "line 1 of the rules huis.txt: COLSUM is a rule of griffier; take another name");
    CHECK(complaint("[huis]\n") == "line 1 of the rules huis.txt: \"huis\" is no name: capitals, digits and _, a capital first");
    CHECK(complaint("[HUIS]\nseverity = erg\n") == "line 2 of the rules huis.txt: severity is error, warning or info");
}
