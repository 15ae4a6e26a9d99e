#include "extractors/facts/document_date.h"

#include <algorithm>
#include <map>
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

}  // namespace

std::string find_date(const std::vector<FrontLine>& lines, const std::string& title, const std::string& kind) {
    if (std::string value; RE2::PartialMatch(title, kStateOf, &value))  // which may be set over two lines
        if (const std::string date = first_date(value); !date.empty()) return date;
    const bool records = dates_records(lines);
    // "Datum raad: 23 april" is when it is dealt with; the paper's own date, where it has one, stands at another label.
    static const Pattern kOfMeeting("(?i)^(?:raad|raadsvergadering|raadsbehandeling|besluitvorming|behandeling|commissie)\\b");
    const auto own_dates = std::count_if(lines.begin(), lines.end(), [](const FrontLine& line) {
        std::string value;
        return RE2::FullMatch(line.text, kDateLabel, &value) && !RE2::PartialMatch(value, kOfMeeting) && !first_date(value).empty();
    });
    // "Beantwoording schriftelijke vragen": of the day of the questions and that of the answer, the answer's
    static const Pattern kAnswersPaper("(?i)^(?:beantwoording|antwoord(?:en)?|antwoordbrief|reactie)\\b.*\\bvragen\\b.*");
    static const Pattern kAnswerDate(
        "(?i)^(?:datum (?:van )?(?:de )?(?:beantwoording|antwoord(?:en)?|antwoordbrief)|beantwoord(?: op)?|antwoorddatum|beantwoordingsdatum) ?:? (.*)$");
    const bool answers = kind == "schriftelijke_vragen" && std::any_of(lines.begin(), lines.end(), [&](const FrontLine& line) {
                             return line.page == lines.front().page && RE2::FullMatch(line.text, kAnswersPaper);
                         });
    for (const FrontLine& line : lines) {
        std::string value;
        if (answers && line.page == lines.front().page && RE2::FullMatch(line.text, kAnswerDate, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string value;
        if (lines[i].page == lines.front().page && !lines[i].cell && RE2::PartialMatch(lines[i].text, kStateOf, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
        if (records || !RE2::FullMatch(lines[i].text, kDateLabel, &value)) continue;
        if (own_dates > 0 && RE2::PartialMatch(value, kOfMeeting)) continue;
        // "Datum raadsvergadering" beside "Datum collegebesluit": of a proposal the latter is its own.
        static const Pattern kMeetingLabel("(?i)^(?:datum (?:raads)?vergadering|vergaderdatum)\\b.*");
        if (kind == "raadsvoorstel" && own_dates > 1 && RE2::FullMatch(lines[i].text, kMeetingLabel)) continue;
        const auto dates_of = [](const std::string& text) {
            std::set<std::string> dates;
            for (const TimeMention& time : find_times(text)) {
                if (time.has_year() && time.is_date())
                    dates.insert(period_of(time)->from);
                else if (time.from_day > 0)
                    dates.insert("");  // "15 en 22 januari": more than one day
            }
            return dates;
        };
        auto dates = dates_of(value);
        if (dates.empty() && i + 1 < lines.size()) dates = dates_of(lines[i + 1].text);
        if (!dates.empty()) return dates.size() == 1 ? *dates.begin() : "";
    }
    // "Boskant, 13 oktober 2026" below a proposal is its own date, before that of the meeting that deals with it.
    static const Pattern kPlaceAndDate("(?:gemeente )?\\p{Lu}[\\pL’' -]{2,30}, (?:d\\.d\\. )?([0-9]{1,2} [a-z]+ [0-9]{4})[.,]?");
    for (const FrontLine& line : lines) {
        std::string value;
        if ((kind == "raadsvoorstel" || kind == "raadsmemo") && !line.cell && !line.furniture && RE2::FullMatch(line.text, kPlaceAndDate, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (const FrontLine& line : lines) {
        std::string value;
        if (kind == "besluitenlijst" && RE2::PartialMatch(line.text, kAdoptedIn)) continue;
        if (RE2::PartialMatch(line.text, kMeetingOn, &value) && !RE2::PartialMatch(line.text, kOtherMeeting))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    std::string of_title;  // which may be set over two lines
    if (RE2::FullMatch(title, kDatedList, &of_title) || RE2::FullMatch(title, meeting_title(), &of_title))
        if (const std::string date = first_date(of_title); !date.empty()) return date;
    for (const FrontLine& line : lines) {
        std::string value;
        if (line.page == lines.front().page && !line.cell && RE2::FullMatch(line.text, kDatedList, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (const FrontLine& line : lines) {
        std::string value;
        for (const std::string& part : parts_apart(line.text))
            if (!line.furniture && RE2::FullMatch(trim(part), kDateAlone, &value))
                if (const std::string date = first_date(value); !date.empty()) return date;
    }
    // "gehouden op 30 juni 2027" below the title of the minutes
    static const Pattern kHeldOn(
        "(?i)(?:.{0,80}[ ,])?(?:gehouden|vergadering|bijeen) op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?([0-9]{1,2} [a-z]+ [0-9]{4})(?:[ "
        ",].{0,60})?");
    for (const FrontLine& line : lines) {
        std::string value;
        if (kind == "besluitenlijst" && line.page == lines.front().page && !line.cell && RE2::FullMatch(line.text, kHeldOn, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    // "Gemeente Rietmeer * week 23 * dinsdag 2 juni 2026", whatever marks a scan made of the dots
    static const Pattern kOfBody(
        "(?i)(?:gemeente|provincie|waterschap) \\pL[^.;:]{1,60}?(?:[^\\pL0-9.;:] ?|, )(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?([0-9]{1,2} [a-z]+ "
        "[0-9]{4})(?:[ ,].{0,30})?");
    for (const FrontLine& line : lines) {
        std::string value;
        if (kind == "besluitenlijst" && line.page == lines.front().page && !line.cell && split_words(line.text).size() <= kTitleWords + 4 &&
            RE2::FullMatch(line.text, kOfBody, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    // "Gemeente Lagebroek, commissie Bestuur 4 juni 2026"
    static const Pattern kOfMeetingLine(
        "(?i)^(?:[^.;:]{0,60}, )?(?:raads|staten)?(?:commissie|vergadering|raad|raadsvergadering|gemeenteraad)\\b[^.;:0-9]{0,40} ([0-9]{1,2} [a-z]+ "
        "[0-9]{4})$");
    for (const FrontLine& line : lines) {
        std::string value;
        if (line.page == lines.front().page && !line.cell && split_words(line.text).size() <= kTitleWords &&
            RE2::FullMatch(line.text, kOfMeetingLine, &value) && !RE2::PartialMatch(line.text, kOtherMeeting))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (const FrontLine& line : lines) {
        std::string value;
        if (line.page == lines.front().page && split_words(line.text).size() <= kTitleWords && RE2::PartialMatch(line.text, kHandedIn, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    return "";
}

}  // namespace griffier
