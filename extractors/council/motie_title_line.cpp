#include "extractors/council/motie_title_line.h"

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"

namespace griffier {
namespace {

// matches a title line: "MOTIE", "Motie: Zwembad open", "Motie Zwembad open", "Amendement op raadsvoorstel 25-014" / not "Moties en amendementen"
static const Pattern kTitle(
    "(?i)^(?:gewijzigde? |aangepaste? |concept[- ]?)?((?:sub)?(?:motie|amendement))\\b((?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?| van "
    "(?:wantrouwen|treurnis|afkeuring))?)(?: ?[:–-] ?| )?(.{0,150})$");
// matches an amendement's head that names what it changes: "op raadsvoorstel 25-014 Kadernota", "bij het voorstel Zwembad"
static const Pattern kOnProposal(
    "(?i)^(?:op|bij|behorende? bij|bij agendapunt [0-9.a-z]+,?|inzake) (?:het |de "
    ")?((?:raads)?voorstel\\b.*|(?:ontwerp)?(?:raads)?besluit\\b.*|programmabegroting.*|kadernota.*|begroting.*|agendapunt.*)$");

}  // namespace

bool is_motie_title(const std::string& text) { return RE2::FullMatch(text, kTitle); }

bool is_bare_motie_title(const std::string& text) {
    // matches "MOTIE", "Motie vreemd aan de orde van de dag", "MOTIE 2025-31", "Amendement nr. A-4" / not "Motie Zwembad open", "Motie van wantrouwen"
    static const Pattern kBare(
        "(?i)(?:gewijzigde? |aangepaste? |concept[- ]?)?(?:sub)?(?:motie|amendement)(?: vreemd(?: aan de orde)?(?: van de (?:dag|agenda))?)?"
        "(?: ?(?:nr\\.?|nummer|no\\.?))?[ :]*[(\\[]?(?:[a-z]{0,3}[- ]?[0-9][0-9a-z./-]*)?[)\\]]?(?: (?:op|bij) amendement [a-z]{0,3}[- ]?[0-9].*)?");
    return RE2::FullMatch(text, kBare);
}

std::string kind_of_title(const std::string& text) {
    std::string kind, sub, rest;
    if (!RE2::FullMatch(text, kTitle, &kind, &sub, &rest) || rest.size() >= 100) return "";
    return fold(kind).find("amendement") != std::string::npos ? "amendement" : "motie";
}

std::string motie_subtype_in(const std::string& text) {
    const std::string low = fold(text);
    if (low.find("subamendement") != std::string::npos) return "subamendement";
    if (low.find("motie") == std::string::npos) return "";
    for (const char* word : {"wantrouwen", "treurnis", "afkeuring"})
        if (low.find(std::string("van ") + word) != std::string::npos) return word;
    return low.find("vreemd") != std::string::npos ? "vreemd" : "";
}

bool take_on_proposal(Motie& motie, const std::string& text) {
    std::string proposal;
    if (!RE2::FullMatch(text, kOnProposal, &proposal)) return false;
    take_proposal(motie, proposal);
    return true;
}

bool take_title_line(Motie& motie, const std::string& text) {
    std::string kind, sub, rest, number, behind, proposal;
    if (!RE2::FullMatch(text, kTitle, &kind, &sub, &rest) || text.size() >= kTitleBytes) return false;
    if (const std::string subtype = motie_subtype_in(text); !subtype.empty()) motie.subtype = subtype;
    rest = trim(rest);
    static const Pattern kInBrackets("[(\\[](?:nr\\.?|nummer)? ?([A-Za-z0-9][^()\\[\\] ]*[0-9][^()\\[\\] ]*)[)\\]](?: ?[:–-]? ?(.*))?");
    if (RE2::FullMatch(rest, kInBrackets, &number, &behind)) {  // "MOTIE (nr. 2025-M-18)"
        if (motie.number.empty()) motie.number = number;
        rest = trim(behind);
    }
    static const Pattern kNumberThenNote("(?i)(?:nr\\.?|nummer) ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*) ?\\([^()]*\\)");  // "MOTIE nr. 21 (vreemd …)"
    if (RE2::FullMatch(rest, kNumberThenNote, &number)) {
        if (motie.number.empty()) motie.number = number;
        rest.clear();
    }
    static const Pattern kNumberOnProposal(
        "(?i)(?:nr\\.?|nummer) ?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*) (?:op|bij) (?:het )?((?:raads|initiatief)?voorstel\\b.*)");
    if (RE2::FullMatch(rest, kNumberOnProposal, &number, &behind)) {  // "Amendement nr. A-3 op voorstel 2026-41"
        if (motie.number.empty()) motie.number = number;
        take_proposal(motie, behind);
        rest.clear();
    }
    // "Amendement A7 Kadernota", "Motie 2025-31 Fietsen" / not "Motie 2025-2028 Wonen", "Motie 30 km in de kern"
    static const Pattern kNumberFirst(
        "((?:M|A|MV|VM|SA|MO|AM)[- ]?[0-9]+(?:[-./][0-9A-Z]+)*[a-z]?|[0-9]+[-./][0-9A-Z]+(?:[-./][0-9A-Z]+)*) ([\\p{Lu}\"“‘'].{2,})");
    static const Pattern kSpan("(?:19|20)[0-9]{2}[-/](?:(?:19|20)[0-9]{2}|[0-9]{1,2}-[0-9]{1,2})");
    if (RE2::FullMatch(rest, kNumberFirst, &number, &behind) && !RE2::FullMatch(number, kSpan)) {
        if (motie.number.empty()) motie.number = number;
        rest = trim(behind);
    }
    static const Pattern kOnAmendement("(?i)(?:op|bij) (?:het )?(amendement ([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*))(?: ?[:,–-] ?(.+))?");
    if (RE2::FullMatch(rest, kOnAmendement, &proposal, &number, &behind)) {  // "SUBAMENDEMENT op amendement A2 – Parkeernorm"
        motie.proposal = proposal;
        motie.proposal_number = number;
        if (motie.title.empty()) motie.title = behind;
    } else if (!take_on_proposal(motie, rest) && !rest.empty() && motie.title.empty() && rest != "s") {
        motie.title = rest;
    }
    return true;
}

}  // namespace griffier
