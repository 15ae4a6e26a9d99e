// Sides as headers and labels say them: lists of words, then what reads them. phrases.h says what may stand in a phrase.
#include "extractors/budget/side_words.h"

#include <algorithm>

#include "document/pattern.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

constexpr std::string_view kBaten[] = {"baten",       "bate",        "*baten",  "inkomsten",    "opbrengst",
                                       "opbrengsten", "ontvangsten", "dekking", "*opbrengsten", "*inkomsten"};
constexpr std::string_view kLasten[] = {"lasten", "last", "uitgaven", "kosten", "bestedingen", "*kosten", "*uitgaven", "*lasten"};
constexpr std::string_view kBoth[] = {"baten en lasten", "lasten en baten", "inkomsten en uitgaven", "uitgaven en inkomsten", "baten lasten", "lasten baten"};
// "Wat mag het kosten?" asks, and says no side.
constexpr std::string_view kAsked[] = {"het kosten", "dat kosten", "dit kosten"};
// Columns of both: rows of reserves are movements there, all others baten or lasten.
constexpr std::string_view kBatenOrDrawn[] = {"baten of onttrekking*", "baten onttrekking*", "baten en onttrekking*", "baten incl onttrekking*"};
constexpr std::string_view kLastenOrAdded[] = {"lasten of toevoeging*",   "lasten toevoeging*",  "lasten en toevoeging*",
                                               "lasten incl toevoeging*", "lasten of storting*", "lasten storting*"};
constexpr std::string_view kPlainSides[] = {"baten", "lasten", "inkomsten", "uitgaven"};
// The words of a side that are one by themselves: "Kosten", "Exploitatielasten"; "Personeelslasten" is what the money is for.
constexpr std::string_view kOneWordSides[] = {"baten", "bate",     "inkomsten", "opbrengst",   "opbrengsten", "ontvangsten",  "dekking",  "lasten",
                                              "last",  "uitgaven", "kosten",    "bestedingen", "programma*",  "exploitatie*", "bedrijfs*"};
// Names of rows over the rows of one side, and what may stand before them: "Structurele baten".
constexpr std::string_view kBlockSides[] = {" baten ", " lasten ", " inkomsten ", " uitgaven ", " kosten ", " opbrengsten "};
constexpr std::string_view kOfBlocks[] = {"incidentele", "structurele", "overige", "totale", "gewone", "directe", "indirecte"};
constexpr std::string_view kAdded[] = {"toev",     "toe voeging*",   "toevoe ging*", "vermeer dering*", "toevoeging*", "storting*",
                                       "dotatie*", "vermeerdering*", "toevoegen",    "toegevoegd",      "gestort"};
constexpr std::string_view kDrawn[] = {"ontt",    "onttrek king*",     "vermin dering*", "onttrekking*", "aanwending*", "vermindering*",
                                       "vrijval", "beschikking over*", "onttrekken",     "onttrokken",   "putten uit"};
constexpr std::string_view kStand[] = {"stand",      "beginstand", "eindstand",   "standen",     "beginsaldo", "eindsaldo",
                                       "boekwaarde", "saldo 1 1",  "saldo 01 01", "saldo 31 12", "ultimo"};
constexpr std::string_view kSaldo[] = {"saldo", "totaalsaldo", "saldi"};
// What a programme costs after its own income.
constexpr std::string_view kNet[] = {"netto kosten", "netto lasten", "netto uitgaven", "nettokosten", "nettolasten", "netto uitgave"};
constexpr std::string_view kResult[] = {"resultaat",         "*resultaat",       "begrotingssaldo", "rekeningsaldo",
                                        "jaarrekeningsaldo", "exploitatiesaldo", "batig saldo",     "voordelig saldo",
                                        "nadelig saldo",     "overschot",        "tekort",          "begrotingsresultaat"};
// Of these alone, or with words of the whole budget behind, it is the result: a "Tekort veiligheidsregio" is that of another body.
constexpr std::string_view kShortOrOver[] = {"overschot", "tekort"};
constexpr std::string_view kOfTheWhole[] = {"op",         "van",       "voor",       "na",          "in",          "begroting*", "exploitatie*",
                                            "jaar*",      "rekening*", "programma*", "per",         "incl*",       "excl*",      "meerjaren*",
                                            "*begroting", "*rekening", "totaal",     "structureel", "incidenteel", "of",         "en"};
constexpr std::string_view kAfterReserves[] = {"na bestemming",   "na mutatie*",        "na reserve*",        "na verrekening*", "na toevoeging*",
                                               "na onttrekking*", "inclusief reserve*", "inclusief mutatie*", "incl mutatie*",   "na resultaat*"};
constexpr std::string_view kBeforeReserves[] = {"voor mutatie*",     "voor reserve*",      "voor verrekening*",  "voor toevoeging*",
                                                "voor onttrekking*", "exclusief reserve*", "exclusief mutatie*", "excl mutatie*"};
constexpr std::string_view kAllocation[] = {"resultaatbestemming", "bestemming resultaat", "bestemming van het resultaat", "bestemming saldo"};
// Words that may stand before "saldo" or "resultaat" without changing what is meant.
constexpr std::string_view kLeading[] = {"totaal",   "totale",     "geraamd",     "geraamde",    "gerealiseerd", "gerealiseerde", "begroot",
                                         "begrote",  "het",        "het totale",  "subtotaal",   "netto",        "per",           "te",
                                         "verwacht", "financieel", "structureel", "incidenteel", "programma",    "tabel"};
