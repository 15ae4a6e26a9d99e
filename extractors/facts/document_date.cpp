#include "extractors/facts/document_date.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/facts/document_kind.h"

namespace griffier {
namespace {

constexpr std::size_t kRecordDates = 3;  // of a list, that differ or have the same label
constexpr std::size_t kTitleWords = 10;

// matches labels of the date line: "Datum 10-12-2024", "Datum en tijdstip", "Datum vergadering: …", "Voorgesteld 5 december 2024" / not "Datum vorige versie"
static const Pattern kDateLabel(
    "(?i)^(?:(?:datum(?: en (?:tijd|tijdstip)| vergadering| raadsvergadering| voorstel| college(?:besluit)?| pm)?|vergaderdatum|voorgesteld|ingediend "
    "op|ingekomen(?: "
    "op)?)\\b|d\\.d\\.) ?:? "
    "?(.*)$");
// matches the title of a list with its meeting's date at the end: "Besluitenlijst gemeenteraad Veldermeer, 3 juli 2025" / not "Notulen 3 juli 2025 vaststellen"
static const Pattern kDatedList(
    "(?i)^(?:korte |openbaar |openbare )?(?:besluitenlijst|besluiten|uitslagenlijst|toezeggingen(?:lijst)?|lijst van "
    "toezeggingen|notulen|verslag)\\b[^.;:]{0,80}[ "
    ",](?:d\\.d\\. )?([0-9]{1,2} [a-z]+ [0-9]{4}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})(?: ?\\([a-z]+\\)|,? (?:van )?(?:de )?gemeente [^,.;:]{2,40})?$");
// matches "Lijst van de vergadering op dinsdag 4 maart 2025", "in de vergadering van 3 juni 2025" / not "vergaderruimte"
static const Pattern kMeetingOn("(?i)vergadering\\b[^.]{0,60}?\\b(?:(?:op|van)\\b|d\\.d\\.)([^.]{6,40})");
// matches what is said of another meeting: "aangehouden tot de vergadering van 2 juli 2025", "Vaststellen notulen vergadering van 6 mei 2025",
// "Deze besluitenlijst is vastgesteld in de vergadering van 2 juli 2025" / not "Aldus vastgesteld in de vergadering van 2 juli 2025"
static const Pattern kOtherMeeting(
    "(?i)\\b(?:aangehouden|verdaagd|verschoven|doorgeschoven|uitgesteld|(?:eerst)?volgende|vorige|vaststell(?:en|ing))\\b.*vergadering|"
    "(?:lijst|verslag|notulen)\\b[^.]{0,60}\\bvastgesteld\\b.*vergadering");
// matches what says of a list when it was adopted, in a later meeting: "Aldus vastgesteld in de vergadering van 10 maart" / not "Aldus besloten in …"
static const Pattern kAdoptedIn("(?i)^(?:aldus )?vastgesteld (?:in|op|tijdens|door)\\b");
// matches a line that is a date, with a place before it at most: "Veldermeer, 12 juni 2025", "3 juli 2025" / not "Op 3 juli 2025 is"
static const Pattern kDateAlone(
    "^(?:(?:gemeente )?[A-Z][^0-9,]{2,30}, ?|(?i:week) [0-9]{1,2},? )?(?:d\\.d\\. )?(?:(?i:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) )?"
    "([0-9]{1,2}[ -/.][a-z0-9]+[ -/.][0-9]{4})(?:,? (?:om |aanvang )?[0-9]{1,2}[.:][0-9]{2}(?: ?[–-] ?[0-9]{1,2}[.:][0-9]{2})?(?: uur)?)?$");
// matches the day up to which a list is kept: "Toezeggingen, stand per 1 november 2025", "Bijgewerkt tot 3 mei 2025" / not "de stand van 3 mei 2025 was hoger"
static const Pattern kStateOf(
    "(?i)\\b(?:stand|peildatum|bijgewerkt|versie)(?: van zaken)?(?: per| op| tot(?: en met)?| t/m)? ?:? ([0-9]{1,2} [a-z]+ [0-9]{4})\\)?$");
// matches when questions were handed in, within a line: "Fractie X, ingediend op 2 juni 2025" / not "de motie is ingediend"
static const Pattern kHandedIn("(?i)\\bingediend(?: op| d\\.d\\.)?:? ([0-9]{1,2} [a-z]+ [0-9]{4})\\b");

// matches what says that a date is that of the meeting that deals with a paper: "Datum raad: 23 april" (the caught part) / not "voorstel 23 april"
static const Pattern kOfMeeting("(?i)^(?:raad|raadsvergadering|raadsbehandeling|besluitvorming|behandeling|commissie)\\b");
// matches the label of a meeting's date: "Datum raadsvergadering", "Vergaderdatum" / not "Datum collegebesluit"
static const Pattern kMeetingLabel("(?i)^(?:datum (?:raads)?vergadering|vergaderdatum)\\b.*");
// matches the title of an answer to questions: "Beantwoording schriftelijke vragen over de haven" / not "Schriftelijke vragen over de haven"
static const Pattern kAnswersPaper("(?i)^(?:beantwoording|antwoord(?:en)?|antwoordbrief|reactie)\\b.*\\bvragen\\b.*");
// matches the label of the answer's date: "Datum beantwoording: 3 juni 2025", "Beantwoord op 3 juni 2025" / not "Datum vragen"
static const Pattern kAnswerDate(
    "(?i)^(?:datum (?:van )?(?:de )?(?:beantwoording|antwoord(?:en)?|antwoordbrief)|beantwoord(?: op)?|antwoorddatum|beantwoordingsdatum) ?:? (.*)$");
// matches place and date as a letter has them: "Boskant, 13 oktober 2026" / not "Boskant, 13 oktober 2026 in de raad"
static const Pattern kPlaceAndDate("(?:gemeente )?\\p{Lu}[\\pL’' -]{2,30}, (?:d\\.d\\. )?([0-9]{1,2} [a-z]+ [0-9]{4})[.,]?");
// matches what stands below the title of minutes: "gehouden op 30 juni 2027" / not "houdt op 30 juni 2027"
static const Pattern kHeldOn(
    "(?i)(?:.{0,80}[ ,])?(?:gehouden|vergadering|bijeen) op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?([0-9]{1,2} [a-z]+ [0-9]{4})(?:[ "
    ",].{0,60})?");
// matches "Gemeente Rietmeer * week 23 * dinsdag 2 juni 2026", whatever marks a scan made of the dots / not "De gemeente besloot op 2 juni 2026"
static const Pattern kOfBody(
    "(?i)(?:gemeente|provincie|waterschap) \\pL[^.;:]{1,60}?(?:[^\\pL0-9.;:] ?|, )(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?([0-9]{1,2} [a-z]+ "
    "[0-9]{4})(?:[ ,].{0,30})?");
// matches "Gemeente Lagebroek, commissie Bestuur 4 juni 2026" / not "Zij vergaderde op 4 juni 2026"
static const Pattern kOfMeetingLine(
    "(?i)^(?:[^.;:]{0,60}, )?(?:raads|staten)?(?:commissie|vergadering|raad|raadsvergadering|gemeenteraad)\\b[^.;:0-9]{0,40} ([0-9]{1,2} [a-z]+ "
    "[0-9]{4})$");

// "Datum: …" on the records of a list, each with its own.
bool dates_records(const std::vector<FrontLine>& lines) {
    std::set<std::string> dates;
    std::map<std::string, std::size_t> labels;
    std::string value;
    for (const FrontLine& line : lines)
        if (RE2::FullMatch(line.text, kDateLabel, &value))
            if (const std::string date = first_date(value); !date.empty()) {
                dates.insert(date);
                ++labels[line.text.substr(0, line.text.size() - value.size())];
            }
    return dates.size() >= kRecordDates || std::any_of(labels.begin(), labels.end(), [](const auto& label) { return label.second >= kRecordDates; });
}

// The lines of the first pages, and what is known of the paper already.
struct Front {
    const std::vector<FrontLine>& lines;
    const std::string& title;
    const std::string& kind;

