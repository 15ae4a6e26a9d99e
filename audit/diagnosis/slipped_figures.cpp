#include "audit/diagnosis/slipped_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/one_claim.h"
#include "audit/sums/near_sums.h"
#include "audit/sums/sum_evidence.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr double kBitsToTell = 12;        // beyond what was tried
constexpr double kSlips = 60;             // figures that a slip with a name makes of one
constexpr std::size_t kMostTold = 2;      // of one table: more have another cause
constexpr std::size_t kSumsWithZero = 3;  // that must hold where a figure changes places with a zero: lists are full of these

struct Restored {
    std::size_t form = 0;
    int position = 0;
    double bits = 0;
    bool copy = false;      // put right, one term is the whole result
    std::set<Spot> others;  // figures of the sum that are not zero, but for those put right
};

struct Slip {
    std::vector<Spot> places;  // one, or two that changed places
    std::int64_t fits = 0;     // of one
    std::vector<Restored> restored;
    double bits = 0;
};

Spot place_of(bool along_columns, int line, int position) { return along_columns ? Spot{position, line} : Spot{line, position}; }

std::set<Spot> others_of(const NearSums& search, const NearSum& form, int position, const std::vector<Spot>& but) {
    std::set<Spot> others;
    const Grid& grid = search.grid(form.along_columns);
    const auto take = [&](int line) {
        if (grid.value[grid.at(line, position)] != 0) others.insert(place_of(form.along_columns, line, position));
    };
    if (form.result != kZero) take(form.result);
    for (int term : form.terms) take(term);
    for (const Spot& place : but) others.erase(place);
    return others;
}

// With these figures put right, one term is the whole result.
bool is_copy(const NearSums& search, const NearSum& form, int position, const std::map<Spot, std::int64_t>& right) {
    const Grid& grid = search.grid(form.along_columns);
    return std::count_if(form.terms.begin(), form.terms.end(), [&](int term) {
               const auto found = right.find(place_of(form.along_columns, term, position));
               return (found != right.end() ? found->second : grid.value[grid.at(term, position)]) != 0;
           }) < 2;
}

Decimal figure_of(const NearSums& search, std::int64_t value) { return Decimal(value, search.rows.decimals); }

// The value that puts the sum right in place of the figure, if a slip lies between both: to the last digit, else within rounding.
std::vector<std::int64_t> slips_for(const NearSums& search, std::int64_t read, std::int64_t fits, std::int64_t step, int figures) {
    std::vector<std::int64_t> found;
    const std::int64_t slack = rounding_likely(figures);
    for (std::int64_t by = -slack; by <= slack; ++by)
        if (!slip_between(figure_of(search, read), figure_of(search, fits + by * step)).empty()) found.push_back(fits + by * step);
    return found;
}

std::vector<Slip> slips_of_one(const NearSums& search) {
    std::map<std::pair<Spot, std::int64_t>, Slip> found;
    for (std::size_t f = 0; f < search.all.size(); ++f) {
        const NearSum& form = search.all[f];
        if (form.misses.size() != 1) continue;
        const Grid& grid = search.grid(form.along_columns);
        const int p = form.misses.front();
        int figures = 0;
        for (int term : form.terms) figures += grid.state[grid.at(term, p)] == 1;
        const auto try_out = [&](int line, std::int64_t by) {
            const std::size_t i = grid.at(line, p);
            if (grid.state[i] != 1) return;
            const Spot place = place_of(form.along_columns, line, p);
            for (std::int64_t fits : slips_for(search, grid.value[i], grid.value[i] + by, grid.step[i], figures)) {
                if (form.slight && fits != grid.value[i] + by) continue;
                Slip& slip = found[{place, fits}];
                slip.places = {place};
                slip.fits = fits;
                const bool exact = fits == grid.value[i] + by;
                slip.restored.push_back(
                    {f, p, bits_of(search, std::max(std::abs(fits), std::abs(grid.value[i]))) - (exact ? 0 : 2), false, others_of(search, form, p, {place})});
            }
        };
        if (form.result != kZero) try_out(form.result, form.off.front());
        for (int term : form.terms) try_out(term, -form.off.front());
    }
    std::vector<Slip> slips;
    for (auto& [key, slip] : found) slips.push_back(std::move(slip));
    return slips;
}

