#include "extractors/text_changes.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_words.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

#define GRIFFIER_PLACE                                                                                                                   \
    "((?:(?:beslis|besluit|dictum)?punt(?:en)?|artikel(?:en)?|onderdeel|lid|alinea|paragraaf|pagina|bladzijde|programma|bijlage)\\b(?: " \
    "(?:[0-9]+(?::[0-9]+)?[0-9a-z.]*|[a-zA-Z]\\b|[ivx]+\\b)(?:,? (?:(?:lid|onder|sub|en|t/m) "                                           \
    "(?:[0-9]+[0-9a-z.]*|[a-z]\\b)|(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste) (?:lid|alinea|volzin|zin)))*)?)"
#define GRIFFIER_QUOTE "[\"“”„‘'«]([^\"“”’'»„]{2,})[\"“”’'»]"
#define GRIFFIER_QUOTED "[\"“”„‘'«][^\"“”’'»„]{2,}[\"“”’'»]"

// matches where in the proposal: "beslispunt 2", "artikel 3, lid 2", "onderdeel b" / not "punt van zorg"
static const Pattern kPlace("(?i)\\b" GRIFFIER_PLACE);
static const Pattern kPlaceAlone("(?i)" GRIFFIER_PLACE " ?:?");
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
// matches "te wijzigen van:", "te wijzigen van € 210 in € 180", "te wijzigen van: “a” in: “b”" with what stands behind "van" / not "wijziging van"
static const Pattern kReplaceFrom("(?i)\\b(?:wijzigen|veranderen|gewijzigd) van\\b ?:? ?(.*)$");
// matches what parts the old text from the new one: "€ 210 in € 180", "“a” in: “b”" / not "10 in"
static const Pattern kFromTo("(?i)^([^\"“”„«»:]+|" GRIFFIER_QUOTED ") (?:in|naar) ?:? ?(.+?)[.;]?$");
static const Pattern kParts("(?i) (?:in|naar) ");
// matches a text in quotes and what goes on behind it: "“4. Het tarief.” in:" / not "“a” of “b” te kiezen", which is told by its verb
static const Pattern kQuotedThen("^(" GRIFFIER_QUOTED ") +(\\S.*)$");
static const Pattern kStartsQuoted("^[\"“”„‘'«]");
static const Pattern kQuotedText("(?i)" GRIFFIER_QUOTE);
// matches the labels of two texts set side by side or below one another: "Oude tekst: …", "Wordt: …"
static const Pattern kOld("(?i)^(?:oude tekst|huidige tekst|oorspronkelijke tekst|bestaande tekst|was|van|oorspronkelijk|tekst raadsvoorstel) ?: (.+)$");
static const Pattern kNew("(?i)^(?:nieuwe tekst|gewijzigde tekst|wordt|naar|in|geamendeerde tekst|tekst amendement|voorgestelde tekst) ?: (.+)$");
static const Pattern kOldNone("(?i)^oude tekst ?: ?(?:[-–—]|n\\.?v\\.?t\\.?)$");
static const Pattern kOldLabel("(?i)^(?:oude tekst|huidige tekst|oorspronkelijke tekst|bestaande tekst|was|oorspronkelijk) ?:$");
static const Pattern kNewLabel(
    "(?i)^(?:nieuwe tekst|gewijzigde tekst|wordt|geamendeerde tekst|voorgestelde tekst|te wijzigen in|te vervangen door|wordt gewijzigd in|wordt vervangen "
    "door|door|in|naar) ?:$");

std::string bare(std::string text) {
    static const Pattern kMarks("^[\"“”„‘'« ]+|[\"“”’'» ]+$");
    RE2::GlobalReplace(&text, kMarks, "");
    return trim(text);
}

// A text in quotes ends with them, also where the line goes on: "“4. Het tarief.” in:" are two.
std::vector<std::string> quotes_apart(const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    for (std::string text : texts) {
        std::string quoted, rest;
        while (!RE2::PartialMatch(text, kReplaceQuoted) && !matches(find_first(kDelete, text)) && RE2::FullMatch(text, kQuotedThen, &quoted, &rest)) {
            parts.push_back(quoted);
            text = rest;
        }
        parts.push_back(text);
    }
    return parts;
}

// matches "Artikel 5, tweede lid: De heffing …" / not "Artikel 5 te schrappen"
static const Pattern kPlaceThen("(?i)" GRIFFIER_PLACE " ?: (.{3,})");

}  // namespace

bool labels_text(const std::string& text) {
    if (text.size() < std::string_view("oude tekst").size() || text.back() == ':') return false;
    const Field field = field_of(text);
    return field == Field::old_text || field == Field::new_text;
}

bool heads_two_texts(const std::string& text) {
    // matches "Oorspronkelijke tekst Nieuwe tekst De leges …" / not "Oude tekst", "de oude tekst en de nieuwe tekst"
    static const Pattern kHeads("^(\\p{Lu}\\pL+ [\\pL]+) ?:? (\\p{Lu}\\pL+ [\\pL]+)(?: ?:| \\p{Lu}.*|)$");
    std::string first, second;
    return RE2::FullMatch(text, kHeads, &first, &second) && field_of(first) == Field::old_text && field_of(second) == Field::new_text;
}

