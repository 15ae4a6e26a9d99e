#include "extractors/sentences.h"

#include <string>

#include "catch.h"

using namespace griffier;

TEST_CASE("sentences end where a reader ends them") {
    struct Case {
        const char* text;
        std::vector<std::string> sentences;
    };
    for (const Case& c : {
             Case{"Een zin. Nog een zin! En een vraag? Ja.", {"Een zin.", "Nog een zin!", "En een vraag?", "Ja."}},
             Case{"Verhalen voor o.a. deze doelgroep m.b.t. werk. Klaar.", {"Verhalen voor o.a. deze doelgroep m.b.t. werk.", "Klaar."}},
             Case{"Het kost ca. 10 euro. 102 kandidaten zijn uitgestroomd.", {"Het kost ca. 10 euro.", "102 kandidaten zijn uitgestroomd."}},
             Case{"Zie programma 4. Vrije Tijd. Dank.", {"Zie programma 4. Vrije Tijd.", "Dank."}},
             Case{"Burgemeester L. de Lange en dr. J. Jansen komen.", {"Burgemeester L. de Lange en dr. J. Jansen komen."}},
             Case{"In 2023 is gestart. inZet voert uit.", {"In 2023 is gestart.", "inZet voert uit."}},
             Case{"Hij zei: \"Kom.\" Zij kwam.", {"Hij zei: \"Kom.\"", "Zij kwam."}},
             Case{"1. te onderzoeken hoe", {"1. te onderzoeken hoe"}},
             Case{"   ", {}},
             Case{"Eén zin zonder punt", {"Eén zin zonder punt"}},
             Case{"Stand 1.234.567. Daarna 2,5.", {"Stand 1.234.567.", "Daarna 2,5."}},
             Case{"De brug is open.¹² Daarna volgt de sluis.", {"De brug is open.¹²", "Daarna volgt de sluis."}},
         }) {
        std::vector<std::string> found;
        for (const Span& s : split_sentences(c.text))
            found.push_back(std::string(c.text).substr(static_cast<std::size_t>(s.begin), static_cast<std::size_t>(s.end - s.begin)));
        CHECK(found == c.sentences);
    }
}
