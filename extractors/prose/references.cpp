// Mentions of other papers: raadsmemo, motie, raadsvoorstel, raadsbesluit, law, URL, e-mail.
#include "extractors/prose/references.h"

#include <algorithm>

#include "document/pattern.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/person_names.h"
#include "extractors/sentences.h"

namespace griffier {

namespace {

// matches "raadsmemo", "memo's", "raadsmemao" (a scan), "raadsinformatiebrief", "RIB 24-012" / not "memoires"
static const Pattern kMemo(
    "(?i)\\b((?:(?:raads|college)?mema?o(?:['’]s)?|raadsinformatiebrie(?:f|ven)|raadsmededeling(?:en)?|raadsbrie(?:f|ven)|collegebrie(?:f|ven)|wethoudersbrie(?"
    ":f|ven))\\b"
    "|\\bRIB\\b)(?: ?(?:nr\\.?|nummer)? ?([0-9A-Z][0-9A-Za-z./-]*[0-9]))?(?: (?:over )?[‘'\"“]([^’'\"”]{3,120})[’'\"”])?");
// matches a letter by its number: "RIB-2025-051", "RIB.24.012" / not "RIB 24-012", whose number stands behind its kind
static const Pattern kMemoCode("\\b(RIB[-./][0-9][0-9A-Za-z./-]*[0-9])");
// matches "motie 2306-29", "motie M12", "motie \"Werkenderwijs de taal leren\"", "motie Werkendewijs de taal leren", "amendement A3" / not "moties", "een
// motie"
static const Pattern kMotie(
    "\\b([Mm]otie|[Aa]mendement)(?: [Vv]reemd(?: aan de orde(?: van de dag)?)?)?:?(?: (?:nr\\.?|nummer):?)? (?:([A-Z]{0,3}[- "
    "]?[0-9][0-9A-Za-z./-]*[0-9]|[A-Z]{1,2}-?[0-9]+|[0-9]+)\\b|[‘'\"“«]([^’'\"”»]{3,120})[’'\"”»]|"
    "([A-Z][^ ,.;:()]+(?: (?:c\\.s\\.|[^ ,.;:()]+)){0,7}))");
// matches "raadsvoorstel", "raadsvoorstel 26006", "Raadsvoorstel: 2026-112" / not "voorstel"
static const Pattern kProposal(
    "(?i)\\b((?:initiatief)?raadsvoorstel(?:len)?|initiatiefvoorstel(?:len)?)\\b(?: ?:?(?: ?(?:nr\\.?|nummer))?:? "
    "?\\(?((?-i:[A-Z]{1,4}[-.]?)?[0-9][0-9A-Za-z./-]*[0-9])\\)?)?");
// matches "het voorstel van burgemeester en wethouders van 3 juni 2025, nr. 25.012" / not "een voorstel van het college"
static const Pattern kNumberedProposal(
    "(?i)\\bvoorstel van (?:het college(?: van burgemeester en wethouders)?|burgemeester en wethouders|gedeputeerde staten|het dagelijks bestuur)"
    "(?: (?:van|d\\.d\\.) [0-9]{1,2} [a-z]+ [0-9]{4})?,? ?(?:nr\\.?|nummer) ?((?:[A-Z]{1,4}[-./]?)?[0-9][0-9A-Za-z./-]*[0-9])");
// matches "het voorstel (RV26-140)", a letter and figures in its brackets / not "het voorstel (zie 3)"
static const Pattern kCodedProposal("\\b[Vv]oorstel \\(((?:[A-Z]{1,4}[-.]?)[0-9][0-9A-Za-z./-]*[0-9])\\)");
// matches "raadsbesluit 2023-012", "heeft de raad ingestemd", "de raad op 8 april 2024 besloten" / not "het college besluit"
static const Pattern kDecision(
    "(?i)\\braadsbesluit(?:en)?\\b(?: ?(?:nr\\.?|nummer)? ?\\(?([0-9][0-9A-Za-z./-]*[0-9])\\)?)?|"
    "\\b(?:heeft|is door) (?:de|uw) (?:gemeente)?raad(?: op [0-9]{1,2} [a-z]+ [0-9]{4})? (?:ingestemd|besloten|vastgesteld)|"
    "\\b(?:de|uw) (?:gemeente)?raad(?: heeft)? op [0-9]{1,2} [a-z]+ [0-9]{4}(?: heeft)? (?:ingestemd|besloten|vastgesteld)");
// matches "Programmabegroting 2024-2027", "Eerste Bestuursrapportage 2024", "jaarverslag 2023" / not "de begroting"
static const Pattern kDocument(
    "(?i)\\b((?:(?:eerste|tweede|derde|1e|2e|3e) "
    ")?(?:programmabegroting|meerjarenbegroting|meerjarenprogrammabegroting|begroting|kadernota|perspectiefnota|voorjaarsnota|"
    "zomernota|najaarsnota|herfstnota|kaderbrief|bestuursrapportage|tussenrapportage|tussenbericht|voortgangsrapportage|jaarstukken|jaarrekening|jaarverslag|"
    "coalitieakkoord|collegeprogramma|raadsprogramma)) ((?:19|20)[0-9]{2}(?:\\s?[-–/]\\s?(?:20)?[0-9]{2})?)\\b");
// matches "artikel 213a van de Gemeentewet", "art. 169 Gemeentewet", "Wmo 2015", "Jeugdwet", "Wet SUWI", "Besluit begroting en verantwoording" / not
// "wethouder"
static const Pattern kLaw(
    "(?:(?i:artikel(?:en)?|art\\.) [0-9]+[0-9a-z.:]*(?:(?:, | en )[0-9]+[0-9a-z.:]*)*(?:,? lid [0-9]+|,? (?:eerste|tweede|derde|vierde|vijfde) lid)?(?:,? "
    "(?:van )?(?:de |het )?))?"
    "\\b(?:[A-Z][a-zé]+wet(?:boek)?|Wmo(?: 2015)?|Wet (?:[Pp]ublieke [Gg]ezondheid|[A-Z][A-Za-z]+|maatschappelijke ondersteuning(?: 2015)?|langdurige "
    "zorg|open "
    "overheid|openbaarheid van bestuur|"
    "gemeenschappelijke regelingen|publieke gezondheid|inburgering|sociale werkvoorziening|financiering decentrale overheden|milieubeheer|"
    "ruimtelijke ordening|veiligheidsregio['’]s|natuurbescherming|bodembescherming|geluidhinder|goed verhuurderschap|kinderopvang|basisregistratie "
    "personen|markt en overheid|verplaatsing bevolking|waardering onroerende zaken|algemene bepalingen omgevingsrecht|versterking regie volkshuisvesting|"
    "hersteloperatie toeslagen|betaalbare huur|passend onderwijs|gemeentelijke schuldhulpverlening|elektronische publicaties|"
    "modernisering elektronisch bestuurlijk verkeer|collectieve warmte|op de lijkbezorging|op het voortgezet onderwijs|toeristische verhuur van woonruimte|"
    "verplichte geestelijke gezondheidszorg|aanpak meervoudige problematiek sociaal domein|op de expertisecentra|personenvervoer 2000|lokaal spoor|"
    "op het primair onderwijs|normering topinkomens|verplichte ggz|kwaliteitsborging voor het bouwen|van school naar duurzaam werk)|"
    "Besluit begroting en verantwoording(?: provincies en gemeenten)?|BBV|AVG|Awb|Wgr)\\b");
// matches an article that names no law: "artikel 213a", "artikel 41 RvO" / not "artikelen"
static const Pattern kArticle("(?i)\\b(?:artikel|art\\.?) ([0-9]+[0-9a-z.:]*)(?:,? lid [0-9]+)?(?:,? (?:van het )?(?-i:RvO|[Rr]eglement van [Oo]rde)\\b)?");
// matches "https://x.nl/a/", "www. werkcentrum.nl", "Zoetermeervoorelkaar.nl" / not "info@x.nl"
static const Pattern kUrl(
    "(?i)(https?:// ?www\\.[^\\s<>\"]+|https?://[^\\s<>\"]+|\\bwww\\. ?[a-z0-9-]+(?:\\.[a-z0-9-]+)+[^\\s<>\"]*|(?:^|[ "
    "(])[a-z0-9-]{3,}\\.(?:nl|eu|com|org|info|amsterdam|frl)\\b(?:/[^\\s<>\"]*)?)");
// matches "info@werkcentrum.nl" / not "@naam"
static const Pattern kEmail("(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

// matches where a title that is not set apart ends: " die is aangenomen" / not " de taal leren"
static const Pattern kTitleEnds(
    " (?:die|dat|is|was|wordt|werd|heeft|hebben|waarin|waarbij|om|over|aan|bij|door|kan|zal|moet|aangenomen|verworpen|ingetrokken|aangehouden)(?: |$)");
// matches words that are an instruction, no title: "Op pagina 22 te verwijderen" / not "Bomen op het plein"
static const Pattern kInstruction(" te \\pL+en$");
// matches more than one paper, or none that is named: "raadsvoorstellen" / not "raadsvoorstel"
static const Pattern kPapers("(?i)(?:voorstellen|besluiten|brieven|mededelingen|memo['’]s)$");
// matches what makes a date that of something else: "vertrek per ", "uiterlijk ", "commissie Leefomgeving " / not "van ", "d.d. "
static const Pattern kOtherDate(
    "(?:\\b(?:per|vanaf|uiterlijk|vóór|voor|tot|sinds|m\\.i\\.v\\.|ingaande)(?: op)?|\\b[Cc](?:ie|ommissie)(?: en| \\p{Lu}[\\pL-]+)*) $");
// matches a letter or memo named by its date alone: "onze brief van 10 februari 2026" / not "de raadsbrief van", "een brief aan"
static const Pattern kDatedLetter(
    "(?i)\\b((?:brief|memo|notitie|nota|rapport) (?:van|d\\.d\\.) [0-9]{1,2} "
    "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) [0-9]{4})\\b");
// matches the rest of a title with a comma: ", rechtmatigheid en rechtsgeldigheid" / not ", aangenomen"
static const Pattern kTitleGoesOn("^, \\pL+ en ");
// matches movers by name, behind whom no title follows: "Grinwis c.s." / not "Grinwis c.s. inzake de haven"
static const Pattern kMoversOnly("^([^.]+ c\\.s\\.)(?: (?:[^i].*|i[^n].*))?$");
// matches one that is not named: "een motie aangenomen" / not "een motie ingediend"
static const Pattern kUnnamed("\\been (motie|amendement) (?:aangenomen|verworpen)\\b");

// matches a title in brackets or quotes behind a number: " (Aanvullende onderzoeksvragen)", " ‘Groen in de wijk’" / not " (zie bijlage)", " (2024)"
static const Pattern kTitleBehind("^,? ?(?:over |inzake |met als titel )?[\\(‘'\"“«]([A-Z][^()’'\"”»]{5,120})[\\)’'\"”»]");
// matches a number behind a title: " (24132.001)", " (M12)", " (M12, aangenomen …" / not " (zie 3)"
static const Pattern kNumberBehind("^[’'\"”»]? ?\\(((?:nr\\.? ?)?[A-Z]{0,4}[-/]?[0-9][0-9A-Za-z./-]*|[0-9]{2} [0-9]{3}[^()]{0,20})(?:\\)|, )");
static const Pattern kState("(?i)\\b(aangenomen|verworpen|ingetrokken|aangehouden|afgedaan|overgenomen)\\b");

struct Found {
    Span span;
    Reference reference;
};

std::string slice(std::string_view text, const Span& span) {
    return std::string(text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin)));
}

class Collector {
public:
    Collector(const Document& document, const Passage& passage, std::vector<Reference>& out) : document_(document), passage_(passage), out_(out) {}

