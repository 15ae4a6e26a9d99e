#include <algorithm>
#include <string>
#include <vector>

#include "audit/across/stocks.h"
#include "audit/labels.h"
#include "audit/years/odd_year.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kDays = 4;  // stocks that run on beside the one that does not, itself among them

static const Pattern kYear(R"(\b(20\d\d)\b)");
static const Pattern kDate(R"((?i)\d{1,2}\s*[-./ ]\s*(?:\d{1,2}|[a-z]{3,9}\.?)\s*[-./ ]\s*20\d\d)");
// What came of the year before is given a place in this one. matches "Bestemming resultaat 2023"
static const Pattern kOfResult(R"((?i)resultaat|bestemming)");

struct Day {
    int column = 0;
    Moment moment;
    std::string form;  // its name without the day
};

std::vector<Day> days_of(const TableFigures& figures) {
    std::vector<Day> days;
    for (int c = 0; c < figures.columns; ++c) {
        std::string name = figures.column_names[static_cast<std::size_t>(c)];
        const auto moment = moment_of(name);
        if (!moment || !figures.figure_column[static_cast<std::size_t>(c)]) continue;
        RE2::GlobalReplace(&name, kDate, "#");
        days.push_back({c, *moment, fold(name)});
    }
    return days;
}

std::string said_of(const Day& day) { return std::to_string(day.moment.begins ? day.moment.year + 1 : day.moment.year); }

// "1-1-2026 | 31-12-2026 | 31-12-2072 | 31-12-2028": one day after the other, a year apart, but for one.
std::optional<OddYear> in_a_row(const std::vector<Day>& days) {
    if (days.size() < kDays) return std::nullopt;
    for (std::size_t i = 1; i < days.size(); ++i)
        if (days[i].column != days[i - 1].column + 1 || days[i].form != days[0].form) return std::nullopt;
    std::optional<OddYear> found;
    for (const int step : {1, -1})
        for (std::size_t first = 0; first < 2; ++first) {  // the year that is right may be the first or the second
            std::vector<std::size_t> odd;
            const int begin = days[first].moment.year - step * static_cast<int>(first);
            for (std::size_t i = 0; i < days.size(); ++i)
                if (days[i].moment.year != begin + step * static_cast<int>(i)) odd.push_back(i);
            if (odd.empty()) return std::nullopt;
            // The last may lie further off; a day that stands twice at the head is a stock of that day for two reasons.
            const bool twice = odd.front() == 0 && days[0].moment.year == days[1].moment.year;
            if (odd.size() == 1 && odd.front() + 1 < days.size() && !twice)
                found = OddYear{days[odd.front()].column, "the days of the columns beside it are a year apart"};
        }
    return found;
}

// "Stand 1-1-2025 | Toevoeging | Onttrekking | Stand 31-12-2015": a stock ends before it begins.
std::optional<OddYear> backwards(const TableFigures& figures, const std::vector<Day>& days) {
    for (std::size_t i = 1; i < days.size(); ++i) {
        const Day &begin = days[i - 1], &end = days[i];
        if (!begin.moment.begins || end.moment.begins || begin.form != end.form || end.column < begin.column + 2) continue;
        bool changes = true;
        for (int c = begin.column + 1; c < end.column; ++c) changes &= figures.figure_column[static_cast<std::size_t>(c)];
        if (changes && end.moment.year <= begin.moment.year)
            return OddYear{end.column, "the stock begins with the first day of " + said_of(begin) + " and ends before it"};
    }
    return std::nullopt;
}

// "Formatie 1-1-2025 | Formatie 31-12-2035 | Bezetting 31-12-2025": the first and the last day of one year, as a third column says.
std::optional<OddYear> of_another_year(const std::vector<Day>& days) {
    for (std::size_t i = 1; i < days.size(); ++i) {
        const Day &begin = days[i - 1], &end = days[i];
        const int year = begin.moment.year + 1;
        if (!begin.moment.begins || end.moment.begins || begin.form != end.form || end.column != begin.column + 1 || end.moment.year == year) continue;
        const bool beside = std::any_of(days.begin(), days.end(),
                                        [&](const Day& other) { return !other.moment.begins && other.moment.year == year && other.form != end.form; });
        if (beside) return OddYear{end.column, "the columns beside it are of the first and the last day of " + std::to_string(year)};
    }
    return std::nullopt;
}

// "31-12-2026 | Mutatie 2072 | 31-12-2027": what changes a stock between two days is of the year between them.
std::optional<OddYear> change_between(const TableFigures& figures, const std::vector<Day>& days) {
    for (std::size_t i = 1; i < days.size(); ++i) {
        const Day &begin = days[i - 1], &end = days[i];
        if (begin.form != end.form || end.moment.begins || end.moment.year != begin.moment.year + 1) continue;
        for (int c = begin.column + 1; c < end.column; ++c) {
            const std::string& name = figures.column_names[static_cast<std::size_t>(c)];
            const Roll roll = roll_of(name);
            std::string year;
            if (roll == Roll::none || roll == Roll::stock || RE2::PartialMatch(name, kOfResult) || !RE2::PartialMatch(name, kYear, &year)) continue;
            if (std::stoi(year) != end.moment.year) return OddYear{c, "it stands between two days of which " + said_of(end) + " lies"};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<OddYear> odd_day(const TableFigures& figures) {
    const std::vector<Day> days = days_of(figures);
    if (auto odd = in_a_row(days)) return odd;
    if (auto odd = backwards(figures, days)) return odd;
    if (auto odd = of_another_year(days)) return odd;
    return change_between(figures, days);
}

}  // namespace griffier
