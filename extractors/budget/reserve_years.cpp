#include "extractors/budget/reserve_years.h"

#include <algorithm>
#include <string>

#include "document/pattern.h"
#include "extractors/amount.h"
#include "extractors/phrases.h"

namespace griffier {
namespace {

// matches "Saldo 1-1-2026", "Stand per 1 januari 2026", "primo 2026" / not "31-12-2025", "Stand 2026"
static const Pattern kBegin(R"((?i)(?:.*\b0?1 ?[-/. ] ?(?:0?1\b|jan).*|.*\b(?:primo|begin)\b.*))");
// matches "Boekwaarde 31-12-2025", "31 december 2025", "ultimo 2025" / not "1-1-2026"
static const Pattern kEnd(R"((?i)(?:.*\b31 ?[-/. ] ?(?:12\b|dec).*|.*\b(?:ultimo|eind(?:e|stand)?)\b.*))");

bool is_move(const ColumnMeaning& column) { return column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking; }

bool is_dated(const ColumnMeaning& column) { return column.year || column.basis != Basis::none; }

bool says(const ColumnMeaning& column, const RE2& pattern) {
    return std::any_of(column.path.begin(), column.path.end(), [&](const std::string& text) { return RE2::FullMatch(text, pattern); });
}

// "Saldo 31-12-2025", "Stand 2026", "2026" / not "Resultaat 2025", "Rente 2025"
bool is_stand(const ColumnMeaning& column) {
    if (!column.figures || !column.year || column.path.empty()) return false;
    return column.side == Side::other || column.side == Side::saldo || says(column, kBegin) || says(column, kEnd) || parse_year(column.path.back());
}

// The year that ends with the stand right of it, or begins with the one left of it.
std::optional<int> year_between(const std::vector<ColumnMeaning>& columns, std::size_t at) {
    for (std::size_t c = at + 1; c < columns.size(); ++c) {
        if (!is_stand(columns[c])) continue;
        if (says(columns[c], kBegin)) return *columns[c].year - 1;
        return columns[c].year;
    }
    for (std::size_t c = at; c-- > 0;) {
        if (!is_stand(columns[c])) continue;
        if (says(columns[c], kBegin)) return columns[c].year;
        if (says(columns[c], kEnd)) return *columns[c].year + 1;
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::vector<MoveYear> move_years(const TableReading& reading) {
    std::vector<MoveYear> years(reading.columns.size());
    for (std::size_t c = 0; c < years.size(); ++c) {
        const ColumnMeaning& column = reading.columns[c];
        if (!column.figures || is_dated(column)) continue;
        years[c].year = year_between(reading.columns, c);
        years[c].unclear = !years[c].year && is_move(column) && std::count_if(reading.columns.begin(), reading.columns.end(), [&](const ColumnMeaning& other) {
                                                                    return other.figures && !is_dated(other) && other.side == column.side;
                                                                }) > 1;
    }
    return years;
}

}  // namespace griffier
