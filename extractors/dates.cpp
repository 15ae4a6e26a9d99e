// Dutch dates and periods in running text, to ISO.
#include "extractors/dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

#include "document/pattern.h"
#include "extractors/matching.h"

namespace griffier {

namespace {

constexpr int kSeasonBytes = 40;  // before a year: where its season stands

#define GRIFFIER_MONTH                                                                                                                  \
    "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\\.?|feb\\.?|mrt\\.?|apr\\.?|jun\\.?|" \
    "jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?)"
#define GRIFFIER_YEAR "(19[5-9][0-9]|20[0-9][0-9])"
#define GRIFFIER_RANGE "\\s*(?:-|–|—|t/m|tot en met|tot|en)\\s*"

// matches "5 december 2024", "1juni 2024", "3 dec. '24", "21e mei 2019" / not "27 mei"
static const Pattern kWordDate("(?i)([0-9]{1,2})(?:e|ste|de)? ?" GRIFFIER_MONTH " ?(1[89][0-9]{2}|2[01][0-9]{2}|['’][0-9]{2})");
// matches "15 en 22 januari 2026", "3 t/m 8 mei", "27 mei" / not "mei 2024"
static const Pattern kDaysOfMonth("(?i)([0-9]{1,2})(?:e|ste|de)?(?:" GRIFFIER_RANGE "([0-9]{1,2}))? " GRIFFIER_MONTH "(?: " GRIFFIER_YEAR ")?");
// matches "1-1-2025", "31/12/2024", "05.12.2024" / not "1-1"
static const Pattern kNumericDate("([0-9]{1,2})([-/.])([0-9]{1,2})([-/.])(1[89][0-9]{2}|2[01][0-9]{2})");
// matches "2024-12-05" / not "2024-2025"
static const Pattern kIsoDate("(1[89][0-9]{2}|2[01][0-9]{2})-([0-9]{2})-([0-9]{2})");
// matches "november 2023 — augustus 2024", "januari tot en met april 2024", "januari t/m maart" / not "mei 2024"
static const Pattern kMonthRange("(?i)" GRIFFIER_MONTH "(?: (?:van )?" GRIFFIER_YEAR ")?" GRIFFIER_RANGE GRIFFIER_MONTH "(?: (?:van )?" GRIFFIER_YEAR ")?");
// matches "Q2 2025", "Q3 en 4 van 2024", "K1" / not "Q5"
static const Pattern kQuarterCode("\\b[QK]([1-4])(?:" GRIFFIER_RANGE "[QK]?([1-4]))?(?:,? (?:van |in )?" GRIFFIER_YEAR ")?");
// matches "eerste kwartaal van 2024", "2e kwartaal", and "2% kwartaal" as a scan shows it / not "per kwartaal"
static const Pattern kQuarterWord("(?i)(eerste|tweede|derde|vierde|laatste|[1-4] ?(?:e|ste|de|[%°®*])) kwartaal(?:,? (?:van )?(?:het jaar )?" GRIFFIER_YEAR
                                  ")?");
// matches "eerste half jaar", "1e halfjaar 2024", "tweede helft van 2025" / not "de helft van"
static const Pattern kHalfYear("(?i)(eerste|tweede|[12] ?(?:e|ste|de|[%°®*])) (?:half ?jaar|helft)(?:,? (?:van )?(?:het jaar )?" GRIFFIER_YEAR ")?");
// matches "mei 2024", "december van 2022" / not "mei"
static const Pattern kMonth("(?i)\\b" GRIFFIER_MONTH " (?:van )?" GRIFFIER_YEAR);
// matches "in september", "eind juni", "mei jl." / not "september"
static const Pattern kBareMonth("(?i)\\b(?:in|vanaf|eind|begin|medio|per|tot|sinds|van) " GRIFFIER_MONTH "\\b");
// matches "2024-2026", "2023 tot 2026", "2023/2024", "2024 tot en met 2027", "2024 en 2025" / not "2024 - 26.000"
static const Pattern kYearRange("\\b" GRIFFIER_YEAR "(?:, " GRIFFIER_YEAR ")*\\s*(?:-|–|—|/|t/m|tot en met|tot|en)\\s*(?:met )?" GRIFFIER_YEAR);
// matches "2023-24", "2023/'24" / not "2023-2024"
static const Pattern kShortYearRange("\\b(20[0-9])([0-9])[-–/]['’]?([0-9]{2})\\b");
// matches "2024", "2021en" / not "12024"
static const Pattern kYear(GRIFFIER_YEAR);
// matches what makes the year after it a time, though it has a capital at the start of a sentence: "In ", "Eind "
static const Pattern kTimeWord(
    "(?i)^(in|sinds|vanaf|eind|begin|medio|tot|per|over|voor|na|jaar|jaren|het|van|en|uiterlijk|ultimo|dit|najaar|voorjaar|zomer|winter|herfst|kerst|"
    "realisatie|begroting|jaarrekening|rekening|raming|prognose|peildatum|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
    "december)$");

int month_number(std::string_view text) {
    static const std::array<const char*, 12> kStarts = {"jan", "feb", "m", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
    std::string lower;
    for (char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (lower.rfind("mei", 0) == 0) return 5;
    for (std::size_t i = 0; i < kStarts.size(); ++i)
        if (lower.rfind(kStarts[i], 0) == 0) return static_cast<int>(i) + 1;
    return 0;
}

int number(const std::string& text) { return text.empty() ? 0 : std::atoi(text.c_str()); }

int year_number(const std::string& text) {
    if (text.size() == 4) return number(text);
    return text.size() < 2 ? 0 : 2000 + number(text.substr(text.size() - 2));  // '24
}

int days_in(int month, int year) {
    static const std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && (leap || year == 0) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool valid_day(int day, int month, int year) { return month >= 1 && month <= 12 && day >= 1 && day <= days_in(month, year); }

int ordinal(const std::string& word) {
    if (std::isdigit(static_cast<unsigned char>(word[0]))) return word[0] - '0';
    switch (std::tolower(static_cast<unsigned char>(word[0]))) {
        case 'e':
            return 1;
        case 't':
            return 2;
        case 'd':
            return 3;
        default:
            return 4;  // vierde, laatste
    }
}

// A digit, or a separator with a digit before it, stands left of `begin`: what follows is part of a longer number.
bool inside_number_left(std::string_view text, int begin) {
    if (begin == 0) return false;
    const char c = text[static_cast<std::size_t>(begin - 1)];
    if (std::isdigit(static_cast<unsigned char>(c))) return true;
    return (c == '.' || c == ',' || c == '-' || c == '/') && begin >= 2 && std::isdigit(static_cast<unsigned char>(text[static_cast<std::size_t>(begin - 2)]));
}

// A digit, or a separator with a digit after it, stands right of `end`.
bool inside_number_right(std::string_view text, int end) {
    const std::size_t i = static_cast<std::size_t>(end);
    if (i >= text.size()) return false;
    if (std::isdigit(static_cast<unsigned char>(text[i]))) return true;
    return (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 1]));
}

// The word before `begin`, without punctuation at its ends; "" where the text begins there or a sentence ends before it.
std::string word_before(std::string_view text, int begin) {
    int end = begin;
    while (end > 0 && text[static_cast<std::size_t>(end - 1)] == ' ') --end;
    int start = end;
    while (start > 0 && text[static_cast<std::size_t>(start - 1)] != ' ') --start;
    std::string word(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.front()))) word.erase(0, 1);
    if (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back()))) return "";
    return word;
}

