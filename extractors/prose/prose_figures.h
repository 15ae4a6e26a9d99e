// Figures as running text prints them: sign, currency, percent, "miljoen", and the multiplier that stands with them or in their sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/decimal.h"
#include "extractors/matching.h"
#include "extractors/prose/prose_scale.h"

namespace griffier {

struct ProseFigure {
    Span span;  // all that is printed of it
    Span digits;
    Decimal value, step;
    std::string unit;     // "euro", "%", "procentpunt" where printed with it
    bool scaled = false;  // miljoen, miljard, duizend
    bool worded = false;  // "twaalf": a figure only where what it counts proves it
};

// How the text scales the amounts of one sentence.
struct SentenceScale {
    std::int64_t above = 1;         // what a line before it states
    std::int64_t general = 1;       // what the document states for all its amounts
    std::optional<SaidScale> said;  // what it states itself
    bool of_table = false;          // ... maybe of a table that it speaks of
    bool bound = false;             // ... right behind one of its figures
};

// A digit, or a letter, at a place of the text; false outside it.
bool digit_at(std::string_view text, int i);
bool letter_at(std::string_view text, int i);

// The figures of a sentence as printed, in digits or words; a sign of the euro between two belongs to the second.
std::vector<Match> figures_in(std::string_view sentence);
std::optional<ProseFigure> read_figure(const Match& match, std::string_view sentence);

// Multiplies the figure by what is printed for it; false where the text leaves it open.
bool scale_figure(ProseFigure& figure, std::string_view sentence, const SentenceScale& scale);

// What stands beside the digits leaves them a number of their own. `glued_unit`: a unit is set against them ("12km").
bool stands_alone(const ProseFigure& figure, std::string_view text, bool& glued_unit);

// A mark out of ten, by the words before it and in its sentence: "een 7,4".
bool is_report_mark(std::string_view sentence, int begin, const Decimal& value);

}  // namespace griffier
