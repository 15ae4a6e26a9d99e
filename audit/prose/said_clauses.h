// The sentence around each of its figures: "waarvan € 757.000 voor welzijn en zorg en € 536.500 voor kunst en cultuur" says two things of two figures.
#pragma once

#include <string>
#include <vector>

#include "audit/prose/said_figures.h"

namespace griffier {

struct SaidClause {
    std::string before, behind;  // what is said of the figure alone
    std::string text() const { return before + " " + behind; }
};

// It gives a change, not what something is: "met € 148.126 gedaald tot", "een verschil van € 20.278", "€ 576.000 hoger" / not "stijgt naar € 39,2 miljoen".
bool gives_change(const SaidClause& clause);

// One for each figure of the sentence.
std::vector<SaidClause> clauses_of(const SaidSentence& sentence);

}  // namespace griffier
