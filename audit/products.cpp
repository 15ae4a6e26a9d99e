#include "audit/products.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/column_choice.h"
#include "audit/column_exchange.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/telling_digits.h"

namespace griffier {
namespace {

const Decimal kLargest(100'000'000'000);  // keeps hundred times a figure times another inside 64 bits
const Decimal kLargestFactor(1'000'000);
constexpr std::size_t kRows = 2;           // different products that hold
constexpr std::size_t kExactRows = 3;      // of prices that were not rounded
constexpr std::size_t kExchangedRows = 3;  // of two columns exchanged

// matches "Kans", "Kans van optreden", "Waarschijnlijkheid" / not "Kansrijk opgroeien"
static const Pattern kChance(R"((?i)\b(kans|waarschijnlijkheid)\b)");
// matches "Financieel gevolg", "Impact", "Maximale omvang", "Bruto risico", "Schade"
static const Pattern kImpact(R"((?i)\b(gevolg|gevolgen|impact|omvang|schade|maximaal|maximale?|bruto|bedrag)\b)");
// matches "Risicobedrag", "Benodigde capaciteit", "Gewogen risico", "Netto risico", "Kans x gevolg"
static const Pattern kRisk(R"((?i)\b(risicobedrag|risicowaarde|benodigde?|gewogen|verwachte?|netto|risico|invloed)\b|\bkans\s*[x×*]\s*)");
// matches "Aantal", "Aantal inwoners", "Inwoners 1-1-2026", "Uren" / not "Bijdrage per inwoner"
static const Pattern kCount(
    R"((?i)\b(aantal(len)?|inwoners|uren|hoeveelheid|stuks|fte|dagen|personen|leerlingen|kinderen|jongeren|cliënten|woningen|huishoudens|aansluitingen)\b)");
// matches "Tarief", "Bedrag per inwoner", "Uurtarief", "Prijs per m2", "Subsidie per lid"
static const Pattern kPrice(R"((?i)(tarief|prijs)\b|\b(bedrag|bijdrage|kosten|subsidie|vergoeding|opbrengst|norm|euro|€)\s+per\s+[\pL\d]+)");

const std::string& name_of(const TableFigures& figures, int col) { return figures.column_names[static_cast<std::size_t>(col)]; }

struct Product {
    int factor = 0, base = 0, result = 0;
};

enum class Holds { nothing, exact, roughly, misses };

Holds product_of(const Figure& factor, const Figure& base, const Figure& result) {
    if (!factor.counts() || !base.counts() || !result.counts()) return Holds::nothing;
    if (base.value.abs() > kLargest || result.value.abs() > kLargest || factor.value.abs() > kLargestFactor) return Holds::nothing;
    if (factor.value.is_zero() || base.value.is_zero()) return result.value.is_zero() ? Holds::nothing : Holds::misses;
    const Decimal by = factor.unit == UnitKind::percent ? Decimal(100) : Decimal(1);
    const Decimal off = (factor.value * base.value - by * result.value).abs();
    const Decimal half(5, 1), exact = by * result.step * half;
    if (off <= exact) return Holds::exact;
    return off <= exact + factor.step * half * base.value.abs() + base.step * half * factor.value.abs() ? Holds::roughly : Holds::misses;
}

Holds at(const TableFigures& figures, const Product& product, int row) {
    return product_of(figures.at(row, product.factor), figures.at(row, product.base), figures.at(row, product.result));
}

bool is_percent(const TableFigures& figures, int col) { return unit_of(figures, col) == UnitKind::percent; }

std::vector<Product> proposed(const TableFigures& figures) {
    std::vector<Product> all;
    const std::vector<int> columns = figure_columns(figures);
    const auto named = [&](int col, const RE2& pattern) { return has(name_of(figures, col), pattern); };
    for (const int factor : columns)
        for (const int base : columns)
            for (const int result : columns) {
                if (factor == base || base == result || factor == result) continue;
                const bool risk = named(factor, kChance) && !named(factor, kRisk) && named(base, kImpact) && !named(base, kRisk) && named(result, kRisk);
                const bool price = named(factor, kCount) && !named(factor, kPrice) && named(base, kPrice) && !named(base, kCount) && !named(result, kCount) &&
                                   !named(result, kPrice) && !is_percent(figures, result) && !is_percent(figures, base) && !is_percent(figures, factor);
                if (risk || price) all.push_back({factor, base, result});
            }
    return all;
}

struct Rows {
    std::vector<int> exact, roughly, misses;
    std::set<Decimal> different;  // results that hold to the last digit
    bool confirmed() const { return different.size() >= kRows && exact.size() >= 2 * misses.size(); }
};

Rows rows_of(const TableFigures& figures, const Product& product) {
    Rows rows;
    for (int row = 0; row < figures.rows; ++row) {
        const Holds holds = at(figures, product, row);
        if (holds == Holds::exact) {
            rows.exact.push_back(row);
            if (digits_that_count(figures.at(row, product.result).value) > 1) rows.different.insert(figures.at(row, product.result).value.abs());
        }
        if (holds == Holds::roughly) rows.roughly.push_back(row);
        // A total is no product of totals.
        if (holds == Holds::misses && claim_of(figures, row) == Claim::none) rows.misses.push_back(row);
    }
    // A price of which three products hold to the last digit was not rounded.
    if (!is_percent(figures, product.factor) && rows.different.size() >= kExactRows) {
        for (const int row : rows.roughly)
            if (claim_of(figures, row) == Claim::none) rows.misses.push_back(row);
        rows.roughly.clear();
    }
    return rows;
}

// The column of which two figures are in each other's row.
std::optional<int> swapped_column(const TableFigures& figures, const Product& product, int one, int two) {
    for (const int col : {product.factor, product.base, product.result}) {
        const auto holds = [&](int row, int other) {
            const auto figure = [&](int c) -> const Figure& { return figures.at(c == col ? other : row, c); };
            return product_of(figure(product.factor), figure(product.base), figure(product.result)) == Holds::exact;
        };
        if (holds(one, two) && holds(two, one)) return col;
    }
    return std::nullopt;
}

PlacedCheck said(const TableFigures& figures, const Product& product, int row, Status status) {
    const Figure &factor = figures.at(row, product.factor), &base = figures.at(row, product.base), &result = figures.at(row, product.result);
    PlacedCheck placed = placed_at("PRODUCT", result);
    placed.check.status = status;
    placed.check.operands = {operand_of(factor), operand_of(base)};
    placed.check.found = result.value;
    placed.check.message = figures.row_names[static_cast<std::size_t>(row)] + ": " + name_of(figures, product.factor) + " " + factor.value.dutch() +
                           (factor.unit == UnitKind::percent ? " %" : "") + " x " + name_of(figures, product.base) + " " + base.value.dutch() +
                           (status == Status::flag ? " is not " : " = ") + name_of(figures, product.result) + " " + result.value.dutch();
    return placed;
}

std::optional<PlacedCheck> of_exchanged(const TableFigures& figures, const Product& product) {
    std::optional<PlacedCheck> found;
    const std::array<Product, 3> exchanges = {Product{product.base, product.factor, product.result}, Product{product.factor, product.result, product.base},
                                              Product{product.result, product.base, product.factor}};
    for (const Product& other : exchanges) {
        // What is a percentage under the one header and an amount under the other tells two factors apart.
        const bool factors = other.result == product.result;
        if (factors && is_percent(figures, product.factor) == is_percent(figures, product.base)) continue;
        if (factors && is_percent(figures, product.factor)) continue;
        const Rows rows = rows_of(figures, other);
        if (!rows.misses.empty() || rows.exact.size() < kExchangedRows || rows.different.size() < kRows) continue;
        if (found) return std::nullopt;
        const int a = other.factor != product.factor ? product.factor : product.result;
        const int b = factors || other.factor != product.factor ? (factors ? product.base : product.result) : product.base;
        found = exchanged("COL_ORDER", figures, {std::min(a, b), std::max(a, b)},
                          name_of(figures, product.result) + " is " + name_of(figures, product.factor) + " x " + name_of(figures, product.base) +
                              " in no row, and in every row if " + name_of(figures, std::min(a, b)) + " and " + name_of(figures, std::max(a, b)) +
                              " are exchanged: the columns may stand in another order");
    }
    return found;
}

// A chance of more than 100 %, in rows that are no totals: amounts under the header of another column.
std::optional<PlacedCheck> of_large_chances(const TableFigures& figures, const Product& product) {
    int rows = 0;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure& chance = figures.at(row, product.factor);
        if (!chance.counts() || chance.unit != UnitKind::percent || claim_of(figures, row) != Claim::none) continue;
        if (!(chance.value > Decimal(100))) return std::nullopt;
        ++rows;
    }
    if (rows < static_cast<int>(kRows) || !has(name_of(figures, product.factor), kChance)) return std::nullopt;
    const std::pair<int, int> columns = std::minmax({product.factor, product.base});
    return exchanged(
        "COL_ORDER", figures, columns,
        name_of(figures, product.factor) + " is more than 100 % in every row: it and " + name_of(figures, product.base) + " may stand in another order");
}

}  // namespace

std::vector<PlacedCheck> check_products(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    std::set<std::set<std::string>> related;
    for (const PlacedCheck& placed : told)
        if (placed.check.status != Status::not_checkable && placed.check.status != Status::flag) related.insert(figures_of(placed.check));
    std::vector<PlacedCheck> checks;
    for (const Product& product : proposed(figures)) {
        if (auto odd = of_large_chances(figures, product)) {
            checks.push_back(std::move(*odd));
            continue;
        }
        const Rows rows = rows_of(figures, product);
        if (rows.exact.empty()) {
            if (auto odd = of_exchanged(figures, product)) checks.push_back(std::move(*odd));
            continue;
        }
        const auto swapped = rows.misses.size() == 2 ? swapped_column(figures, product, rows.misses[0], rows.misses[1]) : std::nullopt;
        if (!rows.confirmed() && !swapped) continue;
        const auto add = [&](PlacedCheck placed) {
            if (related.insert(figures_of(placed.check)).second) checks.push_back(std::move(placed));
        };
        for (const int row : rows.exact) add(said(figures, product, row, Status::pass));
        for (const int row : rows.roughly) add(said(figures, product, row, Status::pass_rounding));
        for (const int row : rows.misses) {
            PlacedCheck placed = said(figures, product, row, Status::flag);
            if (swapped)
                placed.check.message += "; it is with the figure of " +
                                        figures.row_names[static_cast<std::size_t>(row == rows.misses[0] ? rows.misses[1] : rows.misses[0])] + " under " +
                                        name_of(figures, *swapped);
            add(std::move(placed));
        }
    }
    return checks;
}

}  // namespace griffier
