// The words of council papers, as data.
#include "extractors/council/council_words.h"

#include <iterator>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

// Verbs that make a dictum of what follows ("Verzoekt het college …"). In the form of the raad and of several movers.
constexpr std::string_view kVerbs[] = {"verzoekt",
                                       "verzoeken",
                                       "verzoek",
                                       "vraagt",
                                       "vragen",
                                       "draagt",
                                       "dragen",
                                       "roept",
                                       "roepen",
                                       "spreekt",
                                       "spreken",
                                       "nodigt",
                                       "nodigen",
                                       "geeft",
                                       "geven",
                                       "dringt",
                                       "dringen",
                                       "keurt",
                                       "betreurt",
                                       "zegt",
                                       "stelt voor",
                                       "stelt vast",
                                       "verklaart",
                                       "moedigt",
                                       "adviseert",
                                       "besluit",
                                       "besluiten",
                                       "machtigt",
                                       "onderschrijft",
                                       "bevestigt",
                                       "herbevestigt",
                                       "wenst",
                                       "veroordeelt",
                                       "ondersteunt",
                                       "instrueert",
                                       "gelast",
                                       "verleent",
                                       "herinnert",
                                       "beveelt",
                                       "waardeert",
                                       "constateert te besluiten"};

// Whom it is addressed to, after "het", "de" or "zijn". "van burgemeester en wethouders" and the like may follow.
constexpr std::string_view kAddressees[] = {"college",
                                            "colleges",
                                            "regering",
                                            "kabinet",
                                            "gemeenteraad",
                                            "raad",
                                            "burgemeester",
                                            "dijkgraaf en hoogheemraden",
                                            "dijkgraaf en heemraden",
                                            "dijkgraaf",
                                            "hoogheemraden",
                                            "presidium",
                                            "seniorenconvent",
                                            "agendacommissie",
                                            "raadsgriffie",
                                            "griffie",
                                            "griffier",
                                            "wethouders",
                                            "wethouder",
                                            "portefeuillehouder",
                                            "gedeputeerde staten",
                                            "gs",
                                            "provinciale staten",
                                            "gedeputeerde",
                                            "kamer",
                                            "voorzitter",
                                            "commissie",
                                            "werkgeverscommissie",
                                            "rekenkamercommissie",
                                            "rekenkamer",
                                            "auditcommissie",
                                            "minister",
                                            "staatssecretaris",
                                            "vertrouwen",
                                            "afkeuring",
                                            "treurnis",
                                            "dagelijks bestuur",
                                            "algemeen bestuur",
                                            "fracties"};

// What opens a consideration, with or without "dat" behind it.
constexpr std::string_view kConsiderations[] = {"gehoord hebbende",
                                                "gehoord",
                                                "gelezen",
                                                "gezien",
                                                "gelet op",
                                                "gelet",
                                                "constaterende",
                                                "constaterend",
                                                "constateert",
                                                "stelt vast",
                                                "overwegende",
                                                "overwegend",
                                                "overweegt",
                                                "van mening zijnde",
                                                "van mening",
                                                "is van mening",
                                                "van oordeel zijnde",
                                                "van oordeel",
                                                "is van oordeel",
                                                "in aanmerking nemende",
                                                "in overweging nemende",
                                                "kennis genomen hebbende van",
                                                "kennisgenomen hebbende van",
                                                "kennis genomen hebbende",
                                                "kennisgenomen hebbende",
                                                "kennis genomen van",
                                                "kennisgenomen van",
                                                "kennis genomen",
                                                "kennis nemende van",
                                                "erkennende",
                                                "wetende",
                                                "voorts overwegende",
                                                "verder overwegende",
                                                "tevens overwegende",
                                                "ook overwegende",
                                                "voorts constaterende",
                                                "verder constaterende",
                                                "tevens constaterende",
                                                "voorts",
                                                "signalerende",
                                                "indachtig",
                                                "vaststellende",
                                                "stellende",
                                                "beseffende",
                                                "herinnerende",
                                                "memorerende",
                                                "beraadslagende over",
                                                "bijeen",
                                                "met als reden",
                                                "constateringen",
                                                "overwegingen",
                                                "uitgaande van",
                                                "ervan uitgaande"};

// Parties that sit in many councils; names in brackets behind a person are taken whatever they are.
constexpr std::string_view kParties[] = {"VVD",
                                         "D66",
                                         "CDA",
                                         "PvdA",
                                         "PVDA",
                                         "GroenLinks-PvdA",
                                         "GroenLinks/PvdA",
                                         "PvdA-GroenLinks",
                                         "PvdA/GroenLinks",
                                         "PvdA/GL",
                                         "GL/PvdA",
                                         "GL-PvdA",
                                         "GroenLinks",
                                         "GL",
                                         "SP",
                                         "SGP",
                                         "ChristenUnie-SGP",
                                         "ChristenUnie/SGP",
                                         "CU-SGP",
                                         "CU/SGP",
                                         "ChristenUnie",
                                         "CU",
                                         "PVV",
                                         "FvD",
                                         "FVD",
                                         "Forum voor Democratie",
                                         "JA21",
                                         "Volt",
                                         "BBB",
                                         "DENK",
                                         "Denk",
                                         "50PLUS",
                                         "50Plus",
                                         "Partij voor de Dieren",
                                         "PvdD",
                                         "PVDD",
                                         "BIJ1",
                                         "NSC",
                                         "Piratenpartij",
                                         "Water Natuurlijk",
                                         "AWP",
                                         "Algemene Waterschapspartij",
                                         "Bij1",
                                         "50 PLUS",
                                         "BVNL"};

