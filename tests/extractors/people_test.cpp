#include "extractors/people.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/motie_paper.h"
#include "extractors/council/moties.h"
#include "extractors/council/signatures.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

TEST_CASE("movers in a head") {
    struct Case {
        const char* text;
        const char* people;
    };
    for (const Case& c : {Case{"M. Terpstra (CDA), F. de Groot (GroenLinks-PvdA)", "M. Terpstra/CDA;F. de Groot/GroenLinks-PvdA;"},
                          Case{"VVD, D66 en CDA", "/VVD;/D66;/CDA;"}, Case{"Veld Samen (M. Prins), CDA (H. van Os)", "M. Prins/Veld Samen;H. van Os/CDA;"},
                          Case{"K. Scholten (VVD) E. van Beek (CDA) Duinzoom Nu (J. Bos)", "K. Scholten/VVD;E. van Beek/CDA;J. Bos/Duinzoom Nu;"},
                          Case{"M. (Marieke) Bos (VVD)", "M. (Marieke) Bos/VVD;"},
                          Case{"H. ter Horst, Stadspartij Weerdinge", "H. ter Horst/Stadspartij Weerdinge;"}, Case{"de fracties van SP en Volt", "/SP;/Volt;"},
                          Case{"Leefbaar Dorp - R.J. Hal; VVD - A. van den Bos", "R.J. Hal/Leefbaar Dorp;A. van den Bos/VVD;"},
                          Case{"namens de PvdA: Yara Bakhuis", "Yara Bakhuis/PvdA;"},
                          Case{"namens Dorpsbelang Barsinghorst: K. de Vlieger", "K. de Vlieger/Dorpsbelang Barsinghorst;"},
                          Case{"Partij van de Arbeid / J.P. van der Meulen", "J.P. van der Meulen/Partij van de Arbeid;"},
                          Case{"Lokaal Sluisdam / T. IJsselmuiden", "T. IJsselmuiden/Lokaal Sluisdam;"}, Case{"SGP / Ds. A. Kraai", "Ds. A. Kraai/SGP;"},
                          Case{"Boer, J.H. de; Veen-Smit, A.", "Boer, J.H. de/;Veen-Smit, A./;"}, Case{"Boer, J.H. de", "Boer, J.H. de/;"},
                          Case{"J.H. de Boer; A. Smit (SP)", "J.H. de Boer/;A. Smit/SP;"}}) {
        INFO(c.text);
        std::vector<Submitter> people;
        add_submitters(c.text, people);
        CHECK(shown(people) == c.people);
    }
}

TEST_CASE("parties with their names behind them, in one list") {
    const auto movers = [](const char* text) {
        std::vector<Submitter> people;
        add_submitters(text, people);
        return shown(people);
    };
    CHECK(movers("D66, J. Warmer") == "J. Warmer/D66;");
    CHECK(movers("SP, A. Bos, D66, K. de Wit") == "A. Bos/SP;K. de Wit/D66;");
    CHECK(movers("D66, SP") == "/D66;/SP;");
    CHECK(movers("A. Bos, D66, K. de Wit, SP") == "A. Bos/D66;K. de Wit/SP;");
}

TEST_CASE("names below the closing words; what is no name is counted and left out") {
    Signatures found;
    add_signatures({{"VVD", "J.P. van Dalen"}, {"S. el Amrani (D66)"}, {"CDA", "SP"}, {"P. Bos", "K. Smit"}, {"~jLh w|| kk"}, {"Ondertekening en naam:"}},
                   found);
    CHECK(shown(found.submitters) == "J.P. van Dalen/VVD;S. el Amrani/D66;P. Bos/CDA;K. Smit/SP;");
    CHECK(found.unread == 3);
    Signatures others;
    add_signatures({{"H. Visser (VVD), mede namens CDA en SGP"}}, others);
    CHECK(shown(others.submitters) == "H. Visser/VVD;/CDA;/SGP;");
}

