#include "bench/relations.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace griffier {
namespace {

// Linear equations over cells, kept in echelon form modulo a prime.
class Equations {
public:
    using Row = std::map<Place, std::int64_t>;
    void add(Row row) {
        reduce(row);
        if (row.empty()) return;
        const std::int64_t inverse = power(row.begin()->second, kPrime - 2);
        for (auto& [place, value] : row) value = value * inverse % kPrime;
        rows_.emplace(row.begin()->first, std::move(row));
    }
    bool has(Row row) const {
        reduce(row);
        return row.empty();
    }

private:
    static constexpr std::int64_t kPrime = 1'000'000'007;
    static std::int64_t power(std::int64_t base, std::int64_t exponent) {
        std::int64_t result = 1;
        for (; exponent > 0; exponent /= 2, base = base * base % kPrime)
            if (exponent % 2) result = result * base % kPrime;
        return result;
    }
    void reduce(Row& row) const {
        for (auto it = row.begin(); it != row.end();) {
            auto pivot = rows_.find(it->first);
            if (pivot == rows_.end()) {
                ++it;
                continue;
            }
            const std::int64_t factor = it->second;
            const Place at = it->first;
            for (const auto& [place, value] : pivot->second) {
                std::int64_t& mine = row[place];
                mine = ((mine - factor * value) % kPrime + kPrime) % kPrime;
            }
            std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
            it = row.upper_bound(at);
        }
    }
    std::map<Place, Row> rows_;  // by first place
};

Equations::Row equation_of(const Relation& relation) {
    Equations::Row row{{relation.aggregate, 1}};
    for (const auto& [place, sign] : relation.parts) row[place] = (row[place] - sign + 1'000'000'007) % 1'000'000'007;
    std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
    return row;
}

// The row (1, r) or column (0, c) that all of its cells stand in; (-1, 0) for none.
Place line_of(const Relation& relation) {
    bool row = true, column = true;
    for (const auto& [place, sign] : relation.parts) {
        row = row && place.first == relation.aggregate.first;
        column = column && place.second == relation.aggregate.second;
    }
    return row ? Place{1, relation.aggregate.first} : column ? Place{0, relation.aggregate.second} : Place{-1, 0};
}

}  // namespace

std::set<Relation> tidy(const std::vector<Relation>& relations, const std::string& family, const std::set<Place>& figures) {
    std::set<Relation> kept;
    for (Relation relation : relations) {
        if (relation.family != family || !figures.count(relation.aggregate)) continue;
        std::erase_if(relation.parts, [&](const auto& part) { return !figures.count(part.first); });
        if (!relation.parts.empty()) kept.insert(std::move(relation));
    }
    return kept;
}

Score score(const std::string& family, const std::set<Relation>& annotated, const std::set<Relation>& found, Lists& lists) {
    Score score;
    score.annotated = static_cast<int>(annotated.size());
    std::map<Place, Equations> by_line[2];
    std::set<Relation> unsigned_found;
    std::set<Equations::Row> equations;  // a - b = c and b + c = a are one claim
    for (const Relation& relation : annotated) by_line[0][line_of(relation)].add(equation_of(relation));
    for (const Relation& relation : found) {
        Relation plain = relation;
        if (std::any_of(plain.parts.begin(), plain.parts.end(), [](const auto& part) { return part.second < 0; }) && plain.parts.size() == 2) {
            // c = a - b, written as the annotations write it: a = b + c
            Place minuend = plain.parts.begin()->second > 0 ? plain.parts.begin()->first : plain.parts.rbegin()->first;
            Place other = plain.parts.begin()->second > 0 ? plain.parts.rbegin()->first : plain.parts.begin()->first;
            plain.parts = {{other, 1}, {plain.aggregate, 1}};
            plain.aggregate = minuend;
        }
        if (!unsigned_found.insert(plain).second) continue;
        by_line[1][line_of(relation)].add(equation_of(relation));
    }
    score.found = static_cast<int>(unsigned_found.size());
    for (const Relation& relation : unsigned_found) {
        bool same = annotated.count(relation) > 0;
        score.same += same;
        bool right = same || (family == "Sum" && by_line[0][line_of(relation)].has(equation_of(relation)));
        score.right += right;
        if (!right) lists.wrong.push_back(relation);
    }
    for (const Relation& relation : annotated) {
        bool recalled = unsigned_found.count(relation) || (family == "Sum" && by_line[1][line_of(relation)].has(equation_of(relation)));
        score.recalled += recalled;
        if (!recalled) lists.missed.push_back(relation);
    }
    return score;
}

}  // namespace griffier