std::vector<Slip> exchanges(const NearSums& search) {
    std::map<std::pair<Spot, Spot>, Slip> found;
    for (std::size_t f = 0; f < search.all.size(); ++f) {
        const NearSum& form = search.all[f];
        const Grid& grid = search.grid(form.along_columns);
        std::vector<int> own = form.terms;
        if (form.result != kZero) own.push_back(form.result);
        const auto factor = [&](int line) { return line == form.result ? -1 : 1; };
        const auto step_at = [&](int line, int p) { return grid.step[grid.at(line, p)]; };
        const auto right = [&](std::int64_t off, int line, int p) {
            return std::abs(off) <= rounding_likely(static_cast<int>(form.terms.size())) * step_at(line, p);
        };
        const auto take = [&](std::vector<Spot> places, int p, std::int64_t by) {
            std::sort(places.begin(), places.end());
            Slip& slip = found[{places.front(), places.back()}];
            slip.places = places;
            slip.restored.push_back({f, p, bits_of(search, by), false, others_of(search, form, p, places)});
        };
        for (int line : own) {
            // With the figure of the same line beside it.
            for (int p = 0; p + 1 < grid.positions; ++p) {
                const std::size_t a = grid.at(line, p), b = grid.at(line, p + 1);
                if (grid.state[a] != 1 || grid.state[b] != 1 || grid.value[a] == grid.value[b]) continue;
                if (form.misses != std::vector<int>{p, p + 1}) continue;
                const std::int64_t by = factor(line) * (grid.value[b] - grid.value[a]);
                if (!right(form.off.front() + by, line, p) || !right(form.off.back() - by, line, p)) continue;
                const std::vector<Spot> places = {place_of(form.along_columns, line, p), place_of(form.along_columns, line, p + 1)};
                take(places, p, by);
                take(places, p + 1, by);
            }
            // With the figure of the next line, of the same sum or of none.
            if (form.misses.size() != 1) continue;
            const int p = form.misses.front();
            for (int next : {line - 1, line + 1}) {
                if (next < 0 || next >= grid.lines) continue;
                const std::size_t a = grid.at(line, p), b = grid.at(next, p);
                if (grid.state[a] != 1 || grid.state[b] != 1 || grid.value[a] == grid.value[b]) continue;
                const bool both = std::find(own.begin(), own.end(), next) != own.end();
                if (both && (next < line || factor(next) == factor(line))) continue;
                const std::int64_t by = (grid.value[b] - grid.value[a]) * factor(line) * (both ? 2 : 1);
                if (right(form.off.front() + by, line, p)) take({place_of(form.along_columns, line, p), place_of(form.along_columns, next, p)}, p, by);
            }
        }
    }
    std::vector<Slip> slips;
    for (auto& [key, slip] : found) slips.push_back(std::move(slip));
    return slips;
}

// What should stand at the places.
std::map<Spot, std::int64_t> put_right(const NearSums& search, const Slip& slip) {
    if (slip.places.size() == 1) return {{slip.places.front(), slip.fits}};
    const auto value = [&](const Spot& place) { return search.rows.value[search.rows.at(place.first, place.second)]; };
    return {{slip.places.front(), value(slip.places.back())}, {slip.places.back(), value(slip.places.front())}};
}

// Keeps sums that share no other figure, the surest first, and weighs what they say together.
void weigh(const NearSums& search, Slip& slip) {
    const std::map<Spot, std::int64_t> right = put_right(search, slip);
    for (Restored& one : slip.restored) one.copy = is_copy(search, search.all[one.form], one.position, right);
    std::stable_sort(slip.restored.begin(), slip.restored.end(), [&](const Restored& a, const Restored& b) {
        const NearSum &x = search.all[a.form], &y = search.all[b.form];
        return x.support - x.cost > y.support - y.cost;
    });
    std::vector<Restored> kept;
    std::set<std::size_t> forms;
    std::set<Spot> used;
    for (Restored& one : slip.restored) {
        if (one.others.empty() || std::any_of(one.others.begin(), one.others.end(), [&](const Spot& place) { return used.count(place) > 0; })) continue;
        used.insert(one.others.begin(), one.others.end());
        if (forms.insert(one.form).second) slip.bits += search.all[one.form].support - search.all[one.form].cost;
        kept.push_back(std::move(one));
    }
    slip.restored = std::move(kept);
    std::vector<double> agreed;
    for (const Restored& one : slip.restored) agreed.push_back(one.bits);
    if (slip.places.size() == 1 && !agreed.empty()) {
        // The first sum says which figure fits; that a slip makes it of what is printed, and that the others agree, is the evidence.
        agreed.front() = std::max(0.0, std::log2(std::pow(2.0, bits_of(search, slip.fits)) * 2 / kSlips));
    }
    slip.bits += std::accumulate(agreed.begin(), agreed.end(), 0.0) - std::log2(static_cast<double>(search.count) * static_cast<double>(slip.places.size()));
}

// Sums of one figure alone prove nothing; nor does a zero that stands in another cell of a list.
bool is_proved(const NearSums& search, const Slip& slip) {
    const bool proved = std::any_of(slip.restored.begin(), slip.restored.end(),
                                    [&](const Restored& one) { return !one.copy && (slip.places.size() == 1 || search.all[one.form].proved); });
    const std::map<Spot, std::int64_t> right = put_right(search, slip);
    const bool zero = std::any_of(right.begin(), right.end(), [](const auto& one) { return one.second == 0; });
    // A last digit may be of a rounding by hand, but not in two sums of several figures.
    const auto slight = [&](const Restored& one) { return search.all[one.form].slight; };
    const bool rounded = std::any_of(slip.restored.begin(), slip.restored.end(), slight) &&
                         (slip.places.size() > 1 || std::any_of(slip.restored.begin(), slip.restored.end(), [](const Restored& one) { return one.copy; }));
    return proved && !rounded && slip.restored.size() >= (zero ? kSumsWithZero : 2) && slip.bits >= kBitsToTell;
}

