// Parts of running text whose digits are no figures.
#include "extractors/prose/prose_masks.h"

#include <algorithm>

#include "document/pattern.h"

namespace griffier {

namespace {

// matches "https://x.nl/q1-2024/", "www. werkcentrum.nl", "info@x.nl" / not "t.o.v."
static const Pattern kAddressOnline("(?i)https?://[^ ]+|www\\. ?[^ ]+|[a-z0-9._-]+@[a-z0-9.-]+");
// matches "0900-1234", "06 12345678", "(070) 512 22 22", "2242 AB" / not "0,5"
static const Pattern kPhoneOrPostcode("\\(?\\b0[1-9][0-9]{0,3}\\)?[ -][0-9][0-9 ]{4,11}|\\b[1-9][0-9]{3} ?[A-Z]{2}\\b");
// matches "11.30 uur", "19:00-20:30 uur", "9.30 – 14.00", "19:00" / not "11,30"
static const Pattern kClock(
    "\\b[0-2]?[0-9][:.][0-5][0-9] ?(?:-|–|tot) ?[0-2]?[0-9][:.][0-5][0-9](?: uur)?|\\b[0-2]?[0-9][:.][0-5][0-9] uur|\\b[0-2]?[0-9]:[0-5][0-9]\\b");
// matches "artikel 213a lid 2", "art. 9", "Art 36", "artikelen 41 en 42", "§ 3.1" / not "kunstartikel"
static const Pattern kArticle(
    "(?i)(?:\\bartikel(?:en)?|\\bartt?\\.?|§) ?[0-9]+[.:0-9a-z]*(?:(?:, | en | t/m | tot en met |-)[0-9]+[.:0-9a-z]*)*(?:,? (?:lid|leden|sub|onder) "
    "[0-9a-z]+(?: en [0-9]+)?)?");
// matches "programma 2", "doelstelling 2.1", "tabel 3 en 4", "groep 8", "Afbeelding 1", "nummer 12" / not "in totaal 12"
static const Pattern kNumberedThing(
    "(?i)\\b(?:deel)?(?:programma|doelstelling|doel|paragraaf|hoofdstuk|tabel|figuur|bijlage|afbeelding|grafiek|kaart|thema|taakveld|taak|punt|deel|stap|fase|"
    "lid|"
    "groep|klas|leerjaar|jaarlaag|categorie|cat\\.|type|niveau|tranche|box|versie|variant|scenario|optie|spoor|pijler|opgave|ambitie|aanbeveling|beslispunt|"
    "besluit|agendapunt|vraag|onderdeel|fiche|zaak|perceel|cluster|gebied|kavel|blok|gebouw|wijk|zone|route|lijn|bus|kamer|week|weken|dag|prioriteit|trede|"
    "raad(?:sbesluit|svoorstel|smemo)|motie|amendement|toezegging|voetnoot|noot|blz\\.|pag\\.|pagina(?:’s|'s)?|bladzijde|tussenbericht|bestuursrapportage|"
    "berap|"
    "voortgangsrapportage|artikel|regel|kolom|nr\\.?|nrs\\.?|nummers?|no\\.|kenmerk|dossier|postbus|rijksweg|provincialeweg|model|formulier|iv|nen|iso|bijl\\.)"
    "(?:s|en)?:? ?"
    "[0-9]+[0-9a-z]*(?:[.\\-/][0-9a-z]+)*(?:(?:,? en |, | t/m | tot en met | of |-|–)[0-9]+(?:\\.[0-9]+)*\\b)*");
// matches "2306-29", "Z/24/082517", "21bb004603", "MO 2040-3", "061" / not "10-15", "0,5"
static const Pattern kIdentifier(
    "\\b[A-Z]{1,3}/[0-9]+/[0-9]+|\\b[0-9]{3,}-[0-9]{1,3}\\b|\\b[0-9]{2,}[a-z]{2,}[0-9]+\\b|\\b[A-Z]+[0-9][0-9A-Z.]*\\b|(?:^|[^0-9.,])0[0-9]+\\b");
// matches "0-23 jaar", "> 18 jaar", "2 tot 2,5 jaar", "12 maanden", "3 jaar of langer", "36 uur per week", "6 weken" / not "3 jaarlijkse"
static const Pattern kDuration(
    "(?i)(?:[<>≥≤] ?)?\\b[0-9]+(?:,[0-9]+)?(?: ?(?:-|–|tot(?: en met)?|t/m|à|á|of|en) ?[0-9]+(?:,[0-9]+)?)?[- ](?:(?:hele|volle|opeenvolgende|aaneengesloten) "
    ")?"
    "(?:jaar|jaren|jarigen?|jarige|maand|maanden|week|weken|dag|dagen|werkdagen|kalenderdagen|uur|uren|uurs|minuut|minuten|seconden|kwartalen|decennia|nachten)"
    "\\b");
// matches what says that a duration was measured: "Gemiddeld duurt het ", "de wachttijd is " / not "binnen "
static const Pattern kMeasuredBefore(
    "(?i)\\b(?:de|het|onze?|ons) (?:norm|streven|streefwaarde|streeftermijn|doelstelling)(?: (?:van|voor) [^.;:,0-9]{2,30})?(?: is| was| van| op|:)? $|"
    "\\b(?:gemiddelde?|(?:gemiddelde )?(?:looptijd|doorlooptijd|wachttijd|levertijd|verblijfsduur|behandelduur))\\b(?:[^.;:0-9]|(?:in|over) "
    "(?:19|20)[0-9]{2}\\b){0,40} $");
// matches "leeftijd 2,4 t/m 4", "18+", "65-plussers", "55 plus" / not "plus 5", "12 minder"
static const Pattern kAge(
    "(?i:\\bleeftijd(?:en)?(?: van| tussen)?) [0-9,]+(?: ?(?:-|–|t/m|tot|tot en met|en) ?[0-9,]+)?|\\b[0-9]{1,2} ?\\+|\\b[0-9]{1,2}[- "
    "](?:plus|min)(?:[sn]?er\\w*)?\\b");
// matches "15e", "1ste", "3de", "2e en 3e", "2 e lijn" with a raised e / not "15 een"
static const Pattern kOrdinal("\\b[0-9]+(?:e|ste|de)\\b|\\b[0-9]{1,3} e\\b");
// matches "top 20", "Top-3" / not "stop 20"
static const Pattern kRank("(?i)\\btop[- ][0-9]{1,3}\\b");
// A year of long ago that the times do not know. matches "uit 1939 en 1952", "sinds 1887" / not "uit 1500 brieven"
static const Pattern kOldYear(
    "(?i)\\b(?:uit|in|sinds|anno|vanaf|bouwjaar) (?:1[5-9][0-9]{2})(?:(?:,? en |, |[-–])1[5-9][0-9]{2})?(?:[,.;)]|$| (?:en|werd|was|is)\\b)");
// matches an ordinal's raised e as a scan shows it: "2% kwartaal", "15° netwerkbijeenkomst", "3* wijziging" / not "2% van"
static const Pattern kScannedOrdinal(
    "(?i)\\b[0-9]{1,2}(?:[%®*] ?(?:kwartaal|trimester|tertaal|halfjaar|half "
    "jaar|helft|editie|termijn|lezing|wijziging|begrotingswijziging|verdieping|etage|klas|"
    "leerjaar|levensjaar|bijeenkomst|bestuursrapportage|voortgangsrapportage|tussenrapportage)|[°º] ?[a-z]{3,})");
// matches "Koeienweide 2", "Dorpsstraat 12a-14" / not "straat 2"
static const Pattern kStreet(
    "\\b[A-Z][\\pL'’.-]*(?:straat|weg|laan|plein|weide|dreef|hof|kade|gracht|singel|pad|steeg|plantsoen|park|dijk|veld|markt|burg|baan|erf|ring|allee|oord|"
    "kamp|brink|"
    "wal|haven|hoven|donk|horst|akker) [0-9]+[a-zA-Z]?(?:(?: ?[-–] ?| en | t/m )[0-9]+[a-zA-Z]?)?\\b");
// matches the unit of a table: "bedragen x € 1.000", "(x 1.000)", "bedragen x € 1 miljoen" / not "4 x per jaar"
static const Pattern kTableUnit("[x×*] ?€? ?1\\.?000(?:\\.?000)?\\b|(?i)(?:\\bbedrag(?:en)?|\\() ?(?:[x×*] ?|in )€? ?1 ?(?:miljoen|miljard|mln|mrd|mio)\\b");
// matches "1 op de 5", "1 op 3" / not "op 61", "in 2025 op 23 plaatsen"
static const Pattern kRatio("\\b[0-9]{1,3} op (?:de )?[0-9]+\\b|\\b[0-9]+:[0-9]+\\b|\\b[0-9]{1,2} : [0-9]{1,2}\\b");
// matches "Pagina 2 van 4" / not "pagina 2 van de nota"
static const Pattern kPageOf("(?i)\\b(?:pagina|blad|blz\\.|pag\\.) ?[0-9]+ ?(?:van|/) ?[0-9]+\\b");
// matches the base of a figure: "per 1.000 inwoners", "per 100 leerlingen" / not "per 12 jaar"
static const Pattern kBase("(?i)\\b(?:per|op elke) (?:€ ?)?(?:10|100|1\\.?000|10\\.?000|100\\.?000|1\\.000\\.000)\\b");
// matches the ends of a scale: "een schaal van 10", "schaal van 1 tot en met 5" / not "grootschalig 10"
static const Pattern kScaleOf("(?i)\\bschaal(?: van)? [0-9]+(?:,[0-9]+)?(?:(?: ?[-–] ?| tot(?: en met)? | t/m )[0-9]+)?\\b");
// matches no number of things: "1 of meerdere" / not "2 of meer", which is a bound
static const Pattern kOrMore("(?i)\\b1 of meer(?:dere)?\\b");
// matches "de jaren 90" / not "90 jaren"
static const Pattern kDecade("(?i)\\bjaren ['’]?[0-9]0\\b");
// matches days whose month stands behind the last one: "17, 18 en 19 april" / not "17 leden en 19 april"
static const Pattern kDays(
    "(?i)\\b[0-9]{1,2}(?:, [0-9]{1,2})*,? (?:en|of|t/m|tot en met|tot) [0-9]{1,2} "
    "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\\b");
// matches "Stb. 2015, 123", "Kamerstukken II 2023/24, 28 286, nr. 1366" / not "stb"
static const Pattern kPublication("\\b(?:Stb|Stcrt|PbEU|Kamerstuk(?:ken)?)\\b\\.?[^.;]{0,40}");
// matches what says that a year is an amount: "circa 2000", "ruim 2000" / not "in 2000"
static const Pattern kQuantityBefore("(?i)(?:\\bca\\.?|\\bcirca|\\bongeveer|\\bruim|\\bbijna|\\bmeer dan|\\bminder dan|\\bzo'n|€|\\btotaal|\\btot wel) ?$");

}  // namespace

bool measures_duration(std::string_view before) {
    static const Pattern kLimit("(?i)\\b(?:korter|langer|minder|meer|hoger|lager) dan $");  // "met een looptijd korter dan 12 maanden": a definition
    const re2::StringPiece text(before.data(), before.size());
    // "De gemiddelde doorlooptijd was 8,5 maanden, tegen 10 maanden in 2024"
    static const Pattern kAgainst("(?i)^(.* )[0-9]+(?:,[0-9]+)? (?:jaar|maanden|weken|dagen|werkdagen|uur|minuten),? tegen (?:nog |ruim )?$");
    if (std::string first; RE2::FullMatch(text, kAgainst, &first)) return RE2::PartialMatch(first, kMeasuredBefore);
    return RE2::PartialMatch(text, kMeasuredBefore) && !RE2::PartialMatch(text, kLimit);
}

std::vector<Span> find_masks(std::string_view text, const std::vector<TimeMention>& times) {
    std::vector<Span> masks;
    for (const TimeMention& time : times) {
        const bool year_alone = time.end - time.begin == 4;
        const re2::StringPiece before(text.data(), static_cast<std::size_t>(time.begin));
        if (year_alone && RE2::PartialMatch(before, kQuantityBefore)) continue;
        masks.push_back({time.begin, time.end});
    }
    for (const Match& match : find_all(kDuration, text)) {
        if (!measures_duration(text.substr(0, static_cast<std::size_t>(match.span.begin)))) masks.push_back(match.span);
    }
    for (const Pattern* pattern :
         {&kAddressOnline, &kPhoneOrPostcode, &kClock, &kArticle, &kNumberedThing, &kIdentifier, &kAge,    &kOrdinal, &kRank, &kOldYear,    &kScannedOrdinal,
          &kStreet,        &kRatio,           &kBase,  &kPageOf,  &kScaleOf,       &kTableUnit,  &kDecade, &kOrMore,  &kDays, &kPublication})
        for (const Match& match : find_all(*pattern, text)) {
            const std::string_view after = text.substr(static_cast<std::size_t>(match.span.end));
            if (pattern == &kNumberedThing && (after.starts_with("%") || after.starts_with(" %"))) continue;  // "op een gewone dag 60%"
            masks.push_back(match.span);
        }
    std::sort(masks.begin(), masks.end(), [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    return masks;
}

}  // namespace griffier
