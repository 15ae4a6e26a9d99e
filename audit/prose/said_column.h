// Which column of a table an amount of running text speaks of: by the words beside it ("begroot", "primitieve begroting", "gerealiseerd"), else by the
// paper ("De totale lasten bedragen in 2024 …" in jaarstukken 2024 is the outcome); and what the lines of that column make of the amount.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "audit/placed.h"
#include "audit/prose/said_figures.h"
#include "extractors/records.h"

namespace griffier {

struct SaidColumn {
    enum class Kind { open, outcome, budget, primitive, changed };
    Kind kind = Kind::open;
    bool in_words = false;  // the text says it; else only the paper does
};

// Between what is spoken of and its amount, for patterns. matches "bedragen in 2025", "komen in 2025 uit op", "zijn geraamd op", "stijgen naar"
inline const std::string kAmountVerb =
    R"((?:bedragen|bedraagt|bedroegen|bedroeg|zijn|is|waren|was|worden|(?:komen|komt|kwamen|kwam)(?: (?:in|over|voor) 20\d\d)? uit op|(?:stijgen|stijgt|dalen|daalt)(?: in 20\d\d)? (?:tot|naar))(?: (?:in|over|voor) 20\d\d)?(?: in totaal)?(?: (?:oorspronkelijk )?(?:begroot|geraamd|uitgekomen) op)?)";

SaidColumn column_said(const DocumentFacts& facts, const SaidSentence& sentence, const SaidFigure& figure, int year);

bool fits(const SaidColumn& column, Basis basis);

// PROSE_TAB of a figure that is one of the lines that `states` picks, of `year`. A pass where a line of its column has the amount. Else a fail for a slip
// with a name (a digit, two swapped, ten times) beside the line of that column, a flag otherwise; nullopt where no line is picked. `what` is for the message.
std::optional<PlacedCheck> against_lines(const Extraction& extraction, const SaidSentence& sentence, const SaidFigure& figure, int year,
                                         const std::string& what, const std::function<bool(const BudgetLine&)>& states);

}  // namespace griffier
