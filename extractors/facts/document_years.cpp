#include "extractors/facts/document_years.h"

#include <optional>
#include <set>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/facts/document_kind.h"

namespace griffier {
namespace {

// matches "over de periode november 2023 — augustus 2024", a line "Periode: januari tot en met juni 2024" / not "in de periode"
static const Pattern kOverPeriod("(?i)(?:(?:over|betreft) (?:de )?periode|^(?:verslag|rapportage)?periode ?:?) (.{4,60})");
// matches "Begroting PB 2024", "Programmabegroting 2024" / not "Begroting 2024"
static const Pattern kPlanYear("\\bpb (20[0-9]{2})\\b|\\bprogrammabegroting (20[0-9]{2})\\b");
// matches a column of accounts: "Jaarrekening 2022", "Rekening 2022", "Realisatie 2022" / not "Begroting 2022"
static const Pattern kAccountYear("^(?:jaarrekening|rekening|realisatie|jaarstukken) (20[0-9]{2})$");
static const Pattern kBudgetYear("^(?:begroting|raming|mjr|meerjarenraming)? ?(20[0-9]{2})$");
static const Pattern kYearInTitle("\\b(20[0-9]{2}|19[89][0-9])(?: ?(?:-|–|/|t/m|tot en met) ?(20[0-9]{2}|[0-9]{2})\\b)?");

// The year a planning document is about, where only its tables tell: "Begroting PB 2024", or two years after the accounts that
// stand beside the budget (BBV 19a). "" of agreement gives nothing.
std::optional<int> year_of_tables(const Document& document) {
    std::set<int> years;
    for (const Table& table : document.tables) {
        int account = 0;
        std::set<int> budget;
        for (const Cell& cell : table.cells) {
            const std::string text = fold(cell.text);
            std::string a, b;
            if (RE2::PartialMatch(text, kPlanYear, &a, &b)) years.insert(std::stoi(a.empty() ? b : a));
            if (cell.row >= table.header_rows) continue;
            if (RE2::FullMatch(text, kAccountYear, &a))
                account = std::stoi(a);
            else if (RE2::FullMatch(text, kBudgetYear, &a))
                budget.insert(std::stoi(a));
        }
        if (account > 0 && budget.count(account + 1) > 0 && budget.count(account + 2) > 0) years.insert(account + 2);
    }
    if (years.size() != 1) return std::nullopt;
    return *years.begin();
}

}  // namespace

void find_years(const Document& document, const std::vector<FrontLine>& lines, DocumentFacts& facts) {
    const auto take = [&](const std::string& text) {
        std::string first, last;
        if (facts.fiscal_year || !RE2::PartialMatch(text, kYearInTitle, &first, &last)) return;
        facts.fiscal_year = std::stoi(first);
        // "eerste halfjaar 2025", "3e kwartaal 2025": a part of the year
        for (const TimeMention& time : find_times(text))
            if (time.from_month > 0 && !time.is_date() && time.from_year == *facts.fiscal_year && time.to_year == time.from_year) {
                facts.period = period_of(time);
                return;
            }
        const int until = last.empty() ? *facts.fiscal_year : std::stoi(last.size() == 4 ? last : first.substr(0, 2) + last);
        if (until >= *facts.fiscal_year) facts.period = Period{first + "-01-01", std::to_string(until) + "-12-31"};
    };
    for (const FrontLine& line : lines) {
        std::string words;
        if (!facts.period && RE2::PartialMatch(line.text, kOverPeriod, &words)) {
            const auto times = find_times(words);
            if (!times.empty() && times[0].begin == 0) facts.period = period_of(times[0]);
        }
    }
    if (!is_cycle_kind(facts.kind)) return;
    const bool told = facts.period.has_value();
    const auto told_period = facts.period;
    take(facts.title);
    if (!told && facts.kind_from == document.embedded_title)  // the year that stands with the kind, before that of a column
        if (const auto kind = kind_in(fold(document.embedded_title))) take(fold(document.embedded_title).substr(static_cast<std::size_t>(kind->at)));
    if (!facts.fiscal_year && !told) {
        // "Programmabegroting 2024" in a running header, on the cover, in the file's own title: the kind with a year behind it.
        for (const FrontLine& line : lines) {
            const auto kind = kind_in(fold(line.text));
            if (kind && kind->kind == facts.kind && split_words(line.text).size() <= 12) take(fold(line.text).substr(static_cast<std::size_t>(kind->at)));
        }
        const auto kind = kind_in(fold(document.embedded_title));
        if (kind && kind->kind == facts.kind) take(document.embedded_title);
    }
    if (!facts.fiscal_year && !told && facts.kind == "programmabegroting") {
        facts.fiscal_year = year_of_tables(document);
        if (facts.fiscal_year) facts.period = Period{std::to_string(*facts.fiscal_year) + "-01-01", std::to_string(*facts.fiscal_year) + "-12-31"};
    }
    if (told) facts.period = told_period;
}

}  // namespace griffier
