// Finds what the percentages of a column are percentages of: all rows vote, and only a base that nearly all agree on is tried.
#include "audit/columns/percent.h"

#include <algorithm>
#include <optional>
#include <set>

#include "audit/labels.h"
#include "audit/placed.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kEnoughRows = 3;  // percentages that must agree before the base is believed
constexpr int kNearlyAll = 3;   // agreeing rows for each that does not
const Decimal kHalf(5, 1);
const Decimal kLargestBase(1'000'000'000'000);  // keeps percent times base inside 64 bits

struct Ratio {
    int row, part_column, total_row, total_column;
};

struct Base {
    std::vector<Ratio> ratios;
    int holds = 0, misses = 0;
    std::set<std::string> values;  // different percentages: a column of 100 % proves nothing
};

std::optional<Verdict> judge(const TableFigures& figures, int column, const Ratio& ratio) {
    const Figure &percent = figures.at(ratio.row, column), &part = figures.at(ratio.row, ratio.part_column),
                 &total = figures.at(ratio.total_row, ratio.total_column);
    if (!percent.counts() || !part.counts() || !total.counts() || total.value.is_zero()) return std::nullopt;
    if (part.value.abs() > kLargestBase || total.value.abs() > kLargestBase || percent.value.abs() > Decimal(10000)) return std::nullopt;
    return judge_percent(percent.value, percent.step, part.value, part.step, total.value, total.step);
}

Base weigh(const TableFigures& figures, int column, std::vector<Ratio> ratios) {
    Base base;
    base.ratios = std::move(ratios);
    for (const Ratio& ratio : base.ratios) {
        auto verdict = judge(figures, column, ratio);
        if (!verdict) continue;
        ++(verdict->status == Status::fail ? base.misses : base.holds);
        if (verdict->status != Status::fail) base.values.insert(figures.at(ratio.row, column).value.str());
    }
    return base;
}

// The two rows that are none hold once their percentages are exchanged, or their parts.
bool is_swapped(const TableFigures& figures, int column, const Base& base) {
    std::vector<Ratio> odd;
    for (const Ratio& ratio : base.ratios)
        if (const auto verdict = judge(figures, column, ratio); verdict && verdict->status == Status::fail) odd.push_back(ratio);
    if (odd.size() != 2) return false;
    const auto holds = [&](const Ratio& percent_of, const Ratio& part_of, const Ratio& whole_of) {
        const Figure &percent = figures.at(percent_of.row, column), &part = figures.at(part_of.row, part_of.part_column),
                     &whole = figures.at(whole_of.total_row, whole_of.total_column);
        return judge_percent(percent.value, percent.step, part.value, part.step, whole.value, whole.step).status != Status::fail;
    };
    const Ratio &a = odd[0], &b = odd[1];
    return (holds(b, a, a) && holds(a, b, b)) || (holds(a, b, a) && holds(b, a, b));
}

std::vector<Base> bases(const TableFigures& figures, int column, const std::vector<int>& values) {
    std::vector<Base> found;
    for (auto part = values.rbegin(); part != values.rend(); ++part) {
        // Shares of the block's total.
        std::vector<Ratio> shares;
        int first = 0;
        for (int row = 0; row < figures.rows; ++row) {
            if (claim_of(figures, row) != Claim::strong || !figures.at(row, *part).counts()) continue;
            for (int r = first; r < row; ++r) shares.push_back({r, *part, row, *part});
            first = row + 1;
        }
        if (!shares.empty()) found.push_back(weigh(figures, column, shares));
        // One column as a percentage of another in the same row.
        for (int whole : values) {
            if (whole == *part) continue;
            std::vector<Ratio> ratios;
            for (int row = 0; row < figures.rows; ++row) ratios.push_back({row, *part, row, whole});
            found.push_back(weigh(figures, column, ratios));
        }
    }
    return found;
}

constexpr int kNearby = 8;              // rows between a percentage and what it is one of
constexpr std::int64_t kTelling = 100;  // steps of a part that is no chance

// A percentage that is a rate and no outcome: the part is that percentage of the whole, to the rounding of these two.
bool made_with(const Figure& percent, const Figure& part, const Figure& whole) {
    return (percent.value * whole.value - Decimal(100) * part.value).abs() <= percent.value.abs() * whole.step * kHalf + Decimal(100) * part.step * kHalf;
}

struct Rate {
    int part = 0, whole = 0;  // rows
    std::vector<int> holds, misses;
};