    bool first_page(const FrontLine& line) const { return line.page == lines.front().page; }
    bool is_proposal() const { return kind == "raadsvoorstel"; }
    bool is_list() const { return kind == "besluitenlijst"; }
};

bool is_short(const FrontLine& line, std::size_t more_words = 0) { return split_words(line.text).size() <= kTitleWords + more_words; }

// The date in what `pattern` catches of the first line that counts and has one; "" for none.
template <class Counts>
std::string first_whole(const Front& front, const RE2& pattern, const Counts& counts) {
    for (const FrontLine& line : front.lines)
        if (std::string value; counts(line) && RE2::FullMatch(line.text, pattern, &value))
            if (std::string date = first_date(value); !date.empty()) return date;
    return "";
}

// ... within a line.
template <class Counts>
std::string first_within(const Front& front, const RE2& pattern, const Counts& counts) {
    for (const FrontLine& line : front.lines)
        if (std::string value; counts(line) && RE2::PartialMatch(line.text, pattern, &value))
            if (std::string date = first_date(value); !date.empty()) return date;
    return "";
}

// "Beantwoording schriftelijke vragen": of the day of the questions and that of the answer, the answer's.
std::string date_of_answer(const Front& front) {
    if (front.kind != "schriftelijke_vragen") return "";
    const bool answers = std::any_of(front.lines.begin(), front.lines.end(),
                                     [&](const FrontLine& line) { return front.first_page(line) && RE2::FullMatch(line.text, kAnswersPaper); });
    return answers ? first_whole(front, kAnswerDate, [&](const FrontLine& line) { return front.first_page(line); }) : "";
}

// Days that the text names, "" among them where it names several at once.
std::set<std::string> days_in(const std::string& text) {
    std::set<std::string> dates;
    for (const TimeMention& time : find_times(text)) {
        if (time.has_year() && time.is_date())
            dates.insert(period_of(time)->from);
        else if (time.from_day > 0)
            dates.insert("");  // "15 en 22 januari": more than one day
    }
    return dates;
}

// Labels that give the paper's own date, not that of the meeting that deals with it.
std::ptrdiff_t own_dates(const Front& front) {
    return std::count_if(front.lines.begin(), front.lines.end(), [](const FrontLine& line) {
        std::string value;
        return RE2::FullMatch(line.text, kDateLabel, &value) && !RE2::PartialMatch(value, kOfMeeting) && !first_date(value).empty();
    });
}

// Beside a label, or as the state of a list. "": the label has more than one date, and no other place decides. nullopt: there is no such date.
std::optional<std::string> labelled_date(const Front& front) {
    const bool records = dates_records(front.lines);
    const auto own = own_dates(front);
    for (std::size_t i = 0; i < front.lines.size(); ++i) {
        const FrontLine& line = front.lines[i];
        std::string value;
        if (front.first_page(line) && !line.cell && RE2::PartialMatch(line.text, kStateOf, &value))
            if (std::string date = first_date(value); !date.empty()) return date;
        if (records || !RE2::FullMatch(line.text, kDateLabel, &value)) continue;
        // "Datum raad: 23 april" is when it is dealt with; the paper's own date, where it has one, stands at another label.
        if (own > 0 && RE2::PartialMatch(value, kOfMeeting)) continue;
        // "Datum raadsvergadering" beside "Datum collegebesluit": of a proposal the latter is its own.
        if (front.is_proposal() && own > 1 && RE2::FullMatch(line.text, kMeetingLabel)) continue;
        std::set<std::string> dates = days_in(value);
        if (dates.empty() && i + 1 < front.lines.size()) dates = days_in(front.lines[i + 1].text);
        if (!dates.empty()) return dates.size() == 1 ? *dates.begin() : "";
    }
    return std::nullopt;
}

// "Boskant, 13 oktober 2026" below a proposal is its own date, before that of the meeting that deals with it.
std::string date_beside_place(const Front& front) {
    if (!front.is_proposal() && front.kind != "raadsmemo") return "";
    return first_whole(front, kPlaceAndDate, [](const FrontLine& line) { return !line.cell && !line.furniture; });
}

std::string date_of_meeting(const Front& front) {
    return first_within(front, kMeetingOn, [&](const FrontLine& line) {
        return !(front.is_list() && RE2::PartialMatch(line.text, kAdoptedIn)) && !RE2::PartialMatch(line.text, kOtherMeeting);
    });
}

// In the title, which may be set over two lines, or in a line that is the title of a list.
std::string date_in_title(const Front& front) {
    std::string value;
    if (RE2::FullMatch(front.title, kDatedList, &value) || RE2::FullMatch(front.title, meeting_title(), &value))
        if (std::string date = first_date(value); !date.empty()) return date;
    return first_whole(front, kDatedList, [&](const FrontLine& line) { return front.first_page(line) && !line.cell; });
}

std::string date_alone(const Front& front) {
    for (const FrontLine& line : front.lines) {
        if (line.furniture) continue;
        for (const std::string& part : parts_apart(line.text))
            if (std::string value; RE2::FullMatch(trim(part), kDateAlone, &value))
                if (std::string date = first_date(value); !date.empty()) return date;
    }
    return "";
}

std::string date_held_on(const Front& front) {
    if (!front.is_list()) return "";
    return first_whole(front, kHeldOn, [&](const FrontLine& line) { return front.first_page(line) && !line.cell; });
}

std::string date_beside_body(const Front& front) {
    if (!front.is_list()) return "";
    return first_whole(front, kOfBody, [&](const FrontLine& line) { return front.first_page(line) && !line.cell && is_short(line, 4); });
}

std::string date_beside_meeting(const Front& front) {
    return first_whole(front, kOfMeetingLine, [&](const FrontLine& line) {
        return front.first_page(line) && !line.cell && is_short(line) && !RE2::PartialMatch(line.text, kOtherMeeting);
    });
}

std::string date_handed_in(const Front& front) {
    return first_within(front, kHandedIn, [&](const FrontLine& line) { return front.first_page(line) && is_short(line); });
}

}  // namespace

std::string find_date(const std::vector<FrontLine>& lines, const std::string& title, const std::string& kind) {
    const Front front{lines, title, kind};
    if (std::string value; RE2::PartialMatch(title, kStateOf, &value))  // which may be set over two lines
        if (std::string date = first_date(value); !date.empty()) return date;
    if (std::string date = date_of_answer(front); !date.empty()) return date;
    if (const auto date = labelled_date(front)) return *date;
    // The surer place first.
    constexpr std::array kPlaces = {date_beside_place, date_of_meeting,  date_in_title,       date_alone,
                                    date_held_on,      date_beside_body, date_beside_meeting, date_handed_in};
    for (const auto& look : kPlaces)
        if (std::string date = look(front); !date.empty()) return date;
    return "";
}

}  // namespace griffier
