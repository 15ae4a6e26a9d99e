#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/motie_paper.h"
#include "extractors/council/moties.h"
#include "extractors/council/text_changes.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

TEST_CASE("several questions and then their answers without a number") {
    const auto answers = [](const std::vector<std::string>& texts) {
        Extraction extraction;
        extraction.facts.kind = "schriftelijke_vragen";
        find_questions(document_of(texts), extraction);
        std::string out;
        for (const Question& one : extraction.questions) out += one.number + "=" + one.answer + ";";
        return out;
    };
    CHECK(answers({"Vraag 1", "Is de brug dicht?", "Vraag 2", "Wanneer gaat hij open?", "Antwoord", "Ja.", "Antwoord", "In mei.", "En dat blijft zo."}) ==
          "1=Ja.;2=In mei. En dat blijft zo.;");
    CHECK(answers({"Vraag 1", "Is de brug dicht?", "Antwoord", "Ja.", "Vraag 2", "Wanneer gaat hij open?", "Antwoord: in mei."}) == "1=Ja.;2=in mei.;");
    // Which of the three is without an answer nobody knows.
    CHECK(answers({"Vraag 1", "Is de brug dicht?", "Vraag 2", "Wanneer gaat hij open?", "Vraag 3", "Wat kost dat?", "Antwoord", "Ja.", "Antwoord",
                   "In mei."}) == "1=;2=;3=;");
}

TEST_CASE("the place and date below the last answer are none of it") {
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document_of({"Vraag 1", "Is de brug dicht?", "Antwoord: Ja.", "Driesluizen, 7 oktober 2025", "Het college van burgemeester en wethouders"}),
                   extraction);
    REQUIRE(extraction.questions.size() == 1);
    CHECK(extraction.questions[0].answer == "Ja.");
}

TEST_CASE("questions with their answers") {
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document_of({"Vraag 1", "Is de brug dicht?", "Antwoord", "Ja.", "Vraag 2: Hoe lang nog?", "Antwoord: Tot mei."}), extraction);
    REQUIRE(extraction.questions.size() == 2);
    CHECK(extraction.questions[0].question == "Is de brug dicht?");
    CHECK(extraction.questions[0].answer == "Ja.");
    CHECK(extraction.questions[1].number == "2");
    CHECK(extraction.questions[1].answer == "Tot mei.");
}

TEST_CASE("answers stand below numbered questions where the paper says that it answers, and each has one") {
    const auto read = [](const char* title, const std::vector<std::string>& texts) {
        Extraction extraction;
        extraction.facts.kind = "schriftelijke_vragen";
        extraction.facts.title = title;
        find_questions(document_of(texts), extraction);
        std::string out;
        for (const Question& one : extraction.questions) out += one.number + ": " + one.question + " > " + one.answer + "\n";
        return out;
    };
    const std::vector<std::string> paper = {"Na de regen stond er water.",
                                            "1. Is het college bekend met de overlast?",
                                            "Ja.",
                                            "Er zijn 31 meldingen.",
                                            "2. Is het college bereid:",
                                            "a. te helpen?",
                                            "b. te bouwen?",
                                            "a. Ja.",
                                            "b. Nee.",
                                            "3. Wanneer?",
                                            "In juni."};
    CHECK(read("Beantwoording vragen", paper) ==
          "1: Is het college bekend met de overlast? > Ja. Er zijn 31 meldingen.\n2: Is het college bereid: a. te helpen? b. te bouwen? > a. Ja. b. Nee.\n"
          "3: Wanneer? > In juni.\n");
    CHECK(read("Schriftelijke vragen", {"1. Is de brug dicht?", "Dat is lastig.", "2. Hoe lang?", "Wij wachten."}).find("> Dat") == std::string::npos);
}

TEST_CASE("who answers, close below the last answer, is none of it") {
    Document document = document_of({"Vraag 1", "Wanneer?", "Antwoord", "In april."});
    Line line = document.blocks.back().lines.back();
    line.text = "Gedeputeerde Staten van Noorderland, 3 maart 2026";
    document.blocks.back().lines.push_back(line);
    document.blocks.back().text += " " + line.text;
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document, extraction);
    REQUIRE(extraction.questions.size() == 1);
    CHECK(extraction.questions[0].answer == "In april.");
}

TEST_CASE("numbered questions before answers without numbers: given without answers, and said so") {
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document_of({"# Vraag", "1. Waarom is er minder uitgegeven?", "2. Klopt het?", "# Antwoord", "Er waren geen aannemers.", "Dat klopt."}),
                   extraction);
    REQUIRE(extraction.questions.size() == 2);
    CHECK(extraction.questions[1].number == "2");
    CHECK(extraction.questions[1].question == "Klopt het?");
    CHECK(extraction.questions[0].answer == "");
    REQUIRE(extraction.warnings.size() == 1);
    CHECK(extraction.warnings[0].code == "answers_unclear");
}

TEST_CASE("questions and answers in rows, below the head in one grid") {
    Document document = document_of({"# Beantwoording artikel 38-vragen", ""});
    with_table(document, 1,
               {{"Onderwerp", "Licht"},
                {"Vraag 1", "Hoeveel zijn defect?"},
                {"Antwoord 1", "Er zijn er 57 defect."},
                {"Vraag 2", "Wanneer hersteld?"},
                {"Antwoord 2", "In juli."}});
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document, extraction);
    REQUIRE(extraction.questions.size() == 2);
    CHECK(extraction.questions[0].answer == "Er zijn er 57 defect.");
    CHECK(extraction.questions[1].number == "2");
}
