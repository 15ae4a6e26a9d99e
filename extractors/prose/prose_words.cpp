#include "extractors/prose/prose_words.h"

#include <algorithm>
#include <string>

#include "extractors/phrases.h"

namespace griffier {
namespace {

// "*" stands for any letters, " ... " for any words of the clause.

// Verbs of change, each in the forms in which they stand beside "van 6 tot 9"; separable ones with their second word.
constexpr std::string_view kChanges[] = {
    "stijg*",
    "steeg",
    "stegen",
    "gestegen",
    "daal*",
    "dalen",
    "gedaald",
    "groei",
    "groeit",
    "groeide*",
    "groeien",
    "gegroeid",
    "toeneemt",
    "toenemen",
    "toenam",
    "toegenomen",
    "neemt ... toe",
    "nemen ... toe",
    "nam ... toe",
    "namen ... toe",
    "afneemt",
    "afnemen",
    "afnam",
    "afgenomen",
    "neemt ... af",
    "nemen ... af",
    "nam ... af",
    "namen ... af",
    "neemt van",
    "nam van",
    "opliep*",
    "oploopt",
    "oplopen*",
    "opgelopen",
    "loopt ... op",
    "lopen ... op",
    "liep ... op",
    "liepen ... op",
    "loopt ... terug",
    "lopen ... terug",
    "liep ... terug",
    "liepen ... terug",
    "terugloopt",
    "terugliep*",
    "teruglopen*",
    "teruggelopen",
    "aflopen*",
    "terugbrengen",
    "teruggebracht",
    "brengt ... terug",
    "brengen ... terug",
    "bracht ... terug",
    "gaat ... omhoog",
    "gaan ... omhoog",
    "ging ... omhoog",
    "gingen ... omhoog",
    "gaat ... omlaag",
    "gaan ... omlaag",
    "ging ... omlaag",
    "gingen ... omlaag",
    "gaat van",
    "gaan van",
    "ging van",
    "gingen van",
    "ging ... van",
    "gegaan",
    "verhoogt",
    "verhoogd*",
    "verhoogde*",
    "verhogen",
    "verlaagt",
    "verlaagd*",
    "verlaagde*",
    "verlagen",
    "verminder*",
    "vermeerder*",
    "verdubbel*",
    "halveer*",
    "gehalveerd",
    "krimp*",
    "kromp*",
    "gekrompen",
    "slink*",
    "slonk*",
    "geslonken",
    "zakt*",
    "zakken",
    "gezakt",
    "uitbreidt",
    "uitbreiden",
    "uitgebreid",
    "breidt ... uit",
    "breiden ... uit",
    "breidde ... uit",
    "breidden ... uit",
    "verruim*",
    "verleng*",
    "verkort*",
    "ophogen",
    "ophoogt",
    "opgehoogd",
    "hoogt ... op",
    "hogen ... op",
    "bijstellen",
    "bijgesteld*",
    "stelt ... bij",
    "stellen ... bij",
    "stelde ... bij",
    "opschalen",
    "opgeschaald",
    "afschalen",
    "afgeschaald",
    "afbouw*",
    "afgebouwd*",
    "bouwt ... af",
    "bouwen ... af",
    "opbouwt",
    "opgebouwd",
    "bouwt ... op",
    "bouwen ... op",
    "klimt",
    "klom*",
    "klimmen",
    "geklommen",
    "schuift ... op",
    "schoof ... op",
    "verschuif*",
    "verschoof",
    "verschoven",
    "opgetrokken",
    "trekt ... op",
    "trekken ... op",
    "opgerekt",
    "wijzigt",
    "wijzigde*",
    "gewijzigd",
    "verandert",
    "veranderde*",
    "veranderd",
    "aangepast",
    "groter",
    "kleiner",
    "verbeter*",
    "verslechter*",
};

// Nouns of change: "een stijging van 10 tot 20 leden" may be either.
constexpr std::string_view kChangeNouns[] = {"stijging*",    "daling*",   "groei",         "toename*",     "afname*",      "verhoging*",
                                             "verlaging*",   "krimp",     "vermindering*", "uitbreiding*", "ophoging*",    "verruiming*",
                                             "verlenging*",  "afbouw",    "opbouw",        "wijziging*",   "verandering*", "bijstelling*",
                                             "verbetering*", "*stijging", "*daling",       "*groei"};

// What says that two figures are the ends of a range.
constexpr std::string_view kSpreads[] = {"varieer*", "varier*",   "gevarieerd", "uiteen*",      "lopen uiteen", "loopt uiteen", "liepen uiteen", "schommel*",
                                         "wisselt",  "wisselen*", "wisselend*", "bandbreedte*", "marge*",       "range",        "spreiding",     "afhankelijk"};

// What a number in words counts without being a figure: times, and the parts of an argument, a paper or a plan.
constexpr std::string_view kNoCounts[] = {
    "jaren",       "maanden",  "weken",       "dagen",        "*dagen",       "uren",     "minuten",        "nachten",      "kwartalen", "keren",
    "maal",        "keer",     "uur",         "punten",       "*punten",      "delen",    "onderdelen",     "*delen",       "pijlers",   "lijnen",
    "*lijnen",     "sporen",   "stappen",     "fasen",        "fases",        "*fasen",   "redenen",        "manieren",     "kanten",    "zijden",
    "vragen",      "aspecten", "categorieen", "niveaus",      "soorten",      "vormen",   "typen",          "types",        "varianten", "scenario s",
    "opties",      "thema s",  "programma s", "hoofdstukken", "paragrafen",   "tabellen", "titels",         "invalshoeken", "elementen", "kernwoorden",
    "uitdagingen", "doelen",   "*doelen",     "opgaven",      "*opgaven",     "ambities", "doelstellingen", "voorwaarden",  "principes", "gronden",
    "argumenten",  "dingen",   "termijnen",   "gevallen",     "overwegingen", "handen",   "ogen",           "benen",        "dimensies", "kolommen",
    "bijlagen",    "alinea s", "regels",      "letters",      "woorden",      "werelden", "gezichten",      "stukken"};

// People, buildings, places and other things that one can point at: a small number in words before them is a figure.
constexpr std::string_view kThings[] = {
    "*woningen",  "*huizen",    "*appartementen", "*panden",          "*gebouwen",    "*scholen",      "*lokalen",      "*zalen",         "*hallen",
    "*velden",    "*locaties",  "*plekken",       "*plaatsen",        "*wijken",      "*buurten",      "*dorpen",       "*kernen",        "*straten",
    "*wegen",     "*bruggen",   "*kruispunten",   "*haltes",          "*parken",      "*bomen",        "*bankjes",      "*lantaarns",     "*laadpalen",
    "*bussen",    "*auto s",    "*voertuigen",    "*fietsen",         "*containers",  "*laptops",      "*personen",     "*mensen",        "*inwoners",
    "*bewoners",  "*leden",     "*raadsleden",    "*kinderen",        "*jongeren",    "*ouderen",      "*leerlingen",   "*studenten",     "*clienten",
    "*patienten", "*bezoekers", "*deelnemers",    "*vrijwilligers",   "*medewerkers", "*ambtenaren",   "*behandelaars", "*docenten",      "*agenten",
    "*boa s",     "*bedrijven", "*winkels",       "*verenigingen",    "*clubs",       "*gezinnen",     "*huishoudens",  "*vluchtelingen", "*ontheemden",
    "*gemeenten", "*teams",     "*banen",         "*arbeidsplaatsen", "*sprekers",    "*slachtoffers", "*gewonden",     "*ongevallen",    "*branden",
    "*aanvragen", "*klachten",  "*meldingen",     "*verzoeken",       "*bezwaren",    "*avonden",      "*bijeenkomsten"};

// What only says that something is, or is had.
constexpr std::string_view kStates[] = {"is",  "zijn",   "was",   "waren",  "bestaa*", "heeft",   "hebben",
                                        "had", "hadden", "geldt", "gelden", "kost",    "betreft", "betreffen"};

bool says_parts(std::string_view words, std::string_view phrase) {
    constexpr std::string_view kGap = " ... ";
    const std::size_t gap = phrase.find(kGap);
    if (gap == std::string_view::npos) return says(words, phrase);
    const std::string first = " " + std::string(phrase.substr(0, gap)) + " ";
    const std::size_t at = words.find(first);
    return at != std::string_view::npos && says(words.substr(at + first.size() - 1), phrase.substr(gap + kGap.size()));
}

template <typename List>
bool says_one(std::string_view words, const List& list) {
    return std::any_of(std::begin(list), std::end(list), [&](std::string_view phrase) { return says_parts(words, phrase); });
}

}  // namespace

bool counts_things(std::string_view words) { return says_one(words, kThings); }
bool counts_nothing(std::string_view words) { return says_one(words, kNoCounts); }
bool says_change(std::string_view words) { return says_one(words, kChanges); }
bool says_spread(std::string_view words) { return says_one(words, kSpreads); }
bool says_state(std::string_view words) { return says_one(words, kStates); }
bool is_change_noun(std::string_view words) { return says_one(words, kChangeNouns); }

}  // namespace griffier