    void add(const std::string& kind, const Span& span, const std::string& number, const std::string& text = "", const std::string& subject = "") {
        for (const Found& other : found_)
            if (overlap(other.span, span)) return;
        Found found{span, {}};
        found.reference.kind = kind;
        found.reference.number = number;
        found.reference.subject = subject;
        found.reference.section = passage_.section;
        found.reference.source = place_of(document_, passage_, span);
        found.reference.text = text.empty() ? found.reference.source.text : text;
        found_.push_back(std::move(found));
    }
    // One whose own words say its date.
    void dated(const std::string& kind, const Span& span) {
        const std::size_t before = found_.size();
        add(kind, span, "");
        if (found_.size() > before) found_.back().reference.date = first_date(found_.back().reference.text);
    }
    // A full date belongs to the nearest paper that its sentence names.
    void date(std::string_view text, const std::vector<Span>& sentences) {
        const auto has_date = [](const std::string& kind) { return kind != "url" && kind != "email" && kind != "law" && kind != "document"; };
        std::vector<int> nearest(found_.size(), -1);  // characters to the date each has now
        for (const Span& sentence : sentences) {
            for (const TimeMention& time : find_times(slice(text, sentence))) {
                if (!time.is_date() || !time.has_year()) continue;
                if (RE2::PartialMatch(re2::StringPiece(text.data() + sentence.begin, static_cast<std::size_t>(time.begin)), kOtherDate)) continue;
                const Span at{sentence.begin + time.begin, sentence.begin + time.end};
                int owner = -1, least = 0;
                for (std::size_t i = 0; i < found_.size(); ++i) {
                    const Found& one = found_[i];
                    if (!has_date(one.reference.kind) || RE2::PartialMatch(one.reference.text, kPapers) || one.span.begin < sentence.begin ||
                        one.span.begin >= sentence.end)
                        continue;
                    int gap = overlap(at, one.span) ? 0 : at.begin >= one.span.end ? at.begin - one.span.end : one.span.begin - at.end;
                    // ", dit besluit treedt in werking op 1 januari": a part of the sentence that speaks of something else
                    static const Pattern kOtherPart("[;:]");
                    const std::size_t from = static_cast<std::size_t>(std::min(at.end, one.span.end)),
                                      to = static_cast<std::size_t>(std::max(at.begin, one.span.begin));
                    if (from < to && RE2::PartialMatch(re2::StringPiece(text.data() + from, to - from), kOtherPart)) continue;
                    // "raadsbrief van 12 februari en motie M25-8": "van" says whose it is, however near the next paper
                    static const Pattern kOf(" (?:van|d\\.d\\.|dd\\.?) ?");
                    if (at.begin > one.span.end && RE2::FullMatch(re2::StringPiece(text.data() + one.span.end, static_cast<std::size_t>(gap)), kOf)) gap = 0;
                    if (owner < 0 || gap < least) owner = static_cast<int>(i), least = gap;
                }
                if (owner < 0 || (nearest[static_cast<std::size_t>(owner)] >= 0 && nearest[static_cast<std::size_t>(owner)] <= least)) continue;
                nearest[static_cast<std::size_t>(owner)] = least;
                found_[static_cast<std::size_t>(owner)].reference.date = period_of(time)->from;
            }
        }
    }
    // "(Aanvullende vragen pilot)" behind a number is what the paper is about; "aangenomen" or "afgedaan" in its sentence what became
    // of it, where the sentence speaks of one paper only.
    void rest(std::string_view text, const std::vector<Span>& sentences) {
        for (Found& found : found_) {
            const std::string& kind = found.reference.kind;
            if (kind == "url" || kind == "email" || kind == "law" || kind == "document") continue;
            std::string title, number;
            const re2::StringPiece behind(text.data() + found.span.end, text.size() - static_cast<std::size_t>(found.span.end));
            if (found.reference.subject.empty() && !found.reference.number.empty() && RE2::PartialMatch(behind, kTitleBehind, &title))
                found.reference.subject = title;
            if (found.reference.number.empty() && !found.reference.subject.empty() && RE2::PartialMatch(behind, kNumberBehind, &number) && !is_party(number))
                found.reference.number = number;
            // "raadsinformatiebrief van 4 november 2025 (zaaknummer Z/25/330981)"
            static const Pattern kNumberedBehind(
                "(?i)^(?: (?:van|d\\.d\\.) [0-9]{1,2} [a-z]+ [0-9]{4})?,? \\(?(?:met )?(?:zaak(?:nummer|nr\\.?)?|kenmerk|registratienummer|nr\\.?|nummer):? "
                "((?-i:[A-Z]{0,6})[-./]?[0-9][0-9A-Za-z./-]*[0-9])\\b");
            if (found.reference.number.empty() && !RE2::PartialMatch(found.reference.text, kPapers) && RE2::PartialMatch(behind, kNumberedBehind, &number))
                found.reference.number = number;
            for (const Span& sentence : sentences) {
                if (!overlap(sentence, found.span)) continue;
                const auto here =
                    std::count_if(found_.begin(), found_.end(), [&](const Found& one) { return one.reference.kind == kind && overlap(one.span, sentence); });
                if (here != 1 || (kind != "motie" && kind != "amendement")) continue;
                // "op 12 maart nam uw raad de motie M-07 aan"
                static const Pattern kAdopted("(?i)\\b(?:nam|neemt|namen) (?:de|uw|onze) (?:gemeente)?raad\\b.* aan(?:[.,;]|$)");
                if (const Match state = find_first(kState, slice(text, sentence)); matches(state))
                    found.reference.status = state.groups[1];
                else if (RE2::PartialMatch(slice(text, sentence), kAdopted))
                    found.reference.status = "aangenomen";
            }
        }
    }
    void finish() {
        std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });
        for (Found& found : found_) out_.push_back(std::move(found.reference));
    }

