#include "extractors/council/motie_openers.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"

namespace griffier {
namespace {

// matches "Motie nr: 2306-29", "Motie M12 – Zwembad", "AMENDEMENT A3: Groen", "Motie nummer 5" / not "motie 2306-29 is afgedaan"
static const Pattern kHeader(
    "(?i)((?:sub)?(?:motie|amendement))(?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?| van (?:wantrouwen|treurnis|afkeuring))?(?: "
    "?(?:nr\\.?|nummer|no\\.?))? ?:? "
    "?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*|[a-z][0-9]+)?(?: ?[:–-] ?(.*))?");

// What may stand before the verb of a dictum, around it and behind it; its verbs and addressees are data (council_words.cpp).
// matches "Draagt het college op:", "VERZOEKT HET COLLEGE VAN B&W OM", "De raad roept het college daarom op om", "Spreekt uit dat" / not "Besluitenlijst"
const Pattern& dictum_pattern() {
    static const std::string kAdverbs =
        "(?: (?:daarom|derhalve|dan ook|dringend|nadrukkelijk|met "
        "klem|daarnaast|bovendien|eveneens|uitdrukkelijk|expliciet|nogmaals|tevens|hierbij|voorts|alsnog|er|erop|hem|haar|wederom|ook|verder|daartoe|hiertoe|"
        "concreet))*";
    static const std::string kOf =
        "(?: van (?:burgemeester (?:en|&) wethouders|b ?& ?w|b en w|bur?gemeester|gedeputeerde staten|de gemeente(?-i: [A-Z][^ :;,]+)?|dijkgraaf en "
        "(?:hoog)?heemraden))?";
    static const std::string kWho = "(?: (?:aan |bij )?(?:(?:het|de|zijn|haar|uw|ons|alle|onze) )?(?:verantwoordelijk[e]? )?(?:" + dictum_addressees() +
                                    ")\\b" + kOf + "(?-i: (?:[A-Z]\\. ?)*(?:van (?:de |der )?)?[A-Z][a-z]+)?(?: en (?:het|de) (?:" + dictum_addressees() +
                                    ")\\b" + kOf + ")?)?";
    static const std::string kMind =
        "(?: (?:als )?(?:zijn|haar|hun|de|het) (?:grote |ernstige |diepe "
        ")?(?:mening|zorg|zorgen|waardering|afkeuring|teleurstelling|steun|verbazing|treurnis|wens|verwachting|oordeel))?";
    static const std::string kParticles = "(?: (?:op|uit|aan|af|mee|toe|in|over|de opdracht|opdracht))*";
    static const Pattern kDictum(
        "(?i)(?:(?:en|tevens|voorts|daarom|derhalve|bovendien|(?:de )?(?:gemeente)?raad|provinciale staten),? )*((?:" + dictum_verbs() + ")\\b" + kAdverbs +
        kMind + kWho + kAdverbs + kMind + kParticles + kAdverbs + "(?: (?:om|dat)\\b)?)(?: ?[:,;…]+)?(?: (.*))?");
    return kDictum;
}

// matches "constaterende dat er een tekort is;", "Overwegende dat:", "gehoord de beraadslaging," / not "Dat is zo"
const Pattern& consideration_pattern() {
    static const Pattern kConsideration("(?i)(?:(?:en|de raad|de gemeenteraad),? )?((?:" + consideration_openers() +
                                        ")(?: hebbende)?\\b(?:,? (?:dat|het feit dat))?)(?: ?[:;,…]+)?(?: (.*))?");
    return kConsideration;
}

static const Pattern kClosing("(?i)^(?:en )?(?:gaa?t?|gaan) over tot de orde van de (?:dag|vergadering)|^en gaat (?:verder|weer) over tot de orde");
// matches "besluit" of "besluit het voorstel als volgt te wijzigen:" / not of "Besluit van het college:", "Besluit nr. 5:"
static const Pattern kDecides("(?i)besluit|besluiten");
static const Pattern kNotDecided("(?i)^(?:van|tot|nr|nummer|college|raad|b&w|[0-9])");

// Verbs that ask for a second word: "draagt" … "op".
struct Particle {
    const char* verb;
    const char* with;
};

constexpr std::array<Particle, 15> kParticles = {{{"draagt", "op|opdracht"},
                                                  {"dragen", "op"},
                                                  {"roept", "op"},
                                                  {"roepen", "op"},
                                                  {"spreekt", "uit|van"},
                                                  {"spreken", "uit"},
                                                  {"nodigt", "uit"},
                                                  {"nodigen", "uit"},
                                                  {"geeft", "opdracht|mee"},
                                                  {"geven", "opdracht"},
                                                  {"dringt", "aan"},
                                                  {"dringen", "aan"},
                                                  {"keurt", "af"},
                                                  {"zegt", "op"},
                                                  {"moedigt", "aan"}}};

bool has_particle(const std::string& verb, const std::string& text) {
    const auto words = split_words(fold(text));
    for (const Particle& particle : kParticles) {
        if (fold(split_words(verb).front()) != particle.verb) continue;
        const std::string with = std::string("|") + particle.with + "|";
        return std::any_of(words.begin(), words.end(), [&](std::string word) {
            while (!word.empty() && !std::isalnum(static_cast<unsigned char>(word.back()))) word.pop_back();
            return with.find("|" + word + "|") != std::string::npos;
        });
    }
    return true;
}

}  // namespace

std::optional<MotieHeader> motie_header(const std::string& text) {
    std::string kind, number, title;
    if (!RE2::FullMatch(text, kHeader, &kind, &number, &title)) return std::nullopt;
    if (number.empty() && title.empty()) return std::nullopt;
    // "Motie 2025-31 Fietsen": the dash is the number's
    static const Pattern kNumberGoesOn("[A-Za-z]{0,3}[0-9].*");  // "Amendement 2026-A3 Muziekschool"
    if (!number.empty() && RE2::FullMatch(title, kNumberGoesOn) && std::isdigit(static_cast<unsigned char>(number.back())) && text.ends_with("-" + title))
        return std::nullopt;
    MotieHeader header;
    header.kind = fold(kind).find("amendement") != std::string::npos ? "amendement" : "motie";
    header.number = trim(number);
    header.title = trim(title);
    while (!header.number.empty() && (header.number.back() == '.' || header.number.back() == '-')) header.number.pop_back();
    return header;
}

std::optional<Dictum> dictum_of(const std::string& text) {
    std::string verb, rest;
    // matches "Ondergetekenden, leden van de raad, stellen voor het ontwerpbesluit als volgt te wijzigen:" / not "stellen voor om te wachten"
    static const Pattern kProposesChange(
        "(?i)(?:de )?ondergetekenden?\\b[^.;:]{0,120}? (stel(?:t|len) voor)(?: om)?,? ([^.;]*\\b(?:te wijzigen|te amenderen|aan te passen)\\b.*)");
    if (RE2::FullMatch(text, kProposesChange, &verb, &rest)) return Dictum{verb, rest};
    static const Pattern kProposeBelow("(?i)(?:de )?ondergeteken(?:den?|de leden)\\b[^.;:]{0,60}? (stel(?:t|len) voor)(?: om)?:");
    if (RE2::FullMatch(text, kProposeBelow, &verb)) return Dictum{verb, ""};
    if (!RE2::FullMatch(text, dictum_pattern(), &verb, &rest)) return std::nullopt;
    verb = trim(verb);
    rest = trim(rest);
    if (fold(verb).starts_with("stelt vast") && verb.ends_with("dat")) return std::nullopt;  // a ground
    // "Besluit van het college": a verb alone opens a dictum only with its colon.
    const bool alone = verb.find(' ') == std::string::npos;
    const bool decides = RE2::FullMatch(verb, kDecides) && !text.empty() && text.back() == ':' && !RE2::PartialMatch(rest, kNotDecided);
    if (alone && !decides && !rest.empty() && text.find(':') != text.find(verb) + verb.size()) return std::nullopt;
    if (!has_particle(verb, text)) return std::nullopt;
    return Dictum{verb, rest};
}

std::optional<Dictum> consideration_of(const std::string& text) {
    std::string verb, rest;
    if (!RE2::FullMatch(text, consideration_pattern(), &verb, &rest)) return std::nullopt;
    return Dictum{trim(verb), trim(rest)};
}

bool is_closing(const std::string& text) { return RE2::PartialMatch(text, kClosing); }

}  // namespace griffier