class Collector {
public:
    explicit Collector(std::string_view text) : text_(text) {}

    void add(const Match& match, int from_year, int from_month, int from_day, int to_year, int to_month, int to_day) {
        TimeMention time{match.span.begin, match.span.end, from_year, from_month, from_day, to_year, to_month, to_day, false};
        if (inside_number_left(text_, time.begin) || inside_number_right(text_, time.end)) return;
        for (const TimeMention& other : times_)
            if (time.begin < other.end && other.begin < time.end) return;
        times_.push_back(time);
    }
    // A month without an ending dot keeps its letters to itself: "mei" in "meisje" is none.
    bool letter_after(const Match& match) const {
        const std::size_t i = static_cast<std::size_t>(match.span.end);
        return i < text_.size() && (std::isalpha(static_cast<unsigned char>(text_[i])) || static_cast<unsigned char>(text_[i]) >= 0x80);
    }
    std::vector<TimeMention>& times() { return times_; }

private:
    std::string_view text_;
    std::vector<TimeMention> times_;
};

std::string iso(int year, int month, int day) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
    return buffer;
}

void find_days(std::string_view text, Collector& found, bool ranges) {
    for (const Match& m : find_all(kDaysOfMonth, text)) {
        if (m.groups[2].empty() == ranges) continue;
        const int day = number(m.groups[1]), month = month_number(m.groups[3]), year = number(m.groups[4]);
        const int last = m.groups[2].empty() ? day : number(m.groups[2]);
        if (valid_day(day, month, year) && valid_day(last, month, year) && !found.letter_after(m)) found.add(m, year, month, day, year, month, last);
    }
}

