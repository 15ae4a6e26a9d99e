#include "audit/columns/product_order.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/prose/telling_digits.h"
#include "document/text.h"

namespace griffier {
namespace {

const Decimal kLargest(100'000'000'000);  // keeps hundred times a figure times another inside 64 bits
const Decimal kLargestFactor(1'000'000);
constexpr std::size_t kStem = 5;           // letters
constexpr int kTellingDigits = 3;          // of a price that was rounded
constexpr std::size_t kRows = 2;           // different products that hold
constexpr std::size_t kExchangedRows = 3;  // of two columns exchanged

// matches "Kans", "Kans van optreden", "Waarschijnlijkheid" / not "Kansrijk opgroeien"
static const Pattern kChance(R"((?i)\b(kans|waarschijnlijkheid)\b)");
// matches "Financieel gevolg", "Impact", "Maximale omvang", "Bruto risico", "Schade"
static const Pattern kImpact(R"((?i)\b(gevolg|gevolgen|impact|omvang|schade|maximaal|maximale?|bruto|bedrag)\b)");
// matches "Risicobedrag", "Benodigde capaciteit", "Gewogen risico", "Netto risico", "Kans x gevolg"
static const Pattern kRisk(R"((?i)\b(risicobedrag|risicowaarde|benodigde?|gewogen|verwachte?|netto|risico|invloed)\b|\bkans\s*[x×*]\s*)");
// matches "Aantal", "Aantal inwoners", "Inwoners 1-1-2026", "Uren" / not "Bijdrage per inwoner"
static const Pattern kCount(
    R"((?i)\b(aantal(len)?|volume|inwoners|uren|hoeveelheid|stuks|fte|dagen|personen|leerlingen|kinderen|jongeren|cliënten|woningen|huishoudens|aansluitingen)\b)");
// matches "Tarief", "Bedrag per inwoner", "Uurtarief", "Prijs per m2", "Subsidie per lid"
static const Pattern kPrice(R"((?i)(tarief|prijs)\b|\b(bedrag|bijdrage|kosten|lasten|uitgaven|subsidie|vergoeding|opbrengst|norm|euro|€)\s+per\s+[\pL\d]+)");
static const Pattern kPer(R"((?i)\bper\s+(\pL{4,}))");
static const Pattern kYear(R"(\b(20\d\d)\b)");
static const Pattern kPart(R"((?i)\bwaarvan\b)");

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

// "Cliënten" beside "Uitgaven per cliënt".
bool counts_what(const std::string& count, const std::string& price) {
    std::string thing;
    return RE2::PartialMatch(price, kPer, &thing) && !has(count, kPer) && fold(count).find(fold(thing).substr(0, kStem)) != std::string::npos;
}

// "Tarief 2026" makes no "Raming 2027".
bool of_other_years(const std::string& one, const std::string& two) {
    int a = 0, b = 0;
    return RE2::PartialMatch(one, kYear, &a) && RE2::PartialMatch(two, kYear, &b) && a != b;
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
                const bool counted = named(factor, kCount) || counts_what(name_of(figures, factor), name_of(figures, base));
                const bool guaranteed = is_percent(figures, factor) && named(result, kPart) && !named(base, kPart) && base + 1 == result && factor < base &&
                                        !is_percent(figures, base) && !is_percent(figures, result);
                const bool price = counted && !named(factor, kPrice) && !of_other_years(name_of(figures, base), name_of(figures, result)) &&
                                   named(base, kPrice) && !named(base, kCount) && !named(result, kCount) && !named(result, kPrice) &&
                                   !is_percent(figures, result) && !is_percent(figures, base) && !is_percent(figures, factor);
                if (risk || price || guaranteed) all.push_back({factor, base, result});
            }
    return all;
}

struct Rows {
    std::vector<int> exact, holding, misses;  // to the last digit; those, and where the price was rounded to several digits
    std::set<Decimal> different;              // results that hold to the last digit
};

Rows rows_of(const TableFigures& figures, const Product& product) {
    Rows rows;
    for (int row = 0; row < figures.rows; ++row) {
        const Holds holds = at(figures, product, row);
        const Figure& result = figures.at(row, product.result);
        const bool telling = digits_that_count(result.value) > 1;
        const bool several = digits_that_count(figures.at(row, product.base).value) >= kTellingDigits && !is_percent(figures, product.factor);
        if (holds == Holds::exact) rows.exact.push_back(row);
        if (holds == Holds::exact && telling) rows.different.insert(result.value.abs());
        if (telling && (holds == Holds::exact || (holds == Holds::roughly && several))) rows.holding.push_back(row);
        // A total is no product of totals.
        if (holds == Holds::misses && claim_of(figures, row) == Claim::none) rows.misses.push_back(row);
    }
    return rows;
}

Product with_exchanged(const Product& product, int a, int b) {
    const auto moved = [&](int col) { return col == a ? b : col == b ? a : col; };
    return {moved(product.factor), moved(product.base), moved(product.result)};
}

// The one pair of columns, of the product or one of them and the column beside it, whose exchange makes it hold in every row.
std::optional<std::pair<int, int>> exchange_of(const TableFigures& figures, const Product& product) {
    const std::vector<int> columns = figure_columns(figures);
    const std::set<int> own = {product.factor, product.base, product.result};
    std::optional<std::pair<int, int>> found;
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = i + 1; j < columns.size(); ++j) {
            const int a = columns[i], b = columns[j];
            const std::size_t of_own = own.count(a) + own.count(b);
            if (of_own == 0 || (of_own == 1 && j != i + 1)) continue;
            const Product other = with_exchanged(product, a, b);
            // What is a percentage under the one header and an amount under the other tells two factors apart.
            if (other.result == product.result && of_own == 2 &&
                (is_percent(figures, product.factor) || is_percent(figures, product.factor) == is_percent(figures, product.base)))
                continue;
            const Rows rows = rows_of(figures, other);
            if (!rows.misses.empty() || rows.exact.size() < kExchangedRows || rows.different.size() < kRows) continue;
            if (found) return std::nullopt;
            found = {a, b};
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

std::vector<PlacedCheck> check_product_order(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    if (std::any_of(told.begin(), told.end(), [](const PlacedCheck& one) { return one.check.rule == "COL_ORDER"; })) return {};
    const std::vector<Product> all = proposed(figures);
    std::set<int> explained;  // results that some product of the headers makes
    for (const Product& product : all)
        if (!rows_of(figures, product).holding.empty()) explained.insert(product.result);
    for (const Product& product : all) {
        if (auto odd = of_large_chances(figures, product)) return {std::move(*odd)};
        const auto order = explained.count(product.result) > 0 ? std::nullopt : exchange_of(figures, product);
        if (!order) continue;
        return {exchanged("COL_ORDER", figures, *order,
                          name_of(figures, product.result) + " is " + name_of(figures, product.factor) + " x " + name_of(figures, product.base) +
                              " in no row, and in every row if " + name_of(figures, order->first) + " and " + name_of(figures, order->second) +
                              " are exchanged: the columns may stand in another order")};
    }
    return {};
}

}  // namespace griffier
