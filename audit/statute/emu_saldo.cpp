#include "audit/statute/emu_saldo.h"

#include <map>
#include <string>

#include "audit/across/totals_across.h"
#include "audit/one_claim.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kAgreeing = 2;  // years, before one that differs is told

// matches "1. Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves (zie BBV, artikel 17c)" / not "Exploitatiesaldo na bestemming"
static const Pattern kSaldo(R"((?i)\bexploitatiesaldo\b.*\bv(oo|óó)r\b.*\b(toevoeging|reserves|bestemming))");

struct Told {
    Decimal value, step;  // as printed
    int page = 0;
};

// Of the overview, by year, whatever the phase of its column.
std::map<int, std::vector<Told>> saldi_of(const Extraction& extraction, int from, int to) {
    std::map<int, std::vector<Told>> saldi;
    for (int year = from; year <= to; ++year)
        for (const Basis basis : {Basis::begroting, Basis::begroting_na_wijziging, Basis::realisatie, Basis::raming, Basis::prognose, Basis::none})
            if (const auto line = total_of(extraction, Side::saldo, basis, year)) {
                const BudgetLine& saldo = extraction.budget_lines[static_cast<std::size_t>(*line)];
                saldi[year].push_back({saldo.value, saldo.step, saldo.source.page});
            }
    return saldi;
}

const Told* same_as(const Figure& figure, const std::vector<Told>& saldi) {
    for (const Told& told : saldi)
        if (judge_restated(figure.value.abs(), figure.step, told.value.abs(), told.step).status != Status::fail) return &told;
    return nullptr;
}

}  // namespace

std::vector<PlacedCheck> check_emu_saldo(const std::vector<TableFigures>& tables, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const TableFigures& figures : tables)
        for (int row = 0; row < figures.rows; ++row) {
            if (!RE2::PartialMatch(figures.row(row).label, kSaldo)) continue;
            std::map<int, const Figure*> years;
            for (int c = 0; c < figures.columns; ++c)
                if (const Figure& figure = figures.at(row, c); figure.counts() && figures.column(c).year && !figure.value.is_zero())
                    years.emplace(*figures.column(c).year, &figure);
            if (years.empty()) continue;
            const auto saldi = saldi_of(extraction, years.begin()->first, years.rbegin()->first);
            int agree = 0, differ = 0;
            for (const auto& [year, figure] : years)
                if (const auto own = saldi.find(year); own != saldi.end()) (same_as(*figure, own->second) ? agree : differ) += 1;
            for (const auto& [year, figure] : years) {
                const auto own = saldi.find(year);
                if (own == saldi.end() || same_as(*figure, own->second)) continue;
                std::string other;
                for (const auto& [another, told] : saldi)
                    if (another != year && same_as(*figure, told)) other = std::to_string(another);
                if (other.empty() && (agree < kAgreeing || differ > 1)) continue;
                PlacedCheck placed = placed_at("EMU", *figure);
                placed.check.status = Status::flag;
                placed.check.found = figure->value;
                placed.check.message = figures.row_names[static_cast<std::size_t>(row)] + " " + std::to_string(year) + ": " + figure->value.dutch() +
                                       ", and the saldo van baten en lasten on page " + std::to_string(own->second.front().page) + " is " +
                                       own->second.front().value.dutch() + (other.empty() ? "" : "; it is that of " + other);
                checks.push_back(std::move(placed));
            }
        }
    return checks;
}

}  // namespace griffier
