#include "extractors/vocabulary.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// ---------------------------------------------------------------- the words. "*" stands for any letters, " ... " for up to three words (none too).

struct NullWord {
    std::string_view text;
    NullToken token;
};
constexpr NullWord kNullWords[] = {
    {"p.m.", NullToken::pm},
    {"pm", NullToken::pm},
    {"p.m", NullToken::pm},
    {"-pm", NullToken::pm},
    {"pm.", NullToken::pm},
    {"memorie", NullToken::pm},
    {"n.v.t.", NullToken::not_applicable},
    {"nvt", NullToken::not_applicable},
    {"n.v.t", NullToken::not_applicable},
    {"nvt.", NullToken::not_applicable},
    {"x", NullToken::not_applicable},
    {"n.b.", NullToken::not_known},
    {"nb", NullToken::not_known},
    {"n.b", NullToken::not_known},
    {"nnb", NullToken::not_known},
    {"n.n.b.", NullToken::not_known},
    {"nog niet bekend", NullToken::not_known},
    {"n.t.b.", NullToken::not_known},
    {"ntb", NullToken::not_known},
    {"onbekend", NullToken::not_known},
    {"?", NullToken::not_known},
    {"n.g.", NullToken::not_known},
};

constexpr std::string_view kBaten[] = {"baten", "bate", "*baten", "inkomsten", "opbrengst", "opbrengsten", "ontvangsten", "dekking", "*opbrengsten", "*inkomsten"};
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

// The first that is found decides.
struct BasisWord {
    std::string_view phrase;
    Basis basis;
};
constexpr BasisWord kBasisWords[] = {
    {"saldo of mutatie*", Basis::none},
    {"krediet of begrote", Basis::none},
    {"verschil*", Basis::verschil},
    {"afwijking*", Basis::verschil},
    {"begrotingsafwijking*", Basis::verschil},
    {"mutatie*", Basis::verschil},
    {"wijziging begroting", Basis::verschil},
    {"overschrijding*", Basis::verschil},
    {"onderschrijding*", Basis::verschil},
    {"over onderschrijding*", Basis::verschil},
    {"na ... wijziging*", Basis::begroting_na_wijziging},
    {"na ... begrotingswijziging*", Basis::begroting_na_wijziging},
    {"na wijz", Basis::begroting_na_wijziging},
    {"na begrotingswijziging*", Basis::begroting_na_wijziging},
    {"bijgesteld*", Basis::begroting_na_wijziging},
    {"actuele", Basis::begroting_na_wijziging},
    {"actueel", Basis::begroting_na_wijziging},
    {"gewijzigd*", Basis::begroting_na_wijziging},
    {"lopende", Basis::begroting_na_wijziging},
    {"t e m tb*", Basis::begroting_na_wijziging},
    {"incl wijziging*", Basis::begroting_na_wijziging},
    {"inclusief wijziging*", Basis::begroting_na_wijziging},
    {"t m ... wijziging*", Basis::begroting_na_wijziging},
    {"t m ... begrotingswijziging*", Basis::begroting_na_wijziging},
    {"primitief", Basis::begroting_primitief},
    {"primitieve", Basis::begroting_primitief},
    {"primair", Basis::begroting_primitief},
    {"primaire", Basis::begroting_primitief},
    {"oorspronkelijk*", Basis::begroting_primitief},
    {"vastgesteld*", Basis::begroting_primitief},
    {"voor ... wijziging*", Basis::begroting_primitief},
    {"voor begrotingswijziging*", Basis::begroting_primitief},
    {"excl wijziging*", Basis::begroting_primitief},
    {"exclusief wijziging*", Basis::begroting_primitief},
    {"begrotingswijziging*", Basis::verschil},
    {"wijziging", Basis::verschil},
    {"wijzigingen", Basis::verschil},
    {"bijstelling*", Basis::verschil},
    {"ontwerpbegroting", Basis::begroting_primitief},
    {"prognose*", Basis::prognose},
    {"verwachting*", Basis::prognose},
    {"verwacht*", Basis::prognose},
    {"geactualiseerde raming", Basis::prognose},
    {"actualisatie", Basis::prognose},
    {"realisatie*", Basis::realisatie},
    {"gerealiseerd*", Basis::realisatie},
    {"werkelijk*", Basis::realisatie},
    {"rekening", Basis::realisatie},
    {"jaarrekening", Basis::realisatie},
    {"jaarstukken", Basis::realisatie},
    {"jaarverslag", Basis::realisatie},
    {"uitkomst*", Basis::realisatie},
    {"besteed", Basis::realisatie},
    {"uitgegeven", Basis::realisatie},
    {"verantwoording", Basis::realisatie},
    {"programmarekening", Basis::realisatie},
    {"meerjarenraming*", Basis::raming},
    {"mjr", Basis::raming},
    {"mjb", Basis::raming},
    {"meerjarenbegroting", Basis::raming},
    {"raming*", Basis::raming},
    {"geraamd*", Basis::raming},
    {"r20*", Basis::realisatie},
    {"b20*", Basis::begroting},  // "R2023", "B2024"
    {"r 20*", Basis::realisatie},
    {"rek 20*", Basis::realisatie},
    {"jr 20*", Basis::realisatie},
    {"b 20*", Basis::begroting},
    {"beg 20*", Basis::begroting},
    {"begroting*", Basis::begroting},
    {"begroot*", Basis::begroting},
    {"begrote", Basis::begroting},
    {"begr", Basis::begroting},
    {"programmabegroting", Basis::begroting},
};

