// Words that tell what a table is about and which of its figures are no amounts: data, one line a word.
#include "extractors/tables/table_words.h"

#include <algorithm>

#include "document/pattern.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

// ---------------------------------------------------------------- the words; phrases.h says what may stand in one

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
    {"formatie*", "formation"},
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
// What may be spent.
constexpr std::string_view kCredits[] = {"krediet", "kredieten", "restantkrediet", "kredietbedrag", "budget", "restantbudget"};
// Headers of columns in tables of tariffs whose figures are none.
constexpr std::string_view kNoTariffs[] = {"aantal*", "inwoners", "inwonertal*", "rang*", "plaats", "nr", "nummer"};
// What a header of a table of risks begins with whose figures are classes, no amounts: "Kans", "Klasse gevolg"; not "Kans x gevolg".
constexpr std::string_view kRiskClasses[] = {"kans",        "klasse", "kansklasse", "gevolgklasse", "impactklasse", "score",
                                             "risicoscore", "weging", "prioriteit", "invloed",      "rang",         "plaats"};
// Labels of rows in tables of amounts whose figures are none unless they print their own unit: "Percentage regeling | 8,5".
constexpr std::string_view kNoAmountRows[] = {"percentage*", "percentages", "*percentage", "ratio", "rang*", "*ratio"};

// What a statement of a unit says where it holds beyond its table ...
constexpr std::string_view kGeneral[] = {
    "tenzij anders*",   "alle bedragen",     "alle cijfers",      "alle tabellen", "bedragen in deze",   "bedragen in dit",         "bedragen in het",
    "bedragen zijn in", "genoemde bedragen", "vermelde bedragen", "mits anders",   "opgenomen bedragen", "bedragen in de tabellen", "bedragen in tabellen"};
// ... but not where the statement is of one table.
constexpr std::string_view kOfOneTable[] = {"deze tabel", "dit overzicht", "onderstaande", "bovenstaande", "deze staat"};

}  // namespace

// ---------------------------------------------------------------- reading them

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

bool says_tariff(std::string_view title) {
    const std::string words = words_of(title);
    return says(words, "tarief*") || says(words, "tarieven*") || says(words, "*tarief") || says(words, "*tarieven") || says(words, "dekkingspercentage*");
}

bool counts_no_tariff(std::string_view header) { return says_any(words_of(header), kNoTariffs); }

bool says_credit(std::string_view header) { return says_any(words_of(header), kCredits); }

bool is_risk_class(std::string_view header) {
    const std::string words = words_of(header);
    return starts_with_any(words, kRiskClasses) && !says(words, "x") && !says(words, "bedrag*") && !says(words, "maal");
}

bool is_no_amount_row(std::string_view label) {
    // A count begins with the word, or has one word before it; further on the label says why an amount changes. matches "Aantal leerlingen", "2.1 Gemiddeld aantal" /
    // not "Hogere lasten door een stijging van het aantal verwijzingen"
    static const Pattern kCountRow(R"( (?:\d+[a-z]? )*(?:[^ \d]+ )?aantal(?:len)? .*)");
    const std::string words = words_of(label);
    return RE2::FullMatch(words, kCountRow) || says_any(words, kNoAmountRows);
}

bool is_general(std::string_view text) {
    const std::string words = words_of(text);
    return says_any(words, kGeneral) && !says_any(words, kOfOneTable);
}

}  // namespace griffier