struct OutcomeWord {
    std::string_view phrase, outcome;
};
// Longer phrases first: what they cover no longer counts ("voor kennisgeving aangenomen" is not "aangenomen").
constexpr OutcomeWord kOutcomes[] = {
    {"voor kennisgeving aangenomen", "kennisgenomen"},
    {"ter kennisneming aangenomen", "kennisgenomen"},
    {"ter kennisgeving aangenomen", "kennisgenomen"},
    {"kennis genomen", "kennisgenomen"},
    {"kennisgenomen", "kennisgenomen"},
    {"neemt kennis", "kennisgenomen"},
    {"niet aangenomen", "verworpen"},
    {"niet in stemming gebracht", "aangehouden"},
    {"opnieuw agenderen", "geagendeerd"},
    {"wordt opnieuw geagendeerd", "geagendeerd"},
    {"door naar de raad", "geagendeerd"},
    {"conform voorstel aangenomen", "aangenomen"},
    {"conform het voorstel aangenomen", "aangenomen"},
    {"aangenomen", "aangenomen"},
    {"aanvaard", "aangenomen"},
    {"unaniem aangenomen", "aangenomen"},
    {"verworpen", "verworpen"},
    {"afgewezen", "verworpen"},
    {"ingetrokken", "ingetrokken"},
    {"aangehouden", "aangehouden"},
    {"houdt de motie aan", "aangehouden"},
    {"overgenomen", "overgenomen"},
    {"vervallen", "vervallen"},
    {"vastgesteld", "vastgesteld"},
    {"conform besloten", "vastgesteld"},
    {"conform voorstel besloten", "vastgesteld"},
    {"conform het voorstel besloten", "vastgesteld"},
    {"conform vastgesteld", "vastgesteld"},
    {"conform voorstel", "vastgesteld"},
    {"conform advies", "vastgesteld"},
    {"conform het voorstel", "vastgesteld"},
    {"akkoord", "ingestemd"},
    {"conform dictum", "vastgesteld"},
    {"stemt in met", "ingestemd"},
    {"stemt in", "ingestemd"},
    {"ingestemd", "ingestemd"},
    {"aan de orde geweest", "besproken"},
    {"besproken", "besproken"},
};

template <typename List>
std::string alternatives(const List& list) {
    std::string out;
    for (std::string_view word : list) {
        if (!out.empty()) out += '|';
        for (char c : word) {
            if (c == '.' || c == '(' || c == ')' || c == '+') out += '\\';
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string dictum_verbs() { return alternatives(kVerbs); }
std::string dictum_addressees() { return alternatives(kAddressees); }
std::string consideration_openers() { return alternatives(kConsiderations); }
std::string party_names() { return alternatives(kParties); }

std::string outcome_in(std::string_view text) {
    std::string words = words_of(text), found;
    if (words == " conform ") return "vastgesteld";
    static const Pattern kTakes(
        "\\b(?:raad|staten|bestuur|college|vergadering) (?:neemt|nemen) (?:\\S+ ){1,14}aan\\b");  // "neemt het voorstel met 14 tegen 9 aan"
    static const Pattern kRefuses("\\b(?:raad|staten|bestuur|college|vergadering) (?:(?:verwerpt|verwerpen)\\b|(?:wijst|wijzen) (?:\\S+ ){1,8}af\\b)");
    static const Pattern kAgrees("\\b(?:raad|staten|bestuur|college|vergadering|commissie) (?:stemt|stemde|stemmen|stemden) (?:\\S+ ){0,4}in\\b");
    static const Pattern kNoted("\\bneemt (?:\\S+ )?kennis\\b|\\bkennisgeving\\b");
    if (RE2::PartialMatch(words, kTakes) && !RE2::PartialMatch(words, kNoted)) return "aangenomen";
    if (RE2::PartialMatch(words, kRefuses)) return "verworpen";
    if (RE2::PartialMatch(words, kAgrees)) return "ingestemd";
    static const Pattern kPutsOff("\\b(?:raad|staten|bestuur|college|vergadering) (?:houdt|houden) (?:\\S+ ){1,8}aan\\b");
    if (RE2::PartialMatch(words, kPutsOff)) return "aangehouden";
    static const Pattern kAdopts("\\bstel(?:t|len) (?:\\S+ ){1,8}vast\\b");  // "stelt de agenda vast"
    if (RE2::PartialMatch(words, kAdopts)) return "vastgesteld";
    for (const OutcomeWord& word : kOutcomes) {
        const std::string wanted = " " + std::string(word.phrase) + " ";
        const std::size_t at = words.find(wanted);
        if (at == std::string::npos) continue;
        if (!found.empty() && found != word.outcome) return "";
        found = word.outcome;
        for (std::size_t next = at; next != std::string::npos; next = words.find(wanted)) words.replace(next, wanted.size(), " · ");
    }
    return found;
}

std::string outcome_at_start(std::string_view text) {
    const std::string words = words_of(text);
    for (const OutcomeWord& word : kOutcomes) {
        if (words.starts_with(" " + std::string(word.phrase) + " ")) return std::string(word.outcome);
    }
    return "";
}

}  // namespace griffier
