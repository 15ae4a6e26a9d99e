// The sentence around each of its figures: "waarvan € 757.000 voor welzijn en zorg en € 536.500 voor kunst en cultuur" says two things of two figures.
#pragma once

#include <string>
#include <vector>

#include "audit/said_figures.h"

namespace griffier {

struct SaidClause {
    std::string before, behind;  // what is said of the figure alone
    std::string text() const { return before + " " + behind; }
};

// One for each figure of the sentence.
std::vector<SaidClause> clauses_of(const SaidSentence& sentence);

}  // namespace griffier
