#include "bench/judging.h"

#include <algorithm>
#include <cstdio>

#include "audit/figures.h"
#include "audit/labels.h"

namespace griffier {
namespace {

bool alarms(const Check& check) { return check.status == Status::fail || check.status == Status::flag || check.status == Status::warn_rounding; }

// The places of a check in the document as it was: of its operands, its result last.
struct Placed {
    std::vector<Place> all;
    std::string key;  // rule, result, operands with signs
};

Placed placed(const Check& check, const std::map<std::string, Place>& places, const std::function<Place(Place)>& as_read) {
    Placed placed;
    std::vector<std::string> operands;
    auto take = [&](const Operand& operand) {
        const auto found = places.find(operand.id);
        if (found == places.end()) return operand.id;
        placed.all.push_back(as_read ? as_read(found->second) : found->second);
        return text_of(placed.all.back());
    };
    for (const Operand& operand : check.operands) operands.push_back((operand.sign < 0 ? "-" : "+") + take(operand));
    std::sort(operands.begin(), operands.end());
    placed.key = check.rule + " " + (check.result ? take(*check.result) : check.message);
    for (const std::string& operand : operands) placed.key += " " + operand;
    return placed;
}

// Whether two columns in each other's place leave a table as right as it was: every claim that their figures have a part in is of this table alone, and adds up
// figures of one column each, or both columns in one row with one sign. No header then says anything that its figures contradict.
bool is_as_right(const Claims& claims, const Seeding& seeding) {
    if (seeding.exchanged.empty() || seeding.seeded.empty()) return false;
    const int table = std::get<0>(*seeding.seeded.begin()), a = *seeding.exchanged.begin(), b = *seeding.exchanged.rbegin();
    std::set<std::size_t> touched;
    for (const Place& place : seeding.seeded)
        if (const auto found = claims.of.find(place); found != claims.of.end()) touched.insert(found->second.begin(), found->second.end());
    std::set<int> open, proved;  // columns of results of which one row has only one of the two (its other cell is blank); which have both
    for (std::size_t c : touched) {
        const Claimed& claim = claims.all[c];
        std::set<int> columns, rows, signs;
        bool of_a = false, of_b = false;
        for (std::size_t i = 0; i < claim.terms.size(); ++i) {
            const auto& [place, sign] = claim.terms[i];
            const auto& [t, row, col] = place;
            if (t != table) return false;
            columns.insert(col), rows.insert(row);
            if (col != a && col != b) continue;
            signs.insert(sign);
            (col == a ? of_a : of_b) = true;
        }
        if (columns.size() == 1) continue;
        const int result = std::get<2>(claim.terms.back().first);
        if (!claim.linear || rows.size() > 1 || signs.size() > 1 || result == a || result == b) return false;
        (of_a && of_b ? proved : open).insert(result);
    }
    return std::includes(proved.begin(), proved.end(), open.begin(), open.end());
}

}  // namespace

std::string text_of(const Place& place) {
    return std::get<0>(place) < 0 ? statement_id(std::get<1>(place)) : cell_id(std::get<0>(place), std::get<1>(place), std::get<2>(place));
}

Judged judge(const Reading& base, const Claims& claims, const Seeding& seeding, const Reading& now) {
    const auto before = places_by_id(base.document, base.extraction), after = places_by_id(now.document, now.extraction);
    std::map<std::string, Status> was;
    for (const Check& check : base.checks) was[placed(check, before, nullptr).key] = check.status;
    // The equations that rest on the figures, and their results.
    std::set<Place> touched = seeding.seeded;
    std::set<std::string> equations;
    for (const Place& place : seeding.seeded)
        if (auto found = claims.of.find(place); found != claims.of.end())
            for (std::size_t c : found->second) {
                const Check& check = base.checks[claims.all[c].check];
                if (check.result) touched.insert(claims.all[c].terms.back().first);
                equations.insert(placed(check, before, nullptr).key);
            }
    Judged judged;
    bool failed = false, warned = false, untried = false, first = true;
    std::set<std::string> holding;
    std::set<int> tables;
    for (const Place& place : seeding.seeded) tables.insert(std::get<0>(place));
    for (const Check& check : now.checks) {
        const Placed where = placed(check, after, seeding.as_read);
        const auto old = was.find(where.key);
        const bool touches = std::any_of(where.all.begin(), where.all.end(), [&](const Place& place) {
            return touched.count(place) > 0 || (seeding.header && tables.count(std::get<0>(place)) > 0);
        });
        if (check.status == Status::not_checkable) untried |= touches && (old == was.end() || old->second != check.status);
        if (check.status == Status::pass || check.status == Status::pass_rounding || check.status == Status::warn_rounding) holding.insert(where.key);
        if (!alarms(check) || (old != was.end() && old->second == check.status)) continue;
        if (!touches) {
            judged.elsewhere += check.status == Status::fail;
            continue;
        }
        (check.status == Status::fail ? failed : warned) = true;
        if (!first || check.diagnosis.empty()) continue;
        first = false;
        judged.diagnosed = true;
        const Diagnosis& named = check.diagnosis.front();
        const auto place = after.find(named.id);
        judged.named_first = place != after.end() && seeding.seeded.count(seeding.as_read(place->second)) > 0;
        if (seeding.what.find(" row ") != std::string::npos && named.cause.rfind("row_", 0) == 0 && place != after.end()) judged.named_first = true;
    }
    const bool all_hold = std::includes(holding.begin(), holding.end(), equations.begin(), equations.end());
    judged.outcome = failed                                                    ? Outcome::found_fail
                     : warned                                                  ? Outcome::found_warning
                     : !seeding.header && (seeding.broken.empty() || all_hold) ? Outcome::within_rounding
                     : untried                                                 ? Outcome::not_checkable
                                                                               : Outcome::missed;
    return judged;
}

bool says_nobody_else(const Reading& base, const Claims& claims, const Seeding& seeding) {
    // Of columns the headers say something too, which no figure of a row beside it can: only a table as right as before tells nobody.
    if (!seeding.exchanged.empty()) return is_as_right(claims, seeding);
    if (seeding.header || seeding.broken.empty()) return false;
    std::map<int, TableFigures> tables;
    const auto called_total = [&](const Place& result, bool down) {
        const auto& [t, row, col] = result;
        if (t < 0) return false;
        if (!down) return base.extraction.tables[static_cast<std::size_t>(t)].columns[static_cast<std::size_t>(col)].total;
        if (tables.count(t) == 0) {
            const std::vector<TableFigures> sides = figures_of(base.document, base.extraction, t);
            if (sides.size() != 1) return true;
            tables.emplace(t, sides.front());
        }
        return claim_of(tables.at(t), row) == Claim::strong;
    };
    return std::all_of(seeding.broken.begin(), seeding.broken.end(), [&](std::size_t c) {
        const Claimed& claim = claims.all[c];
        const Check& check = base.checks[claim.check];
        if (!check.result || claim.terms.size() < 2) return false;
        const Place result = claim.terms.back().first;
        const bool down = std::get<1>(claim.terms.front().first) != std::get<1>(result);
        for (const auto& [place, sign] : claim.terms)
            if (std::get<0>(place) != std::get<0>(result)) return false;
        if (called_total(result, down)) return false;
        return std::none_of(claims.all.begin(), claims.all.end(), [&](const Claimed& other) {
            if (base.checks[other.check].rule != check.rule || other.terms.size() != claim.terms.size()) return false;
            const Place there = other.terms.back().first;
            const bool beside =
                std::get<0>(there) == std::get<0>(result) && (down ? std::get<1>(there) == std::get<1>(result) && std::get<2>(there) != std::get<2>(result)
                                                                   : std::get<2>(there) == std::get<2>(result) && std::get<1>(there) != std::get<1>(result));
            const bool touched = std::any_of(other.terms.begin(), other.terms.end(), [&](const auto& term) { return seeding.seeded.count(term.first) > 0; });
            return beside && !touched && !other.values.at(there).is_zero();
        });
    });
}

void explain(const Reading& base, const Claims& claims, const Seeding& seeding, const Reading& now) {
    const auto before = places_by_id(base.document, base.extraction), after = places_by_id(now.document, now.extraction);
    std::map<std::string, const Check*> is;
    std::set<std::string> told;
    std::set<Place> results;
    for (const Check& check : now.checks) is[placed(check, after, seeding.as_read).key] = &check;
    for (const Place& place : seeding.seeded)
        if (auto found = claims.of.find(place); found != claims.of.end())
            for (std::size_t c : found->second) {
                const Check& check = base.checks[claims.all[c].check];
                const std::string key = placed(check, before, nullptr).key;
                if (!told.insert(key).second) continue;
                results.insert(claims.all[c].terms.back().first);
                const auto same = is.find(key);
                std::printf("    was %s %s, %s: %s\n", check.rule.c_str(), name(check.status), same == is.end() ? "gone" : name(same->second->status),
                            check.message.c_str());
            }
    for (const Check& check : now.checks) {
        const Placed where = placed(check, after, seeding.as_read);
        if (told.count(where.key) > 0 || where.all.empty() || results.count(where.all.back()) == 0) continue;
        std::printf("    now %s %s: %s\n", check.rule.c_str(), name(check.status), check.message.c_str());
    }
}

}  // namespace griffier
