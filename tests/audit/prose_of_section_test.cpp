#include "audit/prose/prose_of_section.h"

#include "audit/from_text.h"
#include "catch.h"

using namespace griffier;

namespace {

// Accounts with the text above the one table of a programme; `more` stands between them.
std::string told(const std::string& text, const std::string& more = "") {
    const FromText paper = from_text("Jaarstukken 2024\n\n\nProgramma 2 Sociaal domein\n\n" + text + "\n\n" + more +
                                     "\nWat heeft het gekost?\n\nBedragen x € 1.000\n\n"
                                     "Programma 2                 Begroting 2024   Begroting 2024   Rekening 2024\n"
                                     "                                 primitief     na wijziging                \n"
                                     "Lasten                              21.844           22.903          23.417\n"
                                     "Baten                                5.112            5.320           5.688\n"
                                     "Saldo van baten en lasten          -16.732          -17.583         -17.729\n");
    return verdicts_of(check_prose_of_section(paper.document, paper.extraction, {}));
}

}  // namespace

TEST_CASE("a sentence that names nothing else is held against the table of its section") {
    const std::string tab = "PROSE_TAB pass", both = "PROSE_TAB pass, PROSE_TAB pass", odd = "PROSE_TAB pass, PROSE_TAB flag";
    CHECK(told("De lasten van dit programma bedroegen in 2024 € 23.417.000. Begroot was na wijziging € 22.903.000.") == both);
    CHECK(told("De lasten van dit programma bedroegen in 2024 € 23.417.000. Begroot was na wijziging € 22.930.000.") == odd);
    CHECK(told("Begroot was na wijziging € 22.903.000 aan lasten en € 5.320.000 aan baten.") == both);
    CHECK(told("Begroot was na wijziging € 22.903.000 aan lasten en € 5.230.000 aan baten.") == odd);
    CHECK(told("In 2024 gaven we in dit programma € 23.417.000 uit; begroot was na wijziging € 23.903.000.") == odd);
    CHECK(told("We gaven € 23,4 miljoen uit. Na wijziging was € 22,9 miljoen begroot.") == "PROSE_TAB pass_rounding, PROSE_TAB pass_rounding");
    CHECK(told("Het saldo komt uit op € 17.729.000 nadelig. Begroot was na wijziging een nadelig saldo van € 17.853.000.") == odd);
    CHECK(told("Begroot was na wijziging € 22.093.000.") == "PROSE_TAB flag");  // a slip of one of three
    CHECK(told("Begroot was na wijziging € 22.903.000.") == tab);
}

TEST_CASE("a sentence about something else is not held against the table of its section") {
    CHECK(told("De lasten van de jeugdzorg bedroegen € 23.471.000. Begroot was na wijziging € 22.930.000.") == "");
    CHECK(told("Voor jeugdzorg was na wijziging € 22.930.000 begroot.") == "");
    CHECK(told("Begroot was na wijziging € 12.345.000.") == "");  // no slip of any
    CHECK(told("De gemeente groeit. De lasten bedroegen € 23.417.000.", "Jeugd\n\nBegroot was na wijziging € 22.930.000.\n") == "PROSE_TAB pass");
}

TEST_CASE("the difference that such a sentence names is that of outcome and budget") {
    CHECK(told("De lasten vielen € 514.000 hoger uit dan begroot.") == "PROSE_DIFF pass");
    CHECK(told("De lasten vielen € 541.000 hoger uit dan begroot.") == "PROSE_DIFF flag");
    CHECK(told("Per saldo is dit programma € 146.000 nadeliger uitgekomen dan begroot.") == "PROSE_DIFF pass");
    CHECK(told("De lasten vielen € 900.000 hoger uit dan begroot.") == "");  // it may count another budget
    CHECK(told("De lasten van de jeugdzorg vielen € 541.000 hoger uit dan begroot.") == "");
    CHECK(told("In 2024 zijn de lasten met € 123.000 gestegen tot € 23.417.000.").find("flag") == std::string::npos);  // no amount of a column
}