// Reports that change the budget of the running year. A plan "na", "inclusief" or "t/m" one of them is the plan as changed.
constexpr std::string_view kInterimReports[] = {"tussenrapportage*",
                                                "tussentijdse rapportage*",
                                                "bestuursrapportage*",
                                                "managementrapportage*",
                                                "berap*",
                                                "burap*",
                                                "marap*",
                                                "voorjaarsnota*",
                                                "voorjaarsrapportage*",
                                                "zomernota*",
                                                "najaarsnota*",
                                                "najaarsrapportage*"};
constexpr std::string_view kChangedBy[] = {"na", "incl", "inclusief", "t m", "tot en met"};
// Two plans side by side, before and after a change.
constexpr std::string_view kPlanBefore[] = {"oude raming*",       "oude begroting*",   "oude meerjarenraming*", "huidige raming*",
                                            "huidige begroting*", "bestaande raming*", "bestaande begroting*"};
constexpr std::string_view kPlanAfter[] = {"nieuwe raming*", "nieuwe begroting*", "nieuwe meerjarenraming*"};
// The same as whole headers.
constexpr std::string_view kBareBefore[] = {" was ", " oud ", " huidig "};
constexpr std::string_view kBareAfter[] = {" wordt ", " nieuw "};
// What amounts go up and down by, each in a column of its own.
constexpr std::string_view kUp[] = {"verhoging", "voordeel", "voordelen", "voordelig"};
constexpr std::string_view kDown[] = {"verlaging", "nadeel", "nadelen", "nadelig"};
constexpr std::string_view kGood[] = {"voordeel", "voordelen", "voordelig"};
constexpr std::string_view kBad[] = {"nadeel", "nadelen", "nadelig"};

// How a figure is meant, in a column of its own.
constexpr std::string_view kMarks[] = {"i",      "s",         "v",       "n",        "i s", "v n", "incidenteel", "structureel", "voordeel",
                                       "nadeel", "voordelig", "nadelig", "eenmalig", "l",   "b",   "l b",         "b l"};
// Headers of a column of marks that tells lasten (L) from baten (B).
constexpr std::string_view kSideMarkHeaders[] = {" l b ", " b l ", " lasten baten ", " baten lasten ", " lasten of baten ", " baten of lasten "};
constexpr std::string_view kRemarkHeaders[] = {" toelichting ", " opmerking ", " opmerkingen ", " verklaring ", " motivering ", " toelichting op hoofdlijnen "};

constexpr std::string_view kTotals[] = {"totaal", "totale", "totalen", "totaaltelling", "eindtotaal", "generaal", "subtotaal", "subtotalen"};
constexpr std::string_view kSubtotals[] = {"subtotaal", "subtotalen", "sub totaal", "tussentelling"};
constexpr std::string_view kCodeHeaders[] = {"nr",      "nummer",        "code",         "programma",    "programma s", "progr",      "taakveld", "taakvelden",
                                             "product", "productnummer", "kostenplaats", "doelstelling", "volgnr",      "volgnummer", "jaar",     "no",
                                             "fcl"};
constexpr std::string_view kGeneral[] = {
    "tenzij anders*",   "alle bedragen",     "alle cijfers",      "alle tabellen", "bedragen in deze",   "bedragen in dit",         "bedragen in het",
    "bedragen zijn in", "genoemde bedragen", "vermelde bedragen", "mits anders",   "opgenomen bedragen", "bedragen in de tabellen", "bedragen in tabellen"};
