#include "extractors/vocabulary.h"

#include <algorithm>
#include <cctype>

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

constexpr std::string_view kBaten[] = {"baten", "bate", "inkomsten", "opbrengst", "opbrengsten", "ontvangsten", "dekking", "*opbrengsten", "*inkomsten"};
constexpr std::string_view kLasten[] = {"lasten", "last", "uitgaven", "kosten", "bestedingen", "*kosten", "*uitgaven", "*lasten"};
constexpr std::string_view kBoth[] = {"baten en lasten", "lasten en baten", "inkomsten en uitgaven", "uitgaven en inkomsten", "baten lasten", "lasten baten"};
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
constexpr std::string_view kStand[] = {"stand",      "beginstand", "eindstand", "standen",     "beginsaldo",  "eindsaldo",
                                       "boekwaarde", "saldo per",  "saldo 1 1", "saldo 01 01", "saldo 31 12", "ultimo"};
constexpr std::string_view kSaldo[] = {"saldo", "totaalsaldo", "saldi"};
// What a programme costs after its own income.
constexpr std::string_view kNet[] = {"netto kosten", "netto lasten", "netto uitgaven", "nettokosten", "nettolasten", "netto uitgave"};
constexpr std::string_view kResult[] = {"resultaat",         "*resultaat",       "begrotingssaldo", "rekeningsaldo",
                                        "jaarrekeningsaldo", "exploitatiesaldo", "batig saldo",     "voordelig saldo",
                                        "nadelig saldo",     "overschot",        "tekort",          "begrotingsresultaat"};
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
// What amounts go up and down by, each in a column of its own.
constexpr std::string_view kUp[] = {"verhoging", "voordeel", "voordelen", "voordelig"};
constexpr std::string_view kDown[] = {"verlaging", "nadeel", "nadelen", "nadelig"};
constexpr std::string_view kGood[] = {"voordeel", "voordelen", "voordelig"};
constexpr std::string_view kBad[] = {"nadeel", "nadelen", "nadelig"};