private:
    const Document& document_;
    const Passage& passage_;
    std::vector<Reference>& out_;
    std::vector<Found> found_;
};

void find_online(const std::string& text, Collector& found) {
    for (const Match& m : find_all(kEmail, text)) found.add("email", m.span, "");
    for (const Match& m : find_all(kUrl, text)) {
        Span span = m.span;
        while (span.begin < span.end && (text[static_cast<std::size_t>(span.begin)] == ' ' || text[static_cast<std::size_t>(span.begin)] == '(')) ++span.begin;
        while (span.end > span.begin && std::string_view(".,;:)!?").find(text[static_cast<std::size_t>(span.end - 1)]) != std::string_view::npos)
            --span.end;  // of the sentence, not the address
        std::string address = slice(text, span);
        address.erase(std::remove(address.begin(), address.end(), ' '), address.end());  // a space that a scan put in
        found.add("url", span, "", address);
    }
}

void find_papers(const std::string& text, Collector& found) {
    for (const Match& m : find_all(kMotie, text)) {
        const bool amendment = m.groups[1][0] == 'a' || m.groups[1][0] == 'A';
        Span span = m.span;
        if (const Match ends = find_first(kTitleEnds, m.groups[4]); matches(ends)) span.end -= static_cast<int>(m.groups[4].size()) - ends.span.begin;
        std::string subject = m.groups[3], movers;
        if (const std::string cut = m.groups[4].substr(0, m.groups[4].size() - static_cast<std::size_t>(m.span.end - span.end));
            RE2::FullMatch(cut, kMoversOnly, &movers))
            span.end -= static_cast<int>(cut.size() - movers.size());
        if (!m.groups[4].empty()) subject = m.groups[4].substr(0, m.groups[4].size() - static_cast<std::size_t>(m.span.end - span.end));
        // A title that a comma cuts, or that is none: the paper is named, what it is about is not known.
        const bool cut = subject.find(' ') == std::string::npos && RE2::PartialMatch(text.substr(static_cast<std::size_t>(span.end)), kTitleGoesOn);
        if (!m.groups[4].empty() && (cut || subject == "Vreemd" || RE2::PartialMatch(subject, kInstruction))) {
            span.end -= static_cast<int>(subject.size()) + 1;
            subject.clear();
        }
        found.add(amendment ? "amendement" : "motie", span, m.groups[2], "", subject);
    }
    for (const Match& m : find_all(kUnnamed, text)) found.add(m.groups[1], m.span, "");
    const auto in_code = [&](int at) { return at > 0 && std::string_view("-/.").find(text[static_cast<std::size_t>(at - 1)]) != std::string_view::npos; };
    for (const Match& m : find_all(kMemoCode, text))
        if (!in_code(m.span.begin)) found.add("raadsmemo", m.span, m.groups[1]);
    for (const Match& m : find_all(kMemo, text))
        if (!in_code(m.span.begin)) found.add("raadsmemo", m.span, m.groups[2], "", m.groups[3]);
    for (const Match& m : find_all(kProposal, text)) found.add("raadsvoorstel", m.span, m.groups[2]);
    for (const Match& m : find_all(kNumberedProposal, text)) found.add("raadsvoorstel", m.span, m.groups[1]);
    for (const Match& m : find_all(kCodedProposal, text)) found.add("raadsvoorstel", m.span, m.groups[1]);
    for (const Match& m : find_all(kDecision, text)) found.add("raadsbesluit", m.span, m.groups[1]);
    for (const Match& m : find_all(kDocument, text)) found.add("document", m.span, m.groups[2]);
    for (const Match& m : find_all(kDatedLetter, text)) found.dated("document", m.span);
    for (const Match& m : find_all(kLaw, text)) found.add("law", m.span, "");
    for (const Match& m : find_all(kArticle, text)) found.add("law", m.span, "");
}

}  // namespace

std::vector<Reference> find_references(const Document& document, const DocumentFacts& facts) {
    std::vector<Reference> references;
    std::vector<Passage> passages = read_passages(document);
    if (facts.kind == "besluitenlijst") {  // its items are headings
        for (std::size_t i = 0; i < document.blocks.size(); ++i)
            if (document.blocks[i].kind == BlockKind::heading) passages.push_back(passage_of(document, static_cast<int>(i)));
        std::stable_sort(passages.begin(), passages.end(), [](const Passage& a, const Passage& b) { return a.blocks.front() < b.blocks.front(); });
    }
    for (const Passage& passage : passages) {
        Collector found(document, passage, references);
        find_online(passage.text, found);
        find_papers(passage.text, found);
        const auto sentences = split_sentences(passage.text);
        found.date(passage.text, sentences);
        found.rest(passage.text, sentences);
        found.finish();
    }
    return references;
}

}  // namespace griffier
