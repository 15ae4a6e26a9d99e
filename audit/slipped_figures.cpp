#include "audit/slipped_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "audit/diagnosis.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/sum_evidence.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr double kBitsToTell = 12;          // beyond what was tried
constexpr double kMostOfOne = 14;           // that one sum can give
constexpr double kCopy = 1;                 // that a position gives where one term is the whole result
constexpr double kSlips = 60;               // figures that a slip with a name makes of one
constexpr std::size_t kLongestBlock = 40;   // lines
constexpr std::size_t kNearby = 3;          // lines to either side in which two terms are sought
constexpr std::size_t kAlike = 10;          // lines below one in which the same line is sought
constexpr std::size_t kMostTold = 2;        // of one table: more have another cause
constexpr std::size_t kSumsWithZero = 3;    // that must hold where a figure changes places with a zero: lists are full of these
constexpr std::int64_t kTellingSteps = 10;  // by which a sum must be off,
constexpr std::int64_t kTellingBoth = 5;    // and where two sums agree on the figure to the last digit
constexpr int kMostLines = 600;
constexpr int kEnoughForStep = 3;            // figures of one sum that do
constexpr std::int64_t kEnoughForUnit = 10;  // figures that share a coarser step than the printed one

using Place = std::pair<int, int>;  // row, column

constexpr int kZero = -1;  // the result of lines that cancel

// result = sum of the terms, which misses at one position or two. One term: two lines that say the same.
struct Form {
    bool along_columns = false;
    int result = 0;
    std::vector<int> terms;
    std::vector<int> misses;
    std::vector<std::int64_t> off;  // by miss: terms less result
    bool slight = false;            // one of them below kTellingSteps
    double support = 0;             // bits of the positions where it holds
    bool proved = false;            // one of them at least by two terms or more
    double cost = 0;                // bits of its choice
};

struct Restored {
    std::size_t form = 0;
    int position = 0;
    double bits = 0;
    bool copy = false;       // put right, one term is the whole result
    std::set<Place> others;  // figures of the sum that are not zero, but for those put right
};

struct Slip {
    std::vector<Place> places;  // one, or two that changed places
    std::int64_t fits = 0;      // of one
    std::vector<Restored> restored;
    double bits = 0;
};

struct Search {
    const TableFigures& figures;
    Grid rows, columns;
    std::int64_t unit = 1;  // that all figures of the table share
    int count = 0;          // figures
    std::vector<Form> forms;

    const Grid& grid(bool along_columns) const { return along_columns ? columns : rows; }
};

Place place_of(bool along_columns, int line, int position) { return along_columns ? Place{position, line} : Place{line, position}; }

double bits_of(const Search& search, std::int64_t size) {
    return std::min(std::log2(static_cast<double>(std::abs(size)) / static_cast<double>(search.unit) / 2 + 1), kMostOfOne);
}

// What is left of a step without factors but 2 and 5: nobody rounds to threes.
std::int64_t round_step(std::int64_t step) {
    std::int64_t round = 1;
    for (std::int64_t factor : {2, 5})
        while (step > 0 && step % factor == 0) step /= factor, round *= factor;
    return round;
}

// The step that the figures of the sum share at the position, where they are enough to show one.
std::int64_t shared_step(const Grid& grid, int result, const std::vector<int>& terms, int position) {
    std::int64_t step = 0;
    int figures = 0;
    const auto take = [&](int line) {
        const std::int64_t value = grid.value[grid.at(line, position)];
        step = std::gcd(step, value);
        figures += value != 0;
    };
    if (result != kZero) take(result);
    for (int term : terms) take(term);
    return figures >= kEnoughForStep ? round_step(step) : 1;
}