// Titles, corner headers and headings near a table. The first that is found decides.
struct TypeWord {
    std::string_view phrase, type;
};
constexpr TypeWord kTitles[] = {
    {"beleidsindicator*", "indicator_site"},
    {"indicator*", "indicator_site"},
    {"effectindicator*", "indicator_site"},
    {"prestatie indicator*", "indicator_site"},
    {"emu saldo", "emu"},
    {"emu", "emu"},
    {"kengetal*", "kengetallen"},
    {"weerstandsvermogen ratio", "kengetallen"},
    {"ratio weerstandsvermogen", "kengetallen"},
    {"resultaatbestemming", "allocation"},
    {"bestemming resultaat", "allocation"},
    {"bestemming ... resultaat", "allocation"},
    {"bestemming ... rekeningresultaat", "allocation"},
    {"bestemming ... jaarrekeningresultaat", "allocation"},
    {"bijdrage* ... deelnemer*", "contributions"},
    {"bijdrage* ... deelnemende", "contributions"},
    {"bijdrage* per ... gemeente", "contributions"},
    {"bijdrage* per ... waterschap", "contributions"},
    {"gemeentelijke bijdrage*", "contributions"},
    {"deelnemersbijdrage*", "contributions"},
    {"inwonerbijdrage*", "contributions"},
    {"verdeelsleutel", "contributions"},
    {"subsidie*", "subsidies"},
    {"subsidieplafond*", "subsidies"},
    {"formatie", "formation"},
    {"personele sterkte", "formation"},
    {"formatieoverzicht", "formation"},
    {"balans", "balance"},
    {"meerjarenbalans", "balance"},
    {"investering*", "investments"},
    {"investeringsplan*", "investments"},
    {"investeringskrediet*", "investments"},
    {"krediet*", "investments"},
    {"kredietoverzicht", "investments"},
    {"investeringsuitgaven", "investments"},
    {"kasgeldlimiet", "treasury"},
    {"renterisico*", "treasury"},
    {"rente risico*", "treasury"},
    {"renteschema", "treasury"},
    {"kasstroom*", "treasury"},
    {"wnt", "wnt"},
    {"bezoldiging", "wnt"},
    {"risico*", "risks"},
    {"benodigde weerstandscapaciteit", "risks"},
    {"tarieven", "rates"},
    {"tarief", "rates"},
    {"belastingopbrengst*", "rates"},
    {"opbrengst uit belastingen", "rates"},
    {"woonlasten", "rates"},
    {"kostendek*", "rates"},
    {"dekkingspercentage", "rates"},
    {"dekkingsgraad", "rates"},
    {"rechtmatigheid*", "rechtmatigheid"},
    {"begrotingsrechtmatigheid", "rechtmatigheid"},
    {"verloop reserve*", "reserves"},
    {"staat van reserves*", "reserves"},
    {"overzicht reserves*", "reserves"},
    {"verloop van de reserves*", "reserves"},
    {"stand van de reserves", "reserves"},
    {"stand reserves", "reserves"},
    {"verloopoverzicht reserve*", "reserves"},
    {"reservemutatie*", "reserves"},
    {"mutaties reserve*", "reserves"},
    {"toevoegingen en onttrekkingen*", "reserves"},
    {"reserves en voorzieningen", "reserves"},
    {"verloop voorziening*", "reserves"},
    {"overzicht voorzieningen", "reserves"},
    {"taakveld", "taakvelden"},
    {"taakvelden", "taakvelden"},
    {"incidentele baten*", "incidental"},
    {"incidentele lasten*", "incidental"},
    {"structureel evenwicht", "incidental"},
    {"incidenteel", "incidental"},
    {"nieuw beleid", "new_policy"},
    {"nieuwe beleid*", "new_policy"},
    {"beleidswijziging*", "new_policy"},
    {"ombuiging*", "new_policy"},
    {"bezuiniging*", "new_policy"},
    {"autonome ontwikkeling*", "new_policy"},
    {"intensivering*", "new_policy"},
    {"afwijking*", "deviation"},
    {"verschillenanalyse", "deviation"},
    {"verschillenverklaring", "deviation"},
    {"analyse verschillen", "deviation"},
    {"totaaloverzicht*", "overview_blw"},
    {"recapitulatie*", "overview_blw"},
    {"samenvattend overzicht", "overview_blw"},
    {"overzicht van baten en lasten", "overview_blw"},
    {"overzicht baten en lasten", "overview_blw"},
    {"meerjarenperspectief", "overview_blw"},
    {"per programma", "overview_blw"},
    {"alle programma s", "overview_blw"},
    {"staat van baten en lasten", "overview_blw"},
    {"wat mag het kosten", "programme_blw"},
    {"wat gaat het kosten", "programme_blw"},
    {"wat heeft het gekost", "programme_blw"},
    {"financieel samengevat", "programme_blw"},
    {"lasten en baten", "programme_blw"},
    {"baten en lasten", "programme_blw"},
    {"budgettair kader", "programme_blw"},
    {"financien", "programme_blw"},
    {"opbouw resultaat", "programme_blw"},
};

// Headers that give the kind of table away whatever its title says.
constexpr TypeWord kHeaders[] = {
    {"indicator", "indicator_site"},
    {"naam indicator", "indicator_site"},
    {"beleidsindicator", "indicator_site"},
    {"nulmeting", "indicator_site"},
    {"streefwaarde*", "indicator_site"},
    {"eenheid", "indicator_site"},
    {"bron", "indicator_site"},
    {"kengetallen", "kengetallen"},
    {"norm", "kengetallen"},
    {"deelnemer", "contributions"},
    {"deelnemers", "contributions"},
    {"deelnemende gemeente*", "contributions"},
    {"subsidieontvanger", "subsidies"},
    {"subsidieplafond*", "subsidies"},
    {"fte", "formation"},
    {"aantal fte", "formation"},
    {"krediet", "investments"},
    {"restant krediet", "investments"},
    {"kredietbedrag", "investments"},
    {"begrote investering*", "investments"},
    {"investeringsbedrag", "investments"},
    {"afschrijvingstermijn", "investments"},
    {"beschikbaar te stellen krediet", "investments"},
    {"boekwaarde*", "investments"},
    {"aantal inwoners", "other"},
    {"activa", "balance"},
    {"passiva", "balance"},
    {"tarief", "rates"},
    {"kans", "risks"},
    {"risico", "risks"},
};