// The two rows near a row of percentages of which one is made with it from the other in three columns or more, by parts that differ and are no chance:
// "Begrotingstotaal", "percentage regeling 20%", "Renterisiconorm". The percentage may be the same throughout.
std::vector<Rate> rates(const TableFigures& figures, int percent_row) {
    std::vector<Rate> found;
    const int from = std::max(0, percent_row - kNearby), to = std::min(figures.rows, percent_row + kNearby + 1);
    for (int whole = from; whole < to; ++whole)
        for (int part = from; part < to; ++part) {
            if (part == whole || part == percent_row || whole == percent_row) continue;
            Rate rate{part, whole, {}, {}};
            std::set<std::string> parts;
            for (int c = 0; c < figures.columns; ++c) {
                const Figure &percent = figures.at(percent_row, c), &p = figures.at(part, c), &w = figures.at(whole, c);
                if (!percent.counts() || percent.unit != UnitKind::percent || !p.counts() || !w.counts() || w.value == p.value) continue;
                if (p.unit == UnitKind::percent || w.unit == UnitKind::percent || w.value.abs() > kLargestBase || percent.value.abs() > Decimal(10000))
                    continue;
                const bool holds = made_with(percent, p, w);
                (holds ? rate.holds : rate.misses).push_back(c);
                if (holds && p.value.abs() >= p.step * Decimal(kTelling)) parts.insert(p.value.str());
            }
            if (static_cast<int>(parts.size()) >= kEnoughRows && static_cast<int>(parts.size()) >= kNearlyAll * static_cast<int>(rate.misses.size()))
                found.push_back(std::move(rate));
        }
    return found;
}

void check_rates(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    for (int row = 0; row < figures.rows; ++row)
        for (const Rate& rate : rates(figures, row))
            for (const auto* columns : {&rate.holds, &rate.misses})
                for (int c : *columns) {
                    const Figure &percent = figures.at(row, c), &part = figures.at(rate.part, c), &whole = figures.at(rate.whole, c);
                    PlacedCheck placed = placed_check("PCT_PART", part.page, part.box);
                    placed.check.status = columns == &rate.holds ? Status::pass : Status::flag;
                    placed.check.found = part.value;
                    placed.check.operands = {Operand{whole.id, 1, whole.value, false, whole.step}, Operand{percent.id, 1, percent.value, false, percent.step}};
                    placed.check.result = Operand{part.id, 1, part.value, false, part.step};
                    placed.check.message = figures.row_names[static_cast<std::size_t>(rate.part)] + ", " + figures.column_names[static_cast<std::size_t>(c)] +
                                           ": " + percent.value.dutch() + " % of " + figures.row_names[static_cast<std::size_t>(rate.whole)] + " " +
                                           whole.value.dutch() + (columns == &rate.holds ? " is " : " is not ") + part.value.dutch();
                    checks.push_back(std::move(placed));
                }
}

}  // namespace

std::vector<PlacedCheck> check_percentages(const TableFigures& figures) {
    std::vector<int> percents, values;
    for (int c = 0; c < figures.columns; ++c) {
        int percent = 0, other = 0;
        for (int r = 0; r < figures.rows; ++r)
            if (figures.at(r, c).counts()) ++(figures.at(r, c).unit == UnitKind::percent ? percent : other);
        if (percent > other)
            percents.push_back(c);
        else if (other > 0)
            values.push_back(c);
    }
    std::vector<PlacedCheck> checks;
    for (int column : percents) {
        std::optional<Base> best;
        for (Base& base : bases(figures, column, values)) {
            const bool swapped = base.misses == 2 && base.holds >= 2 && is_swapped(figures, column, base);
            if (base.values.size() < 2 || (!swapped && (base.holds < kEnoughRows || base.holds < kNearlyAll * base.misses))) continue;
            if (!best || base.misses < best->misses || (base.misses == best->misses && base.holds > best->holds)) best = std::move(base);
        }
        if (!best) continue;
        for (const Ratio& ratio : best->ratios) {
            auto verdict = judge(figures, column, ratio);
            if (!verdict) continue;
            const Figure &percent = figures.at(ratio.row, column), &part = figures.at(ratio.row, ratio.part_column),
                         &total = figures.at(ratio.total_row, ratio.total_column);
            PlacedCheck placed = placed_check("PCT_PART", percent.page, percent.box);
            Check& check = placed.check;
            check.status = verdict->status;
            check.tolerance = verdict->tolerance;
            check.found = percent.value;
            check.operands = {Operand{part.id, 1, part.value, false, part.step}, Operand{total.id, 1, total.value, false, total.step}};
            check.result = Operand{percent.id, 1, percent.value, false, percent.step};
            check.message = figures.row_names[static_cast<std::size_t>(ratio.row)] + ": " + part.value.dutch() + " of " +
                            figures.row_names[static_cast<std::size_t>(ratio.total_row)] + " " + total.value.dutch() + " is printed as " +
                            percent.value.dutch() + " %" + (verdict->status == Status::fail ? ", which it is not" : "");
            checks.push_back(std::move(placed));
        }
    }
    check_rates(figures, checks);
    return checks;
}

}  // namespace griffier
