#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "audit/years/odd_year.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches "Verschil 2025-2024", "Mutatie 2026 t.o.v. 2025", "Totaal 2026 t/m 2029" / not "31-12-2025"
static const Pattern kTwoYears(
    R"((?i)(?:^|[^-\d])(20\d\d)\s*(?:-|–|/|t\.?o\.?v\.?|t/m|en|ten\s+opzichte\s+van|tot\s+en\s+met)\s*(?:begroting\s+|rekening\s+)?(20\d\d)(?:\D|$))");
static const Pattern kDifference(R"((?i)\b(?:verschil|mutatie|afwijking|toename|groei)\b)");
static const Pattern kTotal(R"((?i)\btota(?:al|le)\b)");

static const Pattern kYear(R"((?:^|\D)(20\d\d)(?:\D|$))");

constexpr int kFar = 5;      // years behind the title that a plan reaches
constexpr int kDecade = 10;  // by which a slip in the tens is off

// The years over the columns of figures that name one.
std::set<int> years_of(const TableFigures& figures, int but) {
    std::set<int> years;
    for (int c = 0; c < figures.columns; ++c)
        if (c != but && figures.figure_column[static_cast<std::size_t>(c)] && figures.column(c).year) years.insert(*figures.column(c).year);
    return years;
}

std::string listed(const std::set<int>& years) {
    std::string text;
    for (int year : years) text += (text.empty() ? "" : ", ") + std::to_string(year);
    return text;
}

// "Totale bijdrage 2072" in a table of 2027: a year far behind that of its title, or one beside that, of which it is a slip.
std::optional<OddYear> slip_of_title(const TableFigures& figures) {
    std::set<int> titled;
    re2::StringPiece rest(figures.table->caption);
    for (int year = 0; RE2::FindAndConsume(&rest, kYear, &year);) titled.insert(year);
    if (titled.empty()) return std::nullopt;
    const auto is_slip = [](int year, int right) {
        return year == right / 100 * 100 + right % 10 * 10 + right / 10 % 10 || (year >= right + kDecade - 1 && year <= right + kDecade + 1);
    };
    std::optional<OddYear> found;
    for (int c = 0; c < figures.columns; ++c) {
        int year = 0;
        if (!figures.figure_column[static_cast<std::size_t>(c)] || !RE2::PartialMatch(figures.column_names[static_cast<std::size_t>(c)], kYear, &year))
            continue;
        if (year <= *titled.rbegin() + kFar) continue;
        if (found || std::none_of(titled.begin(), titled.end(), [&](int right) { return is_slip(year, right); })) return std::nullopt;
        found = OddYear{c, "the table is of " + listed(titled) + ", as its title says"};
    }
    return found;
}

}  // namespace

std::optional<OddYear> odd_span(const TableFigures& figures) {
    for (int c = 0; c < figures.columns; ++c) {
        const std::string& name = figures.column_names[static_cast<std::size_t>(c)];
        std::string first, second;
        if (!figures.figure_column[static_cast<std::size_t>(c)] || !RE2::PartialMatch(name, kTwoYears, &first, &second)) continue;
        const int a = std::stoi(first), b = std::stoi(second);
        const std::set<int> years = years_of(figures, c);
        // One of the two is there and the other is not, beside another year.
        if (RE2::PartialMatch(name, kDifference) && years.size() >= 2 && (years.count(a) > 0) != (years.count(b) > 0))
            return OddYear{c, "no other column is of " + std::to_string(years.count(a) > 0 ? b : a) + ": they are of " + listed(years)};
        const bool run = years.size() >= 3 && *years.rbegin() - *years.begin() == static_cast<int>(years.size()) - 1;
        if (RE2::PartialMatch(name, kTotal) && run && (a == *years.begin()) != (b == *years.rbegin()))
            return OddYear{c, "the columns before it are of " + listed(years)};
    }
    return slip_of_title(figures);
}

}  // namespace griffier
