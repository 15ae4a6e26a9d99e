#include "document/files/xlsx_dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace griffier {
namespace {

using std::string_view;

constexpr std::int64_t kLastDay = 2'958'465;  // 31 December 9999
constexpr std::int64_t kFalseLeapDay = 60;    // 29 February 1900, which spreadsheets have and no calendar
constexpr std::array<string_view, 12> kMonths{"januari", "februari", "maart",     "april",   "mei",      "juni",
                                              "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr std::array<string_view, 12> kShortMonths{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
constexpr std::array<string_view, 7> kWeekdays{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"};

std::string padded(unsigned number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::optional<std::chrono::sys_days> calendar_day(std::int64_t day, bool from_1904) {
    using namespace std::chrono;
    if (day < 0 || day > kLastDay) return std::nullopt;
    if (from_1904) return sys_days(1904y / January / 1) + days(day);
    if (day == 0 || day == kFalseLeapDay) return std::nullopt;
    return sys_days(1899y / December / 31) + days(day > kFalseLeapDay ? day - 1 : day);
}

}  // namespace

std::optional<std::string> show_date(std::int64_t day, int seconds, const FormatSection& section, bool from_1904) {
    const auto letters = [&](string_view one) {
        return std::any_of(section.tokens.begin(), section.tokens.end(),
                           [one](const FormatToken& token) { return token.piece == FormatPiece::date && one.find(token.text[0]) != string_view::npos; });
    };
    const auto word = [&](const FormatToken& token) { return token.piece == FormatPiece::date && token.text.size() > 2 && token.text[0] != 'y'; };
    const bool dates = letters("ymd"), names = std::any_of(section.tokens.begin(), section.tokens.end(), word);
    const bool whole = letters("y") && letters("m") && letters("d") && !names;
    std::chrono::year_month_day date{};
    unsigned weekday = 0;
    if (dates) {
        const auto found = calendar_day(day, from_1904);
        if (!found) return std::nullopt;
        date = *found;
        weekday = std::chrono::weekday(*found).c_encoding();
    }
    const auto d = static_cast<unsigned>(date.day()), m = static_cast<unsigned>(date.month());
    const auto y = static_cast<unsigned>(static_cast<int>(date.year()));
    const auto time = [&](int unit, std::size_t digits) { return padded(static_cast<unsigned>(seconds / unit % 60), digits); };
    std::string text;
    if (whole) {
        text = padded(d, 2) + "-" + padded(m, 2) + "-" + std::to_string(y);
        return letters("h") ? text + " " + padded(static_cast<unsigned>(seconds / 3600), 2) + ":" + time(60, 2) : text;
    }
    for (const FormatToken& token : section.tokens) {
        if (token.piece != FormatPiece::date) {
            text += token.text;
            continue;
        }
        const std::size_t size = token.text.size();
        switch (token.text[0]) {
            case 'y':
                text += size <= 2 ? padded(y % 100, 2) : std::to_string(y);
                break;
            case 'm':
                if (size > 4) return std::nullopt;
                text += size <= 2 ? padded(m, size) : std::string(size == 3 ? kShortMonths[m - 1] : kMonths[m - 1]);
                break;
            case 'd':
                text += size <= 2 ? padded(d, size) : std::string(kWeekdays[weekday].substr(0, size == 3 ? 2 : 9));
                break;
            case 'h':
                text += padded(static_cast<unsigned>(seconds / 3600), size);
                break;
            case 'n':
                text += time(60, size);
                break;
            default:
                text += time(1, size);
        }
    }
    return text;
}

}  // namespace griffier
