// What an amendement does to the text of a proposal, from the words of its dictum.
#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"
#include "extractors/motie_paper.h"

namespace griffier {
namespace {

#define GRIFFIER_PLACE                                                                                                                   \
    "((?:(?:beslis|besluit|dictum)?punt(?:en)?|artikel(?:en)?|onderdeel|lid|alinea|paragraaf|pagina|bladzijde|programma|bijlage)\\b(?: " \
    "(?:[0-9]+[0-9a-z.]*|[a-zA-Z]\\b|[ivx]+\\b)(?:,? (?:lid|onder|sub|en|t/m|van) [0-9a-z]+)*)?)"
#define GRIFFIER_QUOTE "[\"“”„‘'«]([^\"“”’'»„]{2,})[\"“”’'»]"

// matches where in the proposal: "beslispunt 2", "artikel 3, lid 2", "onderdeel b" / not "punt van zorg"
static const Pattern kPlace("(?i)\\b" GRIFFIER_PLACE);
// matches "de tekst “a” te vervangen door “b”", "“a” te wijzigen in “b”", "“a” wordt gewijzigd in “b”" / not "te wijzigen."
static const Pattern kReplaceQuoted("(?i)" GRIFFIER_QUOTE
                                    "[^\"“”„‘«»]{0,60}?\\b(?:vervang(?:en|t)|wijzig(?:en|t)|vervangen "
                                    "wordt|gewijzigd|vervangen)\\b[^\"“”„‘«»]{0,40}?(?:door|in|naar)\\b[^\"“”„‘«»]{0,40}?" GRIFFIER_QUOTE);
// matches "beslispunt 2 te wijzigen in: …", "punt 3 te vervangen door …", "beslispunt 1 komt te luiden: …" / not "te wijzigen."
static const Pattern kReplaceBy(
    "(?i)\\b(?:te wijzigen|te vervangen|vervangen|wijzigen|gewijzigd(?: wordt)?|wordt vervangen|wordt gewijzigd|te veranderen|komt te luiden|luidt|te laten "
    "luiden|te lezen)\\b(?: als volgt)?(?: te luiden)?(?: ?(?:door|in|naar|als|als volgt))? ?:? ?[\"“”„‘'«]?(.{3,}?)[\"“”’'»]?[.;]?$");
// matches "een beslispunt toe te voegen: …", "na punt 3 in te voegen …", "aan te vullen met: …" / not "voegt zich"
static const Pattern kAdd(
    "(?i)\\b(?:toe te voegen|toegevoegd|in te voegen|ingevoegd|aan te vullen(?: met)?|aangevuld met|voegt toe|toevoegen)\\b(?: te luiden)?(?:,? "
    "(?:luidende|dat luidt|te weten|als volgt))? ?:? ?[\"“”„‘'«]?(.*?)[\"“”’'»]?[.;]?$");
// matches "beslispunt 4 te schrappen", "te laten vervallen", "komt te vervallen" / not "vervallen panden"
static const Pattern kDelete(
    "(?i)\\b(?:te schrappen|geschrapt|schrappen|te laten vervallen|laten vervallen|komt te vervallen|vervalt|te verwijderen|verwijderen|door te halen)\\b");
static const Pattern kQuotedText("(?i)" GRIFFIER_QUOTE);
// matches the labels of two texts set side by side or below one another: "Oude tekst: …", "Wordt: …"
static const Pattern kOld("(?i)^(?:oude tekst|huidige tekst|oorspronkelijke tekst|bestaande tekst|was|van|oorspronkelijk|tekst raadsvoorstel) ?: (.+)$");
static const Pattern kNew("(?i)^(?:nieuwe tekst|gewijzigde tekst|wordt|naar|geamendeerde tekst|tekst amendement|voorgestelde tekst) ?: (.+)$");
static const Pattern kOldLabel("(?i)^(?:oude tekst|huidige tekst|oorspronkelijke tekst|bestaande tekst|was|oorspronkelijk) ?:$");
static const Pattern kNewLabel(
    "(?i)^(?:nieuwe tekst|gewijzigde tekst|wordt|geamendeerde tekst|voorgestelde tekst|te wijzigen in|te vervangen door|wordt gewijzigd in|wordt vervangen "
    "door|door) ?:$");

std::string bare(std::string text) {
    static const Pattern kMarks("^[\"“”„‘'« ]+|[\"“”’'» ]+$");
    RE2::GlobalReplace(&text, kMarks, "");
    return trim(text);
}

}  // namespace

std::vector<TextChange> changes_of(const std::vector<DictumPart>& dictum) {
    std::vector<TextChange> changes;
    std::string place;
    enum class Next { none, old_text, new_text } next = Next::none;
    std::vector<std::string> texts;
    for (const DictumPart& part : dictum) texts.insert(texts.end(), part.items.begin(), part.items.end());
    const auto pending = [&] { return !changes.empty() && changes.back().action == "replace" && changes.back().new_text.empty(); };
    for (const std::string& text : texts) {
        std::string a, b;
        if (RE2::FullMatch(text, kOld, &a) && a.size() > 3) {
            changes.push_back({"replace", place, bare(a), ""});
            next = Next::none;
            continue;
        }
        if (RE2::FullMatch(text, kNew, &a) && pending()) {
            changes.back().new_text = bare(a);
            next = Next::none;
            continue;
        }
        // A sentence that says itself what it changes is no text that an earlier one asked for.
        const bool says = matches(find_first(kPlace, text)) &&
                          (matches(find_first(kReplaceBy, text)) || matches(find_first(kDelete, text)) || RE2::PartialMatch(text, kReplaceQuoted));
        if (next == Next::new_text && says) next = Next::none;
        if (next != Next::none) {
            if (next == Next::old_text)
                changes.push_back({"replace", place, bare(text), ""});
            else if (pending())
                changes.back().new_text = bare(text);
            else if (!changes.empty() && changes.back().action == "add" && changes.back().new_text.empty())
                changes.back().new_text = bare(text);
            else
                changes.push_back({"replace", place, "", bare(text)});
            next = Next::none;
            continue;
        }
        if (RE2::FullMatch(text, kOldLabel)) {
            next = Next::old_text;
            continue;
        }
        if (RE2::FullMatch(text, kNewLabel)) {
            next = Next::new_text;
            continue;
        }
        if (const Match at = find_first(kPlace, text); matches(at)) place = at.groups[1];
        if (RE2::PartialMatch(text, kReplaceQuoted, &a, &b)) {
            changes.push_back({"replace", place, trim(a), trim(b)});
        } else if (const Match gone = find_first(kDelete, text); matches(gone)) {
            std::string old;
            RE2::PartialMatch(text, kQuotedText, &old);
            changes.push_back({"delete", place, trim(old), ""});
        } else if (const Match added = find_first(kAdd, text); matches(added)) {
            std::string what = bare(added.groups[1]), quoted;
            if (RE2::PartialMatch(text, kQuotedText, &quoted)) what = trim(quoted);
            changes.push_back({"add", place, "", what});
            if (what.empty()) next = Next::new_text;
        } else if (const Match by = find_first(kReplaceBy, text); matches(by)) {
            std::string quoted;
            changes.push_back({"replace", place, "", bare(by.groups[1])});
        } else if (text.find("te wijzigen") != std::string::npos || text.find("te vervangen") != std::string::npos) {
            if (!text.empty() && text.back() == ':') next = Next::new_text;
        }
    }
    return changes;
}

}  // namespace griffier