void find_dates(std::string_view text, Collector& found) {
    find_days(text, found, true);
    for (const Match& m : find_all(kWordDate, text)) {
        const int day = number(m.groups[1]), month = month_number(m.groups[2]), year = year_number(m.groups[3]);
        if (valid_day(day, month, year)) found.add(m, year, month, day, year, month, day);
    }
    for (const Match& m : find_all(kNumericDate, text)) {
        const int day = number(m.groups[1]), month = number(m.groups[3]), year = number(m.groups[5]);
        if (m.groups[2] == m.groups[4] && valid_day(day, month, year)) found.add(m, year, month, day, year, month, day);
    }
    for (const Match& m : find_all(kIsoDate, text)) {
        const int day = number(m.groups[3]), month = number(m.groups[2]), year = number(m.groups[1]);
        if (valid_day(day, month, year)) found.add(m, year, month, day, year, month, day);
    }
    find_days(text, found, false);
}

void find_parts_of_years(std::string_view text, Collector& found) {
    for (const Match& m : find_all(kMonthRange, text)) {
        const int last_year = number(m.groups[4]), first_year = m.groups[2].empty() ? last_year : number(m.groups[2]);
        if (!found.letter_after(m) && (first_year == 0) == (last_year == 0))
            found.add(m, first_year, month_number(m.groups[1]), 0, last_year, month_number(m.groups[3]), 0);
    }
    for (const Match& m : find_all(kQuarterCode, text)) {
        const int first = number(m.groups[1]), last = m.groups[2].empty() ? first : number(m.groups[2]), year = number(m.groups[3]);
        if (first <= last) found.add(m, year, first * 3 - 2, 0, year, last * 3, 0);
    }
    for (const Match& m : find_all(kQuarterWord, text)) {
        const int quarter = ordinal(m.groups[1]), year = number(m.groups[2]);
        found.add(m, year, quarter * 3 - 2, 0, year, quarter * 3, 0);
    }
    for (const Match& m : find_all(kHalfYear, text)) {
        const int half = ordinal(m.groups[1]), year = number(m.groups[2]);
        if (year == 0 && m.groups[0].find("helft") != std::string::npos) continue;  // half of anything
        found.add(m, year, half * 6 - 5, 0, year, half * 6, 0);
    }
    for (const Match& m : find_all(kMonth, text)) {
        const int month = month_number(m.groups[1]), year = number(m.groups[2]);
        found.add(m, year, month, 0, year, month, 0);
    }
    for (const Match& m : find_all(kBareMonth, text)) {
        const int month = month_number(m.groups[1]);
        if (!found.letter_after(m)) found.add(m, 0, month, 0, 0, month, 0);
    }
}

