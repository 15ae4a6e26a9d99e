#include "audit/columns/named_rates.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr double kLargest = 1e16;   // digits of a product: with all that it is held against inside 64 bits
constexpr int kFinest = 4;          // decimals of its figures
constexpr int kTelling = 20;        // times what rounding allows: an amount that a product makes by no chance
constexpr int kTellingAlone = 500;  // where one row confirms by itself what all three headers say
constexpr std::size_t kRows = 2;    // that hold, and more than those that do not

// matches "Tarief 2027", "Prijs", "Uurtarief", "Kans", "Dividend per aandeel", "Uitgaven per cliënt", "Bedrag per m2" / not "Tariefopbrengst", "Stand per 1 januari",
// "Lasten per programma"
static const Pattern kRate(
    R"((?i)\b(tarief|tarieven|\w*tarief|(eenheids|stuks|kost)?prijs|kans)\b|)"
    R"(\bper\s+(stuk|uur|dag|dagdeel|etmaal|eenheid|persoon|inwoner|cli[eë]nt|leerling|deelnemer|jeugdige|kind|huishouden|woning|aansluiting|aandeel|plek|plaats|traject|)"
    R"(uitkering|bezoeker|lid|fte|m2|m²|m3|m³|ton|hectare|km)\b)");
// matches "Aantal aandelen", "Volume", "WOZ-waarde", "Inwoners 1-1-2026"
static const Pattern kCount(
    R"((?i)\b(aantal(len)?|volumes?|inwoners|inwonertal|cli[eë]nten|woningen|huishoudens|aandelen|leerlingen|deelnemers|jeugdigen|uren|eenheden|aansluitingen|bezoekers|woz)\b)");
// What differs between a rate of one year and that of another.
static const Pattern kYear(R"(\b(19|20)\d\d\b)");

struct Rated {
    int rate = 0, count = 0, amount = 0;
    std::vector<int> holds, misses;  // rows
};

struct Product {
    Decimal value, slack;  // all hundredfold for rates in per cent, as is `amount`
    Decimal amount;
};

bool is_fit(const Figure& figure) { return figure.counts() && !figure.value.is_zero() && figure.value.decimals() <= kFinest; }
double digits(const Figure& figure) { return std::abs(static_cast<double>(figure.value.mantissa())); }