TEST_CASE("a row of handwriting stands between the parties and the names of a grid") {
    Signatures found;
    add_signatures({{"Fractie CDA", "Fractie Dorpsbelang"}, {"~jK4h/", "w|| k~"}, {"Wouter Hal", "B. (Bea) ter Meer"}}, found);
    CHECK(shown(found.submitters) == "Wouter Hal/CDA;B. (Bea) ter Meer/Dorpsbelang;");
    CHECK(found.unread == 3);
    Signatures other;  // a party that is not known as one
    add_signatures({{"CDA"}, {"Onze dorpen samen"}, {"Wouter Hal"}}, other);
    CHECK(shown(other.submitters) == "/CDA;Wouter Hal/;");
    Signatures unknown;  // a local party beside known ones, handwriting that may be a name
    add_signatures({{"Streekbelang Veld", "D66"}, {"~jK/", "Ths"}, {"W. Hal", "B. ter Meer"}}, unknown);
    CHECK(shown(unknown.submitters) == "W. Hal/Streekbelang Veld;B. ter Meer/D66;");
    Signatures category;  // one of the row is a party, so all are
    add_signatures({{"Water Natuurlijk", "PvdA", "Bedrijven"}, {"Wouter Hal", "B.J. ten Cate", "Chr. van Wijk"}}, category);
    CHECK(shown(category.submitters) == "Wouter Hal/Water Natuurlijk;B.J. ten Cate/PvdA;Chr. van Wijk/Bedrijven;");
    Signatures dashes;
    add_signatures({{"VVD – Karel Hal"}, {"Lokaal Sterk – B. (Bea) ter Meer"}}, dashes);
    CHECK(shown(dashes.submitters) == "Karel Hal/VVD;B. (Bea) ter Meer/Lokaal Sterk;");
}

TEST_CASE("strokes of a pen that recognition took for words are no names") {
    Document document = document_of({"J. Wiersma WEER"});
    for (Word& word : document.pages[0].words) word.origin = Origin::ocr, word.confidence = 0.95;
    document.pages[0].words.back().confidence = 0.26;
    int left_out = 0;
    CHECK(sure_pieces_of(document, document.blocks[0].lines[0], left_out) == std::vector<std::string>{"J. Wiersma"});
    CHECK(left_out == 1);
    CHECK(pieces_of(document, document.blocks[0].lines[0]) == std::vector<std::string>{"J. Wiersma WEER"});
    Document scrap = document_of({"Rm Nd", "SP", "Bos VVD"});
    for (Word& word : scrap.pages[0].words) word.origin = Origin::ocr, word.confidence = 0.95;
    int scraps = 0;
    CHECK(sure_pieces_of(scrap, scrap.blocks[1].lines[0], scraps) == std::vector<std::string>{"SP"});
    CHECK(!sure_pieces_of(scrap, scrap.blocks[2].lines[0], scraps).empty());
    CHECK(scraps == 0);
    scrap.pages[0].words[1].box.x0 += 60, scrap.pages[0].words[1].box.x1 += 60;
    CHECK(sure_pieces_of(scrap, scrap.blocks[0].lines[0], scraps).empty());
    CHECK(scraps == 2);
}

TEST_CASE("who is a party and who a person, by initials, commas and lists") {
    const auto signers = [](const std::vector<std::vector<std::string>>& lines) {
        Signatures signatures;
        add_signatures(lines, signatures);
        return shown(signatures.submitters);
    };
    CHECK(signers({{"PAL GroenLinks,"}, {"E. Jacobse"}}) == "E. Jacobse/PAL GroenLinks;");
    CHECK(signers({{"Duinzoom Vooruit, C. Roelofs"}}) == "C. Roelofs/Duinzoom Vooruit;");
    CHECK(signers({{"GroenLinks - Maarten Koning"}, {"S&S - Jos Versteeg"}}) == "Maarten Koning/GroenLinks;Jos Versteeg/S&S;");
    CHECK(signers({{"Namens de fractie van het CDA,"}, {"Koos Werkman"}}) == "Koos Werkman/CDA;");
    CHECK(signers({{"Agendapunt"}, {"R. Timmer (CDA)"}}) == "R. Timmer/CDA;");
    std::vector<Submitter> movers;
    add_submitters("D66, Zeist.nu", movers);
    CHECK(shown(movers) == "/D66;/Zeist.nu;");
    movers.clear();
    add_submitters("KIES Lokaal, VVD", movers);
    CHECK(shown(movers) == "/KIES Lokaal;/VVD;");
}

TEST_CASE("signatures on behalf of parties in two columns, and of a fraction by its word") {
    Signatures signatures;
    add_signatures({{"Namens de VVD", "Namens Dorpsbelang Pontwijk"}, {"T. Kuipers", "R. Achterberg"}, {"PvdA-fractie, J. de Wit"}}, signatures);
    CHECK(shown(signatures.submitters) == "T. Kuipers/VVD;R. Achterberg/Dorpsbelang Pontwijk;J. de Wit/PvdA;");
    CHECK(signatures.unread == 0);
    std::vector<Submitter> parties;
    add_parties("pvdd d66", parties);
    CHECK(shown(parties) == "/pvdd;/d66;");
    std::vector<Submitter> recognised;
    add_submitters("D66, 5OPLUS", recognised);
    CHECK(shown(recognised) == "/D66;/50PLUS;");
}
