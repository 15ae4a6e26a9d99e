// Every failing sum is solved for each of its figures; a figure that several failing sums solve to the same value, and no sum that holds
// speaks against, is their common cause.
#include "audit/diagnosis.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractors/records.h"

namespace griffier {
namespace {

constexpr std::size_t kMostProposals = 3;

// Rules of the form: sum of signed operands = result.
bool is_sum(const Check& check) {
    static const std::set<std::string> kSums = {"SALDO", "COLSUM", "HIER", "RES_NA", "ROWSUM", "DIFF", "RES_ROLL", "DOEL_SUM", "RES_CONT", "BALANS"};
    if (!kSums.count(check.rule) || !check.result || !check.result->value || !check.difference || !check.tolerance) return false;
    return std::all_of(check.operands.begin(), check.operands.end(), [](const Operand& o) { return o.value.has_value(); });
}

bool tried(const Check& check) { return check.status != Status::not_checkable && check.status != Status::flag; }

struct Place {
    std::size_t check = 0;
    int sign = 1;   // of the figure in (sum - result)
    Decimal value;  // as counted
};

// What is left of the difference with `value` in the figure's place.
Decimal remainder(const Check& check, const Place& place, const Decimal& value) {
    Decimal change = value - place.value;
    return place.sign < 0 ? *check.difference - change : *check.difference + change;
}

struct Proposal {
    Decimal fits;
    std::vector<std::size_t> restored;
};

// The value that restores most failing sums of this figure, without breaking one that holds; the sums that agree to the last digit count first.
std::optional<Proposal> solve(const std::vector<Check>& checks, const std::vector<Place>& places) {
    std::optional<Proposal> best;
    std::size_t best_exact = 0;
    for (const Place& place : places) {
        const Check& check = checks[place.check];
        if (check.status != Status::fail) continue;
        Proposal proposal{place.sign < 0 ? place.value + *check.difference : place.value - *check.difference, {}};
        std::size_t exact = 0;
        bool breaks = false;
        for (const Place& other : places) {
            Decimal left = remainder(checks[other.check], other, proposal.fits);
            bool holds = left.abs() <= *checks[other.check].tolerance;
            if (checks[other.check].status != Status::fail)
                breaks |= !holds;
            else if (holds)
                proposal.restored.push_back(other.check), exact += left.is_zero();
        }
        if (breaks) continue;
        bool better = !best || proposal.restored.size() > best->restored.size() || (proposal.restored.size() == best->restored.size() && exact > best_exact);
        if (better) best = std::move(proposal), best_exact = exact;
    }
    return best;
}

std::string digits_of(const Decimal& value) {
    std::string digits;
    for (char c : value.abs().str())
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

}  // namespace

std::string slip_between(const Decimal& read, const Decimal& fits) {
    if (read.is_zero() || fits.is_zero()) return "";
    if (read == -fits) return "sign_flipped";
    if (read.is_negative() != fits.is_negative()) return "";
    for (std::int64_t factor : {10, 100, 1000})
        if (read == fits * Decimal(factor) || fits == read * Decimal(factor)) return "scale";
    std::string a = digits_of(read), b = digits_of(fits);
    if (a.size() != b.size()) return "";
    std::vector<std::size_t> other;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) other.push_back(i);
    if (other.size() == 1) return "one_digit";
    bool swapped = other.size() == 2 && other[1] == other[0] + 1 && a[other[0]] == b[other[1]] && a[other[1]] == b[other[0]];
    return swapped ? "digits_swapped" : "";
}

void diagnose(std::vector<Check>& checks) {
    std::map<std::string, std::vector<Place>> figures;
    for (std::size_t i = 0; i < checks.size(); ++i) {
        if (!is_sum(checks[i]) || !tried(checks[i])) continue;
        for (const Operand& operand : checks[i].operands) figures[operand.id].push_back({i, operand.sign, *operand.value});
        figures[checks[i].result->id].push_back({i, -1, *checks[i].result->value});
    }
    struct Cause {
        std::string id, slip;
        Decimal read;
        Proposal proposal;
    };
    std::map<std::size_t, std::vector<Cause>> causes;  // of each failing sum
    for (const auto& [id, places] : figures) {
        auto proposal = solve(checks, places);
        if (!proposal) continue;
        Cause cause{id, slip_between(places.front().value, proposal->fits), places.front().value, *proposal};
        // One equation fits any of its figures; only a slip with a name points at one.
        if (cause.proposal.restored.size() < 2 && cause.slip.empty()) continue;
        for (std::size_t check : cause.proposal.restored) causes[check].push_back(cause);
    }
    for (auto& [index, found] : causes) {
        auto rank = [](const Cause& c) { return std::pair(c.proposal.restored.size(), !c.slip.empty()); };
        std::stable_sort(found.begin(), found.end(), [&](const Cause& a, const Cause& b) { return rank(a) > rank(b); });
        std::size_t most = found.front().proposal.restored.size();
        found.erase(std::remove_if(found.begin(), found.end(), [&](const Cause& c) { return c.proposal.restored.size() < most; }), found.end());
        Check& check = checks[index];
        bool one = found.size() == 1 || rank(found[0]) > rank(found[1]);
        if (most >= 2 && one) {
            const Cause& cause = found.front();
            check.message += "; this and " + std::to_string(most - 1) + (most > 2 ? " other sums hold" : " other sum hold") + " with " +
                             cause.proposal.fits.dutch() + " in place of " + cause.read.dutch();
        }
        if (most < 2 && found.size() > kMostProposals) continue;  // too many ways to point at any
        for (const Cause& cause : found) {
            if (check.diagnosis.size() == kMostProposals) break;
            std::vector<std::string> restores;
            for (std::size_t restored : cause.proposal.restored) restores.push_back(check_id(static_cast<int>(restored)));
            check.diagnosis.push_back({cause.slip.empty() ? "one_figure" : cause.slip, cause.id, cause.read, cause.proposal.fits, restores});
        }
    }
}

}  // namespace griffier
