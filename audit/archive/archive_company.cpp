#include "audit/archive/archive_company.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace griffier {
namespace {

std::string kind_of(const FactKey& key) { return key.what.substr(0, key.what.find(' ')); }

Decimal difference_of(const Comparison& c) { return c.original->value - c.repeated->value; }
// How much of a difference rounding may make.
Decimal slack_of(const Comparison& c) {
    const Decimal step = std::max(c.original->step, c.repeated->step);
    return step == Decimal(1) ? Decimal(0) : step;
}

const Comparison* found(const Company& company, const std::string& what, Side side) {
    const auto at = company.by_thing.find({what, side});
    return at == company.by_thing.end() ? nullptr : at->second;
}

// Programmes and the posts beside them.
bool makes_total(const FactKey& key) { return kind_of(key) == "programma" || kind_of(key) == "post"; }

// Taakvelden that differ, of this programme; where they are printed without programmes, the one that differs by as much.
std::vector<const Comparison*> differing_parts(const Company& company, const Comparison& c) {
    const FactKey& key = c.original->key;
    std::vector<const Comparison*> of_it, alike;
    for (const auto& [thing, one] : company.by_thing) {
        const std::string& what = one->original->key.what;
        if (thing.second != key.side || kind_of(one->original->key) != "taakveld" || one->verdict.status != Status::fail) continue;
        const bool of_none = what.find(" van ") == std::string::npos;
        if (what.ends_with(" van " + key.what)) of_it.push_back(one);
        if (of_none && (difference_of(*one) - difference_of(c)).abs() <= slack_of(*one)) alike.push_back(one);
    }
    if (of_it.empty() && alike.size() == 1) return alike;
    return of_it;
}

// Baten and lasten of the same thing are compared too, the programmes of a total, or taakvelden that differ: the figure says nothing of its own.
bool follows(const Company& company, const Comparison& c) {
    const FactKey& key = c.original->key;
    if (key.side == Side::saldo) return found(company, key.what, Side::baten) != nullptr && found(company, key.what, Side::lasten) != nullptr;
    if (kind_of(key) == "programma") return c.verdict.status == Status::fail && !differing_parts(company, c).empty();
    return key.what == "totaal" && std::any_of(company.by_thing.begin(), company.by_thing.end(), [&](const auto& one) {
               return one.first.second == key.side && kind_of(one.second->original->key) == "programma";
           });
}

}  // namespace

Pair pair_of(const Comparison& c) { return {c.original->document, c.repeated->document, c.original->key.basis, c.original->key.year}; }

// The difference of such a figure is that of the figures that it follows from.
bool explained(const Company& company, const Comparison& c) {
    if (!follows(company, c)) return false;
    const FactKey& key = c.original->key;
    Decimal sum, slack = slack_of(c);
    const auto add = [&](const Comparison& part, int sign) {
        if (difference_of(part).is_zero()) return;
        sum = sign < 0 ? sum - difference_of(part) : sum + difference_of(part);
        slack = slack + slack_of(part);
    };
    if (key.side == Side::saldo) {
        add(*found(company, key.what, Side::baten), 1);
        add(*found(company, key.what, Side::lasten), -1);
    } else if (key.what == "totaal") {
        for (const auto& [thing, one] : company.by_thing)
            if (thing.second == key.side && makes_total(one->original->key)) add(*one, 1);
    } else {
        for (const Comparison* part : differing_parts(company, c)) add(*part, 1);
    }
    return (sum - difference_of(c)).abs() <= slack;
}

bool was_moved(const Company& company, const Comparison& c) {
    const auto at = company.moved.find({kind_of(c.original->key), c.original->key.side});
    return at != company.moved.end() && at->second.differences > 1 && at->second.sum.abs() <= at->second.tolerance;
}

// Which facts agree, which were moved, which differ, in this order: each step needs the ones before it.
std::map<Pair, Company> companies_of(const std::vector<Comparison>& comparisons) {
    std::map<Pair, Company> companies;
    for (const Comparison& c : comparisons) {
        Company& company = companies[pair_of(c)];
        company.by_thing.try_emplace({c.original->key.what, c.original->key.side}, &c);
        if (c.verdict.status != Status::fail || c.original->key.side == Side::saldo) continue;
        Moved& moved = company.moved[{kind_of(c.original->key), c.original->key.side}];
        ++moved.differences;
        moved.sum = moved.sum + difference_of(c);
        moved.tolerance = moved.tolerance + slack_of(c);
    }
    for (const Comparison& c : comparisons) {
        Company& company = companies[pair_of(c)];
        if (follows(company, c) && (c.verdict.status != Status::fail || explained(company, c))) continue;
        if (c.verdict.status != Status::fail)
            ++company.agree;
        else if (!was_moved(company, c))
            ++company.differ;
    }
    return companies;
}

bool mostly_agree(const Company& company) {
    constexpr int kFewest = 2, kMost = 5;  // that agree; as many for each that differs
    return company.agree >= kFewest && company.agree >= kMost * company.differ;
}

std::vector<Comparison> same_moment(const std::vector<Comparison>& candidates) {
    std::map<Pair, Company> companies = companies_of(candidates);
    struct Source {
        int document = 0, more = 0;  // facts that agree, less those that differ
        Basis basis = Basis::none;   // of the figures there
    };
    std::map<std::tuple<int, int, Basis>, std::vector<Source>> sources;  // of a document, a year and what it calls the column
    std::set<std::tuple<Pair, Basis>> seen;
    const auto column_of = [](const Comparison& c) { return std::tuple(c.repeated->document, c.repeated->key.year, c.repeated->key.basis); };
    for (const Comparison& c : candidates) {
        if (!seen.insert({pair_of(c), c.repeated->key.basis}).second) continue;
        const Company& company = companies[pair_of(c)];
        if (mostly_agree(company)) sources[column_of(c)].push_back({c.original->document, company.agree - company.differ, c.original->key.basis});
    }
    for (auto& [column, some] : sources) std::stable_sort(some.begin(), some.end(), [](const Source& a, const Source& b) { return a.more > b.more; });
    std::vector<Comparison> chosen;
    std::set<const ArchiveFact*> told;
    std::size_t most = 0;
    for (const auto& [column, some] : sources) most = std::max(most, some.size());
    for (std::size_t rank = 0; rank < most; ++rank) {
        std::vector<const ArchiveFact*> now;
        for (const Comparison& c : candidates) {
            const std::vector<Source>& some = sources[column_of(c)];
            const bool of_it = rank < some.size() && some[rank].document == c.original->document && some[rank].basis == c.original->key.basis;
            if (!of_it || told.count(c.repeated) > 0) continue;
            chosen.push_back(c);
            const ArchiveFact* other = nullptr;  // another of these documents that has the figure
            for (const Comparison& also : candidates) {
                const bool fit = std::any_of(some.begin(), some.end(), [&](const Source& source) { return source.document == also.original->document; });
                if (also.repeated == c.repeated && fit && also.verdict.status != Status::fail) other = also.original;
            }
            chosen.back().backed_by = other;
            now.push_back(c.repeated);
        }
        told.insert(now.begin(), now.end());
    }
    return chosen;
}

}  // namespace griffier