// nullopt where a figure is none, zero or too large.
std::optional<Product> product_in(const TableFigures& figures, const Rated& rated, int row) {
    const Figure &rate = figures.at(row, rated.rate), &count = figures.at(row, rated.count), &amount = figures.at(row, rated.amount);
    if (!is_fit(rate) || !is_fit(count) || !is_fit(amount) || digits(rate) * digits(count) > kLargest || digits(amount) > kLargest / 10'000)
        return std::nullopt;
    const Decimal by(rate.unit == UnitKind::percent ? 100 : 1), half(5, 1);
    const Decimal slack = count.value.abs() * rate.step * half + rate.value.abs() * count.step * half + amount.step * by * half;
    return Product{count.value * rate.value, slack, amount.value * by};
}

bool holds(const Product& product) { return !((product.value - product.amount).abs() > product.slack); }
bool tells(const Product& product, int times) { return product.amount.abs() > product.slack * Decimal(times); }

Rated rows_of(const TableFigures& figures, Rated rated) {
    for (int row = 0; row < figures.rows; ++row) {
        const auto product = product_in(figures, rated, row);
        if (!product) continue;
        if (!holds(*product))
            rated.misses.push_back(row);
        else if (tells(*product, kTelling))
            rated.holds.push_back(row);
    }
    return rated;
}

bool is_rate(const TableFigures& figures, int col) { return has(name_of(figures, col), kRate); }

bool is_percent(const TableFigures& figures, int col) { return unit_of(figures, col) == UnitKind::percent; }

bool is_sure(const TableFigures& figures, const Rated& rated) {
    if (rated.holds.size() >= kRows && rated.holds.size() > rated.misses.size()) return true;
    // "Aantal aandelen | Dividend per aandeel | Ontvangen": two rows, one of which is not so.
    return rated.holds.size() == 1 && rated.misses.size() <= 1 && has(name_of(figures, rated.count), kCount) &&
           tells(*product_in(figures, rated, rated.holds.front()), kTellingAlone);
}

// The columns that the rate ties together in most rows.
std::optional<Rated> rated_by(const TableFigures& figures, int rate) {
    std::optional<Rated> best;
    const std::vector<int> columns = figure_columns(figures);
    const auto may_take_part = [&](int col) { return col != rate && !is_rate(figures, col) && !is_percent(figures, col); };
    for (int count : columns)
        for (int amount : columns) {
            if (count == amount || !may_take_part(count) || !may_take_part(amount)) continue;
            Rated rated = rows_of(figures, {rate, count, amount, {}, {}});
            if (!best || rated.holds.size() > best->holds.size()) best = std::move(rated);
        }
    return best && is_sure(figures, *best) ? best : std::nullopt;
}

bool is_told(const std::vector<PlacedCheck>& told, const std::set<std::string>& ids) {
    return std::any_of(told.begin(), told.end(), [&](const PlacedCheck& placed) {
        if (placed.check.rule != "SHARE" || !placed.check.result) return false;
        std::set<std::string> all{placed.check.result->id};
        for (const Operand& operand : placed.check.operands) all.insert(operand.id);
        return all == ids;
    });
}

PlacedCheck check_of(const TableFigures& figures, const Rated& rated, int row, bool miss) {
    const Figure &rate = figures.at(row, rated.rate), &count = figures.at(row, rated.count), &amount = figures.at(row, rated.amount);
    const Product product = *product_in(figures, rated, row);
    const bool percent = rate.unit == UnitKind::percent;
    PlacedCheck placed = placed_at("RATE", amount);
    Check& check = placed.check;
    check.operands = {operand_of(count), operand_of(rate)};
    check.found = amount.value;
    check.status = miss ? Status::flag : product.value == product.amount ? Status::pass : Status::pass_rounding;
    check.message = figures.row_names[static_cast<std::size_t>(row)] + ": " + name_of(figures, rated.count) + " " + count.value.dutch() + " x " +
                    name_of(figures, rated.rate) + " " + rate.value.dutch() + (percent ? " %" : "") + (miss ? " does not make " : " makes ") +
                    name_of(figures, rated.amount) + " " + amount.value.dutch();
    if (miss) check.message += rated.holds.size() == 1 ? ", as it does in the other row" : ", as it does in the other rows";
    return placed;
}

// "Raming 2027" is made with the figures that stand under "Tarief 2026", while there is a "Tarief 2027".
std::optional<int> rate_of_the_year(const TableFigures& figures, const Rated& rated) {
    const auto year_of = [&](int col) { return figures.column(col).year; };
    const auto bare = [&](int col) {
        std::string name = name_of(figures, col);
        RE2::GlobalReplace(&name, kYear, "");
        return name;
    };
    if (!year_of(rated.rate) || !year_of(rated.amount) || *year_of(rated.rate) == *year_of(rated.amount)) return std::nullopt;
    for (int col : figure_columns(figures))
        if (col != rated.rate && is_rate(figures, col) && year_of(col) == year_of(rated.amount) && bare(col) == bare(rated.rate)) return col;
    return std::nullopt;
}

}  // namespace

std::vector<PlacedCheck> check_named_rates(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    for (int rate : figure_columns(figures)) {
        if (!is_rate(figures, rate)) continue;
        const auto rated = rated_by(figures, rate);
        if (!rated) continue;
        if (const auto own = rate_of_the_year(figures, *rated); own && rated->misses.empty() && rated->holds.size() >= kRows)
            checks.push_back(exchanged("COL_ORDER", figures, {std::min(rate, *own), std::max(rate, *own)},
                                       name_of(figures, rated->amount) + " is made with " + name_of(figures, rate) + ", not with " + name_of(figures, *own) +
                                           ": the two may stand in another order"));
        for (bool miss : {false, true})
            for (int row : miss ? rated->misses : rated->holds) {
                const std::set<std::string> ids{figures.at(row, rated->rate).id, figures.at(row, rated->count).id, figures.at(row, rated->amount).id};
                if (!is_told(told, ids)) checks.push_back(check_of(figures, *rated, row, miss));
            }
    }
    return checks;
}

}  // namespace griffier
