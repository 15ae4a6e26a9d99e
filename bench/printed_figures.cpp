#include "bench/printed_figures.h"

#include <algorithm>

#include "extractors/amount.h"

namespace griffier {

std::vector<std::size_t> broken_by(const Reading& reading, const Claims& claims, const std::map<Place, Decimal>& change) {
    std::set<std::size_t> touched;
    for (const auto& [place, by] : change)
        if (auto found = claims.of.find(place); found != claims.of.end()) touched.insert(found->second.begin(), found->second.end());
    std::vector<std::size_t> broken;
    for (std::size_t c : touched) {
        const Claimed& claim = claims.all[c];
        const Check& check = reading.checks[claim.check];
        if (!claim.linear) continue;
        Decimal difference = *check.difference;
        for (const auto& [place, sign] : claim.terms)
            if (auto found = change.find(place); found != change.end()) difference = sign < 0 ? difference - found->second : difference + found->second;
        if (difference.abs() > *check.tolerance) broken.push_back(c);
    }
    return broken;
}

bool in_claim(const Claims& claims, const std::set<Place>& places) {
    return std::any_of(places.begin(), places.end(), [&](const Place& place) { return claims.of.count(place) > 0; });
}

bool healthy(const Claims& claims, const Place& place) { return claims.failing.count(place) == 0; }

Place same(Place place) { return place; }

std::string shown(const Place& place) { return cell_id(std::get<0>(place), std::get<1>(place), std::get<2>(place)); }

std::vector<PrintedFigure> printed_figures(const Reading& reading) {
    std::vector<PrintedFigure> figures;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t) {
        const Table& table = reading.document.tables[t];
        for (std::size_t i = 0; i < table.cells.size() && i < reading.extraction.tables[t].cells.size(); ++i) {
            const auto& amount = reading.extraction.tables[t].cells[i].amount;
            const Cell& cell = table.cells[i];
            if (!amount || amount->ambiguous || cell.header || cell.split || cell.row_span > 1 || cell.col_span > 1) continue;
            figures.push_back({{static_cast<int>(t), cell.row, cell.col}, cell.text, amount->value});
        }
    }
    return figures;
}

void set_text(Document& document, const Place& place, const std::string& text) {
    for (Cell& cell : document.tables[static_cast<std::size_t>(std::get<0>(place))].cells)
        if (cell.row == std::get<1>(place) && cell.col == std::get<2>(place)) cell.text = text;
}

std::optional<Decimal> value_of(const std::string& own, const Decimal& value, const std::string& text) {
    const std::optional<Amount> before = parse_amount(own), after = parse_amount(text);
    if (!before || !after || after->ambiguous || before->unit != after->unit || after->value == before->value) return std::nullopt;
    if (before->value == value) return after->value;
    if (before->value.is_zero()) return std::nullopt;
    for (std::int64_t scale : {1000, 1000000, 100000, 10000})
        if (before->value * Decimal(scale) == value) return after->value * Decimal(scale);
    return std::nullopt;
}

}  // namespace griffier
