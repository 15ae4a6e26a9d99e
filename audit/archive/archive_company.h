// The facts that two documents both state, taken together: one difference among facts that agree is an error, many are another way to count.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/archive/archive_facts.h"
#include "audit/tolerance.h"

namespace griffier {

struct Comparison {
    const ArchiveFact* original;
    const ArchiveFact* repeated;
    std::string rule;
    Verdict verdict;
    bool unsure_basis = false;               // the repeated one does not say whether it is the budget before all changes
    bool later_budget = false;               // it stands in the budget of a later year, which does not say after which change
    const ArchiveFact* backed_by = nullptr;  // another document that has what the later budget has
};

struct Pair {
    int original, repeated;
    Basis basis;
    int year;
    auto operator<=>(const Pair&) const = default;
};

Pair pair_of(const Comparison& c);

struct Moved {
    int differences = 0;
    Decimal sum, tolerance;  // of the differences; what rounding makes of it
};

// The comparisons of two documents, one basis and one year.
struct Company {
    std::map<std::pair<std::string, Side>, const Comparison*> by_thing;
    std::map<std::pair<std::string, Side>, Moved> moved;  // by kind of thing and side
    int agree = 0, differ = 0;                            // of facts that do not follow from others
};

// They point into `comparisons`.
std::map<Pair, Company> companies_of(const std::vector<Comparison>& comparisons);

// The difference of a saldo, a total or a programme is that of its parts, which are compared too.
bool explained(const Company& company, const Comparison& c);
// Differences of the same kind of thing that cancel.
bool was_moved(const Company& company, const Comparison& c);

// Both columns are the same budget: hardly any figure differs.
bool mostly_agree(const Company& company);

// Of figures that a later budget repeats, held against each document that states them: those of the document that agrees with it best, and where that one
// does not state a figure, of the next that agrees as well. None where all differ much: it is the budget of another moment.
std::vector<Comparison> same_moment(const std::vector<Comparison>& candidates);

}  // namespace griffier