// ... but not where the statement is of one table.
constexpr std::string_view kOfOneTable[] = {"deze tabel", "dit overzicht", "onderstaande", "bovenstaande", "deze staat"};
constexpr std::string_view kNoProgramme[] = {"algemene dekkingsmiddelen",
                                             "overhead",
                                             "onvoorzien",
                                             "heffing vennootschapsbelasting",
                                             "vennootschapsbelasting",
                                             "vpb",
                                             "heffing vpb",
                                             "treasury",
                                             "reserves",
                                             "mutaties reserves",
                                             "mutatie reserves"};
constexpr std::string_view kIncidental[] = {"incidenteel", "incidentele", "eenmalig", "eenmalige", "tijdelijk", "tijdelijke"};
constexpr std::string_view kStructural[] = {"structureel", "structurele", "doorlopend", "jaarlijks"};

// Iv3, budgets from 2017 on: main field and fields under it. 6.71 and the like split a field: checked by their first digits.
// What their official names (Iv3) say: one of these is part of what a document calls them.
struct Taakveld {
    std::string_view code, stems;
};
constexpr Taakveld kTaakvelden[] = {{"0.1", "bestuur"},
                                    {"0.2", "burgerzaken"},
                                    {"0.3", "gebouwen|gronden"},
                                    {"0.4", "overhead|ondersteuning"},
                                    {"0.5", "treasury"},
                                    {"0.6", "belasting|ozb"},
                                    {"0.61", "ozb|woningen"},
                                    {"0.62", "ozb|woningen"},
                                    {"0.63", "parkeer"},
                                    {"0.64", "belasting"},
                                    {"0.7", "uitkering"},
                                    {"0.8", "baten"},
                                    {"0.9", "vennootschap|vpb"},
                                    {"0.10", "reserve"},
                                    {"0.11", "resultaat"},
                                    {"1.1", "crisis|brandweer"},
                                    {"1.2", "orde|veiligheid"},
                                    {"2.1", "verkeer|vervoer"},
                                    {"2.2", "parkeren"},
                                    {"2.3", "haven"},
                                    {"2.4", "haven|waterweg"},
                                    {"2.5", "vervoer"},
                                    {"3.1", "economi"},
                                    {"3.2", "bedrijfsinfra"},
                                    {"3.3", "bedrijvenloket|bedrijfsregeling"},
                                    {"3.4", "promotie"},
                                    {"4.1", "basisonderwijs"},
                                    {"4.2", "huisvesting"},
                                    {"4.3", "onderwijs|leerling"},
                                    {"5.1", "sport"},
                                    {"5.2", "sport"},
                                    {"5.3", "cultu"},
                                    {"5.4", "muse"},
                                    {"5.5", "erfgoed"},
                                    {"5.6", "media"},
                                    {"5.7", "groen|recreatie"},
                                    {"6.1", "samenkracht|participatie"},
                                    {"6.2", "wijkteam|toegang|eerstelijn"},
                                    {"6.3", "inkomen"},
                                    {"6.4", "wsw|beschut|begeleide"},
                                    {"6.5", "arbeid|participatie"},
                                    {"6.6", "maatwerk|hulpmiddel|wmo"},
                                    {"6.7", "maatwerk|hulp|wmo|jeugd|begeleid|dagbesteding|pleegzorg|gezin|pgb|plaatsing|18"},
                                    {"6.8", "zorg|beschermd|opvang|jeugd|18"},
                                    {"6.9", "wmo|jeugd"},
                                    {"7.1", "gezondheid"},
                                    {"7.2", "riol|water"},
                                    {"7.3", "afval"},
                                    {"7.4", "milieu"},
                                    {"7.5", "begra|cremat"},
                                    {"8.1", "ruimte|ruimtelijk|leefomgeving"},
                                    {"8.2", "grond"},
                                    {"8.3", "wonen|bouwen"}};

// The day on which something stood. matches " saldo 1 jan 2024 ", " saldo 31 12 ", " saldo per eind 2024 " / not " saldo 2024 ", " saldo per programma "
static const Pattern kSaldoOnDay(
    " saldo (?:(?:per |op )?\\d{1,2} (?:\\d{1,2}|(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)|"
    "per (?:begin|eind|einde|jaareinde|balansdatum|20\\d\\d)) .*");

// ---------------------------------------------------------------- reading them

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

bool is_changed_by_report(std::string_view words) {
    for (std::string_view report : kInterimReports) {
        if (!says(words, report)) continue;
        for (std::string_view by : kChangedBy)
            if (says_apart(words, std::string(by) + " ... " + std::string(report))) return true;
    }
    return false;
}

}  // namespace