// Headers of a column of marks that tells lasten (L) from baten (B).
constexpr std::string_view kSideMarkHeaders[] = {" l b ", " b l ", " lasten baten ", " baten lasten ", " lasten of baten ", " baten of lasten "};
// The day on which something stood. matches " saldo 1 jan 2024 ", " saldo 31 12 ", " saldo per eind 2024 " / not " saldo 2024 ", " saldo per programma "
static const Pattern kSaldoOnDay(
    " saldo (?:(?:per |op )?\\d{1,2} (?:\\d{1,2}|(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)|"
    "per (?:begin|eind|einde|jaareinde|balansdatum|20\\d\\d)) .*");

// The words without numbers and without what may stand before "saldo": " 1 gerealiseerde totaal saldo baten " -> " saldo baten ".
std::string without_leading(std::string words) {
    for (bool changed = true; changed;) {
        changed = false;
        const std::size_t end = words.find(' ', 1);
        if (end == std::string::npos) break;
        const std::string first = words.substr(1, end - 1);
        bool skip = first.find_first_not_of("0123456789") == std::string::npos;
        for (std::string_view word : kLeading) skip = skip || first == word;
        if (skip && end + 1 < words.size()) {
            words = words.substr(end);
            changed = true;
        }
    }
    return words;
}

}  // namespace

Side side_of(std::string_view text) {
    std::string words = words_of(text);
    if (says_any(words, kAllocation)) return Side::other;
    if (starts_with_any(words, kPlainSides)) {
        if (says_any(words, kBatenOrDrawn)) return Side::baten;
        if (says_any(words, kLastenOrAdded)) return Side::lasten;
    }
    if (says_any(words, kNet) && !says_any(words, kBeforeReserves) && !says_any(words, kAfterReserves)) return Side::saldo;
    const std::string lead = without_leading(words);
    if (starts_with_any(lead, kShortOrOver)) {
        const std::string rest = lead.substr(lead.find(' ', 1));
        const bool year = rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9';
        if (rest.size() > 1 && !year && !starts_with_any(rest, kOfTheWhole)) return Side::other;
    }
    if (starts_with_any(lead, kSaldo) || starts_with_any(lead, kResult)) {
        if (says_any(words, kStand) || RE2::FullMatch(words, kSaldoOnDay)) return Side::other;
        if (says_any(words, kAfterReserves)) return Side::resultaat;
        if (!says_any(words, kBeforeReserves) && (says_any(words, kAdded) || says_any(words, kDrawn))) return Side::other;
        if (says_any(words, kBeforeReserves)) return Side::saldo;
        if (starts_with_any(lead, kResult)) return Side::resultaat;
        return is_reserve_changes(text) || says(words, "reserves") || says(words, "reservemutaties") ? Side::other : Side::saldo;
    }
    const bool added = says_any(words, kAdded), drawn = says_any(words, kDrawn) || (says(words, "dekking") && says(words, "reserve*"));
    if (added || drawn) return added && drawn ? Side::other : added ? Side::reserve_toevoeging : Side::reserve_onttrekking;
    if (says_any(words, kStand) || is_reserve_changes(text)) return Side::other;
    for (std::string_view phrase : kBoth) erase_phrase(words, phrase);
    for (std::string_view phrase : kAsked) erase_phrase(words, phrase);
    const bool baten = says_any(words, kBaten), lasten = says_any(words, kLasten);
    if (baten != lasten) return baten ? Side::baten : Side::lasten;
    if (!baten && says_any(words, kSaldo) && !says(words, "kas*")) return Side::saldo;
    return !baten && says_any(words, kResult) ? Side::resultaat : Side::none;
}

bool is_side_label(std::string_view text) {
    const std::string lead = without_leading(words_of(text));
    if (starts_with_any(lead, kPlainSides) || starts_with_any(lead, kSaldo)) return true;
    return std::count(lead.begin(), lead.end(), ' ') == 2 && says_any(lead, kOneWordSides) && (says_any(lead, kBaten) || says_any(lead, kLasten));
}

bool heads_side_block(std::string_view text) {
    std::string words = words_of(text);
    for (std::string_view word : kOfBlocks) erase_phrase(words, word);
    return std::find(std::begin(kBlockSides), std::end(kBlockSides), words) != std::end(kBlockSides);
}

bool says_side_first(std::string_view text) {
    const std::string lead = without_leading(words_of(text));
    const std::string_view first = std::string_view(lead).substr(0, lead.find(' ', 1) + 1);
    return says_any(first, kPlainSides) || first == " opbrengsten " || first == " opbrengst " || first == " kosten " || first == " bestedingen ";
}

bool says_net_costs(std::string_view text) { return says_any(words_of(text), kNet); }

bool is_reserve_changes(std::string_view text) {
    const std::string words = words_of(text);
    if (says_any(words, kAfterReserves) || says_any(words, kBeforeReserves)) return false;
    if (says(words, "reservemutatie*")) return true;
    const std::string lead = without_leading(words);
    if (lead == " reserves " || lead == " reserve " || lead == " mutaties " || lead == " mutatie ") return true;
    return (says(words, "mutatie*") || says(words, "verrekening*")) && says(words, "reserve*");
}

bool is_mutation_header(std::string_view text) {
    const std::string words = words_of(text);
    return words == " mutatie " || words == " mutaties ";
}

bool is_side_mark_header(std::string_view header) {
    return std::find(std::begin(kSideMarkHeaders), std::end(kSideMarkHeaders), words_of(header)) != std::end(kSideMarkHeaders);
}

}  // namespace griffier