bool is_sum(const Check& check) {
    return check.result && check.operands.size() >= 2 &&
           std::count_if(check.operands.begin(), check.operands.end(), [](const Operand& o) { return o.value && !o.value->is_zero(); }) >= 2;
}

// A sum that holds as printed speaks against it, and a failure or a flag tells it already.
bool is_ruled_out(const NearSums& search, const Slip& slip, const std::vector<PlacedCheck>& checks) {
    std::vector<std::string> ids;
    for (const auto& [row, col] : slip.places) ids.push_back(search.figures.at(row, col).id);
    for (const PlacedCheck& placed : checks) {
        const Check& check = placed.check;
        const bool told = check.status == Status::fail || check.status == Status::flag || check.status == Status::warn_rounding;
        const bool holds = check.status == Status::pass || check.status == Status::pass_rounding;
        if (!told && !(holds && is_sum(check))) continue;
        int balance = 0, parts = 0;
        for (const std::string& id : ids) {
            for (const Operand& operand : check.operands)
                if (operand.id == id) balance += operand.sign, ++parts;
            if (check.result && check.result->id == id) --balance, ++parts;
        }
        if (parts == 0) continue;
        if (told) return true;
        const bool unchanged = ids.size() == 2 && parts == 2 && balance != 0;
        if (!unchanged) return true;
    }
    return false;
}

PlacedCheck told(const NearSums& search, const Slip& slip) {
    // Two lines that should be the same say less to a reader than a sum.
    const auto sum = std::find_if(slip.restored.begin(), slip.restored.end(), [&](const Restored& one) { return search.all[one.form].terms.size() > 1; });
    const Restored& first = sum == slip.restored.end() ? slip.restored.front() : *sum;
    const NearSum& form = search.all[first.form];
    const Lines lines{search.figures, form.along_columns};
    std::vector<NamedTerm> terms;
    for (int term : form.terms) {
        const Figure& figure = lines.at(term, first.position);
        if (figure.counts() || figure.state == FigureState::dash) terms.push_back({&figure, 1, lines.name(term)});
    }
    PlacedCheck placed;
    if (form.result == kZero) {
        placed = placed_at("PAIR0", *terms.back().figure);
        placed.check.operands.push_back(operand_of(*terms.front().figure));
        placed.check.message = lines.position_name(first.position) + ": " + terms.front().name + " " + terms.front().figure->value.dutch() + " and " +
                               terms.back().name + " " + terms.back().figure->value.dutch() + " do not cancel as elsewhere";
    } else {
        placed = added_up(form.along_columns ? "ROWSUM" : "COLSUM", terms, lines.at(form.result, first.position), lines.name(form.result),
                          lines.position_name(first.position));
    }
    placed.check.status = Status::flag;
    const std::size_t others = slip.restored.size() - 1;
    placed.check.message += "; this and " + std::to_string(others) + (others == 1 ? " other sum" : " other sums") + " of the table hold with ";
    const auto value_at = [&](const Spot& place) { return search.figures.at(place.first, place.second).value; };
    if (slip.places.size() == 1) {
        placed.check.message += figure_of(search, slip.fits).dutch() + " in place of " + value_at(slip.places.front()).dutch();
    } else {
        placed.check.message += value_at(slip.places.front()).dutch() + " and " + value_at(slip.places.back()).dutch() + " in each other's place";
    }
    return placed;
}

}  // namespace

void add_slipped_figures(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    if (std::any_of(figures.grid.begin(), figures.grid.end(), [](const Figure& figure) { return figure.recognised; })) return;
    const std::optional<NearSums> found = near_sums(figures);
    if (!found) return;
    const NearSums& search = *found;
    std::vector<Slip> slips = slips_of_one(search);
    for (Slip& exchange : exchanges(search)) slips.push_back(std::move(exchange));
    std::erase_if(slips, [&](Slip& slip) {
        weigh(search, slip);
        return !is_proved(search, slip) || is_ruled_out(search, slip, checks);
    });
    std::stable_sort(slips.begin(), slips.end(), [](const Slip& a, const Slip& b) { return a.bits > b.bits; });
    std::vector<const Slip*> chosen;
    std::set<Spot> used;
    for (const Slip& slip : slips) {
        std::set<Spot> all(slip.places.begin(), slip.places.end());
        for (const Restored& one : slip.restored) all.insert(one.others.begin(), one.others.end());
        if (std::any_of(all.begin(), all.end(), [&](const Spot& place) { return used.count(place) > 0; })) continue;
        used.insert(all.begin(), all.end());
        chosen.push_back(&slip);
    }
    if (chosen.size() > kMostTold) return;
    for (const Slip* slip : chosen) {
        PlacedCheck flag = told(search, *slip);
        std::erase_if(checks, [&](const PlacedCheck& placed) {
            return placed.check.status == Status::not_checkable && placed.check.operands.empty() && placed.check.result &&
                   placed.check.result->id == flag.check.result->id;
        });
        checks.push_back(std::move(flag));
    }
}

}  // namespace griffier
