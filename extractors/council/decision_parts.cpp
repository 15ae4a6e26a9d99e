#include "extractors/council/decision_parts.h"

#include <algorithm>
#include <cctype>

#include "document/text.h"
#include "extractors/council/votes.h"

namespace griffier {
namespace {

// matches "(Minister van EZ)", "(wethouder De Vries)", "(B&W)" at the end of a title / not "(bijlage)"
static const Pattern kProposer(
    "^(.*\\S) ?\\(((?:[Dd]e "
    ")?(?:[Mm]inister|[Ss]taatssecretaris|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder|[Ff]ractie|[Rr]aadslid|[Pp]residium|[Cc]ollege|B&"
    "W|VVD|D66|CDA)[^()]*(?:\\([^()]*\\)[^()]*)*)\\)$");
// matches "(nr.3821222)", "(24118)", "(zaaknummer Z/24/1)" at the end of a title / not "(36 353)"
static const Pattern kReference(
    "^(.*\\S) ?\\(((?:(?:nr|nummer|zaak|zaaknummer|rv|RV|raadsvoorstel|voorstel)[. :]*)?(?:[A-Z]{2,4} )?[A-Z]{0,4}[-/]?[0-9]{2,}[0-9A-Za-z./-]*)\\)\\.?$");

}  // namespace

// matches "Besluit:", "De raad besluit:", "Provinciale Staten besluiten met 24 stemmen voor en 9 tegen:", "Conclusie:" and what follows / not "Besluitenlijst"
const Pattern& decides_pattern() {
    static const Pattern kDecides(
        "(?i)^((?:de raad |het college |de commissie |provinciale staten |gedeputeerde staten |gs |ps |b ?& ?w |burgemeester en wethouders |het "
        "(?:algemeen|dagelijks) bestuur |de verenigde vergadering )?(?:heeft |hebben )?"
        "(?:besluit|besluiten|besloten|beslissing|dictum|conclusie|conclusies|beslispunten|advies)(?: van de raad| raad| college| voorzitter)?)"
        "(?:( met [0-9]+ stemmen[^:]{0,100}| unaniem| met algemene stemmen) ?:| ?(?::|$)) ?(.*)$");
    return kDecides;
}

// matches "Het college besluit de regels vast te stellen.", "De raad heeft unaniem besloten …", "Gedeputeerde Staten stemmen in met …"
// / not "De raad bespreekt …", "De raad heeft vragen over het besluit"
const Pattern& decision_sentence() {
    static const Pattern kSentence(
        "(?i)^(?:de (?:gemeente)?raad|het college(?: van (?:burgemeester en wethouders|b ?(?:&|en) ?w))?|provinciale staten|gedeputeerde staten|"
        "burgemeester en wethouders|b ?(?:&|en) ?w|het (?:algemeen|dagelijks) bestuur|de verenigde vergadering|het presidium) "
        "(?:besluit(?:en)?\\b[^:]*\\b(?:te|om|dat|met|conform|tot)\\b.*|(?:stemt|stemmen)\\b.* in\\b.*|(?:stelt|stellen)\\b.* vast\\b.*|"
        "(?:neemt|nemen|houdt|houden)\\b.* aan\\b.*|(?:wijst|wijzen)\\b.* (?:af|aan)\\b.*|(?:verwerp|benoem)(?:t|en)\\b.*|"
        "(?:heeft|hebben)\\b[^:]*\\b(?:besloten|ingestemd|vastgesteld|aangenomen|verworpen|benoemd|kennis ?genomen)\\b.*|"
        "(?:neemt|nemen)\\b.* kennis\\b.*)$");
    return kSentence;
}

bool is_outcome_sentence(const std::string& text) {
    // matches "De raad stemt in met …", "Het voorstel is met algemene stemmen aangenomen", "… zijn vastgesteld:", "De motie wordt verworpen"
    // / not "is een motie aangenomen die"
    static const Pattern kSentence(
        "(?i)(?:(?:de raad|het college|de commissie) (?:stemt|neemt|besluit|heeft|stelt)|(?:het|de|dit|deze) "
        "(?:geamendeerde |gewijzigde "
        ")?(?:(?:raads|staten)?voorstel|bespreking|behandeling|agendapunt|motie|amendement|besluit|brief|nota|stuk|lijst|verslag|notulen|agenda|conclusies|"
        "besluitenlijst|verordening|"
        "begroting)[^.]{"
        "0,80} (?:is|zijn|wordt|worden|aangenomen|verworpen)\\b|"
        "(?:zonder (?:hoofdelijke )?stemming|met algemene stemmen|bij acclamatie|unaniem|met [0-9]+ stemmen\\b[^.]{0,80}) "
        "(?:aangenomen|verworpen|vastgesteld)\\b).*|"
        "(?:zonder|met|bij|ongewijzigd|gewijzigd|geamendeerd|conform)\\b[^.]{0,60} (?:aangenomen|verworpen|vastgesteld)\\.?|"
        "(?:de|het) [^.,;:0-9]{2,50} (?:is|zijn|wordt|worden) (?:besproken|vastgesteld|aangehouden|ingetrokken|voor kennisgeving aangenomen)\\.");
    return RE2::FullMatch(text, kSentence);
}

const Pattern& signed_pattern() {
    static const Pattern kSigned("(?i)^(?:aldus |besloten in de |de raad voornoemd|vastgesteld in de |namens |.{2,30}, [0-9]{1,2} [a-z]+ [0-9]{4}$)");
    return kSigned;
}

const Pattern& role_pattern() {
    static const Pattern kRole(
        "(?i)^((?:de |het )?(?:plaatsvervangend "
        ")?(?:griffier|voorzitter|raadsgriffier|secretaris|burgemeester|gemeentesecretaris|statengriffier|loco-[a-z]+))[,:.]?$");
    return kRole;
}

std::string unspaced(const std::string& text) {
    static const Pattern kSpaced("(?:(?:\\p{Lu} ){3,}\\p{Lu}|(?:\\p{Ll} ){3,}\\p{Ll}) ?:?");
    if (!RE2::FullMatch(text, kSpaced)) return text;
    std::string joined = text;
    std::erase(joined, ' ');
    return joined;
}

std::string without_mark(std::string number) {
    while (!number.empty() && (number.back() == '.' || number.back() == ')' || number.back() == ':')) number.pop_back();
    return number;
}

void finish_title(Decision& one) {
    std::string title, what;
    static const Pattern kHolder("^(.*\\S) (?:[Pp]ortefeuillehouder|[Pp]fh\\.?) ?: ?(\\S.*)$");  // below the title in one cell
    if (RE2::FullMatch(one.title, kHolder, &title, &what)) one.title = trim(title), one.proposer = what;
    if (RE2::FullMatch(one.title, kProposer, &title, &what)) one.title = trim(title), one.proposer = what;
    // Of a motie or amendement the brackets name who moved it, whatever the party is called.
    static const Pattern kMoved("^((?i:motie|(?:sub)?amendement)\\b.*\\S) ?\\(((?:[A-Z][^(),]*(?:\\([^()]*\\))?(?:, | en )?)+)\\)$");
    if (RE2::FullMatch(one.title, kMoved, &title, &what)) one.title = trim(title), one.proposer = what;
    if (RE2::FullMatch(one.title, kReference, &title, &what)) one.title = trim(title), one.reference = what;
    // "Verkeersbesluit Lindelaan Zaak 2026-1187": on a line of its own in the cell
    static const Pattern kCase("^(.*\\S) (?i:zaak|zaaknr\\.?|zaaknummer|registratienummer|kenmerk)(?: ?:)? ([A-Z]{0,4}[-/.]?[0-9][0-9A-Za-z./-]*[0-9])$");
    if (one.reference.empty() && RE2::FullMatch(one.title, kCase, &title, &what)) one.title = trim(title), one.reference = what;
}

std::vector<std::string> numbered_points(const std::string& text) {
    std::vector<std::string> points;
    std::size_t from = text.starts_with("1. ") ? 3 : std::string::npos;
    while (from != std::string::npos) {
        const std::string mark = " " + std::to_string(points.size() + 2) + ". ";
        const std::size_t next = text.find(mark, from);
        points.push_back(trim(text.substr(from, next == std::string::npos ? next : next - from)));
        from = next == std::string::npos ? next : next + mark.size();
    }
    return points;
}

void take_votes(Decision& one, const std::string& text) {
    const auto votes = votes_in(text);
    if (!votes) return;
    if (!one.vote_count) {
        append_words(one.votes, votes->text);
        if (votes->count != VoteCount{}) one.vote_count = votes->count;
        return;
    }
    // The other side, or the parties of the numbers, on a line of their own.
    VoteCount& count = *one.vote_count;
    const VoteCount& more = votes->count;
    const bool fits =
        (!more.in_favour || !count.in_favour || *more.in_favour == *count.in_favour) && (!more.against || !count.against || *more.against == *count.against);
    const bool news = (more.in_favour && !count.in_favour) || (more.against && !count.against) || (count.parties_for.empty() && !more.parties_for.empty()) ||
                      (count.parties_against.empty() && !more.parties_against.empty());
    if (!fits || !news) return;
    if (!count.in_favour) count.in_favour = more.in_favour;
    if (!count.against) count.against = more.against;
    if (count.parties_for.empty()) count.parties_for = more.parties_for;
    if (count.parties_against.empty()) count.parties_against = more.parties_against;
    one.votes += "; " + votes->text;
}

void add_item(Decision& one, const std::string& number, const std::string& text, int level) {
    DecisionItem item;
    item.number = without_mark(number);
    item.text = text;
    item.level = level;
    if (level == 0 && !one.items.empty() && item.number.size() == 1 && std::isalpha(static_cast<unsigned char>(item.number[0])) &&
        std::isdigit(static_cast<unsigned char>(one.items.front().number.empty() ? 'x' : one.items.front().number[0])))
        item.level = 1;
    if (item.number.find('.') != std::string::npos)
        item.level = std::max(item.level, static_cast<int>(std::count(item.number.begin(), item.number.end(), '.')));
    one.items.push_back(std::move(item));
}

}  // namespace griffier