void find_years(std::string_view text, Collector& found) {
    for (const Match& m : find_all(kYearRange, text)) {
        const int first = number(m.groups[1]), last = number(m.groups[3]);
        if (first < last) found.add(m, first, 0, 0, last, 0, 0);
    }
    for (const Match& m : find_all(kShortYearRange, text)) {
        const int first = number(m.groups[1] + m.groups[2]), last = first / 100 * 100 + number(m.groups[3]);
        if (first < last) found.add(m, first, 0, 0, last, 0, 0);
    }
    for (const Match& m : find_all(kYear, text)) {
        const int year = number(m.groups[1]);
        const std::size_t before = found.times().size();
        found.add(m, year, 0, 0, year, 0, 0);
        if (found.times().size() == before) continue;
        const std::string word = word_before(text, m.span.begin);
        found.times().back().name = !word.empty() && std::isupper(static_cast<unsigned char>(word[0])) && !RE2::FullMatch(word, kTimeWord);
        if (m.span.begin > 0 && std::isalpha(static_cast<unsigned char>(text[static_cast<std::size_t>(m.span.begin - 1)]))) found.times().back().name = true;
    }
}

// matches a date in a cell, with what holds it: "(06-05-2026)", "d.d. 6 mei 2026"
static const Pattern kDated(
    "(?i)[ ,]*[(\\[]?(?:d\\.?d\\.? |van |op )?((?:[0-9]{1,2}[-./][0-9]{1,2}[-./](?:20)?[0-9]{2})|(?:[0-9]{1,2} [a-z]+\\.? 20[0-9]{2}))[)\\]]?[ ,]*");

}  // namespace

std::vector<TimeMention> find_times(std::string_view text) {
    Collector found(text);
    find_dates(text, found);
    find_parts_of_years(text, found);
    find_years(text, found);
    std::sort(found.times().begin(), found.times().end(), [](const TimeMention& a, const TimeMention& b) { return a.begin < b.begin; });
    static const Pattern kSeason("(?i)\\b(?:voorjaar|najaar|zomer|herfst|winter|lente|(?:zomer|kerst|herfst)(?:reces|vakantie))(?: van)?(?: het jaar)? $");
    for (TimeMention& time : found.times()) {
        const bool year = time.has_year() && time.from_month == 0 && time.from_year == time.to_year && time.to_month == 0;
        const int from = std::max(0, time.begin - kSeasonBytes);
        time.season = year && RE2::PartialMatch(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(time.begin - from)), kSeason);
    }
    return found.times();
}

std::optional<Period> period_of(const TimeMention& time, int year) {
    const int first = time.from_year > 0 ? time.from_year : year, last = time.to_year > 0 ? time.to_year : year;
    if (first == 0 || last == 0 || time.season) return std::nullopt;
    const int first_month = time.from_month > 0 ? time.from_month : 1, last_month = time.to_month > 0 ? time.to_month : 12;
    const int first_day = std::min(time.from_day > 0 ? time.from_day : 1, days_in(first_month, first));
    const int last_day = std::min(time.to_day > 0 ? time.to_day : 31, days_in(last_month, last));
    return Period{iso(first, first_month, first_day), iso(last, last_month, last_day)};
}

std::string first_date(std::string_view text) {
    for (const TimeMention& time : find_times(text))
        if (time.is_date() && time.has_year()) return iso(time.from_year, time.from_month, time.from_day);
    return "";
}

Match held_date(std::string_view text) { return find_first(kDated, text); }

std::string without_held_date(const std::string& text) {
    std::string bare = text;
    RE2::Replace(&bare, kDated, " ");
    return bare;
}

}  // namespace griffier
