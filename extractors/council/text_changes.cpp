#include "extractors/council/text_changes.h"

#include <algorithm>
#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
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

// What heads an old text in a table is its place, whatever was announced.
bool heads_old_text(const std::string& text, const std::string& below) {
    return (RE2::FullMatch(below, kOld) || RE2::FullMatch(below, kOldNone)) && !RE2::FullMatch(text, kOld) && !RE2::FullMatch(text, kNew) &&
           !text.ends_with(':') && !RE2::PartialMatch(text, kReplaceBy) && !RE2::PartialMatch(text, kAdd) && !RE2::PartialMatch(text, kDelete);
}

// Reads the texts of a dictum one after another.
class ChangeReader {
public:
    std::vector<TextChange> read(const std::vector<std::string>& texts);

private:
    enum class Next { none, old_text, new_text };

    bool pending() const { return !changes_.empty() && changes_.back().action == "replace" && changes_.back().new_text.empty(); }
    // True: the text is read, and no other step asks about it.
    bool take_columns(const std::string& text);
    bool take_label(const std::string& text);
    bool take_announced(const std::string& text);
    void take_sentence(const std::string& text);

    std::vector<TextChange> changes_;
    std::string place_;
    Next next_ = Next::none;  // what an earlier text asked for
    bool none_old_ = false;   // the column of old texts is blank here
};

// "Oude tekst: …", "Wordt: …": two texts set side by side, each behind its label.
bool ChangeReader::take_columns(const std::string& text) {
    std::string a;
    if (RE2::FullMatch(text, kOld, &a) && a.size() > 3) {
        if (std::string at, rest; RE2::FullMatch(a, kPlaceThen, &at, &rest)) place_ = at, a = rest;
        changes_.push_back({"replace", place_, bare(a), ""});
        next_ = Next::none;
        return true;
    }
    if (RE2::FullMatch(text, kOldNone)) {
        none_old_ = true;
        return true;
    }
    if (RE2::FullMatch(text, kNew, &a) && (pending() || none_old_)) {
        if (std::string at, rest; RE2::FullMatch(a, kPlaceThen, &at, &rest) && (none_old_ || fold(at) == fold(changes_.back().place))) {
            if (none_old_) place_ = at;
            a = rest;
        }
        if (none_old_)
            changes_.push_back({"add", place_, "", bare(a)});
        else
            changes_.back().new_text = bare(a);
        none_old_ = false;
        next_ = Next::none;
        return true;
    }
    return false;
}

// A label alone: its text follows.
bool ChangeReader::take_label(const std::string& text) {
    const bool labels = labels_text(text);
    if (RE2::FullMatch(text, kOldLabel) || (labels && field_of(text) == Field::old_text)) {
        next_ = Next::old_text;
        return true;
    }
    if (RE2::FullMatch(text, kNewLabel) || labels) {
        if (pending() || text.size() > std::string_view("naar :").size()) next_ = Next::new_text;
        return true;
    }
    return false;
}

// The text that a label or a sentence before it asked for.
bool ChangeReader::take_announced(const std::string& text) {
    std::string a;
    // A sentence that says itself what it changes is no text that an earlier one asked for.
    const bool quoted_text = RE2::PartialMatch(text, kStartsQuoted) && !RE2::PartialMatch(text, kReplaceQuoted);
    const bool says = !quoted_text && matches(find_first(kPlace, text)) &&
                      (matches(find_first(kReplaceBy, text)) || matches(find_first(kDelete, text)) || matches(find_first(kAdd, text)) ||
                       RE2::PartialMatch(text, kReplaceQuoted));
    if (next_ == Next::new_text && says) next_ = Next::none;
    if (next_ != Next::none && RE2::FullMatch(text, kPlaceAlone, &a)) {  // "… te wijzigen:" and "Beslispunt 2" above its texts
        place_ = a;
        return true;
    }
    if (next_ != Next::none) {
        // The place stands before each of the two texts.
        std::string rest;
        if (RE2::FullMatch(text, kPlaceThen, &a, &rest) && (next_ == Next::old_text || fold(a) == fold(place_)))
            place_ = a;
        else
            rest = text;
        if (next_ == Next::old_text)
            changes_.push_back({"replace", place_, bare(rest), ""});
        else if (pending())
            changes_.back().new_text = bare(rest);
        else if (!changes_.empty() && changes_.back().action == "add" && changes_.back().new_text.empty())
            changes_.back().new_text = bare(text);
        else
            changes_.push_back({"replace", place_, "", bare(text)});
        next_ = Next::none;
        return true;
    }
    return false;
}

// A sentence that says by its verb what is changed.
void ChangeReader::take_sentence(const std::string& text) {
    std::string a, b;
    if (const Match at = find_first(kPlace, text); matches(at)) place_ = at.groups[1];
    if (RE2::PartialMatch(text, kReplaceQuoted, &a, &b)) {
        changes_.push_back({"replace", place_, trim(a), trim(b)});
    } else if (const Match gone = find_first(kDelete, text); matches(gone)) {
        std::string old;
        RE2::PartialMatch(text, kQuotedText, &old);
        changes_.push_back({"delete", place_, trim(old), ""});
    } else if (const Match added = find_first(kAdd, text); matches(added)) {
        std::string what = bare(added.groups[1]), quoted;
        if (RE2::PartialMatch(text, kQuotedText, &quoted)) what = trim(quoted);
        if (text.ends_with(':') && RE2::FullMatch(what, kPlaceAlone)) what.clear();  // "Toe te voegen beslispunt 5:"
        changes_.push_back({"add", place_, "", what});
        if (what.empty()) next_ = Next::new_text;
    } else if (const Match from = find_first(kReplaceFrom, text); matches(from)) {
        const std::string behind = trim(from.groups[1]);
        const bool quoted = RE2::PartialMatch(behind, kStartsQuoted);
        if (RE2::FullMatch(behind, kFromTo, &a, &b) && (quoted || find_all(kParts, behind).size() == 1))
            changes_.push_back({"replace", place_, bare(a), bare(b)});
        else if (behind.empty())
            next_ = Next::old_text;
        else if (quoted || find_all(kParts, behind).empty())  // "van 3% in 2025 in 4% in 2026": nobody knows where the new text begins
            changes_.push_back({"replace", place_, bare(behind), ""});
    } else if (const Match by = find_first(kReplaceBy, text); matches(by)) {
        // "te wijzigen als volgt:" says that the text follows
        if (text.back() == ':')
            next_ = Next::new_text;
        else
            changes_.push_back({"replace", place_, "", bare(by.groups[1])});
    } else if (text.find("te wijzigen") != std::string::npos || text.find("te vervangen") != std::string::npos) {
        if (!text.empty() && text.back() == ':') next_ = Next::new_text;
    }
}

std::vector<TextChange> ChangeReader::read(const std::vector<std::string>& texts) {
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const std::string& text = texts[t];
        if (t + 1 < texts.size() && heads_old_text(text, texts[t + 1])) {
            place_ = text;
            next_ = Next::none;
            continue;
        }
        if (!take_columns(text) && !take_label(text) && !take_announced(text)) take_sentence(text);
    }
    return std::move(changes_);
}

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
    std::vector<std::string> texts;
    for (const DictumPart& part : dictum) texts.insert(texts.end(), part.items.begin(), part.items.end());
    return ChangeReader().read(quotes_apart(texts));
}

}  // namespace griffier