// Where the form holds and where it does not; dropped where it says nothing or misses too often.
void offer(Search& search, bool along_columns, int result, const std::vector<int>& terms, const Sums& sums, double cost, bool named = false) {
    const Grid& grid = search.grid(along_columns);
    const Lines lines{search.figures, along_columns};
    Form form;
    form.along_columns = along_columns, form.result = result, form.terms = terms, form.cost = cost;
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    int holds = 0;
    for (int p = 0; p < grid.positions; ++p) {
        const auto at = static_cast<std::size_t>(p);
        const std::size_t i = grid.at(std::max(result, 0), p);
        const bool zero = result == kZero || lines.at(result, p).state == FigureState::dash;
        if (!lines.is_position(p) || sums.unread[at] || sums.figures[at] < (result == kZero ? 2 : 1) || (grid.state[i] != 1 && !zero)) continue;
        const std::int64_t total = zero ? 0 : grid.value[i], off = sums.sum[at] - total, step = std::max({zero ? 1 : grid.step[i], sums.step[at], search.unit});
        const std::int64_t slack = off == 0 ? 0 : rounding_likely(sums.figures[at]) * step;
        if (std::abs(off) > slack) {
            const std::int64_t common = std::max(step, shared_step(grid, result, terms, p));
            if (form.misses.size() == 2 || std::abs(off) < kTellingBoth * common) return;
            form.slight |= std::abs(off) < kTellingSteps * common;
            form.misses.push_back(p);
            form.off.push_back(off);
            continue;
        }
        if (total == 0 && sums.filled[at] == 0) continue;
        ++holds;
        if (!seen.insert({total, sums.largest[at]}).second) continue;
        const bool same = terms.size() == 1, cancel = total == 0 && sums.filled[at] == 2;
        if (!same && !cancel && (sums.filled[at] < 2 || total == 0 || std::abs(sums.largest[at] - total) <= slack))
            form.support += kCopy;
        else
            form.proved |= !same, form.support += bits_of(search, std::max(std::abs(total), std::abs(sums.largest[at]))) -
                                                  (slack == 0 ? 0 : std::log2(2.0 * static_cast<double>(slack) / static_cast<double>(step) + 1));
    }
    if ((holds > 0 || named) && !form.misses.empty()) search.forms.push_back(std::move(form));
}

void find_forms(Search& search, bool along_columns) {
    const Grid& grid = search.grid(along_columns);
    std::vector<int> list;
    for (int l = 0; l < grid.lines; ++l)
        if (grid.live[static_cast<std::size_t>(l)] && !grid.percent[static_cast<std::size_t>(l)]) list.push_back(l);
    for (std::size_t at = 0; at < list.size(); ++at) {
        for (int direction : {-1, 1}) {
            Sums sums(grid.positions);
            std::vector<int> terms;
            const std::size_t room = std::min(direction < 0 ? at : list.size() - at - 1, kLongestBlock);
            for (std::size_t k = 1; k <= room; ++k) {
                const int line = list[direction < 0 ? at - k : at + k];
                add(grid, sums, line);
                terms.push_back(line);
                if (terms.size() < 2) continue;
                // A total of the whole list above it, or of what stands since the total before: its name is what says so.
                const bool whole = direction < 0 && !along_columns && claim_of(search.figures, list[at]) == Claim::strong &&
                                   (k == room || claim_of(search.figures, list[at - k - 1]) == Claim::strong);
                offer(search, along_columns, list[at], terms, sums, 1 + std::log2(static_cast<double>(k)), whole);
            }
        }
        for (std::size_t below = at + 1; below < std::min(list.size(), at + 1 + kAlike); ++below) {
            Sums sums(grid.positions);
            add(grid, sums, list[at]);
            offer(search, along_columns, list[below], {list[at]}, sums, std::log2(2.0 * kAlike));
            add(grid, sums, list[below]);
            if (below == at + 1) offer(search, along_columns, kZero, {list[at], list[below]}, sums, 2);
        }
        const std::size_t begin = at - std::min(at, kNearby), end = std::min(list.size(), at + kNearby + 1);
        for (std::size_t a = begin; a < end; ++a)
            for (std::size_t b = a + 1; b < end; ++b) {
                if (a == at || b == at) continue;
                Sums sums(grid.positions);
                add(grid, sums, list[a]);
                add(grid, sums, list[b]);
                offer(search, along_columns, list[at], {list[a], list[b]}, sums, 2 * std::log2(2.0 * kNearby));
            }
    }
}

std::set<Place> others_of(const Search& search, const Form& form, int position, const std::vector<Place>& but) {
    std::set<Place> others;
    const Grid& grid = search.grid(form.along_columns);
    const auto take = [&](int line) {
        if (grid.value[grid.at(line, position)] != 0) others.insert(place_of(form.along_columns, line, position));
    };
    if (form.result != kZero) take(form.result);
    for (int term : form.terms) take(term);
    for (const Place& place : but) others.erase(place);
    return others;
}

