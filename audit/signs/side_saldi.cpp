#include "audit/signs/side_saldi.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kPairs = 2;            // of columns that show how baten and lasten make the saldo
constexpr std::int64_t kTellingSteps = 100;  // of a saldo that is no chance

// The sides of one table as they were read: one, or a left and a right one with labels of their own.
struct Sides {
    std::vector<const TableFigures*> parts;
    const TableFigures& of(int col) const {
        for (const TableFigures* part : parts)
            if (part->figure_column[static_cast<std::size_t>(col)]) return *part;
        return *parts.front();
    }
    const Figure& at(int row, int col) const { return of(col).at(row, col); }
};

// Columns of lasten and of baten, in the order of each, where as many stand under the one as under the other and are called the same.
std::vector<std::pair<int, int>> pairs_of(const Sides& sides) {
    std::vector<int> lasten, baten;
    for (const TableFigures* part : sides.parts)
        for (int c = 0; c < part->columns; ++c) {
            if (!part->figure_column[static_cast<std::size_t>(c)]) continue;
            const Side side = side_of_column(*part, c);
            if (side == Side::lasten) lasten.push_back(c);
            if (side == Side::baten) baten.push_back(c);
        }
    std::vector<std::pair<int, int>> pairs;
    if (lasten.size() != baten.size()) return pairs;
    const bool apart = !lasten.empty() && (lasten.back() < baten.front() || baten.back() < lasten.front());
    for (std::size_t i = 0; apart && i < lasten.size(); ++i) {
        const ColumnMeaning &one = sides.of(lasten[i]).column(lasten[i]), &two = sides.of(baten[i]).column(baten[i]);
        if (one.path.empty() || two.path.empty() || one.year != two.year) return {};
        const std::string first = fold(one.path.back()), second = fold(two.path.back());
        if (first.rfind(second, 0) != 0 && second.rfind(first, 0) != 0) return {};
        pairs.emplace_back(lasten[i], baten[i]);
    }
    return pairs;
}

// The last row above that is a total with figures on both sides.
int total_above(const Sides& sides, const std::vector<std::pair<int, int>>& pairs, int row) {
    for (int r = row - 1; r >= 0; --r)
        if (claim_of(sides.of(pairs.front().first), r) == Claim::strong && side_of_row(sides.of(pairs.front().first), r) != Side::saldo &&
            std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return sides.at(r, pair.first).counts() && sides.at(r, pair.second).counts(); }))
            return r;
    return -1;
}

std::vector<PlacedCheck> saldi_of(const Sides& sides, const std::vector<std::pair<int, int>>& pairs, int row, int total) {
    static constexpr std::array<std::array<int, 2>, 3> kSigns = {{{1, 1}, {-1, 1}, {1, -1}}};  // of lasten and baten
    std::vector<PlacedCheck> best;
    std::size_t most = 0;
    for (const auto& [lasten_sign, baten_sign] : kSigns) {
        std::vector<PlacedCheck> checks;
        std::size_t telling = 0, misses = 0;
        for (const auto& [lasten, baten] : pairs) {
            const Figure &l = sides.at(total, lasten), &b = sides.at(total, baten), &left = sides.at(row, lasten), &right = sides.at(row, baten);
            if (!l.counts() || !b.counts() || left.counts() == right.counts()) continue;
            const Figure& saldo = left.counts() ? left : right;
            PlacedCheck placed = added_up("SALDO", {{&l, lasten_sign, "totaal lasten"}, {&b, baten_sign, "totaal baten"}}, saldo, "Saldo",
                                          sides.of(lasten).column_names[static_cast<std::size_t>(lasten)]);
            telling += placed.check.status == Status::pass && saldo.value.abs() >= saldo.step * Decimal(kTellingSteps);
            misses += placed.check.status == Status::fail;
            if (placed.check.status == Status::fail) placed.check.status = Status::flag;
            checks.push_back(std::move(placed));
        }
        if (telling < kPairs || misses > 1 || telling <= most) continue;
        most = telling;
        best = std::move(checks);
    }
    return best;
}

}  // namespace

std::vector<PlacedCheck> check_side_saldi(const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told) {
    std::map<int, Sides> by_table;
    for (const TableFigures& figures : tables) by_table[figures.index].parts.push_back(&figures);
    std::set<std::string> tried;
    for (const PlacedCheck& placed : told)
        if (placed.check.result && placed.check.operands.size() >= 2 && placed.check.status != Status::not_checkable) tried.insert(placed.check.result->id);
    std::vector<PlacedCheck> checks;
    for (const auto& [index, sides] : by_table) {
        const auto pairs = pairs_of(sides);
        if (pairs.size() < kPairs) continue;
        for (int row = 0; row < sides.parts.front()->rows; ++row) {
            const bool named =
                std::any_of(sides.parts.begin(), sides.parts.end(), [&](const TableFigures* part) { return side_of_row(*part, row) == Side::saldo; });
            const int total = named ? total_above(sides, pairs, row) : -1;
            if (total < 0) continue;
            for (PlacedCheck& placed : saldi_of(sides, pairs, row, total))
                if (tried.count(placed.check.result->id) == 0) checks.push_back(std::move(placed));
        }
    }
    std::set<std::string> results;
    for (const PlacedCheck& placed : checks) results.insert(placed.check.result->id);
    std::erase_if(told, [&](const PlacedCheck& placed) {
        return placed.check.status == Status::not_checkable && placed.check.result && results.count(placed.check.result->id) > 0;
    });
    return checks;
}

}  // namespace griffier