constexpr std::string_view kNoBudget[] = {"indicator_site", "emu",   "kengetallen", "formation",     "balance",  "investments", "treasury", "wnt",
                                          "risks",          "rates", "other",       "contributions", "subsidies"};
// Of these the types whose figures come as lines `other`.
constexpr std::string_view kOtherLines[] = {"emu", "formation", "balance", "investments", "contributions", "subsidies", "rates", "risks", "treasury"};
// Of these the types whose percentages are lines too: tariffs, chances, the shares of a norm.
constexpr std::string_view kShareLines[] = {"rates", "risks", "treasury"};
// Headers of columns in tables of amounts whose figures are none.
constexpr std::string_view kNoAmounts[] = {"aantal*",
                                           "inwoners",
                                           "inwonertal*",
                                           "inwoneraantal*",
                                           "per inwoner*",
                                           "per woning",
                                           "per aansluiting",
                                           "per huishouden",
                                           "verdeel*",
                                           "aandeel",
                                           "percentage*",
                                           "procentueel",
                                           "afschrijvingstermijn",
                                           "looptijd",
                                           "termijn",
                                           "levensduur",
                                           "rente*",
                                           "jaar",
                                           "jaren",
                                           "startjaar",
                                           "jaar gereed",
                                           "nr",
                                           "nummer",
                                           "tarief",
                                           "stemmen",
                                           "fte",
                                           "m2",
                                           "ha"};
// Headers of columns in tables of tariffs whose figures are none.
constexpr std::string_view kNoTariffs[] = {"aantal*", "inwoners", "inwonertal*", "rang*", "plaats", "nr", "nummer"};
// What a header of a table of risks begins with whose figures are classes, no amounts: "Kans", "Klasse gevolg"; not "Kans x gevolg".
constexpr std::string_view kRiskClasses[] = {"kans",        "klasse", "kansklasse", "gevolgklasse", "impactklasse", "score",
                                             "risicoscore", "weging", "prioriteit", "invloed",      "rang",         "plaats"};
// Labels of rows in tables of amounts whose figures are none unless they print their own unit: "Percentage regeling | 8,5".
constexpr std::string_view kNoAmountRows[] = {"percentage*", "percentages", "*percentage", "ratio", "aantal", "rang*", "*ratio"};
// How a figure is meant, in a column of its own.
constexpr std::string_view kMarks[] = {"i",      "s",         "v",       "n",        "i s", "v n", "incidenteel", "structureel", "voordeel",
                                       "nadeel", "voordelig", "nadelig", "eenmalig", "l",   "b",   "l b",         "b l"};
// Headers of a column of marks that tells lasten (L) from baten (B).
constexpr std::string_view kSideMarkHeaders[] = {" l b ", " b l ", " lasten baten ", " baten lasten ", " lasten of baten ", " baten of lasten "};

constexpr std::string_view kTotals[] = {"totaal", "totale", "totalen", "totaaltelling", "eindtotaal", "generaal", "subtotaal", "subtotalen"};
constexpr std::string_view kSubtotals[] = {"subtotaal", "subtotalen", "sub totaal", "tussentelling"};
constexpr std::string_view kCodeHeaders[] = {"nr",      "nummer",        "code",         "programma",    "programma s", "progr",      "taakveld", "taakvelden",
                                             "product", "productnummer", "kostenplaats", "doelstelling", "volgnr",      "volgnummer", "jaar",     "no",
                                             "fcl"};