NullToken null_token(std::string_view text) {
    std::string lower;
    for (char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const NullWord& word : kNullWords) {
        if (lower == word.text) return word.token;
    }
    return NullToken::none;
}

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

Basis basis_of(std::string_view text) {
    const std::string words = words_of(text);
    const auto word = std::find_if(std::begin(kBasisWords), std::end(kBasisWords), [&](const BasisWord& one) { return says(words, one.phrase); });
    const Basis basis = word == std::end(kBasisWords) ? Basis::none : word->basis;
    const bool plan = basis == Basis::begroting || basis == Basis::raming || word == std::end(kBasisWords);
    return plan && is_changed_by_report(words) ? Basis::begroting_na_wijziging : basis;
}

PlanAge plan_age(std::string_view text) {
    const std::string words = words_of(text);
    const bool before = says_any(words, kPlanBefore) || std::find(std::begin(kBareBefore), std::end(kBareBefore), words) != std::end(kBareBefore);
    const bool after = says_any(words, kPlanAfter) || std::find(std::begin(kBareAfter), std::end(kBareAfter), words) != std::end(kBareAfter);
    return before == after ? PlanAge::unsaid : before ? PlanAge::before : PlanAge::after;
}

Change change_of(std::string_view text) {
    const std::string words = words_of(text);
    return starts_with_any(words, kUp) ? Change::up : starts_with_any(words, kDown) ? Change::down : Change::none;
}

std::optional<bool> favourable_of(std::string_view text) {
    const std::string words = words_of(text);
    if (starts_with_any(words, kGood)) return true;
    return starts_with_any(words, kBad) ? std::optional<bool>(false) : std::nullopt;
}

bool is_side_mark_header(std::string_view header) {
    return std::find(std::begin(kSideMarkHeaders), std::end(kSideMarkHeaders), words_of(header)) != std::end(kSideMarkHeaders);
}

bool is_remark_header(std::string_view header) {
    return std::find(std::begin(kRemarkHeaders), std::end(kRemarkHeaders), words_of(header)) != std::end(kRemarkHeaders);
}

bool is_mark(std::string_view text) {
    const std::string words = words_of(text);
    return words.size() > 2 && std::find(std::begin(kMarks), std::end(kMarks), std::string_view(words).substr(1, words.size() - 2)) != std::end(kMarks);
}

bool is_total_label(std::string_view text) {
    const std::string words = words_of(text);
    return starts_with_any(words, kTotals);
}

bool is_subtotal_label(std::string_view text) { return starts_with_any(words_of(text), kSubtotals); }

bool is_code_header(std::string_view text) {
    const std::string words = words_of(text);
    for (std::string_view word : kCodeHeaders) {
        if (words.size() == word.size() + 2 && words.compare(1, word.size(), word) == 0) return true;
    }
    return false;
}

bool is_general(std::string_view text) {
    const std::string words = words_of(text);
    return says_any(words, kGeneral) && !says_any(words, kOfOneTable);
}

bool is_no_programme(std::string_view text) {
    const std::string words = words_of(text);
    for (std::string_view phrase : kNoProgramme) {
        if (words.starts_with(" " + std::string(phrase) + " ")) return true;
    }
    return false;
}

std::string recurrence_of(std::string_view text) {
    const std::string words = words_of(text);
    const bool incidental = says_any(words, kIncidental), structural = says_any(words, kStructural);
    return incidental == structural ? "" : incidental ? "incidenteel" : "structureel";
}

// The taakveld that a code is, or is a part of: 6.71, 6.711 and "6.71a" are parts of 6.7.
static const Taakveld* taakveld_of(std::string_view code) {
    while (!code.empty() && std::isalpha(static_cast<unsigned char>(code.back()))) code.remove_suffix(1);
    for (const Taakveld& known : kTaakvelden) {
        const bool part =
            (code.size() == 4 || (code.size() == 5 && code[0] == '6')) && code[0] != '0' && known.code.size() == 3 && code.substr(0, 3) == known.code;
        if (code == known.code || part) return &known;
    }
    return nullptr;
}

bool is_taakveld_code(std::string_view code) { return taakveld_of(code) != nullptr; }

bool is_taakveld_name(std::string_view code, std::string_view name) {
    const Taakveld* known = taakveld_of(code);
    if (known == nullptr) return false;
    const std::string words = words_of(name);
    for (std::size_t at = 0; at <= known->stems.size();) {
        const std::size_t end = std::min(known->stems.find('|', at), known->stems.size());
        if (words.find(known->stems.substr(at, end - at)) != std::string::npos) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace griffier