std::vector<TextChange> changes_of(const std::vector<DictumPart>& dictum) {
    std::vector<TextChange> changes;
    std::string place;
    enum class Next { none, old_text, new_text } next = Next::none;
    bool none_old = false;  // the column of old texts is blank here
    std::vector<std::string> texts;
    for (const DictumPart& part : dictum) texts.insert(texts.end(), part.items.begin(), part.items.end());
    texts = quotes_apart(texts);
    const auto pending = [&] { return !changes.empty() && changes.back().action == "replace" && changes.back().new_text.empty(); };
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const std::string& text = texts[t];
        std::string a, b;
        // What heads an old text in a table is its place, whatever was announced.
        const bool heads = t + 1 < texts.size() && (RE2::FullMatch(texts[t + 1], kOld) || RE2::FullMatch(texts[t + 1], kOldNone)) &&
                           !RE2::FullMatch(text, kOld) && !RE2::FullMatch(text, kNew) && !text.ends_with(':') && !RE2::PartialMatch(text, kReplaceBy) &&
                           !RE2::PartialMatch(text, kAdd) && !RE2::PartialMatch(text, kDelete);
        if (heads) {
            place = text;
            next = Next::none;
            continue;
        }
        if (RE2::FullMatch(text, kOld, &a) && a.size() > 3) {
            if (std::string at, rest; RE2::FullMatch(a, kPlaceThen, &at, &rest)) place = at, a = rest;
            changes.push_back({"replace", place, bare(a), ""});
            next = Next::none;
            continue;
        }
        if (RE2::FullMatch(text, kOldNone)) {
            none_old = true;
            continue;
        }
        if (RE2::FullMatch(text, kNew, &a) && (pending() || none_old)) {
            if (std::string at, rest; RE2::FullMatch(a, kPlaceThen, &at, &rest) && (none_old || fold(at) == fold(changes.back().place))) {
                if (none_old) place = at;
                a = rest;
            }
            if (none_old)
                changes.push_back({"add", place, "", bare(a)});
            else
                changes.back().new_text = bare(a);
            none_old = false;
            next = Next::none;
            continue;
        }
        const bool labels = labels_text(text);
        if (RE2::FullMatch(text, kOldLabel) || (labels && field_of(text) == Field::old_text)) {
            next = Next::old_text;
            continue;
        }
        if (RE2::FullMatch(text, kNewLabel) || labels) {
            if (pending() || text.size() > std::string_view("naar :").size()) next = Next::new_text;
            continue;
        }
        // A sentence that says itself what it changes is no text that an earlier one asked for.
        const bool quoted_text = RE2::PartialMatch(text, kStartsQuoted) && !RE2::PartialMatch(text, kReplaceQuoted);
        const bool says = !quoted_text && matches(find_first(kPlace, text)) &&
                          (matches(find_first(kReplaceBy, text)) || matches(find_first(kDelete, text)) || matches(find_first(kAdd, text)) ||
                           RE2::PartialMatch(text, kReplaceQuoted));
        if (next == Next::new_text && says) next = Next::none;
        if (next != Next::none && RE2::FullMatch(text, kPlaceAlone, &a)) {  // "… te wijzigen:" and "Beslispunt 2" above its texts
            place = a;
            continue;
        }
        if (next != Next::none) {
            // The place stands before each of the two texts.
            std::string rest;
            if (RE2::FullMatch(text, kPlaceThen, &a, &rest) && (next == Next::old_text || fold(a) == fold(place)))
                place = a;
            else
                rest = text;
            if (next == Next::old_text)
                changes.push_back({"replace", place, bare(rest), ""});
            else if (pending())
                changes.back().new_text = bare(rest);
            else if (!changes.empty() && changes.back().action == "add" && changes.back().new_text.empty())
                changes.back().new_text = bare(text);
            else
                changes.push_back({"replace", place, "", bare(text)});
            next = Next::none;
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
            if (text.ends_with(':') && RE2::FullMatch(what, kPlaceAlone)) what.clear();  // "Toe te voegen beslispunt 5:"
            changes.push_back({"add", place, "", what});
            if (what.empty()) next = Next::new_text;
        } else if (const Match from = find_first(kReplaceFrom, text); matches(from)) {
            const std::string behind = trim(from.groups[1]);
            const bool quoted = RE2::PartialMatch(behind, kStartsQuoted);
            if (RE2::FullMatch(behind, kFromTo, &a, &b) && (quoted || find_all(kParts, behind).size() == 1))
                changes.push_back({"replace", place, bare(a), bare(b)});
            else if (behind.empty())
                next = Next::old_text;
            else if (quoted || find_all(kParts, behind).empty())  // "van 3% in 2025 in 4% in 2026": nobody knows where the new text begins
                changes.push_back({"replace", place, bare(behind), ""});
        } else if (const Match by = find_first(kReplaceBy, text); matches(by)) {
            // "te wijzigen als volgt:" says that the text follows
            if (text.back() == ':')
                next = Next::new_text;
            else
                changes.push_back({"replace", place, "", bare(by.groups[1])});
        } else if (text.find("te wijzigen") != std::string::npos || text.find("te vervangen") != std::string::npos) {
            if (!text.empty() && text.back() == ':') next = Next::new_text;
        }
    }
    return changes;
}

}  // namespace griffier