constexpr std::string_view kGeneral[] = {"tenzij anders*",   "alle bedragen",   "alle genoemde bedragen", "alle cijfers", "alle tabellen",
                                         "bedragen in deze", "bedragen in dit", "bedragen zijn in",       "mits anders"};
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
constexpr std::string_view kTaakvelden[] = {"0.1",  "0.2", "0.3", "0.4", "0.5", "0.6", "0.61", "0.62", "0.63", "0.64", "0.7", "0.8", "0.9", "0.10",
                                            "0.11", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4",  "2.5",  "3.1",  "3.2",  "3.3", "3.4", "4.1", "4.2",
                                            "4.3",  "5.1", "5.2", "5.3", "5.4", "5.5", "5.6",  "5.7",  "6.1",  "6.2",  "6.3", "6.4", "6.5", "6.6",
                                            "6.7",  "6.8", "6.9", "7.1", "7.2", "7.3", "7.4",  "7.5",  "8.1",  "8.2",  "8.3"};

// ---------------------------------------------------------------- reading them

constexpr int kMostBetween = 3;  // words that "..." stands for

template <typename List>
bool says_any(std::string_view words, const List& phrases) {
    for (std::string_view phrase : phrases) {
        if (says(words, phrase)) return true;
    }
    return false;
}

void erase_phrase(std::string& words, std::string_view phrase) {
    const std::string wanted = " " + std::string(phrase) + " ";
    for (std::size_t at = words.find(wanted); at != std::string::npos; at = words.find(wanted)) words.replace(at, wanted.size(), " ");
}

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

bool starts_with_any(std::string_view words, const auto& phrases) {
    for (std::string_view phrase : phrases) {
        if (phrase.front() == '*') {
            const std::string_view tail = phrase.substr(1);
            const std::size_t end = words.find(' ', 1);
            if (end != std::string_view::npos && end - 1 >= tail.size() && words.substr(end - tail.size(), tail.size()) == tail) return true;
        } else if (words.substr(1, phrase.size()) == phrase && words.substr(1 + phrase.size(), 1) == " ") {
            return true;
        }
    }
    return false;
}

// Whether the words at the beginning of both are the same: " na de eerste wijziging van " begins with "na ... wijziging*".
bool begins_with(std::string_view words, std::string_view phrase) {
    if (phrase.empty()) return true;
    if (words.size() < 2) return false;
    const std::string_view token = phrase.substr(0, phrase.find(' '));
    const std::string_view more = phrase.substr(std::min(phrase.size(), token.size() + 1));
    if (token == "...") {
        for (int skipped = 0; skipped <= kMostBetween && words.size() >= 2; ++skipped, words = words.substr(words.find(' ', 1)))
            if (begins_with(words, more)) return true;
        return false;
    }
    const std::size_t end = words.find(' ', 1);
    const std::string_view word = words.substr(1, end - 1);
    const bool open = token.back() == '*';
    const bool same = open ? word.starts_with(token.substr(0, token.size() - 1)) : word == token;
    return same && begins_with(words.substr(end), more);
}