// With these figures put right, one term is the whole result.
bool is_copy(const Search& search, const Form& form, int position, const std::map<Place, std::int64_t>& right) {
    const Grid& grid = search.grid(form.along_columns);
    return std::count_if(form.terms.begin(), form.terms.end(), [&](int term) {
               const auto found = right.find(place_of(form.along_columns, term, position));
               return (found != right.end() ? found->second : grid.value[grid.at(term, position)]) != 0;
           }) < 2;
}

Decimal figure_of(const Search& search, std::int64_t value) { return Decimal(value, search.rows.decimals); }

// The value that puts the sum right in place of the figure, if a slip lies between both: to the last digit, else within rounding.
std::vector<std::int64_t> slips_for(const Search& search, std::int64_t read, std::int64_t fits, std::int64_t step, int figures) {
    std::vector<std::int64_t> found;
    const std::int64_t slack = rounding_likely(figures);
    for (std::int64_t by = -slack; by <= slack; ++by)
        if (!slip_between(figure_of(search, read), figure_of(search, fits + by * step)).empty()) found.push_back(fits + by * step);
    return found;
}

std::vector<Slip> slips_of_one(const Search& search) {
    std::map<std::pair<Place, std::int64_t>, Slip> found;
    for (std::size_t f = 0; f < search.forms.size(); ++f) {
        const Form& form = search.forms[f];
        if (form.misses.size() != 1) continue;
        const Grid& grid = search.grid(form.along_columns);
        const int p = form.misses.front();
        int figures = 0;
        for (int term : form.terms) figures += grid.state[grid.at(term, p)] == 1;
        const auto try_out = [&](int line, std::int64_t by) {
            const std::size_t i = grid.at(line, p);
            if (grid.state[i] != 1) return;
            const Place place = place_of(form.along_columns, line, p);
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

std::vector<Slip> exchanges(const Search& search) {
    std::map<std::pair<Place, Place>, Slip> found;
    for (std::size_t f = 0; f < search.forms.size(); ++f) {
        const Form& form = search.forms[f];
        const Grid& grid = search.grid(form.along_columns);
        std::vector<int> own = form.terms;
        if (form.result != kZero) own.push_back(form.result);
        const auto factor = [&](int line) { return line == form.result ? -1 : 1; };
        const auto step_at = [&](int line, int p) { return grid.step[grid.at(line, p)]; };
        const auto right = [&](std::int64_t off, int line, int p) {
            return std::abs(off) <= rounding_likely(static_cast<int>(form.terms.size())) * step_at(line, p);
        };
        const auto take = [&](std::vector<Place> places, int p, std::int64_t by) {
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
                const std::vector<Place> places = {place_of(form.along_columns, line, p), place_of(form.along_columns, line, p + 1)};
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
std::map<Place, std::int64_t> put_right(const Search& search, const Slip& slip) {
    if (slip.places.size() == 1) return {{slip.places.front(), slip.fits}};
    const auto value = [&](const Place& place) { return search.rows.value[search.rows.at(place.first, place.second)]; };
    return {{slip.places.front(), value(slip.places.back())}, {slip.places.back(), value(slip.places.front())}};
}

// Keeps sums that share no other figure, the surest first, and weighs what they say together.
void weigh(const Search& search, Slip& slip) {
    const std::map<Place, std::int64_t> right = put_right(search, slip);
    for (Restored& one : slip.restored) one.copy = is_copy(search, search.forms[one.form], one.position, right);
    std::stable_sort(slip.restored.begin(), slip.restored.end(), [&](const Restored& a, const Restored& b) {
        const Form &x = search.forms[a.form], &y = search.forms[b.form];
        return x.support - x.cost > y.support - y.cost;
    });
    std::vector<Restored> kept;
    std::set<std::size_t> forms;
    std::set<Place> used;
    for (Restored& one : slip.restored) {
        if (one.others.empty() || std::any_of(one.others.begin(), one.others.end(), [&](const Place& place) { return used.count(place) > 0; })) continue;
        used.insert(one.others.begin(), one.others.end());
        if (forms.insert(one.form).second) slip.bits += search.forms[one.form].support - search.forms[one.form].cost;
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
bool is_proved(const Search& search, const Slip& slip) {
    const bool proved = std::any_of(slip.restored.begin(), slip.restored.end(),
                                    [&](const Restored& one) { return !one.copy && (slip.places.size() == 1 || search.forms[one.form].proved); });
    const std::map<Place, std::int64_t> right = put_right(search, slip);
    const bool zero = std::any_of(right.begin(), right.end(), [](const auto& one) { return one.second == 0; });
    // A last digit may be of a rounding by hand, but not in two sums of several figures.
    const auto slight = [&](const Restored& one) { return search.forms[one.form].slight; };
    const bool rounded = std::any_of(slip.restored.begin(), slip.restored.end(), slight) &&
                         (slip.places.size() > 1 || std::any_of(slip.restored.begin(), slip.restored.end(), [](const Restored& one) { return one.copy; }));
    return proved && !rounded && slip.restored.size() >= (zero ? kSumsWithZero : 2) && slip.bits >= kBitsToTell;
}

bool is_sum(const Check& check) {
    return check.result && check.operands.size() >= 2 &&
           std::count_if(check.operands.begin(), check.operands.end(), [](const Operand& o) { return o.value && !o.value->is_zero(); }) >= 2;
}

// A sum that holds as printed speaks against it, and a failure or a flag tells it already.
bool is_ruled_out(const Search& search, const Slip& slip, const std::vector<PlacedCheck>& checks) {
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

PlacedCheck told(const Search& search, const Slip& slip) {
    // Two lines that should be the same say less to a reader than a sum.
    const auto sum = std::find_if(slip.restored.begin(), slip.restored.end(), [&](const Restored& one) { return search.forms[one.form].terms.size() > 1; });
    const Restored& first = sum == slip.restored.end() ? slip.restored.front() : *sum;
    const Form& form = search.forms[first.form];
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
    const auto value_at = [&](const Place& place) { return search.figures.at(place.first, place.second).value; };
    if (slip.places.size() == 1) {
        placed.check.message += figure_of(search, slip.fits).dutch() + " in place of " + value_at(slip.places.front()).dutch();
    } else {
        placed.check.message += value_at(slip.places.front()).dutch() + " and " + value_at(slip.places.back()).dutch() + " in each other's place";
    }
    return placed;
}

std::int64_t shared_unit(const Grid& grid, int& count) {
    std::int64_t unit = 0;
    count = 0;
    for (std::size_t i = 0; i < grid.value.size(); ++i)
        if (grid.state[i] == 1) unit = std::gcd(unit, grid.value[i]), ++count;
    std::int64_t step = 1;
    for (std::size_t i = 0; i < grid.value.size(); ++i)
        if (grid.state[i] == 1) step = std::max(step, grid.step[i]);
    return count >= kEnoughForUnit ? std::max(unit, step) : step;
}

}  // namespace

void add_slipped_figures(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    if (figures.rows > kMostLines || figures.columns > kMostLines) return;
    if (std::any_of(figures.grid.begin(), figures.grid.end(), [](const Figure& figure) { return figure.recognised; })) return;
    std::optional<Grid> rows = grid_of(Lines{figures, false}), columns = grid_of(Lines{figures, true});
    if (!rows || !columns) return;
    Search search{figures, std::move(*rows), std::move(*columns), 1, 0, {}};
    search.unit = shared_unit(search.rows, search.count);
    find_forms(search, false);
    find_forms(search, true);
    std::vector<Slip> slips = slips_of_one(search);
    for (Slip& exchange : exchanges(search)) slips.push_back(std::move(exchange));
    std::erase_if(slips, [&](Slip& slip) {
        weigh(search, slip);
        return !is_proved(search, slip) || is_ruled_out(search, slip, checks);
    });
    std::stable_sort(slips.begin(), slips.end(), [](const Slip& a, const Slip& b) { return a.bits > b.bits; });
    std::vector<const Slip*> chosen;
    std::set<Place> used;
    for (const Slip& slip : slips) {
        std::set<Place> all(slip.places.begin(), slip.places.end());
        for (const Restored& one : slip.restored) all.insert(one.others.begin(), one.others.end());
        if (std::any_of(all.begin(), all.end(), [&](const Place& place) { return used.count(place) > 0; })) continue;
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