bool says_apart(std::string_view words, std::string_view phrase) {
    for (std::size_t at = 0; at + 1 < words.size(); at = words.find(' ', at + 1))
        if (begins_with(words.substr(at), phrase)) return true;
    return false;
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

std::string words_of(std::string_view text) {
    std::string folded;
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        for (char c : text) folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));  // most labels: nothing that needs the tables of Unicode
    } else {
        folded = fold(text);
    }
    std::string out = " ";
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto c = static_cast<unsigned char>(folded[i]);
        if (std::isalnum(c) || c >= 0x80) {
            if (c == 0xE2 && i + 2 < folded.size()) {  // U+2000..U+2FFF: dashes, quotes, the euro sign, bullets
                i += 2;
                if (out.back() != ' ') out += ' ';
            } else if (c == 0xC2 && i + 1 < folded.size() && std::string_view("\xB9\xB2\xB3").find(folded[i + 1]) != std::string_view::npos) {
                ++i;  // ¹ ² ³: a footnote mark
                if (out.back() != ' ') out += ' ';
            } else {
                out += folded[i];
            }
            continue;
        }
        const bool split = c == '-' && i + 2 < folded.size() && folded[i + 1] == ' ' && std::islower(static_cast<unsigned char>(folded[i + 2])) && i > 0 &&
                           std::islower(static_cast<unsigned char>(folded[i - 1])) && folded.compare(i + 2, 3, "en ") != 0 &&
                           folded.compare(i + 2, 3, "of ") != 0;
        if (split) {
            ++i;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

bool says(std::string_view words, std::string_view phrase) {
    const bool open_start = phrase.front() == '*', open_end = phrase.back() == '*';
    const std::string_view body = phrase.substr(open_start, phrase.size() - open_start - open_end);
    if (phrase.find(" ... ") != std::string_view::npos) return says_apart(words, phrase);
    for (std::size_t at = words.find(body); at != std::string_view::npos; at = words.find(body, at + 1)) {
        const std::size_t end = at + body.size();
        if ((open_start || (at > 0 && words[at - 1] == ' ')) && (open_end || (end < words.size() && words[end] == ' '))) return true;
    }
    return false;
}

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
    if (starts_with_any(lead, kSaldo) || starts_with_any(lead, kResult)) {
        if (says_any(words, kStand)) return Side::other;
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
    const bool before = says_any(words, kPlanBefore), after = says_any(words, kPlanAfter);
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

std::string type_of_title(std::string_view title) {
    const std::string words = words_of(title);
    for (const TypeWord& word : kTitles) {
        if (says(words, word.phrase)) return std::string(word.type);
    }
    return "";
}

std::string type_of_header(std::string_view header) {
    const std::string words = words_of(header);
    for (const TypeWord& word : kHeaders) {
        const bool open = word.phrase.back() == '*';
        const std::string wanted = " " + std::string(word.phrase.substr(0, word.phrase.size() - open)) + (open ? "" : " ");
        if (open ? words.starts_with(wanted) : words == wanted) return std::string(word.type);
    }
    return "";
}

bool is_budget_type(std::string_view type) {
    for (std::string_view other : kNoBudget) {
        if (type == other) return false;
    }
    return true;
}

bool gives_other_lines(std::string_view type) { return std::find(std::begin(kOtherLines), std::end(kOtherLines), type) != std::end(kOtherLines); }

bool gives_share_lines(std::string_view type) { return std::find(std::begin(kShareLines), std::end(kShareLines), type) != std::end(kShareLines); }

bool counts_no_money(std::string_view header) {
    const std::string words = words_of(header);
    return says_any(words, kNoAmounts) && !says(words, "rentelasten") && !says(words, "rentebaten");
}

bool is_side_mark_header(std::string_view header) {
    return std::find(std::begin(kSideMarkHeaders), std::end(kSideMarkHeaders), words_of(header)) != std::end(kSideMarkHeaders);
}

bool says_tariff(std::string_view title) {
    const std::string words = words_of(title);
    return says(words, "tarief*") || says(words, "tarieven*") || says(words, "*tarief") || says(words, "*tarieven") || says(words, "dekkingspercentage*");
}

bool counts_no_tariff(std::string_view header) { return says_any(words_of(header), kNoTariffs); }

bool is_risk_class(std::string_view header) {
    const std::string words = words_of(header);
    return starts_with_any(words, kRiskClasses) && !says(words, "x") && !says(words, "bedrag*") && !says(words, "maal");
}

bool is_no_amount_row(std::string_view label) { return says_any(words_of(label), kNoAmountRows); }

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

bool is_general(std::string_view text) { return says_any(words_of(text), kGeneral); }

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

bool is_taakveld_code(std::string_view code) {
    while (!code.empty() && std::isalpha(static_cast<unsigned char>(code.back()))) code.remove_suffix(1);  // "6.71a"
    for (std::string_view known : kTaakvelden) {
        if (code == known || (code.size() == 4 && code[0] != '0' && known.size() == 3 && code.substr(0, 3) == known)) return true;  // 6.71 under 6.7
    }
    return false;
}

}  // namespace griffier
